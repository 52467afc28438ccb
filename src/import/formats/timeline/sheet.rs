//! Sheet of TimelineJS as separated text: dates by the position of their columns, the rest by name.

use std::fmt::Write as _;
use std::ops::Range;

use super::super::builder::TableBuilder;
use super::super::dating::{is_date, stretch, year_before_christ};
use super::super::html::html_text;
use super::super::told::FileIssues;
use crate::import::reading::{ColumnRole as Role, Recipe};
use crate::import::table::separated::{WrittenText, cut};
use crate::import::table::{CellValue, ForeignRows as _, RowsAtHand as _, SeenCell, Table};
use crate::model::FileFormat;
use crate::phrase;

/// The columns by name, as the program knows them, and their roles.
const COLUMNS: [(&str, &str, Role); 9] = [
    ("headline", "Headline", Role::Title),
    ("text", "Text", Role::Summary),
    ("media", "Media", Role::Address),
    ("mediacredit", "Media Credit", Role::Note),
    ("mediacaption", "Media Caption", Role::Note),
    ("mediathumbnail", "Media Thumbnail", Role::LeftAlone),
    ("displaydate", "Display Date", Role::Note),
    ("group", "Group", Role::Kind),
    ("background", "Background", Role::LeftAlone),
];

/// Whether the first line of a text has the columns of the program's template.
pub(in crate::import::formats) fn is_sheet(text: &str) -> bool {
    let head = text.trim_start_matches('\u{FEFF}').lines().next().unwrap_or_default();
    let names: Vec<String> = head.split([',', ';', '\t']).map(plain).collect();
    let starts = ["year", "month", "day", "time"].iter().zip(&names).all(|(own, name)| own == name);
    starts && ["headline", "endyear"].iter().all(|own| names.iter().any(|name| name == own))
}

/// A name in small letters without quotes and spaces.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.collect::<String>().to_lowercase()
}

/// Reads a sheet. `None`, with an issue, where no table is in it.
pub(in crate::import::formats) fn read(
    text: &str,
    recipe: &Recipe,
    issues: &mut FileIssues,
) -> Option<Table> {
    let sheet = cut(WrittenText::Whole(text), FileFormat::Csv, recipe, None, &mut issues.list)?;
    let names: Vec<String> = sheet.columns.iter().map(|column| plain(&column.name)).collect();
    let mut table = TableBuilder::default();
    for (name, role) in [("when", Role::When), ("Headline", Role::Title)] {
        table.fixed(name, role);
    }
    let mut cells: Vec<SeenCell<'_>> = Vec::new();
    for nth in 0..sheet.rows.count() {
        let span = sheet.rows.read(nth, &mut cells);
        let row = SheetRow { names: &names, cells: &cells };
        let kind = row.named("type").map(|cell| cell.text.to_lowercase()).unwrap_or_default();
        if kind == "title" {
            title(&row, &mut table, issues);
            continue;
        }
        let originals = sheet.columns.iter().map(|column| (column.name.as_str(), &column.span));
        read_row(&row, originals, &kind, &span, &mut table);
        if !table.end_row(span.clone()) {
            issues.error("too-many-cells", phrase!("formats-too-many-cells"), span);
            break;
        }
    }
    Some(table.into_table())
}

struct SheetRow<'r> {
    names: &'r [String],
    cells: &'r [SeenCell<'r>],
}

impl<'r> SheetRow<'r> {
    fn named(&self, name: &str) -> Option<&'r SeenCell<'r>> {
        let nth = self.names.iter().position(|own| own == name)?;
        self.cells.get(nth).filter(|cell| !cell.is_empty())
    }

    /// The date of a year, a month, a day and a time; `None` where one of them cannot be read.
    fn date(&self, [year, month, day, time]: [&str; 4]) -> Option<String> {
        let number = |name: &str| -> Option<Option<i64>> {
            let Some(cell) = self.named(name) else { return Some(None) };
            // Years may have commas between their thousands.
            cell.text.replace([',', ' '], "").parse().ok().map(Some)
        };
        let mut written = year_before_christ(number(year)??);
        let (month, day) = (number(month)?, number(day)?);
        if let Some(month) = month {
            let _ = write!(written, "-{month:02}");
        }
        if let (Some(_), Some(day)) = (month, day) {
            let _ = write!(written, "-{day:02}");
        }
        if let (Some(_), Some(_), Some(time)) = (month, day, self.named(time)) {
            let parts: Vec<String> =
                time.text.split(':').map(|part| format!("{:0>2}", part.trim())).collect();
            let _ = write!(written, "T{}", parts.join(":"));
        }
        is_date(&written).then_some(written)
    }
}

/// The title of the file, and what its slide says beside it.
fn title(row: &SheetRow<'_>, table: &mut TableBuilder, issues: &mut FileIssues) {
    if let Some(headline) = row.named("headline") {
        table.title(&html_text(&headline.text));
    }
    if let Some(more) = row.named("text") {
        let what = phrase!("formats-title-text", text = html_text(&more.text));
        issues.note_once("title-text", what, more.span.clone());
    }
}

fn read_row<'c>(
    row: &SheetRow<'_>,
    originals: impl Iterator<Item = (&'c str, &'c Range<usize>)>,
    kind: &str,
    span: &Range<usize>,
    table: &mut TableBuilder,
) {
    const START: [&str; 4] = ["year", "month", "day", "time"];
    const END: [&str; 4] = ["endyear", "endmonth", "endday", "endtime"];
    let start = row.date(START);
    // An end without a year is none.
    let end = row.named("endyear").and_then(|_| row.date(END));
    let column = table.fixed("when", Role::When);
    let mut taken: Vec<&str> = Vec::new();
    let whole = end.as_ref().and_then(|end| stretch(Some(start.as_ref()?), Some(end)));
    if whole.is_some() {
        taken.extend(END);
    }
    let when_span = row.named("year").map_or_else(|| span.clone(), |cell| cell.span.clone());
    if let Some(when) = whole.or(start) {
        taken.extend(START);
        table.value(column, CellValue::When(when), &when_span);
    }
    if kind == "era" {
        let column = table.fixed("Type", Role::Tag);
        table.text(column, kind, span);
        taken.push("type");
    }
    for ((name, cell), (original, head)) in row.names.iter().zip(row.cells).zip(originals) {
        if cell.is_empty() || taken.contains(&name.as_str()) {
            continue;
        }
        let is_date = START.contains(&name.as_str()) || END.contains(&name.as_str());
        let column = match COLUMNS.iter().find(|(own, ..)| own == name) {
            Some((_, shown, role)) => table.fixed(shown, *role),
            None if is_date => table.fixed(original, Role::Note),
            None => table.property(original, head.clone()),
        };
        table.text(column, &html_text(&cell.text), &cell.span);
    }
}
