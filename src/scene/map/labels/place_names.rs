//! Names of places: which are shown at a scale, and what names the marks.

use crate::geo::{ScreenPoint, Viewport, project};
use crate::model::{Dataset, EventKind, Place, PlaceId, PlaceKind, Spot};
use crate::scene::map::labels::label::{Label, LabelRequest, TextLine};
use crate::scene::map::labels::leader::Leader;
use crate::scene::map::labels::placer::LabelPlacer;
use crate::scene::map::marks::event_mark::EventMark;
use crate::scene::map::zoom_fade::{ZoomFade, by_room, measure};
use crate::scene::rect::Rect;
use crate::scene::text::Weight;
use crate::scene::theme::Role;
use crate::state::AppState;

/// A town's dot.
#[derive(Clone, Debug, PartialEq)]
pub struct TownDot {
    /// Where it is.
    pub at: ScreenPoint,
    /// Whether it is one of the chief towns, drawn as a square.
    pub chief: bool,
    /// How far it has come in at this scale, from 0 to 1.
    pub share: f64,
}

/// Which towns orient at a scale.
#[derive(Clone, Copy, Debug)]
struct TownDensity {
    /// How many names at most.
    most: f64,
    /// How far apart their dots are at least, in pixels.
    apart: f64,
}

/// Few enough towns that they orient, at a scale in pixels to the kilometre.
fn choice(px_per_km: f64) -> TownDensity {
    TownDensity { most: measure(12.0, 34.0, px_per_km), apart: measure(58.0, 30.0, px_per_km) }
}

/// Names the marks of events: the place in bold, and what happened there where that says more.
pub(crate) fn mark_names(
    dataset: &Dataset,
    state: &AppState,
    groups: &[EventMark],
    layout: &mut LabelPlacer,
) -> (Vec<Label>, Vec<Leader>) {
    let (mut labels, mut leaders) = (Vec::new(), Vec::new());
    for group in groups {
        let Some((wish, name_lines)) = mark_wish(dataset, state, group) else {
            continue;
        };
        if layout.is_covered(group.at) {
            continue;
        }
        let short = LabelRequest {
            lines: wish.lines.iter().take(name_lines).cloned().collect(),
            ..wish.clone()
        };
        let set = layout.place_one_of(&[wish, short]);
        if let Some((set, leader)) = set {
            labels.extend(set);
            leaders.extend(leader);
        }
    }
    (labels, leaders)
}

/// The places that marks name, with the points of the marks.
pub(crate) fn places_named(
    dataset: &Dataset,
    state: &AppState,
    groups: &[EventMark],
) -> Vec<(String, ScreenPoint)> {
    let named = groups.iter().filter_map(|group| {
        let place = main_place(dataset, group)?;
        Some((place.names.get(state.display.names).to_owned(), group.at))
    });
    named.collect()
}

/// What names a mark, and how many of the lines are the name alone.
fn mark_wish(
    dataset: &Dataset,
    state: &AppState,
    group: &EventMark,
) -> Option<(LabelRequest, usize)> {
    let event = dataset.events().get(*group.events.first()?)?;
    let place = main_place(dataset, group)?;
    let chief = place.rank == Some(1);
    let mut lines = in_lines(TextLine {
        text: place.names.get(state.display.names).to_owned(),
        size: if chief { 13.5 } else { 13.0 },
        weight: Weight::Bold,
        role: Role::Text,
    });
    let name_lines = lines.len();
    if says_what(event.kind) && !group.hollow {
        lines.push(TextLine {
            text: event.short_title().to_owned(),
            size: 11.0,
            weight: Weight::Regular,
            role: Role::Text,
        });
    }
    let clear = group.clear_px();
    Some((LabelRequest { at: group.at, clear, lines }, name_lines))
}

/// The place that most events of the group lie at; of several the one of the leading event.
fn main_place<'a>(dataset: &'a Dataset, group: &EventMark) -> Option<&'a Place> {
    let mut counts: Vec<(&PlaceId, usize)> = Vec::new();
    for event in group.events.iter().filter_map(|position| dataset.events().get(*position)) {
        let Spot::Place { id, .. } = &event.r#where.spot else {
            continue;
        };
        match counts.iter_mut().find(|(known, _)| *known == id) {
            Some((_, count)) => *count += 1,
            None => counts.push((id, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let (id, _) = counts.iter().find(|(_, count)| *count == most)?;
    dataset.place(id)
}

/// Whether the map tells what happened, and not only where.
fn says_what(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Attack | EventKind::Clash | EventKind::Crossing | EventKind::Deployment
    )
}

/// Names the towns that orient at this scale, the chief ones first.
pub(crate) fn town_names(
    dataset: &Dataset,
    state: &AppState,
    viewport: Viewport,
    groups: &[EventMark],
    layout: &mut LabelPlacer,
) -> (Vec<TownDot>, Vec<Label>) {
    let scale = viewport.camera.px_per_km();
    let choice = choice(scale);
    let in_view = viewport.visible_bounds();
    let mut towns: Vec<(&Place, f64, ScreenPoint)> = dataset
        .places()
        .iter()
        .filter(|place| is_named(place.kind))
        .filter_map(|place| {
            let share = ZoomFade::of_town(place.rank?).at(scale);
            let point = project(place.at.filter(|_| share > 0.0)?);
            in_view.contains(point).then(|| (place, share, viewport.screen_from_plane(point)))
        })
        .collect();
    towns.sort_by_key(|(place, ..)| place.rank);
    let (mut dots, mut labels): (Vec<TownDot>, Vec<Label>) = (Vec::new(), Vec::new());
    let mut count = 0.0;
    for (place, share, at) in towns {
        let room = dots.iter().map(|dot| dot.at.distance(at)).fold(f64::INFINITY, f64::min);
        let share = share.min(by_room(room, choice.apart));
        let under_mark = groups.iter().any(|group| group.at.distance(at) < 9.0);
        if share < 0.08 || count >= choice.most || under_mark {
            continue;
        }
        let chief = place.rank == Some(1);
        let text = place.names.get(state.display.names).to_owned();
        let line = TextLine {
            text,
            size: if chief { 13.5 } else { 12.0 },
            weight: if chief { Weight::Bold } else { Weight::Regular },
            role: if chief { Role::Text } else { Role::TextSecond },
        };
        let dot = Rect::about(at, 7.0, 7.0);
        let wish = LabelRequest { at, clear: 6.0, lines: in_lines(line) };
        if !layout.is_free(dot) {
            layout.keep_in_mind(&wish);
            continue;
        }
        if let Some(set) = layout.place(&wish) {
            layout.take(dot);
            dots.push(TownDot { at, chief, share });
            labels.extend(set.into_iter().map(|label| Label { share, ..label }));
            count += share;
        }
    }
    (dots, labels)
}

/// A name in one line; both local forms below each other where they are long.
fn in_lines(line: TextLine) -> Vec<TextLine> {
    const LONG: usize = 22;
    match line.text.split_once(" / ").filter(|_| line.text.chars().count() > LONG) {
        Some((one, other)) => [format!("{one} /"), other.to_owned()]
            .into_iter()
            .map(|text| TextLine { text, ..line.clone() })
            .collect(),
        None => vec![line],
    }
}

fn is_named(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Town | PlaceKind::Village | PlaceKind::Monastery)
}
