//! Fields of the playhead and of both ends of a range: their times in words, in which others can be
//! typed.

use egui::{FontId, Id, RichText, Ui};

use super::time_field::{TimeField, field_width, time_field_ui};
use crate::label;
use crate::model::{Moment, Precision};
use crate::scene::theme::{Role, TextStyle};
use crate::scene::typed::{preview, range_end_preview};
use crate::state::{Command, GoToCommand, GoToContext, RangeEnd};
use crate::time::{DAY_MS, moment_words, range_end_words, short_date, short_date_without_weekday};
use crate::ui::ViewContext;
use crate::ui::control::text_width;
use crate::ui::memo::memo;

/// A Friday between the 13th and the 19th of each month of 1970, in days after its first: a week
/// around it has days of two digits in one month.
const MIDDLES: [i64; 12] = [15, 43, 71, 106, 134, 162, 197, 225, 260, 288, 316, 351];

/// Draws the field of the playhead: typing another time goes there.
pub(super) fn go_to_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let playhead = cx.state.playhead;
    let field = TimeField {
        key: "go-to-time",
        name: label!("timeline-window-go-to"),
        hint: label!("timeline-window-go-to.about"),
        words: &moment_words(playhead, cx.zone, Precision::Minute),
        font: cx.look.bold(TextStyle::Body),
        enter: label!("timeline-window-go-to.enter"),
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

/// The width of the field of the playhead, in points: that of its widest words, so that the header
/// does not change while the playhead moves.
pub(super) fn go_to_width(ui: &Ui, cx: &ViewContext<'_>) -> f32 {
    let words = |at| moment_words(at, cx.zone, Precision::Minute);
    let font = cx.look.bold(TextStyle::Body);
    let own = field_width(ui, &words(cx.state.playhead), &font);
    widest(ui, cx, "go-to", &font, words).max(own)
}

/// The same of both ends of a range with the word between them.
pub(super) fn range_fields_width(ui: &Ui, cx: &ViewContext<'_>, narrow: bool) -> f32 {
    let words = |at| end_words(at, cx, narrow);
    let font = cx.look.font(TextStyle::Control);
    let range = cx.state.window.range;
    let own = [range.start(), range.end()].map(|at| field_width(ui, &words(at), &font));
    let field = own.into_iter().fold(widest(ui, cx, "range", &font, words), f32::max);
    let to = text_width(ui.painter(), label!("timeline-window-range-to"), font);
    2.0 * field + to + 4.0 * ui.spacing().item_spacing.x
}

/// The width of the widest field of any time of a year: a day of two digits in the month with the
/// widest name, on the weekday with the widest name. Digits are all as wide as each other.
fn widest(
    ui: &Ui,
    cx: &ViewContext<'_>,
    name: &'static str,
    font: &FontId,
    words: impl Fn(Moment) -> String,
) -> f32 {
    let key = (font.clone(), cx.zone.clone(), words(Moment::default()));
    *memo(ui.ctx(), Id::unique(("widest-field", name)), key, || {
        let width = |day| field_width(ui, &words(Moment::from_millis(day * DAY_MS)), font);
        let widest = |days: &mut dyn Iterator<Item = i64>| {
            days.map(|day| (day, width(day))).max_by(|(_, a), (_, b)| a.total_cmp(b))
        };
        // In 1970, the middles of months on one weekday, and then the week around the widest.
        let month = widest(&mut MIDDLES.into_iter()).map_or(0, |(day, _)| day);
        widest(&mut (month - 3..=month + 3)).map_or(0.0, |(_, width)| width)
    })
}

/// Draws the fields of both ends of a range; without weekdays if `narrow`.
pub(super) fn range_fields_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, narrow: bool) {
    end_ui(ui, cx, RangeEnd::Start, narrow);
    let to = RichText::new(label!("timeline-window-range-to"))
        .font(cx.look.font(TextStyle::Control))
        .color(cx.look.colour(Role::TextSecond));
    ui.label(to);
    end_ui(ui, cx, RangeEnd::End, narrow);
}

/// An end of a range in words; without the weekday if `narrow`.
fn end_words(at: Moment, cx: &ViewContext<'_>, narrow: bool) -> String {
    if narrow { short_date_without_weekday(at, cx.zone) } else { short_date(at, cx.zone) }
}

fn end_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, end: RangeEnd, narrow: bool) {
    let range = cx.state.window.range;
    let (key, hint) = match end {
        RangeEnd::Start => ("range-start", label!("timeline-window-range-start")),
        RangeEnd::End => ("range-end", label!("timeline-window-range-end")),
    };
    let at = end.of(range);
    let words = range_end_words(at, cx.zone, (end == RangeEnd::End, !narrow));
    let field = TimeField {
        key,
        name: end.label(),
        hint,
        words: &words,
        font: cx.look.font(TextStyle::Control),
        enter: label!("timeline-window-range-enter"),
        asked: false,
        depends: [at, range.start(), range.end()],
    };
    let playhead = cx.state.playhead;
    let context = GoToContext { dataset: cx.dataset, zone: cx.zone, playhead, now: cx.now };
    let names = cx.state.display.names;
    let read = |text: &str| range_end_preview(text, (range, end), context, names);
    if let Some(text) = time_field_ui(ui, cx, &field, read) {
        cx.push(Command::GoTo(GoToCommand::SetRangeEnd { end, text, now: cx.now }));
    }
}
