//! The ruler on the map: its line, its figures, and the plate with what can be done to it.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, Id, Painter, Pos2, Rect, Sense, Shape, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use crate::geo::{ScreenPoint, Viewport, project, unproject};
use crate::model::LatLon;
use crate::scene::map::{MapScene, RulerLeg, RulerScene, leg_to};
use crate::scene::theme::Role;
use crate::state::{Command, MapCommand, RulerCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_button, text_width};
use crate::ui::convert::{f32_from, pos_from, xy_from};
use crate::ui::map::overlays::coordinates::{latlon_at, pointer_on};
use crate::ui::theme::Look;

/// How near to a mark a click has to be to mean its place, in pixels.
const SNAP: f64 = 12.0;
/// The least length of a leg that has room for its figure, in pixels.
const ROOM: f32 = 74.0;
/// Width and height of the plate in pixels.
const PLATE: egui::Vec2 = egui::vec2(330.0, 62.0);

/// Takes clicks for the ruler while it is in hand, above the marks: a click near a mark means the
/// mark's place. Drags and the wheel go on to the map.
pub(crate) fn take_clicks(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Rect) {
    if scene.ruler.is_none() {
        return;
    }
    let response = ui.interact(pane, Id::unique("map ruler"), Sense::CLICK);
    let response = response.on_hover_cursor(CursorIcon::Crosshair);
    response.widget_info(|| WidgetInfo::labeled(Access::Canvas, true, "Ruler on the map"));
    let pointer = pointer_on(ui, pane).filter(|_| response.contains_pointer());
    let Some((at, on_mark)) = pointer.map(|pos| aim(cx, scene, pane, pos)) else {
        return;
    };
    if response.clicked() {
        cx.push(Command::Map(MapCommand::Ruler(RulerCommand::Add(at))));
    } else if response.secondary_clicked() {
        cx.push(Command::Map(MapCommand::Ruler(RulerCommand::RemoveLast)));
    }
    let viewport = cx.state.map.viewport();
    let painter = ui.painter_at(pane);
    if let Some(leg) = leg_to(&cx.state.ruler, at, viewport) {
        paint_leg(&painter, cx.look, pane, &leg, true);
    }
    if on_mark {
        let pos = seen(pane, viewport, at);
        painter.circle_stroke(pos, 16.0, cx.look.stroke(1.5, Role::Accent));
    }
}

/// The point that a click there means, and whether that is a mark's place.
fn aim(cx: &ViewContext<'_>, scene: &MapScene, pane: Rect, pos: Pos2) -> (LatLon, bool) {
    let (x, y) = xy_from(pane.min, pos);
    let pointer = ScreenPoint::new(x, y);
    let near = scene.groups.iter().map(|group| group.at);
    let near = near.filter(|at| at.distance(pointer) <= SNAP);
    let nearest = near.min_by(|a, b| a.distance(pointer).total_cmp(&b.distance(pointer)));
    match nearest {
        Some(at) => (unproject(cx.state.map.viewport().plane_from_screen(at)), true),
        None => (latlon_at(cx, pane, pos), false),
    }
}

fn seen(pane: Rect, viewport: Viewport, at: LatLon) -> Pos2 {
    let at = viewport.screen_from_plane(project(at));
    pos_from(pane.min, (at.x, at.y))
}

/// Paints the ruler, and its plate to the left of `right`.
pub(crate) fn ruler_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    scene: &RulerScene,
    pane: Rect,
    right: f32,
) {
    let painter = ui.painter_at(pane);
    for leg in &scene.legs {
        paint_leg(&painter, cx.look, pane, leg, false);
    }
    for at in &scene.points {
        let pos = pos_from(pane.min, (at.x, at.y));
        let (fill, edge) = (cx.look.colour(Role::Raised), cx.look.stroke(1.75, Role::Accent));
        painter.circle(pos, 3.5, fill, edge);
    }
    plate_ui(ui, cx, scene, pane, right);
}

fn paint_leg(painter: &Painter, look: Look, pane: Rect, leg: &RulerLeg, is_free: bool) {
    let end = |at: ScreenPoint| pos_from(pane.min, (at.x, at.y));
    let (from, to) = (end(leg.from), end(leg.to));
    painter.line_segment([from, to], look.stroke(4.0, Role::Raised));
    let line = look.stroke(1.5, Role::Accent);
    if is_free {
        painter.extend(Shape::dashed_line(&[from, to], line, 5.0, 3.0));
    } else {
        painter.line_segment([from, to], line);
    }
    let font = look.bold(11.0);
    let width = text_width(painter, &leg.text, font.clone());
    let at = if is_free {
        // Towards the middle of the map, where neither key nor edge is in the way.
        let side = if to.x > pane.center().x { -1.0 } else { 1.0 };
        to + vec2(side * (14.0 + width / 2.0), 16.0)
    } else if from.distance(to) >= ROOM {
        from.lerp(to, 0.5)
    } else {
        return;
    };
    let pill = Rect::from_center_size(at, vec2(width + 12.0, 17.0));
    painter.rect_filled(pill, 8.5, look.colour(Role::Raised));
    painter.rect_stroke(pill, 8.5, look.stroke(1.0, Role::Accent), egui::StrokeKind::Inside);
    let ink = Ink { font, colour: look.colour(Role::Text) };
    paint_text(painter, at, Align2::CENTER_CENTER, &leg.text, ink, width + 2.0);
}

/// What the ruler says, and what can be done with it.
fn plate_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &RulerScene, pane: Rect, right: f32) {
    let look = cx.look;
    let left = (right - PLATE.x).max(pane.left() + 12.0);
    let plate = Rect::from_min_max(pos2(left, pane.top() + 46.0), pos2(right, pane.top() + 46.0))
        .with_max_y(pane.top() + 46.0 + PLATE.y);
    // What lies under the plate is out of reach.
    ui.interact(plate, Id::unique("map ruler plate"), Sense::CLICK | Sense::DRAG);
    let (fill, edge) = (look.faded(Role::Panel, 0.97), look.stroke(1.0, Role::ControlEdge));
    ui.painter_at(pane).rect(plate, 4.0, fill, edge, egui::StrokeKind::Inside);
    let words = words(scene);
    let line = pos2(plate.left() + 12.0, plate.top() + 16.0);
    let ink = Ink { font: look.bold(12.0), colour: look.colour(Role::Text) };
    let room = plate.width() - 24.0;
    paint_text(&ui.painter_at(pane), line, Align2::LEFT_CENTER, &words, ink, room);
    let said = Rect::from_min_size(plate.min, vec2(plate.width(), 30.0));
    let said = ui.interact(said, Id::unique("map ruler words"), Sense::hover());
    said.widget_info(|| WidgetInfo::labeled(Access::Label, true, format!("Ruler: {words}")));
    let row = Rect::from_min_max(pos2(plate.left() + 12.0, plate.top() + 30.0), plate.max);
    let layout = egui::Layout::left_to_right(egui::Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let has_points = !scene.points.is_empty();
        let selected = cx.state.selection.is_some();
        let mut ask = |enabled, text, tooltip, command| {
            ui.add_enabled_ui(enabled, |ui| {
                if text_button(ui, look, text, tooltip).clicked() {
                    cx.push(Command::Map(MapCommand::Ruler(command)));
                }
            });
        };
        let tooltip = "Go on to where the selected event lies";
        ask(selected, "To the selected", tooltip, RulerCommand::AddSelected);
        ask(has_points, "Take back", "Take the last point back", RulerCommand::RemoveLast);
        ask(has_points, "Clear", "Take every point away", RulerCommand::Clear);
        ask(true, "Done", "Put the ruler away; Escape does it too", RulerCommand::Toggle);
    });
}

fn words(scene: &RulerScene) -> String {
    match (scene.points.len(), scene.legs.as_slice()) {
        (0, _) => "Click where the way begins".to_owned(),
        (_, []) => "Click where the way goes on".to_owned(),
        (_, [only]) => only.text.clone(),
        (_, legs) => format!("{} in {} parts", scene.total, legs.len()),
    }
}

/// The sign of the ruler.
pub(crate) fn draw_sign(painter: &Painter, at: Pos2, ink: egui::Color32) {
    let line = egui::Stroke::new(1.25, ink);
    let (half, tall) = (9.0, 3.5);
    painter.rect_stroke(
        Rect::from_center_size(at, vec2(2.0 * half, 2.0 * tall)),
        1.0,
        line,
        egui::StrokeKind::Middle,
    );
    for nth in -2_i8..=2 {
        let x = at.x + f32_from(f64::from(nth) * 3.0);
        let long = if nth % 2 == 0 { 4.0 } else { 2.5 };
        painter.vline(x, at.y - tall..=at.y - tall + long, line);
    }
}
