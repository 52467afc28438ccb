//! Field of the playhead: its time in words, and where another is typed.

use egui::Ui;

use crate::model::Precision;
use crate::scene::theme::TextStyle;
use crate::scene::typed::preview;
use crate::state::{Command, GoToCommand, GoToContext};
use crate::time::moment_words;
use crate::ui::ViewContext;
use crate::ui::timeline::header::time_field::{TimeField, time_field_ui};

/// Draws the field.
pub(crate) fn go_to_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let playhead = cx.state.playhead;
    let field = TimeField {
        name: "Go to time",
        hint: "Type a date, a time, a step or an event (G)",
        words: &moment_words(playhead, cx.zone, Precision::Minute),
        font: cx.look.bold(TextStyle::Body),
        enter: "Enter goes there",
        asked: cx.state.display.time_asked,
        depends: [playhead; 3],
    };
    let context = GoToContext { dataset: cx.dataset, zone: cx.zone, playhead, now: cx.now };
    let names = cx.state.display.names;
    let sent = time_field_ui(ui, cx, &field, |text| preview(text, context, names));
    if field.asked {
        cx.push(Command::GoTo(GoToCommand::Ask(false)));
    }
    if let Some(text) = sent {
        cx.push(Command::GoTo(GoToCommand::Go { text, now: cx.now }));
    }
}
