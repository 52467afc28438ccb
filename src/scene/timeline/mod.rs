//! The timeline: ticks, phases, lanes with their items, for one view of time.

mod beyond;
mod fold;
mod force_bands;
mod input;
mod items;
mod lanes;
mod overview;
mod phase;
mod snap;

pub use self::beyond::Beyond;
pub use self::fold::FoldMark;
pub use self::overview::{OverviewBar, OverviewScene, overview_scene};
pub use self::phase::PhaseBand;
pub use self::snap::{SNAP_PX, Snap, SnapMode, snapped};
pub use crate::scene::timeline::force_bands::{BAND, ForceBand, ForceStrip, StrengthBand};
pub use crate::scene::timeline::items::{ItemShape, NOTE_GAP, TimelineItem, TitleSide};
pub use crate::scene::timeline::lanes::ridge::{LaneColumn, LaneRidge};
pub use crate::scene::timeline::lanes::{Lane, LaneStack};

use crate::model::{Dataset, Moment};
use crate::scene::tray::{self, Tray};
use crate::state::{AppState, Visible};
use crate::time::{Axis, Shading, Ticks, Zone, axis_ticks, shading};

/// The usual height of a row of a lane in pixels.
pub const ROW: f64 = 20.0;
/// The least height of a row of a lane in pixels.
pub const ROW_MIN: f64 = 16.0;
/// The height of a collapsed lane in pixels.
pub const COLLAPSED: f64 = 14.0;
/// The height of the line that says how many lanes are out of sight, in pixels.
pub const MORE: f64 = 16.0;

/// Where the parts of the timeline stand across, in pixels of its pane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    /// Where time starts, right of the lanes' names.
    pub left: f64,
    /// Where time ends.
    pub right: f64,
    /// How high the lanes may be together.
    pub lanes_height: f64,
}

/// Everything on the timeline between scale and charts.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineScene {
    /// From time to pixels.
    pub axis: Axis,
    /// Two rows of labels.
    pub ticks: Ticks,
    /// Weekends and nights, where they can be told apart.
    pub shading: Shading,
    /// Folded gaps, from left to right.
    pub folds: Vec<FoldMark>,
    /// Named spans behind everything.
    pub phases: Vec<PhaseBand>,
    /// Lanes from top to bottom.
    pub lanes: LaneStack,
    /// The window in force, cut to what is shown: left and right edge.
    pub window: Option<(f64, f64)>,
    /// Events without a date.
    pub undated: Tray,
    /// Where the playhead stands, even where that is not shown.
    pub playhead: f64,
}

/// Derives the timeline.
pub fn timeline_scene(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
    plot: Plot,
) -> TimelineScene {
    let axis = state.axis(dataset, plot.left, plot.right);
    let sight = input::TimelineInput { dataset, state, visible, zone, axis: &axis, plot };
    let lanes = lanes::lanes(sight);
    TimelineScene {
        ticks: axis_ticks(&axis, zone),
        shading: shading(&axis, zone),
        folds: fold::fold_marks(&axis, zone),
        phases: phase::phase_bands(dataset, &axis, plot),
        lanes,
        window: window_edges(state, &axis, plot),
        undated: tray::undated(dataset, state, visible, zone),
        playhead: axis.x_from_time(state.playhead),
        axis,
    }
}

/// The window in force, cut to the plot; `None` where none of it is shown.
fn window_edges(state: &AppState, axis: &Axis, plot: Plot) -> Option<(f64, f64)> {
    let span = state.window_span();
    let x = |moment: Moment| axis.x_from_time(moment).clamp(plot.left, plot.right);
    let (left, right) = (x(span.start()), x(span.end()));
    span.meets(axis.visible()).then_some((left, right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::{EventId, TimeSpan};
    use crate::state::visible;
    use crate::time::{View, parse};

    const PLOT: Plot = Plot { left: 176.0, right: 1044.0, lanes_height: 170.0 };
    const SHIPPED: &[u8] = include_bytes!("../../../assets/datasets/banjska-2023.ron");
    const FORMS: &[u8] = include_bytes!("../../../tests/fixtures/good/tiny.ron");

    /// The item of an event, in a view between two dates.
    fn item(text: &[u8], id: &str, view: [&str; 2], select: bool) -> TimelineItem {
        let dataset = load(text).dataset.unwrap();
        let zone = Zone::belgrade();
        let mut state = AppState::opening(&dataset);
        let at = |text: &str| parse(text, &zone).unwrap().anchor();
        state.view = View::showing(TimeSpan::between(at(view[0]), at(view[1])));
        state.selection = select.then(|| EventId::from(id));
        let scene = timeline_scene(&dataset, &state, &visible(&state, &dataset), &zone, PLOT);
        let position = dataset.event_position(&EventId::from(id)).unwrap();
        let mut items = scene.lanes.lanes.into_iter().flat_map(|lane| lane.items);
        items.find(|item| item.events.contains(&position)).unwrap()
    }

    const NIGHT: [&str; 2] = ["2023-09-24T00:00+02:00", "2023-09-24T06:00+02:00"];

    #[test]
    fn every_start_that_is_told_has_a_tick_once_they_can_be_told_apart() {
        let night = item(SHIPPED, "s24_0240", NIGHT, true);
        assert_eq!(night.starts.len(), 4);
        assert!(night.starts.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(night.note, "four start times, 02:34 to 03:00");
        let (from, to) = night.shape.extent();
        assert!(night.starts.iter().all(|x| (from..=to).contains(x)), "every tick is on the bar");
        assert!(night.reach.1 >= to, "a title never covers a tick");
        let week = item(SHIPPED, "s24_0240", ["2023-09-20", "2023-10-05"], true);
        assert_eq!(week.starts, [0.0_f64; 0]);
    }

    #[test]
    fn what_was_said_later_is_shown_for_the_selected_event_alone() {
        let view = ["2023-09-20", "2023-10-05"];
        let selected = item(SHIPPED, "s24_0300", view, true);
        assert_eq!(selected.said.len(), 3, "27 and 29 September, 1 October");
        assert!(selected.said.iter().all(|x| *x > selected.shape.extent().1));
        assert_eq!(item(SHIPPED, "s24_0300", view, false).said, [0.0_f64; 0]);
    }

    #[test]
    fn what_may_have_been_said_while_it_happened_is_not_said_later() {
        assert_eq!(item(SHIPPED, "s24_0240", NIGHT, true).said, [0.0_f64; 0]);
    }

    #[test]
    fn what_goes_on_beyond_the_edge_says_how_far() {
        let ongoing = item(FORMS, "patrols", ["2023-09-20", "2023-10-05"], false);
        let ItemShape::Bar { core_to, to, goes_on, .. } = ongoing.shape else {
            panic!("an ongoing event is a bar");
        };
        assert!(goes_on && core_to >= PLOT.right && to >= PLOT.right);
        assert_eq!(ongoing.goes_on, "goes on");
        let dated = item(SHIPPED, "barr22", ["2022-12-01", "2022-12-20"], false);
        assert_eq!(dated.goes_on, "to 29 Dec");
        let over_the_year = item(SHIPPED, "war1998", ["1998-01-01", "1998-12-01"], false);
        assert_eq!(over_the_year.goes_on, "to 11 Jun 1999");
        let whole = item(SHIPPED, "barr22", ["2022-12-01", "2023-01-20"], false);
        assert_eq!(whole.goes_on, "");
    }

    #[test]
    fn an_instant_is_there_to_click_at_every_zoom() {
        for view in [["1990", "2023-12-31"], ["2023-09-20", "2023-10-05"], NIGHT] {
            let (from, to) = item(SHIPPED, "s24_0300", view, false).solid();
            assert!(to - from >= 14.0, "{view:?}");
            assert!(from < PLOT.right && to > PLOT.left, "{view:?}");
        }
    }

    #[test]
    fn a_day_stays_in_sight_while_only_a_part_of_it_is() {
        let evening = ["2023-09-24T18:00+02:00", "2023-09-25T04:00+02:00"];
        let item = item(SHIPPED, "s24_0300", evening, false);
        let ItemShape::Mark { x, from, to } = item.shape else { panic!("a day is a mark") };
        assert!(x > PLOT.left && x < to && from < PLOT.left);
    }
}
