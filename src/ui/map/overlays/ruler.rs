//! Ruler on the map: its legs and figures, and the clicks that place its points.

use egui::accesskit::Role as Access;
use egui::{
    Align2, Color32, CursorIcon, Id, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

use crate::label;
use crate::model::LatLon;
use crate::scene::map::{MapScene, RulerLeg, RulerScene, leg_to};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, MapCommand, RulerCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;

/// Distance from a mark within which a click places a point on it, in pixels.
const SNAP: f64 = 12.0;
/// The least length of a leg with a figure, in pixels: the width of the figure.
const ROOM: f32 = 74.0;

/// Places points by clicks, on marks if they are near. Drags and the wheel reach the map.
pub(super) fn take_clicks(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Pane<'_>) {
    let response = ui.interact(pane.rect, Id::unique(("map ruler", cx.side)), Sense::CLICK);
    let response = response.on_hover_cursor(CursorIcon::Crosshair);
    let name = label!("map-window-ruler");
    response.widget_info(|| WidgetInfo::labeled(Access::Canvas, true, name));
    let pointer = pane.pointer(ui).filter(|_| response.contains_pointer());
    let Some((at, on_mark)) = pointer.and_then(|pos| aim(cx, scene, pane, pos)) else {
        return;
    };
    if response.clicked() {
        cx.push(Command::Map(MapCommand::Ruler(RulerCommand::Add(at))));
    } else if response.secondary_clicked() {
        cx.push(Command::Map(MapCommand::Ruler(RulerCommand::RemoveLast)));
    }
    let viewport = cx.state.map.viewport();
    if let Some(leg) = leg_to(&cx.state.ruler, at, viewport) {
        paint_leg(pane, &leg, true);
    }
    if let Some(mark) = viewport.screen_of(at).filter(|_| on_mark) {
        let pos = pane.pos(mark);
        pane.painter.circle_stroke(pos, 16.0, pane.look.stroke(1.5, Role::Accent));
    }
}

/// The point for a click at a position, and whether it is that of a mark; `None` where the map shows no
/// part of the earth.
fn aim(
    cx: &ViewContext<'_>,
    scene: &MapScene,
    pane: Pane<'_>,
    pos: Pos2,
) -> Option<(LatLon, bool)> {
    let pointer = pane.point(pos);
    let near = scene.marks.events.iter().map(|mark| mark.at);
    let near = near.filter(|at| at.distance(pointer) <= SNAP);
    let nearest = near.min_by(|a, b| a.distance(pointer).total_cmp(&b.distance(pointer)));
    match nearest {
        Some(at) => Some((cx.state.map.viewport().earth_at(at)?, true)),
        None => Some((pane.lat_lon(cx, pos)?, false)),
    }
}

/// Paints legs and points.
pub(super) fn paint(ruler: &RulerScene, pane: Pane<'_>) {
    for leg in &ruler.legs {
        paint_leg(pane, leg, false);
    }
    for at in &ruler.points {
        let look = pane.look;
        let (fill, edge) = (look.colour(Role::Raised), look.stroke(1.75, Role::Accent));
        pane.painter.circle(pane.pos(*at), 3.5, fill, edge);
    }
}

/// Paints a leg with its figure: dashed if it ends at the pointer.
fn paint_leg(pane: Pane<'_>, leg: &RulerLeg, is_free: bool) {
    let (look, painter) = (pane.look, pane.painter);
    let (from, to) = (pane.pos(leg.from), pane.pos(leg.to));
    painter.line_segment([from, to], look.stroke(4.0, Role::Raised));
    let line = look.stroke(1.5, Role::Accent);
    if is_free {
        painter.extend(Shape::dashed_line(&[from, to], line, 5.0, 3.0));
    } else {
        painter.line_segment([from, to], line);
    }
    let font = look.bold(TextStyle::Tiny);
    let width = text_width(painter, &leg.text, font.clone());
    let at = if is_free {
        // Towards the middle of the map, away from key and edge.
        let side = if to.x > pane.rect.center().x { -1.0 } else { 1.0 };
        to + vec2(side * (14.0 + width / 2.0), 16.0)
    } else if from.distance(to) >= ROOM {
        from.lerp(to, 0.5)
    } else {
        return;
    };
    let pill = Rect::from_center_size(at, vec2(width + 12.0, 17.0));
    Plate::RAISED.radius(8.5).edge(1.0, Role::Accent).paint(painter, look, pill);
    let ink = Ink { font, colour: look.colour(Role::Text) };
    paint_text(painter, at, Align2::CENTER_CENTER, &leg.text, ink, width + 2.0);
}

/// Paints the sign of the ruler on its button.
pub(super) fn draw_sign(painter: &Painter, at: Pos2, ink: Color32) {
    let line = Stroke::new(1.25, ink);
    let (half, tall) = (9.0, 3.5);
    painter.rect_stroke(
        Rect::from_center_size(at, vec2(2.0 * half, 2.0 * tall)),
        1.0,
        line,
        StrokeKind::Middle,
    );
    for nth in -2_i8..=2 {
        let x = at.x + f32_from(f64::from(nth) * 3.0);
        let long = if nth % 2 == 0 { 4.0 } else { 2.5 };
        painter.vline(x, at.y - tall..=at.y - tall + long, line);
    }
}
