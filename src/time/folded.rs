//! Views of a time axis whose long empty stretches are folded.

use super::{Axis, Fold, View};
use crate::model::{Moment, TimeSpan};

/// The share of the axis that a fold takes at most. It is a share and not a width in pixels, so that
/// the time on screen never depends on the size of the window.
const SHARE: f64 = 1.0 / 36.0;
/// The share of the axis that all folds take together at most.
const ALL_FOLDS: f64 = 0.2;
/// The steps of the bisection for the view that shows a span: they reach the precision of `f64`.
const STEPS: usize = 80;

/// The axis that shows the view from `x0` to `x1` while these gaps are folded.
pub fn folded_axis(view: View, gaps: &[TimeSpan], x0: f64, x1: f64) -> Axis {
    let axis = Axis::new(view, x0, x1);
    let count = u32::try_from(gaps.len().max(1)).unwrap_or(u32::MAX);
    let width_px = (axis.x1() - axis.x0()) * SHARE.min(ALL_FOLDS / f64::from(count));
    axis.folded(gaps.iter().map(|span| Fold { span: *span, width_px }))
}

/// The view in which exactly the span is on screen while these gaps are folded. A span within a gap
/// is shown with the gap and a part of both sides.
pub fn view_showing(span: TimeSpan, gaps: &[TimeSpan]) -> View {
    let inside = |gap: &&TimeSpan| gap.start() <= span.start() && span.end() <= gap.end();
    if let Some(gap) = gaps.iter().find(inside) {
        let side = gap.millis() / 16;
        let (from, to) = (gap.start().plus_millis(-side), gap.end().plus_millis(side));
        return view_showing(TimeSpan::between(from, to), gaps);
    }
    let whole = View::showing(span);
    if !gaps.iter().any(|gap| gap.meets(span)) {
        return whole;
    }
    let width = 1000.0;
    let x_of_end = |view: View| folded_axis(view, gaps, 0.0, width).x_from_time(span.end());
    let length = |factor: f64| whole.zoomed_at(span.start(), factor);
    // The closer the view, the further right the end; the right factor lies between.
    let (mut low, mut high) = (1.0, whole.length_ms() / View::MIN_MS);
    for _ in 0..STEPS {
        let middle = (low * high).sqrt();
        if x_of_end(length(middle)) < width {
            low = middle;
        } else {
            high = middle;
        }
    }
    length(low)
}

/// The view of the same zoom with the instant in the middle while these gaps are folded.
pub fn view_centred(view: View, gaps: &[TimeSpan], at: Moment) -> View {
    let axis = folded_axis(view.starting_at(at), gaps, 0.0, 1000.0);
    axis.panned(500.0).view()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::DAY_MS;

    fn span(start: i64, end: i64) -> TimeSpan {
        let day = |day: i64| Moment::from_millis(day * DAY_MS);
        TimeSpan::between(day(start), day(end))
    }

    #[test]
    fn a_gap_takes_the_same_share_of_every_axis() {
        let gaps = [span(100, 900)];
        for width in [320.0, 868.0, 4000.0] {
            let axis = folded_axis(View::showing(span(0, 1000)), &gaps, 0.0, width);
            let fold = axis.fold_segments()[0];
            assert!((fold.x1 - fold.x0 - width / 36.0).abs() < 1e-6);
        }
    }

    #[test]
    fn however_many_gaps_there_are_they_take_a_fifth_of_the_axis() {
        let gaps: Vec<TimeSpan> = (0..40).map(|nth| span(nth * 100, nth * 100 + 90)).collect();
        let axis = folded_axis(view_showing(span(-100, 4100), &gaps), &gaps, 0.0, 1000.0);
        let folds: f64 = axis.fold_segments().iter().map(|fold| fold.x1 - fold.x0).sum();
        assert!((folds - 200.0).abs() < 1e-6, "{folds}");
    }

    #[test]
    fn a_view_shows_the_span_that_it_is_asked_for_with_its_gaps_folded() {
        let gaps = [span(100, 900), span(2000, 9000)];
        for asked in [span(0, 1000), span(0, 10_000), span(500, 950), span(500, 3000)] {
            let axis = folded_axis(view_showing(asked, &gaps), &gaps, 0.0, 868.0);
            let visible = axis.visible();
            let error = visible.start().millis_since(asked.start()).abs()
                + visible.end().millis_since(asked.end()).abs();
            assert!(error <= 2, "{asked:?} became {visible:?}");
        }
    }

    #[test]
    fn a_span_in_a_gap_is_shown_with_both_sides_of_the_gap() {
        let gaps = [span(100, 900)];
        let visible = folded_axis(view_showing(span(300, 301), &gaps), &gaps, 0.0, 868.0).visible();
        assert!(visible.contains(span(60, 60).start()) && visible.contains(span(940, 940).start()));
    }

    #[test]
    fn without_gaps_a_view_is_the_span_itself() {
        let asked = span(0, 1000);
        assert_eq!(view_showing(asked, &[]), View::showing(asked));
        assert_eq!(view_showing(asked, &[span(2000, 3000)]), View::showing(asked));
    }

    #[test]
    fn an_instant_is_centred_also_next_to_a_gap() {
        let gaps = [span(100, 900)];
        let at = span(950, 950).start();
        let view = view_centred(View::showing(span(0, 200)), &gaps, at);
        let x = folded_axis(view, &gaps, 0.0, 1000.0).x_from_time(at);
        assert!((x - 500.0).abs() < 1e-3, "{x}");
    }

    proptest! {
        #[test]
        fn every_span_can_be_shown(start in 0_i64..9000, days in 1_i64..9000) {
            let gaps = [span(100, 900), span(2000, 5000), span(5100, 9000)];
            let asked = span(start, start + days);
            prop_assume!(gaps.iter().all(|gap| gap.hull(asked) != *gap));
            let visible = folded_axis(view_showing(asked, &gaps), &gaps, 0.0, 868.0).visible();
            let (from, to) = (visible.start(), visible.end());
            let slack = asked.millis() / 1000 + 2;
            prop_assert!(from.millis_since(asked.start()).abs() <= slack);
            prop_assert!(to.millis_since(asked.end()).abs() <= slack, "{:?} {:?}", asked, visible);
        }
    }
}
