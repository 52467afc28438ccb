//! The camera: the point of the plane in the middle of a view, the scale, and the projection.

use serde::{Deserialize, Serialize};

use super::{Bounds, Point, Projection, ScreenSize, theatre};
use crate::model::LatLon;

/// The point of the plane in the middle of a view, the scale, and the projection of the plane.
///
/// Always usable: the scale stays between [`Camera::MIN_PX_PER_KM`] and [`Camera::MAX_PX_PER_KM`],
/// and the centre on the part of the earth that the projection shows, so that the map cannot be lost
/// from sight.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "SavedCamera", into = "SavedCamera")]
pub struct Camera {
    center: Point,
    px_per_km: f64,
    projection: Projection,
}

impl Camera {
    /// The smallest scale, in logical pixels a kilometre: the whole earth in a small window.
    pub const MIN_PX_PER_KM: f64 = 0.004;
    /// The largest scale, in logical pixels a kilometre: a village fills the view.
    pub const MAX_PX_PER_KM: f64 = 120.0;

    /// The [home view of the region](super::Theatre::home) that the finer base map is made for.
    pub fn home() -> Self {
        let home = theatre().home;
        Self { center: home.center, px_per_km: home.px_per_km, projection: Projection::region() }
    }

    /// The camera at that point and scale of a projection's plane, each clamped to its limits. What is
    /// not a number is taken from the origin and from the [home view](Self::home).
    pub fn new(projection: Projection, center: Point, px_per_km: f64) -> Self {
        let center = if center.is_finite() { center } else { Point::default() };
        let scale = if px_per_km.is_nan() { Self::home().px_per_km } else { px_per_km };
        Self {
            center: projection.clamped(center),
            px_per_km: scale.clamp(Self::MIN_PX_PER_KM, Self::MAX_PX_PER_KM),
            projection,
        }
    }

    /// The camera that shows all of `bounds` as large as a view of that size allows, with `padding`
    /// pixels free on every side. A single point is shown at [`Camera::MAX_PX_PER_KM`].
    pub fn fitted(projection: Projection, bounds: Bounds, size: ScreenSize, padding: f64) -> Self {
        let width = (size.width - 2.0 * padding).max(1.0);
        let height = (size.height - 2.0 * padding).max(1.0);
        // A length of zero gives an infinite scale, which is clamped.
        let scale = (width / bounds.width()).min(height / bounds.height());
        Self::new(projection, bounds.center(), scale)
    }

    /// The projection of the plane.
    pub const fn projection(self) -> Projection {
        self.projection
    }

    /// The point of the earth in the middle of the view.
    pub fn middle(self) -> LatLon {
        self.projection.nearest(self.center)
    }

    /// Logical pixels for a kilometre of the earth in the middle of the view, along the parallel.
    pub fn px_per_true_km(self) -> f64 {
        self.px_per_km * self.projection.scale(self.middle())
    }

    /// The camera over the same point of the earth in another projection, at the same scale there. What
    /// that does not show is replaced by what is next to it.
    #[must_use]
    pub fn in_projection(self, projection: Projection) -> Self {
        if projection == self.projection {
            return self;
        }
        let middle = self.middle();
        let Some(center) = projection.project(middle) else {
            return Self::new(projection, Point::default(), self.px_per_km);
        };
        Self::new(projection, center, self.px_per_true_km() / projection.scale(middle))
    }

    /// The point of the plane in the middle of the view.
    pub const fn center(self) -> Point {
        self.center
    }

    /// Logical pixels a kilometre.
    pub const fn px_per_km(self) -> f64 {
        self.px_per_km
    }

    /// The camera at the same scale over another point.
    #[must_use]
    pub fn centered(self, center: Point) -> Self {
        Self::new(self.projection, center, self.px_per_km)
    }

    /// The camera over the same point at another scale.
    #[must_use]
    pub fn scaled(self, px_per_km: f64) -> Self {
        Self::new(self.projection, self.center, px_per_km)
    }

    /// The camera at the share `t` (0 to 1) of a flight to `other`.
    ///
    /// The scale changes by equal factors in equal times. The centre moves along a straight line at
    /// a constant speed on the screen: fast while far out, slow when close. Both have the same
    /// projection.
    #[must_use]
    pub fn toward(self, other: Self, t: f64) -> Self {
        if t <= 0.0 {
            return self;
        }
        if t >= 1.0 {
            return other;
        }
        let ratio = other.px_per_km / self.px_per_km;
        let scale = self.px_per_km * ratio.powf(t);
        let share = if (ratio - 1.0).abs() < 1e-6 {
            t
        } else {
            (1.0 - ratio.powf(-t)) / (1.0 - ratio.recip())
        };
        Self::new(other.projection, self.center.toward(other.center, share), scale)
    }
}

impl Default for Camera {
    fn default() -> Self {
        Self::home()
    }
}

/// The saved form of a camera, clamped when it is read.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Camera")]
struct SavedCamera {
    center: Point,
    px_per_km: f64,
    /// `None` is that of the finer base map's region.
    #[serde(default)]
    projection: Option<Projection>,
}

impl From<SavedCamera> for Camera {
    fn from(saved: SavedCamera) -> Self {
        let projection = saved.projection.unwrap_or_else(Projection::region);
        Self::new(projection, saved.center, saved.px_per_km)
    }
}

impl From<Camera> for SavedCamera {
    fn from(camera: Camera) -> Self {
        let own = Some(camera.projection).filter(|own| *own != Projection::region());
        Self { center: camera.center, px_per_km: camera.px_per_km, projection: own }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::region::project;
    use crate::model::LatLon;

    #[test]
    fn a_camera_beyond_its_limits_is_clamped() {
        let far = crate::geo::region::camera(Point::new(9e9, -9e9), 0.0);
        assert!(Projection::region().unproject(far.center()).is_some());
        assert!((far.px_per_km() - Camera::MIN_PX_PER_KM).abs() < 1e-12);
        let near = crate::geo::region::camera(Point::default(), f64::INFINITY);
        assert!((near.px_per_km() - Camera::MAX_PX_PER_KM).abs() < 1e-12);
    }

    #[test]
    fn what_is_not_a_number_is_the_origin_at_the_home_scale() {
        let camera = crate::geo::region::camera(Point::new(f64::NAN, 0.0), f64::NAN);
        assert_eq!(camera, Camera::home().centered(Point::default()));
    }

    #[test]
    fn a_damaged_session_gives_a_usable_camera() {
        let text = "(center: (x: 1e30, y: 0.0), px_per_km: -4.0)";
        let camera: Camera = ron::from_str(text).unwrap();
        assert!(Projection::region().unproject(camera.center()).is_some());
        assert!((camera.px_per_km() - Camera::MIN_PX_PER_KM).abs() < 1e-12);
        let again: Camera = ron::from_str(&ron::to_string(&camera).unwrap()).unwrap();
        assert_eq!(again, camera);
    }

    #[test]
    fn a_session_of_before_is_in_the_projection_of_the_region() {
        let camera: Camera = ron::from_str("(center: (x: 3.0, y: 4.0), px_per_km: 2.0)").unwrap();
        assert_eq!(camera, crate::geo::region::camera(Point::new(3.0, 4.0), 2.0));
    }

    #[test]
    fn a_camera_keeps_its_projection_when_it_is_saved() {
        let world = Projection::world();
        let camera = Camera::new(world, Point::new(1500.0, -900.0), 0.2);
        let text = ron::to_string(&camera).unwrap();
        assert_eq!(ron::from_str::<Camera>(&text).unwrap(), camera);
    }

    #[test]
    fn in_another_projection_a_camera_is_over_the_same_ground_at_the_same_scale() {
        let world = Projection::world();
        let khartoum = LatLon { lat: 15.55, lon: 32.53 };
        let before = Camera::new(world, world.project(khartoum).unwrap(), 5.0);
        let region = Projection::region();
        let after = before.in_projection(region);
        assert_eq!(after.projection(), region);
        assert!((after.middle().lat - khartoum.lat).abs() < 1e-6);
        assert!((after.middle().lon - khartoum.lon).abs() < 1e-6);
        assert!((after.px_per_true_km() / before.px_per_true_km() - 1.0).abs() < 1e-6);
    }

    #[test]
    fn the_home_region_lies_within_the_frame_of_the_finer_base_map() {
        for lat in [40.0, 44.0, 48.0] {
            assert!(project(LatLon { lat, lon: 15.0 }).x < crate::geo::theatre().reach.min().x);
            assert!(project(LatLon { lat, lon: 27.0 }).x > crate::geo::theatre().reach.max().x);
        }
        for lon in [15.0, 20.9, 27.0] {
            assert!(project(LatLon { lat: 40.0, lon }).y < crate::geo::theatre().reach.min().y);
            assert!(project(LatLon { lat: 48.0, lon }).y > crate::geo::theatre().reach.max().y);
        }
    }

    #[test]
    fn a_fitted_camera_shows_all_and_no_more_than_it_must() {
        let bounds = Bounds::between(Point::new(-50.0, -10.0), Point::new(50.0, 30.0));
        let camera =
            Camera::fitted(Projection::region(), bounds, ScreenSize::new(440.0, 240.0), 20.0);
        assert_eq!(camera, crate::geo::region::camera(Point::new(0.0, 10.0), 4.0));
    }

    #[test]
    fn a_single_point_is_fitted_at_the_closest_scale() {
        let camera = Camera::fitted(
            Projection::region(),
            Bounds::at(Point::new(3.0, 4.0)),
            ScreenSize::new(760.0, 468.0),
            20.0,
        );
        assert_eq!(camera, crate::geo::region::camera(Point::new(3.0, 4.0), Camera::MAX_PX_PER_KM));
    }

    #[test]
    fn a_view_without_size_can_be_fitted() {
        let camera = Camera::fitted(
            Projection::region(),
            crate::geo::theatre().reach,
            ScreenSize::default(),
            20.0,
        );
        assert!((camera.px_per_km() - Camera::MIN_PX_PER_KM).abs() < 1e-12);
    }

    #[test]
    fn a_flight_starts_here_and_ends_there() {
        let (a, b) = (Camera::home(), crate::geo::region::camera(Point::new(-9.8, -47.3), 8.15));
        assert_eq!(a.toward(b, 0.0), a);
        assert_eq!(a.toward(b, 1.0), b);
        assert!(a.toward(b, 0.999).center().distance(b.center()) < 0.2);
        assert!(a.toward(b, 0.001).center().distance(a.center()) < 0.2);
    }
}
