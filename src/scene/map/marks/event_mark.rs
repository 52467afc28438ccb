//! Marks of events: one for all events that are close to each other on the screen.

use std::collections::{BTreeMap, HashMap};

use super::age::AgeScale;
use crate::geo::{Bounds, Point, ScreenPoint, Viewport};
use crate::model::{Event, EventKind, LocationRole, When};
use crate::scene::event::{MarkPoint, certainty, mark_point};
use crate::scene::map::input::MapInput;
use crate::scene::rect::Rect;
use crate::state::AppState;

/// Events closer than this share a mark, in pixels. It is more than half the diagonal of a mark's
/// hit box: the middle of every mark belongs to it alone, and its ring covers no other.
pub(crate) const CLUSTER_PX: f64 = 30.0;
/// Half the side of the hit box of a mark of one event, in pixels.
const HIT_PX: f64 = 12.0;
/// Half the side of the hit box of a mark of several, in pixels.
const CLUSTER_HIT_PX: f64 = 16.0;

/// A part of a disc that is not round on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct DiscPart {
    /// Corners in order, not closed.
    pub points: Vec<ScreenPoint>,
    /// Indices into `points`, three for each triangle.
    pub triangles: Vec<u32>,
}

/// One mark on the map, for one event or several.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a sign of its own")]
pub struct EventMark {
    /// Middle of the mark: the point of the anchor.
    pub at: ScreenPoint,
    /// Positions of its events in the dataset, the leading one first.
    pub events: Vec<usize>,
    /// Position of the most important event. Unlike the leading one it does not depend on the
    /// selection, so that the mark does not move when an event is selected.
    pub anchor: usize,
    /// Number of events of each kind, in the order of kinds.
    pub kinds: Vec<(EventKind, usize)>,
    /// Bounds of the points of all its events on the plane.
    pub bounds: Bounds,
    /// Kind of the leading event.
    pub kind: EventKind,
    /// The point of the anchor on the plane.
    pub point: Point,
    /// Radius within which the leading event took place, in kilometres.
    pub radius_km: f64,
    /// The same in pixels.
    pub radius_px: f64,
    /// The disc of that radius where it is not round on the map; empty where it is out of view.
    pub disc: Option<Vec<DiscPart>>,
    /// What the point is for the leading event.
    pub role: LocationRole,
    /// Whether a claim on any of the events is disputed.
    pub disputed: bool,
    /// How certainly the leading event lies in the dates shown, up to 1.
    pub certainty: f64,
    /// Whether the date of the leading event is itself in doubt (`?`).
    pub doubted: bool,
    /// Whether the leading event moves, and is between two points that sources give.
    pub estimated: bool,
    /// Freshness of the latest of its events: 1 at its end, 0 where the dates shown begin.
    pub freshness: f64,
    /// Progress of its pulse from 0 to 1; `None` without one.
    pub pulse: Option<f64>,
    /// Whether its events are fanned out.
    pub is_open: bool,
}

/// A shown event that has a point in view.
#[derive(Clone, Copy, Debug)]
struct Located<'a> {
    position: usize,
    event: &'a Event,
    point: Point,
    at: ScreenPoint,
    radius_km: f64,
    radius_px: f64,
    estimated: bool,
}

/// Rank of a kind among events at one place; the lowest leads.
fn rank(kind: EventKind) -> u8 {
    match kind {
        EventKind::Attack => 0,
        EventKind::Explosion => 1,
        EventKind::Clash => 2,
        EventKind::Disaster => 3,
        EventKind::Deployment => 4,
        EventKind::Crossing => 5,
        EventKind::Protest => 6,
        EventKind::Own(_) => 7,
        EventKind::Court => 8,
        EventKind::Peacekeepers => 9,
        EventKind::Decision => 10,
        EventKind::Statement => 11,
        EventKind::Mourning => 12,
        EventKind::Other => 13,
    }
}

/// Clusters the events in view into marks.
///
/// Events are ranked by kind, then by their number of claims, then by their order in the dataset;
/// otherwise the result does not depend on the order of the data. The selected event leads its own
/// mark, and moves none.
pub(crate) fn event_marks(input: MapInput<'_>) -> Vec<EventMark> {
    let MapInput { dataset, state, viewport, .. } = input;
    let mut located = located(input);
    located.sort_by_key(|one| {
        (rank(one.event.kind), usize::MAX - one.event.claims.len(), one.position)
    });
    let selected = state.selected_position(dataset);
    let pulses: BTreeMap<usize, f64> = state
        .pulses
        .iter()
        .filter_map(|pulse| Some((dataset.event_position(&pulse.event)?, pulse.share())))
        .collect();
    let ages = AgeScale::of(state, dataset);
    let mut marks: Vec<EventMark> = clusters(&located)
        .into_iter()
        .filter_map(|(at, members)| {
            let mut members: Vec<Located<'_>> =
                members.into_iter().filter_map(|nth| located.get(nth).copied()).collect();
            let anchor = members.first()?.position;
            members.sort_by_key(|one| selected != Some(one.position));
            event_mark(input, (at, anchor), &members, ages, &pulses)
        })
        .collect();
    open_fan(&mut marks, state, viewport);
    marks
}

fn located(input: MapInput<'_>) -> Vec<Located<'_>> {
    let MapInput { dataset, basemap, viewport, .. } = input;
    let in_view = viewport.bounds_with_margin(0.0);
    let positions = input.visible.shown.iter();
    let located = positions.filter_map(|position| {
        let event = dataset.events().get(*position)?;
        let MarkPoint { point, radius_m, estimated } =
            mark_point(event, dataset, basemap, input.state.playhead)?;
        in_view.contains(point).then(|| Located {
            position: *position,
            event,
            point,
            at: viewport.screen_from_plane(point),
            radius_km: radius_m / 1000.0,
            radius_px: viewport.px_from_km(radius_m / 1000.0 * scale_at(viewport, point)),
            estimated,
        })
    });
    located.collect()
}

/// The ratio of lengths on the plane to those on the earth at a point of the plane.
fn scale_at(viewport: Viewport, point: Point) -> f64 {
    let projection = viewport.projection();
    projection.mean_scale(projection.nearest(point))
}

/// The events of each mark with the mark's point: each event joins the first cluster within reach.
/// Clusters are indexed by squares of the screen, so that the time is linear in the events.
fn clusters(located: &[Located<'_>]) -> Vec<(ScreenPoint, Vec<usize>)> {
    let mut clusters: Vec<(ScreenPoint, Vec<usize>)> = Vec::new();
    let mut squares: HashMap<(u64, u64), Vec<usize>> = HashMap::new();
    for (nth, one) in located.iter().enumerate() {
        let near = squares_around(one.at)
            .filter_map(|square| squares.get(&square))
            .flatten()
            .filter(|cluster| {
                clusters.get(**cluster).is_some_and(|(at, _)| at.distance(one.at) < CLUSTER_PX)
            })
            .min()
            .copied();
        if let Some((_, members)) = near.and_then(|cluster| clusters.get_mut(cluster)) {
            members.push(nth);
        } else {
            squares.entry(square(one.at.x, one.at.y)).or_default().push(clusters.len());
            clusters.push((one.at, vec![nth]));
        }
    }
    clusters
}

/// Key of the square of the screen that contains a point.
fn square(x: f64, y: f64) -> (u64, u64) {
    // Adding 0 turns −0 into 0, whose bits differ.
    let bits = |v: f64| ((v / CLUSTER_PX).floor() + 0.0).to_bits();
    (bits(x), bits(y))
}

fn squares_around(at: ScreenPoint) -> impl Iterator<Item = (u64, u64)> {
    const STEPS: [f64; 3] = [-CLUSTER_PX, 0.0, CLUSTER_PX];
    STEPS.into_iter().flat_map(move |dx| STEPS.map(|dy| square(at.x + dx, at.y + dy)))
}

fn event_mark(
    MapInput { dataset, state, visible, .. }: MapInput<'_>,
    (at, anchor): (ScreenPoint, usize),
    members: &[Located<'_>],
    ages: AgeScale,
    pulses: &BTreeMap<usize, f64>,
) -> Option<EventMark> {
    let lead = members.first()?;
    let mut counts: BTreeMap<EventKind, usize> = BTreeMap::new();
    for one in members {
        *counts.entry(one.event.kind).or_default() += 1;
    }
    let kinds = dataset.timetable().kinds_in_order().iter();
    let kinds = kinds.filter_map(|kind| Some((*kind, *counts.get(kind)?)));
    let freshness = members.iter().map(|one| ages.freshness(one.event));
    let pulse = members.iter().filter_map(|one| pulses.get(&one.position)).copied();
    Some(EventMark {
        at,
        anchor,
        events: members.iter().map(|one| one.position).collect(),
        kinds: kinds.collect(),
        bounds: Bounds::of(members.iter().map(|one| one.point))?,
        kind: lead.event.kind,
        point: members.iter().find(|one| one.position == anchor).unwrap_or(lead).point,
        radius_km: lead.radius_km,
        radius_px: lead.radius_px,
        disc: None,
        role: lead.event.r#where.role,
        disputed: members.iter().any(|one| dataset.is_disputed(one.event)),
        certainty: certainty(lead.event, lead.position, state, visible),
        doubted: lead.event.when.as_ref().is_some_and(When::is_uncertain),
        estimated: lead.estimated,
        freshness: freshness.fold(0.0, f64::max),
        pulse: pulse.reduce(f64::min),
        is_open: false,
    })
}

/// Opens the cluster nearest to the point at which a fan was opened. The fan closes when time or
/// zoom leave no cluster there.
fn open_fan(marks: &mut [EventMark], state: &AppState, viewport: Viewport) {
    let Some(opened) = state.fan else {
        return;
    };
    let opened = viewport.screen_from_plane(opened);
    let clusters = marks.iter_mut().filter(|mark| mark.is_cluster());
    let near = clusters.min_by(|a, b| a.at.distance(opened).total_cmp(&b.at.distance(opened)));
    if let Some(mark) = near.filter(|mark| mark.at.distance(opened) < 2.0 * CLUSTER_PX) {
        mark.is_open = true;
    }
}

impl EventMark {
    /// Whether the event did not take place at the point: a placeholder, or a speaker's seat.
    pub fn is_hollow(&self) -> bool {
        matches!(self.role, LocationRole::Placeholder | LocationRole::Seat)
    }

    /// Whether it marks several events.
    pub fn is_cluster(&self) -> bool {
        self.events.len() > 1
    }

    /// The box in which the pointer is on the mark.
    pub fn hit_rect(&self) -> Rect {
        let side = 2.0 * if self.is_cluster() { CLUSTER_HIT_PX } else { HIT_PX };
        Rect::about(self.at, side, side)
    }

    /// Distance of labels from its middle in pixels: outside of every ring that it can have.
    pub fn clear_px(&self) -> f64 {
        match (self.is_cluster(), self.disputed) {
            (true, true) => 25.0,
            (true, false) => 21.5,
            (false, true) => 19.5,
            (false, false) => 14.5,
        }
    }

    /// Whether the mark, its rings or its number cover a point.
    pub(super) fn covers(&self, point: ScreenPoint) -> bool {
        let number = ScreenPoint::new(self.at.x + 14.0, self.at.y - 14.0);
        point.distance(self.at) < self.clear_px()
            || (self.is_cluster() && point.distance(number) < 12.0)
    }

    /// Opacity from certainty and age.
    pub fn opacity(&self) -> f64 {
        self.certainty.min(0.5 + 0.5 * self.freshness)
    }

    /// Whether the leading event is only possibly in the dates shown.
    pub fn is_possible(&self) -> bool {
        self.certainty < 1.0
    }

    /// Size factor: an old event is a little smaller.
    pub fn scale(&self) -> f64 {
        0.84 + 0.16 * self.freshness
    }

    /// Whether its age can be seen.
    pub fn is_faded(&self) -> bool {
        self.freshness < 0.7
    }

    /// Whether a dashed ring shows the radius of a mark that is hollow.
    pub fn shows_ring(&self) -> bool {
        self.is_hollow() && (14.0..110.0).contains(&self.radius_px)
    }

    /// Whether the place is known so roughly that a disc shows its radius.
    pub fn shows_radius(&self) -> bool {
        !self.is_hollow() && self.radius_px > 10.0
    }
}
