//! Cells of a sheet as lines of text with tabs between them.

use std::fmt::Write as _;

use calamine::{Data, ExcelDateTime};

use super::Fault;
use crate::import::table::separated::MOST_COLUMNS;
use crate::phrase;

/// The most bytes of a sheet as text.
const MOST_TEXT: usize = 512 << 20;

pub(super) fn rows_to_text(range: &calamine::Range<Data>) -> Result<String, Fault> {
    let mut text = LinesOfCells::default();
    let Some((top, left)) = range.start() else { return Ok(String::new()) };
    for (row, column, value) in range.used_cells() {
        let at =
            |start: u32, nth: usize| start.saturating_add(u32::try_from(nth).unwrap_or(u32::MAX));
        text.put((at(top, row), at(left, column)), value)?;
    }
    Ok(text.finished())
}

/// Cells in their order as lines with tabs.
#[derive(Default)]
pub(super) struct LinesOfCells {
    text: String,
    row: u32,
    column: u32,
}

impl LinesOfCells {
    pub(super) fn put(&mut self, (row, column): (u32, u32), value: &Data) -> Result<(), Fault> {
        if *value == Data::Empty {
            return Ok(());
        }
        if usize::try_from(column).unwrap_or(usize::MAX) >= MOST_COLUMNS {
            let found = usize::try_from(column).unwrap_or(usize::MAX) + 1;
            return Err(phrase!("import-too-many-columns", found = found, most = MOST_COLUMNS));
        }
        if row < self.row || row == self.row && column < self.column {
            // Cells out of their order are none that a program wrote.
            return Ok(());
        }
        while self.row < row {
            self.text.push('\n');
            self.row += 1;
            self.column = 0;
        }
        while self.column < column {
            self.text.push('\t');
            self.column += 1;
        }
        match value {
            Data::Empty => {}
            Data::Int(number) => drop(write!(self.text, "{number}")),
            Data::Float(number) => drop(write!(self.text, "{number}")),
            Data::Bool(yes) => self.text.push_str(if *yes { "TRUE" } else { "FALSE" }),
            Data::DateTime(date) => self.text.push_str(&date_text(date)),
            Data::DateTimeIso(text) | Data::DurationIso(text) | Data::String(text) => {
                self.put_text(text);
            }
            Data::Error(error) => drop(write!(self.text, "{error}")),
        }
        if self.text.len() > MOST_TEXT {
            return Err(phrase!("import-large-workbook", most = MOST_TEXT >> 20));
        }
        Ok(())
    }

    /// A text in one line.
    fn put_text(&mut self, text: &str) {
        let mut was_space = false;
        for letter in text.trim().chars() {
            let is_break = matches!(letter, '\t' | '\n' | '\r');
            if !(is_break && was_space) {
                self.text.push(if is_break { ' ' } else { letter });
            }
            was_space = is_break || letter == ' ';
        }
    }

    pub(super) fn finished(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }
}

/// A date of a sheet: a day, a day with its time, or a time of day alone.
fn date_text(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    let clock = if second == 0 && milli == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    };
    let serial = date.as_f64();
    if date.is_duration() && serial >= 1.0 {
        // More than a day is a length of time, and its hours go on.
        let hours = (serial * 24.0 + 1e-9).floor();
        let rest = clock.get(2..).unwrap_or_default();
        return format!("{hours}{rest}");
    }
    if date.is_duration() || (0.0..1.0).contains(&serial) {
        return clock;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, milli) == (0, 0, 0, 0) { day } else { format!("{day}T{clock}") }
}
