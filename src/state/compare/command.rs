//! What can be asked of the comparison of two windows.

use crate::model::{Dataset, EventKind, TimeSpan, Timetable};
use crate::state::undo::UndoGroup;
use crate::state::{AppState, Comparison, Effect, Side};

/// How many kinds there are.
const KINDS: usize = EventKind::ALL.len();

/// What can be asked of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareCommand {
    /// Compare, or stop. The first time the windows are the one in force and the stretch of the
    /// same length after it, or before it where the data end.
    Toggle,
    /// Give a side that window.
    Set(Side, TimeSpan),
    /// Give a side the window in force.
    Take(Side),
    /// Let the sides change places.
    Swap,
}

impl CompareCommand {
    pub(in crate::state) const fn undo_group(self) -> UndoGroup {
        match self {
            Self::Set(Side::A, _) => UndoGroup::Gesture("window A"),
            Self::Set(Side::B, _) => UndoGroup::Gesture("window B"),
            _ => UndoGroup::Own,
        }
    }

    /// Starts, changes or ends the comparison.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        match self {
            Self::Toggle => toggle(state, dataset),
            Self::Set(side, span) => state.comparison.set(side, span),
            Self::Take(side) => {
                if let Some(span) = state.dated_window(dataset) {
                    state.comparison.set(side, span);
                }
            }
            Self::Swap => {
                let Comparison { on, a, b } = state.comparison;
                state.comparison = Comparison { on, a: b, b: a };
            }
        }
        Vec::new()
    }
}

/// The comparison takes the place of the selected event, so nothing stays selected.
fn toggle(state: &mut AppState, dataset: &Dataset) {
    state.comparison.on = !state.comparison.on;
    if !state.comparison.on {
        return;
    }
    state.selection = None;
    let Comparison { a, b, .. } = state.comparison;
    let Some(extent) = dataset.extent().filter(|_| a.millis() == 0 && b.millis() == 0) else {
        return;
    };
    let window = state.dated_window(dataset).unwrap_or(extent);
    let after = TimeSpan::between(window.end(), window.end().plus_millis(window.millis()));
    let before = TimeSpan::between(window.start().plus_millis(-window.millis()), window.start());
    let (a, b) = if window.end() < extent.end() { (window, after) } else { (before, window) };
    state.comparison = Comparison { on: true, a, b };
}

impl AppState {
    /// Whether what is shown holds that stretch: the window in force, or either of two compared.
    pub fn holds(&self, hull: TimeSpan) -> bool {
        if self.comparison.on {
            return self.comparison.among(hull).is_some();
        }
        self.window_span().meets(hull)
    }

    /// How many events of each kind what is shown holds, filtered or not: without a comparison at
    /// the price of a few searches by halving, however many there are.
    pub fn counts_by_kind(&self, timetable: &Timetable) -> [(EventKind, usize); KINDS] {
        if !self.comparison.on {
            let window = self.window_span();
            return EventKind::ALL.map(|kind| (kind, timetable.count_of(kind, window)));
        }
        let Comparison { a, b, .. } = self.comparison;
        let mut held = Vec::new();
        timetable.find(a.hull(b), &mut held);
        let mut counts = EventKind::ALL.map(|kind| (kind, 0));
        for position in held {
            let is_held = timetable.meets(position, a) || timetable.meets(position, b);
            if let Some(kind) = timetable.kinds().get(position).filter(|_| is_held)
                && let Some((_, count)) = counts.get_mut(kind.index())
            {
                *count += 1;
            }
        }
        counts
    }

    /// From the first to the last instant that is in force: the window, or both of two compared
    /// with what lies between them.
    pub fn window_hull(&self) -> TimeSpan {
        let Comparison { on, a, b } = self.comparison;
        if on { a.hull(b) } else { self.window_span() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, at, march_at, shown};
    use crate::state::{Among, Command, FilterCommand, SelectCommand, TimeCommand, visible};

    const TOGGLE: Command = Command::Compare(CompareCommand::Toggle);

    fn span(from: &str, to: &str) -> TimeSpan {
        TimeSpan::between(at(from), at(to))
    }

    /// The small crisis with the playhead at that date, after those commands.
    fn done(date: &str, commands: impl IntoIterator<Item = Command>) -> (Dataset, AppState) {
        let (dataset, state) = march_at(date);
        let (state, effects) = after(state, &dataset, commands);
        assert_eq!(effects, []);
        (dataset, state)
    }

    fn set(side: Side, from: &str, to: &str) -> Command {
        Command::Compare(CompareCommand::Set(side, span(from, to)))
    }

    #[test]
    fn the_first_comparison_is_of_the_window_in_force_and_as_long_after_it() {
        let days = Command::Time(TimeCommand::SetTrailing(2 * 86_400_000));
        let (_, state) = done("2020-03-04T12:00Z", [days, TOGGLE]);
        let Comparison { on, a, b } = state.comparison;
        assert!(on);
        assert_eq!(a.start(), at("2020-03-02T12:00Z"));
        assert_eq!(a.end(), b.start());
        assert_eq!(a.millis(), b.millis());
    }

    #[test]
    fn where_the_data_end_the_first_comparison_is_with_what_came_before() {
        let days = Command::Time(TimeCommand::SetTrailing(2 * 86_400_000));
        let (_, state) = done("2020-03-12", [days, TOGGLE]);
        let Comparison { a, b, .. } = state.comparison;
        assert_eq!((b.start(), b.end()), (at("2020-03-10"), at("2020-03-12")));
        assert_eq!((a.start(), a.end()), (at("2020-03-08"), at("2020-03-10")));
    }

    #[test]
    fn the_windows_are_kept_while_nothing_is_compared() {
        let commands = [set(Side::A, "2020-03-01", "2020-03-03"), TOGGLE, TOGGLE, TOGGLE];
        let (_, state) = done("2020-03-04", commands);
        assert!(state.comparison.on);
        assert_eq!(state.comparison.a, span("2020-03-01", "2020-03-03"));
    }

    #[test]
    fn what_either_window_holds_is_shown_and_nothing_else() {
        let commands = [
            set(Side::A, "2020-03-01", "2020-03-04"),
            set(Side::B, "2020-03-05", "2020-03-11"),
            TOGGLE,
        ];
        let (dataset, state) = done("2020-03-12", commands);
        let now = shown(&state, &dataset);
        assert_eq!(now, ["march", "clash", "call", "order", "siege", "talks"]);
        let among = |id: &str| state.comparison.of(dataset.event(&id.into()).unwrap());
        assert_eq!(among("march"), Some(Among::OnlyA));
        assert_eq!(among("siege"), Some(Among::Both));
        assert_eq!(among("talks"), Some(Among::OnlyB));
        assert_eq!(among("patrols"), None);
        assert_eq!(among("rumour"), None);
    }

    #[test]
    fn every_event_is_shown_or_counted_once_while_two_windows_are_compared() {
        let commands = [
            set(Side::A, "2020-03-01", "2020-03-04"),
            set(Side::B, "2020-03-05", "2020-03-11"),
            Command::Filter(FilterCommand::ToggleKind(EventKind::Clash)),
            TOGGLE,
        ];
        let (dataset, state) = done("2020-03-12", commands);
        let sentence = visible(&state, &dataset).sentence();
        assert_eq!(sentence, "4 of 8 events: 1 outside the window, 1 undated, 2 filtered out");
    }

    #[test]
    fn kinds_are_counted_as_what_is_shown_holds_them() {
        let sides =
            [set(Side::A, "2020-03-01", "2020-03-04"), set(Side::B, "2020-03-05", "2020-03-11")];
        for commands in [vec![], [sides.to_vec(), vec![TOGGLE]].concat()] {
            let (dataset, state) = done("2020-03-06", commands);
            for (kind, count) in state.counts_by_kind(dataset.timetable()) {
                let held = dataset.events().iter().filter(|event| {
                    let when = event.when.as_ref();
                    event.kind == kind && when.is_some_and(|when| state.holds(when.hull()))
                });
                assert_eq!(count, held.count(), "{kind:?}");
            }
        }
    }

    #[test]
    fn the_window_in_force_is_taken_for_a_side() {
        let range = span("2020-03-05", "2020-03-07");
        let commands = [
            Command::Time(TimeCommand::SetRange(range)),
            Command::Compare(CompareCommand::Take(Side::B)),
        ];
        assert_eq!(done("2020-03-04", commands).1.comparison.b, range);
    }

    #[test]
    fn the_sides_change_places() {
        let swap = Command::Compare(CompareCommand::Swap);
        let (_, before) = done("2020-03-04", [TOGGLE]);
        let (_, swapped) = done("2020-03-04", [TOGGLE, swap.clone()]);
        assert_eq!(swapped.comparison.a, before.comparison.b);
        assert_eq!(done("2020-03-04", [TOGGLE, swap.clone(), swap]).1, before);
    }

    #[test]
    fn the_comparison_takes_the_place_of_the_selected_event() {
        let select = Command::Select(SelectCommand::Event("march".into()));
        assert_eq!(done("2020-03-04", [select, TOGGLE]).1.selection, None);
    }

    #[test]
    fn a_mark_of_several_events_is_in_both_windows_where_they_are_in_one_each() {
        assert_eq!(Among::OnlyA.or(Among::OnlyB), Among::Both);
        assert_eq!(Among::OnlyA.or(Among::OnlyA), Among::OnlyA);
        assert_eq!(Among::Both.or(Among::OnlyB), Among::Both);
        assert_eq!(Among::Both.sides(), [Side::A, Side::B]);
    }
}
