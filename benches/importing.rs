//! Cost of opening somebody else's table: a million rows in the layout of ACLED, with notes of 150 to
//! 300 letters.
//!
//! ```text
//! cargo bench --bench importing
//! ```
//!
//! The files are in the system's cache: what the disk takes is not measured. Everything up to the
//! indexed and checked dataset is, as `ibar check` does it; a small file is read whole, and a large one
//! some rows at a time.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;
use std::{fs, iter};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use ibar::dataset::Progress;
use ibar::import::{import, import_large};

const SIZES: [u32; 3] = [10_000, 100_000, 1_000_000];
/// The columns of a file.
const HEAD: &str = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,\
    sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,\
    civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,\
    geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n";
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const KINDS: [(&str, &str); 4] = [
    ("Protests", "Peaceful protest"),
    ("Battles", "Armed clash"),
    ("Riots", "Mob violence"),
    ("Strategic developments", "Arrests"),
];

/// What stands in notes beside day and place.
const WORDS: [&str; 24] = [
    "residents",
    "gathered",
    "near",
    "market",
    "police",
    "reported",
    "several",
    "injured",
    "convoy",
    "road",
    "bridge",
    "school",
    "night",
    "attack",
    "local",
    "media",
    "according",
    "to",
    "demanded",
    "release",
    "detained",
    "water",
    "supplies",
    "marched",
];

/// The words of a note.
fn note(mut seed: u32) -> String {
    let count = usize::try_from(16 + seed % 16).unwrap_or(16);
    let words = iter::from_fn(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        WORDS.get(usize::try_from(seed / 65_536 % 24).unwrap_or(0)).copied()
    });
    let words: Vec<&str> = words.take(count).collect();
    words.join(" ")
}

/// A file of that many events.
fn text(events: u32) -> String {
    let mut text = String::from(HEAD);
    let mut seed = 1_u32;
    for nth in 0..events {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (day, month, year) = (seed % 28 + 1, seed / 28 % 12, 2015 + seed / 400 % 10);
        let place = seed / 7_000 % 3_000;
        let (kind, sub) =
            KINDS.get(usize::try_from(seed / 65_536 % 4).unwrap_or(0)).unwrap_or(&KINDS[0]);
        let month = MONTHS.get(usize::try_from(month).unwrap_or(0)).unwrap_or(&"May");
        let _ = writeln!(
            text,
            "XAA{nth},{day:02} {month} {year},{year},{},Demonstrations,{kind},{sub},Group {} \
             (Exampleland),,Protesters,,,,Protesters only,,999,Exampleregion,Exampleland,Region {},\
             District {},,Town {place},{}.{:04},{}.{:04},{},Daily Example; Radio {},Subnational,\
             \"On {day} {month} {year}, a group of people gathered in Town {place}, and {}.\",{},,\
             {}",
            seed % 3 + 1,
            seed / 90 % 200,
            place % 20,
            place % 300,
            40 + place % 8,
            place,
            18 + place % 9,
            place * 3 % 10_000,
            seed / 33 % 3 + 1,
            seed / 11 % 50,
            note(seed),
            seed / 5 % 4,
            1_700_000_000 + nth,
        );
    }
    text
}

#[expect(clippy::expect_used, reason = "there is a folder for temporary files")]
fn importing(c: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut group = c.benchmark_group("ACLED import");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    for events in SIZES {
        let path = folder.path().join("acled.csv");
        let bytes = text(events);
        fs::write(&path, &bytes).expect("a file");
        group.throughput(Throughput::Bytes(u64::try_from(bytes.len()).unwrap_or(0)));
        drop(bytes);
        group.bench_with_input(BenchmarkId::from_parameter(events), &path, |bench, path| {
            bench.iter(|| black_box(events_in(path)));
        });
    }
    group.finish();
}

/// The number of events that a file has.
#[expect(clippy::expect_used, reason = "the file was written before")]
fn events_in(path: &Path) -> Option<usize> {
    let progress = Progress::default();
    let read = import_large(path, None, &progress)
        .unwrap_or_else(|_small| import(path, &fs::read(path).expect("a file"), None, &progress));
    Some(read?.loaded.dataset?.events().len())
}

criterion_group!(benches, importing);
criterion_main!(benches);
