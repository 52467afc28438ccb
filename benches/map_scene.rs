//! Cost of a frame of the map before a pixel is drawn.
//!
//! `machine` is a fixed piece of work with nothing of Ibar in it: if it takes twice as long, the
//! machine is half as fast. The budget of `frame/theatre`, scene, shapes
//! and triangles of the theatre view with the shipped dataset, is 1.5 ms of CPU.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, FullOutput, Pos2, RawInput, Rect, vec2};
use ibar::dataset::shipped;
use ibar::geo::basemap::Basemap;
use ibar::geo::{Point, ScreenSize};
use ibar::model::Dataset;
use ibar::scene::density::SpatialIndex;
use ibar::scene::file::{PictureSheet, Problems};
use ibar::scene::map::{MapInput, map_scene};
use ibar::scene::theme::Theme;
use ibar::state::{AppState, Command, MapCommand, Passing, Visible, update, visible};
use ibar::time::Zone;
use ibar::ui::theme::{Look, install_fonts, install_style};
use ibar::ui::{CommandQueue, SharedFrame, ViewContext, map_ui};

/// Size of the map in a window of the usual size.
const PANE: ScreenSize = ScreenSize::new(760.0, 468.0);

/// A window with only the map.
struct Desk {
    dataset: Arc<Dataset>,
    basemap: Basemap,
    state: AppState,
    visible: Arc<Visible>,
    zone: Zone,
    ctx: Context,
}

impl Desk {
    fn new(commands: impl IntoIterator<Item = MapCommand>) -> Self {
        let dataset = shipped();
        #[expect(clippy::expect_used, reason = "without its ground there is nothing to measure")]
        let basemap = Basemap::shipped().expect("the shipped base map is sound");
        let mut state = AppState::opening(&dataset);
        let sized = [MapCommand::Resized(PANE)];
        for command in sized.into_iter().chain(commands) {
            update(&mut state, &dataset, &Passing::default(), Command::Map(command));
        }
        update(&mut state, &dataset, &Passing::default(), Command::Tick(1.0));
        let ctx = Context::default();
        install_fonts(&ctx);
        install_style(&ctx);
        let (visible, zone) = (visible(&state, &dataset), state.zone(&dataset));
        let (dataset, visible) = (Arc::new(dataset), Arc::new(visible));
        Self { dataset, basemap, state, visible, zone, ctx }
    }

    fn frame(&self) -> FullOutput {
        let size = vec2(760.0, 468.0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            ..RawInput::default()
        };
        let (problems, picture) = (Problems::default(), PictureSheet::default());
        self.ctx.run_ui(input, |ui| {
            let mut cx = ViewContext {
                dataset: &self.dataset,
                shared: SharedFrame { dataset: &self.dataset, visible: &self.visible },
                whole: &self.dataset,
                spatial_index: &SpatialIndex::empty(),
                file_name: "",
                problems: &problems,
                notice: None,
                picture: &picture,
                recent: &[],
                can_edit: false,
                can_update: false,
                later: &[],
                state: &self.state,
                basemap: &self.basemap,
                visible: &self.visible,
                zone: &self.zone,
                is_known_current: true,
                now: self.state.playhead,
                look: Look::new(Theme::Light),
                side: None,
                reading: None,
                can_undo_redo: (false, false),
                queue: CommandQueue::default(),
            };
            map_ui(ui, &mut cx);
            black_box(cx.into_commands());
        })
    }
}

fn frames(criterion: &mut Criterion) {
    let banjska = MapCommand::CenterOn(Point::new(-9.8, -47.3));
    let close = MapCommand::Zoom(8.15 / 1.325);
    for (name, desk) in [("theatre", Desk::new([])), ("banjska", Desk::new([close, banjska]))] {
        criterion.bench_function(&format!("scene/{name}"), |bencher| {
            bencher.iter(|| {
                let Desk { dataset, basemap, state, visible, zone, .. } = &desk;
                map_scene(&MapInput::new(dataset, basemap, state, visible, zone))
            });
        });
        criterion.bench_function(&format!("shapes/{name}"), |bencher| {
            bencher.iter(|| desk.frame());
        });
        criterion.bench_function(&format!("frame/{name}"), |bencher| {
            bencher.iter(|| {
                let output = desk.frame();
                desk.ctx.tessellate(output.shapes, output.pixels_per_point)
            });
        });
    }
}

/// Sums, roots and sorting of a quarter of a megabyte, as in a frame.
fn machine(criterion: &mut Criterion) {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let numbers: Vec<u64> = (0..32_768)
        .map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
            seed >> 12
        })
        .collect();
    criterion.bench_function("machine", |bencher| {
        bencher.iter(|| {
            let mut sorted = black_box(&numbers).clone();
            sorted.sort_unstable();
            let roots = sorted.iter().filter_map(|n| u32::try_from(n >> 20).ok());
            roots.map(|n| f64::from(n).sqrt().sin()).sum::<f64>()
        });
    });
}

criterion_group!(benches, machine, frames);
criterion_main!(benches);
