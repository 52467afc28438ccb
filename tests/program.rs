//! The program, run as a person would on a terminal.

use std::process::{Command, Output, Stdio};

/// The program with those arguments, in the repository's folder.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_ibar"));
    program.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
    // In English, whatever the language of the system.
    program.env_remove("LANGUAGE").env("LC_ALL", "C");
    program
}

/// What came of the program with those arguments.
pub(crate) fn ran(arguments: &[&str]) -> Output {
    program(arguments).output().expect("the program")
}

/// The program where no window can be opened.
pub(crate) fn without_display(arguments: &[&str]) -> Command {
    let mut program = program(arguments);
    program.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    program
}

/// What it printed on standard output.
pub(crate) fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("text")
}

/// What it printed on standard error.
pub(crate) fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("text")
}
