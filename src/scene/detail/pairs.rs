//! Claims side by side: each with those that contradict it.

use std::collections::BTreeSet;

use super::EventLink;
use super::claims::{ClaimRow, Rival, claim_row, is_kept, question, rival};
use crate::model::{Claim, ClaimId, Dataset, Event, Moment, When};
use crate::state::AppState;
use crate::time::Zone;

/// How far a row can be set in.
const DEEPEST: usize = 3;

/// Claims under one head.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimGroup {
    /// What they have in common; empty where that needs no words.
    pub head: String,
    /// The claims, each after the one that it contradicts.
    pub rows: Vec<PairedRow>,
}

/// A claim, and the one before it that it contradicts.
#[derive(Clone, Debug, PartialEq)]
pub struct PairedRow {
    /// The claim.
    pub claim: ClaimRow,
    /// The position in the group of the claim that it contradicts; `None` for one that nothing
    /// before it contradicts.
    pub against: Option<usize>,
    /// How far it is set in: deeper than the claim it contradicts where several do.
    pub depth: usize,
    /// What it and the claim that it contradicts differ about.
    pub question: String,
    /// The other event that it is a claim on; `None` for a claim on this event.
    pub event: Option<EventLink>,
}

/// The claims on an event: first those that are contradicted, each followed by the claims that
/// contradict it, of this event before those of others; then the rest by stance.
///
/// Every claim on the event stands once, and so does every pair: as neighbours, or, where both
/// claims stand already, as a line below one of them.
pub(super) fn claim_groups(
    event: &Event,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> Vec<ClaimGroup> {
    let mut claims: Vec<&Claim> =
        event.claims.iter().filter(|claim| is_kept(claim, dataset, state)).collect();
    claims.sort_by_key(|claim| (claim.stance, said(claim)));
    let (paired, single): (Vec<&Claim>, Vec<&Claim>) = claims
        .into_iter()
        .partition(|claim| rivals(claim, dataset).any(|(_, r)| is_kept(r, dataset, state)));
    let mut walk = Walk { event, dataset, state, zone, rows: Vec::new(), seen: Seen::default() };
    for claim in paired {
        walk.follow(claim);
    }
    let pairs = walk.rows;
    let names = state.display.names;
    let single: Vec<PairedRow> = single
        .into_iter()
        .map(|claim| PairedRow {
            claim: claim_row(claim, dataset, zone, names),
            against: None,
            depth: 0,
            question: String::new(),
            event: None,
        })
        .collect();
    let both = !pairs.is_empty() && !single.is_empty();
    let head = |text: &str| if both { text.to_owned() } else { String::new() };
    [(head("Accounts that differ"), pairs), (head("Not contradicted"), single)]
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(head, rows)| ClaimGroup { head, rows })
        .collect()
}

/// How many claims are left out because they are below the grade asked for: claims on the event,
/// and those on others that contradict a claim that stands.
pub(super) fn below_grade(event: &Event, dataset: &Dataset, state: &AppState) -> usize {
    let (kept, below): (Vec<&Claim>, Vec<&Claim>) =
        event.claims.iter().partition(|claim| is_kept(claim, dataset, state));
    let foreign = kept.into_iter().flat_map(|claim| rivals(claim, dataset));
    let foreign: BTreeSet<&ClaimId> = foreign
        .filter(|(other, rival)| other.id != event.id && !is_kept(rival, dataset, state))
        .map(|(_, rival)| &rival.id)
        .collect();
    below.len() + foreign.len()
}

/// The claims that contradict a claim, with their events.
fn rivals<'a>(
    claim: &Claim,
    dataset: &'a Dataset,
) -> impl Iterator<Item = (&'a Event, &'a Claim)> + use<'a> {
    let ids = dataset.disputed_by(&claim.id);
    ids.iter().filter_map(move |id| dataset.claim(id))
}

/// When it was said; standing positions come last.
fn said(claim: &Claim) -> Moment {
    claim.said.as_ref().map_or(Moment::MAX, When::anchor)
}

/// The way from claim to contradicting claim.
struct Walk<'a> {
    event: &'a Event,
    dataset: &'a Dataset,
    state: &'a AppState,
    zone: &'a Zone,
    rows: Vec<PairedRow>,
    seen: Seen<'a>,
}

/// What has been told.
#[derive(Default)]
struct Seen<'a> {
    claims: BTreeSet<&'a ClaimId>,
    pairs: BTreeSet<(&'a ClaimId, &'a ClaimId)>,
}

/// A claim on the way, with the row of the claim that it contradicts.
struct Next<'a> {
    event: &'a Event,
    claim: &'a Claim,
    depth: usize,
    against: Option<(usize, &'a Claim)>,
}

impl<'a> Walk<'a> {
    /// Adds a claim, those that contradict it, those that contradict these, and so on: depth
    /// first, with a stack of its own because a file can chain any number of claims.
    fn follow(&mut self, first: &'a Claim) {
        if self.seen.claims.contains(&first.id) {
            return;
        }
        let mut stack = vec![Next { event: self.event, claim: first, depth: 0, against: None }];
        while let Some(next) = stack.pop() {
            let new_pair = next.against.is_none_or(|(_, other)| self.seen.tell(other, next.claim));
            if !new_pair {
                continue;
            }
            if !self.seen.claims.insert(&next.claim.id) {
                self.mention(&next);
                continue;
            }
            let row = self.rows.len();
            self.add(&next);
            // Claims of other events lead back to this one only: their own quarrels are theirs.
            if next.event.id == self.event.id {
                stack.extend(self.rivals_of(next.claim, row, next.depth));
            }
        }
    }

    /// The claims that contradict this one and are not told as a pair with it, the last one first.
    fn rivals_of(&self, claim: &'a Claim, row: usize, depth: usize) -> Vec<Next<'a>> {
        let mut rivals: Vec<(&Event, &Claim)> = rivals(claim, self.dataset)
            .filter(|(_, rival)| is_kept(rival, self.dataset, self.state))
            .filter(|(_, rival)| !self.seen.is_told(claim, rival))
            .collect();
        rivals.sort_by_key(|(event, rival)| (event.id != self.event.id, said(rival), &rival.id));
        rivals.dedup_by_key(|(_, rival)| &rival.id);
        let new = rivals.iter().filter(|(_, rival)| !self.seen.claims.contains(&rival.id)).count();
        let depth = if new > 1 { (depth + 1).min(DEEPEST) } else { depth };
        rivals
            .into_iter()
            .rev()
            .map(|(event, rival)| Next { event, claim: rival, depth, against: Some((row, claim)) })
            .collect()
    }

    fn add(&mut self, next: &Next<'a>) {
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

    /// Tells a pair in a line, because both of its claims stand already.
    fn mention(&mut self, next: &Next<'a>) {
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

impl<'a> Seen<'a> {
    /// Notes a pair; says whether it is new.
    fn tell(&mut self, a: &'a Claim, b: &'a Claim) -> bool {
        self.pairs.insert(pair(a, b))
    }

    fn is_told(&self, a: &'a Claim, b: &'a Claim) -> bool {
        self.pairs.contains(&pair(a, b))
    }
}

/// Two claims, whichever comes first.
fn pair<'a>(a: &'a Claim, b: &'a Claim) -> (&'a ClaimId, &'a ClaimId) {
    ((&a.id).min(&b.id), (&a.id).max(&b.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::EventId;

    /// The claims on an event in a line each: depth, id, and the id of what it contradicts.
    fn told(dataset: &Dataset, event: &str) -> Vec<String> {
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

    /// A dataset of two events with claims that dispute each other as told: `a` to `e` on the
    /// first, `x` and `y` on the second.
    fn quarrel(disputes: &[(&str, &str)]) -> Dataset {
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
    fn a_claim_is_followed_by_the_one_that_contradicts_it() {
        let dataset = quarrel(&[("c", "a")]);
        assert_eq!(
            told(&dataset, "one"),
            ["Accounts that differ", "a", "c <> a", "Not contradicted", "b", "d", "e"]
        );
    }

    #[test]
    fn a_quarrel_of_three_in_a_row_stays_in_a_row_and_one_of_many_is_set_in() {
        let dataset = quarrel(&[("b", "a"), ("c", "b"), ("e", "d"), ("x", "d"), ("y", "d")]);
        assert_eq!(
            told(&dataset, "one"),
            ["a", "b <> a", "c <> b", "d", "  e <> d", "  x <> d on two", "  y <> d on two"]
        );
    }

    #[test]
    fn no_pair_is_told_twice_and_none_is_lost() {
        let dataset =
            quarrel(&[("b", "a"), ("a", "b"), ("c", "a"), ("c", "b"), ("x", "a"), ("x", "e")]);
        assert_eq!(
            told(&dataset, "one"),
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
    fn claims_of_other_events_do_not_bring_their_own_quarrels() {
        let dataset = quarrel(&[("x", "a"), ("y", "x")]);
        assert_eq!(told(&dataset, "one")[..3], ["Accounts that differ", "a", "x <> a on two"]);
    }

    #[test]
    fn the_counts_of_29_may_stand_as_one_quarrel() {
        let told = told(&shipped(), "may29");
        assert_eq!(told[..4], ["Accounts that differ", "c40b", "c39 <> c40b", "c70 <> c39"]);
    }

    #[test]
    fn every_claim_of_every_event_is_told_once_and_every_pair_too() {
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
            let told = rows().filter(|row| row.against.is_some()).count()
                + rows().map(|row| row.claim.rivals.len()).sum::<usize>();
            assert_eq!(told, pairs.len(), "{}", event.id);
        }
    }
}
