//! Trays: a chip that opens a list of the events that a view has no spot for.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, Popup, Rect, RectAlign, ScrollArea, Sense, Shape, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::ViewContext;
use super::control::{Ink, paint_text, text_width};
use super::mark::{MarkStyle, paint_disputed_ring, paint_mark};
use crate::scene::theme::Role;
use crate::scene::tray::{Tray, TrayRow};
use crate::state::{Command, SelectCommand};

/// Height of the chip in pixels.
const HEIGHT: f32 = 24.0;
/// Width of the list in pixels.
const WIDTH: f32 = 300.0;
/// The most that the list takes of the screen's height in pixels.
const MOST: f32 = 260.0;

/// How wide the chip with that text is.
pub(super) fn tray_width(ui: &Ui, cx: &ViewContext<'_>, text: &str) -> f32 {
    text_width(ui.painter(), text, cx.look.font(11.5)) + 36.0
}

/// Draws the chip in `rect` and, while it is open, the list on that side of it; `name` is for
/// assistive technology.
pub(super) fn tray_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    rect: Rect,
    tray: &Tray,
    (text, name): (&str, &str),
    side: RectAlign,
) {
    let look = cx.look;
    let response = ui
        .interact(rect, ui.scope_id().with("tray"), Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, open, name));
    let fill = if response.hovered() || open { Role::Shade } else { Role::Raised };
    let selected = tray.rows.iter().any(|row| row.selected);
    let edge = if selected || response.has_focus() { Role::Accent } else { Role::ControlEdge };
    let stroke = look.stroke(if selected { 1.75 } else { 1.0 }, edge);
    ui.painter().rect(rect, HEIGHT / 2.0, look.colour(fill), stroke, StrokeKind::Inside);
    let ink = Ink { font: look.font(11.5), colour: look.colour(Role::Text) };
    let left = pos2(rect.left() + 11.0, rect.center().y);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, text, ink, rect.width() - 26.0);
    let tip = pos2(rect.right() - 13.0, rect.center().y + 2.0);
    let arms = vec![tip + vec2(-3.5, -3.5), tip, tip + vec2(3.5, -3.5)];
    ui.painter().add(Shape::line(arms, look.stroke(1.25, Role::TextSecond)));
    Popup::menu(&response).align(side).accessible_name(name).show(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().max_height(MOST).show(ui, |ui| {
            for row in &tray.rows {
                row_ui(ui, cx, row);
            }
        });
    });
}

fn row_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, row: &TrayRow) {
    let look = cx.look;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Access::ListBoxOption, true, row.selected, &row.name));
    let lit = response.hovered() || response.has_focus();
    let ground = match (row.selected, lit) {
        (true, _) => Role::Tint,
        (false, true) => Role::Shade,
        (false, false) => Role::Raised,
    };
    ui.painter().rect_filled(rect, 2.0, look.colour(ground));
    let middle = rect.center().y;
    let style = MarkStyle {
        scale: 0.66,
        fill: look.colour(Role::Kind(row.kind)),
        ground: look.colour(ground),
        halo: 0.0,
        hollow: false,
    };
    paint_mark(ui.painter(), pos2(rect.left() + 12.0, middle), row.kind, style);
    let ink = Ink { font: look.font(11.5), colour: look.colour(Role::TextSecond) };
    let right = pos2(rect.right() - 6.0, middle);
    let known = paint_text(ui.painter(), right, Align2::RIGHT_CENTER, &row.known, ink, 120.0);
    let mut room = known.left() - rect.left() - 34.0;
    if row.disputed {
        let ring = pos2(known.left() - 12.0, middle);
        paint_disputed_ring(ui.painter(), ring, 4.0, look.stroke(1.3, Role::TextSecond));
        room -= 18.0;
    }
    let font = if row.selected { look.bold(12.0) } else { look.font(12.0) };
    let ink = Ink { font, colour: look.colour(Role::Text) };
    let left = pos2(rect.left() + 24.0, middle);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, &row.title, ink, room);
    if lit {
        cx.push(Command::Select(SelectCommand::Hover(Some(row.id.clone()))));
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        cx.push(Command::Select(SelectCommand::Event(row.id.clone())));
    }
}
