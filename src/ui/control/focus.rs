//! Keyboard focus: rings around focused controls, and controls that handle arrows themselves.

use egui::{EventFilter, Id, Painter, Rect, Response, StrokeKind, Ui};

use crate::scene::theme::Role;
use crate::ui::theme::Look;

/// Outline of a control that has the keyboard focus.
///
/// ```ignore
/// FocusRing::inside(rect).paint(ui.painter(), look, &response);
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct FocusRing {
    rect: Rect,
    radius: f32,
    role: Role,
    kind: StrokeKind,
}

impl FocusRing {
    /// A ring just within the edges of a rectangle, for rows and cells that touch each other.
    pub(crate) const fn inside(rect: Rect) -> Self {
        Self { rect, radius: 3.0, role: Role::Accent, kind: StrokeKind::Inside }
    }

    /// A ring just outside a rectangle, for what has a fill of its own.
    pub(crate) const fn around(rect: Rect) -> Self {
        Self { kind: StrokeKind::Outside, ..Self::inside(rect) }
    }

    /// Rounds the corners by `radius` pixels in place of 3.
    #[must_use]
    pub(crate) const fn radius(self, radius: f32) -> Self {
        Self { radius, ..self }
    }

    /// Paints in the colour of `role`, where the accent would not be seen.
    #[must_use]
    pub(crate) const fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Paints the ring if the control has the focus.
    pub(crate) fn paint(self, painter: &Painter, look: Look, response: &Response) {
        if response.has_focus() {
            let line = look.stroke(1.5, self.role);
            painter.rect_stroke(self.rect, self.radius, line, self.kind);
        }
    }
}

/// Gives a widget the focus once the click of this frame is over, which egui takes the focus away with
/// from all that it did not hit.
pub(crate) fn focus_after_click(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(awaited(id), true));
    ui.ctx().request_repaint();
}

/// Gives a widget the focus that [`focus_after_click`] asked for. Has to be called in every frame.
pub(crate) fn take_focus(ui: &Ui, id: Id) {
    if ui.input(|input| input.pointer.any_click()) {
        return;
    }
    if ui.data_mut(|data| data.remove_temp::<bool>(awaited(id))).is_some() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

fn awaited(id: Id) -> Id {
    id.with("focus after a click")
}

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

/// Declares that a row of a list handles arrows, Home and End itself while it has the focus: they
/// lead to other rows. Arrows to the sides are shortcuts still, and do not move the focus.
pub(crate) fn keep_row_keys(ui: &Ui, id: Id) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.data_mut(|data| data.insert_temp(row_key(), id));
}

/// Whether the focused widget is a row of a list, see [`keep_row_keys`].
pub(crate) fn keeps_row_keys(ui: &Ui) -> bool {
    let owner: Option<Id> = ui.data(|data| data.get_temp(row_key()));
    owner.is_some() && ui.memory(egui::Memory::focused) == owner
}

fn row_key() -> Id {
    Id::unique("owner of Home and End")
}

/// Whether the focused widget handles these keys itself.
pub(crate) fn keeps_keys(ui: &Ui) -> bool {
    let owner: Option<Id> = ui.data(|data| data.get_temp(key()));
    owner.is_some() && ui.memory(egui::Memory::focused) == owner
}

fn key() -> Id {
    Id::unique("owner of arrows and Escape")
}
