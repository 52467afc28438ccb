//! The `check` command: the problems of datasets.

use std::borrow::Cow;
use std::io::{Write as _, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::arguments::Format;
use super::json::{ProblemEntry, array};
use crate::dataset::{
    FileError, Loaded, Progress, SHIPPED, SHIPPED_NAME, letters_without_font, load, read_file,
    read_layers, report, summary_line,
};
use crate::import::{Imported, import, is_records};
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
    let Imported { loaded, text, reading } = match imported(file, &bytes, fonts) {
        Ok(imported) => imported,
        Err(message) => {
            super::print_error(&message);
            return Outcome::Unreadable;
        }
    };
    let shown = text.as_deref().unwrap_or(&bytes);
    let _ = write!(stderr(), "{}", report(name, shown, &loaded.issues, super::report_style()));
    if let Some(reading) = reading {
        let _ = writeln!(stdout(), "{}", reading.tally.summary());
    }
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
        Ok(bytes) => match imported(file, &bytes, fonts) {
            Ok(Imported { loaded, text, .. }) => {
                let shown = text.as_deref().unwrap_or(&bytes);
                let found = ProblemEntry::of_issues(name, shown, &loaded.issues);
                entries.extend(found.map(|entry| entry.to_json()));
                outcome(&loaded)
            }
            Err(message) => {
                entries.push(ProblemEntry::unreadable(name, message).to_json());
                Outcome::Unreadable
            }
        },
        Err(error) => {
            entries.push(ProblemEntry::unreadable(name, error.to_string()).to_json());
            Outcome::Unreadable
        }
    }
}

/// The file as it was read, by the recipe beside it if there is one; or why that cannot be read.
fn imported(file: Option<&Path>, bytes: &[u8], fonts: bool) -> Result<Imported, String> {
    let mut imported = match file.filter(|file| !is_records(file)) {
        Some(file) => {
            let recipe = super::convert::recipe_of(file, None)?;
            import(file, bytes, recipe.as_ref(), &Progress::default()).unwrap_or_default()
        }
        None => Imported { loaded: load(bytes), ..Imported::default() },
    };
    if fonts {
        let missing = letters_without_font(imported.text.as_deref().unwrap_or(bytes));
        imported.loaded = imported.loaded.with_issues(missing);
    }
    if let Some(file) = file {
        read_layers(file, &mut imported.loaded);
    }
    Ok(imported)
}

fn outcome(loaded: &Loaded) -> Outcome {
    match (&loaded.dataset, loaded.problems().next().is_none()) {
        (None, _) => Outcome::Unreadable,
        (Some(_), false) => Outcome::Problems,
        (Some(_), true) => Outcome::Clean,
    }
}
