//! Certainty that an event lies in the dates shown, as the opacity of its mark.

use crate::model::{Edge, Event, Moment, Stretch, TimeSpan, When};
use crate::scene::convert::f64_from_count;
use crate::state::{AppState, Visible};
use crate::time::{Axis, View};

/// Opacity of a mark whose event hardly lies in the dates shown: faint, but visible on land.
pub const FAINTEST: f64 = 0.35;
/// Opacity of a mark whose event lies in them by nearly every reading: never as that of a certain
/// one.
const STRONGEST: f64 = 0.8;

/// Certainty that the event at that position lies in the dates shown: 1 where every reading of its
/// bounds does, below where only some do.
///
/// Within [`FAINTEST`] and a fixed opacity below 1 it follows the share of what the date can mean
/// that the dates shown hold. For something that took place once that is the share of the time; for
/// something that lasted that of the starts that are not too late, or of the ends that are not too
/// early, whichever is less. An end that no source gives counts as half.
pub fn certainty(event: &Event, position: usize, state: &AppState, visible: &Visible) -> f64 {
    let Some(when) = event.when.as_ref().filter(|_| visible.is_possible(position)) else {
        return 1.0;
    };
    let share = state.windows().map(|window| share_within(when, window)).fold(0.0, f64::max);
    FAINTEST + (STRONGEST - FAINTEST) * share
}

/// The share of what the date can mean that lies in the window, 0 to 1.
fn share_within(when: &When, window: TimeSpan) -> f64 {
    let stretches = || when.stretches().map(|stretch| stretch_within(stretch, window));
    if when.is_one_of() {
        let count = f64_from_count(stretches().count().max(1));
        return stretches().sum::<f64>() / count;
    }
    stretches().fold(0.0, f64::max)
}

fn stretch_within(stretch: Stretch, window: TimeSpan) -> f64 {
    if !stretch.lasts() {
        let hull = stretch.hull();
        return (share_before(hull, window.end()) - share_before(hull, window.start())).max(0.0);
    }
    let begun = match stretch.start() {
        Edge::Within(span) => share_before(span, window.end()),
        Edge::Open => 1.0,
        Edge::Unknown => 0.5,
    };
    let not_over = match stretch.end() {
        Edge::Within(span) => 1.0 - share_before(span, window.start()),
        Edge::Open => 1.0,
        Edge::Unknown => 0.5,
    };
    begun.min(not_over)
}

/// The share of the span that has passed by an instant: 0 before it, 1 after it.
fn share_before(span: TimeSpan, at: Moment) -> f64 {
    if at <= span.start() {
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
    use crate::state::{WindowMode, visible};
    use crate::time::{Zone, parse};

    fn at(text: &str) -> Moment {
        parse(text, &Zone::belgrade()).unwrap().anchor()
    }

    /// Certainty of an event of that date, in hundredths, while all until an instant is shown;
    /// `None` where it is not shown.
    fn until(when: &str, playhead: &str) -> Option<u32> {
        in_window(when, playhead, |state| state.window.mode = WindowMode::Cumulative)
    }

    fn in_window(when: &str, playhead: &str, set: impl FnOnce(&mut AppState)) -> Option<u32> {
        let text = format!(
            "Dataset(ibar: 1, title: \"T\", summary: \"S\", time_zone: \"Europe/Belgrade\", \
             events: [Event(id: \"e\", title: \"E\", when: \"{when}\")])"
        );
        let dataset = load(text.as_bytes()).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        state.playhead = at(playhead);
        set(&mut state);
        let visible = visible(&state, &dataset);
        let shown = visible.shows(0).then(|| certainty(&dataset.events()[0], 0, &state, &visible));
        shown.map(|share| format!("{:.0}", share * 100.0).parse().unwrap())
    }

    #[test]
    fn an_event_of_a_day_grows_certain_while_the_day_passes() {
        let hours = ["T00:00+02:00", "T06:00+02:00", "T12:00+02:00", "T23:59+02:00"];
        let grown = hours.map(|hour| until("2023-09-24", &format!("2023-09-24{hour}")));
        assert_eq!(grown, [Some(35), Some(46), Some(58), Some(80)]);
        assert_eq!(until("2023-09-24", "2023-09-25T00:00+02:00"), Some(100));
        assert_eq!(until("2023-09-24", "2023-09-23T23:59+02:00"), None);
    }

    /// `OpenHistoricalMap` #1022: what is uncertain should be translucent.
    #[test]
    fn an_interval_is_uncertain_within_its_first_day_and_certain_once_begun() {
        let days = ["2023-09-25T12:00+02:00", "2023-09-27", "2023-10-04"];
        let certain = days.map(|playhead| until("2023-09-25/2023-10-02", playhead));
        assert_eq!(certain, [Some(58), Some(100), Some(100)]);
        let instant = |state: &mut AppState| state.window.mode = WindowMode::Instant;
        let last_day = in_window("2023-09-25/2023-10-02", "2023-10-02T18:00+02:00", instant);
        assert_eq!(last_day, Some(46));
    }

    #[test]
    fn a_date_to_the_minute_is_certain_at_once() {
        assert_eq!(until("2023-09-24T02:34+02:00", "2023-09-24T02:34+02:00"), Some(100));
    }

    #[test]
    fn what_took_place_once_is_certain_only_when_its_time_has_passed() {
        let set = "[2023-10-03..2023-10-20]";
        assert_eq!(until(set, "2023-10-12"), Some(58));
        assert_eq!(until(set, "2023-10-21"), Some(100));
        assert_eq!(until("[2023-09-24T12:00..2023-09-24T14:00]", "2023-09-24T13:00"), Some(57));
    }

    #[test]
    fn an_unknown_end_may_have_come_and_an_open_one_has_not() {
        let instant = |state: &mut AppState| state.window.mode = WindowMode::Instant;
        assert_eq!(in_window("2023-09-24/..", "2023-12-01", instant), Some(100));
        assert_eq!(in_window("2023-09-24/", "2023-12-01", instant), Some(57));
    }
}
