//! The grading rule of the shipped dataset, the same for all sides.
//!
//! It uses only what the data say: who publishes, at first hand or as a copy, under a state's
//! control or not, how many independent sources carry a claim, and whether it is contested. The
//! dataset states the rule in words and contains the grades. Nothing applies the rule at run time;
//! a test checks that it gives the grades in the file.

use crate::model::{
    Aspect, Claim, Credibility, Dataset, Event, Reliability, Source, SourceId, SourceKind,
    StateControl,
};

/// The letter of a source.
///
/// Starts at B, C or D by the kind of publisher; one better at first hand, one worse for a copy,
/// one worse under a state's control; kept between B and D, since A and E would need a record of
/// past reports. F if the kind is unknown.
pub fn reliability(source: &Source) -> Reliability {
    const RUNGS: [Reliability; 4] =
        [Reliability::B, Reliability::B, Reliability::C, Reliability::D];
    let Some(kind) = source.kind else {
        return Reliability::F;
    };
    let start = match kind {
        SourceKind::NewsAgency
        | SourceKind::Newspaper
        | SourceKind::Broadcaster
        | SourceKind::InternationalOrganisation
        | SourceKind::Ngo
        | SourceKind::Reference => 1,
        SourceKind::OnlineMedia
        | SourceKind::Government
        | SourceKind::Military
        | SourceKind::Church
        | SourceKind::Encyclopedia => 2,
        SourceKind::Blog => 3,
    };
    let better = usize::from(source.first_hand == Some(true));
    let worse = usize::from(source.relays.is_some())
        + usize::from(source.state_controlled == StateControl::Yes);
    RUNGS.get(start + worse - better).copied().unwrap_or(Reliability::D)
}

/// The number of a claim, by the independent sources that carry it and whether any other claim
/// contradicts it.
pub fn claim_credibility(claim: &Claim, dataset: &Dataset) -> Credibility {
    let contested = !dataset.disputed_by(&claim.id).is_empty();
    credibility(independent(&claim.sources, dataset), contested)
}

/// The number of an event, by the independent sources that report it and whether it is contested
/// that it took place at all.
pub fn event_credibility(event: &Event, dataset: &Dataset) -> Credibility {
    let contested = event.claims.iter().any(|claim| is_occurrence_contested(claim, dataset));
    credibility(independent(&event.sources, dataset), contested)
}

/// The number for a count of independent sources. What is contested is at best possibly true,
/// however many carry it: they may all repeat one side. Improbable is never given, since counting
/// cannot show it.
fn credibility(independent: usize, contested: bool) -> Credibility {
    match (independent, contested) {
        (0, _) => Credibility::UNJUDGED,
        (1, true) => Credibility::DOUBTFUL,
        (1, false) | (_, true) => Credibility::POSSIBLE,
        (2, false) => Credibility::PROBABLE,
        (_, false) => Credibility::CONFIRMED,
    }
}

/// The number of sources that are independent of each other. A copy is as good as its original;
/// sources with a common original count once, and so do all under a state's control. Sources that
/// cannot be judged do not count.
fn independent(sources: &[SourceId], dataset: &Dataset) -> usize {
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for source in sources.iter().filter_map(|id| dataset.source(id)) {
        if reliability(source) == Reliability::F {
            continue;
        }
        let mut own = origins(source, dataset);
        let (same, others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|origin| own.contains(origin)));
        own.extend(same.into_iter().flatten());
        groups = others;
        groups.push(own);
    }
    groups.len()
}

/// The origins of a source: the publisher, or for a copy those it relays; for state media the
/// states as one.
fn origins<'a>(source: &'a Source, dataset: &'a Dataset) -> Vec<&'a str> {
    const STATES: &str = "under a state’s control";
    let names: Vec<&str> = match &source.relays {
        Some(relays) => relays.as_written().split(',').map(str::trim).collect(),
        None => vec![source.publisher.as_written()],
    };
    let from_state = source.state_controlled == StateControl::Yes
        || names.iter().any(|name| is_state_publisher(name, dataset));
    if from_state { vec![STATES] } else { names }
}

fn is_state_publisher(name: &str, dataset: &Dataset) -> bool {
    dataset.sources().iter().any(|source| {
        source.publisher.as_written() == name && source.state_controlled == StateControl::Yes
    })
}

fn is_occurrence_contested(claim: &Claim, dataset: &Dataset) -> bool {
    let rivals = dataset.disputed_by(&claim.id).iter().filter_map(|id| dataset.claim(id));
    let between = |from: &Claim, to: &Claim| {
        from.disputes
            .iter()
            .any(|dispute| dispute.claim == to.id && dispute.aspect == Aspect::Occurrence)
    };
    let mut rivals = rivals.map(|(_, rival)| rival);
    rivals.any(|rival| between(claim, rival) || between(rival, claim))
}

#[cfg(test)]
mod tests {
    use thin_vec::ThinVec;

    use super::*;
    use crate::model::{ClaimId, Dispute, Records, SparseText, Stance};

    /// A source whose publisher and identifier are the same, in words: kind, then any of "first
    /// hand", "state" and "of NAME".
    fn source(id: &str, kind: Option<SourceKind>, words: &[&str]) -> Source {
        let relays = words.iter().find_map(|word| word.strip_prefix("of "));
        Source {
            id: id.into(),
            publisher: id.into(),
            title: "T".into(),
            date: None,
            address: None,
            kind,
            language: None,
            first_hand: words.contains(&"first hand").then_some(true),
            state_controlled: if words.contains(&"state") {
                StateControl::Yes
            } else {
                StateControl::Unknown
            },
            relays: relays.map(Into::into),
            reliability: None,
            note: None,
        }
    }

    fn press(id: &str, words: &[&str]) -> Source {
        source(id, Some(SourceKind::Newspaper), words)
    }

    fn claim(id: &str, sources: &[&str], disputes: &[(&str, Aspect)]) -> Claim {
        let dispute = |(rival, aspect): &(&str, Aspect)| Dispute {
            claim: (*rival).into(),
            aspect: *aspect,
            question: "Q".into(),
        };
        Claim {
            id: id.into(),
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
            credibility: None,
            disputes: disputes.iter().map(dispute).collect(),
            note: SparseText::none(),
        }
    }

    fn event(sources: &[&str], claims: Vec<Claim>) -> Event {
        Event {
            sources: sources.iter().map(|id| SourceId::from(*id)).collect(),
            claims: claims.into(),
            ..Event::new("e", "T")
        }
    }

    fn dataset(sources: Vec<Source>, event: Event) -> Dataset {
        Dataset::from(Records { sources, events: vec![event], ..Records::default() })
    }

    /// The number of a claim that all of the sources carry.
    fn number(sources: Vec<Source>) -> u8 {
        let ids: Vec<String> = sources.iter().map(|source| source.id.to_string()).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let dataset = dataset(sources, event(&ids, vec![claim("c", &ids, &[])]));
        let (event, claim) = dataset.claim(&ClaimId::from("c")).unwrap();
        assert_eq!(event_credibility(event, &dataset), claim_credibility(claim, &dataset));
        claim_credibility(claim, &dataset).get()
    }

    #[test]
    fn the_letter_follows_the_kind_and_falls_with_distance_and_control() {
        use SourceKind::{Blog, Government, NewsAgency, OnlineMedia};
        let letter = |kind, words: &[&str]| reliability(&source("s", kind, words)).letter();
        assert_eq!(letter(Some(NewsAgency), &[]), 'B');
        assert_eq!(letter(Some(NewsAgency), &["state"]), 'C');
        assert_eq!(letter(Some(NewsAgency), &["state", "of AFP"]), 'D');
        assert_eq!(letter(Some(NewsAgency), &["first hand"]), 'B', "A is never given");
        assert_eq!(letter(Some(OnlineMedia), &[]), 'C');
        assert_eq!(letter(Some(OnlineMedia), &["first hand"]), 'B');
        assert_eq!(letter(Some(Government), &["first hand", "state"]), 'C');
        assert_eq!(letter(Some(Blog), &["state", "of AFP"]), 'D', "E is never given");
        assert_eq!(letter(None, &["first hand"]), 'F');
    }

    #[test]
    fn the_number_counts_independent_sources() {
        assert_eq!(number(vec![]), 6);
        assert_eq!(number(vec![press("a", &[])]), 3);
        assert_eq!(number(vec![press("a", &[]), press("b", &[])]), 2);
        assert_eq!(number(vec![press("a", &[]), press("b", &[]), press("c", &[])]), 1);
        assert_eq!(number(vec![press("a", &[]), source("b", None, &[])]), 3, "F does not count");
    }

    #[test]
    fn copies_count_with_their_original_and_with_each_other() {
        assert_eq!(number(vec![press("AFP", &[]), press("b", &["of AFP"])]), 3);
        assert_eq!(number(vec![press("a", &["of dpa"]), press("b", &["of dpa"])]), 3);
        assert_eq!(number(vec![press("a", &["of dpa"]), press("b", &["of AFP"])]), 2);
        let bridged = ["of dpa", "of AFP", "of AFP, dpa"];
        let bridged = bridged.iter().enumerate().map(|(n, of)| press(&n.to_string(), &[of]));
        assert_eq!(number(bridged.collect()), 3, "a copy of both joins the two");
    }

    #[test]
    fn all_sources_under_states_control_count_once_with_their_copies() {
        assert_eq!(number(vec![press("a", &["state"]), press("b", &["state"])]), 3);
        assert_eq!(number(vec![press("a", &["state"]), press("b", &["of a"])]), 3);
        assert_eq!(number(vec![press("a", &["state"]), press("b", &[])]), 2);
    }

    #[test]
    fn a_contested_claim_is_possible_at_best_on_either_side() {
        let sources: Vec<Source> = ["a", "b", "c", "d"].map(|id| press(id, &[])).into();
        let rivals = [("c2", Aspect::Strength)];
        let claims = vec![claim("c1", &["a", "b", "c"], &rivals), claim("c2", &["d"], &[])];
        let dataset = dataset(sources, event(&["a", "b"], claims));
        let number = |id: &str| {
            let (_, claim) = dataset.claim(&ClaimId::from(id)).unwrap();
            claim_credibility(claim, &dataset)
        };
        assert_eq!(number("c1"), Credibility::POSSIBLE);
        assert_eq!(number("c2"), Credibility::DOUBTFUL);
    }

    #[test]
    fn an_event_is_contested_only_if_its_occurrence_is_disputed() {
        let number = |aspect| {
            let sources = vec![press("a", &[]), press("b", &[])];
            let claims = vec![claim("c1", &["a"], &[("c2", aspect)]), claim("c2", &["b"], &[])];
            let dataset = dataset(sources, event(&["a", "b"], claims));
            event_credibility(&dataset.events()[0], &dataset)
        };
        assert_eq!(number(Aspect::Strength), Credibility::PROBABLE);
        assert_eq!(number(Aspect::Occurrence), Credibility::POSSIBLE);
    }
}
