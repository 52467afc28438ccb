//! Workbooks: XLSX, XLS and ODS. A sheet becomes text, a row a line with tabs between the cells, so
//! that line n is row n; the text is read like any other.
//!
//! Formulas count with the values that were last computed; macros and links are never followed. A
//! date is a date by its format and not by its number, in the reckoning from 1900 or from 1904.

mod address;
mod beside;
mod cells;
mod expansion;
#[cfg(test)]
mod tests;

use std::io::{Cursor, Read as _};

use calamine::{Data, DataRef, Ods, Reader as _, Xls, Xlsx, open_workbook_from_rs};
use zip::ZipArchive;

use self::address::name_cells;
use self::beside::{CellAddress, MergedCells, with_addresses, with_merged};
use self::cells::{LinesOfCells, rows_to_text};
use self::expansion::{expands_too_much, repeats};
use super::reading::{DetailKind, Imported, ReadingDetail, Recipe};
use super::sheet::{SheetText, read_text};
use super::table::separated::{WrittenText, cut};
use crate::dataset::{Issue, Loaded, Progress};
use crate::model::FileFormat;
use crate::phrase;
use crate::text::Phrase;

/// The most bytes of a workbook when it is inflated.
const MOST_BYTES: u64 = 1 << 30;
/// How many times its own size a workbook may unpack to, beyond [`FREE_BYTES`]: sheets of numbers
/// unpack to twenty times theirs.
const MOST_TIMES: u64 = 200;
/// The bytes that a workbook of any size may unpack to.
const FREE_BYTES: u64 = 16 << 20;
/// The most rows or cells that a repetition in ODS may stand for.
const MOST_REPEATED: usize = 20_000;

/// The longest text of a sheet whose merged cells and addresses are looked for: each takes another
/// pass over the sheet.
const MOST_LOOKED_AT: usize = 32 << 20;

/// Why a workbook cannot be read.
type Fault = Phrase;

/// Reads a workbook. `None` if `progress` is cancelled.
pub(super) fn workbook(
    bytes: &[u8],
    title: &str,
    recipe: &Recipe,
    progress: &Progress,
) -> Option<Imported> {
    match sheet(bytes, recipe) {
        Ok(read) => {
            let mut issues = Vec::new();
            if !read.others.is_empty() {
                let sheets = read.others.join(", ");
                let what =
                    phrase!("import-other-sheets", sheet = read.name.as_str(), others = sheets);
                let help = phrase!("import-other-sheets.help");
                let first = 0..read.text.lines().next().map_or(0, str::len);
                issues.push(Issue::note("other-sheets", what, first).with_help(help));
            }
            let mut details = vec![ReadingDetail {
                kind: DetailKind::Sheet,
                found: read.name.clone(),
                choices: read.names,
                is_sure: read.is_only,
            }];
            let title =
                if read.is_only { title.to_owned() } else { format!("{title}: {}", read.name) };
            let written = WrittenText::Whole(&read.text);
            let sheet = SheetText { written, title: &title, format: FileFormat::Workbook, recipe };
            let imported = read_text(sheet, &mut details, &mut issues, progress);
            if progress.is_cancelled() {
                return None;
            }
            issues.sort_by_key(|issue| issue.span.start);
            name_cells(&mut issues, &read.text, &read.name);
            let (dataset, reading) = imported.unzip();
            let loaded = Loaded { dataset, issues, complete: true, ..Loaded::default() };
            Some(Imported { loaded, text: Some(read.text.into_bytes()), reading })
        }
        Err(what) => {
            let help = phrase!("import-bad-workbook.help");
            let issue = Issue::error("bad-workbook", what, 0..0).with_help(help);
            let loaded = Loaded { issues: vec![issue], ..Loaded::default() };
            Some(Imported { loaded, text: Some(Vec::new()), reading: None })
        }
    }
}

/// A sheet as text.
struct ReadSheet {
    name: String,
    names: Vec<String>,
    text: String,
    /// Whether it is the only one with a table in it.
    is_only: bool,
    /// The names of the others with a table.
    others: Vec<String>,
}

fn sheet(bytes: &[u8], recipe: &Recipe) -> Result<ReadSheet, Fault> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        let mut book: Xls<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(bad)?;
        let names = book.sheet_names();
        return chosen(names, recipe, |name| {
            rows_to_text(&book.worksheet_range(name).map_err(bad)?)
        });
    }
    let is_ods = measured(bytes)?;
    if is_ods {
        let mut book: Ods<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(bad)?;
        let names = book.sheet_names();
        return chosen(names, recipe, |name| {
            rows_to_text(&book.worksheet_range(name).map_err(bad)?)
        });
    }
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(bad)?;
    let names = book.sheet_names();
    chosen(names, recipe, |name| {
        let mut cells = book.worksheet_cells_reader(name).map_err(bad)?;
        let mut text = LinesOfCells::default();
        while let Some(cell) = cells.next_cell().map_err(bad)? {
            let value: Data = match cell.get_value().clone() {
                DataRef::SharedString(text) => Data::String(text.to_owned()),
                other => Data::from(other),
            };
            text.put(cell.get_position(), &value)?;
        }
        drop(cells);
        let text = text.finished();
        if text.len() > MOST_LOOKED_AT {
            return Ok(text);
        }
        // A sheet is read without them where they cannot be read.
        let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        let merged: Vec<MergedCells> = merged
            .iter()
            .map(|it| MergedCells { rows: it.start.0..=it.end.0, column: it.start.1 })
            .collect();
        let text = with_merged(text, &merged);
        let links = book.hyperlinks_by_sheet_name(name).unwrap_or_default();
        let links = links.into_iter().filter_map(|link| {
            let (row, column) = link.range.start;
            link.target.map(|address| CellAddress { row, column, address })
        });
        let links: Vec<CellAddress> = links.collect();
        let head = if links.is_empty() { None } else { head_row(&text, recipe) };
        Ok(with_addresses(text, head, &links))
    })
}

/// The row with the names of the columns, from zero.
fn head_row(text: &str, recipe: &Recipe) -> Option<usize> {
    let written = WrittenText::Whole(text);
    let found = cut(written, FileFormat::Workbook, recipe, None, &mut Vec::new())?;
    let head = found.details.iter().find(|detail| detail.kind == DetailKind::Header)?;
    head.found.parse::<usize>().ok()?.checked_sub(1)
}

/// The sheet that the recipe names, or the first with more than one row and column.
fn chosen(
    names: Vec<String>,
    recipe: &Recipe,
    mut read: impl FnMut(&str) -> Result<String, Fault>,
) -> Result<ReadSheet, Fault> {
    if let Some(name) = recipe.sheet.as_ref().filter(|name| names.contains(name)) {
        let text = read(name)?;
        let is_only = names.len() == 1;
        return Ok(ReadSheet { name: name.clone(), names, text, is_only, others: Vec::new() });
    }
    let is_table = |text: &str| text.lines().filter(|line| line.contains('\t')).count() > 1;
    let mut first: Option<(String, String)> = None;
    let mut others = Vec::new();
    let mut tables = 0;
    for name in &names {
        let text = read(name)?;
        if is_table(&text) {
            tables += 1;
            if tables == 1 {
                first = Some((name.clone(), text));
            } else {
                others.push(name.clone());
            }
        } else if first.is_none() && !text.trim().is_empty() {
            first = Some((name.clone(), text));
        }
    }
    let Some((name, text)) = first else { return Err(phrase!("import-empty-workbook")) };
    Ok(ReadSheet { name, names, text, is_only: tables < 2, others })
}

/// What the reader of workbooks says, in English.
fn bad(error: impl std::fmt::Display) -> Fault {
    let why = error.to_string();
    phrase!("import-bad-workbook", why = why.as_str())
}

/// Inflates the workbook once to measure it, and tells whether it is ODS. A file that would take all
/// memory is refused before anything is kept of it.
fn measured(bytes: &[u8]) -> Result<bool, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(bad)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let most = MOST_BYTES.min(FREE_BYTES.saturating_add(MOST_TIMES.saturating_mul(size)));
    let mut left = most;
    let mut is_ods = false;
    for nth in 0..archive.len() {
        let entry = archive.by_index(nth).map_err(bad)?;
        let is_content = entry.name().is_ok_and(|name| name == "content.xml");
        is_ods |= is_content;
        let too_large = || phrase!("import-large-workbook", most = most >> 20);
        let mut entry = entry.take(left);
        let size = if is_content {
            let mut content = Vec::new();
            entry.read_to_end(&mut content).map_err(bad)?;
            if repeats_too_much(&content) || expands_too_much(&content) {
                return Err(too_large());
            }
            u64::try_from(content.len()).unwrap_or(u64::MAX)
        } else {
            std::io::copy(&mut entry, &mut std::io::sink()).map_err(bad)?
        };
        left = left.saturating_sub(size);
        if left == 0 {
            return Err(too_large());
        }
    }
    Ok(is_ods)
}

/// Whether a row or a cell with something in it is repeated far too often.
fn repeats_too_much(content: &[u8]) -> bool {
    let has_value = |from: usize, end: &[u8]| {
        let rest = content.get(from..).unwrap_or_default();
        let end = memchr::memmem::find(rest, end).unwrap_or(rest.len());
        let part = rest.get(..end).unwrap_or_default();
        memchr::memmem::find(part, b"value-type").is_some()
    };
    let (cells, rows) = (b"number-columns-repeated", b"number-rows-repeated");
    let many = |at: &usize, word: &[u8]| {
        repeats(content.get(*at..).unwrap_or_default(), word) > MOST_REPEATED
    };
    let start =
        |at: usize| memchr::memrchr(b'<', content.get(..at).unwrap_or_default()).unwrap_or(at);
    memchr::memmem::find_iter(content, cells)
        .filter(|at| many(at, cells))
        .any(|at| has_value(start(at), b">"))
        || memchr::memmem::find_iter(content, rows)
            .filter(|at| many(at, rows))
            .any(|at| has_value(start(at), b"</table:table-row>"))
}
