//! Bar that offers the story to whoever opens a file for the first time.

use egui::{Align, Label, Layout, Ui};

use crate::label;
use crate::scene::story::offer_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, StoryCommand};
use crate::ui::ViewContext;
use crate::ui::control::{text_button, word_link};

/// Height of the bar, in points, and in a low window.
const HEIGHT: f32 = 40.0;
const LOW_HEIGHT: f32 = 30.0;
/// Height below which a window is low, in points.
const LOW: f32 = 560.0;

/// The height of the bar; `None` where nothing is offered.
pub(crate) fn offer_height(ui: &Ui, cx: &ViewContext<'_>) -> Option<f32> {
    let reading = &cx.state.story;
    let has_story = cx.whole.stories().iter().any(|story| !story.steps.is_empty());
    (reading.offered && reading.story.is_none() && has_story).then(|| {
        let is_low = ui.ctx().content_rect().height() < LOW;
        if is_low { LOW_HEIGHT } else { HEIGHT }
    })
}

/// Draws the bar.
pub(crate) fn offer_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let Some(story) = cx.whole.stories().iter().find(|story| !story.steps.is_empty()) else {
        return;
    };
    ui.horizontal_centered(|ui| {
        ui.add_space(16.0);
        ui.spacing_mut().item_spacing.x = 12.0;
        let words = look.bold_text(offer_words(story), TextStyle::Subheading, Role::Text);
        ui.add(Label::new(words));
        let (text, about) = (label!("story-read"), label!("story-read.about"));
        if text_button(ui, look, text, about).clicked() {
            cx.push(Command::Story(StoryCommand::Open(story.id.clone())));
        }
        let hint = look.text(label!("story-offer-keys"), TextStyle::Small, Role::TextSecond);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(16.0);
            let (words, about) = (label!("story-not-now"), label!("story-not-now.about"));
            if word_link(ui, look, words, words, about).clicked() {
                cx.push(Command::Story(StoryCommand::Decline));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(hint).truncate());
            });
        });
    });
}
