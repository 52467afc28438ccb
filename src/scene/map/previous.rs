//! Placements of the previous frame, which the next frame keeps where it can.
//!
//! A label that fits on several sides of its point stays on the side it has while the map is
//! dragged and time passes. While the map moves, a label whose place is covered or out of view is
//! hidden; it is placed again once the map is at rest.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::kept_borders::KeptBorders;
use super::kept_discs::KeptDiscs;
use super::kept_outlines::KeptOutlines;
use super::own_layers::KeptLayers;
use crate::geo::{Point, Viewport};
use crate::model::EventKind;
use crate::scene::rect::Rect;

/// What one frame of the map passes to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreviousFrame {
    /// Placements of labels.
    pub(super) labels: PreviousLabels,
    /// Kinds in the key: one that is switched off keeps its line.
    pub(super) kinds: Vec<EventKind>,
    /// Areas and lines of events; `None` before the first frame.
    pub(super) outlines: Option<Arc<KeptOutlines>>,
    /// Borders on the screen; `None` before the first frame.
    pub(super) borders: Option<Arc<KeptBorders>>,
    /// Layers of the dataset's own; `None` where it has none.
    pub(super) layers: Option<Arc<KeptLayers>>,
    /// Discs that are not round on the map; `None` before the first frame.
    pub(super) discs: Option<Arc<KeptDiscs>>,
    /// Places with a number in the name's stead, as positions in the dataset.
    pub(super) numbered: Vec<usize>,
}

/// The frame before the first.
pub(super) static NO_FRAME: PreviousFrame = PreviousFrame {
    labels: PreviousLabels::NONE,
    kinds: Vec::new(),
    outlines: None,
    borders: None,
    layers: None,
    discs: None,
    numbered: Vec::new(),
};

/// Placements of labels.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PreviousLabels {
    /// The view of the frame; `None` before the first.
    pub(super) viewport: Option<Viewport>,
    /// Labels of points by their first line. Several points may have the same name.
    pub(super) spots: BTreeMap<String, Vec<LabelSpot>>,
    /// Middles of names that are set on the ground itself.
    pub(super) points: BTreeMap<String, Point>,
    /// Labels along lines by their text.
    pub(super) line_labels: BTreeMap<String, LineLabelSpot>,
    /// Whether a label is hidden until the map is at rest.
    pub(super) waits: bool,
}

/// Placement of a label relative to its point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LabelSpot {
    /// The labelled point on the plane.
    pub(super) at: Point,
    /// Index of the side among the candidates.
    pub(super) side: usize,
    /// Distance between point and text in pixels.
    pub(super) clear: f64,
    /// Number of lines that were set.
    pub(super) lines: usize,
    /// Index of the form that was set, among those of its request.
    pub(super) form: usize,
    /// Whether a leader connects point and text.
    pub(super) led: bool,
    /// Whether it may cover lines.
    pub(super) over_lines: bool,
    /// The text's box.
    pub(super) rect: Rect,
}

/// Placement of a label along a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LineLabelSpot {
    /// Start of the text in pixels along the line.
    pub(super) start: f64,
    /// Whether the text is to the left of the line as it runs.
    pub(super) on_left: bool,
    /// Middle of the text on the plane.
    pub(super) middle: Point,
}

impl PreviousFrame {
    /// Whether a label is hidden until the map is at rest, so that another frame is needed.
    pub const fn waits(&self) -> bool {
        self.labels.waits
    }
}

impl PreviousLabels {
    /// Those of no frame.
    const NONE: Self = Self {
        viewport: None,
        spots: BTreeMap::new(),
        points: BTreeMap::new(),
        line_labels: BTreeMap::new(),
        waits: false,
    };

    /// How far the ground has moved on the screen since that frame, in pixels; `None` if the scale
    /// or the size of the pane differs.
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
