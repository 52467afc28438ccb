//! Names of what is on the dataset's own layers.

use super::LabelPlacer;
use super::label::{Label, LabelRequest, TextLine};
use super::territory::Ground;
use crate::scene::map::own_layers::OwnLayers;
use crate::scene::theme::Role;

/// The most names that are tried: of a file with thousands no map has room for more.
const MOST: usize = 80;
/// Distance between a point and its name in pixels.
const CLEAR_PX: f64 = 5.0;

/// The names that have room, in the order of the header and the files.
pub(super) fn layer_names(layers: &OwnLayers, placer: &mut LabelPlacer<'_>) -> Vec<Label> {
    let names = layers.names.iter().take(MOST);
    let placed = names.filter_map(|(_, name, at)| {
        placer.place(&LabelRequest {
            at: *at,
            clear: CLEAR_PX,
            lines: vec![TextLine::small(name.as_str(), Role::TextSecond)],
            ground: Ground::Anywhere,
            target: None,
        })
    });
    placed.flatten().collect()
}
