//! Two windows compared on the map: which of them hold the events of each mark.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::scene::comparison::{HeldByCounts, held_by_of, held_by_words, key_rect};
use crate::scene::map::{DockEdge, MapScene};
use crate::scene::theme::Role;
use crate::state::HeldBy;
use crate::ui::ViewContext;
use crate::ui::control::paint_among;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::rect_from;
use crate::ui::map::paint::marks::Pane;

/// Paints half rings about marks; marks stand on them.
pub(crate) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    if !cx.state.comparison.on {
        return;
    }
    for group in scene.groups.iter().rev() {
        if let Some(among) = held_by_of(cx.state, cx.dataset, &group.events) {
            // Outside of the rings that tell kinds and that say "disputed".
            let ring = if group.is_crowd() { 18.5 } else { 13.5 };
            let radius = if group.disputed { ring + 3.5 } else { ring };
            let at = pane.pos(group.at);
            paint_among(pane.painter, pane.look, at, radius, among, Role::LandCore);
        }
    }
}

/// Paints the same at the corners of docks.
pub(crate) fn paint_docks(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    if !cx.state.comparison.on {
        return;
    }
    for dock in &scene.docks {
        if let Some(among) = held_by_of(cx.state, cx.dataset, &dock.events) {
            let edges = (dock.rect.left, dock.rect.top, dock.rect.right, dock.rect.bottom);
            let rect = rect_from(pane.origin, edges);
            let at = match dock.edge {
                DockEdge::Left | DockEdge::Top => rect.right_top() + vec2(-2.0, 2.0),
                DockEdge::Right => rect.left_top() + vec2(2.0, 2.0),
                DockEdge::Bottom => rect.right_bottom() + vec2(-2.0, -2.0),
            };
            let edge = pane.look.stroke(1.0, Role::ControlEdge);
            pane.painter.circle(at, 8.5, pane.look.colour(Role::Panel), edge);
            paint_among(pane.painter, pane.look, at, 5.0, among, Role::Panel);
        }
    }
}

/// Draws the key: each sign, what it says, and of how many events.
pub(crate) fn key_ui(ui: &Ui, cx: &ViewContext<'_>, scene: &MapScene, pane: Rect) {
    let Some(key) = key_rect(cx.state, scene.legend_rect) else {
        return;
    };
    let look = cx.look;
    let counts = HeldByCounts::of(cx.state, cx.dataset, cx.visible);
    let rect = rect_from(pane.min, (key.left, key.top, key.right, key.bottom));
    let painter = ui.painter_at(pane);
    painter.rect_filled(rect, 4.0, look.faded(Role::Panel, 0.95));
    let mut y = rect.top() + 16.0;
    for among in [HeldBy::OnlyA, HeldBy::OnlyB, HeldBy::Both] {
        let at = pos2(rect.left() + 18.0, y);
        paint_among(&painter, look, at, 6.5, among, Role::Panel);
        let (words, count) = (held_by_words(among), counts.get(among).to_string());
        let ink = Ink { font: look.font(11.5), colour: look.colour(Role::Text) };
        let left = pos2(rect.left() + 36.0, y);
        paint_text(&painter, left, Align2::LEFT_CENTER, words, ink, 70.0);
        let ink = Ink { font: look.bold(11.5), colour: look.colour(Role::Text) };
        let right = pos2(rect.right() - 12.0, y);
        paint_text(&painter, right, Align2::RIGHT_CENTER, &count, ink, 40.0);
        let row = Rect::from_x_y_ranges(rect.x_range(), y - 10.0..=y + 10.0);
        let response = ui.interact(row, ui.scope_id().with(("compared", words)), Sense::hover());
        let name = format!("{words}, {count}");
        response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &name));
        y += 20.0;
    }
}
