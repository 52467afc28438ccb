//! Undo and redo: a stack of snapshots of the state, one for each command or gesture.

use super::{AppCommand, AppState, Command, Effect, Passing, Playback, update};
use crate::model::Dataset;

/// How many changes can be taken back.
const DEPTH: usize = 200;

/// How undo groups a command with those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UndoGroup {
    /// Leaves no entry: hovering, ticks, sizes.
    Unrecorded,
    /// An entry of its own.
    Own,
    /// Joins the last entry if that has the same name and the gesture has not ended.
    Gesture(&'static str),
}

/// The states before each change.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<AppState>,
    future: Vec<AppState>,
    /// The gesture that the last entry belongs to, while it goes on.
    gesture: Option<&'static str>,
}

impl History {
    /// Applies one command to the state, and remembers the state before it where the command is
    /// worth it. Commands of one gesture share an entry.
    pub fn apply(
        &mut self,
        state: &mut AppState,
        dataset: &Dataset,
        passing: &Passing,
        command: Command,
    ) -> Vec<Effect> {
        match command {
            Command::App(AppCommand::Undo) => self.undo(state),
            Command::App(AppCommand::Redo) => self.redo(state),
            Command::App(AppCommand::EndGesture) => self.gesture = None,
            command => return self.apply_new(state, dataset, passing, command),
        }
        Vec::new()
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a change to make again.
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
                self.remember(before);
            }
        }
        effects
    }

    fn remember(&mut self, before: AppState) {
        if self.past.len() >= DEPTH {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
    }

    fn undo(&mut self, state: &mut AppState) {
        self.gesture = None;
        if let Some(before) = self.past.pop() {
            self.future.push(restore(state, before));
        }
    }

    fn redo(&mut self, state: &mut AppState) {
        self.gesture = None;
        if let Some(after) = self.future.pop() {
            self.past.push(restore(state, after));
        }
    }
}

/// Puts a remembered state in place and returns the one that it replaces. What undo is not about
/// stays: how things are shown, the sizes of the panes, the speed of play, what is under the
/// pointer. Play and flights end.
fn restore(state: &mut AppState, mut remembered: AppState) -> AppState {
    remembered.display = state.display;
    remembered.map.size = state.map.size;
    remembered.timeline_px = state.timeline_px;
    remembered.hover.clone_from(&state.hover);
    remembered.pulses.clear();
    remembered.playback = Playback { playing: false, ..state.playback };
    remembered.map.land();
    std::mem::replace(state, remembered)
}

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
    const LET_GO: Command = Command::App(AppCommand::EndGesture);

    /// A history with the state that it is about.
    struct Desk {
        history: History,
        state: AppState,
        dataset: Dataset,
    }

    impl Desk {
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

        /// How many changes can be taken back.
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
    fn a_change_can_be_taken_back_and_made_again() {
        let mut desk = Desk::new();
        let before = desk.state.clone();
        let after = desk.apply([select("talks")]).state.clone();
        assert_eq!(desk.apply([UNDO]).state, before);
        assert!(desk.history.can_redo() && !desk.history.can_undo());
        desk.apply([REDO]);
        assert_eq!(desk.state.selection, after.selection);
        assert!(desk.history.can_undo() && !desk.history.can_redo());
    }

    #[test]
    fn with_nothing_to_take_back_undo_and_redo_change_nothing() {
        let mut desk = Desk::new();
        let before = desk.state.clone();
        assert_eq!(desk.apply([UNDO, REDO, UNDO]).state, before);
    }

    #[test]
    fn a_drag_is_one_entry_and_the_next_drag_another() {
        let mut desk = Desk::new();
        desk.apply([scrub("2020-03-05"), scrub("2020-03-06"), scrub("2020-03-07"), LET_GO]);
        desk.apply([scrub("2020-03-08"), scrub("2020-03-09"), LET_GO]);
        assert_eq!(desk.depth(), 2);
        assert_eq!(desk.apply([UNDO]).state.playhead, at("2020-03-07"));
        assert_eq!(desk.apply([UNDO]).state.playhead, at("2020-03-04"));
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
            let mut desk = Desk::new();
            desk.apply((4..9).map(drag)).apply([LET_GO]);
            assert_eq!(desk.depth(), 1, "{:?}", drag(4));
        }
    }

    #[test]
    fn a_drag_that_begins_where_it_can_change_nothing_can_be_taken_back() {
        let mut desk = Desk::new();
        desk.apply([select("march"), Command::Time(TimeCommand::ToEnd)]);
        let end = desk.state.clone();
        desk.apply([scrub("2024-01-01"), scrub("2020-03-09"), scrub("2020-03-08"), LET_GO]);
        assert_eq!(desk.apply([UNDO]).state, end);
    }

    #[test]
    fn a_search_is_one_entry_while_it_is_being_typed() {
        let mut desk = Desk::new();
        let typed = ["b", "br", "bri"].map(|text| FilterCommand::SetText(text.to_owned()));
        desk.apply(typed.map(Command::Filter)).apply([LET_GO]);
        assert_eq!(desk.depth(), 1);
        assert_eq!(desk.apply([UNDO]).state.filter.text, "");
    }

    #[test]
    fn what_changes_nothing_is_no_entry() {
        let mut desk = Desk::new();
        let mode = desk.state.window.mode;
        desk.apply([Command::Time(TimeCommand::SetMode(mode)), scrub("2020-03-04"), LET_GO]);
        desk.apply([select("nobody"), Command::Select(SelectCommand::Clear)]);
        assert_eq!(desk.depth(), 0);
    }

    #[test]
    fn hovering_sizes_and_time_passing_are_no_entries() {
        let mut desk = Desk::new();
        desk.apply([
            Command::Select(SelectCommand::Hover(Some(id("march")))),
            Command::Map(MapCommand::Resized(ScreenSize::new(300.0, 200.0))),
            Command::Play(PlayCommand::Toggle),
            Command::Tick(0.1),
        ]);
        assert_eq!(desk.depth(), 0);
    }

    #[test]
    fn how_things_are_shown_is_never_taken_back() {
        let mut desk = Desk::new();
        desk.apply([select("talks"), Command::App(AppCommand::ToggleTheme)]);
        let display = crate::state::Display { zone: ZoneChoice::Utc, ..desk.state.display };
        desk.apply([Command::App(AppCommand::SetDisplay(display))]);
        desk.apply([Command::Play(PlayCommand::SetSpeed(Speed::WEEK)), UNDO]);
        assert_eq!(desk.state.selection, None);
        assert!(desk.state.display.dark);
        assert_eq!(desk.state.display.zone, ZoneChoice::Utc);
        assert_eq!(desk.state.playback.speed, Speed::WEEK);
        assert!(!desk.history.can_undo());
    }

    #[test]
    fn a_new_change_takes_the_way_forward_away_and_the_theme_does_not() {
        let mut desk = Desk::new();
        desk.apply([select("talks"), select("march"), UNDO]);
        desk.apply([Command::App(AppCommand::ToggleTheme)]);
        assert!(desk.history.can_redo());
        desk.apply([Command::Time(TimeCommand::SetMode(WindowMode::Instant))]);
        assert!(!desk.history.can_redo());
    }

    #[test]
    fn a_drag_after_an_undo_is_an_entry_of_its_own() {
        let mut desk = Desk::new();
        desk.apply([scrub("2020-03-05"), scrub("2020-03-06"), UNDO, scrub("2020-03-07")]);
        assert!(!desk.history.can_redo());
        assert_eq!(desk.apply([UNDO]).state.playhead, at("2020-03-04"));
    }

    #[test]
    fn undo_stops_play_and_ends_a_flight() {
        let mut desk = Desk::new();
        desk.apply([Command::Map(MapCommand::Zoom(9.0)), LET_GO, select("march")]);
        desk.apply([Command::Map(MapCommand::ShowAll), Command::Play(PlayCommand::Toggle)]);
        assert!(desk.state.playback.playing && desk.state.map.flight.is_some());
        assert!(!desk.apply([UNDO]).state.is_moving());
    }

    #[test]
    fn only_so_many_changes_are_kept_and_the_oldest_go_first() {
        let mut desk = Desk::new();
        let first = i64::try_from(DEPTH).unwrap() + 10;
        for nth in 1..=first {
            desk.apply([Command::Time(TimeCommand::SetTrailing(nth)), LET_GO]);
        }
        assert_eq!(desk.depth(), DEPTH);
        desk.apply(std::iter::repeat_n(UNDO, DEPTH + 50));
        assert_eq!(desk.state.window.trailing_ms, 10);
    }
}
