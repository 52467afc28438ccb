//! Positions of claims by identifier.

use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::{ClaimId, Event};

/// Finds a claim by its identifier: the position of its event, and its own within the event.
///
/// As in [`EventIndex`](super::event_index::EventIndex), the table holds positions only, and
/// identifiers are compared in the events, which every call is given.
#[derive(Clone, Debug, Default)]
pub(super) struct ClaimIndex {
    positions: HashTable<(u32, u32)>,
    hasher: DefaultHashBuilder,
}

impl ClaimIndex {
    /// Indexes claims; the first one wins where several have the same identifier.
    pub(super) fn of(events: &[Event]) -> Self {
        let hasher = DefaultHashBuilder::default();
        let count = events.iter().map(|event| event.claims.len()).sum();
        let mut positions = HashTable::with_capacity(count);
        for (event, record) in (0..).zip(events) {
            for (nth, claim) in (0..).zip(&record.claims) {
                positions
                    .entry(
                        hasher.hash_one(&claim.id),
                        |other| id_at(events, *other) == Some(&claim.id),
                        |other| id_at(events, *other).map_or(0, |id| hasher.hash_one(id)),
                    )
                    .or_insert((event, nth));
            }
        }
        Self { positions, hasher }
    }

    /// The positions of the claim with that identifier among the events that were indexed.
    pub(super) fn get(&self, events: &[Event], id: &ClaimId) -> Option<(usize, usize)> {
        let is_it = |position: &(u32, u32)| id_at(events, *position) == Some(id);
        let (event, nth) = *self.positions.find(self.hasher.hash_one(id), is_it)?;
        Some((usize::try_from(event).ok()?, usize::try_from(nth).ok()?))
    }
}

fn id_at(events: &[Event], (event, nth): (u32, u32)) -> Option<&ClaimId> {
    let event = events.get(usize::try_from(event).ok()?)?;
    Some(&event.claims.get(usize::try_from(nth).ok()?)?.id)
}
