//! The map.

mod density;
mod gesture;
mod ground;
mod overlays;
mod paint;
mod targets;

use egui::accesskit::Role;
use egui::{Sense, Ui, WidgetInfo};

pub(crate) use crate::ui::map::gesture::keys::press_map_keys;

use self::gesture::keys;
use self::overlays::{coordinates, legend, ruler, scale_bar};
use self::paint::{
    animation, arrows, comparison, docks, fan, forces, labels, marks, outlines, speakers,
};
use self::targets::describe;
use super::ViewContext;
use super::convert::size_from;
use crate::geo::ScreenSize;
use crate::scene::map::{MapScene, PreviousFrame, map_scene_after};
use crate::state::{Command, MapCommand};

/// Draws the map and turns what is done to it into commands.
pub fn map_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let pane = ui.available_rect_before_wrap();
    let (width, height) = size_from(pane.size());
    let size = ScreenSize::new(width, height);
    if cx.state.map.size != size {
        cx.push(Command::Map(MapCommand::Resized(size)));
    }
    ui.advance_cursor_after_rect(pane);
    let response = ui.interact(pane, keys::canvas_id(), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, "Map"));
    let density = density::DensityLayer::of(ui, cx);
    let marked = density.marks().unwrap_or(cx.visible);
    let kept = ui.scope_id().with("remembered of the map");
    let before: PreviousFrame = ui.data(|data| data.get_temp(kept)).unwrap_or_default();
    // Names that are to move once nothing else does are derived anew although nothing has changed.
    let waiting = before.waits().then(|| before.clone());
    let derived = super::memo::scene_memo(ui, cx, "map", waiting, || {
        map_scene_after(cx.dataset, cx.basemap, cx.state, marked, cx.zone, &before)
    });
    if derived.memory.waits() {
        ui.request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(kept, derived.memory.clone()));
    let mut scene = MapScene::clone(&derived);
    animation::grow(ui, cx, &mut scene);
    let painter = ui.painter_at(pane);
    let drawn = marks::Pane { origin: pane.min, painter: &painter, look: cx.look };
    ground::paint(ui, drawn, cx, scene.detail);
    density.paint(drawn);
    outlines::paint(drawn, &scene);
    forces::paint(drawn, &scene);
    arrows::paint(drawn, &scene);
    marks::paint_discs(drawn, &scene);
    speakers::paint_lines(drawn, &scene);
    labels::paint(drawn, &scene);
    speakers::paint_words(drawn, &scene);
    comparison::paint(drawn, cx, &scene);
    marks::paint(drawn, cx, &scene);
    docks::paint(drawn, cx, &scene);
    fan::paint(drawn, cx, &scene);
    comparison::paint_docks(drawn, cx, &scene);
    keys::focus_ui(ui, cx, pane);
    gesture::handle(ui, cx, &response, pane);
    coordinates::place_menu(ui, cx, &response, pane);
    describe::describe(ui, cx, &scene, pane);
    speakers::describe(ui, &scene, pane);
    docks::offer_ui(ui, cx, &scene, pane);
    ruler::take_clicks(ui, cx, &scene, pane);
    density.describe(ui, cx, &response, pane);
    scale_bar::furniture_ui(ui, cx, &scene, pane);
    legend::legend_ui(ui, cx, &scene, pane);
    comparison::key_ui(ui, cx, &scene, pane);
}
