//! Keys that belong to what has the focus, and to no shortcut while it has it.

use egui::{EventFilter, Id, Ui};

/// Says that the thing of that name uses arrows, Home, End and Escape itself while it has the
/// focus. To be said in every frame.
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

/// Whether what has the focus uses these keys itself.
pub(crate) fn keeps_keys(ui: &Ui) -> bool {
    let keeper: Option<Id> = ui.data(|data| data.get_temp(key()));
    keeper.is_some() && ui.memory(egui::Memory::focused) == keeper
}

fn key() -> Id {
    Id::unique("what keeps arrows and Escape to itself")
}
