//! Auto-scroll: the timeline moves along while something is dragged beyond its edge.

use crate::model::Dataset;
use crate::state::AppState;
use crate::time::View;

/// How far auto-scroll goes beyond the data, as a share of the width.
const MARGIN: f64 = 0.04;

/// The width on which distances are measured. The result does not depend on it.
const WIDTH: f64 = 1000.0;

impl AppState {
    /// The view after a scroll by milliseconds of unfolded time; above 0 to later times.
    ///
    /// It ends a little beyond the first and the last event. A view that is farther out does not
    /// move.
    pub fn auto_scrolled(&self, dataset: &Dataset, millis: f64) -> View {
        let axis = self.axis(dataset, 0.0, WIDTH);
        let distance = millis * axis.px_per_ms();
        let Some(extent) = dataset.extent().filter(|_| distance.is_finite()) else {
            return self.view;
        };
        let distance = if distance > 0.0 {
            let most = axis.x_from_time(extent.end()) - WIDTH * (1.0 - MARGIN);
            distance.min(most.max(0.0))
        } else {
            let most = axis.x_from_time(extent.start()) - WIDTH * MARGIN;
            distance.max(most.min(0.0))
        };
        if distance == 0.0 { self.view } else { axis.panned(-distance).view() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Moment, TimeSpan};
    use crate::state::fixture::{after, at, march_at};
    use crate::state::{AppCommand, Command, History, Passing, TimeCommand};

    const HOUR: f64 = 3_600_000.0;

    /// The small crisis with one day in view.
    fn close(date: &str) -> (Dataset, AppState) {
        let (dataset, state) = march_at(date);
        let day = TimeSpan::between(at(date), at(date).plus_millis(86_400_000));
        let (state, _) = after(state, &dataset, [Command::Time(TimeCommand::Show(day))]);
        (dataset, state)
    }

    #[test]
    fn the_timeline_scrolls_both_ways() {
        let (dataset, state) = close("2020-03-04");
        let start = |millis| state.auto_scrolled(&dataset, millis).span().start();
        assert_eq!(start(6.0 * HOUR), at("2020-03-04T06:00Z"));
        assert_eq!(start(-6.0 * HOUR), at("2020-03-03T18:00Z"));
    }

    #[test]
    fn a_little_beyond_the_data_it_stops() {
        let (dataset, mut state) = close("2020-03-10");
        let scroll = |millis| Command::Time(TimeCommand::AutoScroll(millis));
        state = after(state, &dataset, (0..100).map(|_| scroll(HOUR))).0;
        let extent = dataset.extent().unwrap();
        let shown = state.shown(&dataset);
        assert!(shown.contains(extent.end()) && shown.end() > extent.end(), "{shown:?}");
        assert!(shown.end() < extent.end().plus_millis(3_600_000), "{shown:?}");
        assert_eq!(state.auto_scrolled(&dataset, HOUR), state.view);
        state = after(state, &dataset, (0..1000).map(|_| scroll(-HOUR))).0;
        assert!(state.shown(&dataset).contains(extent.start()));
        assert_eq!(state.auto_scrolled(&dataset, -HOUR), state.view);
    }

    #[test]
    fn not_a_number_scrolls_nothing() {
        let (dataset, state) = close("2020-03-04");
        for millis in [f64::NAN, f64::INFINITY, 0.0] {
            assert_eq!(state.auto_scrolled(&dataset, millis), state.view);
        }
    }

    #[test]
    fn a_drag_with_auto_scroll_is_one_undo_entry() {
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
