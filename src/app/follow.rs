//! Following files: what was saved or opened takes its place on the screen, or the reason why it
//! does not is told.

use std::path::Path;

use egui::{Context, ViewportCommand};

use super::{Document, LoadFailure, LoaderEvent, Origin, Shell};
use crate::scene::file::{Notice, Problems};
use crate::state::{AppState, History};

impl Shell {
    /// What is wrong with the file that was read last.
    pub fn problems(&self) -> &Problems {
        self.failure.as_ref().map_or(&self.document.problems, |failure| &failure.problems)
    }

    /// What the bar under the top bar says; `None` where all is well or it was sent away.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Shows the same document as it was saved. Playhead, camera, window, filters, selection and
    /// what can be undone stay as they are, as far as the data still have them.
    pub fn replace_document(&mut self, ctx: &Context, document: Document) {
        self.show(ctx, document);
        self.state.fit(&self.document.dataset);
        self.zone = self.state.zone(&self.document.dataset);
        self.forget_known();
    }

    /// Keeps the document as it is, for what was saved cannot be shown.
    pub fn keep_document(&mut self, ctx: &Context, failure: LoadFailure) {
        self.notice = Some(Notice::of_kept(&failure.problems, &failure.reason));
        self.failure = Some(failure);
        ctx.request_repaint();
    }

    /// Shows another document, as the session remembers it or as it opens for the first time.
    /// How things are shown stays. The one that is open already is opened as after a save.
    pub fn open_document(&mut self, ctx: &Context, document: Document) {
        if let Some(pending) = self.pending.take() {
            self.begin(ctx, document, &pending);
            return;
        }
        if document.key == self.document.key {
            self.replace_document(ctx, document);
            return;
        }
        let now = ctx.input(|input| input.time);
        let restored = self.session_file.load();
        let restored = restored.and_then(|it| it.state_for(&document.key, &document.dataset));
        self.save_session(now);
        let mut state = restored.unwrap_or_else(|| AppState::opening(&document.dataset));
        state.display = self.state.display;
        state.map.size = self.state.map.size;
        self.show(ctx, document);
        self.take_up(state);
    }

    /// Goes on in that state, with nothing to take back.
    pub(super) fn take_up(&mut self, state: AppState) {
        self.state = state;
        self.history = History::default();
        self.zone = self.state.zone(&self.document.dataset);
        self.forget_known();
    }

    /// Keeps the document open, for the one that was asked for cannot be opened.
    pub fn refuse_document(&mut self, ctx: &Context, failure: LoadFailure) {
        if let Some(pending) = &mut self.pending {
            pending.end(&failure);
        }
        let open = &self.document.name;
        self.notice = Some(Notice::of_refused(&failure.problems, &failure.reason, open));
        self.failure = Some(failure);
        ctx.request_repaint();
    }

    /// Sends the notice away, and with it what is known of a file that could not be opened.
    pub(super) fn close_notice(&mut self) {
        if self.notice.take().is_some_and(|notice| notice.can_close) {
            self.failure = None;
        }
    }

    /// Takes in what the loader has to tell and what was dropped on the window.
    pub(super) fn follow(&mut self, ctx: &Context) {
        while let Some(news) = self.loader.news() {
            match news {
                LoaderEvent::Opened(Ok(document)) => self.open_document(ctx, *document),
                LoaderEvent::Opened(Err(failure)) => self.refuse_document(ctx, failure),
                // What was still on its way about a file that is no longer open is no news.
                LoaderEvent::Saved { path, .. } if !self.has_open(&path) => {}
                LoaderEvent::Saved { result: Ok(document), .. } => {
                    self.replace_document(ctx, *document)
                }
                LoaderEvent::Saved { result: Err(failure), .. } => self.keep_document(ctx, failure),
            }
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.first().cloned());
        if let Some(file) = dropped {
            self.loader.open(Origin::File(file.path().to_owned()));
        }
    }

    /// The file that an editor is asked to open: the one that is in failure, or the open one.
    pub(super) fn edited_path(&self) -> Option<&Path> {
        let failure = self.failure.as_ref().map(|failure| &*failure.path);
        failure.or_else(|| self.document.path())
    }

    fn has_open(&self, path: &Path) -> bool {
        let open = self.document.path().and_then(|open| std::path::absolute(open).ok());
        open.is_some_and(|open| open == path)
    }

    /// Puts a document on the screen.
    pub(super) fn show(&mut self, ctx: &Context, document: Document) {
        if document.window_title() != self.document.window_title() {
            ctx.send_viewport_cmd(ViewportCommand::Title(document.window_title()));
        }
        self.notice = Notice::of_shown(&document.problems);
        self.failure = None;
        self.loader.discard(std::mem::replace(&mut self.document, document));
        ctx.request_repaint();
    }
}
