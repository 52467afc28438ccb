//! List of the events shown, under headings by date.
//!
//! Only the headings are laid out, which are few: the end of a heading's events is found by binary
//! search, and rows are made only for the viewport. So a list of a million events is cheap.

mod arranged;
mod layout;
#[cfg(test)]
mod tests;
mod values;

pub use self::arranged::{
    ArrangedRow, ArrangedRows, arranged_rows, claim_words, first_hit, hidden_words, is_arranged,
    is_slow, row_date, row_value, rows_in_time,
};
pub use self::layout::{ArrangedList, ArrangedRoom};
pub use self::values::{count_range, reason_words, value_label};

use super::convert::{f64_from_count, floor_i32};
use crate::label;
use crate::model::{Dataset, Event, EventKind, Moment};
use crate::scene::text::{Weight, date_head, event_name, hour_words, shown_name, text_width};
use crate::scene::theme::TextStyle;
use crate::state::{AppState, Visible};
use crate::time::{Unit, Zone, first_day, start_of, stepped};

/// Height of a heading in pixels.
pub const HEAD_HEIGHT: f64 = 24.0;
/// Height of the row of an event in pixels.
pub const ROW_HEIGHT: f64 = 24.0;

/// How much higher the row of an event is whose title takes two lines, in pixels.
const SECOND_LINE: f64 = 14.0;
/// Most events whose titles are measured: in a longer list every title has one line.
const MEASURED_MOST: usize = 2000;
/// Room for the ring of a disputed event, in pixels.
const RING_ROOM: f64 = 18.0;
/// Room for the tag of a language that a title stands in for want of another, in pixels.
const TAG_ROOM: f64 = 30.0;

/// The room that the rows have, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowRoom {
    /// For a title.
    pub title: f64,
    /// For the hour.
    pub hour: f64,
    /// How much of the title's room the hour may take at most.
    pub wider: f64,
}

/// Layout of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListScene {
    /// Height of all rows together, in pixels.
    pub height: f64,
    heads: Vec<Head>,
    /// How much wider than usual the column of the hour is, in pixels; `None` where the hours have not been
    /// measured.
    pub wider: Option<f64>,
    /// Those of the events shown whose titles take two lines, ascending.
    tall: Vec<usize>,
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
    /// Height in pixels.
    pub height: f64,
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

/// The same, with two lines for titles that one is too short for.
pub fn wrapped_list_scene(
    dataset: &Dataset,
    visible: &Visible,
    zone: &Zone,
    room: RowRoom,
) -> ListScene {
    let mut scene = list_scene(dataset, visible, zone);
    if scene.count > MEASURED_MOST {
        return scene;
    }
    let hours = visible.events(dataset).map(|event| hour_words(event, dataset, zone));
    let hours = hours.map(|hour| text_width(&hour, TextStyle::Small.px(), Weight::Regular));
    let wider = (hours.fold(0.0, f64::max) - room.hour).clamp(0.0, room.wider);
    scene.wider = Some(wider);
    let is_long = |event: &Event| title_width(event, dataset) + wider > room.title;
    let events = visible.events(dataset).enumerate();
    scene.tall = events.filter(|(_, event)| is_long(event)).map(|(nth, _)| nth).collect();
    let tall = &scene.tall;
    for head in &mut scene.heads {
        head.top += SECOND_LINE * f64_from_count(tall.partition_point(|nth| *nth < head.first));
    }
    scene.height += SECOND_LINE * f64_from_count(tall.len());
    scene
}

/// The width of an event's title with the signs behind it, in pixels. A selected one is bold only where
/// it has room for it, so that rows keep their heights.
fn title_width(event: &Event, dataset: &Dataset) -> f64 {
    let width = text_width(event.short_title(), TextStyle::Control.px(), Weight::Regular);
    let ring = if dataset.is_disputed(event) { RING_ROOM } else { 0.0 };
    let tag = event.short_text().stand_in().map_or(0.0, |_| TAG_ROOM);
    width + ring + tag
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
                rows.push(ListRow { top: head.top, height: HEAD_HEIGHT, content });
            }
            let end = self.heads.get(nth + 1).map_or(self.count, |next| next.first);
            let start = head.top + HEAD_HEIGHT;
            let highest = if self.tall.is_empty() { ROW_HEIGHT } else { ROW_HEIGHT + SECOND_LINE };
            let row_at = |y: f64| usize::try_from(floor_i32((y - start) / highest)).unwrap_or(0);
            let positions = shown.get(head.first..end).unwrap_or_default().iter();
            let seen = positions.enumerate().skip(row_at(top)).map(|(nth, position)| ListRow {
                top: self.event_top(head, head.first + nth),
                height: self.height_of(head.first + nth),
                content: RowContent::Event(*position),
            });
            let seen = seen.skip_while(|row| row.top + row.height <= top);
            rows.extend(seen.take_while(|row| row.top < bottom));
        }
        rows
    }

    /// Upper edge of the row of the event at `position`; `None` if it is not in the list.
    pub fn top_of(&self, shown: &[usize], position: usize) -> Option<f64> {
        let nth = shown.binary_search(&position).ok()?;
        let after = self.heads.partition_point(|head| head.first <= nth);
        let head = self.heads.get(after.checked_sub(1)?)?;
        Some(self.event_top(head, nth))
    }

    /// Upper edge of the row of an event, by its number among those shown, below its heading.
    fn event_top(&self, head: &Head, nth: usize) -> f64 {
        let before = |nth: usize| self.tall.partition_point(|tall| *tall < nth);
        let rows = f64_from_count(nth.saturating_sub(head.first)) * ROW_HEIGHT;
        let second = before(nth).saturating_sub(before(head.first));
        head.top + HEAD_HEIGHT + rows + f64_from_count(second) * SECOND_LINE
    }

    fn height_of(&self, nth: usize) -> f64 {
        let is_tall = self.tall.binary_search(&nth).is_ok();
        if is_tall { ROW_HEIGHT + SECOND_LINE } else { ROW_HEIGHT }
    }
}
