//! Locator: a small map of the countries in focus. A click or a drag on it moves the map.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::epaint::Mesh;
use egui::{CursorIcon, Id, Painter, Pos2, Sense, Shape, StrokeKind, Ui, WidgetInfo, vec2};

use crate::geo::basemap::{CountryRole, Detail};
use crate::geo::{Point, Polygon, Projection};
use crate::scene::event::spot_point;
use crate::scene::map::Locator;
use crate::scene::map::coordinates;
use crate::scene::theme::Role;
use crate::state::{Command, MapCommand};
use crate::ui::ViewContext;
use crate::ui::control::FocusRing;
use crate::ui::map::gesture::end_movement;
use crate::ui::map::pane::Pane;
use crate::ui::theme::Look;
use crate::{label, message};

/// Shows the locator and turns clicks and drags into commands.
pub(super) fn locator_ui(ui: &Ui, cx: &mut ViewContext<'_>, locator: &Locator, pane: Pane<'_>) {
    let look = cx.look;
    let rect = pane.place(locator.rect);
    let painter = ui.painter_at(pane.rect.intersect(rect.expand(1.0)));
    painter.rect_filled(rect, 4.0, look.colour(Role::LandNeighbour));
    if cx.state.map.camera.projection() == Projection::region() {
        paint_land(&painter, cx, locator, pane);
    } else {
        paint_world(&ui.painter_at(rect), cx, locator, pane);
    }
    paint_frame(&painter, look, locator, pane);
    painter.rect_stroke(rect, 4.0, look.stroke(1.0, Role::ControlEdge), StrokeKind::Inside);
    let response = ui.interact(rect, Id::unique(("map locator", cx.side)), Sense::click_and_drag());
    let here = cx.state.map.camera.middle();
    let name = || {
        let here = coordinates(here, cx.state.map.camera.px_per_km());
        message!("map-window-locator", place = here.degrees)
    };
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name()));
    if let Some(pos) = response.interact_pointer_pos() {
        let there = locator.plane_from_pane(pane.point(pos));
        if response.clicked() {
            cx.push(Command::Map(MapCommand::CenterOn(there)));
        } else if response.dragged() {
            cx.push(Command::Map(MapCommand::Center(there)));
        }
    } else if response.clicked() {
        // Pressed by key there is no position: show all.
        cx.push(Command::Map(MapCommand::ShowAll));
    }
    if response.drag_stopped() {
        end_movement(cx);
    }
    FocusRing::inside(rect).radius(4.0).paint(&painter, look, &response);
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(label!("map-window-locator.tooltip"));
}

/// Sea, land and borders elsewhere than in the region of the finer layers.
fn paint_world(painter: &Painter, cx: &ViewContext<'_>, locator: &Locator, pane: Pane<'_>) {
    let look = cx.look;
    let (bounds, scale) = (locator.bounds(), locator.px_per_km());
    let Some(world) = cx.basemap.world_within(bounds, scale) else { return };
    let pos = |point: &Point| pane.pos(locator.pane_from_plane(*point));
    painter.rect_filled(pane.place(locator.rect), 4.0, look.colour(Role::Sea));
    for tile in &world.tiles {
        for (_, part) in tile.areas.iter().filter(|(_, part)| part.bounds().meets(bounds)) {
            let mut mesh = Mesh::default();
            for point in part.points() {
                mesh.colored_vertex(pos(point), look.colour(Role::LandNeighbour));
            }
            mesh.indices = part.triangles().to_vec();
            painter.add(Shape::mesh(Arc::new(mesh)));
        }
        for lake in tile.lakes.iter().filter(|lake| lake.polygon.bounds().meets(bounds)) {
            let mut mesh = Mesh::default();
            for point in lake.polygon.points() {
                mesh.colored_vertex(pos(point), look.colour(Role::Sea));
            }
            mesh.indices = lake.polygon.triangles().to_vec();
            painter.add(Shape::mesh(Arc::new(mesh)));
        }
        for (_, border) in tile.borders.iter().filter(|_| cx.state.map.borders_shown) {
            let points = border.iter().map(pos).collect();
            painter.add(Shape::line(points, look.stroke(0.75, Role::Border)));
        }
    }
    for line in world.lines(bounds).filter(|_| cx.state.map.borders_shown) {
        let points: Vec<Pos2> = line.path.iter().map(pos).collect();
        let stroke = look.stroke(0.75, Role::DisputedLine);
        painter.extend(Shape::dashed_line(&points, stroke, 2.5, 1.5));
    }
}

/// The most events that are drawn as dots.
const MOST_DOTS: usize = 300;

/// The countries in focus, with the line between them; in a map of another region, where the events
/// are.
fn paint_land(painter: &Painter, cx: &ViewContext<'_>, locator: &Locator, pane: Pane<'_>) {
    let look = cx.look;
    if cx.state.map.projection() != Projection::region() {
        paint_events(painter, cx, locator, pane);
        return;
    }
    let layers = cx.basemap.layers(Detail::Overview);
    let pos = |point: &Point| pane.pos(locator.pane_from_plane(*point));
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

/// A dot for each event that is shown.
fn paint_events(painter: &Painter, cx: &ViewContext<'_>, locator: &Locator, pane: Pane<'_>) {
    let dot = cx.look.colour(Role::TextSecond);
    let events = cx.visible.shown.iter().take(MOST_DOTS);
    let events = events.filter_map(|position| cx.dataset.events().get(*position));
    for event in events {
        if let Some((point, _)) = spot_point(&event.r#where.spot, cx.dataset, cx.basemap) {
            painter.circle_filled(pane.pos(locator.pane_from_plane(point)), 1.5, dot);
        }
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

/// The frame around what the map shows, or a cross if the frame would be too small.
fn paint_frame(painter: &Painter, look: Look, locator: &Locator, pane: Pane<'_>) {
    let frame = pane.place(locator.frame);
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
