//! Tests of views that are passed on: there and back, and what is refused.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::any_view::any_state;
use super::write::base_of;
use super::{DatasetMark, LeftOut, SharedView, ViewFault, ViewForm, is_view_address};
use crate::dataset::shipped;
use crate::geo::ScreenSize;
use crate::model::{Dataset, LatLon, MapOpening, Moment, TimeSpan};
use crate::state::fixture::after;
use crate::state::{
    AppState, Command, CompareCommand, Effect, Filter, GoToCommand, Passing, StoryCommand,
    ViewCommand, update,
};
use crate::time::{Zone, parse};

fn at(date: &str) -> Moment {
    parse(date, &Zone::belgrade()).unwrap().anchor()
}

/// Read once: a property is tried many times.
pub(super) static DATASET: LazyLock<Dataset> = LazyLock::new(shipped);

fn opening() -> (&'static Dataset, AppState) {
    let dataset = &*DATASET;
    let state = AppState::opening(dataset);
    (dataset, state)
}

/// The state in which somebody else's window shows a view that is passed on as text.
fn passed_on(state: &AppState, dataset: &Dataset) -> AppState {
    let view = SharedView::of(state, dataset, None);
    let read = SharedView::read(&view.address()).unwrap();
    assert_eq!(read, view, "{}", view.address());
    let mut theirs = AppState::opening(dataset);
    theirs.map.size = state.map.size;
    read.show(&mut theirs, dataset);
    theirs
}

#[test]
fn a_view_as_the_dataset_opens_is_short_and_says_its_dates() {
    let (dataset, state) = opening();
    let address = SharedView::of(&state, dataset, None).address();
    assert!(address.starts_with("ibar:view?at=2023-09-29T"), "{address}");
    assert!(address.contains("&dates=last:7d&timeline=2023-"), "{address}");
    assert!(!address.contains("filter") && !address.contains("map="), "{address}");
    assert!(address.len() < 200, "{address}");
}

#[test]
fn every_step_of_the_story_is_passed_on_as_it_is_read() {
    let (dataset, mut state) = opening();
    for step in 0..12 {
        let go = [Command::Story(StoryCommand::Go(step)), Command::Tick(1.0)];
        for command in go {
            update(&mut state, dataset, &Passing::default(), command);
        }
        let theirs = passed_on(&state, dataset);
        assert_eq!((theirs.story.step, theirs.playhead), (step, state.playhead));
        assert_eq!(theirs.story(dataset), state.story(dataset));
        assert!(!theirs.is_away_from_story(), "step {step}");
        assert_eq!((theirs.window, &theirs.filter), (state.window, &state.filter));
    }
}

#[test]
fn a_pane_of_another_size_shows_the_same_ground() {
    let (dataset, mut state) = opening();
    let center = LatLon { lat: 42.97, lon: 20.78 };
    state.show_ground(MapOpening { center, height_km: 35.0 });
    let mut theirs = passed_on(&state, dataset);
    for (width, height) in [(300.0, 900.0), (1200.0, 500.0), (760.0, 468.0)] {
        theirs.resize_map(ScreenSize::new(width, height), dataset);
        let shown = width.min(height) / theirs.map.camera.px_per_km();
        assert!((shown - 35.0).abs() < 1e-3, "{shown}");
        assert!((theirs.map.camera.middle().lat - 42.97).abs() < 1e-5);
    }
    let zoomed = theirs.map.camera.scaled(theirs.map.camera.px_per_km() * 2.0);
    theirs.map.camera = zoomed;
    theirs.resize_map(ScreenSize::new(400.0, 400.0), dataset);
    assert_eq!(theirs.map.camera, zoomed, "a map that was moved stays where it is");
}

#[test]
fn bookmarks_and_what_a_person_set_for_the_window_stay() {
    let (dataset, mut state) = opening();
    state.display.dark = true;
    let bookmark = crate::state::BookmarkCommand::AddPlayhead;
    let (state, _) = after(state, dataset, [Command::Bookmark(bookmark)]);
    let view = SharedView::read("ibar:view?at=2023-09-24T02:46Z&dates=moment").unwrap();
    let show = Command::View(ViewCommand::Show(Box::new(view.clone())));
    let (shown, effects) = after(state.clone(), dataset, [show]);
    assert_eq!(effects, [Effect::ViewShown(Box::new(view))]);
    assert_eq!(shown.playhead, at("2023-09-24T02:46Z"));
    assert!(shown.display.dark && shown.bookmarks == state.bookmarks);
}

#[test]
fn an_address_is_typed_like_a_date_and_two_dates_are_compared() {
    let (dataset, state) = opening();
    let go = |text: &str| {
        let now = at("2026-01-01");
        after(
            state.clone(),
            dataset,
            [Command::GoTo(GoToCommand::Go { text: text.to_owned(), now })],
        )
    };
    let (shown, effects) = go(" <ibar:view?at=2023-10-04&known-by=2023-10-04T22:00Z> ");
    assert_eq!(shown.known_by.active(), Some(at("2023-10-04T22:00Z")));
    assert!(matches!(effects.as_slice(), [Effect::ViewShown(_)]));
    let days = (
        TimeSpan::between(at("2023-09-23"), at("2023-09-24")),
        TimeSpan::between(at("2023-10-01"), at("2023-10-02")),
    );
    for text in ["23 sep vs 1 oct", "23 Sep | 1 Oct", "23 sep 2023 against 1 oct 2023"] {
        let compared = go(text).0.comparison;
        assert!(compared.on, "{text}");
        assert_eq!((compared.a, compared.b), days, "{text}");
    }
    assert!(!go("23 sep vs").0.comparison.on);
    assert!(!go("vs 1 oct").0.comparison.on);
}

#[test]
fn a_command_for_a_terminal_has_options_and_quotes() {
    let (dataset, mut state) = opening();
    state.filter = Filter::from_line("speaker:serbia \"armed group\" it's").unwrap();
    state.playhead = at("2023-09-24T02:46");
    let mark = DatasetMark { sha256: "ab".repeat(32).into(), title: "Banjska".into() };
    let view = SharedView::of(&state, dataset, Some(mark));
    let zone = Zone::belgrade();
    let line = view.command(Some("/data/my file.ron"), &zone);
    let words = shlex::split(&line).unwrap();
    let start = ["ibar", "/data/my file.ron", "--at", "2023-09-24T02:46:00+02:00", "--select"];
    assert_eq!(words[..5], start, "{line}");
    let value = |name: &str| {
        let at = words.iter().position(|word| word == name).unwrap();
        words[at + 1].as_str()
    };
    assert_eq!(Filter::from_line(value("--filter")).as_ref(), Ok(&state.filter));
    let rest = SharedView::read(value("--view")).unwrap();
    assert_eq!(rest.dataset, view.dataset);
    assert_eq!(rest.playhead(), None, "it has an option of its own");
    let odd = view.command(Some("-x.ron"), &zone);
    assert!(odd.starts_with("ibar ./-x.ron "), "{odd}");
}

#[test]
fn what_the_dataset_does_not_have_is_left_out_and_told() {
    let (dataset, _) = opening();
    let text = "ibar:view?select=nothing&story=none:3&filter=speaker:nobody&lane-order=kind:odd";
    let view = SharedView::read(text).unwrap();
    let left_out = view.left_out(dataset);
    assert_eq!(left_out[0], LeftOut::Event("nothing".into()));
    assert_eq!(left_out[1], LeftOut::Story("none".into()));
    assert!(matches!(&left_out[2], LeftOut::Filter(words) if words.contains("nobody")));
    let mut state = AppState::opening(dataset);
    view.show(&mut state, dataset);
    assert!(state.story(dataset).is_none());
}

fn fault(text: &str) -> String {
    SharedView::read(text).map_err(|fault| fault.words()).unwrap_err()
}

#[test]
fn a_text_that_is_no_view_is_refused_with_what_is_wrong_in_it() {
    assert_eq!(
        fault("ibar:open?file=/etc/passwd"),
        "Not a view: one begins with ibar:view? and has parts such as at=2023-09-24"
    );
    assert_eq!(
        fault("ibar:view?file=/etc/passwd"),
        "This version of Ibar knows no part “file” of a view"
    );
    assert_eq!(fault("ibar:view?at=2023&at=2024"), "“at” stands twice in the view");
    assert_eq!(
        fault("ibar:view?at=yesterday"),
        "“at” cannot be “yesterday”; expected as in 2023-09-24T00:46Z"
    );
    assert_eq!(
        fault("ibar:view?map=91,0,5"),
        "“map” cannot be “91,0,5”; expected as in 42.97,20.78,35"
    );
    assert_eq!(fault("ibar:view?filter=%zz"), "“filter” cannot be “%zz”; expected as in %20");
    let long = format!("ibar:view?filter={}", "a".repeat(40_000));
    assert_eq!(SharedView::read(&long), Err(ViewFault::TooLong));
    assert!(is_view_address("IBAR:view?") && !is_view_address("ibar.ron"));
}

#[test]
fn a_refused_view_changes_nothing() {
    let (dataset, state) = opening();
    let read = Command::View(ViewCommand::Read("ibar:view?at=never".to_owned()));
    let (same, effects) = after(state.clone(), dataset, [read]);
    assert_eq!(same, state);
    assert!(matches!(effects.as_slice(), [Effect::ViewRefused(_)]));
    let copy = Command::View(ViewCommand::Copy(ViewForm::Address));
    assert_eq!(after(state, dataset, [copy]).1, [Effect::CopyView(ViewForm::Address)]);
}

/// What a view says, with the map apart: to a millionth of a degree and six digits.
fn shown(state: &AppState, dataset: &Dataset) -> (String, Option<(f64, f64, f64)>) {
    let address = SharedView::of(state, dataset, None).address();
    let (map, rest): (Vec<&str>, Vec<&str>) =
        address.split('&').partition(|part| part.starts_with("map="));
    let map = map.first().and_then(|map| {
        let mut numbers = map.strip_prefix("map=")?.split(',').map(|it| it.parse::<f64>().ok());
        Some((numbers.next()??, numbers.next()??, numbers.next()??))
    });
    (rest.join("&"), map)
}

proptest! {
    #[test]
    fn a_view_as_text_shows_somebody_else_the_same(state in any_state()) {
        let dataset = &*DATASET;
        let theirs = passed_on(&state, dataset);
        let ((said, map), (again, map_again)) = (shown(&state, dataset), shown(&theirs, dataset));
        prop_assert_eq!(&said, &again);
        prop_assert_eq!(map.is_some(), map_again.is_some());
        if let (Some(map), Some(again)) = (map, map_again) {
            prop_assert!((map.0 - again.0).abs() < 2e-6 && (map.1 - again.1).abs() < 2e-6);
            prop_assert!((map.2 / again.2 - 1.0).abs() < 2e-5, "{map:?} {again:?}");
        }
        prop_assert_eq!(theirs.playhead, state.playhead);
        prop_assert_eq!(theirs.window.span(theirs.playhead), state.window.span(state.playhead));
        prop_assert_eq!(theirs.view.span(), state.view.span());
        prop_assert_eq!(&theirs.selection, &state.selection);
        prop_assert_eq!(&theirs.claim, &state.claim);
        prop_assert_eq!(theirs.ruler.is_on(), state.ruler.is_on());
        prop_assert_eq!(theirs.ruler.points().len(), state.ruler.points().len());
        prop_assert_eq!(theirs.fan.is_some(), state.fan.is_some());
        if let (Some(own), Some(theirs)) = (state.fan, theirs.fan) {
            prop_assert!((own.x - theirs.x).hypot(own.y - theirs.y) < 1e-3, "{own:?} {theirs:?}");
        }
        prop_assert_eq!(&theirs.filter, &state.filter);
        prop_assert_eq!(theirs.known_by.active(), state.known_by.active());
        prop_assert_eq!(&theirs.lanes, &state.lanes);
        prop_assert_eq!((theirs.story.step, &theirs.story.teller), (state.story.step, &state.story.teller));
        prop_assert_eq!(base_of(&theirs, dataset), base_of(&state, dataset));
    }

    #[test]
    fn no_address_is_too_odd_to_be_read(text in "\\PC{0,60}") {
        for text in [text.clone(), format!("ibar:view?{text}"), format!("ibar:view?at={text}")] {
            if let Ok(view) = SharedView::read(&text) {
                prop_assert_eq!(SharedView::read(&view.address()), Ok(view));
            }
        }
    }

    #[test]
    fn no_address_of_parts_is_too_odd_to_be_read(
        text in "(at=|dates=|map=|lane-order=|story=|compare=|hide=|&|2023|last:|7d|9{9,20}|,|;|:|\\.\\.|-|@|%|41|none|kind){0,14}",
    ) {
        let text = format!("ibar:view?{text}");
        if let Ok(view) = SharedView::read(&text) {
            let dataset = &*DATASET;
            let mut state = AppState::opening(dataset);
            view.show(&mut state, dataset);
            prop_assert_eq!(SharedView::read(&view.address()), Ok(view));
        }
    }
}

#[test]
fn a_comparison_is_one_change_that_undo_takes_back() {
    let (dataset, mut state) = opening();
    let before = state.clone();
    let mut history = crate::state::History::default();
    let (a, b) = (
        TimeSpan::between(at("2023-09-23"), at("2023-09-24")),
        TimeSpan::between(at("2023-10-01"), at("2023-10-02")),
    );
    let between = Command::Compare(CompareCommand::Between(a, b));
    history.apply(&mut state, dataset, &Passing::default(), between);
    assert!(state.comparison.on && state.shown(dataset).contains(a.start()));
    let undo = Command::App(crate::state::AppCommand::Undo);
    history.apply(&mut state, dataset, &Passing::default(), undo);
    assert_eq!(state.comparison, before.comparison);
}
