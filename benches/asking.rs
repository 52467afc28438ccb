//! Cost of a keypress in the search at 1,000,000 events: which events pass and are shown, the rows of
//! the list, and the counts of all fields.
//!
//! ```text
//! cargo bench --bench asking
//! ```
//!
//! A quarter of the events have a claim. The dates shown hold the whole year.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ibar::dataset::load;
use ibar::model::{Dataset, TimeSpan};
use ibar::scene::list::arranged_rows;
use ibar::state::{AppState, Field, Filter, VisibleCache, WindowMode};

const EVENTS: u64 = 1_000_000;
const WORDS: [&str; 12] = [
    "bridge",
    "police",
    "convoy",
    "vote",
    "barricade",
    "patrol",
    "meeting",
    "troops",
    "arrest",
    "border",
    "statement",
    "shots",
];

#[expect(clippy::expect_used, reason = "the text below is sound")]
fn dataset() -> Dataset {
    let mut text = String::from(
        "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"T\", summary: \"S\", actors: [\n",
    );
    for nth in 0..40 {
        let whole = if nth < 4 { String::new() } else { format!(", part_of: \"a{}\"", nth % 4) };
        let _ = writeln!(text, "Actor(id: \"a{nth}\", names: {{\"en\": \"Actor {nth}\"}}{whole}),");
    }
    text.push_str("], places: [\n");
    for nth in 0..200 {
        let (lat, lon) = (42 + nth / 100, 20 + nth % 3);
        let _ = writeln!(
            text,
            "Place(id: \"p{nth}\", names: {{\"en\": \"Place {nth}\"}}, at: (lat: {lat}.5, lon: {lon}.5)),",
        );
    }
    text.push_str("], events: [\n");
    let kinds = ["Attack", "Clash", "Deployment", "Crossing", "Statement", "Court"];
    let of = |list: &[&'static str], nth: u64| {
        let length = u64::try_from(list.len()).unwrap_or(1);
        let at = usize::try_from(nth % length).unwrap_or_default();
        list.get(at).copied().unwrap_or("Other")
    };
    for nth in 0..EVENTS {
        let second = nth * 29_030_400 / EVENTS;
        let (day, rest) = (second / 86_400, second % 86_400);
        let (month, day) = (day / 28 % 12 + 1, day % 28 + 1);
        let (hour, minute) = (rest / 3600, rest / 60 % 60);
        let (one, other) = (of(&WORDS, nth), of(&WORDS, nth / 12));
        let claim = if nth % 4 == 0 {
            format!(
                ", claims: [Claim(id: \"c{nth}\", claimant: \"a{}\", statement: \"{other} {one}\")]",
                nth % 40
            )
        } else {
            String::new()
        };
        let _ = writeln!(
            text,
            "Event(id: \"e{nth}\", when: \"2023-{month:02}-{day:02}T{hour:02}:{minute:02}Z\", \
             where: Place(id: \"p{}\"), kind: {}, actors: [\"a{}\"], title: \"{one} and {other}\"{claim}),",
            nth % 200,
            of(&kinds, nth),
            nth % 37,
        );
    }
    text.push_str("])\n");
    load(text.as_bytes()).dataset.expect("a sound dataset")
}

fn benches(c: &mut Criterion) {
    let dataset = dataset();
    let mut state = AppState::opening(&dataset);
    state.window.mode = WindowMode::Range;
    state.window.range = dataset.extent().unwrap_or(TimeSpan::ALWAYS);
    let mut cache = VisibleCache::default();
    // The index is made when the dataset opens.
    cache.counter(&state, &dataset);
    let typed =
        ["b", "br", "bri", "brid", "bridg", "bridge", "bridge p", "bridge po", "bridge pol"];
    let mut keys = typed.iter().cycle();
    c.bench_function("keypress", |bench| {
        bench.iter(|| {
            let text = keys.next().copied().unwrap_or_default().to_owned();
            state.filter = Filter { text, ..Filter::default() };
            black_box(cache.get(&state, &dataset, 0).shown.len())
        });
    });
    let mut keys = typed.iter().cycle();
    c.bench_function("keypress-with-rows", |bench| {
        bench.iter(|| {
            let text = keys.next().copied().unwrap_or_default().to_owned();
            state.filter = Filter { text, ..Filter::default() };
            let visible = cache.get(&state, &dataset, 0);
            black_box(arranged_rows(&dataset, &state, &visible).len())
        });
    });
    let mut keys = typed.iter().cycle();
    c.bench_function("keypress-with-counts", |bench| {
        bench.iter(|| {
            let text = keys.next().copied().unwrap_or_default().to_owned();
            state.filter = Filter { text, ..Filter::default() };
            let shown = cache.get(&state, &dataset, 0).shown.len();
            let counter = cache.counter(&state, &dataset);
            let counts = Field::ALL.iter().map(|field| counter.counts(*field).len());
            black_box(shown + counts.sum::<usize>())
        });
    });
}

criterion_group!(all, benches);
criterion_main!(all);
