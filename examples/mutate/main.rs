//! Gives mutated seeds to the fuzz targets, where libFuzzer is not at hand.
//!
//! ```text
//! cargo run --release --example mutate -- --seconds 60
//! cargo run --release --example mutate -- --seconds 60 --seed 7 edtf address
//! ```
//!
//! Each target gets as many seconds. An input that a target panics on is written to
//! `fuzz/artifacts`, and the exit code is 1. The same seed gives the same inputs; what a mutation
//! reaches is not measured, as libFuzzer does: see `fuzz/README.md`.
#![expect(clippy::print_stdout, reason = "it says what it found")]

#[path = "../synthesize/rng.rs"]
mod rng;
#[path = "../../fuzz/targets/mod.rs"]
#[expect(clippy::expect_used, reason = "targets stop where something does not hold")]
mod targets;

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;

use self::rng::SplitMix64;
use self::targets::TARGETS;

/// Gives mutated seeds to the fuzz targets.
#[derive(Parser)]
struct Options {
    /// Seconds for each target.
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// What the mutations are drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The targets; all if none is named.
    targets: Vec<String>,
}

/// The longest input that a mutation makes, in bytes.
const LONGEST: usize = 12_000;
/// What readers take notice of.
const WORDS: [&str; 24] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\\",
    "/",
    "..",
    "T",
    "Z",
    "?",
    "~",
    "%",
    ":",
    ",",
    "-",
    "\u{0}",
    "\u{202e}",
    "9999999999",
    "Some(",
    "\u{301}",
    "\r\n",
];

fn main() -> ExitCode {
    let options = Options::parse();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let mut found = false;
    for (name, target) in TARGETS {
        if !options.targets.is_empty() && !options.targets.iter().any(|one| one == name) {
            continue;
        }
        let mut seeds = seeds_of(&root.join("seeds").join(name));
        seeds.push(Vec::new());
        let mut rng = SplitMix64::new(options.seed);
        let (start, mut tried) = (Instant::now(), 0_u64);
        let mut slowest = Duration::ZERO;
        while start.elapsed() < Duration::from_secs(options.seconds) {
            let input = mutated(&seeds, &mut rng);
            let begun = Instant::now();
            if catch_unwind(|| target(&input)).is_err() {
                found = true;
                let path = kept(&root.join("artifacts").join(name), &input);
                println!("{name}: a panic on {}", path.display());
            }
            slowest = slowest.max(begun.elapsed());
            tried += 1;
        }
        println!("{name}: {tried} inputs in {} s, the slowest {slowest:?}", options.seconds);
    }
    if found { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn seeds_of(folder: &Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| fs::read(path).ok()).collect()
}

/// Writes an input under a name of its own.
fn kept(folder: &Path, input: &[u8]) -> PathBuf {
    let sum = input.iter().fold(0xCBF2_9CE4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    });
    let path = folder.join(format!("{sum:016x}"));
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, input));
    if let Err(error) = written {
        println!("it cannot be kept: {error}");
    }
    path
}

/// A seed after a few mutations.
fn mutated(seeds: &[Vec<u8>], rng: &mut SplitMix64) -> Vec<u8> {
    let seed =
        |rng: &mut SplitMix64| seeds.get(rng.index(seeds.len())).cloned().unwrap_or_default();
    let mut input = seed(rng);
    // Most often a few, at times many.
    let most = if rng.unit() < 0.9 { 4 } else { 40 };
    for _ in 0..=rng.below(most) {
        let at = rng.index(input.len() + 1);
        let to = (at + rng.index(40)).min(input.len());
        match rng.below(7) {
            0 => drop(input.drain(at..to)),
            1 => {
                let word = WORDS.get(rng.index(WORDS.len())).copied().unwrap_or_default();
                input.splice(at..at, word.bytes());
            }
            2 => {
                let copy: Vec<u8> = input.get(at..to).unwrap_or_default().to_vec();
                let times = 1 + rng.index(8);
                input.splice(at..at, copy.repeat(times));
            }
            3 => {
                let other = seed(rng);
                let from = rng.index(other.len() + 1);
                let end = (from + rng.index(60)).min(other.len());
                input.splice(at..to, other.get(from..end).unwrap_or_default().to_vec());
            }
            4 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte = u8::try_from(rng.below(256)).unwrap_or(0);
                }
            }
            5 => {
                let letter = u32::try_from(rng.below(0x11_0000)).ok().and_then(char::from_u32);
                input.splice(at..at, letter.unwrap_or('0').to_string().into_bytes());
            }
            _ => {
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << rng.below(8);
                }
            }
        }
    }
    input.truncate(LONGEST);
    input
}
