//! View menu: the choices that it has besides commands, the language and the size of text.

use egui::Ui;

use super::ViewContext;
use crate::model::Language;
use crate::state::{AppCommand, Command, Display, MapCommand, TextSize};
use crate::text::{default_locale, locales};
use crate::{label, message};

/// Draws the choices as menus of their own.
pub(crate) fn choices_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    ui.menu_button(label!("view-language"), |ui| language_ui(ui, cx));
    ui.menu_button(label!("view-text-size"), |ui| text_size_ui(ui, cx));
    layers_ui(ui, cx);
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

/// A tick for each layer of the dataset's own; nothing for a dataset without any.
fn layers_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let dataset = cx.dataset;
    let has_any = dataset.meta.layers.iter().any(|layer| !layer.features.is_empty());
    if !has_any {
        return;
    }
    ui.menu_button(label!("layers-menu"), |ui| {
        for (nth, layer) in dataset.meta.layers.iter().enumerate() {
            if layer.features.is_empty() {
                continue;
            }
            let mut shown = cx.state.map.shows_layer(nth);
            if ui.checkbox(&mut shown, &*layer.name).changed() {
                cx.push(Command::Map(MapCommand::ToggleLayer(nth)));
            }
        }
    });
}

fn set(ui: &Ui, cx: &mut ViewContext<'_>, display: Display) {
    cx.push(Command::App(AppCommand::SetDisplay(display)));
    ui.close();
}
