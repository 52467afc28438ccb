//! Flights of the map to events and views.

use crate::geo::{Bounds, Camera, Point, Viewport, project};
use crate::model::{Dataset, Event, LatLon, Spot};
use crate::state::AppState;

/// Scale in pixels per kilometre at which an event's surroundings are recognizable.
const CLOSE_PX_PER_KM: f64 = 8.15;
/// Margin around what is fitted into view, in pixels.
const PADDING_PX: f64 = 48.0;

impl AppState {
    /// Flies to the selected event: close, but not so close that part of its area, or of the
    /// uncertainty of its place, is out of view. For an event beyond the map's reach it flies to the
    /// opening view, at whose edge the event is shown.
    pub(super) fn show_selected(&mut self, dataset: &Dataset) {
        let Some(ground) = self.selected(dataset).and_then(|event| ground(dataset, event)) else {
            return;
        };
        if !Camera::reach().contains(ground.center()) {
            self.fly_map(self.home_camera(dataset));
            return;
        }
        let whole = Camera::fitted(ground, self.map.size, PADDING_PX);
        let close = self.map.destination().px_per_km().max(CLOSE_PX_PER_KM);
        self.fly_map(Camera::new(ground.center(), close.min(whole.px_per_km())));
    }

    /// Moves the map so that an event is in view, if its place is within the map's reach.
    pub(in crate::state) fn reveal_on_map(&mut self, dataset: &Dataset, event: &Event) {
        let Some((at, _)) = dataset.located(&event.r#where.spot) else {
            return;
        };
        let point = project(at);
        let destination = self.map.destination();
        let viewport = Viewport::new(destination, self.map.size);
        let in_reach = Camera::reach().contains(point);
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

/// The part of the plane in which an event may have taken place; `None` without a place.
fn ground(dataset: &Dataset, event: &Event) -> Option<Bounds> {
    let spot = &event.r#where.spot;
    let plane = |points: &[LatLon]| Bounds::of(points.iter().map(|at| project(*at)));
    match spot {
        Spot::Area(outline) => plane(outline),
        Spot::Line(line) => plane(line),
        _ => {
            let (at, radius_m) = dataset.located(spot)?;
            let point: Point = project(at);
            point.is_finite().then(|| Bounds::at(point).grown(radius_m / 1000.0))
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
        assert!((kilometres_in_view(&state) - 468.0 / 8.15).abs() < 1e-6);
    }

    #[test]
    fn an_uncertain_place_is_shown_with_all_of_its_uncertainty() {
        let state = shown("Point(lat: 42.97, lon: 20.78, radius_m: 60000)");
        assert!(kilometres_in_view(&state) > 120.0);
    }

    #[test]
    fn for_a_place_beyond_reach_the_whole_map_is_shown() {
        let far = "Point(lat: 51.5, lon: -0.12, radius_m: 50)";
        let commands = [
            Command::Map(MapCommand::Zoom(20.0)),
            Command::Map(MapCommand::ShowSelection),
            Command::Tick(1.0),
        ];
        let (data, state) = selected(far);
        let home = state.home_camera(&data);
        assert_eq!(after(state, &data, commands).0.map.camera, home);
    }

    #[test]
    fn an_area_is_shown_whole() {
        let state = shown(
            "Area(outline: [(lat: 42.0, lon: 20.5), (lat: 43.0, lon: 20.5), (lat: 43.0, lon: 21.5)])",
        );
        assert!((112.0..160.0).contains(&kilometres_in_view(&state)));
    }
}
