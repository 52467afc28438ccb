//! Advance of the playhead during play.

#[cfg(test)]
mod tests;

use super::pacing::advanced;
use crate::model::{Dataset, Event, Moment, TimeSpan};
use crate::state::{AppState, Direction, Pace, Passing};

/// The most seconds that count at once, so that play does not leap after the window was covered or
/// the machine asleep.
const MAX_TICK_S: f64 = 1.0;
/// Seconds between two steps of play by time with reduced motion.
const STEP_S: f64 = 1.0;
/// Seconds per event in play by reading before the reading itself: to find the event and its title.
const GLANCE_S: f64 = 1.5;
/// The shortest move of play by time in milliseconds. Shorter ones add up first, so that rounding
/// neither stops slow play nor speeds it up.
const MIN_MOVE_MS: u64 = 20;
/// Seconds between two ticks while play only waits for its next step.
const WAIT_TICK_S: f64 = 0.2;

impl AppState {
    /// Seconds until the next tick is due while [`AppState::is_moving`]: 0 if every frame differs, more
    /// while play waits between steps.
    pub fn seconds_until_change(&self) -> f64 {
        let steps = self.playback.pace != Pace::Time || self.display.reduced_motion;
        if steps && self.map.flight.is_none() { WAIT_TICK_S } else { 0.0 }
    }

    /// Plays or pauses. Play starts over if the playhead is at the end of what is played, or outside
    /// it; a dataset without dates never plays.
    pub(super) fn toggle_play(&mut self, dataset: &Dataset, passing: &Passing) {
        let Some(limits) = self.play_limits(dataset.extent()) else {
            self.playback.playing = false;
            return;
        };
        self.playback.playing = !self.playback.playing;
        self.playback.waited_s = 0.0;
        if !self.playback.playing {
            return;
        }
        let (start, end) = self.ends(limits);
        let is_inside = limits.start() <= self.playhead && self.playhead <= limits.end();
        if !is_inside || self.playhead == end {
            self.playhead = start;
            self.reveal_moment(start, dataset);
        }
        self.begin_play(dataset, passing);
    }

    /// Advances the playhead by seconds of play, if it plays.
    pub(in crate::state) fn advance_play(
        &mut self,
        seconds: f64,
        dataset: &Dataset,
        passing: &Passing,
    ) {
        if !self.playback.playing {
            return;
        }
        let Some(limits) = self.play_limits(dataset.extent()) else {
            self.playback.playing = false;
            return;
        };
        let seconds = if seconds.is_finite() { seconds.clamp(0.0, MAX_TICK_S) } else { 0.0 };
        self.playback = self.playback.sanitized();
        self.playback.waited_s += seconds;
        if self.playback.pace == Pace::Time {
            self.play_time(limits, dataset, passing);
        } else if self.playback.waited_s >= self.seconds_here(dataset) {
            self.playback.waited_s = 0.0;
            self.play_event(limits, dataset, passing);
        }
    }

    /// Starts play that goes from event to event: with the selected event if the playhead is at it, or
    /// else with the first event from the playhead on.
    fn begin_play(&mut self, dataset: &Dataset, passing: &Passing) {
        let is_at_selected = self.selected(dataset).and_then(Event::anchor) == Some(self.playhead);
        if self.playback.pace == Pace::Time || is_at_selected {
            return;
        }
        if let Some(limits) = self.play_limits(dataset.extent()) {
            let found = self.first_from(self.playhead, limits, dataset, passing);
            self.enter(found, dataset);
        }
    }

    /// Advances play by time; once a second with reduced motion.
    fn play_time(&mut self, limits: TimeSpan, dataset: &Dataset, passing: &Passing) {
        if self.display.reduced_motion && self.playback.waited_s < STEP_S {
            return;
        }
        let (start, end) = self.ends(limits);
        if self.playhead == end {
            // The last instant was shown: start over.
            self.playhead = start;
        }
        let moved = advanced(self, dataset, passing, self.playback.waited_s);
        let moved = moved.clamp(limits.start(), limits.end());
        if moved == end || moved.as_millis().abs_diff(self.playhead.as_millis()) >= MIN_MOVE_MS {
            self.playhead = moved;
            self.playback.waited_s = 0.0;
        }
        self.playback.playing = self.playhead != end || self.playback.repeat;
        self.turn_page(dataset);
    }

    /// Goes to the next event; at the end to the first one again, or play ends.
    fn play_event(&mut self, limits: TimeSpan, dataset: &Dataset, passing: &Passing) {
        let direction = if self.playback.reverse { Direction::Back } else { Direction::Forward };
        let next = self.neighbour(dataset, passing, direction);
        let next = next.filter(|event| self.plays(event, limits));
        if next.is_none() && self.playback.repeat {
            let (start, _) = self.ends(limits);
            let first = self.first_from(start, limits, dataset, passing);
            self.enter(first, dataset);
        } else {
            self.enter(next, dataset);
        }
    }

    /// The first event at or after an instant in the direction of play.
    fn first_from<'a>(
        &self,
        from: Moment,
        limits: TimeSpan,
        dataset: &'a Dataset,
        passing: &Passing,
    ) -> Option<&'a Event> {
        let first = if self.playback.reverse {
            self.last_before(from.plus_millis(1), dataset, passing)
        } else {
            self.first_after(from.plus_millis(-1), dataset, passing)
        };
        first.filter(|event| self.plays(event, limits))
    }

    /// Puts the playhead at an event and selects it; `None` ends play.
    fn enter(&mut self, event: Option<&Event>, dataset: &Dataset) {
        let Some((event, at)) = event.and_then(|event| Some((event, event.anchor()?))) else {
            self.playback.playing = false;
            return;
        };
        self.playhead = at;
        self.selection = Some(event.id.clone());
        if self.playback.follow {
            self.reveal_selection(dataset);
        }
    }

    /// Whether play visits the event.
    fn plays(&self, event: &Event, limits: TimeSpan) -> bool {
        !self.playback.in_range || event.anchor().is_some_and(|at| limits.contains(at))
    }

    /// Seconds that the current event gets.
    fn seconds_here(&self, dataset: &Dataset) -> f64 {
        match self.selected(dataset) {
            Some(event) if self.playback.pace == Pace::Reading => {
                reading_seconds(event, self.playback.words_a_minute)
            }
            _ => self.playback.seconds_an_event,
        }
    }

    /// The span that is played: all dates, or the part of them in the range. `None` without dates.
    fn play_limits(&self, extent: Option<TimeSpan>) -> Option<TimeSpan> {
        let extent = extent?;
        let range = self.window.range;
        let in_range = self.playback.in_range && range.millis() > 0;
        let part = extent.overlap(range).filter(|part| in_range && part.millis() > 0);
        Some(part.unwrap_or(extent))
    }

    /// Where play begins and where it ends, in its direction.
    fn ends(&self, limits: TimeSpan) -> (Moment, Moment) {
        if self.playback.reverse {
            (limits.end(), limits.start())
        } else {
            (limits.start(), limits.end())
        }
    }

    /// Turns the page of the timeline if the playhead has left it and the timeline follows.
    fn turn_page(&mut self, dataset: &Dataset) {
        if self.playback.follow {
            self.follow_playhead(dataset, self.playback.reverse);
        }
    }
}

/// Seconds that it takes to read title and summary.
fn reading_seconds(event: &Event, words_a_minute: f64) -> f64 {
    let words =
        event.title.split_whitespace().chain(event.summary.as_str().split_whitespace()).count();
    let words = f64::from(u32::try_from(words).unwrap_or(u32::MAX));
    GLANCE_S + words * 60.0 / words_a_minute
}
