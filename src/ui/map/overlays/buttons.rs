//! Buttons on the map: at the upper right corner, and at a dock.

use egui::{Align, Color32, Layout, Painter, Pos2, Shape, Stroke, Ui, UiBuilder, pos2};

use super::{area, ruler};
use crate::scene;
use crate::scene::map::{MapButton, WidenButton, widen_label};
use crate::state::{AreaCommand, Command, FanCommand, FilterCommand, MapCommand, RulerCommand};
use crate::ui::ViewContext;
use crate::ui::control::{ButtonKind, Sign, drawn_button, sign_button, text_button};
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;
use crate::{label, message};

/// Factor of one step of zoom.
const ZOOM_STEP: f64 = 1.5;

/// Shows the buttons in their row, from the right. Their widths are egui's, which knows kerning;
/// those of the scene are as wide to within a pixel.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    buttons: &[(MapButton, scene::rect::Rect)],
    pane: Pane<'_>,
) {
    let Some(row) = buttons.iter().map(|(_, rect)| *rect).reduce(scene::rect::Rect::hull) else {
        return;
    };
    let layout = Layout::right_to_left(Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(pane.place(row)).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let mut right = row.right;
        for (button, rect) in buttons {
            ui.add_space(f32_from(right - rect.right));
            right = rect.left;
            button_ui(ui, cx, *button);
        }
    });
}

fn button_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, button: MapButton) {
    let look = cx.look;
    let word = button.word().unwrap_or_default();
    match button {
        MapButton::Selected => {
            ui.add_enabled_ui(cx.state.selection.is_some(), |ui| {
                if text_button(ui, look, word, label!("map-window-fly")).clicked() {
                    cx.push(Command::Map(MapCommand::ShowSelection));
                }
            });
        }
        MapButton::ShowAll => {
            if text_button(ui, look, word, label!("map-window-opening-view")).clicked() {
                cx.push(Command::Map(MapCommand::ShowAll));
            }
        }
        MapButton::ZoomOut => {
            if sign_button(ui, look, Sign::Minus, label!("map-window-zoom-out")).clicked() {
                let factor = ZOOM_STEP.recip();
                cx.push(Command::Map(MapCommand::Approach { at: None, factor }));
            }
        }
        MapButton::ZoomIn => {
            if sign_button(ui, look, Sign::Plus, label!("map-window-zoom-in")).clicked() {
                let factor = ZOOM_STEP;
                cx.push(Command::Map(MapCommand::Approach { at: None, factor }));
            }
        }
        MapButton::Ruler => {
            let words =
                (label!("map-window-ruler-button"), label!("map-window-ruler-button.tooltip"));
            let kind = ButtonKind::Toggle(cx.state.ruler.is_on());
            if drawn_button(ui, look, kind, words, ruler::draw_sign).clicked() {
                cx.push(Command::Map(MapCommand::Ruler(RulerCommand::Toggle)));
            }
        }
        MapButton::Area => {
            let words =
                (label!("map-window-area-button"), label!("map-window-area-button.tooltip"));
            let kind = ButtonKind::Toggle(cx.state.area.is_on());
            if drawn_button(ui, look, kind, words, area::draw_sign).clicked() {
                cx.push(Command::Filter(FilterCommand::Area(AreaCommand::Toggle)));
            }
        }
        MapButton::NextView => {
            let words = (label!("map-window-next-view"), label!("map-window-next-view.tooltip"));
            let enabled = cx.state.views.can_go_forward();
            view_button(ui, cx, words, (enabled, 1.0), MapCommand::Forward);
        }
        MapButton::PreviousView => {
            let words =
                (label!("map-window-previous-view"), label!("map-window-previous-view.tooltip"));
            let enabled = cx.state.views.can_go_back();
            view_button(ui, cx, words, (enabled, -1.0), MapCommand::Back);
        }
    }
}

fn view_button(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    words: (&str, &str),
    (enabled, tip): (bool, f32),
    command: MapCommand,
) {
    ui.add_enabled_ui(enabled, |ui| {
        let draw = |painter: &Painter, at: Pos2, ink: Color32| draw_arrow(painter, at, ink, tip);
        if drawn_button(ui, cx.look, ButtonKind::Push, words, draw).clicked() {
            cx.push(Command::Map(command));
        }
    });
}

/// Shows the button that widens the view to a place beyond the edge.
pub(super) fn widen_button_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    button: &WidenButton,
    pane: Pane<'_>,
) {
    let area = pane.place(button.rect);
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        let tooltip = message!("map-window-widen", place = &button.place);
        if text_button(ui, cx.look, widen_label(), &tooltip).clicked() {
            cx.push(Command::Fan(FanCommand::Widen(button.to)));
        }
    });
}

/// Paints an arrow to the right, or to the left with a negative `tip`.
fn draw_arrow(painter: &Painter, at: Pos2, ink: Color32, tip: f32) {
    let line = Stroke::new(1.5, ink);
    let to = |x: f32, y: f32| pos2(at.x + x * tip, at.y + y);
    painter.line_segment([to(-5.0, 0.0), to(5.0, 0.0)], line);
    painter.add(Shape::line(vec![to(1.0, -4.0), to(5.0, 0.0), to(1.0, 4.0)], line));
}
