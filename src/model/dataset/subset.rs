//! A part of a dataset: some of its events, and everything else.

use super::Dataset;
use super::Records;

impl Dataset {
    /// The dataset with the events at those positions alone. The extent of its timeline stays, and
    /// so does everything that is no event.
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
