//! Keys of the map while it has the focus: arrows move it, Enter leads to its marks.

use egui::{EventFilter, Key, Modifiers, Popup, StrokeKind, Ui};

use crate::scene::theme::Role;
use crate::state::{AreaCommand, Command, FilterCommand, MapCommand, Side};
use crate::ui::ViewContext;
use crate::ui::map::pane::{Pane, canvas_id};
use crate::ui::map::targets;

/// Share of the pane by which an arrow moves the map.
const STEP: f64 = 0.12;
/// The same with Shift held.
const FAR: f64 = 0.5;

/// Takes arrows and Enter while the map has the focus. Called before other code reads keys.
pub(crate) fn press_map_keys(ui: &Ui, cx: &mut ViewContext<'_>) {
    press_area_keys(ui, cx);
    let focused = ui.memory(egui::Memory::focused);
    let mut maps = [None, Some(Side::A), Some(Side::B)].into_iter();
    let side = maps.find(|side| focused == Some(canvas_id(*side)));
    let Some(side) = side.filter(|_| !Popup::is_any_open(ui.ctx())) else { return };
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        targets::enter(ui, side);
    }
    let size = cx.state.map.size;
    for (key, x, y) in [
        (Key::ArrowLeft, 1.0, 0.0),
        (Key::ArrowRight, -1.0, 0.0),
        (Key::ArrowUp, 0.0, 1.0),
        (Key::ArrowDown, 0.0, -1.0),
    ] {
        let (far, near) = ui.input_mut(|input| {
            let far = input.consume_key(Modifiers::SHIFT, key);
            (far, input.consume_key(Modifiers::NONE, key))
        });
        if far || near {
            let share = if far { FAR } else { STEP };
            let (dx, dy) = (x * size.width * share, y * size.height * share);
            cx.push_entry(Command::Map(MapCommand::Drag(dx, dy)));
        }
    }
}

/// Enter closes the area that is drawn, and Backspace takes its last corner back, whatever has the focus
/// but a text.
fn press_area_keys(ui: &Ui, cx: &mut ViewContext<'_>) {
    if !cx.state.area.is_on() || ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx()) {
        return;
    }
    for (key, command) in
        [(Key::Enter, AreaCommand::Close), (Key::Backspace, AreaCommand::RemoveLast)]
    {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            cx.push_entry(Command::Filter(FilterCommand::Area(command)));
        }
    }
}

/// Keeps egui from moving the focus by arrows while the map has it, and shows that it has.
pub(in crate::ui::map) fn focus_ui(ui: &Ui, cx: &ViewContext<'_>, pane: Pane<'_>) {
    if ui.memory(egui::Memory::focused) != Some(canvas_id(cx.side)) {
        return;
    }
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(canvas_id(cx.side), arrows));
    let edge = cx.look.stroke(2.0, Role::Accent);
    pane.painter.rect_stroke(pane.rect, 0.0, edge, StrokeKind::Inside);
}
