//! From the text of one value to the form, mending what can be mended on the way.

use std::ops::Range;

use ron::Options;
use ron::error::SpannedResult;
use ron::extensions::Extensions;
use serde::Deserialize;

use super::issue::Issue;
use super::mend::mend;

/// Brackets are counted before anything is read; serde needs a few steps for each of them.
const MAX_RECURSION: usize = 512;

/// Reads a value from a text, as RON with implicit `Some`.
pub(super) fn parse<'t, T: Deserialize<'t>>(text: &'t str) -> SpannedResult<T> {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(MAX_RECURSION)
        .from_str(text)
}

/// The text of a value without the parts that keep it from being of the form; what is wrong with
/// them is added to `issues`.
///
/// `span` is where the text stands in the file. `fails` answers why a text is not of the form,
/// or `None` if it is. `loss` is what it costs if nothing of the value can be kept; then the
/// answer is `None`.
pub(super) fn mended(
    text: &str,
    span: &Range<usize>,
    loss: &str,
    fails: impl Fn(&str) -> Option<ron::error::SpannedError>,
    issues: &mut Vec<Issue>,
) -> Option<String> {
    let (text, mut found) = mend(text, loss, &fails);
    for issue in &mut found {
        issue.span = span.start + issue.span.start..span.start + issue.span.end;
    }
    issues.append(&mut found);
    text
}
