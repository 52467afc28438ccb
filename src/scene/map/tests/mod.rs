//! Tests of the whole scene: labels, key, drags.

mod counts;
mod fans;
mod names;
mod several_places;
mod tracks;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use proptest::prelude::*;

use super::{LegendEntry, MapInput, MapScene, PreviousFrame, map_scene};
use crate::dataset::shipped;
use crate::geo::basemap::Basemap;
use crate::geo::{Camera, Point, ScreenSize};
use crate::model::{Dataset, EventKind};
use crate::scene::rect::Rect;
use crate::state::{AppState, visible};
use crate::time::Zone;

fn house() -> &'static (Dataset, Basemap) {
    static HOUSE: OnceLock<(Dataset, Basemap)> = OnceLock::new();
    HOUSE.get_or_init(|| (shipped(), Basemap::shipped().unwrap()))
}

fn opening() -> AppState {
    AppState::opening(&house().0)
}

fn scene_of(state: &AppState, before: &PreviousFrame) -> MapScene {
    let (dataset, basemap) = house();
    let shown = visible(state, dataset);
    let zone = Zone::belgrade();
    map_scene(&MapInput::new(dataset, basemap, state, &shown, &zone).after(before))
}

/// Text and box of every label.
fn boxes(scene: &MapScene) -> Vec<(String, Rect)> {
    let labels = scene.labels.labels.iter().map(|label| (label.text.clone(), label.rect));
    labels.collect()
}

/// The boxes of letters along lines, with the index of their label.
fn letters(scene: &MapScene) -> Vec<(usize, Rect)> {
    let labels = scene.labels.line_labels.iter().enumerate();
    labels.flat_map(|(nth, one)| one.letters.iter().map(move |l| (nth, l.rect))).collect()
}

fn any_camera() -> impl Strategy<Value = Camera> {
    (-120.0..160.0_f64, -140.0..140.0_f64, -0.6..3.6_f64)
        .prop_map(|(x, y, power)| crate::geo::region::camera(Point::new(x, y), power.exp()))
}

/// A state with that camera and language, the playhead somewhere, and an event selected.
fn looking(camera: Camera, language: usize, hours: i64, event: usize) -> AppState {
    let (dataset, _) = house();
    let mut state = opening();
    state.map.camera = camera;
    state.display.names = crate::geo::theatre().name_choices(dataset)[language % 5].0;
    let event = &dataset.events()[event % dataset.events().len()];
    if let Some(when) = &event.when {
        state.playhead = when.anchor();
    }
    state.playhead = state.playhead.plus_millis(hours * 3_600_000);
    state.selection = Some(event.id.clone());
    state
}

proptest! {
    #[test]
    fn no_label_covers_another_nor_the_selected_mark(
        camera in any_camera(), language in 0..5_usize, hours in 0..72_i64, event in 0..100_usize,
    ) {
        let state = looking(camera, language, hours, event);
        let scene = scene_of(&state, &PreviousFrame::default());
        let boxes = boxes(&scene);
        for (nth, (a, one)) in boxes.iter().enumerate() {
            for (b, other) in &boxes[nth + 1..] {
                prop_assert!(!one.meets(*other), "{a} covers {b}");
            }
            for (_, letter) in letters(&scene) {
                prop_assert!(!one.meets(letter), "{a} covers a label along a line");
            }
        }
        let letters = letters(&scene);
        for (nth, (name, one)) in letters.iter().enumerate() {
            let others = letters[nth + 1..].iter().filter(|(other, _)| other != name);
            for (_, other) in others {
                prop_assert!(!one.meets(*other), "labels along lines cover each other");
            }
        }
        let (dataset, _) = house();
        let selected = scene.marks.events.iter().filter(|group| {
            group.events.iter().any(|p| Some(&dataset.events()[*p].id) == state.selection.as_ref())
        });
        for mark in selected.map(|group| Rect::about(group.at, 18.0, 18.0)) {
            let named = boxes.iter().map(|(_, rect)| *rect);
            let along = letters.iter().map(|(_, rect)| *rect);
            prop_assert!(!named.chain(along).any(|rect| rect.meets(mark)), "the mark is covered");
        }
    }
}

/// Effect of a drag by a few pixels on the labels of a map.
#[derive(Clone, Copy, Debug, Default)]
struct Dragged {
    /// Number of labels before.
    names: usize,
    /// Labels elsewhere on the ground in the next frame.
    jumped: usize,
    /// Labels hidden in the next frame although their place is well in view.
    gone: usize,
}

/// Drags a map, derives a frame, and lets it rest.
fn dragged(camera: Camera, (dx, dy): (f64, f64)) -> Dragged {
    let mut state = looking(camera, 0, 0, 20);
    let before = scene_of(&state, &PreviousFrame::default());
    let center = state.map.camera.center();
    state.map.camera = state.map.viewport().panned(dx, dy);
    let now = state.map.camera.center();
    let scale = state.map.camera.px_per_km();
    let shift = ((center.x - now.x) * scale, (now.y - center.y) * scale);
    let after = scene_of(&state, &before.frame);
    let at_rest = scene_of(&state, &after.frame);
    assert!(!at_rest.frame.waits(), "no label waits at rest");
    assert_eq!(scene_of(&state, &at_rest.frame).labels, at_rest.labels, "and nothing changes");
    let size = state.map.size;
    let inner = Rect::sized(0.0, 0.0, size.width, size.height).grown(-60.0);
    let mut found = Dragged { names: before.labels.labels.len(), ..Dragged::default() };
    for label in &before.labels.labels {
        let wanted = label.rect.shifted(shift).middle();
        let mut same = after.labels.labels.iter().filter(|one| one.text == label.text).peekable();
        if same.peek().is_none() {
            found.gone += usize::from(inner.contains(wanted));
        } else if !same.any(|one| one.rect.middle().distance(wanted) < 0.01) {
            found.jumped += 1;
        }
    }
    found
}

#[test]
fn labels_move_with_the_ground_while_the_map_is_dragged() {
    let mut all = Dragged::default();
    for nth in 0..240_u32 {
        let turn = f64::from(nth);
        let (x, y) = (-120.0 + 1.17 * turn, 140.0 - 0.9 * f64::from(nth * 7 % 240));
        let scale = (-0.6 + 4.2 * f64::from(nth * 11 % 240) / 240.0).exp();
        let camera = crate::geo::region::camera(Point::new(x, y), scale);
        let found = dragged(camera, (14.0 * turn.sin(), 14.0 * turn.cos()));
        all.names += found.names;
        all.jumped += found.jumped;
        all.gone += found.gone;
    }
    assert!(all.names > 1500, "{all:?}");
    assert!(all.jumped == 0, "{all:?}");
    assert!(all.gone * 30 < all.names, "{all:?}");
}

/// In one long drag, a label that comes back is where it was before.
#[test]
fn labels_stay_on_one_side_of_their_points_through_a_long_drag() {
    let (mut names, mut turned) = (0, 0);
    for nth in 0..24_u32 {
        let turn = f64::from(nth);
        let scale = (0.2 + 2.6 * f64::from(nth * 11 % 24) / 24.0).exp();
        let center = Point::new(-60.0 + 5.0 * turn, 60.0 - 5.0 * f64::from(nth * 7 % 24));
        let mut state = looking(crate::geo::region::camera(center, scale), 0, 0, 20);
        let mut memory = scene_of(&state, &PreviousFrame::default()).frame;
        let mut places_of: BTreeMap<String, Vec<Point>> = BTreeMap::new();
        for _ in 0..24 {
            state.map.camera = state.map.viewport().panned(13.0 * turn.sin(), 13.0 * turn.cos());
            let scene = scene_of(&state, &memory);
            let viewport = state.map.viewport();
            for label in &scene.labels.labels {
                let at = viewport.plane_from_screen(label.rect.middle());
                let places = places_of.entry(label.text.clone()).or_default();
                let known = |place: &Point| viewport.px_from_km(place.distance(at)) < 0.05;
                if !places.iter().any(known) {
                    places.push(at);
                }
            }
            memory = scene.frame;
        }
        names += places_of.len();
        turned += places_of.values().filter(|places| places.len() > 1).count();
    }
    assert!(names > 400, "{names}");
    assert!(turned * 100 < names, "{turned} of {names} names");
}

#[test]
fn the_opening_view_names_the_country_in_focus_and_the_capitals() {
    let mut state = opening();
    state.resize_map(ScreenSize::new(1240.0, 640.0), &house().0);
    let scene = scene_of(&state, &PreviousFrame::default());
    let texts: Vec<String> = boxes(&scene).into_iter().map(|(text, _)| text).collect();
    for name in ["SERBIA", "KOSOVO", "Belgrade", "Pristina"] {
        assert!(texts.iter().any(|text| text == name), "{name} is not among {texts:?}");
    }
}

#[test]
fn a_kind_that_is_switched_off_keeps_its_line_in_the_key_and_no_other_does() {
    let mut state = opening();
    let before = scene_of(&state, &PreviousFrame::default());
    let kinds: Vec<EventKind> =
        before.overlays.legend.iter().filter_map(|entry| entry.kind()).collect();
    assert!(
        kinds.contains(&EventKind::Attack)
            && !before.overlays.legend.contains(&LegendEntry::AllKinds)
    );
    state.filter.hidden_kinds = [EventKind::Attack, EventKind::Other].into();
    let after = scene_of(&state, &before.frame);
    assert!(after.overlays.legend.contains(&LegendEntry::Off(EventKind::Attack)));
    assert!(!after.overlays.legend.contains(&LegendEntry::Off(EventKind::Other)));
    assert!(after.overlays.legend.contains(&LegendEntry::AllKinds));
}

#[test]
fn the_key_has_no_line_for_what_is_not_on_the_map() {
    let (dataset, basemap) = house();
    let mut state = opening();
    state.map.camera = crate::geo::region::camera(Point::new(-150.0, 250.0), 8.0);
    state.selection = None;
    let shown = visible(&state, dataset);
    let scene = map_scene(&MapInput::new(dataset, basemap, &state, &shown, &Zone::belgrade()));
    assert!(!scene.overlays.legend.contains(&LegendEntry::DisputedLine));
    for entry in &scene.overlays.legend {
        let on_map = |kind| kinds_on(&scene).contains(&kind);
        assert!(entry.kind().is_none_or(on_map), "{entry:?}");
    }
}

/// The kinds of all events with a mark, on a ring, at a further place or on a dock.
fn kinds_on(scene: &MapScene) -> BTreeSet<EventKind> {
    let (dataset, _) = house();
    let marked = scene.marks.events.iter().flat_map(|mark| &mark.events);
    let docked = scene.edge.docks.iter().flat_map(|dock| &dock.events);
    let further = scene.marks.further.iter().filter(|mark| !mark.covered).map(|mark| mark.kind);
    marked.chain(docked).map(|nth| dataset.events()[*nth].kind).chain(further).collect()
}

#[test]
fn the_key_explains_every_colour_of_marks_rings_and_docks() {
    for playhead in ["2022-12-15", "2023-06-01", "2023-09-24", "2023-09-29", "2023-10-04"] {
        let mut state = opening();
        state.playhead = crate::state::fixture::at(playhead);
        for scale in [0.6, 1.325, 4.0, 8.15] {
            state.map.camera = crate::geo::region::camera(Point::new(-9.8, -47.3), scale);
            let scene = scene_of(&state, &PreviousFrame::default());
            let explained: BTreeSet<EventKind> =
                scene.overlays.legend.iter().filter_map(|entry| entry.kind()).collect();
            assert_eq!(explained, kinds_on(&scene), "{playhead} at {scale}");
        }
    }
}

#[test]
fn the_key_never_covers_a_fan() {
    let mut state = opening();
    state.map.size = ScreenSize::new(760.0, 468.0);
    let scene = scene_of(&state, &PreviousFrame::default());
    let several: Vec<_> =
        scene.marks.events.iter().filter(|group| group.events.len() > 1).collect();
    assert!(several.iter().any(|group| group.events.len() > 9));
    for group in several {
        state.fan = Some(state.map.viewport().plane_from_screen(group.at));
        let scene = scene_of(&state, &PreviousFrame::default());
        let fan = scene.fan.expect("a fan");
        assert!(
            !fan.card.meets(scene.overlays.legend_rect),
            "{:?} {:?}",
            fan.card,
            scene.overlays.legend_rect
        );
    }
}

#[test]
fn a_pane_that_panels_leave_no_room_has_a_scene_all_the_same() {
    let mut state = opening();
    for (width, height) in [(-16.4, 300.0), (300.0, -40.0), (0.0, 0.0), (1.0, 1.0)] {
        state.map.size = ScreenSize::new(width, height);
        let scene = scene_of(&state, &PreviousFrame::default());
        assert!(scene.labels.labels.is_empty(), "{width} × {height}");
    }
}

#[test]
fn a_key_too_large_for_a_small_map_is_folded_and_unfolds_inside_it() {
    let mut state = opening();
    let key = |state: &AppState| {
        let scene = scene_of(state, &PreviousFrame::default());
        assert!(!scene.overlays.legend.is_empty());
        scene.overlays.legend_rect
    };
    state.map.size = ScreenSize::new(760.0, 468.0);
    assert!(state.key_unfolded() && key(&state).width() > 100.0);
    for (width, height) in [(320.0, 240.0), (280.0, 420.0), (420.0, 300.0)] {
        state.map.size = ScreenSize::new(width, height);
        state.display.key_unfolded = None;
        let folded = key(&state);
        state.display.key_unfolded = Some(true);
        let unfolded = key(&state);
        assert!(unfolded.width() > 100.0 && folded.height() < unfolded.height() / 2.0);
        assert!(Rect::sized(0.0, 0.0, width, height).holds(unfolded), "{unfolded:?}");
    }
}
