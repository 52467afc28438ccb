//! Names of places: at marks of events, and of towns for orientation.

use super::label::{Label, LabelRequest, LabelTarget, TextLine};
use super::territory::Ground;
use super::{LabelPlacer, MapLabels};
use crate::geo::ScreenPoint;
use crate::model::{Dataset, EventKind, Place, PlaceId, PlaceKind, Spot};
use crate::scene::map::input::MapInput;
use crate::scene::map::marks::{EventMark, MapMarks};
use crate::scene::map::zoom_fade::{ZoomFade, fade_by_space, measure};
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, fact_label};
use crate::scene::theme::{Role, TextStyle};

/// Size of the type of a place with a mark, in pixels.
const PLACE_PX: f64 = 13.0;
/// Distance from the middle of a mark within which it covers the dot of a town, in pixels.
pub(super) const UNDER_PX: f64 = 9.0;
/// The rank from which on a place is named while a fact holds there.
const FACT_RANK: u8 = 2;
/// Distance within which two towns share a name, in pixels: their dots would touch.
pub(super) const ONE_DOT_PX: f64 = 10.0;

/// The dot of a town.
#[derive(Clone, Debug, PartialEq)]
pub struct TownDot {
    /// Its middle.
    pub at: ScreenPoint,
    /// Whether somebody who speaks has a seat there, so that it has a square in place of a dot.
    pub chief: bool,
    /// Opacity from 0 to 1, by the zoom.
    pub opacity: f64,
}

/// Names each mark: its place in bold, and what happened there if its kind says more than a place.
pub(super) fn mark_names(
    input: MapInput<'_>,
    events: &[EventMark],
    towns: &[TownInView<'_>],
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) {
    for mark in events {
        if placer.obstacles.is_covered(mark.at) {
            continue;
        }
        let Some(place) = named_place(input, mark, towns).filter(|place| !is_first(place)) else {
            continue;
        };
        let forms = mark_forms(input, mark, place, placer);
        // What holds at the place is worth a leader; the title of an event is not.
        let placed = if fact_now(input, place).is_some() {
            placer.place_in_order(&forms)
        } else {
            placer.place_one_of(&forms)
        };
        if let Some(placed) = placed {
            all.push(placed);
        }
    }
}

/// The names of places that marks will have, each with the point of the mark.
pub(super) fn places_named(
    input: MapInput<'_>,
    events: &[EventMark],
    towns: &[TownInView<'_>],
) -> Vec<(String, ScreenPoint)> {
    let named = events.iter().filter_map(|mark| {
        let place = named_place(input, mark, towns)?;
        Some((place.names.get(input.state.display.names).to_owned(), mark.at))
    });
    named.collect()
}

/// The label of a mark: the name with what happened there, the name alone, and the same smaller.
pub(super) fn mark_forms(
    input: MapInput<'_>,
    mark: &EventMark,
    place: &Place,
    placer: &LabelPlacer<'_>,
) -> Vec<LabelRequest> {
    let name = in_lines(TextLine {
        text: place.names.get(input.state.display.names).to_owned(),
        size: if is_first(place) { TextStyle::Subheading.px() } else { PLACE_PX },
        weight: Weight::Bold,
        role: Role::Text,
    });
    let name = LabelRequest {
        at: mark.at,
        clear: mark.clear_px(),
        lines: name,
        ground: ground_of(input, place, placer),
        target: Some(LabelTarget::Place(place.id.clone())),
    };
    let event = mark.events.first().and_then(|nth| input.dataset.events().get(*nth));
    let title = event.filter(|event| has_title(event.kind) && !mark.is_hollow());
    // What holds at the place says more than the event that began it.
    let title = fact_now(input, place).or_else(|| title.map(|it| it.short_title().to_owned()));
    let titled = title.map(|title| with_line(&name, title));
    let small = small(&name);
    vec![titled.unwrap_or_else(|| name.clone()), name, small]
}

/// What the name of a place may cover: the country that it is in, wherever its mark is.
pub(super) fn ground_of(input: MapInput<'_>, place: &Place, placer: &LabelPlacer<'_>) -> Ground {
    let at = place.at.and_then(|at| input.viewport.screen_of(at));
    at.map_or(Ground::OffLines, |at| placer.territory.ground_of(at))
}

/// The fact that holds at a place at the instant that figures are shown for.
fn fact_now(input: MapInput<'_>, place: &Place) -> Option<String> {
    let (first, second) = input.state.figure_moments();
    fact_label(place, second.unwrap_or(first), input.zone)
}

/// The same label with a line in small type below.
fn with_line(request: &LabelRequest, line: String) -> LabelRequest {
    let mut request = request.clone();
    request.lines.push(TextLine::small(line, Role::Text));
    request
}

/// The same label in the smallest type.
pub(super) fn small(request: &LabelRequest) -> LabelRequest {
    let lines = request.lines.iter().cloned();
    let lines = lines.map(|line| TextLine { size: TextStyle::Tiny.px(), ..line }).collect();
    LabelRequest { lines, ..request.clone() }
}

/// The place that a mark is named by: one that is ranked first and that the mark covers, else that of
/// most of its events. From afar readers look for the town, not for the bridge beside it.
pub(super) fn named_place<'a>(
    input: MapInput<'a>,
    mark: &EventMark,
    towns: &[TownInView<'a>],
) -> Option<&'a Place> {
    let main = main_place(input.dataset, mark);
    if main.is_some_and(is_first) {
        return main;
    }
    let away = |(_, _, at): &TownInView<'a>| at.distance(mark.at);
    let covered = firsts(towns).iter().filter(|town| away(town) < UNDER_PX);
    let nearest = covered.min_by(|a, b| away(a).total_cmp(&away(b)));
    nearest.map(|(place, ..)| *place).or(main)
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
        EventKind::Attack
            | EventKind::Clash
            | EventKind::Explosion
            | EventKind::Protest
            | EventKind::Disaster
            | EventKind::Crossing
            | EventKind::Deployment
            | EventKind::Own(_)
    )
}

/// Whether the dataset ranks the place first: its name is never dropped.
pub(in crate::scene::map) fn is_first(place: &Place) -> bool {
    place.rank == Some(1)
}

/// Whether an actor of the dataset has its seat there.
pub(super) fn is_seat(dataset: &Dataset, place: &Place) -> bool {
    dataset.actors().iter().any(|actor| actor.seat.as_ref() == Some(&place.id))
}

/// The box of a town's dot.
pub(super) fn dot_rect(at: ScreenPoint) -> Rect {
    Rect::about(at, 7.0, 7.0)
}

/// Whether the mark of an event at a further place is a town's dot.
pub(super) fn has_further_mark(marks: &MapMarks, at: ScreenPoint) -> bool {
    marks.further.iter().any(|mark| !mark.covered && mark.at.distance(at) < 3.0)
}

/// The label of a town, whose dot is `marked` where an event has a mark there.
pub(super) fn town_request(
    input: MapInput<'_>,
    place: &Place,
    (at, marked): (ScreenPoint, bool),
    placer: &LabelPlacer<'_>,
) -> LabelRequest {
    let first = is_first(place);
    let line = TextLine {
        text: place.names.get(input.state.display.names).to_owned(),
        size: if first { TextStyle::Subheading.px() } else { TextStyle::Control.px() },
        weight: if first { Weight::Bold } else { Weight::Regular },
        role: if first { Role::Text } else { Role::TextSecond },
    };
    LabelRequest {
        at,
        clear: if marked { 10.0 } else { 6.0 },
        lines: in_lines(line),
        ground: placer.territory.ground_of(at),
        target: Some(LabelTarget::Place(place.id.clone())),
    }
}

/// Names a few towns for orientation, the chief ones first. Near views have more of them, closer
/// together. A town that is a further place of an event has the mark of that event for a dot.
pub(super) fn town_names(
    input: MapInput<'_>,
    marks: &MapMarks,
    towns: &[TownInView<'_>],
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) {
    let scale = input.viewport.camera.px_per_km();
    let most = measure(12.0, 34.0, scale);
    let apart = measure(58.0, 30.0, scale);
    let mut count: f64 = all.towns.iter().map(|dot| dot.opacity).sum();
    for (place, opacity, at) in towns.iter().copied().skip(firsts(towns).len()) {
        let nearest = all.towns.iter().map(|dot| dot.at.distance(at)).fold(f64::INFINITY, f64::min);
        let has_fact = fact_now(input, place).is_some();
        let space = input.whole_or_none(fade_by_space(nearest, apart));
        let opacity = if has_fact { opacity } else { opacity.min(space) };
        let under_mark = marks.events.iter().any(|mark| mark.at.distance(at) < UNDER_PX);
        if opacity < 0.08 || count >= most || under_mark {
            continue;
        }
        let marked = has_further_mark(marks, at);
        let request = town_request(input, place, (at, marked), placer);
        if !marked && !placer.obstacles.is_free(dot_rect(at)) {
            placer.keep_hidden(&request);
            continue;
        }
        let placed = match fact_now(input, place) {
            Some(fact) => placer.place_in_order(&[with_line(&request, fact), request.clone()]),
            None => placer.place(&request).map(|labels| (labels, None)),
        };
        if let Some((labels, leader)) = placed {
            all.leaders.extend(leader);
            if !marked {
                placer.obstacles.block(dot_rect(at));
                all.towns.push(TownDot { at, chief: false, opacity });
            }
            all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
            count += opacity;
        }
    }
}

/// A town with the opacity of its rank at this scale, and its point.
pub(super) type TownInView<'a> = (&'a Place, f64, ScreenPoint);

/// The towns that are ranked first: they come first.
pub(super) fn firsts<'t, 'a>(towns: &'t [TownInView<'a>]) -> &'t [TownInView<'a>] {
    towns.split_at(towns.partition_point(|(place, ..)| is_first(place))).0
}

/// Towns in view, by rank.
pub(super) fn towns_in_view(input: MapInput<'_>) -> Vec<TownInView<'_>> {
    let viewport = input.viewport;
    let in_view = viewport.visible_bounds();
    let (first, second) = input.state.figure_moments();
    let now = second.unwrap_or(first);
    let towns = input.dataset.places().iter().filter_map(|place| {
        // A place where something holds is named from afar, whatever sort of place it is.
        let holds = place.fact_at(now).is_some();
        if !holds && !is_town(place.kind) {
            return None;
        }
        let rank = place.rank.map(|rank| if holds { rank.min(FACT_RANK) } else { rank });
        let opacity = input.opacity(ZoomFade::of_town(rank?));
        let point = viewport.projection().project(place.at.filter(|_| opacity > 0.0)?)?;
        in_view.contains(point).then(|| (place, opacity, viewport.screen_from_plane(point)))
    });
    let mut towns: Vec<_> = towns.collect();
    let has_fact = |place: &Place| place.fact_at(now).is_some();
    towns.sort_by_key(|(place, ..)| {
        let rank = place.rank;
        if has_fact(place) { rank.min(Some(FACT_RANK)) } else { rank }
    });
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
