//! Bookmarks: flags on the scale, and the list in which they are named and removed.

use egui::accesskit::Role as Access;
use egui::{
    Align, Button, CursorIcon, Layout, Popup, PopupCloseBehavior, Rect, RichText, ScrollArea,
    Sense, Shape, Stroke, TextEdit, Ui, WidgetInfo, pos2,
};

use super::parts::Parts;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::state::{Bookmark, BookmarkCommand, Command};
use crate::ui::ViewContext;
use crate::ui::control::{Sign, sign_button};
use crate::ui::convert::f32_from;
use crate::{label, message};

/// Width of the list, in pixels.
const WIDTH: f32 = 320.0;
/// Height from which on the list scrolls, in pixels.
const HEIGHT_MAX: f32 = 240.0;

/// Draws the button that opens the list.
pub(super) fn bookmarks_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let response = sign_button(ui, cx.look, Sign::Flag, label!("bookmarks-list"));
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| list_ui(ui, cx));
}

fn list_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    ui.reset_style();
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 4.0;
    let look = cx.look;
    let state = cx.state;
    if state.bookmarks.is_empty() {
        let words = RichText::new(label!("bookmarks-none")).font(look.font(TextStyle::Control));
        ui.label(words.color(look.colour(Role::TextSecond)));
    }
    ScrollArea::vertical().max_height(HEIGHT_MAX).show(ui, |ui| {
        for (nth, bookmark) in state.bookmarks.iter().enumerate() {
            row_ui(ui, cx, nth, bookmark);
        }
    });
    ui.separator();
    ui.horizontal(|ui| {
        let instant = ui.button(label!("bookmarks-add-instant"));
        if instant.on_hover_text(label!("bookmarks-add-instant.about")).clicked() {
            cx.push(Command::Bookmark(BookmarkCommand::AddPlayhead));
        }
        let window = ui.button(label!("bookmarks-add-window"));
        if window.on_hover_text(label!("bookmarks-add-window.about")).clicked() {
            cx.push(Command::Bookmark(BookmarkCommand::AddWindow));
        }
    });
    let copy =
        ui.add_enabled(!state.bookmarks.is_empty(), Button::new(label!("panels-bookmarks-copy")));
    if copy.on_hover_text(label!("panels-bookmarks-copy.about")).clicked() {
        cx.push(Command::Bookmark(BookmarkCommand::Copy));
    }
}

/// A field for the name, whose tooltip is the date, and the buttons to go there and to remove it.
/// Without a name the date stands in the field.
fn row_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, nth: usize, bookmark: &Bookmark) {
    let dates = bookmark.exact_words(cx.zone);
    let called = bookmark.words(cx.zone);
    ui.horizontal(|ui| {
        let mut name = bookmark.name.clone();
        let date = RichText::new(bookmark.date_words(cx.zone)).color(cx.look.colour(Role::Text));
        let field = TextEdit::singleline(&mut name).hint_text(date).desired_width(WIDTH - 118.0);
        let response = ui.add(field).on_hover_text(&dates);
        let label = message!("bookmarks-name", date = &dates);
        response.widget_info(|| WidgetInfo::labeled(Access::TextInput, true, &label));
        if response.changed() {
            cx.push(Command::Bookmark(BookmarkCommand::Rename { nth, name }));
        }
        if response.lost_focus() {
            cx.end_gesture();
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let remove = ui.button(label!("bookmarks-remove"));
            let label = message!("bookmarks-remove.name", name = &called);
            remove.widget_info(|| WidgetInfo::labeled(Access::Button, true, &label));
            if remove.clicked() {
                cx.push(Command::Bookmark(BookmarkCommand::Remove(nth)));
            }
            let go = ui.button(label!("bookmarks-go"));
            let label = message!("bookmarks-go.name", name = &called);
            go.widget_info(|| WidgetInfo::labeled(Access::Button, true, &label));
            if go.clicked() {
                cx.push(Command::Bookmark(BookmarkCommand::Go(nth)));
            }
        });
    });
}

/// Draws a flag for each bookmark in sight; that of a time span has a line to its end.
pub(super) fn flags_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let state = cx.state;
    for (nth, bookmark) in state.bookmarks.iter().enumerate() {
        let x = f32_from(scene.axis.x_from_time(bookmark.span.start()));
        let end = f32_from(scene.axis.x_from_time(bookmark.span.end()));
        let time = parts.time.x_range();
        let y = parts.phases.top();
        if bookmark.span.millis() > 0 && end > time.min && x < time.max {
            let line = x.max(time.min)..=end.min(time.max);
            ui.painter().hline(line, y - 1.0, cx.look.stroke(2.0, Role::Text));
        }
        if time.contains(x) {
            flag_ui(ui, cx, nth, bookmark, (x, y));
        }
    }
}

fn flag_ui(ui: &Ui, cx: &mut ViewContext<'_>, nth: usize, bookmark: &Bookmark, (x, y): (f32, f32)) {
    let look = cx.look;
    let reach = Rect::from_min_max(pos2(x - 3.0, y - 16.0), pos2(x + 11.0, y + 1.0));
    let id = ui.scope_id().with(("bookmark", bookmark.span));
    let response = ui.interact(reach, id, Sense::click());
    let called = bookmark.words(cx.zone);
    let dates = bookmark.exact_words(cx.zone);
    let about = if dates == called {
        dates
    } else {
        message!("bookmarks-name-and-date", name = called, date = dates)
    };
    let name = message!("bookmarks-flag", bookmark = &about);
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
    let lit = response.hovered() || response.has_focus();
    let colour = look.colour(if lit { Role::Accent } else { Role::Text });
    let ground = Stroke::new(4.0, look.colour(Role::Panel));
    ui.painter().vline(x, y - 15.0..=y, ground);
    ui.painter().vline(x, y - 15.0..=y, Stroke::new(1.25, colour));
    let cloth = vec![pos2(x, y - 15.0), pos2(x + 9.0, y - 11.5), pos2(x, y - 8.0)];
    ui.painter().add(Shape::convex_polygon(
        cloth,
        colour,
        Stroke::new(1.0, look.colour(Role::Panel)),
    ));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = response.on_hover_text(about);
    if response.clicked() {
        cx.push(Command::Bookmark(BookmarkCommand::Go(nth)));
    }
}
