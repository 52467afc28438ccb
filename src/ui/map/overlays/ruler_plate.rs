//! Plate of the ruler: its length, and what can be done with it.

use egui::accesskit::Role as Access;
use egui::{Align2, Id, Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::scene;
use crate::scene::map::RulerScene;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, FilterCommand, MapCommand, RulerCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text, text_button};
use crate::ui::map::pane::Pane;
use crate::{label, message};

/// Shows the plate.
pub(super) fn plate_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    ruler: &RulerScene,
    plate: scene::rect::Rect,
    pane: Pane<'_>,
) {
    let look = cx.look;
    let plate = pane.place(plate);
    // A click on the plate does not reach the map below.
    ui.interact(plate, Id::unique(("map ruler plate", cx.side)), Sense::CLICK | Sense::DRAG);
    let ground = Plate::OVER_MAP.opacity(0.97).edge(1.0, Role::ControlEdge);
    ground.paint(pane.painter, look, plate);
    let words = words(ruler);
    let line = pos2(plate.left() + 12.0, plate.top() + 16.0);
    let ink = Ink { font: look.bold(TextStyle::Control), colour: look.colour(Role::Text) };
    let room = plate.width() - 24.0;
    paint_text(pane.painter, line, Align2::LEFT_CENTER, &words, ink, room);
    let upper = Rect::from_min_size(plate.min, vec2(plate.width(), 30.0));
    let said = ui.interact(upper, Id::unique(("map ruler words", cx.side)), Sense::hover());
    let name = || message!("map-window-ruler-says", words = &words);
    said.widget_info(|| WidgetInfo::labeled(Access::Label, true, name()));
    filter_ui(ui, cx, ruler, plate);
    let row = Rect::from_min_max(pos2(plate.left() + 12.0, plate.top() + 30.0), plate.max);
    let layout = egui::Layout::left_to_right(egui::Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let has_points = !ruler.points.is_empty();
        let selected = cx.state.selection.is_some();
        let mut ask = |enabled, text, tooltip, command| {
            ui.add_enabled_ui(enabled, |ui| {
                if text_button(ui, look, text, tooltip).clicked() {
                    cx.push(Command::Map(MapCommand::Ruler(command)));
                }
            });
        };
        let tooltip = label!("map-window-ruler-selected.tooltip");
        let text = label!("map-window-ruler-selected");
        ask(selected, text, tooltip, RulerCommand::AddSelected);
        let tooltip = label!("map-window-ruler-back.tooltip");
        ask(has_points, label!("map-window-ruler-back"), tooltip, RulerCommand::RemoveLast);
        let tooltip = label!("map-window-ruler-clear.tooltip");
        ask(has_points, label!("map-window-ruler-clear"), tooltip, RulerCommand::Clear);
        let tooltip = label!("map-window-ruler-done.tooltip");
        ask(true, label!("map-window-ruler-done"), tooltip, RulerCommand::Toggle);
    });
}

/// A second row: what the points enclose becomes a part of the filter.
fn filter_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, ruler: &RulerScene, plate: Rect) {
    let row = Rect::from_min_max(pos2(plate.left() + 12.0, plate.top() + 58.0), plate.max);
    let layout = egui::Layout::left_to_right(egui::Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
        let count = cx.state.ruler.points().len();
        let text = match count {
            0..=2 => label!("map-window-ruler-box"),
            _ => label!("map-window-ruler-area"),
        };
        ui.add_enabled_ui(count > 1 && !ruler.points.is_empty(), |ui| {
            let tooltip = label!("map-window-ruler-area.tooltip");
            if text_button(ui, cx.look, text, tooltip).clicked() {
                cx.push_entry(Command::Filter(FilterCommand::WithinRuler));
            }
        });
    });
}

fn words(ruler: &RulerScene) -> String {
    match (ruler.points.len(), ruler.legs.as_slice()) {
        (0, _) => label!("map-window-ruler-first").to_owned(),
        (_, []) => label!("map-window-ruler-next").to_owned(),
        (_, [only]) => only.text.clone(),
        (_, legs) => {
            message!("map-window-ruler-parts", length = &ruler.total, count = legs.len())
        }
    }
}
