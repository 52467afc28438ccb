//! Load failures: why a file is not shown.

use std::path::{Path, PathBuf};

use super::listed_issues::ListedIssues;
use crate::dataset::{FileError, Issue, Severity, line_of};
use crate::scene::file::Problems;
use crate::text::{Phrase, visible_line};
use crate::{message, phrase};

/// The reason why a file cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadFailure {
    /// The file.
    pub path: PathBuf,
    /// The reason, as the predicate of a sentence about the file: "cannot be read: line 3: …".
    pub reason: Phrase,
    /// The problems found in the file; only a summary where it could not be read at all. They are in
    /// the language in which they were last told.
    pub problems: Box<Problems>,
    /// The cause alone: "line 3: …".
    why: Phrase,
    issues: Box<ListedIssues>,
}

impl LoadFailure {
    /// A failure to read the bytes.
    pub fn from_error(path: &Path, error: &FileError) -> Self {
        let why = error.phrase();
        let reason = match error {
            FileError::NotFound { .. } => phrase!("app-is-gone"),
            _ => cannot_be_read(&why),
        };
        Self::new(path, reason, why, ListedIssues::none(&file_name(path)))
    }

    /// Another cause, in a clause.
    pub(super) fn because(path: &Path, why: Phrase) -> Self {
        Self::new(path, cannot_be_read(&why), why, ListedIssues::none(&file_name(path)))
    }

    /// Reading ended without a result: it panicked, or its thread is gone.
    pub fn broken_off(path: &Path) -> Self {
        Self::because(path, phrase!("app-reading-broke-off"))
    }

    /// A failure to find a dataset in the bytes, or one that breaks off.
    pub(super) fn from_issues(
        path: &Path,
        bytes: &[u8],
        issues: &[Issue],
        listed: ListedIssues,
    ) -> Self {
        let errors = || issues.iter().filter(|issue| issue.severity == Severity::Error);
        let unclosed = errors().rfind(|issue| issue.code.starts_with("unclosed"));
        let why = unclosed.or_else(|| errors().next()).map_or_else(
            || phrase!("app-breaks-off"),
            |issue| {
                // What became of the record is left out: nothing is shown.
                let (line, what) = (line_of(bytes, issue.span.start), issue.what.clone());
                Phrase::new(move || {
                    message!("app-at-line", line = line.to_string(), what = what.to_string())
                })
            },
        );
        Self::new(path, cannot_be_read(&why), why, listed)
    }

    fn new(path: &Path, reason: Phrase, why: Phrase, issues: ListedIssues) -> Self {
        let problems = Box::new(issues.problems().of_unreadable(why.to_string()));
        let (path, issues) = (path.to_owned(), Box::new(issues));
        Self { path, reason, problems, why, issues }
    }

    /// Tells the problems in the language in use, where they were told in another.
    pub(super) fn tell_again(&mut self) {
        if self.issues.are_to_tell_again() {
            *self.problems = self.issues.problems().of_unreadable(self.why.to_string());
        }
    }
}

fn cannot_be_read(why: &Phrase) -> Phrase {
    let why = why.clone();
    Phrase::new(move || message!("app-cannot-be-read", why = why.to_string()))
}

/// The file's name without its folders, as it can be shown.
pub(super) fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    visible_line(&name.to_string_lossy()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{Document, Purpose};
    use super::*;
    use crate::dataset::load;

    const TINY: &str = include_str!("../../tests/fixtures/good/tiny.ron");

    fn read(text: &str, purpose: Purpose) -> Result<Document, LoadFailure> {
        let bytes = text.as_bytes();
        Document::of_file(Path::new("a.ron"), None, bytes, load(bytes), purpose)
    }

    #[test]
    fn a_file_that_breaks_off_can_be_opened_but_does_not_replace_an_open_one() {
        let half = &TINY[..TINY.len() / 2];
        assert!(read(half, Purpose::Opening).is_ok());
        let failure = read(half, Purpose::Following).expect_err("half a file");
        let reason = failure.reason.to_string();
        assert!(reason.starts_with("cannot be read: line "), "{reason}");
        assert!(!reason.contains("left out"), "{reason}");
        assert!(failure.problems.total() > 0);
    }

    #[test]
    fn a_file_with_a_broken_record_replaces_an_open_one_and_lists_its_problems_as_a_check_prints_them()
     {
        let text = TINY.replace("\"D1\"]", "\"D9\"]");
        let document = read(&text, Purpose::Following).expect("a document");
        let row = &document.problems.rows().first().expect("a problem").problem;
        assert_eq!(row.excerpt.marked, "\"D9\"");
        assert_eq!(row.event, Some("attack".into()));
        assert!(row.text.contains(&format!("--> {}", row.place)), "{}", row.text);
        assert!(row.text.starts_with("error[unknown-id]"), "{}", row.text);
    }

    #[test]
    fn a_file_that_is_gone_is_called_gone() {
        let error = FileError::NotFound { path: PathBuf::from("x/a.ron") };
        let failure = LoadFailure::from_error(Path::new("x/a.ron"), &error);
        assert_eq!(failure.reason.to_string(), "is gone");
        assert_eq!(failure.problems.label(), "cannot be read");
    }
}
