//! The timeline: ticks, phases, lanes with their items, for one view of time.

mod item;
mod lane;
mod overview;
mod phase;
mod trace;

pub use self::item::{Item, ItemShape, NOTE_GAP, TitleSide};
pub use self::lane::Lane;
pub use self::overview::{OverviewBar, OverviewScene, overview_scene};
pub use self::phase::PhaseBand;

use crate::model::{Dataset, Moment};
use crate::scene::tray::{self, Tray};
use crate::state::{AppState, Visible};
use crate::time::{Axis, Ticks, Zone, ticks};

/// The usual height of a row of a lane in pixels.
pub const ROW: f64 = 20.0;
/// The least height of a row of a lane in pixels.
pub const ROW_MIN: f64 = 16.0;

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
    /// Named spans behind everything.
    pub phases: Vec<PhaseBand>,
    /// Lanes from top to bottom.
    pub lanes: Vec<Lane>,
    /// The height of a row of a lane in pixels.
    pub row_height: f64,
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
    let axis = Axis::new(state.view, plot.left, plot.right);
    let items = item::items(dataset, state, visible, zone, &axis, plot);
    let (lanes, row_height) = lane::lanes(items, plot);
    TimelineScene {
        ticks: ticks(state.view, plot.right - plot.left, zone),
        phases: phase::phase_bands(dataset, &axis, plot),
        lanes,
        row_height,
        window: window_edges(state, &axis, plot),
        undated: tray::undated(dataset, state, zone),
        playhead: axis.x_from_time(state.playhead),
        axis,
    }
}

/// The window in force, cut to the plot; `None` where none of it is shown.
fn window_edges(state: &AppState, axis: &Axis, plot: Plot) -> Option<(f64, f64)> {
    let span = state.window_span();
    let x = |moment: Moment| axis.x_from_time(moment).clamp(plot.left, plot.right);
    let (left, right) = (x(span.start()), x(span.end()));
    let shown = state.view.span();
    span.meets(shown).then_some((left, right))
}
