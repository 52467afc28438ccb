//! Overlays on the map, drawn in the rectangles of the scene's
//! [`MapOverlays`](crate::scene::map::MapOverlays).

mod area;
mod buttons;
mod comparison_key;
mod coordinates;
mod footer;
mod legend;
mod legend_signs;
mod locator;
mod ruler;
mod ruler_plate;

use egui::{RectAlign, Ui};

use super::pane::Pane;
use crate::message;
use crate::scene::map::MapScene;
use crate::ui::ViewContext;
use crate::ui::control::tray_ui;

/// Shows the overlays that are above marks and below the squares of the density.
pub(super) fn over_marks_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    pane: Pane<'_>,
) {
    if let Some(button) = &scene.widen_button {
        buttons::widen_button_ui(ui, cx, button, pane);
    }
    if cx.state.area.is_on() {
        area::take_pointer(ui, cx, pane);
    } else if scene.overlays.ruler.is_some() {
        ruler::take_clicks(ui, cx, scene, pane);
    }
}

/// Shows all other overlays.
pub(super) fn overlays_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Pane<'_>) {
    footer::footer_ui(ui, cx, &scene.overlays.footer, pane);
    tray_chip_ui(ui, cx, scene, pane);
    buttons::buttons_ui(ui, cx, &scene.overlays.buttons, pane);
    if let Some(locator) = &scene.edge.locator {
        locator::locator_ui(ui, cx, locator, pane);
    }
    if let Some(ruler) = &scene.overlays.ruler {
        ruler::paint(ruler, pane);
        if let Some(plate) = scene.edge.ruler_plate {
            ruler_plate::plate_ui(ui, cx, ruler, plate, pane);
        }
    }
    legend::legend_ui(ui, cx, &scene.overlays, pane);
    if let Some(plate) = scene.edge.ruler_plate.filter(|_| cx.state.area.is_on()) {
        area::plate_ui(ui, cx, plate, pane);
    }
    if let Some(key) = scene.overlays.comparison_key {
        comparison_key::key_ui(ui, cx, key, pane);
    }
}

/// The events that have no point on the map, above the footer.
fn tray_chip_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Pane<'_>) {
    let Some(chip) = &scene.overlays.tray_chip else {
        return;
    };
    let tray = &scene.overlays.unlocated;
    let name = message!("map-window-unlocated", count = tray.rows.len());
    let rect = pane.place(chip.rect);
    tray_ui(ui, cx, rect, tray, (&chip.text, &name), RectAlign::TOP_START);
}
