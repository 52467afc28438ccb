//! Tests of the map beyond the finer region: what is named, and what is left out on a physical map.

use super::*;
use crate::dataset::load;
use crate::geo::Viewport;
use crate::geo::world::DisputedLineKind;

/// A dataset with one event at a point, and a header.
fn dataset(lat: f64, lon: f64, header: &str) -> Dataset {
    let text = format!(
        "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"T\", summary: \"S\", {header}\
         places: [Place(id: \"a\", names: {{\"en\": \"Aa\"}}, at: (lat: {lat}, lon: {lon}), \
         radius_m: 300)], events: [Event(id: \"e\", when: \"2024-05-01\", where: Place(id: \"a\"), \
         kind: Clash, title: \"E\")])"
    );
    load(text.as_bytes()).dataset.expect("a dataset")
}

/// The scene of a dataset with so many pixels a kilometre about its event.
fn scene_at(dataset: &Dataset, px_per_km: f64) -> MapScene {
    let mut state = AppState::opening(dataset);
    state.map.size = ScreenSize::new(760.0, 468.0);
    let at = dataset.places()[0].at.unwrap();
    let projection = state.map.camera.projection();
    let center = projection.project(at).unwrap();
    state.map.camera = Camera::new(projection, center, px_per_km);
    let basemap = house().1.in_projection(projection);
    let shown = visible(&state, dataset);
    let zone = Zone::utc();
    map_scene(&MapInput::new(dataset, &basemap, &state, &shown, &zone))
}

/// All words on the map.
fn words(scene: &MapScene) -> Vec<String> {
    let labels = scene.labels.labels.iter().map(|label| label.text.clone());
    labels.chain(scene.labels.line_labels.iter().map(|label| label.text.clone())).collect()
}

#[test]
fn states_towns_and_waters_are_named_anywhere_on_earth() {
    for (what, lat, lon, scale, expected) in [
        ("Khartoum", 15.9, 32.9, 0.9, ["SUDAN", "Wad Madani"]),
        ("Chicago", 42.5, -89.0, 0.9, ["Madison", "Milwaukee"]),
        ("the Sahel", 14.0, 2.0, 0.15, ["MALI", "ALGERIA"]),
        ("New Zealand", -41.5, 174.0, 0.15, ["Tasman Sea", "Auckland"]),
    ] {
        let words = words(&scene_at(&dataset(lat, lon, ""), scale));
        for word in expected {
            assert!(words.iter().any(|it| it == word), "{what} without {word}: {words:?}");
        }
    }
}

#[test]
fn a_disputed_line_is_named_and_in_the_key() {
    let scene = scene_at(&dataset(34.3, 75.0, ""), 0.9);
    let words = words(&scene);
    assert!(words.iter().any(|it| it == "Line of Control"), "{words:?}");
    assert!(words.iter().any(|it| it == "Aksai Chin"), "{words:?}");
    for entry in [LegendEntry::ContestedLine, LegendEntry::ClaimLimit, LegendEntry::ClaimedArea] {
        assert!(scene.overlays.legend.contains(&entry), "{entry:?}");
    }
    let far = scene_at(&dataset(14.0, 2.0, ""), 1.5);
    assert!(!far.overlays.legend.contains(&LegendEntry::ContestedLine));
}

#[test]
fn no_name_covers_another_anywhere() {
    for (lat, lon) in [(35.0, 38.0), (24.5, 119.5), (-17.0, 179.9), (78.2, 16.0), (-55.9, -67.3)] {
        let dataset = dataset(lat, lon, "");
        for scale in [0.06, 0.2, 0.7, 2.5, 8.0] {
            let scene = scene_at(&dataset, scale);
            let boxes = boxes(&scene);
            for (nth, (a, one)) in boxes.iter().enumerate() {
                for (b, other) in &boxes[nth + 1..] {
                    assert!(!one.meets(*other), "{a} covers {b} at {lat} {lon}, {scale}");
                }
                let covered = letters(&scene).iter().any(|(_, letter)| one.meets(*letter));
                assert!(!covered, "{a} covers a name along a line at {lat} {lon}, {scale}");
            }
        }
    }
}

#[test]
fn a_physical_map_has_no_border_and_no_name_of_today() {
    for (lat, lon) in [(42.69, 21.12), (15.9, 32.9), (34.3, 75.0)] {
        let dataset = dataset(lat, lon, "basemap: Physical, ");
        let state = AppState::opening(&dataset);
        assert!(!state.map.borders_shown && !state.map.names_shown);
        for scale in [0.1, 0.9, 4.0] {
            let scene = scene_at(&dataset, scale);
            assert!(scene.labels.towns.len() <= 1, "{:?}", scene.labels.towns);
            let upright = scene.labels.labels.iter().filter(|label| {
                label.weight != crate::scene::text::Weight::Italic
                    && label.text != "Aa"
                    && label.text != "E"
            });
            let upright: Vec<&str> = upright.map(|label| &*label.text).collect();
            assert_eq!(upright, [""; 0], "{lat} {lon} at {scale}");
            let along = scene.labels.line_labels.iter();
            let along = along.filter(|it| it.weight != crate::scene::text::Weight::Italic);
            assert_eq!(along.count(), 0);
            let key = &scene.overlays.legend;
            assert!(!key.contains(&LegendEntry::DisputedLine), "{key:?}");
            assert!(!key.contains(&LegendEntry::ContestedLine), "{key:?}");
        }
    }
}

#[test]
fn a_line_of_the_world_that_a_side_disputes_is_in_the_ground_as_one() {
    let dataset = dataset(34.3, 75.0, "");
    let state = AppState::opening(&dataset);
    let basemap = house().1.in_projection(state.map.camera.projection());
    let size = ScreenSize::new(760.0, 468.0);
    let view = Viewport::new(state.map.camera, size);
    let ground = basemap.world_ground(view).expect("the world");
    let lines = ground.lines(view.visible_bounds());
    assert!(lines.map(|line| line.kind).any(|kind| kind == DisputedLineKind::Control));
}
