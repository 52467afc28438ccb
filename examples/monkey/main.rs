//! A monkey at the window: keys, pointer, wheel, text, sizes, zoom and reloading, at random.
//!
//! ```text
//! cargo run --release --example monkey --features inspection -- --seed 1 --inputs 20000
//! ```
//!
//! The window has no screen. It opens four datasets in turn, with a quarter of the inputs for each:
//! the shipped one, 100,000 made-up events, one whose texts are hostile, and an empty one. The same
//! seed gives the same inputs. For each it reports panics, frames above a second, the memory of the
//! process after the first thousand inputs and at the end, and whether undo came back to the start.
//!
//! Memory is that of the same view both times: all changes are undone for a moment, the window rests in
//! the size, zoom and display options that it began with, and the changes are done again. So it is not
//! the memory of a larger window, or of a second map, that is compared, but what was not given back.
//! Some things are made once, when they are first asked for, and then stay: messages and words of a
//! language, the index of searches, the gazetteer. Before the first input a tour asks for all of
//! them, as which of them the first thousand inputs happen to ask for says nothing about the rest. What
//! is compared is the memory that the program holds, as its allocator counts it; beside it is what of
//! the process is resident, which the allocator of the system does not give back to the last page.
//!
//! The exit code is 1 where there was a panic, a frame above a second, more than 5 % of memory on
//! top, or a difference after undo.
//!
//! Nothing that the program would start is found: it runs again as a process of its own, without a
//! search path and without a desktop. With `--trace`, a line after every 500 inputs tells the memory
//! of the process, what of it is in use, and the size of the image of glyphs.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it says what it found")]

#[path = "../../benches/hostile/datasets.rs"]
#[expect(dead_code, reason = "one of the datasets is needed")]
mod datasets;
#[path = "../synthesize/events.rs"]
mod events;
mod input;
mod memory;
#[path = "../synthesize/rng.rs"]
mod rng;
mod window;

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command as Process, ExitCode};
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::Parser;
use egui::Vec2;
use ibar::app::Document;
use ibar::dataset::load;
use ibar::geo::ScreenSize;
use ibar::geo::basemap::Basemap;
use ibar::model::Dataset;
use ibar::state::{AppCommand, AppState};
use serde_json::Value;

use self::input::{Input, Monkey};
use self::memory::{Memory, trace, trace_history};
use self::window::Window;

/// A monkey at the window.
#[derive(Parser)]
struct Options {
    /// What the inputs are drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The number of inputs, a quarter of them for each dataset.
    #[arg(long, default_value_t = 20_000)]
    inputs: u64,
    /// Only the dataset of that name: shipped, many, hostile, empty.
    #[arg(long)]
    only: Option<String>,
    /// Tells the memory after every 500 inputs.
    #[arg(long)]
    trace: bool,
    /// Set where the process has neither a search path nor a desktop.
    #[arg(long, hide = true)]
    alone: bool,
}

/// The least time that a frame may not take.
const MOST: Duration = Duration::from_secs(1);
/// Inputs after which the memory is measured for the first time.
const FIRST: u64 = 1_000;
/// Inputs between two lines of a trace.
const TRACED: u64 = 500;
/// How much more memory there may be in the end.
const GROWTH: f64 = 1.05;

fn main() -> ExitCode {
    let options = Options::parse();
    if !options.alone {
        return run_alone();
    }
    let each = (options.inputs / 4).max(1);
    let mut fine = true;
    for name in ["shipped", "many", "hostile", "empty"] {
        if options.only.as_ref().is_some_and(|only| only != name) {
            continue;
        }
        let run = catch_unwind(AssertUnwindSafe(|| visit(name, &options, each)));
        match run {
            Ok(Ok(visit)) => fine &= visit.report(name, each),
            Ok(Err(fault)) => {
                eprintln!("{name}: {fault}");
                fine = false;
            }
            Err(_) => {
                eprintln!("{name}: a panic with seed {}", options.seed);
                fine = false;
            }
        }
    }
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs this program again where it can start no other one.
fn run_alone() -> ExitCode {
    let status = std::env::current_exe().and_then(|program| {
        Process::new(program)
            .args(std::env::args_os().skip(1))
            .arg("--alone")
            .env("PATH", "/nonexistent")
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            // Otherwise glibc keeps what the largest frame needed once.
            .env("MALLOC_MMAP_THRESHOLD_", "131072")
            .env("MALLOC_TRIM_THRESHOLD_", "131072")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("VISUAL")
            .env_remove("EDITOR")
            .status()
    });
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// What was found with one dataset.
#[derive(Default)]
struct Visit {
    slow: Vec<(Duration, String)>,
    slowest: Duration,
    /// Memory after the first inputs and in the end.
    memory: (Memory, Memory),
    /// Parts of the state that undo did not bring back.
    left: BTreeSet<String>,
    took: Duration,
}

impl Visit {
    /// Prints what was found, and returns whether all of it is as it should be.
    fn report(&self, name: &str, inputs: u64) -> bool {
        let mib = |bytes: f64| bytes / 1_048_576.0;
        let (first, last) = self.memory;
        let growth = if first.held > 0.0 { last.held / first.held } else { 1.0 };
        println!(
            "{name}: {inputs} inputs in {:.0} s, no panic; longest frame {:.0} ms, {} above a second; \
             memory {:.1} and {:.1} MiB ({:+.1} %), resident {:.0} and {:.0} MiB; after undo {}",
            self.took.as_secs_f64(),
            self.slowest.as_secs_f64() * 1e3,
            self.slow.len(),
            mib(first.held),
            mib(last.held),
            (growth - 1.0) * 100.0,
            mib(first.resident),
            mib(last.resident),
            if self.left.is_empty() {
                "as at the start".to_owned()
            } else {
                format!("otherwise than at the start: {:?}", self.left)
            },
        );
        for (time, what) in &self.slow {
            println!("  {:.1} s: {what}", time.as_secs_f64());
        }
        self.slow.is_empty() && growth <= GROWTH && self.left.is_empty()
    }
}

fn document(name: &str) -> Result<Document, String> {
    let text = match name {
        "shipped" => return Ok(Document::shipped()),
        "many" => {
            let mut text = Vec::new();
            events::write_dataset(&mut text, 100_000, 1).map_err(|error| error.to_string())?;
            text
        }
        "hostile" => {
            let all = datasets::hostile_datasets().into_iter();
            let marks = all.take(1).next().ok_or("no hostile dataset")?;
            marks.text.into_bytes()
        }
        _ => b"Dataset(ibar: 1, title: \"Empty\", summary: \"Nothing happened.\")".to_vec(),
    };
    Document::without_file(name, load(&text)).ok_or_else(|| "it is no dataset".to_owned())
}

/// Opens a dataset, lets the monkey at it, and undoes all that it has done.
fn visit(name: &str, options: &Options, inputs: u64) -> Result<Visit, String> {
    let document = document(name)?;
    let again = document.clone();
    let basemap = Arc::new(Basemap::shipped().map_err(|error| error.to_string())?);
    let size = Vec2::new(1440.0, 900.0);
    let mut window = Window::new(document, basemap, size);
    window.tour();
    let start = window.shell.state().clone();
    let mut visit = Visit::default();
    let mut monkey = Monkey::new(options.seed, size);
    let mut played = false;
    let begun = Instant::now();
    for nth in 0..inputs {
        let input = monkey.next();
        let mut events = Vec::new();
        match &input {
            Input::Events(all) => events.clone_from(all),
            Input::Resize(size) => window.size = *size,
            Input::Zoom(factor) => window.ctx.set_zoom_factor(*factor),
            Input::Reload => window.shell.replace_document(&window.ctx, again.clone()),
        }
        let (frame, worked) = (Instant::now(), processor_time());
        window.frame(events);
        let took = worked
            .zip(processor_time())
            .map_or(frame.elapsed(), |(from, to)| to.saturating_sub(from));
        visit.slowest = visit.slowest.max(took);
        if took > MOST {
            visit.slow.push((took, format!("input {nth}: {input:?}")));
        }
        played |= window.shell.state().playback.playing;
        if options.trace && (nth + 1) % TRACED == 0 {
            trace(nth + 1, &window.ctx);
        }
        if nth + 1 == FIRST.min(inputs) {
            visit.memory.0 = window.at_rest(size, start.display);
        }
    }
    visit.took = begun.elapsed();
    visit.memory.1 = window.at_rest(size, start.display);
    window.repeat(&AppCommand::Undo);
    if options.trace {
        trace_history(&mut window);
    }
    let dataset = &window.shell.document().dataset;
    visit.left = differences(&start, window.shell.state(), dataset, played);
    Ok(visit)
}

/// What this thread has had of the processor, so that other work on the machine does not count;
/// `None` where the system does not tell.
fn processor_time() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// The parts of a saved state in which two differ, in a pane of the same size: a view that is fitted
/// to the pane follows it. Undo leaves display options, the columns of the list, the settings of play
/// and what a narrow window has opened alone; where time has been played, it does not bring back the playhead from before, nor
/// what the timeline has turned its pages to since.
fn differences(
    start: &AppState,
    end: &AppState,
    dataset: &Dataset,
    played: bool,
) -> BTreeSet<String> {
    let parts = |state: &AppState| {
        let mut state = state.clone();
        state.resize_map(ScreenSize::new(600.0, 400.0), dataset);
        match serde_json::to_value(state) {
            Ok(Value::Object(parts)) => parts,
            _ => serde_json::Map::new(),
        }
    };
    let (start, end) = (parts(start), parts(end));
    let mut left: BTreeSet<String> =
        start.keys().filter(|part| start.get(*part) != end.get(*part)).cloned().collect();
    for part in ["display", "listing", "playback", "drawer_open"] {
        left.remove(part);
    }
    if played {
        for part in ["playhead", "view"] {
            left.remove(part);
        }
    }
    left
}
