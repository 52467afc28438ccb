//! The list of the events shown, under headings of date.

use super::label::{date_head, event_name, hour_words};
use crate::model::{Dataset, Event, EventKind};
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// Height of a heading in pixels.
pub const HEAD_HEIGHT: f64 = 24.0;
/// Height of an event's row in pixels.
pub const ROW_HEIGHT: f64 = 24.0;

/// The list as rows from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListScene {
    /// Headings and events.
    pub rows: Vec<ListRow>,
    /// The height of all rows together, in pixels.
    pub height: f64,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// The row's upper edge, in pixels from the top of the list.
    pub top: f64,
    /// What it holds.
    pub content: RowContent,
}

/// What a row holds.
#[derive(Clone, Debug, PartialEq)]
pub enum RowContent {
    /// A date under which events stand.
    Head(String),
    /// An event, by its position in the dataset.
    Event(usize),
}

/// What the row of an event shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// The hour, in a few letters.
    pub hour: String,
    /// The title, short.
    pub title: String,
    /// Title, date and place for assistive technology.
    pub name: String,
    /// The kind, for the mark.
    pub kind: EventKind,
    /// Whether a claim on it is contradicted.
    pub disputed: bool,
}

/// Lays the list out: one pass over the events shown, words only for headings.
pub fn list_scene(dataset: &Dataset, visible: &Visible, zone: &Zone) -> ListScene {
    let mut scene = ListScene::default();
    let mut last_head = String::new();
    for position in &visible.shown {
        let Some(event) = dataset.events().get(*position) else {
            continue;
        };
        let head =
            event.when.as_ref().map_or_else(|| "Undated".to_owned(), |when| date_head(when, zone));
        if head != last_head {
            scene.push(RowContent::Head(head.clone()), HEAD_HEIGHT);
            last_head = head;
        }
        scene.push(RowContent::Event(*position), ROW_HEIGHT);
    }
    scene
}

/// The words of one event's row.
pub fn event_row(event: &Event, dataset: &Dataset, state: &AppState, zone: &Zone) -> EventRow {
    EventRow {
        hour: hour_words(event, zone),
        title: event.short_title().to_owned(),
        name: event_name(event, dataset, zone, state.display.names),
        kind: event.kind,
        disputed: dataset.is_disputed(event),
    }
}

impl ListScene {
    fn push(&mut self, content: RowContent, height: f64) {
        self.rows.push(ListRow { top: self.height, content });
        self.height += height;
    }

    /// The rows that a viewport from `top` to `bottom` shows.
    pub fn rows_between(&self, top: f64, bottom: f64) -> &[ListRow] {
        let first = self.rows.partition_point(|row| row.top + ROW_HEIGHT.max(HEAD_HEIGHT) <= top);
        let after = self.rows.partition_point(|row| row.top < bottom);
        self.rows.get(first..after.max(first)).unwrap_or(&[])
    }

    /// The upper edge of the row of the event at that position.
    pub fn top_of(&self, position: usize) -> Option<f64> {
        self.rows.iter().find(|row| row.content == RowContent::Event(position)).map(|row| row.top)
    }
}
