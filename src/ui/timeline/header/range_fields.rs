//! Fields of the range: its ends in words, and where others are typed.

use egui::{RichText, Ui};

use crate::scene::theme::{Role, TextStyle};
use crate::scene::typed::range_end_preview;
use crate::state::{Command, GoToCommand, GoToContext, RangeEnd};
use crate::time::short_date;
use crate::ui::ViewContext;
use crate::ui::timeline::header::time_field::{TimeField, time_field_ui};

/// Draws both fields; without weekdays if `narrow`.
pub(crate) fn range_fields_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, narrow: bool) {
    end_ui(ui, cx, RangeEnd::Start, narrow);
    let to = RichText::new("to")
        .font(cx.look.font(TextStyle::Control))
        .color(cx.look.colour(Role::TextSecond));
    ui.label(to);
    end_ui(ui, cx, RangeEnd::End, narrow);
}

fn end_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, end: RangeEnd, narrow: bool) {
    let range = cx.state.window.range;
    let hint = match end {
        RangeEnd::Start => "Where the range starts: type a date, a time, a step or an event",
        RangeEnd::End => "Where the range ends: type a date, a time, a step or an event",
    };
    let words = short_date(end.of(range), cx.zone);
    let bare = words.split_once(' ').map_or(words.as_str(), |(_weekday, rest)| rest);
    let field = TimeField {
        name: end.label(),
        hint,
        words: if narrow { bare } else { &words },
        font: cx.look.font(TextStyle::Control),
        enter: "Enter sets it",
        asked: false,
        depends: [end.of(range), range.start(), range.end()],
    };
    let playhead = cx.state.playhead;
    let context = GoToContext { dataset: cx.dataset, zone: cx.zone, playhead, now: cx.now };
    let names = cx.state.display.names;
    let read = |text: &str| range_end_preview(text, (range, end), context, names);
    if let Some(text) = time_field_ui(ui, cx, &field, read) {
        cx.push(Command::GoTo(GoToCommand::SetRangeEnd { end, text, now: cx.now }));
    }
}
