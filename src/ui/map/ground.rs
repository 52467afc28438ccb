//! Land, water, borders and roads.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Color32, Painter, Pos2, Shape, Stroke};

use super::marks::Pane;
use crate::geo::basemap::{CountryRole, Detail, Layers, RoadClass, WaterKind};
use crate::geo::{Bounds, Point, Polygon, Viewport};
use crate::scene::map::presence::{Presence, measure};
use crate::scene::theme::Role;
use crate::state::LineStyle;
use crate::ui::ViewContext;
use crate::ui::convert::{f32_from, pos_from};
use crate::ui::theme::Look;

/// Paints the ground in the order that makes it right: see [`Layers`].
pub(super) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, detail: Detail) {
    let viewport = cx.state.map.viewport();
    let sheet = Sheet { pane, viewport, view: viewport.bounds_with_margin(4.0) };
    let layers = cx.basemap.layers(detail);
    let look = pane.look;
    let colour = |role| look.colour(role);
    // Beyond the frame nothing is known: it is no land.
    pane.painter.rect_filled(pane.painter.clip_rect(), 0.0, colour(Role::Window));
    sheet.fill(cx.basemap.frame(), colour(Role::LandNeighbour));
    for sea in layers.waters.iter().filter(|water| water.kind == WaterKind::Sea) {
        sheet.fill(&sea.polygon, colour(Role::Sea));
    }
    for country in &layers.countries {
        let role = match (country.role, &*country.id) {
            (CountryRole::Focus, "XKX") => Role::LandKosovo,
            (CountryRole::Focus, _) => Role::LandSerbia,
            (CountryRole::Neighbour | CountryRole::Context, _) => Role::LandNeighbour,
        };
        for polygon in &country.polygons {
            sheet.fill(polygon, colour(role));
        }
    }
    paint_lines(sheet, layers, cx.state.display.line);
}

fn paint_lines(sheet: Sheet<'_>, layers: &Layers, style: LineStyle) {
    let look = sheet.pane.look;
    let scale = sheet.viewport.camera.px_per_km();
    let stroke =
        |width: f64, role, share: f64| Stroke::new(f32_from(width), look.faded(role, share));
    let districts = Presence::DISTRICTS.at(scale);
    for border in layers.district_borders.iter().filter(|_| districts > 0.0) {
        sheet.dashed(border, stroke(1.0, Role::Border, districts * 0.8), 2.0, 3.0);
    }
    for road in &layers.roads {
        let share = Presence::of_road(road.class).at(scale);
        if share > 0.0 {
            let (far, near) = match road.class {
                RoadClass::Motorway => (1.5, 2.4),
                RoadClass::Main => (1.1, 2.0),
                RoadClass::Secondary | RoadClass::Local => (1.0, 1.4),
            };
            sheet.line(&road.path, stroke(measure(far, near, scale), Role::Road, share));
        }
    }
    for river in &layers.rivers {
        let share = Presence::of_river(river.rank).at(scale);
        if share > 0.0 {
            let wide = if river.rank <= 1 { 1.8 } else { 1.1 };
            let width = measure(wide, wide * 1.25, scale);
            sheet.line(&river.path, stroke(width, Role::River, share));
        }
    }
    for lake in layers.waters.iter().filter(|water| water.kind != WaterKind::Sea) {
        sheet.fill(&lake.polygon, look.colour(Role::Sea));
        for ring in lake.polygon.rings() {
            sheet.closed_line(ring, look.stroke(1.0, Role::River));
        }
    }
    for border in &layers.borders {
        sheet.line(border, look.stroke(1.0, Role::Border));
    }
    for line in &layers.lines {
        for part in sheet.seen(&line.path) {
            sheet.pane.painter.add(Shape::line(part.clone(), look.stroke(3.5, Role::LandKosovo)));
            paint_line_style(sheet.pane.painter, look, style, &part);
        }
    }
}

/// Paints the disputed line in the style that the viewer has chosen.
pub(super) fn paint_line_style(painter: &Painter, look: Look, style: LineStyle, path: &[Pos2]) {
    let stroke = |width: f64| look.stroke(width, Role::DisputedLine);
    match style {
        LineStyle::Neutral => {
            painter.extend(Shape::dashed_line(path, stroke(1.5), 7.0, 4.0));
        }
        LineStyle::Boundary => {
            let (dashes, gaps) = ([9.0, 1.5], [3.5, 3.5]);
            painter.extend(Shape::dashed_line_with_offset(path, stroke(1.25), &dashes, &gaps, 0.0));
        }
        LineStyle::Border => {
            painter.add(Shape::line(path.to_vec(), stroke(1.25)));
        }
    }
}

/// The pane with the camera that looks at it.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    pane: Pane<'a>,
    viewport: Viewport,
    /// What is in view, with room for the width of lines.
    view: Bounds,
}

impl Sheet<'_> {
    fn pos(&self, point: Point) -> Pos2 {
        let at = self.viewport.screen_from_plane(point);
        pos_from(self.pane.origin, (at.x, at.y))
    }

    fn fill(&self, polygon: &Polygon, colour: Color32) {
        if !polygon.bounds().meets(self.view) {
            return;
        }
        let mut mesh = Mesh::default();
        for point in polygon.points() {
            mesh.colored_vertex(self.pos(*point), colour);
        }
        mesh.indices = polygon.triangles().to_vec();
        self.pane.painter.add(Shape::mesh(Arc::new(mesh)));
    }

    /// The parts of a path that can be seen, as points on the screen.
    fn seen(&self, path: &[Point]) -> Vec<Vec<Pos2>> {
        let mut parts: Vec<Vec<Pos2>> = Vec::new();
        let mut open = false;
        for pair in path.windows(2) {
            let [a, b] = pair else {
                continue;
            };
            if !Bounds::between(*a, *b).meets(self.view) {
                open = false;
                continue;
            }
            match parts.last_mut().filter(|_| open) {
                Some(part) => part.push(self.pos(*b)),
                None => parts.push(vec![self.pos(*a), self.pos(*b)]),
            }
            open = true;
        }
        parts
    }

    fn line(&self, path: &[Point], stroke: Stroke) {
        for part in self.seen(path) {
            self.pane.painter.add(Shape::line(part, stroke));
        }
    }

    fn closed_line(&self, ring: &[Point], stroke: Stroke) {
        let points = ring.iter().map(|point| self.pos(*point)).collect();
        self.pane.painter.add(Shape::closed_line(points, stroke));
    }

    fn dashed(&self, path: &[Point], stroke: Stroke, dash: f64, gap: f64) {
        for part in self.seen(path) {
            let dashes = Shape::dashed_line(&part, stroke, f32_from(dash), f32_from(gap));
            self.pane.painter.extend(dashes);
        }
    }
}
