//! Strip below a full map: the heading of the step, and its sentences side by side.

use egui::{Align, Layout, Ui, UiBuilder, pos2, vec2};

use super::panel::controls_ui;
use super::scene;
use super::sentence::{SentenceStyle, sentence_ui};
use crate::scene::story::SentenceRow;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, StoryCommand};
use crate::ui::ViewContext;
use crate::ui::control::text_button;
use crate::{label, message};

/// Width of the heading's column, in points.
const HEADING: f32 = 300.0;
/// Space around and between columns, in points.
const GAP: f32 = 24.0;
/// Height of a line of a sentence, in points.
const LINE: f32 = 21.0;
/// The letters that stand on a hundred points of a line, roughly: what the height is estimated by.
const LETTERS: f32 = 14.5;

/// The height of the strip in a window of that width in points; `None` where no story is read in
/// full screen.
pub(crate) fn strip_height(ui: &Ui, cx: &ViewContext<'_>, width: f32) -> Option<f32> {
    let scene = scene(ui, cx).filter(|_| cx.state.story.full_screen)?;
    let longest = scene.steps.iter().map(|step| {
        let sentences = &step.sentences.own;
        let columns = f32::from(u8::try_from(sentences.len()).unwrap_or(u8::MAX)).max(1.0);
        let column = ((width - HEADING - GAP) / columns - GAP).max(80.0);
        let letters = sentences.iter().map(|it| it.words.chars().count()).max().unwrap_or(0);
        let letters = f32::from(u16::try_from(letters).unwrap_or(u16::MAX)) + 8.0;
        (letters / (column / 100.0 * LETTERS)).ceil()
    });
    let lines = longest.fold(3.0, f32::max).min(9.0);
    Some(lines * LINE + 34.0)
}

/// Draws the strip.
pub(crate) fn strip_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let Some(scene) = scene(ui, cx) else { return };
    let look = cx.look;
    let nth = cx.state.story.nearest().min(scene.steps.len().saturating_sub(1));
    let Some(step) = scene.steps.get(nth) else { return };
    let area = ui.max_rect().shrink2(vec2(GAP, 14.0));
    let head = area.with_max_x(area.left() + HEADING - GAP);
    ui.scope_builder(UiBuilder::new().max_rect(head).layout(Layout::top_down(Align::Min)), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let date = message!("story-step-date", step = nth + 1, date = &step.date);
        ui.label(look.text(date, TextStyle::Control, Role::Accent));
        ui.label(look.bold_text(&step.heading.text, TextStyle::Title, Role::Text));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            controls_ui(ui, cx, &scene);
            if cx.state.is_away_from_story() {
                let text = label!("story-back");
                if text_button(ui, look, text, label!("story-back.about")).clicked() {
                    cx.push(Command::Story(StoryCommand::Return));
                }
            }
        });
    });
    let sentences: Vec<&SentenceRow> = step.sentences.own.iter().collect();
    let columns = f32::from(u8::try_from(sentences.len()).unwrap_or(u8::MAX)).max(1.0);
    let room = area.with_min_x(area.left() + HEADING);
    let width = (room.width() + GAP) / columns;
    let style = SentenceStyle { text: TextStyle::SmallHeading, line: LINE, role: Role::Text };
    let mut left = room.left();
    for sentence in sentences {
        let column = room.with_min_x(left).with_max_x(left + width - GAP);
        ui.scope_builder(
            UiBuilder::new().max_rect(column).layout(Layout::top_down(Align::Min)),
            |ui| sentence_ui(ui, cx, sentence, &step.sources, style),
        );
        left += width;
    }
    if step.sentences.own.is_empty() {
        let at = pos2(room.left(), room.top());
        let column = room.with_min_x(at.x);
        ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
            ui.label(look.text(&step.sentences.fold, TextStyle::SmallHeading, Role::TextSecond));
        });
    }
}
