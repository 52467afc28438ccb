//! Stages of the map's scene, in the order in which they are derived.

use std::sync::Arc;

use super::edge::{self, MapEdge};
use super::fan::{self, Fan, WidenButton};
use super::input::MapInput;
use super::labels::{self, LabelPlacer, MapLabels};
use super::marks::{self, KeptOutlines, MapMarks};
use super::obstacles::Obstacles;
use super::overlays::{self, MapOverlays};
use super::previous::PreviousFrame;
use super::speakers::{self, SpeakerLine};
use crate::geo::basemap::Detail;

/// Everything on the map except its ground.
#[derive(Clone, Debug, PartialEq)]
pub struct MapScene {
    /// Detail of the ground below.
    pub detail: Detail,
    /// Marks and shapes on the ground.
    pub marks: MapMarks,
    /// Controls and readings that are fixed to the pane.
    pub overlays: MapOverlays,
    /// Docks and what gives way to them.
    pub edge: MapEdge,
    /// The open fan; `None` if none is open.
    pub fan: Option<Fan>,
    /// The button that widens the view to a dock's place; `None` if no dock is open or selected.
    pub widen_button: Option<WidenButton>,
    /// Names and figures.
    pub labels: MapLabels,
    /// Lines from the seats of those who speak of the selected event.
    pub speakers: Vec<SpeakerLine>,
    /// Placements for the frame after this one.
    pub frame: PreviousFrame,
}

/// Derives the scene of the map.
pub fn map_scene(input: &MapInput<'_>) -> MapScene {
    let input = *input;
    let outlines = Arc::new(KeptOutlines::of(input));
    let marks = marks::derive(input, &outlines);
    let overlays = overlays::derive(input, &marks);
    let edge = edge::derive(input, &marks, &overlays);
    let fan = fan::derive(input, &marks, &overlays, &edge);
    let widen_button = fan::widen_button(input, &edge, fan.as_ref());
    let mut obstacles = Obstacles::new(input.viewport.size);
    marks.block(&mut obstacles);
    overlays.block(&mut obstacles);
    edge.block(&mut obstacles);
    if let Some(fan) = &fan {
        fan.block(&mut obstacles);
    }
    if let Some(button) = &widen_button {
        obstacles.block(button.rect);
    }
    let mut placer = LabelPlacer::after(&input.previous.labels, input.viewport, obstacles);
    let labels = labels::derive(input, &marks, &mut placer);
    let speakers = speakers::derive(input, (&marks, &edge, &labels), &mut placer);
    let kinds = overlays.legend.iter().filter_map(|entry| entry.kind()).collect();
    let frame = PreviousFrame { labels: placer.into_previous(), kinds, outlines: Some(outlines) };
    let detail = input.detail();
    MapScene { detail, marks, overlays, edge, fan, widen_button, labels, speakers, frame }
}

impl MapScene {
    /// Redraws a force with another strength than at the playhead, for the animation from one
    /// strength to the next. `nth` is its index in `marks.forces`.
    pub fn resize_force(&mut self, nth: usize, input: MapInput<'_>, strength: (f64, f64)) {
        if let Some(force) = self.marks.forces.get_mut(nth) {
            force.resize(input, strength);
        }
    }
}
