//! Tests of events that move.

use super::house;
use crate::dataset::{load, write};
use crate::geo::distance_km;
use crate::model::{Dataset, LatLon};
use crate::scene::map::{LegendEntry, MapInput, MapScene, PreviousFrame, map_scene};
use crate::state::{AppState, WindowMode, visible};
use crate::time::{Zone, parse, words};

const CONVOY: &str = r#"#![enable(implicit_some)]
Dataset(
    ibar: 1, title: "A convoy", summary: "S", time_zone: "Europe/Belgrade",
    places: [
        Place(id: "depot", names: {"en": "Depot"}, at: (lat: 43.32, lon: 21.90)),
        Place(id: "crossing", names: {"en": "Crossing"}, at: (lat: 42.33, lon: 21.65)),
    ],
    events: [Event(id: "convoy", title: "A convoy", kind: Deployment, where: Track(points: [
        TrackPoint(place: "depot", when: "2023-09-28T08:00"),
        TrackPoint(lat: 43.0, lon: 21.95, when: "2023-09-28T09:00/2023-09-28T09:10"),
        TrackPoint(place: "crossing", when: "2023-09-28T11:00"),
    ]))],
)"#;

fn convoy() -> Dataset {
    let loaded = load(CONVOY.as_bytes());
    assert_eq!(loaded.issues, []);
    loaded.dataset.unwrap()
}

fn scene(dataset: &Dataset, clock: &str) -> (MapScene, AppState) {
    let zone = Zone::belgrade();
    let mut state = AppState::opening(dataset);
    state.window.mode = WindowMode::Trailing;
    state.playhead = parse(&format!("2023-09-28T{clock}"), &zone).unwrap().anchor();
    let shown = visible(&state, dataset);
    let input = MapInput::new(dataset, &house().1, &state, &shown, &zone);
    let scene = map_scene(&input.after(&PreviousFrame::default()));
    (scene, state)
}

/// The place of the mark, and whether it is estimated; `None` where there is no mark.
fn mark(dataset: &Dataset, clock: &str) -> Option<(LatLon, bool)> {
    let (scene, state) = scene(dataset, clock);
    let mark = scene.marks.events.first()?;
    Some((state.map.viewport().earth_at(mark.at)?, mark.estimated))
}

#[test]
fn a_mark_on_a_track_moves_with_the_playhead() {
    let dataset = convoy();
    let away = |clock: &str, lat: f64, lon: f64| {
        let (at, estimated) = mark(&dataset, clock).unwrap();
        (distance_km(at, LatLon { lat, lon }), estimated)
    };
    assert!(mark(&dataset, "07:59").is_none(), "it has not left");
    for (clock, lat, lon, estimated) in [
        ("08:00", 43.32, 21.90, false),
        ("09:05", 43.0, 21.95, false),
        ("11:00", 42.33, 21.65, false),
        ("11:30", 42.33, 21.65, false),
        ("08:30", 43.16, 21.925, true),
    ] {
        let (km, found) = away(clock, lat, lon);
        assert!(km < 0.1, "{clock}: {km} km away");
        assert_eq!(found, estimated, "{clock}");
    }
}

#[test]
fn the_way_is_drawn_behind_it_and_what_is_to_come_before_it() {
    let dataset = convoy();
    let track = |clock: &str| scene(&dataset, clock).0.marks.tracks[0].clone();
    let reached = |clock: &str| track(clock).stops.iter().filter(|(_, yes)| *yes).count();
    assert_eq!(["08:30", "09:05", "11:00"].map(reached), [1, 2, 3]);
    let halfway = track("10:00");
    let ([past], [future]) = (&halfway.past[..], &halfway.future[..]) else { panic!("two lines") };
    assert!(past[past.len() - 1].distance(future[0]) < 1e-6);
    assert!(past[0].distance(halfway.stops[0].0) < 1e-6);
    assert!(future[future.len() - 1].distance(halfway.stops[2].0) < 1e-6);
    let (scene, _) = scene(&dataset, "10:00");
    for entry in [LegendEntry::Track, LegendEntry::Estimated] {
        assert!(scene.overlays.legend.contains(&entry), "{entry:?}");
    }
}

#[test]
fn it_lasts_from_its_first_point_to_its_last_and_is_written_as_it_was_read() {
    let dataset = convoy();
    let when = dataset.events()[0].when.clone().unwrap();
    assert_eq!(words(&when, &Zone::belgrade()), "28 September 2023, 08:00 to 11:00");
    let text = write(&dataset);
    let again = load(text.as_bytes()).dataset.unwrap();
    assert_eq!(again.events(), dataset.events());
    assert_eq!(write(&again), text);
}

#[test]
fn points_out_of_order_are_put_in_order_and_told() {
    let text = CONVOY.replace("2023-09-28T11:00", "2023-09-28T07:00");
    let loaded = load(text.as_bytes());
    let codes: Vec<_> = loaded.issues.iter().map(|issue| issue.code).collect();
    assert_eq!(codes, ["track-order"]);
    let when = loaded.dataset.unwrap().events()[0].when.clone().unwrap();
    assert_eq!(when.text(), "2023-09-28T07:00/2023-09-28T09:10");
}

#[test]
fn a_point_without_a_place_or_a_time_is_told() {
    for (wrong, code) in [
        ("TrackPoint(lat: 43.0, when: \"2023-09-28T09:00\")", "wrong-type"),
        ("TrackPoint(place: \"nowhere\", when: \"2023-09-28T09:00\")", "unknown-id"),
        ("TrackPoint(place: \"depot\", when: \"soon\")", "bad-date"),
        ("TrackPoint(place: \"depot\")", "missing-field"),
        ("TrackPoint(lat: 143.0, lon: 21.95, when: \"2023-09-28T09:00\")", "out-of-range"),
    ] {
        let right =
            "TrackPoint(lat: 43.0, lon: 21.95, when: \"2023-09-28T09:00/2023-09-28T09:10\")";
        let loaded = load(CONVOY.replace(right, wrong).as_bytes());
        let codes: Vec<_> = loaded.issues.iter().map(|issue| issue.code).collect();
        assert_eq!(codes, [code], "{wrong}");
        let dataset = loaded.dataset.unwrap();
        assert_eq!(dataset.points_of(&dataset.events()[0]).count(), 2, "{wrong}");
    }
}
