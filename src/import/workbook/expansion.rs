//! Expansion of an ODS sheet: how many cells its repetitions stand for, before any is made.

/// The most cells of a sheet with everything between the first and the last that has a value: the
/// reader makes each of them, and a few bytes in a file can stand for all.
const MOST_CELLS: usize = 12_000_000;
/// The most columns that the reader makes of a row.
const MOST_COLUMNS: usize = 16_384;
/// The most bytes that the texts of a sheet may stand for, each as often as it is repeated.
const MOST_TEXT: usize = 256 << 20;

/// Whether a sheet of `content.xml` would become far too many cells.
pub(super) fn expands_too_much(content: &[u8]) -> bool {
    let mut sheet = SheetSize::default();
    for at in memchr::memchr_iter(b'<', content) {
        let rest = content.get(at + 1..).unwrap_or_default();
        if rest.starts_with(b"text:s") {
            // So many spaces.
            sheet.text(repeats(tag_of(rest), b"text:c"));
            if sheet.is_too_large() {
                return true;
            }
            continue;
        }
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
        let tag = tag_of(rest);
        if is_row {
            sheet.row(repeats(tag, b"number-rows-repeated"));
        } else {
            let has_value = memchr::memmem::find(tag, b"value").is_some()
                || memchr::memmem::find(tag, b"formula").is_some();
            let own = if has_value && !tag.ends_with(b"/") { words_in(rest) } else { 0 };
            sheet.cell(repeats(tag, b"number-columns-repeated"), has_value);
            sheet.text(own);
        }
        if sheet.is_too_large() {
            return true;
        }
    }
    false
}

/// The tag that begins here, without its brackets.
fn tag_of(rest: &[u8]) -> &[u8] {
    let end = memchr::memchr(b'>', rest).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// The bytes between here and the end of the cell.
fn words_in(rest: &[u8]) -> usize {
    memchr::memmem::find(rest, b"table-cell>").unwrap_or(rest.len())
}

/// The number of an attribute in a tag, in quotes of either kind; 1 where it is not there.
pub(super) fn repeats(tag: &[u8], word: &[u8]) -> usize {
    let Some(at) = memchr::memmem::find(tag, word) else { return 1 };
    let digits = tag.get(at + word.len()..).unwrap_or_default();
    let is_before = |byte: &&u8| matches!(byte, b'=' | b'"' | b'\'' | b' ' | b'\t' | b'\n' | b'\r');
    let digits = digits.iter().skip_while(is_before).take_while(|byte| byte.is_ascii_digit());
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
    /// How often the cell that is seen now stands in its row.
    across: usize,
    /// Bytes that texts stand for.
    bytes: usize,
}

impl SheetSize {
    fn row(&mut self, repeats: usize) {
        self.rows = self.rows.saturating_add(self.repeats);
        self.repeats = repeats;
        self.column = 0;
        self.counted = 0;
    }

    fn cell(&mut self, repeats: usize, has_value: bool) {
        self.across = repeats.min(MOST_COLUMNS);
        self.column = self.column.saturating_add(repeats).min(MOST_COLUMNS);
        if has_value {
            self.written = self.written.saturating_add(self.column - self.counted);
            self.counted = self.column;
            self.width = self.width.max(self.column);
            self.height = self.rows.saturating_add(self.repeats);
        }
    }

    /// Adds bytes of text in the cell that is seen now.
    fn text(&mut self, bytes: usize) {
        let stands = self.across.max(1).saturating_mul(self.repeats.max(1));
        self.bytes = self.bytes.saturating_add(bytes.saturating_mul(stands));
    }

    fn is_too_large(&self) -> bool {
        self.bytes > MOST_TEXT
            || self.written > MOST_CELLS
            || self.height.saturating_mul(self.width) > MOST_CELLS
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
        let single = wide.replace('"', "'");
        assert!(expands_too_much(single.as_bytes()));
        let spaces = row(1, &VALUE.replace(">a<", "><text:s text:c='2000000000'/><"));
        assert!(expands_too_much(spaces.as_bytes()));
        let long = VALUE.replace(">a<", &format!(">{}<", "a".repeat(100_000)));
        let long =
            long.replace("office:value", "table:number-columns-repeated=\"9000\" office:value");
        assert!(expands_too_much(row(1, &long).as_bytes()));
    }
}
