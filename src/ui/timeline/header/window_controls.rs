//! Controls of the dates shown: how they follow the playhead, and how long they are.

use egui::accesskit::Role as Access;
use egui::{Key, Margin, TextEdit, Ui, WidgetInfo};

use super::instants::range_fields_ui;
use crate::label;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, TimeCommand, WindowMode};
use crate::time::{DAY_MS, HOUR_MS, millis_words, read_length_millis};
use crate::ui::ViewContext;
use crate::ui::control::{Segment, picker, segments, segments_width, text_width};

/// Lengths offered in the picker, in milliseconds.
const LENGTHS: [i64; 9] = [
    HOUR_MS,
    6 * HOUR_MS,
    DAY_MS,
    3 * DAY_MS,
    7 * DAY_MS,
    30 * DAY_MS,
    91 * DAY_MS,
    365 * DAY_MS,
    3650 * DAY_MS,
];

fn modes() -> [Segment<'static, WindowMode>; 5] {
    WindowMode::ALL.map(|mode| Segment { value: mode, text: mode.label(), tooltip: mode.tooltip() })
}

/// The width of the modes side by side, in points.
pub(super) fn modes_width(ui: &Ui, cx: &ViewContext<'_>) -> f32 {
    segments_width(ui, cx.look, &modes())
}

/// Draws the modes, and the fields of the chosen one: a length, or two ends. Returns the width of the
/// fields, in points. Where a row has no room for all modes, they are a menu.
pub(super) fn window_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, narrow: bool) -> f32 {
    let memory = ui.scope_id().with("width-of-fields");
    let fields = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or_default();
    let (current, modes) = (cx.state.window.mode, modes());
    let picked = if modes_width(ui, cx) + fields > ui.available_width() {
        picker(ui, cx.look, label!("timeline-window-dates"), current, &modes)
    } else {
        segments(ui, cx.look, current, &modes)
    };
    if let Some(mode) = picked {
        cx.push(Command::Time(TimeCommand::SetMode(mode)));
    }
    let left = ui.cursor().left();
    fields_ui(ui, cx, narrow);
    let fields = ui.cursor().left() - left;
    ui.data_mut(|data| data.insert_temp(memory, fields));
    fields
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
    let current = millis_words(cx.state.window.trailing_ms);
    let typed = ui.data(|data| data.get_temp::<String>(memory));
    let mut text = typed.clone().unwrap_or_else(|| current.clone());
    let read = read_length_millis(&text);
    let role = if read.is_some() { Role::Text } else { Role::Accent };
    let font = cx.look.font(TextStyle::Control);
    let width = text_width(ui.painter(), &text, font.clone()).clamp(48.0, 130.0) + 4.0;
    let field = TextEdit::singleline(&mut text)
        .font(font)
        .text_color(cx.look.colour(role))
        .margin(Margin::symmetric(6, 4))
        .desired_width(width);
    let response = ui.add(field);
    response.widget_info(|| {
        let mut info =
            WidgetInfo::labeled(Access::TextInput, true, label!("timeline-window-length"));
        info.current_text_value = Some(text.clone());
        info
    });
    let response = response.on_hover_text(label!("timeline-window-length.about"));
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
    let words = LENGTHS.map(millis_words);
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
    if let Some(Some(length)) =
        picker(ui, cx.look, label!("timeline-window-usual-lengths"), None, &lengths)
    {
        cx.push_entry(Command::Time(TimeCommand::SetTrailing(length)));
    }
}
