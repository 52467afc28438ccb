//! Images of the window, compared pixel by pixel with those in `tests/snapshots`.
//!
//! They need a graphics driver that wgpu knows; a software one will do (Debian's
//! `mesa-vulkan-drivers`). `UPDATE_SNAPSHOTS=true cargo test --features snapshots --test snapshots`
//! replaces those that differ: look at them before you commit them.

#[cfg(test)]
#[expect(dead_code, reason = "the other tests use more of it than these")]
mod support;

#[cfg(test)]
#[path = "snapshots/views.rs"]
mod views;

#[cfg(test)]
mod tests {
    use egui::Vec2;
    use egui_kittest::SnapshotOptions;
    use ibar::export::drawing::{Drawing, Inks, Sketch};
    use ibar::export::map::{MapPicture, draw_map};
    use ibar::export::png::rasterised;
    use ibar::geo::ScreenPoint;
    use ibar::geo::region::project;
    use ibar::model::{Language, LatLon, TimeSpan};
    use ibar::scene::density::SpatialIndex;
    use ibar::scene::map::{MapInput, map_scene};
    use ibar::scene::rect::Rect;
    use ibar::scene::theme::{Rgb, Role, Theme};
    use ibar::state::{AppState, ComparedMaps, MapLayout, WindowMode, visible};

    use super::support::{Window, at, basemap, bridge, shipped};

    /// Close to the smallest window: an image costs room for ever, and nothing is harder to fit.
    const SMALL: Vec2 = Vec2::new(960.0, 680.0);

    /// The window on the quarrel at a bridge, without the panels at the sides.
    fn plain(change: impl FnOnce(&mut AppState)) -> Window {
        Window::sized(SMALL, bridge(), |state| {
            state.display.list_shown = false;
            state.display.detail_shown = false;
            change(state);
        })
    }

    /// The ground is drawn from triangles at first and as one image as soon as a thread has made it.
    /// The two differ in a few pixels along borders: in 22 at most, of those seen.
    fn options() -> SnapshotOptions {
        SnapshotOptions::new().max_failed_pixels(40)
    }

    /// Compares the window with the image of that name.
    fn compare(window: &mut Window, name: &str) {
        window.settle().harness.snapshot_options(name, &options());
    }

    #[test]
    fn the_theatre_in_light() {
        compare(&mut plain(|_| {}), "theatre_light");
    }

    #[test]
    fn the_theatre_in_dark() {
        compare(&mut plain(|state| state.display.dark = true), "theatre_dark");
    }

    #[test]
    fn the_map_from_near_with_one_event_selected() {
        let near = project(LatLon { lat: 42.97, lon: 20.78 });
        let mut window = plain(|state| {
            state.map.camera = ibar::geo::region::camera(near, 20.0);
            state.map.fitted = false;
            state.selection = Some("ambush".into());
        });
        compare(&mut window, "near_light");
    }

    #[test]
    fn the_timeline_from_far_with_what_lasts_and_what_is_stacked() {
        let mut window = plain(|_| {});
        compare(window.zoom_time_to("2023-09-01", "2023-11-15"), "timeline_light");
    }

    #[test]
    fn the_panel_with_claims_that_contradict_each_other() {
        let mut window = Window::sized(SMALL, bridge(), |state| {
            state.display.list_shown = false;
            state.selection = Some("ambush".into());
            state.drawer_open = true;
        });
        compare(&mut window, "panel_light");
    }

    #[test]
    fn the_list_in_dark_with_a_kind_hidden() {
        let mut window = Window::sized(SMALL, bridge(), |state| {
            state.display.detail_shown = false;
            state.display.dark = true;
            state.playhead = at("2023-09-28");
            state.filter.hidden_kinds = [ibar::model::EventKind::Court].into();
        });
        compare(&mut window, "list_dark");
    }

    /// The whole window on the shipped dataset, in that language and with text of that size, on the
    /// lowest screen that is common.
    fn compare_language(language: &str, percent: u16) {
        let pixels = f32::from(percent) / 100.0;
        let points = Vec2::new(1280.0, 720.0) / pixels;
        let mut window = Window::scaled(points, pixels, shipped(), |state| {
            state.display.language = Language::new(language);
            // Where the panel of the event is a drawer, it is open.
            state.drawer_open = true;
        });
        compare(&mut window, &format!("languages/{}_{percent}", language.replace('-', "_")));
    }

    #[test]
    fn the_window_in_albanian() {
        compare_language("sq", 100);
    }

    #[test]
    fn the_window_in_albanian_with_large_text() {
        compare_language("sq", 150);
    }

    #[test]
    fn the_window_in_serbian_in_latin_letters() {
        compare_language("sr-Latn", 100);
    }

    #[test]
    fn the_window_in_serbian_in_latin_letters_with_large_text() {
        compare_language("sr-Latn", 150);
    }

    #[test]
    fn the_window_in_serbian_in_cyrillic_letters() {
        compare_language("sr-Cyrl", 100);
    }

    #[test]
    fn the_window_in_serbian_in_cyrillic_letters_with_large_text() {
        compare_language("sr-Cyrl", 150);
    }

    /// The size of the map in the window.
    const MAP: Vec2 = Vec2::new(760.0, 468.0);

    /// The map of the shipped dataset.
    fn map(change: impl FnOnce(&mut AppState)) -> Window {
        map_of(MAP, change)
    }

    /// The same in that size.
    fn map_of(size: Vec2, change: impl FnOnce(&mut AppState)) -> Window {
        let mut window = Window::sized(size, shipped(), change);
        window.harness.state_mut().show_map_only(true);
        window
    }

    /// Looks at a point, that many pixels to the kilometre.
    fn look_at(state: &mut AppState, (lat, lon): (f64, f64), px_per_km: f64) {
        state.map.camera = ibar::geo::region::camera(project(LatLon { lat, lon }), px_per_km);
        state.map.fitted = false;
    }

    /// The northern municipalities with everything from the attack to that day.
    fn north(state: &mut AppState, day: &str) {
        look_at(state, (43.03, 20.86), 7.2);
        state.window.mode = WindowMode::Trailing;
        state.playhead = at(day);
    }

    #[test]
    fn the_map_of_the_theatre() {
        compare(&mut map(|_| {}), "map_theatre");
    }

    #[test]
    fn the_map_of_the_theatre_in_dark() {
        compare(&mut map(|state| state.display.dark = true), "map_dark");
    }

    #[test]
    fn the_map_of_the_theatre_in_high_contrast() {
        compare(&mut map(|state| state.display.high_contrast = true), "map_contrast");
    }

    #[test]
    fn the_map_of_the_theatre_in_grey() {
        let mut window = map(|_| {});
        let mut image = window.settle().harness.render().unwrap();
        for pixel in image.pixels_mut() {
            let [r, g, b, a] = pixel.0;
            // The lightest grey that is not lighter than the colour.
            let luminance = Rgb([r, g, b]).luminance();
            let grey = (0..=u8::MAX).rfind(|grey| Rgb([*grey; 3]).luminance() <= luminance);
            let grey = grey.unwrap_or_default();
            pixel.0 = [grey, grey, grey, a];
        }
        egui_kittest::image_snapshot_options(&image, "map_grey", &options());
    }

    #[test]
    fn the_map_of_the_north() {
        compare(&mut map(|state| north(state, "2023-09-29")), "map_north");
    }

    #[test]
    fn the_map_of_the_north_in_cyrillic() {
        let mut window = map(|state| {
            north(state, "2023-09-29");
            state.display.names = Language::new("sr-Cyrl").unwrap();
        });
        compare(&mut window, "map_cyrillic");
    }

    #[test]
    fn the_map_of_kosovo_in_albanian() {
        let mut window = map(|state| {
            look_at(state, (42.6, 20.95), 3.1);
            state.display.names = Language::new("sq").unwrap();
        });
        compare(&mut window, "map_albanian");
    }

    #[test]
    fn the_map_of_banjska_from_near_with_the_attack_selected() {
        let mut window = map(|state| {
            look_at(state, (42.968, 20.788), 62.0);
            state.window.mode = WindowMode::Trailing;
            state.playhead = at("2023-09-25");
            state.selection = Some("s24_fight".into());
        });
        compare(&mut window, "map_banjska");
    }

    #[test]
    fn the_map_before_the_attack() {
        compare(&mut map(|state| state.playhead = at("2023-09-23T12:00+02:00")), "map_september");
    }

    #[test]
    fn the_map_a_week_after_the_attack() {
        compare(&mut map(|state| state.playhead = at("2023-10-01T12:00+02:00")), "map_october");
    }

    #[test]
    fn the_map_of_two_weeks_compared() {
        let mut window = map(|state| {
            let days = ["2023-09-24", "2023-10-01", "2023-10-08"].map(at);
            state.comparison.a = TimeSpan::between(days[0], days[1]);
            state.comparison.b = TimeSpan::between(days[1], days[2]);
            state.comparison.on = true;
            state.compared_maps = ComparedMaps::of(MapLayout::One);
            state.selection = None;
        });
        compare(&mut window, "map_compared");
    }

    /// How far a channel of a pixel may be from one nearby: window and figure draw letters and edges on
    /// other fractions of a pixel.
    const CLOSE: u8 = 48;

    /// Whether a pixel is like one in the same place or next to it.
    fn is_near(colour: [u8; 3], others: &[u8], size: (u32, u32), (x, y): (u32, u32)) -> bool {
        let rows = y.saturating_sub(1)..=(y + 1).min(size.1 - 1);
        rows.flat_map(|row| {
            (x.saturating_sub(1)..=(x + 1).min(size.0 - 1)).map(move |column| (column, row))
        })
        .any(|(column, row)| {
            let at = usize::try_from((row * size.0 + column) * 3).expect("a position");
            others[at..at + 3].iter().zip(colour).all(|(a, b)| a.abs_diff(b) <= CLOSE)
        })
    }

    /// The map of a figure against that of the window in the same state, buttons, key, docks and credits
    /// left out: these are the window's, and a figure tells them beside its map.
    #[test]
    fn the_map_of_a_figure_is_the_map_of_the_window() {
        let mut window = map(|state| north(state, "2023-09-29"));
        let image = window.settle().harness.render().expect("an image");
        let (state, dataset) = (window.state(), window.dataset());
        let (visible, zone, ground) = (visible(state, dataset), state.zone(dataset), basemap());
        let input = MapInput::new(dataset, &ground, state, &visible, &zone);
        let scene = map_scene(&input);
        let picture = MapPicture {
            input: &input,
            scene: &scene,
            spatial_index: &SpatialIndex::empty(),
            shown: &visible.shown,
            inks: Inks::new(Theme::Light),
        };
        let mut sketch = Sketch::default();
        draw_map(&mut sketch, picture, String::new());
        let drawing = Drawing {
            size: (f64::from(MAP.x), f64::from(MAP.y)),
            in_mm: false,
            title: String::new(),
            description: String::new(),
            language: "en".to_owned(),
            ground: Theme::Light.colour(Role::Raised),
            items: sketch.into_items(),
        };
        let drawn = rasterised(&drawing, 1.0).expect("an image");
        assert_eq!(drawn.size, image.dimensions());
        let overlays = &scene.overlays;
        let buttons = overlays.buttons.iter().map(|(_, rect)| rect.grown(3.0));
        let footer = Rect { right: overlays.footer.coordinates_right, ..overlays.footer.rect };
        let chip = overlays.tray_chip.iter().map(|chip| chip.rect.grown(3.0));
        let docks = scene.edge.docks.iter().map(|dock| dock.rect.grown(3.0));
        let own = buttons.chain(chip).chain(docks);
        let own: Vec<Rect> = own.chain([overlays.legend_rect.grown(3.0), footer]).collect();
        let is_own = |x: u32, y: u32| {
            let at = ScreenPoint::new(f64::from(x), f64::from(y));
            own.iter().any(|rect| rect.contains(at))
        };
        let (mut compared, mut other) = (0_u32, 0_u32);
        for (x, y, pixel) in image.enumerate_pixels().filter(|(x, y, _)| !is_own(*x, *y)) {
            compared += 1;
            let [r, g, b, _] = pixel.0;
            other += u32::from(!is_near([r, g, b], &drawn.pixels, drawn.size, (x, y)));
        }
        assert!(other * 100 < compared, "{other} of {compared} pixels differ");
    }
}
