//! The `check` command: the problems of datasets.

use std::borrow::Cow;
use std::io::{BufWriter, Write as _, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::arguments::Format;
use super::json::{ProblemEntry, array};
use crate::dataset::{
    Issue, Loaded, Progress, SHIPPED, SHIPPED_NAME, excerpts, letters_without_font, load,
    read_file, read_layers, report_one, summary_line,
};
use crate::import::{Imported, import, import_large, is_records};
use crate::text::visible_line;

/// The outcome of one file; the worst one decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Clean,
    Problems,
    Unreadable,
}

/// Checks the files, or the shipped dataset where there are none; with `fonts` also whether this
/// machine has a font for every letter.
pub(super) fn check(files: &[PathBuf], format: Format, fonts: bool) -> ExitCode {
    let mut entries = Vec::new();
    let mut look = |name: &str, read: Result<CheckedFile, String>| match format {
        Format::Text => print(name, read),
        Format::Json => list(name, read, &mut entries),
    };
    let outcome = if files.is_empty() {
        look(SHIPPED_NAME, Ok(CheckedFile::shipped(fonts)))
    } else {
        let outcomes = files.iter().map(|file| {
            // A name can hold what a terminal takes for an order.
            let name = file.display().to_string();
            look(&visible_line(&name), CheckedFile::of(file, fonts))
        });
        outcomes.max().unwrap_or(Outcome::Clean)
    };
    if format == Format::Json {
        let _ = stdout().write_all(array(&entries).as_bytes());
    }
    match outcome {
        Outcome::Clean => ExitCode::SUCCESS,
        Outcome::Problems => ExitCode::from(1),
        Outcome::Unreadable => ExitCode::from(2),
    }
}

/// A file that was read, and where its text is.
struct CheckedFile {
    imported: Imported,
    text: FileText,
}

/// Where the text of a file is, which its problems show lines of.
enum FileText {
    /// In memory.
    Held(Cow<'static, [u8]>),
    /// In the file: a large one is not held for the sake of problems that it may not have.
    InFile(PathBuf),
}

impl CheckedFile {
    fn shipped(fonts: bool) -> Self {
        let bytes = SHIPPED.as_bytes();
        let imported = Imported { loaded: load(bytes), ..Imported::default() };
        Self { imported, text: FileText::Held(bytes.into()) }.with_fonts(fonts)
    }

    /// The file as it was read, by the recipe beside it if there is one; or why it cannot be read.
    fn of(file: &Path, fonts: bool) -> Result<Self, String> {
        let recipe = |file: &Path| super::convert::recipe_of(file, None);
        if !fonts
            && !is_records(file)
            && let Ok(imported) = import_large(file, recipe(file)?.as_ref(), &Progress::default())
        {
            let imported = imported.unwrap_or_default();
            return Ok(Self { imported, text: FileText::InFile(file.to_owned()) });
        }
        let bytes = read_file(file).map_err(|error| error.to_string())?;
        let imported = if is_records(file) {
            Imported { loaded: load(&bytes), ..Imported::default() }
        } else {
            let read = import(file, &bytes, recipe(file)?.as_ref(), &Progress::default());
            read.unwrap_or_default()
        };
        let read = Self { imported, text: FileText::Held(Cow::Owned(bytes)) };
        let mut read = read.with_fonts(fonts);
        read_layers(file, &mut read.imported.loaded);
        Ok(read)
    }

    /// The same with the letters for which this machine has no font, if `fonts` asks for them.
    fn with_fonts(mut self, fonts: bool) -> Self {
        if fonts && let FileText::Held(bytes) = &self.text {
            let missing = letters_without_font(self.imported.text.as_deref().unwrap_or(bytes));
            self.imported.loaded = std::mem::take(&mut self.imported.loaded).with_issues(missing);
        }
        self
    }
}

/// The text that problems show lines of.
fn shown(text: FileText, own: Option<Vec<u8>>, issues: &[Issue]) -> Cow<'static, [u8]> {
    match (own, text) {
        (Some(own), _) => Cow::Owned(own),
        (None, FileText::Held(bytes)) => bytes,
        (None, FileText::InFile(_)) if issues.is_empty() => Cow::default(),
        (None, FileText::InFile(file)) => Cow::Owned(read_file(&file).unwrap_or_default()),
    }
}

/// Prints the problems on standard error and the summary on standard output. A closed pipe is not a
/// failure of the check.
fn print(name: &str, read: Result<CheckedFile, String>) -> Outcome {
    let CheckedFile { imported: Imported { mut loaded, text: own, reading }, text } = match read {
        Ok(read) => read,
        Err(message) => {
            super::print_error(&message);
            return Outcome::Unreadable;
        }
    };
    let (summary, outcome) = (summary_line(name, &loaded), outcome(&loaded));
    let issues = std::mem::take(&mut loaded.issues);
    super::let_go(loaded);
    let shown = shown(text, own, &issues);
    // One after the other: of millions all would not fit into memory.
    let mut out = BufWriter::new(stderr().lock());
    for (nth, (issue, excerpt)) in excerpts(&shown, &issues).enumerate() {
        let before = if nth > 0 { "\n" } else { "" };
        let own = report_one(name, issue, excerpt, super::report_style());
        if writeln!(out, "{before}{own}").is_err() {
            break;
        }
    }
    drop(out);
    if let Some(reading) = reading {
        let _ = writeln!(stdout(), "{}", reading.tally.summary());
    }
    let _ = writeln!(stdout(), "{summary}");
    outcome
}

/// Adds the problems to the entries of the array.
fn list(name: &str, read: Result<CheckedFile, String>, entries: &mut Vec<String>) -> Outcome {
    match read {
        Ok(CheckedFile { imported: Imported { mut loaded, text: own, .. }, text }) => {
            let outcome = outcome(&loaded);
            let issues = std::mem::take(&mut loaded.issues);
            super::let_go(loaded);
            let shown = shown(text, own, &issues);
            let found = ProblemEntry::of_issues(name, &shown, &issues);
            entries.extend(found.map(|entry| entry.to_json()));
            outcome
        }
        Err(message) => {
            entries.push(ProblemEntry::unreadable(name, message).to_json());
            Outcome::Unreadable
        }
    }
}

fn outcome(loaded: &Loaded) -> Outcome {
    match (&loaded.dataset, loaded.problems().next().is_none()) {
        (None, _) => Outcome::Unreadable,
        (Some(_), false) => Outcome::Problems,
        (Some(_), true) => Outcome::Clean,
    }
}
