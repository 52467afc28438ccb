//! The form of `drawn.ron`: the parts of the base map that are made by hand.

use std::collections::BTreeMap;

use ibar::geo::Theatre;
use ibar::geo::asset::{Position, Usage, Water};
use ibar::model::Names;
use serde::Deserialize;

/// The parts of the base map that are made by hand.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Drawn {
    /// The region that the map is made for.
    pub(crate) theatre: Theatre,
    /// The country that the map is about, by its three letters.
    pub(crate) core: String,
    /// Label positions of countries, instead of those in the input.
    pub(crate) country_labels: BTreeMap<String, Position>,
    /// Names and label positions of districts, by their name in the input.
    pub(crate) districts: BTreeMap<String, District>,
    /// The disputed line.
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
    /// The country to its left, going from its western to its south-eastern end.
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
    /// Points along it.
    Drawn(Vec<Position>),
    /// A border that it forms: the outline of a country from one vertex to another, the shorter way.
    Border { of: String, from: Position, to: Position },
}
