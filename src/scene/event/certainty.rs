//! Certainty of an event's date at the playhead, as the opacity of its mark.

use crate::model::{Edge, Event, Moment, Precision, TimeSpan};
use crate::time::{Axis, View};

/// Opacity of a mark at the earliest instant that its date can mean: faint, but visible on land.
pub const FAINTEST: f64 = 0.35;

/// Certainty that the event is under way or over at the playhead, from [`FAINTEST`] to 1.
///
/// It is below 1 only while the playhead is within an uncertain end: it grows from the earliest
/// start to the latest one, and falls from the earliest end to the latest one, by the share that
/// has passed. A date without a time of day is uncertain as a whole: the nearer its last instant,
/// the more certain that the event has taken place. A date to the minute is certain at once. With
/// an unknown end, everything after the start stays half certain.
pub fn certainty(event: &Event, playhead: Moment) -> f64 {
    let Some(when) = event.when.as_ref().filter(|when| when.hull().contains(playhead)) else {
        return 1.0;
    };
    if when.precision() >= Precision::Minute {
        return 1.0;
    }
    let begun = match when.start() {
        Edge::Within(span) => share(span, playhead),
        Edge::Open => 1.0,
        Edge::Unknown => 0.5,
    };
    let lasting = match when.end() {
        _ if !when.is_interval() => 1.0,
        Edge::Within(span) => 1.0 - share(span, playhead),
        Edge::Open => 1.0,
        Edge::Unknown => 0.5,
    };
    FAINTEST + (1.0 - FAINTEST) * begun.min(lasting)
}

/// Share of the span that has passed: 0 before it, 1 after it.
fn share(span: TimeSpan, at: Moment) -> f64 {
    if at < span.start() {
        0.0
    } else if at >= span.end() {
        1.0
    } else {
        Axis::new(View::showing(span), 0.0, 1.0).x_from_time(at).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::time::{Zone, parse};

    fn at(text: &str) -> Moment {
        parse(text, &Zone::belgrade()).unwrap().anchor()
    }

    /// Certainty of an event of that date at an instant, in hundredths.
    fn hundredths(when: &str, playhead: &str) -> u32 {
        let text = include_str!("../../../tests/fixtures/good/tiny.ron");
        let dataset = load(text.as_bytes()).dataset.unwrap();
        let mut event = dataset.events()[0].clone();
        event.when = Some(parse(when, &Zone::belgrade()).unwrap());
        format!("{:.0}", certainty(&event, at(playhead)) * 100.0).parse().unwrap()
    }

    #[test]
    fn an_event_of_a_day_grows_certain_while_the_day_passes() {
        let hours = ["T00:00+02:00", "T06:00+02:00", "T12:00+02:00", "T18:00+02:00"];
        let grown = hours.map(|hour| hundredths("2023-09-24", &format!("2023-09-24{hour}")));
        assert_eq!(grown, [35, 51, 68, 84]);
        assert_eq!(hundredths("2023-09-24", "2023-09-25T00:00+02:00"), 100);
    }

    /// `OpenHistoricalMap` #1022: what is uncertain should be translucent.
    #[test]
    fn an_interval_is_certain_between_its_ends_and_uncertain_within_them() {
        let certain =
            ["2023-09-25T12:00+02:00", "2023-09-27", "2023-10-02T18:00+02:00", "2023-10-04"]
                .map(|playhead| hundredths("2023-09-25/2023-10-02", playhead));
        assert_eq!(certain, [68, 100, 51, 100]);
    }

    #[test]
    fn a_date_to_the_minute_is_certain_at_once() {
        assert_eq!(hundredths("2023-09-24T02:34+02:00", "2023-09-24T02:34+02:00"), 100);
        assert_eq!(hundredths("2023-09-24T02:34+02:00", "2023-09-24T03:20+02:00"), 100);
    }

    #[test]
    fn an_open_end_stays_certain_and_an_unknown_end_does_not() {
        assert_eq!(hundredths("2023-09-24/..", "2023-12-01"), 100);
        assert_eq!(hundredths("2023-09-24/", "2023-12-01"), 68);
    }

    #[test]
    fn nothing_is_faint_before_its_earliest_start() {
        assert_eq!(hundredths("2023-09-24", "2023-09-20"), 100);
    }
}
