//! Problems of the open file as a list, and the line of the file that each is about.

use std::ops::Range;

use crate::model::EventId;
use crate::scene::text::listed;
use crate::{label, message};

/// Height of a row without help, in pixels: message, place and line of the file.
const ROW_HEIGHT: f64 = 76.0;
/// Height that help adds to a row, in pixels.
const HELP_HEIGHT: f64 = 17.0;

/// Problems of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems {
    file: String,
    /// Why the file could not be read at all; `None` if it could.
    unreadable: Option<String>,
    rows: Vec<ProblemRow>,
    /// Number of problems, including those that are not listed.
    total: usize,
    errors: usize,
    notes: usize,
    height: f64,
}

/// Problem with its place in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemRow {
    /// Upper edge in pixels from the top of the list.
    pub top: f64,
    /// Height in pixels.
    pub height: f64,
    /// The problem itself.
    pub problem: Problem,
}

/// Problem of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Error, warning or note.
    pub weight: ProblemWeight,
    /// What is wrong, and what it cost: "this claim is left out".
    pub message: String,
    /// How to correct it; `None` if the message says so already.
    pub help: Option<String>,
    /// File, line and column, as editors and terminals write them.
    pub place: String,
    /// Line of the file, with the offending part underlined.
    pub excerpt: Underlined,
    /// Event that contains it; `None` outside of events, and if the event was left out.
    pub event: Option<EventId>,
    /// Full text, as it is printed on a terminal.
    pub text: String,
}

/// Severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemWeight {
    /// Nothing is wrong; something that was kept is not shown.
    Note,
    /// All data were kept.
    Warning,
    /// A record, or a part of one, was left out.
    Error,
}

/// Line of a file in three parts, the middle one underlined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Underlined {
    /// Text before the underlined part.
    pub before: String,
    /// Underlined part; a space at the end of a line.
    pub marked: String,
    /// Text after the underlined part.
    pub after: String,
}

impl Problems {
    /// Problems of a file: `total` of them, `errors` of which are errors, and some or all `listed`.
    pub fn new(file: String, listed: Vec<Problem>, total: usize, errors: usize) -> Self {
        let mut problems = Self { file, total, errors, ..Self::default() };
        for problem in listed {
            let help = if problem.help.is_some() { HELP_HEIGHT } else { 0.0 };
            let row = ProblemRow { top: problems.height, height: ROW_HEIGHT + help, problem };
            problems.height += row.height;
            problems.rows.push(row);
        }
        problems
    }

    /// The same problems, of which that many are notes.
    #[must_use]
    pub fn with_notes(self, notes: usize) -> Self {
        Self { notes, ..self }
    }

    /// No problems.
    pub fn none(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// Marks the file as unreadable for that reason.
    #[must_use]
    pub fn of_unreadable(self, why: String) -> Self {
        Self { unreadable: Some(why), ..self }
    }

    /// Name of the file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Number of all problems, listed or not.
    pub const fn total(&self) -> usize {
        self.total
    }

    /// Number of errors: problems that cost a record or a part of one.
    pub const fn errors(&self) -> usize {
        self.errors
    }

    /// Number of problems that are not listed.
    pub const fn unlisted(&self) -> usize {
        self.total.saturating_sub(self.rows.len())
    }

    /// Rows from top to bottom.
    pub fn rows(&self) -> &[ProblemRow] {
        &self.rows
    }

    /// Height of all rows together, in pixels.
    pub const fn height(&self) -> f64 {
        self.height
    }

    /// Positions of the rows that are visible between `top` and `bottom`.
    pub fn rows_between(&self, top: f64, bottom: f64) -> Range<usize> {
        let first = self.rows.partition_point(|row| row.top + row.height <= top);
        let after = self.rows.partition_point(|row| row.top < bottom);
        first..after.max(first)
    }

    /// Number in words: "3 problems".
    pub fn label(&self) -> String {
        match (self.mistakes(), self.notes) {
            (0, _) if self.unreadable.is_some() => label!("sheets-unreadable").to_owned(),
            (0, 0) => label!("sheets-no-problems").to_owned(),
            (0, notes) => message!("sheets-notes", count = notes),
            (mistakes, _) => message!("sheets-problems", count = mistakes),
        }
    }

    /// Whether the label should stand out.
    pub fn calls(&self) -> bool {
        self.mistakes() > 0 || self.unreadable.is_some()
    }

    /// Number of errors and warnings.
    pub const fn mistakes(&self) -> usize {
        self.total.saturating_sub(self.notes)
    }

    /// Sentence above the list: "2 errors and 1 warning in banjska.ron".
    pub fn sentence(&self) -> String {
        let file = &self.file;
        if let Some(why) = self.unreadable.as_ref().filter(|_| self.total == 0) {
            return message!("sheets-sentence-unreadable", file = file, reason = why);
        }
        let warnings = self.mistakes().saturating_sub(self.errors);
        let parts = [
            (self.errors > 0).then(|| message!("sheets-errors", count = self.errors)),
            (warnings > 0).then(|| message!("sheets-warnings", count = warnings)),
            (self.notes > 0).then(|| message!("sheets-notes", count = self.notes)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        match &*parts {
            [] => message!("sheets-sentence-good", file = file),
            [one] => message!("sheets-sentence-one", first = one, file = file),
            [one, two] => {
                message!("sheets-sentence-two", first = one, second = two, file = file)
            }
            [one, two, rest @ ..] => message!(
                "sheets-sentence-three",
                first = one,
                second = two,
                third = listed(rest),
                file = file
            ),
        }
    }

    /// Full texts of the listed problems, separated by empty lines.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.rows.iter().map(|row| &*row.problem.text).collect();
        if texts.is_empty() { self.sentence() } else { texts.join("\n\n") }
    }
}

impl Problem {
    /// Text for assistive technology.
    pub fn name(&self) -> String {
        let help = self.help.as_deref().unwrap_or_default();
        listed([self.weight.label(), &self.place, &self.message, help])
    }
}

impl ProblemWeight {
    /// Word for the severity.
    pub fn label(self) -> &'static str {
        match self {
            Self::Note => label!("sheets-weight-note"),
            Self::Warning => label!("sheets-weight-warning"),
            Self::Error => label!("sheets-weight-error"),
        }
    }
}

impl Underlined {
    /// Number of characters shown before the underlined part.
    const MOST_BEFORE: usize = 40;
    /// Number of characters shown of the underlined part, and after it.
    const MOST_AFTER: usize = 120;

    /// The line with the bytes `marked` underlined, without its indentation and without text far
    /// from the mark.
    pub fn new(line: &str, marked: &Range<usize>) -> Self {
        let part = |range: Range<usize>| line.get(range).unwrap_or_default().replace('\t', " ");
        let before = part(0..marked.start);
        let before = before.trim_start();
        let skipped = before.chars().count().saturating_sub(Self::MOST_BEFORE);
        let before = if skipped > 0 {
            format!("…{}", before.chars().skip(skipped).collect::<String>())
        } else {
            before.to_owned()
        };
        let marked_text = cut(&part(marked.clone()), Self::MOST_AFTER);
        let marked_text = if marked_text.is_empty() { " ".to_owned() } else { marked_text };
        let after = cut(&part(marked.end..line.len()), Self::MOST_AFTER);
        Self { before, marked: marked_text, after }
    }
}

/// The text, cut with an ellipsis if it has more than `most` characters.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(help: Option<&str>) -> Problem {
        Problem {
            weight: ProblemWeight::Error,
            message: "what is wrong".to_owned(),
            help: help.map(str::to_owned),
            place: "a.ron:3:7".to_owned(),
            excerpt: Underlined::default(),
            event: None,
            text: "error: what is wrong".to_owned(),
        }
    }

    #[test]
    fn problems_are_counted_in_words() {
        let words = |total, errors| {
            let problems = Problems::new("a.ron".to_owned(), Vec::new(), total, errors);
            format!("{}; {}", problems.label(), problems.sentence())
        };
        assert_eq!(words(0, 0), "no problems; Nothing is wrong with a.ron: all of it was read");
        assert_eq!(words(1, 0), "1 problem; 1 warning in a.ron");
        assert_eq!(words(3, 2), "3 problems; 2 errors and 1 warning in a.ron");
        assert_eq!(words(2, 2), "2 problems; 2 errors in a.ron");
        let noted = |total, errors, notes| {
            let problems = Problems::new("a.ron".to_owned(), Vec::new(), total, errors);
            let problems = problems.with_notes(notes);
            format!("{}; {}", problems.label(), problems.sentence())
        };
        assert_eq!(noted(1, 0, 1), "1 note; 1 note in a.ron");
        assert_eq!(noted(4, 1, 2), "2 problems; 1 error, 1 warning and 2 notes in a.ron");
    }

    #[test]
    fn a_file_that_is_gone_is_not_called_free_of_problems() {
        let problems = Problems::none("a.ron").of_unreadable("there is no such file".to_owned());
        assert_eq!(problems.label(), "cannot be read");
        assert_eq!(problems.sentence(), "a.ron cannot be read: there is no such file");
    }

    #[test]
    fn of_ten_thousand_rows_only_those_in_the_viewport_are_returned() {
        let listed = (0..10_000).map(|nth| problem((nth % 2 == 0).then_some("mend it"))).collect();
        let problems = Problems::new("a.ron".to_owned(), listed, 12_000, 12_000);
        let shown = problems.rows_between(50_000.0, 50_400.0);
        assert!((4..=7).contains(&shown.len()), "{shown:?}");
        let (first, last) = (&problems.rows()[shown.start], &problems.rows()[shown.end - 1]);
        assert!(first.top <= 50_000.0 && 50_400.0 <= last.top + last.height);
        assert_eq!(problems.unlisted(), 2_000);
    }

    #[test]
    fn the_name_of_a_row_has_severity_place_message_and_help() {
        let name = problem(Some("mend it")).name();
        assert_eq!(name, "Error, a.ron:3:7, what is wrong, mend it");
    }

    #[test]
    fn the_line_is_shown_without_its_indent_and_around_the_mark() {
        let line = "\t  kind: Attak, // no";
        let start = line.find("Attak").unwrap();
        let cut = Underlined::new(line, &(start..start + 5));
        assert_eq!((&*cut.before, &*cut.marked, &*cut.after), ("kind: ", "Attak", ", // no"));
        let long = format!("{}!{}", "é".repeat(300), "é".repeat(300));
        let cut = Underlined::new(&long, &(600..601));
        assert_eq!(cut.before, format!("…{}", "é".repeat(40)));
        assert_eq!((&*cut.marked, cut.after.chars().count()), ("!", 121));
        assert_eq!(Underlined::new("", &(0..0)).marked, " ");
    }
}
