//! Age of events, relative to how far back the dates shown reach.

use crate::model::{Dataset, Event, Moment, TimeSpan};
use crate::state::{AppState, WindowMode};

/// Scale of ages, from now back to the start of the dates shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct AgeScale {
    /// The instant of age zero.
    now: Moment,
    /// How far back the dates shown reach, in milliseconds; `None` if nothing ages.
    reach_ms: Option<f64>,
}

impl AgeScale {
    /// The scale of the dates shown. Age zero is the playhead, or the end of a range that the
    /// playhead has left. Nothing ages while a single moment or the days to come are shown.
    pub(super) fn of(state: &AppState, dataset: &Dataset) -> Self {
        let window = state.window_span();
        let now = state.playhead.min(window.end());
        let start = match state.window.mode {
            WindowMode::Instant | WindowMode::Leading => now,
            WindowMode::Cumulative => dataset.extent().map_or(now, TimeSpan::start),
            WindowMode::Trailing | WindowMode::Range => window.start(),
        };
        let reach = millis(start, now);
        Self { now, reach_ms: (reach > 0.0).then_some(reach) }
    }

    /// Freshness from 1 to 0: 1 for an event that goes on, has just ended or is still to come, 0
    /// for one that ended where the dates shown begin.
    pub(super) fn freshness(self, event: &Event) -> f64 {
        let (Some(reach), Some(when)) = (self.reach_ms, &event.when) else {
            return 1.0;
        };
        1.0 - (millis(when.latest(), self.now) / reach).clamp(0.0, 1.0)
    }
}

/// Milliseconds between two instants; negative if `to` is earlier.
fn millis(from: Moment, to: Moment) -> f64 {
    // Centuries in milliseconds are far below 2⁵³: days and the rest both fit.
    let millis = to.millis_since(from);
    let days =
        i32::try_from(millis / 86_400_000).unwrap_or(if millis < 0 { i32::MIN } else { i32::MAX });
    let rest = i32::try_from(millis % 86_400_000).unwrap_or(0);
    f64::from(days) * 86_400_000.0 + f64::from(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::time::{Zone, parse};

    const BRIDGE: &[u8] = include_bytes!("../../../../tests/fixtures/good/bridge.ron");

    /// Freshness of an event in hundredths, with the playhead at `playhead`.
    fn hundredths(event: &str, mode: WindowMode, playhead: &str) -> u32 {
        let dataset = load(BRIDGE).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        state.window.mode = mode;
        state.playhead = parse(playhead, &Zone::belgrade()).unwrap().anchor();
        let event = dataset.event(&event.into()).unwrap();
        format!("{:.0}", AgeScale::of(&state, &dataset).freshness(event) * 100.0).parse().unwrap()
    }

    #[test]
    fn an_event_is_fresh_when_it_happens_and_old_when_it_leaves_the_dates_shown() {
        let values = ["2023-09-24T03:01+02:00", "2023-09-27T15:00+02:00", "2023-10-01T03:00+02:00"]
            .map(|playhead| hundredths("ambush", WindowMode::Trailing, playhead));
        assert_eq!(values, [100, 50, 0]);
    }

    #[test]
    fn a_long_event_ages_only_after_its_end() {
        let fresh = hundredths("siege", WindowMode::Trailing, "2023-09-24T18:00+02:00");
        assert_eq!(fresh, 100);
        assert!(hundredths("siege", WindowMode::Trailing, "2023-09-26") < 100);
    }

    #[test]
    fn a_moment_has_no_past_and_coming_events_are_not_old() {
        assert_eq!(hundredths("ambush", WindowMode::Instant, "2023-09-28"), 100);
        assert_eq!(hundredths("closure", WindowMode::Cumulative, "2023-09-28"), 100);
    }

    #[test]
    fn until_now_ages_reach_back_to_the_first_event() {
        assert!(hundredths("ambush", WindowMode::Cumulative, "2023-10-02") < 2);
    }
}
