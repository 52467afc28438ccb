//! Events in sight, and what each of them takes on the timeline.

use crate::model::Dataset;
use crate::scene::event::certainty;
use crate::scene::text::{Weight, event_name, text_width};
use crate::scene::timeline::Plot;
use crate::scene::timeline::items::claim_marks::rival_starts;
use crate::scene::timeline::items::{
    TITLE_GAP, TITLE_SIZE, TimelineItem, TitleSide, hull, near_ground, shape,
};
use crate::scene::timeline::lanes::packing::Footprint;
use crate::state::{AppState, Visible};
use crate::time::{Axis, Zone};

/// What items are derived from.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimelineInput<'a> {
    pub dataset: &'a Dataset,
    pub state: &'a AppState,
    pub visible: &'a Visible,
    pub zone: &'a Zone,
    pub axis: &'a Axis,
    pub plot: Plot,
}

impl TimelineInput<'_> {
    /// Whether the window in force holds the event, and no filter hides it.
    pub(super) fn shows(self, position: usize) -> bool {
        self.visible.shown.binary_search(&position).is_ok()
    }

    /// Whether the event is selected.
    pub(super) fn is_selected(self, position: usize) -> bool {
        let event = self.dataset.events().get(position);
        event.is_some_and(|event| self.state.selection.as_ref() == Some(&event.id))
    }

    /// One event as an item, without a row and without a title yet.
    pub(super) fn item(self, position: usize) -> Option<TimelineItem> {
        let Self { dataset, state, zone, axis, plot, .. } = self;
        let event = dataset.events().get(position)?;
        let when = event.when.as_ref()?;
        let name = event_name(event, dataset, zone, state.display.names);
        let mut item = TimelineItem {
            events: vec![position],
            kind: event.kind,
            title: event.short_title().to_owned(),
            name: format!("{name}, {}", event.kind.label().to_lowercase()),
            shape: shape(when, axis, plot),
            row: 0,
            side: TitleSide::None,
            shown: self.shows(position),
            disputed: dataset.is_disputed(event),
            selected: state.selection.as_ref() == Some(&event.id),
            certainty: certainty(event, state.playhead),
            starts: rival_starts(event, axis, plot),
            said: Vec::new(),
            note: String::new(),
            goes_on: String::new(),
            reach: (0.0, 0.0),
        };
        item.complete(event, when, axis, plot, zone);
        Some(item)
    }

    /// What the event takes on its row, on an axis without edges; `None` without a date.
    pub(super) fn piece(self, position: usize) -> Option<Footprint> {
        let endless =
            Plot { left: f64::NEG_INFINITY, right: f64::INFINITY, lanes_height: f64::INFINITY };
        let event = self.dataset.events().get(position)?;
        let when = event.when.as_ref()?;
        let shape = shape(when, self.axis, endless);
        let starts = rival_starts(event, self.axis, endless);
        let shape = match &*starts {
            [first, .., last] => shape.with_starts(*first, *last),
            _ => shape,
        };
        let solid = hull(shape.solid(), &starts);
        let title = text_width(event.short_title(), TITLE_SIZE, Weight::Regular);
        let inside = shape.holds(title);
        Some(Footprint {
            solid,
            reach: near_ground(hull(shape.extent(), &starts), solid),
            title: if inside { 0.0 } else { TITLE_GAP + title },
        })
    }
}
