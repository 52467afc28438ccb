//! Measures what the start of the window with the shipped dataset takes, part by part.
//!
//! ```text
//! cargo run --release --example start
//! ```
//!
//! It opens the window, draws a few frames, prints one line of JSON and ends. Times are in
//! milliseconds:
//!
//! - `process`: until `main` begins, in steps of ten, for the system counts so,
//! - `window`: until egui has a window and a graphics context, while another thread reads,
//! - `reading`: how much longer the dataset and the base map took,
//! - `shell`: fonts, style and what the window is about,
//! - `first_frame`: deriving and describing the first frame, with the letters it needs,
//! - `painted`: tessellating and drawing it, until the second frame begins,
//! - `all`: everything together.

use std::fs;
use std::io::{Write as _, stdout};
use std::process::ExitCode;
use std::time::Instant;

use eframe::CreationContext;
use egui::{Ui, ViewportCommand};
use ibar::app::{Prepared, ResolvedOptions, SessionFolder, Shell, prepare_shipped, window_options};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    let process = process_ms();
    let mut parts = Parts { last: Instant::now(), report: Map::new(), all: process };
    parts.report.insert("process".to_owned(), json!(process));
    let preparation = prepare_shipped(ResolvedOptions::default(), SessionFolder::nowhere());
    let make = move |creation: &CreationContext<'_>| {
        parts.end("window");
        let Prepared { document, state, basemap } = preparation.finish()?;
        parts.end("reading");
        let shell =
            Shell::new(&creation.egui_ctx, document, state, basemap, SessionFolder::nowhere());
        parts.end("shell");
        let shell = shell.on_cleared_window();
        Ok(Box::new(Start { shell, parts, frames: 0 }) as Box<dyn eframe::App>)
    };
    match eframe::run_native("ibar-start", window_options("Ibar"), Box::new(make)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The parts so far.
struct Parts {
    last: Instant,
    report: Map<String, Value>,
    all: f64,
}

impl Parts {
    fn end(&mut self, part: &str) {
        let now = Instant::now();
        let millis = now.duration_since(self.last).as_secs_f64() * 1e3;
        self.report.insert(part.to_owned(), json!((millis * 10.0).round() / 10.0));
        self.all += millis;
        self.last = now;
    }
}

struct Start {
    shell: Shell,
    parts: Parts,
    frames: u32,
}

impl eframe::App for Start {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        if self.frames == 1 {
            self.parts.end("painted");
            self.parts.report.insert("all".to_owned(), json!(self.parts.all.round()));
            let _ = writeln!(stdout(), "{}", Value::Object(self.parts.report.clone()));
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        self.shell.frame_ui(ui);
        if self.frames == 0 {
            self.parts.end("first_frame");
        }
        self.frames += 1;
        ui.ctx().request_repaint();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.shell.clear_color(visuals)
    }
}

/// How long the process has run; 0 where the system does not tell.
fn process_ms() -> f64 {
    let begun = || {
        let stat = fs::read_to_string("/proc/self/stat").ok()?;
        let (_, rest) = stat.rsplit_once(')')?;
        rest.split_whitespace().nth(19)?.parse::<f64>().ok()
    };
    let up = || {
        let uptime = fs::read_to_string("/proc/uptime").ok()?;
        uptime.split_whitespace().next()?.parse::<f64>().ok()
    };
    // The system counts the start in hundredths of a second since its own.
    begun().zip(up()).map_or(0.0, |(begun, up)| ((up * 100.0 - begun) * 10.0).round().max(0.0))
}
