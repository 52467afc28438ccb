//! Ground of the map: land, water, borders and roads.

mod image;
mod raster;
mod shapes;

pub(super) use self::shapes::paint_line_style;

use egui::Ui;

use self::image::GroundKey;
use super::pane::Pane;
use crate::geo::basemap::Detail;
use crate::ui::ViewContext;

/// Paints the ground.
pub(super) fn paint(ui: &Ui, pane: Pane<'_>, cx: &ViewContext<'_>, detail: Detail) {
    let key = GroundKey {
        viewport: cx.state.map.viewport(),
        pane: pane.painter.clip_rect(),
        pixels_per_point: ui.ctx().pixels_per_point(),
        detail,
        line: cx.state.display.line,
        theme: pane.look.theme(),
    };
    image::paint(ui, pane.painter, &key, || shapes::ground_shapes(pane, cx, detail));
}
