//! Play itself: what a stretch of real time does to the playhead.

#[cfg(test)]
mod tests;

use super::pacing::advanced;
use crate::model::{Dataset, Event, Moment, TimeSpan};
use crate::state::{AppState, Direction, Pace, Passing};

/// The longest stretch of real time that counts at once, in seconds: play does not leap after the
/// window was covered or the machine asleep.
const LONGEST: f64 = 1.0;
/// Seconds between two steps of play by time, where motion is reduced.
const STEP: f64 = 1.0;
/// Seconds that an event gets at least at reading pace: to find it and its title.
const GLANCE: f64 = 1.5;
/// The shortest move of play by time in milliseconds: shorter ones wait until they add up, so that
/// rounding makes slow play neither stand nor hurry.
const LEAST: u64 = 20;
/// How often play that only waits has to be told of time, in seconds.
const WAITING: f64 = 0.2;

impl AppState {
    /// For how many seconds nothing will be seen to move, while something does move: play by event
    /// waits between its steps. 0 where every frame is another.
    pub fn rests_for(&self) -> f64 {
        let steps = self.playback.pace != Pace::Time || self.display.reduced_motion;
        if steps && self.map.flight.is_none() { WAITING } else { 0.0 }
    }

    /// Moves the playhead on by that many seconds of play.
    pub(in crate::state) fn play_on(&mut self, seconds: f64, dataset: &Dataset, passing: &Passing) {
        if !self.playback.playing {
            return;
        }
        let Some(limits) = self.play_limits(dataset.extent()) else {
            self.playback.playing = false;
            return;
        };
        let seconds = if seconds.is_finite() { seconds.clamp(0.0, LONGEST) } else { 0.0 };
        self.playback = self.playback.mended();
        self.playback.rested += seconds;
        if self.playback.pace == Pace::Time {
            self.play_time(limits, dataset, passing);
        } else if self.playback.rested >= self.seconds_here(dataset) {
            self.playback.rested = 0.0;
            self.play_event(limits, dataset, passing);
        }
    }

    /// Where events set the pace, play begins with an event: the selected one where the playhead
    /// stands on it, else one at the playhead, else the next.
    pub(in crate::state) fn begin_play(&mut self, dataset: &Dataset, passing: &Passing) {
        let stands = self.selected(dataset).and_then(Event::anchor) == Some(self.playhead);
        if self.playback.pace == Pace::Time || stands {
            return;
        }
        if let Some(limits) = self.play_limits(dataset.extent()) {
            let found = self.first_from(self.playhead, limits, dataset, passing);
            self.enter(found, dataset);
        }
    }

    /// Time sets the pace. Where motion is reduced it moves once a second.
    fn play_time(&mut self, limits: TimeSpan, dataset: &Dataset, passing: &Passing) {
        if self.display.reduced_motion && self.playback.rested < STEP {
            return;
        }
        let (start, end) = self.ends(limits);
        if self.playhead == end {
            // The last instant has been seen: play starts over.
            self.playhead = start;
        }
        let moved = advanced(self, dataset, passing, self.playback.rested);
        let moved = moved.clamp(limits.start(), limits.end());
        if moved == end || moved.as_millis().abs_diff(self.playhead.as_millis()) >= LEAST {
            self.playhead = moved;
            self.playback.rested = 0.0;
        }
        self.playback.playing = self.playhead != end || self.playback.repeat;
        self.turn_page(dataset);
    }

    /// Goes on to the next event, over again from the start or not at all.
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

    /// The first event from that instant on in the direction of play, the instant's own among them.
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

    /// Puts the playhead on the event and selects it; without an event play is over.
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

    /// Whether play comes to the event.
    fn plays(&self, event: &Event, limits: TimeSpan) -> bool {
        !self.playback.in_range || event.anchor().is_some_and(|at| limits.contains(at))
    }

    /// How many seconds the event at the playhead has.
    fn seconds_here(&self, dataset: &Dataset) -> f64 {
        match self.selected(dataset) {
            Some(event) if self.playback.pace == Pace::Reading => {
                reading_seconds(event, self.playback.words_a_minute)
            }
            _ => self.playback.seconds_an_event,
        }
    }

    /// Where play begins and where it ends.
    fn ends(&self, limits: TimeSpan) -> (Moment, Moment) {
        if self.playback.reverse {
            (limits.end(), limits.start())
        } else {
            (limits.start(), limits.end())
        }
    }

    /// Turns the page of the timeline when the playhead has left it, where it is to follow.
    fn turn_page(&mut self, dataset: &Dataset) {
        if self.playback.follow {
            self.follow_playhead(dataset, self.playback.reverse);
        }
    }
}

/// How many seconds it takes to read title and summary.
fn reading_seconds(event: &Event, words_a_minute: f64) -> f64 {
    let words =
        event.title.split_whitespace().chain(event.summary.as_str().split_whitespace()).count();
    let words = f64::from(u32::try_from(words).unwrap_or(u32::MAX));
    GLANCE + words * 60.0 / words_a_minute
}
