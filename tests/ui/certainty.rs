//! Certainty of dates: what is only possible, in the list, on the map and in the status line.

use egui::accesskit::Role;
use ibar::model::TimeSpan;
use ibar::state::{ComparedMaps, MapLayout, Window as Dates, WindowMode};

use crate::support::{ITEM, MARK, ROW, Window, at, bridge, document, shipped};

const PERHAPS: &str = "perhaps earlier or later";

/// The shipped record at an instant, with the day until then.
fn until(instant: &str) -> Window {
    Window::open(shipped(), |state| {
        state.playhead = at(instant);
        state.selection = None;
        state.window.mode = WindowMode::Trailing;
        state.window.trailing_ms = 86_400_000;
    })
}

/// The status line's sentence.
fn sentence(window: &Window) -> String {
    let labels = window.names(Role::Label);
    labels.into_iter().find(|label| label.contains(" events")).unwrap_or_default()
}

#[test]
fn at_four_in_the_morning_nothing_of_the_evening_has_happened() {
    let window = until("2023-09-24T04:00+02:00");
    let rows = window.names(ROW);
    assert!(rows.iter().any(|row| row.contains("24 September 2023, 02:34")), "{rows:?}");
    for evening in ["s24_vuc", "s24_end"] {
        let dataset = &shipped().dataset;
        let event = dataset.event(&evening.into()).expect("an event of the evening");
        let title = event.short_title();
        assert!(!rows.iter().any(|row| row.starts_with(title)), "{title}");
    }
}

#[test]
fn before_he_speaks_in_the_afternoon_there_is_no_admission() {
    let dataset = &shipped().dataset;
    let title = dataset.event(&"s29_rad".into()).expect("the admission").short_title();
    let listed = |window: &Window| window.names(ROW).iter().any(|row| row.starts_with(title));
    assert!(!listed(&until("2023-09-29T02:39+02:00")));
    assert!(listed(&until("2023-09-29T20:00+02:00")));
}

const SOMETIME: &str = r#"Dataset(ibar: 1, title: "T", summary: "S", time_zone: "Europe/Belgrade",
    places: [Place(id: "n", names: {"en": "Niš"}, at: (lat: 43.32, lon: 21.90))],
    events: [
        Event(id: "once", when: "[2023-10-03..2023-10-20]", where: Place(id: "n"), kind: Clash, title: "Once"),
        Event(id: "long", when: "2023-10-03/2023-10-20", where: Place(id: "n"), kind: Clash, title: "Long"),
        Event(id: "twice", when: "{2023-10-01..2023-10-04,2023-10-15..2023-10-18}", where: Place(id: "n"), kind: Crossing, title: "Twice"),
    ])"#;

/// The rows of the three events in some dates, those that are only possible with a question mark.
fn rows(change: impl FnOnce(&mut Dates)) -> Vec<String> {
    let window = Window::open(document("sometime.ron", SOMETIME), |state| {
        state.playhead = at("2023-10-10T12:00");
        change(&mut state.window);
    });
    let names = window.names(ROW);
    let possible = names.iter().filter(|name| name.contains(PERHAPS)).count();
    let said = sentence(&window);
    let counted = format!("{possible} of the {} {PERHAPS}", names.len());
    assert_eq!(said.ends_with(&counted), possible > 0, "{said}");
    let short = |name: &String| {
        let title = name.split(',').next().unwrap_or_default();
        format!("{title}{}", if name.contains(PERHAPS) { "?" } else { "" })
    };
    names.iter().map(short).collect()
}

#[test]
fn what_took_place_once_between_two_days_is_possible_until_its_last_day_has_passed() {
    let mode = |mode| move |dates: &mut Dates| dates.mode = mode;
    assert_eq!(rows(mode(WindowMode::Instant)), ["Once?", "Long"]);
    assert_eq!(rows(mode(WindowMode::Cumulative)), ["Twice", "Once?", "Long"]);
    let days = |mode, days: i64| {
        move |dates: &mut Dates| {
            (dates.mode, dates.trailing_ms) = (mode, days * 86_400_000);
        }
    };
    assert_eq!(rows(days(WindowMode::Trailing, 2)), ["Once?", "Long"]);
    assert_eq!(rows(days(WindowMode::Leading, 2)), ["Once?", "Long"]);
    let range = |from, to| {
        move |dates: &mut Dates| {
            dates.mode = WindowMode::Range;
            dates.range = TimeSpan::between(at(from), at(to));
        }
    };
    assert_eq!(rows(range("2023-10-01", "2023-10-31")), ["Twice", "Once", "Long"]);
    assert_eq!(rows(range("2023-10-20", "2023-10-31")), ["Once?", "Long"]);
    assert_eq!(rows(range("2023-10-21", "2023-10-31")), [""; 0]);
}

#[test]
fn a_possible_event_is_called_so_on_the_map_and_on_the_timeline() {
    let window = Window::open(document("sometime.ron", SOMETIME), |state| {
        state.playhead = at("2023-10-10T12:00");
        state.window.mode = WindowMode::Instant;
    });
    let items = window.names(ITEM);
    assert!(
        items.iter().any(|name| name.starts_with("Once") && name.contains(PERHAPS)),
        "{items:?}"
    );
    assert!(!items.iter().any(|name| name.starts_with("Long") && name.contains(PERHAPS)));
    assert!(!window.names(MARK).is_empty());
}

#[test]
fn the_page_about_the_program_tells_the_hours_of_the_parts_of_a_day() {
    let text = r#"Dataset(ibar: 1, title: "T", summary: "S", day_parts: {"evening": "17:30/24:00"},
        events: [Event(id: "e", when: "2023-10-03", time_of_day: "evening", title: "E")])"#;
    let mut window = Window::open(document("evening.ron", text), |_| {});
    window.choose("Help", "About Ibar");
    assert!(window.has(Role::Label, "Evening is 17:30 to 24:00."));
    let dataset = window.dataset();
    let when = dataset.events()[0].when.clone().expect("a date");
    assert_eq!(when.hull().millis(), 390 * 60_000);
}

#[test]
fn figures_are_those_of_the_end_of_a_range_and_of_both_windows_that_are_compared() {
    let line = |change: fn(&mut ibar::state::AppState)| {
        let window = Window::open(bridge(), |state| {
            state.playhead = at("2023-10-02T12:00+02:00");
            change(state);
        });
        let images = window.names(Role::Image).into_iter();
        images.filter(|name| name.starts_with("Troops at the line")).collect::<Vec<_>>()
    };
    let range = line(|state| {
        state.window.mode = WindowMode::Range;
        state.window.range = TimeSpan::between(at("2023-09-24"), at("2023-09-29"));
    });
    let told = "Troops at the line, 8,350, The general, for 27 Sep 2023, said on 2 Oct 2023";
    assert_eq!(range, [told]);
    let gone = line(|state| {
        state.window.mode = WindowMode::Range;
        state.window.range = TimeSpan::between(at("2023-09-20"), at("2023-09-25"));
    });
    assert_eq!(gone, [""; 0], "no strength outside the presence");
    let compared = line(|state| {
        state.comparison.on = true;
        state.compared_maps = ComparedMaps::of(MapLayout::One);
        state.comparison.a = TimeSpan::between(at("2023-09-24"), at("2023-09-29"));
        state.comparison.b = TimeSpan::between(at("2023-09-30"), at("2023-10-03"));
    });
    let told = "Troops at the line, A 8,350, B 4,500, The general said on 2 Oct 2023";
    assert_eq!(compared, [told]);
}
