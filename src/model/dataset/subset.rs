//! Subsets of a dataset: what was known at an instant and, for tests, chosen events.
//!
//! What is known goes by the second of two clocks: the first is that of the happening, this one that
//! of the reporting. A claim is known once it is certain to have been said: one of "28 September"
//! from the end of that day on. An event is known once a claim on it is, or a source that reports it
//! has appeared; without a date of either, once it took place.

use super::{Dataset, Records};
use crate::model::{Claim, Event, Force, Moment, SourceId, When};

impl Dataset {
    /// The dataset with only the events at those positions. Its timeline keeps its extent, and all
    /// other records stay.
    #[cfg(test)]
    pub(crate) fn part(&self, positions: impl IntoIterator<Item = usize>) -> Self {
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

    /// The dataset without what was said later than `by`.
    ///
    /// Claims said later are left out, with their figures and disputes, and so are figures of
    /// strength, presences and events that no source had reported. The header and the extent of the
    /// timeline stay.
    #[must_use]
    pub fn as_known(&self, by: Moment) -> Self {
        let events = self.events().iter().filter(|event| self.is_event_known(event, by));
        let forces = self.forces().iter().map(|force| self.force_known(force, by));
        let records = Records {
            meta: self.meta.clone(),
            places: self.places().to_vec(),
            actors: self.actors().to_vec(),
            sources: self.sources().to_vec(),
            events: events.map(|event| self.event_known(event, by)).collect(),
            forces: forces.collect(),
            phases: self.phases().to_vec(),
            stories: self.stories().to_vec(),
        };
        Self::from(records).with_timeline_of(self)
    }

    /// The instant by which the claim is certain to have been said; `None` for a standing position
    /// without a date, which is always known.
    pub fn said_by(&self, claim: &Claim) -> Option<Moment> {
        match &claim.said {
            Some(said) => said.begun_by(),
            None => self.published_by(&claim.sources),
        }
    }

    /// The instant by which the event is certain to have been reported; `None` if nothing is dated.
    pub fn reported_by(&self, event: &Event) -> Option<Moment> {
        let claims = event.claims.iter().filter_map(|claim| self.said_by(claim)).min();
        let sources = self.published_by(&event.sources);
        let itself = event.when.as_ref().and_then(When::begun_by);
        match (claims, sources) {
            (None, None) => itself,
            (claims, sources) => claims.into_iter().chain(sources).min(),
        }
    }

    /// The instant by which the first of the sources has appeared; `None` if none has a date.
    fn published_by(&self, sources: &[SourceId]) -> Option<Moment> {
        sources
            .iter()
            .filter_map(|id| self.source(id)?.date.as_ref())
            .filter_map(|date| date.end().latest())
            .min()
    }

    fn is_event_known(&self, event: &Event, by: Moment) -> bool {
        self.reported_by(event).is_none_or(|reported| reported <= by)
    }

    fn event_known(&self, event: &Event, by: Moment) -> Event {
        let known = |claim: &&Claim| self.said_by(claim).is_none_or(|said| said <= by);
        let mut claims: Vec<Claim> = event.claims.iter().filter(known).cloned().collect();
        for claim in &mut claims {
            claim.disputes.retain(|dispute| {
                self.claim(&dispute.claim).is_some_and(|(_, rival)| known(&rival))
            });
            claim.sources.retain(|source| self.is_source_known(source, by));
        }
        let mut event = Event { claims: claims.into(), ..event.clone() };
        event.sources.retain(|source| self.is_source_known(source, by));
        event
    }

    fn force_known(&self, force: &Force, by: Moment) -> Force {
        let mut force = force.clone();
        force.strength.retain(|strength| {
            let said = strength.said.as_ref().and_then(When::begun_by);
            let said = said.or_else(|| self.published_by(&strength.sources));
            said.is_none_or(|said| said <= by)
        });
        force.presence.retain(|presence| {
            self.published_by(&presence.sources).is_none_or(|published| published <= by)
        });
        force
    }

    fn is_source_known(&self, source: &SourceId, by: Moment) -> bool {
        let date = self.source(source).and_then(|source| source.date.as_ref());
        date.and_then(|date| When::start(date).earliest()).is_none_or(|date| date < by)
    }
}
