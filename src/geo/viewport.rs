//! The viewport: the conversion between the plane and the screen.

use super::{Bounds, Camera, Point, Projection, ScreenPoint, ScreenSize};
use crate::model::LatLon;

/// A camera with the size of the view that it fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// The point in the middle, and the scale.
    pub camera: Camera,
    /// The size in logical pixels.
    pub size: ScreenSize,
}

impl Viewport {
    /// The viewport of a camera in a view of that size.
    pub const fn new(camera: Camera, size: ScreenSize) -> Self {
        Self { camera, size }
    }

    /// The point on the screen of a point of the plane.
    pub fn screen_from_plane(self, point: Point) -> ScreenPoint {
        let (center, scale, middle) =
            (self.camera.center(), self.camera.px_per_km(), self.size.middle());
        ScreenPoint::new(
            middle.x + (point.x - center.x) * scale,
            middle.y - (point.y - center.y) * scale,
        )
    }

    /// The point of the plane at a point on the screen.
    pub fn plane_from_screen(self, at: ScreenPoint) -> Point {
        let (center, scale, middle) =
            (self.camera.center(), self.camera.px_per_km(), self.size.middle());
        Point::new(center.x + (at.x - middle.x) / scale, center.y - (at.y - middle.y) / scale)
    }

    /// The projection of the plane.
    pub const fn projection(self) -> Projection {
        self.camera.projection()
    }

    /// The point on the screen of a point of the earth; `None` where the map does not show it.
    pub fn screen_of(self, at: LatLon) -> Option<ScreenPoint> {
        Some(self.screen_from_plane(self.projection().project(at)?))
    }

    /// The point of the earth at a point on the screen; `None` where the map shows no part of it.
    pub fn earth_at(self, at: ScreenPoint) -> Option<LatLon> {
        self.projection().unproject(self.plane_from_screen(at))
    }

    /// The length in pixels of a length in kilometres of the plane.
    pub fn px_from_km(self, km: f64) -> f64 {
        km * self.camera.px_per_km()
    }

    /// The length in kilometres of the plane of a length in pixels.
    pub fn km_from_px(self, px: f64) -> f64 {
        px / self.camera.px_per_km()
    }

    /// The smallest scale to zoom out to in a view of that size: the widest view of the projection,
    /// with a little to spare.
    pub fn least_px_per_km(self) -> f64 {
        let projection = self.projection();
        let whole = Camera::fitted(projection, projection.widest(), self.size, 0.0).px_per_km();
        (whole * 0.9).max(Camera::MIN_PX_PER_KM)
    }

    /// The camera after zooming by `factor`, above 1 to zoom in, about the point under `at`, which
    /// stays in place unless the limits of the camera or the view move it. A view that is further out
    /// than the limit already, since it was smaller before, stays there.
    pub fn zoomed_at(self, at: ScreenPoint, factor: f64) -> Camera {
        let fixed = self.plane_from_screen(at);
        let here = self.camera.px_per_km();
        let wanted = (here * factor).max(self.least_px_per_km().min(here));
        let scale = self.camera.scaled(wanted).px_per_km();
        let middle = self.size.middle();
        Camera::new(
            self.projection(),
            Point::new(fixed.x - (at.x - middle.x) / scale, fixed.y + (at.y - middle.y) / scale),
            scale,
        )
    }

    /// The camera after the content was dragged by that many pixels, positive to the right and down.
    pub fn panned(self, dx: f64, dy: f64) -> Camera {
        let center = self.camera.center();
        self.camera
            .centered(Point::new(center.x - self.km_from_px(dx), center.y + self.km_from_px(dy)))
    }

    /// The part of the plane that is in view.
    pub fn visible_bounds(self) -> Bounds {
        Bounds::between(
            self.plane_from_screen(ScreenPoint::new(0.0, 0.0)),
            self.plane_from_screen(ScreenPoint::new(self.size.width, self.size.height)),
        )
    }

    /// The part of the plane in view with a margin of `px` pixels: what to draw where marks have a
    /// size.
    pub fn bounds_with_margin(self, px: f64) -> Bounds {
        self.visible_bounds().grown(self.km_from_px(px))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::region::project;
    use crate::model::LatLon;

    const SIZE: ScreenSize = ScreenSize::new(760.0, 468.0);

    fn home() -> Viewport {
        Viewport::new(Camera::home(), SIZE)
    }

    #[test]
    fn north_is_up_on_the_screen() {
        let middle = home().screen_from_plane(Camera::home().center());
        let north = home().screen_from_plane(Point::new(14.1, 97.7));
        assert_eq!(middle, SIZE.middle());
        assert!((north.y - (middle.y - 132.5)).abs() < 1e-9);
    }

    #[test]
    fn the_home_view_shows_the_towns_where_they_were_drawn() {
        let seen = |lat, lon| home().screen_from_plane(project(LatLon { lat, lon }));
        for (lat, lon, x, y) in [
            (44.804, 20.465, 316.0, 24.0),
            (43.849, 18.356, 91.0, 161.0),
            (41.996, 21.431, 419.0, 438.0),
            (43.325, 21.903, 469.0, 241.0),
        ] {
            let off = seen(lat, lon).distance(ScreenPoint::new(x, y));
            assert!(off < 1.5, "{lat} {lon} is {off} px off");
        }
    }

    #[test]
    fn content_follows_the_pointer() {
        let grabbed = home().plane_from_screen(ScreenPoint::new(100.0, 100.0));
        let after = Viewport::new(home().panned(30.0, -12.0), SIZE);
        let now = after.screen_from_plane(grabbed);
        assert!(now.distance(ScreenPoint::new(130.0, 88.0)) < 1e-9, "{now:?}");
    }

    #[test]
    fn what_is_in_view_is_what_the_corners_show() {
        let bounds = home().visible_bounds();
        assert!((bounds.width() - 760.0 / 1.325).abs() < 1e-9);
        assert!((bounds.height() - 468.0 / 1.325).abs() < 1e-9);
        assert!(bounds.center().distance(Camera::home().center()) < 1e-9);
    }

    #[test]
    fn the_earth_never_shrinks_to_a_stamp() {
        let projections = [Projection::region(), Projection::world()];
        for (projection, size) in projections.into_iter().flat_map(|projection| {
            [SIZE, ScreenSize::new(2400.0, 1300.0), ScreenSize::new(320.0, 240.0)]
                .map(|size| (projection, size))
        }) {
            let widest = projection.widest();
            let near = Camera::new(projection, widest.center(), 1.0);
            let farthest = Viewport::new(near, size).zoomed_at(size.middle(), 1e-9);
            let seen = Viewport::new(farthest, size).visible_bounds();
            let share = (widest.width() / seen.width()).max(widest.height() / seen.height());
            assert!(share > 0.85 && share < 1.0, "{size:?}: {share}");
            let again = Viewport::new(farthest, size).zoomed_at(size.middle(), 0.5);
            assert_eq!(again, farthest);
        }
    }

    #[test]
    fn a_view_beyond_the_limit_comes_no_closer_by_zooming_out() {
        let far = Camera::home().scaled(Camera::MIN_PX_PER_KM);
        let view = Viewport::new(far, ScreenSize::new(2400.0, 1300.0));
        assert_eq!(view.zoomed_at(view.size.middle(), 0.5), far);
        assert!(view.zoomed_at(view.size.middle(), 2.0).px_per_km() > far.px_per_km());
    }

    #[test]
    fn zooming_ends_at_the_limits() {
        let closest = home().zoomed_at(SIZE.middle(), 1e9);
        assert!((closest.px_per_km() - Camera::MAX_PX_PER_KM).abs() < 1e-9);
        assert!(closest.center().distance(Camera::home().center()) < 1e-9);
    }

    proptest! {
        #[test]
        fn the_point_under_the_pointer_stays_there_while_zooming(
            x in 0.0..760.0_f64,
            y in 0.0..468.0_f64,
            factor in 0.6..400.0_f64,
        ) {
            let at = ScreenPoint::new(x, y);
            let before = home().plane_from_screen(at);
            let after = Viewport::new(home().zoomed_at(at, factor), SIZE).plane_from_screen(at);
            prop_assert!(before.distance(after) < 1e-9);
        }

        #[test]
        fn screen_and_plane_agree(x in -400.0..400.0_f64, y in -300.0..500.0_f64) {
            let view = home();
            let back = view.plane_from_screen(view.screen_from_plane(Point::new(x, y)));
            prop_assert!(back.distance(Point::new(x, y)) < 1e-9);
        }
    }
}
