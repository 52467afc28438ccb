//! Reference files of other programs, opened without a question.

mod conservation;
mod hostile;
mod services;

use std::fmt::Write as _;
use std::path::Path;

use crate::dataset::{Progress, load, write};
use crate::import::import;
use crate::import::reading::Imported;
use crate::model::{Dataset, Event, Spot};

/// A file of `tests/fixtures/import`, by its name.
macro_rules! fixture {
    ($name:literal) => {
        open($name, include_bytes!(concat!("../../../../tests/fixtures/import/", $name)))
    };
}

fn open(name: &str, bytes: &[u8]) -> Imported {
    import(Path::new(name), bytes, None, &Progress::default()).expect("not cancelled")
}

fn dataset(imported: &Imported) -> &Dataset {
    let dataset = imported.loaded.dataset.as_ref();
    dataset.unwrap_or_else(|| panic!("no dataset: {}", told(imported)))
}

/// The issues, a line each.
fn told(imported: &Imported) -> String {
    let lines = imported
        .loaded
        .issues
        .iter()
        .map(|issue| format!("{} {}: {}", issue.severity.code(), issue.code, issue.message()));
    lines.collect::<Vec<_>>().join("\n")
}

fn has_told(imported: &Imported, code: &str) -> bool {
    imported.loaded.issues.iter().any(|issue| issue.code == code)
}

fn when(event: &Event) -> String {
    event.when.as_ref().map_or_else(|| "no date".to_owned(), |when| when.text().to_owned())
}

fn spot(event: &Event, dataset: &Dataset) -> String {
    match &event.r#where.spot {
        own @ Spot::Place { id, .. } => match dataset.located(own) {
            Some((at, radius_m)) => format!("at {} {} within {radius_m} m: {id}", at.lat, at.lon),
            None => format!("at {id}"),
        },
        Spot::Point { at, radius_m } => format!("at {} {} within {radius_m} m", at.lat, at.lon),
        Spot::Area(outline) => format!("in an area of {} corners", outline.len()),
        Spot::Line(path) => format!("along {} points", path.len()),
        Spot::Along { line, .. } => format!("along {line}"),
        Spot::Track(points) => format!("on a track of {} points", points.len()),
        Spot::Unlocated => "nowhere known".to_owned(),
    }
}

/// A line an event, in the order of their dates: its title, its date, its place.
fn events(imported: &Imported) -> String {
    let dataset = dataset(imported);
    let line = |event: &Event| {
        format!("{} | {} | {}", event.title.get(), when(event), spot(event, dataset))
    };
    let lines = dataset.events().iter().map(line);
    lines.collect::<Vec<_>>().join("\n")
}

/// What each column was taken for, and what came of the records.
fn reading(imported: &Imported) -> String {
    let reading = imported.reading.as_ref().expect("a foreign file");
    let mut text = format!("{}: {}", reading.format.label(), reading.tally.summary());
    for column in reading.columns.iter().filter(|column| column.filled > 0) {
        let _ = write!(text, "\n{}: {}", column.name, column.role.label());
    }
    text
}

/// What must hold of every file that is read: nothing is lost, and what comes out is a dataset that
/// reads as it was written, without a fault.
fn holds(name: &str, imported: &Imported) {
    let Some(reading) = &imported.reading else { return };
    assert!(reading.tally.is_whole(), "{name}: {:?}", reading.tally);
    let dataset = dataset(imported);
    assert_eq!(reading.tally.events, dataset.events().len(), "{name}");
    let ron = write(dataset);
    let again = load(ron.as_bytes());
    // A date that is not plausible was told when the file was read.
    let is_new = |code: &str| !has_told(imported, code);
    let faults = again.issues.iter().filter(|issue| issue.is_problem() && is_new(issue.code));
    let faults: Vec<_> = faults.collect();
    assert!(faults.is_empty(), "{name}: {faults:?}\n{ron}");
}

#[test]
fn a_geojson_of_any_maker_has_its_properties_as_columns_and_the_largest_of_its_parts() {
    let file = fixture!("bridges.geojson");
    holds("bridges.geojson", &file);
    assert_eq!(
        events(&file),
        "A ford is used instead | 2024-03 | along 3 points
The wooden bridge is closed | 2024-03-03T18:30:00Z/2024-03-04 | at 43.32 21.9 within 0 m
Two meadows stand under water | 2024-03-05 | in an area of 3 corners
Somewhere a boat is lost | 2024-03-06 | nowhere known"
    );
    let refused = file.loaded.issues.iter().find(|issue| issue.code == "refused-row");
    assert!(refused.is_some_and(|issue| issue.help_text().is_some()), "{}", told(&file));
    assert!(has_told(&file, "other-parts") && has_told(&file, "heights"), "{}", told(&file));
}

#[test]
fn coordinates_the_wrong_way_round_are_turned_and_told_and_those_on_a_plane_are_told() {
    let file = fixture!("swapped.geojson");
    holds("swapped.geojson", &file);
    assert!(has_told(&file, "swapped-coordinates"), "{}", told(&file));
    assert_eq!(
        events(&file),
        "A lighthouse is lit | 1905-06-01 | at 35.5 139.7 within 0 m
A second one is lit | 1907 | at 34.6 135 within 0 m"
    );
    let file = fixture!("projected.geojson");
    holds("projected.geojson", &file);
    assert!(has_told(&file, "projected"), "{}", told(&file));
    assert_eq!(events(&file), "A well is dug | 2001-05-02 | nowhere known");
    let note = dataset(&file).events().first().and_then(|event| event.note.as_deref());
    assert!(note.is_some_and(|note| note.contains("573000.5")), "{note:?}");
}

#[test]
fn a_sequence_of_features_is_read_record_by_record_and_a_broken_one_is_refused() {
    let file = fixture!("lights.geojsons");
    holds("lights.geojsons", &file);
    assert_eq!(dataset(&file).events().len(), 2);
    let file = fixture!("lines.geojsonl");
    holds("lines.geojsonl", &file);
    assert_eq!(
        events(&file),
        "A first light | 2024-03-03 | at 43.3 21.9 within 0 m
A third light | 2024-03-05 | at 43.2 21.8 within 0 m"
    );
    let tally = file.reading.as_ref().map(|reading| reading.tally.summary());
    assert_eq!(tally.as_deref(), Some("3 rows: 2 events, 1 refused; 0 columns left alone"));
}

#[test]
fn a_kml_keeps_the_ends_that_lack_open_and_the_times_of_its_folders() {
    let expected = "Until the war at the latest | ../1941-04-06 | at 43.3 21.88 within 0 m
The street is closed | 2024-03/2024-05 | along 3 points
In force since March & not ended | 2024-03/.. | in an area of 3 corners
A patrol | 2024-03-03T08:00:00Z/2024-03-03T10:00:00Z | on a track of 3 points
A house is hit | 2024-03-03T18:30:00+01:00/2024-03-04 | at 43.32 21.9 within 0 m";
    let file = fixture!("spring.kml");
    holds("spring.kml", &file);
    assert_eq!(events(&file), expected);
    assert_eq!(dataset(&file).meta.title.get(), "A spring");
    assert!(has_told(&file, "link-not-followed") && has_told(&file, "other-parts"));
    let first = dataset(&file).events().last().expect("an event");
    let statement = first.claims.first().map(|claim| claim.statement.get().to_owned());
    assert_eq!(
        statement.as_deref(),
        Some("In the old town, says Example Radio (https://example.org/a).")
    );
    let packed = fixture!("spring.kmz");
    holds("spring.kmz", &packed);
    assert_eq!(events(&packed), expected);
    assert!(packed.text.is_some(), "the places of issues are those of the KML");
    let old = fixture!("old.kml");
    holds("old.kml", &old);
    assert_eq!(events(&old), "Čuvar šume | 1999-06 | at 42.9 20.7 within 0 m");
}

#[test]
fn a_gpx_has_a_track_as_one_thing_and_tells_of_times_without_a_zone() {
    let file = fixture!("walk.gpx");
    holds("walk.gpx", &file);
    assert_eq!(
        events(&file),
        "The start | 2024-03-03T07:45:00Z | at 43.32 21.9 within 0 m
The way gone | 2024-03-03T08:00:00Z/2024-03-03T11:59:30.500Z | on a track of 3 points
The end | 2024-03-03T12:00:00 | at 43.33 21.91 within 0 m
The way planned | no date | along 2 points"
    );
    for code in ["no-zone", "points-without-time", "segments"] {
        assert!(has_told(&file, code), "{code}: {}", told(&file));
    }
}

#[test]
fn a_timeline_keeps_hours_whole_years_before_christ_as_people_count_and_months_that_are_none() {
    let file = fixture!("timeline.json");
    holds("timeline.json", &file);
    assert_eq!(
        events(&file),
        "Long before | -0042 | nowhere known
The years of the new government | 2020/2025 | nowhere known
A house is hit | 2024-03-03T18:30/2024-03-04 | nowhere known
At seven or later in the hour | [2024-03-05T07:00..2024-03-05T07:59] | nowhere known"
    );
    assert_eq!(dataset(&file).meta.title.get(), "A spring");
    assert!(has_told(&file, "refused-row") && has_told(&file, "title-text"), "{}", told(&file));
}

#[test]
fn the_sheet_of_a_timeline_is_read_by_the_position_of_its_dates() {
    let file = fixture!("timeline-sheet.csv");
    holds("timeline-sheet.csv", &file);
    assert_eq!(
        events(&file),
        "Before the bridge | -0099 | nowhere known
A dry year | 1893 | nowhere known
The bridge is built | 1901-05-02/1903 | nowhere known
It is opened | 1903-06-01T10:30 | nowhere known"
    );
    assert_eq!(dataset(&file).meta.title.get(), "A bridge");
    let third = dataset(&file).events().get(1).and_then(|event| event.note.as_deref());
    assert!(third.is_some_and(|note| note.contains('7')), "an end without a year: {third:?}");
}

#[test]
fn a_story_map_keeps_its_order_and_the_words_that_are_no_date() {
    let file = fixture!("journey.json");
    holds("journey.json", &file);
    assert_eq!(
        events(&file),
        "The ship lands | 1790 | at 42.1 19.1 within 0 m: the_harbour
In the hills | no date | at 42.6 20.2 within 0 m: the_hills"
    );
    let second = dataset(&file).events().last().and_then(|event| event.note.as_deref());
    assert!(second.is_some_and(|note| note.contains("the following winter")), "{second:?}");
}

#[test]
fn events_of_timemap_are_read_in_both_forms() {
    let file = fixture!("incidents.json");
    holds("incidents.json", &file);
    assert_eq!(
        events(&file),
        "A bridge is damaged | 2024-03-15T14:05 | at 43.32 21.9 within 0 m: the_lower_bridge
A depot burns | 2024-03-16 | at 43.3 21.88 within 0 m: the_depot"
    );
    let file = fixture!("incidents-download.json");
    holds("incidents-download.json", &file);
    assert_eq!(
        events(&file),
        "A bridge is damaged | 2024-03-15 | at 43.32 21.9 within 0 m: the_lower_bridge"
    );
    let address = dataset(&file).sources().iter().filter_map(|source| source.address.as_ref());
    assert_eq!(address.count(), 1, "the path of the source is its address");
}

#[test]
fn linked_places_are_within_their_start_where_an_end_lacks_and_on_and_off_in_several_spans() {
    let file = fixture!("places.lpf.json");
    holds("places.lpf.json", &file);
    assert_eq!(
        events(&file),
        "The upper monastery | 1312 | at 42.97 20.74 within 0 m
The lower monastery | {1316..1389,1402..1455~} | nowhere known
The hermitage | [1340..1346] | at 42.9 20.7 within 0 m"
    );
    let third = dataset(&file).events().last().and_then(|event| event.note.as_deref());
    assert!(third.is_some_and(|note| note.contains("P10Y")), "{third:?}");
    let file = fixture!("places.lp.tsv");
    holds("places.lp.tsv", &file);
    assert_eq!(
        events(&file),
        "The old fort | -0319/-0279 | at 42.9 20.7 within 2500 m
The mill | 1816 | at 42.8 20.8 within 0 m"
    );
}

#[test]
fn a_calendar_has_days_without_the_day_behind_their_end_and_times_in_their_zone() {
    let file = fixture!("meetings.ics");
    holds("meetings.ics", &file);
    assert_eq!(
        events(&file),
        "A meeting in the town hall, upstairs | 2024-03-03T18:30:00+01:00/2024-03-03T20:00:00+01:00 | at 43.32 21.9 within 0 m: the_town_hall
A fair of three days | 2024-03-10/2024-03-12 | nowhere known
Every week | 2024-04-01T08:00:00Z/2024-04-01T09:30:00Z | nowhere known
At an hour of nowhere | 2024-04-02T10:00:00 | nowhere known"
    );
    for code in ["recurrence", "unknown-zone", "no-zone"] {
        assert!(has_told(&file, code), "{code}: {}", told(&file));
    }
}

#[test]
fn elements_with_the_prefix_of_their_namespace_and_dates_among_other_data_are_read() {
    let kml = "<k:kml xmlns:k=\"http://www.opengis.net/kml/2.2\"><k:Document>\
        <k:Placemark><k:name>A</k:name><k:TimeStamp><k:when>2023</k:when></k:TimeStamp></k:Placemark>\
        <k:Placemark><k:name>B</k:name><k:ExtendedData><k:Data name=\"date\">\
        <k:value>24.9.2023.</k:value></k:Data></k:ExtendedData></k:Placemark>\
        </k:Document></k:kml>";
    let file = open("a.kml", kml.as_bytes());
    holds("a.kml", &file);
    assert_eq!(events(&file), "A | 2023 | nowhere known\nB | 2023-09-24 | nowhere known");
}

#[test]
fn lines_of_plain_objects_are_rows_of_their_members() {
    let lines = "{\"date\":\"2023-09-24\",\"title\":\"A\",\"lat\":42.9,\"lon\":20.8}\n\
        {\"date\":\"2023-09-25\",\"title\":\"B\",\"type\":\"march\"}\n";
    let file = open("a.jsonl", lines.as_bytes());
    holds("a.jsonl", &file);
    assert!(
        events(&file).starts_with("A | 2023-09-24 | at 42.9 20.8 within 0 m"),
        "{}",
        told(&file)
    );
}

#[test]
fn of_more_rows_than_are_read_the_first_are_and_the_others_are_counted_and_told() {
    let mut lines = String::new();
    let mut table = "date,title\n".to_owned();
    for nth in 0..2_003 {
        let _ = writeln!(lines, "{{\"date\":\"2023-09-24\",\"title\":\"{nth}\"}}");
        let _ = writeln!(table, "2023-09-24,{nth}");
    }
    for (name, text, line) in [("a.jsonl", lines, 2_001), ("a.csv", table, 2_002)] {
        let file = open(name, text.as_bytes());
        holds(name, &file);
        let tally = file.reading.as_ref().unwrap().tally;
        assert_eq!((tally.records, tally.events, tally.refused), (2_003, 2_000, 3), "{name}");
        let issue = file.loaded.issues.iter().find(|it| it.code == "too-many-rows").unwrap();
        assert_eq!(crate::dataset::line_of(text.as_bytes(), issue.span.start), line);
        assert!(issue.message().contains("2,003") && issue.help.is_some(), "{}", issue.message());
    }
}

#[test]
fn spans_in_lists_have_an_early_and_a_late_start_and_end_and_a_duration_is_within_them() {
    let when = |when: &str| {
        let text = format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":\
             {{\"title\":\"A\"}},\"when\":{when},\"geometry\":null}}]}}"
        );
        let file = open("a.json", text.as_bytes());
        holds("a.json", &file);
        events(&file)
    };
    for (written, expected) in [
        (r#"{"timespans":[["1800","","","1810","a"]]}"#, "1800/1810"),
        (r#"{"timespans":[["1800","1802","","1810",""]]}"#, "1800~/1810"),
        (
            r#"{"timespans":[["1800-03-01","","","1800-03-09",""]],"duration":"1d"}"#,
            "[1800-03-01..1800-03-09]",
        ),
        (
            r#"{"timespans":[{"start":{"in":"1800"},"end":{"in":"1810"}}],"duration":null}"#,
            "1800/1810",
        ),
        (
            r#"{"timespans":[{"start":{"in":"1800"},"end":{"in":"1810"}}],"duration":"P1Y"}"#,
            "[1800..1810]",
        ),
    ] {
        assert_eq!(when(written), format!("A | {expected} | nowhere known"), "{written}");
    }
}

#[test]
fn what_each_column_was_taken_for() {
    let all = [
        reading(&fixture!("bridges.geojson")),
        reading(&fixture!("lights.geojsons")),
        reading(&fixture!("spring.kml")),
        reading(&fixture!("walk.gpx")),
        reading(&fixture!("timeline.json")),
        reading(&fixture!("timeline-sheet.csv")),
        reading(&fixture!("journey.json")),
        reading(&fixture!("incidents.json")),
        reading(&fixture!("incidents-download.json")),
        reading(&fixture!("places.lpf.json")),
        reading(&fixture!("places.lp.tsv")),
        reading(&fixture!("meetings.ics")),
    ];
    let expected = include_str!("../../../../tests/fixtures/import/readings.txt");
    assert_eq!(all.join("\n\n"), expected.trim_end(), "readings.txt");
}
