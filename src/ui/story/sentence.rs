//! Sentences of a step, each with the numbers of the claims that carry it.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Label, RichText, Sense, Ui, WidgetInfo, vec2};

use crate::message;
use crate::model::ClaimId;
use crate::scene::story::{NumberedSource, SentenceRow};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::words_ui;

/// The type of a sentence: its style, the height of a line in points, and its colour.
#[derive(Clone, Copy)]
pub(super) struct SentenceStyle {
    pub(super) text: TextStyle,
    pub(super) line: f32,
    pub(super) role: Role,
}

/// Draws a sentence; a click on a number selects the claim.
pub(super) fn sentence_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    sentence: &SentenceRow,
    sources: &[NumberedSource],
    style: SentenceStyle,
) {
    let look = cx.look;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(3.0, 0.0);
        // What is read can be copied.
        ui.style_mut().interaction.selectable_labels = true;
        words_ui(ui, look, &sentence.words, |text| {
            let text = RichText::new(text).font(look.font(style.text));
            text.line_height(Some(style.line)).color(look.colour(style.role))
        });
        for (number, claim) in &sentence.claims {
            let source = sources.iter().find(|source| source.claim == *claim);
            number_ui(ui, cx, (*number, claim), source);
        }
    });
}

/// The number of a claim, which leads to it.
pub(super) fn number_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    (number, claim): (usize, &ClaimId),
    source: Option<&NumberedSource>,
) {
    let look = cx.look;
    let text = look.bold_text(number.to_string(), TextStyle::Tiny, Role::Accent);
    let link = ui.add(Label::new(text.raised()).selectable(false).sense(Sense::click()));
    let about = source.map(|source| format!("{}: {}", source.said, source.statement));
    let about = about.unwrap_or_default();
    let name = || message!("story-number", number = number, about = &about);
    link.widget_info(|| WidgetInfo::labeled(Access::Link, true, name()));
    if link.hovered() || link.has_focus() {
        let line = look.stroke(1.0, Role::Accent);
        ui.painter().hline(link.rect.x_range(), link.rect.bottom() - 2.0, line);
    }
    if link.on_hover_text(about).on_hover_cursor(CursorIcon::PointingHand).clicked() {
        cx.push(Command::Select(SelectCommand::Claim(claim.clone())));
    }
}
