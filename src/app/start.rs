//! The start of the window: its document, its state and its size.

use std::fmt;

use eframe::{NativeOptions, Renderer};
use egui::{Context, ViewportBuilder, ViewportCommand};
use thiserror::Error;

use super::preparation::{Preparation, Prepared, meanwhile};
use super::signals::end_on_signals;
use super::{Document, ResolvedOptions, SessionFolder, Shell};
use crate::geo::basemap::{Basemap, BasemapError};
use crate::state::AppState;
use crate::{label, message};

/// The title of a window whose dataset is not read yet.
const PROGRAM: &str = "ibar";

/// A start of the window.
#[derive(Clone, Debug)]
pub struct Start {
    /// The document.
    pub document: Document,
    /// What is asked of it; the rest is as the session or the dataset has it.
    pub options: ResolvedOptions,
    /// The session to restore and to keep.
    pub session: SessionFolder,
}

/// The reason why the window did not open.
#[derive(Debug, Error)]
pub enum StartError {
    /// There is no display to open a window on.
    NoDisplay,
    /// A display is named in the environment, and does not answer.
    Display,
    /// The base map that Ibar ships with cannot be read.
    Basemap(String),
    /// eframe could not open the window.
    Window(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::NoDisplay => label!("app-no-display").to_owned(),
            Self::Display => label!("app-display-silent").to_owned(),
            Self::Basemap(why) => message!("app-base-map-unreadable", why = why),
            Self::Window(why) => message!("app-window-not-opened", why = why),
        })
    }
}

impl Start {
    /// The start on that document with those options.
    pub fn on(document: Document, options: ResolvedOptions, session: SessionFolder) -> Self {
        Self { document, options, session }
    }

    /// The initial state: that of the session or the dataset, with the options applied.
    pub fn state(&self) -> AppState {
        let dataset = &self.document.dataset;
        let key = &self.document.key;
        let restored = self.session.load(key).and_then(|session| session.state_for(key, dataset));
        let mut state = restored.unwrap_or_else(|| {
            // What the person set for the window holds for every dataset.
            let latest = self.session.load_latest().and_then(|session| session.display());
            let mut opening = AppState::opening(dataset);
            opening.story.offered = !dataset.stories().is_empty();
            AppState { display: latest.unwrap_or(opening.display), ..opening }
        });
        self.options.apply(&mut state, dataset);
        state
    }
}

/// Opens the window, and returns when it is closed.
pub fn run(start: Start) -> Result<(), StartError> {
    let basemap = meanwhile(Basemap::shipped);
    let state = start.state();
    let Start { document, session, options } = start;
    run_window(&document.window_title(), move |ctx| {
        let mut shell = Shell::new(ctx, document, state, basemap()?, session);
        if let Some(view) = options.view {
            shell.tell_view(&view);
        }
        Ok(shell)
    })
}

/// Opens the window on the shipped dataset, and returns when it is closed.
pub fn run_shipped(options: ResolvedOptions, session: SessionFolder) -> Result<(), StartError> {
    let preparation = prepare_shipped(options, session.clone());
    run_window(PROGRAM, move |ctx| {
        let Prepared { document, state, basemap } = preparation.finish()?;
        ctx.send_viewport_cmd(ViewportCommand::Title(document.window_title()));
        Ok(Shell::new(ctx, document, state, basemap, session))
    })
}

/// Begins to read what a window on the shipped dataset opens with.
pub fn prepare_shipped(options: ResolvedOptions, session: SessionFolder) -> Preparation {
    Preparation::begin(move || {
        let start = Start::on(Document::shipped(), options, session);
        let state = start.state();
        (start.document, state)
    })
}

/// Opens a window on the shell that `make` gives, and returns when it is closed.
pub(super) fn run_window(
    title: &str,
    make: impl FnOnce(&Context) -> Result<Shell, BasemapError> + 'static,
) -> Result<(), StartError> {
    if !has_display() {
        return Err(StartError::NoDisplay);
    }
    eframe::run_native(
        "ibar",
        window_options(title),
        Box::new(move |creation| {
            let shell = make(&creation.egui_ctx)?;
            let shell = shell.on_cleared_window().starting_programs().with_crash_reports();
            end_on_signals(&creation.egui_ctx, shell.session_flush());
            Ok(Box::new(shell))
        }),
    )
    .map_err(|error| match error {
        eframe::Error::AppCreation(error) => StartError::Basemap(error.to_string()),
        // The message of the error itself is about winit's source code.
        eframe::Error::WinitEventLoop(_) => StartError::Display,
        error => StartError::Window(error.to_string()),
    })
}

/// What a window of that title is asked of the system with.
pub fn window_options(title: &str) -> NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("ibar")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([960.0, 600.0]);
    NativeOptions {
        viewport,
        renderer: renderer(),
        // Nothing here has a gradient, and dithering costs time for each filled pixel.
        dithering: false,
        // The theme has its own way to the fonts of the system, which the scene measures too.
        system_font_fallback: false,
        ..NativeOptions::default()
    }
}

fn renderer() -> Renderer {
    #[cfg(feature = "wgpu")]
    {
        Renderer::Wgpu
    }
    #[cfg(not(feature = "wgpu"))]
    {
        Renderer::Glow
    }
}

/// Whether there is a display, as far as the environment tells. Systems other than Linux and its
/// relatives always have one.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn what_is_read_while_the_window_opens_is_what_would_be_read_before() {
        let options = ResolvedOptions { language: Language::new("sq"), ..Default::default() };
        let session = SessionFolder::nowhere;
        let prepared = prepare_shipped(options.clone(), session()).finish().unwrap();
        let start = Start::on(Document::shipped(), options, session());
        assert_eq!(prepared.document.dataset.events().len(), start.document.dataset.events().len());
        assert_eq!(prepared.state, start.state());
        assert_eq!(prepared.state.display.language, Language::new("sq"));
    }
}
