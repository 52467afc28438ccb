//! Panel in which a story is read: all steps below each other, the one that is read at the top.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::{
    Align, Frame, Id, Label, Layout, Margin, Panel, Pos2, Rect, ScrollArea, Sense, Ui, WidgetInfo,
    pos2,
};

use super::account::account_ui;
use super::scene;
use super::sentence::{SentenceStyle, sentence_ui};
use crate::scene::story::{StepRow, StoryScene};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, SelectCommand, StoryCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Sign, sign_button, text_button, word_link, word_link_in};
use crate::ui::convert::f32_from;
use crate::{label, message};

/// Height of title and controls, in points.
const HEAD: f32 = 76.0;
/// Space between two steps, in points.
const BETWEEN: f32 = 26.0;
/// How near to the top of a step the panel is scrolled to be at it, in points.
const AT_STEP: f32 = 5.0;

/// Where the steps were drawn last, and which place in the story that showed.
#[derive(Clone, Debug, Default)]
struct Kept {
    /// The tops of the steps in the scrolled content, in points.
    tops: Vec<f32>,
    offset: f32,
    place: Option<(usize, f64)>,
}

/// Draws the panel.
pub(crate) fn story_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let Some(scene) = scene(ui, cx) else { return };
    let top = Panel::top("story-head").exact_size(HEAD).resizable(false);
    let margin = Margin { left: 16, right: 12, top: 8, bottom: 4 };
    top.frame(Frame::NONE.inner_margin(margin)).show(ui, |ui| head_ui(ui, cx, &scene));
    if cx.state.is_away_from_story() {
        back_ui(ui, cx);
    }
    steps_ui(ui, cx, &scene);
}

/// Draws the bar with the way back to the story.
pub(crate) fn back_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    Panel::top("back-to-story")
        .exact_size(34.0)
        .resizable(false)
        .frame(Frame::NONE.fill(look.colour(Role::Tint)).inner_margin(Margin::symmetric(16, 5)))
        .show(ui, |ui| {
            let text = label!("story-back");
            if text_button(ui, look, text, label!("story-back.about")).clicked() {
                cx.push(Command::Story(StoryCommand::Return));
            }
        });
}

fn head_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &StoryScene) {
    let look = cx.look;
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (words, about) = (label!("story-close"), label!("story-close.about"));
            if word_link(ui, look, words, words, about).clicked() {
                cx.push(Command::Story(StoryCommand::End));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = look.bold_text(&scene.title.text, TextStyle::Heading, Role::Text);
                ui.add(Label::new(title).truncate());
            });
        });
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        controls_ui(ui, cx, scene);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| account_ui(ui, cx, scene));
    });
}

/// Previous, next, the number of the step, and full screen.
pub(super) fn controls_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &StoryScene) {
    let look = cx.look;
    let reading = &cx.state.story;
    let (step, count) = (reading.nearest(), scene.steps.len());
    let is_first = reading.step == 0 && reading.way <= 0.0;
    let is_last = step + 1 >= count;
    for (sign, name, disabled, command) in [
        (Sign::Previous, label!("story-previous"), is_first, StoryCommand::Previous),
        (Sign::Next, label!("story-next"), is_last, StoryCommand::Next),
    ] {
        ui.add_enabled_ui(!disabled, |ui| {
            if sign_button(ui, look, sign, name).clicked() {
                cx.push(Command::Story(command));
            }
        });
    }
    let words = message!("story-step-of", step = step + 1, count = count);
    let label = ui.label(look.text(words, TextStyle::Control, Role::TextSecond));
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    let (words, about) = if reading.full_screen {
        (label!("story-leave-full"), label!("story-leave-full.about"))
    } else {
        (label!("story-full"), label!("story-full.about"))
    };
    if word_link(ui, look, words, words, about).clicked() {
        cx.push(Command::Story(StoryCommand::ToggleFullScreen));
    }
}

/// The steps. Scrolling them is reading on: between two steps the playhead is on its way.
fn steps_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &StoryScene) {
    let id = Id::unique("story panel");
    let kept: Arc<Kept> = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let place = (cx.state.story.step, cx.state.story.way);
    let target = (kept.place != Some(place)).then(|| offset_of(&kept.tops, place)).flatten();
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt("story");
    if let Some(target) = target {
        area = area.vertical_scroll_offset(target);
    }
    let room = ui.available_height();
    let output = area.show(ui, |ui| {
        let margin = Margin { left: 16, right: 16, top: 8, bottom: 8 };
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.spacing_mut().interact_size.y = 0.0;
            let start = ui.cursor().top();
            let mut tops = Vec::with_capacity(scene.steps.len());
            for (nth, step) in scene.steps.iter().enumerate() {
                tops.push(ui.cursor().top() - start);
                step_ui(ui, cx, (nth, scene.steps.len()), step);
                ui.add_space(BETWEEN);
            }
            let last = ui.cursor().top() - start - tops.last().copied().unwrap_or_default();
            // The last step too can be at the top.
            ui.add_space((room - last).max(0.0));
            tops
        })
    });
    let tops = output.inner.inner;
    let offset = output.state.clamped_offset().y;
    let settled = kept.tops == tops;
    let mut now = Kept { place: Some(place), offset, tops };
    if !settled {
        // Drawn otherwise than before: the next frame knows where the steps are.
        now.place = None;
        ui.request_repaint();
    } else if target.is_none() && (offset - kept.offset).abs() > 0.5 {
        let (step, way) = place_of(&now.tops, offset);
        if (step, way) != place {
            cx.push(Command::Story(StoryCommand::Scroll(step, way)));
            now.place = Some((step, way));
        }
    }
    ui.data_mut(|data| data.insert_temp(id, Arc::new(now)));
}

/// How far the panel is scrolled at a place in the story.
fn offset_of(tops: &[f32], (step, way): (usize, f64)) -> Option<f32> {
    let from = *tops.get(step)?;
    let to = tops.get(step + 1).copied().unwrap_or(from);
    Some(from + (to - from) * f32_from(way))
}

/// The place in the story at which the panel is scrolled so far.
fn place_of(tops: &[f32], offset: f32) -> (usize, f64) {
    let near = |top: &f32| (offset - top).abs() <= AT_STEP;
    if let Some(step) = tops.iter().position(near) {
        return (step, 0.0);
    }
    let step = tops.partition_point(|top| *top <= offset).saturating_sub(1);
    match (tops.get(step), tops.get(step + 1)) {
        (Some(from), Some(to)) => {
            let way = f64::from((offset - from) / (to - from).max(1.0)).clamp(0.0, 0.999);
            (step, way)
        }
        _ => (step, 0.0),
    }
}

fn step_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, (nth, count): (usize, usize), step: &StepRow) {
    let look = cx.look;
    let reading = &cx.state.story;
    let is_current = reading.nearest() == nth;
    let role = if is_current { Role::Text } else { Role::TextSecond };
    let top = ui.cursor().min;
    let mark = ui.painter().add(egui::Shape::Noop);
    let date = message!("story-step-date", step = nth + 1, date = &step.date);
    ui.label(look.text(date, TextStyle::Small, if is_current { Role::Accent } else { role }));
    let heading = look.bold_text(&step.heading.text, TextStyle::Heading, role);
    let heading = ui.add(Label::new(heading).selectable(false).sense(Sense::click()));
    let name = message!(
        "story-step-name",
        step = nth + 1,
        count = count,
        heading = step.heading.to_string()
    );
    heading.widget_info(|| WidgetInfo::selected(Access::Button, true, is_current, &name));
    if heading.has_focus() || heading.hovered() {
        let line = look.stroke(1.0, role);
        ui.painter().hline(heading.rect.x_range(), heading.rect.bottom(), line);
    }
    if heading.clicked() {
        cx.push(Command::Story(StoryCommand::Go(nth)));
    }
    ui.add_space(2.0);
    let style = SentenceStyle { text: TextStyle::Statement, line: 18.5, role };
    for sentence in &step.sentences.own {
        sentence_ui(ui, cx, sentence, &step.sources, style);
        ui.add_space(3.0);
    }
    fold_ui(ui, cx, nth, step, style);
    if is_current {
        sources_ui(ui, cx, step);
    }
    if is_current {
        let bar = Rect::from_min_max(
            pos2(top.x - 12.0, top.y + 2.0),
            Pos2::new(top.x - 9.0, ui.cursor().top() - 4.0),
        );
        ui.painter().set(mark, egui::Shape::rect_filled(bar, 1.0, look.colour(Role::Accent)));
    }
}

/// The sentences of others: folded to their number, until somebody asks for them.
fn fold_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    nth: usize,
    step: &StepRow,
    style: SentenceStyle,
) {
    if step.sentences.others.is_empty() {
        return;
    }
    let look = cx.look;
    let id = Id::unique("sentences of others").with(nth);
    let unfolded = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let about = label!("story-fold.about");
    let name = message!("story-tick", step = nth + 1, heading = &step.sentences.fold);
    if word_link(ui, look, &step.sentences.fold, &name, about).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !unfolded));
    }
    if unfolded {
        let style = SentenceStyle { role: Role::TextSecond, ..style };
        for sentence in &step.sentences.others {
            sentence_ui(ui, cx, sentence, &step.sources, style);
            ui.add_space(3.0);
        }
    }
}

/// The claims of a step by their numbers: who said it, when, and who carries it.
fn sources_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, step: &StepRow) {
    let look = cx.look;
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    for source in &step.sources {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let number = source.number.to_string();
            ui.label(look.bold_text(number, TextStyle::Small, Role::Accent));
            let said = (source.said.as_str(), label!("story-source-open"));
            if word_link_in(ui, look, Role::Text, said.0, said.0, said.1).clicked() {
                cx.push(Command::Select(SelectCommand::Claim(source.claim.clone())));
            }
            if source.disputed {
                let words = look.text(label!("story-disputed"), TextStyle::Small, Role::Accent);
                ui.add(Label::new(words));
            }
            let by = look.text(&source.publishers, TextStyle::Small, Role::TextSecond);
            ui.add(Label::new(by).truncate());
        });
    }
    for publisher in &step.further {
        ui.label(look.text(publisher, TextStyle::Small, Role::TextSecond));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_in_the_story_follows_from_the_scrolled_way_and_the_other_way_round() {
        let tops = [0.0, 200.0, 500.0];
        assert_eq!(place_of(&tops, 0.0), (0, 0.0));
        assert_eq!(place_of(&tops, 203.0), (1, 0.0));
        assert_eq!(place_of(&tops, 900.0), (2, 0.0));
        let (step, way) = place_of(&tops, 350.0);
        assert_eq!(step, 1);
        assert!((way - 0.5).abs() < 1e-6);
        assert_eq!(offset_of(&tops, (1, way)), Some(350.0));
        assert_eq!(offset_of(&tops, (2, 0.0)), Some(500.0));
        assert_eq!(offset_of(&[], (0, 0.0)), None);
        assert_eq!(place_of(&[], 30.0), (0, 0.0));
    }
}
