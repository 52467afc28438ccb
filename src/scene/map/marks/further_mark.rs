//! Small marks at the further places of events.

use super::event_mark::EventMark;
use crate::geo::ScreenPoint;
use crate::model::{EventKind, PlaceId};
use crate::scene::event::{certainty, mark_point};
use crate::scene::map::MapInput;
use crate::scene::rect::Rect;

/// Side of the hit box in pixels.
const HIT_PX: f64 = 16.0;
/// A mark closer than this to another of its size is covered by it, in pixels.
const COVERED_PX: f64 = 14.0;

/// The mark of an event at a further place that it affects.
#[derive(Clone, Debug, PartialEq)]
pub struct FurtherMark {
    /// Position of the event in the dataset.
    pub event: usize,
    /// The further place.
    pub place: PlaceId,
    /// Decides shape and colour.
    pub kind: EventKind,
    /// Point of the further place.
    pub at: ScreenPoint,
    /// Point of the event itself, in view or not; that of its place before this one if it has none,
    /// and `None` at the first of them.
    pub from: Option<ScreenPoint>,
    /// Whether another mark is in the way: it is seen only while its event is selected or under the
    /// pointer.
    pub covered: bool,
    /// How certainly the event lies in the dates shown, up to 1.
    pub certainty: f64,
}

impl FurtherMark {
    /// The box in which the pointer is on the mark.
    pub fn hit_rect(&self) -> Rect {
        Rect::about(self.at, HIT_PX, HIT_PX)
    }
}

/// The further places in view of the shown events, beside the marks of events.
pub(super) fn further_marks(input: MapInput<'_>, events: &[EventMark]) -> Vec<FurtherMark> {
    let MapInput { dataset, state, basemap, viewport, .. } = input;
    let in_view = viewport.visible_bounds();
    let mut marks: Vec<FurtherMark> = Vec::new();
    for position in &input.visible.shown {
        let Some(event) = dataset.events().get(*position) else { continue };
        // Without a point of its own its places are joined with each other.
        let mut before: Option<ScreenPoint> = None;
        for place in event.also_at.iter().filter_map(|id| dataset.place(id)) {
            let Some(point) = place.at.and_then(|at| viewport.projection().project(at)) else {
                continue;
            };
            if !in_view.contains(point) {
                continue;
            }
            let at = viewport.screen_from_plane(point);
            let covered = events.iter().any(|mark| mark.covers(at))
                || marks.iter().any(|mark| mark.at.distance(at) < COVERED_PX);
            let from = mark_point(event, dataset, basemap, state.playhead);
            marks.push(FurtherMark {
                event: *position,
                place: place.id.clone(),
                kind: event.kind,
                at,
                from: from.map(|from| viewport.screen_from_plane(from.point)).or(before),
                covered,
                certainty: certainty(event, *position, state, input.visible),
            });
            before = Some(at);
        }
    }
    marks
}
