//! Docks: off-screen indicators at the edge of the map.

use egui::{Align2, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::scene::map::{ARROW_PX, DOCK_POINT, Dock, DockEdge, MapScene};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::ui::pixel_snap::crisp;

/// Paints every dock.
pub(super) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    for dock in &scene.edge.docks {
        paint_dock(pane, cx, dock);
    }
}

/// The dock without its point.
fn body(rect: Rect, edge: DockEdge) -> Rect {
    let point = f32_from(DOCK_POINT);
    match edge {
        DockEdge::Left => rect.with_min_x(rect.left() + point),
        DockEdge::Right => rect.with_max_x(rect.right() - point),
        DockEdge::Top => rect.with_min_y(rect.top() + point),
        DockEdge::Bottom => rect.with_max_y(rect.bottom() - point),
    }
}

/// Opacity of marks of events that are only possible.
const POSSIBLE: f64 = 0.45;

fn paint_dock(pane: Pane<'_>, cx: &ViewContext<'_>, dock: &Dock) {
    let look = pane.look;
    let rect = pane.place(dock.rect);
    let hovered = dock.events.iter().any(|position| {
        let event = cx.dataset.events().get(*position);
        event.is_some_and(|event| cx.state.hover.as_ref() == Some(&event.id))
    });
    let edge = if dock.selected { Role::Accent } else { Role::ControlEdge };
    let fill = if hovered || dock.is_open { Role::Shade } else { Role::Panel };
    let stroke = look.stroke(if dock.selected { 1.75 } else { 1.0 }, edge);
    let (edged, stroke) = crisp(pane.painter, rect.shrink(0.5), stroke);
    let fill_colour = look.colour(fill);
    let points = outline(edged, dock.edge);
    if matches!(dock.edge, DockEdge::Top | DockEdge::Bottom) {
        // Body and point together are not convex.
        let (middle, half) = (edged.center().x, f32_from(DOCK_POINT));
        let (base, tip) = match dock.edge {
            DockEdge::Top => (body(edged, dock.edge).top() + 1.0, edged.top()),
            _ => (body(edged, dock.edge).bottom() - 1.0, edged.bottom()),
        };
        let point = vec![pos2(middle - half, base), pos2(middle, tip), pos2(middle + half, base)];
        pane.painter.rect_filled(body(edged, dock.edge), 0.0, fill_colour);
        pane.painter.add(Shape::convex_polygon(point, fill_colour, Stroke::NONE));
        pane.painter.add(Shape::closed_line(points, stroke));
    } else {
        pane.painter.add(Shape::convex_polygon(points, fill_colour, stroke));
    }
    let inner = body(rect, dock.edge);
    let middle = inner.center().y;
    let mut x = inner.left() + 14.0;
    // Pale where all of its events are only possibly in the dates shown.
    let certain = dock.events.iter().any(|position| !cx.visible.is_possible(*position));
    let share = if certain { 1.0 } else { POSSIBLE };
    for kind in &dock.kinds {
        let style = MarkStyle {
            scale: 0.66,
            fill: look.mixed(Role::Kind(*kind), fill, share),
            ground: look.colour(fill),
            halo: 0.0,
            hollow: false,
        };
        paint_mark(pane.painter, pos2(x, middle), *kind, style);
        x += 15.0;
    }
    let second = Ink { font: look.font(TextStyle::Tiny), colour: look.colour(Role::TextSecond) };
    let right = pos2(inner.right() - 8.0, middle);
    let align = Align2::RIGHT_CENTER;
    let distance = paint_text(pane.painter, right, align, &dock.distance, second, 110.0);
    let arrow = pos2(distance.left() - f32_from(ARROW_PX / 2.0) - 2.0, middle);
    paint_arrow(pane, arrow, dock.bearing_deg);
    let bold = Ink { font: look.bold(TextStyle::Small), colour: look.colour(Role::Text) };
    let left = pos2(x - 3.0, middle);
    let width = arrow.x - f32_from(ARROW_PX / 2.0) - x;
    paint_text(pane.painter, left, Align2::LEFT_CENTER, &dock.name, bold, width);
}

/// A small arrow in the true direction: docks at one edge are next to each other, and cannot all be
/// where their directions leave the map.
fn paint_arrow(pane: Pane<'_>, at: Pos2, bearing_deg: f64) {
    let (sin, cos) = bearing_deg.to_radians().sin_cos();
    let turned = |ahead: f64, beside: f64| {
        at + vec2(f32_from(sin * ahead + cos * beside), f32_from(-cos * ahead + sin * beside))
    };
    let stroke = pane.look.stroke(1.25, Role::TextSecond);
    pane.painter.line_segment([turned(-4.5, 0.0), turned(4.5, 0.0)], stroke);
    let head = vec![turned(1.2, -3.0), turned(4.7, 0.0), turned(1.2, 3.0)];
    pane.painter.add(Shape::line(head, stroke));
}

/// The corners of a dock with its point at that edge of the map.
pub(super) fn outline(rect: Rect, edge: DockEdge) -> Vec<Pos2> {
    let inner = body(rect, edge);
    let (middle, half) = (rect.center(), f32_from(DOCK_POINT));
    match edge {
        DockEdge::Left => vec![
            pos2(rect.left(), middle.y),
            inner.left_top(),
            inner.right_top(),
            inner.right_bottom(),
            inner.left_bottom(),
        ],
        DockEdge::Right => vec![
            inner.left_top(),
            inner.right_top(),
            pos2(rect.right(), middle.y),
            inner.right_bottom(),
            inner.left_bottom(),
        ],
        DockEdge::Top => vec![
            inner.left_top(),
            pos2(middle.x - half, inner.top()),
            pos2(middle.x, rect.top()),
            pos2(middle.x + half, inner.top()),
            inner.right_top(),
            inner.right_bottom(),
            inner.left_bottom(),
        ],
        DockEdge::Bottom => vec![
            inner.left_top(),
            inner.right_top(),
            inner.right_bottom(),
            pos2(middle.x + half, inner.bottom()),
            pos2(middle.x, rect.bottom()),
            pos2(middle.x - half, inner.bottom()),
            inner.left_bottom(),
        ],
    }
}
