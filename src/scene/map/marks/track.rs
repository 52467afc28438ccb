//! Tracks: the ways of events that move, up to the playhead and on.

use crate::geo::{Bounds, ScreenPoint, between, distance_km};
use crate::model::{EventKind, LatLon, OnTrack, Spot};
use crate::scene::convert::floor_i32;
use crate::scene::event::certainty;
use crate::scene::f64_from_count;
use crate::scene::map::input::MapInput;

/// The longest straight piece of a way, in kilometres: on a longer one the shortest way over the
/// earth is seen to bend.
const PIECE_KM: f64 = 50.0;
/// The most pieces of one leg.
const MOST_PIECES: usize = 64;
/// The least distance between two points that are drawn, in pixels.
const LEAST_PX: f64 = 1.0;

/// The way of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackLine {
    /// Position of the event in the dataset.
    pub event: usize,
    /// Decides the colour.
    pub kind: EventKind,
    /// The way behind it, which ends where it is at the playhead; in parts where the map ends on the
    /// way.
    pub past: Vec<Vec<ScreenPoint>>,
    /// The way before it, which starts there.
    pub future: Vec<Vec<ScreenPoint>>,
    /// The points that sources give, each with whether it has been reached.
    pub stops: Vec<(ScreenPoint, bool)>,
    /// Whether the event is selected.
    pub selected: bool,
    /// How certainly the event lies in the dates shown, up to 1.
    pub certainty: f64,
}

/// The ways of the shown events that reach into the view.
pub(super) fn track_lines(input: MapInput<'_>) -> Vec<TrackLine> {
    let positions = input.visible.shown.iter();
    positions.filter_map(|position| track_line(input, *position)).collect()
}

fn track_line(input: MapInput<'_>, position: usize) -> Option<TrackLine> {
    let MapInput { dataset, state, viewport, visible, .. } = input;
    let event = dataset.events().get(position)?;
    let Spot::Track(points) = &event.r#where.spot else { return None };
    let stops: Vec<LatLon> = dataset.on_track(points).map(|(at, _)| at).collect();
    let projection = viewport.projection();
    let bounds = Bounds::of(projection.lines(&stops).into_iter().flatten())?;
    if !bounds.meets(viewport.bounds_with_margin(0.0)) {
        return None;
    }
    let (on, from, to) = dataset.track_position(points, state.playhead)?;
    let reached = on.reached();
    let here = match on {
        OnTrack::At(_) => from,
        OnTrack::Between(_, share) => between(from, to, share),
    };
    let behind = stops.iter().take(reached + 1).copied().chain([here]);
    let ahead = [here].into_iter().chain(stops.iter().skip(reached + 1).copied());
    let drawn = |way: Vec<LatLon>| -> Vec<Vec<ScreenPoint>> {
        let parts = projection.lines(&bent(&way)).into_iter();
        let parts = parts
            .map(|part| thinned(part.into_iter().map(|point| viewport.screen_from_plane(point))));
        parts.collect()
    };
    let screen = |at: LatLon| Some(viewport.screen_from_plane(projection.project(at)?));
    let stops = stops.iter().enumerate();
    Some(TrackLine {
        event: position,
        kind: event.kind,
        past: drawn(behind.collect()),
        future: drawn(ahead.collect()),
        stops: stops.filter_map(|(nth, at)| Some((screen(*at)?, nth <= reached))).collect(),
        selected: state.selection.as_ref() == Some(&event.id),
        certainty: certainty(event, position, state, visible),
    })
}

/// The way with points between those that are far apart, along the shortest line over the earth.
fn bent(way: &[LatLon]) -> Vec<LatLon> {
    let mut points: Vec<LatLon> = way.first().copied().into_iter().collect();
    for pair in way.windows(2) {
        let [from, to] = pair else { continue };
        let more = usize::try_from(floor_i32(distance_km(*from, *to) / PIECE_KM)).unwrap_or(0);
        let pieces = (more + 1).min(MOST_PIECES);
        let share = |nth: usize| f64_from_count(nth) / f64_from_count(pieces);
        points.extend((1..pieces).map(|nth| between(*from, *to, share(nth))));
        points.push(*to);
    }
    points
}

/// The points without those that are hardly a pixel from the one before.
fn thinned(points: impl Iterator<Item = ScreenPoint>) -> Vec<ScreenPoint> {
    let mut kept: Vec<ScreenPoint> = Vec::new();
    let mut last = None;
    for point in points {
        if kept.last().is_none_or(|before| before.distance(point) >= LEAST_PX) {
            kept.push(point);
        }
        last = Some(point);
    }
    if let Some(last) = last.filter(|last| kept.last() != Some(last)) {
        kept.push(last);
    }
    kept
}
