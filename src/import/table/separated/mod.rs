//! Separated text: commas, semicolons, tabs or other signs between cells.
//!
//! Encoding, separator, quotes and the line of the names are found in the text; a recipe may say any
//! of them. The rows are cut once and read when they are needed, so that a large file is never held
//! as cells.

mod cells;
mod cutter;
mod dialect;
mod encoding;
mod header;
mod large;
mod lines;
mod signs;

use std::ops::Range;

pub(crate) use self::encoding::{DecodedText, ENCODINGS, decoded};
pub(crate) use self::large::LargeText;
pub(crate) use self::lines::CutRows;
use self::signs::Dialect;
use super::{Column, ForeignRows as _};
use crate::dataset::{Issue, Progress};
use crate::import::reading::{DetailKind, ReadingDetail, Recipe};
use crate::model::FileFormat;
use crate::phrase;

/// The most columns of a table.
pub(crate) const MOST_COLUMNS: usize = 4_096;
/// The signs that a person can choose from.
const SEPARATORS: [&str; 4] = [",", ";", "\\t", "|"];

/// A separated text that was cut into rows.
#[derive(Debug)]
pub(crate) struct SeparatedText<'t> {
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The rows under the head.
    pub(crate) rows: CutRows<'t>,
    /// What was found about the text as a whole.
    pub(crate) details: Vec<ReadingDetail>,
    /// A title above the head.
    pub(crate) title: Option<String>,
}

/// A separated text, wherever it is.
#[derive(Clone, Copy)]
pub(crate) enum WrittenText<'t> {
    /// In memory.
    Whole(&'t str),
    /// In a large file, with the progress of its reading.
    Large(&'t LargeText, &'t Progress),
}

impl<'t> WrittenText<'t> {
    /// The text, or the start of a large one.
    pub(crate) fn head(self) -> &'t str {
        match self {
            Self::Whole(text) => text,
            Self::Large(file, _) => file.head(),
        }
    }
}

/// Cuts a text into rows, by the recipe where it says how. `None`, with an issue, where no table is
/// in it; without one where a large file cannot be read.
pub(crate) fn cut<'t>(
    written: WrittenText<'t>,
    format: FileFormat,
    recipe: &Recipe,
    headless: Option<&[&str]>,
    issues: &mut Vec<Issue>,
) -> Option<SeparatedText<'t>> {
    let text = written.head();
    let is_sheet = format == FileFormat::Workbook;
    let named = recipe.separator.as_deref().and_then(sign);
    let (dialect, is_sure) = match named {
        _ if is_sheet => (Dialect { separator: b'\t', quote: None }, true),
        Some(separator) => (dialect::with_separator(text, separator), true),
        None => dialect::found(text),
    };
    let mut rows = match written {
        WrittenText::Whole(text) => CutRows::cut(text, dialect, issues),
        WrittenText::Large(file, progress) => CutRows::cut_file((file, progress), dialect, issues)?,
    };
    let head = header::found(&rows, recipe.header, headless.is_some());
    if head.columns.len() > MOST_COLUMNS {
        let what =
            phrase!("import-too-many-columns", found = head.columns.len(), most = MOST_COLUMNS);
        issues.push(Issue::error("too-many-columns", what, first_line(text)));
        return None;
    }
    let mut columns = head.columns;
    if let Some(names) = headless.filter(|_| head.line == 0) {
        for (column, name) in columns.iter_mut().zip(names) {
            (*name).clone_into(&mut column.name);
        }
    }
    let title = head.title;
    rows.drop_first(head.rows);
    if columns.is_empty() || rows.count() == 0 && columns.len() < 2 {
        let what = phrase!("import-empty-table");
        let help = phrase!("import-empty-table.help");
        issues.push(Issue::error("no-rows", what, first_line(text)).with_help(help));
        return None;
    }
    let shown = shown_sign(dialect.separator);
    let mut choices: Vec<String> = SEPARATORS.iter().map(|&it| it.to_owned()).collect();
    if !choices.contains(&shown) {
        choices.push(shown.clone());
    }
    let lines = (0..=head.line.max(5)).map(|line| line.to_string()).collect();
    let mut details = vec![
        ReadingDetail { kind: DetailKind::Separator, found: shown, choices, is_sure },
        ReadingDetail {
            kind: DetailKind::Header,
            found: head.line.to_string(),
            choices: lines,
            is_sure: head.is_sure,
        },
    ];
    if is_sheet {
        details.remove(0);
    }
    Some(SeparatedText { columns, rows, details, title })
}

/// The bytes of the first line.
pub(crate) fn first_line(text: &str) -> Range<usize> {
    0..text.lines().next().map_or(0, str::len).min(200)
}

/// The sign that a recipe names; `\t` is a tab.
fn sign(text: &str) -> Option<u8> {
    match text {
        "\\t" | "\t" | "tab" => Some(b'\t'),
        _ => match text.as_bytes() {
            [sign] if sign.is_ascii() => Some(*sign),
            _ => None,
        },
    }
}

/// The sign as a recipe has it.
fn shown_sign(sign: u8) -> String {
    if sign == b'\t' { "\\t".to_owned() } else { char::from(sign).to_string() }
}
