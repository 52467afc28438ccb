//! Frames of hostile datasets: the longest of each, while a person opens and uses them.
//!
//! ```text
//! cargo bench --bench hostile
//! cargo bench --bench hostile -- forces claims
//! ```
//!
//! A frame is all of the program's own work: the scene, the shapes, their triangles, and what
//! assistive technology is told. What the graphics card does is not in it. Where the system tells it,
//! the time is that of the processor. No frame may take more than 100 ms on two cores. Words after the dashes choose the datasets whose names contain them.
#![expect(clippy::print_stdout, reason = "a benchmark writes down what it found")]

mod datasets;

use std::time::{Duration, Instant};

use egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2,
    RawInput, Rect, TouchPhase, Vec2, pos2, vec2,
};
use ibar::app::{Document, Origin, Purpose, SessionFolder, Shell};
use ibar::geo::basemap::Basemap;
use ibar::state::{AppState, Command, SelectCommand};

use self::datasets::{HostileDataset, hostile_datasets};

const SIZE: Vec2 = vec2(1440.0, 900.0);
/// The least time that a frame may not take.
const MOST: Duration = Duration::from_millis(100);

/// What this thread has had of the processor, so that other work on the machine does not count;
/// `None` where the system does not tell.
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// A window without a screen, and how long its frames took.
struct Desk {
    ctx: Context,
    shell: Shell,
    frames: Vec<(Duration, String)>,
}

impl Desk {
    #[expect(clippy::expect_used, reason = "the base map and the datasets are sound")]
    fn open(dataset: &HostileDataset) -> Self {
        // As the loader of the window reads a file, on another thread.
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("hostile.ron");
        std::fs::write(&path, &dataset.text).expect("a file");
        let origin = Origin::File(path);
        let document = Document::read(&origin, Purpose::Opening).expect("a dataset");
        let ctx = Context::default();
        ctx.enable_accesskit();
        let state = AppState::opening(&document.dataset);
        let basemap = Basemap::shipped().expect("the base map");
        let shell = Shell::new(&ctx, document, state, basemap, SessionFolder::nowhere());
        Self { ctx, shell, frames: Vec::new() }
    }

    /// A frame with these events.
    fn frame(&mut self, what: &str, events: Vec<Event>) {
        let nth = u32::try_from(self.frames.len()).unwrap_or(u32::MAX);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(f64::from(nth) / 30.0),
            events,
            ..RawInput::default()
        };
        let (start, worked) = (Instant::now(), processor_time());
        let output = self.ctx.run_ui(input, |ui| self.shell.frame_ui(ui));
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let took = worked
            .zip(processor_time())
            .map_or(start.elapsed(), |(from, to)| to.saturating_sub(from));
        self.frames.push((took, what.to_owned()));
        drop(triangles);
    }

    /// The same, and frames without any until what follows is at rest.
    fn after(&mut self, what: &str, events: Vec<Event>) {
        self.frame(what, events);
        for _ in 0..5 {
            self.frame(&format!("after {what}"), Vec::new());
        }
    }

    fn key(&mut self, key: Key) {
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.after(&format!("key {}", key.name()), vec![event(true), event(false)]);
    }

    fn wheel(&mut self, what: &str, at: Pos2, delta: f32) {
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, delta),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        self.after(what, vec![Event::PointerMoved(at), wheel]);
    }

    fn button(&mut self, what: &str, pos: Pos2, pressed: bool) {
        let button = Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(what, vec![Event::PointerMoved(pos), button]);
    }

    /// What a person does with a dataset.
    fn use_it(&mut self, selected: &str) {
        self.after("opening", Vec::new());
        let command = Command::Select(SelectCommand::Event(selected.into()));
        self.shell.apply(&self.ctx, [command]);
        self.after("selecting", Vec::new());
        let (map, panel, lanes) = (pos2(650.0, 300.0), pos2(1300.0, 500.0), pos2(700.0, 700.0));
        for delta in [-300.0, -3_000.0, -200.0, 300.0, -90_000.0, 90_000.0] {
            self.wheel("scrolling the panel", panel, delta);
        }
        for _ in 0..4 {
            self.wheel("zooming the map", map, 60.0);
        }
        self.button("pressing on the map", map, true);
        for step in [10.0, 60.0, 120.0] {
            self.after("dragging the map", vec![Event::PointerMoved(map + vec2(step, step / 2.0))]);
        }
        self.button("letting go of the map", map + vec2(120.0, 60.0), false);
        for _ in 0..6 {
            self.wheel("zooming out of the map", map, -60.0);
        }
        for _ in 0..2 {
            self.wheel("zooming the timeline", lanes, 60.0);
        }
        for key in
            [Key::ArrowRight, Key::ArrowRight, Key::N, Key::N, Key::P, Key::Space, Key::Space]
        {
            self.key(key);
        }
        // Whatever is there is pointed at long enough for its tooltip.
        for column in 1..12_u8 {
            for row in 1..9_u8 {
                let at = pos2(f32::from(column) * 120.0, f32::from(row) * 100.0);
                self.frame("pointing", vec![Event::PointerMoved(at)]);
            }
            for _ in 0..16 {
                self.frame("waiting for a tooltip", Vec::new());
            }
        }
        for at in [pos2(150.0, 300.0), pos2(150.0, 420.0), map, pos2(650.0, 250.0), lanes] {
            self.button("clicking", at, true);
            self.button("clicking", at, false);
            self.after("clicking", Vec::new());
        }
        self.key(Key::Escape);
    }
}

fn main() {
    let words: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    println!(
        "{:>8} {:>8} {:>8}  dataset, and what was done in the longest frame",
        "longest", "next", "median"
    );
    let mut over = 0;
    for dataset in hostile_datasets() {
        if !words.is_empty() && !words.iter().any(|word| dataset.name.contains(word.as_str())) {
            continue;
        }
        let mut desk = Desk::open(&dataset);
        desk.use_it(dataset.selected);
        let mut frames = desk.frames;
        frames.sort_by_key(|frame| std::cmp::Reverse(frame.0));
        let at = |nth: usize| {
            frames.get(nth).map(|(time, what)| (time.as_secs_f64() * 1e3, what.as_str()))
        };
        let (longest, what) = at(0).unwrap_or_default();
        let (next, second) = at(1).unwrap_or_default();
        let (median, _) = at(frames.len() / 2).unwrap_or_default();
        println!("{longest:>8.1} {next:>8.1} {median:>8.1}  {}: {what}; {second}", dataset.name);
        over += usize::from(frames.first().is_some_and(|(time, _)| *time > MOST));
    }
    println!("{over} datasets have a frame above {} ms", MOST.as_millis());
}
