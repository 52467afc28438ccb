//! Coordinates under the pointer.

use egui::{Align2, Pos2, Rect, Ui, pos2, vec2};

use crate::scene::map::coordinates;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text, text_width};
use crate::ui::map::pane::Pane;

/// Space between the two notations in pixels.
const GAP: f32 = 10.0;

/// Paints the coordinates of the point under the pointer, from `left` on, if there is room up to
/// `right`: in degrees, and in the military grid if there is room for both.
pub(super) fn readout(ui: &Ui, cx: &ViewContext<'_>, left: Pos2, right: f32, pane: Pane<'_>) {
    let Some(at) = pane.pointer(ui).and_then(|pos| pane.lat_lon(cx, pos)) else {
        return;
    };
    let (look, painter) = (pane.look, pane.painter);
    let here = coordinates(at, cx.state.map.camera.px_per_km());
    let (font, bold) = (look.font(TextStyle::Tiny), look.bold(TextStyle::Tiny));
    let degrees = text_width(painter, &here.degrees, bold.clone());
    let both = degrees + GAP + text_width(painter, &here.mgrs, font.clone());
    let room = right - left.x;
    let width = if both <= room { both } else { degrees };
    if width > room {
        return;
    }
    let middle = pos2(left.x + width / 2.0, left.y);
    let plate = Rect::from_center_size(middle, vec2(width + 12.0, 18.0));
    Plate::OVER_MAP.opacity(0.85).radius(3.0).paint(painter, look, plate);
    let ink = Ink { font: bold, colour: look.colour(Role::Text) };
    paint_text(painter, left, Align2::LEFT_CENTER, &here.degrees, ink, degrees + 2.0);
    if width > degrees {
        let ink = Ink { font, colour: look.colour(Role::TextSecond) };
        let at = pos2(left.x + width, left.y);
        paint_text(painter, at, Align2::RIGHT_CENTER, &here.mgrs, ink, width);
    }
}
