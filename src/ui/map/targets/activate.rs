//! Clicks and Escape on a focus target.

use egui::{Id, Response, Ui};

use super::roving::Roving;
use super::target::row_id;
use crate::geo::Point;
use crate::model::EventId;
use crate::scene::map::{FocusTarget, MapScene, TargetId};
use crate::state::{Command, FanCommand, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::map::pane::canvas_id;

/// Acts on a click: a target of one event selects it, one of several opens or closes their fan. A
/// double click zooms to the events of a mark, or widens the view to the place of a dock.
pub(super) fn activate(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    target: &FocusTarget,
    response: &Response,
    roving: &mut Roving,
) {
    let Some(several) = Several::of(cx, scene, target) else {
        let of = match target.id {
            TargetId::Row(_) => scene.fan.as_ref().map(|fan| fan.of),
            own => Some(own),
        };
        if let Some(id) = next_id(cx, &target.events) {
            // An event beyond the edge is selected without moving the map.
            let beyond = matches!(of, Some(TargetId::Dock(_)));
            let select = if beyond { SelectCommand::Beyond } else { SelectCommand::Event };
            cx.push(Command::Select(select(id)));
        }
        return;
    };
    if let Some(closer) = several.on_double.filter(|_| response.double_clicked()) {
        cx.push(Command::Fan(closer));
    } else if several.is_open {
        cx.push(Command::Fan(FanCommand::Close));
    } else {
        cx.push(Command::Fan(FanCommand::Open(several.at)));
        if response.has_focus() {
            let first = target.events.iter().min().and_then(|nth| cx.dataset.events().get(*nth));
            roving.go(ui, row_id(ui, first.map_or("", |event| event.id.as_str())));
        }
    }
}

/// A mark or dock of several events.
struct Several {
    /// Its point on the plane.
    at: Point,
    /// Whether its fan is open.
    is_open: bool,
    /// Command of a double click; `None` for a dock beyond the map's reach.
    on_double: Option<FanCommand>,
}

impl Several {
    fn of(cx: &ViewContext<'_>, scene: &MapScene, target: &FocusTarget) -> Option<Self> {
        if target.events.len() < 2 {
            return None;
        }
        match target.id {
            TargetId::Mark(nth) => scene.marks.events.get(nth).map(|mark| Self {
                at: cx.state.map.viewport().plane_from_screen(mark.at),
                is_open: mark.is_open,
                on_double: Some(FanCommand::Fit(mark.bounds)),
            }),
            TargetId::Dock(nth) => scene.edge.docks.get(nth).and_then(|dock| {
                let on_double = dock.widen_to.map(FanCommand::Widen);
                Some(Self { at: *dock.places.first()?, is_open: dock.is_open, on_double })
            }),
            TargetId::Row(_) => None,
        }
    }
}

/// Identifier of the event to select next.
fn next_id(cx: &ViewContext<'_>, positions: &[usize]) -> Option<EventId> {
    let selected = cx.state.selected_position(cx.dataset);
    let selected = selected.filter(|position| positions.contains(position));
    let next = next_of(positions, selected).and_then(|nth| cx.dataset.events().get(nth));
    next.map(|event| event.id.clone())
}

/// Position of the event to select next: the leading one, or the one after the selected in order of
/// time, so that each has its turn.
fn next_of(positions: &[usize], selected: Option<usize>) -> Option<usize> {
    let Some(selected) = selected else {
        return positions.first().copied();
    };
    let later = positions.iter().filter(|position| **position > selected).min();
    later.or_else(|| positions.iter().min()).copied()
}

/// Moves the focus from a fan to its mark or dock, closing the fan; from any other target to the
/// map.
pub(super) fn leave(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    (targets, ids): (&[FocusTarget], &[Id]),
    target: &FocusTarget,
    roving: &mut Roving,
) {
    let open = scene.fan.as_ref().map(|fan| fan.of);
    let in_fan = matches!(target.id, TargetId::Row(_)) || Some(target.id) == open;
    if in_fan {
        cx.push(Command::Fan(FanCommand::Close));
        let owner = targets.iter().position(|target| Some(target.id) == open);
        if let Some(owner) = owner.and_then(|nth| ids.get(nth)) {
            roving.go(ui, *owner);
        }
    } else {
        ui.memory_mut(|memory| memory.request_focus(canvas_id(cx.side)));
    }
}
