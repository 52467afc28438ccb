//! Fan: the events of one mark spread out around it, and views that part them.

use crate::geo::{Bounds, Camera, Point, Viewport};
use crate::state::UndoGroup;
use crate::state::{AppState, Effect};

/// Margin around what is fitted into view, in pixels: room for titles.
const PADDING_PX: f64 = 90.0;
/// Extent in kilometres below which events are at one place, so that no scale parts them.
const ONE_PLACE_KM: f64 = 0.02;
/// Scale in pixels per kilometre at which a single place is shown.
const PLACE_PX_PER_KM: f64 = 24.0;

/// A command to the fan, or to the events of one mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FanCommand {
    /// Fan out the events of the mark at a point of the plane.
    Open(Point),
    /// Close the fan.
    Close,
    /// Fly so close that the events within these bounds are apart.
    Fit(Bounds),
    /// Fly so far out that a point comes into view, and everything in view stays.
    Widen(Point),
}

impl FanCommand {
    /// How undo groups the command.
    pub(in crate::state) fn undo_group() -> UndoGroup {
        UndoGroup::Own
    }

    /// Opens or closes the fan, or flies.
    pub(in crate::state) fn apply(self, state: &mut AppState) -> Vec<Effect> {
        match self {
            Self::Open(at) => state.fan = at.is_finite().then_some(at),
            Self::Close => state.fan = None,
            Self::Fit(bounds) => fit(state, bounds),
            Self::Widen(to) => widen(state, to),
        }
        Vec::new()
    }
}

/// Flies so close that events part, and closes their fan; events at one place stay fanned out.
fn fit(state: &mut AppState, bounds: Bounds) {
    let now = state.map.destination();
    if bounds.width().max(bounds.height()) < ONE_PLACE_KM {
        let scale = now.px_per_km().max(PLACE_PX_PER_KM);
        state.fly_map(now.centered(bounds.center()).scaled(scale));
        return;
    }
    state.fan = None;
    let fitted = Camera::fitted(now.projection(), bounds, state.map.size, PADDING_PX);
    state.fly_map(fitted.scaled(fitted.px_per_km().max(now.px_per_km())));
}

/// Flies so far out that a point comes into view.
fn widen(state: &mut AppState, to: Point) {
    if !state.can_widen_to(to) {
        return;
    }
    let projection = state.map.projection();
    let seen = Viewport::new(state.map.destination(), state.map.size).visible_bounds();
    let both = seen.hull(Bounds::at(to));
    state.fly_map(Camera::fitted(projection, both, state.map.size, PADDING_PX / 2.0));
}

impl AppState {
    /// Whether a point belongs to the map, so that a wider view of the same ground can show it.
    pub fn can_widen_to(&self, point: Point) -> bool {
        point.is_finite() && self.map.usual.contains(point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::region::project;
    use crate::model::LatLon;
    use crate::state::fixture::{after, id, march, march_at};
    use crate::state::{AppCommand, Command, History, Passing, SelectCommand, TimeCommand};

    const LANDED: Command = Command::Tick(1.0);

    fn town() -> Point {
        project(LatLon { lat: 42.905, lon: 20.84 })
    }

    fn city() -> Point {
        project(LatLon { lat: 42.89, lon: 20.866 })
    }

    fn done(commands: impl IntoIterator<Item = Command>) -> AppState {
        let (dataset, state) = march_at("2020-03-04");
        after(state, &dataset, commands).0
    }

    fn open() -> Command {
        Command::Fan(FanCommand::Open(town()))
    }

    #[test]
    fn a_fan_opens_stays_open_during_a_scrub_and_closes() {
        let scrub =
            Command::Time(TimeCommand::SetPlayhead(crate::state::fixture::at("2020-03-05")));
        let state = done([open(), scrub]);
        assert_eq!(state.fan, Some(town()));
        assert_eq!(done([open(), Command::Fan(FanCommand::Close)]).fan, None);
    }

    #[test]
    fn clearing_the_selection_closes_the_fan() {
        let state = done([open(), Command::Select(SelectCommand::Clear)]);
        assert_eq!(state.fan, None);
    }

    #[test]
    fn selecting_an_event_leaves_the_fan_open() {
        let state = done([open(), Command::Select(SelectCommand::Event(id("march")))]);
        assert_eq!(state.fan, Some(town()));
    }

    #[test]
    fn opening_a_fan_is_reverted_by_undo_and_restored_by_a_session() {
        let dataset = march();
        let mut state = AppState::opening(&dataset);
        let mut history = History::default();
        history.apply(&mut state, &dataset, &Passing::default(), open());
        let text = ron::to_string(&state).unwrap();
        assert_eq!(ron::from_str::<AppState>(&text).unwrap().fan, Some(town()));
        history.apply(&mut state, &dataset, &Passing::default(), Command::App(AppCommand::Undo));
        assert_eq!(state.fan, None);
    }

    #[test]
    fn no_fan_opens_at_coordinates_that_are_not_numbers() {
        let nowhere = Point::new(f64::NAN, 0.0);
        assert_eq!(done([Command::Fan(FanCommand::Open(nowhere))]).fan, None);
    }

    #[test]
    fn events_that_are_fitted_fill_the_map_and_their_fan_closes() {
        let both = Bounds::between(town(), city());
        let state = done([open(), Command::Fan(FanCommand::Fit(both)), LANDED]);
        let viewport = state.map.viewport();
        let [a, b] = [town(), city()].map(|point| viewport.screen_from_plane(point));
        assert!(a.distance(b) > 200.0);
        assert!(viewport.visible_bounds().contains(town()));
        assert_eq!(state.fan, None);
    }

    #[test]
    fn events_at_one_place_stay_fanned_out_and_are_shown_close() {
        let fit = Command::Fan(FanCommand::Fit(Bounds::at(town())));
        let state = done([open(), fit, LANDED]);
        assert!((state.map.camera.px_per_km() - PLACE_PX_PER_KM).abs() < 1e-9);
        assert_eq!(state.fan, Some(town()));
    }

    #[test]
    fn a_wider_view_holds_the_view_before_and_the_place_beyond_it() {
        let close = Command::Fan(FanCommand::Fit(Bounds::at(town())));
        let belgrade = project(LatLon { lat: 44.8, lon: 20.46 });
        let widen = Command::Fan(FanCommand::Widen(belgrade));
        let state = done([close, LANDED, widen, LANDED]);
        let seen = state.map.viewport().visible_bounds();
        assert!(seen.contains(belgrade) && seen.contains(town()));
    }

    #[test]
    fn the_map_does_not_move_for_a_place_beyond_its_reach() {
        let washington = project(LatLon { lat: 38.9, lon: -77.0 });
        assert!(!done([]).can_widen_to(washington));
        let state = done([Command::Fan(FanCommand::Widen(washington)), LANDED]);
        assert_eq!(state.map.camera, done([]).map.camera);
    }
}
