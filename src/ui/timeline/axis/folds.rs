//! Folded gaps on the axis: breaks with torn edges and their real lengths.

use egui::accesskit::Role as Access;
use egui::{Align2, Painter, Rect, Sense, Shape, Ui, WidgetInfo, pos2};

use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{FoldMark, TimelineScene};
use crate::state::{Command, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::timeline::parts::Parts;

/// Height of a tooth of a torn edge, in pixels.
const TOOTH: f32 = 7.0;
/// Depth of a tooth, in pixels.
const DEPTH: f32 = 2.0;

/// Paints the breaks, behind lanes and charts.
pub(crate) fn paint_folds(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    let look = cx.look;
    let clip = painter.with_clip_rect(parts.time.intersect(painter.clip_rect()));
    for fold in &scene.ground.folds {
        let band = band(fold, parts);
        clip.rect_filled(band, 0.0, look.mixed(Role::Window, Role::Shade, 0.6));
        let line = look.stroke(1.0, Role::Hairline);
        for x in [band.left(), band.right()] {
            clip.add(Shape::line(torn(x, band.top(), band.bottom()), line));
        }
    }
}

/// Length of a fold in the row of the phases.
pub(super) struct FoldLabel {
    /// The ground of the label.
    pub plate: Rect,
    /// The longest form of the length that has room.
    pub text: String,
}

/// Labels of the folds. Each has the room halfway to its neighbours; one of which no form fits is
/// left to the tooltip.
pub(super) fn fold_labels(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) -> Vec<FoldLabel> {
    let font = cx.look.font(TextStyle::Tiny);
    let middle = |fold: &FoldMark| f32_from(f64::midpoint(fold.left, fold.right));
    let middles: Vec<f32> = scene.ground.folds.iter().map(middle).collect();
    let mut labels = Vec::new();
    for (nth, fold) in scene.ground.folds.iter().enumerate() {
        let before = nth.checked_sub(1).and_then(|before| middles.get(before));
        let nearest = [before, middles.get(nth + 1)].into_iter().flatten();
        let room = nearest.map(|other| (other - middle(fold)).abs()).fold(f32::INFINITY, f32::min);
        let mut texts = std::iter::once(&fold.length).chain(&fold.shorter);
        let width = |text: &str| text_width(painter, text, font.clone());
        let Some(text) = texts.find(|text| width(text) + 12.0 <= room) else {
            continue;
        };
        let half = width(text) / 2.0 + 4.0;
        let (left, right) = (parts.time.left() + half, parts.time.right() - half);
        let at = pos2(middle(fold).clamp(left, right.max(left)), parts.phases.center().y);
        let plate = Rect::from_center_size(at, egui::vec2(2.0 * half, parts.phases.height()));
        labels.push(FoldLabel { plate, text: text.clone() });
    }
    labels
}

/// Draws the lengths of the folds, and makes each break a thing to point at: a double click unfolds.
pub(crate) fn fold_names_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    let painter = ui.painter_at(parts.time.intersect(parts.phases));
    for FoldLabel { plate, text } in fold_labels(&painter, cx, scene, parts) {
        painter.rect_filled(plate, 2.0, cx.look.colour(Role::Panel));
        let ink = Ink { font: cx.look.font(TextStyle::Tiny), colour: cx.look.colour(Role::Text) };
        paint_text(&painter, plate.center(), Align2::CENTER_CENTER, &text, ink, plate.width());
    }
    for (nth, fold) in scene.ground.folds.iter().enumerate() {
        let reach = band(fold, parts).intersect(parts.time);
        let response = ui.interact(reach, ui.scope_id().with(("fold", nth)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Access::Image, true, &fold.about));
        if response.on_hover_text(fold.about.as_str()).double_clicked() {
            cx.push(Command::Time(TimeCommand::ToggleFolds));
        }
    }
}

/// The rectangle of a break: from the scale to the charts.
fn band(fold: &FoldMark, parts: &Parts) -> Rect {
    Rect::from_x_y_ranges(
        f32_from(fold.left)..=f32_from(fold.right),
        parts.scale.center().y..=parts.time.bottom(),
    )
}

/// A zigzag from top to bottom, like the edge of torn paper.
fn torn(x: f32, top: f32, bottom: f32) -> Vec<egui::Pos2> {
    let mut points = vec![pos2(x, top)];
    let (mut y, mut side) = (top + TOOTH / 2.0, DEPTH);
    while y < bottom {
        points.push(pos2(x + side, y));
        (y, side) = (y + TOOTH, -side);
    }
    points.push(pos2(x, bottom));
    points
}
