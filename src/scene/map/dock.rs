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
/// Distance between neighbouring docks of a row in pixels.
const DOCK_GAP: f64 = 8.0;
/// The least width of a dock in pixels.
const WIDTH: f64 = 168.0;
/// Length of the point of a dock in pixels.
pub const DOCK_POINT: f64 = 9.0;
/// Room for the arrow that shows the true direction, in pixels.
pub const ARROW_PX: f64 = 14.0;
/// How many docks there can be. The nearest places have one each; the last is for all the others.
const MOST: usize = 8;

/// The edge that a dock stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The left edge: the point shows to the left.
    Left,
    /// The right edge.
    Right,
    /// The upper edge.
    Top,
    /// The lower edge.
    Bottom,
}

/// A place beyond the edge, with its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Dock {
    /// The place's name.
    pub name: String,
    /// How far it lies from the middle of the map: "7,770 km".
    pub distance: String,
    /// In which direction: "north-west".
    pub compass: &'static str,
    /// The same in degrees, clockwise from the top of the map.
    pub bearing_deg: f64,
    /// Where on the plane the nearest of its places lies, if the map reaches so far.
    pub widen_to: Option<Point>,
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
    point: Point,
    km: f64,
    events: Vec<(usize, &'a Event)>,
}

/// What a dock is for: a named place, or an event that has a spot of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Place(&'a PlaceId),
    Event(&'a EventId),
}

/// The docks of all places with events in the window that lie beyond the edge. Those at the right
/// one stand above the key, which begins at `key_top`.
pub(super) fn docks(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
    key_top: f64,
) -> Vec<Dock> {
    let middle = viewport.camera.center();
    let mut far = far_places(dataset, basemap, state, visible, viewport);
    far.sort_by(|a, b| a.km.total_cmp(&b.km));
    merge_farthest(&mut far);
    let mut left: Vec<(f64, Dock)> = Vec::new();
    let mut right: Vec<(f64, Dock)> = Vec::new();
    let mut rows = Rows::new(viewport);
    for place in far {
        let toward = project_near(middle, place.at);
        let bearing = (toward.x - middle.x).atan2(toward.y - middle.y).to_degrees();
        let (edge, along) = edge_and_place(middle, toward, viewport);
        let mut dock = dock(&place, edge, bearing, state);
        if rows.set(&mut dock, along) {
            continue;
        }
        // A row that is full gives to the nearer side.
        let beside = if toward.x < middle.x { Edge::Left } else { Edge::Right };
        let full = !matches!(edge, Edge::Left | Edge::Right);
        dock.edge = if full { beside } else { edge };
        let y = match (full, edge) {
            (true, Edge::Top) => 0.0,
            (true, _) => viewport.size.height,
            (false, _) => along,
        };
        if dock.edge == Edge::Left { left.push((y, dock)) } else { right.push((y, dock)) }
    }
    let mut docks = rows.set;
    let (left, right) =
        (stacked(left, &docks, viewport, key_top), stacked(right, &docks, viewport, key_top));
    docks.extend(left);
    docks.extend(right);
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
            Far { name: name.to_owned(), distance: km_words(km), at, point, km, events: Vec::new() }
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
pub(super) fn project_near(middle: Point, at: LatLon) -> Point {
    let here = unproject(middle);
    let bearing = crate::geo::bearing_deg(here, at).to_radians();
    let km = 1000.0;
    Point::new(middle.x + km * bearing.sin(), middle.y + km * bearing.cos())
}

/// Where the line from the middle of the map towards the point leaves it, and how far along that
/// edge. Upper and lower edge have little room: they take what lies nearly straight on.
pub(super) fn edge_and_place(middle: Point, toward: Point, viewport: Viewport) -> (Edge, f64) {
    let (dx, dy) = (toward.x - middle.x, middle.y - toward.y);
    let (half_width, half_height) = (viewport.size.width / 2.0, viewport.size.height / 2.0);
    if dx.abs() < 0.7 * dy.abs() {
        let edge = if dy < 0.0 { Edge::Top } else { Edge::Bottom };
        let steps = half_height / dy.abs().max(1e-6);
        return (edge, (half_width + dx * steps).clamp(0.0, viewport.size.width));
    }
    let edge = if dx < 0.0 { Edge::Left } else { Edge::Right };
    let steps = half_width / dx.abs().max(1e-6);
    (edge, (half_height + dy * steps).clamp(0.0, viewport.size.height))
}

/// The docks at the upper and lower edge.
struct Rows {
    viewport: Viewport,
    set: Vec<Dock>,
}

impl Rows {
    fn new(viewport: Viewport) -> Self {
        Self { viewport, set: Vec::new() }
    }

    /// Sets a dock as near to its place as the others allow; not where the edge is full, and not
    /// one of the sides.
    fn set(&mut self, dock: &mut Dock, along: f64) -> bool {
        let size = self.viewport.size;
        // Buttons stand at the upper right corner, scale bar and key at the lower edge.
        let (from, to, top) = match dock.edge {
            Edge::Top => (12.0, size.width - 350.0, 0.0),
            Edge::Bottom => (430.0, size.width - 200.0, size.height - DOCK_HEIGHT - DOCK_POINT),
            Edge::Left | Edge::Right => return false,
        };
        let width = dock.width();
        if to - from < width {
            return false;
        }
        let wanted = (along - width / 2.0).clamp(from, to - width);
        let edge = dock.edge;
        let beside =
            self.set.iter().filter(|other| other.edge == edge).flat_map(|other| {
                [other.rect.right + DOCK_GAP, other.rect.left - DOCK_GAP - width]
            });
        let rect = |left: f64| Rect::sized(left, top, width, DOCK_HEIGHT + DOCK_POINT);
        let free = |left: &f64| {
            let inside = *left >= from && *left + width <= to;
            inside && !self.set.iter().any(|other| other.rect.meets(rect(*left)))
        };
        let near = |a: &f64, b: &f64| (a - wanted).abs().total_cmp(&(b - wanted).abs());
        let left = std::iter::once(wanted).chain(beside).filter(free).min_by(near);
        if let Some(left) = left {
            dock.rect = rect(left);
            self.set.push(dock.clone());
        }
        left.is_some()
    }
}

/// Stacks the docks of one side so that none covers another, nor one of the rows, in the order of
/// their directions.
fn stacked(
    mut docks: Vec<(f64, Dock)>,
    rows: &[Dock],
    viewport: Viewport,
    key_top: f64,
) -> Vec<Dock> {
    let mut to_come = f64::from(u32::try_from(docks.len()).unwrap_or(u32::MAX));
    // The farther of two in one direction stands higher: they come nearest first.
    docks.reverse();
    docks.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut next = 0.0_f64;
    docks
        .into_iter()
        .map(|(y, mut dock)| {
            // The buttons stand at the upper right corner, the legend at the lower right one.
            let (top, bottom) = match dock.edge {
                Edge::Right => (52.0, key_top - DOCK_GAP),
                _ => (12.0, viewport.size.height - 96.0),
            };
            // Those that come after it need room below.
            let wanted =
                (y - DOCK_HEIGHT / 2.0).min(bottom - (to_come - 1.0) * PITCH - DOCK_HEIGHT);
            to_come -= 1.0;
            let width = dock.width();
            let left = if dock.edge == Edge::Left { 0.0 } else { viewport.size.width - width };
            let rect = |y: f64| Rect::sized(left, y, width, DOCK_HEIGHT);
            let mut y = wanted.max(next).max(top);
            for row in rows {
                if row.rect.meets(rect(y)) {
                    y = row.rect.bottom + DOCK_GAP;
                }
            }
            next = y + PITCH;
            dock.rect = rect(y);
            dock
        })
        .collect()
}

/// The eighth of the compass that a bearing lies in.
fn compass(bearing_deg: f64) -> &'static str {
    const EIGHTHS: [&str; 8] =
        ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];
    let turned = (bearing_deg + 22.5).rem_euclid(360.0);
    let mut edges = EIGHTHS.into_iter().zip([45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0, 360.0]);
    edges.find(|(_, end)| turned < *end).map_or("north", |(name, _)| name)
}

fn dock(far: &Far<'_>, edge: Edge, bearing_deg: f64, state: &AppState) -> Dock {
    let mut kinds: Vec<EventKind> = far.events.iter().map(|(_, event)| event.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.truncate(3);
    let selected = far.events.iter().any(|(_, e)| state.selection.as_ref() == Some(&e.id));
    Dock {
        name: far.name.clone(),
        distance: far.distance.clone(),
        compass: compass(bearing_deg),
        bearing_deg,
        widen_to: AppState::can_widen_to(far.point).then_some(far.point),
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
        (DOCK_POINT + 10.0 + marks + name + 14.0 + ARROW_PX + distance + 10.0).max(WIDTH)
    }

    /// The tip of the dock, at the edge.
    pub fn tip(&self) -> ScreenPoint {
        let middle = self.rect.middle();
        match self.edge {
            Edge::Left => ScreenPoint::new(self.rect.left, middle.y),
            Edge::Right => ScreenPoint::new(self.rect.right, middle.y),
            Edge::Top => ScreenPoint::new(middle.x, self.rect.top),
            Edge::Bottom => ScreenPoint::new(middle.x, self.rect.bottom),
        }
    }
}
