//! The input of the world: `TopoJSON` and GeoJSON.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

/// Longitude and latitude in degrees.
pub(crate) type Position = (f64, f64);

/// Countries, as rings of arcs that neighbours share.
pub(crate) struct Topology {
    pub(crate) arcs: Vec<Vec<Position>>,
    pub(crate) countries: Vec<TopologyCountry>,
}

/// A country: its parts, each an outline and its holes, as references to arcs.
pub(crate) struct TopologyCountry {
    pub(crate) name: String,
    pub(crate) parts: Vec<Vec<Vec<i32>>>,
}

/// A feature of a GeoJSON file.
#[derive(Deserialize)]
pub(crate) struct Feature {
    properties: BTreeMap<String, Value>,
    pub(crate) geometry: Geometry,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
pub(crate) enum Geometry {
    Point(Position),
    LineString(Vec<Position>),
    MultiLineString(Vec<Vec<Position>>),
    Polygon(Vec<Vec<Position>>),
    MultiPolygon(Vec<Vec<Vec<Position>>>),
}

impl Feature {
    /// A text among the properties; empty if there is none.
    pub(crate) fn text(&self, key: &str) -> &str {
        self.properties.get(key).and_then(Value::as_str).unwrap_or_default()
    }

    /// A number among the properties; 0 if there is none.
    pub(crate) fn number(&self, key: &str) -> f64 {
        self.properties.get(key).and_then(Value::as_f64).unwrap_or_default()
    }

    pub(crate) fn lines(&self) -> &[Vec<Position>] {
        match &self.geometry {
            Geometry::LineString(line) => std::slice::from_ref(line),
            Geometry::MultiLineString(lines) => lines,
            _ => &[],
        }
    }

    pub(crate) fn parts(&self) -> &[Vec<Vec<Position>>] {
        match &self.geometry {
            Geometry::Polygon(rings) => std::slice::from_ref(rings),
            Geometry::MultiPolygon(parts) => parts,
            _ => &[],
        }
    }
}

/// The features of a GeoJSON file.
pub(crate) fn features(path: &Path) -> Result<Vec<Feature>, Box<dyn Error>> {
    #[derive(Deserialize)]
    struct Collection {
        features: Vec<Feature>,
    }
    let collection: Collection = json(path)?;
    Ok(collection.features)
}

/// The value of a JSON file.
pub(crate) fn json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// The countries of a `TopoJSON` file.
pub(crate) fn topology(path: &Path) -> Result<Topology, Box<dyn Error>> {
    #[derive(Deserialize)]
    struct File {
        transform: Transform,
        arcs: Vec<Vec<(i32, i32)>>,
        objects: Objects,
    }
    #[derive(Deserialize)]
    struct Transform {
        scale: (f64, f64),
        translate: (f64, f64),
    }
    #[derive(Deserialize)]
    struct Objects {
        countries: Collection,
    }
    #[derive(Deserialize)]
    struct Collection {
        geometries: Vec<Country>,
    }
    #[derive(Deserialize)]
    struct Country {
        properties: Properties,
        #[serde(flatten)]
        arcs: Arcs,
    }
    #[derive(Deserialize)]
    struct Properties {
        name: String,
    }
    #[derive(Deserialize)]
    #[serde(tag = "type", content = "arcs")]
    enum Arcs {
        Polygon(Vec<Vec<i32>>),
        MultiPolygon(Vec<Vec<Vec<i32>>>),
    }
    let file: File = json(path)?;
    let Transform { scale, translate } = file.transform;
    let arc = |steps: Vec<(i32, i32)>| {
        let mut at = (0, 0);
        let position = steps.into_iter().map(|(east, north)| {
            at = (at.0 + east, at.1 + north);
            (f64::from(at.0) * scale.0 + translate.0, f64::from(at.1) * scale.1 + translate.1)
        });
        position.collect()
    };
    let country = |country: Country| TopologyCountry {
        name: country.properties.name,
        parts: match country.arcs {
            Arcs::Polygon(rings) => vec![rings],
            Arcs::MultiPolygon(parts) => parts,
        },
    };
    Ok(Topology {
        arcs: file.arcs.into_iter().map(arc).collect(),
        countries: file.objects.countries.geometries.into_iter().map(country).collect(),
    })
}
