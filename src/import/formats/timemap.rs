//! Events of timemap, as the program reads them and as its pages give them to download.

use super::builder::TableBuilder;
use super::dating::{is_date, iso, tell_zone};
use super::html::html_text;
use super::spot::{self, WrittenPosition};
use super::told::FileIssues;
use super::values::{number, plain_text, scalar};
use crate::import::node::Node;
use crate::import::reading::{ColumnRole as Role, DateOrder};
use crate::import::table::{CellValue, Table};
use crate::phrase;

/// Members whose roles the program fixes.
const COLUMNS: [(&str, Role); 23] = [
    ("id", Role::Id),
    ("civId", Role::Note),
    ("title", Role::Title),
    ("description", Role::Summary),
    ("desc", Role::Summary),
    ("location", Role::Place),
    ("category", Role::Kind),
    ("category_full", Role::Note),
    ("type", Role::Tag),
    ("comments", Role::Note),
    ("graphic", Role::Note),
    ("time_precision", Role::Note),
    ("time_display", Role::Note),
    ("x", Role::LeftAlone),
    ("y", Role::LeftAlone),
    ("z", Role::LeftAlone),
    ("shape", Role::LeftAlone),
    ("colour", Role::LeftAlone),
    ("color", Role::LeftAlone),
    ("narrative___stepStyles", Role::LeftAlone),
    ("narrative", Role::Note),
    ("associations", Role::Tag),
    ("tags", Role::Tag),
];

/// Reads a list of events.
pub(super) fn read(events: &[Node], text: &str, issues: &mut FileIssues) -> Table {
    let order = date_order(events, issues);
    let mut table = TableBuilder::default();
    table.fixed("id", Role::Id);
    table.fixed("date", Role::When);
    table.fixed("coordinates", Role::Coordinates);
    for event in events {
        read_event(event, order, text, &mut table, issues);
        if !table.end_row(event.span.clone()) {
            let what = phrase!("formats-too-many-cells");
            issues.error("too-many-cells", what, event.span.clone());
            break;
        }
    }
    table.into_table()
}

/// The order of slashed dates: month first, as the program has it, unless a first number can be a
/// day only.
fn date_order(events: &[Node], issues: &mut FileIssues) -> DateOrder {
    let is_day = |date: &&Node| {
        let first = date.as_text().and_then(|text| text.split_once('/'));
        first.is_some_and(|(first, _)| first.trim().parse::<u8>().is_ok_and(|it| it > 12))
    };
    match events.iter().filter_map(|event| event.field("date")).find(is_day) {
        None => DateOrder::MonthFirst,
        Some(date) => {
            let what = phrase!("formats-day-first");
            issues.warn_once("day-first", what, None, date.span.clone());
            DateOrder::DayFirst
        }
    }
}

fn read_event(
    event: &Node,
    order: DateOrder,
    text: &str,
    table: &mut TableBuilder,
    issues: &mut FileIssues,
) {
    let mut taken: Vec<&str> = vec!["date", "time"];
    let written = scalar(event, "date");
    let time = scalar(event, "time");
    let day = written.as_deref().and_then(|date| read_date(date, order));
    let when_column = table.fixed("date", Role::When);
    let span = event.field("date").map_or_else(|| event.span.clone(), |date| date.span.clone());
    let timed = day.as_ref().zip(time.as_ref()).and_then(|(day, time)| {
        let clock = time.split(':').map(|part| format!("{part:0>2}")).collect::<Vec<_>>();
        let when = format!("{day}T{}", clock.join(":"));
        is_date(&when).then_some(when)
    });
    let is_timed = timed.is_some();
    match timed.or(day) {
        Some(when) => {
            tell_zone(&when, &span, issues);
            table.value(when_column, CellValue::When(when), &span);
        }
        None => table.text(when_column, written.as_deref().unwrap_or_default(), &span),
    }
    if let Some(time) = time.filter(|_| !is_timed) {
        let column = table.fixed("time", Role::Note);
        table.text(column, &time, &span);
    }
    let degrees = |names: [&'static str; 3]| {
        let name = names.into_iter().find(|name| event.field(name).is_some())?;
        Some((name, number(event.field(name)?)?))
    };
    let lat = degrees(["latitude", "lat", "Latitude"]);
    let lon = degrees(["longitude", "long", "lon"]);
    if let (Some((lat_name, lat)), Some((lon_name, lon))) = (lat, lon) {
        let at = WrittenPosition::new(lon, lat, event.span.clone()).wrapped();
        if at.is_on_globe() {
            let column = table.fixed("coordinates", Role::Coordinates);
            let span = event.field(lat_name).map_or(0..0, |node| node.span.clone());
            table.value(column, CellValue::Spot(spot::point(&at, None)), &span);
            taken.extend([lat_name, lon_name]);
        }
    }
    for field in event.fields() {
        let name = field.name.as_str();
        let span = &field.value.span;
        if taken.contains(&name) {
            continue;
        }
        match name {
            "sources" | "source" => sources(&field.value, text, table),
            "filters" => {
                let column = table.fixed("filters", Role::Tag);
                table.text(column, &filters(&field.value, text), span);
            }
            _ => {
                // Older files have the short name of the description.
                let is_short = name == "desc" && event.field("description").is_none();
                let name = if is_short { "description" } else { name };
                let column = match COLUMNS.iter().find(|(own, _)| *own == name) {
                    Some((_, role)) => table.fixed(name, *role),
                    None => table.property(name, field.span.clone()),
                };
                table.text(column, &html_text(&plain_text(&field.value, text)), span);
            }
        }
    }
}

/// Sources are ids, addresses, or records with an id, an address and words.
fn sources(node: &Node, text: &str, table: &mut TableBuilder) {
    let single = std::slice::from_ref(node);
    let items = if node.items().is_empty() { single } else { node.items() };
    for item in items {
        let path = ["path", "url", "paths"].iter().find_map(|name| scalar(item, name));
        if item.fields().is_empty() {
            let own = plain_text(item, text);
            let (name, role) = if own.contains("://") {
                ("source address", Role::Address)
            } else {
                ("sources", Role::Note)
            };
            let column = table.fixed(name, role);
            table.text(column, &own, &item.span);
            continue;
        }
        if let Some(path) = path {
            let column = table.fixed("source address", Role::Address);
            table.text(column, &path, &item.span);
        }
        for field in item.fields() {
            if ["path", "url", "paths"].contains(&field.name.as_str())
                && scalar(item, &field.name).is_some()
            {
                continue;
            }
            let column = table.fixed(&format!("source {}", field.name), Role::Note);
            table.text(column, &plain_text(&field.value, text), &field.value.span);
        }
    }
}

/// Filters as `key: value`, with semicolons between them.
fn filters(node: &Node, text: &str) -> String {
    let pairs =
        node.items().iter().map(|item| match (scalar(item, "key"), scalar(item, "value")) {
            (Some(key), Some(value)) => format!("{key}: {value}"),
            _ => plain_text(item, text),
        });
    let pairs: Vec<String> = pairs.collect();
    if pairs.is_empty() { plain_text(node, text) } else { pairs.join("; ") }
}

/// A date with slashes, or in ISO 8601.
fn read_date(text: &str, order: DateOrder) -> Option<String> {
    let mut parts = text.split(['/', '.']).map(str::trim);
    let (Some(one), Some(two), Some(year), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return iso(text);
    };
    let (month, day) = match order {
        DateOrder::MonthFirst => (one, two),
        DateOrder::DayFirst => (two, one),
    };
    let written = format!("{year:0>4}-{month:0>2}-{day:0>2}");
    is_date(&written).then_some(written)
}
