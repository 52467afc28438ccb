//! How many events there were a day, or in longer stretches where days are too narrow.

use crate::model::{Dataset, Edge, Event, Moment, Precision, TimeSpan};
use crate::scene::text::heading;
use crate::state::{AppState, Visible};
use crate::time::{Axis, Unit, Zone, start_of, stepped};

/// The least width of a bar in pixels.
const LEAST: f64 = 4.0;
/// From this width of a day on, in pixels, hours are counted.
const HOURS_FROM: f64 = 260.0;

/// How many events began when.
#[derive(Clone, Debug, PartialEq)]
pub struct DayChart {
    /// What is counted: "Events a day".
    pub title: String,
    /// Bars with at least one event, from left to right.
    pub bars: Vec<DayBar>,
    /// The largest count of a bar.
    pub most: usize,
    /// How many events there were in the stretch that the playhead is in.
    pub now: usize,
    /// Events in sight of whose start no source tells the stretch: they are in no bar.
    pub vague: usize,
}

/// The events that began in one stretch.
#[derive(Clone, Debug, PartialEq)]
pub struct DayBar {
    /// The left edge in pixels.
    pub left: f64,
    /// The right edge in pixels.
    pub right: f64,
    /// The stretch.
    pub span: TimeSpan,
    /// Positions of its events in the dataset, in order of time.
    pub events: Vec<usize>,
    /// How many of them the window in force holds.
    pub shown: usize,
    /// The stretch in words.
    pub name: String,
}

/// Counts the events that no filter hides by when they began.
pub fn day_chart(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
    axis: &Axis,
) -> DayChart {
    let (unit, precision, title) = unit_at(axis.px_per_ms());
    let in_view = axis.visible();
    let stretch = |at: Moment| {
        let start = start_of(at, 1, unit, zone);
        TimeSpan::between(start, stepped(start, 1, unit, zone))
    };
    let playhead = stretch(state.playhead);
    let mut chart =
        DayChart { title: title.to_owned(), bars: Vec::new(), most: 0, now: 0, vague: 0 };
    for position in visible.passing.within(0..dataset.timetable().dated()) {
        let Some(event) = dataset.events().get(position) else { continue };
        let Some(when) = event.when.as_ref() else { continue };
        let Some(at) = start_within(event, precision) else {
            chart.vague += usize::from(when.hull().meets(in_view));
            continue;
        };
        chart.now += usize::from(playhead.contains(at));
        let span = stretch(at);
        if !span.meets(in_view) {
            continue;
        }
        let shown = usize::from(visible.shown.binary_search(&position).is_ok());
        match chart.bars.last_mut().filter(|bar| bar.span == span) {
            Some(bar) => {
                bar.events.push(position);
                bar.shown += shown;
            }
            None => chart.bars.push(DayBar {
                left: axis.x_from_time(span.start()).max(axis.x0()),
                right: axis.x_from_time(span.end()).min(axis.x1()),
                span,
                events: vec![position],
                shown,
                name: name_of(span, unit, precision, zone),
            }),
        }
    }
    chart.most = chart.bars.iter().map(|bar| bar.events.len()).max().unwrap_or(0);
    chart
}

/// The shortest stretch whose bars can be seen.
fn unit_at(px_per_ms: f64) -> (Unit, Precision, &'static str) {
    const UNITS: [(Unit, Precision, &str); 5] = [
        (Unit::Hour, Precision::Hour, "Events an hour"),
        (Unit::Day, Precision::Day, "Events a day"),
        (Unit::Week, Precision::Day, "Events a week"),
        (Unit::Month, Precision::Month, "Events a month"),
        (Unit::Year, Precision::Year, "Events a year"),
    ];
    let width = |unit: Unit| {
        let millis = u32::try_from(unit.usual_millis() / 1000).unwrap_or(u32::MAX);
        f64::from(millis) * 1000.0 * px_per_ms
    };
    let hours = width(Unit::Day) >= HOURS_FROM;
    let wide = |(unit, _, _): &(Unit, Precision, &str)| match unit {
        Unit::Hour => hours,
        _ => width(*unit) >= LEAST,
    };
    let [.., year] = UNITS;
    UNITS.into_iter().find(wide).unwrap_or(year)
}

/// When the event began, where that is known to a stretch of that precision.
fn start_within(event: &Event, precision: Precision) -> Option<Moment> {
    let when = event.when.as_ref()?;
    match when.start() {
        Edge::Within(span) => {
            let exact = when.precision() >= precision || span.millis() <= least(precision);
            exact.then_some(span.start())
        }
        Edge::Open | Edge::Unknown => None,
    }
}

/// How long a date of that precision is at most, in milliseconds: an interval tells the precision
/// of its coarser end, while its start may be known well.
const fn least(precision: Precision) -> i64 {
    match precision {
        Precision::Hour => Unit::Hour.usual_millis(),
        Precision::Day => 25 * Unit::Hour.usual_millis(),
        Precision::Month => 31 * 25 * Unit::Hour.usual_millis(),
        _ => 367 * Unit::Day.usual_millis(),
    }
}

fn name_of(span: TimeSpan, unit: Unit, precision: Precision, zone: &Zone) -> String {
    let words = heading(span.start(), precision, zone);
    match unit {
        Unit::Hour => {
            let clock = crate::scene::text::clock(span.start(), zone);
            format!("{words}, the hour from {clock}")
        }
        Unit::Week => format!("Week from {words}"),
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::state::visible;
    use crate::time::{View, parse};

    fn shipped() -> Dataset {
        load(include_bytes!("../../../assets/datasets/banjska-2023.ron")).dataset.unwrap()
    }

    fn at(date: &str) -> Moment {
        parse(date, &Zone::belgrade()).unwrap().anchor()
    }

    fn chart(dataset: &Dataset, from: &str, to: &str) -> DayChart {
        let mut state = AppState::opening(dataset);
        state.playhead = at("2023-09-24T12:00+02:00");
        state.view = View::showing(TimeSpan::between(at(from), at(to)));
        let axis = Axis::new(state.view, 180.0, 1000.0);
        day_chart(dataset, &state, &visible(&state, dataset), &Zone::belgrade(), &axis)
    }

    #[test]
    fn bars_stand_for_the_shortest_stretch_that_can_be_seen() {
        let dataset = shipped();
        let title = |from, to| chart(&dataset, from, to).title;
        assert_eq!(title("1990", "2025"), "Events a year");
        assert_eq!(title("2022", "2025"), "Events a week");
        assert_eq!(title("2015", "2025"), "Events a month");
        assert_eq!(title("2023-09", "2023-10-15"), "Events a day");
        assert_eq!(title("2023-09-24", "2023-09-25"), "Events an hour");
    }

    #[test]
    fn every_event_in_sight_is_in_a_bar_or_said_to_be_in_none() {
        let dataset = shipped();
        let all = chart(&dataset, "1980", "2030");
        let counted: usize = all.bars.iter().map(|bar| bar.events.len()).sum();
        let dated = dataset.events().iter().filter(|event| event.when.is_some()).count();
        assert_eq!(counted + all.vague, dated);
        assert_eq!(all.most, all.bars.iter().map(|bar| bar.events.len()).max().unwrap());
    }

    #[test]
    fn a_day_has_the_events_that_began_on_it_by_the_clock_of_the_zone() {
        let dataset = shipped();
        let days = chart(&dataset, "2023-09-20", "2023-10-05");
        let day = days.bars.iter().find(|bar| bar.span.start() == at("2023-09-24")).unwrap();
        let began = |event: &&Event| {
            let span = TimeSpan::between(at("2023-09-24"), at("2023-09-25"));
            start_within(event, Precision::Day).is_some_and(|at| span.contains(at))
        };
        assert_eq!(day.events.len(), dataset.events().iter().filter(began).count());
        assert_eq!(days.now, day.events.len());
        assert_eq!(day.name, "Sunday 24 September 2023");
    }

    #[test]
    fn an_event_whose_hour_nobody_tells_is_in_no_hour() {
        let dataset = shipped();
        let hours = chart(&dataset, "2023-09-24", "2023-09-25");
        assert!(hours.vague > 0);
        for position in hours.bars.iter().flat_map(|bar| &bar.events) {
            let when = dataset.events()[*position].when.as_ref().unwrap();
            assert!(when.precision() >= Precision::Hour, "{}", when.text());
        }
    }
}
