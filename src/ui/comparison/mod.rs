//! The panel of two windows compared.

mod counts;
mod forces;
mod sides;

use egui::{Align, Frame, Layout, Margin, Panel, RichText, ScrollArea, Ui, vec2};

use super::ViewContext;
use super::control::text_button;
use super::memo::scene_memo;
use crate::scene::comparison::comparison_scene;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, CompareCommand, SelectCommand};

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
            sides::sides_ui(ui, cx, &scene.sides);
            rule(ui, cx);
            counts::among_ui(ui, cx, scene.counts);
            rule(ui, cx);
            counts::rows_ui(ui, cx, "Events by kind", &scene.kinds);
            if !scene.actors.is_empty() {
                rule(ui, cx);
                counts::rows_ui(ui, cx, "Events by actor", &scene.actors);
                if scene.more_actors > 0 {
                    second(ui, cx, &format!("and {} actors more", scene.more_actors));
                }
            }
            if !scene.forces.is_empty() {
                rule(ui, cx);
                forces::forces_ui(ui, cx, &scene);
            }
        });
    });
}

/// Draws the way back from a selected event.
pub(crate) fn back_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    Panel::top("back to the comparison")
        .exact_size(34.0)
        .resizable(false)
        .frame(Frame::NONE.fill(look.colour(Role::Window)).inner_margin(Margin::symmetric(16, 5)))
        .show(ui, |ui| {
            let hint = "Go back from the selected event";
            if text_button(ui, look, "Back to the comparison", hint).clicked() {
                cx.push(Command::Select(SelectCommand::Clear));
            }
        });
}

fn head_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    ui.horizontal(|ui| {
        ui.label(
            RichText::new("Comparison")
                .font(look.bold(TextStyle::Title))
                .color(look.colour(Role::Text)),
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if text_button(ui, look, "Close", "Stop comparing").clicked() {
                cx.push(Command::Compare(CompareCommand::Toggle));
            }
            if text_button(ui, look, "Swap", "Let A and B change places").clicked() {
                cx.push(Command::Compare(CompareCommand::Swap));
            }
        });
    });
    ui.add_space(4.0);
}

fn heading(ui: &mut Ui, cx: &ViewContext<'_>, text: &str) {
    ui.label(
        RichText::new(text)
            .font(cx.look.bold(TextStyle::Subheading))
            .color(cx.look.colour(Role::Text)),
    );
}

/// A line of second rank.
fn second(ui: &mut Ui, cx: &ViewContext<'_>, text: &str) {
    let text = RichText::new(text).font(cx.look.font(TextStyle::Small));
    ui.label(text.color(cx.look.colour(Role::TextSecond)));
}

/// The line between two parts.
fn rule(ui: &mut Ui, cx: &ViewContext<'_>) {
    ui.add_space(8.0);
    let size = vec2(ui.available_width(), 1.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, cx.look.stroke(1.0, Role::Hairline));
    ui.add_space(6.0);
}
