//! Marks of events and towns.

use std::f64::consts::TAU;

use super::symbols::{
    SymbolStyle, draw_disputed_ring, draw_further_symbol, draw_held_by, draw_symbol,
};
use super::{MapPicture, beside};
use crate::export::drawing::{Anchor, Lettering, PathStep, Pen, Sketch};
use crate::geo::ScreenPoint;
use crate::model::EventKind;
use crate::scene::comparison::held_by_of;
use crate::scene::f64_from_count;
use crate::scene::map::{EventMark, FurtherMark, TownDot};
use crate::scene::rect::Rect;
use crate::scene::text::{count_words, event_name};
use crate::scene::theme::{Role, TextStyle};

/// The most events that the title of a mark names.
const MOST_NAMED: usize = 12;

impl MapPicture<'_> {
    /// The events at those positions in words, a line each.
    pub(super) fn events_words(self, positions: &[usize]) -> String {
        let input = self.input;
        let names = input.state.display.names;
        let events = positions.iter().filter_map(|at| input.dataset.events().get(*at));
        let mut lines: Vec<String> = events
            .take(MOST_NAMED)
            .map(|event| event_name(event, input.dataset, input.zone, names))
            .collect();
        if positions.len() > MOST_NAMED {
            lines.push("…".to_owned());
        }
        lines.join("; ")
    }

    fn is_selected(self, positions: &[usize]) -> bool {
        let events = || positions.iter().filter_map(|at| self.input.dataset.events().get(*at));
        events().any(|event| self.input.state.selection.as_ref() == Some(&event.id))
    }
}

/// Draws discs for the accuracy of marks.
pub(super) fn draw_discs(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let inks = picture.inks;
    for mark in &picture.scene.marks.events {
        let role = Role::Kind(mark.kind);
        if let Some(disc) = &mark.disc {
            let (dashes, fill) = if mark.is_hollow() {
                (Pen::new(1.0, inks.faded(role, 0.6)).dashed(&[2.0, 4.0]), None)
            } else {
                (Pen::new(1.0, inks.faded(role, 0.7)), Some(inks.faded(role, 0.16)))
            };
            for part in disc {
                sketch.polygon(&part.points, fill, Some(dashes.clone()));
            }
        } else if mark.shows_radius() {
            let pen = Pen::new(1.0, inks.faded(role, 0.7));
            sketch.circle(mark.at, mark.radius_px, Some(inks.faded(role, 0.16)), Some(pen));
        } else if mark.shows_ring() {
            let pen = Pen::new(1.0, inks.faded(role, 0.6)).dashed(&[2.0, 4.0]);
            sketch.circle(mark.at, mark.radius_px, None, Some(pen));
        }
    }
}

/// Draws lines from the selected event to its further places.
pub(super) fn draw_further_lines(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let inks = picture.inks;
    for mark in &picture.scene.marks.further {
        let Some(from) = mark.from.filter(|_| picture.is_selected(&[mark.event])) else { continue };
        sketch.line(&[from, mark.at], inks.pen(3.5, Role::LandCore));
        sketch.line(&[from, mark.at], inks.pen(1.25, Role::KindText(mark.kind)));
    }
}

/// Draws half rings around marks that one of two compared windows holds.
pub(super) fn draw_compared(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let input = picture.input;
    if !input.state.comparison.on {
        return;
    }
    for mark in picture.scene.marks.events.iter().rev() {
        if let Some(held_by) = held_by_of(input.state, input.dataset, &mark.events) {
            // Outside of the rings of kinds and of disputes.
            let ring = if mark.is_cluster() { 18.5 } else { 13.5 };
            let radius = if mark.disputed { ring + 3.5 } else { ring };
            draw_held_by(sketch, picture.inks, (mark.at, radius), held_by, Role::LandCore);
        }
    }
}

/// Draws the small marks of further places.
pub(super) fn draw_further(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for mark in &picture.scene.marks.further {
        let words = picture.events_words(&[mark.event]);
        sketch.object(&format!("further-{}", mark.place), &words, |sketch| {
            draw_further_mark(sketch, picture, mark);
        });
    }
}

fn draw_further_mark(sketch: &mut Sketch, picture: MapPicture<'_>, mark: &FurtherMark) {
    let inks = picture.inks;
    if picture.is_selected(&[mark.event]) {
        sketch.circle(mark.at, 9.5, None, Some(inks.pen(1.5, Role::KindText(mark.kind))));
    }
    if !mark.covered {
        let fill = inks.mixed(Role::Kind(mark.kind), Role::LandCore, mark.certainty);
        draw_further_symbol(sketch, mark.at, mark.kind, (fill, inks.paint(Role::LandCore)));
    }
}

/// Draws the dots of towns.
pub(super) fn draw_towns(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for town in &picture.scene.labels.towns {
        draw_town(sketch, picture, town);
    }
}

fn draw_town(sketch: &mut Sketch, picture: MapPicture<'_>, town: &TownDot) {
    let inks = picture.inks;
    let ground = inks.faded(Role::LandFocus, town.opacity);
    if town.chief {
        let square = Rect::about(town.at, 5.0, 5.0);
        sketch.rect(square.grown(1.0), 0.0, Some(ground), None);
        sketch.rect(square, 0.0, Some(inks.faded(Role::Text, town.opacity)), None);
    } else {
        let pen = Pen::new(1.25, inks.faded(Role::TextSecond, town.opacity));
        sketch.circle(town.at, 2.5, Some(ground), Some(pen));
    }
}

/// Draws the marks of events, the most important on top, and their numbers above all marks.
pub(super) fn draw_events(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let events = picture.input.dataset.events();
    let id = |mark: &EventMark| {
        let lead = mark.events.first().and_then(|at| events.get(*at));
        lead.map(|event| event.id.to_string()).unwrap_or_default()
    };
    for mark in picture.scene.marks.events.iter().rev() {
        let words = picture.events_words(&mark.events);
        sketch.object(&format!("event-{}", id(mark)), &words, |sketch| {
            draw_event(sketch, picture, mark);
        });
    }
    for mark in picture.scene.marks.events.iter().rev().filter(|mark| mark.is_cluster()) {
        let words = picture.events_words(&mark.events);
        sketch.object(&format!("count-{}", id(mark)), &words, |sketch| {
            draw_badge(sketch, picture, beside(mark.at, 14.0, -14.0), mark.events.len());
        });
    }
}

fn draw_event(sketch: &mut Sketch, picture: MapPicture<'_>, mark: &EventMark) {
    let (inks, at) = (picture.inks, mark.at);
    let selected = picture.is_selected(&mark.events);
    let opacity = if selected { mark.certainty } else { mark.opacity() };
    if mark.is_cluster() {
        draw_kinds_ring(sketch, picture, at, &mark.kinds);
    }
    let style = SymbolStyle {
        scale: match (mark.is_cluster(), selected) {
            (true, _) => 0.86 * mark.scale(),
            (false, true) => 1.1,
            (false, false) => mark.scale(),
        },
        fill: inks.mixed(Role::Kind(mark.kind), Role::LandCore, opacity),
        ground: inks.paint(Role::LandCore),
        halo: if mark.is_cluster() { 0.0 } else { 1.5 },
        hollow: mark.is_hollow(),
    };
    draw_symbol(sketch, at, mark.kind, style);
    if mark.is_possible() && !mark.is_hollow() {
        // Pale, and with an edge that tells it from the mark of an older event.
        let edge = inks.mixed(Role::Kind(mark.kind), Role::LandCore, 0.9);
        let style =
            SymbolStyle { fill: edge, ground: style.fill, halo: 0.0, hollow: true, ..style };
        draw_symbol(sketch, at, mark.kind, style);
    }
    if mark.doubted {
        let at = beside(at, -9.0, -9.0);
        sketch.circle(at, 6.0, Some(inks.paint(Role::LandCore)), None);
        let lettering = Lettering::bold(TextStyle::Small, inks.paint(Role::Text));
        sketch.text(at, Anchor::Middle, "?", lettering);
    }
    let ring = if mark.is_cluster() { 18.5 } else { 13.5 };
    if mark.disputed {
        draw_disputed_ring(sketch, at, ring, inks.pen(1.5, Role::DisputedLine));
    }
    if selected {
        let ring = if mark.disputed { ring + 3.5 } else { ring };
        sketch.circle(at, ring, None, Some(inks.pen(1.75, Role::Accent)));
    }
}

/// A pill with the number of events.
fn draw_badge(sketch: &mut Sketch, picture: MapPicture<'_>, at: ScreenPoint, count: usize) {
    let inks = picture.inks;
    let text = count_words(count);
    let lettering = Lettering::bold(TextStyle::Tiny, inks.paint(Role::Panel));
    let width = lettering.width(&text).max(7.0) + 8.0;
    let pill = Rect::about(at, width, 15.0);
    sketch.rect(pill.grown(1.5), 9.0, Some(inks.paint(Role::LandCore)), None);
    sketch.rect(pill, 7.5, Some(inks.paint(Role::Text)), None);
    sketch.text(at, Anchor::Middle, &text, lettering);
}

/// A ring with an arc for each kind, as long as its share.
fn draw_kinds_ring(
    sketch: &mut Sketch,
    picture: MapPicture<'_>,
    at: ScreenPoint,
    kinds: &[(EventKind, usize)],
) {
    /// Gap between two kinds as a share of the turn.
    const GAP: f64 = 0.012;
    let inks = picture.inks;
    let all: f64 = kinds.iter().map(|(_, count)| f64_from_count(*count)).sum();
    let casing = inks.pen(1.5, Role::LandCore);
    sketch.circle(at, 15.5, Some(inks.paint(Role::LandCore)), Some(casing));
    let mut from = 0.0;
    for (kind, count) in kinds {
        let pen = inks.pen(3.0, Role::Kind(*kind));
        let to = from + f64_from_count(*count) / all.max(1.0);
        if kinds.len() > 1 {
            sketch.path(arc(at, 13.5, from + GAP, to - GAP), None, Some(pen));
        } else {
            sketch.circle(at, 13.5, None, Some(pen));
        }
        from = to;
    }
}

/// An arc between two shares of a turn, clockwise from the top, as cubic curves of at most a quarter
/// of a turn. The control points are those of the usual approximation, 4/3 · tan(angle / 4).
fn arc(at: ScreenPoint, radius: f64, from: f64, to: f64) -> Vec<PathStep> {
    let point = |turn: f64| beside(at, radius * turn.sin(), -radius * turn.cos());
    let (from, to) = (from * TAU, to * TAU);
    let mut steps = vec![PathStep::Move(point(from))];
    let mut start = from;
    while to - start > 1e-9 {
        let end = (start + TAU / 4.0).min(to);
        let reach = radius * 4.0 / 3.0 * ((end - start) / 4.0).tan();
        let (a, b) = (point(start), point(end));
        steps.push(PathStep::Cubic(
            beside(a, reach * start.cos(), reach * start.sin()),
            beside(b, -reach * end.cos(), -reach * end.sin()),
            b,
        ));
        start = end;
    }
    steps
}
