//! Views that are passed on, and those that come from somebody else.

use egui::Context;

use super::Shell;
use crate::app::notice_subject::NoticeSubject;
use crate::app::other_view::OtherView;
use crate::label;
use crate::state::{MOST_VIEW_BYTES, SharedView, ViewForm};

impl Shell {
    /// What the window shows, to pass on.
    pub fn shared_view(&self) -> SharedView {
        SharedView::of(&self.state, &self.document.dataset, Some(self.document.mark()))
    }

    /// Puts what the window shows on the clipboard.
    pub(super) fn copy_view(&mut self, ctx: &Context, form: ViewForm) {
        let view = self.shared_view();
        let text = match form {
            ViewForm::Address => view.address(),
            ViewForm::Command => {
                let file = self.document.path().map(|path| path.display().to_string());
                view.command(file.as_deref(), &self.zone)
            }
        };
        if text.len() > MOST_VIEW_BYTES {
            self.say(ctx, label!("shared-not-copied").to_owned());
        } else {
            self.copy(ctx, &text);
        }
    }

    /// Goes on with a view that has just been shown: with what the whole dataset has of it.
    pub(super) fn view_shown(&mut self, view: &SharedView) {
        let dataset = &self.document.dataset;
        self.state.selection = self.state.selection.take().filter(|id| dataset.event(id).is_some());
        self.state.playhead = self.state.playhead_within(dataset);
        self.zone = self.state.zone(dataset);
        self.tell_view(view);
    }

    /// Says what of a view the open dataset does not have.
    pub(in crate::app) fn tell_view(&mut self, view: &SharedView) {
        if let Some(other) = OtherView::of(view, &self.document) {
            self.set_notice(NoticeSubject::View(other));
        }
    }
}
