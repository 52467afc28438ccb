//! Tests of speaker lines.

use super::*;
use crate::dataset::{load, shipped};
use crate::geo::ScreenSize;
use crate::geo::basemap::Basemap;
use crate::model::Dataset;
use crate::scene::map::{MapScene, map_scene};
use crate::state::{AppState, Command, MapCommand, Passing, WindowMode, update, visible};
use crate::time::{Zone, parse};

/// The shipped dataset in its opening state with an event selected and the playhead at a date.
fn at(select: &str, date: &str) -> (Dataset, AppState) {
    let dataset = shipped();
    let mut state = AppState::opening(&dataset);
    update(
        &mut state,
        &dataset,
        &Passing::default(),
        Command::Map(MapCommand::Resized(ScreenSize::new(760.0, 468.0))),
    );
    state.map.camera = state.home_camera(&dataset);
    state.selection = Some(select.into());
    state.playhead = parse(date, &Zone::belgrade()).unwrap().anchor();
    (dataset, state)
}

fn scene_of(dataset: &Dataset, state: &AppState) -> MapScene {
    let shown = visible(state, dataset);
    map_scene(&MapInput::new(
        dataset,
        &Basemap::shipped().unwrap(),
        state,
        &shown,
        &Zone::belgrade(),
    ))
}

fn words(scene: &MapScene) -> Vec<String> {
    scene.speakers.iter().map(SpeakerLine::words).collect()
}

#[test]
fn denials_and_assertions_of_a_deployment_both_have_lines() {
    let (dataset, state) = at("s29_kirby", "2023-10-01");
    let scene = scene_of(&dataset, &state);
    let lines = words(&scene);
    assert!(
        lines.iter().any(|line| line.starts_with("Washington asserts: John Kirby")),
        "{lines:?}"
    );
    assert!(lines.iter().any(|line| line.starts_with("Belgrade denies: Aleksandar")), "{lines:?}");
    let ends: Vec<ScreenPoint> = scene.speakers.iter().map(|line| line.to).collect();
    let band = scene.marks.forces.iter().find(|force| force.id.as_str() == "serbia_line").unwrap();
    let middle = band.shape.middle();
    assert!(ends.iter().all(|end| end.distance(middle) < 12.0), "they lead to the troops");
}

#[test]
fn a_claim_outside_the_dates_shown_has_no_line() {
    let (dataset, state) = at("s29_kirby", "2023-09-29T20:00");
    let lines = words(&scene_of(&dataset, &state));
    assert!(
        !lines.is_empty() && lines.iter().all(|line| line.starts_with("Washington")),
        "{lines:?}"
    );
}

#[test]
fn there_are_no_lines_without_a_selection_or_if_they_are_hidden() {
    let (dataset, mut state) = at("s29_kirby", "2023-10-01");
    update(&mut state, &dataset, &Passing::default(), Command::Map(MapCommand::ToggleSpeakers));
    assert_eq!(words(&scene_of(&dataset, &state)), [""; 0]);
    update(&mut state, &dataset, &Passing::default(), Command::Map(MapCommand::ToggleSpeakers));
    assert!(!words(&scene_of(&dataset, &state)).is_empty());
    state.selection = None;
    assert_eq!(words(&scene_of(&dataset, &state)), [""; 0]);
}

#[test]
fn lines_from_several_seats_end_at_the_mark_of_an_attack() {
    let (dataset, mut state) = at("s24_0240", "2023-09-26");
    state.window.mode = WindowMode::Cumulative;
    let scene = scene_of(&dataset, &state);
    let seats: BTreeSet<&str> = scene.speakers.iter().map(|line| line.seat.as_str()).collect();
    assert!(seats.contains("Pristina"), "{seats:?}");
    let position = dataset.event_position(&"s24_0240".into()).unwrap();
    let group = scene.marks.events.iter().find(|group| group.events.contains(&position)).unwrap();
    assert!(scene.speakers.iter().all(|line| line.to.distance(group.at) < 30.0));
}

#[test]
fn words_of_lines_cover_and_move_no_label() {
    for event in ["s29_kirby", "s24_0240", "s24_kfor"] {
        let (dataset, mut state) = at(event, "2023-10-01");
        state.window.mode = WindowMode::Cumulative;
        let with = scene_of(&dataset, &state);
        let plates: Vec<Rect> =
            with.speakers.iter().filter_map(|line| line.word.as_ref()).map(|word| word.0).collect();
        for (nth, plate) in plates.iter().enumerate() {
            assert!(!with.labels.labels.iter().any(|label| label.rect.meets(*plate)), "{event}");
            assert!(!plates.iter().skip(nth + 1).any(|other| other.meets(*plate)), "{event}");
        }
        update(&mut state, &dataset, &Passing::default(), Command::Map(MapCommand::ToggleSpeakers));
        assert_eq!(scene_of(&dataset, &state).labels, with.labels, "{event}");
    }
}

#[test]
fn one_sentence_describes_all_lines() {
    let (dataset, state) = at("s29_kirby", "2023-10-01");
    let words = speakers_words(&scene_of(&dataset, &state).speakers);
    let count = words.split(' ').next().unwrap().parse::<usize>().unwrap();
    assert!(count >= 2 && words.contains(" speak of this: "), "{words}");
    assert!(
        words.contains("Belgrade denies: ") && words.contains("Washington asserts: "),
        "{words}"
    );
}

#[test]
fn a_person_has_the_seat_of_their_organisation_and_an_organisation_its_own() {
    let text = r#"#![enable(implicit_some)]
        Dataset(ibar: 1, title: "T", summary: "S",
            places: [Place(id: "capital", names: {"en": "C"}), Place(id: "port", names: {"en": "P"})],
            actors: [
                Actor(id: "state", names: {"en": "State"}, kind: State, seat: "capital"),
                Actor(id: "court", names: {"en": "Court"}, part_of: "state"),
                Actor(id: "minister", names: {"en": "Minister"}, kind: Person, part_of: "state"),
                Actor(id: "envoy", names: {"en": "Envoy"}, kind: Person, part_of: "state", seat: "port"),
                Actor(id: "judge", names: {"en": "Judge"}, kind: Person, part_of: "court"),
            ])"#;
    let loaded = load(text.as_bytes());
    assert_eq!(loaded.issues, []);
    let dataset = loaded.dataset.unwrap();
    let seat = |id: &str| {
        let actor = dataset.actor(&id.into()).unwrap();
        dataset.seat_of(actor).map_or("", |place| place.id.as_str())
    };
    assert_eq!(seat("state"), "capital");
    assert_eq!(seat("minister"), "capital");
    assert_eq!(seat("envoy"), "port");
    assert_eq!(seat("court"), "");
    assert_eq!(seat("judge"), "");
}
