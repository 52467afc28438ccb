//! Marks of events, docks and towns.

use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::geo::ScreenPoint;
use crate::scene::map::{DOCK_POINT, Dock, Edge, Group, MapScene, TownDot};
use crate::scene::theme::Role;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::{f32_from, pos_from, rect_from};
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};
use crate::ui::theme::Look;

/// Where and how the map is painted.
#[derive(Clone, Copy)]
pub(super) struct Pane<'a> {
    /// The upper left corner on the screen.
    pub(super) origin: Pos2,
    /// Clipped to the pane.
    pub(super) painter: &'a Painter,
    /// Colours and type.
    pub(super) look: Look,
}

impl Pane<'_> {
    /// The place of a point of the pane on the screen.
    pub(super) fn pos(&self, at: ScreenPoint) -> Pos2 {
        pos_from(self.origin, (at.x, at.y))
    }
}

/// Paints towns, marks and docks.
pub(super) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    for town in &scene.towns {
        paint_town(pane, town);
    }
    for group in &scene.groups {
        paint_radius(pane, group);
    }
    for group in scene.groups.iter().rev() {
        paint_group(pane, cx, group);
    }
    for dock in &scene.docks {
        paint_dock(pane, cx, dock);
    }
}

fn paint_town(pane: Pane<'_>, town: &TownDot) {
    let at = pane.pos(town.at);
    let ink = pane.look.faded(Role::Text, town.share);
    let ground = pane.look.faded(Role::LandSerbia, town.share);
    if town.chief {
        let square = Rect::from_center_size(at, vec2(5.0, 5.0));
        pane.painter.rect_filled(square.expand(1.0), 0.0, ground);
        pane.painter.rect_filled(square, 0.0, ink);
    } else {
        let line = Stroke::new(1.25, pane.look.faded(Role::TextSecond, town.share));
        pane.painter.circle(at, 2.5, ground, line);
    }
}

/// A disc as large as the place is uncertain, where that is more than the mark covers.
fn paint_radius(pane: Pane<'_>, group: &Group) {
    let at = pane.pos(group.at);
    let role = Role::Kind(group.kind);
    if group.shows_radius() {
        let fill = pane.look.faded(role, 0.16);
        let edge = Stroke::new(1.0, pane.look.faded(role, 0.7));
        pane.painter.circle(at, f32_from(group.radius_px), fill, edge);
    } else if group.hollow && (14.0..110.0).contains(&group.radius_px) {
        let edge = Stroke::new(1.0, pane.look.faded(role, 0.6));
        pane.painter.extend(Shape::dashed_line(&circle(at, group.radius_px), edge, 2.0, 4.0));
    }
}

fn paint_group(pane: Pane<'_>, cx: &ViewContext<'_>, group: &Group) {
    let look = pane.look;
    let at = pane.pos(group.at);
    let events = || group.events.iter().filter_map(|position| cx.dataset.events().get(*position));
    let selected = events().any(|event| cx.state.selection.as_ref() == Some(&event.id));
    let hovered = events().any(|event| cx.state.hover.as_ref() == Some(&event.id));
    let style = MarkStyle {
        scale: if hovered { 1.15 } else { 1.0 },
        fill: look.mixed(Role::Kind(group.kind), Role::LandKosovo, group.certainty),
        ground: look.colour(Role::LandKosovo),
        halo: 1.5,
        hollow: group.hollow,
    };
    paint_mark(pane.painter, at, group.kind, style);
    if group.disputed {
        paint_disputed_ring(pane.painter, at, 13.5, look.stroke(1.5, Role::DisputedLine));
    }
    if selected || hovered {
        let ring = if group.disputed { 17.0 } else { 13.5 };
        let role = if selected { Role::Accent } else { Role::TextSecond };
        pane.painter.circle_stroke(at, ring, look.stroke(1.75, role));
    }
    if group.events.len() > 1 {
        paint_badge(pane, at + vec2(12.0, -12.0), group.events.len());
    }
}

/// A pill with the number of events.
fn paint_badge(pane: Pane<'_>, at: Pos2, count: usize) {
    let look = pane.look;
    let text = count.to_string();
    let width = text_width(pane.painter, &text, look.bold(11.0)).max(7.0) + 8.0;
    let pill = Rect::from_center_size(at, vec2(width, 15.0));
    pane.painter.rect_filled(pill.expand(1.5), 9.0, look.colour(Role::LandKosovo));
    pane.painter.rect_filled(pill, 7.5, look.colour(Role::Text));
    let ink = Ink { font: look.bold(11.0), colour: look.colour(Role::Panel) };
    paint_text(pane.painter, at, Align2::CENTER_CENTER, &text, ink, width);
}

fn paint_dock(pane: Pane<'_>, cx: &ViewContext<'_>, dock: &Dock) {
    let look = pane.look;
    let rect =
        rect_from(pane.origin, (dock.rect.left, dock.rect.top, dock.rect.right, dock.rect.bottom));
    let hovered = dock.events.iter().any(|position| {
        let event = cx.dataset.events().get(*position);
        event.is_some_and(|event| cx.state.hover.as_ref() == Some(&event.id))
    });
    let edge = if dock.selected { Role::Accent } else { Role::ControlEdge };
    let fill = if hovered { Role::Shade } else { Role::Panel };
    let outline = dock_outline(rect.shrink(0.5), dock.edge);
    let stroke = look.stroke(if dock.selected { 1.75 } else { 1.0 }, edge);
    pane.painter.add(Shape::convex_polygon(outline, look.colour(fill), stroke));
    let point = f32_from(DOCK_POINT);
    let inner = match dock.edge {
        Edge::Left => Rect::from_min_max(pos2(rect.left() + point, rect.top()), rect.max),
        Edge::Right => Rect::from_min_max(rect.min, pos2(rect.right() - point, rect.bottom())),
    };
    let middle = rect.center().y;
    let mut x = inner.left() + 14.0;
    for kind in &dock.kinds {
        let style = MarkStyle {
            scale: 0.66,
            fill: look.colour(Role::Kind(*kind)),
            ground: look.colour(fill),
            halo: 0.0,
            hollow: false,
        };
        paint_mark(pane.painter, pos2(x, middle), *kind, style);
        x += 15.0;
    }
    let second = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
    let right = pos2(inner.right() - 8.0, middle);
    let align = Align2::RIGHT_CENTER;
    let distance = paint_text(pane.painter, right, align, &dock.distance, second, 70.0);
    let bold = Ink { font: look.bold(11.5), colour: look.colour(Role::Text) };
    let left = pos2(x - 3.0, middle);
    let width = distance.left() - x - 2.0;
    paint_text(pane.painter, left, Align2::LEFT_CENTER, &dock.name, bold, width);
}

fn dock_outline(rect: Rect, edge: Edge) -> Vec<Pos2> {
    let point = f32_from(DOCK_POINT);
    let middle = rect.center().y;
    match edge {
        Edge::Left => vec![
            pos2(rect.left(), middle),
            pos2(rect.left() + point, rect.top()),
            rect.right_top(),
            rect.right_bottom(),
            pos2(rect.left() + point, rect.bottom()),
        ],
        Edge::Right => vec![
            rect.left_top(),
            pos2(rect.right() - point, rect.top()),
            pos2(rect.right(), middle),
            pos2(rect.right() - point, rect.bottom()),
            rect.left_bottom(),
        ],
    }
}

/// Points of a circle, closed.
pub(super) fn circle(at: Pos2, radius: f64) -> Vec<Pos2> {
    (0..=72_u8)
        .map(|nth| {
            let turn = f64::from(nth) / 72.0 * std::f64::consts::TAU;
            at + vec2(f32_from(radius * turn.cos()), f32_from(radius * turn.sin()))
        })
        .collect()
}
