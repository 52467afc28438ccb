//! Ground of the world: sea, land, waters, borders, and what is disputed.

use egui::{Color32, Shape, Stroke};

use super::shapes::GroundShapes;
use crate::geo::world::{DisputedLineKind, WorldGround};
use crate::geo::{Point, Projection};
use crate::scene::map::zoom_fade::{ZoomFade, measure};
use crate::scene::theme::Role;
use crate::ui::convert::f32_from;

/// Opacity of the colour over a disputed area: pale, for it belongs to no side's colour.
pub(crate) const DISPUTED: f64 = 0.28;

impl GroundShapes<'_> {
    /// The world in the order of painting: sea, land, disputed areas, lines between units, rivers,
    /// lakes, borders, disputed lines.
    pub(super) fn world(
        &mut self,
        world: &WorldGround,
        projection: Projection,
        borders_shown: bool,
    ) {
        let look = self.pane.look;
        let scale = self.viewport.camera.px_per_km();
        let pane = self.pane.painter.clip_rect();
        let (land, water) = (look.colour(Role::LandNeighbour), look.colour(Role::Sea));
        if self.is_all_earth(projection) {
            self.shapes.push(Shape::rect_filled(pane, 0.0, water));
        } else {
            self.shapes.push(Shape::rect_filled(pane, 0.0, look.colour(Role::Window)));
            if let Some(earth) = projection.outline() {
                self.fill(&earth, water);
            }
        }
        // Seen from afar a full line around each island would be all that is left of it.
        let shore = look.stroke(measure(0.6, 1.0, scale * 2.0), Role::River);
        for tile in &world.tiles {
            for (_, part) in &tile.areas {
                self.fill(part, land);
            }
        }
        if borders_shown {
            self.disputed_areas(world, look.faded(Role::Border, DISPUTED));
            let share = ZoomFade::WORLD_DISTRICTS.at(scale);
            let stroke = Stroke::new(1.0, look.faded(Role::Border, share * 0.7));
            for line in world.tiles.iter().flat_map(|it| &it.districts).filter(|_| share > 0.0) {
                self.dashed(line, stroke, 2.0, 3.0);
            }
        }
        for river in world.tiles.iter().flat_map(|tile| &tile.rivers) {
            let share = ZoomFade::of_world_river(river.rank).at(scale);
            if share > 0.0 {
                let wide = if river.rank <= 2 { 1.4 } else { 1.0 };
                let width = f32_from(measure(wide, wide * 1.4, scale));
                self.line(&river.path, Stroke::new(width, look.faded(Role::River, share)));
            }
        }
        for tile in &world.tiles {
            for (_, coast) in &tile.coasts {
                self.line(coast, shore);
            }
            for lake in &tile.lakes {
                self.fill(&lake.polygon, water);
                for line in &lake.shores {
                    self.line(line, shore);
                }
            }
        }
        if borders_shown {
            for (_, border) in world.tiles.iter().flat_map(|tile| &tile.borders) {
                self.line(border, look.stroke(1.0, Role::Border));
            }
            self.disputed_lines(world);
        }
    }

    /// Whether every part of the view shows some of the earth, so that its edge is not in view.
    fn is_all_earth(&self, projection: Projection) -> bool {
        const SHARES: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];
        let (low, wide, high) = (self.view.min(), self.view.width(), self.view.height());
        let points = SHARES.iter().flat_map(|x| SHARES.iter().map(move |y| (x, y)));
        let mut points = points.map(|(x, y)| Point::new(low.x + wide * x, low.y + high * y));
        points.all(|point| projection.unproject(point).is_some())
    }

    fn disputed_areas(&mut self, world: &WorldGround, colour: Color32) {
        for area in &world.names.areas {
            for part in &area.polygons {
                self.fill(part, colour);
            }
        }
    }

    /// Disputed lines, each broken in the manner of its kind.
    fn disputed_lines(&mut self, world: &WorldGround) {
        let look = self.pane.look;
        for line in world.lines(self.view) {
            let (width, dash, gap) = dashes(line.kind);
            self.dashed(&line.path, look.stroke(width, Role::DisputedLine), dash, gap);
        }
    }
}

/// Width of a disputed line of that kind, and the lengths of its dashes and gaps, in pixels.
const fn dashes(kind: DisputedLineKind) -> (f64, f64, f64) {
    match kind {
        DisputedLineKind::Border | DisputedLineKind::Control => (1.2, 6.0, 3.5),
        DisputedLineKind::Claim | DisputedLineKind::Zone => (1.0, 1.5, 3.0),
    }
}
