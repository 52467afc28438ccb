//! TimelineJS 3: slides as records, eras among them.

use std::fmt::Write as _;
use std::ops::Range;

pub(super) mod sheet;

use super::builder::TableBuilder;
use super::dating::{is_date, stretch, year_before_christ};
use super::html::html_text;
use super::told::FileIssues;
use super::values::{number, plain_text, scalar};
use crate::import::node::Node;
use crate::import::reading::ColumnRole as Role;
use crate::import::table::{CellValue, Table};
use crate::phrase;

/// The members of a date.
const PARTS: [&str; 7] = ["year", "month", "day", "hour", "minute", "second", "millisecond"];

/// Reads a file.
pub(super) fn read(root: &Node, text: &str, issues: &mut FileIssues) -> Table {
    let root = root.field("timeline").unwrap_or(root);
    let mut table = TableBuilder::default();
    for (name, role) in [
        ("unique_id", Role::Id),
        ("headline", Role::Title),
        ("when", Role::When),
        ("text", Role::Summary),
    ] {
        table.fixed(name, role);
    }
    if let Some(slide) = root.field("title") {
        title_slide(slide, &mut table, issues);
    }
    let slides = |name: &str| {
        // The oldest files have the slides in `date`.
        let list = root.field(name).or_else(|| root.field("date").filter(|_| name == "events"));
        list.map(Node::items).unwrap_or_default()
    };
    let events = slides("events").iter().map(|slide| (slide, false));
    let eras = root.field("eras").or_else(|| root.field("era"));
    let eras = eras.map(Node::items).unwrap_or_default().iter().map(|slide| (slide, true));
    for (slide, is_era) in events.chain(eras) {
        read_slide(slide, is_era, text, &mut table);
        if !table.end_row(slide.span.clone()) {
            let what = phrase!("formats-too-many-cells");
            issues.error("too-many-cells", what, slide.span.clone());
            break;
        }
    }
    table.into_table()
}

/// The title of the file; words that it has beside its headline are told, for they have no place in
/// a table.
pub(super) fn title_slide(slide: &Node, table: &mut TableBuilder, issues: &mut FileIssues) {
    let Some(words) = slide.field("text") else { return };
    table.title(&html_text(&scalar(words, "headline").unwrap_or_default()));
    if let (Some(more), Some(node)) = (scalar(words, "text"), words.field("text")) {
        let what = phrase!("formats-title-text", text = html_text(&more));
        issues.note_once("title-text", what, node.span.clone());
    }
}

fn read_slide(slide: &Node, is_era: bool, text: &str, table: &mut TableBuilder) {
    let start = slide.field("start_date").or_else(|| slide.field("startDate"));
    let end = slide.field("end_date").or_else(|| slide.field("endDate"));
    let start_date = start.and_then(date);
    let end_date = end.and_then(date);
    let whole = match (&start_date, &end_date) {
        // An end that cannot be read is kept beside the start.
        (Some(_), None) => start_date.clone().and_then(|it| stretch(Some(&it), Some(&it))),
        (Some(from), Some(to)) => stretch(Some(from), Some(to)),
        _ => None,
    };
    let is_stretch = whole.is_some() && end_date.is_some();
    let single = start_date.filter(|_| whole.is_none());
    let column = table.fixed("when", Role::When);
    let span = start.map_or_else(|| slide.span.clone(), |node| node.span.clone());
    match whole.or(single) {
        Some(when) => table.value(column, CellValue::When(when), &span),
        None => {
            if let Some(start) = start {
                table.text(column, &plain_text(start, text), &span);
            }
        }
    }
    if let Some(end) = end.filter(|_| !is_stretch) {
        let column = table.fixed("end_date", Role::Note);
        table.text(column, &plain_text(end, text), &end.span);
    }
    for date in [start, end].into_iter().flatten() {
        // Words for the date and what no date has.
        for field in date.fields().iter().filter(|field| !PARTS.contains(&field.name.as_str())) {
            let column = table.fixed(&field.name, Role::Note);
            table.text(column, &plain_text(&field.value, text), &field.value.span);
        }
    }
    if is_era {
        let column = table.fixed("era", Role::Tag);
        table.text(column, "era", &slide.span);
    }
    for field in slide.fields() {
        let span = &field.value.span;
        match field.name.as_str() {
            "start_date" | "startDate" | "end_date" | "endDate" => {}
            "text" if !field.value.fields().is_empty() => words(&field.value, text, table),
            "media" | "asset" => media(&field.value, text, table),
            "headline" => put(table, "headline", Role::Title, &field.value, text, span),
            "text" => put(table, "text", Role::Summary, &field.value, text, span),
            "unique_id" => put(table, "unique_id", Role::Id, &field.value, text, span),
            "group" | "tag" => put(table, "group", Role::Kind, &field.value, text, span),
            "display_date" => put(table, "display_date", Role::Note, &field.value, text, span),
            "background" | "autolink" | "type" => {
                put(table, &field.name, Role::LeftAlone, &field.value, text, span);
            }
            name => {
                let column = table.property(name, field.span.clone());
                table.text(column, &plain_text(&field.value, text), span);
            }
        }
    }
}

fn put(
    table: &mut TableBuilder,
    name: &str,
    role: Role,
    value: &Node,
    text: &str,
    span: &Range<usize>,
) {
    let column = table.fixed(name, role);
    table.text(column, &html_text(&plain_text(value, text)), span);
}

/// Puts headline and text of a slide into the record.
pub(super) fn words(node: &Node, text: &str, table: &mut TableBuilder) {
    for field in node.fields() {
        let span = &field.value.span;
        match field.name.as_str() {
            "headline" => put(table, "headline", Role::Title, &field.value, text, span),
            "text" => put(table, "text", Role::Summary, &field.value, text, span),
            name => {
                let name = format!("text {name}");
                put(table, &name, Role::Note, &field.value, text, span);
            }
        }
    }
}

/// Puts the media of a slide into the record.
pub(super) fn media(node: &Node, text: &str, table: &mut TableBuilder) {
    for field in node.fields() {
        let (name, role) = match field.name.as_str() {
            "url" | "media" => {
                // An address, or a fragment of HTML to be shown.
                let address = plain_text(&field.value, text);
                let is_address = address.contains("://") && !address.contains(['<', ' ']);
                ("media", if is_address { Role::Address } else { Role::Note })
            }
            "caption" => ("media caption", Role::Note),
            "credit" => ("media credit", Role::Note),
            "thumbnail" => ("media thumbnail", Role::LeftAlone),
            "link" | "link_target" | "alt" | "title" => ("media link", Role::Note),
            _ => ("media (other)", Role::Note),
        };
        let name = if role == Role::Note && name == "media" { "media (embedded)" } else { name };
        put(table, name, role, &field.value, text, &field.value.span);
    }
}

/// A date of numbers or texts, as EDTF; `None` where a part is no number or no such date is.
///
/// A year before the first is counted as people do, for so the program shows it: −43 is 43 BCE. An
/// hour without a minute is the whole of it.
fn date(node: &Node) -> Option<String> {
    let part = |name: &str| -> Option<Option<i64>> {
        let Some(value) = node.field(name) else { return Some(None) };
        let text = plain_text(value, "").replace([',', ' '], "");
        let text = text.strip_suffix(".0").unwrap_or(&text);
        if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
    };
    if node.fields().is_empty() {
        return super::dating::iso(node.as_text()?);
    }
    let mut written = year_before_christ(part("year")??);
    let (month, day) = (part("month")?, part("day")?);
    let (hour, minute, second) = (part("hour")?, part("minute")?, part("second")?);
    if let Some(month) = month {
        let _ = write!(written, "-{month:02}");
    }
    if let (Some(_), Some(day)) = (month, day) {
        let _ = write!(written, "-{day:02}");
    }
    if let (Some(_), Some(_), Some(hour)) = (month, day, hour) {
        match (minute, second) {
            (None, _) => {
                let whole = format!("[{written}T{hour:02}:00..{written}T{hour:02}:59]");
                return is_date(&whole).then_some(whole);
            }
            (Some(minute), None) => drop(write!(written, "T{hour:02}:{minute:02}")),
            (Some(minute), Some(second)) => {
                let _ = write!(written, "T{hour:02}:{minute:02}:{second:02}");
                let milli = node.field("millisecond").and_then(number).unwrap_or(0.0);
                if (1.0..1000.0).contains(&milli) {
                    let _ = write!(written, ".{milli:03}");
                }
            }
        }
    }
    is_date(&written).then_some(written)
}
