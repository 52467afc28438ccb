//! Area that is drawn on the map: a drag spans a box, clicks are the corners of an outline.

use egui::accesskit::Role as Access;
use egui::{
    Align2, Color32, CursorIcon, Id, Painter, PointerButton, Pos2, Rect, Response, Sense, Shape,
    Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::scene;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AreaCommand, Command, FilterCommand, MapCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text, text_button};
use crate::ui::map::pane::Pane;
use crate::{label, message};

/// The least side of a box in pixels: a smaller one is a click with an unsteady hand.
const LEAST: f32 = 6.0;
/// Distance from the first corner within which a click closes the outline, in pixels.
const CLOSES: f32 = 9.0;
/// The least number of corners that a click on the first one closes.
const CORNERS: usize = 3;

/// Takes drags and clicks: a box, or the corners of an outline. The wheel reaches the map, and so does
/// a drag with the middle button.
pub(super) fn take_pointer(ui: &Ui, cx: &mut ViewContext<'_>, pane: Pane<'_>) {
    let id = Id::unique(("map area", cx.side));
    let response = ui.interact(pane.rect, id, Sense::click_and_drag());
    let response = response.on_hover_cursor(CursorIcon::Crosshair);
    let name = label!("map-window-area");
    response.widget_info(|| WidgetInfo::labeled(Access::Canvas, true, name));
    let moved = response.drag_delta();
    if response.dragged_by(PointerButton::Middle) && moved != Vec2::ZERO {
        cx.push(Command::Map(MapCommand::Drag(moved.x.into(), moved.y.into())));
    }
    if box_ui(ui, cx, &response, pane) {
        return;
    }
    let corners: Vec<Pos2> = corners_on_screen(cx, pane);
    let pointer = pane.pointer(ui).filter(|_| response.contains_pointer());
    paint_draft(pane, &corners, pointer);
    let Some(pos) = pointer else { return };
    let on_first = corners.first().is_some_and(|first| first.distance(pos) <= CLOSES);
    let command = if response.double_clicked()
        || (response.clicked() && on_first && corners.len() >= CORNERS)
    {
        Some(AreaCommand::Close)
    } else if response.clicked() {
        pane.lat_lon(cx, pos).map(AreaCommand::Add)
    } else if response.secondary_clicked() {
        Some(AreaCommand::RemoveLast)
    } else {
        None
    };
    if let Some(command) = command {
        cx.push(Command::Filter(FilterCommand::Area(command)));
    }
}

/// Shows the box of a drag, and asks for it when the drag ends. Returns whether there is one.
fn box_ui(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Pane<'_>) -> bool {
    let id = response.id.with("box");
    if response.drag_started_by(PointerButton::Primary) {
        let origin = ui.input(|input| input.pointer.press_origin());
        ui.data_mut(|data| data.insert_temp(id, origin));
    }
    let Some(start) = ui.data(|data| data.get_temp::<Option<Pos2>>(id)).flatten() else {
        return false;
    };
    let end = response.interact_pointer_pos().map_or(start, |pos| pane.rect.clamp(pos));
    let drawn = Rect::from_two_pos(start, end);
    let is_over = response.drag_stopped() || !response.dragged();
    if is_over {
        ui.data_mut(|data| data.remove::<Option<Pos2>>(id));
        let is_large_enough = drawn.width().min(drawn.height()) >= LEAST;
        let corners =
            pane.lat_lon(cx, drawn.left_bottom()).zip(pane.lat_lon(cx, drawn.right_top()));
        if let Some((west, east)) = corners.filter(|_| is_large_enough) {
            cx.push_entry(Command::Filter(FilterCommand::Area(AreaCommand::Box(west, east))));
        }
    } else {
        let (fill, edge) =
            (pane.look.faded(Role::Accent, 0.08), pane.look.stroke(1.5, Role::Accent));
        pane.painter.rect(drawn, 0.0, fill, edge, StrokeKind::Middle);
    }
    true
}

fn corners_on_screen(cx: &ViewContext<'_>, pane: Pane<'_>) -> Vec<Pos2> {
    let viewport = cx.state.map.viewport();
    let corners = cx.state.area.corners().iter();
    corners.filter_map(|at| viewport.screen_of(*at)).map(|at| pane.pos(at)).collect()
}

/// Paints the outline so far, with dashes to the pointer and from there back to its beginning.
fn paint_draft(pane: Pane<'_>, corners: &[Pos2], pointer: Option<Pos2>) {
    let (look, painter) = (pane.look, pane.painter);
    painter.add(Shape::line(corners.to_vec(), look.stroke(4.0, Role::Raised)));
    painter.add(Shape::line(corners.to_vec(), look.stroke(1.5, Role::Accent)));
    if let (Some(first), Some(last), Some(pointer)) = (corners.first(), corners.last(), pointer) {
        let mut open = vec![*last, pointer];
        if corners.len() > 1 {
            open.push(*first);
        }
        let dashes = Shape::dashed_line(&open, look.stroke(1.5, Role::Accent), 5.0, 3.0);
        painter.extend(dashes);
    }
    for at in corners {
        painter.circle(*at, 3.5, look.colour(Role::Raised), look.stroke(1.75, Role::Accent));
    }
}

/// Shows the plate: what to do, and the two ways out.
pub(super) fn plate_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    plate: scene::rect::Rect,
    pane: Pane<'_>,
) {
    let look = cx.look;
    let plate = pane.place(plate);
    // A click on the plate does not reach the map below.
    ui.interact(plate, Id::unique(("map area plate", cx.side)), Sense::CLICK | Sense::DRAG);
    let ground = Plate::OVER_MAP.opacity(0.97).edge(1.0, Role::ControlEdge);
    ground.paint(pane.painter, look, plate);
    let count = cx.state.area.corners().len();
    let words = match count {
        0 => label!("map-window-area-first").to_owned(),
        _ => message!("map-window-area-corners", count = count),
    };
    let line = pos2(plate.left() + 12.0, plate.top() + 16.0);
    let ink = Ink { font: look.bold(TextStyle::Small), colour: look.colour(Role::Text) };
    paint_text(pane.painter, line, Align2::LEFT_CENTER, &words, ink, plate.width() - 24.0);
    let upper = Rect::from_min_size(plate.min, vec2(plate.width(), 30.0));
    let said = ui.interact(upper, Id::unique(("map area words", cx.side)), Sense::hover());
    said.widget_info(|| WidgetInfo::labeled(Access::Label, true, &words));
    said.on_hover_text(&words);
    let row = Rect::from_min_max(pos2(plate.left() + 12.0, plate.top() + 30.0), plate.max);
    let layout = egui::Layout::left_to_right(egui::Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let mut ask = |enabled, text, tooltip, command| {
            ui.add_enabled_ui(enabled, |ui| {
                if text_button(ui, look, text, tooltip).clicked() {
                    cx.push(Command::Filter(FilterCommand::Area(command)));
                }
            });
        };
        let (text, tooltip) =
            (label!("map-window-area-close"), label!("map-window-area-close.tooltip"));
        ask(count > 1, text, tooltip, AreaCommand::Close);
        let (text, tooltip) =
            (label!("map-window-area-back"), label!("map-window-area-back.tooltip"));
        ask(count > 0, text, tooltip, AreaCommand::RemoveLast);
        let (text, tooltip) =
            (label!("map-window-area-leave"), label!("map-window-area-leave.tooltip"));
        ask(true, text, tooltip, AreaCommand::Leave);
    });
}

/// Paints the sign on the button: a dashed box with corners.
pub(super) fn draw_sign(painter: &Painter, at: Pos2, ink: Color32) {
    let line = Stroke::new(1.25, ink);
    let drawn = Rect::from_center_size(at, vec2(15.0, 11.0));
    let corners = [
        drawn.left_top(),
        drawn.right_top(),
        drawn.right_bottom(),
        drawn.left_bottom(),
        drawn.left_top(),
    ];
    painter.extend(Shape::dashed_line(&corners, line, 3.0, 2.0));
    for corner in corners.iter().take(4) {
        painter.circle_filled(*corner, 1.75, ink);
    }
}
