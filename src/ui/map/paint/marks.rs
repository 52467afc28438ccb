//! Marks of events and towns.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, vec2};

use super::circle;
use crate::model::EventKind;
use crate::scene::f64_from_count;
use crate::scene::map::{DiscPart, EventMark, MapScene, TownDot};
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};
use crate::ui::theme::Look;

/// Opacity of the mark of something that moves between two points that sources give.
const ESTIMATED: f64 = 0.5;

/// Paints discs for the accuracy of marks, below the labels.
pub(super) fn paint_discs(pane: Pane<'_>, scene: &MapScene) {
    for mark in &scene.marks.events {
        paint_radius(pane, mark);
    }
}

/// Paints the dots of towns.
pub(in crate::ui::map) fn paint_towns(pane: Pane<'_>, scene: &MapScene) {
    for town in &scene.labels.towns {
        paint_town(pane, town);
    }
}

/// Paints marks.
pub(super) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    for mark in scene.marks.events.iter().rev() {
        paint_event(pane, cx, mark);
    }
    // Badges last: no mark covers the number of another.
    for mark in scene.marks.events.iter().rev().filter(|mark| mark.is_cluster()) {
        paint_badge(pane, pane.pos(mark.at) + vec2(14.0, -14.0), mark.events.len());
    }
}

fn paint_town(pane: Pane<'_>, town: &TownDot) {
    let at = pane.pos(town.at);
    let ink = pane.look.faded(Role::Text, town.opacity);
    let ground = pane.look.faded(Role::LandFocus, town.opacity);
    if town.chief {
        let square = Rect::from_center_size(at, vec2(5.0, 5.0));
        pane.painter.rect_filled(square.expand(1.0), 0.0, ground);
        pane.painter.rect_filled(square, 0.0, ink);
    } else {
        let line = Stroke::new(1.25, pane.look.faded(Role::TextSecond, town.opacity));
        pane.painter.circle(at, 2.5, ground, line);
    }
}

/// A disc for the accuracy of a place, if it is larger than the mark; a dashed ring for a hollow
/// mark.
fn paint_radius(pane: Pane<'_>, mark: &EventMark) {
    let at = pane.pos(mark.at);
    let role = Role::Kind(mark.kind);
    if let Some(disc) = &mark.disc {
        paint_disc(pane, mark, disc);
    } else if mark.shows_radius() {
        let fill = pane.look.faded(role, 0.16);
        let edge = Stroke::new(1.0, pane.look.faded(role, 0.7));
        pane.painter.circle(at, f32_from(mark.radius_px), fill, edge);
    } else if mark.shows_ring() {
        let edge = Stroke::new(1.0, pane.look.faded(role, 0.6));
        pane.painter.extend(Shape::dashed_line(&circle(at, mark.radius_px), edge, 2.0, 4.0));
    }
}

/// A disc that is not round on the map, in its parts.
fn paint_disc(pane: Pane<'_>, mark: &EventMark, disc: &[DiscPart]) {
    let role = Role::Kind(mark.kind);
    for part in disc {
        let points: Vec<Pos2> = part.points.iter().map(|at| pane.pos(*at)).collect();
        if mark.is_hollow() {
            let edge = Stroke::new(1.0, pane.look.faded(role, 0.6));
            let closed: Vec<Pos2> = points.iter().chain(points.first()).copied().collect();
            pane.painter.extend(Shape::dashed_line(&closed, edge, 2.0, 4.0));
            continue;
        }
        let mut mesh = Mesh::default();
        for point in &points {
            mesh.colored_vertex(*point, pane.look.faded(role, 0.16));
        }
        mesh.indices.clone_from(&part.triangles);
        pane.painter.add(Shape::mesh(Arc::new(mesh)));
        let edge = Stroke::new(1.0, pane.look.faded(role, 0.7));
        pane.painter.add(Shape::closed_line(points, edge));
    }
}

fn paint_event(pane: Pane<'_>, cx: &ViewContext<'_>, mark: &EventMark) {
    let look = pane.look;
    let at = pane.pos(mark.at);
    let events = || mark.events.iter().filter_map(|position| cx.dataset.events().get(*position));
    let selected = events().any(|event| cx.state.selection.as_ref() == Some(&event.id));
    let hovered = events().any(|event| cx.state.hover.as_ref() == Some(&event.id));
    let shown = selected || hovered;
    let opacity = if shown { mark.certainty } else { mark.opacity() };
    // An estimate is pale and has an edge, as what is only possible has.
    let opacity = if mark.estimated { opacity.min(ESTIMATED) } else { opacity };
    if let Some(share) = mark.pulse {
        paint_pulse(pane, at, mark.kind, share);
    }
    if mark.is_cluster() {
        paint_kinds_ring(pane.painter, look, at, &mark.kinds);
    }
    let style = MarkStyle {
        scale: match (mark.is_cluster(), shown) {
            (true, _) => 0.86 * mark.scale(),
            (false, true) => 1.1,
            (false, false) => mark.scale(),
        },
        fill: look.mixed(Role::Kind(mark.kind), Role::LandCore, opacity),
        ground: look.colour(Role::LandCore),
        halo: if mark.is_cluster() { 0.0 } else { 1.5 },
        hollow: mark.is_hollow(),
    };
    paint_mark(pane.painter, at, mark.kind, style);
    if (mark.is_possible() || mark.estimated) && !mark.is_hollow() {
        // Pale, and with an edge that tells it from the mark of an older event.
        let edge = look.mixed(Role::Kind(mark.kind), Role::LandCore, 0.9);
        let style = MarkStyle { fill: edge, ground: style.fill, halo: 0.0, hollow: true, ..style };
        paint_mark(pane.painter, at, mark.kind, style);
    }
    if mark.doubted {
        let at = at + vec2(-9.0, -9.0);
        pane.painter.circle_filled(at, 6.0, look.colour(Role::LandCore));
        let ink = Ink { font: look.bold(TextStyle::Small), colour: look.colour(Role::Text) };
        paint_text(pane.painter, at, Align2::CENTER_CENTER, "?", ink, 12.0);
    }
    let ring = if mark.is_cluster() { 18.5 } else { 13.5 };
    if mark.disputed {
        paint_disputed_ring(pane.painter, at, ring, look.stroke(1.5, Role::DisputedLine));
    }
    if shown {
        let ring = if mark.disputed { ring + 3.5 } else { ring };
        let role = if selected { Role::Accent } else { Role::TextSecond };
        pane.painter.circle_stroke(at, f32_from(ring), look.stroke(1.75, role));
    }
}

/// A ring that grows and fades: the event has just happened.
fn paint_pulse(pane: Pane<'_>, at: Pos2, kind: EventKind, share: f64) {
    let eased = 1.0 - (1.0 - share).powi(3);
    let colour = pane.look.faded(Role::Kind(kind), 0.9 * (1.0 - share));
    let width = f32_from(1.0 + 3.0 * (1.0 - share));
    pane.painter.circle_stroke(at, f32_from(11.0 + 24.0 * eased), Stroke::new(width, colour));
}

/// A pill with the number of events.
fn paint_badge(pane: Pane<'_>, at: Pos2, count: usize) {
    let look = pane.look;
    let text = count_words(count);
    let width = text_width(pane.painter, &text, look.bold(TextStyle::Tiny)).max(7.0) + 8.0;
    let pill = Rect::from_center_size(at, vec2(width, 15.0));
    pane.painter.rect_filled(pill.expand(1.5), 9.0, look.colour(Role::LandCore));
    pane.painter.rect_filled(pill, 7.5, look.colour(Role::Text));
    let ink = Ink { font: look.bold(TextStyle::Tiny), colour: look.colour(Role::Panel) };
    paint_text(pane.painter, at, Align2::CENTER_CENTER, &text, ink, width);
}

/// Paints a ring with an arc for each kind, as long as its share.
fn paint_kinds_ring(painter: &Painter, look: Look, at: Pos2, kinds: &[(EventKind, usize)]) {
    /// Gap between two kinds as a share of the turn.
    const GAP: f64 = 0.012;
    let all: f64 = kinds.iter().map(|(_, n)| f64_from_count(*n)).sum();
    painter.circle(at, 15.5, look.colour(Role::LandCore), look.stroke(1.5, Role::LandCore));
    let mut from = 0.0;
    for (kind, n) in kinds {
        let to = from + f64_from_count(*n) / all.max(1.0);
        let gap = if kinds.len() > 1 { GAP } else { 0.0 };
        let stroke = look.stroke(3.0, Role::Kind(*kind));
        painter.add(Shape::line(arc(at, 13.5, from + gap, to - gap), stroke));
        from = to;
    }
}

/// Points of an arc between two shares of a turn, clockwise from the top.
fn arc(at: Pos2, radius: f64, from: f64, to: f64) -> Vec<Pos2> {
    (0..=24_u8)
        .map(|nth| {
            let share = from + (to - from) * f64::from(nth) / 24.0;
            let turn = share * std::f64::consts::TAU;
            at + vec2(f32_from(radius * turn.sin()), f32_from(-radius * turn.cos()))
        })
        .collect()
}
