//! What is wrong with the open file, as a list.

use std::ops::Range;

use crate::model::EventId;

/// Height of a problem's row in pixels, where it has no word on how to mend it.
const ROW_HEIGHT: f64 = 76.0;
/// What a word on how to mend it adds.
const HELP_HEIGHT: f64 = 17.0;

/// What is wrong with a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems {
    /// The file's name.
    file: String,
    /// Why nothing could be read of the file; `None` where something could.
    unreadable: Option<String>,
    rows: Vec<ProblemRow>,
    /// How many there are, those that are not listed included.
    total: usize,
    errors: usize,
    height: f64,
}

/// A problem and where it stands in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemRow {
    /// The row's upper edge, in pixels from the top of the list.
    pub top: f64,
    /// The row's height in pixels.
    pub height: f64,
    /// What it shows.
    pub problem: Problem,
}

/// One thing that is wrong with a file, as its row shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it weighs.
    pub weight: ProblemWeight,
    /// What is wrong, and what became of it.
    pub message: String,
    /// How to mend it; `None` where that is plain from the message.
    pub help: Option<String>,
    /// File, line and column, as editors and terminals write them.
    pub place: String,
    /// The line at which it is seen.
    pub excerpt: Underlined,
    /// The event that it is in; `None` elsewhere, and where that event was left out.
    pub event: Option<EventId>,
    /// The whole of it, as it is printed on a terminal.
    pub text: String,
}

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemWeight {
    /// Everything was kept, but somebody should look.
    Warning,
    /// A record, or a part of one, was left out.
    Error,
}

/// A line of a file in three parts, the middle one underlined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Underlined {
    /// What stands before.
    pub before: String,
    /// What is underlined; a space where the line ends.
    pub marked: String,
    /// What stands behind.
    pub after: String,
}

impl Problems {
    /// The problems of a file, of which there are `total` even where fewer are listed, and
    /// `errors` errors among them.
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

    /// A file without problems.
    pub fn none(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// The same problems of a file that nothing could be read of, for that reason.
    #[must_use]
    pub fn of_unreadable(self, why: String) -> Self {
        Self { unreadable: Some(why), ..self }
    }

    /// The file's name.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// How many there are.
    pub const fn total(&self) -> usize {
        self.total
    }

    /// How many of them cost a record or a part of one.
    pub const fn errors(&self) -> usize {
        self.errors
    }

    /// How many there are that the list does not hold.
    pub const fn unlisted(&self) -> usize {
        self.total.saturating_sub(self.rows.len())
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> &[ProblemRow] {
        &self.rows
    }

    /// The height of all rows together, in pixels.
    pub const fn height(&self) -> f64 {
        self.height
    }

    /// The positions of the rows that a viewport from `top` to `bottom` shows.
    pub fn rows_between(&self, top: f64, bottom: f64) -> Range<usize> {
        let first = self.rows.partition_point(|row| row.top + row.height <= top);
        let after = self.rows.partition_point(|row| row.top < bottom);
        first..after.max(first)
    }

    /// How many there are, in words: "3 problems".
    pub fn label(&self) -> String {
        match self.total {
            0 if self.unreadable.is_some() => "cannot be read".to_owned(),
            0 => "no problems".to_owned(),
            1 => "1 problem".to_owned(),
            many => format!("{many} problems"),
        }
    }

    /// Whether anything is wrong that somebody should look at.
    pub fn calls(&self) -> bool {
        self.total > 0 || self.unreadable.is_some()
    }

    /// The sentence above the list: "2 errors and 1 warning in banjska.ron".
    pub fn sentence(&self) -> String {
        let file = &self.file;
        if let Some(why) = self.unreadable.as_ref().filter(|_| self.total == 0) {
            return format!("{file} cannot be read: {why}");
        }
        let count = |count: usize, one: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            many => Some(format!("{many} {one}s")),
        };
        let warnings = self.total.saturating_sub(self.errors);
        match (count(self.errors, "error"), count(warnings, "warning")) {
            (None, None) => format!("Nothing is wrong with {file}: all of it was read"),
            (Some(one), None) | (None, Some(one)) => format!("{one} in {file}"),
            (Some(errors), Some(warnings)) => format!("{errors} and {warnings} in {file}"),
        }
    }

    /// All that are listed as they are printed on a terminal, with an empty line between two.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.rows.iter().map(|row| &*row.problem.text).collect();
        if texts.is_empty() { self.sentence() } else { texts.join("\n\n") }
    }
}

impl Problem {
    /// What the row says to assistive technology.
    pub fn name(&self) -> String {
        let help = self.help.as_ref().map(|help| format!(", {help}")).unwrap_or_default();
        format!("{}, {}, {}{help}", self.weight.label(), self.place, self.message)
    }
}

impl ProblemWeight {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Warning => "Warning",
            Self::Error => "Error",
        }
    }
}

impl Underlined {
    /// How many characters are shown before the underlined ones.
    const MOST_BEFORE: usize = 40;
    /// How many underlined characters are shown, and how many behind them.
    const MOST_AFTER: usize = 120;

    /// The line with the bytes `marked` underlined. It loses its indent, and what lies far from
    /// the mark.
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

/// The text, cut where it is longer than that many characters.
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
        let told = |total, errors| {
            let problems = Problems::new("a.ron".to_owned(), Vec::new(), total, errors);
            format!("{}; {}", problems.label(), problems.sentence())
        };
        assert_eq!(told(0, 0), "no problems; Nothing is wrong with a.ron: all of it was read");
        assert_eq!(told(1, 0), "1 problem; 1 warning in a.ron");
        assert_eq!(told(3, 2), "3 problems; 2 errors and 1 warning in a.ron");
        assert_eq!(told(2, 2), "2 problems; 2 errors in a.ron");
    }

    #[test]
    fn a_file_that_is_gone_is_not_called_free_of_problems() {
        let problems = Problems::none("a.ron").of_unreadable("there is no such file".to_owned());
        assert_eq!(problems.label(), "cannot be read");
        assert_eq!(problems.sentence(), "a.ron cannot be read: there is no such file");
    }

    #[test]
    fn of_very_many_rows_only_those_in_sight_are_named() {
        let listed = (0..10_000).map(|nth| problem((nth % 2 == 0).then_some("mend it"))).collect();
        let problems = Problems::new("a.ron".to_owned(), listed, 12_000, 12_000);
        let shown = problems.rows_between(50_000.0, 50_400.0);
        assert!((4..=7).contains(&shown.len()), "{shown:?}");
        let (first, last) = (&problems.rows()[shown.start], &problems.rows()[shown.end - 1]);
        assert!(first.top <= 50_000.0 && 50_400.0 <= last.top + last.height);
        assert_eq!(problems.unlisted(), 2_000);
    }

    #[test]
    fn a_row_tells_weight_place_message_and_help() {
        let name = problem(Some("mend it")).name();
        assert_eq!(name, "Error, a.ron:3:7, what is wrong, mend it");
    }

    #[test]
    fn the_line_is_shown_without_its_indent_and_around_the_mark() {
        let line = "\t  kind: Attak, // no";
        let start = line.find("Attak").unwrap();
        let told = Underlined::new(line, &(start..start + 5));
        assert_eq!((&*told.before, &*told.marked, &*told.after), ("kind: ", "Attak", ", // no"));
        let long = format!("{}!{}", "é".repeat(300), "é".repeat(300));
        let told = Underlined::new(&long, &(600..601));
        assert_eq!(told.before, format!("…{}", "é".repeat(40)));
        assert_eq!((&*told.marked, told.after.chars().count()), ("!", 121));
        assert_eq!(Underlined::new("", &(0..0)).marked, " ");
    }
}
