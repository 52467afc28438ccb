//! View menu: the choices that it has besides commands, the language and the size of text.

use egui::Ui;

use super::ViewContext;
use crate::model::Language;
use crate::state::{AppCommand, Command, Display, TextSize};
use crate::text::{default_locale, locales};
use crate::{label, message};

/// Draws the choices as menus of their own.
pub(crate) fn choices_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    ui.menu_button(label!("view-language"), |ui| language_ui(ui, cx));
    ui.menu_button(label!("view-text-size"), |ui| text_size_ui(ui, cx));
}

fn language_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let display = cx.state.display;
    let system = message!("view-language-system", language = default_locale().name());
    let spoken = locales().iter().map(|locale| (Language::new(locale.tag()), locale.name()));
    for (language, text) in [(None, &*system)].into_iter().chain(spoken) {
        if ui.selectable_label(display.language == language, text).clicked() {
            set(ui, cx, Display { language, ..display });
        }
    }
}

fn text_size_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let display = cx.state.display;
    for text_size in TextSize::ALL {
        let text = message!("view-text-size-percent", percent = u32::from(text_size.percent()));
        if ui.selectable_label(display.text_size == text_size, text).clicked() {
            set(ui, cx, Display { text_size, ..display });
        }
    }
}

fn set(ui: &Ui, cx: &mut ViewContext<'_>, display: Display) {
    cx.push(Command::App(AppCommand::SetDisplay(display)));
    ui.close();
}
