//! Tests of the axis.

use proptest::prelude::*;

use super::*;
use crate::time::number::i64_from_f64;
use crate::time::{DAY_MS, HOUR_MS, Zone, parse};

const YEAR_MS: f64 = 365.2425 * 86_400_000.0;

fn moment(text: &str) -> Moment {
    parse(text, &Zone::utc()).unwrap().earliest()
}

fn millis(at: i64) -> Moment {
    Moment::from_millis(at)
}

/// 1000 px that show that many milliseconds from there on.
fn axis(start: Moment, length: i64) -> Axis {
    Axis::new(View::showing(TimeSpan::between(start, start.plus_millis(length))), 100.0, 1100.0)
}

/// A fold of 30 px.
fn fold(start: i64, end: i64) -> Fold {
    Fold { span: TimeSpan::between(millis(start), millis(end)), width_px: 30.0 }
}

#[test]
fn a_day_is_a_day_wide() {
    let axis = axis(moment("2023-09-24"), 10 * DAY_MS);
    let x = |text| axis.x_from_time(moment(text));
    assert!((x("2023-09-24") - 100.0).abs() < 1e-9);
    assert!((x("2023-09-26") - x("2023-09-25") - 100.0).abs() < 1e-9);
    assert!((x("2023-10-04") - 1100.0).abs() < 1e-9);
    assert_eq!(axis.time_from_x(600.0), moment("2023-09-29"));
}

/// vis #1118: dates shifted while one moved the timeline. `TimelineJS` #538: from a hundred years to
/// days was a long way.
#[test]
fn zooming_500_times_and_back_again_leads_back() {
    let wide = axis(moment("-3000"), 0).zoomed_at(600.0, 1e-20);
    let week = axis(moment("2023-09-24"), 7 * DAY_MS);
    let folds = [fold(0, 40 * 365 * DAY_MS)];
    for (start, factor) in [
        (wide.clone(), 1.037),
        (week.clone(), 1.01),
        (week.clone(), 1.0 / 1.01),
        (wide.folded(folds), 1.037),
        (week.folded(folds), 1.0 / 1.01),
    ] {
        let at = start.time_from_x(877.3);
        let before = start.x_from_time(at);
        let steps = [factor; 500].into_iter().chain([1.0 / factor; 500]);
        let axis = steps.fold(start, |axis, factor| axis.zoomed_at(877.3, factor));
        assert!((axis.x_from_time(at) - before).abs() < 1e-3, "{factor}");
    }
}

#[test]
fn what_is_under_the_pointer_stays_there_from_millennia_to_milliseconds() {
    let widest = axis(moment("2023-09-24"), 0).zoomed_at(400.0, 1e-20);
    assert!((widest.view().length_ms() - View::MAX_MS).abs() < YEAR_MS);
    let mut axis = axis(moment("2023-09-24"), i64_from_f64(20_000.0 * YEAR_MS));
    let at = axis.time_from_x(731.0);
    while axis.view().length_ms() > View::MIN_MS {
        axis = axis.zoomed_at(731.0, 1.5);
        assert!(axis.time_from_x(731.0).millis_since(at).abs() <= 1);
    }
    assert!((axis.x_from_time(at) - 731.0).abs() < 15.0);
}

#[test]
fn a_millisecond_is_exact_in_every_year() {
    for year in ["-9000", "0001", "2023", "9999", "Y170000002"] {
        let axis = axis(moment(year), 100);
        for step in 0..100 {
            let at = moment(year).plus_millis(step);
            assert_eq!(axis.time_from_x(axis.x_from_time(at)), at, "{year} {step}");
        }
        let (a, b) = (moment(year), moment(year).plus_millis(1));
        assert!((axis.x_from_time(b) - axis.x_from_time(a) - 10.0).abs() < 1e-6, "{year}");
    }
}

#[test]
fn a_drag_to_the_right_shows_earlier_time() {
    let axis = axis(moment("2023-09-24"), 10 * DAY_MS).panned(100.0);
    assert_eq!(axis.visible().start(), moment("2023-09-23"));
    assert_eq!(axis.panned(-300.0).visible().end(), moment("2023-10-06"));
}

#[test]
fn a_fold_takes_its_width_and_later_time_moves_up() {
    let plain = axis(millis(0), 1000);
    let folded = plain.clone().folded([fold(200, 800)]);
    assert!((folded.x_from_time(millis(200)) - 300.0).abs() < 1e-9);
    assert!((folded.x_from_time(millis(800)) - 330.0).abs() < 1e-9);
    assert!((folded.x_from_time(millis(900)) - 430.0).abs() < 1e-9);
    assert_eq!(folded.visible(), TimeSpan::between(millis(0), millis(1570)));
    assert_eq!(folded.time_from_x(315.0), millis(500));
}

#[test]
fn a_gap_that_is_narrower_than_its_fold_stays_as_it_is() {
    let plain = axis(millis(0), 10_000);
    let folded = plain.clone().folded([fold(1000, 1200)]);
    assert!((plain.x_from_time(millis(5000)) - folded.x_from_time(millis(5000))).abs() < 1e-9);
    assert_eq!(folded.fold_segments(), []);
}

#[test]
fn linear_segments_and_folds_alternate_on_screen() {
    let axis = axis(millis(0), 1000).folded([fold(700, 5000), fold(200, 600), fold(300, 900)]);
    let open = axis.open_segments();
    let folds = axis.fold_segments();
    let bounds =
        |segment: &AxisSegment| (segment.span.start().as_millis(), segment.span.end().as_millis());
    assert_eq!(open.iter().map(bounds).collect::<Vec<_>>(), [(0, 200), (600, 700), (5000, 5640)]);
    assert_eq!(folds.iter().map(bounds).collect::<Vec<_>>(), [(200, 600), (700, 5000)]);
    let mut x = axis.x0();
    for segment in [open[0], folds[0], open[1], folds[1], open[2]] {
        assert!((segment.x0 - x).abs() < 1e-6);
        x = segment.x1;
    }
    assert!((x - axis.x1()).abs() < 1e-6);
}

#[test]
fn a_view_may_begin_inside_a_fold() {
    let axis = axis(millis(0), 1000).folded([fold(200, 600)]).panned(-215.0);
    let folds = axis.fold_segments();
    assert_eq!(axis.visible().start(), millis(400));
    assert!((folds[0].x1 - folds[0].x0 - 15.0).abs() < 1e-6);
    assert_eq!(axis.open_segments()[0].span.start(), millis(600));
}

#[test]
fn nonsense_gives_an_axis_all_the_same() {
    let view = View::default();
    for (x0, x1) in [(0.0, 0.0), (5.0, -5.0), (f64::NAN, 1.0), (0.0, f64::INFINITY)] {
        let axis = Axis::new(view, x0, x1);
        assert!(axis.x_from_time(Moment::MAX).is_finite());
        assert!(axis.x_from_time(Moment::MIN).is_finite());
        assert!(axis.panned(f64::NAN).x0().is_finite());
        assert!(axis.zoomed_at(f64::NAN, 2.0).view().length_ms().is_finite());
        let _ = axis.time_from_x(f64::NAN);
    }
}

fn some_folds() -> impl Strategy<Value = Vec<Fold>> {
    let fold = (-1000_i64..1000, 1_i64..400, 0.0..80.0_f64).prop_map(|(start, days, width_px)| {
        let start = millis(start * DAY_MS);
        Fold { span: TimeSpan::between(start, start.plus_millis(days * DAY_MS)), width_px }
    });
    prop::collection::vec(fold, 0..6)
}

proptest! {
    #[test]
    fn time_never_runs_back(
        folds in some_folds(), start in -1000_i64..1000, hours in 1_i64..20_000,
        a in -2000_i64..2000, b in -2000_i64..2000,
    ) {
        let axis = axis(millis(start * DAY_MS), hours * HOUR_MS).folded(folds);
        let (first, last) = (a.min(b), a.max(b));
        let x = |day| axis.x_from_time(millis(day * DAY_MS));
        prop_assert!(x(first) <= x(last));
        prop_assert!(first == last || x(first) < x(last));
    }

    #[test]
    fn x_comes_back_from_time_and_time_from_x(
        folds in some_folds(), start in -1000_i64..1000, hours in 1_i64..20_000,
        x in -500.0..2000.0_f64, at in -1_000_000_i64..1_000_000,
    ) {
        let axis = axis(millis(start * DAY_MS), hours * HOUR_MS).folded(folds);
        let back = axis.x_from_time(axis.time_from_x(x));
        prop_assert!((back - x).abs() < 0.01, "{} became {}", x, back);
        let moment = millis(start * DAY_MS + at);
        let error = axis.time_from_x(axis.x_from_time(moment)).millis_since(moment);
        prop_assert!(error.abs() <= 1, "{} ms off", error);
    }

    #[test]
    fn a_zoom_keeps_the_point_under_the_pointer(
        folds in some_folds(), start in -1000_i64..1000, hours in 1_i64..20_000,
        x in 100.0..1100.0_f64, factor in 0.2..5.0_f64,
    ) {
        let axis = axis(millis(start * DAY_MS), hours * HOUR_MS).folded(folds);
        let at = axis.time_from_x(x);
        let zoomed = axis.zoomed_at(x, factor);
        prop_assert!((zoomed.x_from_time(at) - x).abs() < 0.1);
    }

    #[test]
    fn a_drag_moves_everything_by_as_much(
        folds in some_folds(), start in -1000_i64..1000, hours in 1_i64..20_000,
        dx in -3000.0..3000.0_f64, at in -1000_i64..1000,
    ) {
        let axis = axis(millis(start * DAY_MS), hours * HOUR_MS).folded(folds);
        let at = millis(at * DAY_MS);
        let moved = axis.panned(dx).x_from_time(at) - axis.x_from_time(at);
        prop_assert!((moved - dx).abs() < 1e-3, "{} instead of {}", moved, dx);
    }
}
