//! Page of shortcuts.

use egui::{Grid, RichText, Ui};

use crate::label;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, Menu};
use crate::ui::ViewContext;
use crate::ui::control::sheet_ui;
use crate::ui::menu::{entries, shortcut_text};

/// Width of the page in points.
const WIDTH: f32 = 460.0;

/// Draws the page while it is open.
pub(crate) fn help_ui(ui: &Ui, cx: &mut ViewContext<'_>) {
    if !cx.state.display.help_open {
        return;
    }
    let title = label!("dialogs-shortcuts");
    let open = sheet_ui(ui, ("shortcuts-page", title), WIDTH, |ui| shortcuts_ui(ui, cx));
    if !open {
        cx.push(Command::App(AppCommand::ToggleHelp));
    }
}

fn shortcuts_ui(ui: &mut Ui, cx: &ViewContext<'_>) {
    let look = cx.look;
    let entries = entries(cx);
    Grid::new("shortcuts").num_columns(3).spacing([16.0, 4.0]).show(ui, |ui| {
        for menu in Menu::ALL {
            let mut kicker = Some(menu.label());
            for entry in entries.iter().filter(|entry| entry.menu == menu) {
                let Some(shortcut) = entry.shortcut else {
                    continue;
                };
                let head = RichText::new(kicker.take().unwrap_or_default());
                ui.label(
                    head.font(look.bold(TextStyle::Control)).color(look.colour(Role::TextSecond)),
                );
                ui.label(
                    RichText::new(shortcut_text(shortcut)).font(look.bold(TextStyle::Control)),
                );
                ui.label(entry.text).on_hover_text(entry.tooltip());
                ui.end_row();
            }
        }
    });
    ui.add_space(12.0);
    let hint = label!("dialogs-shortcuts-hint");
    ui.label(RichText::new(hint).color(look.colour(Role::TextSecond)));
}
