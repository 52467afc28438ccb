//! Labels: names and figures, placed so that none covers another, nor a mark.
//!
//! A request for a label has several [`candidates`]: sides of its point, then places farther
//! away with a [`Leader`]. The [`LabelPlacer`] takes the first that meets no [obstacle](super::obstacles::Obstacles)
//! and makes its box an obstacle in turn; so what is named first has the best places. Names of
//! rivers and of the disputed line follow them as [`LineLabel`]s.

mod boundary_names;
mod candidates;
mod country_names;
mod first_names;
mod fit;
mod force_names;
mod ground_names;
mod label;
mod layer_names;
mod leader;
mod line_label;
mod never_dropped;
mod open_spots;
mod place_names;
mod placer;
mod territory;
mod water;
mod world_names;

pub use self::label::{Label, LabelTarget};
pub use self::leader::Leader;
pub use self::line_label::{Letter, LineLabel};
pub use self::place_names::TownDot;

pub(super) use self::first_names::place_number;
#[cfg(test)]
pub(super) use self::place_names::is_first;
pub(super) use self::placer::LabelPlacer;
pub(super) use self::territory::Territory;

use super::input::MapInput;
use super::marks::MapMarks;
use super::own_layers::OwnLayers;
use crate::scene::rect::Rect;

/// Names and figures on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapLabels {
    /// Dots of towns that have a name.
    pub towns: Vec<TownDot>,
    /// Labels that are set straight.
    pub labels: Vec<Label>,
    /// Labels that follow a river or a line.
    pub line_labels: Vec<LineLabel>,
    /// Lines from marks to labels that are farther away.
    pub leaders: Vec<Leader>,
    /// Places that have a number in their name's stead, as positions in the dataset.
    pub numbered: Vec<usize>,
}

/// A label at its place, and the leader to it.
type PlacedLabel = (Vec<Label>, Option<Leader>);

/// Fifth stage of the scene: names in the order of their weight. Places in `numbered` have numbers.
pub(super) fn derive(
    input: MapInput<'_>,
    (marks, layers): (&MapMarks, &OwnLayers),
    numbered: &[usize],
    placer: &mut LabelPlacer<'_>,
) -> MapLabels {
    /// The least pane that has room for a name, in pixels a side.
    const LEAST_PANE: f64 = 24.0;
    let size = input.viewport.size;
    let mut all = MapLabels::default();
    if size.width.min(size.height) < LEAST_PANE {
        return all;
    }
    placer.avoid_lines(input.layers());
    let towns = place_names::towns_in_view(input);
    let named = place_names::places_named(input, &marks.events, &towns);
    first_names::first_names(input, marks, (&towns, numbered), placer, &mut all);
    all.labels.extend(country_names::focus_names(input, placer));
    force_names::force_names(input, marks, &named, placer, &mut all);
    all.labels.extend(force_names::arrow_names(&marks.arrows, placer));
    place_names::mark_names(input, &marks.events, &towns, placer, &mut all);
    if input.state.map.borders_shown {
        boundary_names::boundary_names(input, placer, &mut all);
        world_names::dispute_names(input, placer, &mut all);
    }
    if input.world.is_some() && input.state.map.names_shown {
        all.labels.extend(country_names::neighbour_names(input, placer));
    }
    place_names::town_names(input, marks, &towns, placer, &mut all);
    world_names::town_names(input, marks, placer, &mut all);
    all.labels.extend(layer_names::layer_names(layers, placer));
    if input.world.is_none() && input.state.map.names_shown {
        all.labels.extend(country_names::neighbour_names(input, placer));
    }
    ground_names::ground_names(input, placer, &mut all);
    world_names::water_names(input, placer, &mut all);
    all
}

impl MapLabels {
    /// What can be clicked: the box of each name, with all of its lines, and what it names.
    pub fn named(&self) -> Vec<(&LabelTarget, Rect)> {
        let mut named: Vec<(&LabelTarget, Rect)> = Vec::new();
        for label in &self.labels {
            let Some(target) = &label.target else { continue };
            match named.last_mut().filter(|(last, _)| *last == target) {
                Some((_, rect)) => *rect = rect.hull(label.rect),
                None => named.push((target, label.rect)),
            }
        }
        named
    }

    fn push(&mut self, (labels, leader): PlacedLabel) {
        self.labels.extend(labels);
        self.leaders.extend(leader);
    }
}
