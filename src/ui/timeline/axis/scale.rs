//! Scale of the time axis: two rows of labels, grid lines, and phases.

use egui::accesskit::Role as Access;
use egui::{Align2, Painter, Rangef, Rect, Sense, Ui, WidgetInfo, pos2};

use super::folds::fold_labels;
use crate::label;
use crate::scene::text::listed;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::timeline::parts::{LABEL_ROW, Parts};
use crate::ui::timeline::playhead::flag;

/// Paints scale, grid and phases; returns where the lower labels and the names of phases are.
pub(crate) fn paint_scale(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) -> Vec<Rect> {
    let mut written = Vec::new();
    let look = cx.look;
    let clip = painter.with_clip_rect(parts.time.intersect(painter.clip_rect()));
    let row = parts.scale.with_min_x(parts.time.left());
    let labels = painter.with_clip_rect(row.intersect(painter.clip_rect()));
    let minor_row = parts.scale.top() + LABEL_ROW;
    for tick in &scene.ground.ticks.minor {
        let x = f32_from(tick.x);
        clip.vline(x, minor_row..=parts.time.bottom(), look.stroke(1.0, Role::Hairline));
        let ink = Ink { font: look.font(TextStyle::Tiny), colour: look.colour(Role::Text) };
        let at = pos2(x + 4.0, minor_row + 9.0);
        // The last label may extend into the margin, but is never cut.
        if at.x + text_width(painter, &tick.label, ink.font.clone()) <= parts.scale.right() {
            written.push(paint_text(&labels, at, Align2::LEFT_CENTER, &tick.label, ink, 120.0));
        }
    }
    let (flag, _) = flag(painter, cx, scene, parts);
    for major in &scene.ground.ticks.major {
        let (from, to) = (f32_from(major.x0), f32_from(major.x1));
        let starts_here = scene.axis.x_from_time(major.span.start()) >= major.x0 - 0.5;
        if starts_here {
            clip.vline(
                from,
                parts.scale.top()..=minor_row + LABEL_ROW,
                look.stroke(1.0, Role::Border),
            );
        }
        let ink = Ink { font: look.bold(TextStyle::Tiny), colour: look.colour(Role::Text) };
        let width = |text: &str| text_width(&clip, text, ink.font.clone());
        let mut left = from + if starts_here { 4.0 } else { 2.0 };
        let mut to = to - 4.0;
        // A label keeps clear of the flag: it ends before it if one of its forms fits, else it
        // begins behind it.
        if left < flag.right() && flag.left() < left + width(&major.label) {
            if major.fitting(|text| width(text) <= flag.left() - 6.0 - left).is_some() {
                to = to.min(flag.left() - 6.0);
            } else {
                left = flag.right() + 6.0;
            }
        }
        if let Some(label) = major.fitting(|text| width(text) <= to - left) {
            let at = pos2(left, parts.scale.top() + 9.0);
            paint_text(&clip, at, Align2::LEFT_CENTER, label, ink.clone(), to - left + 4.0);
        }
    }
    painter.hline(parts.scale.x_range(), parts.phases.top(), look.stroke(1.0, Role::Hairline));
    written.extend(paint_phases(&clip, cx, scene, parts));
    let ink = Ink { font: look.font(TextStyle::Tiny), colour: look.colour(Role::TextSecond) };
    let at = pos2(parts.time.left() - 14.0, parts.phases.center().y);
    paint_text(painter, at, Align2::RIGHT_CENTER, label!("timeline-window-phases"), ink, 60.0);
    written
}

/// Paints phases as faint bands. A name is drawn where its band has the most room between the
/// labels of folds, and left out if it would be cut: the tooltip of the band has it.
fn paint_phases(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) -> Vec<Rect> {
    let look = cx.look;
    let row = parts.phases;
    let taken = fold_labels(painter, cx, scene, parts);
    let mut written: Vec<Rect> = taken.iter().map(|label| label.plate).collect();
    for (nth, phase) in scene.ground.phases.iter().enumerate() {
        let (left, right) = (f32_from(phase.left), f32_from(phase.right));
        let band = Rect::from_min_max(pos2(left, row.top() + 1.0), pos2(right, row.bottom()));
        let share = if nth % 2 == 0 { 0.55 } else { 0.3 };
        painter.rect_filled(band, 0.0, look.mixed(Role::Hairline, Role::Panel, share));
        let free = widest_free(band.x_range(), taken.iter().map(|label| label.plate.x_range()));
        let font = look.font(TextStyle::Tiny);
        let room = free.span() - 8.0;
        if room >= text_width(painter, &phase.name, font.clone()) {
            let ink = Ink { font, colour: look.colour(Role::TextSecond) };
            let at = pos2(free.min + 4.0, band.center().y);
            written.push(paint_text(painter, at, Align2::LEFT_CENTER, &phase.name, ink, room));
        }
    }
    written
}

/// Makes each band of a phase a thing to point at, which says its name and its dates.
pub(crate) fn phases_ui(ui: &Ui, scene: &TimelineScene, parts: &Parts) {
    for (nth, phase) in scene.ground.phases.iter().enumerate() {
        let (left, right) = (f32_from(phase.left), f32_from(phase.right));
        let band = Rect::from_x_y_ranges(left..=right, parts.phases.y_range());
        let response = ui.interact(band, ui.scope_id().with(("phase", nth)), Sense::hover());
        let name = listed([phase.name.as_str(), phase.dates.as_str()]);
        response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &name));
        response.on_hover_text_at_pointer(format!("{}\n{}", phase.name, phase.dates));
    }
}

/// The widest part of a range that none of the others covers, which are given from left to right.
fn widest_free(range: Rangef, others: impl Iterator<Item = Rangef>) -> Rangef {
    let mut from = range.min;
    let mut widest = Rangef::new(from, from);
    for other in others.chain([Rangef::new(range.max, f32::INFINITY)]) {
        let free = Rangef::new(from, other.min.min(range.max));
        if free.span() > widest.span() {
            widest = free;
        }
        from = from.max(other.max);
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_the_widest_room_that_is_not_taken() {
        let free = |taken: &[(f32, f32)]| {
            let taken = taken.iter().map(|(from, to)| Rangef::new(*from, *to));
            let free = widest_free(Rangef::new(100.0, 200.0), taken);
            (free.min, free.max)
        };
        assert_eq!(free(&[]), (100.0, 200.0));
        assert_eq!(free(&[(90.0, 120.0)]), (120.0, 200.0));
        assert_eq!(free(&[(110.0, 120.0), (180.0, 240.0)]), (120.0, 180.0));
        let (from, to) = free(&[(0.0, 300.0)]);
        assert!(to <= from, "no room is left");
        assert_eq!(free(&[(210.0, 300.0)]), (100.0, 200.0));
    }
}
