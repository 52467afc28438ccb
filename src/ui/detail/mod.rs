//! The panel on the right: the selected event as an article, claim by claim.

mod claim;
mod figure_mark;
mod grade;
mod head;
mod links;
mod nothing;
mod pointed;
mod rival_figures;
mod sources;

use egui::{Frame, Margin, Panel, RichText, ScrollArea, Ui};

use self::pointed::Pointed;
use super::ViewContext;
use super::memo::scene_memo;
use crate::scene::detail::{DetailScene, detail_scene};
use crate::scene::theme::{Role, TextStyle};

/// Draws the panel.
pub(crate) fn detail_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let Some(event) = cx.state.selected(cx.dataset) else {
        nothing::nothing_ui(ui, cx);
        return;
    };
    let scene = scene_memo(ui, cx, "detail", (), || {
        detail_scene(event, cx.dataset, cx.state, cx.visible, cx.zone)
    });
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
    let mut pointed = Pointed::load(ui, cx.state.claim.as_ref());
    if let Some(began) = &scene.start_times {
        rule(ui, cx);
        ui.scope(|ui| rival_figures::start_times_ui(ui, cx, &mut pointed, scene.kind, began));
    }
    for chart in &scene.rival_figures {
        rule(ui, cx);
        ui.scope(|ui| rival_figures::rival_figures_ui(ui, cx, &mut pointed, scene.kind, chart));
    }
    if !scene.groups.is_empty() || scene.below_grade > 0 {
        rule(ui, cx);
        claims_ui(ui, cx, &mut pointed, scene);
    }
    pointed.store(ui);
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

fn claims_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, pointed: &mut Pointed, scene: &DetailScene) {
    let count = |n: usize, one: &str, many: &str| match n {
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    };
    let (claims, speakers) =
        (count(scene.claims, "claim", "claims"), count(scene.speakers, "speaker", "speakers"));
    heading_ui(ui, cx, "Who says what", &format!("{claims}, {speakers}"));
    ui.add_space(6.0);
    for group in &scene.groups {
        if !group.head.is_empty() {
            let text = RichText::new(&group.head).font(cx.look.bold(TextStyle::Small));
            ui.label(text.color(cx.look.colour(Role::TextSecond)));
            ui.add_space(3.0);
        }
        let mut nodes: Vec<egui::Pos2> = Vec::new();
        for row in &group.rows {
            let against = row.against.and_then(|nth| nodes.get(nth).copied());
            nodes.push(claim::claim_ui(ui, cx, pointed, row, against));
            ui.add_space(14.0);
        }
    }
    grade::below_grade_ui(ui, cx, scene.below_grade);
}

fn heading(ui: &mut Ui, cx: &ViewContext<'_>, text: &str) {
    ui.label(
        RichText::new(text)
            .font(cx.look.bold(TextStyle::Subheading))
            .color(cx.look.colour(Role::Text)),
    );
}

/// A heading with what qualifies it at the right.
fn heading_ui(ui: &mut Ui, cx: &ViewContext<'_>, text: &str, about: &str) {
    ui.horizontal(|ui| {
        heading(ui, cx, text);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let about = RichText::new(about).font(cx.look.font(TextStyle::Small));
            ui.add(egui::Label::new(about.color(cx.look.colour(Role::TextSecond))).truncate());
        });
    });
}

/// The line between two parts of the article.
fn rule(ui: &mut Ui, cx: &ViewContext<'_>) {
    ui.add_space(10.0);
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, cx.look.stroke(1.0, Role::Hairline));
    ui.add_space(8.0);
}
