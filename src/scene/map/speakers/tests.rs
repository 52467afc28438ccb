use super::*;
use crate::dataset::{load, shipped};
use crate::geo::ScreenSize;
use crate::geo::basemap::Basemap;
use crate::model::Dataset;
use crate::scene::map::{MapScene, map_scene};
use crate::state::{AppState, Command, MapCommand, Passing, WindowMode, update, visible};
use crate::time::{Zone, parse};

/// The shipped dataset as it opens, on a map of the usual size, with that event selected and the
/// playhead at that date.
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

fn told(scene: &MapScene) -> Vec<String> {
    scene.speakers.iter().map(SpeakerLine::words).collect()
}

#[test]
fn who_denies_a_deployment_has_a_line_to_it_as_has_who_asserts_it() {
    let (dataset, state) = at("s29_kirby", "2023-10-01");
    let scene = scene_of(&dataset, &state);
    let told = told(&scene);
    assert!(told.iter().any(|line| line.starts_with("Washington asserts: John Kirby")), "{told:?}");
    assert!(told.iter().any(|line| line.starts_with("Belgrade denies: Aleksandar")), "{told:?}");
    let ends: Vec<ScreenPoint> = scene.speakers.iter().map(|line| line.to).collect();
    let band = scene.marks.forces.iter().find(|force| force.id.as_str() == "serbia_line").unwrap();
    let middle = band.shape.middle();
    assert!(ends.iter().all(|end| end.distance(middle) < 12.0), "they lead to the troops");
}

#[test]
fn what_is_said_outside_the_window_has_no_line_yet() {
    let (dataset, state) = at("s29_kirby", "2023-09-29T20:00");
    let told = told(&scene_of(&dataset, &state));
    assert!(!told.is_empty() && told.iter().all(|line| line.starts_with("Washington")), "{told:?}");
}

#[test]
fn without_a_selection_or_with_lines_put_away_there_are_none() {
    let (dataset, mut state) = at("s29_kirby", "2023-10-01");
    update(&mut state, &dataset, &Passing::default(), Command::Map(MapCommand::ToggleSpeakers));
    assert_eq!(told(&scene_of(&dataset, &state)), [""; 0]);
    update(&mut state, &dataset, &Passing::default(), Command::Map(MapCommand::ToggleSpeakers));
    assert!(!told(&scene_of(&dataset, &state)).is_empty());
    state.selection = None;
    assert_eq!(told(&scene_of(&dataset, &state)), [""; 0]);
}

#[test]
fn an_attack_is_spoken_of_from_several_seats_and_the_lines_end_at_its_mark() {
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
fn words_of_lines_cover_no_name_and_change_none() {
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
fn all_lines_are_told_in_one_sentence() {
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
fn a_person_has_the_seat_of_whom_they_belong_to_and_an_organisation_only_its_own() {
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
