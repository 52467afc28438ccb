//! Fan: the events of one mark or dock, spread out.

use egui::{Align2, Pos2, pos2, vec2};

use crate::scene::map::{FAN_TEXT, Fan, FanRow, MapScene, TargetId};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};

/// Paints the open fan above everything else on the ground.
pub(super) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    let Some(fan) = &scene.fan else {
        return;
    };
    let look = pane.look;
    let card = pane.place(fan.card);
    // Spokes are below the sheet: straight below its hub they would cross words.
    if fan.is_written {
        spokes(pane, fan);
    }
    Plate::OVER_MAP.opacity(0.97).radius(5.0).paint(pane.painter, look, card);
    for row in &fan.rows {
        paint_row(pane, cx, fan, row);
    }
}

fn spokes(pane: Pane<'_>, fan: &Fan) {
    let hub = pane.pos(fan.hub);
    let line = pane.look.stroke(1.0, Role::TextSecond);
    let casing = pane.look.stroke(3.0, Role::LandCore);
    let ends = || fan.rows.iter().map(|row| pane.pos(row.at));
    // Spokes begin outside of the rings of a mark, and at the side of a dock.
    let gap = if matches!(fan.of, TargetId::Dock(_)) { 0.0 } else { 17.0 };
    let from = |to: Pos2| hub + (to - hub).normalized() * gap;
    for to in ends() {
        pane.painter.line_segment([from(to), to], casing);
    }
    for to in ends() {
        pane.painter.line_segment([from(to), to], line);
    }
}

fn paint_row(pane: Pane<'_>, cx: &ViewContext<'_>, fan: &Fan, row: &FanRow) {
    let look = pane.look;
    let at = pane.pos(row.at);
    let ids = || row.events.iter().filter_map(|nth| cx.dataset.events().get(*nth)).map(|e| &e.id);
    let selected = ids().any(|id| cx.state.selection.as_ref() == Some(id));
    let hovered = ids().any(|id| cx.state.hover.as_ref() == Some(id));
    if hovered && fan.is_written {
        let rect = pane.place(row.rect).shrink2(vec2(0.0, 1.0));
        pane.painter.rect_filled(rect, 11.0, look.colour(Role::Shade));
    }
    let style = MarkStyle {
        scale: if hovered { 1.05 } else { 0.92 },
        fill: look.mixed(Role::Kind(row.kind), Role::LandCore, row.certainty),
        ground: look.colour(Role::LandCore),
        halo: 1.5,
        hollow: row.hollow,
    };
    paint_mark(pane.painter, at, row.kind, style);
    if row.disputed {
        paint_disputed_ring(pane.painter, at, 11.0, look.stroke(1.2, Role::DisputedLine));
    }
    if selected {
        pane.painter.circle_stroke(at, 11.5, look.stroke(1.75, Role::Accent));
    }
    if !fan.is_written {
        if row.events.len() > 1 {
            let more = format!("+{}", row.events.len() - 1);
            let ink = Ink { font: look.bold(TextStyle::Tiny), colour: look.colour(Role::Text) };
            paint_text(pane.painter, at + vec2(9.0, 0.0), Align2::LEFT_CENTER, &more, ink, 60.0);
        }
        return;
    }
    let x = |x: f64| pane.rect.left() + f32_from(x);
    let second = Ink { font: look.font(FAN_TEXT), colour: look.colour(Role::TextSecond) };
    let when = pos2(x(row.when_right), at.y);
    paint_text(pane.painter, when, Align2::RIGHT_CENTER, &row.when, second, 160.0);
    let font = if selected { look.bold(FAN_TEXT) } else { look.font(FAN_TEXT) };
    let ink = Ink { font, colour: look.colour(Role::Text) };
    let right = if fan.to_left { fan.card.right - 12.0 } else { fan.card.right - 6.0 };
    let width = f32_from(right - row.title_left);
    let title = pos2(x(row.title_left), at.y);
    paint_text(pane.painter, title, Align2::LEFT_CENTER, &row.title, ink, width);
}
