//! Languages: of the interface, of names, and of a dataset's texts.

use egui::{RichText, Ui};

use crate::geo::theatre;
use crate::label;
use crate::model::{Dataset, Language};
use crate::scene::theme::Role;
use crate::state::{AppCommand, Command, Display};
use crate::text::{Locale, locales};
use crate::ui::ViewContext;
use crate::ui::control::{Segment, picker};

/// Draws the pickers from right to left.
pub(super) fn languages_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    interface_ui(ui, cx);
    names_ui(ui, cx);
    texts_ui(ui, cx);
}

/// The language of the interface; each is called as it calls itself.
fn interface_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let choices: Vec<Segment<'_, Language>> = locales()
        .iter()
        .filter_map(|locale| {
            Some(Segment {
                value: Language::new(locale.tag())?,
                text: locale.name(),
                tooltip: label!("bars-language.tooltip"),
            })
        })
        .collect();
    let display = cx.state.display;
    let current = Language::new(display.locale().tag()).unwrap_or_default();
    let picked = picker(ui, cx.look, label!("bars-language"), current, &choices);
    if picked.is_some() {
        set(cx, Display { language: picked, ..display });
    }
}

fn names_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let named = theatre().name_choices(cx.dataset);
    let choice = |value, text| Segment { value, text, tooltip: label!("bars-names.tooltip") };
    let mut choices = vec![choice(Language::AS_INTERFACE, label!("bars-as-language"))];
    choices.extend(named.iter().map(|(language, text)| choice(*language, text)));
    let display = cx.state.display;
    if let Some(names) = picker(ui, cx.look, label!("bars-names.name"), display.names, &choices) {
        set(cx, Display { names, ..display });
    }
    caption(ui, cx, label!("bars-names"));
}

/// The language of the dataset's texts, where it has them in one that the interface does not speak.
fn texts_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let unspoken = |tag: &&str| Locale::by_tag(tag).is_none();
    if cx.dataset.meta.title.is_plain() || text_tags(cx.dataset).find(unspoken).is_none() {
        return;
    }
    let choice = |value, text| Segment { value, text, tooltip: label!("bars-texts.tooltip") };
    let mut choices = vec![choice(Language::AS_INTERFACE, label!("bars-as-language"))];
    choices.extend(text_tags(cx.dataset).filter_map(|tag| {
        let name = Locale::by_tag(tag).map_or(tag, |locale| -> &str { locale.name() });
        Some(choice(Language::new(tag)?, name))
    }));
    let display = cx.state.display;
    let chosen = display.text_languages(cx.dataset).chosen;
    if let Some(texts) = picker(ui, cx.look, label!("bars-texts.name"), chosen, &choices) {
        set(cx, Display { texts, ..display });
    }
    caption(ui, cx, label!("bars-texts"));
}

fn text_tags(dataset: &Dataset) -> impl Iterator<Item = &str> {
    dataset.meta.languages.iter().map(|tag| &**tag)
}

fn caption(ui: &mut Ui, cx: &ViewContext<'_>, text: &str) {
    ui.label(RichText::new(text).color(cx.look.colour(Role::TextSecond)));
}

fn set(cx: &mut ViewContext<'_>, display: Display) {
    cx.push(Command::App(AppCommand::SetDisplay(display)));
}
