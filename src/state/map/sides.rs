//! Maps of one of two compared windows, and the instants of figures on a map.

use crate::model::{Moment, TimeSpan};
use crate::state::{AppState, Comparison, Side, Window, WindowMode};

impl AppState {
    /// The state of the map of one of the two windows: its dates are shown, with the playhead at its
    /// last instant, as figures are.
    #[must_use]
    pub fn of_side(&self, side: Side) -> Self {
        let span = self.comparison.side(side);
        let mut state = self.clone();
        state.comparison.on = false;
        state.window = Window { mode: WindowMode::Range, range: span, ..state.window };
        state.playhead = span.end().plus_millis(-1).max(span.start());
        state.pulses.clear();
        state.display.key_unfolded = Some(self.key_unfolded());
        state
    }

    /// The instants at which figures are shown: the playhead, or the end of a range, which the playhead
    /// may have left; the ends of both windows while two are compared. Ends are excluded from the
    /// dates shown, so that it is the last instant before them.
    pub fn figure_moments(&self) -> (Moment, Option<Moment>) {
        let last = |span: TimeSpan| span.end().plus_millis(-1).max(span.start());
        let Comparison { on, a, b } = self.comparison;
        if on {
            (last(a), Some(last(b)))
        } else if self.window.mode == WindowMode::Range {
            (last(self.window.range), None)
        } else {
            (self.playhead, None)
        }
    }
}
