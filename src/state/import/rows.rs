//! Rows of a table, told from other texts that are pasted.

/// Whether a text that was pasted is rows of a table, as a spreadsheet copies them: two lines or
/// more with a tab, a semicolon or a comma in each of the first two.
pub fn has_rows(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else { return false };
    ['\t', ';', ','].iter().any(|sign| first.contains(*sign) && second.contains(*sign))
}
