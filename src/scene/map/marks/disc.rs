//! Discs of how well places are known: circles on the earth, as the map shows them.
//!
//! Most are so small against the earth that they are circles on the map too. A great one is bent by the
//! projection, is cut where the map ends, or lies around a pole.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::EventMark;
use crate::geo::{Point, Projection, ScreenPoint, circle};
use crate::scene::map::input::MapInput;
use crate::scene::map::kept_outlines::{KeptOutline, WeighedOutline};

/// The radius up to which a circle on the earth is one on the map, in kilometres.
const ROUND_KM: f64 = 15.0;
/// How far the edge may be off a circle on the screen before it is drawn as it is, in pixels.
const OFF_PX: f64 = 1.0;

/// A part of a disc that is not round on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct DiscPart {
    /// Corners in order, not closed.
    pub points: Vec<ScreenPoint>,
    /// Indices into `points`, three for each triangle.
    pub triangles: Vec<u32>,
}

/// Discs that were derived for the frame before, by the bits of their middle and radius. They decide
/// how long a frame takes and nothing that is seen: all are equal.
#[derive(Clone, Debug, Default)]
pub(in crate::scene::map) struct KeptDiscs {
    projection: Option<Projection>,
    discs: BTreeMap<[u64; 3], KeptDisc>,
}

/// A disc on the plane.
#[derive(Clone, Debug)]
struct KeptDisc {
    /// The most that its edge is off a circle, in kilometres of the plane.
    off_km: f64,
    parts: Vec<KeptOutline>,
}

impl PartialEq for KeptDiscs {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl KeptDiscs {
    /// Gives the marks whose discs are not round on the map the parts of those.
    pub(in crate::scene::map) fn give(input: MapInput<'_>, marks: &mut [EventMark]) -> Arc<Self> {
        let projection = input.viewport.projection();
        let before = input.previous.discs.as_deref();
        let before = before.filter(|kept| kept.projection == Some(projection));
        let mut kept = Self { projection: Some(projection), discs: BTreeMap::new() };
        let is_great = |mark: &&mut EventMark| {
            mark.radius_km > ROUND_KM && (mark.shows_radius() || mark.shows_ring())
        };
        for mark in marks.iter_mut().filter(is_great) {
            let key = [mark.point.x, mark.point.y, mark.radius_km].map(f64::to_bits);
            let found = kept.discs.remove(&key);
            let found = found.or_else(|| before?.discs.get(&key).cloned());
            let disc = match found {
                Some(disc) => disc.seen_from(input),
                None => KeptDisc::new(mark, input),
            };
            if input.viewport.px_from_km(disc.off_km) > OFF_PX {
                let parts = disc.parts.iter().filter(|part| !part.drawn.points.is_empty());
                let part = |part: &KeptOutline| DiscPart {
                    points: part.drawn.points.clone(),
                    triangles: part.drawn.triangles.clone(),
                };
                mark.disc = Some(parts.map(part).collect());
            }
            kept.discs.insert(key, disc);
        }
        Arc::new(kept)
    }
}

impl KeptDisc {
    fn new(mark: &EventMark, input: MapInput<'_>) -> Self {
        let projection = input.viewport.projection();
        let middle = projection.nearest(mark.point);
        let edge = circle(middle, mark.radius_km);
        let wide = mark.radius_km * projection.mean_scale(middle);
        let areas: Vec<Vec<Point>> =
            if edge.is_empty() { Vec::new() } else { projection.areas(&edge) };
        let off = areas.iter().flatten().map(|at| (at.distance(mark.point) - wide).abs());
        let off_km = off.fold(0.0, f64::max);
        let weighed = areas.into_iter().filter_map(WeighedOutline::area);
        let parts = weighed.map(|weighed| KeptOutline::new(weighed, input.viewport)).collect();
        Self { off_km, parts }
    }

    fn seen_from(&self, input: MapInput<'_>) -> Self {
        let parts = self.parts.iter().map(|part| part.seen_from(input.viewport)).collect();
        Self { off_km: self.off_km, parts }
    }
}
