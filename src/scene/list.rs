//! List of the events shown, under headings by date.
//!
//! Only the headings are laid out, which are few: the end of a heading's events is found by binary
//! search, and rows are made only for the viewport. So a list of a million events is cheap.

use super::convert::{f64_from_count, floor_i32};
use crate::label;
use crate::model::{Dataset, Event, EventKind, Moment};
use crate::scene::text::{date_head, event_name, hour_words, shown_name};
use crate::state::{AppState, Visible};
use crate::time::{Unit, Zone, first_day, start_of, stepped};

/// Height of a heading in pixels.
pub const HEAD_HEIGHT: f64 = 24.0;
/// Height of the row of an event in pixels.
pub const ROW_HEIGHT: f64 = 24.0;

/// Layout of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListScene {
    /// Height of all rows together, in pixels.
    pub height: f64,
    heads: Vec<Head>,
    /// Number of events.
    count: usize,
}

/// Heading of the events from position `first` among those shown.
#[derive(Clone, Debug, PartialEq)]
struct Head {
    text: String,
    top: f64,
    first: usize,
}

/// Row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// Upper edge in pixels from the top of the list.
    pub top: f64,
    /// Heading or event.
    pub content: RowContent,
}

/// Content of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum RowContent {
    /// Heading with a date.
    Head(String),
    /// Event, by its position in the dataset.
    Event(usize),
}

/// Texts of the row of one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowWords {
    /// Time of day in few letters.
    pub hour: String,
    /// Short title.
    pub title: String,
    /// Title, date and place for assistive technology.
    pub name: String,
    /// Decides the mark.
    pub kind: EventKind,
    /// Whether another claim disputes a claim on it.
    pub disputed: bool,
    /// Whether it is only possibly in the dates shown.
    pub possible: bool,
}

/// Lays out the list.
pub fn list_scene(dataset: &Dataset, visible: &Visible, zone: &Zone) -> ListScene {
    let shown = &visible.shown;
    let own = Zone::named(&dataset.meta.time_zone).unwrap_or_else(|_| Zone::utc());
    let mut scene = ListScene { count: shown.len(), ..ListScene::default() };
    let rough: Vec<usize> = dataset
        .timetable()
        .rough()
        .iter()
        .filter_map(|position| shown.binary_search(position).ok())
        .collect();
    let mut first = 0;
    while let Some(event) = shown.get(first).and_then(|position| dataset.events().get(*position)) {
        let head = event.when.as_ref();
        let head =
            head.map_or_else(|| label!("list-undated").to_owned(), |when| date_head(when, zone));
        let is_new = scene.heads.last().is_none_or(|last| last.text != head);
        if is_new {
            scene.heads.push(Head { text: head, top: scene.height, first });
            scene.height += HEAD_HEIGHT;
        }
        let rest = shown.get(first..).unwrap_or_default();
        let after = first + same_day(event, dataset, rest, [zone, &own]);
        // An event without a day ends the run of events of one day.
        let next_rough = rough.get(rough.partition_point(|at| *at <= first)).copied();
        let is_rough = rough.binary_search(&first).is_ok();
        let end = if is_rough { first + 1 } else { after.min(next_rough.unwrap_or(after)) };
        scene.height += f64_from_count(end - first) * ROW_HEIGHT;
        first = end;
    }
    scene
}

/// Number of leading positions, which are in order of time, that begin on the day of the first, which
/// is that of `event`.
///
/// In another zone than the record's own, days without an hour stay where they were written: they are
/// a run by themselves, and so are the hours between two midnights of either zone.
fn same_day(event: &Event, dataset: &Dataset, shown: &[usize], [zone, own]: [&Zone; 2]) -> usize {
    let first_of = |position: &usize| dataset.timetable().first(*position);
    let Some(day) = shown.first().and_then(first_of) else {
        return 1;
    };
    let after = |zone| stepped(start_of(day, 1, Unit::Day, zone), 1, Unit::Day, zone);
    let mut next: Moment = after(zone);
    if zone.name() != own.name() {
        let is_day = event.when.as_ref().is_some_and(|when| first_day(when).is_some());
        next = if is_day { day.plus_millis(1) } else { next.min(after(own)) };
    }
    shown.partition_point(|position| first_of(position).is_some_and(|first| first < next)).max(1)
}

/// Texts of the row of the event at a position; `None` where there is none.
pub fn event_row(
    position: usize,
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
) -> Option<RowWords> {
    let event = dataset.events().get(position)?;
    let name = event_name(event, dataset, zone, state.display.names);
    let possible = visible.is_possible(position);
    Some(RowWords {
        hour: hour_words(event, dataset, zone),
        title: event.short_title().to_owned(),
        name: shown_name(name, possible),
        kind: event.kind,
        disputed: dataset.is_disputed(event),
        possible,
    })
}

impl ListScene {
    /// Whether no event is shown.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Rows between `top` and `bottom`. `shown` has to be the positions that the list was laid out
    /// for.
    pub fn rows_between(&self, shown: &[usize], top: f64, bottom: f64) -> Vec<ListRow> {
        let mut rows = Vec::new();
        let from = self.heads.partition_point(|head| head.top <= top).saturating_sub(1);
        for (nth, head) in self.heads.iter().enumerate().skip(from) {
            if head.top >= bottom {
                break;
            }
            if head.top + HEAD_HEIGHT > top {
                let content = RowContent::Head(head.text.clone());
                rows.push(ListRow { top: head.top, content });
            }
            let end = self.heads.get(nth + 1).map_or(self.count, |next| next.first);
            let start = head.top + HEAD_HEIGHT;
            let row_at = |y: f64| usize::try_from(floor_i32((y - start) / ROW_HEIGHT)).unwrap_or(0);
            let positions = shown.get(head.first..end).unwrap_or_default().iter();
            let seen = positions
                .enumerate()
                .skip(row_at(top))
                .take_while(|(nth, _)| start + f64_from_count(*nth) * ROW_HEIGHT < bottom);
            rows.extend(seen.map(|(nth, position)| ListRow {
                top: start + f64_from_count(nth) * ROW_HEIGHT,
                content: RowContent::Event(*position),
            }));
        }
        rows
    }

    /// Upper edge of the row of the event at `position`; `None` if it is not in the list.
    pub fn top_of(&self, shown: &[usize], position: usize) -> Option<f64> {
        let nth = shown.binary_search(&position).ok()?;
        let after = self.heads.partition_point(|head| head.first <= nth);
        let head = self.heads.get(after.checked_sub(1)?)?;
        Some(head.top + HEAD_HEIGHT + f64_from_count(nth - head.first) * ROW_HEIGHT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::state::visible;

    const SHIPPED: &[u8] = include_bytes!("../../assets/datasets/banjska-2023.ron");
    const FORMS: &[u8] = include_bytes!("../../tests/fixtures/good/tiny.ron");

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
}
