//! The camera: the point of the plane in the middle of a view, and the scale.

use serde::{Deserialize, Serialize};

use super::{Bounds, Point, ScreenSize, theatre};

/// The point of the plane in the middle of a view, and the scale.
///
/// Always usable: the scale stays between [`Camera::MIN_PX_PER_KM`] and [`Camera::MAX_PX_PER_KM`],
/// and the centre within [`Camera::reach`], so that the map cannot be lost from sight.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "SavedCamera", into = "SavedCamera")]
pub struct Camera {
    center: Point,
    px_per_km: f64,
}

impl Camera {
    /// The smallest scale, in logical pixels a kilometre: the whole base map in a small window.
    pub const MIN_PX_PER_KM: f64 = 0.25;
    /// The largest scale, in logical pixels a kilometre: a village fills the view.
    pub const MAX_PX_PER_KM: f64 = 120.0;

    /// Where the centre may be: the [reach of the theatre](super::Theatre::reach).
    pub fn reach() -> Bounds {
        theatre().reach
    }

    /// The [home view of the theatre](super::Theatre::home).
    pub fn home() -> Self {
        let home = theatre().home;
        Self { center: home.center, px_per_km: home.px_per_km }
    }

    /// The camera at that point and scale, each clamped to its limits. What is not a number is taken
    /// from [`Camera::home`].
    pub fn new(center: Point, px_per_km: f64) -> Self {
        let center = if center.is_finite() { center } else { Self::home().center };
        let scale = if px_per_km.is_nan() { Self::home().px_per_km } else { px_per_km };
        Self {
            center: Self::reach().nearest(center),
            px_per_km: scale.clamp(Self::MIN_PX_PER_KM, Self::MAX_PX_PER_KM),
        }
    }

    /// The camera that shows all of `bounds` as large as a view of that size allows, with `padding`
    /// pixels free on every side. A single point is shown at [`Camera::MAX_PX_PER_KM`].
    pub fn fitted(bounds: Bounds, size: ScreenSize, padding: f64) -> Self {
        let width = (size.width - 2.0 * padding).max(1.0);
        let height = (size.height - 2.0 * padding).max(1.0);
        // A length of zero gives an infinite scale, which is clamped.
        Self::new(bounds.center(), (width / bounds.width()).min(height / bounds.height()))
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
        Self::new(center, self.px_per_km)
    }

    /// The camera at the share `t` (0 to 1) of a flight to `other`.
    ///
    /// The scale changes by equal factors in equal times. The centre moves along a straight line at
    /// a constant speed on the screen: fast while far out, slow when close.
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
        Self::new(self.center.toward(other.center, share), scale)
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
}

impl From<SavedCamera> for Camera {
    fn from(saved: SavedCamera) -> Self {
        Self::new(saved.center, saved.px_per_km)
    }
}

impl From<Camera> for SavedCamera {
    fn from(camera: Camera) -> Self {
        Self { center: camera.center, px_per_km: camera.px_per_km }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::project;
    use crate::model::LatLon;

    #[test]
    fn a_camera_beyond_its_limits_is_clamped() {
        let far = Camera::new(Point::new(9e9, -9e9), 0.0);
        assert!(Camera::reach().contains(far.center()));
        assert!((far.px_per_km() - Camera::MIN_PX_PER_KM).abs() < 1e-12);
        let near = Camera::new(Point::default(), f64::INFINITY);
        assert!((near.px_per_km() - Camera::MAX_PX_PER_KM).abs() < 1e-12);
    }

    #[test]
    fn what_is_not_a_number_becomes_the_home_view() {
        assert_eq!(Camera::new(Point::new(f64::NAN, 0.0), f64::NAN), Camera::home());
    }

    #[test]
    fn a_damaged_session_gives_a_usable_camera() {
        let text = "(center: (x: 1e30, y: 0.0), px_per_km: -4.0)";
        let camera: Camera = ron::from_str(text).unwrap();
        assert_eq!(camera, Camera::new(Point::new(440.0, 0.0), Camera::MIN_PX_PER_KM));
        let again: Camera = ron::from_str(&ron::to_string(&camera).unwrap()).unwrap();
        assert_eq!(again, camera);
    }

    #[test]
    fn the_reach_lies_within_the_frame_of_the_base_map() {
        for lat in [40.0, 44.0, 48.0] {
            assert!(project(LatLon { lat, lon: 15.0 }).x < Camera::reach().min().x);
            assert!(project(LatLon { lat, lon: 27.0 }).x > Camera::reach().max().x);
        }
        for lon in [15.0, 20.9, 27.0] {
            assert!(project(LatLon { lat: 40.0, lon }).y < Camera::reach().min().y);
            assert!(project(LatLon { lat: 48.0, lon }).y > Camera::reach().max().y);
        }
    }

    #[test]
    fn a_fitted_camera_shows_all_and_no_more_than_it_must() {
        let bounds = Bounds::between(Point::new(-50.0, -10.0), Point::new(50.0, 30.0));
        let camera = Camera::fitted(bounds, ScreenSize::new(440.0, 240.0), 20.0);
        assert_eq!(camera, Camera::new(Point::new(0.0, 10.0), 4.0));
    }

    #[test]
    fn a_single_point_is_fitted_at_the_closest_scale() {
        let camera =
            Camera::fitted(Bounds::at(Point::new(3.0, 4.0)), ScreenSize::new(760.0, 468.0), 20.0);
        assert_eq!(camera, Camera::new(Point::new(3.0, 4.0), Camera::MAX_PX_PER_KM));
    }

    #[test]
    fn a_view_without_size_can_be_fitted() {
        let camera = Camera::fitted(Camera::reach(), ScreenSize::default(), 20.0);
        assert!((camera.px_per_km() - Camera::MIN_PX_PER_KM).abs() < 1e-12);
    }

    #[test]
    fn a_flight_starts_here_and_ends_there() {
        let (a, b) = (Camera::home(), Camera::new(Point::new(-9.8, -47.3), 8.15));
        assert_eq!(a.toward(b, 0.0), a);
        assert_eq!(a.toward(b, 1.0), b);
        assert!(a.toward(b, 0.999).center().distance(b.center()) < 0.2);
        assert!(a.toward(b, 0.001).center().distance(a.center()) < 0.2);
    }
}
