//! What can be asked of play.

use crate::model::{Dataset, TimeSpan};
use crate::state::undo::UndoGroup;
use crate::state::{AppState, Effect, Passing, Playback, Speed};

/// What can be asked of play.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlayCommand {
    /// Play, from the start where the playhead stands at the end; or pause.
    Toggle,
    /// Play at that speed.
    SetSpeed(Speed),
    /// Play in that way; whether it plays is left as it is.
    SetHow(Playback),
}

impl PlayCommand {
    /// Playing is no work that could be lost, and how it plays is kept by undo as it is.
    pub(in crate::state) const UNDO_GROUP: UndoGroup = UndoGroup::Unrecorded;

    /// Starts, stops or changes play.
    pub(in crate::state) fn apply(
        self,
        state: &mut AppState,
        dataset: &Dataset,
        passing: &Passing,
    ) -> Vec<Effect> {
        match self {
            Self::Toggle => toggle(state, dataset, passing),
            Self::SetSpeed(speed) => state.playback.speed = speed,
            Self::SetHow(how) => {
                let playing = state.playback.playing;
                state.playback = Playback { playing, rested: 0.0, ..how }.mended();
            }
        }
        Vec::new()
    }
}

/// Without a date in the data there is nothing to play. Where the playhead stands at the end, or
/// outside of what is played, play starts over.
fn toggle(state: &mut AppState, dataset: &Dataset, passing: &Passing) {
    let Some(limits) = state.play_limits(dataset.extent()) else {
        state.playback.playing = false;
        return;
    };
    state.playback.playing = !state.playback.playing;
    state.playback.rested = 0.0;
    if !state.playback.playing {
        return;
    }
    let (start, end) = if state.playback.reverse {
        (limits.end(), limits.start())
    } else {
        (limits.start(), limits.end())
    };
    let inside = limits.start() <= state.playhead && state.playhead <= limits.end();
    if !inside || state.playhead == end {
        state.playhead = start;
        state.reveal_moment(start, dataset);
    }
    state.begin_play(dataset, passing);
}

impl AppState {
    /// The stretch that is played: everything, or what the range holds of it. `None` where there
    /// is nothing to play.
    pub(in crate::state) fn play_limits(&self, extent: Option<TimeSpan>) -> Option<TimeSpan> {
        let extent = extent?;
        let range = self.window.range;
        let in_range = self.playback.in_range && range.millis() > 0;
        let part = extent.overlap(range).filter(|part| in_range && part.millis() > 0);
        Some(part.unwrap_or(extent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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

    fn how(change: impl FnOnce(&mut Playback)) -> Command {
        let mut how = Playback::default();
        change(&mut how);
        Command::Play(PlayCommand::SetHow(how))
    }

    #[test]
    fn play_and_pause_take_turns() {
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
        let reverse = how(|how| how.reverse = true);
        let state = done([Command::Time(TimeCommand::ToStart), reverse, TOGGLE]);
        assert!(state.playback.playing);
        assert_eq!(state.playhead, at("2020-03-12"));
    }

    #[test]
    fn play_of_the_range_begins_in_it() {
        let range = TimeSpan::between(at("2020-03-06"), at("2020-03-08"));
        let set = Command::Time(TimeCommand::SetRange(range));
        let state = done([set, how(|how| how.in_range = true), TOGGLE]);
        assert_eq!(state.playhead, at("2020-03-06"));
    }

    #[test]
    fn a_range_outside_the_data_is_no_stretch_to_play() {
        let range = TimeSpan::between(at("1999"), at("2000"));
        let set = Command::Time(TimeCommand::SetRange(range));
        let state = done([set, how(|how| how.in_range = true), TOGGLE]);
        assert_eq!(state.playhead, at("2020-03-04T12:00Z"));
        assert!(state.playback.playing);
    }

    #[test]
    fn without_dates_there_is_nothing_to_play_and_nothing_moves() {
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
    fn how_it_plays_changes_while_it_plays() {
        let state = done([TOGGLE, how(|how| how.pace = Pace::Event)]);
        assert!(state.playback.playing);
        assert_eq!(state.playback.pace, Pace::Event);
        let nonsense = how(|how| how.seconds_an_event = f64::NAN);
        assert!((done([nonsense]).playback.seconds_an_event - 2.0).abs() < 1e-9);
    }
}
