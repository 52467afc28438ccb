//! Tests of the order of claims.

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
    load(include_bytes!("../../../../assets/datasets/banjska-2023.ron")).dataset.unwrap()
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
