//! Pairs of claims: each claim followed by the claims that dispute it.

use std::collections::BTreeSet;

use super::EventLink;
use super::claims::{ClaimRow, Rival, claim_row, question, reaches_grade, rival};
use crate::label;
use crate::model::{Claim, ClaimId, Dataset, Event, Moment, When};
use crate::state::AppState;
use crate::time::Zone;

/// Greatest indentation of a row: a deeper one would leave no width for the text.
const DEEPEST: usize = 3;

/// Claims under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimGroup {
    /// Heading; empty if there is only one group.
    pub head: String,
    /// Claims, each after the one that it disputes.
    pub rows: Vec<PairedRow>,
}

/// Claim with a reference to the one above it that it disputes.
#[derive(Clone, Debug, PartialEq)]
pub struct PairedRow {
    /// The claim itself.
    pub claim: ClaimRow,
    /// Position in the group of the claim that it disputes; `None` for the first of a dispute.
    pub against: Option<usize>,
    /// Steps of indentation: one more than those of the disputed claim if several dispute it.
    pub depth: usize,
    /// Question on which it and the disputed claim differ; may be empty.
    pub question: String,
    /// Event that it is a claim on; `None` for the selected event.
    pub event: Option<EventLink>,
}

/// Claims on an event. First the one that the event is about, which comes first in the file; then
/// the others that are disputed, or give another number or another time than one of this event;
/// then the rest by stance. A disputed claim is followed by the claims that dispute it, those of
/// this event before those of others.
///
/// Every claim on the event has exactly one row, and every pair is shown exactly once: as
/// neighbours, or as a line below one of the two if both have a row already.
pub(super) fn claim_groups(
    event: &Event,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> Vec<ClaimGroup> {
    let mut claims: Vec<&Claim> =
        event.claims.iter().filter(|claim| reaches_grade(claim, dataset, state)).collect();
    claims.sort_by_key(|claim| (claim.stance, said(claim)));
    let is_lead = |claim: &Claim| event.claims.first().is_some_and(|lead| lead.id == claim.id);
    let is_paired =
        |claim: &Claim| rivals(claim, dataset).any(|(_, r)| reaches_grade(r, dataset, state));
    // The claim that the event is about comes first, also where nobody disputes it.
    claims.sort_by_key(|claim| !is_lead(claim));
    let lead = claims.first().copied().filter(|claim| is_lead(claim) && !is_paired(claim));
    let (paired, single): (Vec<&Claim>, Vec<&Claim>) = claims
        .iter()
        .copied()
        .filter(|claim| !is_lead(claim) || lead.is_none())
        .partition(|claim| is_paired(claim));
    let (varying, single): (Vec<&Claim>, Vec<&Claim>) =
        single.into_iter().partition(|claim| claims.iter().any(|other| varies(claim, other)));
    let mut builder = PairBuilder {
        event,
        dataset,
        state,
        zone,
        rows: Vec::new(),
        visited: VisitedClaims::default(),
    };
    for claim in paired {
        builder.follow(claim);
    }
    let names = state.display.names;
    let row = |claim: &Claim| PairedRow {
        claim: claim_row(claim, dataset, zone, names),
        against: None,
        depth: 0,
        question: String::new(),
        event: None,
    };
    let mut differing = builder.rows;
    differing.extend(varying.into_iter().map(row));
    let lead: Vec<PairedRow> = lead.into_iter().map(row).collect();
    let single: Vec<PairedRow> = single.into_iter().map(row).collect();
    let several = !differing.is_empty() && !(lead.is_empty() && single.is_empty());
    let head = |text: &str| if several { text.to_owned() } else { String::new() };
    let groups = if differing.is_empty() {
        vec![(String::new(), lead.into_iter().chain(single).collect())]
    } else {
        vec![
            (String::new(), lead),
            (head(label!("detail-claims-differ")), differing),
            (head(label!("detail-claims-single")), single),
        ]
    };
    groups
        .into_iter()
        .filter(|(_, rows): &(String, Vec<PairedRow>)| !rows.is_empty())
        .map(|(head, rows)| ClaimGroup { head, rows })
        .collect()
}

/// Whether two claims give another number for one measure at one time, or another time of the event.
fn varies(a: &Claim, b: &Claim) -> bool {
    let starts = (a.happened.as_ref(), b.happened.as_ref());
    let other_start = matches!(starts, (Some(a), Some(b)) if a.text() != b.text());
    let other_number = a.figures.iter().any(|figure| {
        b.figures.iter().any(|other| {
            figure.measures.is_some()
                && figure.measures == other.measures
                && figure.quantity != other.quantity
                && match (&figure.as_of, &other.as_of) {
                    (Some(a), Some(b)) => a.hull().meets(b.hull()),
                    _ => true,
                }
        })
    });
    other_start || other_number
}

/// Number of claims that are left out because of their grade: claims on the event, and claims on
/// other events that dispute one that is shown.
pub(super) fn below_grade(event: &Event, dataset: &Dataset, state: &AppState) -> usize {
    let (shown, below): (Vec<&Claim>, Vec<&Claim>) =
        event.claims.iter().partition(|claim| reaches_grade(claim, dataset, state));
    let foreign = shown.into_iter().flat_map(|claim| rivals(claim, dataset));
    let foreign: BTreeSet<&ClaimId> = foreign
        .filter(|(other, rival)| other.id != event.id && !reaches_grade(rival, dataset, state))
        .map(|(_, rival)| &rival.id)
        .collect();
    below.len() + foreign.len()
}

/// The claims that dispute a claim, with their events.
fn rivals<'a>(
    claim: &Claim,
    dataset: &'a Dataset,
) -> impl Iterator<Item = (&'a Event, &'a Claim)> + use<'a> {
    let ids = dataset.disputed_by(&claim.id);
    ids.iter().filter_map(move |id| dataset.claim(id))
}

/// Sort key: the date of the statement; standing positions come last.
fn said(claim: &Claim) -> Moment {
    claim.said.as_ref().map_or(Moment::MAX, When::anchor)
}

/// Builder of the rows: a depth-first traversal from claim to disputing claim.
struct PairBuilder<'a> {
    event: &'a Event,
    dataset: &'a Dataset,
    state: &'a AppState,
    zone: &'a Zone,
    rows: Vec<PairedRow>,
    visited: VisitedClaims<'a>,
}

/// Claims that have a row, and pairs that are shown.
#[derive(Default)]
struct VisitedClaims<'a> {
    claims: BTreeSet<&'a ClaimId>,
    pairs: BTreeSet<(&'a ClaimId, &'a ClaimId)>,
}

/// Claim to visit, with the row and the claim that it disputes.
struct PendingClaim<'a> {
    event: &'a Event,
    claim: &'a Claim,
    depth: usize,
    against: Option<(usize, &'a Claim)>,
}

impl<'a> PairBuilder<'a> {
    /// Adds a claim, the claims that dispute it, those that dispute these, and so on. The stack is
    /// explicit because a file can chain any number of claims.
    fn follow(&mut self, first: &'a Claim) {
        if self.visited.claims.contains(&first.id) {
            return;
        }
        let mut stack =
            vec![PendingClaim { event: self.event, claim: first, depth: 0, against: None }];
        while let Some(next) = stack.pop() {
            let new_pair =
                next.against.is_none_or(|(_, other)| self.visited.insert_pair(other, next.claim));
            if !new_pair {
                continue;
            }
            if !self.visited.claims.insert(&next.claim.id) {
                self.mention(&next);
                continue;
            }
            let row = self.rows.len();
            self.add(&next);
            // The disputes of claims on other events are shown at those events.
            if next.event.id == self.event.id {
                stack.extend(self.rivals_of(next.claim, row, next.depth));
            }
        }
    }

    /// The claims that dispute this one and are not yet shown as a pair with it, in reverse order.
    fn rivals_of(&self, claim: &'a Claim, row: usize, depth: usize) -> Vec<PendingClaim<'a>> {
        let mut rivals: Vec<(&Event, &Claim)> = rivals(claim, self.dataset)
            .filter(|(_, rival)| reaches_grade(rival, self.dataset, self.state))
            .filter(|(_, rival)| !self.visited.has_pair(claim, rival))
            .collect();
        rivals.sort_by_key(|(event, rival)| (event.id != self.event.id, said(rival), &rival.id));
        rivals.dedup_by_key(|(_, rival)| &rival.id);
        let new =
            rivals.iter().filter(|(_, rival)| !self.visited.claims.contains(&rival.id)).count();
        let depth = if new > 1 { (depth + 1).min(DEEPEST) } else { depth };
        rivals
            .into_iter()
            .rev()
            .map(|(event, rival)| PendingClaim {
                event,
                claim: rival,
                depth,
                against: Some((row, claim)),
            })
            .collect()
    }

    fn add(&mut self, next: &PendingClaim<'a>) {
        let question = next.against.map(|(_, other)| question(other, next.claim));
        let foreign = next.event.id != self.event.id;
        self.rows.push(PairedRow {
            claim: claim_row(next.claim, self.dataset, self.zone, self.state.display.names),
            against: next.against.map(|(row, _)| row),
            depth: next.depth,
            question: question.unwrap_or_default(),
            event: foreign.then(|| EventLink::to(next.event, self.dataset, self.state, self.zone)),
        });
    }

    /// Adds a line for a pair whose claims have a row already.
    fn mention(&mut self, next: &PendingClaim<'a>) {
        let Some((row, other)) = next.against else {
            return;
        };
        let rival: Rival =
            rival(other, (next.event, next.claim), self.dataset, self.state.display.names);
        if let Some(row) = self.rows.get_mut(row) {
            row.claim.rivals.push(rival);
        }
    }
}

impl<'a> VisitedClaims<'a> {
    /// Returns whether the pair is new.
    fn insert_pair(&mut self, a: &'a Claim, b: &'a Claim) -> bool {
        self.pairs.insert(pair(a, b))
    }

    fn has_pair(&self, a: &'a Claim, b: &'a Claim) -> bool {
        self.pairs.contains(&pair(a, b))
    }
}

/// The pair regardless of order.
fn pair<'a>(a: &'a Claim, b: &'a Claim) -> (&'a ClaimId, &'a ClaimId) {
    ((&a.id).min(&b.id), (&a.id).max(&b.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::EventId;

    /// The claims on an event, one a line: indentation, id, and the id of the disputed claim.
    fn lines(dataset: &Dataset, event: &str) -> Vec<String> {
        let event = dataset.event(&EventId::from(event)).unwrap();
        let groups = claim_groups(event, dataset, &AppState::opening(dataset), &Zone::belgrade());
        let line = |row: &PairedRow, rows: &[PairedRow]| {
            let against = row.against.map(|nth| format!(" <> {}", rows[nth].claim.id));
            let foreign = row.event.as_ref().map(|event| format!(" on {}", event.id));
            let also = row.claim.rivals.iter().map(|rival| format!(" also {}", rival.claim));
            let also = also.collect::<Vec<_>>().concat();
            let indent = "  ".repeat(row.depth);
            let (against, foreign) = (against.unwrap_or_default(), foreign.unwrap_or_default());
            format!("{indent}{}{against}{foreign}{also}", row.claim.id)
        };
        groups
            .iter()
            .flat_map(|group| {
                let head = (!group.head.is_empty()).then(|| group.head.clone());
                head.into_iter().chain(group.rows.iter().map(|row| line(row, &group.rows)))
            })
            .collect()
    }

    fn shipped() -> Dataset {
        load(include_bytes!("../../../assets/datasets/banjska-2023.ron")).dataset.unwrap()
    }

    /// A dataset of two events with these disputes between their claims: `a` to `e` on the first
    /// event, `x` and `y` on the second.
    fn disputed(disputes: &[(&str, &str)]) -> Dataset {
        let claim = |id: &str| {
            let disputed: Vec<String> = disputes
                .iter()
                .filter(|(from, _)| *from == id)
                .map(|(_, to)| {
                    format!("Dispute(claim: \"{to}\", aspect: Time, question: \"{id} or {to}\"),")
                })
                .collect();
            let disputed = disputed.concat();
            format!(
                "Claim(id: \"{id}\", claimant: \"who\", stance: Asserts, statement: \"{id}\", \
                 sources: [\"S\"], disputes: [{disputed}]),"
            )
        };
        let event = |id: &str, claims: &[&str]| {
            let claims: String = claims.iter().map(|id| claim(id)).collect();
            format!("Event(id: \"{id}\", title: \"{id}\", where: Unlocated, claims: [{claims}]),")
        };
        let events = event("one", &["a", "b", "c", "d", "e"]) + &event("two", &["x", "y"]);
        let text = format!(
            "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"T\", summary: \"S\", \
             time_zone: \"UTC\", languages: [\"en\"], \
             actors: [Actor(id: \"who\", names: {{\"en\": \"Who\"}}, kind: Person)], \
             sources: [Source(id: \"S\", publisher: \"P\", title: \"T\")], events: [{events}])"
        );
        let loaded = load(text.as_bytes());
        assert_eq!(loaded.issues, []);
        loaded.dataset.unwrap()
    }

    #[test]
    fn a_claim_is_followed_by_the_one_that_disputes_it() {
        let dataset = disputed(&[("c", "a")]);
        assert_eq!(
            lines(&dataset, "one"),
            ["Accounts that differ", "a", "c <> a", "Not contradicted", "b", "d", "e"]
        );
    }

    #[test]
    fn the_claim_that_the_event_is_about_comes_first_also_where_nobody_disputes_it() {
        let dataset = disputed(&[("c", "b")]);
        assert_eq!(
            lines(&dataset, "one"),
            ["a", "Accounts that differ", "b", "c <> b", "Not contradicted", "d", "e"]
        );
    }

    #[test]
    fn another_number_or_another_time_is_not_called_uncontradicted() {
        let dataset = shipped();
        let start = lines(&dataset, "s24_0240");
        let single = start.iter().position(|line| line == "Not contradicted");
        for claim in ["d03", "d04", "c30"] {
            let row = start.iter().position(|line| line == claim).unwrap();
            assert!(single.is_none_or(|single| row < single), "{start:?}");
        }
        let hurt = lines(&dataset, "may29");
        assert!(!hurt.contains(&"Not contradicted".to_owned()), "{hurt:?}");
    }

    #[test]
    fn a_chain_of_disputes_is_not_indented_and_several_disputes_of_one_claim_are() {
        let dataset = disputed(&[("b", "a"), ("c", "b"), ("e", "d"), ("x", "d"), ("y", "d")]);
        assert_eq!(
            lines(&dataset, "one"),
            ["a", "b <> a", "c <> b", "d", "  e <> d", "  x <> d on two", "  y <> d on two"]
        );
    }

    #[test]
    fn every_pair_is_shown_once_also_where_three_dispute_each_other() {
        let dataset =
            disputed(&[("b", "a"), ("a", "b"), ("c", "a"), ("c", "b"), ("x", "a"), ("x", "e")]);
        assert_eq!(
            lines(&dataset, "one"),
            [
                "Accounts that differ",
                "a",
                "  b <> a",
                "  c <> b",
                "  x <> a on two",
                "e also x",
                "Not contradicted",
                "d"
            ]
            .map(|line| if line == "  c <> b" { "  c <> b also a" } else { line })
        );
    }

    #[test]
    fn disputes_between_claims_on_other_events_are_not_shown() {
        let dataset = disputed(&[("x", "a"), ("y", "x")]);
        assert_eq!(lines(&dataset, "one")[..3], ["Accounts that differ", "a", "x <> a on two"]);
    }

    #[test]
    fn the_counts_of_29_may_form_one_dispute() {
        let lines = lines(&shipped(), "may29");
        assert_eq!(lines[..3], ["c70", "c39 <> c70", "c40b <> c39"]);
    }

    #[test]
    fn every_claim_of_every_event_has_one_row_and_every_pair_is_shown_once() {
        let dataset = shipped();
        let (state, zone) = (AppState::opening(&dataset), Zone::belgrade());
        for event in dataset.events() {
            let groups = claim_groups(event, &dataset, &state, &zone);
            let rows = || groups.iter().flat_map(|group| &group.rows);
            let mut own: Vec<&ClaimId> =
                rows().filter(|row| row.event.is_none()).map(|row| &row.claim.id).collect();
            own.sort();
            let mut claims: Vec<&ClaimId> = event.claims.iter().map(|claim| &claim.id).collect();
            claims.sort();
            assert_eq!(own, claims);
            let mut pairs: BTreeSet<(&ClaimId, &ClaimId)> = BTreeSet::new();
            for claim in &event.claims {
                for rival in dataset.disputed_by(&claim.id) {
                    pairs.insert(((&claim.id).min(rival), (&claim.id).max(rival)));
                }
            }
            let shown = rows().filter(|row| row.against.is_some()).count()
                + rows().map(|row| row.claim.rivals.len()).sum::<usize>();
            assert_eq!(shown, pairs.len(), "{}", event.id);
        }
    }
}
