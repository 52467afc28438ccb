//! Panel on the right: the selected event as an article, claim by claim.

mod claim;
mod copy_menu;
mod figure_mark;
mod grade;
mod head;
mod links;
mod no_selection;
mod pointed;
mod rival_figures;
mod sources;

use egui::{Align, Frame, Label, Layout, Margin, Panel, Pos2, ScrollArea, Ui};

use self::pointed::PointedClaim;
use super::ViewContext;
use super::control::{FEW, heading, in_sight, rule};
use super::memo::memo;
use crate::scene::detail::{DetailKey, DetailScene, detail_scene};
use crate::scene::theme::{Role, TextStyle};
use crate::{label, message};

/// Space around the rules between sections, in pixels above and below.
const RULE: (f32, f32) = (10.0, 8.0);

/// Height of a claim that was not laid out yet, in pixels.
const CLAIM: f32 = 120.0;

/// Draws the panel.
pub(crate) fn detail_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let Some(event) = cx.state.selected(cx.dataset) else {
        no_selection::no_selection_ui(ui, cx);
        return;
    };
    let key = DetailKey::of(event, cx.dataset, cx.state, cx.visible, cx.zone);
    let scene = memo(ui.ctx(), ui.scope_id().with("detail"), key, || {
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
    // What is read can be copied.
    ui.style_mut().interaction.selectable_labels = true;
    // Otherwise every row of text would be as high as a button.
    ui.spacing_mut().interact_size.y = 0.0;
    head::head_ui(ui, cx, scene);
    let mut pointed = PointedClaim::load(ui, cx.state.claim.as_ref());
    if let Some(times) = &scene.start_times {
        rule(ui, cx.look, RULE);
        ui.scope(|ui| rival_figures::start_times_ui(ui, cx, &mut pointed, scene.kind, times));
    }
    for chart in &scene.rival_figures {
        rule(ui, cx.look, RULE);
        ui.scope(|ui| rival_figures::rival_figures_ui(ui, cx, &mut pointed, scene.kind, chart));
    }
    if !scene.groups.is_empty() || scene.below_grade > 0 {
        rule(ui, cx.look, RULE);
        claims_ui(ui, cx, &mut pointed, scene);
    }
    pointed.store(ui);
    if !scene.sources.is_empty() {
        rule(ui, cx.look, RULE);
        ui.horizontal(|ui| {
            heading(ui, cx.look, label!("detail-window-reported-by"));
            copy_menu::event_menu_ui(ui, cx, &scene.sources);
        });
        ui.add_space(2.0);
        for source in &scene.sources {
            sources::source_ui(ui, cx, source);
        }
    }
    if !scene.media.is_empty() {
        rule(ui, cx.look, RULE);
        heading(ui, cx.look, label!("detail-window-media"));
        ui.add_space(2.0);
        for media in &scene.media {
            sources::media_ui(ui, cx, media);
        }
    }
    if !scene.same_place.is_empty() {
        rule(ui, cx.look, RULE);
        links::same_place_ui(ui, cx, &scene.same_place);
    }
}

fn claims_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    pointed: &mut PointedClaim,
    scene: &DetailScene,
) {
    let (claims, speakers) = (scene.claims, scene.speakers);
    let count = message!("detail-window-claims.count", claims = claims, speakers = speakers);
    heading_ui(ui, cx, label!("detail-window-claims"), &count);
    ui.add_space(6.0);
    for group in &scene.groups {
        if !group.head.is_empty() {
            ui.label(cx.look.bold_text(&group.head, TextStyle::Small, Role::TextSecond));
            ui.add_space(3.0);
        }
        let mut nodes: Vec<Pos2> = Vec::new();
        // Of more, assistive technology reads the number in the heading, and each when it is in sight.
        let all = group.rows.len() <= FEW;
        for row in &group.rows {
            let against = row.against.and_then(|nth| nodes.get(nth).copied());
            let mut node = claim::node_at(row, ui.cursor().min);
            let always = all || pointed.is_wanted(&row.claim.id);
            let mut add = |ui: &mut Ui| {
                node = claim::claim_ui(ui, cx, pointed, row, against);
                ui.add_space(14.0);
            };
            if always {
                add(ui);
            } else {
                in_sight(ui, ui.scope_id().with(row.claim.id.as_str()), CLAIM, add);
            }
            nodes.push(node);
        }
    }
    grade::below_grade_ui(ui, cx, scene.below_grade);
}

/// A heading with a count or a qualification at the right.
fn heading_ui(ui: &mut Ui, cx: &ViewContext<'_>, text: &str, about: &str) {
    ui.horizontal(|ui| {
        heading(ui, cx.look, text);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let about = cx.look.text(about, TextStyle::Small, Role::TextSecond);
            ui.add(Label::new(about).truncate());
        });
    });
}
