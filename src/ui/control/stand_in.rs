//! Texts of a dataset that stand in another language than the one in use, told as such.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Align2, FontSelection, Painter, Pos2, Rect, Response, RichText, Ui, WidgetInfo};

use super::paint_text;
use crate::message;
use crate::scene::text::Words;
use crate::scene::theme::{Role, TextStyle};
use crate::text::in_language;
use crate::ui::theme::Look;

/// Space between a text and the mark of its language, in points.
const GAP: f32 = 6.0;

/// Adds a paragraph in the form that `style` gives it. Where another language stands in, a small
/// mark behind it says which, the pointer is told why, and assistive technology gets the tag.
pub(crate) fn words_ui(
    ui: &mut Ui,
    look: Look,
    words: &Words,
    style: impl FnOnce(&str) -> RichText,
) -> Response {
    let text = style(&words.text);
    let Some(tag) = &words.stand_in else {
        return ui.label(text);
    };
    let mut job = LayoutJob::default();
    text.append_to(&mut job, ui.style(), FontSelection::Default, Align::BOTTOM);
    let second = look.colour(Role::TextSecond);
    let mark = TextFormat::simple(look.font(TextStyle::Tiny), second);
    job.append(&in_language(tag), GAP, mark);
    let label = ui.label(job);
    label.widget_info(|| WidgetInfo::labeled(Access::Label, true, words.to_string()));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_language(&**tag));
    label.on_hover_text(message!("languages-stand-in", in_language = in_language(tag)))
}

/// Paints the mark of a language in a row that has no room for words: the first part of its tag.
/// Returns its rectangle.
pub(crate) fn paint_language(painter: &Painter, look: Look, right: Pos2, tag: &str) -> Rect {
    /// The most that a mark takes, in points.
    const WIDTH: f32 = 30.0;
    let primary = tag.split('-').next().unwrap_or(tag);
    let ink = look.ink(TextStyle::Tiny, Role::TextSecond);
    paint_text(painter, right, Align2::RIGHT_CENTER, primary, ink, WIDTH)
}
