//! The panel on the right: the selected event as an article, claim by claim.

mod claim;
mod grade;
mod head;
mod links;
mod sources;

use egui::{Frame, Margin, Panel, RichText, ScrollArea, Ui};

use super::ViewContext;
use crate::scene::detail::{DetailScene, detail_scene};
use crate::scene::theme::Role;

/// Draws the panel.
pub(crate) fn detail_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let Some(event) = cx.state.selected(cx.dataset) else {
        nothing_ui(ui, cx);
        return;
    };
    let scene = detail_scene(event, cx.dataset, cx.state, cx.zone);
    Panel::bottom("neighbours")
        .exact_size(36.0)
        .resizable(false)
        .frame(Frame::NONE.inner_margin(Margin::symmetric(12, 0)))
        .show(ui, |ui| links::neighbours_ui(ui, cx, &scene.neighbours));
    let margin = Margin { left: 16, right: 16, top: 16, bottom: 24 };
    ScrollArea::vertical().auto_shrink(false).id_salt(event.id.as_str()).show(ui, |ui| {
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            article_ui(ui, cx, &scene);
        });
    });
}

fn article_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &DetailScene) {
    ui.spacing_mut().item_spacing.y = 4.0;
    // Rows of text are as high as their text, and not as a button is.
    ui.spacing_mut().interact_size.y = 0.0;
    head::head_ui(ui, cx, scene);
    if !scene.groups.is_empty() || scene.below_grade > 0 {
        rule(ui, cx);
        claims_ui(ui, cx, scene);
    }
    if !scene.sources.is_empty() {
        rule(ui, cx);
        heading(ui, cx, "Event reported by");
        ui.add_space(2.0);
        for source in &scene.sources {
            sources::source_ui(ui, cx, source);
        }
    }
    if !scene.same_place.is_empty() {
        rule(ui, cx);
        links::same_place_ui(ui, cx, &scene.same_place);
    }
}

fn claims_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &DetailScene) {
    let look = cx.look;
    let claims: usize = scene.groups.iter().map(|group| group.claims.len()).sum();
    ui.horizontal(|ui| {
        heading(ui, cx, "Who says what");
        let count = |n: usize, one: &str, many: &str| match n {
            1 => format!("1 {one}"),
            n => format!("{n} {many}"),
        };
        let text = format!(
            "{}, {}",
            count(claims, "claim", "claims"),
            count(scene.speakers, "speaker", "speakers")
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let text = RichText::new(text).font(look.font(11.5));
            ui.label(text.color(look.colour(Role::TextSecond)));
        });
    });
    ui.add_space(6.0);
    let mut last_node = None;
    for group in &scene.groups {
        for row in &group.claims {
            last_node = Some(claim::claim_ui(ui, cx, group.stance, row, last_node));
            ui.add_space(14.0);
        }
    }
    grade::below_grade_ui(ui, cx, scene.below_grade);
}

fn nothing_ui(ui: &mut Ui, cx: &ViewContext<'_>) {
    let look = cx.look;
    Frame::NONE.inner_margin(Margin::same(16)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.label(RichText::new(&*cx.dataset.meta.title).font(look.bold(20.0)));
        ui.add_space(2.0);
        ui.label(RichText::new(&*cx.dataset.meta.summary).font(look.font(13.5)));
        ui.add_space(8.0);
        let hint = "Select a marker, an item on the timeline or a row of the list to read who \
                    says what about it";
        ui.label(RichText::new(hint).color(look.colour(Role::TextSecond)));
    });
}

fn heading(ui: &mut Ui, cx: &ViewContext<'_>, text: &str) {
    ui.label(RichText::new(text).font(cx.look.bold(13.5)).color(cx.look.colour(Role::Text)));
}

/// The line between two parts of the article.
fn rule(ui: &mut Ui, cx: &ViewContext<'_>) {
    ui.add_space(10.0);
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, cx.look.stroke(1.0, Role::Hairline));
    ui.add_space(8.0);
}
