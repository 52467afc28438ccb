//! Events that lie so close on the screen that one mark stands for them.

use crate::geo::basemap::Basemap;
use crate::geo::{ScreenPoint, Viewport};
use crate::model::{Dataset, Event, EventKind, Role};
use crate::scene::certainty::certainty;
use crate::scene::spot::spot_point;
use crate::state::{AppState, Visible};

/// Marks closer than this share one, in pixels.
const REACH_PX: f64 = 13.0;

/// One mark on the map, for one event or several.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Where the mark stands: at the leading event's own point.
    pub at: ScreenPoint,
    /// Positions of its events in the dataset, the leading one first.
    pub events: Vec<usize>,
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
}

/// An event of the window that has a point.
#[derive(Clone, Copy, Debug)]
struct Located<'a> {
    position: usize,
    event: &'a Event,
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

/// Gathers the events in view into marks. The selected event leads its group, then what weighs
/// more, then what more is said about, then what came first; the result does not depend on the
/// order of the data otherwise.
pub(super) fn groups(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
) -> Vec<Group> {
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
                at: viewport.screen_from_plane(point),
                radius_px: viewport.px_from_km(radius_m / 1000.0),
            })
        })
        .collect();
    let selected = |event: &Event| state.selection.as_ref() == Some(&event.id);
    located.sort_by_key(|one| {
        let said = usize::MAX - one.event.claims.len();
        (!selected(one.event), weight(one.event.kind), said, one.position)
    });
    let mut groups: Vec<Group> = Vec::new();
    for one in located {
        let near = groups.iter_mut().find(|group| group.at.distance(one.at) < REACH_PX);
        let disputed = dataset.is_disputed(one.event);
        match near {
            Some(group) => {
                group.events.push(one.position);
                group.disputed |= disputed;
            }
            None => groups.push(Group {
                at: one.at,
                events: vec![one.position],
                kind: one.event.kind,
                radius_px: one.radius_px,
                hollow: matches!(one.event.r#where.role, Role::Placeholder | Role::Seat),
                disputed,
                certainty: certainty(one.event, state.playhead),
            }),
        }
    }
    groups
}
