//! Flights of the map to events and views.

use crate::geo::{Bounds, Camera, Projection, Viewport};
use crate::model::{Dataset, Event, LatLon, Spot};
use crate::state::AppState;

/// Scale in pixels per kilometre at which an event's surroundings are recognizable.
const CLOSE_PX_PER_KM: f64 = 8.15;
/// Margin around what is fitted into view, in pixels.
const PADDING_PX: f64 = 48.0;

impl AppState {
    /// Flies to the selected event, wherever it is: close, but not so close that part of its area, or
    /// of the uncertainty of its place, is out of view. For an event that the projection does not show
    /// it flies to the opening view, at whose edge the event is shown.
    pub(super) fn show_selected(&mut self, dataset: &Dataset) {
        let projection = self.map.projection();
        let Some(event) = self.selected(dataset) else { return };
        let is_placed = dataset.located(&event.r#where.spot).is_some();
        let Some(ground) = ground(projection, dataset, event) else {
            if is_placed {
                self.fly_map(self.home_camera(dataset));
            }
            return;
        };
        let whole = Camera::fitted(projection, ground, self.map.size, PADDING_PX);
        // Far from where the plane's lengths are true, as many pixels a kilometre of the ground.
        let close = CLOSE_PX_PER_KM / projection.scale(projection.nearest(ground.center()));
        let close = self.map.destination().px_per_km().max(close);
        self.fly_map(whole.scaled(close.min(whole.px_per_km())));
    }

    /// Moves the map so that an event is in view, if its place belongs to the map: see
    /// [`MapView::usual`](super::MapView::usual).
    pub(in crate::state) fn reveal_on_map(&mut self, dataset: &Dataset, event: &Event) {
        let located = dataset.located(&event.r#where.spot);
        let Some(point) = located.and_then(|(at, _)| self.map.projection().project(at)) else {
            return;
        };
        let destination = self.map.destination();
        let viewport = Viewport::new(destination, self.map.size);
        let in_reach = self.map.usual.contains(point);
        if in_reach && !viewport.visible_bounds().contains(point) {
            self.fly_map(destination.centered(point));
        }
    }
}

impl AppState {
    /// Flies the map to a new view, which the history records.
    pub(super) fn fly_map(&mut self, to: Camera) {
        let from = self.map.destination();
        if to != from {
            self.views.leave(from);
            self.map.fly(to);
        }
    }

    /// Flies the map to the previous view, if there is one.
    pub(super) fn view_back(&mut self) {
        if let Some(to) = self.views.back(self.map.destination()) {
            self.map.fly(to);
        }
    }

    /// Flies the map to the next view, if there is one.
    pub(super) fn view_forward(&mut self) {
        if let Some(to) = self.views.forward(self.map.destination()) {
            self.map.fly(to);
        }
    }
}

/// The part of the plane in which an event may have taken place; `None` without a place, and where the
/// projection does not show it.
fn ground(projection: Projection, dataset: &Dataset, event: &Event) -> Option<Bounds> {
    let spot = &event.r#where.spot;
    match spot {
        Spot::Area(outline) | Spot::Line(outline) => {
            // Each point near the first, so that an outline over the edge of the map is no band
            // across it.
            let lines = projection.lines(outline);
            let longest = lines.into_iter().max_by_key(Vec::len)?;
            Bounds::of(longest)
        }
        Spot::Track(points) => {
            let way: Vec<LatLon> = dataset.on_track(points).map(|(at, _)| at).collect();
            Bounds::of(projection.lines(&way).into_iter().flatten())
        }
        _ => {
            let (at, radius_m) = dataset.located(spot)?;
            let km = radius_m / 1000.0 * projection.scale(at);
            Some(Bounds::at(projection.project(at)?).grown(km))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Dataset;
    use crate::state::fixture::{after, dataset, id};
    use crate::state::{AppState, Command, MapCommand, SelectCommand};

    fn selected(place: &str) -> (Dataset, AppState) {
        let text = format!(
            r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", events: [
                Event(id: "e", title: "E", when: "2020", where: {place}),
            ])"#
        );
        let data = dataset(&text);
        let select = Command::Select(SelectCommand::Event(id("e")));
        let (state, _) = after(AppState::opening(&data), &data, [select]);
        (data, state)
    }

    fn shown(place: &str) -> AppState {
        let (data, state) = selected(place);
        let show = [Command::Map(MapCommand::ShowSelection), Command::Tick(1.0)];
        after(state, &data, show).0
    }

    fn kilometres_in_view(state: &AppState) -> f64 {
        state.map.viewport().visible_bounds().height()
    }

    #[test]
    fn a_place_known_to_the_metre_is_shown_close() {
        let state = shown("Point(lat: 42.97, lon: 20.78, radius_m: 50)");
        assert!((kilometres_in_view(&state) * 8.15 / 468.0 - 1.0).abs() < 1e-3);
    }

    #[test]
    fn an_uncertain_place_is_shown_with_all_of_its_uncertainty() {
        let state = shown("Point(lat: 42.97, lon: 20.78, radius_m: 60000)");
        assert!(kilometres_in_view(&state) > 120.0);
    }

    #[test]
    fn a_flight_to_the_selected_event_gets_there_wherever_it_is() {
        let places = [(51.5, -0.12), (15.55, 32.53), (-41.3, 174.8), (78.2, 15.6), (-55.9, -67.3)];
        for (lat, lon) in places {
            let state = shown(&format!("Point(lat: {lat}, lon: {lon}, radius_m: 50)"));
            let middle = state.map.camera.middle();
            assert!((middle.lat - lat).abs() < 1e-6 && (middle.lon - lon).abs() < 1e-6, "{lat}");
            let scale = state.map.camera.px_per_true_km();
            assert!((scale / 8.15 - 1.0).abs() < 1e-6, "{lat}: {scale}");
        }
    }

    #[test]
    fn in_a_file_about_one_region_a_flight_reaches_a_speaker_on_another_continent() {
        let data = dataset(
            r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", events: [
                Event(id: "a", title: "A", when: "2020", where: Point(lat: 42.9, lon: 20.9, radius_m: 9)),
                Event(id: "b", title: "B", when: "2020", where: Point(lat: 42.7, lon: 21.1, radius_m: 9)),
                Event(id: "e", title: "E", when: "2020", where: Point(lat: 38.9, lon: -77.04, radius_m: 9, role: Seat)),
            ])"#,
        );
        let select = Command::Select(SelectCommand::Event(id("e")));
        let opening = AppState::opening(&data);
        assert_eq!(opening.map.projection(), crate::geo::Projection::region());
        let (selected, _) = after(opening.clone(), &data, [select, Command::Tick(1.0)]);
        assert_eq!(selected.map.camera, opening.map.camera, "selecting it does not move the map");
        let show = [Command::Map(MapCommand::ShowSelection), Command::Tick(1.0)];
        let (shown, _) = after(selected, &data, show);
        assert!((shown.map.camera.middle().lon + 77.04).abs() < 1e-6);
    }

    #[test]
    fn for_an_event_that_the_projection_does_not_show_the_whole_map_is_shown() {
        let data = dataset(
            r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", events: [
                Event(id: "a", title: "A", when: "2020", where: Point(lat: 42.9, lon: 20.9, radius_m: 9)),
                Event(id: "e", title: "E", when: "2020", where: Point(lat: -78.0, lon: 166.0, radius_m: 9, role: Seat)),
            ])"#,
        );
        let home = AppState::opening(&data).map.camera;
        let commands = [
            Command::Select(SelectCommand::Event(id("e"))),
            Command::Map(MapCommand::Zoom(20.0)),
            Command::Map(MapCommand::ShowSelection),
            Command::Tick(1.0),
        ];
        let (state, _) = after(AppState::opening(&data), &data, commands);
        assert_eq!(state.map.camera, home);
    }

    #[test]
    fn an_area_is_shown_whole() {
        let state = shown(
            "Area(outline: [(lat: 42.0, lon: 20.5), (lat: 43.0, lon: 20.5), (lat: 43.0, lon: 21.5)])",
        );
        assert!((112.0..160.0).contains(&kilometres_in_view(&state)));
    }
}
