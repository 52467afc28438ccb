//! Edge of the map: an open fan, the locator and the scale bar.

use super::clip::{line_within, ring_within};
use super::symbols::{SymbolStyle, draw_disputed_ring, draw_symbol};
use super::{MapPicture, beside};
use crate::export::drawing::{Anchor, Lettering, PathStep, Pen, Sketch};
use crate::geo::basemap::{CountryRole, Detail};
use crate::geo::{Point, Polygon, Projection, ScreenPoint};
use crate::label;
use crate::scene::map::{FAN_TEXT, Fan, FanRow, Locator, TargetId};
use crate::scene::theme::{Role, TextStyle};

/// Draws the open fan.
pub(super) fn draw_fan(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let Some(fan) = &picture.scene.fan else { return };
    let inks = picture.inks;
    // Spokes begin outside of the rings of a mark, and at the side of a dock.
    let gap = if matches!(fan.of, TargetId::Dock(_)) { 0.0 } else { 17.0 };
    for row in fan.rows.iter().filter(|_| fan.is_written) {
        let length = fan.hub.distance(row.at).max(1.0);
        let share = gap / length;
        let from = beside(fan.hub, (row.at.x - fan.hub.x) * share, (row.at.y - fan.hub.y) * share);
        sketch.line(&[from, row.at], inks.pen(3.0, Role::LandCore));
        sketch.line(&[from, row.at], inks.pen(1.0, Role::TextSecond));
    }
    let edge = inks.pen(1.0, Role::ControlEdge);
    sketch.rect(fan.card, 5.0, Some(inks.faded(Role::Panel, 0.97)), Some(edge));
    for row in &fan.rows {
        let words = picture.events_words(&row.events);
        sketch.object("fan", &words, |sketch| draw_fan_row(sketch, picture, fan, row));
    }
}

fn draw_fan_row(sketch: &mut Sketch, picture: MapPicture<'_>, fan: &Fan, row: &FanRow) {
    let (inks, input) = (picture.inks, picture.input);
    let ids = row.events.iter().filter_map(|at| input.dataset.events().get(*at)).map(|it| &it.id);
    let selected = ids.into_iter().any(|id| input.state.selection.as_ref() == Some(id));
    let style = SymbolStyle {
        scale: 0.92,
        fill: inks.mixed(Role::Kind(row.kind), Role::LandCore, row.certainty),
        ground: inks.paint(Role::LandCore),
        halo: 1.5,
        hollow: row.hollow,
    };
    draw_symbol(sketch, row.at, row.kind, style);
    if row.disputed {
        draw_disputed_ring(sketch, row.at, 11.0, inks.pen(1.2, Role::DisputedLine));
    }
    if selected {
        sketch.circle(row.at, 11.5, None, Some(inks.pen(1.75, Role::Accent)));
    }
    let text = inks.paint(Role::Text);
    if !fan.is_written {
        if row.events.len() > 1 {
            let more = format!("+{}", row.events.len() - 1);
            let bold = Lettering::bold(TextStyle::Tiny, text);
            sketch.text_within(beside(row.at, 9.0, 0.0), Anchor::Left, &more, bold, 60.0);
        }
        return;
    }
    let second = Lettering::regular(FAN_TEXT, inks.paint(Role::TextSecond));
    let when = ScreenPoint::new(row.when_right, row.at.y);
    sketch.text_within(when, Anchor::Right, &row.when, second, 160.0);
    let own =
        if selected { Lettering::bold(FAN_TEXT, text) } else { Lettering::regular(FAN_TEXT, text) };
    let right = if fan.to_left { fan.card.right - 12.0 } else { fan.card.right - 6.0 };
    let title = ScreenPoint::new(row.title_left, row.at.y);
    sketch.text_within(title, Anchor::Left, &row.title, own, right - row.title_left);
}

/// Draws the small map that shows where the large one is.
pub(super) fn draw_locator(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let Some(locator) = &picture.scene.edge.locator else { return };
    let inks = picture.inks;
    sketch.group(
        crate::export::drawing::Part::Object,
        ("locator", label!("figure-locator")),
        Some(locator.rect),
        |sketch| {
            sketch.rect(locator.rect, 4.0, Some(inks.paint(Role::LandNeighbour)), None);
            draw_locator_land(sketch, picture, locator);
            let pen = inks.pen(1.5, Role::Accent);
            if locator.is_point {
                let at = locator.frame.middle();
                for (x, y) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
                    let ends = [beside(at, 3.0 * x, 3.0 * y), beside(at, 8.0 * x, 8.0 * y)];
                    sketch.line(&ends, pen.clone());
                }
                sketch.circle(at, 1.5, Some(pen.paint), None);
            } else {
                sketch.rect(locator.frame, 0.0, Some(inks.faded(Role::Accent, 0.12)), Some(pen));
            }
            let edge = inks.pen(1.0, Role::ControlEdge);
            sketch.rect(locator.rect.grown(-0.5), 3.5, None, Some(edge));
        },
    );
}

/// Sea, land, lakes and borders around the view of a map of another region than that of the finer
/// layers.
fn draw_locator_world(sketch: &mut Sketch, picture: MapPicture<'_>, locator: &Locator) {
    let (inks, input) = (picture.inks, picture.input);
    let Some(world) = input.basemap.world_within(locator.bounds(), locator.px_per_km()) else {
        return;
    };
    sketch.rect(locator.rect, 4.0, Some(inks.paint(Role::Sea)), None);
    let within = locator.rect.grown(-1.0);
    let on_pane = |path: &[Point]| -> Vec<ScreenPoint> {
        path.iter().map(|at| locator.pane_from_plane(*at)).collect()
    };
    let areas = |polygons: &mut dyn Iterator<Item = &Polygon>| {
        let rings = polygons.flat_map(Polygon::rings);
        let rings = rings.map(|ring| ring_within(&on_pane(ring), within));
        let mut steps = Vec::new();
        for ring in rings.filter(|ring| ring.len() > 2) {
            let step = |(nth, at): (usize, &ScreenPoint)| match nth {
                0 => PathStep::Move(*at),
                _ => PathStep::Line(*at),
            };
            steps.extend(ring.iter().enumerate().map(step));
            steps.push(PathStep::Close);
        }
        steps
    };
    let tiles = || world.tiles.iter();
    let mut land = tiles().flat_map(|tile| &tile.areas).map(|(_, part)| &**part);
    sketch.path(areas(&mut land), Some(inks.paint(Role::LandNeighbour)), None);
    let mut lakes = tiles().flat_map(|tile| &tile.lakes).map(|lake| &*lake.polygon);
    sketch.path(areas(&mut lakes), Some(inks.paint(Role::Sea)), None);
    if !input.state.map.borders_shown {
        return;
    }
    for (_, border) in tiles().flat_map(|tile| &tile.borders) {
        for part in line_within(&on_pane(border), within) {
            sketch.line(&part, inks.pen(0.75, Role::Border));
        }
    }
    for line in world.lines(locator.bounds()) {
        for part in line_within(&on_pane(&line.path), within) {
            sketch.line(&part, inks.pen(0.75, Role::DisputedLine).dashed(&[2.5, 1.5]));
        }
    }
}

/// The countries in focus, with the line between them.
fn draw_locator_land(sketch: &mut Sketch, picture: MapPicture<'_>, locator: &Locator) {
    if picture.input.basemap.projection() != Projection::region() {
        draw_locator_world(sketch, picture, locator);
        return;
    }
    let inks = picture.inks;
    let layers = picture.input.basemap.layers(Detail::Overview);
    let pos = |point: &Point| locator.pane_from_plane(*point);
    let ring_steps = |polygon: &Polygon| {
        let mut steps = Vec::new();
        for ring in polygon.rings() {
            let step = |(nth, at): (usize, &Point)| match nth {
                0 => PathStep::Move(pos(at)),
                _ => PathStep::Line(pos(at)),
            };
            steps.extend(ring.iter().enumerate().map(step));
            steps.push(PathStep::Close);
        }
        steps
    };
    for country in &layers.countries {
        let land = match country.role {
            CountryRole::Core => Role::LandCore,
            CountryRole::Focus => Role::LandFocus,
            _ => continue,
        };
        for polygon in &country.polygons {
            let edge = inks.pen(0.75, Role::Border).rounded();
            sketch.path(ring_steps(polygon), Some(inks.paint(land)), Some(edge));
        }
    }
    for line in &layers.lines {
        let points: Vec<ScreenPoint> = line.path.iter().map(pos).collect();
        sketch.line(&points, inks.pen(2.0, Role::LandCore).rounded());
        sketch.line(&points, inks.pen(0.75, Role::DisputedLine).dashed(&[2.5, 1.5]));
    }
}

/// Draws the scale bar and the arrow to true north.
pub(super) fn draw_scale(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let (footer, inks) = (&picture.scene.overlays.footer, picture.inks);
    let (left, y) = (footer.left, footer.bar_y);
    let right = left + footer.scale_bar.px;
    let second = inks.paint(Role::TextSecond);
    let pen = Pen::new(1.25, second);
    let lettering = Lettering::regular(TextStyle::Tiny, second);
    let at = ScreenPoint::new;
    sketch.object("scale", &footer.scale_bar.text, |sketch| {
        sketch.line(&[at(left, y), at(right, y)], pen.clone());
        for x in [left, f64::midpoint(left, right), right] {
            sketch.line(&[at(x, y - 4.0), at(x, y + 0.5)], pen.clone());
        }
        sketch.text(at(right + 6.0, y - 2.0), Anchor::Left, &footer.scale_bar.text, lettering);
    });
    let width = lettering.width(&footer.scale_bar.text);
    let middle = at(right + 6.0 + width + 16.0, y - 4.0);
    let (sin, cos) = footer.scale_bar.north_deg.to_radians().sin_cos();
    let to = |x: f64, y: f64| beside(middle, x * cos - y * sin, x * sin + y * cos);
    sketch.object("north", label!("figure-north"), |sketch| {
        sketch.line(&[to(0.0, 7.0), to(0.0, -6.0)], pen);
        sketch.polygon(&[to(0.0, -8.0), to(-3.0, -2.5), to(3.0, -2.5)], Some(second), None);
        let letter = label!("map-window-north");
        sketch.text(beside(middle, 5.0, 1.0), Anchor::Left, letter, lettering);
    });
}
