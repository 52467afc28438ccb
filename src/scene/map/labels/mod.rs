//! Labels: names and figures, placed so that none covers another, nor a mark.
//!
//! A request for a label has several [`candidates`]: sides of its point, then places farther
//! away with a [`Leader`]. The [`LabelPlacer`] takes the first that meets no [obstacle](super::obstacles::Obstacles)
//! and makes its box an obstacle in turn; so what is named first has the best places. Names of
//! rivers and of the disputed line follow them as [`LineLabel`]s.

mod boundary_names;
mod candidates;
mod force_names;
mod ground_names;
mod label;
mod leader;
mod line_label;
mod place_names;
mod placer;

pub use self::label::Label;
pub use self::leader::Leader;
pub use self::line_label::{Letter, LineLabel};
pub use self::place_names::TownDot;

pub(super) use self::placer::LabelPlacer;

use super::input::MapInput;
use super::marks::MapMarks;

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
}

/// A label at its place, and the leader to it.
type PlacedLabel = (Vec<Label>, Option<Leader>);

/// Fifth stage of the scene: names in the order of their weight.
pub(super) fn derive(input: MapInput<'_>, marks: &MapMarks, placer: &mut LabelPlacer) -> MapLabels {
    placer.avoid_lines(input.layers());
    let mut all = MapLabels::default();
    let named = place_names::places_named(input, &marks.events);
    force_names::force_names(input, marks, &named, placer, &mut all);
    all.labels.extend(force_names::arrow_names(&marks.arrows, placer));
    all.labels.extend(ground_names::focus_names(input, placer));
    place_names::mark_names(input, &marks.events, placer, &mut all);
    boundary_names::boundary_names(input, placer, &mut all);
    place_names::town_names(input, marks, placer, &mut all);
    ground_names::ground_names(input, placer, &mut all);
    all
}

impl MapLabels {
    fn push(&mut self, (labels, leader): PlacedLabel) {
        self.labels.extend(labels);
        self.leaders.extend(leader);
    }
}
