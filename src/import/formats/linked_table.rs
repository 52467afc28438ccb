//! Linked Places as a table (LP-TSV 0.5), in which −320 is 320 BCE.

use std::ops::Range;

use super::builder::TableBuilder;
use super::dating::{is_date, iso, stretch, year_before_christ};
use super::spot::{self, WrittenPosition};
use super::told::FileIssues;
use crate::import::reading::ColumnRole as Role;
use crate::import::table::{CellValue, Table};
use crate::phrase;

/// Columns whose roles the format fixes.
const COLUMNS: [(&str, Role); 14] = [
    ("id", Role::Id),
    ("title", Role::Title),
    ("title_source", Role::Source),
    ("title_uri", Role::Note),
    ("description", Role::Summary),
    ("fclasses", Role::Tag),
    ("types", Role::Tag),
    ("aat_types", Role::Note),
    ("variants", Role::Note),
    ("ccodes", Role::Note),
    ("matches", Role::Note),
    ("parent_name", Role::Note),
    ("parent_id", Role::Note),
    ("geo_source", Role::Note),
];

/// Whether the first line of a text has the columns that the format needs.
pub(super) fn is_linked_table(text: &str) -> bool {
    let head = text.trim_start_matches('\u{FEFF}').lines().next().unwrap_or_default();
    let names: Vec<&str> = head.split('\t').map(str::trim).collect();
    let has = |name: &str| names.contains(&name);
    has("id") && has("title") && has("title_source") && (has("start") || has("attestation_year"))
}

/// Reads a table.
pub(super) fn read(text: &str, issues: &mut FileIssues) -> Table {
    let mut table = TableBuilder::default();
    for (name, role) in [("id", Role::Id), ("title", Role::Title), ("when", Role::When)] {
        table.fixed(name, role);
    }
    table.fixed("geometry", Role::Coordinates);
    let mut lines = cells_of_lines(text);
    let head: Vec<(String, Range<usize>)> = lines
        .next()
        .unwrap_or_default()
        .into_iter()
        .map(|(name, span)| (name.trim_start_matches('\u{FEFF}').trim().to_owned(), span))
        .collect();
    for cells in lines {
        let (Some((_, first)), Some((_, last))) = (cells.first(), cells.last()) else { continue };
        let row = first.start..last.end;
        if cells.iter().all(|(text, _)| text.trim().is_empty()) {
            continue;
        }
        read_row(&head, &cells, &mut table);
        if !table.end_row(row.clone()) {
            let what = phrase!("formats-too-many-cells");
            issues.error("too-many-cells", what, row);
            break;
        }
    }
    table.into_table()
}

type PlacedText<'t> = (&'t str, Range<usize>);

/// The cells of each line.
fn cells_of_lines(text: &str) -> impl Iterator<Item = Vec<PlacedText<'_>>> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let mut at = start;
        start += line.len() + 1;
        let cells = line.trim_end_matches('\r').split('\t').map(|cell| {
            let from = at;
            at += cell.len() + 1;
            (unquoted(cell), from..from + cell.len())
        });
        cells.collect()
    })
}

/// A cell without the quotation marks that a spreadsheet puts around it.
fn unquoted(cell: &str) -> &str {
    let cell = cell.trim();
    let inner = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(cell)
}

fn read_row(head: &[(String, Range<usize>)], cells: &[PlacedText<'_>], table: &mut TableBuilder) {
    let cell = |name: &str| {
        let nth = head.iter().position(|(own, _)| own == name)?;
        cells.get(nth).filter(|(text, _)| !text.is_empty())
    };
    let mut taken: Vec<&str> = Vec::new();
    let (start_name, start) = match cell("start") {
        Some(start) => ("start", Some(start)),
        None => ("attestation_year", cell("attestation_year")),
    };
    let end = cell("end");
    let date = |cell: &PlacedText<'_>| date(cell.0);
    // An end that is missing means within the start.
    let when = match (start.map(date), end.map(date)) {
        (Some(Some(start)), None) => Some(start),
        (Some(Some(start)), Some(Some(end))) => stretch(Some(&start), Some(&end)),
        (None, Some(Some(end))) => Some(end),
        _ => None,
    };
    if let (Some(when), Some((_, span))) = (when, start.or(end)) {
        let column = table.fixed("when", Role::When);
        table.value(column, CellValue::When(when), span);
        taken.extend([start_name, "end"]);
    }
    let degrees = |name: &str| cell(name)?.0.replace(',', ".").parse::<f64>().ok();
    let radius = degrees("approximation").map(|km| km * 1000.0);
    let span = cell("lon").or_else(|| cell("geowkt")).map_or(0..0, |(_, span)| span.clone());
    let at = degrees("lon").zip(degrees("lat"));
    let at = at.map(|(lon, lat)| WrittenPosition::new(lon, lat, span.clone()).wrapped());
    let at = at.filter(WrittenPosition::is_on_globe);
    let node = match &at {
        Some(at) => Some(spot::point(at, radius)),
        None => cell("geowkt").and_then(|(text, span)| from_wkt(text, radius, span)),
    };
    if let Some(node) = node {
        let column = table.fixed("geometry", Role::Coordinates);
        table.value(column, CellValue::Spot(node), &span);
        if at.is_some() {
            taken.extend(["lon", "lat"]);
        } else {
            taken.push("geowkt");
        }
        taken.push("approximation");
    }
    for ((name, head_span), (text, span)) in head.iter().zip(cells) {
        if taken.contains(&name.as_str()) {
            continue;
        }
        let column = match COLUMNS.iter().find(|(own, _)| own == name) {
            Some((_, role)) => table.fixed(name, *role),
            None if [
                "start",
                "end",
                "attestation_year",
                "lon",
                "lat",
                "geowkt",
                "approximation",
            ]
            .contains(&name.as_str()) =>
            {
                table.fixed(name, Role::Note)
            }
            None => table.property(name, head_span.clone()),
        };
        table.text(column, text, span);
    }
    for (nth, (text, span)) in cells.iter().enumerate().skip(head.len()) {
        let column = table.property(&(nth + 1).to_string(), span.clone());
        table.text(column, text, span);
    }
}

/// A year as people count it, or a date.
fn date(text: &str) -> Option<String> {
    match text.trim().parse::<i64>() {
        Ok(year) if text.trim().len() < 6 => {
            let written = year_before_christ(year);
            is_date(&written).then_some(written)
        }
        _ => iso(text),
    }
}

/// A geometry in well-known text: `POINT (20.7 42.9)`, `LINESTRING (…)`, `POLYGON ((…))`.
fn from_wkt(
    text: &str,
    radius: Option<f64>,
    span: &Range<usize>,
) -> Option<crate::import::node::Node> {
    let (kind, rest) = text.split_once('(')?;
    let outer = rest.trim_start_matches('(').split(')').next()?;
    let positions = outer.split(',').map(|pair| {
        let mut numbers = pair.split_whitespace().map(|digits| digits.parse::<f64>().ok());
        let at = WrittenPosition::new(numbers.next()??, numbers.next()??, span.clone()).wrapped();
        at.is_on_globe().then_some(at)
    });
    let positions: Vec<WrittenPosition> = positions.collect::<Option<_>>()?;
    match kind.trim().to_ascii_uppercase().as_str() {
        "POINT" => Some(spot::point(positions.first()?, radius)),
        "LINESTRING" => spot::line(&positions, span),
        "POLYGON" => spot::area(&positions, span),
        "MULTIPOINT" | "MULTIPOLYGON" if text.matches('(').count() <= 3 => {
            if positions.len() == 1 {
                Some(spot::point(positions.first()?, radius))
            } else if kind.trim().eq_ignore_ascii_case("MULTIPOLYGON") {
                spot::area(&positions, span)
            } else {
                None
            }
        }
        _ => None,
    }
}
