//! Documents that come and go in the window: opened, saved or refused.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, ViewportCommand};

use super::load_failure::file_name;
use super::notice_subject::NoticeSubject;
use super::{Document, DocumentFile, LoadFailure, LoaderEvent, Origin, Shell};
use crate::scene::file::{Notice, Problems};
use crate::state::{AppState, Command, History, ImportCommand};
use crate::text::current;
use crate::{label, message};

/// How long another document waits for the session of the one before to be saved.
const SAVING: Duration = Duration::from_millis(500);

impl Shell {
    /// Brings the base map onto the plane of the map. It takes milliseconds, when another dataset is
    /// opened.
    fn use_projection(&mut self) {
        let projection = self.state.map.projection();
        if self.basemap.projection() != projection {
            self.basemap = Arc::new(self.basemap.in_projection(projection));
        }
    }

    /// The problems of the file that was read last, whether or not it is the one on the screen.
    pub fn problems(&self) -> &Problems {
        self.failure.as_ref().map_or(&self.document.problems, |failure| &failure.problems)
    }

    /// The notice under the top bar; `None` where all is well or it was closed.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Shows the open document after a save. Playhead, camera, dates shown, filters, selection and
    /// history stay, as far as the new data allow.
    pub fn replace_document(&mut self, ctx: &Context, document: Document) {
        self.show(ctx, document);
        self.state.fit(&self.document.dataset);
        self.zone = self.state.zone(&self.document.dataset);
        self.reset_known();
    }

    /// Keeps the document of before a save that cannot be shown.
    pub fn keep_document(&mut self, ctx: &Context, failure: LoadFailure) {
        self.fail(ctx, failure, NoticeSubject::Kept);
    }

    /// Shows another document, in the state of the session or else in its opening state; display
    /// settings stay. The document that is open already is shown as after a save.
    pub fn open_document(&mut self, ctx: &Context, document: Document) {
        if let Some(pending) = self.pending.take() {
            self.begin(ctx, document, &pending);
            self.tell_dropped_too();
            return;
        }
        if document.key == self.document.key {
            self.replace_document(ctx, document);
            // It was read without its later states.
            self.asked_later.clear();
            self.tell_dropped_too();
            return;
        }
        self.save_session(SAVING);
        let restored = self.session_folder.load(&document.key);
        let restored = restored.and_then(|it| it.state_for(&document.key, &document.dataset));
        let mut state = restored.unwrap_or_else(|| AppState::opening(&document.dataset));
        state.display = self.state.display;
        state.resize_map(self.state.map.size, &document.dataset);
        self.show(ctx, document);
        self.take_up(state);
        self.tell_dropped_too();
    }

    /// Says that of several files which were dropped together one was opened.
    fn tell_dropped_too(&mut self) {
        if self.dropped_too.is_empty() {
            return;
        }
        let others = std::mem::take(&mut self.dropped_too);
        let count = others.len() + 1;
        let (opened, others) = (self.document.name.as_str(), others.join(", "));
        let words =
            message!("import-several-dropped", count = count, opened = opened, others = others);
        self.set_notice(NoticeSubject::Wish(words));
    }

    /// Watches a file that the window waits for and that cannot be read: once it is mended, it is
    /// opened.
    fn watch_pending(&mut self) {
        let ended = self.pending.as_ref().filter(|pending| pending.ended.is_some());
        if let Some(pending) = ended {
            self.loader.watch(DocumentFile::unread(&pending.path));
        }
    }

    /// Whether the window has no dataset yet, and waits for that file.
    fn awaits(&self, path: &Path) -> bool {
        let awaited = self.pending.as_ref().map(|pending| std::path::absolute(&pending.path));
        awaited.is_some_and(|awaited| awaited.is_ok_and(|awaited| awaited == path))
    }

    /// Goes on in that state, with an empty history.
    pub(super) fn take_up(&mut self, state: AppState) {
        self.state = state;
        self.begin_recipe();
        self.begin_session();
        self.history = History::default();
        self.zone = self.state.zone(&self.document.dataset);
        self.reset_known();
    }

    /// Keeps the document open when another cannot be opened.
    pub fn refuse_document(&mut self, ctx: &Context, failure: LoadFailure) {
        if let Some(pending) = &mut self.pending {
            pending.end(&failure);
        }
        self.fail(ctx, failure, NoticeSubject::Refused);
    }

    fn fail(&mut self, ctx: &Context, mut failure: LoadFailure, subject: NoticeSubject) {
        failure.tell_again();
        self.failure = Some(failure);
        self.set_notice(subject);
        ctx.request_repaint();
    }

    /// Shows the notice about that, in the language in use.
    pub(super) fn set_notice(&mut self, subject: NoticeSubject) {
        let failure = self.failure.as_ref();
        self.notice = match &subject {
            NoticeSubject::Shown => Notice::of_shown(&self.document.problems),
            NoticeSubject::Kept => {
                failure.map(|it| Notice::of_kept(&it.problems, &it.reason.to_string()))
            }
            NoticeSubject::Refused => failure.map(|it| {
                let open = &self.document.name;
                Notice::of_refused(&it.problems, &it.reason.to_string(), open)
            }),
            NoticeSubject::Wish(text) => Some(Notice::of_wish(text)),
            NoticeSubject::View(other) => Some(Notice::of_view(&other.to_string())),
            NoticeSubject::NotStarted(what) => Some(Notice::of_wish(&what.to_string())),
            NoticeSubject::NotKept(failure) => {
                let path = &*failure.path.display().to_string();
                let error = &*failure.error;
                Some(Notice::of_wish(&message!("safety-not-kept", path = path, error = error)))
            }
            NoticeSubject::Crash(_) => Some(Notice::of_crash()),
            NoticeSubject::Resting(rest) => {
                let seconds = rest.as_secs() + 1;
                let file = &*self.document.name;
                Some(Notice::of_wish(&message!(
                    "safety-file-rests",
                    file = file,
                    seconds = seconds
                )))
            }
        };
        self.notice_subject = subject;
    }

    /// Tells what was told in another language again: the problems of the file, the notice and the
    /// title of the window. Does nothing while the language is the same.
    pub(super) fn tell_again(&mut self, ctx: &Context) {
        if std::mem::replace(&mut self.told, current()) == current() {
            return;
        }
        self.loader.speak(current());
        self.document.tell_again();
        if let Some(failure) = &mut self.failure {
            failure.tell_again();
        }
        if self.notice.is_some() {
            let subject = std::mem::replace(&mut self.notice_subject, NoticeSubject::Shown);
            self.set_notice(subject);
        }
        ctx.send_viewport_cmd(ViewportCommand::Title(self.document.window_title()));
        ctx.request_repaint();
    }

    /// Closes the notice, and with it the problems of a file that could not be opened.
    pub(super) fn close_notice(&mut self) {
        if self.notice.take().is_some_and(|notice| notice.can_close) {
            self.failure = None;
        }
    }

    /// Handles the events of the loader and the files dropped on the window.
    pub(super) fn follow(&mut self, ctx: &Context) {
        while let Some(event) = self.loader.next_event() {
            match event {
                LoaderEvent::Opened(Ok(document)) => self.open_document(ctx, *document),
                LoaderEvent::Opened(Err(failure)) => {
                    self.refuse_document(ctx, failure);
                    self.watch_pending();
                }
                LoaderEvent::Saved { path, result } if self.awaits(&path) => match result {
                    Ok(document) => self.open_document(ctx, *document),
                    Err(failure) => self.refuse_document(ctx, failure),
                },
                // The file was closed while its event was on the way.
                LoaderEvent::Saved { path, .. } if !self.has_open(&path) => {}
                LoaderEvent::Saved { result: Ok(document), .. } => {
                    let before = self.document.later.len();
                    self.replace_document(ctx, *document);
                    self.tell_later(ctx, before);
                }
                LoaderEvent::LaterChosen(path) => {
                    self.apply(ctx, [Command::Import(ImportCommand::TakeLater(path))]);
                }
                LoaderEvent::NotUpdated { path, later, failure } => {
                    if self.has_open(&path) {
                        self.keep_later(ctx, later, failure);
                    }
                }
                LoaderEvent::Saved { result: Err(failure), .. } => self.keep_document(ctx, failure),
                LoaderEvent::RecipeKept { path, kept } => {
                    if self.has_open(&path) {
                        self.tell_recipe(ctx, kept);
                    }
                }
                LoaderEvent::NoChooser => {
                    let text = label!("safety-no-chooser").to_owned();
                    self.set_notice(NoticeSubject::Wish(text));
                }
                LoaderEvent::Resting { path, rest } => {
                    // A file that is broken says so already.
                    if self.has_open(&path) && self.failure.is_none() {
                        self.set_notice(NoticeSubject::Resting(rest));
                    }
                }
            }
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        if let Some((file, others)) = dropped.split_first() {
            self.dropped_too = others.iter().map(|other| file_name(other.path())).collect();
            self.loader.open(Origin::File(file.path().to_owned()));
        }
        self.follow_recipe();
        self.follow_later();
        self.use_projection();
    }

    /// The file to edit: the one that failed to load, or the open one; `None` for the shipped
    /// dataset.
    pub(super) fn edited_path(&self) -> Option<&Path> {
        let failure = self.failure.as_ref().map(|failure| &*failure.path);
        failure.or_else(|| self.document.path())
    }

    fn has_open(&self, path: &Path) -> bool {
        let open = self.document.path().and_then(|open| std::path::absolute(open).ok());
        open.is_some_and(|open| open == path)
    }

    /// Puts a document on the screen, and frees the one before.
    pub(super) fn show(&mut self, ctx: &Context, mut document: Document) {
        document.tell_again();
        if document.window_title() != self.document.window_title() {
            ctx.send_viewport_cmd(ViewportCommand::Title(document.window_title()));
        }
        self.failure = None;
        self.loader.discard(std::mem::replace(&mut self.document, document));
        self.set_notice(NoticeSubject::Shown);
        ctx.request_repaint();
    }
}
