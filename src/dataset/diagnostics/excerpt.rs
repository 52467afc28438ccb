//! Excerpts: the line of a file that shows an issue, with the issue marked.

use std::ops::Range;

use memchr::{memchr, memrchr};

use super::issue::Issue;
use super::lines::{is_continuation, line_start, positions};
use crate::text::visible;

/// The line that shows an issue, or the part of it around the issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line's number, counted from one.
    pub line: usize,
    /// The column at which the issue starts, counted from one in characters.
    pub column: usize,
    /// The line without its break, or the part of it around the issue.
    pub text: String,
    /// The bytes of `text` that the issue is about.
    pub marked: Range<usize>,
}

/// Every issue with its excerpt, in one pass over the file where issues come in file order.
pub fn excerpts<'a>(
    bytes: &'a [u8],
    issues: &'a [Issue],
) -> impl Iterator<Item = (&'a Issue, Excerpt)> {
    // Lines and columns are counted once, not from the start for each issue.
    let at = positions(bytes, issues.iter().map(|issue| issue.span.start));
    issues
        .iter()
        .zip(at)
        .map(|(issue, position)| (issue, Excerpt::new(bytes, &issue.span, position)))
}

impl Excerpt {
    /// The most bytes before and after the issue: enough for any line that a person writes.
    const MAX_AROUND: usize = 300;
    /// The most bytes of the issue itself: a record can be most of a file.
    const MAX_MARKED: usize = 4_000;

    /// The excerpt of a place whose line and column are known. It looks at no more of a line than it
    /// shows, for a file may be one line with a million issues.
    fn new(bytes: &[u8], span: &Range<usize>, (line, column): (usize, usize)) -> Self {
        let start = span.start.min(bytes.len());
        let from = start.saturating_sub(Self::MAX_AROUND);
        let before = bytes.get(from..start).unwrap_or_default();
        let own = line_start(before, before.len());
        // At the start of the file a byte order mark is no part of the line.
        let is_cut = from > 0 && memrchr(b'\n', before).is_none();
        let before = if is_cut { before } else { before.get(own..).unwrap_or_default() }.iter();
        // The cut must not split a character.
        let before: Vec<u8> = before.skip_while(|byte| is_continuation(**byte)).copied().collect();

        let most = span.len().min(Self::MAX_MARKED) + Self::MAX_AROUND + 8;
        let rest = bytes.get(start..).unwrap_or_default();
        let rest = rest.get(..most).unwrap_or(rest);
        let mut after = rest.get(..memchr(b'\n', rest).unwrap_or(rest.len())).unwrap_or_default();
        after = after.strip_suffix(b"\r").unwrap_or(after);
        let mut marked = span.len().min(Self::MAX_MARKED).min(after.len());
        let is_split = |at: usize| after.get(at).is_some_and(|byte| is_continuation(*byte));
        while span.len() > Self::MAX_MARKED && marked > 0 && is_split(marked) {
            marked -= 1;
        }
        let shown = (marked + Self::MAX_AROUND).min(after.len());
        let shown =
            after.iter().skip(shown).take_while(|byte| is_continuation(**byte)).count() + shown;

        let mut text = readable(&before);
        let from = text.len();
        text.push_str(&readable(after.get(..marked).unwrap_or_default()));
        let to = text.len();
        text.push_str(&readable(after.get(marked..shown).unwrap_or_default()));
        Self { line, column, text, marked: from..to }
    }

    /// Whether the text begins at the start of the line.
    pub(super) fn is_from_line_start(&self) -> bool {
        let before = self.text.get(..self.marked.start).unwrap_or_default();
        before.chars().count() + 1 == self.column
    }
}

/// The bytes as text that a window and a terminal can be given.
fn readable(bytes: &[u8]) -> String {
    visible(&String::from_utf8_lossy(bytes)).into_owned()
}
