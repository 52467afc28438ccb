//! Timeline: ticks, phases, lanes with their items, and the overview strip, for one view of time.
//!
//! [`timeline_scene`] derives everything between scale and charts from one [`TimelineInput`];
//! [`overview_scene`] derives the strip below. Nothing here knows egui, and nothing looks at more
//! events than [`DrawnEvents`] lists.

mod drawn_events;
mod fold;
mod force_bands;
mod input;
mod items;
pub mod knowledge;
mod lanes;
mod overview;
mod scene;
mod snap;

pub use self::drawn_events::DrawnEvents;
pub use self::fold::FoldMark;
pub use self::force_bands::{BAND, ForceBand, ForceStrip, StrengthBand};
pub use self::input::{Plot, TimelineInput};
pub use self::items::{ItemShape, NOTE_GAP, TimelineItem, TitleSide};
pub use self::lanes::{Beyond, Lane, LaneColumn, LaneRidge, LaneStack, MORE_HEIGHT};
pub use self::overview::{
    OverviewBar, OverviewGround, OverviewScene, overview_ground, overview_scene,
};
pub use self::scene::{PhaseBand, TimelineGround, TimelineScene, timeline_ground, timeline_scene};
pub use self::snap::{Snap, SnapInput, SnapMode, snap};
