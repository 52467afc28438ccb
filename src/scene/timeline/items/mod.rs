//! Events as items on the axis.

pub(super) mod claim_marks;
pub(super) mod title;

use crate::model::{Edge, Event, EventKind, Precision, When};
use crate::scene::text::{Weight, short_at, text_width};
use crate::scene::timeline::Plot;
use crate::scene::timeline::items::claim_marks::{said_later, starts_words};
use crate::scene::timeline::lanes::packing::COUNT_ROOM;
use crate::time::{Axis, Zone};

/// Size of an item's title in points.
pub(super) const TITLE_SIZE: f64 = 11.0;
/// Space between a title and its note, in pixels.
pub const NOTE_GAP: f64 = 7.0;
/// What the broken ring of a disputed bar takes before the title, in pixels.
const RING_ROOM: f64 = 14.0;
/// Space between an item and its title, in pixels.
pub(super) const TITLE_GAP: f64 = 5.0;
/// How much faded ground at either side of a mark keeps titles off, in pixels.
const WIDE_GROUND: f64 = 90.0;
/// Half of what a mark covers, in pixels.
pub(super) const MARK_HALF: f64 = 7.0;

/// One event, or several on one spot, on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineItem {
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
    /// How surely it has taken place at the playhead, up to 1.
    pub certainty: f64,
    /// Where claims place its start, from left to right, where they differ visibly.
    pub starts: Vec<f64>,
    /// Where claims on it were said later, from left to right; only for the selected event.
    pub said: Vec<f64>,
    /// What stands behind the title in second rank, or an empty text.
    pub note: String,
    /// How far it goes on beyond the right edge: "to 18 Oct"; empty where it does not.
    pub goes_on: String,
    /// The edges of what is drawn without the title: shape, starts, and what was said later.
    pub reach: (f64, f64),
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
    /// The shape with faded ends that reach the first and the last start that is told. Ticks far
    /// enough apart to be seen would lie under a mark: their spread is drawn instead.
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

    /// The edges of what is drawn, without the title.
    pub fn extent(self) -> (f64, f64) {
        match self {
            Self::Mark { x, from, to } => (from.min(x - MARK_HALF), to.max(x + MARK_HALF)),
            Self::Bar { from, to, .. } => (from, to.max(from + 4.0)),
        }
    }

    /// Whether a title of that width has room in it.
    pub(super) fn holds(self, width: f64) -> bool {
        match self {
            Self::Bar { core_from, core_to, .. } => core_to - core_from > width + 16.0,
            Self::Mark { .. } => false,
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

impl TimelineItem {
    /// The width of the title in pixels, with its note and the broken ring of a disputed bar.
    pub fn title_width(&self) -> f64 {
        let stack = if self.events.len() > 1 { 18.0 } else { 0.0 };
        let note = if self.note.is_empty() { 0.0 } else { NOTE_GAP + self.note_width() };
        self.words_width() + stack + note + self.ring_room()
    }

    /// The width of the title's own words in pixels.
    pub fn words_width(&self) -> f64 {
        let weight = if self.selected { Weight::Bold } else { Weight::Regular };
        text_width(&self.title, TITLE_SIZE, weight)
    }

    /// The width of the note in pixels.
    pub fn note_width(&self) -> f64 {
        text_width(&self.note, TITLE_SIZE, Weight::Regular)
    }

    /// The room that the ring of a disputed bar takes before its title, in pixels. A mark has the
    /// ring about itself.
    pub fn ring_room(&self) -> f64 {
        match self.shape {
            ItemShape::Bar { .. } if self.disputed => RING_ROOM,
            _ => 0.0,
        }
    }

    /// How much of what is certain of a bar is in sight, in pixels.
    pub(super) fn seen_core(&self, plot: Plot) -> f64 {
        match self.shape {
            ItemShape::Bar { core_from, core_to, .. } => {
                core_to.min(plot.right) - core_from.max(plot.left)
            }
            ItemShape::Mark { .. } => 0.0,
        }
    }

    /// Lets a stack have the title of another of its events, while that is selected.
    pub(super) fn speak_for(&mut self, other: Option<Self>) {
        if let Some(other) = other {
            (self.title, self.name) = (other.title, other.name);
            (self.kind, self.selected) = (other.kind, true);
        }
    }

    /// Makes all events of another item a part of this one.
    pub(super) fn take_in(&mut self, other: &Self) {
        self.events.extend(&other.events);
        self.events.sort_unstable();
        self.shown |= other.shown;
        self.disputed |= other.disputed;
        self.certainty = self.certainty.max(other.certainty);
    }

    /// The edges of what nothing else may cover: the same with the count of a stack.
    pub(super) fn taken(&self) -> (f64, f64) {
        let (from, to) = self.solid();
        if self.events.len() > 1 { (from, to + COUNT_ROOM) } else { (from, to) }
    }

    /// The edges of what must stay visible: shape and starts, without faded ground.
    pub fn solid(&self) -> (f64, f64) {
        let (from, to) = self.shape.solid();
        hull((from, to), &self.starts)
    }
}

impl TimelineItem {
    /// Adds what follows from the shape: how far it reaches, and what is told at its ends.
    pub(super) fn complete(
        &mut self,
        event: &Event,
        when: &When,
        axis: &Axis,
        plot: Plot,
        zone: &Zone,
    ) {
        if let [first, .., last] = &*self.starts {
            self.shape = self.shape.with_starts(*first, *last);
        }
        self.reach = hull(self.shape.extent(), &self.starts);
        let solid = self.solid();
        self.reach = near_ground(self.reach, solid);
        if let ItemShape::Bar { goes_on: true, .. } = self.shape {
            self.goes_on = end_words(when, axis, zone);
        }
        if !self.selected {
            return;
        }
        if !self.starts.is_empty() {
            self.note = starts_words(event, zone);
        }
        self.said = said_later(event, axis, plot, self.reach.1);
        let wide = hull(self.reach, &self.said);
        // The dotted line gives way to the title where there is not room for both.
        let room = TITLE_ROOM + self.title_width();
        if wide.1 + room <= plot.right || wide.0 - room >= plot.left {
            self.reach = (wide.0, wide.1 + 3.0);
        }
    }
}

/// The reach of an item without ground that is wider than a title: there the title stands on it,
/// beside the mark.
pub(super) fn near_ground(reach: (f64, f64), solid: (f64, f64)) -> (f64, f64) {
    let from = if solid.0 - reach.0 > WIDE_GROUND { solid.0 } else { reach.0 };
    let to = if reach.1 - solid.1 > WIDE_GROUND { solid.1 } else { reach.1 };
    (from, to)
}

/// Space that a title takes beside its own width, in pixels.
const TITLE_ROOM: f64 = 10.0;

/// The stretch with those points in it.
pub(super) fn hull((from, to): (f64, f64), xs: &[f64]) -> (f64, f64) {
    xs.iter().fold((from, to), |(from, to), x| (from.min(*x), to.max(*x)))
}

/// How far it goes on beyond the edge, in few letters.
fn end_words(when: &When, axis: &Axis, zone: &Zone) -> String {
    let Edge::Within(span) = when.end() else {
        let open = when.end() == Edge::Open;
        return if open { "goes on" } else { "end not known" }.to_owned();
    };
    let last = span.end().plus_millis(-1);
    let year = |moment| zone.civil(moment).date().year();
    let words = short_at(last, when.precision().min(Precision::Day), zone);
    // The scale tells the year where it is the same one.
    let own = format!(" {}", crate::time::year_words(year(last)));
    let same = year(last) == year(axis.visible().end()) && when.precision() > Precision::Year;
    let words = if same { words.strip_suffix(&own).unwrap_or(&words) } else { &words };
    format!("to {words}")
}

/// A bar for what lasts, a mark for what does not or whose length nobody tells.
pub(super) fn shape(when: &When, axis: &Axis, plot: Plot) -> ItemShape {
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
    ItemShape::Mark { x: in_sight(middle, from, to, plot), from, to }
}

/// The place of a mark: in the middle of what its date can mean, and where that is out of sight
/// while a part of it is not, within that part. Otherwise nothing would be there to click.
fn in_sight(middle: f64, from: f64, to: f64, plot: Plot) -> f64 {
    let (left, right) = (from.max(plot.left) + MARK_HALF, to.min(plot.right) - MARK_HALF);
    if left < right { middle.clamp(left, right) } else { middle.clamp(from, to) }
}

#[cfg(test)]
pub(super) mod fixture {
    use super::*;

    /// A mark with a title of some length.
    pub(crate) fn mark(position: usize, x: f64, selected: bool) -> TimelineItem {
        TimelineItem {
            events: vec![position],
            kind: EventKind::Attack,
            title: "A title of some length".to_owned(),
            name: String::new(),
            shape: ItemShape::Mark { x, from: x, to: x },
            row: 0,
            side: TitleSide::None,
            shown: true,
            disputed: false,
            selected,
            certainty: 1.0,
            starts: Vec::new(),
            said: Vec::new(),
            note: String::new(),
            goes_on: String::new(),
            reach: (x - 7.0, x + 7.0),
        }
    }
}
