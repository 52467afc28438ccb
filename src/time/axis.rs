//! From time to pixels and back.

use super::View;
use crate::model::{Moment, TimeSpan};

/// The map between instants and places from left to right, for one view on one canvas.
///
/// Time runs evenly from the left edge `x0` to the right edge `x1`, but for folds, which take the
/// same few pixels at every zoom. It never runs back, and it goes on beyond both edges. Pixels are
/// logical, and all is `f64`.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    view: View,
    x0: f64,
    x1: f64,
    /// All folds in order, whether or not they are in force at this zoom.
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

/// A part of the axis on screen: a stretch that runs evenly, or a fold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisSegment {
    /// The time that is on screen.
    pub span: TimeSpan,
    /// Its left edge.
    pub x0: f64,
    /// Its right edge.
    pub x1: f64,
}

impl Axis {
    /// The axis that shows `view` from `x0` to `x1`; it is at least a pixel wide.
    pub fn new(view: View, x0: f64, x1: f64) -> Self {
        let x0 = if x0.is_finite() { x0 } else { 0.0 };
        let x1 = if x1.is_finite() { x1.max(x0 + 1.0) } else { x0 + 1.0 };
        Self { view, x0, x1, folds: Vec::new() }
    }

    /// The same axis with those stretches folded. The left edge stays; what is folded makes room
    /// for later time at the right. Of folds that overlap the earlier one counts.
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

    /// The view. Its length is that of the width without folds, whatever is folded.
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

    /// Where the instant lies; beyond the edges where it is not on screen.
    pub fn x_from_time(&self, at: Moment) -> f64 {
        self.x0 + self.px_from_offset(self.view.offset_ms(at))
    }

    /// The instant that lies nearest to `x`, to the millisecond.
    pub fn time_from_x(&self, x: f64) -> Moment {
        self.view.moment_at(self.offset_from_px(x - self.x0))
    }

    /// The time on screen: nothing that can be seen lies outside.
    pub fn visible(&self) -> TimeSpan {
        let end = self.offset_from_px(self.x1 - self.x0).ceil();
        TimeSpan::between(self.view.span().start(), self.view.moment_at(end))
    }

    /// The axis on which what lies at `x` stays there, and everything is `factor` times as wide:
    /// above 1 zooms in.
    #[must_use]
    pub fn zoomed_at(&self, x: f64, factor: f64) -> Self {
        let x = if x.is_finite() { x } else { f64::midpoint(self.x0, self.x1) };
        let from_edge = x - self.x0;
        let offset = self.offset_from_px(from_edge);
        let zoomed = Self { view: self.view.scaled(factor), ..self.clone() };
        // Seen from the old left edge, the new one is where the point under the pointer is
        // `from_edge` away from it.
        let edge = zoomed.offset_from_px(zoomed.px_from_offset(offset) - from_edge);
        Self { view: zoomed.view.panned(edge), ..zoomed }
    }

    /// The axis after everything has been dragged by `dx` to the right, which shows earlier time.
    #[must_use]
    pub fn panned(&self, dx: f64) -> Self {
        let edge = self.offset_from_px(-dx);
        Self { view: self.view.panned(edge), ..self.clone() }
    }

    /// What is on screen between folds, from left to right.
    pub fn open_segments(&self) -> Vec<AxisSegment> {
        let mut open = Vec::new();
        let visible = self.visible();
        let mut from = visible.start();
        for fold in self.fold_segments() {
            open.extend(self.stretch(from, fold.span.start()));
            from = fold.span.end();
        }
        open.extend(self.stretch(from, visible.end()));
        open
    }

    /// The folds that are on screen, from left to right, each with its whole span and the part of
    /// its width that can be seen.
    pub fn fold_segments(&self) -> Vec<AxisSegment> {
        self.folds_in_force()
            .map(|(fold, _)| AxisSegment {
                span: fold.span,
                x0: self.x_from_time(fold.span.start()).max(self.x0),
                x1: self.x_from_time(fold.span.end()).min(self.x1),
            })
            .filter(|stretch| stretch.x0 < stretch.x1)
            .collect()
    }

    fn stretch(&self, start: Moment, end: Moment) -> Option<AxisSegment> {
        let span = TimeSpan::new(start, end).filter(|span| span.millis() > 0)?;
        let x0 = self.x_from_time(start).max(self.x0);
        let x1 = self.x_from_time(end).min(self.x1);
        (x0 < x1).then_some(AxisSegment { span, x0, x1 })
    }

    /// Folds that make their stretch narrower at this zoom, with the offsets of their ends.
    fn folds_in_force(&self) -> impl DoubleEndedIterator<Item = (Fold, Offsets)> {
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
        // Folded time is taken off before anything is multiplied: both can be large, and what is
        // left is small.
        let (mut open_ms, mut folded_px) = (high - low, 0.0);
        for (_, fold) in self.folds_in_force() {
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
            for (_, fold) in self.folds_in_force().filter(|(_, fold)| fold.end > 0.0) {
                let start = fold.start.max(0.0);
                if walk.ends_before(start, scale) || walk.ends_before(fold.end, fold.px_per_ms) {
                    return walk.offset;
                }
            }
            walk.offset + walk.px_left / scale
        } else {
            for (_, fold) in self.folds_in_force().rev().filter(|(_, fold)| fold.start < 0.0) {
                let end = fold.end.min(0.0);
                if walk.ends_before(end, scale) || walk.ends_before(fold.start, fold.px_per_ms) {
                    return walk.offset;
                }
            }
            walk.offset - walk.px_left / scale
        }
    }
}

/// Where a fold lies, in milliseconds from the left edge.
#[derive(Clone, Copy)]
struct Offsets {
    start: f64,
    end: f64,
    px_per_ms: f64,
}

/// A way from the left edge to either side.
struct AxisWalk {
    /// How far it has come, in milliseconds.
    offset: f64,
    /// How many pixels are still to go.
    px_left: f64,
}

impl AxisWalk {
    /// Goes on to that offset, or as far as the pixels last; whether they end on the way.
    fn ends_before(&mut self, offset: f64, px_per_ms: f64) -> bool {
        let way = offset - self.offset;
        let px = way.abs() * px_per_ms;
        if self.px_left < px {
            self.offset += (self.px_left / px_per_ms).copysign(way);
            return true;
        }
        self.px_left -= px;
        self.offset = offset;
        false
    }
}

#[cfg(test)]
mod tests;
