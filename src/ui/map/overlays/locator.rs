//! The small map that tells where the large one is: a click or a drag on it moves that.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::epaint::Mesh;
use egui::{CursorIcon, Id, Painter, Pos2, Rect, Sense, Shape, StrokeKind, Ui, WidgetInfo, vec2};

use crate::geo::basemap::{CountryRole, Detail};
use crate::geo::{Point, Polygon, ScreenPoint};
use crate::scene::map::Locator;
use crate::scene::map::coordinates;
use crate::scene::theme::Role;
use crate::state::{AppCommand, Command, MapCommand};
use crate::ui::ViewContext;
use crate::ui::convert::{pos_from, rect_from, xy_from};
use crate::ui::theme::Look;

/// Draws the locator and turns what is done to it into commands.
pub(crate) fn locator_ui(ui: &Ui, cx: &mut ViewContext<'_>, locator: &Locator, pane: Rect) {
    let look = cx.look;
    let edges = locator.rect;
    let rect = rect_from(pane.min, (edges.left, edges.top, edges.right, edges.bottom));
    let painter = ui.painter_at(pane.intersect(rect.expand(1.0)));
    painter.rect_filled(rect, 4.0, look.colour(Role::LandNeighbour));
    paint_land(&painter, cx, locator, pane);
    paint_frame(&painter, look, locator, pane);
    painter.rect_stroke(rect, 4.0, look.stroke(1.0, Role::ControlEdge), StrokeKind::Inside);
    let response = ui.interact(rect, Id::unique("map locator"), Sense::click_and_drag());
    let here = crate::geo::unproject(cx.state.map.camera.center());
    let name = format!("Locator, {}", coordinates(here, cx.state.map.camera.px_per_km()).degrees);
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
    if let Some(pos) = response.interact_pointer_pos() {
        let (x, y) = xy_from(pane.min, pos);
        let there = locator.plane_from_pane(ScreenPoint::new(x, y));
        if response.clicked() {
            cx.push(Command::Map(MapCommand::CenterOn(there)));
        } else if response.dragged() {
            cx.push(Command::Map(MapCommand::Center(there)));
        }
    } else if response.clicked() {
        // Pressed by key, it has no place to go to: it shows all.
        cx.push(Command::Map(MapCommand::ShowAll));
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
        cx.push(Command::Map(MapCommand::Rest));
    }
    if response.has_focus() {
        painter.rect_stroke(rect, 4.0, look.stroke(1.75, Role::Accent), StrokeKind::Inside);
    }
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text("Click or drag to move the map there");
}

/// The countries in focus, with the line between them.
fn paint_land(painter: &Painter, cx: &ViewContext<'_>, locator: &Locator, pane: Rect) {
    let look = cx.look;
    let layers = cx.basemap.layers(Detail::Overview);
    let pos = |point: &Point| -> Pos2 {
        let at = locator.pane_from_plane(*point);
        pos_from(pane.min, (at.x, at.y))
    };
    for country in &layers.countries {
        let land = match country.role {
            CountryRole::Core => Role::LandCore,
            CountryRole::Focus => Role::LandFocus,
            _ => continue,
        };
        for polygon in &country.polygons {
            paint_part(painter, look, polygon, land, pos);
        }
    }
    for line in &layers.lines {
        let points: Vec<Pos2> = line.path.iter().map(pos).collect();
        painter.add(Shape::line(points.clone(), look.stroke(2.0, Role::LandCore)));
        let stroke = look.stroke(0.75, Role::DisputedLine);
        painter.extend(Shape::dashed_line(&points, stroke, 2.5, 1.5));
    }
}

/// One part of a country.
fn paint_part(
    painter: &Painter,
    look: Look,
    polygon: &Polygon,
    land: Role,
    pos: impl Fn(&Point) -> Pos2,
) {
    let mut mesh = Mesh::default();
    for point in polygon.points() {
        mesh.colored_vertex(pos(point), look.colour(land));
    }
    mesh.indices = polygon.triangles().to_vec();
    painter.add(Shape::mesh(Arc::new(mesh)));
    for ring in polygon.rings() {
        let points = ring.iter().map(&pos).collect();
        painter.add(Shape::closed_line(points, look.stroke(0.75, Role::Border)));
    }
}

/// What the large map shows.
fn paint_frame(painter: &Painter, look: Look, locator: &Locator, pane: Rect) {
    let edges = locator.frame;
    let frame = rect_from(pane.min, (edges.left, edges.top, edges.right, edges.bottom));
    let line = look.stroke(1.5, Role::Accent);
    if !locator.is_point {
        painter.rect(frame, 0.0, look.faded(Role::Accent, 0.12), line, StrokeKind::Middle);
        return;
    }
    let at = frame.center();
    for arm in [vec2(1.0, 0.0), vec2(-1.0, 0.0), vec2(0.0, 1.0), vec2(0.0, -1.0)] {
        painter.line_segment([at + arm * 3.0, at + arm * 8.0], line);
    }
    painter.circle_filled(at, 1.5, line.color);
}
