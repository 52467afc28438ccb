//! Names of places: which are shown at a scale, and what names the marks.

use super::group::Group;
use super::label::{Label, Layout, Leader, Line, Wish};
use crate::geo::{ScreenPoint, Viewport, project};
use crate::model::{Dataset, EventKind, Place, PlaceId, PlaceKind, Spot};
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
}

/// Which towns orient at a scale.
#[derive(Clone, Copy, Debug)]
struct Choice {
    /// The lowest rank that is named.
    rank: u8,
    /// How many names at most.
    most: usize,
    /// How far apart their dots are at least, in pixels.
    apart: f64,
}

/// Few enough towns that they orient, at a scale in pixels to the kilometre.
fn choice(px_per_km: f64) -> Choice {
    match px_per_km {
        s if s < 0.8 => Choice { rank: 1, most: 8, apart: 70.0 },
        s if s < 2.2 => Choice { rank: 2, most: 16, apart: 56.0 },
        s if s < 4.5 => Choice { rank: 3, most: 24, apart: 48.0 },
        s if s < 10.0 => Choice { rank: 4, most: 30, apart: 36.0 },
        _ => Choice { rank: 5, most: 40, apart: 24.0 },
    }
}

/// Names the marks of events: the place in bold, and what happened there where that says more.
pub(super) fn mark_names(
    dataset: &Dataset,
    state: &AppState,
    groups: &[Group],
    layout: &mut Layout,
) -> (Vec<Label>, Vec<Leader>) {
    let (mut labels, mut leaders) = (Vec::new(), Vec::new());
    for group in groups {
        let Some(wish) = mark_wish(dataset, state, group) else {
            continue;
        };
        let short = Wish { lines: wish.lines.iter().take(1).cloned().collect(), ..wish.clone() };
        let set = match layout.place(&wish).or_else(|| layout.place(&short)) {
            Some(labels) => Some((labels, None)),
            None => layout.place_or_lead(&wish).or_else(|| layout.place_or_lead(&short)),
        };
        if let Some((set, leader)) = set {
            labels.extend(set);
            leaders.extend(leader);
        }
    }
    (labels, leaders)
}

fn mark_wish(dataset: &Dataset, state: &AppState, group: &Group) -> Option<Wish> {
    let event = dataset.events().get(*group.events.first()?)?;
    let place = main_place(dataset, group)?;
    let chief = place.rank == Some(1);
    let mut lines = vec![Line {
        text: place.names.get(state.display.names).to_owned(),
        size: if chief { 13.5 } else { 13.0 },
        weight: Weight::Bold,
        role: Role::Text,
    }];
    if says_what(event.kind) && !group.hollow {
        lines.push(Line {
            text: event.short_title().to_owned(),
            size: 11.0,
            weight: Weight::Regular,
            role: Role::Text,
        });
    }
    let clear = match (group.events.len() > 1, group.disputed) {
        (true, _) => 20.0,
        (false, true) => 15.0,
        (false, false) => 11.0,
    };
    Some(Wish { at: group.at, clear, lines })
}

/// The place that most events of the group lie at; of several the one of the leading event.
fn main_place<'a>(dataset: &'a Dataset, group: &Group) -> Option<&'a Place> {
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
pub(super) fn town_names(
    dataset: &Dataset,
    state: &AppState,
    viewport: Viewport,
    groups: &[Group],
    layout: &mut Layout,
) -> (Vec<TownDot>, Vec<Label>) {
    let choice = choice(viewport.camera.px_per_km());
    let in_view = viewport.visible_bounds();
    let mut towns: Vec<(&Place, ScreenPoint)> = dataset
        .places()
        .iter()
        .filter(|place| place.rank.is_some_and(|rank| rank <= choice.rank) && is_named(place.kind))
        .filter_map(|place| {
            let point = project(place.at?);
            in_view.contains(point).then(|| (place, viewport.screen_from_plane(point)))
        })
        .collect();
    towns.sort_by_key(|(place, _)| place.rank);
    let (mut dots, mut labels): (Vec<TownDot>, Vec<Label>) = (Vec::new(), Vec::new());
    for (place, at) in towns {
        let crowded = dots.iter().any(|dot| dot.at.distance(at) < choice.apart);
        let under_mark = groups.iter().any(|group| group.at.distance(at) < 9.0);
        if dots.len() >= choice.most || crowded || under_mark {
            continue;
        }
        let chief = place.rank == Some(1);
        let line = Line {
            text: place.names.get(state.display.names).to_owned(),
            size: if chief { 13.5 } else { 12.0 },
            weight: if chief { Weight::Bold } else { Weight::Regular },
            role: if chief { Role::Text } else { Role::TextSecond },
        };
        let dot = Rect::about(at, 7.0, 7.0);
        if !layout.is_free(dot) {
            continue;
        }
        if let Some(set) = layout.place(&Wish { at, clear: 6.0, lines: vec![line] }) {
            layout.take(dot);
            dots.push(TownDot { at, chief });
            labels.extend(set);
        }
    }
    (dots, labels)
}

fn is_named(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Town | PlaceKind::Village | PlaceKind::Monastery)
}
