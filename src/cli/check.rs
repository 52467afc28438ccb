//! The `check` command: the problems of datasets.

use std::borrow::Cow;
use std::io::{Write as _, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::arguments::Format;
use super::json::{ProblemEntry, array};
use crate::dataset::{
    FileError, Loaded, SHIPPED, SHIPPED_NAME, letters_without_font, load, read_file, read_layers,
    report, summary_line,
};
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
    let mut look =
        |name: &str, file: Option<&Path>, bytes: Result<Cow<'_, [u8]>, FileError>| match format {
            Format::Text => print((name, file), bytes, fonts),
            Format::Json => list((name, file), bytes, fonts, &mut entries),
        };
    let outcome = if files.is_empty() {
        look(SHIPPED_NAME, None, Ok(SHIPPED.as_bytes().into()))
    } else {
        let outcomes = files.iter().map(|file| {
            // A name can hold what a terminal takes for an order.
            let name = file.display().to_string();
            look(&visible_line(&name), Some(file), read_file(file).map(Cow::Owned))
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

/// Prints the problems on standard error and the summary on standard output. A closed pipe is not a
/// failure of the check.
fn print(
    (name, file): (&str, Option<&Path>),
    bytes: Result<Cow<'_, [u8]>, FileError>,
    fonts: bool,
) -> Outcome {
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => {
            super::print_error(&error.to_string());
            return Outcome::Unreadable;
        }
    };
    let loaded = loaded(file, &bytes, fonts);
    let _ = write!(stderr(), "{}", report(name, &bytes, &loaded.issues, super::report_style()));
    let _ = writeln!(stdout(), "{}", summary_line(name, &loaded));
    outcome(&loaded)
}

/// Adds the problems to the entries of the array.
fn list(
    (name, file): (&str, Option<&Path>),
    bytes: Result<Cow<'_, [u8]>, FileError>,
    fonts: bool,
    entries: &mut Vec<String>,
) -> Outcome {
    match bytes {
        Ok(bytes) => {
            let loaded = loaded(file, &bytes, fonts);
            entries
                .extend(ProblemEntry::of_issues(name, &bytes, &loaded.issues).map(|e| e.to_json()));
            outcome(&loaded)
        }
        Err(error) => {
            entries.push(ProblemEntry::unreadable(name, error.to_string()).to_json());
            Outcome::Unreadable
        }
    }
}

fn loaded(file: Option<&Path>, bytes: &[u8], fonts: bool) -> Loaded {
    let missing = if fonts { letters_without_font(bytes) } else { Vec::new() };
    let mut loaded = load(bytes).with_issues(missing);
    if let Some(file) = file {
        read_layers(file, &mut loaded);
    }
    loaded
}

fn outcome(loaded: &Loaded) -> Outcome {
    match (&loaded.dataset, loaded.problems().next().is_none()) {
        (None, _) => Outcome::Unreadable,
        (Some(_), false) => Outcome::Problems,
        (Some(_), true) => Outcome::Clean,
    }
}
