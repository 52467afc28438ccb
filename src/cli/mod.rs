//! The command line.
//!
//! Everything goes through [`run`], which returns the exit code: 0 after success, 1 where a check
//! found problems, a text was not a date or the window did not open, 2 where a file could not be
//! read or an argument was wrong. A dataset that takes longer than a moment is read while the window
//! opens: its problems, and those of the launch options, then show in the window and on standard
//! error, and the exit code is 0 once the window was closed.

mod arguments;
mod check;
mod json;
mod open;
mod verbose;
mod when;

use std::io::{IsTerminal as _, Write as _, stderr, stdout};
use std::process::ExitCode;

use self::arguments::{Arguments, Task};
use crate::dataset::{ReportStyle, schema};

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let arguments = Arguments::read(std::env::args_os());
    verbose::init(arguments.verbose);
    match arguments.task {
        Some(Task::Check { files, format }) => check::check(&files, format),
        Some(Task::When(arguments)) => when::when(&arguments),
        Some(Task::Schema) => {
            let _ = stdout().write_all(schema().as_bytes());
            ExitCode::SUCCESS
        }
        None => open::open(&arguments.window),
    }
}

/// The style of reports on standard error: coloured on a terminal.
fn report_style() -> ReportStyle {
    if stderr().is_terminal() { ReportStyle::Coloured } else { ReportStyle::Plain }
}
