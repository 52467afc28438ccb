//! RON text to the forms of records.

use ron::Options;
use ron::error::{SpannedError, SpannedResult};
use ron::extensions::Extensions;
use serde::Deserialize;

use super::recover::recover;
use crate::dataset::diagnostics::{Issue, Loss};
use crate::dataset::records::with_strings_only;

/// Steps of recursion that serde may take. The splitter has refused deep brackets already; serde
/// takes a few steps for each bracket.
const MAX_RECURSION: usize = 512;

/// Reads a value from a text, as RON with implicit `Some`.
pub(in crate::dataset) fn parse<'t, T: Deserialize<'t>>(text: &'t str) -> SpannedResult<T> {
    read(text).map_err(|error| match with_strings_only(|| read::<T>(text)) {
        Err(exact) if !is_at_texts_by_language(text, &exact) => exact,
        _ => error,
    })
}

fn read<'t, T: Deserialize<'t>>(text: &'t str) -> SpannedResult<T> {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(MAX_RECURSION)
        .from_str(text)
}

/// Whether a string was wanted where strings by language are.
fn is_at_texts_by_language(text: &str, error: &SpannedError) -> bool {
    let at = error.span.start;
    let line = text.lines().nth(at.line.saturating_sub(1)).unwrap_or_default();
    error.code == ron::Error::ExpectedString
        && line.chars().nth(at.col.saturating_sub(1)) == Some('{')
}

/// A value without its unreadable parts, and an issue for each of them.
///
/// The value starts at byte `offset` of the file. `error_in` gives the error that stops reading,
/// `None` for a readable text. The text is `None` where nothing of the value can be kept, which
/// costs what `loss` says.
pub(super) fn recovered(
    text: &str,
    offset: usize,
    loss: Loss,
    error_in: &dyn Fn(&str) -> Option<SpannedError>,
) -> (Option<String>, Vec<Issue>) {
    let (text, mut issues) = recover(text, loss, error_in);
    for issue in &mut issues {
        issue.span = offset + issue.span.start..offset + issue.span.end;
    }
    (text, issues)
}
