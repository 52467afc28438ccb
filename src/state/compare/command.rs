//! Commands to the comparison of two windows.

use crate::model::{Dataset, EventKind, TimeSpan, Timetable, When};
use crate::state::UndoGroup;
use crate::state::{AppState, Comparison, Effect, MapLayout, Side};

/// A command to the comparison of two windows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CompareCommand {
    /// Start or stop comparing. The first time the windows are the dates shown and the same length
    /// of time after them, or before them at the end of the data.
    Toggle,
    /// Set the window of a side.
    Set(Side, TimeSpan),
    /// Set the window of a side to the dates shown.
    SetFromWindow(Side),
    /// Compare those two windows.
    Between(TimeSpan, TimeSpan),
    /// Exchange the two windows.
    Swap,
    /// Show them on maps in that way, and compare them if they are not.
    SetMaps(MapLayout),
    /// Put the handle of a swiped map at that share of its width.
    Divide(f64),
}

impl CompareCommand {
    pub(in crate::state) const fn undo_group(self) -> UndoGroup {
        match self {
            Self::Set(Side::A, _) => UndoGroup::Gesture("window-a"),
            Self::Set(Side::B, _) => UndoGroup::Gesture("window-b"),
            Self::Divide(_) => UndoGroup::Gesture("swipe"),
            _ => UndoGroup::Own,
        }
    }

    /// Starts, changes or ends the comparison.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        match self {
            Self::Toggle => toggle(state, dataset),
            Self::Set(side, span) => state.comparison.set(side, span),
            Self::SetFromWindow(side) => {
                if let Some(span) = state.dated_window(dataset) {
                    state.comparison.set(side, span);
                }
            }
            Self::Between(a, b) => {
                state.comparison = Comparison { on: true, a, b };
                state.selection = None;
                state.drawer_open = true;
                if !state.shown(dataset).hull(a.hull(b)).eq(&state.shown(dataset)) {
                    state.show(dataset, a.hull(b));
                    state.view = state.view.with_room();
                }
            }
            Self::SetMaps(layout) => {
                state.compared_maps.layout = layout;
                if !state.comparison.on {
                    toggle(state, dataset);
                }
            }
            Self::Divide(share) => state.compared_maps = state.compared_maps.divided(share),
            Self::Swap => {
                let Comparison { on, a, b } = state.comparison;
                state.comparison = Comparison { on, a: b, b: a };
            }
        }
        Vec::new()
    }
}

/// Starts or stops. The comparison takes the panel of the selected event, so the selection ends.
fn toggle(state: &mut AppState, dataset: &Dataset) {
    state.comparison.on = !state.comparison.on;
    state.drawer_open = state.comparison.on;
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
    /// The dates shown, cut to those of the dataset; `None` if nothing is left.
    pub(in crate::state) fn dated_window(&self, dataset: &Dataset) -> Option<TimeSpan> {
        let window = self.window_span();
        dataset.extent().and_then(|extent| window.overlap(extent)).filter(|span| span.millis() > 0)
    }

    /// Whether a date is possibly in the dates shown: the window, or either of two that are compared.
    pub fn holds(&self, when: &When) -> bool {
        self.windows().any(|window| when.possibly_in(window))
    }

    /// The window in force, or the two that are compared.
    pub fn windows(&self) -> impl Iterator<Item = TimeSpan> {
        let Comparison { on, a, b } = self.comparison;
        let (first, second) = if on { (a, Some(b)) } else { (self.window_span(), None) };
        std::iter::once(first).chain(second)
    }

    /// How many events of each kind the dates shown hold, filtered or not. Without a comparison this
    /// takes a few binary searches, however many events there are.
    pub fn counts_by_kind(&self, timetable: &Timetable) -> Vec<(EventKind, usize)> {
        let kinds = timetable.kinds_in_order().iter();
        if !self.comparison.on {
            let window = self.window_span();
            return kinds.map(|kind| (*kind, timetable.count_of(*kind, window))).collect();
        }
        let Comparison { a, b, .. } = self.comparison;
        let mut held = Vec::new();
        timetable.find(a.hull(b), &mut held);
        let mut counts = vec![0; kinds.len()];
        for position in held {
            let is_held = timetable.meets(position, a) || timetable.meets(position, b);
            if let Some(kind) = timetable.kinds().get(position).filter(|_| is_held)
                && let Some(count) = counts.get_mut(kind.index())
            {
                *count += 1;
            }
        }
        kinds.map(|kind| (*kind, counts.get(kind.index()).copied().unwrap_or(0))).collect()
    }

    /// From the first to the last instant of the dates shown: the window, or two that are compared
    /// and the time between them.
    pub fn window_hull(&self) -> TimeSpan {
        let Comparison { on, a, b } = self.comparison;
        if on { a.hull(b) } else { self.window_span() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, at, march_at, shown};
    use crate::state::{Command, FilterCommand, HeldBy, SelectCommand, TimeCommand, visible};

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
    fn the_first_comparison_is_of_the_dates_shown_and_the_same_length_after_them() {
        let days = Command::Time(TimeCommand::SetTrailing(2 * 86_400_000));
        let (_, state) = done("2020-03-04T12:00Z", [days, TOGGLE]);
        let Comparison { on, a, b } = state.comparison;
        assert!(on);
        assert_eq!(a.start(), at("2020-03-02T12:00Z"));
        assert_eq!(a.end(), b.start());
        assert_eq!(a.millis(), b.millis());
    }

    #[test]
    fn at_the_end_of_the_data_the_first_comparison_is_with_the_time_before() {
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
    fn events_of_either_window_are_shown_and_no_others() {
        let commands = [
            set(Side::A, "2020-03-01", "2020-03-04"),
            set(Side::B, "2020-03-05", "2020-03-11"),
            TOGGLE,
        ];
        let (dataset, state) = done("2020-03-12", commands);
        let now = shown(&state, &dataset);
        assert_eq!(now, ["march", "clash", "call", "order", "siege", "talks"]);
        let among = |id: &str| state.comparison.of(dataset.event(&id.into()).unwrap());
        assert_eq!(among("march"), Some(HeldBy::OnlyA));
        assert_eq!(among("siege"), Some(HeldBy::Both));
        assert_eq!(among("talks"), Some(HeldBy::OnlyB));
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
        assert_eq!(sentence, "4 of 8 events: 1 outside these dates, 1 undated, 2 filtered out");
    }

    #[test]
    fn kinds_are_counted_within_the_dates_shown() {
        let sides =
            [set(Side::A, "2020-03-01", "2020-03-04"), set(Side::B, "2020-03-05", "2020-03-11")];
        for commands in [vec![], [sides.to_vec(), vec![TOGGLE]].concat()] {
            let (dataset, state) = done("2020-03-06", commands);
            for (kind, count) in state.counts_by_kind(dataset.timetable()) {
                let held = dataset.events().iter().filter(|event| {
                    let when = event.when.as_ref();
                    event.kind == kind && when.is_some_and(|when| state.holds(when))
                });
                assert_eq!(count, held.count(), "{kind:?}");
            }
        }
    }

    #[test]
    fn a_side_takes_over_the_dates_shown() {
        let range = span("2020-03-05", "2020-03-07");
        let commands = [
            Command::Time(TimeCommand::SetRange(range)),
            Command::Compare(CompareCommand::SetFromWindow(Side::B)),
        ];
        assert_eq!(done("2020-03-04", commands).1.comparison.b, range);
    }

    #[test]
    fn the_two_windows_are_exchanged() {
        let swap = Command::Compare(CompareCommand::Swap);
        let (_, before) = done("2020-03-04", [TOGGLE]);
        let (_, swapped) = done("2020-03-04", [TOGGLE, swap.clone()]);
        assert_eq!(swapped.comparison.a, before.comparison.b);
        assert_eq!(done("2020-03-04", [TOGGLE, swap.clone(), swap]).1, before);
    }

    #[test]
    fn a_comparison_ends_the_selection() {
        let select = Command::Select(SelectCommand::Event("march".into()));
        assert_eq!(done("2020-03-04", [select, TOGGLE]).1.selection, None);
    }

    #[test]
    fn a_mark_of_several_events_is_in_both_windows_if_each_holds_one_of_them() {
        assert_eq!(HeldBy::OnlyA.or(HeldBy::OnlyB), HeldBy::Both);
        assert_eq!(HeldBy::OnlyA.or(HeldBy::OnlyA), HeldBy::OnlyA);
        assert_eq!(HeldBy::Both.or(HeldBy::OnlyB), HeldBy::Both);
        assert_eq!(HeldBy::Both.sides(), [Side::A, Side::B]);
    }
}
