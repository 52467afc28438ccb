//! Names of places: which are shown at a scale, and what names the marks.

use super::group::Group;
use super::label::{Label, Layout, Line, Wish};
use crate::geo::{ScreenPoint, Viewport, project};
use crate::model::{Dataset, EventKind, Place, PlaceKind, Spot};
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

/// The lowest rank that is named at a scale in pixels to the kilometre, and how many names at
/// most: few enough that they orient.
fn limits(px_per_km: f64) -> (u8, usize) {
    match px_per_km {
        s if s < 0.8 => (1, 6),
        s if s < 2.2 => (2, 14),
        s if s < 4.5 => (3, 22),
        s if s < 10.0 => (4, 30),
        _ => (5, 40),
    }
}

/// Names the marks of events: the place in bold, and what happened there where that says more.
pub(super) fn mark_names(
    dataset: &Dataset,
    state: &AppState,
    groups: &[Group],
    layout: &mut Layout,
) -> Vec<Label> {
    let mut labels = Vec::new();
    for group in groups {
        let leading = group.events.first().and_then(|position| dataset.events().get(*position));
        let Some(event) = leading else {
            continue;
        };
        let Spot::Place { id, .. } = &event.r#where.spot else {
            continue;
        };
        let Some(place) = dataset.place(id) else {
            continue;
        };
        let mut lines = vec![Line {
            text: place.names.get(state.display.names).to_owned(),
            size: 13.0,
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
        let clear = if group.events.len() > 1 { 17.0 } else { 13.0 };
        let full = Wish { at: group.at, clear, lines };
        let short = Wish { lines: full.lines.iter().take(1).cloned().collect(), ..full.clone() };
        labels.extend(layout.place(&full).or_else(|| layout.place(&short)).into_iter().flatten());
    }
    labels
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
    let (lowest, most) = limits(viewport.camera.px_per_km());
    let in_view = viewport.visible_bounds();
    let mut towns: Vec<(&Place, ScreenPoint)> = dataset
        .places()
        .iter()
        .filter(|place| place.rank.is_some_and(|rank| rank <= lowest) && is_named(place.kind))
        .filter_map(|place| {
            let point = project(place.at?);
            in_view.contains(point).then(|| (place, viewport.screen_from_plane(point)))
        })
        .collect();
    towns.sort_by_key(|(place, _)| place.rank);
    let (mut dots, mut labels) = (Vec::new(), Vec::new());
    for (place, at) in towns.into_iter().take(most) {
        if groups.iter().any(|group| group.at.distance(at) < 9.0) {
            continue;
        }
        let chief = place.rank == Some(1);
        let line = Line {
            text: place.names.get(state.display.names).to_owned(),
            size: if chief { 13.5 } else { 12.0 },
            weight: if chief { Weight::Bold } else { Weight::Regular },
            role: if place.rank.is_some_and(|rank| rank <= 2) { Role::Text } else { Role::TextSecond },
        };
        if let Some(set) = layout.place(&Wish { at, clear: 6.0, lines: vec![line] }) {
            dots.push(TownDot { at, chief });
            labels.extend(set);
        }
    }
    (dots, labels)
}

fn is_named(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Town | PlaceKind::Village | PlaceKind::Monastery)
}
