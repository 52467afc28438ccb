//! Events as items on the axis.

use super::Plot;
use crate::model::{Dataset, Edge, EventKind, When};
use crate::scene::label::event_name;
use crate::scene::text::{Weight, text_width};
use crate::state::{AppState, Visible};
use crate::time::{Axis, Zone};

/// Size of an item's title in points.
const TITLE_SIZE: f64 = 11.0;
/// Half of what a mark covers, in pixels.
pub(super) const MARK_HALF: f64 = 7.0;

/// One event, or several on one spot, on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Positions in the dataset; more than one where they stack.
    pub events: Vec<usize>,
    /// The kind of the first.
    pub kind: EventKind,
    /// Its title, short.
    pub title: String,
    /// Title, date and place for assistive technology.
    pub name: String,
    /// Mark or bar.
    pub shape: ItemShape,
    /// The row of its lane, from the top.
    pub row: usize,
    /// Where its title is set.
    pub side: TitleSide,
    /// Whether the window in force holds it, and no filter hides it.
    pub shown: bool,
    /// Whether a claim on it is contradicted.
    pub disputed: bool,
    /// Whether it is selected.
    pub selected: bool,
}

/// The shape of an item; x in pixels of the pane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ItemShape {
    /// The kind's mark. The date can mean any instant from `from` to `to`.
    Mark {
        /// Where the mark stands.
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
        /// Whether it goes on beyond the edge, or has no end.
        goes_on: bool,
    },
}

/// Where a title is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleSide {
    /// Right of the item.
    Right,
    /// Left of it.
    Left,
    /// In the bar itself.
    Inside,
    /// Nowhere: there is no room.
    None,
}

impl ItemShape {
    /// The edges of what is drawn, without the title.
    pub fn extent(self) -> (f64, f64) {
        match self {
            Self::Mark { x, from, to } => (from.min(x - MARK_HALF), to.max(x + MARK_HALF)),
            Self::Bar { from, to, .. } => (from, to.max(from + 4.0)),
        }
    }

    /// The edges of what must stay visible: a mark, not its faded ground.
    pub fn solid(self) -> (f64, f64) {
        match self {
            Self::Mark { x, .. } => (x - MARK_HALF, x + MARK_HALF),
            Self::Bar { .. } => self.extent(),
        }
    }
}

impl Item {
    /// The width of the title in pixels.
    pub fn title_width(&self) -> f64 {
        let stack = if self.events.len() > 1 { 18.0 } else { 0.0 };
        let weight = if self.selected { Weight::Bold } else { Weight::Regular };
        text_width(&self.title, TITLE_SIZE, weight) + stack
    }
}

/// The items in sight, in order of time. Events that a filter hides are left out; those outside
/// the window stay, and say so.
pub(super) fn items(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
    axis: &Axis,
    plot: Plot,
) -> Vec<Item> {
    let in_view = state.view.span();
    dataset
        .events()
        .iter()
        .enumerate()
        .filter_map(|(position, event)| {
            let when = event.when.as_ref()?;
            if !when.hull().meets(in_view) || !state.filter.passes(event, dataset) {
                return None;
            }
            Some(Item {
                events: vec![position],
                kind: event.kind,
                title: event.short_title().to_owned(),
                name: event_name(event, dataset, zone, state.display.names),
                shape: shape(when, axis, plot),
                row: 0,
                side: TitleSide::None,
                shown: visible.shown.binary_search(&position).is_ok(),
                disputed: dataset.is_disputed(event),
                selected: state.selection.as_ref() == Some(&event.id),
            })
        })
        .collect()
}

/// A bar for what lasts, a mark for what does not or whose length nobody tells.
fn shape(when: &When, axis: &Axis, plot: Plot) -> ItemShape {
    // Far beyond the edge nothing changes what is seen, and painters need not cope with it.
    let (least, most) = (plot.left - 40.0, plot.right + 40.0);
    let x = |moment| axis.x_from_time(moment).clamp(least, most);
    let (from, to) = (x(when.earliest()), x(when.latest()));
    let lasts = when.is_interval()
        && axis.x_from_time(when.latest()) - axis.x_from_time(when.earliest()) > 2.0 * MARK_HALF;
    if lasts {
        let core_from = when.start().latest().map_or(from, x);
        let core_to = match when.end() {
            Edge::Within(span) => x(span.start()),
            Edge::Open => to,
            Edge::Unknown => core_from,
        };
        let (core_from, core_to) = (core_from.min(core_to.max(from)), core_to.max(from));
        let goes_on = axis.x_from_time(when.latest()) > plot.right;
        return ItemShape::Bar { from, core_from, core_to, to, goes_on };
    }
    let middle = f64::midpoint(axis.x_from_time(when.earliest()), axis.x_from_time(when.latest()));
    ItemShape::Mark { x: middle.clamp(least, most), from, to }
}
