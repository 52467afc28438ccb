//! Titles of items, with the count of a stack, the ring of a disputed bar, and a note.

use egui::{Align2, Painter, Pos2, Rect, Stroke, pos2, vec2};

use crate::scene::theme::{FAINT_TEXT, Role, TextStyle};
use crate::scene::timeline::{ItemShape, NOTE_GAP, TimelineItem, TitleSide};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::mark::paint_disputed_ring;

/// Radius of the broken ring of a disputed bar, in pixels.
const RING: f64 = 4.0;
/// Width of its line, in pixels.
const RING_LINE: f32 = 1.3;

/// The reach of an item extended to its title, which can be clicked too.
pub(super) fn with_title(reach: Rect, item: &TimelineItem) -> Rect {
    let width = f32_from(item.title_width()) + 6.0;
    let (from, to) = (f32_from(item.reach.0), f32_from(item.reach.1));
    match item.side {
        TitleSide::Right => reach.with_max_x(reach.right().max(to) + width),
        TitleSide::Left => reach.with_min_x(reach.left().min(from) - width),
        TitleSide::Inside | TitleSide::None => reach,
    }
}

/// Where the words of a title are, with the note; `None` without a title.
pub(crate) fn title_rect(item: &TimelineItem, middle: f32, left: f32) -> Option<Rect> {
    let width = f32_from(item.title_width());
    let (from, to) = (f32_from(item.reach.0), f32_from(item.reach.1));
    let from = match (item.side, item.shape) {
        (TitleSide::Right, _) => to + 5.0,
        (TitleSide::Left, _) => from - 5.0 - width,
        (TitleSide::Inside, ItemShape::Bar { core_from, .. }) => {
            f32_from(core_from).max(left) + 8.0
        }
        _ => return None,
    };
    Some(Rect::from_min_size(pos2(from, middle - 8.0), vec2(width, 16.0)))
}

/// Paints the title where the scene has placed it. `strength` is the opacity of the item.
pub(super) fn paint_title(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    middle: f32,
    strength: f64,
) {
    let look = cx.look;
    // The title of several stretches stands between two of them.
    let on_bar_itself = item.side == TitleSide::Inside && item.stretches.is_empty();
    let font = match (on_bar_itself, item.selected) {
        (true, _) | (_, true) => look.bold(TextStyle::Tiny),
        _ => look.font(TextStyle::Tiny),
    };
    let on_bar = look.readable_on(Role::Kind(item.kind), Role::Panel, strength);
    let colour = if on_bar_itself {
        on_bar
    } else {
        let faint = !item.shown && strength < 1.0;
        look.mixed(Role::Text, Role::Panel, if faint { FAINT_TEXT } else { 1.0 })
    };
    let ink = Ink { font, colour };
    let width = f32_from(item.title_width());
    paint_plate(painter, cx, item, middle, width);
    let (from, to) = (f32_from(item.reach.0), f32_from(item.reach.1));
    match (item.side, item.shape) {
        (TitleSide::Right, _) => title_at(painter, cx, item, pos2(to + 5.0, middle), ink),
        (TitleSide::Left, _) => title_at(painter, cx, item, pos2(from - 5.0 - width, middle), ink),
        (TitleSide::Inside, ItemShape::Bar { core_from, .. }) => {
            let left = f32_from(core_from).max(painter.clip_rect().left()) + 8.0;
            if !item.stretches.is_empty() {
                let plate = Rect::from_min_size(pos2(left - 3.0, middle - 7.0), vec2(width, 14.0));
                painter.rect_filled(plate, 2.0, look.colour(Role::Panel));
            }
            title_at(painter, cx, item, pos2(left, middle), ink);
        }
        (TitleSide::Inside | TitleSide::None, _) if item.events.len() > 1 => {
            let (_, right) = item.solid();
            let at = pos2(f32_from(right) + 4.0, middle);
            let ink = Ink { font: look.bold(TextStyle::Tiny), colour };
            let count = format!("×{}", item.events.len());
            paint_text(painter, at, Align2::LEFT_CENTER, &count, ink, 40.0);
        }
        (TitleSide::None, ItemShape::Bar { core_from, core_to, .. }) if item.disputed => {
            let clip = painter.clip_rect();
            let (left, right) = (f32_from(core_from), f32_from(core_to));
            let x = f32::midpoint(left.max(clip.left()), right.min(clip.right()));
            let line = Stroke::new(RING_LINE, on_bar);
            paint_disputed_ring(painter, pos2(x, middle), RING, line);
        }
        (TitleSide::Inside | TitleSide::None, _) => {}
    }
}

/// A ground in the panel's colour for a title on the faded ground of its mark.
fn paint_plate(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    middle: f32,
    width: f32,
) {
    let ItemShape::Mark { from, to, .. } = item.shape else { return };
    let left = match item.side {
        TitleSide::Right if to > item.reach.1 => f32_from(item.reach.1) + 3.0,
        TitleSide::Left if from < item.reach.0 => f32_from(item.reach.0) - 7.0 - width,
        _ => return,
    };
    let plate = Rect::from_min_size(pos2(left, middle - 7.0), vec2(width + 4.0, 14.0));
    painter.rect_filled(plate, 2.0, cx.look.faded(Role::Panel, 0.8));
}

/// Paints, from left to right: the ring of a disputed bar, the count of a stack, the title, the note.
fn title_at(painter: &Painter, cx: &ViewContext<'_>, item: &TimelineItem, at: Pos2, ink: Ink) {
    let mut x = at.x;
    let ring_room = f32_from(item.ring_room());
    if ring_room > 0.0 {
        let line = Stroke::new(RING_LINE, ink.colour);
        paint_disputed_ring(painter, pos2(x + 4.5, at.y), RING, line);
        x += ring_room;
    }
    let text = match item.events.len() {
        1 => item.title.clone(),
        many => format!("×{many} {}", item.title),
    };
    let width = f32_from(item.title_width()) + 14.0;
    let drawn = paint_text(painter, pos2(x, at.y), Align2::LEFT_CENTER, &text, ink, width);
    if !item.note.is_empty() {
        let colour = cx.look.colour(Role::TextSecond);
        let ink = Ink { font: cx.look.font(TextStyle::Tiny), colour };
        let at = pos2(drawn.right() + f32_from(NOTE_GAP), at.y);
        paint_text(painter, at, Align2::LEFT_CENTER, &item.note, ink, width);
    }
}
