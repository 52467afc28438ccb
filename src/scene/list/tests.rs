//! Tests of the list of events.

use super::*;
use crate::dataset::load;
use crate::state::visible;

const SHIPPED: &[u8] = include_bytes!("../../../assets/datasets/banjska-2023.ron");
const FORMS: &[u8] = include_bytes!("../../../tests/fixtures/good/tiny.ron");

fn everything(text: &[u8]) -> (Dataset, Visible) {
    let dataset = load(text).dataset.unwrap();
    let state = AppState::opening(&dataset);
    let dated = dataset.timetable().dated();
    let visible = visible(&state, &dataset);
    (dataset, Visible { shown: (0..dated).collect(), ..visible })
}

#[test]
fn every_event_is_under_its_own_heading_and_no_heading_is_repeated() {
    for text in [SHIPPED, FORMS] {
        let (dataset, visible) = everything(text);
        let zone = Zone::belgrade();
        let scene = list_scene(&dataset, &visible, &zone);
        let rows = scene.rows_between(&visible.shown, 0.0, scene.height);
        let (mut head, mut listed, mut y) = (String::new(), Vec::new(), 0.0);
        for row in rows {
            assert!((row.top - y).abs() < 1e-9, "rows leave no gap");
            y += ROW_HEIGHT;
            match row.content {
                RowContent::Head(text) => {
                    assert_ne!(text, head);
                    head = text;
                }
                RowContent::Event(position) => {
                    let when = dataset.events()[position].when.as_ref().unwrap();
                    assert_eq!(head, date_head(when, &zone));
                    assert_eq!(scene.top_of(&visible.shown, position), Some(row.top));
                    listed.push(position);
                }
            }
        }
        assert_eq!(listed, visible.shown);
        assert!((scene.height - y).abs() < 1e-9);
    }
}

#[test]
fn any_viewport_has_exactly_the_rows_that_reach_into_it() {
    let (dataset, visible) = everything(SHIPPED);
    let scene = list_scene(&dataset, &visible, &Zone::belgrade());
    let all = scene.rows_between(&visible.shown, 0.0, scene.height);
    for top in [0.0, 7.0, 24.0, 555.0, scene.height - 30.0, scene.height + 9.0] {
        let seen = scene.rows_between(&visible.shown, top, top + 100.0);
        let reach = |row: &&ListRow| row.top + ROW_HEIGHT > top && row.top < top + 100.0;
        let expected: Vec<ListRow> = all.iter().filter(reach).cloned().collect();
        assert_eq!(seen, expected, "{top}");
    }
}

#[test]
fn a_title_that_one_line_is_too_short_for_has_two() {
    let (dataset, visible) = everything(SHIPPED);
    let zone = Zone::belgrade();
    let room = RowRoom { title: 150.0, hour: 58.0, wider: 0.0 };
    let scene = wrapped_list_scene(&dataset, &visible, &zone, room);
    let all = scene.rows_between(&visible.shown, 0.0, scene.height);
    let (mut y, mut tall) = (0.0, 0);
    for row in &all {
        assert!((row.top - y).abs() < 1e-9, "rows leave no gap");
        y += row.height;
        let RowContent::Event(position) = row.content else { continue };
        assert_eq!(scene.top_of(&visible.shown, position), Some(row.top));
        let title = dataset.events()[position].short_title();
        let is_tall = row.height > ROW_HEIGHT;
        let width = text_width(title, TextStyle::Control.px(), Weight::Regular);
        assert!(is_tall || width <= room.title, "{title}");
        tall += usize::from(is_tall);
    }
    assert!((scene.height - y).abs() < 1e-9 && tall > 5);
    for top in [0.0, 7.0, 24.0, 555.0, scene.height - 30.0] {
        let seen = scene.rows_between(&visible.shown, top, top + 100.0);
        let reach = |row: &&ListRow| row.top + row.height > top && row.top < top + 100.0;
        assert_eq!(seen, all.iter().filter(reach).cloned().collect::<Vec<_>>(), "{top}");
    }
}

#[test]
fn a_day_lists_its_events_by_their_bounds() {
    let hours = ["late evening", "by 10:29", "early afternoon, by 14:17", "dawn"];
    let rough = hours.iter().enumerate().map(|(nth, hour)| {
        format!(
            "Event(id: \"{nth}\", title: \"E\", when: \"2020-03-02\", time_of_day: \"{hour}\"),"
        )
    });
    let events: String = rough.collect();
    let text = format!(
        "#![enable(implicit_some)] Dataset(ibar: 1, title: \"T\", summary: \"S\", events: [
        Event(id: \"noon\", title: \"E\", when: \"2020-03-02T12:00Z\"), {events}
        Event(id: \"early\", title: \"E\", when: \"2020-03-02T02:46Z\")])"
    );
    let (dataset, visible) = everything(text.as_bytes());
    let state = AppState::opening(&dataset);
    let row = |position: &usize| {
        event_row(*position, &dataset, &state, &visible, &Zone::utc()).unwrap().hour
    };
    let read: Vec<String> = visible.shown.iter().map(row).collect();
    assert_eq!(read, ["by 10:29", "02:46", "dawn", "12:00", "afternoon", "evening"]);
}

/// Rows and headings of the list in UTC, in words.
fn told(text: &str) -> Vec<String> {
    let (dataset, visible) = everything(text.as_bytes());
    let state = AppState::opening(&dataset);
    let zone = Zone::utc();
    let scene = list_scene(&dataset, &visible, &zone);
    let rows = scene.rows_between(&visible.shown, 0.0, scene.height);
    let told = |row: ListRow| match row.content {
        RowContent::Head(text) => text,
        RowContent::Event(position) => {
            let row = event_row(position, &dataset, &state, &visible, &zone).unwrap();
            format!("{} {}", row.hour, row.title)
        }
    };
    rows.into_iter().map(told).collect()
}

fn belgrade(events: &[(&str, &str)]) -> String {
    let event = |(id, when): &(&str, &str)| {
        format!("Event(id: \"{id}\", title: \"{id}\", when: \"{when}\")")
    };
    let events: Vec<String> = events.iter().map(event).collect();
    let head = "Dataset(ibar: 1, title: \"T\", summary: \"S\", time_zone: \"Europe/Belgrade\"";
    format!("{head}, events: [{}])", events.join(", "))
}

#[test]
fn days_without_an_hour_stay_on_their_day_in_another_zone() {
    let text = belgrade(&[
        ("late", "2023-09-28T23:30+02:00"),
        ("day", "2023-09-29"),
        ("other", "2023-09-29"),
        ("early", "2023-09-29T01:00+02:00"),
        ("noon", "2023-09-29T12:00+02:00"),
    ]);
    assert_eq!(
        told(&text),
        [
            "Thursday 28 September 2023",
            "21:30 late",
            "Friday 29 September 2023",
            "day day",
            "day other",
            "Thursday 28 September 2023",
            "23:00 early",
            "Friday 29 September 2023",
            "10:00 noon",
        ]
    );
}

#[test]
fn bounds_and_doubt_stand_in_the_column_of_hours() {
    let text = belgrade(&[
        ("a", "[2023-09-29..2023-09-29T14:17]"),
        ("b", "[2023-09-29T12:00..2023-09-29T14:17]"),
        ("c", "[2023-09-29T18:00..2023-09-29]"),
        ("d", "[2023-09-29T19:00..2023-09-29]"),
        ("e", "[2023-09-29..2023-10-20]"),
        ("f", "2023-09-29?"),
    ]);
    let rows = told(&text);
    assert_eq!(
        rows,
        [
            "Friday 29 September 2023",
            "by 12:17 a",
            "day? f",
            "by 20 Oct e",
            "10–12:17 b",
            "evening c",
            "17–24 d",
        ]
    );
}
