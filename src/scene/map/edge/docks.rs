//! Places beyond the edge of the map, gathered into docks in their directions.

use std::collections::BTreeMap;

use super::dock::{Dock, DockEdge};
use super::stack::{DockRows, DockSpace, stacked};
use crate::geo::{Point, Viewport, bearing_deg as bearing_deg_of, distance_km};
use crate::model::{Event, EventId, EventKind, LatLon, PlaceId, Spot};
use crate::scene::event::mark_point;
use crate::scene::map::input::MapInput;
use crate::scene::map::overlays::MapOverlays;
use crate::scene::rect::Rect;
use crate::{label, message};

/// The most docks. The nearest places have one each, and the last dock holds all others.
pub(super) const MOST: usize = 8;
/// Width of the map in pixels below which one dock holds all places.
pub(super) const NARROW: f64 = 500.0;

/// A place beyond the edge with its events.
pub(super) struct FarPlace<'a> {
    name: String,
    pub(super) at: LatLon,
    point: Point,
    /// Points of the places that share its dock.
    others: Vec<Point>,
    pub(super) km: f64,
    events: Vec<(usize, &'a Event)>,
}

impl FarPlace<'_> {
    /// "70 km"; "from 70 km" for a dock of several places, of which this is the nearest.
    fn distance_words(&self) -> String {
        let distance = km_words(self.km);
        if self.others.is_empty() {
            distance
        } else {
            message!("map-dock-from", distance = distance)
        }
    }
}

/// Identity of a dock: a place of the dataset, or an event with a point of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum DockKey<'a> {
    Place(&'a PlaceId),
    Event(&'a EventId),
}

/// The docks of all shown events beyond the edge, clear of overlays and, while there is room, of
/// `marks`. Where the sides have no room for all, the farthest fold into one.
pub(super) fn docks(
    input: MapInput<'_>,
    (overlays, locator): (&MapOverlays, Option<Rect>),
    marks: &[Rect],
) -> Vec<Dock> {
    let space = DockSpace { size: input.viewport.size, overlays, locator, marks };
    let mut far = far_places(input);
    far.sort_by(|a, b| a.km.total_cmp(&b.km));
    let mut most = if space.size.width < NARROW { 1 } else { MOST };
    loop {
        merge_farthest(&mut far, most);
        let docks = placed(&far, input, space);
        if most == 1 || docks.iter().all(|dock| space.holds(dock)) {
            return docks;
        }
        most = most.min(far.len()).saturating_sub(1).max(1);
    }
}

fn placed(far: &[FarPlace<'_>], input: MapInput<'_>, space: DockSpace<'_>) -> Vec<Dock> {
    let size = space.size;
    let mut left: Vec<(f64, Dock)> = Vec::new();
    let mut right: Vec<(f64, Dock)> = Vec::new();
    let mut rows = DockRows::new(space);
    for place in far {
        let (mut dock, along) = unplaced(place, input);
        let edge = dock.edge;
        if rows.place(&mut dock, along) {
            continue;
        }
        // A full row gives the dock to the nearer side.
        let side = if dock.bearing_deg < 0.0 { DockEdge::Left } else { DockEdge::Right };
        let from_row = !matches!(edge, DockEdge::Left | DockEdge::Right);
        dock.edge = if from_row { side } else { edge };
        let y = match (from_row, edge) {
            (true, DockEdge::Top) => 0.0,
            (true, _) => size.height,
            (false, _) => along,
        };
        if dock.edge == DockEdge::Left { left.push((y, dock)) } else { right.push((y, dock)) }
    }
    let rows = rows.placed;
    let sides = [left, right].map(|side| stacked(side, &rows, space));
    rows.into_iter().chain(sides.into_iter().flatten()).collect()
}

pub(super) fn far_places(input: MapInput<'_>) -> Vec<FarPlace<'_>> {
    let MapInput { dataset, state, viewport, .. } = input;
    let in_view = viewport.visible_bounds();
    let here = viewport.camera.middle();
    let projection = viewport.projection();
    let mut places: BTreeMap<DockKey<'_>, FarPlace<'_>> = BTreeMap::new();
    for position in &input.visible.shown {
        let Some(event) = dataset.events().get(*position) else {
            continue;
        };
        let spot = &event.r#where.spot;
        let shown = mark_point(event, dataset, input.basemap, input.state.playhead);
        let shown = shown.map(|mark| mark.point);
        // What the projection does not show has its direction and distance all the same.
        let located = || dataset.located(spot).map(|(at, _)| at);
        let at = match shown {
            Some(point) if in_view.contains(point) => continue,
            // What moves is not where it set out from.
            Some(point) if matches!(spot, Spot::Track(_)) => Some(projection.nearest(point)),
            Some(point) => Some(located().unwrap_or_else(|| projection.nearest(point))),
            None => located(),
        };
        let Some(at) = at else { continue };
        let point = shown.unwrap_or_else(|| projection.project_nearest(at));
        let (key, name) = match spot {
            Spot::Place { id, .. } => {
                let place = dataset.place(id);
                (DockKey::Place(id), place.map_or("", |place| place.names.get(state.display.names)))
            }
            _ => (DockKey::Event(&event.id), event.short_title()),
        };
        let far = places.entry(key).or_insert_with(|| {
            let km = distance_km(here, at);
            let name = name.to_owned();
            FarPlace { name, at, point, others: Vec::new(), km, events: Vec::new() }
        });
        far.events.push((*position, event));
    }
    places.into_values().collect()
}

fn km_words(km: f64) -> String {
    message!("scene-kilometres", number = (km / 10.0).round() * 10.0)
}

/// Merges the farthest into one if there are more places than `most`, which is at least one.
pub(super) fn merge_farthest(far: &mut Vec<FarPlace<'_>>, most: usize) {
    if far.len() <= most {
        return;
    }
    let mut rest = far.split_off(most.saturating_sub(1)).into_iter();
    let Some(mut last) = rest.next() else {
        return;
    };
    for place in rest {
        last.others.push(place.point);
        last.others.extend(place.others);
        last.events.extend(place.events);
    }
    last.events.sort_by_key(|(position, _)| *position);
    let count = last.others.len() + 1;
    last.name = if far.is_empty() {
        message!("panels-docks-folded", count = count)
    } else {
        message!("map-dock-more", count = count)
    };
    far.push(last);
}

/// A point of the plane from the middle of the view in the direction in which the shortest way to a
/// place begins, so near that the projection is true there.
pub(crate) fn point_towards(viewport: Viewport, at: LatLon) -> Point {
    const KM: f64 = 1000.0;
    let (middle, here) = (viewport.camera.center(), viewport.camera.middle());
    let turned = viewport.projection().convergence_deg(here);
    let bearing = (bearing_deg_of(here, at) + turned).to_radians();
    Point::new(middle.x + KM * bearing.sin(), middle.y + KM * bearing.cos())
}

/// The edge at which the line from the middle of the map towards a point leaves the pane, and the
/// position along that edge. Rows have little room: they take only what is nearly straight ahead.
pub(crate) fn edge_and_place(middle: Point, toward: Point, viewport: Viewport) -> (DockEdge, f64) {
    let (dx, dy) = (toward.x - middle.x, middle.y - toward.y);
    let (half_width, half_height) = (viewport.size.width / 2.0, viewport.size.height / 2.0);
    if dx.abs() < 0.7 * dy.abs() {
        let edge = if dy < 0.0 { DockEdge::Top } else { DockEdge::Bottom };
        let steps = half_height / dy.abs().max(1e-6);
        return (edge, (half_width + dx * steps).clamp(0.0, viewport.size.width));
    }
    let edge = if dx < 0.0 { DockEdge::Left } else { DockEdge::Right };
    let steps = half_width / dx.abs().max(1e-6);
    (edge, (half_height + dy * steps).clamp(0.0, viewport.size.height))
}

/// The eighth of the compass that contains a bearing, in words.
fn compass(bearing_deg: f64) -> &'static str {
    match (bearing_deg + 22.5).rem_euclid(360.0) {
        turned if turned < 45.0 => label!("map-compass-north"),
        turned if turned < 90.0 => label!("map-compass-north-east"),
        turned if turned < 135.0 => label!("map-compass-east"),
        turned if turned < 180.0 => label!("map-compass-south-east"),
        turned if turned < 225.0 => label!("map-compass-south"),
        turned if turned < 270.0 => label!("map-compass-south-west"),
        turned if turned < 315.0 => label!("map-compass-west"),
        turned if turned < 360.0 => label!("map-compass-north-west"),
        _ => label!("map-compass-north"),
    }
}

/// The dock of a place, without a box, and the position along its edge.
pub(super) fn unplaced(far: &FarPlace<'_>, input: MapInput<'_>) -> (Dock, f64) {
    let middle = input.viewport.camera.center();
    let toward = point_towards(input.viewport, far.at);
    let bearing_deg = (toward.x - middle.x).atan2(toward.y - middle.y).to_degrees();
    let (edge, along) = edge_and_place(middle, toward, input.viewport);
    let true_bearing = bearing_deg_of(input.viewport.camera.middle(), far.at);
    let state = input.state;
    let mut kinds: Vec<EventKind> = far.events.iter().map(|(_, event)| event.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.truncate(3);
    let selected = far.events.iter().any(|(_, e)| state.selection.as_ref() == Some(&e.id));
    let dock = Dock {
        name: far.name.clone(),
        distance: far.distance_words(),
        compass: compass(true_bearing),
        bearing_deg,
        widen_to: state.can_widen_to(far.point).then_some(far.point),
        edge,
        rect: Rect::default(),
        events: far.events.iter().map(|(position, _)| *position).collect(),
        kinds,
        selected,
        places: std::iter::once(far.point).chain(far.others.iter().copied()).collect(),
        is_open: false,
        is_named: true,
    };
    (dock, along)
}
