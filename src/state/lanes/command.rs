//! Commands to the timeline's lanes and charts.

use super::plan::usual_keys;
use crate::model::{Dataset, Moment};
use crate::state::UndoGroup;
use crate::state::{AppState, Chart, Effect, LaneKey, LanePlan, LanesBy};

/// A command to the timeline's lanes and charts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneCommand {
    /// Set what lanes stand for.
    SetBy(LanesBy),
    /// Let lanes stand for the next choice of the menu.
    NextBy,
    /// Move a lane to the place of another.
    Place {
        /// The lane to move.
        lane: LaneKey,
        /// The lane whose place it takes.
        at: LaneKey,
    },
    /// Go back from an order set by hand to the usual one.
    UsualOrder,
    /// Collapse a lane to one thin row, or open it again.
    ToggleCollapsed(LaneKey),
    /// Collapse or open every lane.
    SetAllCollapsed(bool),
    /// Show or hide lanes without an event in view.
    ToggleEmpty,
    /// Scroll so that this many lanes are above the first one in view.
    ScrollTo(usize),
    /// Show a chart below the lanes.
    ShowChart(Chart),
    /// Centre the timeline on an instant, at the same scale.
    Reveal(Moment),
}

impl LaneCommand {
    /// How undo groups the command.
    pub(in crate::state) fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Place { .. } => UndoGroup::Gesture("lanes"),
            Self::ScrollTo(_) => UndoGroup::Unrecorded,
            _ => UndoGroup::Own,
        }
    }

    /// Changes the lanes, the chart, or the view of the timeline.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let lanes = &mut state.lanes;
        match self {
            Self::SetBy(by) => (lanes.by, lanes.first) = (by, 0),
            Self::NextBy => (lanes.by, lanes.first) = (lanes.by.next(), 0),
            Self::Place { lane, at } => lanes.place(usual_keys(dataset, lanes.by), &lane, &at),
            Self::UsualOrder => lanes.order.clear(),
            Self::ToggleCollapsed(lane) => {
                if !lanes.collapsed.remove(&lane) {
                    lanes.collapsed.insert(lane);
                }
            }
            Self::SetAllCollapsed(collapsed) => {
                for key in LanePlan::new(dataset, lanes).keys() {
                    if collapsed {
                        lanes.collapsed.insert(key.clone());
                    } else {
                        lanes.collapsed.remove(key);
                    }
                }
            }
            Self::ToggleEmpty => lanes.empty_shown = !lanes.empty_shown,
            Self::ShowChart(chart) => state.chart = chart,
            Self::ScrollTo(first) => lanes.first = first,
            Self::Reveal(at) => state.centre_at(dataset, at),
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EventKind, PlaceId};
    use crate::state::fixture::{after, at, march_at};
    use crate::state::{AppCommand, Command, History, Lanes, Passing};

    fn done(commands: impl IntoIterator<Item = LaneCommand>) -> AppState {
        let (dataset, state) = march_at("2020-03-04");
        after(state, &dataset, commands.into_iter().map(Command::Lane)).0
    }

    fn kind(kind: EventKind) -> LaneKey {
        LaneKey::Kind(kind)
    }

    #[test]
    fn lanes_stand_for_what_is_chosen_and_the_choices_cycle() {
        assert_eq!(done([LaneCommand::SetBy(LanesBy::Place)]).lanes.by, LanesBy::Place);
        let turns: Vec<LanesBy> = (1..=5)
            .map(|count| done(std::iter::repeat_n(LaneCommand::NextBy, count)).lanes.by)
            .collect();
        let after_kind = [LanesBy::Actor, LanesBy::Place, LanesBy::Force, LanesBy::Tag];
        assert_eq!(turns, [&after_kind[..], &[LanesBy::Kind]].concat());
    }

    #[test]
    fn a_lane_collapses_and_opens_and_so_do_all_of_them() {
        let clash = || kind(EventKind::Clash);
        let state = done([LaneCommand::ToggleCollapsed(clash())]);
        assert!(state.lanes.is_collapsed(&clash()));
        let twice = [clash(), clash()].map(LaneCommand::ToggleCollapsed);
        assert_eq!(done(twice).lanes, Lanes::default());
        let all = done([LaneCommand::SetAllCollapsed(true)]).lanes;
        assert!(EventKind::ALL.into_iter().all(|one| all.is_collapsed(&kind(one))));
        let open = [true, false].map(LaneCommand::SetAllCollapsed);
        assert_eq!(done(open).lanes, Lanes::default());
    }

    #[test]
    fn lanes_are_moved_and_go_back_to_their_usual_order() {
        let place = |id: &str| LaneKey::Place(PlaceId::from(id));
        let moved = [
            LaneCommand::SetBy(LanesBy::Place),
            LaneCommand::Place { lane: place("harbour"), at: place("town") },
        ];
        let state = done(moved.clone());
        let (dataset, _) = march_at("2020-03-04");
        let first = |state: &AppState| LanePlan::new(&dataset, &state.lanes).keys()[0].clone();
        assert_eq!(first(&state), place("harbour"));
        assert!(state.lanes.is_reordered());
        let back = done(moved.into_iter().chain([LaneCommand::UsualOrder]));
        assert_eq!(first(&back), place("town"));
    }

    #[test]
    fn the_timeline_goes_to_an_instant_at_the_same_scale() {
        let (dataset, mut state) = march_at("2020-03-04");
        state.view = crate::time::View::default().starting_at(at("2020-03-04"));
        let length = state.view.length_ms();
        let reveal = Command::Lane(LaneCommand::Reveal(at("2020-03-10T12:00Z")));
        let (state, _) = after(state, &dataset, [reveal]);
        assert_eq!(state.view.middle(), at("2020-03-10T12:00Z"));
        assert!((state.view.length_ms() - length).abs() < 1e-9);
    }

    #[test]
    fn every_change_of_the_lanes_is_reverted_and_a_drag_as_one() {
        let (dataset, state) = march_at("2020-03-04");
        let drag = |at| LaneCommand::Place { lane: kind(EventKind::Other), at: kind(at) };
        let changes = [
            vec![LaneCommand::SetBy(LanesBy::Force)],
            vec![LaneCommand::ToggleEmpty],
            vec![LaneCommand::SetAllCollapsed(true)],
            vec![drag(EventKind::Court), drag(EventKind::Clash), drag(EventKind::Attack)],
        ];
        for change in changes {
            let (mut history, mut now) = (History::default(), state.clone());
            for command in change {
                history.apply(&mut now, &dataset, &Passing::default(), Command::Lane(command));
            }
            assert_ne!(now.lanes, state.lanes);
            history.apply(&mut now, &dataset, &Passing::default(), Command::App(AppCommand::Undo));
            assert_eq!(now.lanes, state.lanes);
        }
    }

    #[test]
    fn the_chosen_chart_is_shown() {
        for chart in Chart::ALL {
            assert_eq!(done([LaneCommand::ShowChart(chart)]).chart, chart);
        }
    }

    #[test]
    fn scrolling_the_lanes_is_not_an_undo_entry() {
        assert_eq!(LaneCommand::ScrollTo(3).undo_group(), UndoGroup::Unrecorded);
        assert_eq!(done([LaneCommand::ScrollTo(3)]).lanes.first, 3);
        let regrouped = [LaneCommand::ScrollTo(3), LaneCommand::NextBy];
        assert_eq!(done(regrouped).lanes.first, 0);
    }
}
