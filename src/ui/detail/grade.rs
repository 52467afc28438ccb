//! Grade of a claim as a chip, and the number of claims below the grade asked for.

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::scene::detail::ClaimRow;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, Sheet};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, paint_text, second, text_width};
use crate::{label, message};

/// Height of the chip in pixels: that of a line of small text.
pub(super) const HEIGHT: f32 = 15.0;
/// Space before and after the signs in pixels.
const PADDING: f32 = 5.0;

/// Draws the chip at the right edge of the next line; returns its width.
pub(super) fn grade_ui(ui: &Ui, cx: &mut ViewContext<'_>, row: &ClaimRow) -> f32 {
    let look = cx.look;
    let (signs, words) = &row.grade;
    let width = text_width(ui.painter(), signs, look.bold(TextStyle::Tiny)) + 2.0 * PADDING;
    let corner = pos2(ui.max_rect().right() - width, ui.cursor().top() + 1.0);
    let rect = Rect::from_min_size(corner, vec2(width, HEIGHT));
    let id = ui.scope_id().with(("grade", row.id.as_str()));
    let response = ui.interact(rect, id, Sense::click());
    let name = || message!("detail-window-claim-grade", grade = words);
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name()));
    ui.painter().rect_filled(rect, 3.0, look.colour(Role::Shade));
    FocusRing::around(rect).paint(ui.painter(), look, &response);
    let ink = look.bold_ink(TextStyle::Tiny, Role::TextSecond);
    paint_text(ui.painter(), rect.center(), Align2::CENTER_CENTER, signs, ink, width);
    let hint = format!("{words}\n{}", label!("detail-window-claim-grade.tooltip"));
    if response.on_hover_text(hint).on_hover_cursor(CursorIcon::PointingHand).clicked() {
        cx.push(Command::App(AppCommand::ToggleSheet(Sheet::Grades)));
    }
    width
}

/// Draws the number of claims that are left out because of their grade.
pub(super) fn below_grade_ui(ui: &mut Ui, cx: &ViewContext<'_>, count: usize) {
    if count > 0 {
        second(ui, cx.look, &message!("detail-window-below-grade", count = count));
    }
}
