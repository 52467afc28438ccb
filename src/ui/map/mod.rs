//! Map view: paints the scene of the map and turns input into commands.

mod compared;
mod density;
mod gesture;
mod ground;
mod overlays;
mod paint;
mod pane;
mod targets;

pub(crate) use self::gesture::press_map_keys;

use egui::accesskit::Role as Access;
use egui::{Rect, Sense, Ui, WidgetInfo};

use self::density::DensityLayer;
use self::pane::Pane;
use super::ViewContext;
use super::convert::size_from;
use super::memo::scene_memo;
use crate::geo::ScreenSize;
use crate::label;
use crate::scene::map::{MapInput, MapScene, PreviousFrame, map_scene};
use crate::state::{Command, MapCommand, MapLayout};

/// Shows the map in all of the space that is left: what is painted later is on top. Two windows that
/// are compared have a map each, or the two halves of one.
pub fn map_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    match cx.state.map_layout() {
        Some(MapLayout::Two) => compared::two_maps_ui(ui, cx, rect),
        Some(MapLayout::Swipe) => compared::swiped_map_ui(ui, cx, rect),
        Some(MapLayout::One) | None => {
            let name = label!("map-window-name");
            let shown = MapParts { name, ground: true, furniture: true };
            one_map_ui(ui, cx, rect, &shown);
        }
    }
}

/// The parts of a map that are shown.
struct MapParts<'a> {
    /// Its accessible name.
    name: &'a str,
    /// Whether the ground is painted: else it has been.
    ground: bool,
    /// Whether what is fixed to the pane is shown: key, buttons, scale.
    furniture: bool,
}

/// Shows a map in a rectangle, as far as it is not clipped.
fn one_map_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, rect: Rect, parts: &MapParts<'_>) {
    let (width, height) = size_from(rect.size());
    let size = ScreenSize::new(width.max(0.0), height.max(0.0));
    if cx.state.map.size != size {
        cx.push(Command::Map(MapCommand::Resized(size)));
    }
    let response = ui.interact(rect, pane::canvas_id(cx.side), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Access::Canvas, true, parts.name));
    let density = DensityLayer::new(ui, cx);
    let mut scene = scene(ui, cx, &density);
    if !parts.furniture {
        scene.overlays.count_chip = None;
    }
    let painter = ui.painter_at(rect);
    let pane = Pane { rect, painter: &painter, look: cx.look };
    if parts.ground {
        ground::paint(ui, pane, cx, scene.detail);
    }
    let dense = density.is_drawn();
    if dense {
        paint::paint_towns(pane, &scene);
    }
    density.paint(pane);
    paint::paint(pane, cx, &scene, dense);
    gesture::focus_ui(ui, cx, pane);
    gesture::handle(ui, cx, &response, pane);
    targets::band_clicks(cx, &scene, &response, pane);
    gesture::place_menu(ui, cx, &response, pane);
    targets::describe(ui, cx, &scene, pane);
    overlays::over_marks_ui(ui, cx, &scene, pane);
    density.describe(ui, cx, &scene.overlays, (&response, pane));
    if parts.furniture {
        overlays::overlays_ui(ui, cx, &scene, pane);
    }
}

/// The scene of this frame, derived if anything has changed since the frame before.
fn scene(ui: &Ui, cx: &ViewContext<'_>, density: &DensityLayer) -> MapScene {
    let id = ui.scope_id().with("previous frame of the map");
    let previous: PreviousFrame = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let input = MapInput::new(cx.dataset, cx.basemap, cx.state, cx.visible, cx.zone);
    let input = input.with_split(density.split());
    // A hidden label may find a place once the map is at rest, although nothing else changes.
    let waiting = previous.waits().then(|| previous.clone());
    let derived = scene_memo(ui, cx, "map", waiting, || map_scene(&input.after(&previous)));
    if derived.frame.waits() {
        ui.request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, derived.frame.clone()));
    let mut scene = MapScene::clone(&derived);
    paint::animate_forces(ui, input, &mut scene);
    scene
}
