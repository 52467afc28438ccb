//! Lane whose events are drawn one by one, packed into rows.

use super::lane::LaneEvents;
use super::packing::{ItemStack, MARK_GAP, stacks};
use crate::scene::timeline::items::{Footprint, TimelineItem, set_titles};
use crate::scene::timeline::{Plot, TimelineInput};

/// Most events of a lane that are packed together with those in sight, so that panning moves
/// nothing. Of a longer lane only those in sight are packed: packing must not cost more than a
/// frame.
const MOST_PACKED: usize = 4000;

/// The events of a lane with their rows.
pub(super) struct PackedLane {
    /// Positions in the dataset, from left to right.
    positions: Vec<usize>,
    /// The space that each of them needs.
    footprints: Vec<Footprint>,
    /// Which of them are in sight.
    in_sight: Vec<bool>,
    stacks: Vec<ItemStack>,
}

impl PackedLane {
    /// Measures the events; they are not packed yet.
    pub(super) fn new(events: &LaneEvents, input: TimelineInput<'_>) -> Self {
        let packed = if events.all.len() > MOST_PACKED { &events.in_sight } else { &events.all };
        let mut measured: Vec<(usize, Footprint)> = packed
            .iter()
            .filter_map(|position| Some((*position, input.footprint(*position)?)))
            .collect();
        measured.sort_by(|(_, a), (_, b)| a.reach.0.total_cmp(&b.reach.0));
        let (positions, footprints): (Vec<usize>, Vec<Footprint>) = measured.into_iter().unzip();
        let is_in_sight = |position| events.in_sight.binary_search(position).is_ok();
        let in_sight = positions.iter().map(is_in_sight).collect();
        Self { positions, footprints, in_sight, stacks: Vec::new() }
    }

    /// Packs into at most `rows` rows; returns how many those in sight use.
    pub(super) fn pack(&mut self, rows: usize) -> usize {
        self.stacks = stacks(&self.footprints, rows);
        let in_sight = self.stacks.iter().filter(|stack| {
            stack.members.iter().any(|nth| self.in_sight.get(*nth).copied().unwrap_or(false))
        });
        in_sight.map(|stack| stack.row + 1).max().unwrap_or(1)
    }

    /// The items in sight, in order of time, on their rows and with their titles.
    ///
    /// A stack whose own place is out of sight while some of its events are not is drawn at the first
    /// of these: on a row that is free there, or as part of the nearest item.
    pub(super) fn into_items(self, input: TimelineInput<'_>, rows: usize) -> Vec<TimelineItem> {
        let mut items: Vec<TimelineItem> = Vec::new();
        let mut displaced: Vec<TimelineItem> = Vec::new();
        for stack in &self.stacks {
            match self.item(stack, input) {
                Some((item, true)) => items.push(item),
                Some((item, false)) => displaced.push(item),
                None => {}
            }
        }
        for item in displaced {
            insert(&mut items, item, rows);
        }
        for item in &mut items {
            item.selected = item.events.iter().any(|position| input.is_selected(*position));
        }
        let playhead = input.axis.x_from_time(input.state.playhead);
        set_titles(&mut items, input.plot, playhead);
        items.sort_by_key(|item| item.events.iter().copied().min());
        items
    }

    /// The item of a stack, and whether it is at the stack's own place; `None` if all of it is out of
    /// sight.
    fn item(&self, stack: &ItemStack, input: TimelineInput<'_>) -> Option<(TimelineItem, bool)> {
        let Plot { left, right, .. } = input.plot;
        let is_in_sight = |nth: &&usize| self.in_sight.get(**nth).copied().unwrap_or(false);
        let position = |nth: &usize| self.positions.get(*nth).copied();
        let members: Vec<usize> =
            stack.members.iter().filter(is_in_sight).filter_map(position).collect();
        let head = position(&stack.head).filter(|head| members.contains(head));
        let head = head.filter(|_| {
            let solid = self.footprints.get(stack.head).map(|footprint| footprint.solid);
            solid.is_some_and(|solid| solid.1 > left && solid.0 < right)
        });
        let first = head.or_else(|| members.first().copied())?;
        let others = || members.iter().filter(|other| **other != first);
        let mut item = input.item(first)?;
        item.row = stack.row;
        for other in others().filter_map(|other| input.item(*other)) {
            item.absorb(&other);
        }
        let selected = others().find(|other| input.is_selected(**other));
        if let Some(selected) = selected.and_then(|selected| input.item(*selected)) {
            item.take_title_of(selected);
        }
        Some((item, head.is_some()))
    }
}

/// Adds an item on the first row on which it covers nothing, or to the nearest item.
fn insert(items: &mut Vec<TimelineItem>, item: TimelineItem, rows: usize) {
    let (from, to) = item.solid();
    let is_free = |row: &usize| {
        let mut others = items.iter().filter(|other| other.row == *row).map(TimelineItem::solid);
        others.all(|(left, right)| to + MARK_GAP <= left || right + MARK_GAP <= from)
    };
    if let Some(row) = (0..rows).find(is_free) {
        items.push(TimelineItem { row, ..item });
        return;
    }
    let middle = |item: &TimelineItem| f64::midpoint(item.solid().0, item.solid().1);
    let at = middle(&item);
    let distance = |other: &TimelineItem| (middle(other) - at).abs();
    if let Some(nearest) = items.iter_mut().min_by(|a, b| distance(a).total_cmp(&distance(b))) {
        nearest.absorb(&item);
    }
}
