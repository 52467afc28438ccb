//! The `ibar` program: see [`ibar::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    ibar::cli::run()
}
