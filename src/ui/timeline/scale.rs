//! Two rows of labels, grid lines and phases.

use egui::{Align2, Painter, Rect, pos2};

use super::Parts;
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;

/// Paints scale, grid and phases.
pub(super) fn paint(painter: &Painter, cx: &ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let look = cx.look;
    let clip = painter.with_clip_rect(parts.time.intersect(painter.clip_rect()));
    let minor_row = parts.scale.top() + 18.0;
    for tick in &scene.ticks.minor {
        let x = f32_from(scene.axis.x_from_time(tick.at));
        clip.vline(x, minor_row..=parts.time.bottom(), look.stroke(1.0, Role::Hairline));
        let ink = Ink { font: look.font(11.0), colour: look.colour(Role::Text) };
        let at = pos2(x + 4.0, minor_row + 9.0);
        paint_text(&clip, at, Align2::LEFT_CENTER, &tick.label, ink, 120.0);
    }
    for major in &scene.ticks.major {
        let from = f32_from(
            scene.axis.x_from_time(major.span.start()).max(f64::from(parts.time.left()) - 2.0),
        );
        let to =
            f32_from(scene.axis.x_from_time(major.span.end()).min(f64::from(parts.time.right())));
        let starts_here = from > parts.time.left();
        if starts_here {
            clip.vline(from, parts.scale.top()..=minor_row + 18.0, look.stroke(1.0, Role::Border));
        }
        let left = from.max(parts.time.left()) + if starts_here { 4.0 } else { 2.0 };
        let ink = Ink { font: look.bold(11.0), colour: look.colour(Role::Text) };
        let at = pos2(left, parts.scale.top() + 9.0);
        let room = to - left - 4.0;
        if room > 24.0 {
            paint_text(&clip, at, Align2::LEFT_CENTER, &major.label, ink, room);
        }
    }
    painter.hline(parts.scale.x_range(), parts.phases.top(), look.stroke(1.0, Role::Hairline));
    paint_phases(&clip, cx, scene, parts.phases);
    let ink = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
    let at = pos2(parts.phases.left() + 16.0, parts.phases.center().y);
    paint_text(painter, at, Align2::LEFT_CENTER, "Phases", ink, 120.0);
}

fn paint_phases(painter: &Painter, cx: &ViewContext<'_>, scene: &TimelineScene, row: Rect) {
    let look = cx.look;
    for (nth, phase) in scene.phases.iter().enumerate() {
        let (left, right) = (f32_from(phase.left), f32_from(phase.right));
        let band = Rect::from_min_max(pos2(left, row.top() + 1.0), pos2(right, row.bottom()));
        let share = if nth % 2 == 0 { 0.55 } else { 0.3 };
        painter.rect_filled(band, 0.0, look.mixed(Role::Hairline, Role::Panel, share));
        let room = band.width() - 8.0;
        if room > 20.0 {
            let ink = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
            let at = pos2(left + 4.0, band.center().y);
            paint_text(painter, at, Align2::LEFT_CENTER, &phase.name, ink, room);
        }
    }
}
