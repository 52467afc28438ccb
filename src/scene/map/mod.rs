//! The map: marks, docks, forces, names, legend and scale bar for one camera and one instant.
//!
//! The ground itself (land, water, borders) is not copied into the scene: painters take it from
//! the base map at [`MapScene::detail`].

pub use crate::scene::map::edge::dock::{ARROW_PX, DOCK_POINT, Dock, DockEdge};
pub use crate::scene::map::edge::locator::Locator;
pub use crate::scene::map::fan::layout::{FAN_TEXT, Fan, FanRow};
pub use crate::scene::map::fan::widen_button::{WIDEN_LABEL, WidenButton};
pub use crate::scene::map::focus_target::{
    FocusTarget, ScreenDirection, TargetId, next_stop, stop_after, stop_before,
};
pub use crate::scene::map::labels::label::Label;
pub use crate::scene::map::labels::leader::Leader;
pub use crate::scene::map::labels::line_label::{Letter, LineLabel};
pub use crate::scene::map::labels::place_names::TownDot;
pub use crate::scene::map::labels::previous::PreviousFrame;
pub use crate::scene::map::marks::arrow::Arrow;
pub use crate::scene::map::marks::event_mark::EventMark;
pub use crate::scene::map::marks::force_mark::{CampMark, ForceMark, ForceShape, shape_middle};
pub use crate::scene::map::marks::order_line::OrderLine;
pub use crate::scene::map::marks::outline::Outline;
pub use crate::scene::map::overlays::coordinates::{Coordinates, coordinates};
pub use crate::scene::map::overlays::legend::{
    LEGEND_PAD, LEGEND_ROW, LegendEntry, legend_columns,
};
pub use crate::scene::map::overlays::ruler::{RulerLeg, RulerScene, distance_words, leg_to};
pub use crate::scene::map::overlays::scale_bar::ScaleBar;
pub use crate::scene::map::speakers::{SpeakerLine, WORD_SIZE, speakers_words};

use self::edge::{dock, docks, locator};
use self::fan::{layout as fan_layout, widen_button};
use self::labels::{boundary_names, force_names, ground_names, obstacles, place_names};
use self::marks::{arrow, event_mark, force_mark, order_line, outline};
use self::overlays::{credits, legend, ruler, scale_bar};
use super::comparison;
use super::rect::Rect;
use super::tray::{self, Tray};
use crate::geo::basemap::{Basemap, Detail, Layers};
use crate::geo::{Bounds, Point, Viewport};
use crate::model::{Dataset, PresenceRole};
use crate::scene::map::fan::layout::FanObstacles;
use crate::scene::map::labels::placer::LabelPlacer;
use crate::scene::map::marks::force_mark::MapInput;
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// Everything on the map beside its ground.
#[derive(Clone, Debug, PartialEq)]
pub struct MapScene {
    /// How much detail the ground is drawn with.
    pub detail: Detail,
    /// Areas and lines of events, below their marks.
    pub outlines: Vec<Outline>,
    /// Marks of events.
    pub groups: Vec<EventMark>,
    /// The crowd that is fanned out.
    pub fan: Option<Fan>,
    /// Places beyond the edge.
    pub docks: Vec<Dock>,
    /// The offer to see a place beyond the edge, too.
    pub offer: Option<WidenButton>,
    /// Events shown that have no point on the map.
    pub unlocated: Tray,
    /// Forces at the playhead.
    pub forces: Vec<ForceMark>,
    /// Their camps.
    pub camps: Vec<CampMark>,
    /// Reinforcements on their way to a force.
    pub arrows: Vec<Arrow>,
    /// The selected event's operation, from event to event.
    pub order: Vec<OrderLine>,
    /// From the seats of those who speak of the selected event to what they speak of.
    pub speakers: Vec<SpeakerLine>,
    /// DensityPixels of towns.
    pub towns: Vec<TownDot>,
    /// Every name and figure.
    pub labels: Vec<Label>,
    /// Names that follow rivers and lines.
    pub courses: Vec<LineLabel>,
    /// Lines from what is named to names that stand farther off.
    pub leaders: Vec<Leader>,
    /// The key.
    pub legend: Vec<LegendEntry>,
    /// Where the key stands, or the button that unfolds it.
    pub legend_rect: Rect,
    /// The scale bar.
    pub scale_bar: ScaleBar,
    /// The small map that tells where the map is; `None` where it is not needed.
    pub locator: Option<Locator>,
    /// The ruler; `None` while it is put away.
    pub ruler: Option<RulerScene>,
    /// The lines of credit.
    pub credits: Vec<String>,
    /// Whether the disputed line is in view.
    pub line_in_view: bool,
    /// What the next frame is to remember.
    pub memory: PreviousFrame,
}

/// Height of the chip of the tray in pixels.
pub const TRAY_HEIGHT: f64 = 24.0;
/// The width from which there is room beside the docks for the buttons that menus and keys have
/// too, in pixels.
pub const ROOMY: f64 = 540.0;
/// Derives the map, with nothing remembered.
pub fn map_scene(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
) -> MapScene {
    map_scene_after(dataset, basemap, state, visible, zone, &PreviousFrame::default())
}

/// Derives the map after a frame of which that is remembered.
pub fn map_scene_after(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
    before: &PreviousFrame,
) -> MapScene {
    let viewport = state.map.viewport();
    let detail = Detail::for_camera(viewport.camera);
    let ground = MapInput { dataset, basemap, state, zone, viewport };
    let size = viewport.size;
    let mut scene = MapScene {
        detail,
        outlines: outline::outlines(dataset, basemap, state, visible, viewport),
        groups: event_mark::groups(dataset, basemap, state, visible, viewport),
        fan: None,
        docks: Vec::new(),
        offer: None,
        unlocated: tray::unlocated(dataset, basemap, state, visible, zone),
        forces: force_mark::force_marks(ground),
        camps: force_mark::camp_marks(ground),
        arrows: Vec::new(),
        order: order_line::order_lines(dataset, basemap, state, visible, viewport),
        speakers: Vec::new(),
        towns: Vec::new(),
        labels: Vec::new(),
        courses: Vec::new(),
        leaders: Vec::new(),
        legend: Vec::new(),
        legend_rect: Rect::default(),
        scale_bar: scale_bar::scale_bar(viewport.camera, 140.0),
        locator: None,
        ruler: ruler::ruler(&state.ruler, viewport),
        credits: Vec::new(),
        line_in_view: line_in_view(basemap.layers(detail), viewport),
        memory: PreviousFrame::default(),
    };
    scene.camps.iter_mut().for_each(|camp| camp.step_aside(&scene.groups));
    scene.arrows = arrow::arrows(ground, visible, &scene.forces, &scene.groups);
    scene.legend = legend::legend(&scene, state, &before.kinds);
    scene.legend_rect = legend::key_rect(scene.legend.len(), state);
    scene.credits = credits::credits(dataset, viewport, scene.legend_rect);
    let key_top = scene.legend_rect.top;
    let marks: Vec<Rect> =
        scene.groups.iter().map(EventMark::hold).chain(scene.camp_rects()).collect();
    scene.docks = docks::docks(dataset, basemap, state, visible, viewport, key_top, &marks);
    if !scene.groups.iter().any(|group| group.is_open) {
        dock::open_fan(&mut scene.docks, state, viewport);
    }
    let (locator_shown, floor) = (state.display.locator_shown, scene.legend_rect.top);
    let docks: Vec<Rect> = scene.docks.iter().map(|dock| dock.rect).collect();
    scene.locator = locator::locator(basemap, locator_shown, viewport, floor, &docks);
    let buttons = Rect::sized(size.width - 345.0, 8.0, 345.0, 36.0);
    let mut above = vec![scene.legend_rect, buttons];
    above.extend(docks);
    above.extend(scene.locator.iter().map(|locator| locator.rect));
    let marks = scene.groups.iter().filter(|group| !group.is_open).map(EventMark::hold);
    let below: Vec<Rect> = marks.chain(scene.forces.iter().filter_map(ForceMark::square)).collect();
    let in_the_way = FanObstacles { above: &above, below: &below };
    let crowds = (scene.groups.as_slice(), scene.docks.as_slice());
    scene.fan = fan_layout::fan(dataset, state, zone, crowds, size, in_the_way);
    scene.offer = widen_button::offer(&scene, size);
    let mut layout = LabelPlacer::after(&before.labels, viewport);
    scene.take_room(&mut layout, viewport);
    obstacles::spare_lines(&mut layout, basemap.layers(detail), viewport);
    if let Some(key) = comparison::key_rect(state, scene.legend_rect) {
        layout.take(key);
    }
    scene.set_names(&mut layout, ground);
    scene.speakers = speakers::speaker_lines(ground, &scene, &mut layout);
    let kinds = scene.legend.iter().filter_map(|entry| entry.kind()).collect();
    scene.memory = PreviousFrame { labels: layout.into_memory(), kinds };
    scene
}

fn line_in_view(layers: &Layers, viewport: Viewport) -> bool {
    let view = viewport.visible_bounds();
    let pieces = |path: &[Point]| {
        path.windows(2).any(|pair| match pair {
            [a, b] => Bounds::between(*a, *b).meets(view),
            _ => false,
        })
    };
    layers.lines.iter().any(|line| pieces(&line.path))
}

impl MapScene {
    /// Sets names in the order of their weight: forces, countries in focus, marks, the line, towns,
    /// the rest of the ground.
    fn set_names(&mut self, layout: &mut LabelPlacer, ground: MapInput<'_>) {
        let MapInput { dataset, basemap, state, viewport, .. } = ground;
        let layers = basemap.layers(self.detail);
        let names = state.display.names;
        let (labels, leaders) = {
            let named = place_names::places_named(dataset, state, &self.groups);
            force_names::force_names(&self.forces, &self.camps, &named, viewport, layout)
        };
        self.labels.extend(labels);
        self.leaders.extend(leaders);
        self.labels.extend(force_names::arrow_names(&self.arrows, layout));
        self.labels.extend(ground_names::focus_names(layers, names, viewport, layout));
        let (labels, leaders) = place_names::mark_names(dataset, state, &self.groups, layout);
        self.labels.extend(labels);
        self.leaders.extend(leaders);
        let line = boundary_names::line_names(layers, names, viewport, layout);
        self.courses.extend(line.courses);
        self.labels.extend(line.labels);
        self.leaders.extend(line.leaders);
        let (towns, labels) =
            place_names::town_names(dataset, state, viewport, &self.groups, layout);
        self.towns = towns;
        self.labels.extend(labels);
        let (labels, courses) = ground_names::ground_names(layers, names, viewport, layout);
        self.labels.extend(labels);
        self.courses.extend(courses);
    }

    /// The upper edge of the tray's chip in a pane of that height: above scale bar and credits.
    pub fn tray_top(&self, height: f64) -> f64 {
        let rows = f64::from(u32::try_from(self.credits.len()).unwrap_or(1));
        height - 13.0 - 15.0 * rows - 14.0 - TRAY_HEIGHT
    }

    /// What forward positions cover.
    fn camp_rects(&self) -> impl Iterator<Item = Rect> {
        let forward = self.camps.iter().filter(|camp| camp.role == PresenceRole::Forward);
        forward.map(|camp| Rect::about(camp.at, 14.0, 14.0))
    }

    fn has_square(&self, pane: Rect) -> bool {
        let mut squares = self.forces.iter().filter_map(ForceMark::square);
        squares.any(|square| square.meets(pane))
    }

    fn has_forward(&self, pane: Rect) -> bool {
        self.camp_rects().any(|rect| rect.meets(pane))
    }

    fn has_band(&self) -> bool {
        self.forces.iter().any(|force| matches!(force.shape, ForceShape::Band { .. }))
    }

    fn has_arrow(&self, pane: Rect, arrived: bool) -> bool {
        self.arrows.iter().any(|arrow| arrow.arrived == arrived && arrow.reach().meets(pane))
    }
}

impl MapScene {
    /// Draws a force with other numbers than hold at the playhead: on the way from one step to
    /// the next, while that is shown.
    pub fn resize_force(
        &mut self,
        nth: usize,
        (dataset, basemap, zone): (&Dataset, &Basemap, &Zone),
        state: &AppState,
        strength: (f64, f64),
    ) {
        let ground = MapInput { dataset, basemap, state, zone, viewport: state.map.viewport() };
        if let Some(force) = self.forces.get_mut(nth)
            && let Some(shape) = force_mark::shape_between(ground, &force.id, strength)
        {
            force.shape = shape;
        }
    }
}

impl EventMark {
    /// Whether the place is known so roughly that it shows as a disc.
    pub fn shows_radius(&self) -> bool {
        !self.hollow && self.radius_px > 10.0
    }
}

mod edge;
mod fan;
mod focus_target;
mod labels;
mod marks;
mod overlays;
mod speakers;
#[cfg(test)]
mod tests;
pub mod zoom_fade;
