//! The map by key: arrows move what is shown while the map itself has the focus, Enter leads to
//! its marks.

use egui::{EventFilter, Id, Key, Modifiers, Popup, Rect, StrokeKind, Ui};

use crate::scene::theme::Role;
use crate::state::{AppCommand, Command, MapCommand};
use crate::ui::ViewContext;
use crate::ui::map::targets::roving;

/// The share of the map that an arrow moves it by.
const STEP: f64 = 0.12;
/// The same with Shift held.
const FAR: f64 = 0.5;

/// What the map is called by the toolkit: there is one in a window.
pub(crate) fn canvas_id() -> Id {
    Id::unique("map canvas")
}

/// Takes the arrows for the map while it has the focus. Called before anybody else reads keys.
pub(crate) fn press_map_keys(ui: &Ui, cx: &mut ViewContext<'_>) {
    let focused = ui.memory(egui::Memory::focused) == Some(canvas_id());
    if !focused || Popup::is_any_open(ui.ctx()) {
        return;
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        roving::enter(ui);
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
            cx.push(Command::Map(MapCommand::Drag(dx, dy)));
            cx.push(Command::App(AppCommand::EndGesture));
        }
    }
}

/// Keeps the arrows for the map while it has the focus, and shows that it has.
pub(crate) fn focus_ui(ui: &Ui, cx: &ViewContext<'_>, pane: Rect) {
    if ui.memory(egui::Memory::focused) != Some(canvas_id()) {
        return;
    }
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(canvas_id(), arrows));
    let edge = cx.look.stroke(2.0, Role::Accent);
    ui.painter_at(pane).rect_stroke(pane, 0.0, edge, StrokeKind::Inside);
}
