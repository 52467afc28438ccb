//! The choice of a projection for a dataset, by where its events lie.
//!
//! After the guidelines of J. P. Snyder, *Map Projections: A Working Manual*, U.S. Geological Survey
//! Professional Paper 1395 (1987), pages 33 to 35, and of B. Jenny, "Adaptive composite map
//! projections", *IEEE Transactions on Visualization and Computer Graphics* 18 (2012): a cone in the
//! middle latitudes, Mercator's cylinder at the equator, Lambert's azimuthal map for continents and
//! poles, and one of equal areas for the world.

use super::Projection;
use crate::geo::convert::f64_from_count;
use crate::geo::{Bounds, theatre};
use crate::model::{Dataset, LatLon, MapProjection, UsualArea};

/// From this reach on the world is shown, in degrees of a great circle.
const WORLD: f64 = 75.0;
/// From this reach on a continent is shown, in degrees of a great circle.
const CONTINENT: f64 = 22.0;
/// From this latitude on the surroundings of a pole are shown, in degrees.
const POLAR: f64 = 70.0;
/// Up to this latitude of the middle the region is at the equator, in degrees.
const TROPIC: f64 = 12.0;
/// The least latitude of a standard parallel, in degrees: below it a cone is nearly a cylinder.
const LEAST_PARALLEL: f64 = 3.0;
/// The least distance of the outermost parallels that a cone is made for, in degrees.
const LEAST_HEIGHT: f64 = 3.0;
/// The margin around the usual area, as a share of its longer side.
const MARGIN: f64 = 0.6;
/// The least margin, in kilometres.
const LEAST_MARGIN_KM: f64 = 120.0;

impl Projection {
    /// The projection of a dataset: the one that it states, that of the finer base map where all of its
    /// usual area lies in that region, or one for the usual area. Without any position, the world.
    ///
    /// Angles are rounded, so that an event more does not move the whole map.
    pub fn of(dataset: &Dataset) -> Self {
        let stated = dataset.meta.projection.and_then(Self::new);
        stated.unwrap_or_else(|| dataset.usual_area().map_or_else(Self::world, Self::for_area))
    }

    /// The projection for an area.
    pub fn for_area(area: UsualArea) -> Self {
        if is_in_region(area) {
            return Self::region();
        }
        let center = LatLon { lat: area.middle.lat.round(), lon: area.middle.lon.round() };
        let width = area.east - area.west;
        let definition = if area.reach >= WORLD {
            // Where a wide gap shows which ocean or continent is of no interest, it goes to the edge.
            let meridian = if width < 300.0 { center.lon } else { 11.0 };
            MapProjection::World { meridian }
        } else if area.reach >= CONTINENT || center.lat.abs() >= POLAR {
            MapProjection::Azimuthal { center: pole_if_near(center, width) }
        } else if center.lat.abs() < TROPIC {
            MapProjection::Mercator { center }
        } else {
            cone(area, center)
        };
        Self::new(definition).unwrap_or_else(Self::world)
    }
}

impl Projection {
    /// The smallest rectangle of the plane around an area, as near as may be; `None` where nothing of
    /// it is shown.
    pub fn bounds_of(self, area: UsualArea) -> Option<Bounds> {
        const STEPS: usize = 24;
        let share = |nth: usize| f64_from_count(nth) / f64_from_count(STEPS);
        let rows = (0..=STEPS).flat_map(|row| (0..=STEPS).map(move |column| (row, column)));
        let points = rows.filter_map(|(row, column)| {
            let lat = area.south + (area.north - area.south) * share(row);
            let lon = area.west + (area.east - area.west) * share(column);
            self.project(LatLon { lat, lon })
        });
        Bounds::of(points)
    }

    /// The part of the plane around the usual area that belongs to the map of a dataset: a view moves
    /// there by itself, and what lies beyond stays at its edge until somebody asks for it. For the
    /// region of the finer base map this is the ground that those layers cover.
    pub fn usual_bounds(self, area: Option<UsualArea>) -> Bounds {
        let in_region = self == Self::region() && area.is_none_or(is_in_region);
        if in_region {
            return theatre().reach;
        }
        let Some(bounds) = area.and_then(|area| self.bounds_of(area)) else {
            return self.reach();
        };
        bounds.grown((bounds.width().max(bounds.height()) * MARGIN).max(LEAST_MARGIN_KM))
    }
}

/// Whether all of an area lies on the ground that the finer base map covers.
fn is_in_region(area: UsualArea) -> bool {
    let region = Projection::region();
    let lons = [area.west, area.west.midpoint(area.east), area.east];
    let mut corners =
        lons.into_iter().flat_map(|lon| [area.south, area.north].map(|lat| LatLon { lat, lon }));
    corners.all(|at| region.project(at).is_some_and(|point| theatre().reach.contains(point)))
}

/// Snyder's rule of thumb: standard parallels a sixth of the height from either end.
fn cone(area: UsualArea, center: LatLon) -> MapProjection {
    let middle = area.south.midpoint(area.north);
    let half = ((area.north - area.south) / 2.0).max(LEAST_HEIGHT / 2.0);
    let tenths = |lat: f64| (lat * 10.0).round() / 10.0;
    let [one, other] = [middle - half * 2.0 / 3.0, middle + half * 2.0 / 3.0].map(tenths);
    let is_cone = one.signum() == other.signum()
        && one.abs().min(other.abs()) >= LEAST_PARALLEL
        && one.abs().max(other.abs()) <= 88.0;
    if is_cone {
        MapProjection::Conic { parallels: (one, other), center }
    } else {
        MapProjection::Azimuthal { center }
    }
}

/// The pole for an area that lies around it.
fn pole_if_near(center: LatLon, width: f64) -> LatLon {
    if width < 200.0 || center.lat.abs() < 60.0 {
        return center;
    }
    LatLon { lat: 90.0 * center.lat.signum(), lon: center.lon }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::usual_area;

    fn chosen(points: &[(f64, f64)]) -> MapProjection {
        let points = points.iter().map(|(lat, lon)| LatLon { lat: *lat, lon: *lon });
        Projection::for_area(usual_area(points).unwrap()).definition()
    }

    #[test]
    fn a_dataset_without_positions_is_shown_on_the_world() {
        assert_eq!(Projection::of(&Dataset::default()), Projection::world());
    }

    #[test]
    fn middle_latitudes_get_a_cone_with_parallels_from_their_height() {
        let ukraine = [(44.5, 33.5), (50.4, 30.5), (49.8, 24.0), (52.0, 33.0), (48.0, 40.0)];
        let MapProjection::Conic { parallels: (one, other), center } = chosen(&ukraine) else {
            panic!("{:?}", chosen(&ukraine));
        };
        assert!((44.5..48.0).contains(&one) && (49.0..52.0).contains(&other), "{one} {other}");
        assert!((center.lon - 32.0).abs() < 1.5);
        let chile = chosen(&[(-55.9, -67.3), (-53.1, -70.9), (-54.8, -68.3)]);
        assert!(
            matches!(chile, MapProjection::Conic { parallels: (a, b), .. } if a < 0.0 && b < 0.0)
        );
    }

    #[test]
    fn the_equator_gets_mercator_and_the_poles_an_azimuthal_map() {
        assert!(matches!(chosen(&[(0.3, 32.6), (-1.3, 36.8)]), MapProjection::Mercator { .. }));
        assert!(matches!(chosen(&[(78.2, 15.6), (79.0, 12.0)]), MapProjection::Azimuthal { .. }));
        let ring: Vec<(f64, f64)> = (0..36).map(|n| (80.0, f64::from(n) * 10.0 - 180.0)).collect();
        let MapProjection::Azimuthal { center } = chosen(&ring) else { panic!("no azimuthal") };
        assert!((center.lat - 90.0).abs() < 1e-12);
    }

    #[test]
    fn continents_and_the_world_have_equal_areas() {
        let africa = [(36.8, 10.2), (-33.9, 18.4), (14.7, -17.4), (11.6, 43.1)];
        assert!(matches!(chosen(&africa), MapProjection::Azimuthal { .. }));
        let world = [(40.7, -74.0), (-33.9, 151.2), (51.5, -0.1), (35.7, 139.7), (-23.5, -46.6)];
        assert!(matches!(chosen(&world), MapProjection::World { .. }));
    }

    #[test]
    fn an_ocean_in_the_middle_of_the_data_is_in_the_middle_of_the_map() {
        let fiji = chosen(&[(-18.1, 178.4), (-13.8, -171.8), (-36.9, 174.8)]);
        assert!(fiji.meridian().abs() > 175.0, "{fiji:?}");
        let pacific = chosen(&[(35.7, 139.7), (37.8, -122.4), (-33.9, 151.2), (-33.4, -70.7)]);
        assert!(matches!(pacific, MapProjection::World { .. }), "{pacific:?}");
        assert!(!(-120.0..150.0).contains(&pacific.meridian()), "{pacific:?}");
    }
}
