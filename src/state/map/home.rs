//! Home view of the map: its projection and the view that a dataset opens with.

use crate::geo::{Bounds, Camera, Point, Projection, ScreenSize, Viewport};
use crate::model::{Dataset, MapOpening};
use crate::state::story::camera_over;
use crate::state::{AppState, ViewHistory};

/// The space around all events in the opening view, as a share of the pane's shorter side.
const HOME_PADDING: f64 = 0.15;
/// The most space around them, in pixels: room for names.
const HOME_PADDING_PX: f64 = 90.0;
/// A map that is lower or narrower than this, in pixels, is small.
const SMALL_PX: f64 = 500.0;
/// The closest opening view, in pixels a kilometre: a town with its surroundings.
const HOME_PX_PER_KM: f64 = 6.0;

/// The room that the unfolded key takes in the lower right corner, in pixels: that of a dataset with
/// a handful of kinds on a map of the world.
const KEY_WIDTH_PX: f64 = 200.0;
/// Its height.
const KEY_HEIGHT_PX: f64 = 250.0;

/// Whether the key would lie over one of the dataset's places.
fn hides_a_place(dataset: &Dataset, viewport: Viewport) -> bool {
    let ScreenSize { width, height } = viewport.size;
    let points = dataset.places().iter().filter_map(|place| place.at);
    points.filter_map(|at| viewport.screen_of(at)).any(|at| {
        (width - KEY_WIDTH_PX..=width).contains(&at.x)
            && (height - KEY_HEIGHT_PX..=height).contains(&at.y)
    })
}

impl AppState {
    /// The view that the dataset opens with, in the current pane. One that it states is as far across
    /// as it is high at least; a small pane has the view that is stated for one, beside the key.
    /// Otherwise it is the home view of the finer base map's region, where that holds the usual area of
    /// the events, or all of that area.
    pub fn home_camera(&self, dataset: &Dataset) -> Camera {
        let (projection, size) = (self.map.projection(), self.map.size);
        let is_small = size.width.min(size.height) < SMALL_PX;
        let opening = dataset.meta.opening.as_ref();
        let opening = opening.and_then(|it| it.small_map.filter(|_| is_small).or(it.map));
        let stated = opening.and_then(|view| {
            let scale = size.width.min(size.height) / view.height_km.max(1.0);
            let Point { x, y } = projection.project(view.center)?;
            // On a small map the key takes a good part of the width, and the view has the rest.
            let has_key = is_small && self.has_room_for_key();
            let shift = if has_key { KEY_WIDTH_PX / 2.0 / scale } else { 0.0 };
            Some(Camera::new(projection, Point { x: x + shift, y }, scale))
        });
        if let Some(stated) = stated {
            return stated;
        }
        let area = dataset.usual_area();
        let bounds = area.and_then(|area| projection.bounds_of(area));
        let home = Camera::home();
        let seen = Viewport::new(home, size).visible_bounds();
        let is_home = |bounds: Bounds| seen.contains(bounds.min()) && seen.contains(bounds.max());
        if projection == home.projection() && bounds.is_none_or(is_home) {
            return home;
        }
        let bounds = bounds.unwrap_or_else(|| projection.widest());
        let padding = (size.width.min(size.height) * HOME_PADDING).min(HOME_PADDING_PX);
        let fitted = |size| {
            let whole = Camera::fitted(projection, bounds, size, padding);
            whole.scaled(whole.px_per_km().min(HOME_PX_PER_KM))
        };
        let whole = fitted(size);
        if !self.has_room_for_key() || !hides_a_place(dataset, Viewport::new(whole, size)) {
            return whole;
        }
        // Beside the key: what was in the middle of the pane moves to the middle of the rest.
        let beside = fitted(ScreenSize::new(size.width - KEY_WIDTH_PX, size.height));
        let Point { x, y } = beside.center();
        let shift = KEY_WIDTH_PX / 2.0 / beside.px_per_km();
        beside.centered(Point { x: x + shift, y })
    }

    /// Opens the map on a dataset: its ground, its projection and its opening view.
    pub(in crate::state) fn open_map(&mut self, dataset: &Dataset) {
        self.map.show_ground(dataset.meta.basemap);
        self.fit_map(dataset);
        self.map.camera = self.home_camera(dataset);
        self.map.fitted = true;
    }

    /// Puts the camera over that ground, which stays in view in a pane of another size until something
    /// moves the map.
    pub(in crate::state) fn show_ground(&mut self, ground: MapOpening) {
        self.map.stop();
        self.map.fitted = false;
        self.map.camera = camera_over(self.map.projection(), ground, self.map.size);
        self.map.asked = Some((ground, self.map.camera));
    }

    /// Brings the map into line with a dataset: its projection, and the part of the plane that belongs
    /// to it. A view stays over its ground, unless it shows nothing of the usual area: then the opening
    /// view takes its place.
    pub(in crate::state) fn fit_map(&mut self, dataset: &Dataset) {
        let (projection, area) = (Projection::of(dataset), dataset.usual_area());
        self.map.usual = projection.usual_bounds(area);
        if projection == self.map.projection() {
            return;
        }
        self.map.turn_to(projection);
        self.views.turn_to(projection);
        self.fan = None;
        let seen = self.map.viewport().visible_bounds();
        let ground = area.and_then(|area| projection.bounds_of(area));
        if ground.is_some_and(|ground| !ground.meets(seen)) {
            self.map.camera = self.home_camera(dataset);
            self.map.fitted = true;
            self.views = ViewHistory::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LatLon;
    use crate::state::fixture::{after, dataset};
    use crate::state::{Command, MapCommand};

    fn zoom(factor: f64) -> Command {
        Command::Map(MapCommand::Zoom(factor))
    }

    fn resized(width: f64, height: f64) -> Command {
        Command::Map(MapCommand::Resized(ScreenSize::new(width, height)))
    }

    #[test]
    fn the_shipped_dataset_has_the_projection_of_the_region() {
        let dataset = crate::dataset::shipped();
        assert_eq!(Projection::of(&dataset), Projection::region());
        let area = dataset.usual_area().unwrap();
        assert_eq!(Projection::for_area(area), Projection::region(), "{area:?}");
    }

    #[test]
    fn a_small_map_opens_on_the_part_that_is_stated_for_it_and_a_large_one_on_the_whole() {
        let text = r#"#![enable(implicit_some)] Dataset(ibar: 1, title: "T", summary: "S",
            opening: Opening(
                playhead: "2020", map: MapOpening(lat: 43.4, lon: 21, height_km: 350),
                small_map: MapOpening(lat: 42.6, lon: 20.9, height_km: 200),
            ), events: [Event(id: "e", title: "E", when: "2020")])"#;
        let data = dataset(text);
        let across = |width: f64, height: f64| {
            let state = after(AppState::opening(&data), &data, [resized(width, height)]).0;
            let seen = state.map.viewport().visible_bounds();
            seen.width().min(seen.height()).round()
        };
        assert!((across(692.0, 315.0) - 200.0).abs() < 0.5);
        assert!((across(420.0, 900.0) - 200.0).abs() < 0.5);
        assert!((across(1240.0, 640.0) - 350.0).abs() < 0.5);
    }

    fn elsewhere(points: &[(f64, f64)]) -> Dataset {
        let events = points.iter().enumerate().map(|(nth, (lat, lon))| {
            let place = format!("Point(lat: {lat}, lon: {lon}, radius_m: 50)");
            format!(r#"Event(id: "e{nth}", title: "E", when: "2020", where: {place}),"#)
        });
        let events: String = events.collect();
        let head =
            r#"#![enable(implicit_some)] Dataset(ibar: 1, title: "T", summary: "S", events: ["#;
        dataset(&format!("{head}{events}])"))
    }

    #[test]
    fn a_dataset_of_any_part_of_the_earth_opens_on_all_of_its_events() {
        let regions: [&[(f64, f64)]; 8] = [
            &[(15.55, 32.53), (15.64, 32.48), (13.63, 25.35), (19.62, 37.21)],
            &[(-18.14, 178.44), (-13.83, -171.77), (-36.85, 174.76)],
            &[(64.7, 177.5), (66.3, -171.0), (52.0, 175.0)],
            &[(78.2, 15.6), (78.9, 11.9), (80.1, 32.0)],
            &[(-55.98, -67.27), (-54.8, -68.3), (-53.2, -70.9)],
            &[(0.3, 32.6), (-1.3, 36.8), (-6.8, 39.3)],
            &[(36.8, 10.2), (-33.9, 18.4), (14.7, -17.4), (11.6, 43.1)],
            &[(40.7, -74.0), (-33.9, 151.2), (51.5, -0.1), (35.7, 139.7), (-23.5, -46.6)],
        ];
        for points in regions {
            let data = elsewhere(points);
            for (width, height) in [(760.0, 468.0), (300.0, 700.0)] {
                let opened = after(AppState::opening(&data), &data, [resized(width, height)]).0;
                let viewport = opened.map.viewport();
                for (lat, lon) in points {
                    let at = viewport.screen_of(LatLon { lat: *lat, lon: *lon }).unwrap();
                    let inside = (0.0..=width).contains(&at.x) && (0.0..=height).contains(&at.y);
                    assert!(inside, "{lat} {lon} is at {at:?}");
                }
            }
        }
    }

    #[test]
    fn a_place_in_the_corner_of_the_key_is_not_hidden_by_it() {
        let points = [(51.5, -0.1), (-33.9, 151.2), (35.7, 139.7), (-22.9, -43.2), (40.7, -74.0)];
        let places = points.iter().enumerate().map(|(nth, (lat, lon))| {
            format!(r#"Place(id: "p{nth}", names: {{"en": "P"}}, at: (lat: {lat}, lon: {lon})),"#)
        });
        let events = (0..points.len()).map(|nth| {
            format!(r#"Event(id: "e{nth}", title: "E", when: "2020", where: Place(id: "p{nth}")),"#)
        });
        let (places, events) = (places.collect::<String>(), events.collect::<String>());
        let head = r#"#![enable(implicit_some)] Dataset(ibar: 1, title: "T", summary: "S", "#;
        let data = dataset(&format!("{head} places: [{places}], events: [{events}])"));
        let opened = after(AppState::opening(&data), &data, [resized(760.0, 468.0)]).0;
        let viewport = opened.map.viewport();
        assert!(!hides_a_place(&data, viewport));
        for (lat, lon) in points {
            let at = viewport.screen_of(LatLon { lat, lon }).unwrap();
            assert!((0.0..=760.0).contains(&at.x) && (0.0..=468.0).contains(&at.y), "{at:?}");
        }
    }

    #[test]
    fn a_saved_view_of_another_place_gives_way_to_the_opening_view() {
        // As a session of before is restored: always over the region of the finer base map.
        let data = elsewhere(&[(15.55, 32.53), (13.63, 25.35)]);
        let mut restored = AppState::default();
        restored.fit(&data);
        let opened = AppState::opening(&data);
        assert_eq!(restored.map.camera, opened.map.camera);
        assert!(restored.map.fitted);
    }

    #[test]
    fn a_view_stays_over_its_ground_when_the_file_grows_by_another_region() {
        let small = elsewhere(&[(15.55, 32.53), (13.63, 25.35)]);
        let large = elsewhere(&[(15.55, 32.53), (13.63, 25.35), (-33.9, 18.4), (36.8, 10.2)]);
        let (mut state, _) = after(AppState::opening(&small), &small, [zoom(4.0)]);
        let before = state.map.camera;
        state.fit(&large);
        let (here, there) = (before.middle(), state.map.camera.middle());
        assert_ne!(before.projection(), state.map.camera.projection());
        assert!((here.lat - there.lat).abs() < 1e-6 && (here.lon - there.lon).abs() < 1e-6);
        let scale = state.map.camera.px_per_true_km() / before.px_per_true_km();
        assert!((scale - 1.0).abs() < 1e-6, "{scale}");
    }

    #[test]
    fn a_dataset_gets_the_projection_that_it_states() {
        let stated = |projection: &str| {
            let text = format!(
                r#"#![enable(implicit_some)] Dataset(ibar: 1, title: "T", summary: "S", projection: {projection},
                events: [Event(id: "e", title: "E", when: "2020", where: Point(lat: 15.5, lon: 32.5, radius_m: 9))])"#
            );
            AppState::opening(&dataset(&text)).map.projection()
        };
        let cone = stated("Projection(kind: Conic, lat: 16, lon: 30, parallels: [10, 20])");
        let at = |lat, lon| LatLon { lat, lon };
        assert!((cone.scale(at(10.0, 40.0)) - 1.0).abs() < 1e-9);
        assert!((cone.scale(at(20.0, 40.0)) - 1.0).abs() < 1e-9);
        assert!(cone.project(at(16.0, 30.0)).is_some_and(|p| p.x.abs() < 1e-9 && p.y.abs() < 1e-9));
        assert_ne!(cone, stated("Projection(kind: World, lon: 30)"));
    }
}
