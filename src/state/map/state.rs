//! What the map shows, and how its camera flies.

use serde::{Deserialize, Serialize};

use super::Glide;
use crate::geo::{Camera, ScreenSize, Viewport};

/// How long the camera flies, in seconds.
const FLIGHT_SECONDS: f64 = 0.4;

/// What the map shows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MapView {
    /// Where the camera stands.
    pub camera: Camera,
    /// The flight that it is on; `None` while it rests.
    #[serde(skip)]
    pub flight: Option<Flight>,
    /// What is left of a throw; `None` while it rests.
    #[serde(skip)]
    pub glide: Option<Glide>,
    /// The size of the map's pane, as last drawn.
    #[serde(skip)]
    pub size: ScreenSize,
}

/// A camera on its way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    from: Camera,
    to: Camera,
    seconds: f64,
}

impl Default for MapView {
    fn default() -> Self {
        Self {
            camera: Camera::home(),
            flight: None,
            glide: None,
            size: ScreenSize::new(760.0, 468.0),
        }
    }
}

impl MapView {
    /// The camera together with the pane.
    pub fn viewport(&self) -> Viewport {
        Viewport::new(self.camera, self.size)
    }

    /// Where the camera stands, or will when its flight has ended.
    pub(in crate::state) fn destination(&self) -> Camera {
        self.flight.map_or(self.camera, |flight| flight.to)
    }

    pub(in crate::state) fn fly(&mut self, to: Camera) {
        self.glide = None;
        if to != self.destination() {
            self.flight = Some(Flight { from: self.camera, to, seconds: 0.0 });
        }
    }

    /// Whether the map moves by itself.
    pub const fn is_moving(&self) -> bool {
        self.flight.is_some() || self.glide.is_some()
    }

    /// Ends whatever the map does by itself, where it is.
    pub(in crate::state) fn stop(&mut self) {
        self.flight = None;
        self.glide = None;
    }

    /// Moves a flying camera on, slowing towards the end.
    pub(in crate::state) fn fly_on(&mut self, seconds: f64) {
        let Some(mut flight) = self.flight else {
            return;
        };
        flight.seconds += seconds;
        let share = (flight.seconds / FLIGHT_SECONDS).clamp(0.0, 1.0);
        let eased = 1.0 - (1.0 - share).powi(3);
        self.camera = flight.from.toward(flight.to, eased);
        self.flight = (share < 1.0).then_some(flight);
    }

    /// Moves a gliding map on; at the edge of the sheet it stops.
    pub(in crate::state) fn glide_on(&mut self, seconds: f64) {
        let Some(glide) = self.glide.take() else {
            return;
        };
        let seconds = seconds.clamp(0.0, 1.0);
        let ((dx, dy), left) = glide.advanced(seconds);
        let before = self.camera;
        self.camera = self.viewport().panned(dx, dy);
        let moved = self.camera != before || seconds <= 0.0;
        self.glide = left.filter(|_| moved);
    }

    /// Ends a flight at once, where it was going, and a glide where it is.
    pub fn land(&mut self) {
        self.glide = None;
        if let Some(flight) = self.flight.take() {
            self.camera = flight.to;
        }
    }
}
