//! The axis: from time to pixels and back.

use super::View;
use crate::model::{Moment, TimeSpan};

/// The piecewise linear mapping between instants and x, for one view on one canvas.
///
/// Time runs evenly from the left edge `x0` to the right edge `x1`, except for folds, which take the
/// same few pixels at every zoom. The mapping is monotonic and goes on beyond both edges. Pixels are
/// logical `f64`.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    view: View,
    x0: f64,
    x1: f64,
    /// All folds in order, also those that are too narrow to fold at this zoom.
    folds: Vec<Fold>,
}

/// A stretch of time that takes a fixed width on the axis, as an empty one does.
///
/// Where the stretch is narrower than that by itself, it is not folded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fold {
    /// The folded time.
    pub span: TimeSpan,
    /// Its width in logical pixels; at least 1 is taken.
    pub width_px: f64,
}

/// A segment of the axis on screen: a linear one, or a fold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisSegment {
    /// Its time.
    pub span: TimeSpan,
    /// Its left edge.
    pub x0: f64,
    /// Its right edge.
    pub x1: f64,
}

impl Axis {
    /// The axis that shows `view` from `x0` to `x1`, at least a pixel wide.
    pub fn new(view: View, x0: f64, x1: f64) -> Self {
        let x0 = if x0.is_finite() { x0 } else { 0.0 };
        let x1 = if x1.is_finite() { x1.max(x0 + 1.0) } else { x0 + 1.0 };
        Self { view, x0, x1, folds: Vec::new() }
    }

    /// The same axis with those folds. The left edge stays, and later time moves in at the right. Of
    /// folds that overlap the earlier one counts.
    #[must_use]
    pub fn folded(mut self, folds: impl IntoIterator<Item = Fold>) -> Self {
        self.folds = folds.into_iter().filter(|fold| fold.span.millis() > 0).collect();
        self.folds.sort_by_key(|fold| fold.span.start());
        let mut free_from = Moment::MIN;
        self.folds.retain(|fold| {
            let is_free = fold.span.start() >= free_from;
            if is_free {
                free_from = fold.span.end();
            }
            is_free
        });
        self
    }

    /// The view. Its length is that of the width without folds.
    pub const fn view(&self) -> View {
        self.view
    }

    /// The left edge.
    pub const fn x0(&self) -> f64 {
        self.x0
    }

    /// The right edge.
    pub const fn x1(&self) -> f64 {
        self.x1
    }

    /// The width of a millisecond where nothing is folded.
    pub fn px_per_ms(&self) -> f64 {
        (self.x1 - self.x0) / self.view.length_ms()
    }

    /// The x of an instant; beyond the edges where it is not on screen.
    pub fn x_from_time(&self, at: Moment) -> f64 {
        self.x0 + self.px_from_offset(self.view.offset_ms(at))
    }

    /// The instant nearest to `x`, to the millisecond.
    pub fn time_from_x(&self, x: f64) -> Moment {
        self.view.moment_at(self.offset_from_px(x - self.x0))
    }

    /// The time on screen, in whole milliseconds: everything visible is inside.
    pub fn visible(&self) -> TimeSpan {
        let end = self.offset_from_px(self.x1 - self.x0).ceil();
        TimeSpan::between(self.view.span().start(), self.view.moment_at(end))
    }

    /// The axis zoomed about `x`, which keeps its instant; `factor` above 1 zooms in.
    #[must_use]
    pub fn zoomed_at(&self, x: f64, factor: f64) -> Self {
        let x = if x.is_finite() { x } else { f64::midpoint(self.x0, self.x1) };
        let from_edge = x - self.x0;
        let offset = self.offset_from_px(from_edge);
        let zoomed = Self { view: self.view.scaled(factor), ..self.clone() };
        // The new left edge is `from_edge` pixels left of the instant under the pointer.
        let edge = zoomed.offset_from_px(zoomed.px_from_offset(offset) - from_edge);
        Self { view: zoomed.view.panned(edge), ..zoomed }
    }

    /// The axis after a drag by `dx` to the right, which shows earlier time.
    #[must_use]
    pub fn panned(&self, dx: f64) -> Self {
        let edge = self.offset_from_px(-dx);
        Self { view: self.view.panned(edge), ..self.clone() }
    }

    /// The linear segments on screen, from left to right.
    pub fn open_segments(&self) -> Vec<AxisSegment> {
        let mut open = Vec::new();
        let visible = self.visible();
        let mut from = visible.start();
        for fold in self.fold_segments() {
            open.extend(self.segment(from, fold.span.start()));
            from = fold.span.end();
        }
        open.extend(self.segment(from, visible.end()));
        open
    }

    /// The folds on screen, from left to right, each with its whole span and the visible part of its
    /// width.
    pub fn fold_segments(&self) -> Vec<AxisSegment> {
        self.active_folds()
            .map(|(fold, _)| AxisSegment {
                span: fold.span,
                x0: self.x_from_time(fold.span.start()).max(self.x0),
                x1: self.x_from_time(fold.span.end()).min(self.x1),
            })
            .filter(|segment| segment.x0 < segment.x1)
            .collect()
    }

    fn segment(&self, start: Moment, end: Moment) -> Option<AxisSegment> {
        let span = TimeSpan::new(start, end).filter(|span| span.millis() > 0)?;
        let x0 = self.x_from_time(start).max(self.x0);
        let x1 = self.x_from_time(end).min(self.x1);
        (x0 < x1).then_some(AxisSegment { span, x0, x1 })
    }

    /// The folds that make their span narrower at this zoom, with the offsets of their ends.
    fn active_folds(&self) -> impl DoubleEndedIterator<Item = (Fold, Offsets)> {
        let scale = self.px_per_ms();
        self.folds.iter().filter_map(move |fold| {
            let start = self.view.offset_ms(fold.span.start());
            let length = self.view.offset_ms(fold.span.end()) - start;
            let width_px = if fold.width_px.is_finite() { fold.width_px.max(1.0) } else { 1.0 };
            let fold = Fold { width_px, ..*fold };
            let offsets = Offsets { start, end: start + length, px_per_ms: width_px / length };
            (length * scale > width_px).then_some((fold, offsets))
        })
    }

    /// Pixels from the left edge for milliseconds from it.
    fn px_from_offset(&self, offset: f64) -> f64 {
        let (low, high) = (offset.min(0.0), offset.max(0.0));
        // Folded time is subtracted before anything is multiplied: both can be large, and the
        // difference is small.
        let (mut open_ms, mut folded_px) = (high - low, 0.0);
        for (_, fold) in self.active_folds() {
            let shared = fold.end.min(high) - fold.start.max(low);
            if shared > 0.0 {
                open_ms -= shared;
                folded_px += shared * fold.px_per_ms;
            }
        }
        (open_ms * self.px_per_ms() + folded_px).copysign(offset)
    }

    /// Milliseconds from the left edge for pixels from it.
    fn offset_from_px(&self, px: f64) -> f64 {
        let scale = self.px_per_ms();
        let mut walk = AxisWalk { offset: 0.0, px_left: px.abs() };
        if px >= 0.0 {
            for (_, fold) in self.active_folds().filter(|(_, fold)| fold.end > 0.0) {
                let start = fold.start.max(0.0);
                if walk.ends_before(start, scale) || walk.ends_before(fold.end, fold.px_per_ms) {
                    return walk.offset;
                }
            }
            walk.offset + walk.px_left / scale
        } else {
            for (_, fold) in self.active_folds().rev().filter(|(_, fold)| fold.start < 0.0) {
                let end = fold.end.min(0.0);
                if walk.ends_before(end, scale) || walk.ends_before(fold.start, fold.px_per_ms) {
                    return walk.offset;
                }
            }
            walk.offset - walk.px_left / scale
        }
    }
}

/// The ends of a fold in milliseconds from the left edge, and its scale.
#[derive(Clone, Copy)]
struct Offsets {
    start: f64,
    end: f64,
    px_per_ms: f64,
}

/// A walk from the left edge to either side, of a given number of pixels.
struct AxisWalk {
    /// The milliseconds covered so far.
    offset: f64,
    /// The pixels left to go.
    px_left: f64,
}

impl AxisWalk {
    /// Walks to that offset; `true` where the pixels end before it.
    fn ends_before(&mut self, offset: f64, px_per_ms: f64) -> bool {
        let distance = offset - self.offset;
        let px = distance.abs() * px_per_ms;
        if self.px_left < px {
            self.offset += (self.px_left / px_per_ms).copysign(distance);
            return true;
        }
        self.px_left -= px;
        self.offset = offset;
        false
    }
}

#[cfg(test)]
mod tests;
