//! Where a hand that moves something along the axis is led to.

use crate::model::{Dataset, Event, Moment, TimeSpan, When};
use crate::state::{Passing, Visible};
use crate::time::{Axis, Ticks, Unit, Zone, start_of};

/// From how far away an edge draws the hand, in pixels.
pub const SNAP_PX: f64 = 12.0;

/// How much nearer an end has to be than a start, in pixels.
const END_PX: f64 = 3.0;

/// How the hand is led.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SnapMode {
    /// To the edges of events that are near.
    #[default]
    Edges,
    /// From tick to tick of the scale.
    Ticks,
    /// Not at all.
    Free,
}

/// The instant that the hand has come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Snap {
    /// The instant.
    pub at: Moment,
    /// What it is led by: "Siege", "End of Siege", a tick's label; `None` where nothing is near.
    pub by: Option<String>,
}

/// The instant for a hand at `x`.
///
/// It depends on where the hand is and on nothing before: a hand that leaves an edge again is
/// where it would be without it. Beyond the edges of the axis time goes on.
pub fn snapped(
    dataset: &Dataset,
    visible: &Visible,
    zone: &Zone,
    axis: &Axis,
    ticks: &Ticks,
    x: f64,
    lead: SnapMode,
) -> Snap {
    let free = || Snap { at: axis.time_from_x(x), by: None };
    match lead {
        SnapMode::Free => free(),
        SnapMode::Ticks => {
            let distance = |tick_x: f64| (tick_x - x).abs();
            let nearest = ticks.minor.iter().min_by(|a, b| distance(a.x).total_cmp(&distance(b.x)));
            nearest.map_or_else(free, |tick| Snap { at: tick.at, by: Some(tick.label.clone()) })
        }
        SnapMode::Edges => nearest_edge(dataset, &visible.passing, axis, x)
            .unwrap_or_else(|| Snap { at: round(axis, zone, x), by: None }),
    }
}

/// The nearest edge within reach of an event that no filter hides. Of edges that lie as good as at
/// one place a start counts, and the earlier event.
fn nearest_edge(dataset: &Dataset, passing: &Passing, axis: &Axis, x: f64) -> Option<Snap> {
    let (from, to) = (axis.time_from_x(x - SNAP_PX), axis.time_from_x(x + SNAP_PX));
    let mut best: Option<(f64, Snap)> = None;
    let reach = TimeSpan::between(from.plus_millis(-1), to.plus_millis(1));
    let mut found = Vec::new();
    dataset.timetable().find(reach, &mut found);
    found.retain(|position| passing.contains(*position));
    for event in found.into_iter().filter_map(|position| dataset.events().get(position)) {
        let Some(when) = &event.when else { continue };
        for (at, is_end) in edges(when).into_iter().flatten() {
            if at < from || to < at {
                continue;
            }
            let distance = (axis.x_from_time(at) - x).abs();
            let weight = distance + if is_end { END_PX } else { 0.0 };
            let nearer = best.as_ref().is_none_or(|(least, _)| weight < least - 1e-6);
            if distance <= SNAP_PX && nearer {
                best = Some((weight, Snap { at, by: Some(name(event, is_end)) }));
            }
        }
    }
    best.map(|(_, snap)| snap)
}

/// The first and the last instant that the date can mean, with whether it is an end; what has no
/// bound has no edge.
fn edges(when: &When) -> [Option<(Moment, bool)>; 2] {
    let start = when.start().earliest().map(|at| (at, false));
    let end = when.end().latest().map(|at| (at, true));
    [start, end]
}

fn name(event: &Event, is_end: bool) -> String {
    let title = event.short_title();
    if is_end { format!("End of {title}") } else { title.to_owned() }
}

/// The instant at `x` without more digits than a pixel is worth: the start of the longest unit of
/// which a pixel is a part.
fn round(axis: &Axis, zone: &Zone, x: f64) -> Moment {
    const UNITS: [Unit; 4] = [Unit::Day, Unit::Hour, Unit::Minute, Unit::Second];
    let at = axis.time_from_x(x);
    let unit = UNITS.into_iter().find(|unit| {
        let next = at.plus_millis(unit.usual_millis());
        axis.x_from_time(next) - axis.x_from_time(at) <= 1.0
    });
    unit.map_or(at, |unit| start_of(at, 1, unit, zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::state::{AppState, visible};
    use crate::time::{View, axis_ticks, parse};

    const TEXT: &str = r#"#![enable(implicit_some)]
Dataset(ibar: 1, title: "T", summary: "S", time_zone: "UTC", events: [
    Event(id: "siege", title: "The long siege", short: "Siege", when: "2020-03-03T06:00Z/2020-03-05T12:00Z"),
    Event(id: "talks", title: "Talks", when: "2020-03-05T12:00Z", kind: Statement),
    Event(id: "guards", title: "Guards", when: "2020-03-08T12:00Z/.."),
])"#;

    fn at(text: &str) -> Moment {
        parse(text, &Zone::utc()).unwrap().anchor()
    }

    /// Ten days, a hundred pixels each.
    fn axis() -> Axis {
        let span = TimeSpan::between(at("2020-03-01"), at("2020-03-11"));
        Axis::new(View::showing(span), 0.0, 1000.0)
    }

    fn led(x: f64, lead: SnapMode, change: impl FnOnce(&mut AppState)) -> (Moment, Option<String>) {
        let dataset = load(TEXT.as_bytes()).dataset.unwrap();
        let (axis, zone) = (axis(), Zone::utc());
        let mut state = AppState::opening(&dataset);
        change(&mut state);
        let ticks = axis_ticks(&axis, &zone);
        let snap = snapped(&dataset, &visible(&state, &dataset), &zone, &axis, &ticks, x, lead);
        (snap.at, snap.by)
    }

    fn by_edges(x: f64) -> (Moment, Option<String>) {
        led(x, SnapMode::Edges, |_| {})
    }

    #[test]
    fn an_edge_within_twelve_pixels_draws_the_hand_and_says_its_name() {
        let start = (at("2020-03-03T06:00Z"), Some("Siege".to_owned()));
        assert_eq!(by_edges(225.0 - 11.9), start);
        assert_eq!(by_edges(225.0 + 11.9), start);
        assert_eq!(by_edges(225.0 + 12.1).1, None);
    }

    #[test]
    fn where_edges_lie_at_one_place_the_event_that_begins_counts() {
        assert_eq!(by_edges(452.0), (at("2020-03-05T12:00Z"), Some("Talks".to_owned())));
    }

    #[test]
    fn what_has_no_end_has_no_edge_there() {
        assert_eq!(by_edges(748.0).1.as_deref(), Some("Guards"));
        assert_eq!(by_edges(990.0).1, None);
    }

    #[test]
    fn what_a_filter_hides_draws_nobody() {
        let hide = |state: &mut AppState| {
            state.filter.hidden_kinds = [crate::model::EventKind::Statement].into();
        };
        let (_, by) = led(452.0, SnapMode::Edges, hide);
        assert_ne!(by.as_deref(), Some("Talks"));
    }

    #[test]
    fn a_hand_that_is_let_go_free_stands_where_it_is() {
        assert_eq!(led(220.0, SnapMode::Free, |_| {}), (axis().time_from_x(220.0), None));
    }

    #[test]
    fn a_coarse_hand_goes_from_tick_to_tick() {
        let noon = (at("2020-03-03T12:00Z"), Some("12:00".to_owned()));
        assert_eq!(led(230.0, SnapMode::Ticks, |_| {}), noon);
        assert_eq!(led(280.0, SnapMode::Ticks, |_| {}).0, at("2020-03-04"));
    }

    #[test]
    fn a_free_place_is_told_with_no_more_digits_than_a_pixel_is_worth() {
        let (moment, by) = by_edges(321.7);
        assert_eq!(by, None);
        assert_eq!(moment.as_millis() % 60_000, 0);
        assert!((axis().x_from_time(moment) - 321.7).abs() <= 1.0);
    }

    /// `MapStore2` #3487: a drag that leaves the widget goes on, and still snaps.
    #[test]
    fn beyond_the_edges_of_the_axis_time_goes_on() {
        let dataset = load(TEXT.as_bytes()).dataset.unwrap();
        let (axis, zone) = (axis().panned(400.0), Zone::utc());
        let state = AppState::opening(&dataset);
        let ticks = axis_ticks(&axis, &zone);
        let led = |x| {
            snapped(&dataset, &visible(&state, &dataset), &zone, &axis, &ticks, x, SnapMode::Edges)
        };
        assert_eq!(led(1155.0), Snap { at: at("2020-03-08T12:00Z"), by: Some("Guards".into()) });
        assert_eq!(led(1300.0).at, at("2020-03-10"));
    }
}
