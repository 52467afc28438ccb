//! Tray: a chip that opens a list of the events that a view has no position for.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, Popup, Rect, RectAlign, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::scene::theme::{Role, TextStyle};
use crate::scene::tray::{Tray, TrayRow};
use crate::ui::ViewContext;
use crate::ui::control::{
    EventRow, Plate, RowKind, RowValue, paint_open_arrow, paint_text, text_width,
};

/// Height of the chip in pixels.
const HEIGHT: f32 = 24.0;
/// Width of the list in pixels.
const WIDTH: f32 = 300.0;
/// Greatest height of the list in pixels; longer lists scroll.
const MAX_HEIGHT: f32 = 260.0;

/// Width of the chip with that text in pixels.
pub(crate) fn tray_width(ui: &Ui, cx: &ViewContext<'_>, text: &str) -> f32 {
    text_width(ui.painter(), text, cx.look.font(TextStyle::Small)) + 36.0
}

/// Draws the chip in `rect` and, while it is open, the list at its `side`; `name` is for assistive
/// technology.
pub(crate) fn tray_ui(
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
    let plate = Plate::RAISED.ground(fill).edge(if selected { 1.75 } else { 1.0 }, edge);
    plate.radius(HEIGHT / 2.0).paint(ui.painter(), look, rect);
    let ink = look.ink(TextStyle::Small, Role::Text);
    let left = pos2(rect.left() + 11.0, rect.center().y);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, text, ink, rect.width() - 26.0);
    let tip = pos2(rect.right() - 13.0, rect.center().y + 2.0);
    paint_open_arrow(ui.painter(), look, tip, 3.5);
    Popup::menu(&response).align(side).accessible_name(name).show(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().max_height(MAX_HEIGHT).show(ui, |ui| {
            for row in &tray.rows {
                tray_row_ui(ui, cx, row);
            }
        });
    });
}

/// Shows a row of a list in a popup; a click selects its event.
pub(crate) fn tray_row_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, row: &TrayRow) {
    let size = vec2(ui.available_width(), 24.0);
    let (_, response) = ui.allocate_exact_size(size, Sense::click());
    let part = EventRow {
        id: &row.id,
        kind: row.kind,
        title: &row.title,
        date: &row.known,
        value: RowValue::None,
        wider: 0.0,
        name: &row.name,
        disputed: row.disputed,
        possible: row.possible,
        selected: row.selected,
    };
    part.show(ui, cx, RowKind::Popup, response);
}
