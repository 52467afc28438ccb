//! Tests of clusters, fans, forces and docks on the whole map.

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::dataset::load;
use crate::geo::basemap::Basemap;
use crate::geo::region::project;
use crate::geo::{Point, ScreenPoint, ScreenSize};
use crate::model::{Dataset, EventKind, PresenceRole};
use crate::scene::event::spot_point;
use crate::scene::map::kept_outlines::KeptOutlines;
use crate::scene::map::*;
use crate::scene::tray;
use crate::state::{AppState, WindowMode, visible};
use crate::time::Zone;

pub(crate) static SHIPPED: LazyLock<Dataset> = LazyLock::new(|| {
    load(include_bytes!("../../../../assets/datasets/banjska-2023.ron")).dataset.unwrap()
});
pub(crate) static BASEMAP: LazyLock<Basemap> = LazyLock::new(|| Basemap::shipped().unwrap());

/// The shipped dataset with everything up to its end shown.
fn all_shown() -> AppState {
    let mut state = AppState::opening(&SHIPPED);
    state.map.size = ScreenSize::new(760.0, 468.0);
    state.window.mode = WindowMode::Cumulative;
    state.playhead = SHIPPED.extent().unwrap().end();
    state
}

fn look_at(state: &mut AppState, lat: f64, lon: f64, px_per_km: f64) {
    let at = project(crate::model::LatLon { lat, lon });
    state.map.camera = crate::geo::region::camera(at, px_per_km);
}

/// The marks of events in that state.
fn marks_of(state: &AppState) -> Vec<EventMark> {
    let (visible, zone) = (visible(state, &SHIPPED), Zone::belgrade());
    marks::event_marks(MapInput::new(&SHIPPED, &BASEMAP, state, &visible, &zone))
}

/// The fan of a mark in that state, in a map without docks.
fn fan_of(state: &AppState) -> Option<Fan> {
    let (visible, zone) = (visible(state, &SHIPPED), Zone::belgrade());
    let input = MapInput::new(&SHIPPED, &BASEMAP, state, &visible, &zone);
    let (marks, _) = marks::derive(input, &KeptOutlines::of(input));
    let overlays = overlays::derive(input, &marks, &[]);
    let edge = MapEdge { docks: Vec::new(), locator: None, ruler_plate: None };
    fan::derive(input, &marks, &overlays, &edge)
}

/// The docks in that state.
fn docks_of(state: &AppState) -> Vec<Dock> {
    let (visible, zone) = (visible(state, &SHIPPED), Zone::belgrade());
    let input = MapInput::new(&SHIPPED, &BASEMAP, state, &visible, &zone);
    let (marks, _) = marks::derive(input, &KeptOutlines::of(input));
    edge::derive(input, &marks, &overlays::derive(input, &marks, &[])).docks
}

pub(crate) fn any_state() -> impl Strategy<Value = AppState> {
    let camera = (-440.0..440.0_f64, -355.0..510.0_f64, -1.4..4.8_f64);
    let size = (320.0..1800.0_f64, 240.0..1000.0_f64);
    let events = 0..SHIPPED.events().len();
    let modes = prop::sample::select(WindowMode::ALL.to_vec());
    let hidden = prop::collection::btree_set(prop::sample::select(EventKind::ALL.to_vec()), 0..4);
    let picks = (events.clone(), events.clone(), events, 0_i64..400);
    (camera, size, modes, hidden, picks).prop_map(|(camera, size, mode, hidden, picks)| {
        let (x, y, log_scale) = camera;
        let (now, selected, fanned, days) = picks;
        let mut state = all_shown();
        state.map.camera = crate::geo::region::camera(Point::new(x, y), log_scale.exp());
        state.map.size = ScreenSize::new(size.0, size.1);
        if let Some(when) = &SHIPPED.events()[now].when {
            state.playhead = when.anchor();
        }
        state.window.mode = mode;
        state.window.trailing_ms = days * 86_400_000;
        state.filter.hidden_kinds = hidden;
        state.selection = Some(SHIPPED.events()[selected].id.clone());
        let spot = &SHIPPED.events()[fanned].r#where.spot;
        state.fan = spot_point(spot, &SHIPPED, &BASEMAP).map(|(point, _)| point);
        state
    })
}

proptest! {
    #[test]
    fn every_shown_event_is_once_in_a_mark_or_a_dock_or_the_tray(
        state in any_state(),
    ) {
        let visible = visible(&state, &SHIPPED);
        let (marks, docks) = (marks_of(&state), docks_of(&state));
        let tray = tray::unlocated(&SHIPPED, &BASEMAP, &state, &visible, &Zone::belgrade());
        let marked = marks.iter().flat_map(|group| group.events.clone());
        let docked = docks.iter().flat_map(|dock| dock.events.clone());
        let rows = tray.rows.iter().map(|row| row.position);
        let mut found: Vec<usize> = marked.chain(docked).chain(rows).collect();
        found.sort_unstable();
        prop_assert_eq!(&found, &visible.shown);
        for group in &marks {
            let counted: usize = group.kinds.iter().map(|(_, count)| count).sum();
            prop_assert_eq!(counted, group.events.len());
        }
    }

    #[test]
    fn a_fan_covers_no_control_and_no_reading(state in any_state()) {
        let mut state = state;
        let size = state.map.size;
        state.map.size = ScreenSize::new(size.width.max(640.0), size.height.max(360.0));
        let (visible, zone) = (visible(&state, &SHIPPED), Zone::belgrade());
        let scene = map_scene(&MapInput::new(&SHIPPED, &BASEMAP, &state, &visible, &zone));
        if let Some(fan) = &scene.fan {
            let furniture = scene.overlays.furniture().chain(scene.edge.furniture());
            for rect in furniture {
                prop_assert!(!fan.card.meets(rect), "{:?} covers {:?}", fan.card, rect);
            }
        }
    }

    #[test]
    fn a_fan_holds_every_event_of_its_mark_once_and_in_view(state in any_state()) {
        let marks = marks_of(&state);
        prop_assert!(marks.iter().filter(|group| group.is_open).count() <= 1);
        if let Some(fan) = fan_of(&state) {
            let TargetId::Mark(nth) = fan.of else { panic!("{:?}", fan.of) };
            let mut events = marks[nth].events.clone();
            events.sort_unstable();
            let fanned: Vec<usize> = fan.rows.iter().flat_map(|row| row.events.clone()).collect();
            prop_assert_eq!(fanned, events);
            let size = state.map.size;
            for row in &fan.rows {
                prop_assert!(row.rect.contains(row.at), "{:?}", row);
                prop_assert!(row.rect.top >= 0.0 && row.rect.bottom <= size.height, "{:?}", row);
            }
            for (nth, row) in fan.rows.iter().enumerate() {
                for other in fan.rows.iter().skip(nth + 1) {
                    prop_assert!(!row.rect.grown(-0.001).meets(other.rect), "{:?} {:?}", row, other);
                }
            }
        }
    }

    #[test]
    fn the_middle_of_a_mark_belongs_to_it_alone(state in any_state()) {
        let marks = marks_of(&state);
        for (nth, group) in marks.iter().enumerate() {
            prop_assert!(group.hit_rect().contains(group.at));
            for other in marks.iter().skip(nth + 1) {
                prop_assert!(group.at.distance(other.at) >= marks::CLUSTER_PX);
                prop_assert!(!other.hit_rect().contains(group.at));
            }
        }
    }

    #[test]
    fn marks_stay_where_they_are_whatever_is_selected(state in any_state()) {
        let mut other = state.clone();
        other.selection = None;
        let places = |state: &AppState| -> Vec<(ScreenPoint, usize)> {
            marks_of(state).iter().map(|group| (group.at, group.events.len())).collect()
        };
        prop_assert_eq!(places(&state), places(&other));
    }
}

#[test]
fn clusters_part_as_the_map_is_zoomed_in() {
    let mut state = all_shown();
    let counts: Vec<usize> = [1.3, 8.0, 24.0, 100.0]
        .into_iter()
        .map(|scale| {
            look_at(&mut state, 42.968, 20.783, scale);
            let near_banjska = |group: &&EventMark| {
                group.at.distance(state.map.size.middle()) < 200.0
                    && group
                        .events
                        .iter()
                        .any(|position| SHIPPED.events()[*position].id.as_str().starts_with("s24_"))
            };
            marks_of(&state)
                .iter()
                .filter(near_banjska)
                .map(|group| group.events.len())
                .max()
                .unwrap()
        })
        .collect();
    assert!(counts.windows(2).all(|pair| pair[0] >= pair[1]), "{counts:?}");
    assert!(counts[0] > counts[3], "{counts:?}");
}

#[test]
fn a_fan_stays_open_while_two_of_its_events_are_shown() {
    let mut state = all_shown();
    look_at(&mut state, 42.968, 20.783, 8.0);
    state.window.mode = WindowMode::Trailing;
    state.fan = SHIPPED
        .located(&SHIPPED.event(&"s24_fight".into()).unwrap().r#where.spot)
        .map(|(at, _)| project(at));
    let open_at = |state: &mut AppState, date: &str| {
        state.playhead = crate::time::parse(date, &Zone::belgrade()).unwrap().anchor();
        fan_of(state).map_or(0, |fan| fan.rows.len())
    };
    let counts = ["2023-09-25", "2023-09-28", "2023-10-02", "2023-10-20"]
        .map(|date| open_at(&mut state, date));
    assert!(counts[0] > 1 && counts[1] > counts[0], "{counts:?}");
    assert!(counts[2] < counts[1] && counts[3] == 0, "{counts:?}");
    assert_eq!(open_at(&mut state, "2023-09-28"), counts[1], "a fan reopens with its events");
}

#[test]
fn the_selected_event_leads_its_mark() {
    let mut state = all_shown();
    state.selection = Some("s24_end".into());
    let selected = SHIPPED.event_position(&"s24_end".into()).unwrap();
    let marks = marks_of(&state);
    let group = marks.iter().find(|group| group.events.contains(&selected)).unwrap();
    assert!(group.is_cluster() && group.events[0] == selected);
    assert_eq!(group.kind, EventKind::Statement);
}

#[test]
fn a_fan_with_too_many_rows_is_laid_out_in_cells() {
    let mut state = all_shown();
    state.map.size = ScreenSize::new(400.0, 240.0);
    look_at(&mut state, 42.66, 21.16, 0.25);
    state.fan = Some(state.map.camera.center());
    let fan = fan_of(&state).unwrap();
    assert!(!fan.is_written && fan.rows.len() > 20, "{}", fan.rows.len());
    assert!(fan.card.left >= 0.0 && fan.card.right <= 400.0);
}

/// The whole map at that date, with a window of seven days.
fn map_on(date: &str, change: impl FnOnce(&mut AppState)) -> (AppState, MapScene) {
    let mut state = AppState::opening(&SHIPPED);
    state.playhead = crate::time::parse(date, &Zone::belgrade()).unwrap().anchor();
    change(&mut state);
    let visible = visible(&state, &SHIPPED);
    let scene = map_scene(&MapInput::new(&SHIPPED, &BASEMAP, &state, &visible, &Zone::belgrade()));
    (state, scene)
}

fn force<'a>(scene: &'a MapScene, id: &str) -> &'a ForceMark {
    scene.marks.forces.iter().find(|force| force.id.as_str() == id).unwrap()
}

#[test]
fn where_claimants_differ_a_force_shows_the_lowest_and_the_highest_figure() {
    let (_, scene) = map_on("2023-10-02T18:00+02:00", |_| {});
    let line = force(&scene, "serbia_line");
    assert_eq!(line.strength, Some((4400.0, 4500.0)));
    let ForceShape::Band { inner, outer, .. } = &line.shape else { panic!("{line:?}") };
    assert_ne!(inner, outer);
    let (_, scene) = map_on("2023-09-26T18:00+02:00", |_| {});
    let line = force(&scene, "serbia_line");
    assert_eq!(line.strength, Some((8350.0, 8350.0)));
    let ForceShape::Band { inner, outer, .. } = &line.shape else { panic!("{line:?}") };
    assert_eq!(inner, outer, "one speaker, one edge");
}

#[test]
fn a_force_can_be_drawn_with_another_strength() {
    let (state, mut scene) = map_on("2023-10-02T18:00+02:00", |_| {});
    let nth = scene.marks.forces.iter().position(|force| force.id.as_str() == "kfor").unwrap();
    let side = |scene: &MapScene| scene.marks.forces[nth].square().unwrap().width();
    let now = side(&scene);
    let (visible, zone) = (visible(&state, &SHIPPED), Zone::belgrade());
    let input = MapInput::new(&SHIPPED, &BASEMAP, &state, &visible, &zone);
    scene.resize_force(nth, input, (2000.0, 2000.0));
    assert!(side(&scene) < now);
}

#[test]
fn where_units_came_from_is_an_arrow_on_the_day_for_which_it_is_claimed() {
    let origins = |date| {
        let (_, scene) = map_on(date, |_| {});
        assert!(!scene.marks.camps.iter().any(|camp| camp.role == PresenceRole::Forward));
        let arrows = scene.marks.arrows.into_iter();
        let arrows = arrows.filter(|arrow| arrow.state == ArrowState::CameFrom);
        arrows.map(|arrow| arrow.label).collect::<Vec<_>>()
    };
    let from =
        |place| format!("Serbian forces along the line: units came from {place}, as claimed");
    assert_eq!(origins("2023-09-28"), Vec::<String>::new());
    assert_eq!(origins("2023-09-29T20:00+02:00"), ["Raška", "Niš", "Vranje"].map(from));
    assert_eq!(origins("2023-09-30T12:00+02:00"), Vec::<String>::new());
}

#[test]
fn a_reinforcement_is_first_announced_and_then_arrived() {
    let arrows = |date| map_on(date, |_| {}).1.marks.arrows;
    assert_eq!(arrows("2023-09-28T12:00+02:00"), []);
    let announced = arrows("2023-10-02");
    assert_eq!(announced.len(), 1);
    assert_eq!(announced[0].state, ArrowState::Announced);
    assert!(announced[0].from.x < announced[0].to.x && announced[0].from.y < announced[0].to.y);
    assert_eq!(
        announced[0].label,
        "Reinforcement announced: UK: about 200 more soldiers, 1 October 2023, London"
    );
    let landed = arrows("2023-10-07");
    assert_eq!(landed.iter().filter(|arrow| arrow.state == ArrowState::Arrived).count(), 1);
    assert_eq!(landed.len(), 2, "Romania has announced");
}

#[test]
fn lines_join_the_places_of_the_selected_operation_in_order() {
    let close = |state: &mut AppState, select: Option<&str>| {
        state.selection = select.map(Into::into);
        look_at(state, 42.968, 20.783, 115.0);
    };
    let (_, scene) = map_on("2023-09-25", |state| close(state, Some("s24_fight")));
    assert!(!scene.marks.order.is_empty());
    let events = SHIPPED.events();
    for line in &scene.marks.order {
        assert!(line.events.0 < line.events.1, "{line:?}");
        let when = |position: usize| events[position].when.as_ref().unwrap();
        let one_after_the_other = when(line.events.0).latest() <= when(line.events.1).earliest();
        assert_eq!(line.certain, one_after_the_other, "{line:?}");
    }
    assert!(scene.overlays.legend.contains(&LegendEntry::Order));
    let (_, scene) = map_on("2023-09-25", |state| close(state, None));
    assert_eq!(scene.marks.order, []);
    let (_, scene) = map_on("2023-09-25", |state| close(state, Some("s24_react")));
    assert_eq!(scene.marks.order, [], "a statement is no operation");
    let (_, scene) = map_on("2023-10-20", |state| close(state, Some("s24_fight")));
    assert_eq!(scene.marks.order, [], "only what is shown");
}

#[test]
fn old_events_fade_and_the_key_says_so() {
    let (_, scene) = map_on("2023-10-01T00:00+02:00", |state| {
        look_at(state, 42.968, 20.783, 8.0);
    });
    let oldest = scene.marks.events.iter().map(|group| group.freshness).fold(1.0, f64::min);
    assert!(oldest < 0.3, "{oldest}");
    assert!(scene.marks.events.iter().all(|group| group.opacity() >= 0.35 && group.scale() > 0.8));
    assert!(scene.overlays.legend.contains(&LegendEntry::Age));
}

#[test]
fn docks_do_not_overlap_and_show_their_true_directions() {
    for scale in [1.325, 4.0, 8.0, 40.0] {
        let mut state = all_shown();
        look_at(&mut state, 42.968, 20.783, scale);
        let docks = docks_of(&state);
        for (nth, dock) in docks.iter().enumerate() {
            let above = docks.iter().skip(nth + 1).find(|other| other.rect.meets(dock.rect));
            assert_eq!(above, None, "{dock:?}");
        }
        let washington = docks.iter().find(|dock| dock.name == "Washington");
        assert!(washington.is_none_or(|dock| dock.compass == "north-west"));
    }
}
