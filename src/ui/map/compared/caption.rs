//! Captions of two compared maps: the letter of each, its dates, and how many events are only there.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2};

use crate::message;
use crate::scene::comparison::{HeldByCounts, side_words};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{HeldBy, Side};
use crate::ui::ViewContext;
use crate::ui::control::{paint_side, paint_text, text_width};
use crate::ui::memo::scene_memo;

/// Height of a caption in points.
pub(super) const CAPTION: f32 = 28.0;
/// Space at both ends and between its words, in points.
const GAP: f32 = 10.0;

/// Draws the caption of a map in a strip above it.
pub(super) fn caption_ui(ui: &Ui, cx: &ViewContext<'_>, side: Side, rect: Rect) {
    let look = cx.look;
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 0.0, look.colour(Role::Panel));
    painter.hline(rect.x_range(), rect.bottom() - 0.5, look.stroke(1.0, Role::ControlEdge));
    let words = side_words(side, cx.state.comparison.side(side), cx.zone);
    let counts = scene_memo(ui, cx, "counts of compared maps", (), || {
        HeldByCounts::of(cx.state, cx.dataset, cx.visible)
    });
    let only = match side {
        Side::A => HeldBy::OnlyA,
        Side::B => HeldBy::OnlyB,
    };
    let count = counts.get(only) + counts.get(HeldBy::Both);
    let count = message!("comparison-map-count", count = count, only = counts.get(only));
    let id = ui.scope_id().with(("caption of a map", side));
    let response = ui.interact(rect, id, Sense::hover());
    let name = message!(
        "comparison-map-caption",
        side = side.label(),
        dates = &words.dates,
        count = &count
    );
    response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &name));
    let y = rect.center().y;
    paint_side(&painter, look, pos2(rect.left() + GAP + 6.0, y), side);
    let mut x = rect.left() + GAP + 18.0;
    let bold = look.bold_ink(TextStyle::Subheading, Role::Text);
    paint_text(&painter, pos2(x, y), Align2::LEFT_CENTER, side.label(), bold, GAP * 2.0);
    x += 16.0;
    let ink = look.bold_ink(TextStyle::Body, Role::Text);
    let room = rect.right() - GAP - x;
    let width = text_width(&painter, &words.dates, ink.font.clone()).min(room);
    paint_text(&painter, pos2(x, y), Align2::LEFT_CENTER, &words.dates, ink, room);
    let ink = look.ink(TextStyle::Small, Role::TextSecond);
    let left = rect.right() - GAP - text_width(&painter, &count, ink.font.clone());
    // Where there is no room for it, the panel has the number.
    if left > x + width + GAP {
        paint_text(&painter, pos2(left, y), Align2::LEFT_CENTER, &count, ink, rect.width());
    }
}
