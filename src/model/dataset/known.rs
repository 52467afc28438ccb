//! A dataset as it was known at an instant: the second of the two clocks.
//!
//! The first clock tells when a thing took place, this one when somebody said so. A claim is
//! known once it is certain to have been said: one of "28 September" is known from the end of
//! that day on. An event is known once a claim on it is, or a source that reports it has
//! appeared; where neither bears a date, once it took place.

use super::Dataset;
use super::Records;
use crate::model::{Claim, Event, Force, Moment, SourceId, When};

impl Dataset {
    /// The dataset without what was said later than `by`.
    ///
    /// Claims said later are gone, and with them their figures and disputes; so are figures of
    /// strength, presences that no source had reported, and events that nobody had. What the
    /// dataset says of itself stays, and so does the extent of its timeline.
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

    /// When the claim is certain to have been said for the first time; `None` for a standing
    /// position without a date, which is known always.
    pub fn said_by(&self, claim: &Claim) -> Option<Moment> {
        match &claim.said {
            Some(said) => said.start().latest(),
            None => self.published_by(&claim.sources),
        }
    }

    /// When somebody is certain to have reported the event; `None` where nothing tells.
    pub fn reported_by(&self, event: &Event) -> Option<Moment> {
        let claims = event.claims.iter().filter_map(|claim| self.said_by(claim)).min();
        let sources = self.published_by(&event.sources);
        let itself = event.when.as_ref().and_then(|when| when.start().latest());
        match (claims, sources) {
            (None, None) => itself,
            (claims, sources) => claims.into_iter().chain(sources).min(),
        }
    }

    /// When the first of the sources is certain to have appeared; `None` where none bears a date.
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
            let said = strength.said.as_ref().and_then(|said| said.start().latest());
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
