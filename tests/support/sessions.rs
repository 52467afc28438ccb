//! Sessions for tests: a folder of them, and a state in which nothing is as it was.

use std::fs;

use ibar::app::{ResolvedOptions, Session, SessionFolder, Start};
use ibar::import::{ColumnRole, Recipe};
use ibar::model::{Credibility, EventKind, Language, LatLon, Reliability, TimeSpan};
use ibar::state::{
    AppState, Bookmark, Chart, Command, ComparedMaps, Comparison, Display, Field, Filter,
    ImportChoices, KnownBy, LaneCommand, LanePlan, Lanes, LanesBy, ListGrouping, ListOptions,
    ListOrder, MapCommand, MapLayout, MapView, Passing, Playback, RulerCommand, Speed,
    StoryReading, Window as TimeWindow, WindowMode, ZoneChoice, update,
};

use super::{Folder, at, bridge};

/// The name of the folder of sessions.
pub(crate) const SESSIONS: &str = "sessions";

pub(crate) fn sessions(folder: &Folder) -> SessionFolder {
    SessionFolder::at(&folder.file(SESSIONS))
}

/// Writes the session of the quarrel at a bridge.
pub(crate) fn write_session(folder: &Folder, text: impl AsRef<[u8]>) {
    let path = sessions(folder).file_of(&bridge().key).unwrap();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The start of the window on the quarrel at a bridge, with the session that is kept there.
pub(crate) fn start_in(folder: &Folder) -> Start {
    Start { document: bridge(), options: ResolvedOptions::default(), session: sessions(folder) }
}

pub(crate) fn opening() -> AppState {
    AppState::opening(&bridge().dataset)
}

/// A state in which every field differs from its default.
pub(crate) fn used() -> AppState {
    let opening = opening();
    AppState {
        playhead: at("2023-09-26T10:00+02:00"),
        view: opening.view.panned(12_345.678),
        unfolded: true,
        drawer_open: true,
        timeline_px: opening.timeline_px,
        window: TimeWindow {
            mode: WindowMode::Range,
            trailing_ms: 3_600_000,
            range: TimeSpan::between(at("2023-09-24"), at("2023-09-28")),
        },
        bookmarks: vec![Bookmark {
            name: "The siege".to_owned(),
            span: TimeSpan::between(at("2023-09-24T07:00+02:00"), at("2023-09-24T19:00+02:00")),
        }],
        comparison: Comparison {
            on: false,
            a: TimeSpan::between(at("2023-09-24"), at("2023-09-25")),
            b: TimeSpan::between(at("2023-09-26"), at("2023-09-28")),
        },
        compared_maps: ComparedMaps::of(MapLayout::Swipe).divided(0.25),
        story: StoryReading {
            story: Some("tour".into()),
            step: 3,
            way: 0.25,
            teller: Some("kosovo".into()),
            known: Some(at("2023-10-01")),
            full_screen: false,
            offered: true,
            shown: None,
        },
        playback: Playback { speed: Speed::WEEK, ..Playback::default() },
        map: MapView {
            camera: opening.map.viewport().panned(40.0, 30.0),
            fitted: false,
            ..opening.map
        },
        views: measured().views,
        ruler: measured().ruler,
        import: ImportChoices {
            later: vec!["later.csv".into()],
            recipe: Some(Recipe::default().with_role("Datum", ColumnRole::When)),
            folded: true,
        },
        lanes: used_lanes(),
        chart: Chart::Harm,
        known_by: KnownBy { on: true, by: Some(at("2023-10-01")) },
        filter: Filter {
            hidden_kinds: [EventKind::Court].into(),
            text: "Мост „a“ \\ \n".to_owned(),
            terms: Filter::from_line("-speaker:\"Радио „Слобода“\",none disputed").unwrap().terms,
            only_on_map: true,
            only_in_dates: true,
            at_least: Some((Reliability::C, Credibility::ALL[3])),
        },
        listing: ListOptions {
            by: ListGrouping::Speaker,
            order: ListOrder::Grade,
            reversed: true,
            claims: true,
            fields_shown: true,
            unfolded: [Field::Side, Field::Source].into(),
        },
        selection: Some("ambush".into()),
        claim: None,
        hover: None,
        area: opening.area.clone(),
        fan: Some(opening.map.viewport().visible_bounds().center()),
        pulses: Vec::new(),
        picture: opening.picture,
        display: Display {
            dark: true,
            names: Language::new("sq").unwrap(),
            zone: ZoneChoice::Utc,
            list_shown: false,
            locator_shown: false,
            ..opening.display
        },
    }
}

/// A state in which the map was moved and the ruler used.
pub(crate) fn measured() -> AppState {
    let mut state = opening();
    let points = [(42.973, 20.781), (42.891, 20.866)].map(|(lat, lon)| LatLon { lat, lon });
    let points = points.map(|point| MapCommand::Ruler(RulerCommand::Add(point)));
    for command in points.into_iter().chain([MapCommand::Drag(40.0, 30.0), MapCommand::Rest]) {
        update(&mut state, &bridge().dataset, &Passing::default(), Command::Map(command));
    }
    state
}

/// Lanes by place, one of them moved, all collapsed, and empty ones shown.
pub(crate) fn used_lanes() -> Lanes {
    let (dataset, mut state) = (bridge().dataset, opening());
    state.lanes.by = LanesBy::Place;
    let keys = LanePlan::new(&dataset, &state.lanes).keys().to_vec();
    for command in [
        LaneCommand::Place { lane: keys[1].clone(), at: keys[0].clone() },
        LaneCommand::SetAllCollapsed(true),
        LaneCommand::ToggleEmpty,
    ] {
        update(&mut state, &dataset, &Passing::default(), Command::Lane(command));
    }
    state.lanes
}

pub(crate) fn text_of(state: &AppState) -> String {
    Session::new("bridge.ron", state).to_text().unwrap()
}

/// The state in which the window starts on a session of that text.
pub(crate) fn restored(text: impl AsRef<[u8]>) -> AppState {
    let folder = Folder::new(SESSIONS);
    write_session(&folder, text);
    start_in(&folder).state()
}
