//! Load failures, and the list of problems of a file that could be loaded.

use std::path::{Path, PathBuf};

use crate::dataset::{
    Excerpt, FileError, Issue, ReportStyle, Severity, excerpts, line_of, report_one,
};
use crate::scene::file::{Problem, ProblemWeight, Problems, Underlined};

/// The most problems that are listed of one file: each keeps an excerpt, and a file of a gigabyte
/// could have a million.
const MOST_LISTED: usize = 5_000;

/// The reason why a file cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadFailure {
    /// The file.
    pub path: PathBuf,
    /// The reason, as the predicate of a sentence about the file: "cannot be read: line 3: …".
    pub reason: String,
    /// The problems found in the file; only a summary where it could not be read at all.
    pub problems: Box<Problems>,
}

impl LoadFailure {
    /// A failure to read the bytes.
    pub fn from_error(path: &Path, error: &FileError) -> Self {
        let why = error.phrase();
        let reason = match error {
            FileError::NotFound { .. } => "is gone".to_owned(),
            _ => format!("cannot be read: {why}"),
        };
        let problems = Problems::none(&file_name(path)).of_unreadable(why);
        Self { path: path.to_owned(), reason, problems: Box::new(problems) }
    }

    /// Reading ended without a result: it panicked, or its thread is gone.
    pub fn broken_off(path: &Path) -> Self {
        let why = "reading it broke off".to_owned();
        let problems = Problems::none(&file_name(path)).of_unreadable(why.clone());
        let reason = format!("cannot be read: {why}");
        Self { path: path.to_owned(), reason, problems: Box::new(problems) }
    }

    /// A failure to find a dataset in the bytes, or one that breaks off.
    pub fn from_issues(path: &Path, bytes: &[u8], issues: &[Issue], problems: Problems) -> Self {
        let errors = || issues.iter().filter(|issue| issue.severity == Severity::Error);
        let unclosed = errors().rfind(|issue| issue.code.starts_with("unclosed"));
        let why = unclosed.or_else(|| errors().next()).map_or_else(
            || "it breaks off".to_owned(),
            |issue| {
                // The part about what became of the record is left out: nothing is shown.
                let what = issue.message.split("; ").next().unwrap_or_default();
                format!("line {}: {what}", line_of(bytes, issue.span.start))
            },
        );
        let reason = format!("cannot be read: {why}");
        let problems = Box::new(problems.of_unreadable(why));
        Self { path: path.to_owned(), reason, problems }
    }
}

/// The file's name without its folders.
pub(super) fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// The list of a file's issues, up to [`MOST_LISTED`].
pub(super) fn listed(name: &str, bytes: &[u8], issues: &[Issue]) -> Problems {
    let listed = issues.get(..MOST_LISTED).unwrap_or(issues);
    let rows = excerpts(bytes, listed).map(|(issue, excerpt)| problem(name, issue, excerpt));
    let count = |weight| issues.iter().filter(|issue| issue.severity == weight).count();
    Problems::new(name.to_owned(), rows.collect(), issues.len(), count(Severity::Error))
        .with_notes(count(Severity::Note))
}

fn problem(name: &str, issue: &Issue, excerpt: Excerpt) -> Problem {
    Problem {
        weight: match issue.severity {
            Severity::Error => ProblemWeight::Error,
            Severity::Warning => ProblemWeight::Warning,
            Severity::Note => ProblemWeight::Note,
        },
        message: issue.message.clone(),
        help: issue.help.clone(),
        place: format!("{name}:{}:{}", excerpt.line, excerpt.column),
        excerpt: Underlined::new(&excerpt.text, &excerpt.marked),
        event: issue.event.clone(),
        text: report_one(name, issue, excerpt, ReportStyle::Plain),
    }
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
        assert!(failure.reason.starts_with("cannot be read: line "), "{}", failure.reason);
        assert!(!failure.reason.contains("left out"), "{}", failure.reason);
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
        assert_eq!(failure.reason, "is gone");
        assert_eq!(failure.problems.label(), "cannot be read");
    }

    #[test]
    fn of_a_million_problems_some_thousand_are_listed() {
        let issues = vec![Issue::warning("a-code", "what", 0..1); 3 * MOST_LISTED];
        let problems = listed("a.ron", b"x", &issues);
        assert_eq!(problems.rows().len(), MOST_LISTED);
        assert_eq!((problems.total(), problems.errors()), (3 * MOST_LISTED, 0));
    }
}
