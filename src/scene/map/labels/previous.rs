//! Where names stood in the frame before.
//!
//! A name that could stand on several sides of its point stays on the one that it has while the map
//! is dragged and time goes on. What covers it, or the edge, hides it while the map moves, and makes
//! it stand elsewhere once the map is at rest.

use std::collections::BTreeMap;

use crate::geo::{Point, Viewport};
use crate::model::EventKind;
use crate::scene::rect::Rect;

/// What a frame of the map hands to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreviousFrame {
    /// Where names stood.
    pub(crate) labels: PreviousLabels,
    /// The kinds that the key named.
    pub(crate) kinds: Vec<EventKind>,
}

/// Where names stood.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PreviousLabels {
    /// The view in which they stood.
    pub(crate) viewport: Option<Viewport>,
    /// Names beside their points, by their first lines.
    pub(crate) spots: BTreeMap<String, Vec<LabelSpot>>,
    /// Names on the ground by their middle.
    pub(crate) points: BTreeMap<String, Point>,
    /// Names along courses.
    pub(crate) courses: BTreeMap<String, LineLabelSpot>,
    /// Whether a name is not shown until the ground is at rest.
    pub(crate) waits: bool,
}

/// Where a name stood beside its point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LabelSpot {
    /// The point that it named, on the plane.
    pub(crate) at: Point,
    /// On which side, as its position among the sides that are tried.
    pub(crate) side: usize,
    /// How far it kept from the point, in pixels.
    pub(crate) clear: f64,
    /// How many lines it had.
    pub(crate) lines: usize,
    /// Whether a line led to it.
    pub(crate) led: bool,
    /// The box that it filled.
    pub(crate) rect: Rect,
}

/// Where a name stood along a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LineLabelSpot {
    /// Where it began, in pixels from the start of the course.
    pub(crate) start: f64,
    /// Whether it stood on the left of the course.
    pub(crate) on_left: bool,
    /// Its middle.
    pub(crate) middle: Point,
}

impl PreviousFrame {
    /// Whether another frame is needed, because names wait until the ground is at rest.
    pub const fn waits(&self) -> bool {
        self.labels.waits
    }
}

impl PreviousLabels {
    /// How far the ground has moved on the screen since, in pixels; `None` where the scale or the
    /// pane is another.
    pub(crate) fn moved(&self, now: Viewport) -> Option<(f64, f64)> {
        let before = self.viewport?;
        let scale = now.camera.px_per_km();
        let same =
            before.size == now.size && (before.camera.px_per_km() / scale - 1.0).abs() < 1e-9;
        same.then(|| {
            let (from, to) = (before.camera.center(), now.camera.center());
            ((from.x - to.x) * scale, (to.y - from.y) * scale)
        })
    }
}
