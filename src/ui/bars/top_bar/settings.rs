//! Settings of the window: theme, language, language of names and of a dataset's texts.

use egui::{RichText, Ui};

use super::known_by;
use crate::geo::theatre;
use crate::label;
use crate::model::{Dataset, Language};
use crate::scene::theme::{Role, TextStyle, Theme};
use crate::state::{AppCommand, Command, Display};
use crate::text::{Locale, locales};
use crate::ui::ViewContext;
use crate::ui::control::{Segment, picker, picker_width, text_width};

/// Space between a picker and the caption of the one to its right, in points.
const GAP: f32 = 8.0;

/// One setting with its choices.
pub(super) struct Setting {
    /// Its name.
    name: &'static str,
    /// The word before it in the bar; empty where its choice says enough.
    caption: &'static str,
    tooltip: &'static str,
    /// The words for each choice, and the display options with it.
    choices: Vec<(String, Display)>,
    /// The position of the choice in force.
    current: usize,
}

impl Setting {
    /// The choices, of which the one that changes nothing is in force.
    fn new(
        (name, caption, tooltip): (&'static str, &'static str, &'static str),
        display: Display,
        choices: Vec<(String, Display)>,
    ) -> Self {
        let current = choices.iter().position(|(_, chosen)| *chosen == display);
        Self { name, caption, tooltip, choices, current: current.unwrap_or_default() }
    }

    fn width(&self, ui: &Ui, cx: &ViewContext<'_>) -> f32 {
        let text = self.choices.get(self.current).map_or("", |(text, _)| text);
        let caption = if self.caption.is_empty() {
            0.0
        } else {
            text_width(ui.painter(), self.caption, cx.look.font(TextStyle::Body)) + GAP
        };
        picker_width(ui, cx.look, text) + caption + GAP
    }

    /// Draws the picker, and the caption at its left.
    fn picker_ui(&self, ui: &mut Ui, cx: &mut ViewContext<'_>) {
        let choices: Vec<Segment<'_, usize>> = self
            .choices
            .iter()
            .enumerate()
            .map(|(value, (text, _))| Segment { value, text, tooltip: self.tooltip })
            .collect();
        if let Some(picked) = picker(ui, cx.look, self.name, self.current, &choices) {
            self.choose(cx, picked);
        }
        if !self.caption.is_empty() {
            ui.label(RichText::new(self.caption).color(cx.look.colour(Role::TextSecond)));
        }
    }

    /// Draws the choices as a menu within a menu.
    fn menu_ui(&self, ui: &mut Ui, cx: &mut ViewContext<'_>) {
        ui.menu_button(self.name, |ui| {
            for (nth, (text, _)) in self.choices.iter().enumerate() {
                let choice = ui.selectable_label(nth == self.current, text);
                if choice.on_hover_text(self.tooltip).clicked() {
                    self.choose(cx, nth);
                    ui.close();
                }
            }
        });
    }

    fn choose(&self, cx: &mut ViewContext<'_>, nth: usize) {
        if let Some((_, display)) = self.choices.get(nth) {
            cx.push(Command::App(AppCommand::SetDisplay(*display)));
        }
    }
}

/// The settings from right to left.
pub(super) fn settings(cx: &ViewContext<'_>) -> Vec<Setting> {
    [Some(theme(cx)), Some(language(cx)), Some(names(cx)), texts(cx)]
        .into_iter()
        .flatten()
        .collect()
}

/// The width of all settings side by side, in points.
pub(super) fn settings_width(ui: &Ui, cx: &ViewContext<'_>, settings: &[Setting]) -> f32 {
    let widths = settings.iter().map(|setting| setting.width(ui, cx));
    10.0 + widths.sum::<f32>() + 16.0 + known_by::width(ui, cx)
}

/// Draws the settings side by side, from right to left.
pub(super) fn settings_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, settings: &[Setting]) {
    ui.add_space(10.0);
    ui.spacing_mut().item_spacing.x = GAP;
    for setting in settings {
        setting.picker_ui(ui, cx);
    }
    ui.add_space(16.0);
    known_by::known_by_ui(ui, cx);
}

/// Draws the settings as one menu, where the bar has no room for them.
pub(super) fn folded_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, settings: &[Setting]) {
    ui.add_space(10.0);
    ui.menu_button(label!("bars-settings"), |ui| {
        for setting in settings.iter().rev() {
            setting.menu_ui(ui, cx);
        }
        ui.separator();
        known_by::menu_ui(ui, cx);
    });
}

fn theme(cx: &ViewContext<'_>) -> Setting {
    let display = cx.state.display;
    let choices = Theme::ALL.map(|theme| (theme.label().to_owned(), theme.chosen(display)));
    let words = (label!("bars-theme"), "", label!("bars-theme.tooltip"));
    let current = Theme::of(display);
    let current = Theme::ALL.iter().position(|theme| *theme == current);
    Setting { current: current.unwrap_or_default(), ..Setting::new(words, display, choices.into()) }
}

/// The language of the interface; each is called as it calls itself.
fn language(cx: &ViewContext<'_>) -> Setting {
    let display = cx.state.display;
    let choices = locales().iter().map(|locale| {
        let language = Language::new(locale.tag());
        (locale.name().to_owned(), Display { language, ..display })
    });
    let words = (label!("bars-language"), "", label!("bars-language.tooltip"));
    let current = locales().iter().position(|locale| locale == display.locale());
    Setting {
        current: current.unwrap_or_default(),
        ..Setting::new(words, display, choices.collect())
    }
}

fn names(cx: &ViewContext<'_>) -> Setting {
    let display = cx.state.display;
    let named = theatre().name_choices(cx.dataset).into_iter();
    let own = (Language::AS_INTERFACE, label!("bars-as-language").to_owned());
    let choices = std::iter::once(own).chain(named);
    let choices = choices.map(|(names, text)| (text, Display { names, ..display }));
    let words = (label!("bars-names.name"), label!("bars-names"), label!("bars-names.tooltip"));
    Setting::new(words, display, choices.collect())
}

/// The language of the dataset's texts, where it has them in one that the interface does not speak.
fn texts(cx: &ViewContext<'_>) -> Option<Setting> {
    let unspoken = |tag: &&str| Locale::by_tag(tag).is_none();
    if cx.dataset.meta.title.is_plain() || text_tags(cx.dataset).find(unspoken).is_none() {
        return None;
    }
    let texts = cx.state.display.text_languages(cx.dataset).chosen;
    let display = Display { texts, ..cx.state.display };
    let own = (Language::AS_INTERFACE, label!("bars-as-language").to_owned());
    let others = text_tags(cx.dataset).filter_map(|tag| {
        let name = Locale::by_tag(tag).map_or(tag, |locale| -> &str { locale.name() });
        Some((Language::new(tag)?, name.to_owned()))
    });
    let choices = std::iter::once(own).chain(others);
    let choices = choices.map(|(texts, text)| (text, Display { texts, ..display }));
    let words = (label!("bars-texts.name"), label!("bars-texts"), label!("bars-texts.tooltip"));
    Some(Setting::new(words, display, choices.collect()))
}

fn text_tags(dataset: &Dataset) -> impl Iterator<Item = &str> {
    dataset.meta.languages.iter().map(|tag| &**tag)
}
