//! Fuzz targets: what holds for every input of a reader of Ibar. Each panics where it does not.
//!
//! The binaries in `fuzz_targets` give them to libFuzzer, `examples/mutate` mutates the seeds
//! without it, and a test runs the seeds themselves.

use ibar::dataset::{Progress, ReportStyle, load, report, shipped, summary_line, write};
use ibar::import::{Recipe, dataset_in_page, import};
use ibar::model::{Dataset, Language, Moment, TimeSpan, WebAddress};
use ibar::state::{AppState, GoToContext, SharedView, read_destination, visible};
use ibar::text::is_control;
use ibar::time::{Zone, parse, read_length, read_speed, words};

/// A target: its name, which is that of its folder of seeds, and what it does with bytes.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// All targets.
pub(crate) const TARGETS: [Target; 13] = [
    ("load", load_any),
    ("edtf", |bytes| as_text(bytes, edtf_any)),
    ("typed", |bytes| as_text(bytes, typed_any)),
    ("session", |bytes| as_text(bytes, session_any)),
    ("address", |bytes| as_text(bytes, address_any)),
    ("filter", |bytes| as_text(bytes, filter_any)),
    ("table", |bytes| foreign_any("fuzz.csv", bytes)),
    ("workbook", |bytes| foreign_any("fuzz.xlsx", bytes)),
    ("kml", |bytes| foreign_any("fuzz.kml", bytes)),
    ("json", |bytes| foreign_any("fuzz.json", bytes)),
    ("view", |bytes| as_text(bytes, view_any)),
    ("recipe", |bytes| as_text(bytes, recipe_any)),
    ("page", page_any),
];

/// Any bytes as a file of somebody else's: it is read or refused, every row and cell is accounted
/// for, issues lie within the text, and what was read is written and read again.
fn foreign_any(name: &str, bytes: &[u8]) {
    let imported = import(name.as_ref(), bytes, None, &Progress::default()).expect("not cancelled");
    let length = imported.text.as_ref().map_or(bytes.len(), Vec::len);
    for issue in &imported.loaded.issues {
        assert!(issue.span.start <= issue.span.end && issue.span.end <= length.max(3), "{issue:?}");
        assert!(!issue.message().is_empty());
    }
    let Some(dataset) = &imported.loaded.dataset else {
        assert!(!imported.loaded.issues.is_empty(), "lost without an issue");
        return;
    };
    if let Some(reading) = &imported.reading {
        assert!(reading.tally.is_whole(), "{:?}", reading.tally);
        assert_eq!(reading.tally.events, dataset.events().len());
    }
    assert!(load(write(dataset).as_bytes()).dataset.is_some());
}

fn as_text(bytes: &[u8], target: fn(&str)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        target(text);
    }
}

/// The dataset that comes with Ibar, read once.
fn data() -> &'static Dataset {
    static DATA: std::sync::LazyLock<Dataset> = std::sync::LazyLock::new(shipped);
    &DATA
}

fn belgrade() -> Zone {
    Zone::named("Europe/Belgrade").expect("a zone of the database")
}

/// Any bytes as a dataset file: issues lie within the file, and a file without issues is written
/// and read again without a loss.
fn load_any(bytes: &[u8]) {
    let loaded = load(bytes);
    for issue in &loaded.issues {
        assert!(issue.span.start <= issue.span.end && issue.span.end <= bytes.len(), "{issue:?}");
        assert!(!issue.message().is_empty());
    }
    assert!(loaded.issues.is_sorted_by_key(|issue| issue.span.start));
    assert!(loaded.dataset.is_some() || !loaded.issues.is_empty(), "lost without an issue");
    let _ = report("fuzzed.ron", bytes, &loaded.issues, ReportStyle::Plain);
    let _ = summary_line("fuzzed.ron", &loaded);
    let Some(dataset) = loaded.dataset else { return };
    let text = write(&dataset);
    let again = load(text.as_bytes());
    let written = again.dataset.expect("a written file is a dataset");
    // Other records may refer to one that was left out.
    if loaded.issues.is_empty() {
        assert_eq!(again.issues, []);
        assert_eq!(write(&written), text, "a written file reads as it was meant");
    }
}

/// Any text as a date, in two zones: an error has a position in the text, and a date has ordered
/// bounds, words, and the text that it was read from.
fn edtf_any(text: &str) {
    for zone in [Zone::utc(), belgrade()] {
        match parse(text, &zone) {
            Ok(when) => {
                assert_eq!(when.text(), text);
                assert!(when.earliest() < when.latest(), "{when:?}");
                assert!(when.latest() > Moment::MIN && when.earliest() < Moment::MAX, "{when:?}");
                assert!(!words(&when, &zone).is_empty());
                if let Some(core) = when.core() {
                    assert!(when.earliest() <= core.start() && core.end() <= when.latest());
                }
            }
            Err(error) => {
                assert!(text.get(error.at.clone()).is_some(), "{:?} of {text:?}", error.at);
                assert!(!error.to_string().is_empty());
            }
        }
    }
}

/// Any text typed where a time, a length or a speed is asked for: what was not understood lies in
/// the text, and a length or a speed is a number above nought.
fn typed_any(text: &str) {
    let zone = belgrade();
    let playhead = data().extent().map_or(Moment::MIN, TimeSpan::end);
    let context = GoToContext { dataset: data(), zone: &zone, playhead, now: playhead };
    if let Err(fault) = read_destination(text, context) {
        assert!(text.get(fault.at.clone()).is_some(), "{:?} of {text:?}", fault.at);
        assert!(!fault.words.is_empty());
    }
    let _ = ibar::scene::typed::preview(text, context, Language::ENGLISH);
    for number in [read_length(text), read_speed(text)].into_iter().flatten() {
        assert!(number.is_finite() && number > 0.0, "{number} of {text:?}");
    }
}

/// Any text as the file of a session: what is restored is a state that can be shown, and is saved
/// and restored again as it is.
fn session_any(text: &str) {
    use ibar::app::Session;
    let Some(session) = Session::from_text(text) else { return };
    let _ = session.display();
    let document = session.document().to_owned();
    let Some(state) = session.state_for(&document, data()) else { return };
    let shown = visible(&state, data());
    assert!(shown.shown.len() <= data().events().len());
    let _ = (state.window_span(), state.axis(data(), 0.0, 800.0), state.map.viewport());
    let Some(text) = Session::new(&document, &state).to_text() else { return };
    let again = Session::from_text(&text).expect("a saved session is read again");
    let again = again.state_for(&document, data()).expect("it belongs to its document");
    // A number that is none is equal to no other.
    assert_eq!(Session::new(&document, &again).to_text(), Some(text));
}

/// Any text as the address of a source: what is opened is http or https with a host, holds no
/// control character or space, and means the same when it is read again.
fn address_any(text: &str) {
    let Ok(address) = WebAddress::parse(text) else { return };
    let opened = address.as_str();
    assert!(opened.starts_with("http://") || opened.starts_with("https://"), "{opened:?}");
    assert!(!opened.chars().any(|sign| is_control(sign) || sign.is_whitespace()), "{opened:?}");
    let host = opened.split('/').nth(2).unwrap_or_default();
    assert!(!host.is_empty() && !host.contains('@') && host.is_ascii(), "{opened:?}");
    let again = WebAddress::parse(opened).expect("an address that can be opened");
    assert_eq!(again.as_str(), opened);
}

/// Any text in the field of the search: events are found or not, and their count is told.
fn filter_any(text: &str) {
    let mut state = AppState::opening(data());
    let all = visible(&state, data()).shown.len();
    text.clone_into(&mut state.filter.text);
    let found = visible(&state, data());
    assert!(found.shown.len() <= all, "a search shows more events than there are without it");
    assert!(!found.sentence().is_empty());
}

/// Any text as a view that somebody passed on: what is refused is told, and what is shown is a state
/// whose own address shows the same again.
fn view_any(text: &str) {
    let view = match SharedView::read(text) {
        Ok(view) => view,
        Err(fault) => {
            assert!(!fault.words().is_empty());
            return;
        }
    };
    let _ = view.left_out(data());
    let address_of = |view: &SharedView| {
        let mut state = AppState::opening(data());
        view.show(&mut state, data());
        let shown = visible(&state, data());
        assert!(shown.shown.len() <= data().events().len());
        let _ = (state.window_span(), state.axis(data(), 0.0, 800.0), state.map.viewport());
        SharedView::of(&state, data(), None).address()
    };
    let address = address_of(&view);
    let again = SharedView::read(&address).expect("an address that the program wrote");
    assert_eq!(address_of(&again), address);
}

/// Any text as a recipe: a fault has a place in it, and what was read is written and read again, and
/// accounts for every row of a table.
fn recipe_any(text: &str) {
    const TABLE: &str = "Datum;Ort;Was\n24.9.2023;Banjska;An attack\n;;\n31.12.;42.9, 20.8;\n";
    match Recipe::parse(text) {
        Ok(recipe) => {
            assert_eq!(Recipe::parse(&recipe.write()).as_ref(), Ok(&recipe));
            let table = TABLE.as_bytes();
            let imported = import("fuzz.csv".as_ref(), table, Some(&recipe), &Progress::default());
            let imported = imported.expect("not cancelled");
            if let Some(reading) = imported.reading.filter(|_| imported.loaded.dataset.is_some()) {
                assert!(reading.tally.is_whole(), "{:?}", reading.tally);
            }
        }
        Err(fault) => assert!(fault.line > 0 && fault.column > 0 && !fault.what.is_empty()),
    }
}

/// Any bytes as a page that may have its dataset inside.
fn page_any(bytes: &[u8]) {
    if let Some(inside) = dataset_in_page(bytes) {
        load_any(&inside);
    }
    foreign_any("fuzz.html", bytes);
}
