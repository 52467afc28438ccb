//! Focus targets of the map: names, tooltips, clicks and keyboard focus of what is on it.

mod activate;
mod further;
mod images;
mod names;
mod roving;
mod target;
mod tooltip;

pub(super) use self::roving::enter;

use egui::{Id, Response, Ui};

use self::roving::{FocusMove, Roving, focus_move};
use self::target::Listed;
use super::pane::Pane;
use crate::scene::map::{
    FocusTarget, MapScene, TargetId, next_target, target_after, target_before,
};
use crate::scene::theme::Role;
use crate::ui::ViewContext;

/// Gives marks, docks, forces and speaker lines their names, tooltips and clicks. The Tab key stops
/// at the map as a whole; arrows lead from mark to mark.
pub(super) fn describe(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Pane<'_>) {
    names::names_ui(ui, cx, scene, pane);
    images::images_ui(ui, cx, &scene.marks, pane);
    further::further_ui(ui, cx, &scene.marks.further, pane);
    targets_ui(ui, cx, scene, pane);
    images::speakers_ui(ui, cx, &scene.speakers, pane);
}

/// Turns clicks on bands into selections: a band has no box of its own.
pub(super) fn band_clicks(
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    response: &Response,
    pane: Pane<'_>,
) {
    names::band_clicks(cx, scene, response, pane);
}

fn targets_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Pane<'_>) {
    let targets = scene.focus_targets();
    let ids: Vec<Id> = targets.iter().map(|it| target::id_of(ui, cx, scene, it)).collect();
    let mut roving = Roving::load(ui, cx.side);
    roving.settle(ui, &ids, preferred(cx, &targets));
    // The rows of a fan are above all marks.
    let is_row =
        |nth: &usize| targets.get(*nth).is_some_and(|it| matches!(it.id, TargetId::Row(_)));
    let (rows, marks): (Vec<usize>, Vec<usize>) = (0..targets.len()).partition(is_row);
    for nth in marks.into_iter().chain(rows) {
        let (Some(target), Some(id)) = (targets.get(nth), ids.get(nth)) else {
            continue;
        };
        let listed = Listed { target, id: *id, nth, of: targets.len() };
        let response = target::target_ui(ui, cx, scene, listed, pane);
        if response.clicked() {
            activate::activate(ui, cx, scene, target, &response, &mut roving);
        }
        if !response.has_focus() {
            continue;
        }
        paint_focus(target, pane);
        let next = match focus_move(ui, *id) {
            Some(FocusMove::Go(direction)) => next_target(&targets, nth, direction),
            Some(FocusMove::Next) => Some(target_after(targets.len(), nth)),
            Some(FocusMove::Previous) => Some(target_before(targets.len(), nth)),
            Some(FocusMove::Leave) => {
                activate::leave(ui, cx, scene, (&targets, &ids), target, &mut roving);
                None
            }
            None => None,
        };
        if let Some(next) = next.and_then(|next| ids.get(next)) {
            roving.go(ui, *next);
        }
    }
    roving.store(ui, cx.side);
}

/// Index of the target that Enter leads to first: that of the selected event, or the first.
fn preferred(cx: &ViewContext<'_>, targets: &[FocusTarget]) -> usize {
    let selected = cx.state.selected_position(cx.dataset);
    let holds = |it: &FocusTarget| selected.is_some_and(|position| it.events.contains(&position));
    targets.iter().rposition(holds).unwrap_or(0)
}

/// A double ring, which is seen on every ground.
fn paint_focus(target: &FocusTarget, pane: Pane<'_>) {
    let rect = pane.place(target.rect).expand(3.0);
    let kind = egui::StrokeKind::Outside;
    pane.painter.rect_stroke(rect, 6.0, pane.look.stroke(4.0, Role::Panel), kind);
    pane.painter.rect_stroke(rect.expand(1.0), 6.0, pane.look.stroke(2.0, Role::Accent), kind);
}
