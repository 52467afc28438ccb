//! How long ago something took place, as far as the window in force reaches back.

use crate::model::{Dataset, Event, Moment, TimeSpan};
use crate::state::{AppState, WindowMode};

/// What ages are measured against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ageing {
    /// The instant from which one looks back.
    now: Moment,
    /// How far back the window reaches, in milliseconds; `None` where nothing ages.
    reach_ms: Option<f64>,
}

impl Ageing {
    /// As the window is now. Looking back starts at the playhead, or at the end of a range that
    /// it has left. An instant has no past, and neither has a window that leads.
    pub(crate) fn of(state: &AppState, dataset: &Dataset) -> Self {
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

    /// 1 for what goes on, has just ended or is still to come, 0 for what ended where the window
    /// begins.
    pub(crate) fn freshness(self, event: &Event) -> f64 {
        let (Some(reach), Some(when)) = (self.reach_ms, &event.when) else {
            return 1.0;
        };
        1.0 - (millis(when.latest(), self.now) / reach).clamp(0.0, 1.0)
    }
}

/// The time between two instants; less than 0 where the second comes first.
fn millis(from: Moment, to: Moment) -> f64 {
    // Centuries in milliseconds are far below 2⁵³: seconds and the rest both fit.
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

    /// How fresh that event is, in hundredths, with the playhead at that date.
    fn hundredths(event: &str, mode: WindowMode, playhead: &str) -> u32 {
        let dataset = load(BRIDGE).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        state.window.mode = mode;
        state.playhead = parse(playhead, &Zone::belgrade()).unwrap().anchor();
        let event = dataset.event(&event.into()).unwrap();
        format!("{:.0}", Ageing::of(&state, &dataset).freshness(event) * 100.0).parse().unwrap()
    }

    #[test]
    fn what_has_just_happened_is_fresh_and_what_leaves_the_window_is_old() {
        let told = ["2023-09-24T03:01+02:00", "2023-09-27T15:00+02:00", "2023-10-01T03:00+02:00"]
            .map(|playhead| hundredths("ambush", WindowMode::Trailing, playhead));
        assert_eq!(told, [100, 50, 0]);
    }

    #[test]
    fn what_lasts_ages_only_after_its_end() {
        let fresh = hundredths("siege", WindowMode::Trailing, "2023-09-24T18:00+02:00");
        assert_eq!(fresh, 100);
        assert!(hundredths("siege", WindowMode::Trailing, "2023-09-26") < 100);
    }

    #[test]
    fn an_instant_has_no_past_and_what_is_still_to_come_is_not_old() {
        assert_eq!(hundredths("ambush", WindowMode::Instant, "2023-09-28"), 100);
        assert_eq!(hundredths("closure", WindowMode::Cumulative, "2023-09-28"), 100);
    }

    #[test]
    fn in_a_window_without_a_start_ages_reach_back_to_the_first_event() {
        assert!(hundredths("ambush", WindowMode::Cumulative, "2023-10-02") < 2);
    }
}
