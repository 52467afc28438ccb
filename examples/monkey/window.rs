//! Window of the monkey, which has no screen.

use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use egui::{Context, Event, Pos2, RawInput, Rect, Vec2};
use ibar::app::{Document, SessionFolder, Shell};
use ibar::geo::basemap::Basemap;
use ibar::model::{Language, Moment};
use ibar::state::{
    AppCommand, AppState, Command, CompareCommand, Display, FilterCommand, GoToCommand,
    LaneCommand, LanesBy, MapCommand, Sheet, TimeCommand,
};
use ibar::text::locales;

use super::memory::Memory;

/// Frames in a second of the window's own time.
const FRAMES_PER_SECOND: f64 = 20.0;
/// Frames after which the window rests: what a frame no longer needs is gone.
const RESTING: u32 = 80;
/// Frames of each stage of the tour, and the time that other threads have between two of them.
const STAGE: (u32, Duration) = (12, Duration::from_millis(4));
/// More changes than undo keeps.
const UNDONE: usize = 10_500;

/// A window without a screen. Images for a graphics card are dropped when they are made, as a window
/// with a screen hands them on.
pub(crate) struct Window {
    pub(crate) ctx: Context,
    pub(crate) shell: Shell,
    /// Its size in pixels.
    pub(crate) size: Vec2,
    /// Frames drawn so far.
    frames: u32,
}

impl Window {
    pub(crate) fn new(document: Document, basemap: Arc<Basemap>, size: Vec2) -> Self {
        let ctx = Context::default();
        ctx.enable_accesskit();
        let state = AppState::opening(&document.dataset);
        let shell = Shell::new(&ctx, document, state, basemap, SessionFolder::nowhere());
        Self { ctx, shell, size, frames: 0 }
    }

    /// Undoes all changes, draws a few frames of that size with those display options, without zoom
    /// and without inputs, measures the memory of the process, and goes back to where it was.
    pub(crate) fn at_rest(&mut self, size: Vec2, display: Display) -> Memory {
        let (before, zoom) = (self.size, self.ctx.zoom_factor());
        let shown = self.shell.state().display;
        self.size = size;
        self.ctx.set_zoom_factor(1.0);
        self.repeat(&AppCommand::Undo);
        self.shell.apply(&self.ctx, [Command::App(AppCommand::SetDisplay(display))]);
        (0..RESTING).for_each(|_| self.frame(Vec::new()));
        let memory = Memory::now();
        self.repeat(&AppCommand::Redo);
        self.shell.apply(&self.ctx, [Command::App(AppCommand::SetDisplay(shown))]);
        self.size = before;
        self.ctx.set_zoom_factor(zoom);
        memory
    }

    /// Undoes, or does again, all that can be.
    pub(crate) fn repeat(&mut self, command: &AppCommand) {
        let all = std::iter::repeat_n(Command::App(command.clone()), UNDONE);
        self.shell.apply(&self.ctx, [Command::App(AppCommand::EndGesture)].into_iter().chain(all));
    }

    /// Asks for whatever is made once and then stays, and leaves the window as it was.
    pub(crate) fn tour(&mut self) {
        let display = self.shell.state().display;
        let typed = ["28 September 2023", "28. septembar 2023", "28 shtator 2023"];
        for (locale, date) in locales().iter().zip(typed.iter().cycle()) {
            let language = Language::new(locale.tag());
            self.stage([
                Command::App(AppCommand::SetDisplay(Display { language, ..display })),
                Command::GoTo(GoToCommand::Go { text: (*date).to_owned(), now: Moment::default() }),
                Command::Filter(FilterCommand::SetText("bridge".to_owned())),
            ]);
            for sheet in Sheet::ALL {
                let shown = Display { language, sheet: Some(sheet), ..display };
                self.stage([Command::App(AppCommand::SetDisplay(shown))]);
                self.frame(vec![Event::Text("gr".to_owned())]);
            }
        }
        self.stage([Command::App(AppCommand::SetDisplay(Display { dark: true, ..display }))]);
        self.stage([
            Command::App(AppCommand::SetDisplay(display)),
            Command::Filter(FilterCommand::ShowAll),
        ]);
        self.stage([
            Command::Map(MapCommand::Zoom(0.01)),
            Command::Compare(CompareCommand::Toggle),
        ]);
        self.stage([
            Command::Compare(CompareCommand::Toggle),
            Command::Time(TimeCommand::ToggleKnownBy),
        ]);
        for by in [LanesBy::Actor, LanesBy::Place, LanesBy::Force, LanesBy::Tag] {
            self.stage([Command::Lane(LaneCommand::SetBy(by))]);
        }
        self.repeat(&AppCommand::Undo);
        self.stage([]);
    }

    fn stage(&mut self, commands: impl IntoIterator<Item = Command>) {
        self.shell.apply(&self.ctx, commands);
        for _ in 0..STAGE.0 {
            self.frame(Vec::new());
            sleep(STAGE.1);
        }
    }

    /// Draws a frame with these events, down to its triangles.
    pub(crate) fn frame(&mut self, events: Vec<Event>) {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(f64::from(self.frames) / FRAMES_PER_SECOND),
            events,
            ..RawInput::default()
        };
        let mut output = self.ctx.run_ui(input, |ui| self.shell.frame_ui(ui));
        output.textures_delta.clear();
        drop(self.ctx.tessellate(output.shapes, output.pixels_per_point));
    }
}
