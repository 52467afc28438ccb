//! Names on the map: a place shows its card, a figure selects its claim, a title its event.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Popup, RectAlign, Response, RichText, ScrollArea, Sense, Ui, WidgetInfo};
use egui::{Rect, vec2};

use crate::message;
use crate::model::{ForceId, PlaceId};
use crate::scene::force::claim_behind;
use crate::scene::map::{ForceShape, LabelTarget, MapScene, PlaceCard, place_card};
use crate::scene::text::event_name;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{event_link, tray_row_ui};
use crate::ui::map::pane::Pane;
use crate::ui::memo::scene_memo;

/// Width of the card of a place in pixels.
const WIDTH: f32 = 300.0;
/// Greatest height of its list of events in pixels; a longer one scrolls.
const MAX_HEIGHT: f32 = 220.0;
/// Space around a name within which a click is one on it, in pixels.
const AROUND: f32 = 2.0;

/// Makes each name a link to what it names.
pub(super) fn names_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Pane<'_>) {
    for (nth, (target, rect)) in scene.labels.named().into_iter().enumerate() {
        let rect = pane.place(rect).expand(AROUND).intersect(pane.rect);
        match target {
            LabelTarget::Place(id) => place_ui(ui, cx, id, (rect, nth), pane),
            LabelTarget::Force(id) => {
                let Some(force) = scene.marks.forces.iter().find(|force| force.id == *id) else {
                    continue;
                };
                let name = message!("map-window-figure", force = &force.label);
                let response = link_ui(ui, ("figure", id.as_str(), nth), rect, &name);
                select_figure(cx, &response, id);
            }
            LabelTarget::Event(id) => {
                let Some(event) = cx.dataset.event(id) else { continue };
                let name = event_name(event, cx.dataset, cx.zone, cx.state.display.names);
                let response = link_ui(ui, ("title", id.as_str(), nth), rect, &name);
                event_link(cx, response, id);
            }
            LabelTarget::Country(_) => {}
        }
    }
}

fn link_ui(ui: &Ui, id: (&str, &str, usize), rect: Rect, name: &str) -> Response {
    // The Tab key stops at the map, not at each of its names.
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Access::Link, true, name));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Selects the claim that a force's figure comes from, on a click.
pub(super) fn select_figure(cx: &mut ViewContext<'_>, response: &Response, force: &ForceId) {
    if !response.clicked() {
        return;
    }
    if let Some(claim) = claim_behind(cx.dataset, force, cx.state.figure_moments()) {
        cx.push(Command::Select(SelectCommand::Claim(claim)));
    }
}

/// Selects the claim behind the figure of a band, on a click anywhere on the band.
pub(super) fn band_clicks(
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    response: &Response,
    pane: Pane<'_>,
) {
    let Some(pos) = response.hover_pos() else { return };
    let at = pane.point(pos);
    let bands = scene.marks.forces.iter().filter(|force| match &force.shape {
        ForceShape::Band { .. } => force.shape.is_at(at),
        ForceShape::Square { .. } => false,
    });
    for force in bands {
        if response.clicked() {
            select_figure(cx, response, &force.id);
        } else if let Some(ctx) = Some(&response.ctx).filter(|_| response.hovered()) {
            ctx.set_cursor_icon(CursorIcon::PointingHand);
        }
    }
}

/// The name of a place, and its card while it is open.
fn place_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    id: &PlaceId,
    (rect, nth): (Rect, usize),
    pane: Pane<'_>,
) {
    let Some(place) = cx.dataset.place(id) else { return };
    let name = place.names.get(cx.state.display.names);
    let name = message!("map-window-place", place = name);
    let response = link_ui(ui, ("place", id.as_str(), nth), rect, &name);
    if response.hovered() {
        let line = [rect.left_bottom(), rect.right_bottom()].map(|end| end - vec2(0.0, 1.0));
        pane.painter.line_segment(line, pane.look.stroke(1.0, Role::TextSecond));
    }
    let popup = Popup::menu(&response).align(RectAlign::BOTTOM_START).accessible_name(&name);
    // The click that opens it counts once it is shown.
    if !popup.is_open() && !response.clicked() {
        return;
    }
    let card = scene_memo(ui, cx, "place", id.clone(), || {
        place_card(cx.dataset, cx.state, cx.visible, cx.zone, id)
    });
    popup.show(|ui| {
        if let Some(card) = card.as_ref() {
            card_ui(ui, cx, card);
        }
    });
}

fn card_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, card: &PlaceCard) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.label(RichText::new(&card.name).font(look.bold(TextStyle::Heading)));
    if !card.other_names.is_empty() {
        let others = card.other_names.join(" · ");
        ui.label(RichText::new(others).font(look.font(TextStyle::Small)).color(second));
    }
    ui.label(RichText::new(&card.about).font(look.font(TextStyle::Small)).color(second));
    ui.add_space(4.0);
    let heading = message!("map-window-events-at", count = card.rows.len());
    ui.label(RichText::new(heading).font(look.bold(TextStyle::Small)));
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().max_height(MAX_HEIGHT).show(ui, |ui| {
        for row in &card.rows {
            tray_row_ui(ui, cx, row);
        }
    });
}
