//! Where the events of a dataset stand, by identifier.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::{Event, EventId};

/// Positions of events by identifier, at eight bytes or so for an event: the identifiers
/// themselves stay with the events and are compared there.
///
/// A table with open addressing and steps of one, at most half full (Knuth, "The art of computer
/// programming", volume 3, section 6.4, algorithm L).
#[derive(Clone, Debug, Default)]
pub(super) struct EventIndex {
    /// Each slot is a position plus one, or zero where it is free. There is a power of two of them.
    slots: Vec<u32>,
}

impl EventIndex {
    /// The index of events of which each identifier stands for the first that has it.
    pub(super) fn of(events: &[Event]) -> Self {
        let mut index = Self { slots: vec![0; (events.len() * 2).next_power_of_two().max(2)] };
        for (position, event) in events.iter().enumerate() {
            let slot = index.slot(events, &event.id);
            if let (Some(slot), Ok(number)) =
                (index.slots.get_mut(slot), u32::try_from(position + 1))
                && *slot == 0
            {
                *slot = number;
            }
        }
        index
    }

    /// The position of the event of that name among the events that the index was made of.
    pub(super) fn get(&self, events: &[Event], id: &EventId) -> Option<usize> {
        let number = *self.slots.get(self.slot(events, id))?;
        usize::try_from(number).ok()?.checked_sub(1)
    }

    /// The slot of that identifier, or the free one where it would stand.
    fn slot(&self, events: &[Event], id: &EventId) -> usize {
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        let mask = self.slots.len().saturating_sub(1);
        let [_, _, _, _, a, b, c, d] = hasher.finish().to_be_bytes();
        let mut slot = usize::try_from(u32::from_be_bytes([a, b, c, d])).unwrap_or(0) & mask;
        while let Some(number) = self.slots.get(slot).filter(|number| **number > 0) {
            let position = usize::try_from(number - 1).unwrap_or(usize::MAX);
            if events.get(position).is_none_or(|event| event.id == *id) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }
}
