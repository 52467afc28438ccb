//! Speaker lines: from the seats of those who speak of the selected event to the event.

use std::collections::{BTreeMap, BTreeSet};

use super::edge::{Dock, DockEdge, MapEdge, edge_and_place, point_towards};
use super::input::MapInput;
use super::labels::{LabelPlacer, MapLabels};
use super::marks::MapMarks;
use crate::geo::ScreenPoint;
use crate::message;
use crate::model::{
    Claim, ClaimId, Event, EventKind, ForceKind, LocationRole, Place, PlaceId, Spot, Stance,
};
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, listed, listed_apart, text_width};
use crate::scene::theme::TextStyle;
use crate::state::takes_part;

/// Type of the words on the lines.
pub const SPEAKER_TEXT: TextStyle = TextStyle::Tiny;
/// Height of the plate of a word in pixels.
const PLATE: f64 = 17.0;
/// The least length of a line in pixels: a speaker whose seat is closer needs none.
const SHORTEST: f64 = 40.0;
/// Distance between two lines from one seat, in pixels.
const APART: f64 = 5.0;
/// Candidates for the place of a word, as shares of the line; the best first.
const ALONG: [f64; 9] = [0.4, 0.5, 0.3, 0.6, 0.2, 0.7, 0.12, 0.8, 0.88];

/// A line from a seat to what is spoken of there.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerLine {
    /// The beginning: at the seat, at its dock, or at the edge in its direction.
    pub from: ScreenPoint,
    /// The end: at the event or the force it is about.
    pub to: ScreenPoint,
    /// Stance of the claims.
    pub stance: Stance,
    /// Name of the seat.
    pub seat: String,
    /// Names of those who speak from there, each once.
    pub speakers: Vec<String>,
    /// The first of their claims.
    pub claim: ClaimId,
    /// The word on the line with its plate; `None` if it would cover something.
    pub word: Option<(Rect, String)>,
}

impl SpeakerLine {
    /// "Belgrade denies: Aleksandar Vučić".
    pub fn words(&self) -> String {
        message!(
            "map-speaker-line",
            stance = key(self.stance),
            seat = &self.seat,
            speakers = listed(&self.speakers)
        )
    }
}

/// All lines in words for assistive technology: "2 speak of this: Belgrade denies: …; Washington
/// asserts: …".
pub fn speakers_words(lines: &[SpeakerLine]) -> String {
    let speakers: BTreeSet<&String> = lines.iter().flat_map(|line| &line.speakers).collect();
    let lines = listed_apart(lines.iter().map(SpeakerLine::words));
    message!("map-speakers", count = speakers.len(), lines = lines)
}

/// Key by which messages choose the verb.
const fn key(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => "asserts",
        Stance::Denies => "denies",
        Stance::Admits => "admits",
        Stance::CallsFor => "calls-for",
    }
}

/// Sixth stage of the scene: the speaker lines of the selected event.
///
/// They begin at the seats of those whose claims on the event, or denials of such claims, were said
/// in the dates shown. Words are placed where there is room, and move no name.
pub(super) fn derive(
    input: MapInput<'_>,
    (marks, edge, labels): (&MapMarks, &MapEdge, &MapLabels),
    placer: &mut LabelPlacer<'_>,
) -> Vec<SpeakerLine> {
    let MapInput { dataset, state, .. } = input;
    let selected = state.selected(dataset).filter(|_| state.display.speakers_shown);
    let Some(event) = selected else {
        return Vec::new();
    };
    let Some((to, gap)) = end_of_lines(input, marks, edge, event) else {
        return Vec::new();
    };
    let names = state.display.names;
    let mut begun: BTreeMap<&PlaceId, f64> = BTreeMap::new();
    let mut lines = Vec::new();
    for ((id, stance), (place, speakers, claim)) in speakers_by_seat(input, event) {
        let Some((seat, has_dock)) = seat_point(input, edge, place) else { continue };
        if seat.distance(to) < SHORTEST {
            continue;
        }
        let nth = begun.entry(id).or_insert(0.0);
        let (from, to) = shortened(beside(seat, to, *nth * APART), to, gap);
        *nth += 1.0;
        let name = place.names.get(names).to_owned();
        let is_named = has_dock || labels.labels.iter().any(|label| label.text == name);
        let text = if is_named {
            message!("map-speaker-word", stance = key(stance))
        } else {
            message!("map-speaker-seat-word", stance = key(stance), seat = &name)
        };
        let word = plate(from, to, &text, placer).map(|plate| (plate, text));
        lines.push(SpeakerLine { from, to, stance, seat: name, speakers, claim, word });
    }
    lines
}

/// Names of speakers by seat and stance, with the first of their claims.
type SpeakersBySeat<'a> = BTreeMap<(&'a PlaceId, Stance), (&'a Place, Vec<String>, ClaimId)>;

fn speakers_by_seat<'a>(input: MapInput<'a>, event: &'a Event) -> SpeakersBySeat<'a> {
    let MapInput { dataset, state, .. } = input;
    let rivals = event.claims.iter().flat_map(|claim| dataset.disputed_by(&claim.id));
    let rivals = rivals.filter_map(|id| dataset.claim(id).map(|(_, claim)| claim));
    // A rival claim of another event that is not a denial does not speak of this event.
    let denials = rivals.filter(|claim| claim.stance == Stance::Denies);
    let in_dates_shown = |claim: &&Claim| {
        // A claim without a date counts at all times.
        claim.said.as_ref().is_none_or(|said| state.holds(said))
    };
    let mut seats = SpeakersBySeat::new();
    for claim in event.claims.iter().chain(denials).filter(in_dates_shown) {
        for actor in std::iter::once(&claim.claimant).chain(&claim.with) {
            let Some(actor) = dataset.actor(actor) else { continue };
            let Some(place) = dataset.seat_of(actor) else { continue };
            let key = (&place.id, claim.stance);
            let first = || (place, Vec::new(), claim.id.clone());
            let (_, speakers, _) = seats.entry(key).or_insert_with(first);
            let name = actor.names.get(state.display.names).to_owned();
            if !speakers.contains(&name) {
                speakers.push(name);
            }
        }
    }
    seats
}

/// The end of all lines and the gap before it: the force that a statement is about; else the mark
/// or dock of the event.
fn end_of_lines(
    input: MapInput<'_>,
    marks: &MapMarks,
    edge: &MapEdge,
    event: &Event,
) -> Option<(ScreenPoint, f64)> {
    let position = input.dataset.event_position(&event.id)?;
    if event.r#where.role == LocationRole::Seat {
        let of_kind = |kind| match kind {
            ForceKind::Peacekeepers => event.kind == EventKind::Peacekeepers,
            ForceKind::Deployment => event.kind == EventKind::Deployment,
        };
        let is_about = |id| {
            let force = input.dataset.force(id);
            force.is_some_and(|force| takes_part(force, event, input.dataset))
        };
        let force = marks.forces.iter().find(|it| of_kind(it.kind) && is_about(&it.id));
        if let Some(force) = force {
            return Some((force.shape.middle(), 8.0));
        }
    }
    let mark = marks.events.iter().find(|mark| mark.events.contains(&position));
    let dock = || edge.docks.iter().find(|dock| dock.events.contains(&position));
    mark.map(|mark| (mark.at, 18.0)).or_else(|| dock().map(|dock| (dock.hub(), 2.0)))
}

/// The beginning of lines from a seat, and whether it is at a dock, which has its name.
fn seat_point(input: MapInput<'_>, edge: &MapEdge, place: &Place) -> Option<(ScreenPoint, bool)> {
    let viewport = input.viewport;
    let at = place.at?;
    let point = viewport.projection().project(at);
    if let Some(point) = point.filter(|point| viewport.visible_bounds().contains(*point)) {
        return Some((viewport.screen_from_plane(point), false));
    }
    let is_there = |position: &usize| {
        let event = input.dataset.events().get(*position);
        event.is_some_and(
            |event| matches!(&event.r#where.spot, Spot::Place { id, .. } if *id == place.id),
        )
    };
    let is_of = |dock: &&Dock| dock.events.iter().any(is_there);
    if let Some(dock) = edge.docks.iter().find(is_of) {
        return Some((dock.hub(), dock.is_named));
    }
    let middle = viewport.camera.center();
    let size = viewport.size;
    let (edge, along) = edge_and_place(middle, point_towards(viewport, at), viewport);
    let at = match edge {
        DockEdge::Left => ScreenPoint::new(0.0, along),
        DockEdge::Right => ScreenPoint::new(size.width, along),
        DockEdge::Top => ScreenPoint::new(along, 0.0),
        DockEdge::Bottom => ScreenPoint::new(along, size.height),
    };
    Some((at, false))
}

/// The point `by` pixels to the side of `from`, seen towards `to`.
fn beside(from: ScreenPoint, to: ScreenPoint, by: f64) -> ScreenPoint {
    let length = from.distance(to).max(1e-9);
    let (x, y) = ((to.x - from.x) / length, (to.y - from.y) / length);
    ScreenPoint::new(from.x - y * by, from.y + x * by)
}

/// The line without its last `gap` pixels, at most half of it.
fn shortened(from: ScreenPoint, to: ScreenPoint, gap: f64) -> (ScreenPoint, ScreenPoint) {
    let share = 1.0 - (gap / from.distance(to).max(1e-9)).min(0.5);
    (from, between(from, to, share))
}

fn between(from: ScreenPoint, to: ScreenPoint, share: f64) -> ScreenPoint {
    ScreenPoint::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

/// The plate of a word where it covers nothing; it becomes an obstacle.
fn plate(
    from: ScreenPoint,
    to: ScreenPoint,
    text: &str,
    placer: &mut LabelPlacer<'_>,
) -> Option<Rect> {
    let width = text_width(text, SPEAKER_TEXT.px(), Weight::Bold) + 14.0;
    let plates = ALONG.iter().map(|share| Rect::about(between(from, to, *share), width, PLATE));
    let plate = plates.into_iter().find(|plate| placer.obstacles.is_free(*plate))?;
    placer.obstacles.block(plate);
    Some(plate)
}

#[cfg(test)]
mod tests;
