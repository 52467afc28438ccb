//! KML: placemarks as records (OGC 12-007, and Google's `gx` tracks).

use std::ops::Range;

use super::builder::TableBuilder;
use super::dating::{iso, stretch, tell_zone};
use super::html::html_text;
use super::spot::{self, PlacedSpot, WrittenPosition};
use super::told::{FileIssues, shown};
use super::xml::{self, Element};
use crate::import::reading::ColumnRole as Role;
use crate::import::table::{CellValue, Table};
use crate::phrase;

/// Elements that say how a placemark looks, and nothing of what it is.
const LOOKS: [&str; 12] = [
    "styleUrl",
    "Style",
    "StyleMap",
    "LookAt",
    "Camera",
    "Region",
    "visibility",
    "open",
    "Snippet",
    "snippet",
    "balloonVisibility",
    "drawOrder",
];
/// Elements that are geometries.
const GEOMETRIES: [&str; 8] = [
    "Point",
    "LineString",
    "LinearRing",
    "Polygon",
    "MultiGeometry",
    "Track",
    "MultiTrack",
    "Model",
];

/// Reads a file; `None`, with an error, where it is no KML.
pub(super) fn read(text: &str, issues: &mut FileIssues) -> Option<Table> {
    let root = xml::parse(text, issues)?;
    let mut reader = KmlReader { table: TableBuilder::default(), issues, is_full: false };
    for (name, role) in COLUMNS {
        reader.table.fixed(name, role);
    }
    reader.container(&root, &mut Vec::new(), &mut Vec::new());
    Some(reader.table.into_table())
}

/// The columns that every file has.
const COLUMNS: [(&str, Role); 8] = [
    ("id", Role::Id),
    ("name", Role::Title),
    ("when", Role::When),
    ("geometry", Role::Coordinates),
    ("description", Role::Summary),
    ("address", Role::Place),
    ("Folder", Role::Tag),
    ("when (as written)", Role::Note),
];

struct KmlReader<'i> {
    table: TableBuilder,
    issues: &'i mut FileIssues,
    is_full: bool,
}

impl KmlReader<'_> {
    /// Reads what a document or folder holds; `times` are those of the folders around, the innermost
    /// last.
    fn container<'e>(
        &mut self,
        element: &'e Element,
        folders: &mut Vec<String>,
        times: &mut Vec<&'e Element>,
    ) {
        let own_time = element.children.iter().find(|child| is_time(child));
        times.extend(own_time);
        let name = element.child("name").and_then(Element::words);
        let is_folder = element.name == "Folder";
        if let Some(name) = name {
            if is_folder {
                folders.push(name.to_owned());
            } else {
                self.table.title(name);
            }
        }
        for child in &element.children {
            if self.is_full {
                break;
            }
            match child.name.as_str() {
                "Document" | "Folder" | "kml" | "Create" | "Update" | "Change" => {
                    self.container(child, folders, times);
                }
                "Placemark" => self.placemark(child, folders, times.last().copied()),
                "NetworkLink" => {
                    let what = phrase!("formats-link");
                    self.issues.note_once("link-not-followed", what, child.span.clone());
                }
                "GroundOverlay" | "ScreenOverlay" | "PhotoOverlay" | "Tour" => {
                    let what = phrase!("formats-overlay");
                    self.issues.note_once("overlay", what, child.span.clone());
                }
                _ => {}
            }
        }
        if is_folder && name.is_some() {
            folders.pop();
        }
        if own_time.is_some() {
            times.pop();
        }
    }

    fn placemark(&mut self, mark: &Element, folders: &[String], around: Option<&Element>) {
        if let Some(id) = mark.attribute("id") {
            let column = self.table.fixed("id", Role::Id);
            self.table.text(column, id, &mark.span);
        }
        let mut track_times = None;
        let mut spots = Vec::new();
        for child in &mark.children {
            let name = child.name.as_str();
            match name {
                "name" => self.words("name", Role::Title, child),
                "description" => self.html("description", Role::Summary, child),
                "address" => self.words("address", Role::Place, child),
                "TimeSpan" | "TimeStamp" => {}
                "ExtendedData" => self.data(child),
                _ if GEOMETRIES.contains(&name) => {
                    self.geometry(child, &mut spots, &mut track_times);
                }
                "author" => self.words("author", Role::Note, child),
                "link" => {
                    let column = self.table.fixed("link", Role::Address);
                    let address = child.attribute("href").or_else(|| child.words());
                    self.table.text(column, address.unwrap_or_default(), &child.span);
                }
                "phoneNumber" => self.words("phoneNumber", Role::Note, child),
                _ if LOOKS.contains(&name) => {
                    let column = self.table.fixed(name, Role::LeftAlone);
                    let words = child.all_words();
                    let words = if words.is_empty() { name.to_owned() } else { words };
                    self.table.text(column, &words, &child.span);
                }
                _ => {
                    let words = child.all_words();
                    let column = self.table.property(name, child.span.clone());
                    self.table.text(column, &words, &child.span);
                }
            }
        }
        let time = mark.children.iter().find(|child| is_time(child)).or(around);
        if let Some(time) = time {
            self.time(time);
        } else if let Some((first, last)) = track_times
            && let Some(when) = stretch(Some(&first), Some(&last))
        {
            let column = self.table.fixed("when", Role::When);
            self.table.value(column, CellValue::When(when), &mark.span);
        }
        self.spots(spots, mark);
        if let Some(folder) = folders.last() {
            let column = self.table.fixed("Folder", Role::Tag);
            self.table.text(column, folder, &mark.span);
        }
        self.is_full = !self.table.end_row(mark.span.clone());
        if self.is_full {
            let what = phrase!("formats-too-many-cells");
            self.issues.error("too-many-cells", what, mark.span.clone());
        }
    }

    fn words(&mut self, name: &str, role: Role, element: &Element) {
        let column = self.table.fixed(name, role);
        self.table.text(column, &element.all_words(), &element.span);
    }

    fn html(&mut self, name: &str, role: Role, element: &Element) {
        let column = self.table.fixed(name, role);
        self.table.text(column, &html_text(&element.all_words()), &element.span);
    }

    /// The time of a `TimeStamp` or a `TimeSpan`, whose ends that lack are open.
    fn time(&mut self, time: &Element) {
        let part = |name: &str| time.child(name).and_then(Element::words);
        let column = self.table.fixed("when", Role::When);
        let (when, written) = if time.name == "TimeStamp" {
            (part("when").and_then(iso), part("when").unwrap_or_default().to_owned())
        } else {
            let (begin, end) = (part("begin"), part("end"));
            let read = |text: Option<&str>| text.map(|text| iso(text).ok_or(()));
            let when = match (read(begin).transpose(), read(end).transpose()) {
                (Ok(begin), Ok(end)) => stretch(begin.as_deref(), end.as_deref()),
                _ => None,
            };
            (when, format!("{}/{}", begin.unwrap_or(".."), end.unwrap_or("..")))
        };
        match when {
            Some(when) => {
                tell_zone(&when, &time.span, self.issues);
                self.table.value(column, CellValue::When(when), &time.span);
            }
            None if written != "../.." => self.table.text(column, &written, &time.span),
            None => {}
        }
    }

    /// The values of `ExtendedData`, each in a column of its own.
    fn data(&mut self, data: &Element) {
        for child in &data.children {
            match child.name.as_str() {
                "Data" => {
                    let name = child.attribute("name").unwrap_or("Data");
                    let value = child.child("value").map(Element::all_words).unwrap_or_default();
                    self.property(name, &html_text(&value), &child.span);
                }
                "SchemaData" => {
                    for value in &child.children {
                        let name = value.attribute("name").unwrap_or(&value.name);
                        self.property(name, &html_text(&value.all_words()), &value.span);
                    }
                }
                name => self.property(name, &child.all_words(), &child.span),
            }
        }
    }

    fn property(&mut self, name: &str, text: &str, span: &Range<usize>) {
        // A value of the same name as one of the format's own columns has a column beside it.
        let is_own = COLUMNS.iter().any(|(own, _)| *own == name);
        let own = if is_own { format!("{name} (ExtendedData)") } else { name.to_owned() };
        let column = self.table.property(&own, span.clone());
        self.table.text(column, text, span);
    }

    fn geometry(
        &mut self,
        element: &Element,
        spots: &mut Vec<PlacedSpot>,
        times: &mut Option<(String, String)>,
    ) {
        let span = &element.span;
        match element.name.as_str() {
            "MultiGeometry" => {
                for child in &element.children {
                    if GEOMETRIES.contains(&child.name.as_str()) {
                        self.geometry(child, spots, times);
                    }
                }
            }
            "MultiTrack" => {
                let tracks: Vec<&Element> = element.all("Track").collect();
                self.track(&tracks, span, spots, times);
            }
            "Track" => self.track(&[element], span, spots, times),
            "Point" => {
                let path = self.positions(element);
                let node = path.first().map(|at| spot::point(at, None));
                let words = element.child("coordinates").and_then(Element::words);
                self.beside("height", words.and_then(height_of).unwrap_or_default(), span);
                spots.extend(PlacedSpot::new(node, 0.0, element));
            }
            "Model" => {
                let degrees = |name: &str| {
                    element.child("Location")?.child(name)?.words()?.parse::<f64>().ok()
                };
                let at = degrees("longitude").zip(degrees("latitude"));
                let node = at.map(|(lon, lat)| {
                    spot::point(&WrittenPosition::new(lon, lat, span.clone()), None)
                });
                spots.extend(PlacedSpot::new(node, 0.0, element));
            }
            "Polygon" => {
                let outline =
                    element.child("outerBoundaryIs").and_then(|it| it.child("LinearRing"));
                let outline = outline.map(|ring| self.positions(ring)).unwrap_or_default();
                for hole in element.all("innerBoundaryIs") {
                    let what = phrase!("formats-holes");
                    self.issues.note_once("holes", what, span.clone());
                    self.beside("holes", &hole.all_words(), &hole.span);
                }
                let size = 1e6 + spot::outline_size(&outline);
                spots.extend(PlacedSpot::new(spot::area(&outline, span), size, element));
            }
            _ => {
                let path = self.positions(element);
                let size = f64::from(u32::try_from(path.len()).unwrap_or(u32::MAX)) / 1e6;
                spots.extend(PlacedSpot::new(spot::line(&path, span), 1.0 + size, element));
            }
        }
    }

    /// A track of Google's: times, and as many coordinates.
    fn track(
        &mut self,
        tracks: &[&Element],
        span: &Range<usize>,
        spots: &mut Vec<PlacedSpot>,
        times: &mut Option<(String, String)>,
    ) {
        let mut points: Vec<(WrittenPosition, String)> = Vec::new();
        let mut path: Vec<WrittenPosition> = Vec::new();
        let mut without = 0_usize;
        for track in tracks {
            let mut whens = track.all("when");
            for coord in track.all("coord") {
                let when = whens.next().and_then(Element::words).and_then(iso);
                let Some(at) = position(&coord.text, ' ', &coord.span) else {
                    without += usize::from(coord.words().is_some());
                    continue;
                };
                path.push(at.clone());
                match when {
                    Some(when) => points.push((at, when)),
                    None => without += 1,
                }
            }
        }
        if let (Some((_, first)), Some((_, last))) = (points.first(), points.last()) {
            tell_zone(first, span, self.issues);
            *times = Some((first.clone(), last.clone()));
        }
        if without > 0 && points.len() >= 2 {
            let what = phrase!("formats-points-left", count = without);
            self.issues.warn_once("points-without-time", what, None, span.clone());
        }
        let node = spot::track(&points, span).or_else(|| spot::line(&path, span));
        spots.extend(node.map(|node| PlacedSpot { node, size: 1e9, text: String::new() }));
    }

    /// The positions in the `coordinates` of an element.
    fn positions(&mut self, element: &Element) -> Vec<WrittenPosition> {
        let Some(list) = element.child("coordinates") else { return Vec::new() };
        let mut positions = Vec::new();
        for tuple in list.text.split_whitespace() {
            if let Some(at) = position(tuple, ',', &list.span) {
                positions.push(at);
            } else {
                let what = phrase!("formats-bad-position", text = shown(tuple));
                self.issues.warn_once("bad-position", what, None, list.span.clone());
            }
            if height_of(tuple).is_some() {
                let what = phrase!("formats-heights");
                self.issues.note_once("heights", what, list.span.clone());
            }
        }
        positions
    }

    /// Keeps something of a geometry that is not drawn.
    fn beside(&mut self, what: &str, text: &str, span: &Range<usize>) {
        let column = self.table.fixed(&format!("geometry ({what})"), Role::Note);
        self.table.text(column, text, span);
    }

    /// Puts the largest of several geometries into the record, and the others beside it.
    fn spots(&mut self, spots: Vec<PlacedSpot>, mark: &Element) {
        let largest = spots.iter().map(|spot| spot.size).fold(0.0, f64::max);
        let mut kept = false;
        let several = spots.len() > 1;
        for spot in spots {
            if !kept && spot.size >= largest {
                kept = true;
                let column = self.table.fixed("geometry", Role::Coordinates);
                self.table.value(column, CellValue::Spot(spot.node), &mark.span);
            } else {
                self.beside("other parts", &spot.text, &mark.span);
            }
        }
        if several {
            let what = phrase!("formats-other-parts");
            self.issues.note_once("other-parts", what, mark.span.clone());
        }
    }
}

/// The height of a position, if it has one.
fn height_of(position: &str) -> Option<&str> {
    position.split(',').nth(2).map(str::trim).filter(|height| height.parse() != Ok(0.0))
}

fn is_time(element: &Element) -> bool {
    matches!(element.name.as_str(), "TimeSpan" | "TimeStamp")
}

/// A position of longitude, latitude and perhaps a height.
fn position(tuple: &str, separator: char, span: &Range<usize>) -> Option<WrittenPosition> {
    let mut numbers = tuple.split(separator).map(str::trim).filter(|part| !part.is_empty());
    let (lon, lat) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    let at = WrittenPosition::new(lon, lat, span.clone()).wrapped();
    at.is_on_globe().then_some(at)
}
