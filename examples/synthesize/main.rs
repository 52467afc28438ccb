//! Makes a dataset of any size, to measure with: the same number and seed give the same file.
//!
//! ```text
//! cargo run --release --example synthesize -- --events 100000 --seed 1 -o target/100000.ron
//! ```
//!
//! Events lie anywhere from 18° to 23.5° E and 41.5° to 46.5° N, evenly over 2023, in order of
//! time. Each is of one of six kinds and has a short title and no claims.

mod dice;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use ibar::model::EventKind;

use self::dice::Dice;

/// Makes a dataset of any size.
#[derive(Parser)]
struct Arguments {
    /// How many events
    #[arg(long, default_value_t = 10_000)]
    events: u64,
    /// What the numbers are drawn from
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The file to write
    #[arg(short, long)]
    output: PathBuf,
}

/// The kinds that events have, with the word that titles use.
const KINDS: [(EventKind, &str); 6] = [
    (EventKind::Attack, "Shots fired"),
    (EventKind::Clash, "Clash"),
    (EventKind::Deployment, "Patrol sent"),
    (EventKind::Crossing, "Road closed"),
    (EventKind::Statement, "Statement"),
    (EventKind::Court, "Arrest"),
];

/// Seconds of 2023.
const YEAR: u64 = 365 * 86_400;

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
    let mut dice = Dice::new(seed);
    writeln!(out, "#![enable(implicit_some)]")?;
    writeln!(out, "Dataset(")?;
    writeln!(out, "    ibar: 1,")?;
    writeln!(out, "    title: \"{events} events\",")?;
    writeln!(out, "    summary: \"Made up, to measure with.\",")?;
    writeln!(out, "    time_zone: \"Europe/Belgrade\",")?;
    writeln!(out, "    events: [")?;
    for nth in 0..events {
        event(&mut out, &mut dice, nth, events)?;
    }
    writeln!(out, "    ],")?;
    writeln!(out, ")")?;
    out.flush()
}

fn event(out: &mut impl Write, dice: &mut Dice, nth: u64, events: u64) -> io::Result<()> {
    // Every event has a slot of its own, so that times are even over the year at every size.
    let slot = |nth: u64| u128::from(nth) * u128::from(YEAR) / u128::from(events);
    let (from, to) = (slot(nth), slot(nth + 1));
    let second =
        u64::try_from(from).unwrap_or(0) + dice.below(u64::try_from(to - from).unwrap_or(0));
    let lat = 41.5 + 5.0 * dice.share();
    let lon = 18.0 + 5.5 * dice.share();
    let (kind, word) = KINDS.get(dice.index(KINDS.len())).copied().unwrap_or(KINDS[0]);
    let when = date(second);
    writeln!(
        out,
        "        Event(id: \"e{nth}\", when: \"{when}\", where: Point(lat: {lat:.5}, lon: {lon:.5}, \
         radius_m: 500), kind: {kind:?}, title: \"{word} no. {nth}\"),"
    )
}

/// The instant that many seconds after the start of 2023, in UTC.
fn date(second: u64) -> String {
    const MONTHS: [u64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let (mut day, rest) = (second / 86_400, second % 86_400);
    let mut month = 1;
    for days in MONTHS {
        if day < days {
            break;
        }
        day -= days;
        month += 1;
    }
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("2023-{month:02}-{:02}T{hour:02}:{minute:02}:{second:02}Z", day + 1)
}

#[expect(clippy::print_stderr, reason = "a tool tells its user what went wrong")]
fn say(text: &str) {
    eprintln!("{text}");
}
