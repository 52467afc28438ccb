//! Shading of weekends and nights.

use egui::{Painter, Rect};

use crate::model::TimeSpan;
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;
use crate::ui::timeline::parts::{LABEL_ROW, Parts};

/// Opacity of the shading: visible also on the tint of the dates shown.
const OPACITY: f64 = 0.09;

/// Shades weekends, and nights at a scale at which a day has room for one. With nights, weekends are
/// shaded on the scale alone: the two could not be told apart.
pub(crate) fn paint_shading(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    let clip = painter.with_clip_rect(parts.time.intersect(painter.clip_rect()));
    let colour = cx.look.faded(Role::TextFaint, OPACITY);
    let shade = |span: &TimeSpan, top: f32, bottom: f32| {
        let [left, right] =
            [span.start(), span.end()].map(|at| f32_from(scene.axis.x_from_time(at)));
        clip.rect_filled(Rect::from_x_y_ranges(left..=right, top..=bottom), 0.0, colour);
    };
    let days = parts.scale.top() + LABEL_ROW;
    let nights = &scene.ground.shading.nights;
    let bottom = if nights.is_empty() { parts.time.bottom() } else { parts.scale.bottom() };
    for weekend in &scene.ground.shading.weekends {
        shade(weekend, days, bottom);
    }
    for night in nights {
        shade(night, parts.phases.bottom(), parts.time.bottom());
    }
}
