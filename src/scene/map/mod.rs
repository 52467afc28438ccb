//! Scene of the map: everything that is drawn over the ground for one camera and one instant.
//!
//! [`map_scene`] derives it in stages. Each stage is a pure function of the [`MapInput`] and of
//! the stages before it:
//!
//! 1. [`MapMarks`]: what has a point on the ground, such as events and forces;
//! 2. [`MapOverlays`]: key, buttons, scale bar, credits, fixed to the pane;
//! 3. [`MapEdge`]: docks for events out of view, and what gives way to them;
//! 4. [`Fan`] and [`WidenButton`]: the events of one mark or dock, spread out;
//! 5. [`MapLabels`]: names, which keep off everything above;
//! 6. [`SpeakerLine`]s, whose words keep off the names.
//!
//! The ground itself (land, water, borders) is not part of the scene: painters read it from the
//! base map at [`MapScene::detail`].

mod edge;
mod fan;
mod focus_target;
mod input;
mod kept_borders;
mod kept_discs;
mod kept_outlines;
mod labels;
mod marks;
mod obstacles;
mod overlays;
mod own_layers;
mod place_card;
mod previous;
mod rect_grid;
mod scene;
mod speakers;
pub mod zoom_fade;

pub use self::edge::{ARROW_PX, DOCK_POINT, Dock, DockEdge, Locator, MapEdge};
pub use self::fan::{FAN_TEXT, Fan, FanRow, TargetId, WidenButton, widen_label};
pub use self::focus_target::{
    FocusTarget, ScreenDirection, next_target, target_after, target_before,
};
pub use self::input::MapInput;
pub use self::labels::{Label, LabelTarget, Leader, Letter, LineLabel, MapLabels, TownDot};
pub use self::marks::{
    Arrow, ArrowState, CampMark, DiscPart, EventMark, ForceMark, ForceShape, FurtherMark, MapMarks,
    OrderLine, Outline, TrackLine, UnshownMark,
};
pub use self::overlays::{
    Coordinates, Footer, LEGEND_BUTTON, LEGEND_PAD, LEGEND_ROW, LegendEntry, MapButton,
    MapOverlays, RulerLeg, RulerScene, ScaleBar, SignBox, SignPaint, SignPart, SignPen, TextChip,
    coordinates, leg_to, legend_columns, legend_numbers, sign_parts,
};
pub use self::own_layers::{LayerShape, OwnLayers};
pub use self::place_card::{PlaceCard, place_card};
pub use self::previous::PreviousFrame;
pub use self::scene::{MapScene, map_scene};
pub use self::speakers::{SPEAKER_TEXT, SpeakerLine, speakers_words};

#[cfg(test)]
mod tests;
