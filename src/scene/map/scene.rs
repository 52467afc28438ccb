//! Stages of the map's scene, in the order in which they are derived.

use std::rc::Rc;
use std::sync::Arc;

use super::edge::{self, MapEdge};
use super::fan::{self, Fan, WidenButton};
use super::input::MapInput;
use super::kept_borders::KeptBorders;
use super::kept_discs::KeptDiscs;
use super::kept_outlines::KeptOutlines;
use super::labels::{self, LabelPlacer, MapLabels, Territory};
use super::marks::{self, MapMarks};
use super::obstacles::Obstacles;
use super::overlays::{self, MapOverlays};
use super::own_layers::{KeptLayers, OwnLayers};
use super::previous::PreviousFrame;
use super::speakers::{self, SpeakerLine};
use crate::geo::Point;
use crate::geo::basemap::Detail;

/// How often the key and the names are placed: a key with one more number takes room from names.
const TRIES: u8 = 4;

/// Everything on the map except its ground.
#[derive(Clone, Debug, PartialEq)]
pub struct MapScene {
    /// Detail of the ground below.
    pub detail: Detail,
    /// Layers of the dataset's own, between the ground and the marks.
    pub layers: Arc<OwnLayers>,
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
    let world = input.basemap.named_world(input.viewport);
    let input = MapInput { world: world.as_deref(), ..*input };
    let outlines = Arc::new(KeptOutlines::of(input));
    let (marks, discs) = marks::derive(input, &outlines);
    let before = input.previous;
    let (ground, detail) = (input.layers(), input.detail());
    let kept = before.borders.as_ref().filter(|kept| kept.hold(detail, input.viewport));
    let borders = kept.map_or_else(
        || {
            let view = input.viewport.visible_bounds();
            let mut lines: Vec<&[Point]> = ground.lines.iter().map(|line| &*line.path).collect();
            lines.extend(input.world.iter().flat_map(|it| it.lines(view)).map(|line| &*line.path));
            Arc::new(KeptBorders::new((input.countries(), &lines), detail, input.viewport))
        },
        Arc::clone,
    );
    let territory = Rc::new(Territory::new(input.countries(), Arc::clone(&borders)));
    let layers = KeptLayers::of(input.dataset, &input.state.map, before.layers.as_ref());
    let kept = (&outlines, &borders, &layers, &discs);
    // A number stays while the map moves and while it rests; between the two, and at another scale,
    // its place may have room for its name again.
    let moved = before.labels.moved(input.viewport);
    let is_moving = moved.is_some_and(|by| by != (0.0, 0.0));
    let stays = is_moving || (moved.is_some() && !before.waits());
    let mut reserved = before.numbered.clone();
    let mut forced = if stays { reserved.clone() } else { Vec::new() };
    for _ in 1..TRIES {
        let scene = derive(input, (&marks, kept), &territory, (&reserved, &forced));
        if scene.labels.numbered == reserved {
            return scene;
        }
        forced.clone_from(&scene.labels.numbered);
        reserved = scene.labels.numbered;
    }
    derive(input, (&marks, kept), &territory, (&reserved, &forced))
}

/// What is kept for the next frame.
type Kept<'k> =
    (&'k Arc<KeptOutlines>, &'k Arc<KeptBorders>, &'k Option<Arc<KeptLayers>>, &'k Arc<KeptDiscs>);

/// The scene with a key that explains the numbers of the `reserved` places; those in `forced` have
/// numbers although there may be room for their names.
fn derive(
    input: MapInput<'_>,
    (marks, (outlines, borders, layers, discs)): (&MapMarks, Kept<'_>),
    territory: &Rc<Territory<'_>>,
    (reserved, forced): (&[usize], &[usize]),
) -> MapScene {
    let overlays = overlays::derive(input, marks, reserved);
    let edge = edge::derive(input, marks, &overlays);
    let fan = fan::derive(input, marks, &overlays, &edge);
    let widen_button = fan::widen_button(input, &overlays, &edge, fan.as_ref());
    let mut obstacles = Obstacles::new(input.viewport.size);
    marks.block(&mut obstacles);
    overlays.block(&mut obstacles);
    edge.block(&mut obstacles);
    if let Some(fan) = &fan {
        fan.block(&mut obstacles);
    }
    if let Some(button) = &widen_button {
        obstacles.block_name(button.rect);
    }
    let territory = Rc::clone(territory);
    let previous = &input.previous.labels;
    let mut placer = LabelPlacer::after(previous, territory, input.viewport, obstacles);
    let shown: Arc<OwnLayers> =
        layers.as_ref().map(|kept| Arc::clone(&kept.drawn)).unwrap_or_default();
    let labels = labels::derive(input, (marks, &shown), forced, &mut placer);
    let speakers = speakers::derive(input, (marks, &edge, &labels), &mut placer);
    let kinds = overlays.legend.iter().filter_map(|entry| entry.kind()).collect();
    let numbered = labels.numbered.clone();
    let outlines = Some(Arc::clone(outlines));
    let borders = Some(Arc::clone(borders));
    let labels_before = placer.into_previous();
    let layers = layers.clone();
    let discs = Some(Arc::clone(discs));
    let frame =
        PreviousFrame { labels: labels_before, kinds, outlines, borders, layers, discs, numbered };
    let marks = marks.clone();
    let detail = input.detail();
    let layers = shown;
    MapScene { detail, layers, marks, overlays, edge, fan, widen_button, labels, speakers, frame }
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
