//! Bands of forces at the lower edge of their lanes: presence as a bar, strength as its height.

use egui::accesskit::Role as Access;
use egui::{Align2, Painter, Rect, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use super::parts::{lane_top, paint_fade_bar};
use crate::model::{EventKind, ForceKind, PresenceRole};
use crate::scene::text::listed;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{BAND, ForceBand, Lane, StrengthBand, TimelineScene};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::timeline::parts::Parts;

/// Height of the line of camps and headquarters, in pixels.
const LINE: f32 = 3.0;
/// Length of a dash of a disputed line, in pixels.
const DASH: f64 = 5.0;
/// Distance from the start of a dash to that of the next, in pixels.
const DASH_PITCH: f64 = 8.5;
/// Opacity of the ground of a band, whose height has no meaning.
const GROUND: f64 = 0.12;
/// Opacity between the lowest and the highest figure.
const RANGE: f64 = 0.22;
/// Opacity of a figure after the time for which it was given.
const HELD: f64 = 0.42;
/// Opacity of a line.
const LINE_OPACITY: f64 = 0.8;
/// Factor of all opacities outside the dates shown.
const OUTSIDE_FACTOR: f64 = 0.5;

/// Draws the bands of every lane of a force, with tooltips.
pub(crate) fn force_bands_ui(ui: &Ui, cx: &ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let clip = parts.lanes.intersect(parts.time);
    let painter = ui.painter_at(clip);
    for lane in &scene.lanes.lanes {
        let bottom = lane_top(parts.lanes, lane) + f32_from(lane.height);
        let top = bottom - f32_from(lane.presence.height);
        for (nth, band) in lane.presence.bands.iter().enumerate() {
            let top = top + f32_from(band.top);
            let height = if band.role == PresenceRole::Whole { f32_from(BAND) } else { LINE };
            let rect = Rect::from_x_y_ranges(
                f32_from(band.xs[0])..=f32_from(band.xs[3]),
                top..=top + height,
            );
            paint(&painter, cx, band, rect);
            describe(ui, lane, band, nth, rect.intersect(clip));
        }
    }
}

fn describe(ui: &Ui, lane: &Lane, band: &ForceBand, nth: usize, reach: Rect) {
    if !reach.is_positive() {
        return;
    }
    let id = ui.scope_id().with(("presence", &lane.key, nth));
    let response = ui.interact(reach.expand(1.0), id, Sense::hover());
    let name = listed(band.about.lines());
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, &name));
    response.on_hover_text_at_pointer(&band.about);
}

fn paint(painter: &Painter, cx: &ViewContext<'_>, band: &ForceBand, rect: Rect) {
    let look = cx.look;
    let role = Role::Kind(match band.kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    });
    let strength = if band.shown { 1.0 } else { OUTSIDE_FACTOR };
    let xs = band.xs.map(f32_from);
    let clear = look.faded(role, 0.0);
    let share = match band.role {
        PresenceRole::Whole if band.steps.is_empty() => HELD,
        PresenceRole::Whole => GROUND,
        _ => LINE_OPACITY,
    };
    if band.disputed && band.role != PresenceRole::Whole {
        return paint_dashes(painter, cx, band, (role, share * strength), rect);
    }
    let ground = look.faded(role, share * strength);
    paint_fade_bar(painter, xs, rect.y_range(), (clear, ground));
    let mut free_from = f32::NEG_INFINITY;
    for step in &band.steps {
        free_from = paint_step(painter, cx, step, (role, strength), rect, free_from);
    }
    if band.disputed {
        paint_disputed(painter, cx, rect);
    }
}

/// Paints a figure as a height: opaque up to the lowest number, paler up to the highest, and stronger
/// for the time for which it was given. Its words are drawn if they fit; returns the x from which on
/// the next words have room.
fn paint_step(
    painter: &Painter,
    cx: &ViewContext<'_>,
    step: &StrengthBand,
    (role, strength): (Role, f64),
    rect: Rect,
    free_from: f32,
) -> f32 {
    let look = cx.look;
    let clip = painter.clip_rect();
    let level = |share: f64| rect.bottom() - rect.height() * f32_from(share);
    let fill = |from: f64, to: f64, top: f64, bottom: f64, share: f64| {
        let x = f32_from(from)..=f32_from(to).max(f32_from(from));
        let part = Rect::from_x_y_ranges(x, level(top)..=level(bottom));
        painter.rect_filled(part, 0.0, look.faded(role, share * strength));
    };
    fill(step.from, step.to, step.high, step.low, RANGE);
    fill(step.from, step.to, step.low, 0.0, HELD);
    fill(step.from, step.given_to, step.low, 0.0, 1.0 - HELD);
    let left = f32_from(step.from).max(clip.left());
    let right = f32_from(step.to).min(clip.right());
    painter.hline(left..=right.max(left), level(step.low), (1.0, look.faded(role, strength)));
    let at = left.max(free_from) + 3.0;
    let width = text_width(painter, &step.figure, look.font(TextStyle::Tiny));
    if at + width + 3.0 > right {
        return free_from;
    }
    let ink = Ink {
        font: look.font(TextStyle::Tiny),
        colour: look.mixed(Role::Text, Role::Panel, strength),
    };
    let at = pos2(at, rect.center().y);
    // Keeps the words legible over the line of the level.
    let plate = Rect::from_min_size(at - vec2(2.0, 6.0), vec2(width + 4.0, 12.0));
    painter.rect_filled(plate, 2.0, look.faded(Role::Panel, 0.85));
    paint_text(painter, at, Align2::LEFT_CENTER, &step.figure, ink, width + 2.0).right() + 3.0
}

/// Paints the broken outline that everything disputed has.
fn paint_disputed(painter: &Painter, cx: &ViewContext<'_>, rect: Rect) {
    let clip = painter.clip_rect();
    let (left, right) = (rect.left().max(clip.left() - 6.0), rect.right().min(clip.right() + 6.0));
    if left >= right {
        return;
    }
    let line = cx.look.stroke(1.2, Role::TextSecond);
    let edge = Rect::from_x_y_ranges(left..=right, rect.y_range()).shrink2(vec2(0.0, 0.6));
    let corners = [
        edge.left_bottom(),
        edge.left_top(),
        edge.right_top(),
        edge.right_bottom(),
        edge.left_bottom(),
    ];
    painter.extend(Shape::dashed_line(&corners, line, 4.0, 3.0));
}

/// Paints a broken line in place of a bar, with the same faded ends.
fn paint_dashes(
    painter: &Painter,
    cx: &ViewContext<'_>,
    band: &ForceBand,
    (role, strength): (Role, f64),
    rect: Rect,
) {
    let clip = painter.clip_rect();
    let [from, core_from, core_to, to] = band.xs;
    let end = f64::from(clip.right()).min(to);
    // Counted from the start of the line, so that its dashes pan with it.
    let skipped = ((f64::from(clip.left()) - from) / DASH_PITCH).floor().max(0.0);
    let mut x = from + skipped * DASH_PITCH;
    while x < end {
        let middle = x + DASH / 2.0;
        let rises = (middle - from) / (core_from - from).max(1.0);
        let falls = (to - middle) / (to - core_to).max(1.0);
        let share = rises.min(falls).clamp(0.0, 1.0);
        let dash = Rect::from_x_y_ranges(f32_from(x)..=f32_from(x + DASH), rect.y_range());
        painter.rect_filled(dash, 0.0, cx.look.faded(role, strength * share));
        x += DASH_PITCH;
    }
}
