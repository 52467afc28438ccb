//! Generator of datasets of any size for benchmarks: the same number and seed give the same file.
//!
//! ```text
//! cargo run --release --example synthesize -- --events 100000 --seed 1 -o target/100000.ron
//! ```
//!
//! Events are anywhere from 18° to 23.5° E and 41.5° to 46.5° N, evenly over 2023, in order of
//! time. Each is of one of six kinds and has a short title and no claims.

mod events;
mod rng;

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use self::events::write_dataset;

/// Generate a dataset of any size
#[derive(Parser)]
struct Arguments {
    /// How many events
    #[arg(long, default_value_t = 10_000)]
    events: u64,
    /// The seed of the random numbers
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The file to write
    #[arg(short, long)]
    output: PathBuf,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match write(&arguments.output, arguments.events, arguments.seed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("no dataset was made: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn write(path: &Path, events: u64, seed: u64) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    write_dataset(&mut out, events, seed)?;
    out.flush()
}

#[expect(clippy::print_stderr, reason = "a tool tells its user what went wrong")]
fn say(text: &str) {
    eprintln!("{text}");
}
