//! Subsets of a dataset: some of its events, and everything else.

use super::Dataset;
use super::Records;

impl Dataset {
    /// The dataset with only the events at those positions. Its timeline keeps its extent, and all
    /// other records stay.
    #[must_use]
    pub fn part(&self, positions: impl IntoIterator<Item = usize>) -> Self {
        let events = positions.into_iter().filter_map(|position| self.events().get(position));
        let records = Records {
            meta: self.meta.clone(),
            places: self.places().to_vec(),
            actors: self.actors().to_vec(),
            sources: self.sources().to_vec(),
            events: events.cloned().collect(),
            forces: self.forces().to_vec(),
            phases: self.phases().to_vec(),
            stories: self.stories().to_vec(),
        };
        Self::from(records).with_timeline_of(self)
    }
}
