//! Any view: states of a window for properties of views that are passed on.

use proptest::prelude::*;

use super::tests::DATASET;
use crate::model::{EventKind, Language, LatLon, MapOpening, Moment, TimeSpan};
use crate::state::{
    AppState, Chart, Command, ComparedMaps, Comparison, Filter, KnownBy, LaneKey, LanesBy,
    ListGrouping, ListOrder, MapLayout, Passing, StoryCommand, Window, WindowMode, ZoneChoice,
    update,
};
use crate::time::View;

fn any_moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        3 => (1_690_000_000_000_i64..1_700_000_000_000).prop_map(Moment::from_millis),
        1 => (-300_000_000_000_000_i64..300_000_000_000_000).prop_map(Moment::from_millis),
    ]
}

fn any_span() -> impl Strategy<Value = TimeSpan> {
    (any_moment(), any_moment()).prop_map(|(a, b)| TimeSpan::between(a, b))
}

fn any_window() -> impl Strategy<Value = Window> {
    let mode = prop::sample::select(WindowMode::ALL.to_vec());
    (mode, 0..9_000_000_000_i64, any_span()).prop_map(|(mode, trailing_ms, range)| Window {
        mode,
        trailing_ms,
        range,
    })
}

fn any_lane() -> impl Strategy<Value = LaneKey> {
    prop_oneof![
        prop::sample::select(EventKind::ALL.to_vec()).prop_map(LaneKey::Kind),
        "\\PC{1,8}".prop_map(|id| LaneKey::Actor(id.into())),
        "\\PC{1,8}".prop_map(|id| LaneKey::Place(id.into())),
        prop::sample::select(LanesBy::ALL.to_vec()).prop_map(LaneKey::Without),
    ]
}

type Chosen<T> = prop::sample::Select<T>;

fn one_of<T: Clone + std::fmt::Debug>(all: &[T]) -> Chosen<T> {
    prop::sample::select(all.to_vec())
}

prop_compose! {
    pub(super) fn any_state()(
        (playhead, window, view, unfolded) in
            (any_moment(), any_window(), any_span(), any::<bool>()),
        (lat, lon, height, fitted) in
            (30.0..60.0_f64, 10.0..30.0_f64, 1.0..900.0_f64, any::<bool>()),
        (hidden, borders, names) in (0..8_u16, any::<bool>(), any::<bool>()),
        (nth, words, known) in
            (0..120_usize, "[a-z \"-]{0,9}", prop::option::of(any_moment())),
        (sides, layout, divide) in
            (prop::option::of((any_span(), any_span())), one_of(&MapLayout::ALL), 0.0..1.0_f64),
        (by, lanes, folded, empty) in (
            one_of(&LanesBy::ALL),
            prop::collection::vec(any_lane(), 0..4),
            prop::collection::btree_set(any_lane(), 0..3),
            any::<bool>(),
        ),
        (chart, group, order, reversed, claims) in (
            one_of(&Chart::ALL),
            one_of(&ListGrouping::ALL),
            one_of(&ListOrder::ALL),
            any::<bool>(),
            any::<bool>(),
        ),
        (point, ruler, claim) in (
            prop::option::of((42.0..43.5_f64, 20.0..21.5_f64)),
            prop::option::of(prop::collection::vec((-89.0..89.0_f64, -179.0..179.0_f64), 0..4)),
            any::<bool>(),
        ),
        (step, way, told) in (prop::option::of(0..12_usize), 0..1000_u16, any::<bool>()),
        (utc, language) in (any::<bool>(), one_of(&["en", "sr-Latn", "sr-Cyrl", "sq"])),
    ) -> AppState {
        let dataset = &*DATASET;
        let mut state = AppState::opening(dataset);
        if let Some(step) = step {
            let go = StoryCommand::Scroll(step, f64::from(way) / 1000.0);
            let start = [StoryCommand::Start, go].map(Command::Story);
            for command in start {
                update(&mut state, dataset, &Passing::default(), command);
            }
            if told {
                state.story.teller = dataset.actors().first().map(|actor| actor.id.clone());
                state.story.known = known;
            }
        }
        state.playhead = playhead;
        state.window = window;
        state.view = View::showing(view);
        state.unfolded = unfolded;
        if fitted && step.is_none() {
            state.map.fitted = true;
        } else {
            let center = LatLon { lat, lon };
            state.show_ground(MapOpening { center, height_km: height });
        }
        state.map.hidden_layers = hidden;
        (state.map.borders_shown, state.map.names_shown) = (borders, names);
        state.selection = dataset.events().get(nth).map(|event| event.id.clone());
        if claim {
            let event = dataset.events().get(nth);
            let claim = event.and_then(|event| event.claims.first());
            state.claim = claim.map(|claim| claim.id.clone());
        }
        state.fan = point.and_then(|(lat, lon)| state.map.projection().project(LatLon { lat, lon }));
        if let Some(points) = ruler {
            let points: Vec<LatLon> =
                points.into_iter().map(|(lat, lon)| LatLon { lat, lon }).collect();
            state.ruler = crate::state::Ruler::through(&points);
        }
        state.filter = Filter::from_line(&words).unwrap_or_default();
        state.known_by = KnownBy { on: known.is_some(), by: known };
        if let Some((a, b)) = sides {
            state.comparison = Comparison { on: true, a, b };
        }
        state.compared_maps = ComparedMaps::of(layout);
        if layout == MapLayout::Swipe {
            state.compared_maps = state.compared_maps.divided(divide);
        }
        (state.lanes.by, state.lanes.order, state.lanes.collapsed) = (by, lanes, folded);
        state.lanes.empty_shown = empty;
        state.chart = chart;
        (state.listing.by, state.listing.order) = (group, order);
        (state.listing.reversed, state.listing.claims) = (reversed, claims);
        state.display.zone = if utc { ZoneChoice::Utc } else { ZoneChoice::Dataset };
        state.display.language = Language::new(language);
        (state.display.names, state.display.texts) = (Language::BOTH, Language::ENGLISH);
        state
    }
}
