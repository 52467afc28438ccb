//! Expansion of an ODS sheet: how many cells its repetitions stand for, before any is made.

/// The most cells of a sheet with everything between the first and the last that has a value: the
/// reader makes each of them, and a few bytes in a file can stand for all.
const MOST_CELLS: usize = 12_000_000;
/// The most columns that the reader makes of a row.
const MOST_COLUMNS: usize = 16_384;

/// Whether a sheet of `content.xml` would become far too many cells.
pub(super) fn expands_too_much(content: &[u8]) -> bool {
    let mut sheet = SheetSize::default();
    for at in memchr::memchr_iter(b'<', content) {
        let rest = content.get(at + 1..).unwrap_or_default();
        let Some(name) = rest.strip_prefix(b"table:") else {
            if rest.starts_with(b"/table:table>") {
                sheet = SheetSize::default();
            }
            continue;
        };
        let is_cell = name.starts_with(b"table-cell") || name.starts_with(b"covered-table-cell");
        let is_row = name.starts_with(b"table-row") && !name.starts_with(b"table-rows");
        if !is_cell && !is_row {
            continue;
        }
        let end = memchr::memchr(b'>', rest).unwrap_or(rest.len());
        let tag = rest.get(..end).unwrap_or_default();
        if is_row {
            sheet.row(repeats(tag, b"number-rows-repeated=\""));
        } else {
            let has_value = memchr::memmem::find(tag, b"value").is_some()
                || memchr::memmem::find(tag, b"formula").is_some();
            sheet.cell(repeats(tag, b"number-columns-repeated=\""), has_value);
        }
        if sheet.is_too_large() {
            return true;
        }
    }
    false
}

/// The number behind a word in a tag; 1 where it is not there.
fn repeats(tag: &[u8], word: &[u8]) -> usize {
    let Some(at) = memchr::memmem::find(tag, word) else { return 1 };
    let digits = tag.get(at + word.len()..).unwrap_or_default();
    let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0_usize, |number, digit| {
        number.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
    })
}

/// The size of a sheet as far as it is seen.
#[derive(Default)]
struct SheetSize {
    /// Cells of rows up to the last with a value in each, every row once.
    written: usize,
    /// Rows before the one that is seen now, with their repetitions.
    rows: usize,
    /// How often the row that is seen now stands.
    repeats: usize,
    /// Cells of that row so far.
    column: usize,
    /// Those of them up to the last with a value.
    counted: usize,
    /// Rows up to the last with a value, with their repetitions.
    height: usize,
    /// Columns up to the last with a value, in the widest row.
    width: usize,
}

impl SheetSize {
    fn row(&mut self, repeats: usize) {
        self.rows = self.rows.saturating_add(self.repeats);
        self.repeats = repeats;
        self.column = 0;
        self.counted = 0;
    }

    fn cell(&mut self, repeats: usize, has_value: bool) {
        self.column = self.column.saturating_add(repeats).min(MOST_COLUMNS);
        if has_value {
            self.written = self.written.saturating_add(self.column - self.counted);
            self.counted = self.column;
            self.width = self.width.max(self.column);
            self.height = self.rows.saturating_add(self.repeats);
        }
    }

    fn is_too_large(&self) -> bool {
        self.written > MOST_CELLS || self.height.saturating_mul(self.width) > MOST_CELLS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUE: &str =
        "<table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell>";

    fn row(repeated: usize, cells: &str) -> String {
        format!(
            "<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>"
        )
    }

    fn empty(repeated: usize) -> String {
        format!("<table:table-cell table:number-columns-repeated=\"{repeated}\"/>")
    }

    #[test]
    fn a_sheet_as_programs_write_it_is_not_too_large() {
        // A spreadsheet writes the empty rest of each row, and of the sheet.
        let full = row(1, &(VALUE.repeat(20) + &empty(16_364))).repeat(1_000);
        let sheet = full + &row(1_047_576, &empty(16_384));
        assert!(!expands_too_much(sheet.as_bytes()));
    }

    #[test]
    fn few_bytes_that_stand_for_very_many_cells_are_too_much() {
        let wide = row(1, &(empty(16_000) + VALUE)).repeat(1_000);
        assert!(expands_too_much(wide.as_bytes()));
        let far = row(1, VALUE) + &row(1_000_000, &empty(1)) + &row(1, &(empty(15_000) + VALUE));
        assert!(expands_too_much(far.as_bytes()));
        let tall = row(100_000, &VALUE.repeat(200));
        assert!(expands_too_much(tall.as_bytes()));
    }
}
