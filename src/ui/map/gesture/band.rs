//! Band zoom: a rectangle that is spanned with Shift held becomes the view.

use egui::{Id, Key, PointerButton, Pos2, Rect, Response, StrokeKind, Ui};

use crate::geo::Bounds;
use crate::scene::theme::Role;
use crate::state::{Command, MapCommand};
use crate::ui::ViewContext;
use crate::ui::map::pane::Pane;

/// The least side of a band in pixels: a smaller one is a click with an unsteady hand.
const LEAST_BAND: f32 = 8.0;

/// Shows the rectangle of a drag with Shift held, and zooms to it when the drag ends; Escape cancels
/// it. Returns whether such a drag is going on.
pub(super) fn band_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    response: &Response,
    pane: Pane<'_>,
) -> bool {
    let id: Id = response.id.with("band");
    if response.drag_started_by(PointerButton::Primary) && ui.input(|input| input.modifiers.shift) {
        let origin = ui.input(|input| input.pointer.press_origin());
        ui.data_mut(|data| data.insert_temp(id, origin));
    }
    let Some(start) = ui.data(|data| data.get_temp::<Option<Pos2>>(id)).flatten() else {
        return false;
    };
    let end = response.interact_pointer_pos().map_or(start, |pos| pane.rect.clamp(pos));
    let band = Rect::from_two_pos(start, end);
    let cancelled = ui.input(|input| input.key_pressed(Key::Escape));
    let over = response.drag_stopped() || !response.dragged();
    if cancelled || over {
        ui.data_mut(|data| data.remove::<Option<Pos2>>(id));
    }
    let is_large_enough = band.width().min(band.height()) >= LEAST_BAND;
    if over && !cancelled && is_large_enough {
        let bounds = Bounds::between(pane.plane(cx, band.min), pane.plane(cx, band.max));
        cx.push(Command::Map(MapCommand::ShowBounds(bounds)));
    } else if !over {
        let (fill, edge) = (cx.look.faded(Role::Accent, 0.08), cx.look.stroke(1.5, Role::Accent));
        pane.painter.rect(band, 0.0, fill, edge, StrokeKind::Middle);
    }
    true
}
