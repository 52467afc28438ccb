//! Dispatcher of commands, and the effects that it returns.

use super::{AppState, Command, Passing, TimeCommand};
use crate::model::Dataset;

/// Something that only the shell can do, returned by [`update`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Let the person choose a dataset file, and open it.
    ChooseFile,
    /// Open the dataset that Ibar ships with.
    OpenShipped,
    /// Stop reading the file that is being opened.
    CancelOpening,
    /// Open the current file, or the one that could not be opened, in the platform's editor.
    EditFile,
    /// Dismiss the notice about the file.
    CloseNotice,
    /// Open an address in the browser.
    OpenAddress(String),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Close the window.
    Quit,
}

/// Applies one command and returns the effects that the shell has to perform.
///
/// `passing` are the events that pass the state's filter, as [`Visible::passing`] has them; steps
/// and play go by it. A command that changes the filter does not read it.
///
/// [`Visible::passing`]: super::Visible::passing
pub fn update(
    state: &mut AppState,
    dataset: &Dataset,
    passing: &Passing,
    command: Command,
) -> Vec<Effect> {
    let before = state.playhead;
    let passes = matches!(command, Command::Tick(_) | Command::Time(TimeCommand::SetPlayhead(_)));
    let effects = apply(state, dataset, passing, command);
    if passes {
        state.pulse_since(before, dataset);
    }
    if state.display.reduced_motion {
        state.map.land();
    }
    effects
}

fn apply(
    state: &mut AppState,
    dataset: &Dataset,
    passing: &Passing,
    command: Command,
) -> Vec<Effect> {
    match command {
        Command::Time(command) => command.apply(state, dataset, passing),
        Command::Play(command) => command.apply(state, dataset, passing),
        Command::GoTo(command) => command.apply(state, dataset),
        Command::Bookmark(command) => command.apply(state, dataset),
        Command::Compare(command) => command.apply(state, dataset),
        Command::Map(command) => command.apply(state, dataset),
        Command::Lane(command) => command.apply(state, dataset),
        Command::Fan(command) => command.apply(state),
        Command::Filter(command) => command.apply(state, dataset),
        Command::Select(command) => command.apply(state, dataset),
        Command::App(command) => command.apply(state),
        Command::Tick(seconds) => {
            state.advance_pulses(seconds);
            state.advance_play(seconds, dataset, passing);
            state.map.advance_flight(seconds);
            state.map.advance_glide(seconds);
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Moment;
    use crate::state::fixture::{after, at, march, march_at};
    use crate::state::{AppCommand, MapCommand, PlayCommand, Speed};

    /// The playhead after those ticks of play at two hours a second, from that date.
    fn played(from: &str, ticks: &[f64]) -> (Moment, bool) {
        let (dataset, mut state) = march_at(from);
        state.playback.speed = Speed::TWO_HOURS;
        let play = [Command::Play(PlayCommand::Toggle)];
        let ticks = ticks.iter().copied().map(Command::Tick);
        let (state, effects) = after(state, &dataset, play.into_iter().chain(ticks));
        assert_eq!(effects, []);
        (state.playhead, state.playback.playing)
    }

    #[test]
    fn a_second_of_play_is_as_much_time_as_its_speed_says() {
        assert_eq!(played("2020-03-04", &[1.0]), (at("2020-03-04T02:00Z"), true));
        assert_eq!(played("2020-03-04", &[0.25, 0.5, 0.25]).0, at("2020-03-04T02:00Z"));
    }

    #[test]
    fn a_second_is_the_most_that_play_jumps_after_a_rest() {
        assert_eq!(played("2020-03-04", &[3600.0]), (at("2020-03-04T02:00Z"), true));
        assert_eq!(played("2020-03-04", &[-5.0]), (at("2020-03-04"), true));
        assert_eq!(played("2020-03-04", &[f64::NAN]).0, at("2020-03-04"));
    }

    #[test]
    fn play_stops_at_the_last_instant() {
        let last = march().extent().unwrap().end();
        assert_eq!(played("2020-03-11T23:00Z", &[1.0]), (last, false));
        assert_eq!(played("2020-03-11T23:00Z", &[1.0, 1.0]), (last, false));
    }

    #[test]
    fn while_nothing_plays_time_passing_changes_nothing() {
        let (dataset, state) = march_at("2020-03-04");
        assert_eq!(after(state.clone(), &dataset, [Command::Tick(1.0)]).0, state);
    }

    #[test]
    fn the_timeline_turns_its_page_when_the_playhead_leaves_it() {
        let (dataset, mut state) = march_at("2020-03-04T23:59Z");
        state.view = crate::time::View::default().starting_at(at("2020-03-04"));
        let play = [Command::Play(PlayCommand::Toggle), Command::Tick(1.0)];
        let (state, _) = after(state, &dataset, play);
        assert_eq!(state.view.span().start(), state.playhead);
        assert_eq!(state.view.span().millis(), 86_400_000);
    }

    #[test]
    fn the_map_does_not_fly_where_motion_is_reduced() {
        let (dataset, state) = march_at("2020-03-04");
        let zoomed = Command::Map(MapCommand::Zoom(8.0));
        let home = Command::Map(MapCommand::ShowAll);
        let flying = after(state.clone(), &dataset, [zoomed.clone(), home.clone()]).0;
        assert!(flying.is_moving());
        let still = Command::App(AppCommand::ToggleReducedMotion);
        let there = after(state.clone(), &dataset, [still, zoomed, home]).0;
        assert!(!there.is_moving());
        assert_eq!(there.map.camera, state.map.camera);
    }

    #[test]
    fn the_selection_stays_while_time_moves() {
        let (dataset, mut state) = march_at("2020-03-04");
        state.selection = Some("march".into());
        let play = [Command::Play(PlayCommand::Toggle), Command::Tick(1.0)];
        assert_eq!(after(state, &dataset, play).0.selection, Some("march".into()));
    }
}
