//! Lanes of the timeline, and the chart below them.

mod chart;
mod command;
mod plan;
mod state;

pub use self::chart::Chart;
pub use self::command::LaneCommand;
pub use self::plan::{LanePlan, takes_part};
pub use self::state::{LaneKey, Lanes, LanesBy};
