//! The buttons of the map, and the arrow that shows north.

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::scene::map::ROOMY;
use crate::scene::theme::Role;
use crate::state::{Command, MapCommand, RulerCommand};
use crate::ui::ViewContext;
use crate::ui::control::{
    ButtonKind, Ink, Sign, drawn_button, paint_text, sign_button, text_button,
};
use crate::ui::convert::f32_from;
use crate::ui::map::overlays::ruler;
use crate::ui::theme::Look;

/// Draws the buttons, from the right.
pub(crate) fn tools_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, pane: Rect) {
    let area = Rect::from_min_max(pos2(pane.left(), pane.top() + 12.0), pane.max - vec2(12.0, 0.0));
    let layout = egui::Layout::right_to_left(egui::Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(area).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let look = cx.look;
        let has_selection = cx.state.selection.is_some();
        ui.add_enabled_ui(has_selection, |ui| {
            if text_button(ui, look, "Selected", "Fly to the selected event").clicked() {
                cx.push(Command::Map(MapCommand::ShowSelection));
            }
        });
        if text_button(ui, look, "Show all", "Go back to the opening view").clicked() {
            cx.push(Command::Map(MapCommand::ShowAll));
        }
        if sign_button(ui, look, Sign::Minus, "Zoom out of the map").clicked() {
            cx.push(Command::Map(MapCommand::Approach { at: None, factor: 1.0 / 1.5 }));
        }
        if sign_button(ui, look, Sign::Plus, "Zoom in on the map").clicked() {
            cx.push(Command::Map(MapCommand::Approach { at: None, factor: 1.5 }));
        }
        if f64::from(pane.width()) >= ROOMY {
            ruler_button(ui, cx);
            view_buttons(ui, cx);
        }
    });
}

fn ruler_button(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    ui.add_space(6.0);
    let words = ("Ruler", "Measure distances on the map");
    let kind = ButtonKind::Toggle(cx.state.ruler.is_on());
    if drawn_button(ui, cx.look, kind, words, ruler::draw_sign).clicked() {
        cx.push(Command::Map(MapCommand::Ruler(RulerCommand::Toggle)));
    }
    ui.add_space(6.0);
}

fn view_buttons(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let views = &cx.state.views;
    let forward = ("Next view of the map", "Go to the view that you came back from");
    let back = ("Previous view of the map", "Go back to the view before this one");
    for (words, can, command, tip) in [
        (forward, views.can_go_forward(), MapCommand::Forward, 1.0),
        (back, views.can_go_back(), MapCommand::Back, -1.0),
    ] {
        ui.add_enabled_ui(can, |ui| {
            let draw =
                |painter: &Painter, at: Pos2, ink: Color32| draw_arrow(painter, at, ink, tip);
            if drawn_button(ui, cx.look, ButtonKind::Push, words, draw).clicked() {
                cx.push(Command::Map(command));
            }
        });
    }
}

/// An arrow to the right, or with a negative `tip` to the left.
fn draw_arrow(painter: &Painter, at: Pos2, ink: Color32, tip: f32) {
    let line = Stroke::new(1.5, ink);
    let to = |x: f32, y: f32| pos2(at.x + x * tip, at.y + y);
    painter.line_segment([to(-5.0, 0.0), to(5.0, 0.0)], line);
    painter.add(Shape::line(vec![to(1.0, -4.0), to(5.0, 0.0), to(1.0, 4.0)], line));
}

/// An arrow to true north, turned by that many degrees clockwise from up, with its letter.
pub(crate) fn draw_north(painter: &Painter, look: Look, at: Pos2, turned_deg: f64) {
    let (sin, cos) = turned_deg.to_radians().sin_cos();
    let to = |x: f64, y: f64| {
        pos2(at.x + f32_from(x * cos - y * sin), at.y + f32_from(x * sin + y * cos))
    };
    let ink = look.colour(Role::TextSecond);
    let line = Stroke::new(1.25, ink);
    painter.line_segment([to(0.0, 7.0), to(0.0, -6.0)], line);
    let head = vec![to(0.0, -8.0), to(-3.0, -2.5), to(3.0, -2.5)];
    painter.add(Shape::convex_polygon(head, ink, Stroke::NONE));
    let font = Ink { font: look.font(11.0), colour: ink };
    paint_text(painter, pos2(at.x + 5.0, at.y + 1.0), Align2::LEFT_CENTER, "N", font, 16.0);
}
