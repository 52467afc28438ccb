//! Snapping: instants at which something that is dragged along the axis comes to rest.

use super::DrawnEvents;
use crate::message;
use crate::model::{Dataset, Event, Moment, TimeSpan, When};
use crate::state::Passing;
use crate::time::{Axis, Ticks, Unit, Zone, start_of};

/// Distance within which the start or end of an event attracts, in pixels.
const REACH_PX: f64 = 12.0;
/// How much nearer an end has to be than a start, in pixels: where one event ends as another begins,
/// the beginning is meant.
const END_PX: f64 = 3.0;

/// What a drag snaps to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SnapMode {
    /// The starts and ends of events that are near.
    #[default]
    Events,
    /// The ticks of the scale.
    Ticks,
    /// Nothing.
    Free,
}

/// An instant with what it was snapped to.
#[derive(Clone, Debug, PartialEq)]
pub struct Snap {
    /// The instant.
    pub at: Moment,
    /// The name of what is there: "Siege", "End of Siege", the label of a tick; `None` if it was not
    /// snapped.
    pub to: Option<String>,
}

/// What a snap depends on besides the pointer.
#[derive(Clone, Copy, Debug)]
pub struct SnapInput<'a> {
    /// The events.
    pub dataset: &'a Dataset,
    /// The events that the timeline draws.
    pub drawn: &'a DrawnEvents,
    /// Which events pass the filter: others do not attract.
    pub passing: &'a Passing,
    /// The zone of whole hours and days.
    pub zone: &'a Zone,
    /// From pixels to time.
    pub axis: &'a Axis,
    /// The ticks of the scale.
    pub ticks: &'a Ticks,
}

/// The instant for something dragged to `x`.
///
/// It depends on `x` and on nothing before: dragging away from an event leaves no trace of it.
/// Beyond the edges of the axis, time goes on.
pub fn snap(input: SnapInput<'_>, x: f64, mode: SnapMode) -> Snap {
    let free = || Snap { at: input.axis.time_from_x(x), to: None };
    match mode {
        SnapMode::Free => free(),
        SnapMode::Ticks => {
            let distance = |tick_x: f64| (tick_x - x).abs();
            let ticks = input.ticks.minor.iter();
            let nearest = ticks.min_by(|a, b| distance(a.x).total_cmp(&distance(b.x)));
            nearest.map_or_else(free, |tick| Snap { at: tick.at, to: Some(tick.label.clone()) })
        }
        SnapMode::Events => nearest_edge(input, x)
            .unwrap_or_else(|| Snap { at: rounded(input.axis, input.zone, x), to: None }),
    }
}

/// The nearest start or end within reach. Of several at practically one place a start wins, then the
/// earlier event.
fn nearest_edge(input: SnapInput<'_>, x: f64) -> Option<Snap> {
    let SnapInput { dataset, drawn, passing, axis, .. } = input;
    let (from, to) = (axis.time_from_x(x - REACH_PX), axis.time_from_x(x + REACH_PX));
    let reach = TimeSpan::between(from.plus_millis(-1), to.plus_millis(1));
    let mut best: Option<(f64, Moment, &Event, Bound)> = None;
    for position in drawn.positions.iter().filter(|position| passing.contains(**position)) {
        let Some(event) = dataset.events().get(*position) else { continue };
        let Some(when) = event.when.as_ref().filter(|when| when.hull().meets(reach)) else {
            continue;
        };
        for (at, bound) in bounds(when) {
            if at < from || to < at {
                continue;
            }
            let distance = (axis.x_from_time(at) - x).abs();
            let weight = distance + if bound.is_end() { END_PX } else { 0.0 };
            let nearer = best.is_none_or(|(least, ..)| weight < least - 1e-6);
            if distance <= REACH_PX && nearer {
                best = Some((weight, at, event, bound));
            }
        }
    }
    best.map(|(_, at, event, bound)| Snap { at, to: Some(name(event, bound)) })
}

/// What an instant is to the date of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    /// Its start, at the earliest.
    Start,
    /// Its end, at the latest.
    End,
    /// The earliest instant at which it can have taken place.
    Earliest,
    /// The latest.
    Latest,
}

impl Bound {
    const fn is_end(self) -> bool {
        matches!(self, Self::End | Self::Latest)
    }
}

/// The first and the last instant that each stretch of a date can mean, without bounds that are open
/// or unknown.
fn bounds(when: &When) -> impl Iterator<Item = (Moment, Bound)> {
    when.stretches().flat_map(|stretch| {
        let (first, last) = if stretch.lasts() || stretch.is_instant() {
            (Bound::Start, Bound::End)
        } else {
            (Bound::Earliest, Bound::Latest)
        };
        let start = stretch.start().earliest().map(|at| (at, first));
        let end = stretch.end().latest().map(|at| (at, last));
        start.into_iter().chain(end)
    })
}

fn name(event: &Event, bound: Bound) -> String {
    let title = event.short_title();
    match bound {
        Bound::Start => title.to_owned(),
        Bound::End => message!("timeline-end-of", event = title),
        Bound::Earliest => message!("certainty-earliest", event = title),
        Bound::Latest => message!("certainty-latest", event = title),
    }
}

/// The instant at `x`, rounded down to the longest unit that is no wider than a pixel.
fn rounded(axis: &Axis, zone: &Zone, x: f64) -> Moment {
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
    use crate::model::EventKind;
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

    fn snap_on(axis: &Axis, x: f64, mode: SnapMode, change: impl FnOnce(&mut AppState)) -> Snap {
        let dataset = load(TEXT.as_bytes()).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        change(&mut state);
        let passing = &visible(&state, &dataset).passing;
        let drawn = &DrawnEvents::of(&dataset, &state, passing, axis.visible());
        let (zone, ticks) = (&Zone::utc(), &axis_ticks(axis, &Zone::utc()));
        snap(SnapInput { dataset: &dataset, drawn, passing, zone, axis, ticks }, x, mode)
    }

    fn snapped(x: f64, mode: SnapMode) -> (Moment, Option<String>) {
        let snap = snap_on(&axis(), x, mode, |_| {});
        (snap.at, snap.to)
    }

    #[test]
    fn an_edge_within_twelve_pixels_attracts_and_has_the_name_of_its_event() {
        let start = (at("2020-03-03T06:00Z"), Some("Siege".to_owned()));
        assert_eq!(snapped(225.0 - 11.9, SnapMode::Events), start);
        assert_eq!(snapped(225.0 + 11.9, SnapMode::Events), start);
        assert_eq!(snapped(225.0 + 12.1, SnapMode::Events).1, None);
    }

    #[test]
    fn of_edges_at_one_place_that_of_the_event_that_begins_wins() {
        let talks = (at("2020-03-05T12:00Z"), Some("Talks".to_owned()));
        assert_eq!(snapped(452.0, SnapMode::Events), talks);
    }

    #[test]
    fn an_event_without_an_end_has_no_edge_there() {
        assert_eq!(snapped(748.0, SnapMode::Events).1.as_deref(), Some("Guards"));
        assert_eq!(snapped(990.0, SnapMode::Events).1, None);
    }

    #[test]
    fn events_that_a_filter_hides_do_not_attract() {
        let snap = snap_on(&axis(), 452.0, SnapMode::Events, |state| {
            state.filter.hidden_kinds = [EventKind::Statement].into();
        });
        assert_ne!(snap.to.as_deref(), Some("Talks"));
    }

    #[test]
    fn without_snapping_the_instant_is_that_under_the_pointer() {
        assert_eq!(snapped(220.0, SnapMode::Free), (axis().time_from_x(220.0), None));
    }

    #[test]
    fn by_ticks_it_goes_from_tick_to_tick() {
        let noon = (at("2020-03-03T12:00Z"), Some("12:00".to_owned()));
        assert_eq!(snapped(230.0, SnapMode::Ticks), noon);
        assert_eq!(snapped(280.0, SnapMode::Ticks).0, at("2020-03-04"));
    }

    #[test]
    fn far_from_events_an_instant_has_no_more_digits_than_a_pixel_is_worth() {
        let (moment, to) = snapped(321.7, SnapMode::Events);
        assert_eq!(to, None);
        assert_eq!(moment.as_millis() % 60_000, 0);
        assert!((axis().x_from_time(moment) - 321.7).abs() <= 1.0);
    }

    /// `MapStore2` #3487: a drag that leaves the widget goes on, and still snaps.
    #[test]
    fn beyond_the_edges_of_the_axis_time_goes_on() {
        let axis = axis().panned(400.0);
        let snapped = |x| snap_on(&axis, x, SnapMode::Events, |_| {});
        assert_eq!(
            snapped(1155.0),
            Snap { at: at("2020-03-08T12:00Z"), to: Some("Guards".into()) }
        );
        assert_eq!(snapped(1300.0).at, at("2020-03-10"));
    }
}
