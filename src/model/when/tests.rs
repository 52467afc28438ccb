//! Tests of dates: what is possible and what is certain.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

const MINUTE: i64 = 60_000;

fn span(from: i64, to: i64) -> TimeSpan {
    let at = |minutes: i64| Moment::from_millis(minutes * MINUTE);
    TimeSpan::between(at(from), at(to))
}

fn within(from: i64, to: i64) -> Edge {
    Edge::Within(span(from, to))
}

/// "certain", "possible" or "no" for windows given in minutes.
fn in_windows(when: &When, windows: &[(i64, i64)]) -> Vec<&'static str> {
    let answer = |(from, to): &(i64, i64)| {
        let window = span(*from, *to);
        match (when.certainly_in(window), when.possibly_in(window)) {
            (true, true) => "certain",
            (false, true) => "possible",
            (false, false) => "no",
            (true, false) => "a contradiction",
        }
    };
    windows.iter().map(answer).collect()
}

#[test]
fn a_day_is_certain_only_in_a_window_that_holds_all_of_it() {
    let day = When::date("d", span(0, 1440), Precision::Day);
    let windows = [(-10, 1500), (0, 1440), (600, 1500), (-10, 600), (600, 601), (1440, 1500)];
    assert_eq!(
        in_windows(&day, &windows),
        ["certain", "certain", "possible", "possible", "possible", "no"]
    );
}

#[test]
fn a_clock_time_is_an_instant() {
    let minute = When::date("d", span(10, 11), Precision::Minute);
    assert!(minute.is_instant());
    let window = TimeSpan::between(
        Moment::from_millis(10 * MINUTE + 500),
        Moment::from_millis(10 * MINUTE + 501),
    );
    assert!(minute.certainly_in(window));
}

#[test]
fn what_took_place_once_between_two_clock_times_is_no_instant() {
    let once = When::set(
        "d",
        true,
        vec![Stretch::once(within(0, 1), within(137, 138))],
        Precision::Minute,
    );
    let once = once.unwrap();
    assert!(!once.is_instant() && !once.is_interval() && once.core().is_none());
    assert_eq!(in_windows(&once, &[(0, 138), (0, 100), (138, 200)]), ["certain", "possible", "no"]);
}

#[test]
fn an_interval_is_certain_where_its_core_is_and_wherever_it_cannot_be_missed() {
    let days = When::interval("d/d", within(0, 1440), within(2880, 4320), Precision::Day).unwrap();
    let windows = [(-10, 10), (-10, 1440), (1500, 1501), (2880, 2881), (3000, 3001), (4000, 9000)];
    assert_eq!(
        in_windows(&days, &windows),
        ["possible", "certain", "certain", "certain", "possible", "possible"]
    );
}

#[test]
fn an_unknown_end_may_be_as_early_as_the_start() {
    let unknown = When::interval("d/", within(0, 1440), Edge::Unknown, Precision::Day).unwrap();
    let windows = [(0, 1440), (700, 1440), (9000, 9001)];
    assert_eq!(in_windows(&unknown, &windows), ["certain", "possible", "possible"]);
    let open = When::interval("d/..", within(0, 1440), Edge::Open, Precision::Day).unwrap();
    assert_eq!(in_windows(&open, &windows), ["certain", "certain", "certain"]);
}

#[test]
fn between_two_stretches_there_is_nothing() {
    let twice = vec![
        Stretch::lasting(within(100, 110), within(150, 160)),
        Stretch::lasting(within(0, 10), within(50, 60)),
    ];
    let twice = When::set("{d}", false, twice, Precision::Minute).unwrap();
    assert_eq!((twice.earliest(), twice.latest()), (span(0, 0).start(), span(160, 160).start()));
    let windows = [(60, 100), (30, 31), (5, 6), (55, 105), (0, 200)];
    assert_eq!(in_windows(&twice, &windows), ["no", "certain", "possible", "possible", "certain"]);
}

#[test]
fn one_of_several_dates_is_certain_only_where_all_are() {
    let either = vec![
        Stretch::once(within(0, 10), within(0, 10)),
        Stretch::once(within(50, 60), within(50, 60)),
    ];
    let either = When::set("[d]", true, either, Precision::Day).unwrap();
    assert!(either.is_one_of());
    let windows = [(0, 60), (0, 10), (10, 50), (0, 59)];
    assert_eq!(in_windows(&either, &windows), ["certain", "possible", "no", "possible"]);
}

fn any_edge() -> impl Strategy<Value = Edge> {
    let bounded =
        (-30..30_i64, 1..20_i64).prop_map(|(from, length)| within(2 * from, 2 * (from + length)));
    prop_oneof![6 => bounded, 1 => Just(Edge::Open), 1 => Just(Edge::Unknown)]
}

/// The first and the last instants of every two minutes that the edges leave open, as pairs of start
/// and end within some hours: what holds at these holds between them.
fn readings(stretch: Stretch) -> Vec<(i64, i64)> {
    let instants = |edge: Edge, open: i64| -> Vec<i64> {
        let cells = match edge {
            Edge::Within(span) => (span.start().as_millis(), span.end().as_millis()),
            Edge::Open => return vec![open * MINUTE],
            Edge::Unknown => (-400 * MINUTE, 400 * MINUTE),
        };
        let step = 2 * MINUTE;
        let starts = (cells.0 / step..cells.1 / step).map(|nth| nth * step);
        starts.flat_map(|at| [at, at + step - 1]).collect()
    };
    let (starts, ends) = (instants(stretch.start(), -999), instants(stretch.end(), 999));
    if !stretch.lasts() {
        let (from, to) = (starts.first().copied(), ends.last().copied());
        let cells = from.unwrap_or(0)..to.unwrap_or(0);
        return cells.step_by(60_000).chain(to).map(|at| (at, at)).collect();
    }
    let pairs = starts.iter().flat_map(|start| ends.iter().map(move |end| (*start, *end)));
    pairs.filter(|(start, end)| start <= end).collect()
}

proptest! {
    #[test]
    fn certain_and_possible_are_what_all_readings_and_some_reading_say(
        (start, end, lasts) in (any_edge(), any_edge(), any::<bool>()),
        (from, length) in (-80..80_i64, 1..60_i64),
    ) {
        prop_assume!(When::interval("d", start, end, Precision::Day).is_some());
        prop_assume!(matches!(start, Edge::Within(_)) || matches!(end, Edge::Within(_)));
        let bounded = |edge: Edge| matches!(edge, Edge::Within(_));
        prop_assume!(lasts || (bounded(start) && bounded(end)));
        let stretch = if lasts { Stretch::lasting(start, end) } else { Stretch::once(start, end) };
        let all = readings(stretch);
        prop_assume!(!all.is_empty());
        // Edges are at even minutes, the window's ends between them.
        let (from, to) = (2 * from - 1, 2 * (from + length) - 1);
        let in_window =
            |(start, end): &(i64, i64)| *start < to * MINUTE && *end >= from * MINUTE;
        let window = span(from, to);
        prop_assert_eq!(stretch.readings().possibly_in(window.into()), all.iter().any(in_window));
        prop_assert_eq!(stretch.readings().certainly_in(window.into()), all.iter().all(in_window));
    }

    #[test]
    fn bounds_are_ordered(stretches in vec((any_edge(), any_edge()), 1..5), one_of in any::<bool>()) {
        let stretches: Vec<Stretch> = stretches
            .into_iter()
            .filter(|(start, end)| When::interval("d", *start, *end, Precision::Day).is_some())
            .map(|(start, end)| {
                if one_of { Stretch::once(start, end) } else { Stretch::lasting(start, end) }
            })
            .collect();
        let Some(when) = When::set("d", one_of, stretches.clone(), Precision::Day) else {
            prop_assert!(stretches.is_empty());
            return Ok(());
        };
        prop_assert!(when.earliest() <= when.latest());
        prop_assert!(when.earliest() <= when.anchor());
        let starts: Vec<Moment> = when.stretches().map(Stretch::earliest).collect();
        prop_assert!(starts.is_sorted());
        for stretch in when.stretches() {
            prop_assert!(when.earliest() <= stretch.earliest());
            prop_assert!(stretch.latest() <= when.latest());
            if let Some(core) = stretch.core() {
                prop_assert!(stretch.earliest() <= core.start() && core.end() <= stretch.latest());
            }
        }
        let hull = |stretch: &Stretch| (stretch.earliest(), stretch.latest());
        let first = stretches.iter().map(hull).min().map(|hull| hull.0);
        prop_assert_eq!(Some(when.earliest()), first);
    }
}
