//! The command line.
//!
//! Everything a person asks for on a terminal goes through [`run`], which returns the exit code:
//! 0 where all went well, 1 where a check found problems or the window did not open, 2 where a
//! file could not be read or an argument was wrong.

mod arguments;
mod check;
mod open;

use std::process::ExitCode;

use clap::Parser as _;

use self::arguments::{Arguments, Task};

/// Does what the arguments ask for.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.task {
        Some(Task::Check { files }) => check::check(&files),
        None => open::open(&arguments.window),
    }
}
