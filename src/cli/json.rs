//! JSON for programs: the problems of a file.

use serde::Serialize;

use crate::dataset::{Issue, Severity, positions};

/// One problem with a file.
#[derive(Debug, Serialize)]
pub(super) struct ProblemEntry<'a> {
    /// The file, as it was named on the command line.
    file: &'a str,
    /// Its line, counted from one.
    line: usize,
    /// Its column, counted from one in characters.
    column: usize,
    severity: &'static str,
    code: &'static str,
    message: String,
    /// The way to correct it; `None` where that is plain from the message.
    help: Option<String>,
}

impl<'a> ProblemEntry<'a> {
    /// The problems found in the bytes of a file.
    pub(super) fn of_issues(
        file: &'a str,
        bytes: &'a [u8],
        issues: &'a [Issue],
    ) -> impl Iterator<Item = Self> {
        let places = positions(bytes, issues.iter().map(|issue| issue.span.start));
        issues.iter().zip(places).map(move |(issue, (line, column))| Self {
            file,
            line,
            column,
            severity: issue.severity.code(),
            code: issue.code,
            message: issue.message(),
            help: issue.help_text(),
        })
    }

    /// A file whose bytes could not be read. Its place is the start of the file, so that a program
    /// that goes to the place of each entry needs no case of its own for it.
    pub(super) const fn unreadable(file: &'a str, message: String) -> Self {
        let severity = Severity::Error.code();
        Self { file, line: 1, column: 1, severity, code: "unreadable-file", message, help: None }
    }

    /// The entry as a JSON object.
    pub(super) fn to_json(&self) -> String {
        // Texts and numbers cannot fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Objects as a JSON array, each on a line of its own.
pub(super) fn array(objects: &[String]) -> String {
    if objects.is_empty() {
        return "[]\n".to_owned();
    }
    format!("[\n{}\n]\n", objects.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Phrase;

    #[test]
    fn an_entry_says_where_its_problem_is() {
        let (what, help) = (Phrase::new(|| "what is “wrong”"), Phrase::new(|| "mend it"));
        let issues = [Issue::warning("a-code", what, 8..9).with_help(help)];
        let entries: Vec<_> = ProblemEntry::of_issues("a.ron", "до\n\"x\"".as_bytes(), &issues)
            .map(|e| e.to_json())
            .collect();
        assert_eq!(
            entries,
            [
                r#"{"file":"a.ron","line":2,"column":4,"severity":"warning","code":"a-code","message":"what is “wrong”","help":"mend it"}"#
            ]
        );
    }

    #[test]
    fn a_file_that_cannot_be_read_is_an_entry_without_help() {
        assert_eq!(
            ProblemEntry::unreadable("a.ron", "gone".to_owned()).to_json(),
            r#"{"file":"a.ron","line":1,"column":1,"severity":"error","code":"unreadable-file","message":"gone","help":null}"#
        );
    }

    #[test]
    fn no_problem_is_an_empty_array() {
        assert_eq!(array(&[]), "[]\n");
        assert_eq!(array(&["1".to_owned(), "2".to_owned()]), "[\n1,\n2\n]\n");
    }
}
