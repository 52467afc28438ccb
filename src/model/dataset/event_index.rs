//! Positions of events by identifier.

use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};
use rayon::prelude::*;

use super::{Event, EventId, MANY};

/// Finds the position of an event by its identifier.
///
/// The table holds positions only, about ten bytes an event; identifiers are compared in the
/// events, which every call is given. A `HashMap` would hold a second pointer to each identifier.
#[derive(Clone, Debug, Default)]
pub(super) struct EventIndex {
    positions: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl EventIndex {
    /// Indexes events; the first one wins where several have the same identifier.
    pub(super) fn of(events: &[Event]) -> Self {
        let hasher = DefaultHashBuilder::default();
        let hash_of = |position: u32| {
            id_at(events, position).map_or_else(|| hasher.hash_one(()), |id| hasher.hash_one(id))
        };
        let mut positions = HashTable::with_capacity(events.len());
        let mut next = 0..;
        for part in events.chunks(MANY) {
            // Hashes first, by several threads: an insertion then looks at the table only.
            let hash = |event: &Event| hasher.hash_one(&event.id);
            let hashes: Vec<u64> = if events.len() > MANY {
                part.par_iter().map(hash).collect()
            } else {
                part.iter().map(hash).collect()
            };
            for ((event, hash), position) in part.iter().zip(hashes).zip(&mut next) {
                positions
                    .entry(
                        hash,
                        |other| id_at(events, *other) == Some(&event.id),
                        |other| hash_of(*other),
                    )
                    .or_insert(position);
            }
        }
        Self { positions, hasher }
    }

    /// The position of the event with that identifier among the events that were indexed.
    pub(super) fn get(&self, events: &[Event], id: &EventId) -> Option<usize> {
        let is_it = |position: &u32| id_at(events, *position) == Some(id);
        let position = self.positions.find(self.hasher.hash_one(id), is_it)?;
        usize::try_from(*position).ok()
    }
}

fn id_at(events: &[Event], position: u32) -> Option<&EventId> {
    Some(&events.get(usize::try_from(position).ok()?)?.id)
}
