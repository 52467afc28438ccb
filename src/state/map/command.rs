//! What can be asked of the map.

use super::Glide;
use crate::geo::{Bounds, Camera, Point, ScreenSize, Viewport, project};
use crate::model::Dataset;
use crate::state::undo::UndoGroup;
use crate::state::{AppState, Effect, MapPlace, RulerCommand};

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
    /// The hand lets go at that speed, in pixels a second: what is shown goes on and slows down.
    Fling(f64, f64),
    /// The hand rests: what it does next leads to another view.
    Rest,
    /// Fly closer by that factor, with that point of the plane where it is on screen; without one,
    /// about the middle.
    Approach {
        /// The point that stays where it is.
        at: Option<Point>,
        /// Above 1 zooms in, below 1 zooms out.
        factor: f64,
    },
    /// Fly to where all of that rectangle can be seen.
    ShowBounds(Bounds),
    /// Put that point of the plane into the middle at once, as a hand does on the locator.
    Center(Point),
    /// Fly until that point of the plane is in the middle.
    CenterOn(Point),
    /// Fly to the opening view.
    ShowAll,
    /// Fly to the selected event.
    ShowSelection,
    /// Fly to the view before this one.
    Back,
    /// Fly to the view that was gone back from.
    Forward,
    /// Show or hide the small map that tells where the map is.
    ToggleLocator,
    /// Fold or unfold the key.
    ToggleKey,
    /// Show or hide the lines from those who speak of the selected event.
    ToggleSpeakers,
    /// About the ruler.
    Ruler(RulerCommand),
    /// Put where a place is on the clipboard.
    Copy(MapPlace),
}

impl MapCommand {
    pub(in crate::state) fn undo_group(self) -> UndoGroup {
        match self {
            Self::Resized(_)
            | Self::Rest
            | Self::ToggleKey
            | Self::ToggleLocator
            | Self::ToggleSpeakers
            | Self::Copy(_) => UndoGroup::Unrecorded,
            Self::ZoomAt { .. }
            | Self::Zoom(_)
            | Self::Drag(..)
            | Self::Fling(..)
            | Self::Center(_) => UndoGroup::Gesture("map view"),
            Self::Approach { .. }
            | Self::ShowBounds(_)
            | Self::CenterOn(_)
            | Self::ShowAll
            | Self::ShowSelection
            | Self::Back
            | Self::Forward
            | Self::Ruler(_) => UndoGroup::Own,
        }
    }

    /// Moves the camera, or does what else is asked.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let viewport = state.map.viewport();
        match self {
            Self::Resized(size) => state.map.size = size,
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
            Self::ShowBounds(bounds) => state.fly_map(Camera::fitted(bounds, viewport.size, 0.0)),
            Self::CenterOn(point) => state.fly_map(state.map.destination().centered(point)),
            Self::ShowAll => state.fly_map(state.home_camera(dataset)),
            Self::ShowSelection => state.show_selected(dataset),
            Self::Back => state.view_back(),
            Self::Forward => state.view_forward(),
            Self::ToggleSpeakers => state.display.speakers_shown = !state.display.speakers_shown,
            Self::ToggleLocator => state.display.locator_shown = !state.display.locator_shown,
            Self::ToggleKey => state.toggle_key(),
            Self::Ruler(command) => command.apply(state, dataset),
            Self::Copy(place) => return place.copied(state, dataset),
        }
        Vec::new()
    }
}

impl AppState {
    /// The view that the dataset opens with, in the pane as it is.
    pub fn home_camera(&self, dataset: &Dataset) -> Camera {
        match dataset.meta.opening.as_ref().and_then(|opening| opening.map) {
            Some(view) => {
                let scale = self.map.size.height / view.height_km.max(1.0);
                Camera::new(project(view.center), scale)
            }
            None => Camera::home(),
        }
    }

    /// A hand moves the map at once; whatever it was doing by itself ends.
    fn move_map(&mut self, to: Camera) {
        self.map.stop();
        if to != self.map.camera {
            self.views.explore(self.map.camera);
            self.map.camera = to;
        }
    }

    /// A hand lets go of the map at that speed, in pixels a second.
    fn fling_map(&mut self, x: f64, y: f64) {
        self.map.stop();
        if let Some(glide) = Glide::from_fling(x, y) {
            self.views.explore(self.map.camera);
            self.map.glide = Some(glide);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LatLon;
    use crate::state::fixture::{after, dataset, id, march_at};
    use crate::state::{Command, SelectCommand};

    /// A second: longer than any flight.
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

    #[test]
    fn the_map_knows_the_size_of_its_pane() {
        let size = ScreenSize::new(300.0, 200.0);
        let state = done([Command::Map(MapCommand::Resized(size))]);
        assert_eq!(state.map.size, size);
        assert_eq!(state.map.camera, done([]).map.camera);
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
    fn what_is_shown_follows_the_hand() {
        let before = done([]).map.viewport().screen_from_plane(town());
        let after = done([Command::Map(MapCommand::Drag(30.0, -20.0))]);
        let after = after.map.viewport().screen_from_plane(town());
        assert!(
            (after.x - before.x - 30.0).abs() < 1e-9 && (after.y - before.y + 20.0).abs() < 1e-9
        );
    }

    #[test]
    fn the_way_back_to_all_of_the_map_is_a_flight_that_ends_there() {
        let home = done([]).map.camera;
        let state = done([zoom(8.0), Command::Map(MapCommand::ShowAll), Command::Tick(0.1)]);
        assert!(state.is_moving() && state.map.camera != home);
        let state = done([zoom(8.0), Command::Map(MapCommand::ShowAll), LANDED]);
        assert!(!state.is_moving());
        assert_eq!(state.map.camera, home);
    }

    #[test]
    fn where_the_map_shows_all_already_nothing_flies() {
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
    fn what_is_shown_closer_already_is_not_shown_from_farther_away() {
        let show = Command::Map(MapCommand::ShowSelection);
        let close = done([zoom(50.0)]).map.camera.px_per_km();
        let state = done([zoom(50.0), select("march"), show, LANDED]);
        assert!((state.map.camera.px_per_km() - close).abs() < 1e-9);
    }

    #[test]
    fn without_a_selection_or_a_place_there_is_nowhere_to_fly() {
        let show = Command::Map(MapCommand::ShowSelection);
        assert_eq!(done([show.clone()]), done([]));
        let nowhere = dataset(
            r#"Dataset(ibar: 1, title: "T", summary: "S", events: [Event(id: "e", title: "E")])"#,
        );
        let (state, _) = after(AppState::opening(&nowhere), &nowhere, [select("e"), show]);
        assert!(!state.is_moving());
    }

    #[test]
    fn a_hand_on_the_map_ends_a_flight() {
        let hands = [
            zoom(2.0),
            Command::Map(MapCommand::ZoomAt { at: town(), factor: 2.0 }),
            Command::Map(MapCommand::Drag(1.0, 1.0)),
        ];
        for hand in hands {
            let flying = [zoom(8.0), Command::Map(MapCommand::ShowAll), Command::Tick(0.1)];
            assert!(!done(flying.into_iter().chain([hand])).is_moving());
        }
    }

    #[test]
    fn the_map_stays_where_the_selected_event_is_in_sight() {
        assert!(!done([select("march")]).is_moving());
    }

    #[test]
    fn the_map_moves_to_a_selected_event_that_is_out_of_sight_at_the_same_scale() {
        let away = [zoom(8.0), Command::Map(MapCommand::Drag(2000.0, 0.0))];
        let before = done(away.clone());
        assert!(!sees(&before, town()));
        let state = done(away.into_iter().chain([select("march"), LANDED]));
        assert!(sees(&state, town()));
        assert!((state.map.camera.px_per_km() - before.map.camera.px_per_km()).abs() < 1e-9);
    }

    #[test]
    fn the_map_never_leaves_its_sheet_for_a_place_beyond_the_edge() {
        assert_eq!(done([select("talks"), LANDED]).map.camera, done([]).map.camera);
    }

    #[test]
    fn a_flight_that_would_lose_the_newly_selected_event_is_turned_towards_it() {
        // Close to the town, the map is sent home far away, and the town is selected on the way.
        let away = [zoom(40.0), Command::Map(MapCommand::Drag(6000.0, 6000.0))];
        let there = done(away.clone()).map.camera;
        assert!(!sees(&done(away), town()));
        let (dataset, mut state) = march_at("2020-03-04");
        state.map.camera = Camera::new(town(), there.px_per_km());
        state.map.fly(there);
        let (state, _) = after(state, &dataset, [Command::Tick(0.001), select("march"), LANDED]);
        assert!(sees(&state, town()));
    }

    #[test]
    fn the_way_home_holds_even_where_a_flight_has_just_left_home() {
        let (dataset, mut state) = march_at("2020-03-04");
        let home = state.map.camera;
        state.map.fly(Camera::new(town(), 50.0));
        let (state, _) = after(state, &dataset, [Command::Map(MapCommand::ShowAll), LANDED]);
        assert_eq!(state.map.camera, home);
    }

    #[test]
    fn the_opening_view_of_the_data_is_the_way_home() {
        let text = r#"Dataset(ibar: 1, title: "T", summary: "S", opening: Opening(
            playhead: "2020", map: MapOpening(lat: 42.9, lon: 20.8, height_km: 50),
        ), events: [Event(id: "e", title: "E", when: "2020")])"#;
        let dataset = dataset(&format!("#![enable(implicit_some)]\n{text}"));
        let state = AppState::opening(&dataset);
        assert!((state.map.camera.px_per_km() * 50.0 - state.map.size.height).abs() < 1e-9);
    }
}
