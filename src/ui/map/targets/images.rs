//! Forces, camps, reinforcements and speaker lines for assistive technology, with tooltips.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Id, Rect, Response, Sense, Ui, WidgetInfo, vec2};

use super::names::select_figure;
use super::tooltip;
use crate::geo::ScreenPoint;
use crate::message;
use crate::scene::map::{Arrow, CampMark, ForceMark, MapMarks, SpeakerLine, speakers_words};
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::event_link;
use crate::ui::map::pane::Pane;

/// Describes forces, camps and reinforcements; a click selects the claim or the event behind them.
pub(super) fn images_ui(ui: &Ui, cx: &mut ViewContext<'_>, marks: &MapMarks, pane: Pane<'_>) {
    if let Some(mark) = &marks.unshown {
        let id = ui.scope_id().with("unshown");
        if let Some(response) = image_ui(ui, id, (mark.at, 27.0), &mark.label, pane) {
            response.on_hover_text(&mark.label);
        }
    }
    for (nth, force) in marks.forces.iter().enumerate() {
        force_ui(ui, cx, force, nth, pane);
    }
    for (nth, camp) in marks.camps.iter().enumerate() {
        camp_ui(ui, cx, camp, nth, pane);
    }
    for (nth, arrow) in marks.arrows.iter().enumerate() {
        arrow_ui(ui, cx, arrow, nth, pane);
    }
}

fn force_ui(ui: &Ui, cx: &mut ViewContext<'_>, force: &ForceMark, nth: usize, pane: Pane<'_>) {
    let id = ui.scope_id().with(("force", nth));
    if let Some(response) = image_ui(ui, id, (force.shape.middle(), 26.0), &force.label, pane) {
        select_figure(cx, &response, &force.id);
        tooltip::of_force(
            response,
            cx,
            [&force.name, &force.figure, &force.attribution, &force.said],
        );
    }
}

fn camp_ui(ui: &Ui, cx: &mut ViewContext<'_>, camp: &CampMark, nth: usize, pane: Pane<'_>) {
    let id = ui.scope_id().with(("camp", nth));
    if let Some(response) = image_ui(ui, id, (camp.at, 14.0), &camp.label, pane) {
        let text = message!("map-window-camp", camp = &camp.label, note = &camp.note);
        select_figure(cx, &response, &camp.force);
        tooltip::of_force(response, cx, [&camp.name, "", &text, ""]);
    }
}

fn arrow_ui(ui: &Ui, cx: &mut ViewContext<'_>, arrow: &Arrow, nth: usize, pane: Pane<'_>) {
    let id = ui.scope_id().with(("reinforcement", nth));
    let middle = arrow.bounds().middle();
    if let Some(response) = image_ui(ui, id, (middle, 40.0), &arrow.label, pane) {
        let response = if let Some(event) = &arrow.event {
            event_link(cx, response, event)
        } else {
            select_figure(cx, &response, &arrow.force);
            response
        };
        tooltip::of_force(response, cx, [&arrow.title, "", &arrow.label, ""]);
    }
}

/// Describes a square of the map; `None` if its middle is out of view.
fn image_ui(
    ui: &Ui,
    id: Id,
    (at, side): (ScreenPoint, f32),
    name: &str,
    pane: Pane<'_>,
) -> Option<Response> {
    let at = pane.pos(at);
    if !pane.rect.contains(at) {
        return None;
    }
    let rect = Rect::from_center_size(at, vec2(side, side)).intersect(pane.rect);
    let response = ui.interact(rect, id, Sense::CLICK);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, name));
    Some(response)
}

/// Describes all lines as one group, and names the speakers of each line under the pointer.
/// A click on the word of a line selects the claim.
pub(super) fn speakers_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    lines: &[SpeakerLine],
    pane: Pane<'_>,
) {
    let Some(first) = lines.first() else {
        return;
    };
    let id = ui.scope_id().with("speakers");
    let spot = Rect::from_center_size(pane.pos(first.from), vec2(2.0, 2.0));
    let group = ui.interact(spot, id, Sense::hover());
    let words = speakers_words(lines);
    group.widget_info(|| WidgetInfo::labeled(Access::Group, true, &words));
    for (nth, line) in lines.iter().enumerate() {
        let Some((plate, _)) = &line.word else { continue };
        let response = ui.interact(pane.place(*plate), id.with(nth), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Access::Link, true, line.words()));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.on_hover_text(line.words()).clicked() {
            cx.push(Command::Select(SelectCommand::Claim(line.claim.clone())));
        }
    }
}
