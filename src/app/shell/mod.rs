//! The eframe application.

mod around_frame;
mod copying;
mod exporting;
mod frames;
mod known;
mod phases;
mod pictures;
mod recipe;
mod saving;
mod sharing;
mod step;
mod tick;
mod unasked;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Ui};
use tracing::warn;

use self::around_frame::{tell_language, waking, with_hover_cleared, without_control_characters};
use self::copying::Said;
use self::exporting::Exports;
use self::known::{KnownDataset, KnownLater, shown};
use self::pictures::Pictures;
use super::crash::note_step;
use super::launch_options::{PendingOpen, now};
use super::notice_subject::NoticeSubject;
use super::opener::Opener;
use super::session::SessionKeeper;
use super::{Document, LaunchOptions, LoadFailure, Loader, OnRead, Origin, SessionFolder};
use crate::geo::basemap::Basemap;
use crate::import::Recipe;
use crate::model::{WebAddress, set_text_languages};
use crate::scene::file::Notice;
use crate::scene::theme::Theme;
use crate::state::{AppState, Command, Effect, FileToSave, History, VisibleCache};
use crate::text::{Locale, current, set_current};
use crate::time::Zone;
use crate::ui::theme::{
    Look, forget_other_scales, install_fonts, install_style, use_first_text_size, use_text_size,
    use_theme,
};
use crate::ui::{
    CommandQueue, SharedFrame, ViewContext, forget_unused, install_names, load_progress_ui,
    map_only_ui, said_ui, waiting_ui, workspace_ui,
};

/// The interval between two frames of a progress plate: smooth enough, and it leaves the CPU to the
/// reading.
const PROGRESS_EVERY: Duration = Duration::from_millis(66);

/// Holds the document and the session, and runs the loop: draw, apply commands, do effects.
#[derive(Debug)]
pub struct Shell {
    pub(super) document: Document,
    /// The failure of the file that was read last; `None` where it is the one on the screen.
    pub(super) failure: Option<LoadFailure>,
    /// The notice under the top bar; `None` where all is well or it was closed.
    pub(super) notice: Option<Notice>,
    /// What it is about.
    pub(super) notice_subject: NoticeSubject,
    /// The language in which problems, notice and title were last told.
    pub(super) told: &'static Locale,
    pub(super) loader: Loader,
    /// The file that the window was opened for, until it is read; `None` where there is a dataset.
    pub(super) pending: Option<PendingOpen>,
    pub(super) state: AppState,
    pub(super) history: History,
    pub(super) basemap: Arc<Basemap>,
    pub(super) zone: Zone,
    pub(super) session_folder: SessionFolder,
    /// Other files that were opened last, the latest first.
    recent: Vec<PathBuf>,
    /// What starts a browser or an editor.
    opener: Opener,
    /// The dataset as it was known by an instant; `None` while all of it is shown.
    known: Option<KnownDataset>,
    /// What derives that of a large dataset.
    known_later: KnownLater,
    /// The events that are shown, kept between frames.
    pub(super) visible_cache: VisibleCache,
    /// Whether only the map is shown.
    map_only: bool,
    /// Whether the window is cleared to the colour of panels before a frame.
    cleared: bool,
    /// The time of the last tick in egui's seconds; `None` while nothing moves.
    ticked: Option<f64>,
    /// The state that the keeper was given last; `None` where it has none of the open document yet.
    saved: Option<AppState>,
    /// Saves the session.
    keeper: SessionKeeper,
    /// What the window says for a while; `None` mostly.
    said: Option<Said>,
    /// The recipe that the open file was last asked to be read by.
    asked_recipe: Option<Recipe>,
    /// The later states that the open file was last asked to be read with.
    pub(super) asked_later: Vec<PathBuf>,
    /// Names of files that were dropped together with the one that is opened.
    pub(super) dropped_too: Vec<String>,
    /// Files that are being chosen or written.
    exports: Exports,
    /// Pictures that are being made.
    pictures: Pictures,
}

impl Shell {
    /// A shell with that document in that state. The document's file is watched from now on.
    pub fn new(
        ctx: &Context,
        document: Document,
        state: AppState,
        basemap: impl Into<Arc<Basemap>>,
        session_folder: SessionFolder,
    ) -> Self {
        let waking = ctx.clone();
        let loader = Loader::start(move || waking.request_repaint());
        if let Some(file) = &document.file {
            loader.watch(file.clone());
        }
        Self::with_loader(ctx, loader, document, state, (basemap.into(), session_folder))
    }

    /// A shell without a dataset, until the loader has read that file.
    pub fn pending(
        ctx: &Context,
        loader: Loader,
        (path, options): (&Path, LaunchOptions),
        basemap: impl Into<Arc<Basemap>>,
        session_folder: SessionFolder,
    ) -> Self {
        loader.wake(ctx);
        let document = Document::pending(path);
        let mut state = AppState::opening(&document.dataset);
        let session = session_folder.load_latest();
        let display = session.and_then(|session| session.display());
        if let Some(display) = display {
            state.display = display;
        }
        if options.language.is_some() {
            // The window speaks it already while it waits.
            state.display.language = options.language;
        }
        let homes = (basemap.into(), session_folder);
        let shell = Self::with_loader(ctx, loader, document, state, homes);
        Self { pending: Some(PendingOpen::new(path.to_owned(), options)), ..shell }
    }

    fn with_loader(
        ctx: &Context,
        loader: Loader,
        document: Document,
        state: AppState,
        (basemap, session_folder): (Arc<Basemap>, SessionFolder),
    ) -> Self {
        install_fonts(ctx);
        install_style(ctx);
        install_names(ctx);
        use_first_text_size(ctx, state.display.text_size);
        let zone = state.zone(&document.dataset);
        let keeper = SessionKeeper::new(session_folder.clone(), ctx);
        let mut shell = Self {
            notice: Notice::of_shown(&document.problems),
            notice_subject: NoticeSubject::Shown,
            told: current(),
            document,
            failure: None,
            loader,
            pending: None,
            state,
            history: History::default(),
            basemap,
            zone,
            session_folder,
            recent: Vec::new(),
            opener: Opener::idle(),
            known: None,
            known_later: KnownLater::new(ctx),
            visible_cache: VisibleCache::default(),
            map_only: false,
            cleared: false,
            ticked: None,
            saved: None,
            keeper,
            said: None,
            asked_recipe: None,
            asked_later: Vec::new(),
            dropped_too: Vec::new(),
            exports: Exports::default(),
            pictures: Pictures::default(),
        };
        shell.begin_recipe();
        shell.update_known();
        shell.note_recent();
        shell
    }

    /// Shows only the map, or everything again: for measurements.
    pub fn show_map_only(&mut self, map_only: bool) {
        self.map_only = map_only;
    }

    /// Leaves the background to the window, which clears each frame to the colour of panels in any
    /// case: software rendering is fill-rate bound.
    #[must_use]
    pub fn on_cleared_window(self) -> Self {
        Self { cleared: true, ..self }
    }

    /// Starts a browser or an editor where the person asks for one. Without this, as in a window
    /// that is not on a screen, what was asked for is only noted.
    #[must_use]
    pub(super) fn starting_programs(self) -> Self {
        Self { opener: Opener::new(), ..self }
    }

    /// The addresses and files that the person asked to open while no program is started.
    pub fn asked_to_open(&self) -> &[String] {
        self.opener.asked()
    }

    /// Asks for a dataset; it is shown once it is read.
    pub fn open(&self, origin: Origin) {
        self.loader.open(origin);
    }

    /// The same with a callback on the thread that reads.
    pub fn open_with(&self, origin: Origin, on_read: OnRead) {
        self.loader.open_with(origin, on_read);
    }

    /// The state.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// The dataset that is open.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Applies commands as if a view had asked for them.
    pub fn apply(&mut self, ctx: &Context, commands: impl IntoIterator<Item = Command>) {
        let mut before = self.state.clone();
        self.use_language();
        for command in commands {
            note_step(&command);
            self.lend_index();
            let (dataset, _) = shown(self.known.as_ref(), &self.document);
            let passing = self.visible_cache.passing(&self.state.filter, dataset);
            let effects = self.history.apply(&mut self.state, dataset, &passing, command);
            for effect in effects {
                self.perform(ctx, effect);
            }
            self.update_known();
        }
        // The time that play has waited is not visible.
        before.playback.waited_s = self.state.playback.waited_s;
        if self.state != before {
            let full = self.state.story.full_screen;
            if full != before.story.full_screen {
                ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(full));
            }
            if self.state.display.zone != before.display.zone {
                self.zone = self.state.zone(&self.document.dataset);
            }
            ctx.request_repaint();
        }
    }

    /// Sets the languages of the interface and of the dataset's texts for what this thread derives.
    fn use_language(&self) {
        let display = &self.state.display;
        set_current(display.locale());
        set_text_languages(display.text_languages(&self.document.dataset));
    }

    /// Draws one frame and applies what it asks for.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.use_language();
        self.tell_again(&ctx);
        without_control_characters(&ctx);
        self.follow(&ctx);
        self.update_known();
        self.tell_what_did_not_start();
        self.tell_what_is_not_kept();
        self.tell_what_was_saved(&ctx);
        self.follow_pictures(&ctx);
        let said = self.said_now(&ctx);
        let theme = Theme::of(self.state.display);
        use_theme(&ctx, theme);
        use_text_size(&ctx, self.state.display.text_size);
        forget_other_scales(&ctx);
        tell_language(&ctx, self.state.display.locale().tag());
        let progress = self.load_progress();
        let waiting = self.waiting(progress.as_ref());
        self.lend_index();
        let (dataset, spatial_index) = shown(self.known.as_ref(), &self.document);
        let unknown = self.document.dataset.events().len() - dataset.events().len();
        let visible = self.visible_cache.get(&self.state, dataset, unknown);
        let mut cx = ViewContext {
            dataset,
            shared: SharedFrame { dataset, visible: &visible },
            whole: &self.document.dataset,
            spatial_index,
            file_name: &self.document.name,
            problems: self.problems(),
            notice: self.notice(),
            picture: self.pictures.sheet(),
            reading: self.document.reading.as_deref(),
            later: &self.document.later,
            recent: &self.recent,
            can_edit: self.edited_path().is_some(),
            can_update: self.document.file.is_some(),
            state: &self.state,
            basemap: &self.basemap,
            visible: &visible,
            zone: &self.zone,
            is_known_current: self.is_known_current(),
            now: now(),
            look: Look::new(theme),
            side: None,
            can_undo_redo: (self.history.can_undo(), self.history.can_redo()),
            queue: CommandQueue::default(),
        };
        if waiting.is_none()
            && let Some(progress) = &progress
        {
            // Before the views, so that the plate gets the Escape key first.
            load_progress_ui(&ctx, &mut cx, progress);
        }
        if let Some(waiting) = &waiting {
            waiting_ui(ui, &mut cx, waiting);
        } else if self.map_only {
            map_only_ui(ui, &mut cx);
        } else {
            workspace_ui(ui, &mut cx, self.cleared);
        }
        if let Some(said) = &said {
            said_ui(&ctx, cx.look, said);
        }
        if progress.is_some() {
            ctx.request_repaint_after(PROGRESS_EVERY);
        }
        let commands = with_hover_cleared(cx.into_commands(), &self.state);
        self.apply(&ctx, commands);
        forget_unused(&ctx);
        self.tick(&ctx);
        self.keep_session();
    }

    fn perform(&mut self, ctx: &Context, effect: Effect) {
        match effect {
            Effect::ChooseFile => self.loader.choose(),
            Effect::ChooseLater => self.loader.choose_later(),
            Effect::OpenFile(path) => self.loader.open(Origin::File(path)),
            Effect::OpenRows(text) => self.loader.open(Origin::rows(&text)),
            Effect::OpenShipped => self.loader.open(Origin::Shipped),
            Effect::CancelOpening => self.loader.cancel(),
            Effect::EditFile => {
                if let Some(path) = self.edited_path().map(Path::to_owned) {
                    self.opener.edit(&path, waking(ctx));
                }
            }
            Effect::OpenReport => {
                if let NoticeSubject::Crash(report) = &self.notice_subject {
                    self.opener.edit(report, waking(ctx));
                }
            }
            Effect::CloseNotice => self.close_notice(),
            Effect::OpenAddress(text) => match WebAddress::parse(&text) {
                Ok(address) => self.opener.open_page(&address, waking(ctx)),
                Err(fault) => warn!(?fault, "not the address of a page; it is not opened"),
            },
            Effect::CopyBookmarks => {
                let dataset = &self.document.dataset;
                let text = phases::phases_of(&self.state.bookmarks, dataset, &self.zone);
                self.copy(ctx, &text);
            }
            Effect::CopyStep => {
                let text = step::step_of(&self.state, &self.document.dataset, &self.zone);
                self.copy(ctx, &text);
            }
            Effect::CopyView(form) => self.copy_view(ctx, form),
            Effect::ViewShown(view) => self.view_shown(&view),
            Effect::ViewRefused(fault) => self.set_notice(NoticeSubject::Wish(fault.words())),
            Effect::CopyText(text) => self.copy(ctx, &text),
            Effect::Copy(what) => self.copy_in_words(ctx, &what),
            Effect::Save(FileToSave::Data) => self.save_data(ctx),
            Effect::Save(FileToSave::Page) => self.save_page(ctx),
            Effect::Save(FileToSave::Records) => self.save_records(ctx),
            Effect::Picture(effect) => self.perform_picture(ctx, effect),
            Effect::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }
}
