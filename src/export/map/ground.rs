//! Ground of the map: land, water, roads and borders.

use super::MapPicture;
use super::clip::{line_within, ring_within};
use crate::export::drawing::{Inks, Paint, PathStep, Pen, Sketch};
use crate::geo::basemap::{Country, CountryRole, Layers, RoadClass, WaterKind};
use crate::geo::world::{DisputedLineKind, WorldGround};
use crate::geo::{Point, Polygon, Projection, ScreenPoint, Viewport};
use crate::label;
use crate::model::{Language, Names};
use crate::scene::map::zoom_fade::{ZoomFade, measure};
use crate::scene::rect::Rect;
use crate::scene::theme::Role;
use crate::state::LineStyle;

/// How far beyond the map the ground is drawn, in pixels: the edges of what is cut off are out of
/// sight.
const MARGIN_PX: f64 = 8.0;

/// Opacity of the colour over what several states claim, as in the window.
const CLAIMED: f64 = 0.28;

/// Draws the ground in the order that [`Layers`] describes.
pub(super) fn draw(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let MapPicture { input, scene, inks, .. } = picture;
    let (viewport, size) = (input.viewport, input.viewport.size);
    let pane = Rect::sized(0.0, 0.0, size.width, size.height);
    let names = input.state.display.names;
    let ground = GroundSketch { viewport, within: pane.grown(MARGIN_PX), inks, names };
    let layers = input.basemap.layers(scene.detail);
    let region = input.basemap.shows_region(viewport);
    let frame = input.basemap.frame().filter(|_| region);
    let borders_shown = input.state.map.borders_shown;
    let world = input.basemap.world_ground(viewport);
    sketch.layer("land", label!("figure-layer-land"), |sketch| {
        let land = inks.paint(Role::LandNeighbour);
        if frame.is_some_and(|frame| frame.covers(viewport.bounds_with_margin(4.0))) {
            sketch.rect(pane, 0.0, Some(land), None);
        } else {
            sketch.rect(pane, 0.0, Some(inks.paint(Role::Window)), None);
            if let Some(world) = &world {
                let projection = viewport.projection();
                ground.world(sketch, (world, projection), borders_shown);
            }
            if let Some(frame) = frame {
                ground.fill(sketch, &[frame], Role::LandNeighbour);
            }
        }
        if region {
            let role_of = |country: &Country| input.basemap.role_of(country);
            ground.land(sketch, layers, |country| borders_shown.then(|| role_of(country)));
        }
    });
    if !region {
        return;
    }
    if borders_shown {
        sketch.layer("roads", label!("figure-layer-roads"), |sketch| ground.roads(sketch, layers));
    }
    sketch.layer("water", label!("figure-layer-water"), |sketch| ground.water(sketch, layers));
    if !borders_shown {
        return;
    }
    sketch.layer("borders", label!("figure-layer-borders"), |sketch| {
        ground.borders(sketch, layers, input.state.display.line);
    });
}

/// Draws the disputed line in the chosen style.
pub(super) fn draw_line_style(
    sketch: &mut Sketch,
    inks: Inks,
    style: LineStyle,
    path: &[ScreenPoint],
) {
    let pen = |width: f64| inks.pen(width, Role::DisputedLine).rounded();
    let pen = match style {
        LineStyle::Neutral => pen(1.5).dashed(&[7.0, 4.0]),
        LineStyle::Boundary => pen(1.25).dashed(&[9.0, 3.5, 1.5, 3.5]),
        LineStyle::Border => pen(1.25),
    };
    sketch.line(path, pen);
}

struct GroundSketch {
    viewport: Viewport,
    /// The box within which the ground is drawn.
    within: Rect,
    inks: Inks,
    names: Language,
}

impl GroundSketch {
    fn land(
        &self,
        sketch: &mut Sketch,
        layers: &Layers,
        role_of: impl Fn(&Country) -> Option<CountryRole>,
    ) {
        let seas: Vec<&Polygon> = layers
            .waters
            .iter()
            .filter(|water| water.kind == WaterKind::Sea)
            .map(|water| &water.polygon)
            .collect();
        sketch.object("sea", label!("figure-sea"), |sketch| {
            self.fill(sketch, &seas, Role::Sea);
        });
        for country in &layers.countries {
            let role = match role_of(country) {
                Some(CountryRole::Core) => Role::LandCore,
                Some(CountryRole::Focus) => Role::LandFocus,
                _ => Role::LandNeighbour,
            };
            // Away from the sea the frame has the colour of neighbours already.
            let by_sea = |it: &Polygon| seas.iter().any(|sea| sea.bounds().meets(it.bounds()));
            let parts = country.polygons.iter();
            let parts = parts.filter(|it| role != Role::LandNeighbour || by_sea(it));
            let parts: Vec<&Polygon> = parts.map(|it| &**it).collect();
            let id = format!("country-{}", country.id);
            sketch.object(&id, country.names.get(self.names), |sketch| {
                self.fill(sketch, &parts, role);
            });
        }
    }

    /// The world around the finer layers.
    fn world(
        &self,
        sketch: &mut Sketch,
        (world, projection): (&WorldGround, Projection),
        borders_shown: bool,
    ) {
        if let Some(earth) = projection.outline() {
            self.fill(sketch, &[&earth], Role::Sea);
        }
        let scale = self.viewport.camera.px_per_km();
        let shore = || self.pen(measure(0.6, 1.0, scale * 2.0), Role::River, 1.0);
        let tiles = || world.tiles.iter();
        let land: Vec<&Polygon> =
            tiles().flat_map(|tile| &tile.areas).map(|(_, part)| &**part).collect();
        self.fill(sketch, &land, Role::LandNeighbour);
        if borders_shown {
            let claimed: Vec<&Polygon> =
                world.names.areas.iter().flat_map(|area| &area.polygons).collect();
            self.fill_with(sketch, &claimed, self.inks.faded(Role::Border, CLAIMED));
        }
        for river in tiles().flat_map(|tile| &tile.rivers) {
            let share = ZoomFade::of_world_river(river.rank).at(scale);
            if share > 0.0 {
                self.line(sketch, &river.path, &self.pen(1.2, Role::River, share));
            }
        }
        for (_, coast) in tiles().flat_map(|tile| &tile.coasts) {
            self.line(sketch, coast, &shore());
        }
        for lake in tiles().flat_map(|tile| &tile.lakes) {
            self.fill(sketch, &[&lake.polygon], Role::Sea);
            for line in &lake.shores {
                self.line(sketch, line, &shore());
            }
        }
        if !borders_shown {
            return;
        }
        for (_, border) in tiles().flat_map(|tile| &tile.borders) {
            self.line(sketch, border, &self.pen(1.0, Role::Border, 1.0));
        }
        for line in world.lines(self.viewport.bounds_with_margin(MARGIN_PX)) {
            let pen = self.pen(1.2, Role::DisputedLine, 1.0);
            let pen = match line.kind {
                DisputedLineKind::Border | DisputedLineKind::Control => pen.dashed(&[6.0, 3.5]),
                DisputedLineKind::Claim | DisputedLineKind::Zone => pen.dashed(&[1.5, 3.0]),
            };
            self.line(sketch, &line.path, &pen);
        }
    }

    fn roads(&self, sketch: &mut Sketch, layers: &Layers) {
        let scale = self.viewport.camera.px_per_km();
        for road in &layers.roads {
            let share = ZoomFade::of_road(road.class).at(scale);
            if share > 0.0 {
                let (far, near) = match road.class {
                    RoadClass::Motorway => (1.5, 2.4),
                    RoadClass::Main => (1.1, 2.0),
                    RoadClass::Secondary | RoadClass::Local => (1.0, 1.4),
                };
                let width = measure(far, near, scale);
                self.line(sketch, &road.path, &self.pen(width, Role::Road, share));
            }
        }
    }

    fn water(&self, sketch: &mut Sketch, layers: &Layers) {
        let scale = self.viewport.camera.px_per_km();
        for river in &layers.rivers {
            let share = ZoomFade::of_river(river.rank).at(scale);
            if share > 0.0 {
                let wide = if river.rank <= 1 { 1.8 } else { 1.1 };
                let pen = self.pen(measure(wide, wide * 1.25, scale), Role::River, share);
                let id = format!("river-{}", river.id);
                sketch.object(&id, self.name(&river.names), |sketch| {
                    self.line(sketch, &river.path, &pen);
                });
            }
        }
        for lake in layers.waters.iter().filter(|water| water.kind != WaterKind::Sea) {
            sketch.object("lake", self.name(&lake.names), |sketch| {
                self.fill(sketch, &[&lake.polygon], Role::Sea);
                for ring in lake.polygon.rings() {
                    let closed: Vec<Point> = ring.iter().chain(ring.first()).copied().collect();
                    self.line(sketch, &closed, &self.pen(1.0, Role::River, 1.0));
                }
            });
        }
    }

    fn borders(&self, sketch: &mut Sketch, layers: &Layers, style: LineStyle) {
        let districts = ZoomFade::DISTRICTS.at(self.viewport.camera.px_per_km());
        for border in layers.district_borders.iter().filter(|_| districts > 0.0) {
            let pen = self.pen(1.0, Role::Border, districts * 0.8).dashed(&[2.0, 3.0]);
            self.line(sketch, border, &pen);
        }
        for border in &layers.borders {
            self.line(sketch, border, &self.pen(1.0, Role::Border, 1.0));
        }
        for line in &layers.lines {
            sketch.object(&format!("line-{}", line.id), self.name(&line.names), |sketch| {
                for part in self.seen(&line.path) {
                    sketch.line(&part, self.inks.pen(3.5, Role::LandCore).rounded());
                    draw_line_style(sketch, self.inks, style, &part);
                }
            });
        }
    }

    fn name<'a>(&self, names: &'a Names) -> &'a str {
        names.get(self.names)
    }

    fn pen(&self, width: f64, role: Role, share: f64) -> Pen {
        Pen::new(width, self.inks.faded(role, share)).rounded()
    }

    /// Fills the parts of polygons that are in view, all as one path.
    fn fill(&self, sketch: &mut Sketch, polygons: &[&Polygon], role: Role) {
        self.fill_with(sketch, polygons, self.inks.paint(role));
    }

    fn fill_with(&self, sketch: &mut Sketch, polygons: &[&Polygon], paint: Paint) {
        let view = self.viewport.bounds_with_margin(MARGIN_PX);
        let seen = polygons.iter().filter(|polygon| polygon.bounds().meets(view));
        let mut steps = Vec::new();
        for ring in seen.flat_map(|polygon| polygon.rings()) {
            let ring: Vec<ScreenPoint> =
                ring.iter().map(|at| self.viewport.screen_from_plane(*at)).collect();
            let ring = ring_within(&ring, self.within);
            if ring.len() < 3 {
                continue;
            }
            let step = |(nth, at): (usize, &ScreenPoint)| match nth {
                0 => PathStep::Move(*at),
                _ => PathStep::Line(*at),
            };
            steps.extend(ring.iter().enumerate().map(step));
            steps.push(PathStep::Close);
        }
        sketch.path(steps, Some(paint), None);
    }

    fn seen(&self, path: &[Point]) -> Vec<Vec<ScreenPoint>> {
        let points: Vec<ScreenPoint> =
            path.iter().map(|at| self.viewport.screen_from_plane(*at)).collect();
        line_within(&points, self.within)
    }

    fn line(&self, sketch: &mut Sketch, path: &[Point], pen: &Pen) {
        for part in self.seen(path) {
            sketch.line(&part, pen.clone());
        }
    }
}
