//! Events that lie so close on the screen that one mark stands for them.

use std::collections::{BTreeMap, HashMap};

use crate::geo::basemap::Basemap;
use crate::geo::{Bounds, Point, ScreenPoint, Viewport};
use crate::model::{Dataset, Event, EventKind, LocationRole};
use crate::scene::event::{certainty, spot_point};
use crate::scene::map::marks::age::Ageing;
use crate::scene::rect::Rect;
use crate::state::{AppState, Visible};

/// Marks closer than this share one, in pixels. It is more than half the diagonal of what a mark
/// takes hold of, so that the middle of every mark is its own, and a ring about one hides no other.
pub(crate) const REACH_PX: f64 = 30.0;
/// Half the side of what one event's mark takes hold of, in pixels.
const HOLD_PX: f64 = 12.0;
/// The same for the mark of several.
const CROWD_HOLD_PX: f64 = 16.0;

/// One mark on the map, for one event or several.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMark {
    /// Where the mark stands: at the point of the event that weighs most.
    pub at: ScreenPoint,
    /// Positions of its events in the dataset, the leading one first.
    pub events: Vec<usize>,
    /// Position of the event that weighs most, at whose point the mark stands.
    pub anchor: usize,
    /// How many events of which kind, in the order of kinds.
    pub kinds: Vec<(EventKind, usize)>,
    /// What holds the points of all its events on the plane.
    pub bounds: Bounds,
    /// The kind of the leading event.
    pub kind: EventKind,
    /// How well the leading event's point is known, in pixels.
    pub radius_px: f64,
    /// Whether the point is not where it took place: a placeholder or a speaker's seat.
    pub hollow: bool,
    /// Whether a claim on any of the events is contradicted.
    pub disputed: bool,
    /// How surely the leading event has taken place at the playhead, up to 1.
    pub certainty: f64,
    /// How lately the youngest of its events ended: 1 just now, 0 where the window begins.
    pub freshness: f64,
    /// How much of its pulse is over, from 0 to 1; `None` where it has none.
    pub pulse: Option<f64>,
    /// Whether its events are fanned out.
    pub is_open: bool,
}

/// An event of the window that has a point.
#[derive(Clone, Copy, Debug)]
struct Located<'a> {
    position: usize,
    event: &'a Event,
    point: Point,
    at: ScreenPoint,
    radius_px: f64,
}

/// How much a kind of event matters among others at one place; small leads.
fn weight(kind: EventKind) -> u8 {
    match kind {
        EventKind::Attack => 0,
        EventKind::Clash => 1,
        EventKind::Deployment => 2,
        EventKind::Crossing => 3,
        EventKind::Court => 4,
        EventKind::Peacekeepers => 5,
        EventKind::Decision => 6,
        EventKind::Statement => 7,
        EventKind::Mourning => 8,
        EventKind::Other => 9,
    }
}

/// Gathers the events in view into marks. What weighs more leads, then what more is said about,
/// then what came first; the result does not depend on the order of the data otherwise, and marks
/// stay where they are whatever is selected. The selected event leads its own group.
pub(crate) fn groups(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
) -> Vec<EventMark> {
    let in_view = viewport.bounds_with_margin(0.0);
    let mut located: Vec<Located<'_>> = visible
        .shown
        .iter()
        .filter_map(|position| {
            let event = dataset.events().get(*position)?;
            let (point, radius_m) = spot_point(&event.r#where.spot, dataset, basemap)?;
            in_view.contains(point).then(|| Located {
                position: *position,
                event,
                point,
                at: viewport.screen_from_plane(point),
                radius_px: viewport.px_from_km(radius_m / 1000.0),
            })
        })
        .collect();
    located.sort_by_key(|one| {
        (weight(one.event.kind), usize::MAX - one.event.claims.len(), one.position)
    });
    let selected = state.selected_position(dataset);
    let pulses: BTreeMap<usize, f64> = state
        .pulses
        .iter()
        .filter_map(|pulse| Some((dataset.event_position(&pulse.event)?, pulse.share())))
        .collect();
    let ageing = Ageing::of(state, dataset);
    let mut groups: Vec<EventMark> = crowds(&located)
        .into_iter()
        .filter_map(|(at, members)| {
            let mut members: Vec<Located<'_>> =
                members.into_iter().filter_map(|nth| located.get(nth).copied()).collect();
            let anchor = members.first()?.position;
            members.sort_by_key(|one| selected != Some(one.position));
            group(dataset, state, (at, anchor), &members, ageing, &pulses)
        })
        .collect();
    open_fan(&mut groups, state, viewport);
    groups
}

/// The events that share a mark, by the mark's point: each event joins the first crowd in its
/// reach. Crowds are looked up by the square of the screen in which they stand.
fn crowds(located: &[Located<'_>]) -> Vec<(ScreenPoint, Vec<usize>)> {
    let mut crowds: Vec<(ScreenPoint, Vec<usize>)> = Vec::new();
    let mut squares: HashMap<(u64, u64), Vec<usize>> = HashMap::new();
    for (nth, one) in located.iter().enumerate() {
        let near = around(one.at)
            .filter_map(|square| squares.get(&square))
            .flatten()
            .filter(|crowd| {
                crowds.get(**crowd).is_some_and(|(at, _)| at.distance(one.at) < REACH_PX)
            })
            .min()
            .copied();
        if let Some((_, members)) = near.and_then(|crowd| crowds.get_mut(crowd)) {
            members.push(nth);
        } else {
            squares.entry(square(one.at.x, one.at.y)).or_default().push(crowds.len());
            crowds.push((one.at, vec![nth]));
        }
    }
    crowds
}

/// The square of the screen that a point lies in, by its number, exactly.
fn square(x: f64, y: f64) -> (u64, u64) {
    // Adding 0 makes the two zeros one.
    let bits = |v: f64| ((v / REACH_PX).floor() + 0.0).to_bits();
    (bits(x), bits(y))
}

fn around(at: ScreenPoint) -> impl Iterator<Item = (u64, u64)> {
    const STEPS: [f64; 3] = [-REACH_PX, 0.0, REACH_PX];
    STEPS.into_iter().flat_map(move |dx| STEPS.map(|dy| square(at.x + dx, at.y + dy)))
}

fn group(
    dataset: &Dataset,
    state: &AppState,
    (at, anchor): (ScreenPoint, usize),
    members: &[Located<'_>],
    ageing: Ageing,
    pulses: &BTreeMap<usize, f64>,
) -> Option<EventMark> {
    let lead = members.first()?;
    let mut kinds: BTreeMap<EventKind, usize> = BTreeMap::new();
    for one in members {
        *kinds.entry(one.event.kind).or_default() += 1;
    }
    let fresh = members.iter().map(|one| ageing.freshness(one.event));
    let pulse = members.iter().filter_map(|one| pulses.get(&one.position)).copied();
    Some(EventMark {
        at,
        anchor,
        events: members.iter().map(|one| one.position).collect(),
        kinds: kinds.into_iter().collect(),
        bounds: Bounds::of(members.iter().map(|one| one.point))?,
        kind: lead.event.kind,
        radius_px: lead.radius_px,
        hollow: matches!(lead.event.r#where.role, LocationRole::Placeholder | LocationRole::Seat),
        disputed: members.iter().any(|one| dataset.is_disputed(one.event)),
        certainty: certainty(lead.event, state.playhead),
        freshness: fresh.fold(0.0, f64::max),
        pulse: pulse.reduce(f64::min),
        is_open: false,
    })
}

/// The crowd nearest to where a fan was opened is fanned out, as long as it is one.
fn open_fan(groups: &mut [EventMark], state: &AppState, viewport: Viewport) {
    let Some(opened) = state.fan else {
        return;
    };
    let opened = viewport.screen_from_plane(opened);
    let crowds = groups.iter_mut().filter(|group| group.is_crowd());
    let near = crowds.min_by(|a, b| a.at.distance(opened).total_cmp(&b.at.distance(opened)));
    if let Some(group) = near.filter(|group| group.at.distance(opened) < 2.0 * REACH_PX) {
        group.is_open = true;
    }
}

impl EventMark {
    /// Whether it stands for several events.
    pub fn is_crowd(&self) -> bool {
        self.events.len() > 1
    }

    /// What a pointer takes hold of.
    pub fn hold(&self) -> Rect {
        let side = 2.0 * if self.is_crowd() { CROWD_HOLD_PX } else { HOLD_PX };
        Rect::about(self.at, side, side)
    }

    /// How far names keep from its middle, in pixels: clear of every ring that it can have.
    pub fn clear_px(&self) -> f64 {
        match (self.is_crowd(), self.disputed) {
            (true, true) => 25.0,
            (true, false) => 21.5,
            (false, true) => 19.5,
            (false, false) => 14.5,
        }
    }

    /// How strongly the mark is drawn, from its certainty and its age.
    pub fn strength(&self) -> f64 {
        self.certainty.min(0.5 + 0.5 * self.freshness)
    }

    /// How large the mark is drawn: what is long past is a little smaller.
    pub fn scale(&self) -> f64 {
        0.84 + 0.16 * self.freshness
    }

    /// Whether age shows on the mark.
    pub fn is_faded(&self) -> bool {
        self.freshness < 0.7
    }
}
