//! Places beyond the map's edge, docked at it in the direction in which they lie.

use std::collections::BTreeMap;

use crate::geo::basemap::Basemap;
use crate::geo::{Point, ScreenPoint, Viewport, distance_km, unproject};
use crate::model::{Dataset, Event, EventId, EventKind, LatLon, PlaceId, Spot};
use crate::scene::label::number;
use crate::scene::rect::Rect;
use crate::scene::spot::spot_point;
use crate::scene::text::{Weight, text_width};
use crate::state::{AppState, Visible};

/// Height of a dock in pixels.
const DOCK_HEIGHT: f64 = 26.0;
/// Distance between the upper edges of neighbouring docks in pixels.
const PITCH: f64 = 32.0;
/// The least width of a dock in pixels.
const WIDTH: f64 = 168.0;
/// Length of the point of a dock in pixels.
pub const DOCK_POINT: f64 = 9.0;
/// How many docks there can be. The nearest places have one each; the last is for all the others.
const MOST: usize = 8;

/// The edge that a dock stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The left edge: the point shows to the left.
    Left,
    /// The right edge.
    Right,
}

/// A place beyond the edge, with its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Dock {
    /// The place's name.
    pub name: String,
    /// How far it lies from the middle of the map: "7,770 km".
    pub distance: String,
    /// The edge that it stands at.
    pub edge: Edge,
    /// The whole dock with its point.
    pub rect: Rect,
    /// Positions of its events in the dataset, in order of time.
    pub events: Vec<usize>,
    /// The kinds of its events, each once, at most three.
    pub kinds: Vec<EventKind>,
    /// Whether the selected event is among them.
    pub selected: bool,
}

struct Far<'a> {
    name: String,
    distance: String,
    at: LatLon,
    km: f64,
    events: Vec<(usize, &'a Event)>,
}

/// What a dock is for: a named place, or an event that has a spot of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Place(&'a PlaceId),
    Event(&'a EventId),
}

/// The docks of all places with events in the window that lie beyond the edge.
pub(super) fn docks(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
) -> Vec<Dock> {
    let middle = viewport.camera.center();
    let mut far = far_places(dataset, basemap, state, visible, viewport);
    far.sort_by(|a, b| a.km.total_cmp(&b.km));
    merge_farthest(&mut far);
    let mut left: Vec<(f64, Far<'_>)> = Vec::new();
    let mut right: Vec<(f64, Far<'_>)> = Vec::new();
    for place in far {
        let (edge, y) = edge_and_height(middle, project_near(middle, place.at), viewport);
        match edge {
            Edge::Left => left.push((y, place)),
            Edge::Right => right.push((y, place)),
        }
    }
    let mut docks = stacked(left, Edge::Left, state, viewport);
    docks.extend(stacked(right, Edge::Right, state, viewport));
    docks
}

fn far_places<'a>(
    dataset: &'a Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
) -> Vec<Far<'a>> {
    let in_view = viewport.visible_bounds();
    let here = unproject(viewport.camera.center());
    let mut places: BTreeMap<Key<'a>, Far<'a>> = BTreeMap::new();
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
                (Key::Place(id), place.map_or("", |place| place.names.get(state.display.names)))
            }
            _ => (Key::Event(&event.id), event.short_title()),
        };
        let far = places.entry(key).or_insert_with(|| {
            let at = unproject(point);
            let km = distance_km(here, at);
            Far { name: name.to_owned(), distance: km_words(km), at, km, events: Vec::new() }
        });
        far.events.push((*position, event));
    }
    places.into_values().collect()
}

fn km_words(km: f64) -> String {
    format!("{} km", number((km / 10.0).round() * 10.0))
}

/// Where there are more places than docks, the farthest share the last one: none is dropped.
fn merge_farthest(far: &mut Vec<Far<'_>>) {
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
        last.events.extend(place.events);
    }
    last.events.sort_by_key(|(position, _)| *position);
    last.name = format!("{places} more places");
    last.distance = format!("from {}", last.distance);
    far.push(last);
}

/// A point in the direction of a place, near enough for the projection to be true there.
fn project_near(middle: Point, at: LatLon) -> Point {
    let here = unproject(middle);
    let bearing = crate::geo::bearing_deg(here, at).to_radians();
    let km = 1000.0;
    Point::new(middle.x + km * bearing.sin(), middle.y + km * bearing.cos())
}

/// Where the line from the middle of the map towards the point leaves it: the nearer of the side
/// edges, and how far down.
fn edge_and_height(middle: Point, toward: Point, viewport: Viewport) -> (Edge, f64) {
    let (dx, dy) = (toward.x - middle.x, middle.y - toward.y);
    let edge = if dx < 0.0 { Edge::Left } else { Edge::Right };
    let (half_width, half_height) = (viewport.size.width / 2.0, viewport.size.height / 2.0);
    let steps = half_width / dx.abs().max(1e-6);
    (edge, (half_height + dy * steps).clamp(0.0, viewport.size.height))
}

/// Stacks the docks of one edge so that none covers another, in the order of their directions.
fn stacked(
    mut places: Vec<(f64, Far<'_>)>,
    edge: Edge,
    state: &AppState,
    viewport: Viewport,
) -> Vec<Dock> {
    places.sort_by(|(a, far_a), (b, far_b)| a.total_cmp(b).then(far_b.km.total_cmp(&far_a.km)));
    // The buttons stand at the upper right corner, the legend at the lower right one.
    let (top, bottom) = match edge {
        Edge::Left => (12.0, viewport.size.height - 96.0),
        Edge::Right => (52.0, viewport.size.height * 0.55),
    };
    let mut next = top;
    places
        .into_iter()
        .map(|(y, far)| {
            let wanted = (y - DOCK_HEIGHT / 2.0).min(bottom - DOCK_HEIGHT);
            let y = wanted.max(next);
            next = y + PITCH;
            let mut dock = dock(&far, edge, state);
            let width = dock.width();
            let left = match edge {
                Edge::Left => 0.0,
                Edge::Right => viewport.size.width - width,
            };
            dock.rect = Rect::sized(left, y, width, DOCK_HEIGHT);
            dock
        })
        .collect()
}

fn dock(far: &Far<'_>, edge: Edge, state: &AppState) -> Dock {
    let mut kinds: Vec<EventKind> = far.events.iter().map(|(_, event)| event.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.truncate(3);
    let selected = far.events.iter().any(|(_, e)| state.selection.as_ref() == Some(&e.id));
    Dock {
        name: far.name.clone(),
        distance: far.distance.clone(),
        edge,
        rect: Rect::default(),
        events: far.events.iter().map(|(position, _)| *position).collect(),
        kinds,
        selected,
    }
}

impl Dock {
    /// Wide enough for its marks, name and distance.
    fn width(&self) -> f64 {
        let marks = 15.0 * f64::from(u8::try_from(self.kinds.len()).unwrap_or(3));
        let name = text_width(&self.name, 11.5, Weight::Bold);
        let distance = text_width(&self.distance, 11.0, Weight::Regular);
        (DOCK_POINT + 10.0 + marks + name + 14.0 + distance + 10.0).max(WIDTH)
    }

    /// The tip of the dock, at the edge.
    pub fn tip(&self) -> ScreenPoint {
        let middle = self.rect.middle();
        match self.edge {
            Edge::Left => ScreenPoint::new(self.rect.left, middle.y),
            Edge::Right => ScreenPoint::new(self.rect.right, middle.y),
        }
    }
}
