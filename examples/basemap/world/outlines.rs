//! Outlines of countries at any level of detail, as rings over the pieces of the net.

use ibar::geo::world::GridPoint;

use super::borders::{Class, Net};
use super::cut::CutRing;
use super::input::Topology;
use super::points::{area_km2, degrees, grid, middle};

/// The greatest error of an outline in which a label's place is looked for, in kilometres.
const LABEL_KM: f64 = 3.0;

/// All countries by the number that they have in the topology.
pub(crate) struct Outlines<'a> {
    net: &'a Net,
    countries: Vec<Vec<Vec<PieceRing>>>,
}

/// A ring: pieces with whether they run backwards.
type PieceRing = Vec<(usize, bool)>;

impl<'a> Outlines<'a> {
    pub(crate) fn new(topology: &Topology, net: &'a Net) -> Self {
        let ring = |arcs: &Vec<i32>| {
            let mut ring = PieceRing::new();
            for arc in arcs {
                let backwards = *arc < 0;
                let index = usize::try_from((*arc).max(-*arc - 1)).unwrap_or(usize::MAX);
                let pieces = net.arcs.get(index).cloned().unwrap_or_default();
                let pieces = pieces.into_iter().map(|piece| (piece, backwards));
                if backwards {
                    ring.extend(pieces.rev());
                } else {
                    ring.extend(pieces);
                }
            }
            ring
        };
        let countries = topology.countries.iter().map(|country| {
            country.parts.iter().map(|rings| rings.iter().map(ring).collect()).collect()
        });
        Self { net, countries: countries.collect() }
    }

    /// The parts of all countries with their numbers, simplified; islands below an area are left out.
    pub(crate) fn parts(&self, tolerance_km: f64, least_km2: f64) -> Vec<(u16, Vec<CutRing>)> {
        let mut all = Vec::new();
        for (parts, number) in self.countries.iter().zip(0..) {
            for rings in parts {
                let rings: Vec<CutRing> =
                    rings.iter().map(|ring| self.ring(ring, tolerance_km)).collect();
                let is_large =
                    |ring: &CutRing| ring.points.len() >= 3 && area_km2(&ring.points) > least_km2;
                let Some((outline, holes)) = rings.split_first() else { continue };
                if is_large(outline) {
                    let holes = holes.iter().filter(|ring| is_large(ring));
                    all.push((number, std::iter::once(outline).chain(holes).cloned().collect()));
                }
            }
        }
        all
    }

    /// The middle of a country's label: well inside of its greatest part.
    pub(crate) fn label(&self, number: usize) -> GridPoint {
        let parts = self.countries.get(number).into_iter().flatten();
        let rings = parts.map(|rings| {
            rings.iter().map(|ring| self.ring(ring, LABEL_KM).points).collect::<Vec<_>>()
        });
        let area = |rings: &Vec<Vec<GridPoint>>| rings.first().map_or(0.0, |ring| area_km2(ring));
        let greatest = rings.max_by(|a, b| area(a).total_cmp(&area(b))).unwrap_or_default();
        let positions: Vec<Vec<(f64, f64)>> =
            greatest.iter().map(|ring| ring.iter().map(|at| degrees(*at)).collect()).collect();
        middle(&positions).map_or_else(GridPoint::default, grid)
    }

    /// The parts of one country as rings of positions.
    pub(crate) fn country(&self, number: usize, tolerance_km: f64) -> Vec<Vec<Vec<GridPoint>>> {
        let parts = self.countries.get(number).into_iter().flatten();
        let parts = parts
            .map(|rings| rings.iter().map(|ring| self.ring(ring, tolerance_km).points).collect());
        parts.collect()
    }

    fn ring(&self, pieces: &PieceRing, tolerance_km: f64) -> CutRing {
        let mut ring = CutRing::default();
        for (number, backwards) in pieces {
            let Some(piece) = self.net.pieces.get(*number) else { continue };
            let mut points = piece.weighed.at(tolerance_km);
            if *backwards {
                points.reverse();
            }
            // A piece begins where the one before ends, perhaps a turn further on.
            let start = points.first().map_or(0, |at| at.lon);
            let end = ring.points.last().map_or(start, |at| at.lon);
            let shift = turns(end - start);
            ring.points.pop();
            for at in points {
                ring.points.push(GridPoint { lon: at.lon + shift, lat: at.lat });
            }
            ring.coast.resize(ring.points.len().saturating_sub(1), piece.class == Class::Coast);
        }
        let (Some(first), Some(last)) = (ring.points.first().copied(), ring.points.last().copied())
        else {
            return ring;
        };
        if (last.lon - first.lon).abs() < TURN / 2 {
            ring.points.pop();
            return ring;
        }
        // It goes round a pole: what is inside reaches the pole.
        let pole = if first.lat < 0 { -TURN / 4 } else { TURN / 4 };
        ring.points.push(GridPoint { lon: last.lon, lat: pole });
        ring.points.push(GridPoint { lon: first.lon, lat: pole });
        ring.coast.resize(ring.points.len(), false);
        ring
    }
}

const TURN: i32 = 360 * GridPoint::PER_DEGREE;

/// The nearest whole number of turns.
fn turns(steps: i32) -> i32 {
    (steps + TURN / 2).div_euclid(TURN) * TURN
}
