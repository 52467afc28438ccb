//! The focus among the marks. The map is one stop of the Tab key; Enter leads from it to its
//! marks, arrows from mark to mark, Escape back.

use egui::accesskit::Action;
use egui::{Id, Key, Modifiers, Ui};

use crate::scene::map::ScreenDirection;
use crate::ui::control::keep_keys;

/// Which mark the focus is at, or was.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Roving {
    at: Option<Id>,
    /// The mark that gets the focus as soon as it is there.
    wanted: Option<Id>,
    /// Whether the focus is on its way from the map to its marks.
    enters: bool,
}

/// What the keyboard asks of the mark that has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FocusMove {
    /// To the next mark in that direction.
    Go(ScreenDirection),
    /// To the mark after it, in the order of time.
    Next,
    /// To the mark before it.
    Previous,
    /// Out of here.
    Leave,
}

impl Roving {
    /// As it was in the last frame.
    pub(crate) fn load(ui: &Ui) -> Self {
        ui.data(|data| data.get_temp(slot())).unwrap_or_default()
    }

    /// Kept for the next frame.
    pub(crate) fn store(self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(slot(), self));
    }

    /// Gives the focus to the one of these marks for which it was asked: by name, by somebody's
    /// screen reader, or by coming in from the map, which leads to where it was last, else to the
    /// preferred one.
    pub(crate) fn settle(&mut self, ui: &Ui, ids: &[Id], preferred: usize) {
        let asked_by_reader = ids
            .iter()
            .copied()
            .find(|id| ui.input(|input| input.has_accesskit_action_request(*id, Action::Focus)));
        let entered = std::mem::take(&mut self.enters)
            .then(|| self.at.filter(|at| ids.contains(at)).or(ids.get(preferred).copied()))
            .flatten();
        let wanted = asked_by_reader.or(self.wanted.take()).or(entered);
        if let Some(id) = wanted.filter(|id| ids.contains(id)) {
            self.at = Some(id);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// Asks for the focus on that mark in the next frame, where it may only begin to be.
    pub(crate) fn go(&mut self, ui: &Ui, id: Id) {
        self.wanted = Some(id);
        ui.ctx().request_repaint();
    }
}

/// Lets the focus go from the map to its marks in this frame.
pub(crate) fn enter(ui: &Ui) {
    let mut roving = Roving::load(ui);
    roving.enters = true;
    roving.store(ui);
}

fn slot() -> Id {
    Id::unique("focus among the marks of the map")
}

/// What is asked by key of the mark that has the focus.
pub(crate) fn asked(ui: &Ui, id: Id) -> Option<FocusMove> {
    keep_keys(ui, id);
    let keys = [
        (Key::ArrowUp, FocusMove::Go(ScreenDirection::Up)),
        (Key::ArrowDown, FocusMove::Go(ScreenDirection::Down)),
        (Key::ArrowLeft, FocusMove::Go(ScreenDirection::Left)),
        (Key::ArrowRight, FocusMove::Go(ScreenDirection::Right)),
        (Key::PageDown, FocusMove::Next),
        (Key::PageUp, FocusMove::Previous),
        (Key::Escape, FocusMove::Leave),
    ];
    ui.input_mut(|input| {
        let pressed = keys.into_iter().find(|(key, _)| input.consume_key(Modifiers::NONE, *key));
        pressed.map(|(_, asked)| asked)
    })
}
