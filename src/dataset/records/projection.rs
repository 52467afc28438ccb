//! The projection of a dataset's map, where its header states one.

use serde::Deserialize;

use crate::dataset::check::{CheckContext, FieldPath};
use crate::dataset::diagnostics::Loss;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{LatLon, MapProjection};
use crate::{label, phrase};

/// What a projection that cannot be used costs.
pub(crate) const PROJECTION_LOSS: Loss = || label!("check-projection-by-events");

/// `Projection(kind: …, lat: …, lon: …, parallels: […])`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Projection", deny_unknown_fields)]
pub(crate) struct ProjectionForm {
    kind: ProjectionKindForm,
    #[serde(default)]
    lat: f64,
    lon: f64,
    #[serde(default)]
    parallels: Vec<f64>,
}

/// The kinds of projections.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "ProjectionKind")]
enum ProjectionKindForm {
    Conic,
    Azimuthal,
    Mercator,
    World,
}

impl ProjectionForm {
    /// The projection; `None`, with an error, where it makes no map.
    pub(crate) fn check(&self, context: &mut CheckContext<'_>) -> Option<MapProjection> {
        let at = FieldPath::Record;
        let center = LatLon { lat: self.lat, lon: self.lon };
        let center = context.point(center, &at, PROJECTION_LOSS)?;
        match self.kind {
            ProjectionKindForm::Conic => {
                let parallels = cone(&self.parallels);
                if parallels.is_none() {
                    let found: Vec<String> = self.parallels.iter().map(f64::to_string).collect();
                    let what = phrase!("check-parallels-range", found = found.join(", "));
                    context.error("out-of-range", &at.field("parallels"), what, PROJECTION_LOSS);
                }
                Some(MapProjection::Conic { parallels: parallels?, center })
            }
            ProjectionKindForm::Azimuthal => Some(MapProjection::Azimuthal { center }),
            ProjectionKindForm::Mercator => {
                let is_near = self.lat.abs() <= 80.0;
                if !is_near {
                    let what = phrase!("check-mercator-range", found = self.lat.to_string());
                    context.error("out-of-range", &at.field("lat"), what, PROJECTION_LOSS);
                }
                is_near.then_some(MapProjection::Mercator { center })
            }
            ProjectionKindForm::World => Some(MapProjection::World { meridian: center.lon }),
        }
    }
}

/// Two standard parallels that make a cone.
fn cone(parallels: &[f64]) -> Option<(f64, f64)> {
    let &[one, other] = parallels else { return None };
    let in_range = |lat: f64| (1.0..=89.0).contains(&lat.abs());
    let same_side = one.is_sign_positive() == other.is_sign_positive();
    (in_range(one) && in_range(other) && same_side).then_some((one, other))
}

impl From<MapProjection> for RonValue {
    fn from(projection: MapProjection) -> Self {
        let kind = match projection {
            MapProjection::Conic { .. } => ProjectionKindForm::Conic,
            MapProjection::Azimuthal { .. } => ProjectionKindForm::Azimuthal,
            MapProjection::Mercator { .. } => ProjectionKindForm::Mercator,
            MapProjection::World { .. } => ProjectionKindForm::World,
        };
        let form = RonStruct::new("Projection").field("kind", Self::word(kind));
        match projection {
            MapProjection::Conic { parallels: (one, other), center } => {
                let parallels = vec![Self::number(one), Self::number(other)];
                form.coordinates(center).values("parallels", parallels).into()
            }
            MapProjection::Azimuthal { center } | MapProjection::Mercator { center } => {
                form.coordinates(center).into()
            }
            MapProjection::World { meridian } => form.field("lon", Self::number(meridian)).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::{load, write};
    use crate::model::MapProjection;

    fn read(projection: &str) -> (Option<MapProjection>, Vec<String>, String) {
        let text = format!(
            r#"Dataset(ibar: 1, title: "T", summary: "S", time_zone: "UTC", projection: {projection}, events: [])"#
        );
        let loaded = load(text.as_bytes());
        let dataset = loaded.dataset.unwrap();
        let issues = loaded.issues.iter().map(|issue| issue.what.to_string()).collect();
        (dataset.meta.projection, issues, write(&dataset))
    }

    #[test]
    fn every_projection_is_read_and_written_again() {
        for stated in [
            "Projection(kind: Conic, lat: 43.4, lon: 20.9, parallels: [42.3, 44.7])",
            "Projection(kind: Azimuthal, lat: -90, lon: 0)",
            "Projection(kind: Mercator, lat: 2, lon: 32)",
            "Projection(kind: World, lon: -150)",
        ] {
            let (projection, issues, written) = read(stated);
            assert!(projection.is_some() && issues.is_empty(), "{stated}: {issues:?}");
            assert!(written.contains(&format!("projection: {stated}")), "{written}");
        }
    }

    #[test]
    fn a_projection_that_makes_no_map_is_told() {
        for (stated, word) in [
            ("Projection(kind: Conic, lat: 0, lon: 20, parallels: [-20, 20])", "-20, 20"),
            ("Projection(kind: Conic, lat: 0, lon: 20, parallels: [30])", "30"),
            ("Projection(kind: Mercator, lat: 88, lon: 0)", "88"),
            ("Projection(kind: Azimuthal, lat: 99, lon: 0)", "99"),
            ("Projection(kind: World, lon: 400)", "400"),
            ("Projection(kind: Globe, lon: 3)", "Globe"),
        ] {
            let (projection, issues, _) = read(stated);
            assert_eq!(projection, None, "{stated}");
            assert!(issues.iter().any(|issue| issue.contains(word)), "{stated}: {issues:?}");
        }
    }
}
