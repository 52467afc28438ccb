//! The selected event's operation: its events in their order, from place to place.

use crate::geo::basemap::Basemap;
use crate::geo::{Point, ScreenPoint, Viewport};
use crate::model::{Dataset, Event, EventKind, LocationRole};
use crate::scene::event::spot_point;
use crate::state::{AppState, Visible};

/// How far apart in time two events of one operation are at most, in milliseconds: a day.
const DAY_MS: i64 = 86_400_000;
/// How far apart in place, in kilometres.
const NEAR_KM: f64 = 15.0;
/// Events closer on the screen than this are joined by no line: their marks would cover it.
const ONE_PLACE_PX: f64 = 44.0;

/// From one event to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderLine {
    /// Where the earlier one is.
    pub from: ScreenPoint,
    /// Where the later one is.
    pub to: ScreenPoint,
    /// Whether their dates tell which was first. Where they do not, it is the order of the
    /// dataset.
    pub certain: bool,
    /// Positions of the two in the dataset.
    pub events: (usize, usize),
}

/// The lines between the events of the operation that the selected event is part of: attacks and
/// clashes near it within a day before or after, of those that are shown and in view. Nothing
/// where none is selected.
pub(crate) fn order_lines(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
) -> Vec<OrderLine> {
    let selected = state.selected(dataset).filter(|event| is_operation(event));
    let Some((selected, middle)) = selected
        .and_then(|event| Some((event, spot_point(&event.r#where.spot, dataset, basemap)?.0)))
    else {
        return Vec::new();
    };
    let in_view = viewport.visible_bounds();
    let belongs = |event: &Event, point: Point| {
        is_operation(event)
            && in_view.contains(point)
            && point.distance(middle) <= NEAR_KM
            && apart_ms(event, selected) <= DAY_MS
    };
    let steps: Vec<(usize, &Event, ScreenPoint)> = visible
        .shown
        .iter()
        .filter_map(|position| {
            let event = dataset.events().get(*position)?;
            let (point, _) = spot_point(&event.r#where.spot, dataset, basemap)?;
            let at = viewport.screen_from_plane(point);
            belongs(event, point).then_some((*position, event, at))
        })
        .collect();
    steps
        .windows(2)
        .filter_map(|pair| {
            let [(first, earlier, from), (second, later, to)] = pair else {
                return None;
            };
            (from.distance(*to) > ONE_PLACE_PX).then(|| OrderLine {
                from: *from,
                to: *to,
                certain: is_before(earlier, later),
                events: (*first, *second),
            })
        })
        .collect()
}

fn is_operation(event: &Event) -> bool {
    matches!(event.kind, EventKind::Attack | EventKind::Clash)
        && event.r#where.role == LocationRole::Ground
}

fn apart_ms(a: &Event, b: &Event) -> i64 {
    match (&a.when, &b.when) {
        (Some(a), Some(b)) => a.anchor().millis_since(b.anchor()).saturating_abs(),
        _ => i64::MAX,
    }
}

fn is_before(earlier: &Event, later: &Event) -> bool {
    match (&earlier.when, &later.when) {
        (Some(earlier), Some(later)) => earlier.latest() <= later.earliest(),
        _ => false,
    }
}
