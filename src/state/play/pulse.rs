//! Pulses: a short animation on the map of each event that the playhead passes.

use crate::model::{Dataset, Event, EventId, Moment, TimeSpan};
use crate::state::AppState;

/// Duration of a pulse in seconds.
const PULSE_SECONDS: f64 = 0.9;
/// The most pulses at once; where the playhead passes more, the latest events pulse.
const MOST: usize = 12;

/// The animation of an event that the playhead has just passed.
#[derive(Clone, Debug, PartialEq)]
pub struct Pulse {
    /// The event.
    pub event: EventId,
    seconds: f64,
}

impl Pulse {
    /// A pulse that begins.
    fn of(event: EventId) -> Self {
        Self { event, seconds: 0.0 }
    }

    /// Advances the pulse; `false` once it is over.
    fn advance(&mut self, seconds: f64) -> bool {
        self.seconds += seconds.max(0.0);
        self.seconds < PULSE_SECONDS
    }

    /// The elapsed share of the pulse, from 0 to 1.
    pub fn share(&self) -> f64 {
        (self.seconds / PULSE_SECONDS).clamp(0.0, 1.0)
    }
}

impl AppState {
    /// Starts a pulse for each event that the playhead has passed since it was at `before`, unless it
    /// moved back or motion is reduced. One that may still be to come has none.
    pub(in crate::state) fn pulse_since(&mut self, before: Moment, dataset: &Dataset) {
        if self.playhead <= before || self.prefers_reduced_motion() {
            return;
        }
        let dated = dataset.events();
        let first = dated.partition_point(|event| event.anchor().is_some_and(|at| at <= before));
        let end =
            dated.partition_point(|event| event.anchor().is_some_and(|at| at <= self.playhead));
        let Some(passed) = dated.get(first.max(end.saturating_sub(MOST))..end) else {
            return;
        };
        let until_now = TimeSpan::between(Moment::MIN, self.playhead.plus_millis(1));
        let begun =
            |event: &&Event| event.when.as_ref().is_some_and(|when| when.certainly_in(until_now));
        for event in passed.iter().filter(begun) {
            self.pulses.retain(|pulse| pulse.event != event.id);
            self.pulses.push(Pulse::of(event.id.clone()));
        }
        let over = self.pulses.len().saturating_sub(MOST);
        self.pulses.drain(..over);
    }

    /// Advances the pulses, and drops those that are over.
    pub(in crate::state) fn advance_pulses(&mut self, seconds: f64) {
        self.pulses.retain_mut(|pulse| pulse.advance(seconds));
    }

    /// Whether only what a pointer moves may move.
    pub fn prefers_reduced_motion(&self) -> bool {
        self.display.reduced_motion
    }
}

#[cfg(test)]
mod tests {
    use crate::state::fixture::{after, at, march_at};
    use crate::state::{AppCommand, Command, History, Passing, PlayCommand, TimeCommand, update};

    fn scrub(date: &str) -> Command {
        Command::Time(TimeCommand::SetPlayhead(at(date)))
    }

    fn pulsing(commands: impl IntoIterator<Item = Command>) -> Vec<String> {
        let (dataset, state) = march_at("2020-03-01");
        let (state, _) = after(state, &dataset, commands);
        state.pulses.iter().map(|pulse| pulse.event.to_string()).collect()
    }

    #[test]
    fn a_scrub_starts_a_pulse_for_each_event_that_it_passes() {
        assert_eq!(pulsing([scrub("2020-03-01T12:00Z")]), ["march"]);
        // The siege begins on the 3rd, nobody knows at what hour.
        assert_eq!(pulsing([scrub("2020-03-03T12:00Z")]), ["march", "clash", "call", "order"]);
        assert_eq!(pulsing([scrub("2020-03-04T12:00Z")]).len(), 5);
    }

    #[test]
    fn moving_back_starts_no_pulse() {
        let ahead = [scrub("2020-03-04"), Command::Tick(1.0), scrub("2020-03-01")];
        assert_eq!(pulsing(ahead), Vec::<String>::new());
    }

    #[test]
    fn a_pulse_ends_within_a_second() {
        let (dataset, mut state) = march_at("2020-03-01");
        update(&mut state, &dataset, &Passing::default(), scrub("2020-03-01T12:00Z"));
        assert!(state.is_moving());
        update(&mut state, &dataset, &Passing::default(), Command::Tick(0.5));
        assert!((state.pulses[0].share() - 0.5 / 0.9).abs() < 1e-9);
        update(&mut state, &dataset, &Passing::default(), Command::Tick(0.5));
        assert!(state.pulses.is_empty() && !state.is_moving());
    }

    #[test]
    fn play_starts_pulses() {
        let (dataset, mut state) = march_at("2020-03-02T09:30Z");
        update(&mut state, &dataset, &Passing::default(), Command::Play(PlayCommand::Toggle));
        for _ in 0..20 {
            update(&mut state, &dataset, &Passing::default(), Command::Tick(0.1));
            if !state.pulses.is_empty() {
                break;
            }
        }
        assert!(!state.pulses.is_empty(), "the clash at ten is reached");
    }

    #[test]
    fn undoing_a_scrub_ends_its_pulses() {
        let (dataset, mut state) = march_at("2020-03-01");
        let mut history = History::default();
        history.apply(&mut state, &dataset, &Passing::default(), scrub("2020-03-04"));
        history.apply(
            &mut state,
            &dataset,
            &Passing::default(),
            Command::App(AppCommand::EndGesture),
        );
        history.apply(&mut state, &dataset, &Passing::default(), scrub("2020-03-05"));
        history.apply(&mut state, &dataset, &Passing::default(), Command::App(AppCommand::Undo));
        assert!(state.pulses.is_empty());
    }
}
