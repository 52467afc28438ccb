//! Menus and keyboard shortcuts, from the one table of commands.

use egui::accesskit::Role as Access;
use egui::{
    Button, Event, Frame, Key as EguiKey, KeyboardShortcut, Margin, Modifiers, Popup, RichText, Ui,
    WidgetInfo, pos2, vec2,
};

use super::control::entries_ui;
use super::{ViewContext, view_menu};
use crate::label;
use crate::scene::theme::Role;
use crate::state::{
    AppCommand, Command, ImportCommand, Key, Menu, PictureCommand, Shortcut, ShortcutEntry,
    StoryCommand, ViewCommand, has_rows, is_view_address, shortcuts,
};
use crate::text::visible_line;

/// Width of the column for ticks at the left of a menu, in points.
const TICKS: i8 = 18;

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
    let indent = Margin { left: TICKS, ..Margin::ZERO };
    Frame::NONE.inner_margin(indent).show(ui, |ui| groups_ui(ui, cx, menu, entries));
}

fn groups_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, menu: Menu, entries: &[ShortcutEntry]) {
    for (nth, entry) in entries.iter().filter(|entry| entry.menu == menu).enumerate() {
        if entry.starts_group && nth > 0 {
            ui.separator();
        }
        let mut button = Button::new(entry.text).frame(false);
        if let Some(shortcut) = entry.shortcut {
            let key =
                RichText::new(shortcut_text(shortcut)).color(cx.look.colour(Role::TextSecond));
            button = button.shortcut_text(key);
        }
        let response = ui.add_enabled(entry.enabled, button);
        if let Some(on) = entry.on {
            let name = entry.text;
            response.widget_info(|| WidgetInfo::selected(Access::Button, true, on, name));
            if on {
                let at =
                    pos2(response.rect.left() - f32::from(TICKS) / 2.0, response.rect.center().y);
                let tick = [vec2(-5.0, 0.0), vec2(-2.0, 3.5), vec2(4.0, -4.0)].map(|to| at + to);
                ui.painter().line(tick.to_vec(), cx.look.stroke(1.5, Role::Text));
            }
        }
        if response.on_hover_text(entry.tooltip()).clicked() {
            cx.push(entry.command.clone());
            ui.close();
        }
        if entry.command == Command::App(AppCommand::ChooseFile) {
            recent_ui(ui, cx);
        }
    }
    if menu == Menu::View {
        view_menu::choices_ui(ui, cx);
    }
}

/// The files that were opened last, as a menu of their own.
fn recent_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let recent = cx.recent;
    ui.add_enabled_ui(!recent.is_empty(), |ui| {
        ui.menu_button(label!("panels-recent"), |ui| {
            for path in recent {
                let whole = path.display().to_string();
                let name = path
                    .file_name()
                    .map_or_else(|| whole.clone(), |name| name.display().to_string());
                let is_double =
                    recent.iter().filter(|it| it.file_name() == path.file_name()).count() > 1;
                let text = visible_line(if is_double { &whole } else { &name }).into_owned();
                let button = Button::new(text).frame(false);
                if ui.add(button).on_hover_text(visible_line(&whole)).clicked() {
                    cx.push(Command::App(AppCommand::OpenFile(path.clone())));
                    ui.close();
                }
            }
        });
    });
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
            Command::Import(ImportCommand::ChooseLater) => entry.enabled = cx.can_update,
            Command::Picture(PictureCommand::Copy(subject)) => {
                entry.enabled = cx.state.can_picture(subject, cx.dataset);
            }
            Command::Story(StoryCommand::CopyStep) => {}
            Command::Story(StoryCommand::ToggleFullScreen | StoryCommand::End) => {
                entry.enabled = cx.state.story(cx.whole).is_some();
            }
            Command::Story(_) => entry.enabled = !cx.whole.stories().is_empty(),
            _ => {}
        }
    }
    entries
}

/// Shows the view whose address is pasted, or the rows of a spreadsheet, while no field takes what is
/// pasted.
fn take_pasted(ui: &Ui, cx: &mut ViewContext<'_>) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let pasted = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            egui::Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    });
    let Some(text) = pasted else { return };
    if is_view_address(&text) {
        cx.push_entry(Command::View(ViewCommand::Read(text)));
    } else if has_rows(&text) {
        cx.push(Command::App(AppCommand::OpenRows(text)));
    }
}

/// Pushes the command of every shortcut that was pressed. Plain keys go to a focused text field or
/// an open menu instead, and the space bar to the focused control.
pub(crate) fn press_shortcuts(ui: &Ui, cx: &mut ViewContext<'_>) {
    let taken = ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx());
    let focused = ui.memory(|memory| memory.focused().is_some());
    let owned = super::control::keeps_keys(ui);
    let in_rows = super::control::keeps_row_keys(ui);
    let reads = cx.state.story(cx.whole).is_some();
    if let Some(sheet) = cx.state.display.sheet.filter(|_| !taken)
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, EguiKey::Escape))
    {
        cx.push(Command::App(AppCommand::CloseSheet(sheet)));
    }
    take_pasted(ui, cx);
    for entry in entries(cx) {
        let Some(shortcut) = entry.shortcut.filter(|_| entry.enabled) else {
            continue;
        };
        let is_owned = owned
            && matches!(shortcut.key, Key::Left | Key::Right | Key::Home | Key::End | Key::Escape);
        let is_page = matches!(shortcut.key, Key::PageUp | Key::PageDown);
        let is_owned = is_owned || (in_rows && matches!(shortcut.key, Key::Home | Key::End));
        let is_owned = is_owned || (is_page && (owned || in_rows || (focused && !reads)));
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
        Key::PageUp => vec![EguiKey::PageUp],
        Key::PageDown => vec![EguiKey::PageDown],
        Key::F11 => vec![EguiKey::F11],
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
        Key::PageUp => label!("menu-key-page-up").to_owned(),
        Key::PageDown => label!("menu-key-page-down").to_owned(),
        Key::F11 => "F11".to_owned(),
        Key::Left => label!("menu-key-left").to_owned(),
        Key::Right => label!("menu-key-right").to_owned(),
    };
    let command = if shortcut.command { "Ctrl+" } else { "" };
    let shift = if shortcut.shift { "Shift+" } else { "" };
    format!("{command}{shift}{key}")
}
