//! How surely an event is under way, or has taken place, at an instant.

use crate::model::{Edge, Event, Moment, Precision, TimeSpan};
use crate::time::{Axis, View};

/// How strongly a mark is drawn where the playhead has just reached what its date can mean.
pub const FAINTEST: f64 = 0.35;

/// How surely the event's date holds at the playhead, from [`FAINTEST`] to 1.
///
/// It is less than 1 only while the playhead stands inside a faded end: it grows from the earliest
/// start to the latest one, and falls from the earliest end to the latest one, by the share that
/// has passed. A date without an hour is such an end as a whole: the nearer its last instant, the
/// surer that the event has taken place. An hour and minute that somebody told is sure at once,
/// and so is everything before and after. Where an end is unknown, what follows the start stays
/// half sure.
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

/// How much of the span has passed: 0 before it, 1 after it.
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

    /// How sure an event of that date is at an instant, in hundredths.
    fn hundredths(when: &str, playhead: &str) -> u32 {
        let text = include_str!("../../../tests/fixtures/good/tiny.ron");
        let dataset = load(text.as_bytes()).dataset.unwrap();
        let mut event = dataset.events()[0].clone();
        event.when = Some(parse(when, &Zone::belgrade()).unwrap());
        format!("{:.0}", certainty(&event, at(playhead)) * 100.0).parse().unwrap()
    }

    #[test]
    fn a_day_grows_sure_while_it_passes() {
        let hours = ["T00:00+02:00", "T06:00+02:00", "T12:00+02:00", "T18:00+02:00"];
        let told = hours.map(|hour| hundredths("2023-09-24", &format!("2023-09-24{hour}")));
        assert_eq!(told, [35, 51, 68, 84]);
        assert_eq!(hundredths("2023-09-24", "2023-09-25T00:00+02:00"), 100);
    }

    /// `OpenHistoricalMap` #1022: what is uncertain should be translucent.
    #[test]
    fn what_lasts_is_sure_between_its_faded_ends_and_unsure_within_them() {
        let told = ["2023-09-25T12:00+02:00", "2023-09-27", "2023-10-02T18:00+02:00", "2023-10-04"]
            .map(|playhead| hundredths("2023-09-25/2023-10-02", playhead));
        assert_eq!(told, [68, 100, 51, 100]);
    }

    #[test]
    fn an_hour_and_minute_that_was_told_is_sure_at_once() {
        assert_eq!(hundredths("2023-09-24T02:34+02:00", "2023-09-24T02:34+02:00"), 100);
        assert_eq!(hundredths("2023-09-24T02:34+02:00", "2023-09-24T03:20+02:00"), 100);
    }

    #[test]
    fn what_goes_on_stays_sure_and_what_ended_nobody_knows_when_does_not() {
        assert_eq!(hundredths("2023-09-24/..", "2023-12-01"), 100);
        assert_eq!(hundredths("2023-09-24/", "2023-12-01"), 68);
    }

    #[test]
    fn nothing_is_fainter_before_it_begins() {
        assert_eq!(hundredths("2023-09-24", "2023-09-20"), 100);
    }
}
