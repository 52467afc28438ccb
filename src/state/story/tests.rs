//! Reading of a story, from its first step to its last and back.

use proptest::prelude::*;

use super::*;
use crate::dataset::shipped;
use crate::model::{Dataset, Moment, TimeSpan};
use crate::state::fixture::{after, at, dataset, id};
use crate::state::{AppState, Command, Effect, MapCommand, SelectCommand, TimeCommand, WindowMode};

const TOUR: &str = r#"#![enable(implicit_some)]
Dataset(
    ibar: 1, title: "T", summary: "S", time_zone: "UTC",
    actors: [
        Actor(id: "north", names: {"en": "The North"}, kind: State, seat: "town"),
        Actor(id: "mayor", names: {"en": "Mayor Ana"}, kind: Person, part_of: "north"),
        Actor(id: "south", names: {"en": "The South"}, kind: State),
    ],
    places: [Place(id: "town", names: {"en": "Town"}, at: (lat: 42.9, lon: 20.8))],
    events: [
        Event(id: "march", title: "March", when: "2020-03-01T06:00Z", where: Place(id: "town"), claims: [
            Claim(id: "ten", claimant: "mayor", stance: Asserts, statement: "Ten marched", said: "2020-03-02"),
            Claim(id: "two", claimant: "south", stance: Asserts, statement: "Two marched", said: "2020-03-05"),
        ]),
        Event(id: "talks", title: "Talks", when: "2020-03-09T12:00Z"),
    ],
    stories: [
        Story(id: "tour", title: "Tour", steps: [
            Step(
                heading: "One",
                sentences: [
                    Sentence(text: "Ten marched, says the mayor.", claims: ["ten"]),
                    Sentence(text: "Two, says the South.", claims: ["two"]),
                ],
                at: "2020-03-01T06:00Z",
                dates: Between("2020-03-01/2020-03-02"),
                view: "2020-03-01/2020-03-08",
                map: MapOpening(lat: 42.9, lon: 20.8, height_km: 40),
                select: "march",
                filter: "march",
                known_by: "2020-03-03",
            ),
            Step(heading: "Two", at: "2020-03-09T12:00Z", dates: Last(48), select: "talks"),
            Step(heading: "Three", dates: Until),
        ]),
    ],
)"#;

fn tour() -> Dataset {
    dataset(TOUR)
}

fn read(commands: impl IntoIterator<Item = StoryCommand>) -> AppState {
    let dataset = tour();
    let state = AppState::opening(&dataset);
    let commands = commands.into_iter().flat_map(|it| [Command::Story(it), Command::Tick(1.0)]);
    let (state, effects) = after(state, &dataset, commands);
    assert_eq!(effects, []);
    state
}

fn heading(state: &AppState) -> String {
    state.story_step(&tour()).map_or_else(String::new, |step| step.heading.to_string())
}

#[test]
fn a_step_shows_what_its_file_says() {
    let state = read([StoryCommand::Start]);
    assert_eq!(state.playhead, at("2020-03-01T06:00Z"));
    assert_eq!(state.window.mode, WindowMode::Range);
    let days = TimeSpan::between(at("2020-03-01"), at("2020-03-03"));
    assert_eq!(state.window_span(), days);
    let shown = state.shown(&tour());
    assert!(shown.start() <= at("2020-03-01") && shown.end() >= at("2020-03-08"));
    assert_eq!(state.selection, Some(id("march")));
    assert_eq!(state.filter.text, "march");
    assert_eq!(state.known_by.active(), Some(at("2020-03-04")));
    let ground = state.map.viewport().visible_bounds();
    assert!((ground.height().min(ground.width()) - 40.0).abs() < 1e-6);
    let state = read([StoryCommand::Next, StoryCommand::Next]);
    assert_eq!((state.window.mode, state.window.trailing_ms), (WindowMode::Trailing, 172_800_000));
    assert_eq!((state.filter.text.as_str(), state.known_by.active()), ("", None));
    assert_eq!(state.map.camera, state.home_camera(&tour()));
}

#[test]
fn a_step_that_names_no_moment_leaves_the_playhead() {
    let state = read([StoryCommand::Go(1), StoryCommand::Next]);
    assert_eq!((heading(&state).as_str(), state.playhead), ("Three", at("2020-03-09T12:00Z")));
    assert_eq!(state.selection, None);
}

#[test]
fn next_begins_the_story_and_ends_at_its_last_step() {
    let path = |count| read(std::iter::repeat_n(StoryCommand::Next, count));
    let headings: Vec<String> = (1..6).map(|count| heading(&path(count))).collect();
    assert_eq!(headings, ["One", "Two", "Three", "Three", "Three"]);
    let back = [StoryCommand::Go(2), StoryCommand::Previous, StoryCommand::Previous];
    assert_eq!(heading(&read(back.clone())), "One");
    assert_eq!(heading(&read(back.into_iter().chain([StoryCommand::Previous]))), "One");
}

#[test]
fn between_two_steps_playhead_and_map_are_on_their_way_and_come_back_exactly() {
    let there = read([StoryCommand::Start, StoryCommand::Scroll(0, 0.25)]);
    assert!(there.playhead > at("2020-03-01T06:00Z") && there.playhead < at("2020-03-05"));
    assert_eq!(there.selection, Some(id("march")));
    let later = read([StoryCommand::Start, StoryCommand::Scroll(0, 0.75)]);
    assert_eq!(later.selection, Some(id("talks")));
    let back = read([StoryCommand::Start, StoryCommand::Scroll(0, 0.75), StoryCommand::Go(0)]);
    let start = read([StoryCommand::Start]);
    assert_eq!((back.playhead, back.map.camera), (start.playhead, start.map.camera));
    let earlier = read([StoryCommand::Go(1), StoryCommand::Scroll(1, 0.5), StoryCommand::Previous]);
    assert_eq!(heading(&earlier), "Two");
}

#[test]
fn whoever_explores_finds_back() {
    let dataset = tour();
    let state = read([StoryCommand::Start]);
    assert!(!state.is_away_from_story() && !state.looks_up_from_story());
    for away in [
        Command::Time(TimeCommand::SetPlayhead(at("2020-03-05"))),
        Command::Map(MapCommand::Drag(40.0, 0.0)),
        Command::Select(SelectCommand::Event(id("talks"))),
    ] {
        let (there, _) = after(state.clone(), &dataset, [away.clone()]);
        assert!(there.is_away_from_story(), "{away:?}");
        let looks_up = matches!(away, Command::Select(_));
        assert_eq!(there.looks_up_from_story(), looks_up, "{away:?}");
        let back = [Command::Story(StoryCommand::Return), Command::Tick(1.0)];
        let (back, _) = after(there, &dataset, back);
        assert!(!back.is_away_from_story());
        assert_eq!(back.map.camera, state.map.camera);
    }
}

#[test]
fn a_map_of_another_size_shows_the_ground_of_the_step() {
    let dataset = tour();
    let state = read([StoryCommand::Start]);
    let size = crate::geo::ScreenSize::new(1000.0, 700.0);
    let (state, _) = after(state, &dataset, [Command::Map(MapCommand::Resized(size))]);
    assert!((state.map.viewport().visible_bounds().height() - 40.0).abs() < 1e-6);
    assert!(!state.is_away_from_story());
}

#[test]
fn the_story_ends_where_the_reader_ends_it_and_the_view_stays() {
    let state = read([StoryCommand::Go(1), StoryCommand::ToggleFullScreen]);
    assert!(state.story.full_screen);
    let ended = read([StoryCommand::Go(1), StoryCommand::ToggleFullScreen, StoryCommand::End]);
    assert_eq!(ended.story, StoryReading::default());
    assert_eq!((ended.playhead, ended.selection), (state.playhead, state.selection));
}

#[test]
fn a_story_that_was_begun_or_declined_is_not_offered_again() {
    let dataset = tour();
    for answer in [StoryCommand::Start, StoryCommand::Decline, StoryCommand::Next] {
        let mut state = AppState::opening(&dataset);
        state.story.offered = true;
        let commands = [answer.clone(), StoryCommand::End].map(Command::Story);
        let (state, _) = after(state, &dataset, commands);
        assert!(!state.story.offered, "{answer:?}");
    }
}

#[test]
fn a_dataset_without_a_story_has_none_to_read() {
    let dataset = crate::state::fixture::march();
    let before = AppState::opening(&dataset);
    for command in [StoryCommand::Start, StoryCommand::Next, StoryCommand::Go(3)] {
        let (state, _) = after(before.clone(), &dataset, [Command::Story(command)]);
        assert_eq!(state, before);
    }
}

#[test]
fn sentences_are_told_by_the_sides_of_their_claims_and_by_the_day_they_were_said() {
    let dataset = tour();
    let story = &dataset.stories()[0];
    let sides: Vec<_> =
        tellers(&dataset, story).into_iter().map(|it| (it.id, it.sentences)).collect();
    assert_eq!(sides, [("north".into(), 1), ("south".into(), 1)]);
    let told = |side: Option<&str>, known: Option<Moment>| -> Vec<bool> {
        let side = side.map(Into::into);
        let of = |sentence: &_| is_told_by(&dataset, sentence, side.as_ref(), known);
        story.steps[0].sentences.iter().map(of).collect()
    };
    assert_eq!(told(None, None), [true, true]);
    assert_eq!(told(Some("north"), None), [true, false]);
    assert_eq!(told(Some("south"), None), [false, true]);
    assert_eq!(told(None, Some(at("2020-03-04"))), [true, false]);
    assert_eq!(told(Some("south"), Some(at("2020-03-04"))), [false, false]);
    let name = |id: &str| Teller::name(&dataset, &id.into(), crate::model::Language::ENGLISH);
    assert_eq!([name("north"), name("south")], ["Town", "The South"]);
}

#[test]
fn a_story_read_as_known_on_a_day_shows_no_later_claim() {
    let known = at("2020-03-02");
    let state = read([StoryCommand::Start, StoryCommand::SetKnown(Some(known))]);
    assert_eq!(state.known_by.active(), Some(known));
    let state = read([
        StoryCommand::Start,
        StoryCommand::SetKnown(Some(known)),
        StoryCommand::Next,
        StoryCommand::SetKnown(None),
    ]);
    assert_eq!(state.known_by.active(), None);
}

#[test]
fn copying_a_step_is_left_to_the_shell() {
    let dataset = tour();
    let copy = [Command::Story(StoryCommand::CopyStep)];
    let (_, effects) = after(AppState::opening(&dataset), &dataset, copy);
    assert_eq!(effects, [Effect::CopyStep]);
}

#[test]
fn the_shipped_story_is_told_in_twelve_steps_with_what_each_selects() {
    let dataset = shipped();
    let mut state = AppState::opening(&dataset);
    let mut headings = Vec::new();
    for _ in 0..12 {
        let next = [Command::Story(StoryCommand::Next), Command::Tick(1.0)];
        state = after(state, &dataset, next).0;
        headings.push(state.story_step(&dataset).unwrap().heading.to_string());
        let selected = state.selected(&dataset).unwrap();
        assert!(state.holds(selected.when.as_ref().unwrap()), "{}", selected.id);
        assert!(!state.is_away_from_story());
    }
    headings.dedup();
    assert_eq!(headings.len(), 12);
    let (last, _) = after(state.clone(), &dataset, [Command::Story(StoryCommand::Next)]);
    assert_eq!(last.story.step, 11);
}

proptest! {
    #[test]
    fn the_same_place_in_the_story_always_shows_the_same(
        path in prop::collection::vec((0_usize..4, 0.0_f64..1.0), 1..6),
        step in 0_usize..2,
        way in 0.0_f64..0.99,
    ) {
        let way_there = path.into_iter().map(|(step, way)| StoryCommand::Scroll(step, way));
        let by_path = read([StoryCommand::Start].into_iter().chain(way_there)
            .chain([StoryCommand::Go(0), StoryCommand::Scroll(step, way)]));
        let direct = read([StoryCommand::Start, StoryCommand::Scroll(step, way)]);
        prop_assert_eq!(by_path.playhead, direct.playhead);
        prop_assert_eq!(by_path.map.camera, direct.map.camera);
        prop_assert_eq!(by_path.window, direct.window);
        prop_assert_eq!(by_path.story, direct.story);
    }
}
