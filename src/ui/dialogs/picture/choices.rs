//! Choices of a picture: what it shows, in which format, how large, in which colours and words.

use egui::accesskit::Role as Access;
use egui::{Align2, Sense, TextEdit, Ui, WidgetInfo, vec2};

use crate::label;
use crate::model::{Language, StoryId};
use crate::scene::text::told;
use crate::scene::theme::{Role, TextStyle, Theme};
use crate::state::{
    Chart, Command, Display, FigureSubject, LaneCommand, PictureChoices, PictureCommand,
    PictureFormat,
};
use crate::text::locales;
use crate::ui::ViewContext;
use crate::ui::control::{
    CONTROL_HEIGHT, Segment, arrow_picker, paint_text, picker, segments, text_width,
};
use crate::ui::theme::Look;

/// Sizes as they are typed: a column and a page of a newspaper, a slide, a post.
const SIZES: [&str; 6] = ["85mm", "120mm", "180mm", "1200x800", "1920x1080", "1080x1080"];
/// How long a moving picture may last, in seconds.
const SECONDS: std::ops::RangeInclusive<u32> = 1..=300;
/// Width of the fields for a size and a number, in points.
const FIELD: f32 = 120.0;

/// Draws the choices in that width; what is changed is asked for at once.
pub(super) fn choices_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, width: f32) {
    let mut choices = cx.state.picture.clone();
    subject_ui(ui, cx, &mut choices);
    format_ui(ui, cx, &mut choices);
    if choices.format.moves() {
        motion_ui(ui, cx, &mut choices);
    }
    size_ui(ui, cx, &mut choices);
    looks_ui(ui, cx, &mut choices);
    headline_ui(ui, cx, &mut choices, width);
    if choices != cx.state.picture {
        cx.push(Command::Picture(PictureCommand::Choose(Box::new(choices))));
    }
}

/// A row with a caption, as wide as the widest of all, and what is chosen after it.
fn row<R>(ui: &mut Ui, look: Look, caption: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let font = look.font(TextStyle::Control);
    let captions = [
        label!("picture-shows"),
        label!("picture-tells"),
        label!("picture-seconds"),
        label!("picture-size"),
        label!("picture-colours"),
        label!("picture-language"),
    ];
    let widths = captions.map(|words| text_width(ui.painter(), words, font.clone()));
    let width = widths.into_iter().fold(0.0, f32::max);
    ui.horizontal(|ui| {
        ui.set_min_height(CONTROL_HEIGHT);
        let (rect, response) = ui.allocate_exact_size(vec2(width, CONTROL_HEIGHT), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Access::Label, true, caption));
        let ink = look.ink(TextStyle::Control, Role::TextSecond);
        paint_text(ui.painter(), rect.left_center(), Align2::LEFT_CENTER, caption, ink, width);
        contents(ui)
    })
    .inner
}

fn words_of(subject: FigureSubject) -> &'static str {
    match subject {
        FigureSubject::Map => label!("picture-map"),
        FigureSubject::Timeline => label!("picture-timeline"),
        FigureSubject::Both => label!("picture-both"),
        FigureSubject::Chart => label!("picture-chart"),
        FigureSubject::Panel => label!("picture-panel"),
    }
}

fn subject_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, choices: &mut PictureChoices) {
    let all: Vec<Segment<'_, FigureSubject>> = FigureSubject::ALL
        .into_iter()
        .filter(|subject| cx.state.can_picture(*subject, cx.dataset))
        .map(|value| Segment { value, text: words_of(value), tooltip: "" })
        .collect();
    row(ui, cx.look, label!("picture-shows"), |ui| {
        let name = label!("picture-shows");
        if let Some(subject) = picker(ui, cx.look, name, choices.subject, &all) {
            choices.subject = subject;
        }
        if choices.subject == FigureSubject::Chart {
            let charts = Chart::ALL.map(|value| Segment {
                value,
                text: value.label(),
                tooltip: value.about(),
            });
            let name = label!("picture-chart");
            if let Some(chart) = picker(ui, cx.look, name, cx.state.chart, &charts) {
                cx.push(Command::Lane(LaneCommand::ShowChart(chart)));
            }
        }
    });
}

fn format_ui(ui: &mut Ui, cx: &ViewContext<'_>, choices: &mut PictureChoices) {
    let about = |format: PictureFormat| match format {
        PictureFormat::Svg => label!("picture-format-svg"),
        PictureFormat::Png => label!("picture-format-png"),
        PictureFormat::Pdf => label!("picture-format-pdf"),
        PictureFormat::Gif | PictureFormat::WebP => label!("picture-format-moving"),
    };
    let all = PictureFormat::ALL.map(|value| Segment {
        value,
        text: value.name(),
        tooltip: about(value),
    });
    if let Some(format) = segments(ui, cx.look, choices.format, &all) {
        let usual = PictureChoices::default().size;
        // A film is for a screen.
        if format.moves() && !choices.format.moves() && choices.size == usual {
            "1080".clone_into(&mut choices.size);
        }
        choices.format = format;
    }
    ui.label(cx.look.text(about(choices.format), TextStyle::Small, Role::TextSecond));
}

fn motion_ui(ui: &mut Ui, cx: &ViewContext<'_>, choices: &mut PictureChoices) {
    let stories = cx.whole.stories().iter().filter(|story| !story.steps.is_empty());
    let titles: Vec<(Option<usize>, String)> = std::iter::once((None, None))
        .chain(stories.clone().enumerate().map(|(nth, story)| (Some(nth), Some(story))))
        .map(|(nth, story)| {
            let title = story.map(|story| told(&story.title).into_owned());
            (nth, title.unwrap_or_else(|| label!("picture-playhead").to_owned()))
        })
        .collect();
    let ids: Vec<&StoryId> = stories.map(|story| &story.id).collect();
    let current = ids.iter().position(|id| Some(*id) == choices.story.as_ref());
    let all: Vec<Segment<'_, Option<usize>>> =
        titles.iter().map(|(value, text)| Segment { value: *value, text, tooltip: "" }).collect();
    row(ui, cx.look, label!("picture-tells"), |ui| {
        if let Some(chosen) = picker(ui, cx.look, label!("picture-tells"), current, &all) {
            choices.story = chosen.and_then(|nth| ids.get(nth)).map(|id| (*id).clone());
        }
    });
    row(ui, cx.look, label!("picture-seconds"), |ui| {
        let value = egui::DragValue::new(&mut choices.seconds).range(SECONDS);
        ui.add(value).on_hover_text(label!("picture-seconds"));
    });
}

fn size_ui(ui: &mut Ui, cx: &ViewContext<'_>, choices: &mut PictureChoices) {
    row(ui, cx.look, label!("picture-size"), |ui| {
        let name = label!("picture-size");
        let field = TextEdit::singleline(&mut choices.size).desired_width(FIELD).char_limit(24);
        let field = ui.add(field).on_hover_text(label!("picture-size.tooltip"));
        ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(name));
        let all = SIZES.map(|text| Segment { value: text, text, tooltip: "" });
        let current = SIZES.into_iter().find(|size| *size == choices.size).unwrap_or_default();
        let value = choices.size.clone();
        if let Some(size) = arrow_picker(ui, cx.look, (name, &value), current, &all) {
            size.clone_into(&mut choices.size);
        }
    });
}

fn looks_ui(ui: &mut Ui, cx: &ViewContext<'_>, choices: &mut PictureChoices) {
    row(ui, cx.look, label!("picture-colours"), |ui| {
        let (dark, high_contrast) = (choices.dark, choices.high_contrast);
        let current = Theme::of(Display { dark, high_contrast, ..Display::default() });
        let all = Theme::ALL.map(|value| Segment { value, text: value.label(), tooltip: "" });
        if let Some(theme) = picker(ui, cx.look, label!("picture-colours"), current, &all) {
            let display = theme.chosen(Display::default());
            (choices.dark, choices.high_contrast) = (display.dark, display.high_contrast);
        }
    });
    row(ui, cx.look, label!("picture-language"), |ui| {
        let own = (None, label!("picture-language.own"));
        let spoken = locales().iter().map(|it| (Language::new(it.tag()), it.name()));
        let all: Vec<Segment<'_, Option<Language>>> = std::iter::once(own)
            .chain(spoken)
            .map(|(value, text)| Segment { value, text, tooltip: "" })
            .collect();
        let name = label!("picture-language");
        if let Some(language) = picker(ui, cx.look, name, choices.language, &all) {
            choices.language = language;
        }
    });
}

/// The field for the headline, which has the dataset's title until another is typed.
fn headline_ui(ui: &mut Ui, cx: &ViewContext<'_>, choices: &mut PictureChoices, width: f32) {
    let name = label!("picture-headline");
    let label = ui.label(cx.look.text(name, TextStyle::Control, Role::TextSecond));
    let title = told(&cx.dataset.meta.title).into_owned();
    let mut text = choices.headline.clone().unwrap_or_else(|| title.clone());
    let field = TextEdit::multiline(&mut text)
        .desired_rows(2)
        .desired_width(width - 8.0)
        .char_limit(200)
        .margin(vec2(4.0, 4.0));
    let field = ui.add(field).labelled_by(label.id);
    if field.on_hover_text(label!("picture-headline.tooltip")).changed() {
        choices.headline = (text != title).then(|| text.replace('\n', " "));
    }
}
