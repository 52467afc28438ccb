//! Lines from the seats of those who speak of the selected event to what they speak of.

use std::collections::{BTreeMap, BTreeSet};

use crate::geo::{ScreenPoint, project};
use crate::model::{
    Claim, Event, EventKind, ForceKind, LocationRole, Place, PlaceId, Spot, Stance,
};
use crate::scene::map::MapScene;
use crate::scene::map::edge::dock::{Dock, DockEdge};
use crate::scene::map::edge::docks::{edge_and_place, project_near};
use crate::scene::map::labels::placer::LabelPlacer;
use crate::scene::map::marks::force_mark::{MapInput, shape_middle};
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::state::takes_part;

/// Height of the plate of a word in pixels.
const PLATE: f64 = 17.0;
/// Size of a word in points.
pub const WORD_SIZE: f64 = 11.0;
/// Shorter lines than this are none: who speaks sits where it happened.
const SHORTEST: f64 = 40.0;
/// How far apart lines of one seat begin, in pixels.
const APART: f64 = 5.0;
/// Where along a line its word is looked for a place, the best first.
const ALONG: [f64; 9] = [0.4, 0.5, 0.3, 0.6, 0.2, 0.7, 0.12, 0.8, 0.88];

/// From a seat to what is spoken of there.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerLine {
    /// Where it begins: at the seat, at its dock, or at the edge in its direction.
    pub from: ScreenPoint,
    /// Where it ends.
    pub to: ScreenPoint,
    /// How they stand to what they speak of.
    pub stance: Stance,
    /// The seat's name.
    pub seat: String,
    /// Who speaks from there, each once.
    pub speakers: Vec<String>,
    /// The word on the line with its plate; `None` where it would cover something.
    pub word: Option<(Rect, String)>,
}

impl SpeakerLine {
    /// "Belgrade denies: Aleksandar Vučić".
    pub fn words(&self) -> String {
        format!("{} {}: {}", self.seat, verb(self.stance), self.speakers.join(", "))
    }
}

/// "2 speak of this: Belgrade denies: …; Washington asserts: …", for those who do not see lines.
pub fn speakers_words(lines: &[SpeakerLine]) -> String {
    let speakers: BTreeSet<&String> = lines.iter().flat_map(|line| &line.speakers).collect();
    let verb = if speakers.len() == 1 { "speaks" } else { "speak" };
    let lines: Vec<String> = lines.iter().map(SpeakerLine::words).collect();
    format!("{} {verb} of this: {}", speakers.len(), lines.join("; "))
}

/// What a stance does, in a word.
const fn verb(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => "asserts",
        Stance::Denies => "denies",
        Stance::Admits => "admits",
        Stance::CallsFor => "calls for",
    }
}

/// The lines of the selected event: from the seats of those whose claims on it, or denials of such
/// claims, were said in the window in force. Words stand where `layout` has room, and change no
/// name.
pub(super) fn speaker_lines(
    ground: MapInput<'_>,
    scene: &MapScene,
    layout: &mut LabelPlacer,
) -> Vec<SpeakerLine> {
    let MapInput { dataset, state, .. } = ground;
    let selected = state.selected(dataset).filter(|_| state.display.speakers_shown);
    let Some(event) = selected else {
        return Vec::new();
    };
    let Some((to, gap)) = target(ground, scene, event) else {
        return Vec::new();
    };
    let names = state.display.names;
    let mut begun: BTreeMap<&PlaceId, f64> = BTreeMap::new();
    let mut lines = Vec::new();
    for ((id, stance), (place, speakers)) in said(ground, event) {
        let Some((seat, named)) = seat_point(place, scene, ground) else { continue };
        if seat.distance(to) < SHORTEST {
            continue;
        }
        let nth = begun.entry(id).or_insert(0.0);
        let (from, to) = trimmed(beside(seat, to, *nth * APART), to, gap);
        *nth += 1.0;
        let name = place.names.get(names).to_owned();
        let is_named = named || scene.labels.iter().any(|label| label.text == name);
        let text =
            if is_named { verb(stance).to_owned() } else { format!("{name} {}", verb(stance)) };
        let word = plate(from, to, &text, layout).map(|plate| (plate, text));
        lines.push(SpeakerLine { from, to, stance, seat: name, speakers, word });
    }
    lines
}

/// Seats and stances with who speaks there.
type Said<'a> = BTreeMap<(&'a PlaceId, Stance), (&'a Place, Vec<String>)>;

fn said<'a>(ground: MapInput<'a>, event: &'a Event) -> Said<'a> {
    let MapInput { dataset, state, .. } = ground;
    let rivals = event.claims.iter().flat_map(|claim| dataset.disputed_by(&claim.id));
    let rivals = rivals.filter_map(|id| dataset.claim(id).map(|(_, claim)| claim));
    // Who asserts something else elsewhere asserts nothing of this event.
    let rivals = rivals.filter(|claim| claim.stance == Stance::Denies);
    let in_force = |claim: &&Claim| {
        // What was said at a time that nobody tells, or always, is said now too.
        claim.said.as_ref().is_none_or(|said| state.holds(said.hull()))
    };
    let mut said = Said::new();
    for claim in event.claims.iter().chain(rivals).filter(in_force) {
        for actor in std::iter::once(&claim.claimant).chain(&claim.with) {
            let Some(actor) = dataset.actor(actor) else { continue };
            let Some(place) = dataset.seat_of(actor) else { continue };
            let key = (&place.id, claim.stance);
            let (_, speakers) = said.entry(key).or_insert_with(|| (place, Vec::new()));
            let name = actor.names.get(state.display.names).to_owned();
            if !speakers.contains(&name) {
                speakers.push(name);
            }
        }
    }
    said
}

/// Where the lines end, and how far they keep from there: at the force that an event is about
/// which is drawn where it was spoken of; else at the event's mark or its dock.
fn target(ground: MapInput<'_>, scene: &MapScene, event: &Event) -> Option<(ScreenPoint, f64)> {
    let position = ground.dataset.event_position(&event.id)?;
    if event.r#where.role == LocationRole::Seat {
        let of_kind = |kind| match kind {
            ForceKind::Peacekeepers => event.kind == EventKind::Peacekeepers,
            ForceKind::Deployment => event.kind == EventKind::Deployment,
        };
        let is_about = |id| {
            let force = ground.dataset.force(id);
            force.is_some_and(|force| takes_part(force, event, ground.dataset))
        };
        let force = scene.forces.iter().find(|it| of_kind(it.kind) && is_about(&it.id));
        if let Some(force) = force {
            return Some((shape_middle(&force.shape), 8.0));
        }
    }
    let group = scene.groups.iter().find(|group| group.events.contains(&position));
    let dock = || scene.docks.iter().find(|dock| dock.events.contains(&position));
    group.map(|group| (group.at, 18.0)).or_else(|| dock().map(|dock| (dock.hub(), 2.0)))
}

/// Where a line from the seat begins, and whether a dock names it there.
fn seat_point(
    place: &Place,
    scene: &MapScene,
    ground: MapInput<'_>,
) -> Option<(ScreenPoint, bool)> {
    let viewport = ground.viewport;
    let at = place.at?;
    let point = project(at);
    if viewport.visible_bounds().contains(point) {
        return Some((viewport.screen_from_plane(point), false));
    }
    let is_there = |position: &usize| {
        let event = ground.dataset.events().get(*position);
        event.is_some_and(
            |event| matches!(&event.r#where.spot, Spot::Place { id, .. } if *id == place.id),
        )
    };
    let is_of = |dock: &&Dock| dock.events.iter().any(is_there);
    if let Some(dock) = scene.docks.iter().find(is_of) {
        return Some((dock.hub(), true));
    }
    let middle = viewport.camera.center();
    let size = viewport.size;
    let (edge, along) = edge_and_place(middle, project_near(middle, at), viewport);
    let at = match edge {
        DockEdge::Left => ScreenPoint::new(0.0, along),
        DockEdge::Right => ScreenPoint::new(size.width, along),
        DockEdge::Top => ScreenPoint::new(along, 0.0),
        DockEdge::Bottom => ScreenPoint::new(along, size.height),
    };
    Some((at, false))
}

/// The point so far beside `from`, across the way to `to`.
fn beside(from: ScreenPoint, to: ScreenPoint, by: f64) -> ScreenPoint {
    let length = from.distance(to).max(1e-9);
    let (x, y) = ((to.x - from.x) / length, (to.y - from.y) / length);
    ScreenPoint::new(from.x - y * by, from.y + x * by)
}

/// The same line without so much of its end.
fn trimmed(from: ScreenPoint, to: ScreenPoint, gap: f64) -> (ScreenPoint, ScreenPoint) {
    let share = 1.0 - (gap / from.distance(to).max(1e-9)).min(0.5);
    (from, between(from, to, share))
}

fn between(from: ScreenPoint, to: ScreenPoint, share: f64) -> ScreenPoint {
    ScreenPoint::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

/// The plate of a word where it covers nothing; it is taken then.
fn plate(from: ScreenPoint, to: ScreenPoint, text: &str, layout: &mut LabelPlacer) -> Option<Rect> {
    let width = text_width(text, WORD_SIZE, Weight::Bold) + 14.0;
    let plates = ALONG.iter().map(|share| Rect::about(between(from, to, *share), width, PLATE));
    let plate = plates.into_iter().find(|plate| layout.is_free(*plate))?;
    layout.take(plate);
    Some(plate)
}

#[cfg(test)]
mod tests;
