//! Excerpts: the line of a file that shows an issue, with the issue marked.

use std::ops::Range;

use memchr::{memchr, memchr_iter};

use super::issue::Issue;
use super::lines::{column_of, is_continuation, line_start};
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
    // Lines are counted once, not from the start for each issue.
    let (mut counted, mut line) = (0, 1);
    issues.iter().map(move |issue| {
        let at = issue.span.start.min(bytes.len());
        if at < counted {
            (counted, line) = (0, 1);
        }
        line += memchr_iter(b'\n', bytes.get(counted..at).unwrap_or_default()).count();
        counted = at;
        (issue, Excerpt::new(bytes, &issue.span, line))
    })
}

impl Excerpt {
    /// The most bytes before and after the issue: enough for any line that a person writes.
    const MAX_AROUND: usize = 300;

    fn new(bytes: &[u8], span: &Range<usize>, line: usize) -> Self {
        let start = span.start.min(bytes.len());
        let before = bytes.get(line_start(bytes, start)..start).unwrap_or_default();
        let rest = bytes.get(start..).unwrap_or_default();
        let mut after = rest.get(..memchr(b'\n', rest).unwrap_or(rest.len())).unwrap_or_default();
        after = after.strip_suffix(b"\r").unwrap_or(after);

        let before = before.get(before.len().saturating_sub(Self::MAX_AROUND)..);
        let before = before.unwrap_or_default().iter();
        // The cut must not split a character.
        let before: Vec<u8> = before.skip_while(|byte| is_continuation(**byte)).copied().collect();
        let marked = span.len().min(after.len());
        let shown = (marked + Self::MAX_AROUND).min(after.len());
        let shown =
            after.iter().skip(shown).take_while(|byte| is_continuation(**byte)).count() + shown;

        let mut text = readable(&before);
        let from = text.len();
        text.push_str(&readable(after.get(..marked).unwrap_or_default()));
        let to = text.len();
        text.push_str(&readable(after.get(marked..shown).unwrap_or_default()));
        Self { line, column: column_of(bytes, start), text, marked: from..to }
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
