//! Makes the README's picture, `assets/screenshot.png`, of the real window.
//!
//! ```text
//! cargo run --release --features inspection --example screenshot -- -o assets/screenshot.png
//! ```
//!
//! Needs a display; where there is none, put `xvfb-run -a -s "-screen 0 1600x1000x24"` before it.
//! The window opens without the session of an earlier run. What stands after a second `--` is
//! given to it as its own arguments, so that another instant or dataset can be shown:
//!
//! ```text
//! cargo run --release --features inspection --example screenshot -- --dark -o dark.png -- --at 1999-06-12
//! ```

mod palette;
#[path = "../../tests/window/remote.rs"]
#[expect(dead_code, reason = "the tests of the window use the rest of it")]
mod remote;

use std::error::Error;
use std::io::{Write as _, stderr};
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::{env, fs};

use clap::Parser;
use egui::{Key, Modifiers, pos2};

use self::remote::Remote;

/// Set for the copy of this program that opens the window.
const IS_WINDOW: &str = "IBAR_SCREENSHOT_WINDOW";

/// Makes a picture of the real window.
#[derive(Parser)]
struct Arguments {
    /// The file to write
    #[arg(short, long, default_value = "assets/screenshot.png")]
    output: PathBuf,
    /// The window's width in pixels
    #[arg(long, default_value_t = 1440)]
    width: u32,
    /// The window's height in pixels
    #[arg(long, default_value_t = 900)]
    height: u32,
    /// Show the dark theme
    #[arg(long)]
    dark: bool,
    /// Keep every colour: the file becomes about five times as large
    #[arg(long)]
    exact: bool,
    /// What the window is started with
    #[arg(last = true)]
    window: Vec<String>,
}

/// The window is this very program, started once more: what is shown is always what the
/// repository builds.
fn main() -> ExitCode {
    if env::var_os(IS_WINDOW).is_some() {
        return ibar::cli::run();
    }
    match make(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(stderr(), "no picture was made: {error}");
            ExitCode::FAILURE
        }
    }
}

fn make(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let mut program = Command::new(env::current_exe()?);
    program.env(IS_WINDOW, "1").args(&arguments.window);
    let mut window = Remote::start(program)?;
    window.resize(arguments.width, arguments.height)?;
    if arguments.dark {
        window.strike(Key::D, Modifiers::COMMAND)?;
    }
    // The display's own pointer may rest on something and make it glow.
    window.point_at(pos2(0.0, 0.0))?;
    window.settle()?;
    let picture = window.picture()?;
    let written = if arguments.exact { picture } else { palette::reduced(&picture)? };
    fs::write(&arguments.output, written)?;
    Ok(())
}
