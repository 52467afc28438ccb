//! Pairs of claims: each claim followed by the claims that dispute it.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::EventLink;
use super::claims::{ClaimRow, Rival, claim_row, question, reaches_grade, rival};
use crate::label;
use crate::model::{Claim, ClaimId, Dataset, Event, Figure, Moment, When};
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
    let (varying, single): (Vec<&Claim>, Vec<&Claim>) = {
        let accounts = Accounts::of(&claims);
        single.into_iter().partition(|claim| accounts.vary_from(claim))
    };
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
    let others = !lead.is_empty() || !single.is_empty();
    let several = others && !differing.is_empty();
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

/// What claims say of the time and the numbers of an event, each account once.
struct Accounts<'a> {
    starts: BTreeSet<&'a str>,
    numbers: BTreeMap<&'a str, Vec<&'a Figure>>,
}

impl<'a> Accounts<'a> {
    fn of(claims: &[&'a Claim]) -> Self {
        let happened = claims.iter().filter_map(|claim| claim.happened.as_deref());
        let starts = happened.map(When::text).collect();
        let mut numbers: BTreeMap<&str, Vec<&Figure>> = BTreeMap::new();
        let mut known = BTreeSet::new();
        for figure in claims.iter().flat_map(|claim| &claim.figures) {
            let Some(measure) = figure.measures.as_deref() else { continue };
            let as_of = figure.as_of.as_deref().map(When::text);
            if known.insert((measure, format!("{:?}", figure.quantity), as_of)) {
                numbers.entry(measure).or_default().push(figure);
            }
        }
        Self { starts, numbers }
    }

    /// Whether another one gives another number for one measure at one time, or another time of the
    /// event.
    fn vary_from(&self, claim: &Claim) -> bool {
        let other_start = claim.happened.is_some() && self.starts.len() > 1;
        let other_number = claim.figures.iter().any(|figure| {
            let measure = figure.measures.as_deref();
            let others = measure.and_then(|measure| self.numbers.get(measure));
            others.into_iter().flatten().any(|other| {
                figure.quantity != other.quantity
                    && match (&figure.as_of, &other.as_of) {
                        (Some(a), Some(b)) => a.hull().meets(b.hull()),
                        _ => true,
                    }
            })
        });
        other_start || other_number
    }
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
