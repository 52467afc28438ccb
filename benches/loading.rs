//! Cost of reading a dataset, from 1,000 events to 1,000,000, so that growth shows.
//!
//! ```text
//! cargo bench --bench loading
//! ```
//!
//! The texts are those that the example `synthesize` writes, held in memory: what the disk takes is
//! not measured. Everything up to the indexed and checked dataset is.

#[path = "../examples/synthesize/events.rs"]
mod events;
#[path = "../examples/synthesize/rng.rs"]
mod rng;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use ibar::dataset::load;
use ibar::scene::density::SpatialIndex;

use self::events::write_dataset;

const SIZES: [u64; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// What the made-up numbers are drawn from.
const SEED: u64 = 1;

#[expect(clippy::expect_used, reason = "memory can be written to")]
fn text(events: u64) -> Vec<u8> {
    let mut text = Vec::new();
    write_dataset(&mut text, events, SEED).expect("a text");
    text
}

fn loading(c: &mut Criterion) {
    let mut group = c.benchmark_group("RON loading");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    for events in SIZES {
        let text = text(events);
        group.throughput(Throughput::Bytes(u64::try_from(text.len()).unwrap_or(0)));
        group.bench_with_input(BenchmarkId::from_parameter(events), &text, |bench, text| {
            bench.iter(|| {
                let dataset = load(text).dataset.unwrap_or_default();
                let spatial_index = SpatialIndex::of(&dataset);
                black_box((dataset.events().len(), spatial_index.points().len()))
            });
        });
    }
    group.finish();
}

criterion_group!(all, loading);
criterion_main!(all);
