//! Page about the program and the open file: version, licences, languages and who has read them.

use egui::{Id, RichText, Ui};

use crate::model::MissingTexts;
use crate::scene::theme::{Role, TextStyle};
use crate::state::Sheet;
use crate::text::{Locale, locales};
use crate::ui::ViewContext;
use crate::ui::control::{heading, sheet_ui};
use crate::ui::memo::memo;
use crate::{label, message};

/// Width of the text in points.
const WIDTH: f32 = 560.0;

/// Draws the page while it is open.
pub(crate) fn about_ui(ui: &Ui, cx: &mut ViewContext<'_>) {
    if cx.state.display.sheet != Some(Sheet::About) {
        return;
    }
    let title = label!("about-title");
    sheet_ui(ui, cx, Sheet::About, (title, WIDTH), |ui, cx| {
        ui.spacing_mut().item_spacing.y = 4.0;
        program_ui(ui, cx);
        ui.add_space(10.0);
        file_ui(ui, cx);
    });
}

fn program_ui(ui: &mut Ui, cx: &ViewContext<'_>) {
    let version = message!("about-version", version = env!("CARGO_PKG_VERSION"));
    ui.label(RichText::new(version).font(cx.look.bold(TextStyle::Heading)));
    prose(ui, cx, label!("about-purpose"));
    prose(ui, cx, label!("about-licence"));
    ui.add_space(10.0);
    heading(ui, cx.look, label!("about-languages"));
    for locale in locales() {
        let status = if locale.is_reviewed() {
            message!("about-language-reviewed", language = locale.name())
        } else {
            message!("about-language-unread", language = locale.name())
        };
        prose(ui, cx, &status);
    }
    prose(ui, cx, label!("about-correction"));
}

/// The open file: the rule for parts of a day, its languages, what each lacks, and what stands in for
/// it.
fn file_ui(ui: &mut Ui, cx: &ViewContext<'_>) {
    let dataset = cx.dataset;
    heading(ui, cx.look, label!("about-file"));
    prose(ui, cx, &dataset.meta.title);
    let parts = &dataset.meta.day_parts;
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let named = memo(ui.ctx(), Id::unique("parts of a day"), dataset.serial(), || {
        parts.stated || dataset.events().iter().any(|event| event.time_of_day.as_deref().is_some())
    });
    for hours in parts.hours.iter().filter(|_| *named) {
        let (part, from, to) = (hours.part.word(), clock(hours.from), clock(hours.to));
        prose(ui, cx, &message!("certainty-part-hours", part = part, from = from, to = to));
    }
    let lacks =
        memo(ui.ctx(), Id::unique("missing texts"), dataset.serial(), || dataset.missing_texts());
    if lacks.is_empty() {
        prose(ui, cx, label!("about-file-plain"));
        return;
    }
    for lack in lacks.iter() {
        prose(ui, cx, &lack_words(lack));
    }
    let reviewed: Vec<&str> = dataset.meta.reviewed.iter().map(|tag| own_name(tag)).collect();
    if reviewed.is_empty() {
        prose(ui, cx, label!("about-file-unread"));
    }
    for language in reviewed {
        prose(ui, cx, &message!("about-language-reviewed", language = language));
    }
    prose(ui, cx, label!("about-file-order"));
}

fn lack_words(lack: &MissingTexts) -> String {
    let language = own_name(&lack.tag);
    if lack.missing == 0 {
        message!("about-file-complete", language = language, total = lack.of)
    } else {
        message!("about-file-lack", language = language, missing = lack.missing, total = lack.of)
    }
}

/// What a language calls itself, or its tag where the interface does not speak it.
fn own_name(tag: &str) -> &str {
    Locale::by_tag(tag).map_or(tag, |locale| locale.name())
}

fn prose(ui: &mut Ui, cx: &ViewContext<'_>, text: &str) {
    let text = RichText::new(text).font(cx.look.font(TextStyle::Body)).line_height(Some(18.0));
    ui.label(text.color(cx.look.colour(Role::Text)));
}
