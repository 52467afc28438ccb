//! Transport: buttons that step and play, and the settings of playing.

use egui::accesskit::Role as Access;
use egui::{DragValue, Popup, PopupCloseBehavior, RichText, TextEdit, Ui, WidgetInfo};

use crate::scene::theme::{Role, TextStyle};
use crate::state::{
    AppCommand, Command, Direction, Pace, PlayCommand, Playback, Speed, TimeCommand,
};
use crate::text::decimal_mark;
use crate::ui::ViewContext;
use crate::ui::control::{Segment, Sign, opener, segments, sign_button};
use crate::{label, message};

/// Width of the popup with the settings, in pixels.
const WIDTH: f32 = 264.0;

/// Draws the buttons, and the pace that opens the settings.
pub(crate) fn transport_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let step = |direction| Command::Time(TimeCommand::StepEvent(direction));
    if sign_button(ui, look, Sign::Previous, label!("commands-previous-event")).clicked() {
        cx.push(step(Direction::Back));
    }
    let how = cx.state.playback;
    let (sign, name) = match (how.playing, how.reverse) {
        (true, _) => (Sign::Pause, label!("commands-pause")),
        (false, false) => (Sign::Play, label!("commands-play")),
        (false, true) => (Sign::PlayBack, label!("commands-play")),
    };
    if sign_button(ui, look, sign, name).clicked() {
        cx.push(Command::Play(PlayCommand::Toggle));
    }
    if sign_button(ui, look, Sign::Next, label!("commands-next-event")).clicked() {
        cx.push(step(Direction::Forward));
    }
    let response = opener(ui, look, label!("play-speed"), &pace_words(how));
    let response = response.on_hover_text(label!("play-speed.about"));
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| settings_ui(ui, cx));
}

/// The pace in few letters.
fn pace_words(how: Playback) -> String {
    match how.pace {
        Pace::Time => how.speed.label(),
        Pace::Event => message!("play-pace-event", seconds = rounded(how.seconds_an_event)),
        Pace::Reading => message!("play-pace-reading", words = rounded(how.words_a_minute)),
    }
}

/// The number to one decimal.
fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn settings_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    ui.reset_style();
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 6.0;
    let mut how = cx.state.playback;
    let paces =
        Pace::ALL.map(|pace| Segment { value: pace, text: pace.label(), tooltip: pace.tooltip() });
    if let Some(pace) = segments(ui, cx.look, how.pace, &paces) {
        how.pace = pace;
    }
    match how.pace {
        Pace::Time => speed_ui(ui, cx, &mut how),
        Pace::Event => {
            let range = Playback::SECONDS.0..=Playback::SECONDS.1;
            number_ui(ui, label!("play-seconds-an-event"), &mut how.seconds_an_event, range, 0.05);
        }
        Pace::Reading => {
            let range = Playback::WORDS.0..=Playback::WORDS.1;
            number_ui(ui, label!("play-words-a-minute"), &mut how.words_a_minute, range, 1.0);
        }
    }
    ui.separator();
    ui.spacing_mut().item_spacing.y = 3.0;
    switch(ui, &mut how.reverse, [label!("play-reverse"), label!("play-reverse.about")]);
    switch(ui, &mut how.repeat, [label!("play-repeat"), label!("play-repeat.about")]);
    switch(ui, &mut how.in_range, [label!("play-in-range"), label!("play-in-range.about")]);
    if how.pace == Pace::Time {
        switch(ui, &mut how.dwell, [label!("play-dwell"), label!("play-dwell.about")]);
    }
    switch(ui, &mut how.follow, [label!("play-follow"), label!("play-follow.about")]);
    if how != cx.state.playback {
        cx.push(Command::Play(PlayCommand::SetPlayback(how)));
    }
    let mut still = cx.state.display.reduced_motion;
    let words = [label!("commands-reduced-motion"), label!("play-reduced-motion")];
    if switch(ui, &mut still, words) {
        cx.push(Command::App(AppCommand::ToggleReducedMotion));
    }
}

/// Draws the usual speeds, and a field for any other.
fn speed_ui(ui: &mut Ui, cx: &ViewContext<'_>, how: &mut Playback) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_wrapped(|ui| {
            for speed in Speed::ALL {
                if ui.selectable_label(speed == how.speed, speed.label()).clicked() {
                    how.speed = speed;
                }
            }
        });
    });
    let memory = ui.scope_id().with("typed-speed");
    let mut text = ui.data(|data| data.get_temp::<String>(memory)).unwrap_or_default();
    let hint = RichText::new(label!("play-typed-speed.hint"));
    let hint = hint.color(cx.look.colour(Role::TextSecond));
    let response = ui.add(TextEdit::singleline(&mut text).hint_text(hint).desired_width(WIDTH));
    response
        .widget_info(|| WidgetInfo::labeled(Access::TextInput, true, label!("play-typed-speed")));
    let speed = Speed::from_text(&text);
    if let Some(speed) = speed.filter(|_| response.changed()) {
        how.speed = speed;
    }
    if speed.is_none() && !text.trim().is_empty() {
        let words =
            RichText::new(label!("play-typed-speed.fault")).font(cx.look.font(TextStyle::Small));
        ui.label(words.color(cx.look.colour(Role::TextSecond)));
    }
    if speed.is_some() && response.lost_focus() {
        // What was typed is in force now; the field asks for the next one.
        text.clear();
    }
    ui.data_mut(|data| data.insert_temp(memory, text));
}

/// Draws a number that can be typed or dragged, with the decimal mark of the language; a point and a
/// comma are both understood.
fn number_ui(
    ui: &mut Ui,
    name: &str,
    number: &mut f64,
    range: std::ops::RangeInclusive<f64>,
    speed: f64,
) {
    ui.horizontal(|ui| {
        let label = ui.label(name);
        let field = DragValue::new(number)
            .range(range)
            .speed(speed)
            .max_decimals(1)
            .custom_formatter(|number, _| rounded(number).to_string().replace('.', decimal_mark()))
            .custom_parser(|typed| typed.trim().replace(',', ".").parse().ok());
        ui.add(field).labelled_by(label.id);
    });
}

fn switch(ui: &mut Ui, on: &mut bool, [text, hint]: [&str; 2]) -> bool {
    ui.checkbox(on, text).on_hover_text(hint).changed()
}
