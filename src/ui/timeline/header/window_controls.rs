//! Controls of the dates shown: how they follow the playhead, and how long they are.

use egui::accesskit::Role as Access;
use egui::{Key, Margin, TextEdit, Ui, WidgetInfo};

use super::instants::{range_fields_ui, range_fields_width};
use crate::label;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, TimeCommand, WindowMode};
use crate::time::{DAY_MS, HOUR_MS, length_words, read_length_millis};
use crate::ui::ViewContext;
use crate::ui::control::{
    Segment, arrow_picker, picker, picker_width, segments, segments_width, text_width,
};

/// Lengths offered in the picker, in milliseconds.
const LENGTHS: [i64; 9] = [
    HOUR_MS,
    6 * HOUR_MS,
    DAY_MS,
    3 * DAY_MS,
    7 * DAY_MS,
    30 * DAY_MS,
    90 * DAY_MS,
    365 * DAY_MS,
    3650 * DAY_MS,
];

/// Least and greatest width of a length in its field, in pixels.
const LENGTH_TEXT: (f32, f32) = (48.0, 130.0);
/// Space at both sides of a length in its field, in pixels.
const LENGTH_MARGIN: i8 = 6;

/// The names of the modes, those with a length naming it.
fn names(cx: &ViewContext<'_>) -> [String; 5] {
    WindowMode::ALL.map(|mode| mode.label(cx.state.window.trailing_ms))
}

fn modes(names: &[String; 5]) -> Vec<Segment<'_, WindowMode>> {
    let modes = WindowMode::ALL.into_iter().zip(names);
    modes.map(|(mode, text)| Segment { value: mode, text, tooltip: mode.tooltip() }).collect()
}

/// The width of the modes side by side, in points.
pub(super) fn modes_width(ui: &Ui, cx: &ViewContext<'_>) -> f32 {
    segments_width(ui, cx.look, &modes(&names(cx)))
}

/// The width that the fields of any mode take at most, in points, so that the header is as high in
/// one mode as in another.
pub(super) fn fields_width(ui: &Ui, cx: &ViewContext<'_>, narrow: bool) -> f32 {
    let text = LENGTH_TEXT.1 + 4.0 + 2.0 * f32::from(LENGTH_MARGIN);
    let length = text + picker_width(ui, cx.look, "") + 2.0 * ui.spacing().item_spacing.x;
    length.max(range_fields_width(ui, cx, narrow))
}

/// The width of the modes as a menu, whichever is chosen, in points.
pub(super) fn menu_width(ui: &Ui, cx: &ViewContext<'_>) -> f32 {
    let widths = names(cx).map(|name| picker_width(ui, cx.look, &name));
    widths.into_iter().fold(0.0, f32::max) + ui.spacing().item_spacing.x
}

/// Draws the modes, and the fields of the chosen one: a length, or two ends. Where a row has no room
/// for all modes and the fields of any beside what takes `taken` points of it, the modes are a menu.
pub(super) fn window_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, (narrow, taken): (bool, f32)) {
    let names = names(cx);
    let (current, modes) = (cx.state.window.mode, modes(&names));
    let fields = fields_width(ui, cx, narrow);
    let picked = if modes_width(ui, cx) + fields > ui.available_width() - taken {
        picker(ui, cx.look, label!("timeline-window-dates"), current, &modes)
    } else {
        segments(ui, cx.look, current, &modes)
    };
    if let Some(mode) = picked {
        cx.push(Command::Time(TimeCommand::SetMode(mode)));
    }
    fields_ui(ui, cx, narrow);
}

fn fields_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, narrow: bool) {
    if cx.state.window.mode.has_length() {
        length_ui(ui, cx);
        usual_lengths_ui(ui, cx);
    }
    if cx.state.window.mode == WindowMode::Range {
        range_fields_ui(ui, cx, narrow);
    }
}

/// Draws a field for a length such as "3 days". Text that is no length is red and changes nothing.
fn length_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let memory = ui.scope_id().with("typed-length");
    let current = length_words(cx.state.window.trailing_ms);
    let typed = ui.data(|data| data.get_temp::<String>(memory));
    let mut text = typed.clone().unwrap_or_else(|| current.clone());
    let read = read_length_millis(&text);
    let role = if read.is_some() { Role::Text } else { Role::Accent };
    let font = cx.look.font(TextStyle::Control);
    let width = text_width(ui.painter(), &text, font.clone());
    let width = width.clamp(LENGTH_TEXT.0, LENGTH_TEXT.1) + 4.0;
    let field = TextEdit::singleline(&mut text)
        .font(font)
        .text_color(cx.look.colour(role))
        .margin(Margin::symmetric(LENGTH_MARGIN, 4))
        .desired_width(width);
    let response = ui.add(field);
    response.widget_info(|| {
        let mut info =
            WidgetInfo::labeled(Access::TextInput, true, label!("timeline-window-length"));
        info.current_text_value = Some(text.clone());
        info
    });
    let response = if response.has_focus() && read.is_none() {
        response.show_tooltip_text(label!("panels-no-length"));
        response
    } else {
        response.on_hover_text(label!("timeline-window-length.about"))
    };
    let enter = ui.input(|input| input.key_pressed(Key::Enter));
    let cancel = ui.input(|input| input.key_pressed(Key::Escape));
    if response.lost_focus() {
        if let Some(length) = read_length_millis(&text).filter(|_| !cancel && text != current) {
            cx.push_entry(Command::Time(TimeCommand::SetTrailing(length)));
        }
        ui.data_mut(|data| data.remove::<String>(memory));
        // The next frame shows the length in its usual words.
        if enter || cancel || typed.is_some() {
            ui.ctx().request_repaint();
        }
    } else if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(memory, text));
    }
}

fn usual_lengths_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let words = LENGTHS.map(length_words);
    let lengths: Vec<_> = LENGTHS
        .iter()
        .zip(&words)
        .map(|(length, text)| Segment {
            value: Some(*length),
            text,
            tooltip: label!("timeline-window-usual-lengths.about"),
        })
        .collect();
    // The field shows the length, so the picker is only an arrow.
    let value = length_words(cx.state.window.trailing_ms);
    let name = (label!("timeline-window-usual-lengths"), &*value);
    if let Some(Some(length)) =
        arrow_picker(ui, cx.look, name, Some(cx.state.window.trailing_ms), &lengths)
    {
        cx.push_entry(Command::Time(TimeCommand::SetTrailing(length)));
    }
}
