//! Layers beside a dataset: GeoJSON files that its header names.
//!
//! The format is RFC 7946. What is of another kind than the layer (a point among lines) is passed
//! over; heights are not read. A file is read whole or not at all, and what is wrong with it is told
//! at its name in the dataset, with its own line and column.

use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use geojson::{Error, Feature, GeoJson, GeometryValue, JsonValue, Position};

use super::diagnostics::Issue;
use super::reader::{FileError, Loaded, read_file_within};
use super::records::layer::LAYER_LOSS;
use crate::model::{LatLon, LayerFeature, LayerKind, MapLayer};
use crate::phrase;
use crate::text::Phrase;

/// The largest file of a layer, in bytes.
pub const MAX_LAYER_BYTES: u64 = 32 << 20;
/// The most points of all layers of a dataset together.
pub const MAX_LAYER_POINTS: usize = 1_000_000;

/// Reads the files of a dataset's layers, which are named from the folder of the dataset, and adds an
/// error for each that cannot be read. Reads nothing for a dataset without layers.
pub fn read_layers(dataset: &Path, loaded: &mut Loaded) {
    let Loaded { dataset: Some(data), issues, layer_spans, .. } = loaded else { return };
    let mut room = MAX_LAYER_POINTS;
    let before = issues.len();
    for (nth, layer) in data.meta.layers.iter_mut().enumerate() {
        let span = &layer_spans.get(nth).cloned().unwrap_or(0..0);
        match features(dataset, layer, room) {
            Ok(features) => {
                let points = features.iter().flat_map(|it| &it.parts).flatten().map(Vec::len);
                room = room.saturating_sub(points.sum());
                if features.is_empty() {
                    issues.push(nothing_in(layer, span));
                }
                layer.features = features.into();
            }
            Err((what, help)) => {
                let issue = Issue::error("bad-layer", what, span.clone()).with_loss(LAYER_LOSS);
                issues.push(Issue { help, ..issue });
            }
        }
    }
    if issues.len() > before {
        issues.sort_by_key(|issue| issue.span.start);
    }
}

/// The files of a dataset's layers that lie where they may, to be watched.
pub fn layer_paths(dataset: &Path, layers: &[MapLayer]) -> Vec<PathBuf> {
    layers.iter().filter_map(|layer| path_of(dataset, &layer.file)).collect()
}

/// What is wrong, and advice.
type Fault = (Phrase, Option<Phrase>);

fn nothing_in(layer: &MapLayer, span: &Range<usize>) -> Issue {
    let file = &*layer.file;
    let what = match layer.kind {
        LayerKind::Line => phrase!("layers-no-lines", file = file),
        LayerKind::Area => phrase!("layers-no-areas", file = file),
        LayerKind::Point => phrase!("layers-no-points", file = file),
    };
    Issue::warning("empty-layer", what, span.clone()).with_help(phrase!("layers-kind-help"))
}

/// The path of a layer's file; `None` where it is not in the dataset's folder or below it.
fn path_of(dataset: &Path, file: &str) -> Option<PathBuf> {
    let inside = Path::new(file).components().all(|part| matches!(part, Component::Normal(_)));
    let folder = dataset.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    inside.then(|| folder.join(file))
}

fn features(dataset: &Path, layer: &MapLayer, room: usize) -> Result<Vec<LayerFeature>, Fault> {
    let file = &*layer.file;
    let outside = || {
        let help = phrase!("layers-outside.help");
        (phrase!("layers-outside", file = file), Some(help))
    };
    let path = path_of(dataset, file).ok_or_else(outside)?;
    let no_file = |error: std::io::Error| {
        let why = error.to_string();
        (phrase!("layers-not-read", file = file, why = why), None)
    };
    let real = path.canonicalize().map_err(no_file)?;
    let folder = path_of(dataset, "").and_then(|folder| folder.canonicalize().ok());
    // A link must not lead out of the folder either.
    if !folder.is_some_and(|folder| real.starts_with(folder)) {
        return Err(outside());
    }
    let too_large = || {
        let most = (MAX_LAYER_BYTES >> 20).to_string();
        let what = phrase!("layers-too-large", file = file, most = most);
        (what, Some(phrase!("layers-too-large.help")))
    };
    let bytes = read_file_within(&real, MAX_LAYER_BYTES).map_err(|error| match error {
        FileError::TooLarge { .. } => too_large(),
        other => (phrase!("layers-not-read", file = file, why = other.phrase().to_string()), None),
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        no_file(std::io::Error::new(std::io::ErrorKind::InvalidData, error.utf8_error()))
    })?;
    let read: GeoJson = text.trim_start_matches('\u{FEFF}').parse().map_err(|error| {
        let what = fault(file, &error);
        (what, Some(phrase!("layers-help")))
    })?;
    let mut reader = LayerReader { kind: layer.kind, room, features: Vec::new() };
    let wrong = match read {
        GeoJson::FeatureCollection(all) => {
            all.features.into_iter().enumerate().find_map(|(nth, one)| reader.feature(nth, one))
        }
        GeoJson::Feature(one) => reader.feature(0, one),
        GeoJson::Geometry(one) => {
            let mut parts = Vec::new();
            let wrong = reader.geometry(&one.value, &mut parts);
            reader.keep(None, parts);
            wrong.map(|wrong| (0, wrong))
        }
    };
    match wrong {
        None => Ok(reader.features),
        Some((nth, wrong)) => {
            let number = nth + 1;
            let mut help = phrase!("layers-help");
            let what = match wrong {
                Wrong::Point(at) => {
                    if at.0.abs().max(at.1.abs()) > DEGREES {
                        help = phrase!("layers-on-a-plane");
                    }
                    let found = format!("[{}, {}]", at.0, at.1);
                    phrase!("layers-bad-point", file = file, number = number, found = found)
                }
                Wrong::TooMany => {
                    let most = MAX_LAYER_POINTS;
                    phrase!("layers-too-many-points", file = file, most = most)
                }
            };
            Err((what, Some(help)))
        }
    }
}

/// What is more than this is no number of degrees, but one of metres on some plane.
const DEGREES: f64 = 400.0;

/// What is wrong with a text that is no GeoJSON, with its line and column where the reader knows them.
fn fault(file: &str, error: &Error) -> Phrase {
    let Error::MalformedGeoJson(json) = error else {
        let why = error.to_string();
        return phrase!("layers-not-read", file = file, why = why);
    };
    let (line, column) = (json.line().to_string(), json.column().to_string());
    if json.is_eof() {
        return phrase!("layers-cut-off", file = file, line = line);
    }
    // The position stands before it already.
    let why = json.to_string();
    let why = why.split(" at line ").next().unwrap_or_default().to_owned();
    phrase!("layers-broken", file = file, line = line, column = column, why = why)
}

/// What is wrong within a feature.
enum Wrong {
    /// A point that is not on the globe.
    Point((f64, f64)),
    /// More points than are read.
    TooMany,
}

struct LayerReader {
    kind: LayerKind,
    /// How many points may still come.
    room: usize,
    features: Vec<LayerFeature>,
}

impl LayerReader {
    /// Keeps what of a feature is of the layer's kind; what is wrong with it, with its number.
    fn feature(&mut self, nth: usize, feature: Feature) -> Option<(usize, Wrong)> {
        let name = name_of(&feature);
        let mut parts = Vec::new();
        let wrong =
            feature.geometry.and_then(|geometry| self.geometry(&geometry.value, &mut parts));
        self.keep(name, parts);
        wrong.map(|wrong| (nth, wrong))
    }

    fn keep(&mut self, name: Option<Box<str>>, parts: Vec<Vec<Vec<LatLon>>>) {
        if !parts.is_empty() {
            self.features.push(LayerFeature { name, parts });
        }
    }

    fn geometry(
        &mut self,
        value: &GeometryValue,
        parts: &mut Vec<Vec<Vec<LatLon>>>,
    ) -> Option<Wrong> {
        use GeometryValue as Value;
        let kind = self.kind;
        match (kind, value) {
            (LayerKind::Point, Value::Point { coordinates }) => {
                self.part(&[std::slice::from_ref(coordinates)], parts)
            }
            (LayerKind::Point, Value::MultiPoint { coordinates })
            | (LayerKind::Line, Value::LineString { coordinates }) => {
                self.part(&[coordinates], parts)
            }
            (LayerKind::Line, Value::MultiLineString { coordinates }) => {
                coordinates.iter().find_map(|line| self.part(&[line], parts))
            }
            (LayerKind::Area, Value::Polygon { coordinates }) => {
                self.part(&slices(coordinates), parts)
            }
            (LayerKind::Area, Value::MultiPolygon { coordinates }) => {
                coordinates.iter().find_map(|polygon| self.part(&slices(polygon), parts))
            }
            (_, Value::GeometryCollection { geometries }) => {
                geometries.iter().find_map(|one| self.geometry(&one.value, parts))
            }
            _ => None,
        }
    }

    /// Adds one line, one area by its rings, or one set of points.
    fn part(&mut self, rings: &[&[Position]], parts: &mut Vec<Vec<Vec<LatLon>>>) -> Option<Wrong> {
        let mut part = Vec::with_capacity(rings.len());
        for ring in rings {
            match self.points(ring) {
                Ok(points) => part.push(points),
                Err(wrong) => return Some(wrong),
            }
        }
        parts.push(part);
        None
    }

    fn points(&mut self, positions: &[Position]) -> Result<Vec<LatLon>, Wrong> {
        self.room = self.room.checked_sub(positions.len()).ok_or(Wrong::TooMany)?;
        let point = |position: &Position| {
            let numbers = position.as_slice();
            let (lon, lat) = match numbers {
                [lon, lat, ..] => (*lon, *lat),
                _ => (f64::NAN, f64::NAN),
            };
            let on_globe = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
            if on_globe { Ok(LatLon { lat, lon }) } else { Err(Wrong::Point((lon, lat))) }
        };
        positions.iter().map(point).collect()
    }
}

fn slices(rings: &[Vec<Position>]) -> Vec<&[Position]> {
    rings.iter().map(Vec::as_slice).collect()
}

/// The name of a feature: its property "name", in whatever case.
fn name_of(feature: &Feature) -> Option<Box<str>> {
    let properties = feature.properties.as_ref()?;
    let named = properties.iter().find(|(key, _)| key.eq_ignore_ascii_case("name"));
    match named?.1 {
        JsonValue::String(name) if !name.trim().is_empty() => {
            Some(crate::text::visible_line(name.trim()).into())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use super::*;
    use crate::dataset::load;

    /// A folder of its own with a dataset that names `file` as a layer of lines.
    fn read(name: &str, file: &str, contents: Option<&str>) -> (Loaded, PathBuf) {
        let folder = env::temp_dir().join(format!("ibar-layers-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("maps")).unwrap();
        if let Some(contents) = contents {
            fs::write(folder.join("maps/roads.geojson"), contents).unwrap();
        }
        let text = format!(
            "#![enable(implicit_some)] Dataset(ibar: 1, title: \"T\", summary: \"S\", \
             layers: [Layer(file: \"{file}\", name: \"Roads\", kind: Line, credit: \"The office\")])"
        );
        let mut loaded = load(text.as_bytes());
        read_layers(&folder.join("data.ron"), &mut loaded);
        (loaded, folder)
    }

    fn told(name: &str, file: &str, contents: Option<&str>) -> String {
        let (loaded, folder) = read(name, file, contents);
        fs::remove_dir_all(folder).unwrap();
        let all: Vec<String> = loaded.problems().map(Issue::message).collect();
        all.join("; ")
    }

    const ROADS: &str = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "The old road"},
         "geometry": {"type": "LineString", "coordinates": [[20.7, 42.9], [20.8, 43.0, 512.0]]}},
        {"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [20, 43]}}
    ]}"#;

    #[test]
    fn the_lines_of_a_file_are_a_layer_of_lines() {
        let (loaded, folder) = read("good", "maps/roads.geojson", Some(ROADS));
        fs::remove_dir_all(folder).unwrap();
        assert_eq!(loaded.issues, []);
        let layer = &loaded.dataset.unwrap().meta.layers[0];
        let [road] = &*layer.features else { panic!("one road") };
        assert_eq!(road.name.as_deref(), Some("The old road"));
        assert_eq!(road.parts[0][0][1], LatLon { lat: 43.0, lon: 20.8 });
        assert_eq!(layer.credit_line().as_deref(), Some("Roads: The office"));
    }

    #[test]
    fn a_broken_file_is_told_with_its_line_and_column() {
        let broken = ROADS.replace("[20.7, 42.9],", "[20.7, 42.9");
        let told = told("broken", "maps/roads.geojson", Some(&broken));
        assert!(told.starts_with("maps/roads.geojson, line 3, column 7"), "{told}");
        assert!(told.ends_with("this layer is left out"), "{told}");
    }

    #[test]
    fn what_is_no_layer_is_told_for_what_it_is() {
        let file = "maps/roads.geojson";
        let points = ROADS.replace("LineString", "MultiPoint");
        assert_eq!(told("points", file, Some(&points)), "there are no lines in maps/roads.geojson");
        let swapped = ROADS.replace("[20.7, 42.9]", "[42.9, 120.7]");
        assert_eq!(
            told("swapped", file, Some(&swapped)),
            "maps/roads.geojson, feature 1: [42.9, 120.7] is no point of the earth; this layer is left out"
        );
        let metres = ROADS.replace("[20.7, 42.9]", "[2304313.5, 5299000.2]");
        let (loaded, folder) = read("metres", file, Some(&metres));
        fs::remove_dir_all(folder).unwrap();
        let help = loaded.issues[0].help_text();
        assert!(help.is_some_and(|help| help.contains("EPSG:4326")), "{:?}", loaded.issues);
        let cut = &ROADS[..ROADS.len() / 2];
        let told_cut = told("cut", file, Some(cut));
        assert!(told_cut.contains("ends too early, in line"), "{told_cut}");
        for outside in ["../roads.geojson", "/etc/hosts", "maps/../../roads.geojson"] {
            let told = told("outside", outside, Some(ROADS));
            assert!(told.contains("is not in the folder of the dataset"), "{told}");
        }
        assert!(told("none", file, None).starts_with("maps/roads.geojson cannot be read"));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_in_the_place_of_a_layer_is_refused_and_not_waited_for() {
        let (_, folder) = read("pipe", "maps/roads.geojson", None);
        let pipe = folder.join("maps/roads.geojson");
        let made = std::process::Command::new("mkfifo").arg(pipe).status();
        if made.is_ok_and(|status| status.success()) {
            let told = told("pipe", "maps/roads.geojson", None);
            assert!(told.contains("a pipe, not a file"), "{told}");
        }
    }
}
