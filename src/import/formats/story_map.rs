//! StoryMapJS: slides as records, in the order in which they are told.

use super::builder::TableBuilder;
use super::spot::{self, WrittenPosition};
use super::timeline::{media, title_slide, words};
use super::told::FileIssues;
use super::values::{number, plain_text};
use crate::import::node::Node;
use crate::import::reading::ColumnRole as Role;
use crate::import::table::{CellValue, Table};
use crate::phrase;

/// Reads a file.
pub(super) fn read(root: &Node, text: &str, issues: &mut FileIssues) -> Table {
    let mut table = TableBuilder::default();
    for (name, role) in [
        ("headline", Role::Title),
        ("date", Role::When),
        ("location", Role::Coordinates),
        ("name", Role::Place),
        ("text", Role::Summary),
        ("slide", Role::Note),
    ] {
        table.fixed(name, role);
    }
    let slides = root.field("storymap").and_then(|map| map.field("slides"));
    for (nth, slide) in slides.map(Node::items).unwrap_or_default().iter().enumerate() {
        if slide.field("type").and_then(Node::as_text) == Some("overview") {
            title_slide(slide, &mut table, issues);
            continue;
        }
        // The dates are free text and need not be in order: the number keeps it.
        let column = table.fixed("slide", Role::Note);
        table.text(column, &(nth + 1).to_string(), &slide.span);
        read_slide(slide, text, &mut table);
        if !table.end_row(slide.span.clone()) {
            let what = phrase!("formats-too-many-cells");
            issues.error("too-many-cells", what, slide.span.clone());
            break;
        }
    }
    table.into_table()
}

fn read_slide(slide: &Node, text: &str, table: &mut TableBuilder) {
    for field in slide.fields() {
        let span = &field.value.span;
        let mut put = |name: &str, role: Role, value: &Node| {
            let column = table.fixed(name, role);
            table.text(column, &plain_text(value, text), &value.span);
        };
        match field.name.as_str() {
            "date" => put("date", Role::When, &field.value),
            "type" | "background" => put(&field.name, Role::LeftAlone, &field.value),
            "text" => words(&field.value, text, table),
            "media" => media(&field.value, text, table),
            "location" => location(&field.value, text, table),
            name => {
                let column = table.property(name, field.span.clone());
                table.text(column, &plain_text(&field.value, text), span);
            }
        }
    }
}

fn location(node: &Node, text: &str, table: &mut TableBuilder) {
    let degrees = |name: &str| node.field(name).and_then(number);
    let at = degrees("lon").zip(degrees("lat"));
    let at = at.map(|(lon, lat)| WrittenPosition::new(lon, lat, node.span.clone()).wrapped());
    match at {
        Some(at) if at.is_on_globe() => {
            let column = table.fixed("location", Role::Coordinates);
            table.value(column, CellValue::Spot(spot::point(&at, None)), &node.span);
        }
        _ => {
            for name in ["lat", "lon"] {
                if let Some(value) = node.field(name) {
                    let column = table.fixed(name, Role::Note);
                    table.text(column, &plain_text(value, text), &value.span);
                }
            }
        }
    }
    for field in node.fields() {
        let (name, role) = match field.name.as_str() {
            "lat" | "lon" => continue,
            "name" => ("name", Role::Place),
            "zoom" => ("zoom", Role::LeftAlone),
            "line" => ("line", Role::LeftAlone),
            _ => ("location (other)", Role::LeftAlone),
        };
        let column = table.fixed(name, role);
        table.text(column, &plain_text(&field.value, text), &field.value.span);
    }
}
