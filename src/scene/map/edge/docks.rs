//! Places beyond the map's edge, docked at it in the direction in which they lie.

use std::collections::BTreeMap;

use crate::geo::basemap::Basemap;
use crate::geo::{Point, Viewport, distance_km, unproject};
use crate::model::{Dataset, Event, EventId, EventKind, LatLon, PlaceId, Spot};
use crate::scene::event::spot_point;
use crate::scene::map::edge::dock::{Dock, DockEdge, DockRows, stacked};
use crate::scene::rect::Rect;
use crate::scene::text::number;
use crate::state::{AppState, Visible};

/// How many docks there can be. The nearest places have one each; the last is for all the others.
const MOST: usize = 8;

struct FarPlace<'a> {
    name: String,
    at: LatLon,
    point: Point,
    /// The points of the places that share its dock with it.
    others: Vec<Point>,
    km: f64,
    events: Vec<(usize, &'a Event)>,
}

impl FarPlace<'_> {
    /// "70 km"; "from 70 km" where the dock stands for several places, of which this is the nearest.
    fn distance_words(&self) -> String {
        let from = if self.others.is_empty() { "" } else { "from " };
        format!("{from}{}", km_words(self.km))
    }
}

/// What a dock is for: a named place, or an event that has a spot of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum DockKey<'a> {
    Place(&'a PlaceId),
    Event(&'a EventId),
}

/// The docks of all places with events in the window that lie beyond the edge. Those at the right
/// one stand above the key, which begins at `key_top`. Where there is room they leave marks in view
/// uncovered.
pub(crate) fn docks(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
    key_top: f64,
    marks: &[Rect],
) -> Vec<Dock> {
    let middle = viewport.camera.center();
    let mut far = far_places(dataset, basemap, state, visible, viewport);
    far.sort_by(|a, b| a.km.total_cmp(&b.km));
    merge_farthest(&mut far);
    let mut left: Vec<(f64, Dock)> = Vec::new();
    let mut right: Vec<(f64, Dock)> = Vec::new();
    let mut rows = DockRows { viewport, marks, set: Vec::new() };
    for place in far {
        let toward = project_near(middle, place.at);
        let bearing = (toward.x - middle.x).atan2(toward.y - middle.y).to_degrees();
        let (edge, along) = edge_and_place(middle, toward, viewport);
        let mut dock = dock(&place, edge, bearing, state);
        if rows.set(&mut dock, along) {
            continue;
        }
        // A row that is full gives to the nearer side.
        let beside = if toward.x < middle.x { DockEdge::Left } else { DockEdge::Right };
        let full = !matches!(edge, DockEdge::Left | DockEdge::Right);
        dock.edge = if full { beside } else { edge };
        let y = match (full, edge) {
            (true, DockEdge::Top) => 0.0,
            (true, _) => viewport.size.height,
            (false, _) => along,
        };
        if dock.edge == DockEdge::Left { left.push((y, dock)) } else { right.push((y, dock)) }
    }
    let mut docks = rows.set;
    let rows = docks.clone();
    for side in [left, right] {
        docks.extend(stacked(side, (&rows, marks), viewport, key_top));
    }
    docks
}

fn far_places<'a>(
    dataset: &'a Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
) -> Vec<FarPlace<'a>> {
    let in_view = viewport.visible_bounds();
    let here = unproject(viewport.camera.center());
    let mut places: BTreeMap<DockKey<'a>, FarPlace<'a>> = BTreeMap::new();
    for position in &visible.shown {
        let Some(event) = dataset.events().get(*position) else {
            continue;
        };
        let spot = &event.r#where.spot;
        let Some((point, _)) = spot_point(spot, dataset, basemap) else {
            continue;
        };
        if in_view.contains(point) {
            continue;
        }
        let (key, name) = match spot {
            Spot::Place { id, .. } => {
                let place = dataset.place(id);
                (DockKey::Place(id), place.map_or("", |place| place.names.get(state.display.names)))
            }
            _ => (DockKey::Event(&event.id), event.short_title()),
        };
        let far = places.entry(key).or_insert_with(|| {
            let at = unproject(point);
            let km = distance_km(here, at);
            let name = name.to_owned();
            FarPlace { name, at, point, others: Vec::new(), km, events: Vec::new() }
        });
        far.events.push((*position, event));
    }
    places.into_values().collect()
}

fn km_words(km: f64) -> String {
    format!("{} km", number((km / 10.0).round() * 10.0))
}

/// Where there are more places than docks, the farthest share the last one: none is dropped.
fn merge_farthest(far: &mut Vec<FarPlace<'_>>) {
    if far.len() <= MOST {
        return;
    }
    let mut rest = far.split_off(MOST - 1).into_iter();
    let Some(mut last) = rest.next() else {
        return;
    };
    let mut places = 1;
    for place in rest {
        places += 1;
        last.others.push(place.point);
        last.events.extend(place.events);
    }
    last.events.sort_by_key(|(position, _)| *position);
    last.name = format!("{places} more places");
    far.push(last);
}

/// A point in the direction of a place, near enough for the projection to be true there.
pub(crate) fn project_near(middle: Point, at: LatLon) -> Point {
    let here = unproject(middle);
    let bearing = crate::geo::bearing_deg(here, at).to_radians();
    let km = 1000.0;
    Point::new(middle.x + km * bearing.sin(), middle.y + km * bearing.cos())
}

/// Where the line from the middle of the map towards the point leaves it, and how far along that
/// edge. Upper and lower edge have little room: they take what lies nearly straight on.
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

/// The eighth of the compass that a bearing lies in.
fn compass(bearing_deg: f64) -> &'static str {
    const EIGHTHS: [&str; 8] =
        ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];
    let turned = (bearing_deg + 22.5).rem_euclid(360.0);
    let mut edges = EIGHTHS.into_iter().zip([45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0, 360.0]);
    edges.find(|(_, end)| turned < *end).map_or("north", |(name, _)| name)
}

fn dock(far: &FarPlace<'_>, edge: DockEdge, bearing_deg: f64, state: &AppState) -> Dock {
    let mut kinds: Vec<EventKind> = far.events.iter().map(|(_, event)| event.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.truncate(3);
    let selected = far.events.iter().any(|(_, e)| state.selection.as_ref() == Some(&e.id));
    Dock {
        name: far.name.clone(),
        distance: far.distance_words(),
        compass: compass(bearing_deg),
        bearing_deg,
        widen_to: AppState::can_widen_to(far.point).then_some(far.point),
        edge,
        rect: Rect::default(),
        events: far.events.iter().map(|(position, _)| *position).collect(),
        kinds,
        selected,
        places: std::iter::once(far.point).chain(far.others.iter().copied()).collect(),
        is_open: false,
    }
}
