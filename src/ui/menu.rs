//! Menus and keyboard shortcuts, from the one table of commands.

use egui::{Button, Event, Key as EguiKey, KeyboardShortcut, Modifiers, Popup, RichText, Ui};

use super::control::entries_ui;
use super::{ViewContext, view_menu};
use crate::label;
use crate::scene::theme::Role;
use crate::state::{AppCommand, Command, Key, Menu, Shortcut, ShortcutEntry, shortcuts};

/// Draws the menus from left to right.
pub(crate) fn menus_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let entries = entries(cx);
    for menu in Menu::ALL {
        ui.menu_button(menu.label(), |ui| {
            entries_ui(ui, |ui| menu_ui(ui, cx, menu, &entries));
        });
    }
}

fn menu_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, menu: Menu, entries: &[ShortcutEntry]) {
    for entry in entries.iter().filter(|entry| entry.menu == menu) {
        let mut button = Button::new(entry.text).frame(false);
        if let Some(shortcut) = entry.shortcut {
            let key =
                RichText::new(shortcut_text(shortcut)).color(cx.look.colour(Role::TextSecond));
            button = button.shortcut_text(key);
        }
        if ui.add_enabled(entry.enabled, button).on_hover_text(entry.tooltip()).clicked() {
            cx.push(entry.command.clone());
            ui.close();
        }
    }
    if menu == Menu::View {
        view_menu::choices_ui(ui, cx);
    }
}

/// The table of commands, with undo, redo and "edit file" enabled as they are at present.
pub(crate) fn entries(cx: &ViewContext<'_>) -> Vec<ShortcutEntry> {
    let (can_undo, can_redo) = cx.can_undo_redo;
    let mut entries = shortcuts(cx.state);
    for entry in &mut entries {
        match entry.command {
            Command::App(AppCommand::Undo) => entry.enabled = can_undo,
            Command::App(AppCommand::Redo) => entry.enabled = can_redo,
            Command::App(AppCommand::EditFile) => entry.enabled = cx.can_edit,
            _ => {}
        }
    }
    entries
}

/// Pushes the command of every shortcut that was pressed. Plain keys go to a focused text field or
/// an open menu instead, and the space bar to the focused control.
pub(crate) fn press_shortcuts(ui: &Ui, cx: &mut ViewContext<'_>) {
    let taken = ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx());
    let focused = ui.memory(|memory| memory.focused().is_some());
    let owned = super::control::keeps_keys(ui);
    for entry in entries(cx) {
        let Some(shortcut) = entry.shortcut.filter(|_| entry.enabled) else {
            continue;
        };
        let is_owned = owned
            && matches!(shortcut.key, Key::Left | Key::Right | Key::Home | Key::End | Key::Escape);
        let is_taken = taken || is_owned || (focused && shortcut.key == Key::Space);
        // In a text field, Ctrl and an arrow move from word to word.
        let is_arrow = matches!(shortcut.key, Key::Left | Key::Right);
        if is_taken && (!shortcut.command || is_arrow) {
            continue;
        }
        if is_pressed(ui, shortcut) {
            cx.push(entry.command);
        }
    }
}

fn is_pressed(ui: &Ui, shortcut: Shortcut) -> bool {
    let modifiers = Modifiers {
        shift: shortcut.shift,
        ..if shortcut.command { Modifiers::COMMAND } else { Modifiers::NONE }
    };
    // egui ignores an additional Shift: Ctrl+Z would also match Ctrl+Shift+Z, and an arrow also
    // Shift and the arrow. Signs are excepted, since some keyboards need Shift to type them.
    let exact = match shortcut.key {
        Key::Sign(sign) => shortcut.command && sign.is_alphabetic(),
        _ => true,
    };
    let other_shift = |event: &Event| match event {
        Event::Key { modifiers, .. } => exact && modifiers.shift != shortcut.shift,
        _ => false,
    };
    keys(shortcut.key).iter().any(|key| {
        let keyboard = KeyboardShortcut::new(modifiers, *key);
        ui.input_mut(|input| {
            !input.events.iter().any(other_shift) && input.consume_shortcut(&keyboard)
        })
    })
}

/// Keys of egui for a key of the table.
fn keys(key: Key) -> Vec<EguiKey> {
    match key {
        Key::Space => vec![EguiKey::Space],
        Key::Escape => vec![EguiKey::Escape],
        Key::Home => vec![EguiKey::Home],
        Key::End => vec![EguiKey::End],
        Key::Left => vec![EguiKey::ArrowLeft],
        Key::Right => vec![EguiKey::ArrowRight],
        Key::Sign('+') => vec![EguiKey::Plus, EguiKey::Equals],
        Key::Sign(sign) => {
            EguiKey::from_name(&sign.to_uppercase().to_string()).into_iter().collect()
        }
    }
}

/// Shortcut as it is written in menus.
pub(crate) fn shortcut_text(shortcut: Shortcut) -> String {
    let key = match shortcut.key {
        Key::Sign(sign) => sign.to_uppercase().to_string(),
        Key::Space => label!("menu-key-space").to_owned(),
        Key::Escape => label!("menu-key-escape").to_owned(),
        Key::Home => label!("menu-key-home").to_owned(),
        Key::End => label!("menu-key-end").to_owned(),
        Key::Left => label!("menu-key-left").to_owned(),
        Key::Right => label!("menu-key-right").to_owned(),
    };
    let command = if shortcut.command { "Ctrl+" } else { "" };
    let shift = if shortcut.shift { "Shift+" } else { "" };
    format!("{command}{shift}{key}")
}
