//! Scale bar, and the direction of true north.

use crate::geo::Camera;
use crate::scene::text::distance;

/// A round distance and its length on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleBar {
    /// The distance in words: "100 km".
    pub text: String,
    /// Its length in pixels.
    pub px: f64,
    /// Bearing of true north in the middle of the map, in degrees clockwise from up.
    pub north_deg: f64,
}

/// The longest round distance that takes at most `most_px`. It is measured on the earth in the
/// middle of the map, along the parallel; where the projection is conformal, it holds in every
/// direction.
pub(super) fn scale_bar(camera: Camera, most_px: f64) -> ScaleBar {
    const ROUND_KM: [f64; 16] = [
        5000.0, 2000.0, 1000.0, 500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2,
        0.1, 0.05,
    ];
    let middle = camera.middle();
    let px_per_km = camera.px_per_true_km();
    let km = ROUND_KM.into_iter().find(|km| km * px_per_km <= most_px).unwrap_or(0.05);
    let north_deg = camera.projection().convergence_deg(middle);
    ScaleBar { text: distance(km * 1000.0), px: km * px_per_km, north_deg }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::region::{project, unproject};
    use crate::geo::{Point, ScreenPoint, ScreenSize, Viewport, distance_km};
    use crate::model::LatLon;

    fn bar_at(point: Point, px_per_km: f64, most_px: f64) -> ScaleBar {
        scale_bar(crate::geo::region::camera(point, px_per_km), most_px)
    }

    #[test]
    fn the_bar_is_round_and_fits() {
        let bar = scale_bar(Camera::home(), 140.0);
        assert_eq!(bar.text, "100 km");
        assert!((bar.px - 132.5).abs() < 0.1, "{}", bar.px);
        assert_eq!(bar_at(Point::default(), 100.0, 140.0).text, "1 km");
        assert_eq!(bar_at(Point::default(), 120.0, 70.0).text, "500 m");
    }

    #[test]
    fn the_bar_is_as_long_as_the_distance_in_its_label() {
        for lat in [41.0, 43.4, 47.0] {
            let point = project(LatLon { lat, lon: 21.0 });
            let camera = crate::geo::region::camera(point, 40.0);
            let bar = scale_bar(camera, 140.0);
            let view = Viewport::new(camera, ScreenSize::new(400.0, 300.0));
            let end = |x: f64| unproject(view.plane_from_screen(ScreenPoint::new(x, 150.0)));
            let half = bar.px / 2.0;
            let km = distance_km(end(200.0 - half), end(200.0 + half));
            assert_eq!(bar.text, "2 km");
            assert!((km - 2.0).abs() < 1e-4, "{lat}: {km}");
        }
    }

    #[test]
    fn north_is_up_in_the_middle_of_the_sheet_and_leans_inwards_at_its_sides() {
        assert!(
            bar_at(project(LatLon { lat: 43.4, lon: 20.9 }), 1.0, 140.0).north_deg.abs() < 1e-9
        );
        assert!(bar_at(project(LatLon { lat: 43.4, lon: 17.9 }), 1.0, 140.0).north_deg > 1.5);
        assert!(bar_at(project(LatLon { lat: 43.4, lon: 23.9 }), 1.0, 140.0).north_deg < -1.5);
    }
}
