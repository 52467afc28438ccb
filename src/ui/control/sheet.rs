//! Sheets: pages over the window, with a title and a cross, which scroll where they are too long.

use egui::{Align2, Id, ScrollArea, Ui, Vec2, Window};

/// Space that a sheet leaves to the edges of the window at both sides together, in points.
const AROUND: Vec2 = Vec2::new(80.0, 140.0);

/// Draws a sheet of at most that width in points, in the middle of the window. Returns whether it
/// stays open.
pub(crate) fn sheet_ui(
    ui: &Ui,
    (name, title): (&'static str, &str),
    width: f32,
    content: impl FnOnce(&mut Ui),
) -> bool {
    let mut open = true;
    let room = ui.ctx().content_rect().size() - AROUND;
    Window::new(title)
        .id(Id::unique(name))
        .open(&mut open)
        .collapsible(false)
        .resizable(false)
        .anchor(Align2::CENTER_CENTER, Vec2::ZERO)
        .default_height(room.y + 80.0)
        .show(ui.ctx(), |ui| {
            ui.set_width(width.min(room.x));
            ui.spacing_mut().interact_size.y = 0.0;
            ScrollArea::vertical().max_height(room.y).show(ui, content);
        });
    open
}

/// Draws the entries of a menu, which scroll where the window is too low for them.
pub(crate) fn entries_ui(ui: &mut Ui, entries: impl FnOnce(&mut Ui)) {
    /// Space that a menu leaves to the edges of the window, in points.
    const MARGIN: f32 = 72.0;
    let most = (ui.ctx().content_rect().height() - MARGIN).max(MARGIN);
    // A popup offers less height than the window has: the least is the most.
    ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, entries);
}
