//! Roving focus: the map is one stop of the Tab key; Enter leads from it to its targets, arrows from
//! target to target, Escape back.

use egui::accesskit::Action;
use egui::{Id, Key, Modifiers, Ui};

use crate::scene::map::ScreenDirection;
use crate::state::Side;
use crate::ui::control::keep_keys;

/// The target that has the focus, or had it last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Roving {
    at: Option<Id>,
    /// The target that gets the focus as soon as it exists.
    wanted: Option<Id>,
    /// Whether the focus enters from the map in this frame.
    enters: bool,
}

/// A key press on the target that has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FocusMove {
    /// To the nearest target in a direction.
    Go(ScreenDirection),
    /// To the next target.
    Next,
    /// To the previous target.
    Previous,
    /// To the map, or out of a fan.
    Leave,
}

impl Roving {
    /// The state of the last frame.
    pub(super) fn load(ui: &Ui, side: Option<Side>) -> Self {
        ui.data(|data| data.get_temp(slot(side))).unwrap_or_default()
    }

    /// Stores the state for the next frame.
    pub(super) fn store(self, ui: &Ui, side: Option<Side>) {
        ui.data_mut(|data| data.insert_temp(slot(side), self));
    }

    /// Gives the focus to the target it was requested for: by a screen reader, by [`Roving::go`], or
    /// by entering from the map, which leads to the last target, else to the preferred one.
    pub(super) fn settle(&mut self, ui: &Ui, ids: &[Id], preferred: usize) {
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

    /// Requests the focus for a target in the next frame, in which it may appear first.
    pub(super) fn go(&mut self, ui: &Ui, id: Id) {
        self.wanted = Some(id);
        ui.ctx().request_repaint();
    }
}

/// Moves the focus from the map to its targets in this frame.
pub(in crate::ui::map) fn enter(ui: &Ui, side: Option<Side>) {
    let mut roving = Roving::load(ui, side);
    roving.enters = true;
    roving.store(ui, side);
}

fn slot(side: Option<Side>) -> Id {
    Id::unique(("focus among the marks of the map", side))
}

/// The key press on the target that has the focus.
pub(super) fn focus_move(ui: &Ui, id: Id) -> Option<FocusMove> {
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
        pressed.map(|(_, focus_move)| focus_move)
    })
}
