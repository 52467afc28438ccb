//! Page of shortcuts, in columns by menu where there is room.

use egui::{Grid, Label, RichText, Ui};

use crate::label;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Menu, Sheet, ShortcutEntry};
use crate::ui::ViewContext;
use crate::ui::control::{sheet_room, sheet_ui, text_width};
use crate::ui::menu::{entries, shortcut_text};

/// The menus of each column.
const COLUMNS: [&[Menu]; 3] =
    [&[Menu::File, Menu::Edit, Menu::View, Menu::Help], &[Menu::Time], &[Menu::Map]];
/// Space between a key and its command, in points.
const GAP: f32 = 12.0;
/// Space between two columns, in points.
const BETWEEN: f32 = 32.0;

/// Draws the page while it is open.
pub(crate) fn help_ui(ui: &Ui, cx: &mut ViewContext<'_>) {
    if cx.state.display.sheet != Some(Sheet::Shortcuts) {
        return;
    }
    let entries = entries(cx);
    let widths = COLUMNS.map(|menus| column_width(ui, cx, &entries, menus));
    let side_by_side = widths.iter().sum::<f32>() + 2.0 * BETWEEN + 8.0;
    let is_wide = side_by_side <= sheet_room(ui.ctx()).x;
    let width = if is_wide { side_by_side } else { widths.into_iter().fold(0.0, f32::max) + 8.0 };
    let title = label!("dialogs-shortcuts");
    sheet_ui(ui, cx, Sheet::Shortcuts, (title, width), |ui, cx| {
        if is_wide {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = BETWEEN;
                for menus in COLUMNS {
                    ui.vertical(|ui| column_ui(ui, cx, &entries, menus));
                }
            });
        } else {
            for menus in COLUMNS {
                column_ui(ui, cx, &entries, menus);
            }
        }
        ui.add_space(12.0);
        let hint = label!("dialogs-shortcuts-hint");
        ui.label(RichText::new(hint).color(cx.look.colour(Role::TextSecond)));
    });
}

/// The entries of a menu that have a key, with the key.
fn keyed(entries: &[ShortcutEntry], menu: Menu) -> impl Iterator<Item = (&ShortcutEntry, String)> {
    let of_menu = entries.iter().filter(move |entry| entry.menu == menu);
    of_menu.filter_map(|entry| Some((entry, shortcut_text(entry.shortcut?))))
}

fn column_width(ui: &Ui, cx: &ViewContext<'_>, all: &[ShortcutEntry], menus: &[Menu]) -> f32 {
    let widest = |font: egui::FontId, texts: &mut dyn Iterator<Item = String>| {
        texts.map(|text| text_width(ui.painter(), &text, font.clone())).fold(0.0, f32::max)
    };
    let rows = || menus.iter().flat_map(|menu| keyed(all, *menu));
    let keys = widest(cx.look.bold(TextStyle::Control), &mut rows().map(|(_, key)| key));
    let names = &mut rows().map(|(entry, _)| entry.text.to_owned());
    keys + GAP + widest(cx.look.font(TextStyle::Body), names) + 2.0
}

fn column_ui(ui: &mut Ui, cx: &ViewContext<'_>, all: &[ShortcutEntry], menus: &[Menu]) {
    let look = cx.look;
    ui.spacing_mut().item_spacing.x = 8.0;
    for menu in menus {
        let head = look.bold_text(menu.label(), TextStyle::Control, Role::TextSecond);
        ui.label(head);
        let grid = Grid::new(("shortcuts", menu.label())).num_columns(2).spacing([GAP, 4.0]);
        grid.show(ui, |ui| {
            for (entry, key) in keyed(all, *menu) {
                ui.label(RichText::new(key).font(look.bold(TextStyle::Control)));
                ui.add(Label::new(entry.text).extend()).on_hover_text(entry.tooltip());
                ui.end_row();
            }
        });
        ui.add_space(10.0);
    }
}
