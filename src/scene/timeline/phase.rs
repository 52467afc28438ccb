//! Named spans behind the timeline.

use super::Plot;
use crate::model::Dataset;
use crate::time::Axis;

/// A phase as a band.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseBand {
    /// What it is called.
    pub name: String,
    /// The left edge, cut to the plot.
    pub left: f64,
    /// The right edge, cut to the plot.
    pub right: f64,
}

/// The phases that are shown, in order of time.
pub(super) fn phase_bands(dataset: &Dataset, axis: &Axis, plot: Plot) -> Vec<PhaseBand> {
    let mut bands: Vec<PhaseBand> = dataset
        .phases()
        .iter()
        .filter_map(|phase| {
            let left = axis.x_from_time(phase.when.earliest()).max(plot.left);
            let right = axis.x_from_time(phase.when.latest()).min(plot.right);
            (right > left).then(|| PhaseBand { name: phase.name.to_string(), left, right })
        })
        .collect();
    bands.sort_by(|a, b| a.left.total_cmp(&b.left));
    bands
}
