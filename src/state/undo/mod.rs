//! Undo and redo: a stack of snapshots of the state, one for each command or gesture.

mod stack;

use self::stack::SnapshotStack;
use super::{AppCommand, AppState, Command, Effect, Passing, Playback, UndoGroup, update};
use crate::model::Dataset;

/// How many changes can be reverted.
const DEPTH: usize = 10_000;

/// Undo and redo as snapshots of the state.
///
/// Snapshots rather than inverse commands: a state is small, and no command can forget to say how it
/// is reverted.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: SnapshotStack,
    future: SnapshotStack,
    /// The gesture that the last entry belongs to; `None` once it has ended.
    gesture: Option<&'static str>,
}

impl History {
    /// Applies one command, and keeps the state before it if the command is one that undo reverts.
    /// Commands of one gesture share an entry.
    pub fn apply(
        &mut self,
        state: &mut AppState,
        dataset: &Dataset,
        passing: &Passing,
        command: Command,
    ) -> Vec<Effect> {
        match command {
            Command::App(AppCommand::Undo) => self.undo(state, dataset),
            Command::App(AppCommand::Redo) => self.redo(state, dataset),
            Command::App(AppCommand::EndGesture) => self.gesture = None,
            command => return self.apply_new(state, dataset, passing, command),
        }
        Vec::new()
    }

    /// Whether there is a change to revert.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a reverted change to repeat.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn apply_new(
        &mut self,
        state: &mut AppState,
        dataset: &Dataset,
        passing: &Passing,
        command: Command,
    ) -> Vec<Effect> {
        let gesture = match command.undo_group() {
            UndoGroup::Unrecorded => return update(state, dataset, passing, command),
            UndoGroup::Own => None,
            UndoGroup::Gesture(name) => Some(name),
        };
        let joins = gesture.is_some() && gesture == self.gesture;
        let before = (!joins).then(|| state.clone());
        let effects = update(state, dataset, passing, command);
        match before {
            None => {}
            // A gesture begins with its first change: until then there is no entry to join.
            Some(before) if before == *state => self.gesture = None,
            Some(before) => {
                self.gesture = gesture;
                self.push(before);
            }
        }
        effects
    }

    fn push(&mut self, before: AppState) {
        self.past.push(before, DEPTH);
        self.future.clear();
    }

    fn undo(&mut self, state: &mut AppState, dataset: &Dataset) {
        self.gesture = None;
        if let Some(before) = self.past.pop() {
            self.future.push(restore(state, before, dataset), DEPTH);
        }
    }

    fn redo(&mut self, state: &mut AppState, dataset: &Dataset) {
        self.gesture = None;
        if let Some(after) = self.future.pop() {
            self.past.push(restore(state, after, dataset), DEPTH);
        }
    }
}

/// Restores a snapshot and returns the state that it replaces. Display options, the sizes of panes,
/// how play goes and the event under the pointer stay as they are. Play and flights end. A view that
/// was fitted to the pane is fitted to the pane of now.
fn restore(state: &mut AppState, mut snapshot: AppState, dataset: &Dataset) -> AppState {
    snapshot.display = state.display;
    snapshot.picture.clone_from(&state.picture);
    snapshot.listing.clone_from(&state.listing);
    snapshot.import.folded = state.import.folded;
    snapshot.story.full_screen = state.story.full_screen && snapshot.story.story.is_some();
    snapshot.timeline_px = state.timeline_px;
    snapshot.hover.clone_from(&state.hover);
    snapshot.area.clone_from(&state.area);
    snapshot.pulses.clear();
    snapshot.playback = Playback { playing: false, ..state.playback };
    snapshot.map.land();
    snapshot.map.usual = state.map.usual;
    if snapshot.map.projection() != state.map.projection() {
        snapshot.map.turn_to(state.map.projection());
        snapshot.views.turn_to(state.map.projection());
        snapshot.fan = None;
    }
    if snapshot.map.size != state.map.size {
        snapshot.resize_map(state.map.size, dataset);
    }
    std::mem::replace(state, snapshot)
}

#[cfg(test)]
mod far_tests;
#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::ScreenSize;
    use crate::model::{Moment, TimeSpan};
    use crate::state::fixture::{at, id, march_at};
    use crate::state::{
        FilterCommand, MapCommand, PlayCommand, SelectCommand, Speed, TimeCommand, WindowMode,
        ZoneChoice,
    };

    const UNDO: Command = Command::App(AppCommand::Undo);
    const REDO: Command = Command::App(AppCommand::Redo);
    const RELEASE: Command = Command::App(AppCommand::EndGesture);

    /// A history with its state and dataset.
    struct Undoing {
        history: History,
        state: AppState,
        dataset: Dataset,
    }

    impl Undoing {
        fn new() -> Self {
            let (dataset, state) = march_at("2020-03-04");
            Self { history: History::default(), state, dataset }
        }

        fn apply(&mut self, commands: impl IntoIterator<Item = Command>) -> &mut Self {
            for command in commands {
                self.history.apply(&mut self.state, &self.dataset, &Passing::default(), command);
            }
            self
        }

        /// How many changes can be reverted.
        fn depth(&self) -> usize {
            self.history.past.len()
        }
    }

    fn scrub(date: &str) -> Command {
        Command::Time(TimeCommand::SetPlayhead(at(date)))
    }

    fn select(event: &str) -> Command {
        Command::Select(SelectCommand::Event(id(event)))
    }

    fn days(first: i64, last: i64) -> TimeSpan {
        let day = |n: i64| Moment::from_millis(at("2020-03-01").as_millis() + n * 86_400_000);
        TimeSpan::between(day(first), day(last))
    }

    #[test]
    fn a_change_is_reverted_and_repeated() {
        let mut session = Undoing::new();
        let before = session.state.clone();
        let after = session.apply([select("talks")]).state.clone();
        assert_eq!(session.apply([UNDO]).state, before);
        assert!(session.history.can_redo() && !session.history.can_undo());
        session.apply([REDO]);
        assert_eq!(session.state.selection, after.selection);
        assert!(session.history.can_undo() && !session.history.can_redo());
    }

    #[test]
    fn with_no_change_to_revert_undo_and_redo_change_nothing() {
        let mut session = Undoing::new();
        let before = session.state.clone();
        assert_eq!(session.apply([UNDO, REDO, UNDO]).state, before);
    }

    #[test]
    fn an_opening_view_that_comes_back_is_fitted_to_the_pane_of_now() {
        let mut session = Undoing::new();
        let resized = |width| Command::Map(MapCommand::Resized(ScreenSize::new(width, 400.0)));
        let fitted = session.apply([resized(600.0)]).state.map.camera;
        session.apply([resized(300.0), Command::Map(MapCommand::Zoom(2.0)), resized(600.0), UNDO]);
        assert_eq!(session.state.map.camera, fitted);
    }

    #[test]
    fn a_drag_is_one_entry_and_the_next_drag_another() {
        let mut session = Undoing::new();
        session.apply([scrub("2020-03-05"), scrub("2020-03-06"), scrub("2020-03-07"), RELEASE]);
        session.apply([scrub("2020-03-08"), scrub("2020-03-09"), RELEASE]);
        assert_eq!(session.depth(), 2);
        assert_eq!(session.apply([UNDO]).state.playhead, at("2020-03-07"));
        assert_eq!(session.apply([UNDO]).state.playhead, at("2020-03-04"));
    }

    #[test]
    fn every_kind_of_drag_is_one_entry() {
        let drags: [fn(i64) -> Command; 5] = [
            |n| Command::Time(TimeCommand::SetPlayhead(days(n, n).start())),
            |n| Command::Time(TimeCommand::SetRange(days(0, n))),
            |n| Command::Time(TimeCommand::Show(days(0, n))),
            |_| Command::Time(TimeCommand::Pan(3_600_000.0)),
            |_| Command::Map(MapCommand::Drag(1.0, 2.0)),
        ];
        for drag in drags {
            let mut session = Undoing::new();
            session.apply((4..9).map(drag)).apply([RELEASE]);
            assert_eq!(session.depth(), 1, "{:?}", drag(4));
        }
    }

    #[test]
    fn a_drag_that_at_first_changes_nothing_is_reverted_as_a_whole() {
        let mut session = Undoing::new();
        session.apply([select("march"), Command::Time(TimeCommand::ToEnd)]);
        let end = session.state.clone();
        session.apply([scrub("2024-01-01"), scrub("2020-03-09"), scrub("2020-03-08"), RELEASE]);
        assert_eq!(session.apply([UNDO]).state, end);
    }

    #[test]
    fn a_search_is_one_entry_while_it_is_being_typed() {
        let mut session = Undoing::new();
        let typed = ["b", "br", "bri"].map(|text| FilterCommand::SetText(text.to_owned()));
        session.apply(typed.map(Command::Filter)).apply([RELEASE]);
        assert_eq!(session.depth(), 1);
        assert_eq!(session.apply([UNDO]).state.filter.text, "");
    }

    #[test]
    fn a_command_that_changes_nothing_adds_no_entry() {
        let mut session = Undoing::new();
        let mode = session.state.window.mode;
        session.apply([Command::Time(TimeCommand::SetMode(mode)), scrub("2020-03-04"), RELEASE]);
        session.apply([select("nobody"), Command::Select(SelectCommand::Clear)]);
        assert_eq!(session.depth(), 0);
    }

    #[test]
    fn hovering_sizes_and_time_passing_add_no_entry() {
        let mut session = Undoing::new();
        session.apply([
            Command::Select(SelectCommand::Hover(Some(id("march")))),
            Command::Map(MapCommand::Resized(ScreenSize::new(300.0, 200.0))),
            Command::Play(PlayCommand::Toggle),
            Command::Tick(0.1),
        ]);
        assert_eq!(session.depth(), 0);
    }

    #[test]
    fn display_options_and_the_speed_of_play_are_never_reverted() {
        let mut session = Undoing::new();
        session.apply([select("talks"), Command::App(AppCommand::ToggleTheme)]);
        let display = crate::state::Display { zone: ZoneChoice::Utc, ..session.state.display };
        session.apply([Command::App(AppCommand::SetDisplay(display))]);
        session.apply([Command::Play(PlayCommand::SetSpeed(Speed::WEEK)), UNDO]);
        assert_eq!(session.state.selection, None);
        assert!(session.state.display.dark);
        assert_eq!(session.state.display.zone, ZoneChoice::Utc);
        assert_eq!(session.state.playback.speed, Speed::WEEK);
        assert!(!session.history.can_undo());
    }

    #[test]
    fn a_new_change_ends_redo_and_a_change_of_theme_does_not() {
        let mut session = Undoing::new();
        session.apply([select("talks"), select("march"), UNDO]);
        session.apply([Command::App(AppCommand::ToggleTheme)]);
        assert!(session.history.can_redo());
        session.apply([Command::Time(TimeCommand::SetMode(WindowMode::Instant))]);
        assert!(!session.history.can_redo());
    }

    #[test]
    fn a_drag_after_an_undo_is_an_entry_of_its_own() {
        let mut session = Undoing::new();
        session.apply([scrub("2020-03-05"), scrub("2020-03-06"), UNDO, scrub("2020-03-07")]);
        assert!(!session.history.can_redo());
        assert_eq!(session.apply([UNDO]).state.playhead, at("2020-03-04"));
    }

    #[test]
    fn undo_stops_play_and_ends_a_flight() {
        let mut session = Undoing::new();
        session.apply([Command::Map(MapCommand::Zoom(9.0)), RELEASE, select("march")]);
        session.apply([Command::Map(MapCommand::ShowAll), Command::Play(PlayCommand::Toggle)]);
        assert!(session.state.playback.playing && session.state.map.flight.is_some());
        assert!(!session.apply([UNDO]).state.is_moving());
    }

    #[test]
    fn the_number_of_entries_is_limited_and_the_oldest_go_first() {
        let mut session = Undoing::new();
        let first = i64::try_from(DEPTH).unwrap() + 10;
        for nth in 1..=first {
            session.apply([Command::Time(TimeCommand::SetTrailing(nth)), RELEASE]);
        }
        assert_eq!(session.depth(), DEPTH);
        session.apply(std::iter::repeat_n(UNDO, DEPTH + 50));
        assert_eq!(session.state.window.trailing_ms, 10);
    }
}
