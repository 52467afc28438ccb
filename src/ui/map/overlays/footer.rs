//! Footer of the map: credits, scale bar, north arrow, coordinates.

use egui::accesskit::Role as Access;
use egui::{Align2, Painter, Pos2, Sense, Shape, Stroke, Ui, WidgetInfo, pos2};

use super::coordinates::readout;
use crate::label;
use crate::scene::map::Footer;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;
use crate::ui::theme::Look;

/// Shows the footer.
pub(super) fn footer_ui(ui: &Ui, cx: &ViewContext<'_>, footer: &Footer, pane: Pane<'_>) {
    let (look, painter, rect) = (pane.look, pane.painter, pane.rect);
    let second = look.colour(Role::TextSecond);
    let ink = || Ink { font: look.font(TextStyle::Tiny), colour: second };
    let left = rect.left() + f32_from(footer.left);
    for (text, y) in &footer.credits {
        let at = pos2(left, rect.top() + f32_from(*y));
        let drawn = paint_text(painter, at, Align2::LEFT_CENTER, text, ink(), rect.width() - 28.0);
        if let Some(whole) = &footer.credits_whole {
            let word =
                ui.interact(drawn.expand(4.0), ui.scope_id().with("credits"), Sense::hover());
            word.widget_info(|| WidgetInfo::labeled(Access::Label, true, whole));
            word.on_hover_text(whole);
        }
    }
    let y = rect.top() + f32_from(footer.bar_y);
    let right = left + f32_from(footer.scale_bar.px);
    let line = Stroke::new(1.25, second);
    painter.hline(left..=right, y, line);
    for x in [left, f32::midpoint(left, right), right] {
        painter.vline(x, y - 4.0..=y + 0.5, line);
    }
    let at = pos2(right + 6.0, y - 2.0);
    let text = paint_text(painter, at, Align2::LEFT_CENTER, &footer.scale_bar.text, ink(), 80.0);
    let north = pos2(text.right() + 16.0, y - 4.0);
    draw_north(painter, look, north, footer.scale_bar.north_deg);
    let coordinates = pos2(north.x + 30.0, y - 2.0);
    readout(ui, cx, coordinates, rect.left() + f32_from(footer.coordinates_right), pane);
}

/// Paints an arrow to true north with its letter, turned clockwise from up.
fn draw_north(painter: &Painter, look: Look, at: Pos2, turned_deg: f64) {
    let (sin, cos) = turned_deg.to_radians().sin_cos();
    let to = |x: f64, y: f64| {
        pos2(at.x + f32_from(x * cos - y * sin), at.y + f32_from(x * sin + y * cos))
    };
    let colour = look.colour(Role::TextSecond);
    painter.line_segment([to(0.0, 7.0), to(0.0, -6.0)], Stroke::new(1.25, colour));
    let head = vec![to(0.0, -8.0), to(-3.0, -2.5), to(3.0, -2.5)];
    painter.add(Shape::convex_polygon(head, colour, Stroke::NONE));
    let ink = Ink { font: look.font(TextStyle::Tiny), colour };
    let (at, letter) = (pos2(at.x + 5.0, at.y + 1.0), label!("map-window-north"));
    paint_text(painter, at, Align2::LEFT_CENTER, letter, ink, 16.0);
}
