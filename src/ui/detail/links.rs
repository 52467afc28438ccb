//! Ways to other events.

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Rect, RichText, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::scene::detail::Link;
use crate::scene::theme::Role;
use crate::state::{Command, Direction, SelectCommand, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::mark::{MarkStyle, paint_mark};

/// Draws the other events at the same place.
pub(super) fn same_place_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, links: &[Link]) {
    let look = cx.look;
    ui.label(RichText::new("Also at this place").font(look.bold(13.5)));
    ui.add_space(2.0);
    for link in links {
        let size = vec2(ui.available_width(), 22.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(Access::Link, true, format!("Go to {}", link.name))
        });
        let ground = if response.hovered() { Role::Shade } else { Role::Panel };
        ui.painter().rect_filled(rect, 2.0, look.colour(ground));
        let middle = rect.center().y;
        let mark = MarkStyle {
            scale: 0.66,
            fill: look.colour(Role::Kind(link.kind)),
            ground: look.colour(ground),
            halo: 0.0,
            hollow: false,
        };
        paint_mark(ui.painter(), pos2(rect.left() + 6.0, middle), link.kind, mark);
        let ink = Ink { font: look.font(11.5), colour: look.colour(Role::TextSecond) };
        let right = pos2(rect.right(), middle);
        let date = paint_text(ui.painter(), right, Align2::RIGHT_CENTER, &link.when, ink, 130.0);
        let ink = Ink { font: look.font(12.0), colour: look.colour(Role::Text) };
        let width = date.left() - rect.left() - 26.0;
        let left = pos2(rect.left() + 18.0, middle);
        paint_text(ui.painter(), left, Align2::LEFT_CENTER, &link.title, ink, width);
        if response.hovered() {
            cx.push(Command::Select(SelectCommand::Hover(Some(link.id.clone()))));
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            cx.push(Command::Select(SelectCommand::Event(link.id.clone())));
        }
    }
}

/// Draws the ways to the events before and after, at the foot of the panel.
pub(super) fn neighbours_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    (before, after): &(Option<Link>, Option<Link>),
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

fn neighbour_ui(ui: &Ui, cx: &mut ViewContext<'_>, rect: Rect, link: &Link, direction: Direction) {
    let look = cx.look;
    let (name, sign, anchor, align) = match direction {
        Direction::Back => ("Back to", -1.0, rect.left_center(), Align2::LEFT_CENTER),
        Direction::Forward => ("On to", 1.0, rect.right_center(), Align2::RIGHT_CENTER),
    };
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::click());
    response
        .widget_info(|| WidgetInfo::labeled(Access::Button, true, format!("{name} {}", link.name)));
    let role = if response.hovered() { Role::Text } else { Role::TextSecond };
    let tip = pos2(anchor.x - sign * 4.0, anchor.y);
    let base = tip.x - sign * 4.5;
    let points = vec![pos2(base, tip.y - 3.5), tip, pos2(base, tip.y + 3.5)];
    ui.painter().add(Shape::convex_polygon(points, look.colour(role), Stroke::NONE));
    let ink = Ink { font: look.font(12.0), colour: look.colour(Role::Text) };
    let at = pos2(anchor.x - sign * 14.0, anchor.y);
    paint_text(ui.painter(), at, align, &link.title, ink, rect.width() - 16.0);
    let hint = format!("{}, {}", link.title, link.when);
    if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(hint).clicked() {
        cx.push(Command::Time(TimeCommand::StepEvent(direction)));
    }
}
