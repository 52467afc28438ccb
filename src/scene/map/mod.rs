//! The map: marks, docks, forces, names, legend and scale bar for one camera and one instant.
//!
//! The ground itself (land, water, borders) is not copied into the scene: painters take it from
//! the base map at [`MapScene::detail`].

mod age;
mod arrow;
mod coordinates;
mod course;
mod credits;
mod dock;
mod docks;
mod fan;
mod force_mark;
mod force_names;
mod ground_names;
mod group;
mod label;
mod layout;
mod leader;
mod legend;
mod line_name;
mod locator;
mod memory;
mod names;
mod offer;
mod order_line;
mod outline;
pub mod presence;
mod room;
mod ruler;
mod scale_bar;
mod speaker;
mod stop;

pub use self::arrow::Arrow;
pub use self::coordinates::{Coordinates, coordinates};
pub use self::course::{CourseLabel, Letter};
pub use self::dock::{ARROW_PX, DOCK_POINT, Dock, Edge};
pub use self::fan::{FAN_TEXT, Fan, FanRow};
pub use self::force_mark::{CampMark, ForceMark, ForceShape, shape_middle};
pub use self::group::Group;
pub use self::label::Label;
pub use self::leader::Leader;
pub use self::legend::{LEGEND_PAD, LEGEND_ROW, LegendEntry, legend_columns};
pub use self::locator::Locator;
pub use self::memory::MapMemory;
pub use self::names::TownDot;
pub use self::offer::{OFFER, Offer};
pub use self::order_line::OrderLine;
pub use self::outline::Outline;
pub use self::ruler::{RulerLeg, RulerScene, distance_words, leg_to};
pub use self::scale_bar::ScaleBar;
pub use self::speaker::{SpeakerLine, WORD_SIZE, speakers_words};
pub use self::stop::{Heading, Stop, Target, next_stop, stop_after, stop_before};

use self::fan::InTheWay;
use self::force_mark::Ground;
use self::layout::Layout;
use super::comparison;
use super::rect::Rect;
use super::tray::{self, Tray};
use crate::geo::basemap::{Basemap, Detail, Layers};
use crate::geo::{Bounds, Point, Viewport};
use crate::model::{Dataset, PresenceRole};
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
    pub groups: Vec<Group>,
    /// The crowd that is fanned out.
    pub fan: Option<Fan>,
    /// Places beyond the edge.
    pub docks: Vec<Dock>,
    /// The offer to see a place beyond the edge, too.
    pub offer: Option<Offer>,
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
    /// Dots of towns.
    pub towns: Vec<TownDot>,
    /// Every name and figure.
    pub labels: Vec<Label>,
    /// Names that follow rivers and lines.
    pub courses: Vec<CourseLabel>,
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
    pub memory: MapMemory,
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
    map_scene_after(dataset, basemap, state, visible, zone, &MapMemory::default())
}

/// Derives the map after a frame of which that is remembered.
pub fn map_scene_after(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
    before: &MapMemory,
) -> MapScene {
    let viewport = state.map.viewport();
    let detail = Detail::for_camera(viewport.camera);
    let ground = Ground { dataset, basemap, state, zone, viewport };
    let size = viewport.size;
    let mut scene = MapScene {
        detail,
        outlines: outline::outlines(dataset, basemap, state, visible, viewport),
        groups: group::groups(dataset, basemap, state, visible, viewport),
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
        memory: MapMemory::default(),
    };
    scene.camps.iter_mut().for_each(|camp| camp.step_aside(&scene.groups));
    scene.arrows = arrow::arrows(ground, visible, &scene.forces, &scene.groups);
    scene.legend = legend::legend(&scene, state, &before.kinds);
    scene.legend_rect = legend::key_rect(scene.legend.len(), state);
    scene.credits = credits::credits(dataset, viewport, scene.legend_rect);
    let key_top = scene.legend_rect.top;
    let marks: Vec<Rect> = scene.groups.iter().map(Group::hold).chain(scene.camp_rects()).collect();
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
    let marks = scene.groups.iter().filter(|group| !group.is_open).map(Group::hold);
    let below: Vec<Rect> = marks.chain(scene.forces.iter().filter_map(ForceMark::square)).collect();
    let in_the_way = InTheWay { above: &above, below: &below };
    let crowds = (scene.groups.as_slice(), scene.docks.as_slice());
    scene.fan = fan::fan(dataset, state, zone, crowds, size, in_the_way);
    scene.offer = offer::offer(&scene, size);
    let mut layout = Layout::after(&before.labels, viewport);
    scene.take_room(&mut layout, viewport);
    room::spare_lines(&mut layout, basemap.layers(detail), viewport);
    if let Some(key) = comparison::key_rect(state, scene.legend_rect) {
        layout.take(key);
    }
    scene.set_names(&mut layout, ground);
    scene.speakers = speaker::speaker_lines(ground, &scene, &mut layout);
    let kinds = scene.legend.iter().filter_map(|entry| entry.kind()).collect();
    scene.memory = MapMemory { labels: layout.into_memory(), kinds };
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
    fn set_names(&mut self, layout: &mut Layout, ground: Ground<'_>) {
        let Ground { dataset, basemap, state, viewport, .. } = ground;
        let layers = basemap.layers(self.detail);
        let names = state.display.names;
        let (labels, leaders) = {
            let named = names::places_named(dataset, state, &self.groups);
            force_names::force_names(&self.forces, &self.camps, &named, viewport, layout)
        };
        self.labels.extend(labels);
        self.leaders.extend(leaders);
        self.labels.extend(force_names::arrow_names(&self.arrows, layout));
        self.labels.extend(ground_names::focus_names(layers, names, viewport, layout));
        let (labels, leaders) = names::mark_names(dataset, state, &self.groups, layout);
        self.labels.extend(labels);
        self.leaders.extend(leaders);
        let line = line_name::line_names(layers, names, viewport, layout);
        self.courses.extend(line.courses);
        self.labels.extend(line.labels);
        self.leaders.extend(line.leaders);
        let (towns, labels) = names::town_names(dataset, state, viewport, &self.groups, layout);
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
        let ground = Ground { dataset, basemap, state, zone, viewport: state.map.viewport() };
        if let Some(force) = self.forces.get_mut(nth)
            && let Some(shape) = force_mark::shape_between(ground, &force.id, strength)
        {
            force.shape = shape;
        }
    }
}

impl Group {
    /// Whether the place is known so roughly that it shows as a disc.
    pub fn shows_radius(&self) -> bool {
        !self.hollow && self.radius_px > 10.0
    }
}

#[cfg(test)]
mod count_tests;
#[cfg(test)]
mod crowd_tests;
#[cfg(test)]
mod tests;
