//! Sheets: pages over the window, with a title and a cross, which scroll where they are too long.

use egui::{Align2, Context, Id, Order, Rect, ScrollArea, Ui, Vec2, Window};

use crate::state::{AppCommand, Command, Sheet};
use crate::ui::ViewContext;

/// The share of the window's height that a sheet takes at most.
const SHARE: f32 = 0.8;
/// Space that a sheet leaves to the edges of the window at both sides together, in points.
const AROUND: f32 = 80.0;
/// Height of a sheet's title with the margins around title and content, in points.
const TITLE: f32 = 84.0;
/// Space of the scroll bar beside the content of a sheet that is too long, in points.
const BAR: f32 = 8.0;

/// The most that the content of a sheet takes below its title, in points.
pub(crate) fn sheet_room(ctx: &Context) -> Vec2 {
    let window = ctx.content_rect().size();
    Vec2::new(window.x - AROUND, window.y * SHARE - TITLE)
}

/// Draws a sheet of at most that width in points, in the middle of the window.
pub(crate) fn sheet_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    sheet: Sheet,
    (title, width): (&str, f32),
    content: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    let mut open = true;
    let room = sheet_room(ui.ctx());
    let shown = Window::new(title)
        .id(Id::unique("sheet").with(sheet))
        .open(&mut open)
        .collapsible(false)
        .resizable(false)
        .anchor(Align2::CENTER_CENTER, Vec2::ZERO)
        .default_height(room.y + TITLE)
        .show(ui.ctx(), |ui| {
            ui.set_width(width.min(room.x));
            ui.spacing_mut().interact_size.y = 0.0;
            // Words end before the scroll bar where there is one.
            ui.spacing_mut().scroll.floating_allocated_width = BAR;
            let least = room.y.min(64.0);
            let scroll = ScrollArea::vertical().max_height(room.y).min_scrolled_height(least);
            scroll.show(ui, |ui| content(ui, cx));
        });
    close_sheet(ui, cx, sheet, (open, shown.map(|window| window.response.rect)));
}

/// Closes a sheet that is there at `rect` by its cross, which then set `open` to false, and by a
/// click beside it. Escape closes it with the other keys.
pub(crate) fn close_sheet(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    sheet: Sheet,
    (open, rect): (bool, Option<Rect>),
) {
    let clicked = ui.input(|input| {
        let pointer = &input.pointer;
        pointer.interact_pos().filter(|_| pointer.primary_clicked())
    });
    let is_beside = clicked.zip(rect).is_some_and(|(at, rect)| !rect.contains(at));
    // A menu of the sheet may reach beyond it.
    let on_menu = |at| ui.ctx().layer_id_at(at).is_some_and(|it| it.order == Order::Foreground);
    if !open || (is_beside && !clicked.is_some_and(on_menu)) {
        cx.push(Command::App(AppCommand::CloseSheet(sheet)));
    }
}

/// Draws the entries of a menu, which scroll where the window is too low for them.
pub(crate) fn entries_ui(ui: &mut Ui, entries: impl FnOnce(&mut Ui)) {
    /// Space that a menu leaves to the edges of the window, in points.
    const MARGIN: f32 = 72.0;
    let most = (ui.ctx().content_rect().height() - MARGIN).max(MARGIN);
    // A popup offers less height than the window has: the least is the most.
    ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, entries);
}
