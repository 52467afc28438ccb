//! Places beyond the edge of the map: arrowheads at the edge, and a list below the map.

use super::symbols::{SymbolStyle, draw_symbol};
use super::{MapPicture, beside};
use crate::export::drawing::{Anchor, Lettering, Sketch};
use crate::geo::ScreenPoint;
use crate::label;
use crate::scene::f64_from_count;
use crate::scene::map::{Dock, DockEdge};
use crate::scene::theme::{Role, TextStyle};

/// Opacity of signs of events that are only possible.
const POSSIBLE: f64 = 0.45;
/// Height of a line of the list in pixels.
const ROW: f64 = 15.5;
/// Room of an arrowhead in the list, in pixels.
const ARROW: f64 = 13.0;
/// Room of the sign of a kind in the list, in pixels.
const SIGN: f64 = 14.0;
/// Space between the signs and a name, in pixels.
const NAME_GAP: f64 = 3.0;
/// Space between a name and its distance, in pixels.
const WORD_GAP: f64 = 5.0;
/// Space between two places in a line, in pixels.
const GAP: f64 = 16.0;
/// Width below which the type is a little smaller, as that of the key.
const NARROW: f64 = 480.0;

/// Draws an arrowhead for each place, with the names that have room.
pub(super) fn draw_tips(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for dock in picture.scene.edge.docks.iter().filter(|dock| !is_several(dock)) {
        let words = picture.events_words(&dock.events);
        sketch.object(&format!("edge-{}", dock.name), &words, |sketch| {
            draw_arrowhead(sketch, picture, dock, dock.arrowhead());
            if dock.is_named {
                let (x, anchor) = match dock.edge {
                    DockEdge::Right => (dock.rect.left, Anchor::Left),
                    _ => (dock.rect.right, Anchor::Right),
                };
                let at = ScreenPoint::new(x, dock.rect.middle().y);
                let bold = Lettering::bold(TextStyle::Tiny, picture.inks.paint(Role::TextSecond));
                let halo = (picture.inks.mixed(Role::LandCore, Role::LandNeighbour, 0.7), 3.0);
                sketch.spaced_text(at, anchor, (&dock.name, 0.0), bold, Some(halo));
            }
        });
    }
}

/// Whether it holds several places, which lie in several directions.
const fn is_several(dock: &Dock) -> bool {
    dock.places.len() > 1
}

/// Room for its arrowhead in the list, in pixels.
const fn arrow_room(dock: &Dock) -> f64 {
    if is_several(dock) { 0.0 } else { ARROW }
}

/// A filled arrowhead in the true direction; in the colour of what is selected for its place.
fn draw_arrowhead(sketch: &mut Sketch, picture: MapPicture<'_>, dock: &Dock, at: ScreenPoint) {
    let (sin, cos) = dock.bearing_deg.to_radians().sin_cos();
    let turned =
        |ahead: f64, side: f64| beside(at, sin * ahead + cos * side, -cos * ahead + sin * side);
    let role = if dock.selected { Role::Accent } else { Role::TextSecond };
    let shape = [turned(5.5, 0.0), turned(-4.0, 4.2), turned(-2.2, 0.0), turned(-4.0, -4.2)];
    let halo = picture.inks.pen(2.0, Role::LandCore).rounded();
    sketch.polygon(&shape, None, Some(halo));
    sketch.polygon(&shape, Some(picture.inks.paint(role)), None);
}

/// The type of names and of what stands beside them.
fn types(picture: MapPicture<'_>, width: f64) -> (Lettering, Lettering) {
    let share = if width < NARROW { 0.88 } else { 1.0 };
    let bold = Lettering::bold(TextStyle::Tiny, picture.inks.paint(Role::Text));
    let second = Lettering::regular(TextStyle::Tiny, picture.inks.paint(Role::TextSecond));
    let sized = |one: Lettering| Lettering { size: one.size * share, ..one };
    (sized(bold), sized(second))
}

/// The left edge and the line of each place, and the number of lines.
fn placed(picture: MapPicture<'_>, width: f64) -> (Vec<(f64, usize)>, usize) {
    let docks = &picture.scene.edge.docks;
    if docks.is_empty() {
        return (Vec::new(), 0);
    }
    let (bold, second) = types(picture, width);
    let mut x = second.width(label!("figure-beyond")) + GAP / 2.0;
    let mut row = 0;
    let places = docks.iter().map(|dock| {
        let signs = SIGN * f64_from_count(dock.kinds.len());
        let words = bold.width(&dock.name) + WORD_GAP + second.width(&dock.distance);
        let wide = arrow_room(dock) + signs + NAME_GAP + words;
        if x > 0.0 && x + wide > width {
            (x, row) = (0.0, row + 1);
        }
        let left = x;
        x += wide + GAP;
        (left, row)
    });
    let places: Vec<(f64, usize)> = places.collect();
    (places, row + 1)
}

/// Height of the list in that width, in pixels; 0 where nothing lies beyond.
pub fn beyond_height(picture: MapPicture<'_>, width: f64) -> f64 {
    f64_from_count(placed(picture, width).1) * ROW
}

/// Draws the list with its upper left corner there: the direction of each place, the kinds of its
/// events, its name, and how far it is from the middle of the map.
pub fn draw_beyond(sketch: &mut Sketch, picture: MapPicture<'_>, at: ScreenPoint, width: f64) {
    let (places, _) = placed(picture, width);
    if places.is_empty() {
        return;
    }
    let (inks, input) = (picture.inks, picture.input);
    let (bold, second) = types(picture, width);
    let head = label!("figure-beyond");
    sketch.layer("beyond", head.trim_end_matches(':'), |sketch| {
        sketch.text(beside(at, 0.0, ROW / 2.0), Anchor::Left, head, second);
        for (dock, (left, row)) in picture.scene.edge.docks.iter().zip(places) {
            let words = picture.events_words(&dock.events);
            sketch.object(&format!("beyond-{}", dock.name), &words, |sketch| {
                let middle = beside(at, left, ROW * (f64_from_count(row) + 0.5));
                if !is_several(dock) {
                    let tip = beside(middle, ARROW / 2.0 - 1.0, 0.0);
                    draw_arrowhead(sketch, picture, dock, tip);
                }
                let mut x = arrow_room(dock) + SIGN / 2.0;
                // Pale where all of its events are only possibly in the dates shown.
                let certain =
                    dock.events.iter().any(|position| !input.visible.is_possible(*position));
                let share = if certain { 1.0 } else { POSSIBLE };
                for kind in &dock.kinds {
                    let style = SymbolStyle {
                        scale: 0.6,
                        fill: inks.mixed(Role::Kind(*kind), Role::Raised, share),
                        ground: inks.paint(Role::Raised),
                        halo: 0.0,
                        hollow: false,
                    };
                    draw_symbol(sketch, beside(middle, x, 0.0), *kind, style);
                    x += SIGN;
                }
                let x = x - SIGN / 2.0 + NAME_GAP;
                let room = width - left - x - second.width(&dock.distance) - WORD_GAP;
                let name = sketch.text_within(
                    beside(middle, x, 0.0),
                    Anchor::Left,
                    &dock.name,
                    bold,
                    room,
                );
                let distance = beside(middle, x + name + WORD_GAP, 0.0);
                sketch.text(distance, Anchor::Left, &dock.distance, second);
            });
        }
    });
}
