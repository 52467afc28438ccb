//! The map goes on by itself after a hand has thrown it, and comes to rest.

/// The time in which a thrown map loses all but a third of its speed, in seconds.
const SLOWING: f64 = 0.2;
/// The speed below which it rests, in pixels a second.
const REST: f64 = 14.0;
/// The speed from which a hand is taken to throw the map and not to put it down.
pub(super) const FLING_PX_S: f64 = 90.0;
/// The greatest speed, in pixels a second: a jump of the pointer is no throw across the world.
const MOST: f64 = 4000.0;

/// A map on its way, with its speed in pixels a second, to the right and down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    x: f64,
    y: f64,
}

impl Glide {
    /// The glide after a throw; `None` where the hand was as good as still.
    pub(super) fn from_fling(x: f64, y: f64) -> Option<Self> {
        let speed = x.hypot(y);
        if !speed.is_finite() || speed < FLING_PX_S {
            return None;
        }
        let share = MOST.min(speed) / speed;
        Some(Self { x: x * share, y: y * share })
    }

    /// How far the map comes in that time, in pixels, and what is left of the glide. All in all
    /// that does not depend on how often the time is told.
    pub(super) fn advanced(self, seconds: f64) -> ((f64, f64), Option<Self>) {
        let left = (-seconds / SLOWING).exp();
        let way = SLOWING * (1.0 - left);
        let slower = Self { x: self.x * left, y: self.y * left };
        let goes_on = slower.x.hypot(slower.y) > REST;
        ((self.x * way, self.y * way), goes_on.then_some(slower))
    }
}

#[cfg(test)]
mod tests {
    use crate::geo::Camera;
    use crate::state::fixture::{after, march_at};
    use crate::state::{AppCommand, AppState, Command, MapCommand};

    fn thrown(x: f64, y: f64, ticks: &[f64]) -> AppState {
        let (dataset, state) = march_at("2020-03-04");
        let throw = Command::Map(MapCommand::Fling(x, y));
        let ticks = ticks.iter().copied().map(Command::Tick);
        after(state, &dataset, [throw].into_iter().chain(ticks)).0
    }

    fn way_px(state: &AppState) -> (f64, f64) {
        let (from, to) = (thrown(0.0, 0.0, &[]).map.camera, state.map.camera);
        let scale = from.px_per_km();
        ((from.center().x - to.center().x) * scale, (to.center().y - from.center().y) * scale)
    }

    #[test]
    fn a_thrown_map_goes_on_in_its_direction_and_comes_to_rest() {
        let state = thrown(300.0, -150.0, &[0.1]);
        let (x, y) = way_px(&state);
        assert!(x > 15.0 && (y + x / 2.0).abs() < 1e-6, "{x} {y}");
        assert!(state.is_moving());
        assert!(!thrown(300.0, -150.0, &[1.0]).is_moving());
    }

    #[test]
    fn how_far_it_comes_does_not_depend_on_the_frames() {
        let (coarse, _) = way_px(&thrown(400.0, 0.0, &[0.25, 0.25]));
        let (fine, _) = way_px(&thrown(400.0, 0.0, &[0.01; 50]));
        assert!((coarse - fine).abs() < 1e-6, "{coarse} {fine}");
        let (all, _) = way_px(&thrown(400.0, 0.0, &[1.0, 1.0]));
        assert!((70.0..=80.0).contains(&all), "{all}");
    }

    #[test]
    fn a_map_that_is_put_down_stays() {
        for (x, y) in [(30.0, 40.0), (0.0, 0.0), (f64::NAN, 5.0), (f64::INFINITY, 0.0)] {
            assert!(!thrown(x, y, &[]).is_moving(), "{x} {y}");
        }
    }

    #[test]
    fn where_motion_is_reduced_nothing_glides() {
        let (dataset, state) = march_at("2020-03-04");
        let still = Command::App(AppCommand::ToggleReducedMotion);
        let throw = Command::Map(MapCommand::Fling(900.0, 0.0));
        let (after, _) = after(state.clone(), &dataset, [still, throw]);
        assert!(!after.is_moving());
        assert_eq!(after.map.camera, state.map.camera);
    }

    #[test]
    fn no_throw_leads_off_the_sheet_and_the_edge_ends_it() {
        let state = thrown(1e9, 0.0, &[0.5; 3]);
        assert!(Camera::reach().contains(state.map.camera.center()));
        assert!(!state.is_moving());
    }

    #[test]
    fn a_hand_stops_it() {
        let (dataset, state) = (march_at("2020-03-04").0, thrown(900.0, 0.0, &[0.01]));
        for hand in [MapCommand::Drag(0.0, 0.0), MapCommand::Zoom(1.2), MapCommand::Rest] {
            let (state, _) = after(state.clone(), &dataset, [Command::Map(hand)]);
            assert_eq!(state.is_moving(), hand == MapCommand::Rest, "{hand:?}");
        }
    }
}
