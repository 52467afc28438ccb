//! Time field: shows an instant in words; while another is typed, a preview below says what it
//! means.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, FontId, Id, Key, Margin, Popup, PopupCloseBehavior, Response, RichText, Stroke,
    TextEdit, Ui, WidgetInfo, vec2,
};

use crate::model::{EventKind, Moment};
use crate::scene::file::ProblemWeight;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::typed::Preview;
use crate::text::{self, Locale};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, small_mark, text_width};

/// The width of the preview, in pixels: the longest fault in two lines.
const WIDTH: f32 = 300.0;

/// The typed text, with the preview of it and what that was derived from.
#[derive(Clone, Debug, Default)]
struct Typed {
    text: String,
    read: Option<(String, ReadIn, Preview)>,
}

/// What the meaning of a text, and the words of its preview, depend on.
type ReadIn = ([Moment; 3], &'static Locale);

/// The look and the behaviour of a field.
pub(crate) struct TimeField<'a> {
    /// Its identity in egui.
    pub key: &'static str,
    /// Its accessible name.
    pub name: &'a str,
    /// The tooltip: what can be typed.
    pub hint: &'a str,
    /// The instant that it shows, in words.
    pub words: &'a str,
    /// The font of the words.
    pub font: FontId,
    /// The effect of Enter, as the preview says it.
    pub enter: &'a str,
    /// Whether it takes the focus in this frame.
    pub asked: bool,
    /// The instants on which the meaning of a text depends; the preview is derived again when one
    /// of them changes.
    pub depends: [Moment; 3],
}

/// The width of a field that shows those words, in points.
pub(super) fn field_width(ui: &Ui, words: &str, font: &FontId) -> f32 {
    text_width(ui.painter(), words, font.clone()) + 22.0
}

/// Draws the field; `read` gives the preview of a text. Returns the text that was entered with
/// Enter, where it is understood.
pub(crate) fn time_field_ui(
    ui: &mut Ui,
    cx: &ViewContext<'_>,
    field: &TimeField<'_>,
    read: impl FnOnce(&str) -> Preview,
) -> Option<String> {
    let look = cx.look;
    let memory = Id::unique(("time-field", field.key));
    let mut typed: Typed = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let width = field_width(ui, field.words, &field.font);
    let edit = TextEdit::singleline(&mut typed.text)
        .id(memory.with("field"))
        .font(field.font.clone())
        .margin(Margin::symmetric(10, 3))
        .desired_width(width - 20.0);
    let response = ui.add_sized(vec2(width, 24.0), edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Access::TextInput, true, field.name);
        let value = if typed.text.is_empty() { field.words } else { &typed.text };
        info.current_text_value = Some(value.to_owned());
        info
    });
    if typed.text.is_empty() {
        let focused = ui.memory(|memory| memory.has_focus(response.id));
        let role = if focused { Role::TextSecond } else { Role::Text };
        let ink = Ink { font: field.font.clone(), colour: look.colour(role) };
        let left = response.rect.left_center() + vec2(10.0, 0.0);
        paint_text(ui.painter(), left, Align2::LEFT_CENTER, field.words, ink, width);
    }
    let response = response.on_hover_text(field.hint);
    if field.asked {
        response.request_focus();
    }
    let mut entered = None;
    if !typed.text.trim().is_empty() {
        let read_in = (field.depends, text::current());
        let read = match &typed.read {
            Some((text, on, read)) if *text == typed.text && *on == read_in => read.clone(),
            _ => read(&typed.text),
        };
        if ui.memory(|memory| memory.has_focus(response.id)) {
            preview_ui(&response, cx, &typed.text, &read, field.enter);
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            if read.understood {
                entered = Some(std::mem::take(&mut typed.text));
            } else {
                response.request_focus();
            }
        } else if response.lost_focus() {
            typed.text.clear();
        }
        typed.read = Some((typed.text.clone(), read_in, read));
    }
    ui.data_mut(|data| data.insert_temp(memory, typed));
    entered
}

fn preview_ui(response: &Response, cx: &ViewContext<'_>, text: &str, read: &Preview, enter: &str) {
    let look = cx.look;
    Popup::from_response(response)
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .show(|ui| {
            ui.set_max_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 3.0;
            if !read.understood {
                ui.label(marked(cx, text, read));
            }
            ui.horizontal(|ui| {
                if let Some(kind) = read.kind {
                    mark_ui(ui, cx, kind);
                }
                let (font, role) = if read.understood {
                    (look.bold(TextStyle::Body), Role::Text)
                } else {
                    (look.font(TextStyle::Control), Role::TextSecond)
                };
                let words = RichText::new(&read.words).font(font).color(look.colour(role));
                ui.add(egui::Label::new(words).wrap());
            });
            let keys = if read.understood { enter } else { "" };
            for more in [read.about.as_str(), keys].into_iter().filter(|more| !more.is_empty()) {
                let more = RichText::new(more).font(look.font(TextStyle::Small));
                ui.label(more.color(look.colour(Role::TextSecond)));
            }
        });
}

fn mark_ui(ui: &mut Ui, cx: &ViewContext<'_>, kind: EventKind) {
    let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), egui::Sense::hover());
    small_mark(ui.painter(), cx.look, rect.center(), kind, Role::Raised);
}

/// The typed text with its fault underlined.
fn marked(cx: &ViewContext<'_>, text: &str, read: &Preview) -> LayoutJob {
    let look = cx.look;
    let plain = TextFormat::simple(look.font(TextStyle::Body), look.colour(Role::Text));
    let wrong = look.colour(Role::Problem(ProblemWeight::Error));
    let line = Stroke::new(1.5, wrong);
    let bad =
        TextFormat { underline: line, ..TextFormat::simple(look.bold(TextStyle::Body), wrong) };
    let (start, end) = (read.wrong.start, read.wrong.end);
    let mut job = LayoutJob::default();
    job.append(text.get(..start).unwrap_or(text), 0.0, plain.clone());
    match text.get(start..end) {
        Some("") | None => job.append("…", 0.0, bad),
        Some(part) => job.append(part, 0.0, bad),
    }
    job.append(text.get(end..).unwrap_or_default(), 0.0, plain);
    job
}
