//! Tests of counts and reasons: every event by itself says the same.

use proptest::prelude::*;

use super::*;
use crate::dataset::shipped;
use crate::model::{Event, TimeSpan};
use crate::state::fixture::at;
use crate::state::{AppState, FacetCounter, VisibleCache, WindowMode, visible};

/// A line of terms, some of which have doubt in them.
fn any_line() -> impl Strategy<Value = String> {
    let terms = prop::sample::select(vec![
        "speaker:serbia",
        "speaker:kosovo,nato",
        "-speaker:serbia",
        "side:serbia+kosovo",
        "stance:denies",
        "about:troops",
        "about:casualties",
        "said:<2023-09-26",
        "said:none",
        "kind:statement,attack",
        "-kind:statement",
        "place:banjska,none",
        "near:banjska<12km",
        "-near:banjska<12km",
        "in:42.8,20.6..43.1,21",
        "disputed",
        "-disputed",
        "grade:>=B2",
        "precision:day",
        "media:state",
        "police",
        "troops",
    ]);
    prop::collection::vec(terms, 0..4).prop_map(|terms| terms.join(" "))
}

fn any_dates() -> impl Strategy<Value = TimeSpan> {
    (-60..60_i64, 1..400_i64).prop_map(|(from, hours)| {
        let from = at("2023-09-24").plus_millis(from * 6 * 3_600_000);
        TimeSpan::between(from, from.plus_millis(hours * 3_600_000))
    })
}

/// The values that an event has of a field, where its claims are those that the row test keeps.
fn values_of(
    field: Field,
    (position, event): (usize, &Event),
    dataset: &Dataset,
    keeps: impl Fn(usize) -> bool,
) -> BTreeSet<String> {
    use super::super::index::{claim_keys, event_keys};
    let mut all = BTreeSet::new();
    let mut add = |keys: Vec<std::borrow::Cow<'_, str>>| {
        if keys.is_empty() {
            all.insert("none".to_owned());
        }
        all.extend(keys.into_iter().map(std::borrow::Cow::into_owned));
    };
    if !field.is_of_claims() {
        let mut keys = Vec::new();
        event_keys(field, event, dataset, &mut keys);
        add(keys);
        return all;
    }
    let first: usize =
        dataset.events()[..position].iter().map(|event| event.claims.len().max(1)).sum();
    for (nth, claim) in event.claims.iter().enumerate().filter(|(nth, _)| keeps(first + nth)) {
        let _ = nth;
        let mut keys = Vec::new();
        claim_keys(field, claim, dataset, &mut keys);
        add(keys);
    }
    if event.claims.is_empty() && keeps(first) {
        add(Vec::new());
    }
    all
}

proptest! {
    #[test]
    fn counts_are_those_of_events_looked_at_one_by_one(
        line in any_line(),
        dates in any_dates(),
        field in prop::sample::select(Field::ALL),
    ) {
        let dataset = shipped();
        let mut state = AppState::opening(&dataset);
        state.window.mode = WindowMode::Range;
        state.window.range = dates;
        state.filter = Filter::from_line(&line).unwrap();
        let mut cache = VisibleCache::default();
        let counter: FacetCounter = cache.counter(&state, &dataset);
        let counts = counter.counts(field);
        // Everything else in force: the same filter without what it says of the field.
        let others = |term: &Term| term.field() != Some(field);
        let mut other = state.clone();
        other.filter.terms.retain(others);
        if field == Field::Kind {
            other.filter.hidden_kinds.clear();
        }
        if field == Field::Grade {
            other.filter.at_least = None;
        }
        let shown = visible(&other, &dataset);
        let index = AskIndex::of(&dataset);
        let judge = Judge { dataset: &dataset, index: &index.facets };
        let own: Vec<Term> =
            other.filter.terms.iter().filter(|term| term.is_of_one_claim()).cloned().collect();
        let sure_terms: Judged = other
            .filter
            .terms
            .iter()
            .map(|term| (term.clone(), Arc::new(judge.term(term))))
            .collect();
        let sure_events = events_of(&sure_terms, &index.facets, |_| false).certain;
        let rows: Vec<Verdict> = own.iter().map(|term| judge.term(term)).collect();
        let mut possible = std::collections::BTreeMap::<String, usize>::new();
        let mut certain = possible.clone();
        for position in &shown.shown {
            let event = &dataset.events()[*position];
            let keeps = |row: usize| rows.iter().all(|rows| rows.possible.contains(row));
            for key in values_of(field, (*position, event), &dataset, keeps) {
                *possible.entry(key).or_default() += 1;
            }
            let is_sure = !shown.is_possible(*position) && sure_events.contains(*position);
            let keeps = |row: usize| rows.iter().all(|rows| rows.certain.contains(row));
            if is_sure {
                for key in values_of(field, (*position, event), &dataset, keeps) {
                    *certain.entry(key).or_default() += 1;
                }
            }
        }
        for count in &counts {
            let of = |counts: &std::collections::BTreeMap<String, usize>| {
                counts.get(&*count.key).copied().unwrap_or_default()
            };
            prop_assert_eq!(count.possible, of(&possible), "{} {}", line, count.key);
            prop_assert_eq!(count.certain, of(&certain), "{} {}", line, count.key);
        }
        let listed: BTreeSet<&str> = counts.iter().map(|count| &*count.key).collect();
        let missing = possible.keys().find(|key| {
            let is_listed = match field {
                Field::Side => {
                    dataset.actor(&key.as_str().into()).is_none_or(|actor| actor.part_of.is_none())
                }
                Field::Source => dataset.source(&key.as_str().into()).is_none(),
                _ => true,
            };
            is_listed && !listed.contains(key.as_str())
        });
        prop_assert_eq!(missing, None, "{}", line);
    }

    #[test]
    fn an_event_that_is_filtered_out_has_a_reason_and_one_that_passes_has_none(
        line in any_line(),
    ) {
        let dataset = shipped();
        let filter = Filter::from_line(&line).unwrap();
        let index = FilterIndex::default();
        let asked = Asked::of(&filter, &dataset, &index, &Asked::default());
        let passing = asked.passing();
        for position in 0..dataset.events().len() {
            let reasons = asked.reasons(position, &dataset);
            prop_assert_eq!(reasons.is_empty(), passing.contains(position), "{}", line);
        }
    }
}
