//! The session: saved and restored, foreign, damaged, and of an older version.

use std::time::{Duration, Instant};
use std::{fs, thread};

use egui::Key;
use ibar::app::{ResolvedOptions, Session, SessionFolder, Start};
use ibar::model::{Language, Moment, TimeSpan};
use ibar::state::{
    AppState, Command, ComparedMaps, Display, Effect, Filter, ImportChoices, KnownBy, ListOptions,
    Passing, Sheet, StoryReading, WindowMode, update, visible,
};
use proptest::prelude::*;

use crate::support::sessions::{
    SESSIONS, opening, restored, sessions, start_in, text_of, used, write_session,
};
use crate::support::{Folder, ROW, Window, at, bridge, shipped};

/// Asserts that a state is within its limits, and that commands change it without a panic.
fn assert_usable(mut state: AppState) {
    use ibar::state::{Direction, FilterCommand, MapCommand, PlayCommand, TimeCommand};
    let dataset = bridge().dataset;
    let extent = dataset.extent().unwrap();
    assert!(state.view.length_ms() > 0.0, "the timeline shows {:?}", state.view);
    assert!(state.map.camera.px_per_km() > 0.0, "the map is at {:?}", state.map.camera);
    assert_eq!(
        extent.hull(TimeSpan::instant(state.playhead)),
        extent,
        "the playhead is in the data"
    );
    let visible = visible(&state, &dataset);
    assert!(visible.shown.iter().all(|position| *position < dataset.events().len()));
    for command in [
        Command::Time(TimeCommand::StepEvent(Direction::Back)),
        Command::Time(TimeCommand::Zoom(3.0)),
        Command::Time(TimeCommand::SetMode(WindowMode::Range)),
        Command::Map(MapCommand::Zoom(3.0)),
        Command::Play(PlayCommand::Toggle),
        Command::Tick(1.0),
        Command::Filter(FilterCommand::ShowAll),
    ] {
        let effects: Vec<Effect> = update(&mut state, &dataset, &Passing::default(), command);
        assert!(effects.is_empty());
    }
}

#[test]
fn a_state_is_restored_as_it_was_saved() {
    assert_eq!(restored(text_of(&used())), used());
}

#[test]
fn hover_play_and_open_pages_are_not_restored() {
    let mut state = used();
    state.hover = Some("vote".into());
    state.playback.playing = true;
    state.display.sheet = Some(Sheet::Grades);
    assert_eq!(restored(text_of(&state)), used());
}

#[test]
fn without_a_session_the_dataset_opens_with_its_opening_view() {
    assert_eq!(start_in(&Folder::new(SESSIONS)).state(), opening());
    assert_eq!(
        Start { session: SessionFolder::nowhere(), ..start_in(&Folder::new(SESSIONS)) }.state(),
        opening()
    );
}

#[test]
fn of_the_session_of_another_file_only_the_settings_of_the_window_are_taken() {
    let other = Session::new("another.ron", &used()).to_text().unwrap();
    assert_eq!(restored(other), AppState { display: used().display, ..opening() });
    let folder = Folder::new(SESSIONS);
    sessions(&folder).save(&Session::new("another.ron", &used())).unwrap();
    assert_eq!(start_in(&folder).state(), AppState { display: used().display, ..opening() });
}

#[test]
fn a_session_of_another_form_is_not_taken() {
    let text = text_of(&used());
    assert!(text.contains("form: 1"));
    assert_eq!(restored(text.replace("form: 1", "form: 2")), opening());
    assert_eq!(restored(text.replace("form: 1,", "")), opening());
}

#[test]
fn a_text_that_is_not_a_session_is_not_taken() {
    let foreign: [&[u8]; 6] = [
        b"",
        b"()",
        b"{\"form\": 1}",
        include_bytes!("fixtures/good/bridge.ron"),
        b"\xFF\xFE\x00",
        "(form: 1, document: \"bridge.ron\", state: 7)".as_bytes(),
    ];
    for bytes in foreign {
        assert_eq!(restored(bytes), opening(), "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_session_without_a_field_opens_with_its_default() {
    let text = r#"(form: 1, document: "bridge.ron", state: (selection: Some("vote"), playhead: 1695902400000, since_removed: 3))"#;
    let state = restored(text);
    assert_eq!(state.selection, Some("vote".into()));
    assert_eq!(state.playhead, Moment::from_millis(1_695_902_400_000));
    assert_eq!(state.display, Display::default());
    assert_usable(state);
}

/// The fixture was saved when languages were a closed list; only that choice is lost.
#[test]
fn a_session_of_the_version_before_language_tags_is_restored() {
    let text = include_bytes!("fixtures/session/names-by-variant.ron");
    let names = Language::AS_INTERFACE;
    let used = used();
    let filter = Filter { terms: Vec::new(), only_in_dates: false, ..used.filter };
    let listing = ListOptions::default();
    let display = Display { names, ..used.display };
    let story = StoryReading::default();
    let compared_maps = ComparedMaps::default();
    assert_eq!(
        restored(text),
        AppState {
            filter,
            listing,
            display,
            story,
            compared_maps,
            import: ImportChoices::default(),
            drawer_open: false,
            ..used
        }
    );
}

#[test]
fn a_session_cut_off_anywhere_is_never_taken_for_a_whole_one() {
    let text = text_of(&used());
    for (end, _) in text.char_indices() {
        assert!(Session::from_text(&text[..end]).is_none(), "cut at {end}");
    }
}

#[test]
fn numbers_out_of_bounds_give_a_usable_state() {
    let worst = r#"(form: 1, document: "bridge.ron", state: (
        playhead: -9223372036854775808,
        view: (9223372036854775807, NaN, -inf),
        window: (mode: Trailing, trailing_ms: -9223372036854775808, range: (-9223372036854775808, 9223372036854775807)),
        map: (camera: (center: (x: inf, y: NaN), px_per_km: -1e300)),
        known_by: (on: true, by: Some(-9223372036854775808)),
    ))"#;
    let state = restored(worst);
    assert_eq!(state.playhead, at("2023-09-24T03:00+02:00"));
    assert_usable(state);
    for mode in ["Instant", "Cumulative", "Range"] {
        assert_usable(restored(worst.replace("Trailing", mode)));
    }
}

#[test]
fn the_window_can_be_drawn_on_a_session_out_of_bounds() {
    for (start, length) in [("9223372036854775807", "1e300"), ("-9223372036854775808", "0.0")] {
        let folder = Folder::new(SESSIONS);
        let text = format!(
            r#"(form: 1, document: "bridge.ron", state: (
            playhead: 9223372036854775807,
            view: ({start}, 0.5, {length}),
            window: (mode: Range, trailing_ms: 9223372036854775807, range: (-9223372036854775808, 9223372036854775807)),
            map: (camera: (center: (x: -1e30, y: 1e30), px_per_km: 1e30)),
            ))"#
        );
        write_session(&folder, text);
        let mut window = Window::started(start_in(&folder));
        window.press(Key::Home).press(Key::Num3).press(Key::Num4).press(Key::Num9);
        assert_eq!(window.state().window.mode, WindowMode::Range);
    }
}

#[test]
fn a_selection_that_the_data_no_longer_have_is_dropped_and_the_rest_is_kept() {
    let gone = AppState { selection: Some("nobody".into()), ..used() };
    assert_eq!(restored(text_of(&gone)), AppState { selection: None, ..used() });
}

#[test]
fn a_playhead_outside_the_data_is_brought_back() {
    let early = AppState { playhead: at("1999"), ..used() };
    assert_eq!(restored(text_of(&early)).playhead, at("2023-09-24T03:00+02:00"));
    let late = AppState { playhead: at("2099"), ..used() };
    assert_eq!(restored(text_of(&late)).playhead, at("2023-10-03"));
}

#[test]
fn the_command_line_overrides_the_session() {
    let folder = Folder::new(SESSIONS);
    write_session(&folder, text_of(&used()));
    let start = |at, select: Option<&str>| Start {
        options: ResolvedOptions { at, select: select.map(Into::into), ..Default::default() },
        ..start_in(&folder)
    };
    let noon = at("2023-09-27T12:00+02:00");
    let both = start(Some(noon), Some("vote")).state();
    assert_eq!((both.playhead, both.selection), (noon, Some("vote".into())));
    let date = start(Some(noon), None).state();
    assert_eq!((date.playhead, date.selection), (noon, Some("ambush".into())));
    assert!(date.view.span().contains(noon));
    let event = start(None, Some("vote")).state();
    assert_eq!(
        (event.playhead, event.selection),
        (at("2023-09-29T10:00+02:00"), Some("vote".into()))
    );
    assert!(event.display.dark, "the rest of the session is taken");
    let with = |options| Start { options, ..start_in(&folder) }.state();
    let names = with(ResolvedOptions { names: Language::new("sr-Cyrl"), ..Default::default() });
    assert_eq!(names.display.names, Language::new("sr-Cyrl").unwrap());
    let known = with(ResolvedOptions { known_by: Some(noon), ..Default::default() });
    assert_eq!(known.known_by, KnownBy { on: true, by: Some(noon) });
}

#[test]
fn the_session_is_saved_when_the_window_closes() {
    let folder = Folder::new(SESSIONS);
    let mut window = Window::started(start_in(&folder));
    window.click(ROW, "Convoy").press(Key::Num3);
    let state = window.state().clone();
    window.close();
    let again = Window::started(start_in(&folder));
    assert_eq!(again.state().selection, state.selection);
    assert_eq!(again.state().window, state.window);
    assert_eq!(again.state().view, state.view);
    assert_eq!(again.state().map.camera, state.map.camera);
}

#[test]
fn a_change_is_saved_although_no_frame_is_drawn() {
    let folder = Folder::new(SESSIONS);
    let mut window = Window::started(start_in(&folder));
    window.click(ROW, "Convoy").press(Key::Num1);
    let kept = || sessions(&folder).load(&bridge().key);
    let until = Instant::now() + Duration::from_secs(30);
    while kept().is_none() && Instant::now() < until {
        thread::sleep(Duration::from_millis(20));
    }
    let kept = start_in(&folder).state();
    assert_eq!(kept.selection, Some("convoy".into()));
    assert_eq!(kept.window.mode, window.state().window.mode);
    let files = fs::read_dir(folder.file(SESSIONS)).unwrap().count();
    assert_eq!(files, 1, "no temporary file is left");
}

#[test]
fn a_session_that_cannot_be_saved_is_lost_and_nothing_else() {
    let folder = Folder::new(SESSIONS);
    let path = sessions(&folder).file_of(&bridge().key).unwrap();
    fs::create_dir_all(&path).unwrap();
    let mut window = Window::started(start_in(&folder));
    window.click(ROW, "Convoy");
    assert_eq!(window.selected(), "convoy");
    window.close();
    assert!(path.is_dir());
}

#[test]
fn the_shipped_data_and_a_file_of_that_name_do_not_share_a_session() {
    let session = Session::new(&shipped().key, &used());
    let document = shipped();
    assert!(session.clone().state_for(&document.key, &document.dataset).is_some());
    assert!(session.state_for(&document.name, &document.dataset).is_none());
}

proptest! {
    #[test]
    fn the_window_starts_whatever_bytes_the_session_holds(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
    ) {
        prop_assert_eq!(restored(bytes), opening());
    }

    #[test]
    fn a_session_with_one_changed_character_gives_a_usable_state(
        place in any::<prop::sample::Index>(),
        sign in any::<char>(),
        removed in 0..3_usize,
    ) {
        let mut signs: Vec<char> = text_of(&used()).chars().collect();
        let position = place.index(signs.len());
        signs.splice(position..(position + removed).min(signs.len()), [sign]);
        assert_usable(restored(signs.into_iter().collect::<String>()));
    }

    #[test]
    fn every_state_is_restored_as_it_was_saved(
        playhead in at("2023-09-24T03:00+02:00").as_millis()..at("2023-10-03").as_millis(),
        pan in -1e9..1e9_f64,
        drag in -300.0..300.0_f64,
        text in ".{0,20}",
        trailing_ms in 1..i64::MAX,
    ) {
        let mut state = used();
        state.playhead = Moment::from_millis(playhead);
        state.view = state.view.panned(pan);
        state.map.camera = state.map.viewport().panned(drag, -drag);
        state.filter.text = text;
        state.window.trailing_ms = trailing_ms;
        prop_assert_eq!(restored(text_of(&state)), state);
    }
}
