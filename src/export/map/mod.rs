//! Map of a figure: the scene of the map with the ground below it, as layers of a drawing.
//!
//! The layers have the order in which the window paints: see `ui::map`.

mod beyond;
mod clip;
mod density;
mod edge;
mod forces;
mod ground;
mod key;
mod labels;
mod marks;
mod signs;
mod symbols;
mod tracks;

pub use self::beyond::{beyond_height, draw_beyond};
pub use self::key::{draw_key, key_height};
pub use self::symbols::{SymbolStyle, draw_disputed_ring, draw_symbol};

use super::drawing::{Inks, Part, Sketch};
use crate::geo::ScreenPoint;
use crate::label;
use crate::scene::density::SpatialIndex;
use crate::scene::map::{MapInput, MapScene};
use crate::scene::rect::Rect;

/// Everything that the map is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct MapPicture<'a> {
    /// What the scene was derived from.
    pub input: &'a MapInput<'a>,
    /// The scene.
    pub scene: &'a MapScene,
    /// Places of events, for very many of them.
    pub spatial_index: &'a SpatialIndex,
    /// Positions of all events that are shown, those without marks of their own too.
    pub shown: &'a [usize],
    /// Colours.
    pub inks: Inks,
}

/// Draws the map with its upper left corner at the origin; nothing of it lies outside its box.
/// `words` stand for it to those who do not see it.
pub fn draw_map(sketch: &mut Sketch, picture: MapPicture<'_>, words: String) {
    let size = picture.input.viewport.size;
    let pane = Rect::sized(0.0, 0.0, size.width, size.height);
    let title = label!("figure-map");
    sketch.group(Part::Picture(words), ("map", title), Some(pane), |sketch| {
        ground::draw(sketch, picture);
        sketch.layer("density", label!("figure-layer-density"), |sketch| {
            density::draw(sketch, picture);
        });
        sketch.layer("areas", label!("figure-layer-areas"), |sketch| {
            tracks::draw_layers(sketch, picture);
            forces::draw_outlines(sketch, picture);
            tracks::draw_tracks(sketch, picture);
            marks::draw_discs(sketch, picture);
        });
        sketch.layer("forces", label!("figure-layer-forces"), |sketch| {
            forces::draw_forces(sketch, picture);
            forces::draw_arrows(sketch, picture);
        });
        sketch.layer("links", label!("figure-layer-links"), |sketch| {
            marks::draw_further_lines(sketch, picture);
            labels::draw_speaker_lines(sketch, picture);
        });
        sketch.layer("names", label!("figure-layer-names"), |sketch| {
            labels::draw_labels(sketch, picture);
            labels::draw_speaker_words(sketch, picture);
        });
        sketch.layer("events", label!("figure-layer-events"), |sketch| {
            marks::draw_compared(sketch, picture);
            marks::draw_further(sketch, picture);
            marks::draw_towns(sketch, picture);
            marks::draw_events(sketch, picture);
        });
        sketch.layer("edge", label!("figure-layer-edge"), |sketch| {
            beyond::draw_tips(sketch, picture);
            edge::draw_fan(sketch, picture);
            edge::draw_locator(sketch, picture);
            edge::draw_scale(sketch, picture);
        });
    });
}

/// A point so far to the right of another and below it.
const fn beside(at: ScreenPoint, dx: f64, dy: f64) -> ScreenPoint {
    ScreenPoint::new(at.x + dx, at.y + dy)
}
