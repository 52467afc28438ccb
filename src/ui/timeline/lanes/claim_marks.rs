//! Marks on an item: starts that claims give, when it was spoken of, its end beyond the edge, and
//! the frame of the selected one.

use egui::{Align2, Painter, Rect, Shape, Stroke, pos2, vec2};

use crate::scene::text::{Weight, text_width as measured};
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{ItemShape, TimelineItem, TitleSide};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;

/// Height of a bar, in pixels.
pub(super) const BAR: f32 = 12.0;
/// How far a tick extends above and below a bar, in pixels.
const OVERSHOOT: f32 = 2.5;

/// Paints a tick at each start that a claim gives.
pub(super) fn paint_starts(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    middle: f32,
) {
    let half = BAR / 2.0 + OVERSHOOT;
    for x in &item.starts {
        let x = f32_from(*x);
        // Dark with light edges: visible on the bar and next to it.
        let casing = cx.look.stroke(3.0, Role::Panel);
        painter.vline(x, middle - half..=middle + half, casing);
        painter.vline(x, middle - half..=middle + half, cx.look.stroke(1.3, Role::Text));
    }
}

/// Paints a dotted line from the event to later statements about it, with a hollow dot at each.
pub(super) fn paint_said(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    middle: f32,
) {
    let Some(last) = item.said.last().copied().map(f32_from) else {
        return;
    };
    let (_, right) = item.solid();
    let line = cx.look.stroke(1.2, Role::TextSecond);
    let ends = [pos2(f32_from(right) + 3.0, middle), pos2(last - 3.0, middle)];
    painter.extend(Shape::dashed_line(&ends, line, 2.0, 2.0));
    for x in &item.said {
        painter.circle(pos2(f32_from(*x), middle), 3.0, cx.look.colour(Role::Panel), line);
    }
}

/// Where the words are that say how far a bar goes on beyond the edge; `None` without words.
pub(super) fn goes_on_rect(item: &TimelineItem, middle: f32, edge: f32) -> Option<Rect> {
    if item.goes_on.is_empty() || !matches!(item.shape, ItemShape::Bar { .. }) {
        return None;
    }
    let width = measured(&item.goes_on, TextStyle::Tiny.px(), Weight::Bold);
    let corner = pos2(edge - 12.0 - f32_from(width), middle - 8.0);
    Some(Rect::from_min_max(corner, pos2(edge, middle + 8.0)))
}

/// Paints an arrow at the right edge, and how far the bar goes on beyond it.
pub(super) fn paint_goes_on(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    (middle, strength): (f32, f64),
    edge: f32,
) {
    let (ItemShape::Bar { from, core_from, core_to, .. }, false) =
        (item.shape, item.goes_on.is_empty())
    else {
        return;
    };
    // Too little of the bar is in sight for words to belong to it.
    if f32_from(from) > edge - 16.0 {
        return;
    }
    let look = cx.look;
    let solid = f32_from(core_to) >= edge - 1.0;
    let colour = if solid {
        look.readable_on(Role::Kind(item.kind), Role::Panel, strength)
    } else {
        look.colour(Role::Text)
    };
    let tip = pos2(edge - 3.0, middle);
    let points = vec![tip + vec2(-5.0, -3.5), tip, tip + vec2(-5.0, 3.5)];
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
    let font = look.bold(TextStyle::Tiny);
    let width = text_width(painter, &item.goes_on, font.clone());
    let left = f32_from(core_from).max(painter.clip_rect().left());
    let taken = match item.side {
        TitleSide::Inside => f32_from(item.title_width()) + 20.0,
        _ => 4.0,
    };
    if edge - 12.0 - width > left + taken {
        let at = pos2(edge - 12.0, middle);
        paint_text(
            painter,
            at,
            Align2::RIGHT_CENTER,
            &item.goes_on,
            Ink { font, colour },
            width + 4.0,
        );
    }
}

/// Paints the frame of the selected item.
pub(super) fn paint_selected(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    middle: f32,
) {
    let (from, to) = match item.shape {
        ItemShape::Mark { .. } => item.solid(),
        ItemShape::Bar { .. } => {
            let (from, to) = item.shape.extent();
            let (first, last) = item.solid();
            (from.min(first), to.max(last))
        }
    };
    let outline = Rect::from_x_y_ranges(
        f32_from(from) - 3.0..=f32_from(to) + 3.0,
        middle - 9.0..=middle + 9.0,
    );
    let stroke = cx.look.stroke(1.75, Role::Accent);
    painter.rect_stroke(outline, 3.0, stroke, egui::StrokeKind::Inside);
}
