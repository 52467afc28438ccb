//! Mark of the selected event while the dates shown or a filter leave it out.

use crate::geo::ScreenPoint;
use crate::message;
use crate::model::EventKind;
use crate::scene::event::mark_point;
use crate::scene::map::input::MapInput;
use crate::scene::rect::Rect;
use crate::scene::text::event_name;

/// Side of the box of the mark with its ring, in pixels.
const SIDE_PX: f64 = 29.0;

/// The event that is read although it is not among those shown: its place is on the map all the same.
#[derive(Clone, Debug, PartialEq)]
pub struct UnshownMark {
    /// Its middle.
    pub at: ScreenPoint,
    /// Kind of the event.
    pub kind: EventKind,
    /// The event, and that it is not shown, for assistive technology.
    pub label: String,
}

impl UnshownMark {
    /// The box of the mark with its ring.
    pub fn rect(&self) -> Rect {
        Rect::about(self.at, SIDE_PX, SIDE_PX)
    }
}

/// The mark of the selected event; `None` while it is shown, and where it has no point in view.
pub(super) fn unshown_mark(input: MapInput<'_>) -> Option<UnshownMark> {
    let MapInput { dataset, state, visible, viewport, .. } = input;
    let position = state.selected_position(dataset)?;
    if visible.shows(position) {
        return None;
    }
    let event = dataset.events().get(position)?;
    let point = mark_point(event, dataset, input.basemap, state.playhead)?.point;
    if !viewport.visible_bounds().contains(point) {
        return None;
    }
    let name = event_name(event, dataset, input.zone, state.display.names);
    Some(UnshownMark {
        at: viewport.screen_from_plane(point),
        kind: event.kind,
        label: message!("map-unshown-event", event = name),
    })
}
