//! Marks of events and towns.

use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, vec2};

use crate::geo::ScreenPoint;
use crate::model::EventKind;
use crate::scene::map::{EventMark, MapScene, TownDot};
use crate::scene::theme::Role;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::{f32_from, pos_from};
use crate::ui::map::paint::kinds_ring::paint_kinds_ring;
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};
use crate::ui::theme::Look;

/// Where and how the map is painted.
#[derive(Clone, Copy)]
pub(crate) struct Pane<'a> {
    /// The upper left corner on the screen.
    pub(crate) origin: Pos2,
    /// Clipped to the pane.
    pub(crate) painter: &'a Painter,
    /// Colours and type.
    pub(crate) look: Look,
}

impl Pane<'_> {
    /// The place of a point of the pane on the screen.
    pub(crate) fn pos(&self, at: ScreenPoint) -> Pos2 {
        pos_from(self.origin, (at.x, at.y))
    }
}

/// Paints how well the places of marks are known. Names are written over it.
pub(crate) fn paint_discs(pane: Pane<'_>, scene: &MapScene) {
    for group in &scene.groups {
        paint_radius(pane, group);
    }
}

/// Paints towns and marks.
pub(crate) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    for town in &scene.towns {
        paint_town(pane, town);
    }
    for group in scene.groups.iter().rev() {
        paint_group(pane, cx, group);
    }
    // No mark covers the number of another.
    for group in scene.groups.iter().rev().filter(|group| group.is_crowd()) {
        paint_badge(pane, pane.pos(group.at) + vec2(14.0, -14.0), group.events.len());
    }
}

fn paint_town(pane: Pane<'_>, town: &TownDot) {
    let at = pane.pos(town.at);
    let ink = pane.look.faded(Role::Text, town.share);
    let ground = pane.look.faded(Role::LandFocus, town.share);
    if town.chief {
        let square = Rect::from_center_size(at, vec2(5.0, 5.0));
        pane.painter.rect_filled(square.expand(1.0), 0.0, ground);
        pane.painter.rect_filled(square, 0.0, ink);
    } else {
        let line = Stroke::new(1.25, pane.look.faded(Role::TextSecond, town.share));
        pane.painter.circle(at, 2.5, ground, line);
    }
}

/// A disc as large as the place is uncertain, where that is more than the mark covers.
fn paint_radius(pane: Pane<'_>, group: &EventMark) {
    let at = pane.pos(group.at);
    let role = Role::Kind(group.kind);
    if group.shows_radius() {
        let fill = pane.look.faded(role, 0.16);
        let edge = Stroke::new(1.0, pane.look.faded(role, 0.7));
        pane.painter.circle(at, f32_from(group.radius_px), fill, edge);
    } else if group.hollow && (14.0..110.0).contains(&group.radius_px) {
        let edge = Stroke::new(1.0, pane.look.faded(role, 0.6));
        pane.painter.extend(Shape::dashed_line(&circle(at, group.radius_px), edge, 2.0, 4.0));
    }
}

fn paint_group(pane: Pane<'_>, cx: &ViewContext<'_>, group: &EventMark) {
    let look = pane.look;
    let at = pane.pos(group.at);
    let events = || group.events.iter().filter_map(|position| cx.dataset.events().get(*position));
    let selected = events().any(|event| cx.state.selection.as_ref() == Some(&event.id));
    let hovered = events().any(|event| cx.state.hover.as_ref() == Some(&event.id));
    let shown = selected || hovered;
    let strength = if shown { group.certainty } else { group.strength() };
    if let Some(share) = group.pulse {
        paint_pulse(pane, at, group.kind, share);
    }
    if group.is_crowd() {
        paint_kinds_ring(pane.painter, look, at, &group.kinds);
    }
    let style = MarkStyle {
        scale: match (group.is_crowd(), shown) {
            (true, _) => 0.86 * group.scale(),
            (false, true) => 1.1,
            (false, false) => group.scale(),
        },
        fill: look.mixed(Role::Kind(group.kind), Role::LandCore, strength),
        ground: look.colour(Role::LandCore),
        halo: if group.is_crowd() { 0.0 } else { 1.5 },
        hollow: group.hollow,
    };
    paint_mark(pane.painter, at, group.kind, style);
    let ring = if group.is_crowd() { 18.5 } else { 13.5 };
    if group.disputed {
        paint_disputed_ring(pane.painter, at, ring, look.stroke(1.5, Role::DisputedLine));
    }
    if shown {
        let ring = if group.disputed { ring + 3.5 } else { ring };
        let role = if selected { Role::Accent } else { Role::TextSecond };
        pane.painter.circle_stroke(at, f32_from(ring), look.stroke(1.75, role));
    }
}

/// A ring that grows and goes: this has just happened.
fn paint_pulse(pane: Pane<'_>, at: Pos2, kind: EventKind, share: f64) {
    let eased = 1.0 - (1.0 - share).powi(3);
    let colour = pane.look.faded(Role::Kind(kind), 0.9 * (1.0 - share));
    let width = f32_from(1.0 + 3.0 * (1.0 - share));
    pane.painter.circle_stroke(at, f32_from(11.0 + 24.0 * eased), Stroke::new(width, colour));
}

/// A pill with the number of events.
fn paint_badge(pane: Pane<'_>, at: Pos2, count: usize) {
    let look = pane.look;
    let text = count.to_string();
    let width = text_width(pane.painter, &text, look.bold(11.0)).max(7.0) + 8.0;
    let pill = Rect::from_center_size(at, vec2(width, 15.0));
    pane.painter.rect_filled(pill.expand(1.5), 9.0, look.colour(Role::LandCore));
    pane.painter.rect_filled(pill, 7.5, look.colour(Role::Text));
    let ink = Ink { font: look.bold(11.0), colour: look.colour(Role::Panel) };
    paint_text(pane.painter, at, Align2::CENTER_CENTER, &text, ink, width);
}

/// Points of a circle, closed.
pub(crate) fn circle(at: Pos2, radius: f64) -> Vec<Pos2> {
    (0..=72_u8)
        .map(|nth| {
            let turn = f64::from(nth) / 72.0 * std::f64::consts::TAU;
            at + vec2(f32_from(radius * turn.cos()), f32_from(radius * turn.sin()))
        })
        .collect()
}
