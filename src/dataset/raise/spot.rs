//! Locations.

use super::super::form;
use super::super::locate::Path;
use super::record::Record;
use crate::model::{LatLon, Role, Spot, Where};

impl Record<'_> {
    /// A location; unlocated, with an error, where it is no good.
    pub(super) fn location(&mut self, r#where: &form::Where<'_>, at: &Path<'_>) -> Where {
        const LOSS: &str = "the location is left out";
        let (spot, role) = match r#where {
            form::Where::Place { id, radius_m, role } => {
                let known = self.known;
                let place = self.reference(&known.places, "place", id, &at.field("id"), LOSS);
                let spot = place.map(|id| Spot::Place {
                    id,
                    radius_m: radius_m
                        .and_then(|radius| self.radius(radius, &at.field("radius_m"))),
                });
                (spot, *role)
            }
            form::Where::Point { lat, lon, radius_m, role } => {
                let point = self.point(LatLon { lat: *lat, lon: *lon }, at, LOSS);
                let radius_m = self.radius(*radius_m, &at.field("radius_m")).unwrap_or(0.0);
                (point.map(|at| Spot::Point { at, radius_m }), *role)
            }
            form::Where::Area { outline, role } => {
                let points = self.points(outline, 3, &at.field("outline"));
                (points.map(Spot::Area), *role)
            }
            form::Where::Line { path, role } => {
                let points = self.points(path, 2, &at.field("path"));
                (points.map(Spot::Line), *role)
            }
            form::Where::Along { line, side, role } => {
                let line = self.text(line, &at.field("line"), LOSS);
                let side = side
                    .as_ref()
                    .and_then(|side| self.text(side, &at.field("side"), "neither side is taken"));
                (line.map(|line| Spot::Along { line, side }), *role)
            }
            form::Where::Unlocated => (None, Role::default()),
        };
        // A location that is left out is nothing to the event.
        spot.map_or(Where { spot: Spot::Unlocated, role: Role::default() }, |spot| Where {
            spot,
            role,
        })
    }

    /// A point on the globe; `None` with an error where it lies beyond.
    pub(super) fn point(&mut self, point: LatLon, at: &Path<'_>, loss: &str) -> Option<LatLon> {
        let LatLon { lat, lon } = point;
        let lat_fits = (-90.0..=90.0).contains(&lat);
        let lon_fits = (-180.0..=180.0).contains(&lon);
        if lat_fits && lon_fits {
            return Some(point);
        }
        let swapped = (-90.0..=90.0).contains(&lon) && (-180.0..=180.0).contains(&lat);
        let (field, number, limits) =
            if lat_fits { ("lon", lon, "-180 to 180") } else { ("lat", lat, "-90 to 90") };
        let message = format!("expected a number from {limits}, found {number}; {loss}");
        let help = swapped
            .then(|| format!("lat and lon look swapped: did you mean (lat: {lon}, lon: {lat})?"));
        self.error_with_help("out-of-range", &at.field(field), message, help);
        None
    }

    fn points(&mut self, points: &[LatLon], least: usize, at: &Path<'_>) -> Option<Vec<LatLon>> {
        let mut kept = Vec::with_capacity(points.len());
        for (nth, point) in points.iter().enumerate() {
            kept.extend(self.point(*point, &at.item(nth), "the point is left out"));
        }
        if kept.len() < least {
            let message = format!(
                "expected at least {least} points, found {}; the location is left out",
                kept.len()
            );
            self.error("too-few-points", at, message);
            return None;
        }
        Some(kept)
    }

    /// A height of the map in kilometres; `None` with an error where it is none.
    pub(super) fn height_km(&mut self, km: f64, at: &Path<'_>, loss: &str) -> Option<f64> {
        if (1.0..=20_000.0).contains(&km) {
            return Some(km);
        }
        let message = format!("expected a height from 1 to 20000 km, found {km}; {loss}");
        self.error("out-of-range", &at.field("height_km"), message);
        None
    }

    /// A radius in metres; `None` with an error where there can be no such radius.
    pub(super) fn radius(&mut self, radius: f64, at: &Path<'_>) -> Option<f64> {
        /// Half the way round the globe: no place can be known worse than that.
        const MOST: f64 = 20_037_508.0;
        if (0.0..=MOST).contains(&radius) {
            return Some(radius);
        }
        let message =
            format!("expected a radius of 0 metres or more, found {radius}; it is left out");
        self.error("out-of-range", at, message);
        None
    }
}
