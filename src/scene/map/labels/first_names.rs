//! Names of the places that a dataset ranks first: none is dropped.

use super::label::{LabelRequest, TextLine};
use super::place_names::{
    ONE_DOT_PX, TownDot, TownInView, UNDER_PX, dot_rect, firsts, has_further_mark, is_first,
    is_seat, mark_forms, named_place, small, town_request,
};
use super::territory::Ground;
use super::{LabelPlacer, MapLabels, PlacedLabel};
use crate::geo::ScreenPoint;
use crate::model::{Dataset, Place};
use crate::scene::map::input::MapInput;
use crate::scene::map::marks::{EventMark, MapMarks};
use crate::scene::text::Weight;
use crate::scene::theme::{Role, TextStyle};

/// Names the places that the dataset ranks first, at marks and as towns. None is dropped: one without
/// room for its name gets a number, which the key explains. Those in `forced` have one already.
pub(super) fn first_names(
    input: MapInput<'_>,
    marks: &MapMarks,
    (towns, forced): (&[TownInView<'_>], &[usize]),
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) {
    let dots = reserved_dots(marks, towns, placer);
    let mut order: Vec<(&EventMark, &Place)> = marks
        .events
        .iter()
        .filter(|mark| !placer.obstacles.is_covered(mark.at))
        .filter_map(|mark| Some((mark, named_place(input, mark, towns)?)))
        .filter(|(_, place)| is_first(place))
        .collect();
    for tries in 1..=order.len() {
        let before = (order.len() > 1).then(|| (placer.clone(), all.clone()));
        let dropped = names_at_marks(input, &order, forced, placer, all);
        let (Some(nth), Some(before)) = (dropped.filter(|_| tries < order.len()), before) else {
            break;
        };
        // The others have room elsewhere more often than a place amid marks and lines.
        (*placer, *all) = before;
        if let Some(upto) = order.get_mut(..=nth) {
            upto.rotate_right(1);
        }
    }
    let mut named: Vec<ScreenPoint> = Vec::new();
    for FirstDot { town: (place, opacity, at), marked, has_dot } in dots {
        if named.iter().any(|other| other.distance(at) < ONE_DOT_PX) {
            continue;
        }
        let request = town_request(input, place, (at, marked), placer);
        let small = small(&request);
        let placed = name_or_number(input, place, vec![request, small], forced, placer, all);
        if let Some((labels, leader)) = placed {
            if has_dot {
                all.towns.push(TownDot { at, chief: is_seat(input.dataset, place), opacity });
            }
            named.push(at);
            all.push((labels, leader));
        }
    }
}

/// A town that is ranked first and that no mark covers.
struct FirstDot<'a> {
    town: TownInView<'a>,
    /// Whether an event has a mark there, which is its dot.
    marked: bool,
    /// Whether there is room for a dot.
    has_dot: bool,
}

/// The towns that are ranked first, with their dots kept free: no name covers the dot of another.
fn reserved_dots<'a>(
    marks: &MapMarks,
    towns: &[TownInView<'a>],
    placer: &mut LabelPlacer<'_>,
) -> Vec<FirstDot<'a>> {
    let mut dots = Vec::new();
    for town in firsts(towns) {
        let at = town.2;
        let under_mark = marks.events.iter().any(|mark| mark.at.distance(at) < UNDER_PX);
        if under_mark || placer.obstacles.is_covered(at) {
            continue;
        }
        let marked = has_further_mark(marks, at);
        let has_dot = !marked && placer.obstacles.is_free(dot_rect(at));
        if has_dot {
            placer.obstacles.block(dot_rect(at));
        }
        dots.push(FirstDot { town: *town, marked, has_dot });
    }
    dots
}

/// Names the places of marks in that order, and returns the index of the first that has room for
/// neither name nor number beside those before it; `None` while the map moves.
fn names_at_marks(
    input: MapInput<'_>,
    order: &[(&EventMark, &Place)],
    forced: &[usize],
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) -> Option<usize> {
    let mut dropped = None;
    for (nth, (mark, place)) in order.iter().enumerate() {
        let forms = mark_forms(input, mark, place, placer);
        match name_or_number(input, place, forms, forced, placer, all) {
            Some(placed) => all.push(placed),
            None if nth > 0 && !placer.is_moving() => dropped = dropped.or(Some(nth)),
            None => {}
        }
    }
    dropped
}

/// The first form of a name that has room; else the number of the place.
fn name_or_number(
    input: MapInput<'_>,
    place: &Place,
    forms: Vec<LabelRequest>,
    forced: &[usize],
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) -> Option<PlacedLabel> {
    let position = input.dataset.place_position(&place.id)?;
    let as_number = forced.contains(&position);
    let named = Some(&forms).filter(|_| !as_number);
    if let Some(placed) = named.and_then(|it| placer.place_in_any_direction(it)) {
        return Some(placed);
    }
    // While the map moves a name without room is hidden, and placed once the map is at rest.
    if placer.is_moving() {
        placer.wait();
        if !as_number {
            return None;
        }
    }
    let first = forms.into_iter().next()?;
    let text = place_number(input.dataset, position).to_string();
    let role = Role::Text;
    let line = TextLine { text, size: TextStyle::Small.px(), weight: Weight::Bold, role };
    let number = LabelRequest { lines: vec![line], ..first };
    let anywhere = LabelRequest { ground: Ground::Anywhere, ..number.clone() };
    let mut placed = placer.place_in_any_direction(&[number, anywhere.clone()]);
    if placed.is_none() && !placer.is_moving() {
        placed = placer.place_over_lines(&anywhere, 1);
    }
    let placed = placed?;
    all.numbered.push(position);
    Some(placed)
}

/// The number of a place that is ranked first, the same in every view: its turn among them.
pub(in crate::scene::map) fn place_number(dataset: &Dataset, position: usize) -> usize {
    dataset.places().iter().take(position + 1).filter(|place| is_first(place)).count()
}
