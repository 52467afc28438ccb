//! Panel of the comparison of two windows.

mod counts;
mod forces;
mod sides;

use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui};

use super::ViewContext;
use super::control::{Segment, rule, second, segments, text_button};
use super::memo::scene_memo;
use crate::scene::comparison::comparison_scene;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, CompareCommand, MapLayout, SelectCommand};
use crate::{label, message};

/// Draws the panel.
pub(crate) fn comparison_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let scene = scene_memo(ui, cx, "comparison", (), || {
        comparison_scene(cx.dataset, cx.state, cx.visible, cx.zone)
    });
    let margin = Margin { left: 16, right: 16, top: 16, bottom: 24 };
    ScrollArea::vertical().auto_shrink(false).id_salt("comparison").show(ui, |ui| {
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            head_ui(ui, cx);
            maps_ui(ui, cx);
            sides::sides_ui(ui, cx, &scene.sides);
            rule(ui, cx.look, (8.0, 6.0));
            counts::among_ui(ui, cx, scene.counts);
            rule(ui, cx.look, (8.0, 6.0));
            counts::rows_ui(ui, cx, label!("comparison-window-by-kind"), &scene.kinds);
            if !scene.actors.is_empty() {
                rule(ui, cx.look, (8.0, 6.0));
                counts::rows_ui(ui, cx, label!("comparison-window-by-actor"), &scene.actors);
                if scene.more_actors > 0 {
                    let more = message!("comparison-window-more-actors", count = scene.more_actors);
                    second(ui, cx.look, &more);
                }
            }
            if !scene.forces.is_empty() {
                rule(ui, cx.look, (8.0, 6.0));
                forces::forces_ui(ui, cx, &scene);
            }
        });
    });
}

/// Draws the button that leads back from a selected event.
pub(crate) fn back_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    Panel::top("back-to-comparison")
        .exact_size(34.0)
        .resizable(false)
        .frame(Frame::NONE.fill(look.colour(Role::Window)).inner_margin(Margin::symmetric(16, 5)))
        .show(ui, |ui| {
            let text = label!("comparison-window-back");
            if text_button(ui, look, text, label!("comparison-window-back.about")).clicked() {
                cx.push(Command::Select(SelectCommand::Clear));
            }
        });
}

fn head_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    ui.horizontal(|ui| {
        ui.label(look.bold_text(label!("comparison-window-title"), TextStyle::Title, Role::Text));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = label!("comparison-window-close");
            if text_button(ui, look, text, label!("comparison-window-close.about")).clicked() {
                cx.push(Command::Compare(CompareCommand::Toggle));
            }
            let text = label!("comparison-window-swap");
            if text_button(ui, look, text, label!("comparison-window-swap.about")).clicked() {
                cx.push(Command::Compare(CompareCommand::Swap));
            }
        });
    });
    ui.add_space(4.0);
}

/// The switch between two maps, one that is swiped, and one for both windows.
fn maps_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let chosen = cx.state.compared_maps.layout;
    let choice = |layout: MapLayout| Segment {
        value: layout,
        text: layout.label(),
        tooltip: layout.tooltip(),
    };
    if let Some(layout) = segments(ui, cx.look, chosen, &MapLayout::ALL.map(choice)) {
        cx.push(Command::Compare(CompareCommand::SetMaps(layout)));
    }
    ui.add_space(6.0);
}
