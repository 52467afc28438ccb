//! Keyboard focus: widgets that handle arrows, Home, End and Escape themselves.

use egui::{EventFilter, Id, Ui};

/// Declares that a widget handles these keys itself while it has the focus, so that they neither
/// move the focus nor run a shortcut. Has to be called in every frame.
pub(crate) fn keep_keys(ui: &Ui, id: Id) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.data_mut(|data| data.insert_temp(key(), id));
}

/// Whether the focused widget handles these keys itself.
pub(crate) fn keeps_keys(ui: &Ui) -> bool {
    let owner: Option<Id> = ui.data(|data| data.get_temp(key()));
    owner.is_some() && ui.memory(egui::Memory::focused) == owner
}

fn key() -> Id {
    Id::unique("owner of arrows and Escape")
}
