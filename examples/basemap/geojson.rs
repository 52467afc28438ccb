//! The GeoJSON input.

use std::error::Error;
use std::fs;
use std::path::Path;

use ibar::geo::asset::{Position, Road, RoadClass};
use ibar::geo::basemap::CountryRole;
use ibar::model::Names;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The content of the input files.
pub(crate) struct Inputs {
    pub(crate) countries: Vec<Country>,
    pub(crate) districts: Vec<District>,
    /// The outlines and islands of the seas.
    pub(crate) shores: Vec<Vec<Position>>,
    pub(crate) roads: Vec<Road>,
}

/// A country with its parts, each an outline and its holes.
pub(crate) struct Country {
    pub(crate) id: String,
    pub(crate) role: CountryRole,
    pub(crate) names: Names,
    pub(crate) label: Position,
    pub(crate) parts: Vec<Vec<Vec<Position>>>,
}

/// A district with its outline.
pub(crate) struct District {
    pub(crate) name: String,
    pub(crate) outline: Vec<Position>,
}

impl Inputs {
    pub(crate) fn read(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let countries = read::<CountryProperties>(&folder.join("countries.geojson"))?;
        let districts = read::<DistrictProperties>(&folder.join("kosovo_districts.geojson"))?;
        let seas = read::<NoProperties>(&folder.join("sea.geojson"))?;
        let roads = read::<RoadProperties>(&folder.join("roads_schematic.geojson"))?;
        Ok(Self {
            countries: countries.into_iter().map(country).collect::<Result<_, _>>()?,
            districts: districts.into_iter().filter_map(district).collect(),
            shores: seas.into_iter().flat_map(|sea| parts(sea.geometry)).flatten().collect(),
            roads: roads.into_iter().filter_map(road).collect::<Result<_, _>>()?,
        })
    }
}

#[derive(Deserialize)]
struct Collection<P> {
    features: Vec<Feature<P>>,
}

#[derive(Deserialize)]
struct Feature<P> {
    properties: P,
    geometry: Geometry,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    LineString(Vec<Position>),
    Polygon(Vec<Vec<Position>>),
    MultiPolygon(Vec<Vec<Vec<Position>>>),
}

#[derive(Deserialize)]
struct CountryProperties {
    iso_a3: String,
    role: String,
    name_en: String,
    name_sr_latn: String,
    name_sr_cyrl: String,
    name_sq: String,
    label: Position,
}

#[derive(Deserialize)]
struct DistrictProperties {
    district: String,
}

#[derive(Deserialize)]
struct RoadProperties {
    class: String,
}

#[derive(Deserialize)]
struct NoProperties {}

fn read<P: DeserializeOwned>(path: &Path) -> Result<Vec<Feature<P>>, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let collection: Collection<P> =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(collection.features)
}

fn country(feature: Feature<CountryProperties>) -> Result<Country, String> {
    let properties = feature.properties;
    let role = match properties.role.as_str() {
        "focus" => CountryRole::Focus,
        "neighbour" => CountryRole::Neighbour,
        "context" => CountryRole::Context,
        other => return Err(format!("unknown role of a country: {other}")),
    };
    Ok(Country {
        id: properties.iso_a3,
        role,
        names: [
            ("en", &*properties.name_en),
            ("sr-Latn", &*properties.name_sr_latn),
            ("sr-Cyrl", &*properties.name_sr_cyrl),
            ("sq", &*properties.name_sq),
        ]
        .into_iter()
        .collect(),
        label: properties.label,
        parts: parts(feature.geometry),
    })
}

fn district(feature: Feature<DistrictProperties>) -> Option<District> {
    let outline = parts(feature.geometry).into_iter().next()?.into_iter().next()?;
    Some(District { name: feature.properties.district, outline })
}

fn road(feature: Feature<RoadProperties>) -> Option<Result<Road, String>> {
    let Geometry::LineString(course) = feature.geometry else { return None };
    let class = match feature.properties.class.as_str() {
        "motorway" => RoadClass::Motorway,
        "main" => RoadClass::Main,
        "secondary" => RoadClass::Secondary,
        "local" => RoadClass::Local,
        other => return Some(Err(format!("unknown class of a road: {other}"))),
    };
    Some(Ok(Road { class, course }))
}

fn parts(geometry: Geometry) -> Vec<Vec<Vec<Position>>> {
    match geometry {
        Geometry::LineString(_) => Vec::new(),
        Geometry::Polygon(rings) => vec![rings],
        Geometry::MultiPolygon(parts) => parts,
    }
}
