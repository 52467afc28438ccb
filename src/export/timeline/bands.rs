//! Bands of forces at the lower edge of their lanes: presence as a bar, strength as its height.

use super::{TimelineParts, TimelinePicture, draw_fade_bar};
use crate::export::drawing::{Anchor, Lettering, Paint, Pen, Sketch};
use crate::geo::ScreenPoint;
use crate::model::{EventKind, ForceKind, PresenceRole};
use crate::scene::rect::Rect;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{BAND, ForceBand, StrengthBand, TimelineScene};

/// Height of the line of camps and headquarters, in pixels.
const LINE: f64 = 3.0;
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

/// Draws the bands of every lane of a force.
pub(super) fn draw(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) {
    for lane in &scene.lanes.lanes {
        let bottom = parts.lanes.top + 1.0 + lane.top + lane.height;
        let top = bottom - lane.presence.height;
        for band in &lane.presence.bands {
            let height = if band.role == PresenceRole::Whole { BAND } else { LINE };
            let rect = Rect {
                left: band.xs[0],
                top: top + band.top,
                right: band.xs[3],
                bottom: top + band.top + height,
            };
            let about = band.about.replace('\n', ", ");
            sketch.object("presence", &about, |sketch| {
                draw_band(sketch, picture, band, (rect, parts.time));
            });
        }
    }
}

fn draw_band(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    band: &ForceBand,
    (rect, time): (Rect, Rect),
) {
    let inks = picture.inks;
    let role = Role::Kind(match band.kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    });
    let strength = if band.shown { 1.0 } else { OUTSIDE_FACTOR };
    let share = match band.role {
        PresenceRole::Whole if band.steps.is_empty() => HELD,
        PresenceRole::Whole => GROUND,
        _ => LINE_OPACITY,
    };
    let seen = (rect.left.max(time.left - 6.0), rect.right.min(time.right + 6.0));
    if band.disputed && band.role != PresenceRole::Whole {
        let y = rect.middle().y;
        let ends = [ScreenPoint::new(seen.0, y), ScreenPoint::new(seen.1, y)];
        let pen = Pen::new(rect.height(), inks.faded(role, share * strength));
        sketch.line(&ends, pen.dashed(&[5.0, 3.5]));
        return;
    }
    let ground = inks.faded(role, share * strength);
    draw_fade_bar(sketch, band.xs, (rect.top, rect.bottom), ground);
    let mut free_from = f64::NEG_INFINITY;
    for step in &band.steps {
        free_from = draw_step(sketch, picture, step, (role, strength), (rect, time), free_from);
    }
    if band.disputed && seen.0 < seen.1 {
        let edge = Rect { left: seen.0, right: seen.1, ..rect };
        let pen = inks.pen(1.2, Role::TextSecond).dashed(&[4.0, 3.0]);
        sketch.rect(edge, 0.0, None, Some(pen));
    }
}

/// A figure as a height: opaque up to the lowest number, paler up to the highest, and stronger for
/// the time for which it was given. Returns the x from which on the next words have room.
fn draw_step(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    step: &StrengthBand,
    (role, strength): (Role, f64),
    (rect, time): (Rect, Rect),
    free_from: f64,
) -> f64 {
    let inks = picture.inks;
    let level = |share: f64| rect.bottom - rect.height() * share;
    let mut fill = |from: f64, to: f64, top: f64, bottom: f64, share: f64| {
        let part = Rect { left: from, top: level(top), right: to.max(from), bottom: level(bottom) };
        if part.width() > 0.0 && part.height() > 0.0 {
            sketch.rect(part, 0.0, Some(inks.faded(role, share * strength)), None);
        }
    };
    fill(step.from, step.to, step.high, step.low, RANGE);
    fill(step.from, step.to, step.low, 0.0, HELD);
    fill(step.from, step.given_to, step.low, 0.0, 1.0 - HELD);
    let left = step.from.max(time.left);
    let right = step.to.min(time.right);
    let ends = [ScreenPoint::new(left, level(step.low)), ScreenPoint::new(right, level(step.low))];
    if right > left {
        sketch.line(&ends, Pen::new(1.0, inks.faded(role, strength)));
    }
    let ink = inks.mixed(Role::Text, Role::Raised, strength);
    let lettering = Lettering::regular(TextStyle::Tiny, ink);
    let at = left.max(free_from) + 3.0;
    let width = lettering.width(&step.figure);
    if at + width + 3.0 > right {
        return free_from;
    }
    let middle = ScreenPoint::new(at, rect.middle().y);
    // Keeps the words legible over the line of the level.
    let plate = Rect::sized(at - 2.0, middle.y - 6.0, width + 4.0, 12.0);
    let ground = Paint { opacity: 0.85, ..inks.paint(Role::Raised) };
    sketch.rect(plate, 2.0, Some(ground), None);
    sketch.text(middle, Anchor::Left, &step.figure, lettering);
    at + width + 3.0
}
