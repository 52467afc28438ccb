//! Reports: issues as text in the layout of compilers, with file, line and column, the line with
//! the mistake underlined, and advice.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::{Excerpt, excerpts};
use super::issue::{Issue, Severity};
use crate::label;

/// The look of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportStyle {
    /// Plain text, for files and pipes.
    #[default]
    Plain,
    /// With the escape codes of terminals.
    Coloured,
}

/// All issues of a file as text, with an empty line between two; empty without issues.
///
/// `name` is the file's name in the report, `bytes` its contents.
pub fn report(name: &str, bytes: &[u8], issues: &[Issue], style: ReportStyle) -> String {
    let mut text = String::new();
    for (issue, excerpt) in excerpts(bytes, issues) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&report_one(name, issue, excerpt, style));
        text.push('\n');
    }
    text
}

/// One issue as text, with the line that shows it.
pub fn report_one(name: &str, issue: &Issue, excerpt: Excerpt, style: ReportStyle) -> String {
    let renderer = match style {
        ReportStyle::Plain => Renderer::plain(),
        ReportStyle::Coloured => Renderer::styled(),
    };
    let level = match issue.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(issue.severity.label());
    let (message, help) = (issue.message(), issue.help_text());
    let from_start = excerpt.is_from_line_start();
    let Excerpt { line, column, text, marked } = excerpt;
    let title = level.primary_title(message.as_str()).id(issue.code);
    let mut group = Group::with_title(title);
    if !from_start || text.is_empty() {
        // The renderer counts columns from the start of the excerpt, which is not that of the line.
        group = group.element(Origin::path(name).line(line).char_column(column));
    }
    if !text.is_empty() {
        let snippet = Snippet::source(text).line_start(line).fold(false);
        let snippet = if from_start { snippet.path(name) } else { snippet };
        group = group.element(snippet.annotation(AnnotationKind::Primary.span(marked)));
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(label!("check-help")).message(help.as_str()));
    }
    renderer.render(&[group])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Phrase;

    fn wrong() -> Phrase {
        Phrase::new(|| "what is wrong")
    }

    fn plain(text: &str, found: &str, help: &str) -> String {
        let start = text.find(found).expect("the text to underline");
        let issue = Issue::error("a-code", wrong(), start..start + found.len());
        let help = help.to_owned();
        let issue = issue.with_help(Phrase::new(move || help.clone()));
        report("a.ron", text.as_bytes(), &[issue], ReportStyle::Plain)
    }

    #[test]
    fn a_report_shows_the_line_the_place_in_it_and_the_help() {
        assert_eq!(
            plain("one\n  two: 3,\nfour", "3", "write 4"),
            "error[a-code]: what is wrong
 --> a.ron:2:8
  |
2 |   two: 3,
  |        ^
  |
  = help: write 4
"
        );
    }

    #[test]
    fn columns_count_characters_and_tabs_do_not_shift_the_underline() {
        assert_eq!(
            plain("\u{FEFF}\t\"Бањска\" : x", "x", "y"),
            "error[a-code]: what is wrong
 --> a.ron:1:13
  |
1 |     \"Бањска\" : x
  |                ^
  |
  = help: y
"
        );
    }

    #[test]
    fn of_a_very_long_line_the_part_around_the_issue_is_shown() {
        let text = format!("{}!{}", "é".repeat(5_000), "é".repeat(5_000));
        let report = plain(&text, "!", "none");
        assert!(report.contains("a.ron:1:5001"), "{report}");
        assert!(report.lines().all(|line| line.chars().count() < 400), "{report}");
    }

    #[test]
    fn bytes_that_are_not_text_can_be_reported() {
        let issue = Issue::error("not-text", wrong(), 3..4);
        let report = report("a.ron", b"ab\n\xFFcd", &[issue], ReportStyle::Plain);
        assert!(report.contains("a.ron:2:1"), "{report}");
        assert!(report.contains("\u{FFFD}cd"), "{report}");
    }

    #[test]
    fn a_report_in_colour_says_the_same() {
        let issue = Issue::warning("a-code", wrong(), 0..3);
        let coloured = report("a.ron", b"one", &[issue], ReportStyle::Coloured);
        assert!(coloured.contains("\u{1b}["));
        assert!(coloured.contains("what is wrong"));
    }
}
