//! Lanes of the timeline: events that have something in common, as items, as stacks or as a ridge.

mod lane;
mod layout;
mod packed_lane;
mod packing;
mod ridge;
#[cfg(test)]
mod tests;

pub use self::lane::{Beyond, Lane, LaneStack, MORE_HEIGHT};
pub use self::ridge::{LaneColumn, LaneRidge};

use self::lane::LaneEvents;
use self::layout::{LaneLayout, fit_rows, lanes_in_sight};
use super::TimelineInput;
use super::force_bands::highest_strength;
use crate::state::{LanePlan, LanesBy};

/// Assigns events to lanes and lays these out one above the other.
///
/// Lanes without events in sight are left out unless the person asks for them, or they are to stay and
/// have events before or after what is in sight. If the rows that
/// lanes would like do not fit, the lane with the most gives one up, until they fit or every lane
/// has a single row; then rows become lower, and then the last lanes are out of sight.
pub(super) fn lanes(input: TimelineInput<'_>) -> LaneStack {
    let TimelineInput { state, plot, .. } = input;
    let is_by_force = state.lanes.by == LanesBy::Force;
    let full_height = if is_by_force { highest_strength(input) } else { 0.0 };
    let empty_shown = state.lanes.empty_shown;
    let mut layouts: Vec<LaneLayout> = lane_events(input)
        .into_iter()
        .filter(|lane| {
            empty_shown || !lane.in_sight.is_empty() || is_by_force || stays(lane, input)
        })
        .map(|lane| LaneLayout::new(lane, input, full_height))
        .collect();
    // A force has a lane also while it is there and nothing happens.
    layouts.retain(|lane| empty_shown || !lane.is_empty() || stays(lane.events(), input));
    let row_height = fit_rows(&mut layouts, plot.lanes_height);
    let heights: Vec<f64> = layouts.iter().map(|lane| lane.height(row_height)).collect();
    let all_fit = heights.iter().sum::<f64>() <= plot.lanes_height + 0.5;
    let room = plot.lanes_height - if all_fit { 0.0 } else { MORE_HEIGHT };
    let (first, count) = lanes_in_sight(&heights, state.lanes.first, room);
    let below = layouts.len() - first - count;
    let mut top = 0.0;
    let lanes = layouts.into_iter().skip(first).take(count).map(|layout| {
        let lane = layout.into_lane(input, top, row_height);
        top += lane.height;
        lane
    });
    let lanes = lanes.collect();
    let height = if all_fit { top } else { plot.lanes_height };
    LaneStack { lanes, row_height, height, above: first, below }
}

/// Whether a lane stays although nothing of it is in sight.
fn stays(lane: &LaneEvents, input: TimelineInput<'_>) -> bool {
    input.kept.contains(&lane.key) && lane.before.count + lane.after.count > 0
}

/// Every lane with those of its events that pass the filter.
fn lane_events(input: TimelineInput<'_>) -> Vec<LaneEvents> {
    let TimelineInput { dataset, state, visible, drawn, axis, .. } = input;
    let events =
        || drawn.positions.iter().filter_map(|nth| Some((*nth, dataset.events().get(*nth)?)));
    let plan = LanePlan::of_events(dataset, events().map(|(_, event)| event), &state.lanes);
    let mut lanes: Vec<LaneEvents> = plan
        .keys()
        .iter()
        .map(|key| LaneEvents {
            key: key.clone(),
            all: Vec::new(),
            in_sight: Vec::new(),
            before: Beyond::default(),
            after: Beyond::default(),
        })
        .collect();
    let in_view = axis.visible();
    for (position, event) in events() {
        let passes = visible.passing.contains(position);
        // What a search dims keeps its place, so that typing moves nothing.
        if !passes && !visible.asked.dims(position) {
            continue;
        }
        let Some(when) = event.when.as_ref() else { continue };
        for nth in plan.lanes_of(event) {
            let Some(lane) = lanes.get_mut(nth) else { continue };
            lane.all.push(position);
            if when.hull().meets(in_view) {
                lane.in_sight.push(position);
            } else if !passes {
                // It is not counted among those beyond the edges.
            } else if when.latest() <= in_view.start() {
                lane.before.add_before(when.anchor(), position);
            } else {
                lane.after.add_after(when.anchor(), position);
            }
        }
    }
    lanes
}
