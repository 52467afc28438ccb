//! Pulses: what the playhead has just passed shows it once on the map.

use crate::model::EventId;

/// How long a pulse lasts, in seconds.
const PULSE_SECONDS: f64 = 0.9;
/// An event that has just been passed.
#[derive(Clone, Debug, PartialEq)]
pub struct Pulse {
    /// The event.
    pub event: EventId,
    seconds: f64,
}

impl Pulse {
    /// The pulse of an event that is passed just now.
    pub(super) fn of(event: EventId) -> Self {
        Self { event, seconds: 0.0 }
    }

    /// Moves it on; whether it goes on after that.
    pub(super) fn goes_on(&mut self, seconds: f64) -> bool {
        self.seconds += seconds.max(0.0);
        self.seconds < PULSE_SECONDS
    }

    /// How much of the pulse is over, from 0 to 1.
    pub fn share(&self) -> f64 {
        (self.seconds / PULSE_SECONDS).clamp(0.0, 1.0)
    }
}
