//! Links to other events: at the same place, and before and after the one that is read.

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::scene::detail::EventLink;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, Direction, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{EventRow, RowKind, RowValue, heading, paint_two_lines, rows_in_sight};
use crate::{label, message};

/// Draws the other events at the same place.
pub(super) fn same_place_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, events: &[usize]) {
    /// Height of a row in pixels.
    const ROW: f32 = 22.0;
    heading(ui, cx.look, label!("detail-window-same-place"));
    ui.add_space(2.0);
    let gap = ui.spacing().item_spacing.y;
    rows_in_sight(ui, events.len(), ROW + gap, |ui, nth| {
        let link = events.get(nth);
        let link = link.and_then(|at| EventLink::at(*at, cx.dataset, cx.state, cx.zone));
        let Some(link) = link else { return };
        let size = vec2(ui.available_width(), ROW);
        let (_, response) = ui.allocate_exact_size(size, Sense::click());
        let row = EventRow {
            id: &link.id,
            kind: link.kind,
            title: &link.title,
            date: &link.when,
            value: RowValue::None,
            wider: 0.0,
            name: &link.name,
            disputed: false,
            possible: false,
            selected: false,
        };
        row.show(ui, cx, RowKind::Link, response);
    });
}

/// Draws the links to the events before and after the one that is read, at the foot of the panel.
pub(super) fn neighbours_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    (before, after): &(Option<EventLink>, Option<EventLink>),
) {
    let rect = ui.max_rect();
    let half = rect.width() / 2.0 - 6.0;
    let left = Rect::from_min_size(rect.min, vec2(half, rect.height()));
    let right = Rect::from_min_size(pos2(rect.right() - half, rect.top()), left.size());
    if let Some(link) = before {
        neighbour_ui(ui, cx, left, link, Direction::Back);
    }
    if let Some(link) = after {
        neighbour_ui(ui, cx, right, link, Direction::Forward);
    }
}

fn neighbour_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    rect: Rect,
    link: &EventLink,
    direction: Direction,
) {
    let look = cx.look;
    let (id, sign, anchor, align) = match direction {
        Direction::Back => ("before", -1.0, rect.left_center(), Align2::LEFT_CENTER),
        Direction::Forward => ("after", 1.0, rect.right_center(), Align2::RIGHT_CENTER),
    };
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
    let name = || match direction {
        Direction::Back => message!("detail-window-back-to", event = &link.name),
        Direction::Forward => message!("detail-window-on-to", event = &link.name),
    };
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name()));
    let role = if response.hovered() { Role::Text } else { Role::TextSecond };
    let tip = pos2(anchor.x - sign * 4.0, anchor.y);
    let base = tip.x - sign * 4.5;
    let points = vec![pos2(base, tip.y - 3.5), tip, pos2(base, tip.y + 3.5)];
    ui.painter().add(Shape::convex_polygon(points, look.colour(role), Stroke::NONE));
    let ink = look.ink(TextStyle::Control, Role::Text);
    let at = pos2(anchor.x - sign * 14.0, anchor.y);
    paint_two_lines(ui.painter(), at, align, &link.title, ink, rect.width() - 16.0);
    let hint = message!("controls-event-when", title = &link.title, when = &link.when);
    if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(hint).clicked() {
        cx.push_entry(Command::Select(SelectCommand::GoTo(link.id.clone())));
    }
}
