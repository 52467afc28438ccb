//! Order of the numbers in the positions of a GeoJSON: which of them is the longitude.

use std::ops::Range;

use crate::import::formats::spot::WrittenPosition;
use crate::import::formats::told::FileIssues;
use crate::import::formats::values::number;
use crate::import::node::Node;
use crate::phrase;

/// The first number beyond which a coordinate is no degree but a length on a plane.
const PLANE: f64 = 1_000.0;
/// The command that gives a file in degrees.
pub(super) const REPROJECT: &str = "ogr2ogr -t_srs EPSG:4326 out.geojson in.geojson";

/// Whether the longitude comes first, as it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AxisOrder {
    LongitudeFirst,
    LatitudeFirst,
}

/// What the positions of a file say about the order of their numbers.
#[derive(Debug, Default)]
pub(super) struct AxisEvidence {
    /// The first position that is on the globe in the other order only.
    swapped: Option<Range<usize>>,
    /// Whether some position is not on the globe in the other order.
    forbids_other: bool,
    /// The first position that is in no degrees.
    plane: Option<Range<usize>>,
}

impl AxisEvidence {
    pub(super) fn add(&mut self, feature: &Node) {
        let mut all = Vec::new();
        positions_in(feature.field("geometry").unwrap_or(feature), &mut all);
        for at in all {
            if at.is_swapped() {
                self.swapped.get_or_insert_with(|| at.span.clone());
            }
            if at.lon.abs() > PLANE || at.lat.abs() > PLANE {
                self.plane.get_or_insert_with(|| at.span.clone());
            }
            self.forbids_other |=
                !((-90.0..=90.0).contains(&at.lon) && (-180.0..=180.0).contains(&at.lat));
        }
    }

    /// The order of all positions: the latitude comes first where some are on the globe in that order
    /// only, and all are in it.
    pub(super) fn order(self, issues: &mut FileIssues) -> AxisOrder {
        if let Some(span) = self.swapped.filter(|_| !self.forbids_other) {
            let help = phrase!("formats-swapped.help");
            issues.warn_once("swapped-coordinates", phrase!("formats-swapped"), Some(help), span);
            return AxisOrder::LatitudeFirst;
        }
        if let Some(span) = self.plane {
            let help = phrase!("formats-projected.help", command = REPROJECT);
            issues.warn_once("projected", phrase!("formats-projected"), Some(help), span);
        }
        AxisOrder::LongitudeFirst
    }
}

/// All positions in a geometry.
fn positions_in(geometry: &Node, all: &mut Vec<WrittenPosition>) {
    if let Some(coordinates) = geometry.field("coordinates") {
        nested(coordinates, all);
    }
    for part in geometry.field("geometries").map(Node::items).unwrap_or_default() {
        positions_in(part, all);
    }
}

fn nested(node: &Node, all: &mut Vec<WrittenPosition>) {
    match position(node) {
        Some(at) => all.push(at),
        None => node.items().iter().for_each(|item| nested(item, all)),
    }
}

/// The two first numbers of a list.
pub(super) fn position(node: &Node) -> Option<WrittenPosition> {
    let [lon, lat, ..] = node.items() else { return None };
    Some(WrittenPosition::new(number(lon)?, number(lat)?, node.span.clone()))
}
