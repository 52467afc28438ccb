//! Glide: inertia of the map after a fling.

/// Time constant of the exponential slowdown in seconds: the speed falls to 37 % in it.
const SLOWDOWN_S: f64 = 0.2;
/// Speed in pixels per second below which the glide ends: a quarter of a pixel per frame.
const REST_PX_S: f64 = 14.0;
/// Least speed in pixels per second of a fling; a slower pointer puts the map down.
const FLING_PX_S: f64 = 90.0;
/// Greatest speed in pixels per second, so that a jump of the pointer is not a fling across the world.
const MAX_PX_S: f64 = 4000.0;

/// The speed of a gliding map in pixels per second, to the right and down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    x: f64,
    y: f64,
}

impl Glide {
    /// The glide after a fling; `None` if the pointer was nearly still.
    pub(super) fn from_fling(x: f64, y: f64) -> Option<Self> {
        let speed = x.hypot(y);
        if !speed.is_finite() || speed < FLING_PX_S {
            return None;
        }
        let share = MAX_PX_S.min(speed) / speed;
        Some(Self { x: x * share, y: y * share })
    }

    /// How far the map moves within `seconds`, in pixels, and the rest of the glide. The total does
    /// not depend on the lengths of the steps.
    pub(super) fn advanced(self, seconds: f64) -> ((f64, f64), Option<Self>) {
        let left = (-seconds / SLOWDOWN_S).exp();
        let way = SLOWDOWN_S * (1.0 - left);
        let slower = Self { x: self.x * left, y: self.y * left };
        let goes_on = slower.x.hypot(slower.y) > REST_PX_S;
        ((self.x * way, self.y * way), goes_on.then_some(slower))
    }
}

#[cfg(test)]
mod tests {
    use crate::state::fixture::{after, march_at};
    use crate::state::{AppCommand, AppState, Command, MapCommand};

    fn flung(x: f64, y: f64, ticks: &[f64]) -> AppState {
        let (dataset, state) = march_at("2020-03-04");
        let fling = Command::Map(MapCommand::Fling(x, y));
        let ticks = ticks.iter().copied().map(Command::Tick);
        after(state, &dataset, [fling].into_iter().chain(ticks)).0
    }

    fn way_px(state: &AppState) -> (f64, f64) {
        let (from, to) = (flung(0.0, 0.0, &[]).map.camera, state.map.camera);
        let scale = from.px_per_km();
        ((from.center().x - to.center().x) * scale, (to.center().y - from.center().y) * scale)
    }

    #[test]
    fn a_flung_map_glides_on_in_its_direction_and_comes_to_rest() {
        let state = flung(300.0, -150.0, &[0.1]);
        let (x, y) = way_px(&state);
        assert!(x > 15.0 && (y + x / 2.0).abs() < 1e-6, "{x} {y}");
        assert!(state.is_moving());
        assert!(!flung(300.0, -150.0, &[1.0]).is_moving());
    }

    #[test]
    fn the_length_of_a_glide_does_not_depend_on_the_frame_rate() {
        let (coarse, _) = way_px(&flung(400.0, 0.0, &[0.25, 0.25]));
        let (fine, _) = way_px(&flung(400.0, 0.0, &[0.01; 50]));
        assert!((coarse - fine).abs() < 1e-6, "{coarse} {fine}");
        let (all, _) = way_px(&flung(400.0, 0.0, &[1.0, 1.0]));
        assert!((70.0..=80.0).contains(&all), "{all}");
    }

    #[test]
    fn a_map_released_at_rest_does_not_glide() {
        for (x, y) in [(30.0, 40.0), (0.0, 0.0), (f64::NAN, 5.0), (f64::INFINITY, 0.0)] {
            assert!(!flung(x, y, &[]).is_moving(), "{x} {y}");
        }
    }

    #[test]
    fn with_reduced_motion_nothing_glides() {
        let (dataset, state) = march_at("2020-03-04");
        let still = Command::App(AppCommand::ToggleReducedMotion);
        let fling = Command::Map(MapCommand::Fling(900.0, 0.0));
        let (after, _) = after(state.clone(), &dataset, [still, fling]);
        assert!(!after.is_moving());
        assert_eq!(after.map.camera, state.map.camera);
    }

    #[test]
    fn a_glide_ends_at_the_edge_of_the_reach() {
        let (dataset, mut state) = march_at("2020-03-04");
        let edge = state.map.projection().reach().min();
        state.map.camera = crate::geo::region::camera(edge, 1.0);
        let fling = Command::Map(MapCommand::Fling(1e9, 0.0));
        let ticks = [0.5; 3].map(Command::Tick);
        let (state, _) = after(state, &dataset, [fling].into_iter().chain(ticks));
        assert!(state.map.projection().unproject(state.map.camera.center()).is_some());
        assert!(!state.is_moving());
    }

    #[test]
    fn moving_the_map_by_hand_ends_a_glide() {
        let (dataset, state) = (march_at("2020-03-04").0, flung(900.0, 0.0, &[0.01]));
        for by_hand in [MapCommand::Drag(0.0, 0.0), MapCommand::Zoom(1.2), MapCommand::Rest] {
            let (state, _) = after(state.clone(), &dataset, [Command::Map(by_hand)]);
            assert_eq!(state.is_moving(), by_hand == MapCommand::Rest, "{by_hand:?}");
        }
    }
}
