//! The command line.
//!
//! Everything a person asks for on a terminal goes through [`run`], which returns the exit code:
//! 0 where all went well, 1 where a check found problems, a text was no date or the window did not
//! open, 2 where a file could not be read or an argument was wrong. A dataset that takes longer than
//! a moment is read on while the window opens: the window tells then what is wrong with it, or with
//! what was asked of it, and so does standard error. That the window was closed is 0 in any case.

mod arguments;
mod check;
mod entry;
mod open;
mod when;

use std::io::{IsTerminal as _, Write as _, stderr, stdout};
use std::process::ExitCode;

use self::arguments::{Arguments, Task};
use crate::dataset::{ReportStyle, schema};

/// Does what the arguments ask for.
pub fn run() -> ExitCode {
    let arguments = Arguments::read(std::env::args_os());
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

/// How reports are laid out that go to standard error.
fn report_style() -> ReportStyle {
    if stderr().is_terminal() { ReportStyle::Coloured } else { ReportStyle::Plain }
}
