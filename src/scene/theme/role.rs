//! What a colour is for.

use crate::model::{EventKind, Stance};
use crate::scene::file::ProblemWeight;

/// The part that a colour plays. Scenes name roles; only a [`Theme`](super::Theme) knows the
/// colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Behind everything.
    Window,
    /// Panels.
    Panel,
    /// Cards, menus, buttons.
    Raised,
    /// Lines that part panels and rows.
    Hairline,
    /// Edges of controls.
    ControlEdge,
    /// Text.
    Text,
    /// Text of second rank.
    TextSecond,
    /// Text that carries no fact.
    TextFaint,
    /// Playhead, selection, focus.
    Accent,
    /// Text on the accent.
    OnAccent,
    /// The window on the timeline, selected rows.
    Tint,
    /// Bands and shaded grounds.
    Shade,
    /// What is wrong with a file, by its weight.
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
    /// The mark of a kind of event.
    Kind(EventKind),
    /// Text about a kind of event.
    KindText(EventKind),
    /// The word for a stance.
    Stance(Stance),
    /// The first of two windows compared.
    CompareA,
    /// The second of two windows compared.
    CompareB,
}
