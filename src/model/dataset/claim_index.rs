//! Positions of claims by identifier.

use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};
use rayon::prelude::*;

use super::{Claim, ClaimId, Event, MANY};

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
        for (nth, part) in events.chunks(MANY).enumerate() {
            // Hashes first, by several threads: an insertion then looks at the table only.
            let hashes = |event| of_claims(event).map(|claim| hasher.hash_one(&claim.id));
            let hashes: Vec<u64> = if events.len() > MANY {
                part.par_iter().flat_map_iter(hashes).collect()
            } else {
                part.iter().flat_map(hashes).collect()
            };
            let first = u32::try_from(nth * MANY).unwrap_or(u32::MAX);
            let claims = (first..).zip(part).flat_map(|(event, record)| {
                (0_u32..).zip(of_claims(record)).map(move |(nth, _)| (event, nth))
            });
            for (position, hash) in claims.zip(hashes) {
                positions
                    .entry(
                        hash,
                        |other| id_at(events, *other) == id_at(events, position),
                        |other| id_at(events, *other).map_or(0, |id| hasher.hash_one(id)),
                    )
                    .or_insert(position);
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

fn of_claims(event: &Event) -> impl Iterator<Item = &Claim> {
    event.claims.iter()
}

fn id_at(events: &[Event], (event, nth): (u32, u32)) -> Option<&ClaimId> {
    let event = events.get(usize::try_from(event).ok()?)?;
    Some(&event.claims.get(usize::try_from(nth).ok()?)?.id)
}

/// What events have of claims.
#[derive(Default)]
pub(super) struct ClaimedEvents {
    /// The positions of events with claims.
    pub(super) positions: Vec<u32>,
    /// The number of all claims.
    pub(super) claims: usize,
    /// Whether any claim disputes another.
    pub(super) has_disputes: bool,
}

impl ClaimedEvents {
    /// What those events have.
    pub(super) fn of(events: &[Event]) -> Self {
        let of_part = |(first, part): (usize, &[Event])| {
            let mut found = Self::default();
            for (nth, event) in
                part.iter().enumerate().filter(|(_, event)| !event.claims.is_empty())
            {
                found.positions.push(u32::try_from(first + nth).unwrap_or(u32::MAX));
                found.claims += event.claims.len();
                found.has_disputes |= event.claims.iter().any(|claim| !claim.disputes.is_empty());
            }
            found
        };
        if events.len() <= MANY {
            return of_part((0, events));
        }
        let parts = events.par_chunks(MANY).enumerate();
        let parts: Vec<Self> = parts.map(|(nth, part)| of_part((nth * MANY, part))).collect();
        let mut all = Self::default();
        for part in parts {
            all.positions.extend(part.positions);
            all.claims += part.claims;
            all.has_disputes |= part.has_disputes;
        }
        all
    }
}
