//! The form of `drawn.ron`: what is drawn by hand.

use std::collections::BTreeMap;

use ibar::geo::Theatre;
use ibar::geo::basemap::asset::{Position, Usage, Water};
use ibar::model::Names;
use serde::Deserialize;

/// What is drawn by hand.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Drawn {
    /// What the map is made for.
    pub(crate) theatre: Theatre,
    /// The country in focus in which most takes place.
    pub(crate) core: String,
    /// Where countries' names stand, in place of the input's positions.
    pub(crate) country_labels: BTreeMap<String, Position>,
    /// Names and label positions of districts, by the input's name.
    pub(crate) districts: BTreeMap<String, District>,
    /// The words for the disputed line.
    pub(crate) line: Line,
    pub(crate) waters: Vec<Water>,
    pub(crate) rivers: Vec<River>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct District {
    pub(crate) names: Names,
    pub(crate) label: Position,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    pub(crate) id: String,
    /// The country on its left, from its western end to its south-eastern one.
    pub(crate) left: String,
    pub(crate) right: String,
    pub(crate) names: Names,
    pub(crate) usages: Vec<Usage>,
    pub(crate) label: Position,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct River {
    pub(crate) id: String,
    pub(crate) names: Names,
    pub(crate) rank: u8,
    pub(crate) label: Position,
    #[serde(default)]
    pub(crate) into: Option<String>,
    pub(crate) course: Vec<Piece>,
}

#[derive(Deserialize)]
pub(crate) enum Piece {
    /// Points that it passes.
    Drawn(Vec<Position>),
    /// It forms a border: the outline of a country from one of its vertices to another, the
    /// shorter way.
    Border { of: String, from: Position, to: Position },
}
