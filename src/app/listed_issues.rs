//! Listed issues: what the list of a file's problems is made from, in whichever language.

use std::sync::Arc;

use crate::dataset::{Excerpt, Issue, ReportStyle, Severity, excerpts, report_one};
use crate::scene::file::{Problem, ProblemWeight, Problems, Underlined};
use crate::text::{Locale, current};

/// The most problems that are listed of one file: each keeps an excerpt, and a file of a gigabyte
/// could have a million.
pub(super) const MOST_LISTED: usize = 5_000;

/// The first issues of a file with their excerpts, and the counts of all.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedIssues {
    file: String,
    rows: Arc<[ListedIssue]>,
    total: usize,
    errors: usize,
    notes: usize,
    /// The language in which they were last told.
    told: &'static Locale,
}

/// An issue with its excerpt.
#[derive(Clone, Debug, PartialEq)]
struct ListedIssue {
    /// The name of the file that it is in.
    file: Arc<str>,
    issue: Issue,
    excerpt: Excerpt,
}

impl ListedIssues {
    /// The issues found in the bytes of a file of that name.
    pub(super) fn new(file: String, bytes: &[u8], issues: &[Issue]) -> Self {
        let listed = issues.get(..MOST_LISTED).unwrap_or(issues);
        let name: Arc<str> = file.as_str().into();
        let rows = excerpts(bytes, listed).map(|(issue, excerpt)| ListedIssue {
            file: Arc::clone(&name),
            issue: issue.clone(),
            excerpt,
        });
        let count = |weight| issues.iter().filter(|issue| issue.severity == weight).count();
        Self {
            file,
            rows: rows.collect(),
            total: issues.len(),
            errors: count(Severity::Error),
            notes: count(Severity::Note),
            told: current(),
        }
    }

    /// No issues.
    pub(super) fn none(file: &str) -> Self {
        Self::new(file.to_owned(), &[], &[])
    }

    /// These, and behind them those of another file.
    pub(super) fn with(&self, other: &Self) -> Self {
        let rows = self.rows.iter().chain(&*other.rows).take(MOST_LISTED).cloned();
        Self {
            file: self.file.clone(),
            rows: rows.collect(),
            total: self.total + other.total,
            errors: self.errors + other.errors,
            notes: self.notes + other.notes,
            told: other.told,
        }
    }

    /// The list of problems in the language in use.
    pub(super) fn problems(&self) -> Problems {
        let row = |row: &ListedIssue| problem(&row.file, &row.issue, &row.excerpt);
        let rows = self.rows.iter().map(row).collect();
        Problems::new(self.file.clone(), rows, self.total, self.errors).with_notes(self.notes)
    }

    /// Whether they were last told in another language than the one in use; from now on they were
    /// told in this one.
    pub(super) fn are_to_tell_again(&mut self) -> bool {
        std::mem::replace(&mut self.told, current()) != current()
    }
}

fn problem(file: &str, issue: &Issue, excerpt: &Excerpt) -> Problem {
    Problem {
        weight: match issue.severity {
            Severity::Error => ProblemWeight::Error,
            Severity::Warning => ProblemWeight::Warning,
            Severity::Note => ProblemWeight::Note,
        },
        message: issue.message(),
        help: issue.help_text(),
        place: format!("{file}:{}:{}", excerpt.line, excerpt.column),
        excerpt: Underlined::new(&excerpt.text, &excerpt.marked),
        event: issue.event.clone(),
        text: report_one(file, issue, excerpt.clone(), ReportStyle::Plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase;
    use crate::text::{Locale, in_locale};

    #[test]
    fn of_a_million_problems_some_thousand_are_listed() {
        let issues =
            vec![Issue::warning("a-code", phrase!("check-empty-text"), 0..1); 3 * MOST_LISTED];
        let problems = ListedIssues::new("a.ron".to_owned(), b"x", &issues).problems();
        assert_eq!(problems.rows().len(), MOST_LISTED);
        assert_eq!((problems.total(), problems.errors()), (3 * MOST_LISTED, 0));
    }

    #[test]
    fn problems_are_told_again_once_the_language_is_another() {
        let mut issues = ListedIssues::none("a.ron");
        assert!(!issues.are_to_tell_again());
        in_locale(Locale::by_tag("sq").unwrap(), || {
            assert!(issues.are_to_tell_again());
            assert!(!issues.are_to_tell_again());
        });
        assert!(issues.are_to_tell_again());
    }
}
