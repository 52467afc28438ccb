//! Tests of the timetable.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::model::{Dataset, Edge, Precision, Records, Stretch, When};

fn event(nth: usize, when: Option<When>, kind: EventKind) -> Event {
    Event { when, kind, ..Event::new(format!("e{nth}"), "T") }
}

/// Instants near each other, so that they often touch, and those at the ends of the range.
fn any_millis() -> impl Strategy<Value = i64> {
    prop_oneof![8 => -40..40_i64, 1 => Just(i64::MIN), 1 => Just(i64::MAX)]
}

fn any_span() -> impl Strategy<Value = TimeSpan> {
    (any_millis(), any_millis())
        .prop_map(|(a, b)| TimeSpan::between(Moment::from_millis(a), Moment::from_millis(b)))
}

fn any_edge() -> impl Strategy<Value = Edge> {
    prop_oneof![6 => any_span().prop_map(Edge::Within), 1 => Just(Edge::Open), 1 => Just(Edge::Unknown)]
}

fn any_when() -> impl Strategy<Value = Option<When>> {
    let date = any_span().prop_map(|span| Some(When::date("d", span, Precision::Day)));
    let interval = (any_edge(), any_edge())
        .prop_map(|(start, end)| When::interval("d/d", start, end, Precision::Day));
    let stretch = (any_edge(), any_edge(), any::<bool>()).prop_filter_map(
        "a stretch that ends before it starts",
        |(start, end, lasts)| {
            When::interval("d", start, end, Precision::Day)?;
            Some(if lasts { Stretch::lasting(start, end) } else { Stretch::once(start, end) })
        },
    );
    let set = (any::<bool>(), vec(stretch, 1..4)).prop_map(|(one_of, stretches)| {
        let once = |stretch: &Stretch| Stretch::once(stretch.start(), stretch.end());
        let stretches = if one_of { stretches.iter().map(once).collect() } else { stretches };
        When::set("{d}", one_of, stretches, Precision::Day)
    });
    prop_oneof![5 => date, 4 => interval, 2 => set]
}

fn any_dataset() -> impl Strategy<Value = Dataset> {
    let kind = prop::sample::select(&EventKind::ALL[..]);
    vec((any_when(), kind), 0..300).prop_map(|all| {
        let events = all.into_iter().enumerate();
        let events = events.map(|(nth, (when, kind))| event(nth, when, kind)).collect();
        Dataset::from(Records { events, ..Records::default() })
    })
}

/// The positions of what meets the window, by asking every event.
fn by_asking(dataset: &Dataset, window: TimeSpan, kind: Option<EventKind>) -> Vec<usize> {
    let events = dataset.events().iter().enumerate();
    events
        .filter(|(_, event)| kind.is_none_or(|kind| event.kind == kind))
        .filter(|(_, event)| event.when.as_ref().is_some_and(|when| when.possibly_in(window)))
        .map(|(position, _)| position)
        .collect()
}

proptest! {
    #[test]
    fn what_is_found_is_what_meets_the_window(dataset in any_dataset(), window in any_span()) {
        let mut found = Vec::new();
        dataset.timetable().find(window, &mut found);
        prop_assert_eq!(&found, &by_asking(&dataset, window, None));
        prop_assert_eq!(dataset.timetable().count(window), found.len());
        for position in 0..dataset.events().len() {
            let meets = found.binary_search(&position).is_ok();
            prop_assert_eq!(dataset.timetable().meets(position, window), meets);
        }
    }

    #[test]
    fn what_is_uncertain_is_what_a_reading_leaves_out(
        dataset in any_dataset(), window in any_span(),
    ) {
        let mut found = vec![7];
        dataset.timetable().find_uncertain(window, &mut found);
        let mut expected = vec![7];
        for (position, event) in dataset.events().iter().enumerate() {
            let when = event.when.as_ref();
            let certain = when.is_some_and(|when| when.certainly_in(window));
            let possible = when.is_some_and(|when| when.possibly_in(window));
            prop_assert!(possible || !certain, "{:?}", event.when);
            prop_assert_eq!(dataset.timetable().certainly_in(position, window), certain);
            expected.extend((possible && !certain).then_some(position));
        }
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn counts_of_a_kind_are_exact(dataset in any_dataset(), window in any_span()) {
        for kind in EventKind::ALL {
            let asked = by_asking(&dataset, window, Some(kind)).len();
            prop_assert_eq!(dataset.timetable().count_of(kind, window), asked);
        }
    }

    #[test]
    fn every_column_counts_what_meets_it_and_what_begins_in_it(
        dataset in any_dataset(),
        mut edges in vec(-45..45_i64, 0..20),
    ) {
        edges.sort_unstable();
        edges.dedup();
        let edges: Vec<Moment> = edges.into_iter().map(Moment::from_millis).collect();
        for kind in EventKind::ALL {
            let columns = dataset.timetable().counts_per_column(kind, &edges);
            let begun = dataset.timetable().starts_per_column(kind, &edges);
            prop_assert_eq!(columns.len(), edges.len().saturating_sub(1));
            for (nth, pair) in edges.windows(2).enumerate() {
                let between = TimeSpan::between(pair[0], pair[1]);
                let met = by_asking(&dataset, between, Some(kind));
                prop_assert_eq!(columns[nth], met.len());
                let starts = |position: &&usize| {
                    let first = dataset.timetable().first(**position);
                    first.is_some_and(|first| pair[0] <= first && first < pair[1])
                };
                prop_assert_eq!(begun[nth], met.iter().filter(starts).count());
            }
        }
    }
}

#[test]
fn an_event_without_an_end_does_not_hide_short_ones() {
    let day = |nth: i64| Moment::from_millis(nth * 86_400_000);
    let date = |nth| When::date("d", TimeSpan::between(day(nth), day(nth + 1)), Precision::Day);
    let ever =
        When::interval("d/..", Edge::Within(TimeSpan::instant(day(0))), Edge::Open, Precision::Day);
    let mut events: Vec<Event> = (0..10_000)
        .map(|nth| event(nth, Some(date(nth.try_into().unwrap())), EventKind::Other))
        .collect();
    events.push(event(10_000, ever, EventKind::Clash));
    let dataset = Dataset::from(Records { events, ..Records::default() });
    let mut found = Vec::new();
    dataset.timetable().find(TimeSpan::between(day(5_000), day(5_002)), &mut found);
    assert_eq!(found.len(), 3);
    assert_eq!(dataset.timetable().count_of(EventKind::Clash, TimeSpan::instant(day(9_999))), 1);
}
