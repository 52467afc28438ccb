//! The timeline moving along while something is held at its edge.

use crate::model::Dataset;
use crate::state::AppState;
use crate::time::View;

/// How far past the data the timeline is carried, as a share of its width.
const ROOM: f64 = 0.04;

/// The width on which the way is measured. What a view shows does not depend on it.
const WIDTH: f64 = 1000.0;

impl AppState {
    /// What the timeline shows after it was carried along by that much of what is not folded, in
    /// milliseconds: later, or earlier where the number is negative.
    ///
    /// Past the last event there is nothing to be carried to, nor before the first one: a little
    /// beyond them the timeline stays. A view that is farther out stays too.
    pub fn auto_scrolled(&self, dataset: &Dataset, millis: f64) -> View {
        let axis = self.axis(dataset, 0.0, WIDTH);
        let way = millis * axis.px_per_ms();
        let Some(extent) = dataset.extent().filter(|_| way.is_finite()) else {
            return self.view;
        };
        let way = if way > 0.0 {
            let most = axis.x_from_time(extent.end()) - WIDTH * (1.0 - ROOM);
            way.min(most.max(0.0))
        } else {
            let most = axis.x_from_time(extent.start()) - WIDTH * ROOM;
            way.max(most.min(0.0))
        };
        if way == 0.0 { self.view } else { axis.panned(-way).view() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Moment, TimeSpan};
    use crate::state::fixture::{after, at, march_at};
    use crate::state::{AppCommand, Command, History, Passing, TimeCommand};

    const HOUR: f64 = 3_600_000.0;

    /// The small crisis with one day in sight.
    fn close(date: &str) -> (Dataset, AppState) {
        let (dataset, state) = march_at(date);
        let day = TimeSpan::between(at(date), at(date).plus_millis(86_400_000));
        let (state, _) = after(state, &dataset, [Command::Time(TimeCommand::Show(day))]);
        (dataset, state)
    }

    #[test]
    fn the_timeline_is_carried_both_ways() {
        let (dataset, state) = close("2020-03-04");
        let start = |millis| state.auto_scrolled(&dataset, millis).span().start();
        assert_eq!(start(6.0 * HOUR), at("2020-03-04T06:00Z"));
        assert_eq!(start(-6.0 * HOUR), at("2020-03-03T18:00Z"));
    }

    #[test]
    fn a_little_past_the_data_it_stays() {
        let (dataset, mut state) = close("2020-03-10");
        let carry = |millis| Command::Time(TimeCommand::AutoScroll(millis));
        state = after(state, &dataset, (0..100).map(|_| carry(HOUR))).0;
        let extent = dataset.extent().unwrap();
        let shown = state.shown(&dataset);
        assert!(shown.contains(extent.end()) && shown.end() > extent.end(), "{shown:?}");
        assert!(shown.end() < extent.end().plus_millis(3_600_000), "{shown:?}");
        assert_eq!(state.auto_scrolled(&dataset, HOUR), state.view);
        state = after(state, &dataset, (0..1000).map(|_| carry(-HOUR))).0;
        assert!(state.shown(&dataset).contains(extent.start()));
        assert_eq!(state.auto_scrolled(&dataset, -HOUR), state.view);
    }

    #[test]
    fn what_is_no_number_carries_nothing() {
        let (dataset, state) = close("2020-03-04");
        for millis in [f64::NAN, f64::INFINITY, 0.0] {
            assert_eq!(state.auto_scrolled(&dataset, millis), state.view);
        }
    }

    #[test]
    fn a_drag_that_carries_the_timeline_along_is_one_step_back() {
        let (dataset, mut state) = close("2020-03-04");
        let before = state.clone();
        let mut history = History::default();
        let put = |date: &str| -> Moment { at(date) };
        for date in ["2020-03-05", "2020-03-06", "2020-03-07"] {
            let playhead = Command::Time(TimeCommand::SetPlayhead(put(date)));
            for command in [playhead, Command::Time(TimeCommand::AutoScroll(24.0 * HOUR))] {
                assert_eq!(history.apply(&mut state, &dataset, &Passing::default(), command), []);
            }
        }
        assert_ne!(state.view, before.view);
        history.apply(&mut state, &dataset, &Passing::default(), Command::App(AppCommand::Undo));
        assert_eq!((state.view, state.playhead), (before.view, before.playhead));
        assert!(!history.can_undo());
    }
}
