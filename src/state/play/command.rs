//! Commands to play.

use crate::model::Dataset;
use crate::state::UndoGroup;
use crate::state::{AppState, Effect, Passing, Playback, Speed};

/// A command to play.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlayCommand {
    /// Play, from the start if the playhead is at the end; or pause.
    Toggle,
    /// Set the speed of play by time.
    SetSpeed(Speed),
    /// Replace how it plays; [`Playback::playing`] does not change.
    SetPlayback(Playback),
}

impl PlayCommand {
    /// Play is not work that could be lost, and undo leaves its settings as they are.
    pub(in crate::state) const UNDO_GROUP: UndoGroup = UndoGroup::Unrecorded;

    /// Starts, stops or changes play.
    pub(in crate::state) fn apply(
        self,
        state: &mut AppState,
        dataset: &Dataset,
        passing: &Passing,
    ) -> Vec<Effect> {
        match self {
            Self::Toggle => state.toggle_play(dataset, passing),
            Self::SetSpeed(speed) => state.playback.speed = speed,
            Self::SetPlayback(playback) => {
                let playing = state.playback.playing;
                state.playback = Playback { playing, waited_s: 0.0, ..playback }.sanitized();
            }
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TimeSpan;
    use crate::state::fixture::{after, at, march_at, undated};
    use crate::state::{Command, Pace, TimeCommand};

    const TOGGLE: Command = Command::Play(PlayCommand::Toggle);

    /// The small crisis with the playhead at noon on 4 March 2020 after those commands.
    fn done(commands: impl IntoIterator<Item = Command>) -> AppState {
        let (dataset, state) = march_at("2020-03-04T12:00Z");
        let (state, effects) = after(state, &dataset, commands);
        assert_eq!(effects, []);
        state
    }

    fn settings(change: impl FnOnce(&mut Playback)) -> Command {
        let mut playback = Playback::default();
        change(&mut playback);
        Command::Play(PlayCommand::SetPlayback(playback))
    }

    #[test]
    fn toggling_plays_and_pauses() {
        assert!(done([TOGGLE]).playback.playing);
        let paused = done([TOGGLE, TOGGLE]);
        assert!(!paused.playback.playing);
        assert_eq!(paused.playhead, at("2020-03-04T12:00Z"));
    }

    #[test]
    fn play_at_the_end_starts_over() {
        let state = done([Command::Time(TimeCommand::ToEnd), TOGGLE]);
        assert!(state.playback.playing);
        assert_eq!(state.playhead, at("2020-03-01T06:00Z"));
    }

    #[test]
    fn play_backwards_at_the_start_starts_over_from_the_end() {
        let reverse = settings(|how| how.reverse = true);
        let state = done([Command::Time(TimeCommand::ToStart), reverse, TOGGLE]);
        assert!(state.playback.playing);
        assert_eq!(state.playhead, at("2020-03-12"));
    }

    #[test]
    fn play_of_the_range_begins_in_it() {
        let range = TimeSpan::between(at("2020-03-06"), at("2020-03-08"));
        let set = Command::Time(TimeCommand::SetRange(range));
        let state = done([set, settings(|how| how.in_range = true), TOGGLE]);
        assert_eq!(state.playhead, at("2020-03-06"));
    }

    #[test]
    fn a_range_outside_the_data_is_not_played() {
        let range = TimeSpan::between(at("1999"), at("2000"));
        let set = Command::Time(TimeCommand::SetRange(range));
        let state = done([set, settings(|how| how.in_range = true), TOGGLE]);
        assert_eq!(state.playhead, at("2020-03-04T12:00Z"));
        assert!(state.playback.playing);
    }

    #[test]
    fn without_dates_nothing_plays() {
        let dataset = undated();
        let (state, _) = after(AppState::opening(&dataset), &dataset, [TOGGLE]);
        assert!(!state.is_moving());
    }

    #[test]
    fn play_goes_at_the_speed_that_is_set() {
        let state = done([Command::Play(PlayCommand::SetSpeed(Speed::TWO_HOURS))]);
        assert_eq!(state.playback.speed, Speed::TWO_HOURS);
        assert!(!state.playback.playing);
    }

    #[test]
    fn settings_change_during_play() {
        let state = done([TOGGLE, settings(|how| how.pace = Pace::Event)]);
        assert!(state.playback.playing);
        assert_eq!(state.playback.pace, Pace::Event);
        let nonsense = settings(|how| how.seconds_an_event = f64::NAN);
        assert!((done([nonsense]).playback.seconds_an_event - 2.0).abs() < 1e-9);
    }
}
