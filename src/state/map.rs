//! What the map shows.

use serde::{Deserialize, Serialize};

use super::memory::Memory;
use super::{AppState, Effect};
use crate::geo::{Camera, Point, ScreenSize, Viewport, project};
use crate::model::{Dataset, Event};

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
        Self { camera: Camera::THEATRE, flight: None, size: ScreenSize::new(760.0, 468.0) }
    }
}

/// What can be asked of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapCommand {
    /// The pane has that size.
    Resized(ScreenSize),
    /// Zoom with that point of the plane where it is on screen.
    ZoomAt {
        /// The point that stays under the pointer.
        at: Point,
        /// Above 1 zooms in, below 1 zooms out.
        factor: f64,
    },
    /// Zoom about the middle of the map.
    Zoom(f64),
    /// Move what is shown by pixels, as a hand moves paper.
    Drag(f64, f64),
    /// Fly to the opening view.
    ShowAll,
    /// Fly to the selected event.
    ShowSelection,
}

impl MapView {
    /// The camera together with the pane.
    pub fn viewport(&self) -> Viewport {
        Viewport::new(self.camera, self.size)
    }

    fn fly(&mut self, to: Camera) {
        if to != self.camera {
            self.flight = Some(Flight { from: self.camera, to, seconds: 0.0 });
        }
    }

    /// Moves a flying camera on, slowing towards the end.
    pub(super) fn fly_on(&mut self, seconds: f64) {
        let Some(mut flight) = self.flight else {
            return;
        };
        flight.seconds += seconds;
        let share = (flight.seconds / FLIGHT_SECONDS).clamp(0.0, 1.0);
        let eased = 1.0 - (1.0 - share).powi(3);
        self.camera = flight.from.toward(flight.to, eased);
        self.flight = (share < 1.0).then_some(flight);
    }

    /// Ends a flight at once, where it was going.
    pub fn land(&mut self) {
        if let Some(flight) = self.flight.take() {
            self.camera = flight.to;
        }
    }
}

impl MapCommand {
    pub(super) fn memory(self) -> Memory {
        match self {
            Self::Resized(_) => Memory::Nothing,
            Self::ZoomAt { .. } | Self::Zoom(_) | Self::Drag(..) => Memory::Gesture("map view"),
            Self::ShowAll | Self::ShowSelection => Memory::Step,
        }
    }

    /// Moves the camera.
    pub(super) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let viewport = state.map.viewport();
        match self {
            Self::Resized(size) => state.map.size = size,
            Self::ZoomAt { at, factor } => {
                state.map.flight = None;
                let screen = viewport.screen_from_plane(at);
                state.map.camera = viewport.zoomed_at(screen, factor);
            }
            Self::Zoom(factor) => {
                state.map.flight = None;
                state.map.camera = viewport.zoomed_at(state.map.size.middle(), factor);
            }
            Self::Drag(dx, dy) => {
                state.map.flight = None;
                state.map.camera = viewport.panned(dx, dy);
            }
            Self::ShowAll => {
                let home = state.home_camera(dataset);
                state.map.fly(home);
            }
            Self::ShowSelection => {
                if let Some(event) = state.selected(dataset) {
                    show_event(&mut state.map, dataset, event);
                }
            }
        }
        Vec::new()
    }
}

/// The scale at which one sees where an event lies, in pixels to the kilometre.
const CLOSE_PX_PER_KM: f64 = 8.15;

fn show_event(map: &mut MapView, dataset: &Dataset, event: &Event) {
    let Some((at, _)) = dataset.located(&event.r#where.spot) else {
        return;
    };
    let px_per_km = map.camera.px_per_km().max(CLOSE_PX_PER_KM);
    map.fly(Camera::new(project(at), px_per_km));
}

impl AppState {
    /// The view that the dataset opens with, in the pane as it is.
    pub fn home_camera(&self, dataset: &Dataset) -> Camera {
        match dataset.meta.opening.as_ref().and_then(|opening| opening.map) {
            Some(view) => {
                let scale = self.map.size.height / view.height_km.max(1.0);
                Camera::new(project(view.center), scale)
            }
            None => Camera::THEATRE,
        }
    }

    /// Moves the map so that an event that has a place on it can be seen.
    pub(super) fn reveal_on_map(&mut self, dataset: &Dataset, event: &Event) {
        let Some((at, _)) = dataset.located(&event.r#where.spot) else {
            return;
        };
        let point = project(at);
        let viewport = self.map.viewport();
        let on_sheet = Camera::REACH.contains(point);
        if on_sheet && !viewport.visible_bounds().contains(point) {
            self.map.fly(self.map.camera.centered(point));
        }
    }
}
