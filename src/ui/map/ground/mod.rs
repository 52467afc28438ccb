//! Ground of the map: land, water, borders and roads.

mod image;
mod raster;
mod shapes;
mod world;

pub(super) use self::shapes::paint_line_style;

use egui::Ui;

use self::image::GroundKey;
use super::pane::Pane;
use crate::geo::basemap::Detail;
use crate::ui::ViewContext;

/// Paints the ground.
pub(super) fn paint(ui: &Ui, pane: Pane<'_>, cx: &ViewContext<'_>, detail: Detail) {
    let viewport = cx.state.map.viewport();
    let world = cx.basemap.world_ground(viewport);
    let key = GroundKey {
        viewport,
        world: world.as_ref().map(|world| world.stamp),
        borders_shown: cx.state.map.borders_shown,
        side: cx.side,
        pane: pane.painter.clip_rect(),
        pixels_per_point: ui.ctx().pixels_per_point(),
        detail,
        line: cx.state.display.line,
        theme: pane.look.theme(),
    };
    image::paint(ui, pane.painter, &key, || {
        shapes::ground_shapes(pane, cx, detail, world.as_deref())
    });
}
