//! Cost of opening somebody else's table: a million rows in the layout of ACLED.
//!
//! ```text
//! cargo bench --bench importing
//! ```
//!
//! The text is made in memory: what the disk takes is not measured. Everything up to the indexed and
//! checked dataset is.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use ibar::dataset::Progress;
use ibar::import::import;

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
             \"On {day} {month} {year}, a group of people gathered in Town {place}, and left.\",{},,\
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
            seed / 5 % 4,
            1_700_000_000 + nth,
        );
    }
    text
}

fn importing(c: &mut Criterion) {
    let mut group = c.benchmark_group("ACLED import");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    for events in SIZES {
        let text = text(events);
        group.throughput(Throughput::Bytes(u64::try_from(text.len()).unwrap_or(0)));
        group.bench_with_input(BenchmarkId::from_parameter(events), &text, |bench, text| {
            bench.iter(|| {
                let path = Path::new("acled.csv");
                let read = import(path, text.as_bytes(), None, &Progress::default());
                black_box(read.and_then(|read| read.loaded.dataset).map(|it| it.events().len()))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, importing);
criterion_main!(benches);
