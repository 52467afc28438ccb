//! Window with the list of the file's problems.

mod row;

use egui::{
    Align, Align2, Frame, Id, Label, Layout, Margin, Rect, RichText, ScrollArea, Sense, Ui, Window,
    pos2, vec2,
};

use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, Sheet};
use crate::ui::ViewContext;
use crate::ui::control::{Plate, close_sheet, paint_text, sheet_room, text_button};
use crate::ui::convert::f32_from;
use crate::{label, message};

/// Height of the line above the list, in pixels.
const HEAD: f32 = 40.0;
/// Greatest height of the list in pixels; longer lists scroll.
const MAX_HEIGHT: f32 = 400.0;

/// Draws the window while it is open.
pub(crate) fn problems_ui(ui: &Ui, cx: &mut ViewContext<'_>) {
    if cx.state.display.sheet != Some(Sheet::Problems) {
        return;
    }
    let mut open = true;
    let room = ui.ctx().content_rect().size();
    let width = 680.0_f32.min(room.x - 40.0);
    let frame = Plate::RAISED.radius(6.0).frame(cx.look).shadow(ui.visuals().window_shadow);
    let shown = Window::new(label!("dialogs-problems"))
        .id(Id::unique("list of problems"))
        .open(&mut open)
        .collapsible(false)
        .frame(frame)
        .default_pos([312.0_f32.min(room.x - width), 88.0])
        .default_width(width)
        .min_width(width.min(420.0))
        .resizable([true, false])
        .show(ui.ctx(), |ui| {
            head_ui(ui, cx);
            rows_ui(ui, cx);
        });
    close_sheet(ui, cx, Sheet::Problems, (open, shown.map(|window| window.response.rect)));
}

/// Number of problems, and buttons for all of them.
fn head_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    Frame::NONE.inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        // Without a size, a layout from the right would take the whole height.
        let line = vec2(ui.available_width(), 24.0);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            let edit = |ui: &mut Ui| {
                let tooltip = label!("dialogs-edit.tooltip");
                text_button(ui, look, label!("dialogs-edit"), tooltip).clicked()
            };
            if ui.add_enabled_ui(cx.can_edit, edit).inner {
                cx.push(Command::App(AppCommand::EditFile));
            }
            let (words, tooltip) = (label!("dialogs-copy-all"), label!("dialogs-copy-all.tooltip"));
            if cx.problems.total() > 0 && text_button(ui, look, words, tooltip).clicked() {
                cx.push(Command::App(AppCommand::CopyText(cx.problems.text())));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let sentence =
                    RichText::new(cx.problems.sentence()).font(look.bold(TextStyle::Body));
                ui.add(Label::new(sentence.color(look.colour(Role::Text))).truncate());
            });
        });
    });
}

fn rows_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    ui.spacing_mut().item_spacing.y = 0.0;
    let problems = cx.problems;
    if problems.rows().is_empty() {
        return;
    }
    let more = if problems.unlisted() > 0 { 32.0 } else { 0.0 };
    let most = MAX_HEIGHT.min(sheet_room(ui.ctx()).y - HEAD);
    let rows = ScrollArea::vertical().auto_shrink([false, true]).max_height(most);
    rows.id_salt("problems").show_viewport(ui, |ui, view| {
        let size = vec2(ui.available_width(), f32_from(problems.height()) + more);
        let (area, _) = ui.allocate_exact_size(size, Sense::hover());
        for nth in problems.rows_between(f64::from(view.top()), f64::from(view.bottom())) {
            if let Some(row) = problems.rows().get(nth) {
                let top = area.top() + f32_from(row.top);
                let rect = Rect::from_min_size(
                    pos2(area.left(), top),
                    vec2(area.width(), f32_from(row.height)),
                );
                row::row_ui(ui, cx, rect, nth, &row.problem);
            }
        }
        if more > 0.0 {
            let text = message!("dialogs-more-problems", count = problems.unlisted());
            let ink = look.ink(TextStyle::Control, Role::TextSecond);
            let at = pos2(area.left() + 40.0, area.bottom() - 16.0);
            let align = Align2::LEFT_CENTER;
            paint_text(ui.painter(), at, align, &text, ink, area.width());
        }
    });
}
