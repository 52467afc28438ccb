//! Locations as a file writes them.

use serde::Deserialize;

use super::Text;
use crate::model::{LatLon, Role};

/// What may stand behind `where:`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Where<'t> {
    Place {
        #[serde(borrow)]
        id: Text<'t>,
        radius_m: Option<f64>,
        #[serde(default)]
        role: Role,
    },
    Point {
        lat: f64,
        lon: f64,
        #[serde(default)]
        radius_m: f64,
        #[serde(default)]
        role: Role,
    },
    Area {
        outline: Vec<LatLon>,
        #[serde(default)]
        role: Role,
    },
    Line {
        path: Vec<LatLon>,
        #[serde(default)]
        role: Role,
    },
    Along {
        #[serde(borrow)]
        line: Text<'t>,
        side: Option<Text<'t>>,
        #[serde(default)]
        role: Role,
    },
    #[default]
    Unlocated,
}
