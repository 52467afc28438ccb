//! Commands to the map.

use super::Glide;
use crate::geo::{Bounds, Camera, Point, ScreenSize, Viewport};
use crate::model::Dataset;
use crate::state::UndoGroup;
use crate::state::{AppState, Effect, MapPlace, RulerCommand};

/// A command to the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapCommand {
    /// Set the size of the pane.
    Resized(ScreenSize),
    /// Zoom about a point of the plane, which keeps its place on screen.
    ZoomAt {
        /// The point under the pointer.
        at: Point,
        /// Above 1 zooms in, below 1 zooms out.
        factor: f64,
    },
    /// Zoom about the middle of the map; above 1 zooms in.
    Zoom(f64),
    /// Pan by pixels to the right and down, under a pointer that drags the ground.
    Drag(f64, f64),
    /// The pointer releases the map at a speed in pixels per second to the right and down: it glides
    /// on and slows down.
    Fling(f64, f64),
    /// The pointer rests: its next move is a view of its own in the history.
    Rest,
    /// Zoom in a flight.
    Approach {
        /// The point of the plane that keeps its place on screen; `None` for the middle.
        at: Option<Point>,
        /// Above 1 zooms in, below 1 zooms out.
        factor: f64,
    },
    /// Fly to a view of a whole rectangle.
    ShowBounds(Bounds),
    /// Centre on a point of the plane at once, as a drag on the locator does.
    Center(Point),
    /// Fly until a point of the plane is in the middle.
    CenterOn(Point),
    /// Fly to the opening view.
    ShowAll,
    /// Fly to the selected event.
    ShowSelection,
    /// Fly to the previous view of the history.
    Back,
    /// Fly to the next view of the history.
    Forward,
    /// Show or hide the small map that shows where the map is.
    ToggleLocator,
    /// Fold or unfold the key.
    ToggleKey,
    /// Show or hide lines from the speakers of the selected event.
    ToggleSpeakers,
    /// Show or hide the layer of that number of the dataset's own.
    ToggleLayer(usize),
    /// Show or hide borders and roads of today.
    ToggleBorders,
    /// Show or hide names of today.
    ToggleModernNames,
    /// A command to the ruler.
    Ruler(RulerCommand),
    /// Copy coordinates to the clipboard.
    Copy(MapPlace),
}

impl MapCommand {
    /// How undo groups the command.
    pub(in crate::state) fn undo_group(self) -> UndoGroup {
        match self {
            Self::Resized(_)
            | Self::Rest
            | Self::ToggleKey
            | Self::ToggleLocator
            | Self::ToggleSpeakers
            | Self::ToggleLayer(_)
            | Self::Copy(_) => UndoGroup::Unrecorded,
            Self::ZoomAt { .. }
            | Self::Zoom(_)
            | Self::Drag(..)
            | Self::Fling(..)
            | Self::Center(_) => UndoGroup::Gesture("map-view"),
            Self::Approach { .. }
            | Self::ShowBounds(_)
            | Self::CenterOn(_)
            | Self::ShowAll
            | Self::ShowSelection
            | Self::Back
            | Self::Forward
            | Self::ToggleBorders
            | Self::ToggleModernNames
            | Self::Ruler(_) => UndoGroup::Own,
        }
    }

    /// Moves the camera, changes what is shown on the map, or copies coordinates.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let viewport = state.map.viewport();
        match self {
            Self::Resized(size) => state.resize_map(size, dataset),
            Self::ZoomAt { at, factor } => {
                let screen = viewport.screen_from_plane(at);
                state.move_map(viewport.zoomed_at(screen, factor));
            }
            Self::Zoom(factor) => {
                state.move_map(viewport.zoomed_at(viewport.size.middle(), factor));
            }
            Self::Drag(dx, dy) => state.move_map(viewport.panned(dx, dy)),
            Self::Center(point) => state.move_map(viewport.camera.centered(point)),
            Self::Fling(x, y) => state.fling_map(x, y),
            Self::Rest => state.views.rest(),
            Self::Approach { at, factor } => {
                let there = Viewport::new(state.map.destination(), viewport.size);
                let screen = at.map_or(viewport.size.middle(), |at| there.screen_from_plane(at));
                state.fly_map(there.zoomed_at(screen, factor));
            }
            Self::ShowBounds(bounds) => {
                state.fly_map(Camera::fitted(viewport.projection(), bounds, viewport.size, 0.0));
            }
            Self::CenterOn(point) => state.fly_map(state.map.destination().centered(point)),
            Self::ShowAll => {
                state.fly_map(state.home_camera(dataset));
                state.map.fitted = true;
            }
            Self::ShowSelection => state.show_selected(dataset),
            Self::Back => state.view_back(),
            Self::Forward => state.view_forward(),
            Self::ToggleSpeakers => state.display.speakers_shown = !state.display.speakers_shown,
            Self::ToggleLayer(nth) => state.map.toggle_layer(nth),
            Self::ToggleLocator => state.display.locator_shown = !state.display.locator_shown,
            Self::ToggleKey => state.toggle_key(),
            Self::ToggleBorders => state.map.borders_shown = !state.map.borders_shown,
            Self::ToggleModernNames => state.map.names_shown = !state.map.names_shown,
            Self::Ruler(command) => command.apply(state, dataset),
            Self::Copy(place) => return place.copied(state, dataset),
        }
        Vec::new()
    }
}

impl AppState {
    /// Sets the size of the pane. The opening view is fitted to it until something moves the map.
    pub fn resize_map(&mut self, size: ScreenSize, dataset: &Dataset) {
        let reads = self.story.story.is_some() && !self.is_away_from_story();
        self.map.size = size;
        if reads {
            self.fit_story(dataset);
        }
        if self.map.fitted {
            self.map.stop();
            self.map.camera = self.home_camera(dataset);
        } else if let Some((ground, camera)) = self.map.asked
            && camera == self.map.camera
        {
            self.show_ground(ground);
        }
    }

    /// Moves the map at once, and ends a flight or glide.
    fn move_map(&mut self, to: Camera) {
        self.map.stop();
        if to != self.map.camera {
            self.views.explore(self.map.camera);
            self.map.fitted = false;
            self.map.camera = to;
        }
    }

    /// Lets the map glide on at a speed in pixels per second.
    fn fling_map(&mut self, x: f64, y: f64) {
        self.map.stop();
        if let Some(glide) = Glide::from_fling(x, y) {
            self.views.explore(self.map.camera);
            self.map.fitted = false;
            self.map.glide = Some(glide);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::region::project;
    use crate::model::LatLon;
    use crate::state::fixture::{after, dataset, id, march_at};
    use crate::state::{Command, SelectCommand};

    /// A second, longer than any flight.
    const LANDED: Command = Command::Tick(1.0);

    fn done(commands: impl IntoIterator<Item = Command>) -> AppState {
        let (dataset, state) = march_at("2020-03-04");
        let (state, effects) = after(state, &dataset, commands);
        assert_eq!(effects, []);
        state
    }

    fn select(event: &str) -> Command {
        Command::Select(SelectCommand::Event(id(event)))
    }

    fn zoom(factor: f64) -> Command {
        Command::Map(MapCommand::Zoom(factor))
    }

    fn town() -> Point {
        project(LatLon { lat: 42.905, lon: 20.84 })
    }

    fn sees(state: &AppState, point: Point) -> bool {
        state.map.viewport().visible_bounds().contains(point)
    }

    /// The small crisis with an opening view of 200 km around the town.
    fn opened(commands: impl IntoIterator<Item = Command>) -> AppState {
        let dataset = dataset(
            r#"#![enable(implicit_some)]
            Dataset(
                ibar: 1, title: "T", summary: "S", time_zone: "UTC",
                opening: Opening(playhead: "2020-03-01", map: MapOpening(lat: 42.9, lon: 20.8, height_km: 200)),
                places: [Place(id: "town", names: {"en": "Town"}, at: (lat: 42.905, lon: 20.84))],
                events: [Event(id: "e", title: "E", when: "2020-03-01", where: Place(id: "town"), kind: Crossing)],
            )"#,
        );
        after(AppState::opening(&dataset), &dataset, commands).0
    }

    fn resized(width: f64, height: f64) -> Command {
        Command::Map(MapCommand::Resized(ScreenSize::new(width, height)))
    }

    #[test]
    fn the_opening_view_is_fitted_to_every_size_of_the_pane_until_the_map_is_moved() {
        for (width, height) in [(300.0, 200.0), (344.0, 900.0), (1900.0, 1000.0)] {
            let state = opened([resized(760.0, 468.0), resized(width, height)]);
            let seen = state.map.viewport().visible_bounds();
            assert!(seen.width().min(seen.height()) > 199.9, "{width}: {seen:?}");
            assert!(seen.width().min(seen.height()) < 200.1, "{width}: {seen:?}");
        }
        let hands = [
            zoom(2.0),
            Command::Map(MapCommand::Drag(30.0, 20.0)),
            Command::Map(MapCommand::ShowBounds(Bounds::between(town(), Point::default()))),
        ];
        for by_hand in hands {
            let moved = opened([by_hand.clone(), LANDED]);
            let resized = opened([by_hand, LANDED, resized(300.0, 200.0)]);
            assert_eq!(resized.map.camera, moved.map.camera);
        }
    }

    #[test]
    fn showing_all_of_the_map_fits_the_opening_view_again() {
        let again = [zoom(8.0), Command::Map(MapCommand::ShowAll), LANDED, resized(300.0, 200.0)];
        assert_eq!(opened(again).map.camera, opened([resized(300.0, 200.0)]).map.camera);
    }

    #[test]
    fn a_zoom_keeps_the_point_under_the_pointer_where_it_is() {
        let before = done([]);
        let after = done([Command::Map(MapCommand::ZoomAt { at: town(), factor: 4.0 })]);
        let (there, here) =
            [&before, &after].map(|s| s.map.viewport().screen_from_plane(town())).into();
        assert!(there.distance(here) < 1e-9);
        assert!((after.map.camera.px_per_km() / before.map.camera.px_per_km() - 4.0).abs() < 1e-9);
    }

    #[test]
    fn a_zoom_by_button_keeps_the_middle() {
        let (before, after) = (done([]), done([zoom(2.0)]));
        assert!(before.map.camera.center().distance(after.map.camera.center()) < 1e-9);
        assert!((after.map.camera.px_per_km() / before.map.camera.px_per_km() - 2.0).abs() < 1e-9);
    }

    #[test]
    fn the_ground_follows_a_drag() {
        let before = done([]).map.viewport().screen_from_plane(town());
        let after = done([Command::Map(MapCommand::Drag(30.0, -20.0))]);
        let after = after.map.viewport().screen_from_plane(town());
        assert!(
            (after.x - before.x - 30.0).abs() < 1e-9 && (after.y - before.y + 20.0).abs() < 1e-9
        );
    }

    #[test]
    fn showing_all_of_the_map_is_a_flight_to_the_opening_view() {
        let home = done([]).map.camera;
        let state = done([zoom(8.0), Command::Map(MapCommand::ShowAll), Command::Tick(0.1)]);
        assert!(state.is_moving() && state.map.camera != home);
        let state = done([zoom(8.0), Command::Map(MapCommand::ShowAll), LANDED]);
        assert!(!state.is_moving());
        assert_eq!(state.map.camera, home);
    }

    #[test]
    fn a_map_that_shows_all_already_does_not_fly() {
        assert!(!done([Command::Map(MapCommand::ShowAll)]).is_moving());
    }

    #[test]
    fn the_selected_event_is_shown_close_and_in_the_middle() {
        let show = Command::Map(MapCommand::ShowSelection);
        let state = done([select("march"), show, LANDED]);
        assert!(state.map.camera.center().distance(town()) < 1e-9);
        assert!(state.map.camera.px_per_km() >= 8.0);
    }

    #[test]
    fn a_closer_view_of_the_selected_event_is_kept() {
        let show = Command::Map(MapCommand::ShowSelection);
        let close = done([zoom(50.0)]).map.camera.px_per_km();
        let state = done([zoom(50.0), select("march"), show, LANDED]);
        assert!((state.map.camera.px_per_km() - close).abs() < 1e-9);
    }

    #[test]
    fn without_a_selection_or_a_place_nothing_flies() {
        let show = Command::Map(MapCommand::ShowSelection);
        assert_eq!(done([show.clone()]), done([]));
        let nowhere = dataset(
            r#"Dataset(ibar: 1, title: "T", summary: "S", events: [Event(id: "e", title: "E")])"#,
        );
        let (state, _) = after(AppState::opening(&nowhere), &nowhere, [select("e"), show]);
        assert!(!state.is_moving());
    }

    #[test]
    fn moving_the_map_by_hand_ends_a_flight() {
        let moves = [
            zoom(2.0),
            Command::Map(MapCommand::ZoomAt { at: town(), factor: 2.0 }),
            Command::Map(MapCommand::Drag(1.0, 1.0)),
        ];
        for by_hand in moves {
            let flying = [zoom(8.0), Command::Map(MapCommand::ShowAll), Command::Tick(0.1)];
            assert!(!done(flying.into_iter().chain([by_hand])).is_moving());
        }
    }

    #[test]
    fn the_map_stays_if_the_selected_event_is_in_view() {
        assert!(!done([select("march")]).is_moving());
    }

    #[test]
    fn the_map_moves_to_a_selected_event_out_of_view_at_the_same_scale() {
        let away = [zoom(8.0), Command::Map(MapCommand::Drag(2000.0, 0.0))];
        let before = done(away.clone());
        assert!(!sees(&before, town()));
        let state = done(away.into_iter().chain([select("march"), LANDED]));
        assert!(sees(&state, town()));
        assert!((state.map.camera.px_per_km() - before.map.camera.px_per_km()).abs() < 1e-9);
    }

    #[test]
    fn the_map_does_not_move_for_a_place_beyond_its_reach() {
        assert_eq!(done([select("talks"), LANDED]).map.camera, done([]).map.camera);
    }

    #[test]
    fn a_flight_away_from_a_newly_selected_event_turns_towards_it() {
        // Close to the town, the map is sent home far away, and the town is selected on the way.
        let away = [zoom(40.0), Command::Map(MapCommand::Drag(6000.0, 6000.0))];
        let there = done(away.clone()).map.camera;
        assert!(!sees(&done(away), town()));
        let (dataset, mut state) = march_at("2020-03-04");
        state.map.camera = crate::geo::region::camera(town(), there.px_per_km());
        state.map.fly(there);
        let (state, _) = after(state, &dataset, [Command::Tick(0.001), select("march"), LANDED]);
        assert!(sees(&state, town()));
    }

    #[test]
    fn showing_all_works_during_a_flight_that_has_just_left_the_opening_view() {
        let (dataset, mut state) = march_at("2020-03-04");
        let home = state.map.camera;
        state.map.fly(crate::geo::region::camera(town(), 50.0));
        let (state, _) = after(state, &dataset, [Command::Map(MapCommand::ShowAll), LANDED]);
        assert_eq!(state.map.camera, home);
    }

    #[test]
    fn showing_all_leads_to_the_dataset_opening_view() {
        let text = r#"Dataset(ibar: 1, title: "T", summary: "S", opening: Opening(
            playhead: "2020", map: MapOpening(lat: 42.9, lon: 20.8, height_km: 50),
        ), events: [Event(id: "e", title: "E", when: "2020")])"#;
        let dataset = dataset(&format!("#![enable(implicit_some)]\n{text}"));
        let state = AppState::opening(&dataset);
        assert!((state.map.camera.px_per_km() * 50.0 - state.map.size.height).abs() < 1e-9);
    }
}
