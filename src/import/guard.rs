//! Guard of a table's cells against being taken for formulas by a spreadsheet.

use std::borrow::Cow;

/// The text with an apostrophe before it, where a spreadsheet would take it for a formula.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if needs_guard(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a [`guarded`] cell.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| needs_guard(text)).unwrap_or(cell)
}

/// Whether the first letter is an order to a spreadsheet, perhaps behind guards or white space, which
/// some programs skip.
fn needs_guard(text: &str) -> bool {
    let skipped = |letter: char| letter == '\'' || letter == ' ' || letter == '\u{A0}';
    let text = text.trim_start_matches(skipped);
    // The second row are the same letters in full width, which some programs read as these.
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guard_comes_off_and_leaves_the_text() {
        for text in
            ["=1+1", "'=1", "''=1", " =1", "-0043", "@a", "\t=1", "＝1", "'", "'a", "a=1", ""]
        {
            let guarded = guarded(text);
            assert_eq!(unguarded(&guarded), text);
            assert!(!guarded.starts_with(['=', '+', '-', '@', '\t', '\r']), "{guarded}");
        }
        assert_eq!(guarded("’s avonds"), "’s avonds");
        assert_eq!(unguarded("'s avonds"), "'s avonds");
    }
}
