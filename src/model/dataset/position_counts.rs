//! Origins of positions: how many places each publisher locates, and how many nobody does.

use std::collections::HashMap;

use super::{Place, Source};
use crate::model::{PositionOrigin, SourceId, Text};

/// Places by the origin of their points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PositionCounts {
    /// Publishers with the number of places that they locate, the most places first.
    pub publishers: Vec<(Text, usize)>,
    /// Number of places that were placed by hand.
    pub by_hand: usize,
}

impl PositionCounts {
    /// Counts the places that say where their points come from.
    pub(super) fn of(
        places: &[Place],
        sources: &[Source],
        positions: &HashMap<SourceId, usize>,
    ) -> Self {
        let mut counts = Self::default();
        let mut found: HashMap<&str, (&Text, usize)> = HashMap::new();
        for place in places {
            match &place.position {
                Some(PositionOrigin::Source(id)) => {
                    let source = positions.get(id).and_then(|nth| sources.get(*nth));
                    if let Some(source) = source {
                        let publisher = &source.publisher;
                        found.entry(publisher.as_written()).or_insert((publisher, 0)).1 += 1;
                    }
                }
                Some(PositionOrigin::ByHand) => counts.by_hand += 1,
                None => {}
            }
        }
        counts.publishers =
            found.into_values().map(|(publisher, count)| (publisher.clone(), count)).collect();
        counts
            .publishers
            .sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.as_written().cmp(b.0.as_written())));
        counts
    }

    /// Whether no place says where its point comes from.
    pub fn is_empty(&self) -> bool {
        self.publishers.is_empty() && self.by_hand == 0
    }
}
