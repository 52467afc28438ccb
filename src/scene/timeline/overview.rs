//! Overview strip: how many events begin when, and what of it the timeline shows.

use crate::model::{Dataset, Moment, TimeSpan};
use crate::scene::convert::floor_i32;
use crate::scene::density::MARK_LIMIT;
use crate::scene::f64_from_count;
use crate::state::AppState;
use crate::time::{Axis, AxisSegment, DAY_MS, Fold, View};

/// Width of a bar, in pixels.
const BAR: f64 = 3.0;
/// Width of a folded gap, in pixels: room for its length.
const FOLD: f64 = 18.0;
/// Most gaps that are folded.
const MOST_FOLDS: usize = 22;
/// The most that folds take of the strip: the rest is for the time that is not folded.
const FOLDED: f64 = 2.0 / 3.0;
/// Most time that stays open at either end of a folded gap.
const ROOM_MS: i64 = 3 * DAY_MS;

/// The part of the overview strip that is the same at every playhead, whatever the timeline shows. All
/// x are pixels of the pane.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewGround {
    /// From time to pixels.
    pub axis: Axis,
    /// Folded gaps, from left to right.
    pub breaks: Vec<AxisSegment>,
    /// Counts of the events that begin within a few pixels, where there are any; none for a dataset
    /// whose density is drawn instead.
    pub bars: Vec<OverviewBar>,
    /// The left and right edge of each phase, in order of time.
    pub phases: Vec<(f64, f64)>,
    /// The left and right edge of the whole record.
    edges: (f64, f64),
}

/// The overview strip. All x are pixels of the pane.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewScene<'a> {
    /// What does not change with the state.
    pub ground: &'a OverviewGround,
    /// The left and the right edge of the dates shown; `None` if they are outside the record.
    pub window: Option<(f64, f64)>,
    /// The left and right edge of what the timeline shows.
    pub view: (f64, f64),
    /// The x of the playhead, within the strip.
    pub playhead: f64,
}

/// Count of the events that begin within a few pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverviewBar {
    /// The left edge.
    pub left: f64,
    /// The right edge.
    pub right: f64,
    /// The number of events.
    pub count: usize,
    /// The square root of the number as a share of the largest, from 0 to 1.
    pub height: f64,
}

/// The axis of the whole record with its longest gaps folded, so that dense days are wider than a
/// pixel even if years between them are empty. `None` if no event has a date.
fn folded_axis(dataset: &Dataset, left: f64, right: f64) -> Option<Axis> {
    let extent = dataset.extent()?;
    let most = usize::try_from(floor_i32((right - left) * FOLDED / FOLD)).unwrap_or(0);
    let folds = gaps(dataset, most.min(MOST_FOLDS));
    // The time that is not folded gets the width that folds do not take.
    let folded: i64 = folds.iter().map(|fold| fold.span.millis()).sum();
    let count = f64_from_count(folds.len());
    let open = extent.millis().saturating_sub(folded);
    let stretched = (right - left) / ((right - left) - count * FOLD).max(1.0);
    let view = View::showing(TimeSpan::between(extent.start(), extent.start().plus_millis(open)));
    let view = view.zoomed_at(extent.start(), 1.0 / stretched);
    Some(Axis::new(view, left, right).folded(folds))
}

/// The longest gaps in which no event begins, as many as that, in order of time. A tenth at either end of each stays
/// open, so that events there keep their room.
fn gaps(dataset: &Dataset, most: usize) -> Vec<Fold> {
    let mut gaps = dataset.timetable().between_starts().to_vec();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.millis()));
    gaps.truncate(most);
    gaps.sort_by_key(|gap| gap.start());
    let inner = |gap: TimeSpan| {
        let room = (gap.millis() / 10).min(ROOM_MS);
        TimeSpan::between(gap.start().plus_millis(room), gap.end().plus_millis(-room))
    };
    gaps.into_iter().map(|gap| Fold { span: inner(gap), width_px: FOLD }).collect()
}

/// The bars that are not empty; their heights follow.
fn bars(dataset: &Dataset, axis: &Axis, left: f64, right: f64) -> Vec<OverviewBar> {
    let count = u32::try_from(floor_i32((right - left) / BAR)).unwrap_or(0) + 1;
    let slot = |nth: u32| left + f64::from(nth) * BAR;
    // Events at the very end count in the last bar.
    let inner = (1..count).map(|nth| axis.time_from_x(slot(nth)));
    let edges: Vec<Moment> =
        std::iter::once(Moment::MIN).chain(inner).chain([Moment::MAX]).collect();
    let counts = dataset.timetable().anchors_per_column(&edges);
    (0..count)
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(nth, count)| {
            let left = slot(nth);
            OverviewBar { left, right: left + BAR, count, height: 0.0 }
        })
        .collect()
}

/// Derives what of the strip does not change with the state, between two edges; `None` if no event has
/// a date.
pub fn overview_ground(dataset: &Dataset, left: f64, right: f64) -> Option<OverviewGround> {
    let axis = folded_axis(dataset, left, right)?;
    let is_dense = dataset.events().len() > MARK_LIMIT;
    let mut bars = if is_dense { Vec::new() } else { bars(dataset, &axis, left, right) };
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(1);
    let share = |count: usize| (f64_from_count(count) / f64_from_count(most)).sqrt();
    for bar in &mut bars {
        bar.height = share(bar.count);
    }
    let x = |moment| axis.x_from_time(moment).clamp(left, right);
    let phases = dataset.phases().iter().map(|phase| phase.when.hull());
    let mut phases: Vec<(f64, f64)> =
        phases.map(|span| (x(span.start()), x(span.end()))).filter(|(a, b)| a < b).collect();
    phases.sort_by(|a, b| a.0.total_cmp(&b.0));
    Some(OverviewGround { breaks: axis.fold_segments(), bars, phases, edges: (left, right), axis })
}

/// Derives the strip of a state.
pub fn overview_scene<'a>(
    ground: &'a OverviewGround,
    dataset: &Dataset,
    state: &AppState,
) -> OverviewScene<'a> {
    let OverviewGround { axis, edges: (left, right), .. } = ground;
    let x = |moment| axis.x_from_time(moment).clamp(*left, *right);
    let (shown, window) = (state.shown(dataset), state.window_span());
    OverviewScene {
        ground,
        window: window.meets(axis.visible()).then(|| (x(window.start()), x(window.end()))),
        view: (x(shown.start()), x(shown.end())),
        playhead: x(state.playhead),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_narrow_strip_reaches_its_edge_and_keeps_a_third_for_what_is_not_folded() {
        // Each gap is a third longer than the one before; months of 30 days will do.
        let (mut days, mut gap) = (0.0_f64, 10.0_f64);
        let mut events = String::new();
        for nth in 0..30 {
            let day = floor_i32(days);
            (days, gap) = (days + gap, gap * 1.3);
            let (year, month) = (1900 + day / 360, 1 + day % 360 / 30);
            let when = format!("{year}-{month:02}-{:02}", 1 + day % 30 * 9 / 10);
            let event = format!("Event(id: \"{nth}\", title: \"E\", when: \"{when}\"),");
            events.push_str(&event);
        }
        let text = format!("Dataset(ibar: 1, title: \"T\", summary: \"S\", events: [{events}])");
        let dataset = load(text.as_bytes()).dataset.unwrap();
        let end = dataset.extent().unwrap().end();
        for (width, folds) in [(320.0, 11), (800.0, 19)] {
            let ground = overview_ground(&dataset, 0.0, width).unwrap();
            assert_eq!(ground.breaks.len(), folds, "{width}");
            assert!((ground.axis.x_from_time(end) - width).abs() < 0.5, "{width}");
        }
    }
}
