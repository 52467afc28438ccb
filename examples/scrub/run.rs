//! The window, moved step by step.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use eframe::{CreationContext, NativeOptions};
use egui::{Ui, ViewportBuilder, ViewportCommand};
use ibar::app::{Document, Origin, SessionFolder, Shell};
use ibar::geo::basemap::Basemap;
use ibar::model::{Moment, TimeSpan};
use ibar::state::{
    AppState, Command, MapCommand, Playback, TimeCommand, Visible, Window, WindowMode, visible,
};
use serde_json::json;

use super::meter::{cpu_ms, megabytes, middle_and_p95};

/// Frames between the data's arrival and the first step, so that what is made once is made.
const WARM_UP: u32 = 10;

/// What is measured.
pub(crate) struct Plan {
    pub(crate) file: PathBuf,
    pub(crate) steps: u32,
    pub(crate) window_ms: i64,
    pub(crate) size: (f32, f32),
    pub(crate) map_only: bool,
    pub(crate) zoom: bool,
    pub(crate) still: bool,
}

/// What was measured.
#[derive(Debug, Default)]
pub(crate) struct Report {
    events: usize,
    load_ms: f64,
    first_frame_ms: f64,
    wall_ms: Vec<f64>,
    build_ms: Vec<f64>,
    cpu_ms: f64,
    peak_mb: f64,
    rss_mb: f64,
    visible: Vec<usize>,
}

impl Report {
    /// The report as a line.
    pub(crate) fn to_json(&self) -> String {
        let (wall, wall_p95) = middle_and_p95(&self.wall_ms);
        let (build, build_p95) = middle_and_p95(&self.build_ms);
        let steps = f64::from(u32::try_from(self.build_ms.len()).unwrap_or(1)).max(1.0);
        json!({
            "events": self.events,
            "load_ms": self.load_ms.round(),
            "first_frame_ms": self.first_frame_ms.round(),
            "step_wall_ms": { "median": wall, "p95": wall_p95 },
            "step_build_ms": { "median": build, "p95": build_p95 },
            "process_cpu_ms_per_step": (self.cpu_ms / steps * 100.0).round() / 100.0,
            "peak_rss_mb": self.peak_mb.round(),
            "rss_mb": self.rss_mb.round(),
            "visible": self.visible,
        })
        .to_string()
    }
}

/// Opens the window and measures; the report is there when it is closed.
pub(crate) fn run(
    plan: Plan,
    started: Instant,
    report: Arc<Mutex<Option<Report>>>,
) -> Result<(), String> {
    let basemap = Basemap::shipped().map_err(|error| error.to_string())?;
    let (width, height) = plan.size;
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Ibar")
            .with_position([0.0, 0.0])
            .with_inner_size([width, height]),
        dithering: false,
        // A frame follows the other as soon as it is done.
        glow_options: eframe::egui_glow::GlowConfiguration { vsync: false, ..Default::default() },
        ..NativeOptions::default()
    };
    let make = move |creation: &CreationContext<'_>| {
        let document = Document::shipped();
        let state = AppState::opening(&document.dataset);
        let ctx = &creation.egui_ctx;
        let shell = Shell::new(ctx, document, state, basemap, SessionFolder::nowhere());
        let mut shell = shell.on_cleared_window();
        shell.show_map_only(plan.map_only);
        shell.open(Origin::File(plan.file.clone()));
        let measured = Report::default();
        let before = (Instant::now(), 0.0);
        let phase = Phase::Loading;
        Ok(Box::new(Scrub { shell, plan, started, measured, report, before, phase })
            as Box<dyn eframe::App>)
    };
    eframe::run_native("ibar-scrub", options, Box::new(make)).map_err(|error| error.to_string())
}

/// What goes on.
enum Phase {
    Loading,
    WarmUp(u32),
    Step(u32),
    Done,
    Closing,
}

struct Scrub {
    shell: Shell,
    plan: Plan,
    started: Instant,
    measured: Report,
    report: Arc<Mutex<Option<Report>>>,
    /// When the last frame began, and the processor time when the steps began.
    before: (Instant, f64),
    phase: Phase,
}

impl eframe::App for Scrub {
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.shell.clear_color(visuals)
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let begun = Instant::now();
        let elapsed_ms = self.started.elapsed().as_secs_f64() * 1e3;
        match self.phase {
            Phase::Loading if self.shell.document().file.is_some() => {
                self.measured.load_ms = elapsed_ms;
                self.measured.events = self.shell.document().dataset.events().len();
                self.prepare(&ctx);
                self.phase = Phase::WarmUp(0);
            }
            Phase::WarmUp(WARM_UP) => {
                self.before.1 = cpu_ms();
                self.phase = Phase::Step(0);
            }
            Phase::WarmUp(nth) => self.phase = Phase::WarmUp(nth + 1),
            Phase::Step(nth) => {
                let since = begun.duration_since(self.before.0);
                self.measured.wall_ms.push(since.as_secs_f64() * 1e3);
                self.phase =
                    if nth + 1 < self.plan.steps { Phase::Step(nth + 1) } else { Phase::Done };
            }
            Phase::Loading | Phase::Done | Phase::Closing => {}
        }
        if let Phase::Done = self.phase {
            self.finish(&ctx);
            self.phase = Phase::Closing;
        }
        self.before.0 = begun;
        if let Phase::Step(nth) = self.phase {
            self.step(&ctx, nth);
        }
        let building = Instant::now();
        self.shell.frame_ui(ui);
        if let Phase::Step(_) = self.phase {
            self.measured.build_ms.push(building.elapsed().as_secs_f64() * 1e3);
        }
        if self.measured.first_frame_ms <= 0.0 {
            self.measured.first_frame_ms = self.started.elapsed().as_secs_f64() * 1e3;
        }
        // While the data are read the window is woken by what has news, as it always is.
        if !matches!(self.phase, Phase::Loading) {
            ctx.request_repaint();
        }
    }
}

impl Scrub {
    fn extent(&self) -> TimeSpan {
        self.shell.document().dataset.extent().unwrap_or(TimeSpan::ALWAYS)
    }

    /// Puts the window in force, and everything on the map.
    fn prepare(&mut self, ctx: &egui::Context) {
        let mut commands = vec![
            Command::Time(TimeCommand::SetMode(WindowMode::Trailing)),
            Command::Time(TimeCommand::SetTrailing(self.plan.window_ms)),
            Command::Time(TimeCommand::ShowAll),
        ];
        if self.plan.zoom {
            commands.push(Command::Time(TimeCommand::SetRange(self.extent())));
        }
        self.shell.apply(ctx, commands);
    }

    fn step(&mut self, ctx: &egui::Context, nth: u32) {
        if self.plan.still {
            return;
        }
        let command = if self.plan.zoom {
            let closer = nth < self.plan.steps / 2;
            Command::Map(MapCommand::Zoom(if closer { 1.2 } else { 1.0 / 1.2 }))
        } else {
            let extent = self.extent();
            let way =
                i128::from(extent.millis()) * i128::from(nth + 1) / i128::from(self.plan.steps);
            let millis = i64::try_from(way).unwrap_or(i64::MAX);
            let playhead: Moment = extent.start().plus_millis(millis);
            Command::Time(TimeCommand::SetPlayhead(playhead))
        };
        self.shell.apply(ctx, [command]);
    }

    fn finish(&mut self, ctx: &egui::Context) {
        self.measured.cpu_ms = cpu_ms() - self.before.1;
        self.measured.peak_mb = megabytes("VmHWM");
        self.measured.rss_mb = megabytes("VmRSS");
        self.measured.visible = [75, 150, 225].map(|nth| self.visible_at(nth)).to_vec();
        if let Ok(mut report) = self.report.lock() {
            *report = Some(std::mem::take(&mut self.measured));
        }
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// How many events are in force at that step of 300.
    fn visible_at(&self, nth: i64) -> usize {
        let extent = self.extent();
        let playhead = extent.start().plus_millis(extent.millis() / 300 * nth);
        let window = Window {
            mode: WindowMode::Trailing,
            trailing_ms: self.plan.window_ms,
            ..Window::default()
        };
        let state =
            AppState { playhead, window, playback: Playback::default(), ..AppState::default() };
        let Visible { shown, .. } = visible(&state, &self.shell.document().dataset);
        shown.len()
    }
}
