//! Long empty stretches that are folded away.

use super::convert::{f64_from_i64, f64_from_usize, i64_from_f64};
use crate::model::{Moment, TimeSpan};

/// The share of what remains that a gap must fill to be folded.
const LEAST_SHARE: f64 = 0.35;
/// The most folds that a reader is asked to keep in mind.
const MOST_FOLDS: usize = 20;
/// The share of what remains unfolded that stays open at each side of a fold, so that what stands
/// next to the gap, its title and its faded end have room.
const MARGIN_SHARE: f64 = 1.0 / 40.0;

/// A stretch of time that takes a fixed width on the axis.
///
/// Where the stretch is narrower than that by itself, it is not folded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fold {
    /// What is folded.
    pub span: TimeSpan,
    /// Its width in logical pixels; at least 1 is taken.
    pub width_px: f64,
}

/// The empty stretches between `busy` that are long enough to be folded, from early to late.
///
/// Gaps are tried from the longest down. One is folded where it fills at least 35 % of the time
/// that is still unfolded, and at least 2/(n − 1) of it where only n stretches are busy; at most
/// 20 are, and at most every third. Folding more loses the reader. The ends of a gap stay open a
/// little.
pub fn folded_gaps(busy: impl IntoIterator<Item = TimeSpan>) -> Vec<TimeSpan> {
    let busy = joined(busy);
    let (Some(first), Some(last)) = (busy.first(), busy.last()) else {
        return Vec::new();
    };
    let mut gaps: Vec<(Moment, Moment)> =
        busy.iter().zip(busy.iter().skip(1)).map(|(a, b)| (a.end(), b.start())).collect();
    let most = MOST_FOLDS.min(gaps.len() / 3);
    let least_share = LEAST_SHARE.max(2.0 / f64_from_usize(gaps.len().max(1)));
    // Sorting keeps the order of equal gaps, so that the earlier is folded first.
    gaps.sort_by_key(|(start, end)| std::cmp::Reverse(end.millis_since(*start)));

    let mut remaining = f64_from_i64(last.end().millis_since(first.start()));
    let mut chosen = Vec::new();
    for (start, end) in gaps.into_iter().take(most) {
        let length = f64_from_i64(end.millis_since(start));
        if length < least_share * remaining {
            break;
        }
        remaining -= length;
        chosen.push((start, end));
    }
    let mut folds: Vec<TimeSpan> =
        chosen.into_iter().filter_map(|gap| without_margins(gap, remaining)).collect();
    folds.sort_by_key(|fold| fold.start());
    folds
}

/// The spans in order, those that touch or overlap made one.
fn joined(spans: impl IntoIterator<Item = TimeSpan>) -> Vec<TimeSpan> {
    let mut spans: Vec<TimeSpan> = spans.into_iter().collect();
    spans.sort_by_key(|span| (span.start(), span.end()));
    let mut joined: Vec<TimeSpan> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.hull(span),
            _ => joined.push(span),
        }
    }
    joined
}

/// The gap without what stays open at its ends, which is never more than a quarter of it each.
fn without_margins((start, end): (Moment, Moment), remaining: f64) -> Option<TimeSpan> {
    let most = end.millis_since(start) / 4;
    let margin = i64_from_f64(remaining * MARGIN_SHARE).clamp(0, most);
    TimeSpan::new(start.plus_millis(margin), end.plus_millis(-margin))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(start: i64, end: i64) -> TimeSpan {
        TimeSpan::between(Moment::from_millis(start), Moment::from_millis(end))
    }

    /// Busy stretches of 10 ms that begin at these milliseconds.
    fn folds(starts: &[i64]) -> Vec<(i64, i64)> {
        folded_gaps(starts.iter().map(|start| span(*start, start + 10)))
            .into_iter()
            .map(|fold| (fold.start().as_millis(), fold.end().as_millis()))
            .collect()
    }

    /// Eight stretches close together, moved on by that much.
    fn run(from: i64) -> Vec<i64> {
        (0..8).map(|index| from + index * 20).collect()
    }

    #[test]
    fn a_long_gap_between_two_runs_is_folded_and_keeps_its_ends_open() {
        let starts = [run(0), run(100_000)].concat();
        assert_eq!(folds(&starts), [(157, 99_993)]);
    }

    #[test]
    fn an_even_run_is_never_folded() {
        assert_eq!(folds(&run(0)), []);
        assert_eq!(folds(&[]), []);
        assert_eq!(folds(&[5]), []);
    }

    #[test]
    fn two_dates_alone_are_not_folded_together() {
        assert_eq!(folds(&[0, 1_000_000]), []);
    }

    #[test]
    fn a_second_gap_is_measured_against_what_the_first_has_left() {
        let starts = [run(0), run(10_000), run(1_000_000)].concat();
        assert_eq!(folds(&starts).len(), 2);
    }

    #[test]
    fn a_gap_of_less_than_a_third_of_the_time_stays() {
        let even: Vec<i64> = (0..10).map(|index| index * 1000).collect();
        assert_eq!(folds(&[even, vec![13_000]].concat()), []);
    }

    #[test]
    fn what_covers_the_gap_keeps_it_open() {
        let busy = [run(0), run(100_000)].concat().into_iter().map(|start| span(start, start + 10));
        assert_eq!(folded_gaps(busy.chain([span(50, 100_050)])), []);
    }

    proptest! {
        #[test]
        fn folds_lie_in_order_in_empty_time(
            starts in prop::collection::vec(0_i64..10_000_000, 0..60), far in 1_i64..1000,
        ) {
            let busy: Vec<TimeSpan> = starts
                .iter()
                .map(|start| start * if start % 3 == 0 { far } else { 1 })
                .map(|start| span(start, start + 500))
                .collect();
            let folds = folded_gaps(busy.iter().copied());
            prop_assert!(folds.len() <= 20);
            for pair in folds.windows(2) {
                prop_assert!(pair[0].end() < pair[1].start());
            }
            for fold in folds {
                prop_assert!(busy.iter().all(|busy| !busy.meets(fold)));
            }
        }
    }
}
