//! CSV (RFC 4180) in UTF-8: a row an event or a claim.
//!
//! In a table of events, the columns are the fields of the record, so that Ibar reads it back: texts
//! have a column a language (`title:sq`), lists of ids have semicolons, and what has fields of its
//! own is JSON. A few columns more, which follow from these, are for people and programs.
//!
//! A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV
//! Injection"). [`unguarded`](crate::import::unguarded) takes it away.

use super::bounds::bounds;
use super::geojson::derived;
use super::geometry::{Geometry, geometry};
use super::losses;
use super::{Converted, Extract};
use crate::dataset::json::{Json, record_json};
use crate::export::inert::inert;
use crate::export::sentence::{citation, claim_sentence, figure_phrase};
use crate::text::turns_direction;

use crate::import::guarded;
use crate::model::{Claim, Dataset, Event};
use crate::scene::text::{listed_apart, place_name, told};
use crate::time::words;
use crate::{label, message};

/// Fields of an event that hold ids, in one cell with semicolons.
const IDS: [&str; 4] = ["also_at", "tags", "actors", "sources"];

/// Fields of an event in the order of columns; others that a record has follow.
const ORDER: [&str; 17] = [
    "id",
    "when",
    "time_of_day",
    "dated_by",
    "kind",
    "tags",
    "title",
    "short",
    "summary",
    "where",
    "also_at",
    "actors",
    "sources",
    "credibility",
    "claims",
    "media",
    "note",
];

/// Columns that follow from the others.
const DERIVED: [&str; 10] =
    ["start", "end", "date", "place", "lat", "lon", "radius_m", "grade", "disputed", "time_zone"];

/// A cell: a text, a number, or nothing.
enum TableCell {
    Text(String),
    Number(String),
    Empty,
}

/// A table of events.
pub(super) fn events(extract: &Extract) -> Converted {
    let records: Vec<Json> = extract.dataset.events().iter().map(record_json).collect();
    let columns = columns(&records);
    let head = columns.iter().map(String::as_str).chain(DERIVED);
    let mut table = CsvTable::new(head);
    for (event, record) in extract.dataset.events().iter().zip(&records) {
        let own = columns.iter().map(|column| cell(record, column));
        table.row(own.chain(derived_cells(event, extract)));
    }
    let mut losses = losses::of_extract(extract);
    losses.extend(losses::events_alone(extract, false));
    losses.extend(references(&extract.dataset));
    let states_hours = extract.dataset.meta.day_parts.stated;
    losses.extend(states_hours.then(|| label!("convert-lost-day-parts").to_owned()));
    losses.extend(table.direction_marks());
    losses.extend(extract.held_back.clone());
    Converted { text: table.text, losses }
}

/// The columns that any of the records has something in.
fn columns(records: &[Json]) -> Vec<String> {
    let mut columns: Vec<(usize, String)> = Vec::new();
    let mut add = |rank: usize, name: String| {
        if !columns.iter().any(|(_, known)| *known == name) {
            columns.push((rank, name));
        }
    };
    // A table is one by these two, also without a row.
    add(0, "id".to_owned());
    if records.is_empty() {
        add(1, "title".to_owned());
    }
    for (name, value) in records.iter().flat_map(Json::fields) {
        let rank = ORDER.iter().position(|known| known == name).unwrap_or(ORDER.len());
        match value {
            Json::Object(texts) if is_by_language(name) => {
                for (tag, _) in texts {
                    add(rank, format!("{name}:{tag}"));
                }
            }
            _ => add(rank, name.clone()),
        }
    }
    columns.sort_by_key(|(rank, _)| *rank);
    columns.into_iter().map(|(_, name)| name).collect()
}

fn is_by_language(field: &str) -> bool {
    matches!(field, "title" | "short" | "summary" | "note")
}

fn cell(record: &Json, column: &str) -> TableCell {
    let (field, tag) = column.split_once(':').map_or((column, None), |(a, b)| (a, Some(b)));
    let find = |fields: &[(String, Json)], name: &str| {
        fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone())
    };
    let value = find(record.fields(), field);
    let value = match (value, tag) {
        (Some(Json::Object(texts)), Some(tag)) => find(&texts, tag),
        (Some(Json::Object(_)), None) if is_by_language(field) => None,
        (Some(_), Some(_)) => None,
        (value, _) => value,
    };
    match value {
        None | Some(Json::Null) => TableCell::Empty,
        Some(Json::Text(text)) => TableCell::Text(text),
        Some(Json::Number(digits)) => TableCell::Number(digits),
        Some(Json::Bool(yes)) => TableCell::Text(yes.to_string()),
        Some(Json::List(items)) if IDS.contains(&field) => TableCell::Text(joined(&items)),
        Some(other) => TableCell::Text(other.flat()),
    }
}

/// Ids with semicolons between them; as JSON where one has a semicolon.
fn joined(items: &[Json]) -> String {
    let texts = items.iter().map(|item| match item {
        Json::Text(text) if !text.contains([';', '[', '{']) && text.trim() == text => {
            Some(text.as_str())
        }
        _ => None,
    });
    let texts: Option<Vec<&str>> = texts.collect();
    texts.map_or_else(|| Json::List(items.to_vec()).flat(), |texts| texts.join("; "))
}

fn derived_cells(event: &Event, extract: &Extract) -> impl Iterator<Item = TableCell> {
    let properties = derived(event, extract);
    let point = match geometry(event, &extract.dataset) {
        Some(Geometry::Point(at, radius_m)) => Some((at, radius_m)),
        _ => extract.dataset.located(&event.r#where.spot),
    };
    DERIVED.into_iter().map(move |column| {
        let number = |value: f64| TableCell::Number(value.to_string());
        match (column, point) {
            ("lat", Some((at, _))) => number(at.lat),
            ("lon", Some((at, _))) => number(at.lon),
            ("radius_m", Some((_, radius_m))) => number(radius_m),
            ("time_zone", _) => TableCell::Text(extract.dataset.meta.time_zone.to_string()),
            _ => cell(&properties, column),
        }
    })
}

/// A table of claims, for people: it is not read back.
pub(super) fn claims(extract: &Extract) -> Converted {
    const COLUMNS: [&str; 22] = [
        "event",
        "event_title",
        "event_when",
        "event_start",
        "event_end",
        "place",
        "lat",
        "lon",
        "claim",
        "speakers",
        "stance",
        "statement",
        "figures",
        "said",
        "happened",
        "sources",
        "addresses",
        "grade",
        "disputed_by",
        "about",
        "note",
        "sentence",
    ];
    let mut table = CsvTable::new(COLUMNS);
    for (event, claim) in extract.dataset.claims() {
        table.row(claim_cells(event, claim, extract));
    }
    let mut losses = losses::of_extract(extract);
    losses.push(label!("convert-lost-claims-table").to_owned());
    losses.extend(table.direction_marks());
    losses.extend(extract.held_back.clone());
    Converted { text: table.text, losses }
}

fn claim_cells(event: &Event, claim: &Claim, extract: &Extract) -> [TableCell; 22] {
    let (dataset, zone, telling) = (&extract.dataset, &extract.zone, extract.telling());
    let text = |text: &str| {
        if text.is_empty() { TableCell::Empty } else { TableCell::Text(text.to_owned()) }
    };
    let optional = |text: Option<String>| text.map_or(TableCell::Empty, TableCell::Text);
    let point = dataset.located(&event.r#where.spot).map(|(at, _)| at);
    let (start, end) = event.when.as_ref().map(|when| bounds(when, zone)).unwrap_or_default();
    let actor = |id| dataset.actor(id).map(|actor| actor.names.get(extract.names));
    let speakers = std::iter::once(&claim.claimant).chain(&claim.with).filter_map(actor);
    let sources = || claim.sources.iter().filter_map(|id| dataset.source(id));
    let figures = claim.figures.iter().map(|figure| figure_phrase(figure, telling));
    let rivals = dataset.disputed_by(&claim.id).iter().map(|id| id.as_str().to_owned());
    let about = claim.about.iter().map(|aspect| format!("{aspect:?}"));
    [
        text(event.id.as_str()),
        text(&told(&event.title)),
        optional(event.when.as_ref().map(|when| when.text().to_owned())),
        optional(start.map(|at| at.text(zone))),
        optional(end.map(|at| at.text(zone))),
        text(place_name(event, dataset, extract.names)),
        point.map_or(TableCell::Empty, |at| TableCell::Number(at.lat.to_string())),
        point.map_or(TableCell::Empty, |at| TableCell::Number(at.lon.to_string())),
        text(claim.id.as_str()),
        text(&listed_apart(speakers)),
        text(&format!("{:?}", claim.stance)),
        text(&told(&claim.statement)),
        text(&listed_apart(figures)),
        optional(claim.said.as_ref().map(|when| when.text().to_owned())),
        optional(claim.happened.as_deref().map(|when| words(when, zone))),
        text(&listed_apart(sources().map(|source| citation(source, telling)))),
        text(&listed_apart(sources().filter_map(|source| source.address.as_deref()))),
        text(&dataset.claim_grade(claim).signs()),
        text(&rivals.collect::<Vec<_>>().join("; ")),
        text(&about.collect::<Vec<_>>().join("; ")),
        optional(claim.note.text().map(|note| told(note).into_owned())),
        text(&claim_sentence(claim, telling)),
    ]
}

/// That names, offices and addresses of actors, sources and places are not in a table of events.
fn references(dataset: &Dataset) -> Option<String> {
    let (actors, sources) = (dataset.actors().len(), dataset.sources().len());
    let places = dataset.places().len();
    (actors + sources + places > 0).then(|| {
        message!("convert-lost-references", actors = actors, sources = sources, places = places)
    })
}

/// The text of a table.
struct CsvTable {
    text: String,
    /// How many marks of direction were left out.
    marks: usize,
}

impl CsvTable {
    fn new<'a>(head: impl IntoIterator<Item = &'a str>) -> Self {
        let mut table = Self { text: String::new(), marks: 0 };
        table.row(head.into_iter().map(|name| TableCell::Text(name.to_owned())));
        table
    }

    fn row(&mut self, cells: impl IntoIterator<Item = TableCell>) {
        for (nth, cell) in cells.into_iter().enumerate() {
            if nth > 0 {
                self.text.push(',');
            }
            match cell {
                TableCell::Empty => {}
                TableCell::Number(digits) => self.text.push_str(&digits),
                TableCell::Text(text) => self.quoted(&text),
            }
        }
        self.text.push_str("\r\n");
    }

    fn quoted(&mut self, text: &str) {
        self.marks += text.chars().filter(|letter| turns_direction(*letter)).count();
        let text = inert(text);
        let text = guarded(&text);
        if text.contains(['"', ',', '\n', '\r', ';', '\t', '\'']) || text.trim() != text {
            self.text.push('"');
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(&text);
        }
    }

    fn direction_marks(&self) -> Option<String> {
        (self.marks > 0).then(|| message!("convert-lost-marks", count = self.marks))
    }
}
