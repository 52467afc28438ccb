//! Linked Places (LPF 1.2) of any maker: JSON with places in time.

use std::ops::Range;

use super::builder::TableBuilder;
use super::dating::{is_date, iso, stretch};
use super::spot::{self, WrittenPosition};
use super::told::FileIssues;
use super::values::{number, plain_text, scalar};
use crate::import::node::{Node, NodeField};
use crate::import::reading::ColumnRole as Role;
use crate::import::table::{CellValue, Table};
use crate::phrase;

/// Whether a feature has parts that only Linked Places has.
pub(super) fn is_linked(feature: &Node) -> bool {
    let has_names = feature
        .field("names")
        .is_some_and(|names| names.items().iter().any(|name| name.field("toponym").is_some()));
    let has_spans = feature.field("when").is_some_and(|when| when.field("timespans").is_some());
    has_names || has_spans
}

/// Reads a collection.
pub(super) fn read(root: &Node, text: &str, issues: &mut FileIssues) -> Table {
    let single = std::slice::from_ref(root);
    let features = root.field("features").map_or(single, Node::items);
    let mut table = TableBuilder::default();
    for (name, role) in [
        ("@id", Role::Id),
        ("title", Role::Title),
        ("when", Role::When),
        ("geometry", Role::Coordinates),
        ("descriptions", Role::Summary),
    ] {
        table.fixed(name, role);
    }
    table.title(&scalar(root, "title").unwrap_or_default());
    if let Some(citation) = root.field("indexing").or_else(|| root.field("dataset")) {
        table.title(&scalar(citation, "name").unwrap_or_default());
    }
    for feature in features {
        read_feature(feature, text, &mut table, issues);
        if !table.end_row(feature.span.clone()) {
            let what = phrase!("formats-too-many-cells");
            issues.error("too-many-cells", what, feature.span.clone());
            break;
        }
    }
    table.into_table()
}

fn read_feature(feature: &Node, text: &str, table: &mut TableBuilder, issues: &mut FileIssues) {
    let when = when_of(feature);
    if let Some(when) = when {
        let column = table.fixed("when", Role::When);
        let read = read_when(when);
        if let Some(read) = &read {
            table.value(column, CellValue::When(read.edtf.clone()), &when.span);
        }
        if read.is_none_or(|read| !read.is_whole) {
            let column = table.fixed("when (as written)", Role::Note);
            table.text(column, &plain_text(when, text), &when.span);
        }
    }
    if let Some(geometry) = feature.field("geometry") {
        read_geometry(geometry, text, table, issues);
    }
    for field in feature.fields() {
        let (value, span) = (&field.value, &field.value.span);
        match field.name.as_str() {
            "type" | "geometry" | "@context" | "when" => {}
            "@id" | "id" => put(table, "@id", Role::Id, &plain_text(value, text), span),
            "properties" => {
                for field in value.fields() {
                    read_property(field, text, table);
                }
            }
            "names" => put(table, "names", Role::Note, &labels(value, "toponym", text), span),
            "types" => put(table, "types", Role::Tag, &labels(value, "label", text), span),
            "descriptions" => {
                put(table, "descriptions", Role::Summary, &labels(value, "value", text), span);
            }
            "citations" => {
                put(table, "citations", Role::Source, &labels(value, "label", text), span);
            }
            name => put(table, name, Role::Note, &plain_text(value, text), span),
        }
    }
}

/// A property of a place, by the names of the format or as a column of its own.
fn read_property(field: &NodeField, text: &str, table: &mut TableBuilder) {
    let (name, span) = (field.name.as_str(), &field.value.span);
    let own = plain_text(&field.value, text);
    match name {
        "title" => put(table, "title", Role::Title, &own, span),
        "ccodes" => put(table, "ccodes", Role::Note, &own, span),
        "fclasses" => put(table, "fclasses", Role::Tag, &own, span),
        _ => {
            let taken = ["when", "geometry", "names", "types", "@id"].contains(&name);
            let other = taken.then(|| format!("{name} (properties)"));
            let column = table.property(other.as_deref().unwrap_or(name), field.span.clone());
            table.text(column, &own, span);
        }
    }
}

fn put(table: &mut TableBuilder, name: &str, role: Role, value: &str, span: &Range<usize>) {
    let column = table.fixed(name, role);
    table.text(column, value, span);
}

/// The labels in a list of records, with semicolons between them; of a record that has more to say,
/// all of it.
fn labels(list: &Node, label: &str, text: &str) -> String {
    let labels = list.items().iter().map(|item| match item.fields() {
        [] => plain_text(item, text),
        [only] if only.name == label => plain_text(&only.value, text),
        _ if label == "label" => scalar(item, label).unwrap_or_else(|| plain_text(item, text)),
        fields => {
            let own = fields.iter().map(|field| plain_text(&field.value, text));
            let own: Vec<String> = own.filter(|it| !it.is_empty()).collect();
            own.join(", ")
        }
    });
    labels.collect::<Vec<_>>().join("; ")
}

/// The time of a feature: its own, or that of its geometry, its types, names or relations.
fn when_of(feature: &Node) -> Option<&Node> {
    let has_spans = |when: &&Node| when.field("timespans").is_some_and(|it| !it.items().is_empty());
    if let Some(when) = feature.field("when") {
        return Some(when);
    }
    let geometry = feature.field("geometry");
    let parts = geometry.and_then(|it| it.field("geometries")).map(Node::items).unwrap_or_default();
    let in_geometry = geometry.into_iter().chain(parts).filter_map(|it| it.field("when"));
    let lists = ["types", "names", "relations"].into_iter().filter_map(|it| feature.field(it));
    let in_lists = lists.flat_map(Node::items).filter_map(|it| it.field("when"));
    in_geometry.chain(in_lists).find(has_spans)
}

/// A time that was read, and whether it says all that the file does.
struct LinkedWhen {
    edtf: String,
    is_whole: bool,
}

/// The time of a `when`. An end that is missing means within the interval of the start; several
/// spans are on and off.
fn read_when(when: &Node) -> Option<LinkedWhen> {
    let spans = when.field("timespans").map(Node::items).unwrap_or_default();
    let read: Option<Vec<LinkedWhen>> = spans.iter().map(read_span).collect();
    let read = read?;
    let has_more = when.fields().iter().any(|field| field.name != "timespans");
    // A duration is how long it took at some time within the span; without one it took all of it.
    let is_within = scalar(when, "duration").is_some_and(|it| it != "?");
    if let ([only], true) = (read.as_slice(), is_within) {
        let within = format!("[{}]", only.edtf.replace('/', ".."));
        let edtf = if is_date(&within) { within } else { only.edtf.clone() };
        return Some(LinkedWhen { edtf, is_whole: false });
    }
    let is_whole = !has_more && read.iter().all(|span| span.is_whole);
    if let [only] = read.as_slice() {
        return Some(LinkedWhen { edtf: only.edtf.clone(), is_whole });
    }
    let members: Vec<String> = read.iter().map(|span| span.edtf.replace('/', "..")).collect();
    let set = format!("{{{}}}", members.join(","));
    if is_date(&set) {
        return Some(LinkedWhen { edtf: set, is_whole });
    }
    // Members that a set cannot have: from the first to the last, with the rest beside it.
    let first = spans.first().and_then(|span| bounds(span.field("start")?))?;
    let last = spans.last()?;
    let last = bounds(last.field("end").or_else(|| last.field("start"))?)?;
    let edtf = stretch(Some(&first.earliest), Some(&last.latest))?;
    Some(LinkedWhen { edtf, is_whole: false })
}

/// The first and the last date that a start or an end can have.
struct SpanBounds {
    earliest: String,
    latest: String,
}

fn bounds(node: &Node) -> Option<SpanBounds> {
    let date = |name: &str| scalar(node, name).map(|text| iso(&text).ok_or(()));
    if let Some(within) = date("in") {
        let within = within.ok()?;
        return Some(SpanBounds { earliest: within.clone(), latest: within });
    }
    let (earliest, latest) = (date("earliest").transpose().ok()?, date("latest").transpose().ok()?);
    let own = node.as_text().and_then(iso);
    let earliest = earliest.or_else(|| latest.clone()).or(own)?;
    let latest = latest.unwrap_or_else(|| earliest.clone());
    Some(SpanBounds { earliest, latest })
}

/// The bounds of a start or an end in a list of GeoJSON-T: start, latest start, earliest end, end.
fn listed_bounds(items: &[Node], first: usize) -> Option<SpanBounds> {
    let date = |nth: usize| items.get(nth).and_then(Node::as_text).and_then(iso);
    let (earliest, latest) = (date(first), date(first + 1));
    let earliest = earliest.or_else(|| latest.clone())?;
    Some(SpanBounds { latest: latest.unwrap_or_else(|| earliest.clone()), earliest })
}

fn read_span(span: &Node) -> Option<LinkedWhen> {
    if !span.items().is_empty() {
        return between(listed_bounds(span.items(), 0), listed_bounds(span.items(), 2));
    }
    let start = span.field("start").and_then(bounds);
    let end = span.field("end").filter(|end| !end.fields().is_empty() || end.as_text().is_some());
    let Some(end) = end else {
        return between(start, None);
    };
    between(start, Some(bounds(end)?))
}

/// The time between a start and an end.
fn between(start: Option<SpanBounds>, end: Option<SpanBounds>) -> Option<LinkedWhen> {
    let Some(end) = end else {
        let start = start?;
        let is_exact = start.earliest == start.latest;
        let edtf = if is_exact {
            start.earliest
        } else {
            format!("[{}..{}]", start.earliest, start.latest)
        };
        return is_date(&edtf).then_some(LinkedWhen { edtf, is_whole: true });
    };
    let Some(start) = start else {
        let edtf = stretch(None, Some(&end.latest))?;
        return Some(LinkedWhen { edtf, is_whole: end.earliest == end.latest });
    };
    // Ends that are known within bounds only have the outer ones, marked as about so.
    let outer = |date: &str, is_exact: bool| {
        let is_plain = !date.ends_with(['~', '?', '%']);
        if is_exact || !is_plain { date.to_owned() } else { format!("{date}~") }
    };
    let exact = [start.earliest == start.latest, end.earliest == end.latest];
    let from = outer(&start.earliest, start.earliest == start.latest);
    let to = outer(&end.latest, end.earliest == end.latest);
    let edtf = stretch(Some(&from), Some(&to))?;
    Some(LinkedWhen { edtf, is_whole: exact == [true, true] })
}

/// Puts the first geometry of a collection into the record, and the others beside it. `["null"]` is
/// a place that is not known.
fn read_geometry(geometry: &Node, text: &str, table: &mut TableBuilder, issues: &mut FileIssues) {
    let single = std::slice::from_ref(geometry);
    let parts = geometry.field("geometries").map_or(single, Node::items);
    let column = table.fixed("geometry", Role::Coordinates);
    let mut kept = false;
    for part in parts {
        if let Some(certainty) = scalar(part, "certainty").filter(|it| it != "certain") {
            let column = table.fixed("certainty", Role::Note);
            table.text(column, &certainty, &part.span);
        }
        match shape(part) {
            Some(node) if !kept => {
                kept = true;
                table.value(column, CellValue::Spot(node), &part.span);
            }
            Some(_) => {
                issues.note_once("other-parts", phrase!("formats-other-parts"), part.span.clone());
                let column = table.fixed("geometry (other parts)", Role::Note);
                table.text(column, &plain_text(part, text), &part.span);
            }
            None => {
                let is_unknown = part.field("coordinates").is_none_or(|list| {
                    list.items().is_empty()
                        || list
                            .items()
                            .iter()
                            .any(|it| number(it).is_none() && it.items().is_empty())
                });
                if !is_unknown {
                    let column = table.fixed("geometry (other parts)", Role::Note);
                    table.text(column, &plain_text(part, text), &part.span);
                }
            }
        }
    }
}

fn shape(part: &Node) -> Option<Node> {
    let list = part.field("coordinates")?;
    let position = |node: &Node| {
        let [lon, lat, ..] = node.items() else { return None };
        let at = WrittenPosition::new(number(lon)?, number(lat)?, node.span.clone()).wrapped();
        at.is_on_globe().then_some(at)
    };
    let path = |node: &Node| node.items().iter().map(position).collect::<Option<Vec<_>>>();
    match part.field("type").and_then(Node::as_text)? {
        "Point" => Some(spot::point(&position(list)?, None)),
        "LineString" => spot::line(&path(list)?, &list.span),
        "Polygon" => spot::area(&path(list.items().first()?)?, &list.span),
        "MultiPolygon" => {
            let first = list.items().first()?.items().first()?;
            let is_only = list.items().len() == 1;
            if is_only { spot::area(&path(first)?, &list.span) } else { None }
        }
        _ => None,
    }
}
