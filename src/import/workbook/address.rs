//! Addresses of cells in a sheet, as a spreadsheet names them: "C5".

use crate::dataset::Issue;
use crate::message;
use crate::text::Phrase;

/// Begins the words of each issue with the sheet and the cell that it is about, or with the row
/// where it is about more than one cell. The issues are in the order of the text, in which line n is
/// row n and a tab parts cells.
pub(super) fn name_cells(issues: &mut [Issue], text: &str, sheet: &str) {
    let (mut row, mut start, mut seen) = (1_usize, 0_usize, 0_usize);
    for issue in issues {
        let at = issue.span.start;
        for end in memchr::memchr_iter(b'\n', text.as_bytes().get(seen..at).unwrap_or_default()) {
            row += 1;
            start = seen + end + 1;
        }
        seen = at.max(seen);
        let marked = text.get(issue.span.clone()).unwrap_or_default();
        if issue.span.is_empty() || (at == 0 && marked.is_empty()) {
            continue;
        }
        let (what, sheet) = (issue.what.clone(), sheet.to_owned());
        issue.what = if marked.contains(['\t', '\n']) {
            let row = row.to_string();
            Phrase::new(move || {
                let (sheet, row, what) = (&*sheet, &*row, what.to_string());
                message!("import-at-cell.row", sheet = sheet, row = row, what = what)
            })
        } else {
            let before = text.as_bytes().get(start..at).unwrap_or_default();
            let column = memchr::memchr_iter(b'\t', before).count();
            let cell = format!("{}{row}", letters(column));
            Phrase::new(move || {
                let (sheet, cell, what) = (&*sheet, &*cell, what.to_string());
                message!("import-at-cell", sheet = sheet, cell = cell, what = what)
            })
        };
    }
}

/// The letters of a column, counted from zero: A to Z, AA, AB.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        let nth = u8::try_from(rest % 26).unwrap_or_default();
        letters.push(char::from(b'A' + nth));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let found = [0, 2, 25, 26, 27, 51, 52, 701, 702].map(letters);
        assert_eq!(found, ["A", "C", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn an_issue_is_at_its_cell_and_one_of_a_whole_row_at_its_row() {
        let text = "Date\tWhat\n\n2024\tA\n\tB";
        let at = |span| Issue::error("refused-row", phrase!("import-refused-row"), span);
        let mut issues = [at(0..4), at(5..9), at(11..17), at(16..17), at(19..20)];
        name_cells(&mut issues, text, "Events");
        let words = issues.map(|issue| issue.what.to_string());
        let found = words.each_ref().map(|words| words.split(':').next().unwrap());
        assert_eq!(
            found,
            [
                "sheet Events, cell A1",
                "sheet Events, cell B1",
                "sheet Events, row 3",
                "sheet Events, cell B3",
                "sheet Events, cell B4",
            ]
        );
    }
}
