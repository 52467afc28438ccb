//! Measures what moving the playhead costs, in the real window.
//!
//! ```text
//! cargo run --release --example scrub -- FILE --steps 300 --window 30d --size 1280x640 --map-only
//! ```
//!
//! It opens the window, waits for the data, moves the playhead through the whole extent in equal
//! steps, paints each, prints one line of JSON and ends. With `--zoom` everything is in force, and
//! the map is zoomed in and out again instead. Needs a display; where there is none, put
//! `xvfb-run -a -s "-screen 0 1440x900x24"` before it.
//!
//! The numbers:
//!
//! - `load_ms`: from the start of the process until the data are in the window,
//! - `first_frame_ms`: from the start of the process until the first frame was handed over,
//! - `step_wall_ms`: from frame to frame,
//! - `step_build_ms`: drawing a frame up to, and without, its tessellation and rasterising,
//! - `process_cpu_ms_per_step`: processor time of all threads, those that rasterise included,
//! - `peak_rss_mb`, `rss_mb`: the largest part of the process in memory, and that at the end.

mod meter;
mod run;

use std::io::{Write as _, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use clap::Parser;

use self::run::{Plan, Report};

/// Measures what moving the playhead costs.
#[derive(Clone, Debug, Parser)]
struct Arguments {
    /// The dataset
    file: PathBuf,
    /// How many steps
    #[arg(long)]
    steps: Option<u32>,
    /// The length of the trailing window: 30d, 12h
    #[arg(long, default_value = "30d", value_parser = millis)]
    window: i64,
    /// The size of the window in pixels
    #[arg(long, default_value = "1280x640", value_parser = size)]
    size: (f32, f32),
    /// Show nothing but the map
    #[arg(long)]
    map_only: bool,
    /// Zoom the map, with everything in force, instead of moving the playhead
    #[arg(long)]
    zoom: bool,
    /// Change nothing: what a frame costs in which nothing is new
    #[arg(long)]
    still: bool,
}

fn main() -> ExitCode {
    let started = Instant::now();
    let arguments = Arguments::parse();
    let steps = arguments.steps.unwrap_or(if arguments.zoom { 30 } else { 300 });
    let plan = Plan {
        file: arguments.file,
        steps: steps.max(1),
        window_ms: arguments.window,
        size: arguments.size,
        map_only: arguments.map_only,
        zoom: arguments.zoom,
        still: arguments.still,
    };
    let report: Arc<Mutex<Option<Report>>> = Arc::default();
    if let Err(error) = run::run(plan, started, Arc::clone(&report)) {
        say(&format!("nothing was measured: {error}"));
        return ExitCode::FAILURE;
    }
    let line = report.lock().ok().and_then(|report| report.as_ref().map(Report::to_json));
    match line {
        Some(line) if writeln!(stdout(), "{line}").is_ok() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn millis(text: &str) -> Result<i64, String> {
    let unit = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000)]
        .into_iter()
        .find_map(|(unit, millis)| Some((text.strip_suffix(unit)?, millis)));
    let (number, millis) = unit.ok_or("expected a number and d, h or m, as in 30d")?;
    let number: i64 = number.parse().map_err(|_error| "expected a whole number, as in 30d")?;
    Ok(number.saturating_mul(millis))
}

fn size(text: &str) -> Result<(f32, f32), String> {
    let (width, height) = text.split_once('x').ok_or("expected a size, as in 1280x640")?;
    let number = |text: &str| text.parse::<f32>().map_err(|error| error.to_string());
    Ok((number(width)?, number(height)?))
}

#[expect(clippy::print_stderr, reason = "a tool tells its user what went wrong")]
fn say(text: &str) {
    eprintln!("{text}");
}
