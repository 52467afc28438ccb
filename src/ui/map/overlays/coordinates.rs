//! Coordinates under the pointer, and what a place of the map can be used for.

use egui::{Align2, Button, Pos2, Rect, Response, Ui, pos2, vec2};

use crate::geo::{Point, ScreenPoint, unproject};
use crate::model::LatLon;
use crate::scene::map::coordinates;
use crate::scene::theme::Role;
use crate::state::{Command, CoordinateFormat, MapCommand, MapPlace, RulerCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::xy_from;

/// The room that the key takes at the right, in pixels.
const KEY: f32 = 200.0;

/// Writes the coordinates of the point under the pointer, from `left` on at that height. Nothing
/// is written where the pointer is over a panel, a menu or another window.
pub(crate) fn readout(ui: &Ui, cx: &ViewContext<'_>, pane: Rect, (left, y): (f32, f32)) {
    let Some(pos) = pointer_on(ui, pane) else {
        return;
    };
    let here = coordinates(latlon_at(cx, pane, pos), cx.state.map.camera.px_per_km());
    let painter = ui.painter_at(pane);
    let look = cx.look;
    let (font, bold) = (look.font(11.0), look.bold(11.0));
    let degrees = text_width(&painter, &here.degrees, bold.clone());
    let both = degrees + 10.0 + text_width(&painter, &here.mgrs, font.clone());
    let room = pane.right() - KEY - left;
    let width = if both <= room { both } else { degrees };
    if width > room {
        return;
    }
    let plate = Rect::from_center_size(pos2(left + width / 2.0, y), vec2(width + 12.0, 18.0));
    painter.rect_filled(plate, 3.0, look.faded(Role::Panel, 0.85));
    let ink = Ink { font: bold, colour: look.colour(Role::Text) };
    paint_text(&painter, pos2(left, y), Align2::LEFT_CENTER, &here.degrees, ink, degrees + 2.0);
    if width > degrees {
        let ink = Ink { font, colour: look.colour(Role::TextSecond) };
        let at = pos2(left + width, y);
        paint_text(&painter, at, Align2::RIGHT_CENTER, &here.mgrs, ink, width);
    }
}

/// Where the pointer is, if it is over the map and nothing lies between.
pub(crate) fn pointer_on(ui: &Ui, pane: Rect) -> Option<Pos2> {
    let pos = ui.input(|input| input.pointer.hover_pos())?;
    let is_free = ui.ctx().layer_id_at(pos).is_none_or(|layer| layer == ui.layer_id());
    (pane.contains(pos) && is_free).then_some(pos)
}

/// The point of the plane at a position on the screen.
pub(crate) fn plane_at(cx: &ViewContext<'_>, pane: Rect, pos: Pos2) -> Point {
    let (x, y) = xy_from(pane.min, pos);
    cx.state.map.viewport().plane_from_screen(ScreenPoint::new(x, y))
}

/// The point of the earth at a position on the screen.
pub(crate) fn latlon_at(cx: &ViewContext<'_>, pane: Rect, pos: Pos2) -> LatLon {
    unproject(plane_at(cx, pane, pos))
}

/// The menu of a place: a click with the other button on empty map opens it.
pub(crate) fn place_menu(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Rect) {
    let id = response.id.with("place");
    if response.secondary_clicked()
        && let Some(pos) = response.interact_pointer_pos()
    {
        let point = plane_at(cx, pane, pos);
        ui.data_mut(|data| data.insert_temp(id, (point.x, point.y)));
    }
    response.context_menu(|ui| {
        let Some((x, y)) = ui.data(|data| data.get_temp::<(f64, f64)>(id)) else {
            return;
        };
        let point = Point::new(x, y);
        let at = unproject(point);
        let mut entry = |text: &str, command: MapCommand| {
            if ui.add(Button::new(text).frame(false)).clicked() {
                cx.push(Command::Map(command));
                ui.close();
            }
        };
        for form in [CoordinateFormat::Degrees, CoordinateFormat::Mgrs] {
            if let Some(text) = form.text(at) {
                entry(&format!("Copy {text}"), MapCommand::Copy(MapPlace::At(at, form)));
            }
        }
        entry("Measure from here", MapCommand::Ruler(RulerCommand::Add(at)));
        entry("Put this into the middle", MapCommand::CenterOn(point));
    });
}
