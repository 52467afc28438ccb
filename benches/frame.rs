//! Frames: their time without tessellation, and their allocations.
//!
//! ```text
//! cargo bench --bench frame
//! ```
//!
//! In a `still` frame nothing has changed, in a `step` the playhead has moved by a three-hundredth
//! of the year: of the map alone at 1280×640, and of the whole window at 1440×900. The dates shown
//! are the last 30 days, a twelfth of the events. Before the times, the number and the size of a
//! frame's allocations are printed, averaged over 60 frames.

#[path = "../examples/synthesize/events.rs"]
mod events;
#[path = "../examples/synthesize/rng.rs"]
mod rng;

use std::alloc::System;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use egui::{Context, Pos2, RawInput, Rect, Vec2, vec2};
use ibar::app::{Document, SessionFolder, Shell};
use ibar::dataset::load;
use ibar::geo::basemap::Basemap;
use ibar::state::{AppState, Command, TimeCommand, WindowMode};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use self::events::write_dataset;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const SIZES: [u64; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// Seed of the synthetic dataset.
const SEED: u64 = 1;
/// Frames over which allocations are averaged.
const COUNTED: u32 = 60;
/// Views and their sizes in pixels.
const VIEWS: [(&str, bool, Vec2); 2] =
    [("map", true, vec2(1280.0, 640.0)), ("window", false, vec2(1440.0, 900.0))];

/// A shell that draws without a window.
struct HeadlessShell {
    ctx: Context,
    shell: Shell,
    size: Vec2,
    /// Frames drawn so far.
    frames: u32,
}

impl HeadlessShell {
    #[expect(clippy::expect_used, reason = "the base map and the text are sound")]
    fn new(events: u64, map_only: bool, size: Vec2) -> Self {
        let mut text = Vec::new();
        write_dataset(&mut text, events, SEED).expect("a text");
        let document = Document::without_file("made up", load(&text)).expect("a dataset");
        drop(text);
        let ctx = Context::default();
        let state = AppState::opening(&document.dataset);
        let basemap = Basemap::shipped().expect("the base map");
        let mut shell = Shell::new(&ctx, document, state, basemap, SessionFolder::nowhere());
        shell.show_map_only(map_only);
        let commands = [
            TimeCommand::SetMode(WindowMode::Trailing),
            TimeCommand::SetTrailing(30 * 86_400_000),
            TimeCommand::ShowAll,
        ];
        shell.apply(&ctx, commands.map(Command::Time));
        let mut shell = Self { ctx, shell, size, frames: 0 };
        for _ in 0..10 {
            shell.step();
        }
        shell
    }

    /// Draws a frame.
    fn still(&mut self) -> usize {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(f64::from(self.frames) / 60.0),
            ..RawInput::default()
        };
        let mut output = self.ctx.run_ui(input, |ui| self.shell.frame_ui(ui));
        output.textures_delta.clear();
        output.shapes.len()
    }

    /// Moves the playhead on and draws a frame.
    fn step(&mut self) -> usize {
        let Some(extent) = self.shell.document().dataset.extent() else { return 0 };
        let nth = i64::from(self.frames % 200 + 60);
        let playhead = extent.start().plus_millis(extent.millis() / 300 * nth);
        self.shell.apply(&self.ctx, [Command::Time(TimeCommand::SetPlayhead(playhead))]);
        self.still()
    }
}

#[expect(clippy::print_stdout, reason = "a benchmark writes down what it found")]
fn frames(c: &mut Criterion) {
    for (view, map_only, size) in VIEWS {
        for (name, step) in [("still", false), ("step", true)] {
            let mut group = c.benchmark_group(format!("{view}, {name}"));
            group.sample_size(50).warm_up_time(Duration::from_millis(500));
            for events in SIZES {
                let mut shell = HeadlessShell::new(events, map_only, size);
                let draw = if step { HeadlessShell::step } else { HeadlessShell::still };
                draw(&mut shell);
                let region = Region::new(ALLOCATOR);
                for _ in 0..COUNTED {
                    black_box(draw(&mut shell));
                }
                let change = region.change();
                let each = |sum: usize| sum / usize::try_from(COUNTED).unwrap_or(1);
                println!(
                    "{view}, {name}, {events} events: {} allocations and {} bytes a frame",
                    each(change.allocations + change.reallocations),
                    each(change.bytes_allocated)
                );
                group.bench_function(BenchmarkId::from_parameter(events), |bench| {
                    bench.iter(|| black_box(draw(&mut shell)));
                });
            }
            group.finish();
        }
    }
}

criterion_group!(all, frames);
criterion_main!(all);
