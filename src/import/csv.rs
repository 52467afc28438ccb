//! Tables of events as Ibar writes them: CSV (RFC 4180), a row an event.
//!
//! A table has no lists of actors, sources and places. Whatever its rows refer to becomes a record
//! with its id for a name; places get the names and points that the table has beside them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::assemble::{ReadRecords, assemble};
use super::guard::unguarded;
use super::json::parse;
use super::node::{Node, NodeField, Value};
use crate::dataset::Issue;
use crate::dataset::record_list::RecordList;
use crate::model::Dataset;
use crate::phrase;

/// Columns that follow from the others, and are not read as fields of an event.
const DERIVED: [&str; 10] =
    ["start", "end", "date", "place", "lat", "lon", "radius_m", "grade", "disputed", "time_zone"];
/// Columns of ids with semicolons between them.
const IDS: [&str; 4] = ["also_at", "tags", "actors", "sources"];
/// Columns of texts, which may look like anything.
const TEXTS: [&str; 7] = ["id", "when", "time_of_day", "title", "short", "summary", "note"];
/// The tag of names in no known language.
const NO_LANGUAGE: &str = "und";

/// Columns that only Ibar's tables have.
const OWN: [&str; 7] =
    ["time_of_day", "dated_by", "also_at", "credibility", "claims", "disputed", "time_zone"];

/// Whether a text is a table that Ibar wrote: its columns are fields of events.
pub(super) fn is_own(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{FEFF}').lines();
    // A field in a language has its tag behind a colon.
    let field = |name: &'_ str| name.trim().split(':').next().unwrap_or_default().to_owned();
    let names: Vec<String> = lines.next().unwrap_or_default().split(',').map(field).collect();
    let has = |name: &&str| names.iter().any(|own| own == *name);
    let has_fields = ["id", "title"].iter().all(&has);
    // A place in JSON is one of Ibar's too.
    let mut has_json = || has(&"where") && lines.next().is_some_and(|row| row.contains("{\"\""));
    has_fields && (OWN.iter().any(has) || has_json())
}

/// Reads a table; `None` where it has no column of ids.
pub(super) fn read(text: &str, title: &str, issues: &mut Vec<Issue>) -> Option<Dataset> {
    let mut rows = rows(text).into_iter();
    let head = rows.next().unwrap_or_default();
    if !["id", "title"].iter().all(|name| head.iter().any(|cell| cell.column().0 == *name)) {
        let what = phrase!("import-no-columns", first = "id", second = "title");
        let span = 0..text.lines().next().map_or(0, str::len);
        issues.push(Issue::error("no-columns", what, span));
        return None;
    }
    let mut table = EventTable { head, ..EventTable::default() };
    for row in rows.filter(|row| row.len() > 1 || row.iter().any(|cell| !cell.text.is_empty())) {
        if row.len() > table.head.len() {
            let what = phrase!("import-long-row", cells = row.len(), columns = table.head.len());
            let span = row.get(table.head.len()).map_or(0..0, |cell| cell.span.clone());
            let help = phrase!("import-long-row.help");
            issues.push(Issue::warning("long-row", what, span).with_help(help));
        }
        table.row(&row, issues);
    }
    let records = table.into_records();
    let found = issues.len();
    let dataset = assemble(&records, text, title, issues);
    // The same column is unknown in every row: once is enough.
    let mut seen = Vec::new();
    let mut nth = 0;
    issues.retain(|issue| {
        nth += 1;
        if nth <= found || issue.code != "unknown-field" {
            return true;
        }
        let is_new = !seen.contains(&issue.span);
        seen.push(issue.span.clone());
        is_new
    });
    Some(dataset)
}

/// A cell with its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ReadCell {
    text: String,
    span: Range<usize>,
}

impl ReadCell {
    /// The field that a cell of the head names, and the language behind its colon.
    fn column(&self) -> (&str, Option<&str>) {
        let name = self.text.trim();
        name.split_once(':').map_or((name, None), |(field, tag)| (field, Some(tag)))
    }
}

/// The rows of a table, each with its cells. Quotes may stand anywhere that RFC 4180 has them; a
/// quote that is never closed ends with the file.
fn rows(text: &str) -> Vec<Vec<ReadCell>> {
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let mut cell = ReadCell { text: String::new(), span: start..start };
    let mut quoted = false;
    let mut letters = text.char_indices().skip_while(|(at, _)| *at < start).peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let after = at + letter.len_utf8();
        match letter {
            '"' if quoted && next == Some('"') => {
                letters.next();
                cell.text.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => {
                cell.span.end = at;
                row.push(std::mem::take(&mut cell));
                cell.span = after..after;
                continue;
            }
            '\r' if !quoted && next == Some('\n') => {}
            '\n' if !quoted => {
                cell.span.end = cell.span.end.max(cell.span.start);
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                cell.span = after..after;
                continue;
            }
            _ => cell.text.push(letter),
        }
        if letter != '\r' {
            cell.span.end = after;
        }
    }
    if !row.is_empty() || !cell.text.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// What a table has given so far.
#[derive(Default)]
struct EventTable {
    head: Vec<ReadCell>,
    events: Vec<Node>,
    time_zone: Option<Node>,
    /// Records that rows refer to, by id, with the first place where they do.
    actors: BTreeMap<String, Range<usize>>,
    sources: BTreeMap<String, Range<usize>>,
    places: BTreeMap<String, PlaceBeside>,
}

/// A place, as the columns beside a reference to it have it.
struct PlaceBeside {
    at: Range<usize>,
    name: Option<String>,
    /// Latitude, longitude and radius, as they are written.
    point: Option<[String; 3]>,
}

impl EventTable {
    fn row(&mut self, row: &[ReadCell], issues: &mut Vec<Issue>) {
        let mut fields: Vec<NodeField> = Vec::new();
        let mut beside: BTreeMap<&str, &str> = BTreeMap::new();
        let span = row.first().map_or(0, |cell| cell.span.start)
            ..row.last().map_or(0, |cell| cell.span.end);
        let head = std::mem::take(&mut self.head);
        for (column, cell) in head.iter().zip(row) {
            let (field, tag) = column.column();
            if cell.text.is_empty() {
                continue;
            }
            let text = unguarded(&cell.text);
            if DERIVED.contains(&field) {
                beside.insert(field, text);
                if field == "time_zone" && self.time_zone.is_none() {
                    self.time_zone = Some(Node::text(text, cell.span.clone()));
                }
                continue;
            }
            let value = value(field, text, &cell.span, issues);
            match (tag, fields.iter_mut().find(|known| known.name == field)) {
                (Some(tag), Some(known)) => {
                    if let Value::Object(texts) = &mut known.value.value {
                        texts.push(NodeField::new(tag, column.span.clone(), value));
                    }
                }
                (Some(tag), None) => {
                    let text = NodeField::new(tag, column.span.clone(), value);
                    let texts = Node::object(vec![text], cell.span.clone());
                    fields.push(NodeField::new(field, column.span.clone(), texts));
                }
                (None, _) => fields.push(NodeField::new(field, column.span.clone(), value)),
            }
        }
        let event = Node::object(fields, span);
        self.refer(&event, &beside);
        self.events.push(event);
        self.head = head;
    }

    /// Notes what an event refers to.
    fn refer(&mut self, event: &Node, beside: &BTreeMap<&str, &str>) {
        for field in event.fields() {
            self.refer_in(&field.name, &field.value, beside);
        }
    }

    fn refer_in(&mut self, name: &str, value: &Node, beside: &BTreeMap<&str, &str>) {
        let texts = || {
            let listed = value.items().iter().filter_map(|it| Some((it.as_text()?, &it.span)));
            value.as_text().map(|text| (text, &value.span)).into_iter().chain(listed)
        };
        match name {
            "actors" | "claimant" | "with" | "through" | "side" => {
                for (id, at) in texts() {
                    self.actors.entry(id.to_owned()).or_insert_with(|| at.clone());
                }
            }
            "sources" | "source" => {
                for (id, at) in texts() {
                    self.sources.entry(id.to_owned()).or_insert_with(|| at.clone());
                }
            }
            "also_at" => {
                for (id, at) in texts() {
                    let place = || PlaceBeside { at: at.clone(), name: None, point: None };
                    self.places.entry(id.to_owned()).or_insert_with(place);
                }
            }
            "Place" => {
                if let Some((id, at)) =
                    value.field("id").and_then(|id| Some((id.as_text()?, &id.span)))
                {
                    let cell = |name| beside.get(name).map(|text| (*text).to_owned());
                    let point = (cell("lat"), cell("lon"), cell("radius_m"));
                    let point = match point {
                        (Some(lat), Some(lon), radius) => {
                            Some([lat, lon, radius.unwrap_or_else(|| "0".to_owned())])
                        }
                        _ => None,
                    };
                    let place = PlaceBeside { at: at.clone(), name: cell("place"), point };
                    let known = self.places.get(id).is_some_and(|known| known.name.is_some());
                    if !known {
                        self.places.insert(id.to_owned(), place);
                    }
                }
            }
            _ => {}
        }
        for field in value.fields() {
            self.refer_in(&field.name, &field.value, beside);
        }
        for item in value.items() {
            for field in item.fields() {
                self.refer_in(&field.name, &field.value, beside);
            }
        }
    }

    fn into_records(self) -> ReadRecords {
        let names = |name: &str, at: &Range<usize>| {
            let name = NodeField::new(NO_LANGUAGE, at.clone(), Node::text(name, at.clone()));
            Node::object(vec![name], at.clone())
        };
        let field = |name: &str, at: &Range<usize>, value| NodeField::new(name, at.clone(), value);
        let text = |text: &str, at: &Range<usize>| Node::text(text, at.clone());
        let actors = self.actors.iter().map(|(id, at)| {
            let fields = vec![field("id", at, text(id, at)), field("names", at, names(id, at))];
            Node::object(fields, at.clone())
        });
        let sources = self.sources.iter().map(|(id, at)| {
            let own = ["id", "publisher", "title"].map(|name| field(name, at, text(id, at)));
            Node::object(own.into(), at.clone())
        });
        let places = self.places.iter().map(|(id, PlaceBeside { at, name, point })| {
            let name = name.as_deref().unwrap_or(id);
            let mut own = vec![field("id", at, text(id, at)), field("names", at, names(name, at))];
            if let Some([lat, lon, radius]) = point {
                let number = |digits: &String| Node {
                    value: Value::Number(digits.clone()),
                    span: at.clone(),
                };
                let point = [("lat", lat), ("lon", lon)];
                let point = point.map(|(name, digits)| field(name, at, number(digits)));
                own.push(field("at", at, Node::object(point.into(), at.clone())));
                own.push(field("radius_m", at, number(radius)));
            }
            Node::object(own, at.clone())
        });
        let header = self.time_zone.map(|zone| {
            let span = zone.span.clone();
            Node::object(vec![NodeField::new("time_zone", span.clone(), zone)], span)
        });
        let lists = vec![
            (RecordList::Actors, actors.collect()),
            (RecordList::Sources, sources.collect()),
            (RecordList::Places, places.collect()),
            (RecordList::Events, self.events),
        ];
        ReadRecords { header, lists }
    }
}

/// The value in a cell.
fn value(field: &str, text: &str, span: &Range<usize>, issues: &mut Vec<Issue>) -> Node {
    if TEXTS.contains(&field) {
        return Node::text(text, span.clone());
    }
    if text.starts_with(['[', '{']) {
        return match parse(text) {
            Ok(node) => node.moved_to(span),
            Err(error) => {
                issues.push(error.issue(span.clone()));
                Node { value: Value::Null, span: span.clone() }
            }
        };
    }
    if IDS.contains(&field) {
        let ids = text.split(';').map(str::trim).filter(|id| !id.is_empty());
        let ids = ids.map(|id| Node::text(id, span.clone())).collect();
        return Node { value: Value::List(ids), span: span.clone() };
    }
    if field == "kind" {
        return Node::text(text, span.clone()).as_kind();
    }
    if text.parse::<f64>().is_ok_and(f64::is_finite) {
        return Node { value: Value::Number(text.to_owned()), span: span.clone() };
    }
    Node::text(text, span.clone())
}
