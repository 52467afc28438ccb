//! Texts of a dataset that stand in another language than the one in use, told as such.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Align2, FontSelection, Painter, Pos2, Rect, Response, RichText, Ui, WidgetInfo};

use super::{in_sight, mark_found, paint_text};
use crate::message;
use crate::scene::text::Words;
use crate::scene::theme::{Role, TextStyle};
use crate::text::{in_language, parts, start_of};
use crate::ui::ViewContext;
use crate::ui::theme::Look;

/// Space between a text and the mark of its language, in points.
const GAP: f32 = 6.0;

/// A longer text is laid out in parts, each only in sight.
const LONGEST_AT_ONCE: usize = 2_000;
/// The most characters of such a part.
const PART: usize = 600;

/// Adds a paragraph in the form that `style` gives it. Where another language stands in, a small
/// mark behind it says which, the pointer is told why, and assistive technology gets the tag.
pub(crate) fn words_ui(
    ui: &mut Ui,
    look: Look,
    words: &Words,
    style: impl Fn(&str) -> RichText,
) -> Response {
    if start_of(&words.text, LONGEST_AT_ONCE).len() < words.text.len() {
        return long_words_ui(ui, words, style);
    }
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

/// Adds a paragraph as [`words_ui`] does, with the words marked that the search finds.
pub(crate) fn found_words_ui(
    ui: &mut Ui,
    cx: &ViewContext<'_>,
    words: &Words,
    style: impl Fn(&str) -> RichText,
) -> Response {
    let marks = cx.visible.asked.marks(&words.text);
    // A very long text is laid out in parts, and one in another language has its mark behind it.
    if marks.is_empty() || words.stand_in.is_some() || words.text.len() > LONGEST_AT_ONCE {
        return words_ui(ui, cx.look, words, style);
    }
    let mut job = LayoutJob::default();
    let text = style(&words.text);
    text.append_to(&mut job, ui.style(), FontSelection::Default, Align::BOTTOM);
    let label = ui.label(mark_found(job, &marks, cx.look));
    let name = || WidgetInfo::labeled(Access::Label, true, words.to_string());
    label.widget_info(name);
    label
}

/// Adds a very long text in parts.
fn long_words_ui(ui: &mut Ui, words: &Words, style: impl Fn(&str) -> RichText) -> Response {
    // Parts of one text have nothing between them.
    let column = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let id = ui.scope_id().with((words.len(), start_of(words, PART)));
        for (nth, part) in parts(&words.text, PART).into_iter().enumerate() {
            let part = part.strip_suffix('\n').unwrap_or(part);
            in_sight(ui, id.with(nth), 200.0, |ui| {
                ui.label(style(part));
            });
        }
    });
    column.response
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
