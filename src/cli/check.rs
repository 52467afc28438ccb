//! Looking for problems in datasets.

use std::io::{IsTerminal as _, Write as _, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::dataset::{Loaded, ReportStyle, SHIPPED, SHIPPED_NAME, load, report, summary_line};

/// What came of looking at one file; the worst decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Clean,
    Problems,
    Unreadable,
}

/// Checks the files, or the shipped dataset where there are none.
pub(super) fn check(files: &[PathBuf]) -> ExitCode {
    let outcome = if files.is_empty() {
        tell(SHIPPED_NAME, SHIPPED.as_bytes())
    } else {
        files.iter().map(|file| check_file(file)).max().unwrap_or(Outcome::Clean)
    };
    match outcome {
        Outcome::Clean => ExitCode::SUCCESS,
        Outcome::Problems => ExitCode::from(1),
        Outcome::Unreadable => ExitCode::from(2),
    }
}

fn check_file(path: &Path) -> Outcome {
    match crate::dataset::read_file(path) {
        Ok(bytes) => tell(&path.display().to_string(), &bytes),
        Err(error) => {
            let _ = writeln!(stderr(), "error: {error}");
            Outcome::Unreadable
        }
    }
}

/// Prints the problems on standard error and the summary on standard output. That nobody reads
/// them any more, as behind a closed pipe, is no failure of the check.
fn tell(name: &str, bytes: &[u8]) -> Outcome {
    let loaded = load(bytes);
    if !loaded.issues.is_empty() {
        let style = if stderr().is_terminal() { ReportStyle::Coloured } else { ReportStyle::Plain };
        let _ = write!(stderr(), "{}", report(name, bytes, &loaded.issues, style));
    }
    let _ = writeln!(stdout(), "{}", summary_line(name, &loaded));
    outcome(&loaded)
}

fn outcome(loaded: &Loaded) -> Outcome {
    match (&loaded.dataset, loaded.issues.is_empty()) {
        (None, _) => Outcome::Unreadable,
        (Some(_), false) => Outcome::Problems,
        (Some(_), true) => Outcome::Clean,
    }
}
