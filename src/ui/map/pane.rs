//! Pane of the map: its rectangle on the screen, and conversions into it.

use egui::{Id, Painter, Pos2, Rect, Ui};

use crate::geo::{Point, ScreenPoint};
use crate::model::LatLon;
use crate::scene;
use crate::state::Side;
use crate::ui::ViewContext;
use crate::ui::convert::{pos_from, rect_from, xy_from};
use crate::ui::theme::Look;

/// Identifier of the map in egui: there is one in a window, or one for each of two compared windows.
pub(super) fn canvas_id(side: Option<Side>) -> Id {
    Id::unique(("map canvas", side))
}

/// The pane on the screen and the means to paint in it.
#[derive(Clone, Copy)]
pub(super) struct Pane<'a> {
    /// Its rectangle on the screen.
    pub(super) rect: Rect,
    /// A painter that is clipped to it.
    pub(super) painter: &'a Painter,
    /// Colours and type.
    pub(super) look: Look,
}

impl Pane<'_> {
    /// Screen position of a point of the scene.
    pub(super) fn pos(&self, at: ScreenPoint) -> Pos2 {
        pos_from(self.rect.min, (at.x, at.y))
    }

    /// Screen rectangle of a box of the scene.
    pub(super) fn place(&self, rect: scene::rect::Rect) -> Rect {
        rect_from(self.rect.min, (rect.left, rect.top, rect.right, rect.bottom))
    }

    /// The point of the scene at a screen position.
    pub(super) fn point(&self, pos: Pos2) -> ScreenPoint {
        let (x, y) = xy_from(self.rect.min, pos);
        ScreenPoint::new(x, y)
    }

    /// The point of the plane at a screen position.
    pub(super) fn plane(&self, cx: &ViewContext<'_>, pos: Pos2) -> Point {
        cx.state.map.viewport().plane_from_screen(self.point(pos))
    }

    /// The coordinates of a screen position; `None` where the map shows no part of the earth.
    pub(super) fn lat_lon(&self, cx: &ViewContext<'_>, pos: Pos2) -> Option<LatLon> {
        cx.state.map.projection().unproject(self.plane(cx, pos))
    }

    /// The pointer, if it is over the map and not over a panel, a menu or another window.
    pub(super) fn pointer(&self, ui: &Ui) -> Option<Pos2> {
        let pos = ui.input(|input| input.pointer.hover_pos())?;
        let is_free = ui.ctx().layer_id_at(pos).is_none_or(|layer| layer == ui.layer_id());
        (self.rect.contains(pos) && is_free).then_some(pos)
    }
}
