//! GPX 1.0 and 1.1: way points as records, a track as one with its times, a route as a line.

use super::builder::TableBuilder;
use super::dating::{iso, stretch, tell_zone};
use super::html::html_text;
use super::spot::{self, WrittenPosition};
use super::told::{FileIssues, shown};
use super::xml::{self, Element};
use crate::import::reading::ColumnRole as Role;
use crate::import::table::{CellValue, Table};
use crate::phrase;

/// Children of records whose roles the format fixes.
const COLUMNS: [(&str, Role); 17] = [
    ("name", Role::Title),
    ("time", Role::When),
    ("geometry", Role::Coordinates),
    ("desc", Role::Summary),
    ("cmt", Role::Note),
    ("link", Role::Address),
    ("src", Role::Note),
    ("type", Role::Tag),
    ("sym", Role::Note),
    ("ele", Role::Note),
    ("number", Role::Note),
    ("magvar", Role::Note),
    ("geoidheight", Role::Note),
    ("fix", Role::Note),
    ("sat", Role::LeftAlone),
    ("record", Role::Tag),
    ("link text", Role::Note),
];

/// Reads a file; `None`, with an error, where it is no GPX.
pub(super) fn read(text: &str, issues: &mut FileIssues) -> Option<Table> {
    let root = xml::parse(text, issues)?;
    let mut table = TableBuilder::default();
    for (name, role) in COLUMNS.iter().take(3) {
        table.fixed(name, *role);
    }
    let about = root.child("metadata").unwrap_or(&root);
    if let Some(name) = about.child("name").and_then(Element::words) {
        table.title(name);
    }
    for child in &root.children {
        match child.name.as_str() {
            "wpt" => way_point(child, &mut table, issues),
            "trk" => track(child, &mut table, issues),
            "rte" => route(child, &mut table, issues),
            _ => continue,
        }
        if !table.end_row(child.span.clone()) {
            let what = phrase!("formats-too-many-cells");
            issues.error("too-many-cells", what, child.span.clone());
            break;
        }
    }
    Some(table.into_table())
}

fn way_point(element: &Element, table: &mut TableBuilder, issues: &mut FileIssues) {
    let geometry = table.fixed("geometry", Role::Coordinates);
    if let Some(at) = position(element) {
        table.value(geometry, CellValue::Spot(spot::point(&at, None)), &element.span);
    } else {
        let part = |name| element.attribute(name).unwrap_or_default();
        let text = format!("{} {}", part("lat"), part("lon"));
        table.text(geometry, &text, &element.span);
    }
    about(element, &[], table, issues);
}

fn track(element: &Element, table: &mut TableBuilder, issues: &mut FileIssues) {
    let points = element.all("trkseg").flat_map(|segment| segment.all("trkpt"));
    path(element, points, table, issues);
    about(element, &["trkseg"], table, issues);
}

fn route(element: &Element, table: &mut TableBuilder, issues: &mut FileIssues) {
    path(element, element.all("rtept"), table, issues);
    let names = element.all("rtept").filter_map(|point| point.child("name")?.words());
    let names: Vec<&str> = names.collect();
    let column = table.fixed("rtept", Role::Note);
    table.text(column, &names.join(", "), &element.span);
    about(element, &["rtept"], table, issues);
}

/// Puts the points into the record: as a track where they have times, else as a line.
fn path<'e>(
    element: &Element,
    points: impl Iterator<Item = &'e Element>,
    table: &mut TableBuilder,
    issues: &mut FileIssues,
) {
    let mut timed: Vec<(WrittenPosition, String)> = Vec::new();
    let mut line: Vec<WrittenPosition> = Vec::new();
    let (mut untimed, mut has_heights) = (0_usize, false);
    for point in points {
        let Some(at) = position(point) else {
            let what = phrase!(
                "formats-bad-position",
                text = shown(&format!(
                    "{} {}",
                    point.attribute("lat").unwrap_or_default(),
                    point.attribute("lon").unwrap_or_default()
                ))
            );
            issues.warn_once("bad-position", what, None, point.span.clone());
            continue;
        };
        has_heights |= point.child("ele").is_some();
        match point.child("time").and_then(Element::words).and_then(iso) {
            Some(when) => {
                tell_zone(&when, &point.span, issues);
                timed.push((at.clone(), when));
            }
            None => untimed += 1,
        }
        line.push(at);
    }
    if has_heights {
        issues.note_once("heights", phrase!("formats-heights"), element.span.clone());
    }
    if untimed > 0 && timed.len() >= 2 {
        let what = phrase!("formats-points-left", count = untimed);
        issues.warn_once("points-without-time", what, None, element.span.clone());
    }
    if element.all("trkseg").count() > 1 {
        issues.note_once("segments", phrase!("formats-segments"), element.span.clone());
    }
    let node = spot::track(&timed, &element.span).or_else(|| spot::line(&line, &element.span));
    if let Some(node) = node {
        let column = table.fixed("geometry", Role::Coordinates);
        table.value(column, CellValue::Spot(node), &element.span);
    }
    let first = timed.iter().map(|(_, when)| when).min();
    let last = timed.iter().map(|(_, when)| when).max();
    if let (Some(first), Some(last)) = (first, last)
        && let Some(when) = stretch(Some(first), Some(last))
    {
        let column = table.fixed("time", Role::When);
        table.value(column, CellValue::When(when), &element.span);
    }
}

/// Puts what a record says of itself into columns, but for those children.
fn about(element: &Element, but: &[&str], table: &mut TableBuilder, issues: &mut FileIssues) {
    for child in element.children.iter().filter(|child| !but.contains(&child.name.as_str())) {
        let name = child.name.as_str();
        let span = &child.span;
        match name {
            "time" => {
                let written = child.words().unwrap_or_default();
                let column = table.fixed("time", Role::When);
                match iso(written) {
                    Some(when) => {
                        tell_zone(&when, span, issues);
                        table.value(column, CellValue::When(when), span);
                    }
                    None => table.text(column, written, span),
                }
            }
            "link" | "url" => {
                let column = table.fixed("link", Role::Address);
                let address = child.attribute("href").or_else(|| child.words());
                table.text(column, address.unwrap_or_default(), span);
                if let Some(words) = child.child("text").and_then(Element::words) {
                    let column = table.fixed("link text", Role::Note);
                    table.text(column, words, span);
                }
            }
            "extensions" => {
                for leaf in leaves(child) {
                    let column = table.property(&leaf.name, leaf.span.clone());
                    table.text(column, &leaf.text, &leaf.span);
                }
            }
            _ => {
                let words = html_text(&child.all_words());
                let column = match COLUMNS.iter().find(|(own, _)| *own == name) {
                    Some((own, role)) => table.fixed(own, *role),
                    None => table.property(name, span.clone()),
                };
                table.text(column, &words, span);
            }
        }
    }
}

/// The elements in an element that hold text only.
fn leaves(element: &Element) -> Vec<&Element> {
    if element.children.is_empty() {
        return vec![element];
    }
    element.children.iter().flat_map(leaves).collect()
}

fn position(element: &Element) -> Option<WrittenPosition> {
    let degrees = |name| element.attribute(name)?.trim().parse::<f64>().ok();
    let at = WrittenPosition::new(degrees("lon")?, degrees("lat")?, element.span.clone()).wrapped();
    at.is_on_globe().then_some(at)
}
