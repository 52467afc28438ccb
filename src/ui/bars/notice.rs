//! Bar under the top bar: a notice about the file.

use egui::{Align, Label, Layout, Rect, RichText, Ui, vec2};

use crate::label;
use crate::scene::file::Notice;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, Sheet};
use crate::ui::ViewContext;
use crate::ui::control::word_link;

/// Draws the bar.
pub(crate) fn notice_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, notice: &Notice) {
    let look = cx.look;
    let bar = ui.max_rect();
    let mark = Rect::from_min_size(bar.min, vec2(3.0, bar.height()));
    ui.painter().rect_filled(mark, 0.0, look.colour(Role::Problem(notice.weight)));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(16.0);
        ui.spacing_mut().item_spacing.x = 16.0;
        if notice.can_close
            && word_link(
                ui,
                look,
                label!("bars-close"),
                label!("bars-close.name"),
                label!("bars-close.tooltip"),
            )
            .clicked()
        {
            cx.push(Command::App(AppCommand::CloseNotice));
        }
        if notice.has_problems && cx.state.display.sheet != Some(Sheet::Problems) {
            let (words, tooltip) = (label!("bars-problems"), label!("bars-problems.tooltip"));
            if word_link(ui, look, words, words, tooltip).clicked() {
                cx.push(Command::App(AppCommand::ToggleSheet(Sheet::Problems)));
            }
        }
        if notice.has_report {
            let (words, tooltip) =
                (label!("safety-open-report"), label!("safety-open-report.tooltip"));
            if word_link(ui, look, words, words, tooltip).clicked() {
                cx.push(Command::App(AppCommand::OpenReport));
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(16.0);
            let text = RichText::new(&*notice.text).font(look.font(TextStyle::Body));
            ui.add(Label::new(text.color(look.colour(Role::Text))).truncate());
        });
    });
}
