//! Cost of very many events, from 1,000 to 1,000,000, to show growth.
//!
//! ```text
//! cargo bench --bench density
//! ```
//!
//! The dates shown are the last 30 days of a year, a twelfth of the events. `load` goes up to
//! 100,000 events: criterion wants ten runs of each.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use ibar::dataset::load;
use ibar::geo::ScreenSize;
use ibar::model::{Dataset, EventKind, Moment, TimeSpan};
use ibar::scene::density::{Density, DensityInput, Grid, SpatialIndex, ridges};
use ibar::scene::list::list_scene;
use ibar::scene::theme::{KindColours, Theme};
use ibar::state::{AppState, Filter, Visible, VisibleCache, Window, WindowMode, visible};
use ibar::time::{Axis, Zone};

const SIZES: [u64; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// A dataset with its index, and dates shown in the middle of its year.
struct Desk {
    events: u64,
    dataset: Dataset,
    spatial_index: SpatialIndex,
    state: AppState,
    visible: Visible,
    /// The events shown one step later.
    next: Visible,
}

impl Desk {
    #[expect(clippy::expect_used, reason = "the text below is sound")]
    fn new(events: u64) -> Self {
        let dataset = load(text(events).as_bytes()).dataset.expect("a sound dataset");
        let spatial_index = SpatialIndex::of(&dataset);
        let mut state = AppState::opening(&dataset);
        let extent = dataset.extent().expect("dated events");
        state.playhead = extent.start().plus_millis(extent.millis() / 2);
        state.window =
            Window { mode: WindowMode::Trailing, trailing_ms: 30 * 86_400_000, ..state.window };
        state.map.size = ScreenSize::new(1280.0, 640.0);
        let playhead = state.playhead.plus_millis(extent.millis() / 300);
        let next = visible(&AppState { playhead, ..state.clone() }, &dataset);
        let visible = visible(&state, &dataset);
        Self { events, dataset, spatial_index, state, visible, next }
    }
}

/// Events evenly spread over 2023 and the map, as `synthesize` writes them without titles.
fn text(events: u64) -> String {
    let mut text = String::from(
        "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"T\", summary: \"S\", events: [\n",
    );
    let kinds = ["Attack", "Clash", "Deployment", "Crossing", "Statement", "Court"];
    for nth in 0..events {
        let second = nth * 31_536_000 / events;
        let (day, rest) = (second / 86_400, second % 86_400);
        let (month, day) = (day / 28 % 12 + 1, day % 28 + 1);
        let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
        let share = |step: u64| (nth * step % 1_000_003) * 1_000 / 1_000_003;
        let (lat, lon) = (41_500 + share(618_034) * 5, 18_000 + share(754_878) * 11 / 2);
        let kind = kinds.get(usize::try_from(nth % 6).unwrap_or(0)).copied().unwrap_or("Other");
        let _ = writeln!(
            text,
            "Event(id: \"e{nth}\", when: \"2023-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z\", \
             where: Point(lat: {}.{:03}, lon: {}.{:03}, radius_m: 500), kind: {kind}, \
             title: \"Event no. {nth}\"),",
            lat / 1000,
            lat % 1000,
            lon / 1000,
            lon % 1000,
        );
    }
    text.push_str("])\n");
    text
}

fn benches(c: &mut Criterion) {
    let desks: Vec<Desk> = SIZES.into_iter().map(Desk::new).collect();
    each(c, "window", &desks, |desk| visible(&desk.state, &desk.dataset).shown.len());
    each(c, "count", &desks, |desk| desk.dataset.timetable().count(desk.state.window_span()));
    each(c, "clusters", &desks, |desk| {
        let viewport = desk.state.map.viewport();
        let ranks = desk.dataset.timetable().ranks(desk.state.window_span());
        let tree = desk.spatial_index.tree();
        let level = tree.level_for(viewport.km_from_px(96.0));
        let cells = tree.cells_in(viewport.visible_bounds(), level);
        cells.map(|cell| tree.counts(cell, ranks).len()).sum()
    });
    let colours = Theme::Light.kind_colours();
    let mut density = Density::default();
    each(c, "density", &desks, |desk| {
        let grid = Grid::over(desk.state.map.viewport(), 2.0);
        density.fill_with(grid, &desk.visible.shown, input(desk, colours));
        density.inside()
    });
    // One step on and back again, a three-hundredth of the year.
    let mut ahead = false;
    each(c, "density-step", &desks, |desk| {
        ahead = !ahead;
        let grid = Grid::over(desk.state.map.viewport(), 2.0);
        let visible = if ahead { &desk.next } else { &desk.visible };
        density.fill(grid, &visible.shown, input(desk, colours));
        density.inside()
    });
    each(c, "ridges", &desks, |desk| {
        let axis = Axis::new(desk.state.view, 176.0, 1268.0);
        ridges(&desk.dataset, &desk.visible.passing, &axis, (176.0, 1268.0)).len()
    });
    let zone = Zone::named("Europe/Belgrade").unwrap_or_else(|_| Zone::utc());
    each(c, "list", &desks, |desk| {
        let scene = list_scene(&desk.dataset, &desk.visible, &zone);
        scene.rows_between(&desk.visible.shown, 0.0, 600.0).len()
    });
    searches(c, &desks);
    first_searches(c, &desks);
    edges(c, &desks);
    loading(c);
}

fn input(desk: &Desk, colours: KindColours) -> DensityInput<'_> {
    DensityInput {
        serial: desk.spatial_index.serial(),
        points: desk.spatial_index.points(),
        kinds: desk.dataset.timetable().kinds(),
        colours,
    }
}

fn each(c: &mut Criterion, name: &str, desks: &[Desk], mut run: impl FnMut(&Desk) -> usize) {
    let mut group = c.benchmark_group(name);
    for desk in desks {
        group.bench_with_input(BenchmarkId::from_parameter(desk.events), desk, |bench, desk| {
            bench.iter(|| black_box(run(desk)));
        });
    }
    group.finish();
}

/// A new search, with the words of all events indexed.
fn searches(c: &mut Criterion, desks: &[Desk]) {
    let mut group = c.benchmark_group("search");
    for desk in desks {
        let mut visible_cache = VisibleCache::default();
        let mut nth = 0_u64;
        group.bench_with_input(BenchmarkId::from_parameter(desk.events), desk, |bench, desk| {
            bench.iter(|| {
                nth += 1;
                let filter = Filter { text: format!("event {}", nth % 90), ..Filter::default() };
                let state = AppState { filter, ..desk.state.clone() };
                black_box(visible_cache.get(&state, &desk.dataset, 0).shown.len())
            });
        });
    }
    group.finish();
}

/// The first search, which indexes the words of all events.
fn first_searches(c: &mut Criterion, desks: &[Desk]) {
    let mut group = c.benchmark_group("first search");
    group.sample_size(10);
    for desk in desks {
        group.bench_with_input(BenchmarkId::from_parameter(desk.events), desk, |bench, desk| {
            let filter = Filter { text: "event 7".to_owned(), ..Filter::default() };
            let state = AppState { filter, ..desk.state.clone() };
            bench.iter(|| {
                black_box(VisibleCache::default().get(&state, &desk.dataset, 0).shown.len())
            });
        });
    }
    group.finish();
}

/// The times of one kind, column by column, on a timeline 1,000 pixels wide.
fn edges(c: &mut Criterion, desks: &[Desk]) {
    each(c, "columns", desks, |desk| {
        let extent = desk.dataset.extent().unwrap_or(TimeSpan::ALWAYS);
        let edge = |nth: i64| extent.start().plus_millis(extent.millis() / 1_000 * nth);
        let edges: Vec<Moment> = (0..=1_000).map(edge).collect();
        desk.dataset.timetable().counts_per_column(EventKind::Clash, &edges).iter().sum()
    });
}

fn loading(c: &mut Criterion) {
    let mut group = c.benchmark_group("load");
    group.sample_size(10);
    for events in [1_000, 10_000, 100_000] {
        let text = text(events);
        group.throughput(Throughput::Bytes(u64::try_from(text.len()).unwrap_or(0)));
        group.bench_with_input(BenchmarkId::from_parameter(events), &text, |bench, text| {
            bench.iter(|| black_box(load(text.as_bytes()).dataset.map(|it| it.events().len())));
        });
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
