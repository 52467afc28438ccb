//! Steps of the playhead by tick and by calendar.

use super::clamped;
use crate::model::{Dataset, Moment};
use crate::state::{AppState, Direction};
use crate::time::{Unit, axis_ticks, folded_axis, stepped, view_centred};

/// The width of the timeline in pixels before it was first drawn: that of the window as it opens.
const DEFAULT_PX: f64 = 868.0;

impl AppState {
    /// Moves the playhead to the next tick of the axis as it is on screen. Folded time has no ticks,
    /// so that a step leads across a fold.
    pub(super) fn step_tick(&mut self, dataset: &Dataset, direction: Direction) {
        let width = if self.timeline_px > 1.0 { self.timeline_px } else { DEFAULT_PX };
        let gaps = self.folds(dataset);
        let view = view_centred(self.view, gaps, self.playhead);
        let axis = folded_axis(view, gaps, 0.0, width);
        let ticks = axis_ticks(&axis, &self.zone(dataset)).minor;
        let at = self.playhead;
        let next = match direction {
            Direction::Forward => ticks.iter().map(|tick| tick.at).find(|tick| *tick > at),
            Direction::Back => ticks.iter().rev().map(|tick| tick.at).find(|tick| *tick < at),
        };
        // Where nothing but folds is near, a step leads to the other side of the next one.
        let across = || match direction {
            Direction::Forward => gaps.iter().map(|gap| gap.end()).find(|end| *end > at),
            Direction::Back => gaps.iter().rev().map(|gap| gap.start()).find(|start| *start < at),
        };
        if let Some(next) = next.or_else(across) {
            self.put_playhead(dataset, next);
        }
    }

    /// Moves the playhead by a number of units of the calendar.
    pub(super) fn step_by(&mut self, dataset: &Dataset, count: i64, unit: Unit) {
        let zone = self.zone(dataset);
        self.put_playhead(dataset, stepped(self.playhead, count, unit, &zone));
    }

    /// Puts the playhead at an instant, within the data, and brings it into view.
    fn put_playhead(&mut self, dataset: &Dataset, at: Moment) {
        self.playhead = clamped(at, dataset.extent());
        self.reveal_moment(self.playhead, dataset);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TimeSpan;
    use crate::state::fixture::{after, at, march_at};
    use crate::state::{Command, TimeCommand};

    fn done(commands: impl IntoIterator<Item = TimeCommand>) -> AppState {
        let (dataset, state) = march_at("2020-03-04T12:00Z");
        after(state, &dataset, commands.into_iter().map(Command::Time)).0
    }

    const NEXT: TimeCommand = TimeCommand::StepTick(Direction::Forward);
    const BACK: TimeCommand = TimeCommand::StepTick(Direction::Back);

    #[test]
    fn a_step_by_tick_leads_to_the_next_tick_on_screen() {
        assert_eq!(done([NEXT]).playhead, at("2020-03-05"));
        assert_eq!(done([NEXT, NEXT]).playhead, at("2020-03-06"));
        assert_eq!(done([BACK]).playhead, at("2020-03-04"));
        let close =
            TimeCommand::Show(TimeSpan::between(at("2020-03-04T11:00Z"), at("2020-03-04T13:00Z")));
        assert_eq!(done([close, NEXT]).playhead, at("2020-03-04T12:10Z"));
        assert_eq!(
            done([close, TimeCommand::SetWidth(2400.0), NEXT]).playhead,
            at("2020-03-04T12:05Z")
        );
    }

    #[test]
    fn a_step_by_day_keeps_the_time_of_day_and_stops_at_the_ends_of_the_data() {
        let day = |count| TimeCommand::StepBy(count, Unit::Day);
        assert_eq!(done([day(1)]).playhead, at("2020-03-05T12:00Z"));
        assert_eq!(done([day(-2)]).playhead, at("2020-03-02T12:00Z"));
        assert_eq!(done([day(300)]).playhead, at("2020-03-12"));
        assert_eq!(done([day(-300)]).playhead, at("2020-03-01T06:00Z"));
    }

    #[test]
    fn a_step_leads_the_timeline_along() {
        let close =
            TimeCommand::Show(TimeSpan::between(at("2020-03-04T11:00Z"), at("2020-03-04T13:00Z")));
        let (dataset, _) = march_at("2020-03-04");
        let state = done([close, TimeCommand::StepBy(1, Unit::Day)]);
        assert!(state.shown(&dataset).contains(state.playhead));
    }
}
