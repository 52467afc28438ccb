//! World around the finer layers, and which of the two a view shows.

use std::sync::Arc;

use super::{Basemap, Country, CountryRole};
use crate::geo::world::WorldGround;
use crate::geo::{Bounds, Point, Projection, Viewport};

/// The scale below which the world alone is drawn, in pixels per kilometre: the finer layers would be
/// smaller than a hand.
const REGION_FROM: f64 = 0.2;
/// The scale from which on a map about the region of the finer layers has their names alone, in pixels
/// per kilometre.
const NAMES_FROM: f64 = 0.5;
/// How far beyond a view its ground reaches, for the width of lines, in pixels.
const MARGIN_PX: f64 = 4.0;

impl Basemap {
    /// The world in a view; `None` where the finer layers fill it, and where the world cannot be read.
    pub fn world_ground(&self, viewport: Viewport) -> Option<Arc<WorldGround>> {
        let view = viewport.bounds_with_margin(MARGIN_PX);
        let is_filled = self.frame().is_some_and(|frame| frame.covers(view));
        if is_filled && viewport.camera.px_per_km() >= REGION_FROM {
            return None;
        }
        self.world.ground(view, viewport.camera.px_per_km())
    }

    /// The world in a view whose names are drawn; `None` where those of the finer layers are alone: about
    /// their own region at a scale at which little else is in view.
    pub fn named_world(&self, viewport: Viewport) -> Option<Arc<WorldGround>> {
        let is_about_region = self.covers(viewport.camera.center());
        if is_about_region && viewport.camera.px_per_km() >= NAMES_FROM {
            return None;
        }
        self.world_ground(viewport)
    }

    /// The world in a part of the plane, whether or not the finer layers fill it.
    pub fn world_within(&self, bounds: Bounds, px_per_km: f64) -> Option<Arc<WorldGround>> {
        self.world.ground(bounds, px_per_km)
    }

    /// Whether the finer layers are drawn in a view.
    pub fn shows_region(&self, viewport: Viewport) -> bool {
        let view = viewport.bounds_with_margin(MARGIN_PX);
        let is_in_view = self.frame().is_some_and(|frame| frame.bounds().meets(view));
        is_in_view && viewport.camera.px_per_km() >= REGION_FROM
    }

    /// The part that a country of the finer layers plays on this map: on one of another region it is a
    /// neighbour like all others.
    pub fn role_of(&self, country: &Country) -> CountryRole {
        let is_own = self.projection() == Projection::region();
        if is_own { country.role } else { CountryRole::Neighbour }
    }

    /// Whether a point is where the finer layers are.
    pub fn covers(&self, at: Point) -> bool {
        self.frame().is_some_and(|frame| frame.contains(at))
    }
}
