//! Item of the timeline: one event, or several that are stacked.

use super::ItemShape;
use super::shape::hull;
use crate::model::EventKind;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;
use crate::scene::timeline::Plot;

/// Size of titles and notes.
pub(super) const TITLE: TextStyle = TextStyle::Tiny;
/// Space between a title and its note, in pixels.
pub const NOTE_GAP: f64 = 7.0;
/// Space between an item and its title, in pixels.
pub(super) const TITLE_GAP: f64 = 5.0;
/// Space between a title and its neighbour on the row, in pixels.
pub(in crate::scene::timeline) const GAP: f64 = 8.0;
/// Space that the count of a stack, "×12", takes next to its mark, in pixels.
pub(in crate::scene::timeline) const COUNT_ROOM: f64 = 22.0;
/// Space that the count of a stack takes before its title, in pixels.
const STACK_ROOM: f64 = 18.0;
/// Space that the broken ring of a disputed bar takes before the title, in pixels.
const RING_ROOM: f64 = 14.0;

/// One event on the axis, or several that are stacked on one spot. All x are pixels of the pane.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a sign of its own")]
pub struct TimelineItem {
    /// Positions in the dataset, ascending; more than one for a stack.
    pub events: Vec<usize>,
    /// The kind of the first event, or of the selected one.
    pub kind: EventKind,
    /// The short title of the same event, perhaps cut with an ellipsis.
    pub title: String,
    /// Title, date, place and kind for assistive technology.
    pub name: String,
    /// Mark or bar.
    pub shape: ItemShape,
    /// The row of its lane, counted from the top.
    pub row: usize,
    /// Where its title is.
    pub side: TitleSide,
    /// Whether one of its events passes the filter and lies in the dates shown.
    pub shown: bool,
    /// Whether a claim on one of its events is disputed.
    pub disputed: bool,
    /// Whether one of its events is selected.
    pub selected: bool,
    /// How certainly it lies in the dates shown, from 0 to 1.
    pub certainty: f64,
    /// The starts that claims give it, from left to right; empty unless they differ visibly.
    pub starts: Vec<f64>,
    /// The stretches of a date that has several, from left to right: earliest and latest start,
    /// earliest and latest end. Empty for a single one.
    pub stretches: Vec<[f64; 4]>,
    /// Whether the date itself is in doubt (`?`): its mark is hollow.
    pub doubted: bool,
    /// When claims on it were said later, from left to right; only for the selected event.
    pub said: Vec<f64>,
    /// A note behind the title, in second rank; empty for none.
    pub note: String,
    /// How far it goes on beyond the right edge: "to 18 Oct"; empty if it does not.
    pub goes_on: String,
    /// The left and the right edge of everything drawn but the title: shape, starts, and when it
    /// was spoken of.
    pub reach: (f64, f64),
}

/// Place of a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleSide {
    /// Right of the item.
    Right,
    /// Left of the item.
    Left,
    /// Inside the bar.
    Inside,
    /// Not drawn for want of room.
    None,
}

/// Space that an item needs on its row, in pixels of an axis without edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::scene::timeline) struct Footprint {
    /// The edges of the mark or bar, which nothing may cover.
    pub solid: (f64, f64),
    /// The edges of shape and faded ground.
    pub reach: (f64, f64),
    /// The width of the title next to it; 0 for a title inside the bar.
    pub title: f64,
}

impl TimelineItem {
    /// The width of the title in pixels, with its note and the broken ring of a disputed bar.
    pub fn title_width(&self) -> f64 {
        let stack = if self.events.len() > 1 { STACK_ROOM } else { 0.0 };
        let note = if self.note.is_empty() { 0.0 } else { NOTE_GAP + self.note_width() };
        self.words_width() + stack + note + self.ring_room()
    }

    fn words_width(&self) -> f64 {
        let weight = if self.selected { Weight::Bold } else { Weight::Regular };
        text_width(&self.title, TITLE.px(), weight)
    }

    fn note_width(&self) -> f64 {
        text_width(&self.note, TITLE.px(), Weight::Regular)
    }

    /// The space for the ring of a disputed bar before its title, in pixels; 0 for a mark, which has
    /// the ring around itself.
    pub fn ring_room(&self) -> f64 {
        match self.shape {
            ItemShape::Bar { .. } if self.disputed => RING_ROOM,
            _ => 0.0,
        }
    }

    /// The edges of what must stay visible: shape and starts, without faded ground.
    pub fn solid(&self) -> (f64, f64) {
        hull(self.shape.solid(), &self.starts)
    }

    /// The edges of what nothing else may cover: the solid part and the count of a stack.
    pub(super) fn taken(&self) -> (f64, f64) {
        let (from, to) = self.solid();
        if self.events.len() > 1 { (from, to + COUNT_ROOM) } else { (from, to) }
    }

    /// How many pixels of the certain part of a bar are in sight; 0 for a mark.
    pub(super) fn visible_core(&self, plot: Plot) -> f64 {
        match self.shape {
            ItemShape::Bar { core_from, core_to, .. } => {
                core_to.min(plot.right) - core_from.max(plot.left)
            }
            ItemShape::Mark { .. } => 0.0,
        }
    }

    /// Makes the events of another item part of this one, which becomes a stack.
    pub(in crate::scene::timeline) fn absorb(&mut self, other: &Self) {
        self.events.extend(&other.events);
        self.events.sort_unstable();
        self.shown |= other.shown;
        self.disputed |= other.disputed;
        self.certainty = self.certainty.max(other.certainty);
    }

    /// Gives a stack the title and the kind of its selected event.
    pub(in crate::scene::timeline) fn take_title_of(&mut self, selected: Self) {
        (self.title, self.name) = (selected.title, selected.name);
        (self.kind, self.selected) = (selected.kind, true);
    }
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
            stretches: Vec::new(),
            doubted: false,
            said: Vec::new(),
            note: String::new(),
            goes_on: String::new(),
            reach: (x - 7.0, x + 7.0),
        }
    }
}
