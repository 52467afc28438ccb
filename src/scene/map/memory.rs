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
pub struct MapMemory {
    /// Where names stood.
    pub(super) labels: LabelMemory,
    /// The kinds that the key named.
    pub(super) kinds: Vec<EventKind>,
}

/// Where names stood.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LabelMemory {
    /// The view in which they stood.
    pub(super) viewport: Option<Viewport>,
    /// Names beside their points, by their first lines.
    pub(super) spots: BTreeMap<String, Vec<LabelSpot>>,
    /// Names on the ground by their middle.
    pub(super) points: BTreeMap<String, Point>,
    /// Names along courses.
    pub(super) courses: BTreeMap<String, CourseSpot>,
    /// Whether a name is not shown until the ground is at rest.
    pub(super) waits: bool,
}

/// Where a name stood beside its point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LabelSpot {
    /// The point that it named, on the plane.
    pub(super) at: Point,
    /// On which side, as its position among the sides that are tried.
    pub(super) side: usize,
    /// How far it kept from the point, in pixels.
    pub(super) clear: f64,
    /// How many lines it had.
    pub(super) lines: usize,
    /// Whether a line led to it.
    pub(super) led: bool,
    /// The box that it filled.
    pub(super) rect: Rect,
}

/// Where a name stood along a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CourseSpot {
    /// Where it began, in pixels from the start of the course.
    pub(super) start: f64,
    /// Whether it stood on the left of the course.
    pub(super) on_left: bool,
    /// Its middle.
    pub(super) middle: Point,
}

impl MapMemory {
    /// Whether another frame is needed, because names wait until the ground is at rest.
    pub const fn waits(&self) -> bool {
        self.labels.waits
    }
}

impl LabelMemory {
    /// How far the ground has moved on the screen since, in pixels; `None` where the scale or the
    /// pane is another.
    pub(super) fn moved(&self, now: Viewport) -> Option<(f64, f64)> {
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
