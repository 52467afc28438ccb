//! Shapes of the ground, from the frame of the base map up to the disputed line.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke};

use crate::geo::basemap::{CountryRole, Detail, Layers, RoadClass, WaterKind};
use crate::geo::world::WorldGround;
use crate::geo::{Bounds, Point, Polygon, Viewport};
use crate::scene::map::zoom_fade::{ZoomFade, measure};
use crate::scene::theme::Role;
use crate::state::LineStyle;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;
use crate::ui::theme::Look;

/// The ground in the order of painting that [`Layers`] describes.
pub(super) fn ground_shapes(
    pane: Pane<'_>,
    cx: &ViewContext<'_>,
    detail: Detail,
    world: Option<&WorldGround>,
) -> Vec<Shape> {
    let viewport = cx.state.map.viewport();
    let view = viewport.bounds_with_margin(4.0);
    let look = pane.look;
    let mut ground = GroundShapes { pane, viewport, view, shapes: Vec::new() };
    let borders_shown = cx.state.map.borders_shown;
    if let Some(world) = world {
        ground.world(world, cx.state.map.camera.projection(), borders_shown);
    } else {
        let window = Shape::rect_filled(pane.painter.clip_rect(), 0.0, look.colour(Role::Window));
        ground.shapes.push(window);
    }
    let Some(frame) = cx.basemap.frame().filter(|_| cx.basemap.shows_region(viewport)) else {
        return ground.shapes;
    };
    let layers = cx.basemap.layers(detail);
    let colour = |role| look.colour(role);
    ground.cover(frame, pane.painter.clip_rect());
    let seas = || layers.waters.iter().filter(|water| water.kind == WaterKind::Sea);
    for sea in seas() {
        ground.fill(&sea.polygon, colour(Role::Sea));
    }
    for country in &layers.countries {
        let role = match cx.basemap.role_of(country) {
            CountryRole::Core if borders_shown => Role::LandCore,
            CountryRole::Focus if borders_shown => Role::LandFocus,
            _ => Role::LandNeighbour,
        };
        for polygon in &country.polygons {
            // Away from the sea the frame has the colour of neighbours already.
            let by_sea = || seas().any(|sea| sea.polygon.bounds().meets(polygon.bounds()));
            if role != Role::LandNeighbour || by_sea() {
                ground.fill(polygon, colour(role));
            }
        }
    }
    ground.lines(layers, borders_shown.then_some(cx.state.display.line));
    ground.shapes
}

/// Paints a disputed line in the chosen style.
pub(crate) fn paint_line_style(painter: &Painter, look: Look, style: LineStyle, path: &[Pos2]) {
    painter.extend(line_style_shapes(look, style, path));
}

fn line_style_shapes(look: Look, style: LineStyle, path: &[Pos2]) -> Vec<Shape> {
    let stroke = |width: f64| look.stroke(width, Role::DisputedLine);
    match style {
        LineStyle::Neutral => Shape::dashed_line(path, stroke(1.5), 7.0, 4.0),
        LineStyle::Boundary => {
            let (dashes, gaps) = ([9.0, 1.5], [3.5, 3.5]);
            Shape::dashed_line_with_offset(path, stroke(1.25), &dashes, &gaps, 0.0)
        }
        LineStyle::Border => vec![Shape::line(path.to_vec(), stroke(1.25))],
    }
}

/// Shapes of the ground so far.
pub(super) struct GroundShapes<'a> {
    pub(super) pane: Pane<'a>,
    pub(super) viewport: Viewport,
    /// The view with a margin for the width of lines.
    pub(super) view: Bounds,
    pub(super) shapes: Vec<Shape>,
}

impl GroundShapes<'_> {
    fn pos(&self, point: Point) -> Pos2 {
        self.pane.pos(self.viewport.screen_from_plane(point))
    }

    /// Fills the frame of the finer layers in the colour of neighbours.
    fn cover(&mut self, frame: &Polygon, pane: Rect) {
        let land = self.pane.look.colour(Role::LandNeighbour);
        if frame.covers(self.view) {
            self.shapes.push(Shape::rect_filled(pane, 0.0, land));
        } else {
            self.fill(frame, land);
        }
    }

    /// Lines of the finer layers; borders and roads only in a style of the disputed line.
    fn lines(&mut self, layers: &Layers, style: Option<LineStyle>) {
        let look = self.pane.look;
        let scale = self.viewport.camera.px_per_km();
        let stroke =
            |width: f64, role, share: f64| Stroke::new(f32_from(width), look.faded(role, share));
        let districts = ZoomFade::DISTRICTS.at(scale);
        for border in layers.district_borders.iter().filter(|_| districts > 0.0 && style.is_some())
        {
            self.dashed(border, stroke(1.0, Role::Border, districts * 0.8), 2.0, 3.0);
        }
        for road in layers.roads.iter().filter(|_| style.is_some()) {
            let share = ZoomFade::of_road(road.class).at(scale);
            if share > 0.0 {
                let (far, near) = match road.class {
                    RoadClass::Motorway => (1.5, 2.4),
                    RoadClass::Main => (1.1, 2.0),
                    RoadClass::Secondary | RoadClass::Local => (1.0, 1.4),
                };
                self.line(&road.path, stroke(measure(far, near, scale), Role::Road, share));
            }
        }
        for river in &layers.rivers {
            let share = ZoomFade::of_river(river.rank).at(scale);
            if share > 0.0 {
                let wide = if river.rank <= 1 { 1.8 } else { 1.1 };
                let width = measure(wide, wide * 1.25, scale);
                self.line(&river.path, stroke(width, Role::River, share));
            }
        }
        for lake in layers.waters.iter().filter(|water| water.kind != WaterKind::Sea) {
            self.fill(&lake.polygon, look.colour(Role::Sea));
            for ring in lake.polygon.rings() {
                self.closed_line(ring, look.stroke(1.0, Role::River));
            }
        }
        let Some(style) = style else { return };
        for border in &layers.borders {
            self.line(border, look.stroke(1.0, Role::Border));
        }
        for line in &layers.lines {
            for part in self.seen(&line.path) {
                self.shapes.push(Shape::line(part.clone(), look.stroke(3.5, Role::LandCore)));
                self.shapes.extend(line_style_shapes(look, style, &part));
            }
        }
    }

    pub(super) fn fill(&mut self, polygon: &Polygon, colour: Color32) {
        if !polygon.bounds().meets(self.view) {
            return;
        }
        let mut mesh = Mesh::default();
        for point in polygon.points() {
            mesh.colored_vertex(self.pos(*point), colour);
        }
        mesh.indices = polygon.triangles().to_vec();
        self.shapes.push(Shape::mesh(Arc::new(mesh)));
    }

    /// The parts of a path in view, as points on the screen.
    pub(super) fn seen(&self, path: &[Point]) -> Vec<Vec<Pos2>> {
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

    pub(super) fn line(&mut self, path: &[Point], stroke: Stroke) {
        let parts = self.seen(path).into_iter();
        self.shapes.extend(parts.map(|part| Shape::line(part, stroke)));
    }

    fn closed_line(&mut self, ring: &[Point], stroke: Stroke) {
        let points = ring.iter().map(|point| self.pos(*point)).collect();
        self.shapes.push(Shape::closed_line(points, stroke));
    }

    pub(super) fn dashed(&mut self, path: &[Point], stroke: Stroke, dash: f64, gap: f64) {
        for part in self.seen(path) {
            let dashes = Shape::dashed_line(&part, stroke, f32_from(dash), f32_from(gap));
            self.shapes.extend(dashes);
        }
    }
}
