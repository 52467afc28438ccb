//! The two windows: their dates, a field for other dates, and a button that takes the dates shown.

use egui::accesskit::Role as Access;
use egui::{Align, Key, Label, Layout, Margin, RichText, Sense, TextEdit, Ui, WidgetInfo, vec2};

use crate::model::{Moment, TimeSpan};
use crate::scene::comparison::SideWords;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, CompareCommand, Destination, GoToContext, read_destination};
use crate::ui::ViewContext;
use crate::ui::control::{paint_side, text_button};
use crate::{label, message};

/// Draws both windows.
pub(super) fn sides_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, sides: &[SideWords; 2]) {
    for words in sides {
        side_ui(ui, cx, words);
        ui.add_space(4.0);
    }
}

fn side_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, words: &SideWords) {
    let look = cx.look;
    let letter = words.side.label();
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        paint_side(ui.painter(), look, rect.center(), words.side);
        ui.label(look.bold_text(letter, TextStyle::Subheading, Role::Text));
        let length = RichText::new(&words.length).font(look.font(TextStyle::Small));
        let length = length.color(look.colour(Role::TextSecond));
        let dates = RichText::new(&words.dates).font(look.font(TextStyle::Body));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(length).truncate());
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(dates.color(look.colour(Role::Text))).truncate());
            });
        });
    });
    ui.horizontal(|ui| {
        ui.add_space(24.0);
        field_ui(ui, cx, words);
        let (text, hint) =
            (label!("comparison-window-take"), label!("comparison-window-take.about"));
        let take = text_button(ui, look, text, hint);
        let name = message!("comparison-window-take.name", side = letter);
        take.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
        if take.clicked() {
            cx.push(Command::Compare(CompareCommand::SetFromWindow(words.side)));
        }
    });
}

/// A field that takes two dates, or a single day, month or year.
fn field_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, words: &SideWords) {
    let look = cx.look;
    let memory = ui.scope_id().with(("typed-window", words.side));
    let mut text = ui.data(|data| data.get_temp::<String>(memory)).unwrap_or_default();
    let hint =
        RichText::new(label!("comparison-window-dates.hint")).color(look.colour(Role::TextSecond));
    let field = TextEdit::singleline(&mut text)
        .hint_text(hint)
        .font(look.font(TextStyle::Body))
        .margin(Margin::symmetric(8, 3))
        .desired_width((ui.available_width() - 150.0).max(80.0));
    let response = ui.add(field);
    let name = message!("comparison-window-dates", side = words.side.label());
    response.widget_info(|| WidgetInfo::labeled(Access::TextInput, true, &name));
    let read = read(&text, cx);
    let is_wrong = read.is_err() && !text.trim().is_empty();
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        if let Ok(span) = read {
            cx.push_entry(Command::Compare(CompareCommand::Set(words.side, span)));
            text.clear();
        }
    } else if let (Err(wrong), true) = (&read, is_wrong && response.has_focus()) {
        response.show_tooltip_text(wrong);
    }
    ui.data_mut(|data| data.insert_temp(memory, text));
}

/// The span that the text means, or the error in it.
fn read(text: &str, cx: &ViewContext<'_>) -> Result<TimeSpan, String> {
    let asked = GoToContext {
        dataset: cx.dataset,
        zone: cx.zone,
        playhead: cx.state.playhead,
        now: cx.now,
    };
    if text.trim().is_empty() {
        return Err(String::new());
    }
    let when = match read_destination(text, asked) {
        Ok(Destination::Date(when)) => Some(when),
        Ok(Destination::Event(id)) => cx.dataset.event(&id).and_then(|event| event.when.clone()),
        Ok(Destination::Compare(_) | Destination::View(_)) => None,
        Err(wrong) => return Err(wrong.to_string()),
    };
    let hull = when.map(|when| when.hull());
    let hull = hull.filter(|hull| hull.start() != Moment::MIN && hull.end() != Moment::MAX);
    hull.ok_or_else(|| label!("comparison-window-dates.fault").to_owned())
}
