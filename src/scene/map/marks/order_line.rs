//! Lines between the events of one operation, in their order.

use crate::geo::{Point, ScreenPoint};
use crate::model::{Event, EventKind, LocationRole};
use crate::scene::event::spot_point;
use crate::scene::map::input::MapInput;

/// The longest time between two events of one operation, in milliseconds: a day.
const DAY_MS: i64 = 86_400_000;
/// The longest distance between them, in kilometres.
const NEAR_KM: f64 = 15.0;
/// The least length of a line in pixels: marks would cover a shorter one.
const SHORTEST_PX: f64 = 44.0;

/// A line from one event to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderLine {
    /// Point of the earlier event.
    pub from: ScreenPoint,
    /// Point of the later event.
    pub to: ScreenPoint,
    /// Whether the dates prove the order; else it is the order of the dataset.
    pub certain: bool,
    /// Positions of the two events in the dataset.
    pub events: (usize, usize),
}

/// The lines between the events of the selected event's operation: shown attacks and clashes in
/// view, within a day and [`NEAR_KM`] of it. Empty if no attack or clash is selected.
pub(super) fn order_lines(input: MapInput<'_>) -> Vec<OrderLine> {
    let MapInput { dataset, basemap, viewport, .. } = input;
    let selected = input.state.selected(dataset).filter(|event| is_operation(event));
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
    let steps: Vec<(usize, &Event, ScreenPoint)> = input
        .visible
        .shown
        .iter()
        .filter_map(|position| {
            let event = dataset.events().get(*position)?;
            let (point, _) = spot_point(&event.r#where.spot, dataset, basemap)?;
            let at = viewport.screen_from_plane(point);
            belongs(event, point).then_some((*position, event, at))
        })
        .collect();
    let lines = steps.windows(2).filter_map(|pair| {
        let [(first, earlier, from), (second, later, to)] = pair else {
            return None;
        };
        (from.distance(*to) > SHORTEST_PX).then(|| OrderLine {
            from: *from,
            to: *to,
            certain: is_before(earlier, later),
            events: (*first, *second),
        })
    });
    lines.collect()
}

fn is_operation(event: &Event) -> bool {
    matches!(event.kind, EventKind::Attack | EventKind::Clash)
        && event.r#where.role == LocationRole::Ground
}

/// Time between two events; the longest possible if either has no date.
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
