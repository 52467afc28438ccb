//! Camera and pane of the map, and its motion by itself.

use serde::{Deserialize, Serialize};

use super::Glide;
use crate::geo::{Bounds, Camera, Projection, ScreenSize, Viewport};
use crate::model::{GroundKind, MapOpening};

/// Duration of a flight in seconds: long enough to follow with the eye, short enough not to wait.
const FLIGHT_SECONDS: f64 = 0.4;

/// The camera of the map, its pane, and how it moves by itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MapView {
    /// The part of the plane that is shown, and its scale.
    pub camera: Camera,
    /// The part of the plane around the dataset's usual area: the map moves there by itself, and
    /// beyond only where somebody asks. Found anew whenever a dataset is opened.
    #[serde(skip, default = "region_bounds")]
    pub usual: Bounds,
    /// Whether the camera shows the opening view and follows the size of the pane, as it does until
    /// something moves the map.
    pub fitted: bool,
    /// The ground that the camera was put over by somebody else's view, and that camera: while the map
    /// rests there, it keeps the ground in view whatever the size of the pane. Never restored.
    #[serde(skip)]
    pub asked: Option<(MapOpening, Camera)>,
    /// The layers of the dataset that are hidden, a bit for each by its number.
    pub hidden_layers: u16,
    /// Whether the ground shows borders and roads of today.
    pub borders_shown: bool,
    /// Whether the ground shows names of today: of countries, districts and towns of the base map.
    pub names_shown: bool,
    /// The flight of the camera; `None` while it rests. Never restored.
    #[serde(skip)]
    pub flight: Option<Flight>,
    /// The glide after a fling; `None` while the map rests. Never restored.
    #[serde(skip)]
    pub glide: Option<Glide>,
    /// Size of the map's pane, as last drawn; never restored.
    #[serde(skip)]
    pub size: ScreenSize,
}

/// A camera on its way from one view to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    from: Camera,
    to: Camera,
    seconds: f64,
}

/// The bit of the layer of that number; none for numbers that no layer has.
fn layer_bit(nth: usize) -> u16 {
    u32::try_from(nth).ok().and_then(|nth| 1_u16.checked_shl(nth)).unwrap_or(0)
}

impl Default for MapView {
    fn default() -> Self {
        Self {
            camera: Camera::home(),
            usual: region_bounds(),
            fitted: false,
            asked: None,
            hidden_layers: 0,
            borders_shown: true,
            names_shown: true,
            flight: None,
            glide: None,
            size: ScreenSize::new(760.0, 468.0),
        }
    }
}

fn region_bounds() -> Bounds {
    Projection::region().usual_bounds(None)
}

impl MapView {
    /// Whether the layer of that number is shown.
    pub fn shows_layer(&self, nth: usize) -> bool {
        self.hidden_layers & layer_bit(nth) == 0
    }

    /// Hides the layer of that number, or shows it again.
    pub(in crate::state) fn toggle_layer(&mut self, nth: usize) {
        self.hidden_layers ^= layer_bit(nth);
    }

    /// The projection of the map.
    pub const fn projection(&self) -> Projection {
        self.camera.projection()
    }

    /// Turns to another projection over the same ground, and ends a flight or glide.
    pub(in crate::state) fn turn_to(&mut self, projection: Projection) {
        self.land();
        self.camera = self.camera.in_projection(projection);
    }

    /// Shows what a dataset wants of the ground.
    pub(in crate::state) fn show_ground(&mut self, kind: GroundKind) {
        let is_political = kind == GroundKind::Political;
        (self.borders_shown, self.names_shown) = (is_political, is_political);
    }

    /// The camera together with the pane.
    pub fn viewport(&self) -> Viewport {
        Viewport::new(self.camera, self.size)
    }

    /// The camera, or where its flight ends.
    pub(in crate::state) fn destination(&self) -> Camera {
        self.flight.map_or(self.camera, |flight| flight.to)
    }

    /// Starts a flight, unless the camera is there or on its way there.
    pub(in crate::state) fn fly(&mut self, to: Camera) {
        self.glide = None;
        if to != self.destination() {
            self.fitted = false;
            self.flight = Some(Flight { from: self.camera, to, seconds: 0.0 });
        }
    }

    /// Whether the map moves by itself.
    pub const fn is_moving(&self) -> bool {
        self.flight.is_some() || self.glide.is_some()
    }

    /// Ends a flight or a glide where the camera is.
    pub(in crate::state) fn stop(&mut self) {
        self.flight = None;
        self.glide = None;
    }

    /// Advances the flight, which slows down towards its end.
    pub(in crate::state) fn advance_flight(&mut self, seconds: f64) {
        let Some(mut flight) = self.flight else {
            return;
        };
        flight.seconds += seconds;
        let share = (flight.seconds / FLIGHT_SECONDS).clamp(0.0, 1.0);
        let eased = 1.0 - (1.0 - share).powi(3);
        self.camera = flight.from.toward(flight.to, eased);
        self.flight = (share < 1.0).then_some(flight);
    }

    /// Advances the glide, which ends at the edge of the map's reach.
    pub(in crate::state) fn advance_glide(&mut self, seconds: f64) {
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

    /// Ends a flight at its destination, and a glide where it is.
    pub fn land(&mut self) {
        self.glide = None;
        if let Some(flight) = self.flight.take() {
            self.camera = flight.to;
        }
    }
}
