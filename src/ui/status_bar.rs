//! The line at the bottom: what is hidden and why, the file, the point under the pointer.

use egui::accesskit::Role as Access;
use egui::{Align, Layout, RichText, Sense, Ui, WidgetInfo};

use super::ViewContext;
use crate::scene::theme::Role;
use crate::scene::words::known_words;
use crate::state::{Command, FilterCommand};

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
        let known = cx.state.known_by.in_force().map(|by| known_words(by, cx.zone));
        let sentence = match &known {
            Some(known) => format!("As known on {known}. {}", cx.visible.sentence()),
            None => cx.visible.sentence(),
        };
        if let Some(known) = &known {
            let text = RichText::new(format!("As known on {known}")).font(look.bold(11.5));
            ui.label(text.color(look.colour(Role::Accent)));
            ui.add_space(12.0);
        }
        let head = ui.label(head.font(look.bold(11.5)).color(look.colour(Role::Text)));
        head.widget_info(|| WidgetInfo::labeled(Access::Label, true, &sentence));
        let why = RichText::new(reasons.join(", ")).font(look.font(11.5)).color(second);
        ui.label(why);
        if hides {
            ui.add_space(16.0);
            let text = RichText::new("Show all").font(look.font(11.5));
            let text = text.color(look.colour(Role::Accent));
            let all = ui.add(egui::Label::new(text).sense(Sense::click()));
            all.widget_info(|| WidgetInfo::labeled(Access::Button, true, "Show all"));
            if all.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                cx.push(Command::Filter(FilterCommand::ShowAll));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(16.0);
            let issues = match cx.issues {
                0 => "no problems".to_owned(),
                1 => "1 problem".to_owned(),
                many => format!("{many} problems"),
            };
            let file = RichText::new(format!("{}, {issues}", cx.file_name));
            ui.label(file.font(look.font(11.5)).color(second));
        });
    });
}
