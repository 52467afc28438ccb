//! Trays: lists of events that a view has no place for, so that none is dropped silently.

use crate::geo::basemap::Basemap;
use crate::model::{Dataset, Event, EventId, EventKind};
use crate::scene::event::spot_point;
use crate::scene::text::{event_name, place_name, short_words, shown_name};
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// A list of events that a view has no place for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tray {
    /// Its rows, in the order of the dataset.
    pub rows: Vec<TrayRow>,
}

/// One event of a tray.
#[derive(Clone, Debug, PartialEq)]
pub struct TrayRow {
    /// Its position in the dataset.
    pub position: usize,
    /// Its identifier.
    pub id: EventId,
    /// Its kind, for the mark.
    pub kind: EventKind,
    /// Its short title.
    pub title: String,
    /// The place of an event without a date, or the date of one without a place.
    pub known: String,
    /// Title, date and place for assistive technology.
    pub name: String,
    /// Whether a claim on it is disputed.
    pub disputed: bool,
    /// Whether it is only possibly in the dates shown.
    pub possible: bool,
    /// Whether it is selected.
    pub selected: bool,
}

/// The events without a date that pass the filter, whatever the dates shown. `positions` are those
/// of the undated events.
pub fn undated(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
    positions: impl IntoIterator<Item = usize>,
) -> Tray {
    let rows = positions
        .into_iter()
        .filter(|position| visible.passing.contains(*position))
        .filter_map(|position| Some((position, dataset.events().get(position)?)))
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
            let row = row(position, event, date, dataset, state, zone);
            if !visible.is_possible(position) {
                return row;
            }
            TrayRow { possible: true, name: shown_name(row.name, true), ..row }
        })
        .collect();
    Tray { rows }
}

/// The row of an event; `known` is its date or its place.
pub(super) fn row(
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
        possible: false,
        selected: state.selection.as_ref() == Some(&event.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::geo::ScreenSize;
    use crate::scene::map::{MapInput, map_scene};
    use crate::state::{Command, FilterCommand, MapCommand, Passing, WindowMode, update, visible};

    const FORMS: &[u8] = include_bytes!("../../tests/fixtures/good/tiny.ron");
    const SHIPPED: &[u8] = include_bytes!("../../assets/datasets/banjska-2023.ron");

    fn opened(text: &[u8]) -> (Dataset, AppState) {
        let dataset = load(text).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        state.map.size = ScreenSize::new(760.0, 468.0);
        state.window.mode = WindowMode::Cumulative;
        state.playhead = dataset.extent().unwrap().end();
        (dataset, state)
    }

    fn ids(tray: &Tray) -> Vec<&str> {
        tray.rows.iter().map(|row| row.id.as_str()).collect()
    }

    /// Positions of the events on the map: each event shown has to be in exactly one place.
    fn on_the_map(dataset: &Dataset, state: &AppState) -> Vec<usize> {
        let basemap = Basemap::shipped().unwrap();
        let visible = visible(state, dataset);
        let scene =
            map_scene(&MapInput::new(dataset, &basemap, state, &visible, &Zone::belgrade()));
        let marks = scene.marks.events.iter().flat_map(|group| group.events.clone());
        let docks = scene.edge.docks.iter().flat_map(|dock| dock.events.clone());
        let tray = scene.overlays.unlocated.rows.iter().map(|row| row.position);
        let mut found: Vec<usize> = marks.chain(docks).chain(tray).collect();
        found.sort_unstable();
        assert_eq!(found, visible.shown);
        found
    }

    /// timemap #85: events with only a place or only a date were lost.
    #[test]
    fn every_event_shown_is_a_mark_or_in_a_group_or_docked_or_in_the_tray() {
        let (dataset, mut state) = opened(FORMS);
        assert_eq!(on_the_map(&dataset, &state).len(), 4);
        let (shipped, mut close) = opened(SHIPPED);
        assert_eq!(on_the_map(&shipped, &close).len(), shipped.events().len());
        for _ in 0..6 {
            update(&mut state, &dataset, &Passing::default(), Command::Map(MapCommand::Zoom(3.0)));
            on_the_map(&dataset, &state);
            update(&mut close, &shipped, &Passing::default(), Command::Map(MapCommand::Zoom(3.0)));
            on_the_map(&shipped, &close);
        }
    }

    fn without_a_date(dataset: &Dataset, state: &AppState) -> Tray {
        let positions = dataset.timetable().dated()..dataset.events().len();
        undated(dataset, state, &visible(state, dataset), &Zone::belgrade(), positions)
    }

    #[test]
    fn an_event_without_a_date_is_in_the_tray_whatever_the_window() {
        let (dataset, mut state) = opened(FORMS);
        assert_eq!(ids(&without_a_date(&dataset, &state)), ["talks", "rumour"]);
        state.window.mode = WindowMode::Instant;
        assert_eq!(ids(&without_a_date(&dataset, &state)), ["talks", "rumour"]);
        assert_eq!(visible(&state, &dataset).hidden.undated, 2);
    }

    #[test]
    fn a_tray_holds_only_events_that_pass_the_filter() {
        let (dataset, mut state) = opened(FORMS);
        let search = FilterCommand::SetText("rumour".to_owned());
        update(&mut state, &dataset, &Passing::default(), Command::Filter(search));
        assert_eq!(ids(&without_a_date(&dataset, &state)), ["rumour"]);
    }

    #[test]
    fn an_event_along_a_line_of_the_base_map_has_a_place() {
        let (dataset, state) = opened(FORMS);
        let basemap = Basemap::shipped().unwrap();
        let visible = visible(&state, &dataset);
        let tray = unlocated(&dataset, &basemap, &state, &visible, &Zone::belgrade());
        assert_eq!(ids(&tray), Vec::<&str>::new());
        let scene =
            map_scene(&MapInput::new(&dataset, &basemap, &state, &visible, &Zone::belgrade()));
        let outlined: Vec<&str> =
            scene.marks.outlines.iter().map(|o| dataset.events()[o.event].id.as_str()).collect();
        assert_eq!(outlined, ["search", "patrols", "closure"]);
        assert!(scene.marks.outlines[0].is_area && !scene.marks.outlines[1].is_area);
    }

    #[test]
    fn a_place_without_a_point_puts_its_events_in_the_tray() {
        let text = String::from_utf8(FORMS.to_vec()).unwrap();
        let moved = text.replace(
            r#"Place(id: "bridge", radius_m: 1500, role: Ground)"#,
            r#"Place(id: "camp")"#,
        );
        let (dataset, state) = opened(moved.as_bytes());
        let visible = visible(&state, &dataset);
        let basemap = Basemap::shipped().unwrap();
        let tray = unlocated(&dataset, &basemap, &state, &visible, &Zone::belgrade());
        assert_eq!(ids(&tray), ["attack"]);
        assert!(tray.rows[0].disputed);
        on_the_map(&dataset, &state);
    }
}
