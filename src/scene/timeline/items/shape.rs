//! Shapes of items: where a date puts a mark or a bar on the axis.

use crate::model::{Edge, Stretch, TimeSpan, When};
use crate::scene::timeline::Plot;
use crate::time::Axis;

/// Half the width of a mark, in pixels.
const MARK_HALF: f64 = 7.0;
/// Width of the faded ground on one side of a mark from which on it no longer keeps titles away, in
/// pixels: such ground is wider than a title.
const WIDE_GROUND: f64 = 90.0;
/// How far past the edges shapes are cut, in pixels: nothing farther out changes the picture, and
/// painters are spared numbers beyond an f32.
const OVERHANG: f64 = 40.0;
/// The narrowest that a bar is drawn, in pixels.
const BAR_MIN: f64 = 4.0;

/// Shape of an item; x in pixels of the pane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ItemShape {
    /// The kind's mark. The date can mean any instant from `from` to `to`.
    Mark {
        /// The centre of the mark.
        x: f64,
        /// The earliest instant.
        from: f64,
        /// The latest instant.
        to: f64,
    },
    /// A bar: certain between the inner edges, fading to the outer ones.
    Bar {
        /// The earliest start.
        from: f64,
        /// The latest start.
        core_from: f64,
        /// The earliest end.
        core_to: f64,
        /// The latest end.
        to: f64,
        /// Whether it continues beyond the right edge, or has no end.
        goes_on: bool,
    },
}

impl ItemShape {
    /// The shape extended to the first and the last start that claims give.
    ///
    /// A mark becomes a bar: it would cover the ticks of its starts.
    pub(super) fn with_starts(self, first: f64, last: f64) -> Self {
        match self {
            Self::Mark { from, to, .. } => {
                let core = f64::midpoint(first, last);
                let (from, to) = (from.min(first), to.max(last));
                Self::Bar { from, core_from: core, core_to: core, to, goes_on: false }
            }
            Self::Bar { from, core_from, core_to, to, goes_on } => {
                Self::Bar { from: from.min(first), core_from, core_to, to: to.max(last), goes_on }
            }
        }
    }

    /// A bar of several stretches with the widest gap between two of them in the place of its core:
    /// that is where its title has room.
    pub(super) fn with_gap(self, stretches: &[[f64; 4]]) -> Self {
        let Self::Bar { from, to, goes_on, .. } = self else { return self };
        let gaps = stretches.iter().zip(stretches.iter().skip(1));
        let gaps = gaps.map(|([.., left], [right, ..])| (*left, *right));
        let widest = gaps.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
        match widest.filter(|(left, right)| left < right) {
            Some((core_from, core_to)) => Self::Bar { from, core_from, core_to, to, goes_on },
            None => self,
        }
    }

    /// The edges of everything drawn, without the title.
    pub fn extent(self) -> (f64, f64) {
        match self {
            Self::Mark { x, from, to } => (from.min(x - MARK_HALF), to.max(x + MARK_HALF)),
            Self::Bar { from, to, .. } => (from, to.max(from + BAR_MIN)),
        }
    }

    /// Whether a title of that width fits inside.
    pub(super) fn holds(self, width: f64) -> bool {
        match self {
            Self::Bar { core_from, core_to, .. } => core_to - core_from > width + 16.0,
            Self::Mark { .. } => false,
        }
    }

    /// The edges of what must stay visible: a mark without its faded ground, or the bar.
    pub fn solid(self) -> (f64, f64) {
        match self {
            Self::Mark { x, .. } => (x - MARK_HALF, x + MARK_HALF),
            Self::Bar { .. } => self.extent(),
        }
    }
}

/// A bar for what lasted, if that is wider than a mark; a mark for what took place once, also within
/// many days, and for an instant or an interval too short to see.
///
/// A bar of several stretches has no certain part of its own: see [`stretches`].
pub(in crate::scene::timeline) fn shape_of(when: &When, axis: &Axis, plot: Plot) -> ItemShape {
    let (least, most) = (plot.left - OVERHANG, plot.right + OVERHANG);
    let x = |moment| axis.x_from_time(moment).clamp(least, most);
    let (from, to) = (x(when.earliest()), x(when.latest()));
    let (first, last) = (axis.x_from_time(when.earliest()), axis.x_from_time(when.latest()));
    if when.is_interval() && last - first > 2.0 * MARK_HALF {
        let goes_on = last > plot.right;
        let mut stretches = when.stretches();
        let one = stretches.next().filter(|_| stretches.next().is_none());
        let [_, core_from, core_to, _] =
            one.map_or([from; 4], |stretch| edges_of(stretch, axis, plot));
        return ItemShape::Bar { from, core_from, core_to, to, goes_on };
    }
    let x = kept_in_sight(middle_of(when, axis), (from, to), plot);
    ItemShape::Mark { x, from, to }
}

/// The stretches of a date that has several, from left to right: earliest start, latest start,
/// earliest end and latest end; empty for a single one. Of something that took place once in one of
/// them, the inner edges are in the middle.
pub(super) fn stretches(when: &When, axis: &Axis, plot: Plot) -> Vec<[f64; 4]> {
    if when.stretches().nth(1).is_none() {
        return Vec::new();
    }
    when.stretches().map(|stretch| edges_of(stretch, axis, plot)).collect()
}

fn edges_of(stretch: Stretch, axis: &Axis, plot: Plot) -> [f64; 4] {
    let (least, most) = (plot.left - OVERHANG, plot.right + OVERHANG);
    let x = |moment| axis.x_from_time(moment).clamp(least, most);
    let (from, to) = (x(stretch.earliest()), x(stretch.latest()));
    if !stretch.lasts() {
        let middle = f64::midpoint(from, to);
        return [from, middle, middle, to];
    }
    // An end that no source gives may be anywhere: from the other end on nothing is certain.
    let (core_from, core_to) = match (stretch.start(), stretch.end()) {
        (Edge::Unknown, Edge::Within(end)) => (x(end.start()), x(end.start())),
        (Edge::Unknown, _) => (to, to),
        (start, end) => {
            let core_from = start.latest().map_or(from, x);
            let core_to = match end {
                Edge::Within(span) => x(span.start()),
                Edge::Open => to,
                Edge::Unknown => core_from,
            };
            (core_from, core_to)
        }
    };
    [from, core_from.min(core_to.max(from)), core_to.max(from), to]
}

/// The x of the middle of what a date can mean, in the first of several stretches. One without a
/// bounded end is at the bound that it has.
fn middle_of(when: &When, axis: &Axis) -> f64 {
    let middle = |span: TimeSpan| {
        f64::midpoint(axis.x_from_time(span.start()), axis.x_from_time(span.end()))
    };
    let first = when.stretches().next();
    match first.map(|first| (first.start(), first.end(), first.hull())) {
        Some((Edge::Within(_), Edge::Within(_), hull)) => middle(hull),
        Some((Edge::Within(bound), ..) | (_, Edge::Within(bound), _)) => middle(bound),
        _ => middle(when.hull()),
    }
}

/// The x of a mark: the middle of what its date can mean or, if only a part of that is in sight, the
/// nearest place within the part. Otherwise there would be nothing to click.
fn kept_in_sight(middle: f64, (from, to): (f64, f64), plot: Plot) -> f64 {
    let (left, right) = (from.max(plot.left) + MARK_HALF, to.min(plot.right) - MARK_HALF);
    if left < right { middle.clamp(left, right) } else { middle.clamp(from, to) }
}

/// The reach of an item without ground that is wider than a title: the title is drawn on such
/// ground, next to the mark.
pub(super) fn without_wide_ground(reach: (f64, f64), solid: (f64, f64)) -> (f64, f64) {
    let from = if solid.0 - reach.0 > WIDE_GROUND { solid.0 } else { reach.0 };
    let to = if reach.1 - solid.1 > WIDE_GROUND { solid.1 } else { reach.1 };
    (from, to)
}

/// The narrowest range that contains a range and points.
pub(super) fn hull((from, to): (f64, f64), xs: &[f64]) -> (f64, f64) {
    xs.iter().fold((from, to), |(from, to), x| (from.min(*x), to.max(*x)))
}
