//! Charts on the timeline's axis: strength of forces, events a day, people killed and hurt.
//!
//! Positions across come from the axis, so that a chart folds where the axis does.

mod days;
mod force;
mod harm;

pub use self::days::{DayBar, DayChart, day_chart, day_chart_of_many};
pub use self::force::{
    FigureRange, ForceChart, StrengthStep, force_charts, has_strengths, highest, hue_of_force,
    strength_top, strengths_now,
};
pub use self::harm::{HarmChart, HarmMark, HarmSeries, HarmStep, harm_chart, hue_of_count};

use crate::model::Dataset;
use crate::state::{AppState, Visible};
use crate::time::{Axis, Zone};

/// What charts of events are derived from.
#[derive(Clone, Copy, Debug)]
pub struct ChartInput<'a> {
    /// The events and their claims.
    pub dataset: &'a Dataset,
    /// The playhead, the names' language and the lowest grade asked for.
    pub state: &'a AppState,
    /// Which events pass the filter, and which of them the dates shown hold.
    pub visible: &'a Visible,
    /// The zone of days and labels.
    pub zone: &'a Zone,
    /// From time to pixels.
    pub axis: &'a Axis,
    /// Positions of the events that the timeline draws, in order of time.
    pub positions: &'a [usize],
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::TimeSpan;
    use crate::state::visible;
    use crate::time::{Fold, View, parse};

    #[test]
    fn charts_fold_where_the_axis_does() {
        let text = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let dataset = load(text).dataset.unwrap();
        let zone = Zone::belgrade();
        let at = |date: &str| parse(date, &zone).unwrap().anchor();
        let mut state = AppState::opening(&dataset);
        state.view = View::showing(TimeSpan::between(at("1998"), at("2010")));
        let fold = Fold { span: TimeSpan::between(at("2004-06"), at("2020")), width_px: 18.0 };
        let plain = Axis::new(state.view, 180.0, 1000.0);
        let axis = plain.clone().folded([fold]);
        assert!(axis.visible().end() > at("2023-10"), "folding brings 2023 in sight");

        let steps = |axis| -> Vec<StrengthStep> {
            let charts = force_charts(&dataset, &state, &zone, axis);
            charts.into_iter().flat_map(|chart| chart.steps).collect()
        };
        for step in steps(&axis) {
            // A step begins with its time, or with the presence of the force if that is later.
            let x = axis.x_from_time(step.at).clamp(130.0, 1050.0);
            assert!(step.from >= x - 1e-6 && step.held_to >= step.from, "{}", step.about);
        }
        let seen = visible(&state, &dataset);
        let positions: Vec<usize> = (0..dataset.events().len()).collect();
        let input = ChartInput {
            dataset: &dataset,
            state: &state,
            visible: &seen,
            zone: &zone,
            axis: &axis,
            positions: &positions,
        };
        let days = |axis| day_chart(ChartInput { axis, ..input });
        let last = |chart: &DayChart| chart.bars.last().map(|bar| bar.span.end());
        assert!(last(&days(&axis)) > last(&days(&plain)));
        for bar in &days(&axis).bars {
            assert!((bar.left - axis.x_from_time(bar.span.start()).max(180.0)).abs() < 1e-6);
        }
        let marks = |axis| harm_chart(ChartInput { axis, ..input }).marks.len();
        assert!(marks(&axis) > marks(&plain));
    }
}
