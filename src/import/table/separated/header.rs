//! Head of a table: the row with the names of its columns, and what stands above it.

use std::collections::{HashMap, HashSet};

use super::MOST_COLUMNS;
use crate::import::table::{Column, RowsAtHand, SeenCell};

/// The rows that are looked at for the head.
const LOOKED_AT: usize = 30;
/// The rows below that are compared with it.
const COMPARED: usize = 40;

/// The head of a table.
#[derive(Debug)]
pub(crate) struct SheetHead {
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The line of the names, from one; 0 where there are none.
    pub(crate) line: usize,
    /// The rows that are no records: those up to the names.
    pub(crate) rows: usize,
    /// A title above the names.
    pub(crate) title: Option<String>,
    /// Whether the table left no doubt.
    pub(crate) is_sure: bool,
}

/// Rows that know their lines.
pub(crate) trait LinedRows: RowsAtHand {
    /// The number of rows.
    fn count(&self) -> usize;

    /// The line of a row, from one.
    fn line_of(&self, nth: usize) -> usize;
}

impl LinedRows for super::CutRows<'_> {
    fn count(&self) -> usize {
        self.at_hand_count()
    }

    fn line_of(&self, nth: usize) -> usize {
        self.line(nth)
    }
}

/// The head of those rows; `named` is the line that a recipe names. A table that is known to have no
/// head gets none.
pub(crate) fn found(rows: &dyn LinedRows, named: Option<usize>, is_headless: bool) -> SheetHead {
    let width = usual_width(rows).min(MOST_COLUMNS + 1);
    let first = match named {
        Some(0) => None,
        Some(line) => (0..rows.count().min(10_000)).find(|nth| rows.line_of(*nth) >= line),
        None if is_headless => None,
        None => guessed(rows, width),
    };
    let Some(nth) = first else {
        let columns = (1..=width)
            .map(|number| Column { name: number.to_string(), span: 0..0, role: None })
            .collect();
        return SheetHead {
            columns,
            line: 0,
            rows: 0,
            title: None,
            is_sure: is_headless || named.is_some(),
        };
    };
    let mut cells = Vec::new();
    rows.read(nth, &mut cells);
    let mut columns: Vec<Column> = Vec::with_capacity(width.max(cells.len()));
    let mut names = TakenNames::default();
    let mut below = Vec::new();
    let has_second = named.is_none_or(|line| line > 0) && has_second_row(rows, nth, &cells);
    if has_second {
        rows.read(nth + 1, &mut below);
        join_names(&mut cells, &below);
    }
    // Far too many are refused, and need no names.
    for (number, cell) in cells.iter().take(MOST_COLUMNS + 1).enumerate() {
        let name = names.unique(name_of(cell, number));
        columns.push(Column { name, span: cell.span.clone(), role: None });
    }
    let end = cells.last().map_or(0, |cell| cell.span.end);
    // Columns at the end without a name and without anything in them are what a spreadsheet leaves.
    while columns.len() > width && columns.last().is_some_and(|it| it.span.is_empty()) {
        columns.pop();
    }
    for number in columns.len()..width {
        let name = names.unique((number + 1).to_string());
        columns.push(Column { name, span: end..end, role: None });
    }
    let mut above = Vec::new();
    let title = (0..nth).find_map(|row| {
        rows.read(row, &mut above);
        let mut texts = above.iter().filter(|cell| !cell.is_empty());
        let only = texts.next().filter(|_| texts.next().is_none())?;
        only.text.chars().any(char::is_alphabetic).then(|| only.text.clone().into_owned())
    });
    SheetHead {
        columns,
        line: rows.line_of(nth),
        rows: nth + 1 + usize::from(has_second),
        title,
        is_sure: named.is_some() || nth == 0,
    }
}

/// The number of cells that most rows have.
fn usual_width(rows: &dyn LinedRows) -> usize {
    let mut widths: Vec<usize> = Vec::new();
    let mut cells = Vec::new();
    for nth in 0..rows.count().min(200) {
        rows.read(nth, &mut cells);
        widths.push(cells.len());
    }
    widths.sort_unstable();
    let of = |width: usize| widths.iter().filter(|it| **it == width).count();
    widths.iter().copied().max_by_key(|width| (of(*width), *width)).unwrap_or(0)
}

/// The row with the names; `None` where the first row is a record already.
fn guessed(rows: &dyn LinedRows, width: usize) -> Option<usize> {
    let mut cells: Vec<SeenCell<'_>> = Vec::new();
    let filled = |cells: &[SeenCell<'_>]| cells.iter().filter(|cell| !cell.is_empty()).count();
    let most = {
        let mut most = 0;
        for nth in 0..rows.count().min(LOOKED_AT) {
            rows.read(nth, &mut cells);
            most = most.max(filled(&cells));
        }
        most
    };
    for nth in 0..rows.count().min(LOOKED_AT) {
        rows.read(nth, &mut cells);
        let own = filled(&cells);
        if own < 2 && most > 1 || own * 2 < most.min(width) || cells.len() * 2 < width {
            continue;
        }
        return looks_like_names(rows, nth, &cells).then_some(nth);
    }
    None
}

/// Whether a row is names: none of them is a number, a date or an address where the cells below are,
/// and no two are the same.
fn looks_like_names(rows: &dyn LinedRows, nth: usize, cells: &[SeenCell<'_>]) -> bool {
    let texts: Vec<&str> = cells.iter().map(|cell| &*cell.text).collect();
    let values = texts.iter().filter(|text| is_value(text)).count();
    let words = texts.iter().filter(|text| !text.is_empty() && !is_value(text)).count();
    if values == 0 {
        // Rows of nothing but words have names where one is a usual one, or a cell is told apart.
        let long = texts.iter().filter(|text| text.chars().count() > 60).count();
        return long * 2 <= texts.len();
    }
    // A year or a number may well be the name of a column of words.
    let mut below = Vec::new();
    let mut alike = vec![0_usize; texts.len()];
    let mut rows_below = 0;
    for row in (nth + 1..rows.count()).take(COMPARED) {
        rows.read(row, &mut below);
        rows_below += 1;
        for (count, (own, other)) in alike.iter_mut().zip(texts.iter().zip(&below)) {
            let are_values = is_value(own) && is_value(&other.text);
            *count += usize::from(are_values && is_year(own) == is_year(&other.text));
        }
    }
    let same = alike.iter().filter(|count| **count * 2 > rows_below).count();
    words > 0 && same * 3 <= values
}

/// Whether the row below the names has names, too: those of columns whose cells above are merged into
/// one for several columns, or are empty. All of its cells are words, and below some of them are
/// values.
fn has_second_row(rows: &dyn LinedRows, nth: usize, cells: &[SeenCell<'_>]) -> bool {
    let mut second = Vec::new();
    if nth + 2 >= rows.count() {
        return false;
    }
    rows.read(nth + 1, &mut second);
    let is_empty_above = |column: usize| cells.get(column).is_none_or(SeenCell::is_empty);
    let words: Vec<usize> =
        second.iter().enumerate().filter(|(_, it)| !it.is_empty()).map(|(nth, _)| nth).collect();
    let is_name = |text: &str| !is_value(text) && text.chars().count() <= 40;
    let all_are_names = second.iter().all(|cell| cell.is_empty() || is_name(&cell.text));
    // Nothing stands above some of them, within the row of the names.
    let has_gaps = words.iter().any(|it| *it < cells.len() && is_empty_above(*it));
    if words.len() < 2 || !all_are_names || !has_gaps {
        return false;
    }
    let mut values = vec![0_usize; words.len()];
    let mut rows_below = 0;
    let mut below = Vec::new();
    for row in (nth + 2..rows.count()).take(COMPARED) {
        rows.read(row, &mut below);
        rows_below += 1;
        for (count, column) in values.iter_mut().zip(&words) {
            *count += usize::from(below.get(*column).is_some_and(|cell| is_value(&cell.text)));
        }
    }
    let of_values = values.iter().filter(|count| **count * 2 >= rows_below).count();
    of_values * 2 >= words.len()
}

/// Puts the names of a second row in the place of those above it; one that comes twice has the words
/// above it before it.
fn join_names<'r>(cells: &mut Vec<SeenCell<'r>>, below: &[SeenCell<'r>]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for cell in below.iter().filter(|cell| !cell.is_empty()) {
        *seen.entry(cell.text.to_lowercase()).or_default() += 1;
    }
    let mut above = String::new();
    for (column, cell) in below.iter().enumerate() {
        if cells.len() <= column {
            cells.push(SeenCell { span: cell.span.start..cell.span.start, ..SeenCell::default() });
        }
        let Some(own) = cells.get_mut(column) else { break };
        if !own.is_empty() {
            above = own.text.clone().into_owned();
        }
        if cell.is_empty() {
            continue;
        }
        let is_only = seen.get(&cell.text.to_lowercase()) == Some(&1);
        *own = cell.clone();
        if !is_only && !above.is_empty() {
            own.text = format!("{above} {}", cell.text).into();
        }
    }
}

/// Whether a text is a year by itself, which may well be the name of a column of numbers.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.starts_with(['1', '2']) && text.bytes().all(|it| it.is_ascii_digit())
}

/// Whether a text is a number, a date or an address, and not a name.
fn is_value(text: &str) -> bool {
    let mut letters = 0_usize;
    let mut digits = 0_usize;
    for letter in text.chars() {
        letters += usize::from(letter.is_alphabetic());
        digits += usize::from(letter.is_ascii_digit());
    }
    let is_address = text.contains("://");
    is_address || digits > 0 && (letters == 0 || digits >= 3 && letters <= 4)
}

/// The name in a cell of the head; the number of the column where it has none.
fn name_of(cell: &SeenCell<'_>, number: usize) -> String {
    let name = cell.text.trim_start_matches('\u{FEFF}');
    let name: Vec<&str> = name.split_whitespace().collect();
    let name = name.join(" ");
    if name.is_empty() { (number + 1).to_string() } else { name }
}

/// The names that columns have, with the number that the next of each gets. A file may have
/// thousands of columns of one name.
#[derive(Default)]
struct TakenNames {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl TakenNames {
    /// The name with a number behind it where another column has it.
    fn unique(&mut self, name: String) -> String {
        if self.taken.insert(name.clone()) {
            return name;
        }
        let next = self.next.entry(name.clone()).or_insert(2);
        loop {
            let numbered = format!("{name} ({next})");
            *next += 1;
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}
