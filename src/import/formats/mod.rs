//! Formats of other programs that are no tables: GeoJSON, KML, GPX, TimelineJS, StoryMapJS, timemap,
//! Linked Places and iCalendar.
//!
//! A reader makes a table of its records: what the format's standard fixes has its role, and the
//! doubt of its dates is EDTF already. One path for all tables makes the dataset. Nothing that a file
//! points to is fetched, and nothing that it declares is expanded.

mod archive;
mod builder;
mod calendar;
mod dating;
mod geo_json;
mod gpx;
mod html;
mod json_records;
mod kml;
mod linked_places;
mod linked_table;
mod spot;
mod story_map;
mod timeline;
mod timemap;
mod told;
mod values;
mod xml;

use std::borrow::Cow;
use std::path::Path;

use self::told::FileIssues;
use super::json;
use super::node::Node;
use super::reading::{Imported, Recipe};
use super::table::Table;
use super::table::columns::{ForeignTable, by_names, read_table};
use super::table::separated::decoded;
#[cfg(feature = "geoparquet")]
use crate::dataset::Issue;
use crate::dataset::{Loaded, Progress};
use crate::model::{FileFormat, TableLayout};
use crate::phrase;

/// The bytes that are looked at to tell a format.
const SAMPLE: usize = 4_096;
/// A file in none of the formats.
#[derive(Clone, Copy, Debug)]
pub(super) struct OtherFormat;

/// Whether a file that begins so is in one of the formats.
pub(super) fn is_one(head: &[u8]) -> bool {
    archive::is_archive(head) || ForeignStart::of(head).is_some()
}

/// Reads a file that is in one of the formats, told by its contents and then by its name. An
/// error for any other file; `None` where `progress` is cancelled.
pub(super) fn import(
    path: &Path,
    bytes: &[u8],
    title: &str,
    recipe: &Recipe,
    progress: &Progress,
) -> Result<Option<Imported>, OtherFormat> {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let extension = extension.to_ascii_lowercase();
    let mut issues = FileIssues::default();
    if archive::is_archive(bytes) {
        let kml = match archive::kml_in(bytes, &mut issues) {
            None if extension == "kmz" => {
                issues.error("bad-archive", phrase!("formats-bad-archive"), 0..4);
                Vec::new()
            }
            kml => kml.ok_or(OtherFormat)?,
        };
        let text = decoded_xml(&kml, recipe);
        let table = issues.list.is_empty().then(|| kml::read(&text, &mut issues)).flatten();
        let read = ReadFile { format: FileFormat::Kml, table, issues };
        let imported = read.into_imported(&text, title, recipe, progress);
        let own_text = Some(text.into_owned().into_bytes());
        return Ok(imported.map(|imported| Imported { text: own_text, ..imported }));
    }
    let start = ForeignStart::of(bytes).ok_or(OtherFormat)?;
    let text = match start {
        ForeignStart::Xml => decoded_xml(bytes, recipe),
        ForeignStart::Json if extension == "ron" => return Err(OtherFormat),
        ForeignStart::Json
        | ForeignStart::Calendar
        | ForeignStart::LinkedTable
        | ForeignStart::TimelineSheet => decoded(bytes, recipe.encoding.as_deref()).text,
    };
    let read = match start {
        ForeignStart::Xml => {
            let is_gpx = text
                .get(..text.floor_char_boundary(SAMPLE))
                .is_some_and(|it| it.contains("<gpx") || it.contains(":gpx"));
            let (format, read): (_, fn(&str, &mut FileIssues) -> Option<Table>) =
                if is_gpx { (FileFormat::Gpx, gpx::read) } else { (FileFormat::Kml, kml::read) };
            let table = read(&text, &mut issues);
            ReadFile { format, table, issues }
        }
        ForeignStart::Calendar => {
            let table = Some(calendar::read(&text, &mut issues));
            ReadFile { format: FileFormat::ICalendar, table, issues }
        }
        ForeignStart::LinkedTable => {
            let table = Some(linked_table::read(&text, &mut issues));
            ReadFile { format: FileFormat::LinkedPlacesTable, table, issues }
        }
        ForeignStart::TimelineSheet => {
            let table = timeline::sheet::read(&text, recipe, &mut issues);
            ReadFile { format: FileFormat::Csv, table, issues }
        }
        ForeignStart::Json => json_file(&text, issues).ok_or(OtherFormat)?,
    };
    let imported = read.into_imported(&text, title, recipe, progress);
    let own_text = match text {
        Cow::Borrowed(_) => None,
        Cow::Owned(text) => Some(text.into_bytes()),
    };
    Ok(imported.map(|imported| Imported { text: own_text, ..imported }))
}

/// Reads the rows of GeoParquet, which are features of GeoJSON, one a line. `None` where `progress` is
/// cancelled.
#[cfg(feature = "geoparquet")]
pub(super) fn import_features(
    text: String,
    issues: Vec<Issue>,
    title: &str,
    recipe: &Recipe,
    progress: &Progress,
) -> Option<Imported> {
    let mut issues = FileIssues { list: issues, ..FileIssues::default() };
    let table = Some(geo_json::read_lines(&text, &mut issues));
    let read = ReadFile { format: FileFormat::GeoParquet, table, issues };
    let imported = read.into_imported(&text, title, recipe, progress)?;
    Some(Imported { text: Some(text.into_bytes()), ..imported })
}

/// What a file begins as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ForeignStart {
    Xml,
    Json,
    Calendar,
    LinkedTable,
    TimelineSheet,
}

impl ForeignStart {
    /// What the first bytes of a file can be; `None` for something else.
    fn of(bytes: &[u8]) -> Option<Self> {
        let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or(bytes);
        let sample = decoded(sample, None).text;
        let text = sample.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']);
        let starts = |word: &str| {
            text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        if text.starts_with('<') {
            // Elements may have the prefix of their namespace.
            let begins = |name: &str| {
                memchr::memmem::find_iter(text.as_bytes(), name.as_bytes()).any(|at| {
                    at.checked_sub(1)
                        .and_then(|before| text.as_bytes().get(before))
                        .is_some_and(|before| matches!(before, b'<' | b':'))
                })
            };
            let is_map = begins("kml") || begins("gpx") || begins("Placemark");
            return is_map.then_some(Self::Xml);
        }
        if starts("BEGIN:VCALENDAR") {
            return Some(Self::Calendar);
        }
        if text.starts_with(['{', '[', '\u{1E}']) {
            return Some(Self::Json);
        }
        if timeline::sheet::is_sheet(&sample) {
            return Some(Self::TimelineSheet);
        }
        linked_table::is_linked_table(&sample).then_some(Self::LinkedTable)
    }
}

/// The text of XML: in the encoding of its recipe, its mark or its declaration.
fn decoded_xml<'b>(bytes: &'b [u8], recipe: &Recipe) -> Cow<'b, str> {
    if recipe.encoding.is_none()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Cow::Borrowed(text);
    }
    let head = bytes.get(..bytes.len().min(200)).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head);
    let declared = head.split_once("encoding=").and_then(|(_, rest)| {
        let quote = rest.chars().next()?;
        rest.get(1..)?.split(quote).next()
    });
    decoded(bytes, recipe.encoding.as_deref().or(declared)).text
}

/// A file that was read as a table, or not.
struct ReadFile {
    format: FileFormat,
    table: Option<Table>,
    issues: FileIssues,
}

impl ReadFile {
    fn into_imported(
        mut self,
        text: &str,
        title: &str,
        recipe: &Recipe,
        progress: &Progress,
    ) -> Option<Imported> {
        if let Some(table) = &self.table
            && table.rows.is_empty()
        {
            let end = text.ceil_char_boundary(1.min(text.len()));
            let what = phrase!("formats-nothing", format = self.format.label());
            self.issues.error("no-rows", what, 0..end);
            self.table = None;
        }
        let mut issues = self.issues.list;
        let lost = issues.iter().filter(|issue| issue.code == "refused-row").count();
        let lost = lost + self.issues.unread;
        let read = match &self.table {
            None => None,
            Some(table) => {
                let foreign = ForeignTable {
                    text,
                    columns: &table.columns,
                    rows: table,
                    title: table.title.as_deref().unwrap_or(title),
                    format: self.format,
                    layout: match self.format {
                        FileFormat::Csv => Some(TableLayout::TimelineJsSheet),
                        FileFormat::Json => {
                            let names: Vec<&str> =
                                table.columns.iter().map(|it| it.name.as_str()).collect();
                            recipe.layout.or_else(|| by_names(&names))
                        }
                        _ => None,
                    },
                    recipe,
                };
                Some(read_table(&foreign, Vec::new(), &mut issues, progress)?)
            }
        };
        if progress.is_cancelled() {
            return None;
        }
        issues.sort_by_key(|issue| issue.span.start);
        let (dataset, mut reading) = read.unzip();
        if let Some(reading) = &mut reading {
            reading.tally.records += lost;
            reading.tally.refused += lost;
        }
        let loaded = Loaded { dataset, issues, complete: true, ..Loaded::default() };
        Some(Imported { loaded, text: None, reading })
    }
}

/// Reads JSON by what is in it; `None` for what Ibar wrote itself, and for what is none of the
/// formats.
fn json_file(text: &str, mut issues: FileIssues) -> Option<ReadFile> {
    let Ok(root) = json::parse(text) else {
        let is_lines = text.contains('\u{1E}') || {
            let mut lines = text.lines().filter(|line| !line.trim().is_empty());
            let first = lines
                .next()
                .is_some_and(|line| json::parse(line).is_ok_and(|node| !node.fields().is_empty()));
            first && lines.next().is_some()
        };
        if !is_lines {
            return None;
        }
        let table = Some(geo_json::read_lines(text, &mut issues));
        return Some(ReadFile { format: FileFormat::GeoJsonSeq, table, issues });
    };
    let (format, table) = match json_format(&root)? {
        FileFormat::Json => (FileFormat::Json, json_records::read(&root, text, &mut issues)),
        FileFormat::StoryMap => (FileFormat::StoryMap, story_map::read(&root, text, &mut issues)),
        FileFormat::TimelineJs => {
            (FileFormat::TimelineJs, timeline::read(&root, text, &mut issues))
        }
        FileFormat::LinkedPlaces => {
            (FileFormat::LinkedPlaces, linked_places::read(&root, text, &mut issues))
        }
        FileFormat::Timemap => {
            let events = root.field("events").unwrap_or(&root);
            (FileFormat::Timemap, timemap::read(events.items(), text, &mut issues))
        }
        _ => (FileFormat::GeoJson, geo_json::read(&root, text, &mut issues)),
    };
    Some(ReadFile { format, table: Some(table), issues })
}

/// The format of a value.
fn json_format(root: &Node) -> Option<FileFormat> {
    if root.field("ibar").is_some() {
        return None;
    }
    if root.field("storymap").is_some_and(|map| map.field("slides").is_some()) {
        return Some(FileFormat::StoryMap);
    }
    let events = root.field("events").map(Node::items).unwrap_or_default();
    let has_slides = events.iter().any(|event| event.field("start_date").is_some());
    let is_old = root.field("timeline").is_some_and(|old| old.field("date").is_some());
    if has_slides || is_old || root.field("eras").is_some() {
        return Some(FileFormat::TimelineJs);
    }
    match root.field("type").and_then(Node::as_text) {
        Some("FeatureCollection") => {
            let features = root.field("features").map(Node::items).unwrap_or_default();
            let is_linked = features.iter().any(linked_places::is_linked);
            return Some(if is_linked { FileFormat::LinkedPlaces } else { FileFormat::GeoJson });
        }
        Some("Feature") if linked_places::is_linked(root) => return Some(FileFormat::LinkedPlaces),
        Some("Feature" | "GeometryCollection") => return Some(FileFormat::GeoJson),
        Some(_) if root.field("coordinates").is_some() => return Some(FileFormat::GeoJson),
        _ => {}
    }
    let list = if events.is_empty() { root.items() } else { events };
    let names = ["date", "latitude", "lat", "description", "desc", "location"];
    let is_event = |event: &Node| names.iter().filter(|it| event.field(it).is_some()).count() >= 2;
    if list.iter().any(is_event) && layout_of(list).is_none() {
        return Some(FileFormat::Timemap);
    }
    // Other lists of Ibar's own are those of a file without its header.
    json_records::list(root).map(|_| FileFormat::Json)
}

/// The layout of records with the members of the first.
fn layout_of(records: &[Node]) -> Option<TableLayout> {
    let names: Vec<&str> =
        records.first()?.fields().iter().map(|field| field.name.as_str()).collect();
    by_names(&names)
}

#[cfg(test)]
mod tests;
