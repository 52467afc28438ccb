//! Random events of a dataset.

use std::io::{self, Write};

use ibar::model::EventKind;

use super::rng::SplitMix64;

/// The kinds of events, with the word for their titles.
const KINDS: [(EventKind, &str); 6] = [
    (EventKind::Attack, "Shots fired"),
    (EventKind::Clash, "Clash"),
    (EventKind::Deployment, "Patrol sent"),
    (EventKind::Crossing, "Road closed"),
    (EventKind::Statement, "Statement"),
    (EventKind::Court, "Arrest"),
];

/// The length of 2023 in seconds.
const YEAR: u64 = 365 * 86_400;

/// Writes a dataset with that many events.
pub(crate) fn write_dataset(out: &mut impl Write, events: u64, seed: u64) -> io::Result<()> {
    let mut rng = SplitMix64::new(seed);
    writeln!(out, "#![enable(implicit_some)]")?;
    writeln!(out, "Dataset(")?;
    writeln!(out, "    ibar: 1,")?;
    writeln!(out, "    title: \"{events} events\",")?;
    writeln!(out, "    summary: \"Made up, to measure with.\",")?;
    writeln!(out, "    time_zone: \"Europe/Belgrade\",")?;
    writeln!(out, "    events: [")?;
    for nth in 0..events {
        event(out, &mut rng, nth, events)?;
    }
    writeln!(out, "    ],")?;
    writeln!(out, ")")
}

fn event(out: &mut impl Write, rng: &mut SplitMix64, nth: u64, events: u64) -> io::Result<()> {
    // Every event has a slot of its own, so that times are even over the year at any size.
    let slot = |nth: u64| u128::from(nth) * u128::from(YEAR) / u128::from(events);
    let (from, to) = (slot(nth), slot(nth + 1));
    let second =
        u64::try_from(from).unwrap_or(0) + rng.below(u64::try_from(to - from).unwrap_or(0));
    let lat = 41.5 + 5.0 * rng.unit();
    let lon = 18.0 + 5.5 * rng.unit();
    let (kind, word) = KINDS.get(rng.index(KINDS.len())).copied().unwrap_or(KINDS[0]);
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
