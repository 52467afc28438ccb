//! Roles of colours: what a colour is used for.

use crate::model::{EventKind, Stance};
use crate::scene::file::ProblemWeight;

/// Use of a colour. Scenes and painters name roles; only a [`Theme`](super::Theme) knows colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ground of the window.
    Window,
    /// Ground of panels.
    Panel,
    /// Ground of cards, menus and buttons.
    Raised,
    /// Lines between panels and between rows.
    Hairline,
    /// Edges of controls.
    ControlEdge,
    /// Text.
    Text,
    /// Text of less importance.
    TextSecond,
    /// Text without information, such as disabled buttons.
    TextFaint,
    /// Playhead, selection and focus.
    Accent,
    /// Text on the accent.
    OnAccent,
    /// The dates shown on the timeline, and selected rows.
    Tint,
    /// Rows under the pointer, and shaded grounds.
    Shade,
    /// Problems of a file, by severity.
    Problem(ProblemWeight),
    /// Sea and lakes.
    Sea,
    /// Land of neighbours.
    LandNeighbour,
    /// Land of the other countries in focus.
    LandFocus,
    /// Land of the country that the map is about.
    LandCore,
    /// Borders.
    Border,
    /// The disputed line.
    DisputedLine,
    /// Rivers.
    River,
    /// Roads.
    Road,
    /// Names of water.
    WaterText,
    /// Names of the countries in focus.
    CountryText,
    /// Names of neighbours.
    NeighbourText,
    /// Mark of a kind of event.
    Kind(EventKind),
    /// Text about a kind of event.
    KindText(EventKind),
    /// Word for a stance.
    Stance(Stance),
    /// The first of two windows compared.
    CompareA,
    /// The second of two windows compared.
    CompareB,
}
