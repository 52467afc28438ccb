//! GeoJSON (RFC 7946) of any maker, and GeoJSON text sequences (RFC 8142).

mod axis;

use std::ops::Range;

use self::axis::{AxisEvidence, AxisOrder, REPROJECT, position};
use super::builder::TableBuilder;
use super::dating::{iso, stretch, tell_zone};
use super::spot::{self, WrittenPosition};
use super::told::FileIssues;
use super::values::{number, plain_text};
use crate::import::json;
use crate::import::node::{Node, NodeField, Value};
use crate::import::reading::ColumnRole as Role;
use crate::import::table::columns::too_many_rows;
use crate::import::table::{CellValue, MOST_ROWS, Table};
use crate::phrase;

/// Names of properties that say when something begins, ends or takes place, the first that a feature
/// has with a date counts; in small letters.
const STARTS: [&str; 11] = [
    "start",
    "start_date",
    "startdate",
    "begin",
    "date_start",
    "datestart",
    "start_time",
    "starttime",
    "timestart",
    "from",
    "od",
];
const ENDS: [&str; 10] = [
    "end", "end_date", "enddate", "date_end", "dateend", "end_time", "endtime", "timeend", "until",
    "to",
];

/// Reads a file that holds one value.
pub(super) fn read(root: &Node, text: &str, issues: &mut FileIssues) -> Table {
    let mut features = Vec::new();
    match root.field("type").and_then(Node::as_text) {
        Some("FeatureCollection") => {
            features.extend(root.field("features").map(Node::items).unwrap_or_default());
        }
        _ => features.push(root),
    }
    let title = ["name", "title"].iter().find_map(|name| root.field(name)?.as_text());
    tell_system(root, issues);
    table(&features, title, text, issues)
}

/// Reads features, one a line or behind record separators. A line that is no JSON is refused.
///
/// Lines are parsed twice, first for the order of their coordinates, so that never more than one of
/// them is held as values.
pub(super) fn read_lines(text: &str, issues: &mut FileIssues) -> Table {
    let mut records = Vec::new();
    let mut evidence = AxisEvidence::default();
    let mut left = 0;
    let mut at = 0;
    let is_sequence = text.contains('\u{1E}');
    let separator = if is_sequence { '\u{1E}' } else { '\n' };
    for record in text.split(separator) {
        let start = at;
        at += record.len() + 1;
        let own = record.trim_start_matches('\u{FEFF}');
        if own.trim().is_empty() {
            continue;
        }
        let start = start + record.len() - own.len();
        if records.len() >= MOST_ROWS {
            if left == 0 {
                issues.list.push(too_many_rows(MOST_ROWS + 1, start..start + own.trim_end().len()));
            }
            left += 1;
            continue;
        }
        match json::parse(own) {
            Ok(node) => {
                evidence.add(&shifted(node, start));
                records.push(start..start + own.len());
            }
            Err(error) => {
                let place = error.at.start + start..error.at.end + start;
                let mut issue = error.issue(place);
                issue.code = "refused-row";
                issues.list.push(issue);
            }
        }
    }
    if let Some(told) = issues.list.iter_mut().find(|issue| issue.code == "too-many-rows") {
        *told = too_many_rows(MOST_ROWS + left, told.span.clone());
    }
    issues.unread = left;
    let order = evidence.order(issues);
    let mut reader = FeatureReader::new(None, text, order, issues);
    for record in records {
        let parsed = text.get(record.clone()).and_then(|own| json::parse(own).ok());
        if parsed.is_some_and(|node| !reader.whole(&shifted(node, record.start))) {
            break;
        }
    }
    reader.table.into_table()
}

/// The value at bytes so much later.
fn shifted(node: Node, by: usize) -> Node {
    let moved = |span: Range<usize>| span.start + by..span.end + by;
    let value = match node.value {
        Value::List(items) => {
            Value::List(items.into_iter().map(|item| shifted(item, by)).collect())
        }
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .map(|field| NodeField {
                    span: moved(field.span),
                    value: shifted(field.value, by),
                    name: field.name,
                })
                .collect(),
        ),
        value => value,
    };
    Node { value, span: moved(node.span) }
}

/// Tells of a coordinate system that is none of degrees.
fn tell_system(root: &Node, issues: &mut FileIssues) {
    let name = root.field("crs").and_then(|crs| crs.field("properties")?.field("name"));
    let Some((name, node)) = name.and_then(|node| Some((node.as_text()?, node))) else { return };
    let is_degrees =
        ["CRS84", "4326", "4979", "4258", "OGC:1.3"].iter().any(|it| name.contains(it));
    if !is_degrees {
        let what = phrase!("formats-system", name = name);
        let help = phrase!("formats-projected.help", command = REPROJECT);
        issues.warn_once("projected", what, Some(help), node.span.clone());
    }
}

fn table(features: &[&Node], title: Option<&str>, text: &str, issues: &mut FileIssues) -> Table {
    let mut evidence = AxisEvidence::default();
    for feature in features {
        evidence.add(feature);
    }
    let order = evidence.order(issues);
    let mut reader = FeatureReader::new(title, text, order, issues);
    for feature in features {
        if !reader.whole(feature) {
            break;
        }
    }
    reader.table.into_table()
}

struct FeatureReader<'r> {
    table: TableBuilder,
    text: &'r str,
    order: AxisOrder,
    issues: &'r mut FileIssues,
}

impl<'r> FeatureReader<'r> {
    fn new(
        title: Option<&str>,
        text: &'r str,
        order: AxisOrder,
        issues: &'r mut FileIssues,
    ) -> Self {
        let mut reader = Self { table: TableBuilder::default(), text, order, issues };
        for (name, role) in [("when", Role::When), ("geometry", Role::Coordinates)] {
            reader.table.fixed(name, role);
        }
        reader.table.title(title.unwrap_or_default());
        reader
    }

    /// Reads a feature as a row; whether there is room for another.
    fn whole(&mut self, feature: &Node) -> bool {
        self.feature(feature);
        let has_room = self.table.end_row(feature.span.clone());
        if !has_room {
            let what = phrase!("formats-too-many-cells");
            self.issues.error("too-many-cells", what, feature.span.clone());
        }
        has_room
    }

    fn feature(&mut self, feature: &Node) {
        let is_feature = feature.field("type").and_then(Node::as_text) == Some("Feature");
        let geometry = if is_feature { feature.field("geometry") } else { Some(feature) };
        if let Some(geometry) = geometry.filter(|it| it.field("type").is_some()) {
            self.geometry(geometry);
        }
        // A line may be an object that is no feature; its members are properties.
        let is_plain =
            ["coordinates", "geometries", "type"].iter().all(|it| feature.field(it).is_none());
        if !is_feature && !is_plain {
            return;
        }
        if let Some(id) = feature.field("id").filter(|_| is_feature) {
            let column = self.table.fixed("id", Role::Id);
            self.table.text(column, &plain_text(id, self.text), &id.span);
        }
        let properties = if is_plain { Some(feature) } else { feature.field("properties") };
        let Some(properties) = properties else { return };
        let start = dated(properties, &STARTS);
        let end = dated(properties, &ENDS);
        let mut taken: Vec<&Range<usize>> = Vec::new();
        if let Some((field, start_date)) = &start {
            // With no end it is one date, of the property's own name.
            let end_date = end.as_ref().map(|(_, date)| date.as_str());
            if let Some(when) = stretch(Some(start_date), end_date.or(Some(start_date))) {
                tell_zone(&when, &field.value.span, self.issues);
                let column = self.table.fixed("when", Role::When);
                self.table.value(column, CellValue::When(when), &field.value.span);
                taken.push(&field.span);
                taken.extend(end.as_ref().map(|(field, _)| &field.span));
            }
        }
        for field in properties.fields() {
            if taken.contains(&&field.span) {
                continue;
            }
            let is_taken = ["when", "geometry", "id"].contains(&field.name.as_str());
            let name =
                if is_taken { format!("{} (properties)", field.name) } else { field.name.clone() };
            let column = self.table.property(&name, field.span.clone());
            let text = plain_text(&field.value, self.text);
            let edtf = Self::edtf(&field.name, &text);
            match edtf {
                Some(when) => self.table.value(column, CellValue::When(when), &field.value.span),
                None => self.table.text(column, &text, &field.value.span),
            }
        }
        for field in feature.fields().iter().filter(|_| is_feature) {
            let own = ["type", "id", "geometry", "properties", "bbox"];
            if !own.contains(&field.name.as_str()) {
                let name = format!("{} (feature)", field.name);
                let column = self.table.property(&name, field.span.clone());
                self.table.text(column, &plain_text(&field.value, self.text), &field.value.span);
            }
        }
    }

    /// A date that a property of a usual name has in a form that no table has: EDTF.
    fn edtf(name: &str, text: &str) -> Option<String> {
        let is_date =
            ["when", "edtf", "date_edtf"].iter().any(|own| name.eq_ignore_ascii_case(own));
        (is_date && super::dating::is_date(text)).then(|| text.to_owned())
    }

    fn geometry(&mut self, geometry: &Node) {
        let mut parts = Vec::new();
        self.parts(geometry, &mut parts);
        let column = self.table.fixed("geometry", Role::Coordinates);
        let written = || plain_text(geometry, self.text);
        if parts.is_empty() {
            let has_any = geometry.field("coordinates").is_some_and(|it| !it.items().is_empty());
            if has_any {
                let text = written();
                self.table.text(column, &text, &geometry.span);
            }
            return;
        }
        let largest = parts.iter().map(|(_, size, _)| *size).fold(0.0, f64::max);
        let others = parts.len() > 1;
        let mut kept = false;
        for (node, size, span) in parts {
            if !kept && size >= largest {
                kept = true;
                self.table.value(column, CellValue::Spot(node), &geometry.span);
            } else {
                let column = self.table.fixed("geometry (other parts)", Role::Note);
                let written = self.text.get(span.clone()).unwrap_or_default();
                let written: Vec<&str> = written.split_whitespace().collect();
                self.table.text(column, &written.join(" "), &span);
            }
        }
        if others {
            let what = phrase!("formats-other-parts");
            self.issues.note_once("other-parts", what, geometry.span.clone());
        }
    }

    /// The single geometries in a geometry, each with its weight among the others.
    fn parts(&mut self, geometry: &Node, parts: &mut Vec<(Node, f64, Range<usize>)>) {
        let coordinates = geometry.field("coordinates");
        let items = coordinates.map(Node::items).unwrap_or_default();
        match geometry.field("type").and_then(Node::as_text) {
            Some("Point") => parts.extend(coordinates.and_then(|it| self.point(it))),
            Some("MultiPoint") => parts.extend(items.iter().filter_map(|it| self.point(it))),
            Some("LineString") => parts.extend(coordinates.and_then(|it| self.line(it))),
            Some("MultiLineString") => parts.extend(items.iter().filter_map(|it| self.line(it))),
            Some("Polygon") => parts.extend(coordinates.and_then(|it| self.area(it))),
            Some("MultiPolygon") => parts.extend(items.iter().filter_map(|it| self.area(it))),
            Some("GeometryCollection") => {
                for part in geometry.field("geometries").map(Node::items).unwrap_or_default() {
                    self.parts(part, parts);
                }
            }
            _ => {}
        }
    }

    fn point(&mut self, node: &Node) -> Option<(Node, f64, Range<usize>)> {
        let at = self.position(node)?;
        if let Some(height) =
            node.items().get(2).filter(|it| number(it).is_some_and(|it| it != 0.0))
        {
            let column = self.table.fixed("geometry (height)", Role::Note);
            self.table.text(column, &plain_text(height, self.text), &height.span);
        }
        Some((spot::point(&at, None), 0.0, node.span.clone()))
    }

    fn line(&mut self, node: &Node) -> Option<(Node, f64, Range<usize>)> {
        let path = self.path(node)?;
        let size = f64::from(u32::try_from(path.len()).unwrap_or(u32::MAX)) / 1e6;
        Some((spot::line(&path, &node.span)?, 1.0 + size, node.span.clone()))
    }

    fn area(&mut self, node: &Node) -> Option<(Node, f64, Range<usize>)> {
        let (outline, holes) = node.items().split_first()?;
        let path = self.path(outline)?;
        if !holes.is_empty() {
            self.issues.note_once("holes", phrase!("formats-holes"), node.span.clone());
            let column = self.table.fixed("geometry (holes)", Role::Note);
            for hole in holes {
                self.table.text(column, &plain_text(hole, self.text), &hole.span);
            }
        }
        let size = 1e6 + spot::outline_size(&path);
        Some((spot::area(&path, &node.span)?, size, node.span.clone()))
    }

    /// The positions of a list, all of them on the globe.
    fn path(&mut self, node: &Node) -> Option<Vec<WrittenPosition>> {
        node.items().iter().map(|item| self.position(item)).collect()
    }

    fn position(&mut self, node: &Node) -> Option<WrittenPosition> {
        if node.items().get(2).and_then(number).is_some_and(|height| height != 0.0) {
            self.issues.note_once("heights", phrase!("formats-heights"), node.span.clone());
        }
        let mut at = position(node)?;
        if self.order == AxisOrder::LatitudeFirst {
            std::mem::swap(&mut at.lon, &mut at.lat);
        }
        let at = at.wrapped();
        at.is_on_globe().then_some(at)
    }
}

/// The first property of those names that has a date.
fn dated<'n>(properties: &'n Node, names: &[&str]) -> Option<(&'n NodeField, String)> {
    names.iter().find_map(|name| {
        let field = properties.fields().iter().find(|it| it.name.eq_ignore_ascii_case(name))?;
        Some((field, iso(field.value.as_text()?)?))
    })
}
