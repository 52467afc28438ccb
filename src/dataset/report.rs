//! Issues as text, laid out as compilers do: file, line and column, the line itself, what is
//! wrong in it underlined, and how to mend it.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use memchr::{memchr, memchr_iter};

use super::issue::{Issue, Severity};
use super::lines::{column_of, is_continuation, line_start};

/// How a report is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportStyle {
    /// Plain text, for files and pipes.
    #[default]
    Plain,
    /// With the escape codes of terminals.
    Coloured,
}

/// All issues of a file as text, with an empty line between two; nothing where there are none.
///
/// `name` is what the file is called there, and `bytes` are what was read of it.
pub fn report(name: &str, bytes: &[u8], issues: &[Issue], style: ReportStyle) -> String {
    let renderer = match style {
        ReportStyle::Plain => Renderer::plain(),
        ReportStyle::Coloured => Renderer::styled(),
    };
    let mut text = String::new();
    // Issues come in file order, so lines are counted once and not once for each of them.
    let (mut counted, mut line) = (0, 1);
    for issue in issues {
        let at = issue.span.start.min(bytes.len());
        if at < counted {
            (counted, line) = (0, 1);
        }
        line += memchr_iter(b'\n', bytes.get(counted..at).unwrap_or_default()).count();
        counted = at;
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&rendered(&renderer, name, bytes, issue, line));
        text.push('\n');
    }
    text
}

fn rendered(renderer: &Renderer, name: &str, bytes: &[u8], issue: &Issue, line: usize) -> String {
    let Excerpt { text, span, column } = Excerpt::new(bytes, &issue.span);
    let level = match issue.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let whole = text.get(..span.start).is_some_and(|before| before.chars().count() + 1 == column);
    let title = level.primary_title(issue.message.as_str()).id(issue.code);
    let mut group = Group::with_title(title);
    if !whole || text.is_empty() {
        // The column cannot be counted in a line that does not begin here.
        group = group.element(Origin::path(name).line(line).char_column(column));
    }
    if !text.is_empty() {
        let snippet = Snippet::source(text).line_start(line).fold(false);
        let snippet = if whole { snippet.path(name) } else { snippet };
        group = group.element(snippet.annotation(AnnotationKind::Primary.span(span)));
    }
    if let Some(help) = &issue.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The line at which an issue is seen, or the part of it around the issue.
struct Excerpt {
    text: String,
    span: Range<usize>,
    /// The column at which the span starts in the file, counted from one.
    column: usize,
}

impl Excerpt {
    /// A line of a million characters would drown what is wrong in it.
    const MOST_BESIDE: usize = 300;

    fn new(bytes: &[u8], span: &Range<usize>) -> Self {
        let start = span.start.min(bytes.len());
        let before = bytes.get(line_start(bytes, start)..start).unwrap_or_default();
        let rest = bytes.get(start..).unwrap_or_default();
        let mut after = rest.get(..memchr(b'\n', rest).unwrap_or(rest.len())).unwrap_or_default();
        after = after.strip_suffix(b"\r").unwrap_or(after);

        let before = before.get(before.len().saturating_sub(Self::MOST_BESIDE)..);
        let before = before.unwrap_or_default().iter();
        // The cut must not split a character.
        let before: Vec<u8> = before.skip_while(|byte| is_continuation(**byte)).copied().collect();
        let marked = span.len().min(after.len());
        let shown = (marked + Self::MOST_BESIDE).min(after.len());
        let shown =
            after.iter().skip(shown).take_while(|byte| is_continuation(**byte)).count() + shown;

        let mut text = String::from_utf8_lossy(&before).into_owned();
        let from = text.len();
        text.push_str(&String::from_utf8_lossy(after.get(..marked).unwrap_or_default()));
        let to = text.len();
        text.push_str(&String::from_utf8_lossy(after.get(marked..shown).unwrap_or_default()));
        Self { text, span: from..to, column: column_of(bytes, start) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, found: &str, help: &str) -> String {
        let start = text.find(found).expect("the text to underline");
        let issue = Issue::error("a-code", "what is wrong", start..start + found.len());
        report("a.ron", text.as_bytes(), &[issue.with_help(help)], ReportStyle::Plain)
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
    fn the_part_of_a_very_long_line_is_shown_where_the_issue_is() {
        let text = format!("{}!{}", "é".repeat(5_000), "é".repeat(5_000));
        let report = plain(&text, "!", "none");
        assert!(report.contains("a.ron:1:5001"), "{report}");
        assert!(report.lines().all(|line| line.chars().count() < 400), "{report}");
    }

    #[test]
    fn bytes_that_are_no_text_can_be_reported() {
        let issue = Issue::error("not-text", "no text", 3..4);
        let report = report("a.ron", b"ab\n\xFFcd", &[issue], ReportStyle::Plain);
        assert!(report.contains("a.ron:2:1"), "{report}");
        assert!(report.contains("\u{FFFD}cd"), "{report}");
    }

    #[test]
    fn a_report_in_colour_says_the_same() {
        let issue = Issue::warning("a-code", "what is wrong", 0..3);
        let coloured = report("a.ron", b"one", &[issue], ReportStyle::Coloured);
        assert!(coloured.contains("\u{1b}["));
        assert!(coloured.contains("what is wrong"));
    }
}
