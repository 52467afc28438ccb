//! Gaps: long stretches of time without a dated event.

use crate::model::{Edge, Event, Moment, TimeSpan, When};

/// A gap is at least four times as long as the gaps that are left on average, so that what remains
/// open is about evenly filled, and an even record has no gaps.
const LEAST_TIMES: i128 = 4;
/// More gaps than this would lose the reader.
const MOST: usize = 20;
/// An eightieth of the time that remains stays open on each side of a gap, as room for the events
/// next to it.
const MARGIN_PART: i64 = 80;

/// The gaps between the dates of events, in order of time.
///
/// An interval counts at its start and its end only, since the dataset says nothing of the years
/// between. Figures of strength, which many a year has without an event, do not count.
pub(super) fn gaps(events: &[Event]) -> Vec<TimeSpan> {
    let mut busy: Vec<TimeSpan> = Vec::with_capacity(events.len());
    for event in events {
        let claimed = event.claims.iter().filter_map(|claim| claim.happened.as_deref());
        event.when.iter().chain(claimed).for_each(|when| add(&mut busy, when));
    }
    long_gaps(busy)
}

fn add(busy: &mut Vec<TimeSpan>, when: &When) {
    for stretch in when.stretches() {
        let edges = [stretch.start(), stretch.end()];
        match edges {
            [Edge::Within(_), Edge::Within(_)] if !stretch.lasts() => busy.push(stretch.hull()),
            edges => busy.extend(edges.into_iter().filter_map(|edge| match edge {
                Edge::Within(span) => Some(span),
                Edge::Open | Edge::Unknown => None,
            })),
        }
    }
}

/// The gaps between busy spans that are long enough, in order of time.
///
/// Candidates are tried from the longest down, and taken as long as they satisfy [`LEAST_TIMES`]; at
/// most [`MOST`], and at most every third. So lonely dates of decades take little room, and the years
/// with most events the most. A fixed share of the whole would not do: a large one finds no gap in a
/// record of decades, a small one finds too many.
fn long_gaps(busy: Vec<TimeSpan>) -> Vec<TimeSpan> {
    let busy = joined(busy);
    let (Some(first), Some(last)) = (busy.first(), busy.last()) else {
        return Vec::new();
    };
    let mut gaps: Vec<(Moment, Moment)> =
        busy.iter().zip(busy.iter().skip(1)).map(|(a, b)| (a.end(), b.start())).collect();
    let count = gaps.len();
    // The sort is stable, so that the earlier of equal gaps is taken first.
    gaps.sort_by_key(|(start, end)| std::cmp::Reverse(end.millis_since(*start)));
    let mut remaining = last.end().millis_since(first.start());
    let mut taken = Vec::new();
    for (nth, (start, end)) in gaps.into_iter().take(MOST.min(count / 3)).enumerate() {
        let length = end.millis_since(start);
        let left = i128::try_from(count - nth).unwrap_or(i128::MAX);
        let (part, whole) = (i128::from(length), i128::from(remaining));
        if part.saturating_mul(left) < whole * LEAST_TIMES {
            break;
        }
        remaining -= length;
        taken.push((start, end));
    }
    let mut open: Vec<TimeSpan> =
        taken.into_iter().filter_map(|gap| without_margins(gap, remaining)).collect();
    open.sort_by_key(|gap| gap.start());
    open
}

/// The spans in order, those that touch or overlap made one.
fn joined(mut spans: Vec<TimeSpan>) -> Vec<TimeSpan> {
    spans.sort_unstable_by_key(|span| (span.start(), span.end()));
    let mut joined: Vec<TimeSpan> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.hull(span),
            _ => joined.push(span),
        }
    }
    joined
}

/// The gap without its margins, each of at most a quarter of it.
fn without_margins((start, end): (Moment, Moment), remaining: i64) -> Option<TimeSpan> {
    let most = end.millis_since(start) / 4;
    let margin = (remaining / MARGIN_PART).clamp(0, most);
    TimeSpan::new(start.plus_millis(margin), end.plus_millis(-margin))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(start: i64, end: i64) -> TimeSpan {
        TimeSpan::between(Moment::from_millis(start), Moment::from_millis(end))
    }

    /// The gaps between busy stretches of 10 ms that begin at these milliseconds.
    fn found(starts: &[i64]) -> Vec<(i64, i64)> {
        let busy = starts.iter().map(|start| span(*start, start + 10)).collect();
        let bounds = |gap: TimeSpan| (gap.start().as_millis(), gap.end().as_millis());
        long_gaps(busy).into_iter().map(bounds).collect()
    }

    /// Eight stretches close together, moved on by that much.
    fn run(from: i64) -> Vec<i64> {
        (0..8).map(|index| from + index * 20).collect()
    }

    #[test]
    fn a_long_gap_between_two_runs_keeps_its_ends_open() {
        let starts = [run(0), run(100_000)].concat();
        assert_eq!(found(&starts), [(153, 99_997)]);
    }

    #[test]
    fn an_even_run_has_no_gaps() {
        assert_eq!(found(&run(0)), []);
        assert_eq!(found(&[]), []);
        assert_eq!(found(&[5]), []);
        let days: Vec<i64> = (0..100).map(|day| day * 1000).collect();
        assert_eq!(found(&days), []);
    }

    #[test]
    fn the_time_between_two_dates_alone_is_no_gap() {
        assert_eq!(found(&[0, 1_000_000]), []);
    }

    #[test]
    fn a_second_gap_is_compared_with_the_time_that_the_first_has_left() {
        let starts = [run(0), run(10_000), run(1_000_000)].concat();
        assert_eq!(found(&starts).len(), 2);
    }

    #[test]
    fn a_gap_of_twice_the_usual_length_is_not_taken() {
        let even: Vec<i64> = (0..10).map(|index| index * 1000).collect();
        assert_eq!(found(&[even, vec![11_000]].concat()), []);
    }

    #[test]
    fn an_event_over_the_whole_gap_leaves_none() {
        let starts = [run(0), run(100_000)].concat();
        let busy = starts.into_iter().map(|start| span(start, start + 10));
        assert_eq!(long_gaps(busy.chain([span(50, 100_050)]).collect()), []);
    }

    /// Rerun PR #1363: collapsing too many gaps hurt.
    #[test]
    fn a_record_of_many_lonely_dates_has_few_gaps() {
        let starts: Vec<i64> = (0..20).map(|nth| nth * nth * nth * 100_000).collect();
        assert!(found(&starts).len() <= 6, "{:?}", found(&starts));
    }

    #[test]
    fn instants_at_the_ends_of_the_range_do_no_harm() {
        let all = vec![span(i64::MIN, i64::MIN), span(0, 1), span(i64::MAX, i64::MAX)];
        assert!(long_gaps(all).len() <= 2);
    }

    proptest! {
        #[test]
        fn gaps_are_in_order_and_hold_no_event(
            starts in prop::collection::vec(0_i64..10_000_000, 0..60), far in 1_i64..1000,
        ) {
            let busy: Vec<TimeSpan> = starts
                .iter()
                .map(|start| start * if start % 3 == 0 { far } else { 1 })
                .map(|start| span(start, start + 500))
                .collect();
            let gaps = long_gaps(busy.clone());
            prop_assert!(gaps.len() <= MOST);
            for pair in gaps.windows(2) {
                prop_assert!(pair[0].end() < pair[1].start());
            }
            for gap in gaps {
                prop_assert!(busy.iter().all(|busy| !busy.meets(gap)));
            }
        }
    }
}
