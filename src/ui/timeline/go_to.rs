//! The playhead's time in words: the one figure that everything else depends on, and a field in
//! which another time can be typed.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Id, Key, Margin, Popup, PopupCloseBehavior, Response, RichText, Stroke, TextEdit, Ui,
    WidgetInfo, vec2,
};

use crate::model::{EventKind, Moment, Precision};
use crate::scene::go_to::{Preview, preview};
use crate::scene::problems::ProblemWeight;
use crate::scene::theme::Role;
use crate::state::{Asked, Command, GoToCommand};
use crate::time::moment_words;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::mark::{MarkStyle, paint_mark};

/// Width of what opens below the field, in pixels.
const WIDTH: f32 = 300.0;

/// What is being typed, and what it was understood as with the playhead there.
#[derive(Clone, Debug, Default)]
struct Typed {
    text: String,
    read: Option<(String, Moment, Preview)>,
}

/// Draws the field.
pub(super) fn go_to_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let memory = Id::unique("go to time");
    let mut typed: Typed = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let words = moment_words(cx.state.playhead, cx.zone, Precision::Minute);
    let width = text_width(ui.painter(), &words, look.bold(12.5)) + 22.0;
    let field = TextEdit::singleline(&mut typed.text)
        .id(memory.with("field"))
        .font(look.bold(12.5))
        .margin(Margin::symmetric(10, 3))
        .desired_width(width - 20.0);
    let response = ui.add_sized(vec2(width, 24.0), field);
    response.widget_info(|| WidgetInfo::labeled(Access::TextInput, true, "Go to time"));
    if typed.text.is_empty() {
        let focused = ui.memory(|memory| memory.has_focus(response.id));
        let role = if focused { Role::TextSecond } else { Role::Text };
        let ink = Ink { font: look.bold(12.5), colour: look.colour(role) };
        let left = response.rect.left_center() + vec2(10.0, 0.0);
        paint_text(ui.painter(), left, Align2::LEFT_CENTER, &words, ink, width);
    }
    let response = response.on_hover_text("Type a date, a time, a step or an event (G)");
    if cx.state.display.time_asked {
        response.request_focus();
        cx.push(Command::GoTo(GoToCommand::Ask(false)));
    }
    if !typed.text.trim().is_empty() {
        let read = read(&typed, cx);
        if ui.memory(|memory| memory.has_focus(response.id)) {
            preview_ui(&response, cx, &typed.text, &read);
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            if read.understood {
                let text = std::mem::take(&mut typed.text);
                cx.push(Command::GoTo(GoToCommand::Go { text, now: cx.now }));
            } else {
                response.request_focus();
            }
        } else if response.lost_focus() {
            typed.text.clear();
        }
        typed.read = Some((typed.text.clone(), cx.state.playhead, read));
    }
    ui.data_mut(|data| data.insert_temp(memory, typed));
}

/// What the text means; read anew where text or playhead are others.
fn read(typed: &Typed, cx: &ViewContext<'_>) -> Preview {
    let playhead = cx.state.playhead;
    match &typed.read {
        Some((text, at, read)) if *text == typed.text && *at == playhead => read.clone(),
        _ => {
            let asked = Asked { dataset: cx.dataset, zone: cx.zone, playhead, now: cx.now };
            preview(&typed.text, asked, cx.state.display.names)
        }
    }
}

fn preview_ui(response: &Response, cx: &ViewContext<'_>, text: &str, read: &Preview) {
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
                    (look.bold(12.5), Role::Text)
                } else {
                    (look.font(12.0), Role::TextSecond)
                };
                let words = RichText::new(&read.words).font(font).color(look.colour(role));
                ui.add(egui::Label::new(words).wrap());
            });
            let keys = if read.understood { "Enter goes there" } else { "" };
            for more in [read.about.as_str(), keys].into_iter().filter(|more| !more.is_empty()) {
                let more = RichText::new(more).font(look.font(11.5));
                ui.label(more.color(look.colour(Role::TextSecond)));
            }
        });
}

fn mark_ui(ui: &mut Ui, cx: &ViewContext<'_>, kind: EventKind) {
    let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), egui::Sense::hover());
    let style = MarkStyle {
        scale: 0.66,
        fill: cx.look.colour(Role::Kind(kind)),
        ground: cx.look.colour(Role::Raised),
        halo: 0.0,
        hollow: false,
    };
    paint_mark(ui.painter(), rect.center(), kind, style);
}

/// What was typed, with a line below what is not understood of it.
fn marked(cx: &ViewContext<'_>, text: &str, read: &Preview) -> LayoutJob {
    let look = cx.look;
    let plain = TextFormat::simple(look.font(12.5), look.colour(Role::Text));
    let wrong = look.colour(Role::Problem(ProblemWeight::Error));
    let line = Stroke::new(1.5, wrong);
    let bad = TextFormat { underline: line, ..TextFormat::simple(look.bold(12.5), wrong) };
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
