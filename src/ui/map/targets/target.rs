//! One focus target: its identifier, name and tooltip.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Id, Response, Sense, Ui, WidgetInfo};

use super::tooltip;
use crate::model::Event;
use crate::scene::map::{FocusTarget, MapScene, TargetId};
use crate::scene::text::{event_name, shown_name};
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::map::pane::Pane;
use crate::{label, message};

/// The most events in the name of a target.
const NAMED: usize = 8;

/// A target among all of a scene.
#[derive(Clone, Copy)]
pub(super) struct Listed<'a> {
    pub(super) target: &'a FocusTarget,
    pub(super) id: Id,
    /// Index of the target.
    pub(super) nth: usize,
    /// Number of targets.
    pub(super) of: usize,
}

/// Identifier of a target in egui: the same from frame to frame, whatever is selected.
pub(super) fn id_of(ui: &Ui, cx: &ViewContext<'_>, scene: &MapScene, target: &FocusTarget) -> Id {
    let name = |position: Option<&usize>| {
        let event = position.and_then(|position| cx.dataset.events().get(*position));
        event.map_or("", |event| event.id.as_str())
    };
    match target.id {
        TargetId::Mark(nth) => {
            let anchor = scene.marks.events.get(nth).map(|mark| mark.anchor);
            ui.scope_id().with(("mark", name(anchor.as_ref())))
        }
        TargetId::Row(_) => row_id(ui, name(target.events.first())),
        TargetId::Dock(nth) => {
            let place = scene.edge.docks.get(nth).map_or("", |dock| &dock.name);
            ui.scope_id().with(("dock", place, name(target.events.first())))
        }
    }
}

/// Identifier of the row of an event in a fan.
pub(super) fn row_id(ui: &Ui, event: &str) -> Id {
    ui.scope_id().with(("fanned out", event))
}

/// Senses and describes a target, and hovers its event.
pub(super) fn target_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    listed: Listed<'_>,
    pane: Pane<'_>,
) -> Response {
    let Listed { target, id, nth, of } = listed;
    let dataset = cx.dataset;
    let events: Vec<&Event> =
        target.events.iter().filter_map(|position| dataset.events().get(*position)).collect();
    let rect = pane.place(target.rect).intersect(pane.rect);
    // The Tab key stops at the map, not at each of its targets.
    let focused = ui.memory(|memory| memory.has_focus(id));
    let sense = if focused { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense).on_hover_cursor(CursorIcon::PointingHand);
    let head = || head(scene, target.id);
    let name = || {
        let mark = name_of(cx, &events, head());
        message!("map-window-nth-mark", mark = mark, nth = nth + 1, of = of)
    };
    let selected = events.iter().find(|event| cx.state.selection.as_ref() == Some(&event.id));
    let on = selected.is_some();
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, on, name()));
    if response.hovered() || response.has_focus() {
        let shown = selected.or(events.first());
        cx.push(Command::Select(SelectCommand::Hover(shown.map(|event| event.id.clone()))));
    }
    if is_open(scene, target.id) {
        return response;
    }
    let hint = hint(scene, target.id, events.len());
    tooltip::on_hover(response, cx, &events, head, hint)
}

fn is_open(scene: &MapScene, id: TargetId) -> bool {
    match id {
        TargetId::Mark(nth) => scene.marks.events.get(nth).is_some_and(|mark| mark.is_open),
        TargetId::Dock(nth) => scene.edge.docks.get(nth).is_some_and(|dock| dock.is_open),
        TargetId::Row(_) => false,
    }
}

/// Place, distance and direction of a dock; `None` for other targets.
fn head(scene: &MapScene, id: TargetId) -> Option<String> {
    let TargetId::Dock(nth) = id else {
        return None;
    };
    let dock = scene.edge.docks.get(nth)?;
    Some(message!(
        "map-window-beyond",
        place = &dock.name,
        distance = &dock.distance,
        direction = dock.compass,
    ))
}

/// What a click does, if it is not plain.
fn hint(scene: &MapScene, id: TargetId, events: usize) -> &'static str {
    match id {
        TargetId::Mark(_) if events > 1 => label!("map-window-fan-apart"),
        TargetId::Dock(nth) => {
            let dock = scene.edge.docks.get(nth);
            match (dock.is_some_and(|dock| dock.widen_to.is_some()), events > 1) {
                (true, true) => label!("map-window-fan-widen"),
                (true, false) => "",
                (false, true) => label!("map-window-fan-far"),
                (false, false) => label!("map-window-far"),
            }
        }
        TargetId::Row(_) if events > 1 => label!("map-window-next"),
        TargetId::Mark(_) | TargetId::Row(_) => "",
    }
}

fn name_of(cx: &ViewContext<'_>, events: &[&Event], head: Option<String>) -> String {
    let mut names: Vec<String> = events
        .iter()
        .take(NAMED)
        .map(|event| {
            let name = event_name(event, cx.dataset, cx.zone, cx.state.display.names);
            let position = cx.dataset.event_position(&event.id);
            shown_name(name, position.is_some_and(|position| cx.visible.is_possible(position)))
        })
        .collect();
    if events.len() > NAMED {
        names.push(message!("map-window-more", count = events.len() - NAMED));
    }
    let names = names.join(label!("scene-list-semicolon"));
    match (head, events.len()) {
        (Some(head), _) => message!("map-window-beyond-events", place = head, events = names),
        (None, 1) => names,
        (None, many) => message!("map-window-events-here", count = many, events = names),
    }
}
