//! Undo over as many changes as a person makes in a long day.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;
use crate::geo::{Point, ScreenSize};
use crate::model::{EventKind, LatLon, Moment, TimeSpan};
use crate::state::fixture::{at, id, march_at};
use crate::state::{
    Bookmark, BookmarkCommand, Chart, CompareCommand, Direction, FanCommand, FilterCommand,
    GoToCommand, LaneCommand, LaneKey, LanesBy, MapCommand, PlayCommand, RangeEnd, RulerCommand,
    SelectCommand, Side, Speed, TimeCommand, VisibleCache, WindowMode,
};

/// An instant in the month of the fixture, or somewhat beyond.
fn moment() -> impl Strategy<Value = Moment> {
    (-20_i64..40).prop_map(|day| at("2020-03-01").plus_millis(day * 86_400_000 / 2))
}

fn span() -> impl Strategy<Value = TimeSpan> {
    (moment(), 1_i64..400)
        .prop_map(|(from, hours)| TimeSpan::between(from, from.plus_millis(hours * 3_600_000)))
}

fn point() -> impl Strategy<Value = Point> {
    (-300.0..300.0_f64, -300.0..300.0_f64).prop_map(|(x, y)| Point::new(x, y))
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Back), Just(Direction::Forward)]
}

fn lanes_by() -> impl Strategy<Value = LanesBy> {
    prop_oneof![
        Just(LanesBy::Kind),
        Just(LanesBy::Actor),
        Just(LanesBy::Place),
        Just(LanesBy::Force)
    ]
}

fn lane() -> impl Strategy<Value = LaneKey> {
    prop_oneof![
        Just(LaneKey::Kind(EventKind::Clash)),
        Just(LaneKey::Kind(EventKind::Statement)),
        Just(LaneKey::Place("town".into())),
        lanes_by().prop_map(LaneKey::Without),
    ]
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![Just("4 March"), Just("march"), Just("2020"), Just("nothing of the kind"), Just("")]
        .prop_map(str::to_owned)
}

fn time() -> impl Strategy<Value = Command> {
    let mode = prop_oneof![
        Just(WindowMode::Instant),
        Just(WindowMode::Trailing),
        Just(WindowMode::Leading),
        Just(WindowMode::Cumulative),
        Just(WindowMode::Range),
    ];
    prop_oneof![
        moment().prop_map(TimeCommand::SetPlayhead),
        direction().prop_map(TimeCommand::StepEvent),
        direction().prop_map(TimeCommand::StepTick),
        Just(TimeCommand::ToStart),
        Just(TimeCommand::ToEnd),
        mode.prop_map(TimeCommand::SetMode),
        (1_i64..10_000_000_000).prop_map(TimeCommand::SetTrailing),
        span().prop_map(TimeCommand::SetRange),
        moment().prop_map(TimeCommand::SetKnownBy),
        Just(TimeCommand::ToggleKnownBy),
        (moment(), 0.1..10.0_f64)
            .prop_map(|(moment, factor)| TimeCommand::ZoomAt { moment, factor }),
        (0.1..10.0_f64).prop_map(TimeCommand::Zoom),
        (-1e8..1e8_f64).prop_map(TimeCommand::Pan),
        moment().prop_map(TimeCommand::CentreAt),
        span().prop_map(TimeCommand::Show),
        Just(TimeCommand::ShowAll),
        Just(TimeCommand::ToggleFolds),
        (0.0..2_000.0_f64).prop_map(TimeCommand::SetWidth),
    ]
    .prop_map(Command::Time)
}

fn map() -> impl Strategy<Value = Command> {
    let size = (100.0..2_000.0_f64, 100.0..1_000.0_f64);
    let ruler = prop_oneof![
        Just(RulerCommand::Toggle),
        (41.0..44.0_f64, 19.0..22.0_f64)
            .prop_map(|(lat, lon)| RulerCommand::Add(LatLon { lat, lon })),
        Just(RulerCommand::AddSelected),
        Just(RulerCommand::RemoveLast),
        Just(RulerCommand::Clear),
    ];
    prop_oneof![
        size.prop_map(|(width, height)| MapCommand::Resized(ScreenSize::new(width, height))),
        (point(), 0.3..3.0_f64).prop_map(|(at, factor)| MapCommand::ZoomAt { at, factor }),
        (0.3..3.0_f64).prop_map(MapCommand::Zoom),
        (-90.0..90.0_f64, -90.0..90.0_f64).prop_map(|(x, y)| MapCommand::Drag(x, y)),
        (-900.0..900.0_f64, -900.0..900.0_f64).prop_map(|(x, y)| MapCommand::Fling(x, y)),
        Just(MapCommand::Rest),
        (0.3..3.0_f64).prop_map(|factor| MapCommand::Approach { at: None, factor }),
        point().prop_map(MapCommand::Center),
        point().prop_map(MapCommand::CenterOn),
        Just(MapCommand::ShowAll),
        Just(MapCommand::ShowSelection),
        Just(MapCommand::Back),
        Just(MapCommand::Forward),
        Just(MapCommand::ToggleKey),
        ruler.prop_map(MapCommand::Ruler),
    ]
    .prop_map(Command::Map)
}

fn marks() -> impl Strategy<Value = Command> {
    let bookmark = prop_oneof![
        Just(BookmarkCommand::AddPlayhead),
        Just(BookmarkCommand::AddWindow),
        (0..4_usize, typed()).prop_map(|(nth, name)| BookmarkCommand::Rename { nth, name }),
        (0..4_usize).prop_map(BookmarkCommand::Remove),
        (0..4_usize).prop_map(BookmarkCommand::Go),
        moment().prop_map(|at| BookmarkCommand::Add(Bookmark::unnamed(TimeSpan::between(at, at)))),
    ];
    let side = prop_oneof![Just(Side::A), Just(Side::B)];
    let compare = prop_oneof![
        Just(CompareCommand::Toggle),
        (side.clone(), span()).prop_map(|(side, span)| CompareCommand::Set(side, span)),
        side.prop_map(CompareCommand::SetFromWindow),
        Just(CompareCommand::Swap),
    ];
    let lane = prop_oneof![
        lanes_by().prop_map(LaneCommand::SetBy),
        Just(LaneCommand::NextBy),
        (lane(), lane()).prop_map(|(lane, at)| LaneCommand::Place { lane, at }),
        Just(LaneCommand::UsualOrder),
        lane().prop_map(LaneCommand::ToggleCollapsed),
        any::<bool>().prop_map(LaneCommand::SetAllCollapsed),
        Just(LaneCommand::ToggleEmpty),
        (0..5_usize).prop_map(LaneCommand::ScrollTo),
        prop_oneof![Just(Chart::Troops), Just(Chart::Events), Just(Chart::Harm)]
            .prop_map(LaneCommand::ShowChart),
    ];
    let fan = prop_oneof![point().prop_map(FanCommand::Open), Just(FanCommand::Close)];
    prop_oneof![
        bookmark.prop_map(Command::Bookmark),
        compare.prop_map(Command::Compare),
        lane.prop_map(Command::Lane),
        fan.prop_map(Command::Fan),
    ]
}

fn choice() -> impl Strategy<Value = Command> {
    let event = prop_oneof![Just("march"), Just("clash"), Just("talks"), Just("nobody")];
    let select = prop_oneof![
        event.clone().prop_map(|event| SelectCommand::Event(id(event))),
        event.clone().prop_map(|event| SelectCommand::Beyond(id(event))),
        event.prop_map(|event| SelectCommand::Hover(Some(id(event)))),
        Just(SelectCommand::Clear),
    ];
    let filter = prop_oneof![
        Just(FilterCommand::ToggleKind(EventKind::Clash)),
        Just(FilterCommand::OnlyKind(EventKind::Statement)),
        Just(FilterCommand::AllKinds),
        typed().prop_map(FilterCommand::SetText),
        any::<bool>().prop_map(FilterCommand::SetOnlyOnMap),
        Just(FilterCommand::ShowAll),
    ];
    let go_to = (typed(), moment(), any::<bool>()).prop_map(|(text, now, range)| {
        if range {
            GoToCommand::SetRangeEnd { end: RangeEnd::Start, text, now }
        } else {
            GoToCommand::Go { text, now }
        }
    });
    prop_oneof![
        select.prop_map(Command::Select),
        filter.prop_map(Command::Filter),
        go_to.prop_map(Command::GoTo),
        Just(Command::App(AppCommand::ToggleTheme)),
        Just(Command::App(AppCommand::ToggleSheet(crate::state::Sheet::Shortcuts))),
        Just(Command::Play(PlayCommand::SetSpeed(Speed::WEEK))),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => time(),
        4 => map(),
        3 => marks(),
        3 => choice(),
        2 => (0.0..1.0_f64).prop_map(Command::Tick),
        1 => Just(Command::App(AppCommand::EndGesture)),
    ]
}

/// The state without what undo leaves alone by design.
fn undoable(state: &AppState, dataset: &Dataset) -> AppState {
    let mut state = state.clone();
    // Options of display belong to the person and not to the work, as their own commands say.
    state.display = crate::state::Display::default();
    // How fast play goes is such an option too. Play itself is left out of these tests: what has
    // been watched is no change that could be lost.
    state.playback = Playback::default();
    // Sizes are those of the window, and undo does not resize it: views are fitted to what it has.
    state.resize_map(ScreenSize::new(600.0, 400.0), dataset);
    state.timeline_px = 0.0;
    // The pointer is where the hand has it.
    state.hover = None;
    // How far lanes are scrolled changes nothing but what is looked at, as in every list.
    state.lanes.first = 0;
    // A mark that fades by itself.
    state.pulses = Vec::new();
    state
}

/// Carries out all commands, takes all back and repeats all, and looks at both ends. Returns how many
/// changes there were.
fn there_and_back(commands: Vec<Command>) -> Result<usize, TestCaseError> {
    let (dataset, mut state) = march_at("2020-03-04");
    let start = undoable(&state, &dataset);
    let mut history = History::default();
    let mut cache = VisibleCache::default();
    for command in commands {
        let passing = cache.passing(&state.filter, &dataset);
        history.apply(&mut state, &dataset, &passing, command);
    }
    // A flight that goes on is not yet where undo and redo take it.
    state.map.land();
    let end = undoable(&state, &dataset);
    let changes = history.past.len();
    let undo = |history: &mut History, state: &mut AppState, command: AppCommand| {
        history.apply(state, &dataset, &Passing::default(), Command::App(command));
    };
    while history.can_undo() {
        undo(&mut history, &mut state, AppCommand::Undo);
    }
    prop_assert_eq!(undoable(&state, &dataset), start);
    prop_assert_eq!(history.future.len(), changes);
    while history.can_redo() {
        undo(&mut history, &mut state, AppCommand::Redo);
    }
    prop_assert_eq!(undoable(&state, &dataset), end);
    Ok(changes)
}

proptest! {
    #[test]
    fn undo_comes_back_to_the_very_start_and_redo_to_the_very_end(
        commands in prop::collection::vec(command(), 0..100)
    ) {
        there_and_back(commands)?;
    }
}

/// Three days only, however many cases are asked for: a day takes a second, and what few commands can
/// show is shown by the test above.
#[test]
fn undo_comes_back_to_the_start_of_a_long_day_and_redo_to_its_end() {
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 3,
        max_shrink_iters: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let day = prop::collection::vec(command(), 10_000);
    let result = runner.run(&day, |commands| {
        let changes = there_and_back(commands)?;
        prop_assert!(changes > 3_000, "only {} changes", changes);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
