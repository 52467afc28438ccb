//! Grades of claims and events, derived from those of their sources.

use super::Dataset;
use crate::model::{Claim, Event, Grade, GradeFloor, Reliability, SourceId};

impl Dataset {
    /// The grade of a claim: the best reliability of its sources with its own credibility.
    pub fn claim_grade(&self, claim: &Claim) -> Grade {
        let reliability = self.best_reliability(&claim.sources);
        Grade { reliability, credibility: claim.credibility }
    }

    /// The best of an event's grades.
    pub fn event_grade(&self, event: &Event) -> Grade {
        self.event_grades(event).min_by_key(|grade| grade.rank()).unwrap_or_default()
    }

    /// Whether its own grade or that of a claim on it reaches the floor. An event without claims is
    /// judged by the sources that report it.
    pub fn event_reaches(&self, event: &Event, floor: GradeFloor) -> bool {
        self.event_grades(event).any(|grade| grade.reaches(floor))
    }

    /// The event's own grade, which is the best reliability of the sources that report it with its
    /// own credibility, then the grades of the claims on it.
    fn event_grades<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = Grade> {
        let reliability = self.best_reliability(&event.sources);
        let own = Grade { reliability, credibility: event.credibility };
        std::iter::once(own).chain(event.claims.iter().map(|claim| self.claim_grade(claim)))
    }

    fn best_reliability(&self, sources: &[SourceId]) -> Option<Reliability> {
        sources.iter().filter_map(|id| self.source(id)?.reliability).min()
    }
}

#[cfg(test)]
mod tests {
    use thin_vec::ThinVec;

    use super::*;
    use crate::model::{ClaimId, Credibility, Records, Source, SparseText, Stance, StateControl};

    fn source(id: &str, reliability: Option<Reliability>) -> Source {
        Source {
            id: id.into(),
            publisher: id.into(),
            title: "T".into(),
            date: None,
            address: None,
            kind: None,
            language: None,
            first_hand: None,
            state_controlled: StateControl::Unknown,
            relays: None,
            reliability,
            note: None,
        }
    }

    fn claim(sources: &[&str], credibility: u8) -> Claim {
        Claim {
            id: ClaimId::from("c"),
            claimant: "x".into(),
            with: ThinVec::new(),
            through: None,
            stance: Stance::Asserts,
            statement: "S".into(),
            about: ThinVec::new(),
            figures: crate::model::SharedList::new(),
            happened: None,
            said: None,
            sources: sources.iter().map(|id| SourceId::from(*id)).collect(),
            credibility: Credibility::try_from(credibility).ok(),
            disputes: ThinVec::new(),
            note: SparseText::none(),
        }
    }

    fn event(sources: &[&str], credibility: u8, claims: Vec<Claim>) -> Event {
        Event {
            sources: sources.iter().map(|id| SourceId::from(*id)).collect(),
            credibility: Credibility::try_from(credibility).ok(),
            claims: claims.into(),
            ..Event::new("e", "T")
        }
    }

    fn dataset() -> Dataset {
        let good = source("good", Some(Reliability::B));
        let bad = source("bad", Some(Reliability::D));
        let sources = vec![good, bad, source("new", None)];
        Dataset::from(Records { sources, ..Records::default() })
    }

    const B2: GradeFloor = (Reliability::B, Credibility::PROBABLE);

    #[test]
    fn a_claim_has_the_letter_of_its_best_source_and_its_own_number() {
        let signs = |sources: &[&str]| dataset().claim_grade(&claim(sources, 2)).signs();
        assert_eq!(signs(&["bad", "new", "good"]), "B2");
        assert_eq!(signs(&["new"]), "–2");
    }

    #[test]
    fn an_event_passes_where_one_claim_on_it_does() {
        let claims = vec![claim(&["bad"], 4), claim(&["good"], 2)];
        assert!(dataset().event_reaches(&event(&[], 0, claims), B2));
        let halves_apart = vec![claim(&["bad"], 2), claim(&["good"], 4)];
        assert!(!dataset().event_reaches(&event(&[], 0, halves_apart), B2));
    }

    #[test]
    fn an_event_without_claims_is_judged_by_the_sources_that_report_it() {
        assert!(dataset().event_reaches(&event(&["good"], 2, Vec::new()), B2));
        assert!(!dataset().event_reaches(&event(&["bad"], 2, Vec::new()), B2));
        assert!(!dataset().event_reaches(&event(&["good"], 0, Vec::new()), B2), "no number");
        assert_eq!(dataset().event_grade(&event(&["good"], 0, Vec::new())).signs(), "B–");
    }

    #[test]
    fn an_event_that_is_well_reported_passes_though_what_is_claimed_of_it_is_doubtful() {
        let event = event(&["good"], 1, vec![claim(&["good"], 4)]);
        assert!(dataset().event_reaches(&event, B2));
        assert_eq!(dataset().event_grade(&event).signs(), "B1");
    }
}
