//! Trays: events that a view has no spot for, so that none is dropped in silence.

use super::label::{event_name, place_name};
use super::spot::spot_point;
use super::words::short_words;
use crate::geo::basemap::Basemap;
use crate::model::{Dataset, Event, EventId, EventKind};
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// The events of a tray, in the order of the dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tray {
    /// Its rows.
    pub rows: Vec<TrayRow>,
}

/// One event in a tray.
#[derive(Clone, Debug, PartialEq)]
pub struct TrayRow {
    /// Its position in the dataset.
    pub position: usize,
    /// Which event.
    pub id: EventId,
    /// Its kind, for the mark.
    pub kind: EventKind,
    /// Its title, short.
    pub title: String,
    /// What is known of it: the place where the date is missing, the date where the place is.
    pub known: String,
    /// Title, date and place for assistive technology.
    pub name: String,
    /// Whether a claim on it is contradicted.
    pub disputed: bool,
    /// Whether it is selected.
    pub selected: bool,
}

/// The events without a date that pass the filter, whatever the window.
pub fn undated(dataset: &Dataset, state: &AppState, zone: &Zone) -> Tray {
    let events = dataset.events();
    // Undated events come last.
    let first = events.partition_point(|event| event.when.is_some());
    let rows = events
        .iter()
        .enumerate()
        .skip(first)
        .filter(|(_, event)| state.filter.passes(event, dataset))
        .map(|(position, event)| {
            let place = place_name(event, dataset, state.display.names).to_owned();
            row(position, event, place, dataset, state, zone)
        })
        .collect();
    Tray { rows }
}

/// The events shown that have no point on the map.
pub fn unlocated(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
) -> Tray {
    let rows = visible
        .shown
        .iter()
        .filter_map(|position| Some((*position, dataset.events().get(*position)?)))
        .filter(|(_, event)| spot_point(&event.r#where.spot, dataset, basemap).is_none())
        .map(|(position, event)| {
            let date = event.when.as_ref().map(|when| short_words(when, zone)).unwrap_or_default();
            row(position, event, date, dataset, state, zone)
        })
        .collect();
    Tray { rows }
}

fn row(
    position: usize,
    event: &Event,
    known: String,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> TrayRow {
    TrayRow {
        position,
        id: event.id.clone(),
        kind: event.kind,
        title: event.short_title().to_owned(),
        known,
        name: event_name(event, dataset, zone, state.display.names),
        disputed: dataset.is_disputed(event),
        selected: state.selection.as_ref() == Some(&event.id),
    }
}
