//! Round trips: datasets that are written and read again.

use std::fmt::Write as _;

use ibar::dataset::{Progress, ReportStyle, load, report, write};
use ibar::export::data::{DataFormat, Extract, TableRows, converted};
use ibar::import::load_with;
use ibar::model::Dataset;
use ibar::state::AppState;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A string literal in which quotes, backslashes and control characters are escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            sign if sign.is_control() => {
                let _ = write!(quoted, "\\u{{{:x}}}", u32::from(sign));
            }
            sign => quoted.push(sign),
        }
    }
    quoted + "\""
}

/// Text that is not empty, in any script, with quotes, backslashes, comments and line ends. Control
/// characters are shown as symbols and reported: other tests have them.
fn any_text() -> impl Strategy<Value = String> {
    let scraps = ["\"", "\\", "//", "/*", "*/", "r#\"", "\n", "\t", "{", ")", "é", "Бањска", "👍"];
    let scrap = select(scraps.to_vec()).prop_map(str::to_owned);
    (vec(prop_oneof!["[a-z ]{1,6}", scrap, "\\PC{1,4}"], 0..5)).prop_map(|parts| {
        let text = parts.concat();
        // White space alone counts as empty.
        format!("x{text}x")
    })
}

fn any_date() -> impl Strategy<Value = &'static str> {
    select(vec![
        "2023",
        "2023-09",
        "2023-09-24",
        "2023-09-24T02:46+02:00",
        "2023-09-24T02:46:30.250Z",
        "2023-09~",
        "2023-09-24?",
        "2023%",
        "199X",
        "2023-XX",
        "2023-21",
        "Y-17000",
        "-0044-03",
        "2023-09-24/2023-10-02",
        "1999-06-12/..",
        "../2023",
        "2023-09/",
        "/2023-09-24~",
        "2023-09-24T02:40/2023-09-24T05:00",
    ])
}

fn any_quantity() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        (0..100_000_i64).prop_map(|number| number.to_string()),
        (0.0..1e6_f64).prop_map(|number| format!("{number:?}")),
    ];
    prop_oneof![
        (select(vec!["Exact", "About", "AtLeast", "AtMost"]), number)
            .prop_map(|(word, number)| format!("{word}({number})")),
        (0..500_u32, 0..500_u32).prop_map(|(low, more)| format!("Range({low}, {})", low + more)),
    ]
}

fn any_where() -> impl Strategy<Value = String> {
    let point = (-89.0..89.0_f64, -179.0..179.0_f64);
    prop_oneof![
        Just("Unlocated".to_owned()),
        (select(vec!["Ground", "Meeting", "Seat", "Placeholder"]), 1..9_999_u32)
            .prop_map(|(role, m)| format!("Place(id: \"p\", radius_m: {m}, role: {role})")),
        point.prop_map(|(lat, lon)| format!("Point(lat: {lat:?}, lon: {lon:?})")),
        vec((40.0..45.0_f64, 18.0..23.0_f64), 3..6).prop_map(|points| {
            let points: Vec<_> =
                points.iter().map(|(lat, lon)| format!("(lat: {lat:?}, lon: {lon:?})")).collect();
            format!("Area(outline: [{}])", points.join(", "))
        }),
    ]
}

fn any_event() -> impl Strategy<Value = (String, String)> {
    let kinds = select(vec!["Attack", "Clash", "Deployment", "Crossing", "Statement", "Other"]);
    let stances = select(vec!["Asserts", "Denies", "Admits", "CallsFor"]);
    let figures = vec((any_quantity(), any_text()), 0..3);
    let claims = vec((stances, any_text(), option::of(any_date()), figures), 0..4);
    (any_text(), option::of(any_date()), any_where(), kinds, claims).prop_map(
        |(title, when, place, kind, claims)| {
            let when = when.map_or(String::new(), |when| format!("when: \"{when}\", "));
            let claims: Vec<String> = claims
                .into_iter()
                .enumerate()
                .map(|(nth, (stance, statement, said, figures))| {
                    let said = said.map_or(String::new(), |said| format!("said: \"{said}\", "));
                    let figures: Vec<_> = figures
                        .iter()
                        .map(|(quantity, unit)| {
                            format!("Figure(quantity: {quantity}, unit: {})", quoted(unit))
                        })
                        .collect();
                    format!(
                        "Claim(id: \"ID_{nth}\", claimant: \"x\", stance: {stance}, \
                         statement: {}, {said}figures: [{}])",
                        quoted(&statement),
                        figures.join(", ")
                    )
                })
                .collect();
            let head = format!("title: {}, {when}where: {place}, kind: {kind}", quoted(&title));
            (head, claims.join(",\n"))
        },
    )
}

/// Formats in which whole events go out and come back.
const WHOLE: [DataFormat; 4] = [
    DataFormat::Ron,
    DataFormat::GeoJson,
    DataFormat::LinkedPlaces,
    DataFormat::Csv(TableRows::Events),
];

/// The dataset as it is read from a file in that format, and the text of that file.
fn back_from(dataset: &Dataset, format: DataFormat) -> (Dataset, String) {
    let extract = Extract::of_all_dates(dataset, &AppState::opening(dataset));
    let text = converted(&extract, format).text;
    let name = format!("out.{}", format.extension());
    let loaded = load_with(name.as_ref(), text.as_bytes(), &Progress::default()).expect("a file");
    let report = report(&name, text.as_bytes(), &loaded.issues, ReportStyle::Plain);
    // A date may lie far from the others: that is a warning about what is as it should be.
    assert!(loaded.problems().all(|issue| issue.code == "far-date"), "{report}");
    (loaded.dataset.expect("a dataset"), text)
}

#[test]
fn what_is_exported_whole_is_read_back_as_the_same_events() {
    let dataset = ibar::dataset::shipped();
    for format in WHOLE {
        let (back, _) = back_from(&dataset, format);
        for (back, event) in back.events().iter().zip(dataset.events()) {
            // A table does not hold the hours of the parts of a day, by which dates are narrowed.
            let narrowed = event.time_of_day.as_deref().is_some();
            if format != DataFormat::Csv(TableRows::Events) || !narrowed {
                assert_eq!(back, event, "{format:?}");
            }
        }
        assert_eq!(back.events().len(), dataset.events().len(), "{format:?}");
        if format != DataFormat::Csv(TableRows::Events) {
            assert_eq!(write(&back), write(&dataset), "{format:?}");
        }
    }
}

proptest! {
    #[test]
    fn any_dataset_is_read_as_it_was_written(
        title in any_text(),
        names in vec(any_text(), 4),
        events in vec(any_event(), 0..6),
    ) {
        let records: Vec<String> = events
            .iter()
            .enumerate()
            .map(|(nth, (head, claims))| {
                let claims = claims.replace("ID_", &format!("e{nth}_"));
                format!("Event(id: \"e{nth}\", {head}, claims: [{claims}])")
            })
            .collect();
        let text = format!(
            "#![enable(implicit_some)]\nDataset(ibar: 1, title: {}, summary: \"S\",\n\
             time_zone: \"Europe/Belgrade\",\n\
             actors: [Actor(id: \"x\", names: {{\"en\": {}, \"sq\": {}}})],\n\
             places: [Place(id: \"p\", names: {{\"en\": {}, \"sr-Cyrl\": {}}})],\n\
             events: [{}],\n)",
            quoted(&title), quoted(&names[0]), quoted(&names[1]), quoted(&names[2]),
            quoted(&names[3]), records.join(",\n")
        );
        let first = load(text.as_bytes());
        let report = report("a.ron", text.as_bytes(), &first.issues, ReportStyle::Plain);
        // A date may lie far from the others: that is a warning about what is as it should be.
        let is_fault = |issue: &&ibar::dataset::Issue| issue.code != "far-date";
        prop_assert!(first.problems().find(is_fault).is_none(), "{}", report);
        let first = first.dataset.expect("a dataset");
        prop_assert_eq!(first.events().len(), events.len());
        let written = write(&first);
        let second = load(written.as_bytes());
        prop_assert_eq!(second.problems().find(is_fault), None);
        let second = second.dataset.expect("a dataset");
        prop_assert_eq!(&second.meta, &first.meta);
        prop_assert_eq!(second.actors(), first.actors());
        prop_assert_eq!(second.places(), first.places());
        prop_assert_eq!(second.events(), first.events());
        prop_assert_eq!(write(&second), written);
        for format in WHOLE {
            let (back, text) = back_from(&first, format);
            prop_assert_eq!(back.events(), first.events(), "{:?}\n{}", format, text);
        }
    }
}
