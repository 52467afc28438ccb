//! Scene of the timeline between its scale and its charts.

use std::sync::Arc;

use super::fold::fold_marks;
use super::lanes::lanes;
use super::{DrawnEvents, FoldMark, LaneStack, Plot, TimelineInput};
use crate::model::{Dataset, Moment};
use crate::scene::tray::{Tray, undated};
use crate::state::AppState;
use crate::time::{Axis, Shading, Ticks, Zone, axis_ticks, shading, words};

/// The part of the timeline that the axis alone decides: the same at every playhead. All x are pixels
/// of the pane.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineGround {
    /// The two rows of labels.
    pub ticks: Ticks,
    /// Weekends and nights; empty at a scale at which they would run into each other.
    pub shading: Shading,
    /// Folded gaps, from left to right.
    pub folds: Vec<FoldMark>,
    /// Named spans behind everything, in order of time.
    pub phases: Vec<PhaseBand>,
}

/// Everything on the timeline between scale and charts. All x are pixels of the pane.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineScene {
    /// From time to pixels.
    pub axis: Axis,
    /// What the axis alone decides.
    pub ground: Arc<TimelineGround>,
    /// Lanes from top to bottom.
    pub lanes: LaneStack,
    /// The left and the right edge of the dates shown, cut to the plot; `None` if they are out of
    /// sight.
    pub window: Option<(f64, f64)>,
    /// Events without a date.
    pub undated: Tray,
    /// The x of the playhead, also if it is out of sight.
    pub playhead: f64,
    /// The events that all of this was derived from.
    pub drawn: Arc<DrawnEvents>,
}

/// A phase as a band.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseBand {
    /// Its name.
    pub name: String,
    /// When it is.
    pub dates: String,
    /// The left edge, cut to the plot.
    pub left: f64,
    /// The right edge, cut to the plot.
    pub right: f64,
}

/// Derives the part that the axis alone decides.
pub fn timeline_ground(dataset: &Dataset, axis: &Axis, plot: Plot, zone: &Zone) -> TimelineGround {
    TimelineGround {
        ticks: axis_ticks(axis, zone),
        shading: shading(axis, zone),
        folds: fold_marks(axis, zone),
        phases: phase_bands(dataset, axis, plot, zone),
    }
}

/// Derives the timeline over its ground.
pub fn timeline_scene(ground: &Arc<TimelineGround>, input: TimelineInput<'_>) -> TimelineScene {
    let TimelineInput { dataset, state, visible, zone, drawn, axis, plot, .. } = input;
    TimelineScene {
        axis: axis.clone(),
        ground: Arc::clone(ground),
        lanes: lanes(input),
        window: window_edges(state, axis, plot),
        undated: undated(dataset, state, visible, zone, drawn.undated(dataset)),
        playhead: axis.x_from_time(state.playhead),
        drawn: Arc::clone(drawn),
    }
}

/// The phases in sight, in order of time.
fn phase_bands(dataset: &Dataset, axis: &Axis, plot: Plot, zone: &Zone) -> Vec<PhaseBand> {
    let bands = dataset.phases().iter().filter_map(|phase| {
        let left = axis.x_from_time(phase.when.earliest()).max(plot.left);
        let right = axis.x_from_time(phase.when.latest()).min(plot.right);
        (right > left).then(|| {
            let (name, dates) = (phase.name.to_string(), words(&phase.when, zone));
            PhaseBand { name, dates, left, right }
        })
    });
    let mut bands: Vec<PhaseBand> = bands.collect();
    bands.sort_by(|a, b| a.left.total_cmp(&b.left));
    bands
}

fn window_edges(state: &AppState, axis: &Axis, plot: Plot) -> Option<(f64, f64)> {
    let span = state.window_span();
    let x = |moment: Moment| axis.x_from_time(moment).clamp(plot.left, plot.right);
    let (left, right) = (x(span.start()), x(span.end()));
    span.meets(axis.visible()).then_some((left, right))
}

#[cfg(test)]
pub(super) mod fixture {
    use super::*;
    use crate::state::visible;
    use crate::time::Zone;

    /// The scene of a state in which every event is drawn, however many there are.
    pub(crate) fn scene_of(
        dataset: &Dataset,
        state: &AppState,
        zone: &Zone,
        plot: Plot,
    ) -> TimelineScene {
        let visible = visible(state, dataset);
        let axis = state.axis(dataset, plot.left, plot.right);
        let positions = (0..dataset.events().len()).collect();
        let drawn = DrawnEvents { positions, complete: true };
        let ground = Arc::new(timeline_ground(dataset, &axis, plot, zone));
        timeline_scene(
            &ground,
            TimelineInput {
                dataset,
                state,
                visible: &visible,
                zone,
                drawn: &Arc::new(drawn),
                axis: &axis,
                plot,
                kept: &[],
            },
        )
    }
}
