//! Sheets of somebody else's: separated text as a table, and the table as a dataset.

use std::borrow::Cow;

use super::NotLarge;
use super::reading::{DetailKind, ImportReading, Imported, ReadingDetail, Recipe};
use super::table::ForeignRows as _;
use super::table::columns::{ForeignTable, by_names, headless, read_table};
use super::table::separated::{DecodedText, ENCODINGS, LargeText, WrittenText, cut, decoded};
use crate::dataset::{Issue, Loaded, Progress};
use crate::model::Dataset;
use crate::model::FileFormat;
use crate::phrase;

/// Reads separated text. `None` if `progress` is cancelled.
pub(super) fn separated(
    bytes: &[u8],
    title: &str,
    recipe: &Recipe,
    progress: &Progress,
) -> Option<Imported> {
    let mut issues = Vec::new();
    let DecodedText { text, encoding, is_sure, odd_lines, has_faults } =
        decoded(bytes, recipe.encoding.as_deref());
    let mut details = vec![encoding_detail(encoding.name(), is_sure)];
    note_encoding(&text, &odd_lines, has_faults, encoding.name(), &mut issues);
    let is_file = matches!(text, Cow::Borrowed(_));
    let written = WrittenText::Whole(&text);
    let sheet = SheetText { written, title, format: FileFormat::Csv, recipe };
    let imported = read_text(sheet, &mut details, &mut issues, progress);
    if progress.is_cancelled() {
        return None;
    }
    issues.sort_by_key(|issue| issue.span.start);
    let (dataset, reading) = imported.unzip();
    let loaded = Loaded { dataset, issues, complete: true, ..Loaded::default() };
    let text = (!is_file).then(|| text.into_owned().into_bytes());
    Some(Imported { loaded, text, reading })
}

/// Reads the separated text of a large file, which is UTF-8. An error where it cannot be read so;
/// `None` if `progress` is cancelled.
pub(super) fn large(
    file: &LargeText,
    title: &str,
    recipe: &Recipe,
    progress: &Progress,
) -> Result<Option<Imported>, NotLarge> {
    let mut issues = Vec::new();
    let mut details = vec![encoding_detail(encoding_rs::UTF_8.name(), true)];
    let written = WrittenText::Large(file, progress);
    let sheet = SheetText { written, title, format: FileFormat::Csv, recipe };
    let imported = read_text(sheet, &mut details, &mut issues, progress);
    if progress.is_cancelled() {
        return Ok(None);
    }
    if file.has_failed() {
        return Err(NotLarge);
    }
    issues.sort_by_key(|issue| issue.span.start);
    let (dataset, reading) = imported.unzip();
    let loaded = Loaded { dataset, issues, complete: true, ..Loaded::default() };
    Ok(Some(Imported { loaded, text: None, reading }))
}

/// The encoding of a text, as a person can choose it.
fn encoding_detail(found: &str, is_sure: bool) -> ReadingDetail {
    let found = found.to_owned();
    let mut choices: Vec<String> = ENCODINGS.iter().map(|&name| name.to_owned()).collect();
    if !choices.contains(&found) {
        choices.push(found.clone());
    }
    ReadingDetail { kind: DetailKind::Encoding, found, choices, is_sure }
}

/// A text with a table in it, and what is known of the file that it came from.
#[derive(Clone, Copy)]
pub(super) struct SheetText<'t> {
    pub(super) written: WrittenText<'t>,
    /// The title of the dataset where the text has none.
    pub(super) title: &'t str,
    pub(super) format: FileFormat,
    pub(super) recipe: &'t Recipe,
}

/// The dataset of a text with a table in it. `None`, with an issue, where there is no table, or if
/// `progress` is cancelled.
pub(super) fn read_text(
    sheet: SheetText<'_>,
    details: &mut Vec<ReadingDetail>,
    issues: &mut Vec<Issue>,
    progress: &Progress,
) -> Option<(Dataset, ImportReading)> {
    let SheetText { written, title, format, recipe } = sheet;
    let text = written.head();
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        issues.push(Issue::error("not-text", phrase!("reading-zero-byte"), at..at + 1));
        return None;
    }
    let first = text.trim_start_matches('\u{FEFF}').lines().next().unwrap_or_default();
    let cells: Vec<&str> = first.split('\t').collect();
    let known = headless(&cells).filter(|_| recipe.header.is_none_or(|line| line == 0));
    let names = known.as_ref().map(|(_, names)| names.as_slice());
    let cut = cut(written, format, recipe, names, issues)?;
    details.extend(cut.details);
    let names: Vec<&str> = cut.columns.iter().map(|column| column.name.as_str()).collect();
    let layout = recipe.layout.or(known.map(|(layout, _)| layout)).or_else(|| by_names(&names));
    let table = ForeignTable {
        text,
        columns: &cut.columns,
        rows: &cut.rows,
        title: cut.title.as_deref().unwrap_or(title),
        format,
        layout,
        recipe,
    };
    if cut.rows.count() == 0 {
        let what = phrase!("import-no-rows");
        issues.push(Issue::warning("no-rows", what, 0..first.len().min(200)));
    }
    read_table(&table, std::mem::take(details), issues, progress)
}

/// The most lines in another encoding that are told one by one.
const MOST_TOLD: usize = 100;

/// Says of lines in another encoding, and of bytes that mean nothing, where they are.
fn note_encoding(
    text: &str,
    odd_lines: &[usize],
    has_faults: bool,
    encoding: &'static str,
    issues: &mut Vec<Issue>,
) {
    let mut starts =
        std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
    let mut line = 0;
    for (nth, odd) in odd_lines.iter().enumerate().take(MOST_TOLD + 1) {
        let Some(start) = starts.nth(odd - line - 1) else { break };
        line = *odd;
        let length = text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
        let what = if nth < MOST_TOLD {
            phrase!("import-odd-encoding")
        } else {
            phrase!("import-odd-encoding-more", count = odd_lines.len() - MOST_TOLD)
        };
        let help = phrase!("import-odd-encoding.help");
        issues.push(Issue::warning("odd-encoding", what, start..start + length).with_help(help));
    }
    if has_faults {
        let at = text.find('\u{FFFD}').unwrap_or_default();
        let what = phrase!("import-bad-letters", encoding = encoding);
        let help = phrase!("import-bad-letters.help");
        issues.push(Issue::warning("bad-letters", what, at..at + 3).with_help(help));
    }
}
