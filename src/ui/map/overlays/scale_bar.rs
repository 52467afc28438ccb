//! What stands on the map without being on the ground: buttons, scale bar, credit.

use egui::{Align2, Rect, RectAlign, Stroke, Ui, pos2, vec2};

use crate::scene::map::{MapScene, TRAY_HEIGHT};
use crate::scene::theme::Role;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::control::{tray_ui, tray_width};
use crate::ui::convert::f32_from;
use crate::ui::map::overlays::buttons::{draw_north, tools_ui};
use crate::ui::map::overlays::coordinates::readout;
use crate::ui::map::overlays::locator::locator_ui;
use crate::ui::map::overlays::ruler::ruler_ui;

/// Draws everything that stands on the map.
pub(crate) fn furniture_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Rect) {
    scale_bar(ui, cx, scene, pane);
    unlocated_ui(ui, cx, scene, pane);
    tools_ui(ui, cx, pane);
    let mut right = pane.right() - 12.0;
    if let Some(locator) = &scene.locator {
        locator_ui(ui, cx, locator, pane);
        right = pane.left() + f32_from(locator.rect.left) - 8.0;
    }
    if let Some(ruler) = &scene.ruler {
        ruler_ui(ui, cx, ruler, pane, right);
    }
}

/// The events that have no point on the map, above the scale bar.
fn unlocated_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Rect) {
    let count = scene.unlocated.rows.len();
    if count == 0 {
        return;
    }
    let text = format!("{count} without a place");
    let name = match count {
        1 => "1 event without a place".to_owned(),
        many => format!("{many} events without a place"),
    };
    let top = pane.top() + f32_from(scene.tray_top(f64::from(pane.height())));
    let size = vec2(tray_width(ui, cx, &text), f32_from(TRAY_HEIGHT));
    let rect = Rect::from_min_size(pos2(pane.left() + 12.0, top), size);
    tray_ui(ui, cx, rect, &scene.unlocated, (&text, &name), RectAlign::TOP_START);
}

fn scale_bar(ui: &Ui, cx: &ViewContext<'_>, scene: &MapScene, pane: Rect) {
    let look = cx.look;
    let painter = ui.painter_at(pane);
    let mut y = pane.bottom() - 13.0;
    for line in scene.credits.iter().rev() {
        let ink = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
        let at = pos2(pane.left() + 14.0, y);
        paint_text(&painter, at, Align2::LEFT_CENTER, line, ink, pane.width() - 28.0);
        y -= 15.0;
    }
    y -= 2.0;
    let left = pane.left() + 14.0;
    let right = left + f32_from(scene.scale_bar.px);
    let line = Stroke::new(1.25, look.colour(Role::TextSecond));
    painter.hline(left..=right, y, line);
    for x in [left, f32::midpoint(left, right), right] {
        painter.vline(x, y - 4.0..=y + 0.5, line);
    }
    let ink = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
    let at = pos2(right + 6.0, y - 2.0);
    let text = paint_text(&painter, at, Align2::LEFT_CENTER, &scene.scale_bar.text, ink, 80.0);
    let north = pos2(text.right() + 16.0, y - 4.0);
    draw_north(&painter, look, north, scene.scale_bar.north_deg);
    readout(ui, cx, pane, (north.x + 30.0, y - 2.0));
}
