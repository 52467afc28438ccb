//! Work around a frame that no view does: on input before it, on commands after it.

use egui::{Context, Event, ImeEvent};

use super::Shell;
use crate::app::notice_subject::NoticeSubject;
use crate::state::{AppState, Command, SelectCommand};
use crate::text::{is_control, visible};

/// Tells assistive technology the language of the window; what stands in another one says so itself.
pub(super) fn tell_language(ctx: &Context, tag: &str) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_language(tag));
}

/// A callback that has the window draw a frame.
pub(super) fn waking(ctx: &Context) -> impl FnOnce() + Send + 'static {
    let ctx = ctx.clone();
    move || ctx.request_repaint()
}

/// Typed and pasted text without control characters, which no field of the window has a use for.
pub(super) fn without_control_characters(ctx: &Context) {
    ctx.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Text(text) | Event::Paste(text) | Event::Ime(ImeEvent::Commit(text)) =
                event
                && text.chars().any(is_control)
            {
                *text = visible(text).into_owned();
            }
        }
    });
}

/// A hover lasts as long as a view says so in each frame; otherwise it is cleared.
pub(super) fn with_hover_cleared(mut commands: Vec<Command>, state: &AppState) -> Vec<Command> {
    let hovers =
        |command: &Command| matches!(command, Command::Select(SelectCommand::Hover(Some(_))));
    if state.hover.is_some() && !commands.iter().any(hovers) {
        commands.push(Command::Select(SelectCommand::Hover(None)));
    }
    commands
}

impl Shell {
    /// Says what no program could be started for.
    pub(super) fn tell_what_did_not_start(&mut self) {
        while let Some(failure) = self.opener.next_failure() {
            self.set_notice(NoticeSubject::NotStarted(failure));
        }
    }
}
