//! Chart of the number of events per day, or per longer unit where days are too narrow.

use super::ChartInput;
use crate::model::{Edge, Event, Moment, Precision, TimeSpan};
use crate::scene::f64_from_count;
use crate::scene::text::{count_words, heading};
use crate::time::{Unit, Zone, start_days, start_of, stepped};
use crate::{label, message};

/// The least width of a bar in pixels that the eye can still count.
const MIN_BAR_PX: f64 = 4.0;
/// The width of a day in pixels from which hours are counted.
const HOURS_FROM_PX: f64 = 260.0;

/// The chart of the number of events by when they began.
#[derive(Clone, Debug, PartialEq)]
pub struct DayChart {
    /// What is counted: "Events a day".
    pub title: String,
    /// Bars with at least one event, from left to right.
    pub bars: Vec<DayBar>,
    /// The largest count of a bar.
    pub most: usize,
    /// Number of events in the unit that holds the playhead.
    pub now: usize,
    /// Events in view whose start is not known to the unit: they are in no bar.
    pub vague: usize,
}

/// The events that began in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct DayBar {
    /// The left edge in pixels.
    pub left: f64,
    /// The right edge in pixels.
    pub right: f64,
    /// The unit.
    pub span: TimeSpan,
    /// The number of its events.
    pub count: usize,
    /// Positions of its events in the dataset, in order of time; of very many the first ones.
    pub events: Vec<usize>,
    /// How many of them are shown.
    pub shown: usize,
    /// The unit in words.
    pub name: String,
}

impl DayChart {
    /// The number at the top of the scale.
    pub fn top(&self) -> f64 {
        f64_from_count(self.most.max(4)) * 1.15
    }

    /// One or two round numbers of events with their shares of the height.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        const ROUND: [usize; 11] = [1, 2, 5, 10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000];
        let largest = ROUND.into_iter().rev().find(|n| *n <= self.most.max(4)).unwrap_or(1);
        let half = ROUND.into_iter().rev().find(|n| *n * 2 <= largest);
        let all = half.into_iter().chain([largest]);
        all.map(|n| (f64_from_count(n) / self.top(), count_words(n))).collect()
    }
}

/// Counts the events that pass the filter by when they began.
pub fn day_chart(input: ChartInput<'_>) -> DayChart {
    let ChartInput { dataset, state, visible, zone, axis, positions } = input;
    let (unit, precision) = unit_at(axis.px_per_ms());
    let in_view = axis.visible();
    let unit_of = |at: Moment| {
        let start = start_of(at, 1, unit, zone);
        TimeSpan::between(start, stepped(start, 1, unit, zone))
    };
    let playhead = unit_of(state.playhead);
    let mut chart =
        DayChart { title: title(unit).to_owned(), bars: Vec::new(), most: 0, now: 0, vague: 0 };
    for position in positions.iter().copied().filter(|nth| visible.passing.contains(*nth)) {
        let Some(event) = dataset.events().get(position) else { continue };
        let Some(when) = event.when.as_ref() else { continue };
        let Some(span) = start_unit(event, zone, unit_of) else {
            chart.vague += usize::from(when.hull().meets(in_view));
            continue;
        };
        chart.now += usize::from(playhead == span);
        if !span.meets(in_view) {
            continue;
        }
        let shown = usize::from(visible.shown.binary_search(&position).is_ok());
        // In another zone than the record's, a day may come before the last instant of the day before.
        let nth = chart.bars.partition_point(|bar| bar.span.start() < span.start());
        match chart.bars.get_mut(nth).filter(|bar| bar.span == span) {
            Some(bar) => {
                bar.events.push(position);
                bar.count += 1;
                bar.shown += shown;
            }
            None => chart.bars.insert(
                nth,
                DayBar {
                    left: axis.x_from_time(span.start()).max(axis.x0()),
                    right: axis.x_from_time(span.end()).min(axis.x1()),
                    span,
                    count: 1,
                    events: vec![position],
                    shown,
                    name: name_of(span, unit, precision, zone),
                },
            ),
        }
    }
    chart.most = chart.bars.iter().map(|bar| bar.count).max().unwrap_or(0);
    chart
}

/// The same where there are too many events in sight to look at each: each counts in the unit in which
/// it may have begun first.
pub fn day_chart_of_many(input: ChartInput<'_>) -> DayChart {
    /// The most events of a bar that are named.
    const NAMED: usize = 100;
    /// More bars than a screen has room for.
    const MOST_BARS: u32 = 4096;
    let ChartInput { dataset, state, visible, zone, axis, .. } = input;
    let (unit, precision) = unit_at(axis.px_per_ms());
    let table = dataset.timetable();
    let before = |at: Moment| {
        let (mut from, mut to) = (0, table.dated());
        while from < to {
            let middle = usize::midpoint(from, to);
            if table.first(middle).is_some_and(|first| first < at) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    };
    let passing = |span: TimeSpan| visible.passing.within(before(span.start())..before(span.end()));
    let in_view = axis.visible();
    let mut bars = Vec::new();
    let mut start = start_of(in_view.start(), 1, unit, zone);
    for _ in 0..MOST_BARS {
        if start >= in_view.end() {
            break;
        }
        let span = TimeSpan::between(start, stepped(start, 1, unit, zone));
        let count = passing(span).count();
        if count > 0 {
            let shown = &visible.shown;
            let within = |at: Moment| {
                let at = before(at);
                shown.partition_point(|position| *position < at)
            };
            bars.push(DayBar {
                left: axis.x_from_time(span.start()).max(axis.x0()),
                right: axis.x_from_time(span.end()).min(axis.x1()),
                span,
                count,
                events: passing(span).take(NAMED).collect(),
                shown: within(span.end()) - within(span.start()),
                name: name_of(span, unit, precision, zone),
            });
        }
        start = span.end();
    }
    let at = start_of(state.playhead, 1, unit, zone);
    let now = passing(TimeSpan::between(at, stepped(at, 1, unit, zone))).count();
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0);
    DayChart { title: title(unit).to_owned(), bars, most, now, vague: 0 }
}

/// The shortest unit whose bars are wide enough, with the precision that it takes.
fn unit_at(px_per_ms: f64) -> (Unit, Precision) {
    const UNITS: [(Unit, Precision); 5] = [
        (Unit::Hour, Precision::Hour),
        (Unit::Day, Precision::Day),
        (Unit::Week, Precision::Day),
        (Unit::Month, Precision::Month),
        (Unit::Year, Precision::Year),
    ];
    let width = |unit: Unit| {
        let millis = u32::try_from(unit.usual_millis() / 1000).unwrap_or(u32::MAX);
        f64::from(millis) * 1000.0 * px_per_ms
    };
    let hours = width(Unit::Day) >= HOURS_FROM_PX;
    let wide = |(unit, _): &(Unit, Precision)| match unit {
        Unit::Hour => hours,
        _ => width(*unit) >= MIN_BAR_PX,
    };
    let [.., year] = UNITS;
    UNITS.into_iter().find(wide).unwrap_or(year)
}

fn title(unit: Unit) -> &'static str {
    match unit {
        Unit::Hour => label!("charts-events-hour"),
        Unit::Day => label!("charts-events-day"),
        Unit::Week => label!("charts-events-week"),
        Unit::Month => label!("charts-events-month"),
        _ => label!("charts-events-year"),
    }
}

/// The unit in which the event began; `None` if its date leaves open in which.
///
/// A date without a time of day is on the day that was written, whatever the reader's zone.
fn start_unit(
    event: &Event,
    zone: &Zone,
    unit_of: impl Fn(Moment) -> TimeSpan,
) -> Option<TimeSpan> {
    let when = event.when.as_ref()?;
    let (first, last) = match start_days(when) {
        Some((first, last)) => {
            (zone.midnight(first), zone.midnight(last.plus_days(1)).plus_millis(-1))
        }
        None => match when.start() {
            Edge::Within(span) => (span.start(), span.end().plus_millis(-1).max(span.start())),
            Edge::Open | Edge::Unknown => return None,
        },
    };
    let unit = unit_of(first);
    unit.contains(last).then_some(unit)
}

fn name_of(span: TimeSpan, unit: Unit, precision: Precision, zone: &Zone) -> String {
    let words = heading(span.start(), precision, zone);
    match unit {
        Unit::Hour => {
            let clock = crate::scene::text::clock(span.start(), zone);
            message!("charts-bar-hour", day = words, time = clock)
        }
        Unit::Week => message!("charts-bar-week", day = words),
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::Dataset;
    use crate::state::{AppState, visible};
    use crate::time::{Axis, View, parse};

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
        let positions: Vec<usize> = (0..dataset.events().len()).collect();
        day_chart(ChartInput {
            dataset,
            state: &state,
            visible: &visible(&state, dataset),
            zone: &Zone::belgrade(),
            axis: &axis,
            positions: &positions,
        })
    }

    #[test]
    fn bars_are_of_the_shortest_unit_that_is_wide_enough() {
        let dataset = shipped();
        let title = |from, to| chart(&dataset, from, to).title;
        assert_eq!(title("1990", "2025"), "Events a year");
        assert_eq!(title("2022", "2025"), "Events a week");
        assert_eq!(title("2015", "2025"), "Events a month");
        assert_eq!(title("2023-09", "2023-10-15"), "Events a day");
        assert_eq!(title("2023-09-24", "2023-09-25"), "Events an hour");
    }

    #[test]
    fn every_event_in_view_is_in_a_bar_or_counted_as_vague() {
        let dataset = shipped();
        let all = chart(&dataset, "1980", "2030");
        let counted: usize = all.bars.iter().map(|bar| bar.events.len()).sum();
        let dated = dataset.events().iter().filter(|event| event.when.is_some()).count();
        assert_eq!(counted + all.vague, dated);
        assert_eq!(all.most, all.bars.iter().map(|bar| bar.events.len()).max().unwrap());
    }

    #[test]
    fn of_very_many_events_each_day_has_as_many_as_began_on_it() {
        let dataset = shipped();
        let state = AppState::opening(&dataset);
        let axis = Axis::new(
            View::showing(TimeSpan::between(at("2023-09-20"), at("2023-10-05"))),
            180.0,
            1000.0,
        );
        let input = ChartInput {
            dataset: &dataset,
            state: &state,
            visible: &visible(&state, &dataset),
            zone: &Zone::belgrade(),
            axis: &axis,
            positions: &[],
        };
        let many = day_chart_of_many(input);
        let positions: Vec<usize> = (0..dataset.events().len()).collect();
        let each = day_chart(ChartInput { positions: &positions, ..input });
        assert_eq!(many.title, each.title);
        for bar in &each.bars {
            let same = many.bars.iter().find(|other| other.span == bar.span);
            let same = same.unwrap_or_else(|| panic!("{} is missing", bar.name));
            // Those whose day is not known count where they may have begun first.
            assert!(same.count >= bar.count && same.shown >= bar.shown, "{}", bar.name);
        }
        let all: usize = many.bars.iter().map(|bar| bar.count).sum();
        let counted: usize = each.bars.iter().map(|bar| bar.count).sum();
        assert!((counted..=counted + each.vague).contains(&all), "{all} of {counted}");
    }

    #[test]
    fn a_day_has_the_events_that_began_on_it_by_the_clock_of_the_zone() {
        let dataset = shipped();
        let days = chart(&dataset, "2023-09-20", "2023-10-05");
        let day = days.bars.iter().find(|bar| bar.span.start() == at("2023-09-24")).unwrap();
        let began = |event: &&Event| {
            let span = TimeSpan::between(at("2023-09-24"), at("2023-09-25"));
            let day = |at| {
                let start = start_of(at, 1, Unit::Day, &Zone::belgrade());
                TimeSpan::between(start, stepped(start, 1, Unit::Day, &Zone::belgrade()))
            };
            start_unit(event, &Zone::belgrade(), day).is_some_and(|at| at == span)
        };
        assert_eq!(day.events.len(), dataset.events().iter().filter(began).count());
        assert_eq!(days.now, day.events.len());
        assert_eq!(day.name, "Sunday 24 September 2023");
    }

    #[test]
    fn an_event_whose_hour_is_not_known_is_in_no_hour() {
        let dataset = shipped();
        let hours = chart(&dataset, "2023-09-24", "2023-09-25");
        assert!(hours.vague > 0);
        for position in hours.bars.iter().flat_map(|bar| &bar.events) {
            let when = dataset.events()[*position].when.as_ref().unwrap();
            let start = when.start();
            let known = start.latest().zip(start.earliest());
            let left = known.map(|(latest, earliest)| latest.millis_since(earliest));
            assert!(left.is_some_and(|left| left <= 3_600_000), "{}", when.text());
        }
    }

    #[test]
    fn a_day_without_an_hour_stays_on_its_day_in_another_zone() {
        let text = "Dataset(ibar: 1, title: \"T\", summary: \"S\", time_zone: \"Europe/Belgrade\", \
             events: [Event(id: \"e\", title: \"E\", when: \"2023-09-29\"), \
             Event(id: \"f\", title: \"F\", when: \"[2023-09-29T12:00..2023-09-29T14:17]\")])";
        let dataset = load(text.as_bytes()).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        state.view = View::showing(TimeSpan::between(at("2023-09-20"), at("2023-10-05")));
        let axis = Axis::new(state.view, 180.0, 1000.0);
        let days = day_chart(ChartInput {
            dataset: &dataset,
            state: &state,
            visible: &visible(&state, &dataset),
            zone: &Zone::utc(),
            axis: &axis,
            positions: &[0, 1],
        });
        let names: Vec<&str> = days.bars.iter().map(|bar| &*bar.name).collect();
        assert_eq!(names, ["Friday 29 September 2023"]);
        assert_eq!(days.bars[0].events, [0, 1]);
    }
}
