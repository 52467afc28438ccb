//! Status line at the bottom: numbers of events shown and hidden, the file and its problems.

use egui::accesskit::Role as Access;
use egui::{Align, Layout, RichText, Ui, WidgetInfo};

use crate::scene::text::known_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, FilterCommand};
use crate::ui::ViewContext;
use crate::ui::control::{word_link, word_link_in};
use crate::{label, message};

/// Draws the status line.
pub(crate) fn status_bar_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    ui.horizontal_centered(|ui| {
        ui.add_space(16.0);
        ui.spacing_mut().item_spacing.x = 0.0;
        let (shown, reasons) = cx.visible.sentence_parts();
        let hides = !reasons.is_empty();
        let head = RichText::new(if hides { format!("{shown}: ") } else { shown });
        let known = cx.state.known_by.active().map(|by| known_words(by, cx.zone));
        let sentence = match &known {
            Some(known) => {
                message!("bars-status-known-and", day = known, sentence = cx.visible.sentence())
            }
            None => cx.visible.sentence(),
        };
        if let Some(known) = &known {
            let text = message!("bars-status-known", day = known);
            let text = RichText::new(text).font(look.bold(TextStyle::Small));
            ui.label(text.color(look.colour(Role::Accent)));
            ui.add_space(12.0);
        }
        let head = ui.label(head.font(look.bold(TextStyle::Small)).color(look.colour(Role::Text)));
        head.widget_info(|| WidgetInfo::labeled(Access::Label, true, &sentence));
        let why = RichText::new(reasons.join(label!("scene-list-comma")))
            .font(look.font(TextStyle::Small))
            .color(second);
        ui.label(why);
        if let Some(possible) = cx.visible.possible_words() {
            let words = RichText::new(format!("; {possible}")).font(look.font(TextStyle::Small));
            ui.label(words.color(second));
        }
        if hides {
            ui.add_space(16.0);
            let (words, name) = (label!("bars-show-all"), label!("bars-show-all.name"));
            let tooltip = label!("bars-show-all.tooltip");
            if word_link(ui, look, words, name, tooltip).clicked() {
                cx.push(Command::Filter(FilterCommand::ShowAll));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(16.0);
            let label = cx.problems.label();
            let role = if cx.problems.calls() { Role::Accent } else { Role::TextSecond };
            let tooltip = label!("bars-problems.tooltip");
            if word_link_in(ui, look, role, &label, &label, tooltip).clicked() {
                cx.push(Command::App(AppCommand::ToggleProblems));
            }
            ui.add_space(4.0);
            let file = RichText::new(format!("{},", cx.file_name));
            let name = ui.label(file.font(look.font(TextStyle::Small)).color(second));
            name.widget_info(|| WidgetInfo::labeled(Access::Label, true, cx.file_name));
        });
    });
}
