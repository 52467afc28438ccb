//! Names of places: at marks of events, and of towns for orientation.

use super::label::{Label, LabelRequest, TextLine};
use super::{LabelPlacer, MapLabels};
use crate::geo::{ScreenPoint, project};
use crate::model::{Dataset, EventKind, Place, PlaceId, PlaceKind, Spot};
use crate::scene::map::input::MapInput;
use crate::scene::map::marks::{EventMark, MapMarks};
use crate::scene::map::zoom_fade::{ZoomFade, fade_by_space, measure};
use crate::scene::rect::Rect;
use crate::scene::text::Weight;
use crate::scene::theme::{Role, TextStyle};

/// Size of the type of a place with a mark, in pixels.
const PLACE_PX: f64 = 13.0;

/// The dot of a town.
#[derive(Clone, Debug, PartialEq)]
pub struct TownDot {
    /// Its middle.
    pub at: ScreenPoint,
    /// Whether it is a chief town, which has a square in place of a dot.
    pub chief: bool,
    /// Opacity from 0 to 1, by the zoom.
    pub opacity: f64,
}

/// Names each mark: its place in bold, and what happened there if its kind says more than a place.
pub(super) fn mark_names(
    input: MapInput<'_>,
    events: &[EventMark],
    placer: &mut LabelPlacer,
    all: &mut MapLabels,
) {
    for mark in events {
        if placer.obstacles.is_covered(mark.at) {
            continue;
        }
        let Some((request, name_lines)) = mark_request(input, mark) else {
            continue;
        };
        let lines = request.lines.iter().take(name_lines).cloned().collect();
        let short = LabelRequest { lines, ..request.clone() };
        if let Some(placed) = placer.place_one_of(&[request, short]) {
            all.push(placed);
        }
    }
}

/// The names of places that marks will have, each with the point of the mark.
pub(super) fn places_named(
    input: MapInput<'_>,
    events: &[EventMark],
) -> Vec<(String, ScreenPoint)> {
    let named = events.iter().filter_map(|mark| {
        let place = main_place(input.dataset, mark)?;
        Some((place.names.get(input.state.display.names).to_owned(), mark.at))
    });
    named.collect()
}

/// The label of a mark, and how many of its lines are the name alone.
fn mark_request(input: MapInput<'_>, mark: &EventMark) -> Option<(LabelRequest, usize)> {
    let event = input.dataset.events().get(*mark.events.first()?)?;
    let place = main_place(input.dataset, mark)?;
    let mut lines = in_lines(TextLine {
        text: place.names.get(input.state.display.names).to_owned(),
        size: if is_chief(place) { TextStyle::Subheading.px() } else { PLACE_PX },
        weight: Weight::Bold,
        role: Role::Text,
    });
    let name_lines = lines.len();
    if has_title(event.kind) && !mark.hollow {
        lines.push(TextLine::small(event.short_title(), Role::Text));
    }
    Some((LabelRequest { at: mark.at, clear: mark.clear_px(), lines }, name_lines))
}

/// The place of most events of a mark; of several the one that comes first in the mark.
fn main_place<'a>(dataset: &'a Dataset, mark: &EventMark) -> Option<&'a Place> {
    let mut counts: Vec<(&PlaceId, usize)> = Vec::new();
    for event in mark.events.iter().filter_map(|position| dataset.events().get(*position)) {
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

/// Whether the label of a mark of that kind has the title of its event.
fn has_title(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Attack | EventKind::Clash | EventKind::Crossing | EventKind::Deployment
    )
}

fn is_chief(place: &Place) -> bool {
    place.rank == Some(1)
}

/// Names a few towns for orientation, the chief ones first. Near views have more of them, closer
/// together. A town that is a further place of an event has the mark of that event for a dot.
pub(super) fn town_names(
    input: MapInput<'_>,
    marks: &MapMarks,
    placer: &mut LabelPlacer,
    all: &mut MapLabels,
) {
    let scale = input.viewport.camera.px_per_km();
    let most = measure(12.0, 34.0, scale);
    let apart = measure(58.0, 30.0, scale);
    let mut count = 0.0;
    for (place, opacity, at) in towns_in_view(input) {
        let nearest = all.towns.iter().map(|dot| dot.at.distance(at)).fold(f64::INFINITY, f64::min);
        let opacity = opacity.min(fade_by_space(nearest, apart));
        let under_mark = marks.events.iter().any(|mark| mark.at.distance(at) < 9.0);
        if opacity < 0.08 || count >= most || under_mark {
            continue;
        }
        let chief = is_chief(place);
        let line = TextLine {
            text: place.names.get(input.state.display.names).to_owned(),
            size: if chief { TextStyle::Subheading.px() } else { TextStyle::Control.px() },
            weight: if chief { Weight::Bold } else { Weight::Regular },
            role: if chief { Role::Text } else { Role::TextSecond },
        };
        let dot = Rect::about(at, 7.0, 7.0);
        let marked = marks.further.iter().any(|mark| !mark.covered && mark.at.distance(at) < 3.0);
        let clear = if marked { 10.0 } else { 6.0 };
        let request = LabelRequest { at, clear, lines: in_lines(line) };
        if !marked && !placer.obstacles.is_free(dot) {
            placer.keep_hidden(&request);
            continue;
        }
        if let Some(labels) = placer.place(&request) {
            if !marked {
                placer.obstacles.block(dot);
                all.towns.push(TownDot { at, chief, opacity });
            }
            all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
            count += opacity;
        }
    }
}

/// Towns in view with the opacity of their rank at this scale.
fn towns_in_view(input: MapInput<'_>) -> Vec<(&Place, f64, ScreenPoint)> {
    let viewport = input.viewport;
    let scale = viewport.camera.px_per_km();
    let in_view = viewport.visible_bounds();
    let places = input.dataset.places().iter().filter(|place| is_town(place.kind));
    let towns = places.filter_map(|place| {
        let opacity = ZoomFade::of_town(place.rank?).at(scale);
        let point = project(place.at.filter(|_| opacity > 0.0)?);
        in_view.contains(point).then(|| (place, opacity, viewport.screen_from_plane(point)))
    });
    let mut towns: Vec<_> = towns.collect();
    towns.sort_by_key(|(place, ..)| place.rank);
    towns
}

fn is_town(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Town | PlaceKind::Village | PlaceKind::Monastery)
}

/// A name in one line; two long local forms in a line each.
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
