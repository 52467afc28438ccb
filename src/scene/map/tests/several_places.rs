//! Tests of events in several places.

use super::house;
use crate::dataset::load;
use crate::model::{Dataset, PlaceId};
use crate::scene::map::{MapInput, MapScene, PreviousFrame, map_scene, place_card};
use crate::state::{AppState, Filter, LaneKey, LanePlan, Lanes, LanesBy, WindowMode, visible};
use crate::time::Zone;

/// One call among three places.
fn call(place: &str) -> (Dataset, AppState) {
    let text = format!(
        r#"#![enable(implicit_some)]
        Dataset(ibar: 1, title: "T", summary: "S", places: [
            Place(id: "base", names: {{"en": "Base"}}, at: (lat: 43.32, lon: 21.90)),
            Place(id: "post", names: {{"en": "Post"}}, at: (lat: 42.97, lon: 20.78)),
            Place(id: "hq", names: {{"en": "Headquarters"}}, at: (lat: 42.6, lon: 21.2)),
        ], events: [
            Event(id: "call", when: "2023-09-24", where: {place}, also_at: ["post", "hq"], title: "A call"),
        ])"#
    );
    let loaded = load(text.as_bytes());
    assert_eq!(loaded.issues, []);
    let dataset = loaded.dataset.unwrap();
    let mut state = AppState::opening(&dataset);
    state.window.mode = WindowMode::Cumulative;
    (dataset, state)
}

fn scene(dataset: &Dataset, state: &AppState) -> MapScene {
    let (shown, zone) = (visible(state, dataset), Zone::utc());
    let input = MapInput::new(dataset, &house().1, state, &shown, &zone);
    map_scene(&input.after(&PreviousFrame::default()))
}

#[test]
fn it_is_marked_at_each_and_joined_with_its_own_and_counted_once() {
    let (dataset, state) = call("Place(id: \"base\")");
    let scene = scene(&dataset, &state);
    let [mark] = &scene.marks.events[..] else { panic!("one mark") };
    let places: Vec<&str> = scene.marks.further.iter().map(|mark| mark.place.as_str()).collect();
    assert_eq!(places, ["post", "hq"]);
    assert!(scene.marks.further.iter().all(|further| further.from == Some(mark.at)));
    assert_eq!(visible(&state, &dataset).sentence(), "1 event");
}

#[test]
fn places_of_an_event_without_one_of_its_own_are_joined_with_each_other() {
    let (dataset, state) = call("Unlocated");
    let further = scene(&dataset, &state).marks.further;
    let ends: Vec<_> = further.iter().map(|mark| mark.from).collect();
    assert_eq!(ends, [None, Some(further[0].at)]);
}

#[test]
fn it_is_in_the_lane_and_on_the_card_of_each_and_found_by_each_name() {
    let (dataset, mut state) = call("Place(id: \"base\")");
    let mut lanes = Lanes::default();
    lanes.by = LanesBy::Place;
    let plan = LanePlan::new(&dataset, &lanes);
    let of_call: Vec<&LaneKey> =
        plan.lanes_of(&dataset.events()[0]).map(|nth| &plan.keys()[nth]).collect();
    assert_eq!(of_call.len(), 3, "{of_call:?}");
    for (id, name) in [("base", "Base"), ("post", "Post"), ("hq", "Headquarters")] {
        assert!(of_call.contains(&&LaneKey::Place(id.into())), "{id}");
        state.filter = Filter { text: name.to_lowercase(), ..Filter::default() };
        let shown = visible(&state, &dataset);
        assert_eq!(shown.shown, [0], "{name}");
        let card = place_card(&dataset, &state, &shown, &Zone::utc(), &PlaceId::from(id)).unwrap();
        assert_eq!(card.rows.len(), 1, "{name}");
    }
}

#[test]
fn it_is_on_the_map_where_any_of_its_places_is() {
    let far = "Point(lat: 51.5, lon: -0.12)";
    let (dataset, mut state) = call(far);
    state.filter.only_on_map = true;
    assert_eq!(visible(&state, &dataset).shown, [0]);
}
