//! Locations of events and forces.

use serde::Deserialize;

use super::FormStr;
use crate::dataset::check::cross_references::look_swapped;
use crate::dataset::check::{CheckContext, FieldPath, LEFT_OUT};
use crate::dataset::diagnostics::Loss;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{LatLon, LocationRole, Spot, TrackAt, TrackPoint, Where};
use crate::text::Phrase;
use crate::{label, phrase};

/// The value of `where:`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Where", deny_unknown_fields)]
pub(crate) enum LocationForm<'t> {
    /// A place of the dataset.
    Place {
        #[serde(borrow)]
        id: FormStr<'t>,
        radius_m: Option<f64>,
        #[serde(default)]
        role: LocationRole,
    },
    /// A point given by coordinates.
    Point {
        lat: f64,
        lon: f64,
        #[serde(default)]
        radius_m: f64,
        #[serde(default)]
        role: LocationRole,
    },
    /// Somewhere in an area.
    Area {
        outline: Vec<LatLon>,
        #[serde(default)]
        role: LocationRole,
    },
    /// Along a line given by coordinates.
    Line {
        path: Vec<LatLon>,
        #[serde(default)]
        role: LocationRole,
    },
    /// Along a named line of the base map.
    Along {
        #[serde(borrow)]
        line: FormStr<'t>,
        side: Option<FormStr<'t>>,
        #[serde(default)]
        role: LocationRole,
    },
    /// On the way through points with times.
    Track {
        #[serde(borrow)]
        points: Vec<TrackPointForm<'t>>,
        #[serde(default)]
        role: LocationRole,
    },
    /// Not known.
    #[default]
    Unlocated,
}

/// `TrackPoint(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "TrackPoint", deny_unknown_fields)]
pub(crate) struct TrackPointForm<'t> {
    #[serde(borrow)]
    place: Option<FormStr<'t>>,
    lat: Option<f64>,
    lon: Option<f64>,
    when: FormStr<'t>,
}

impl CheckContext<'_> {
    /// A location; unlocated where it has to be left out.
    pub(super) fn location(&mut self, form: &LocationForm<'_>, at: &FieldPath<'_>) -> Where {
        const LOSS: Loss = LOCATION_LOSS;
        let (spot, role) = match form {
            LocationForm::Place { id, radius_m, role } => {
                let spot = self.place(id, &at.field("id"), LOSS).map(|id| Spot::Place {
                    id,
                    radius_m: radius_m
                        .and_then(|radius| self.radius(radius, &at.field("radius_m"))),
                });
                (spot, *role)
            }
            LocationForm::Point { lat, lon, radius_m, role } => {
                let point = self.point(LatLon { lat: *lat, lon: *lon }, at, LOSS);
                let radius_m = self.radius(*radius_m, &at.field("radius_m")).unwrap_or(0.0);
                (point.map(|at| Spot::Point { at, radius_m }), *role)
            }
            LocationForm::Area { outline, role } => {
                let points = self.points(outline, 3, &at.field("outline"));
                (points.map(Spot::Area), *role)
            }
            LocationForm::Line { path, role } => {
                let points = self.points(path, 2, &at.field("path"));
                (points.map(Spot::Line), *role)
            }
            LocationForm::Along { line, side, role } => {
                let line = self.text(line, &at.field("line"), LOSS);
                let side = side.as_ref().and_then(|side| {
                    self.text(side, &at.field("side"), || label!("check-no-side"))
                });
                (line.map(|line| Spot::Along { line, side }), *role)
            }
            LocationForm::Track { points, role } => {
                (self.track(points, &at.field("points")).map(Spot::Track), *role)
            }
            LocationForm::Unlocated => (None, LocationRole::default()),
        };
        // The role of a location that is left out says nothing either.
        spot.map_or(Where { spot: Spot::Unlocated, role: LocationRole::default() }, |spot| Where {
            spot,
            role,
        })
    }

    /// The points of a track in the order of their times; `None` where fewer than two are left.
    fn track(
        &mut self,
        forms: &[TrackPointForm<'_>],
        at: &FieldPath<'_>,
    ) -> Option<Vec<TrackPoint>> {
        let mut points = self.each(forms, at, Self::track_point);
        if points.len() < 2 {
            let what = phrase!("check-too-few-points", least = 2, found = points.len());
            self.error("too-few-points", at, what, LOCATION_LOSS);
            return None;
        }
        let late = points.windows(2).position(|pair| match pair {
            [one, next] => next.when.earliest() < one.when.earliest(),
            _ => false,
        });
        if let Some(late) = late {
            let what = phrase!("tracks-out-of-order");
            let here = at.item(late + 1);
            self.warning("track-order", &here, what, phrase!("tracks-out-of-order.help"));
            points.sort_by_key(|point| (point.when.earliest(), point.when.latest()));
        }
        Some(points.into())
    }

    fn track_point(&mut self, form: &TrackPointForm<'_>, at: &FieldPath<'_>) -> Option<TrackPoint> {
        let when = self.event_date(&form.when, &at.field("when"), POINT_LOSS);
        let place = match (&form.place, form.lat, form.lon) {
            (Some(id), None, None) => {
                self.place(id, &at.field("place"), POINT_LOSS).map(TrackAt::Place)
            }
            (None, Some(lat), Some(lon)) => {
                self.point(LatLon { lat, lon }, at, POINT_LOSS).map(TrackAt::Point)
            }
            _ => {
                let what = (phrase!("tracks-no-point"), POINT_LOSS);
                let example = "(lat: 42.97, lon: 20.78, when: \"2023-09-24\")";
                let help = phrase!("tracks-no-point.help", example = example);
                self.error_with_help("wrong-type", at, what, Some(help));
                None
            }
        };
        Some(TrackPoint { at: place?, when: when? })
    }

    /// A point on the globe.
    pub(super) fn point(
        &mut self,
        point: LatLon,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<LatLon> {
        let LatLon { lat, lon } = point;
        let lat_fits = (-90.0..=90.0).contains(&lat);
        let lon_fits = (-180.0..=180.0).contains(&lon);
        if lat_fits && lon_fits {
            return Some(point);
        }
        let swapped = (-90.0..=90.0).contains(&lon) && (-180.0..=180.0).contains(&lat);
        let (field, number, [from, to]) =
            if lat_fits { ("lon", lon, ["-180", "180"]) } else { ("lat", lat, ["-90", "90"]) };
        let what = phrase!("check-number-range", from = from, to = to, found = number.to_string());
        let help = swapped.then(|| look_swapped(point)).or_else(|| without_decimal_point(point));
        self.error_with_help("out-of-range", &at.field(field), (what, loss), help);
        None
    }

    /// The points of an outline or path; `None` where fewer than `least` are left.
    fn points(
        &mut self,
        points: &[LatLon],
        least: usize,
        at: &FieldPath<'_>,
    ) -> Option<Vec<LatLon>> {
        let kept =
            self.each(points, at, |context, point, at| context.point(*point, at, POINT_LOSS));
        if kept.len() < least {
            let what = phrase!("check-too-few-points", least = least, found = kept.len());
            self.error("too-few-points", at, what, LOCATION_LOSS);
            return None;
        }
        Some(kept.into())
    }

    /// A radius in metres.
    pub(super) fn radius(&mut self, radius: f64, at: &FieldPath<'_>) -> Option<f64> {
        /// Half the circumference of the globe: no place can be less well known.
        const MAX: f64 = 20_037_508.0;
        if (0.0..=MAX).contains(&radius) {
            return Some(radius);
        }
        let what = phrase!("check-radius-range", found = radius.to_string());
        self.error("out-of-range", at, what, LEFT_OUT);
        None
    }
}

/// Advice on a point whose numbers have lost their decimal points, as 4332 for 43.32: both are
/// divided by the least power of ten with which they fit. `None` where they were no whole numbers.
fn without_decimal_point(LatLon { lat, lon }: LatLon) -> Option<Phrase> {
    let is_whole = |number: f64| number.is_finite() && number.fract() == 0.0 && number.abs() < 1e12;
    if !is_whole(lat) || !is_whole(lon) {
        return None;
    }
    let powers = (1..=10).map(|power| 10_f64.powi(power));
    let power =
        powers.into_iter().find(|by| (lat / by).abs() <= 90.0 && (lon / by).abs() <= 180.0)?;
    let meant = format!("(lat: {}, lon: {})", lat / power, lon / power);
    Some(phrase!("check-lost-point-help", meant = meant))
}

/// The cost of a bad point in a list of them.
const POINT_LOSS: Loss = || label!("check-point-left-out");

/// The cost of a location that cannot be made out.
const LOCATION_LOSS: Loss = || label!("check-location-left-out");

impl RonValue {
    /// A location; `None` for an unlocated one, which is meant where the field is missing.
    pub(super) fn of_location(r#where: &Where) -> Option<Self> {
        let form = match &r#where.spot {
            Spot::Place { id, radius_m } => RonStruct::new("Place")
                .text("id", id.as_str())
                .optional("radius_m", radius_m.map(Self::number)),
            Spot::Point { at, radius_m } => RonStruct::new("Point")
                .coordinates(*at)
                .optional("radius_m", (*radius_m != 0.0).then(|| Self::number(*radius_m))),
            Spot::Area(outline) => RonStruct::new("Area").list("outline", outline),
            Spot::Line(path) => RonStruct::new("Line").list("path", path),
            Spot::Along { line, side } => {
                RonStruct::new("Along").text("line", line).optional_text("side", side.as_deref())
            }
            Spot::Track(points) => RonStruct::new("Track").list("points", points),
            Spot::Unlocated => return None,
        };
        Some(form.word_unless_default("role", r#where.role).into())
    }
}

impl RonStruct {
    /// Adds latitude and longitude.
    pub(super) fn coordinates(self, at: LatLon) -> Self {
        self.field("lat", RonValue::number(at.lat)).field("lon", RonValue::number(at.lon))
    }
}

impl From<&TrackPoint> for RonValue {
    fn from(point: &TrackPoint) -> Self {
        let form = RonStruct::new("TrackPoint");
        let form = match &point.at {
            TrackAt::Place(id) => form.text("place", id.as_str()),
            TrackAt::Point(at) => form.coordinates(*at),
        };
        form.text("when", point.when.text()).into()
    }
}

impl From<LatLon> for RonValue {
    fn from(at: LatLon) -> Self {
        RonStruct::new("").coordinates(at).into()
    }
}

impl From<&LatLon> for RonValue {
    fn from(at: &LatLon) -> Self {
        Self::from(*at)
    }
}
