//! From the bytes of a file to a dataset and every issue found.

use super::issue::{Issue, Severity};
use super::raise::{other_version, raise};
use super::split::split;
use crate::model::Dataset;

/// What came of reading a file.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// What could be read; `None` where the file is no dataset at all. A bad file is never an
    /// empty dataset.
    pub dataset: Option<Dataset>,
    /// Everything that is wrong with the file, in file order.
    pub issues: Vec<Issue>,
}

impl Loaded {
    /// How many issues there are of that weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.issues.iter().filter(|issue| issue.severity == severity).count()
    }
}

/// Reads a dataset, keeping every record that can be kept.
pub fn load(bytes: &[u8]) -> Loaded {
    let mut issues = Vec::new();
    let dataset = read(bytes, &mut issues);
    issues.sort_by_key(|issue| issue.span.start);
    Loaded { dataset, issues }
}

fn read(bytes: &[u8], issues: &mut Vec<Issue>) -> Option<Dataset> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            issues.push(not_text(bytes, error.valid_up_to()));
            return None;
        }
    };
    if let Some(at) = memchr::memchr(0, bytes) {
        let message = "the file holds a zero byte: this is no text";
        issues.push(Issue::error("not-text", message, at..at + 1));
        return None;
    }
    let mark = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let body = text.get(mark..).unwrap_or_default();
    let found = issues.len();
    let dataset = read_text(body, issues);
    for issue in issues.iter_mut().skip(found) {
        issue.span = issue.span.start + mark..issue.span.end + mark;
    }
    dataset
}

fn read_text(text: &str, issues: &mut Vec<Issue>) -> Option<Dataset> {
    let mut found = Vec::new();
    let layout = split(text, &mut found);
    if let Some(layout) = &layout
        && let Some(other_version) = other_version(text, layout)
    {
        // What is wrong by the rules of this version need not be wrong by those of that one.
        issues.push(other_version);
        return None;
    }
    issues.append(&mut found);
    Some(raise(text, &layout?, issues))
}

fn not_text(bytes: &[u8], at: usize) -> Issue {
    let issue = Issue::error("not-text", "from here on the file is not UTF-8", at..at + 1);
    let help = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "this looks like UTF-16: save the file as UTF-8",
        _ => "save the file as UTF-8",
    };
    issue.with_help(help)
}
