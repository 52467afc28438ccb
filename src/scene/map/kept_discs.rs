//! Discs kept from frame to frame: circles on the earth of how well places are known, on the plane.

use std::collections::BTreeMap;

use super::kept_outlines::{KeptOutline, WeighedOutline};
use crate::geo::{Point, Projection, Viewport, circle};

/// Discs that were derived for the frame before, by the bits of their middle and radius. They decide
/// how long a frame takes and nothing that is seen: all are equal.
#[derive(Clone, Debug, Default)]
pub(super) struct KeptDiscs {
    /// The projection that they are in.
    pub(super) projection: Option<Projection>,
    pub(super) discs: BTreeMap<[u64; 3], KeptDisc>,
}

/// A disc on the plane.
#[derive(Clone, Debug)]
pub(super) struct KeptDisc {
    /// The most that its edge is off a circle, in kilometres of the plane.
    pub(super) off_km: f64,
    /// Its parts: more than one where the edge of the map cuts it.
    pub(super) parts: Vec<KeptOutline>,
}

impl PartialEq for KeptDiscs {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl KeptDisc {
    /// The disc of so many kilometres around a point of the plane.
    pub(super) fn new((at, radius_km): (Point, f64), viewport: Viewport) -> Self {
        let projection = viewport.projection();
        let middle = projection.nearest(at);
        let edge = circle(middle, radius_km);
        let wide = radius_km * projection.mean_scale(middle);
        let areas = if edge.is_empty() { Vec::new() } else { projection.areas(&edge) };
        let off = areas.iter().flatten().map(|corner| (corner.distance(at) - wide).abs());
        let off_km = off.fold(0.0, f64::max);
        let weighed = areas.into_iter().filter_map(WeighedOutline::area);
        Self { off_km, parts: weighed.map(|part| KeptOutline::new(part, viewport)).collect() }
    }

    /// The same in another view.
    pub(super) fn seen_from(&self, viewport: Viewport) -> Self {
        let parts = self.parts.iter().map(|part| part.seen_from(viewport)).collect();
        Self { off_km: self.off_km, parts }
    }
}
