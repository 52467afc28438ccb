//! Marks as assistive technology, pointer and keyboard find them.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Id, Pos2, Rect, Response, Sense, Ui, WidgetInfo, vec2};

use crate::geo::Point;
use crate::model::{Event, EventId};
use crate::scene::map::{
    Arrow, CampMark, FocusTarget, ForceMark, MapScene, TargetId, next_stop, shape_middle,
    stop_after, stop_before,
};
use crate::scene::text::event_name;
use crate::scene::theme::Role;
use crate::state::{Command, FanCommand, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::convert::{pos_from, rect_from};
use crate::ui::map::gesture::keys::canvas_id;
use crate::ui::map::targets::roving::{FocusMove, Roving, asked};
use crate::ui::map::targets::tooltip;

/// How many events a name tells.
const NAMED: usize = 8;

/// Gives every mark, dock and force a name, a tooltip and something to click. Marks are no
/// stops of the Tab key; arrows lead from one to the next.
pub(crate) fn describe(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Rect) {
    for (nth, force) in scene.forces.iter().enumerate() {
        force_ui(ui, cx, force, nth, pane);
    }
    for (nth, camp) in scene.camps.iter().enumerate() {
        camp_ui(ui, cx, camp, nth, pane);
    }
    for (nth, arrow) in scene.arrows.iter().enumerate() {
        arrow_ui(ui, cx, arrow, nth, pane);
    }
    let stops = scene.stops();
    let ids: Vec<Id> = stops.iter().map(|stop| id_of(ui, cx, scene, stop)).collect();
    let mut roving = Roving::load(ui);
    roving.settle(ui, &ids, preferred(cx, &stops));
    // What is fanned out lies above all marks.
    let (rows, marks): (Vec<usize>, Vec<usize>) = (0..stops.len())
        .partition(|nth| stops.get(*nth).is_some_and(|s| matches!(s.target, TargetId::Row(_))));
    for nth in marks.into_iter().chain(rows) {
        let (Some(stop), Some(id)) = (stops.get(nth), ids.get(nth)) else {
            continue;
        };
        let place = TargetPlace { id: *id, nth, of: stops.len() };
        let response = stop_ui(ui, cx, scene, stop, place, pane);
        if response.clicked() {
            activate(ui, cx, scene, stop, &response, &mut roving);
        }
        if response.has_focus() {
            paint_focus(ui, cx, stop, pane);
            let next = match asked(ui, *id) {
                Some(FocusMove::Go(heading)) => next_stop(&stops, nth, heading),
                Some(FocusMove::Next) => Some(stop_after(stops.len(), nth)),
                Some(FocusMove::Previous) => Some(stop_before(stops.len(), nth)),
                Some(FocusMove::Leave) => {
                    leave(ui, cx, scene, (&stops, &ids), stop, &mut roving);
                    None
                }
                None => None,
            };
            if let Some(next) = next.and_then(|next| ids.get(next)) {
                roving.go(ui, *next);
            }
        }
    }
    roving.store(ui);
}

/// A stop among the others.
#[derive(Clone, Copy)]
struct TargetPlace {
    id: Id,
    nth: usize,
    of: usize,
}

/// What a stop is called by the toolkit: the same from frame to frame, whatever is selected.
fn id_of(ui: &Ui, cx: &ViewContext<'_>, scene: &MapScene, stop: &FocusTarget) -> Id {
    let name = |position: Option<&usize>| {
        let event = position.and_then(|position| cx.dataset.events().get(*position));
        event.map_or("", |event| event.id.as_str())
    };
    match stop.target {
        TargetId::Mark(nth) => {
            let anchor = scene.groups.get(nth).map(|group| group.anchor);
            ui.scope_id().with(("mark", name(anchor.as_ref())))
        }
        TargetId::Row(_) => row_id(ui, name(stop.events.first())),
        TargetId::Dock(nth) => {
            let place = scene.docks.get(nth).map_or("", |dock| &dock.name);
            ui.scope_id().with(("dock", place, name(stop.events.first())))
        }
    }
}

fn row_id(ui: &Ui, event: &str) -> Id {
    ui.scope_id().with(("fanned out", event))
}

/// Where Enter first leads from the map: to the selected event, or to the first.
fn preferred(cx: &ViewContext<'_>, stops: &[FocusTarget]) -> usize {
    let selected = cx.state.selected_position(cx.dataset);
    let holds =
        |stop: &FocusTarget| selected.is_some_and(|position| stop.events.contains(&position));
    stops.iter().rposition(holds).unwrap_or(0)
}

fn stop_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    stop: &FocusTarget,
    place: TargetPlace,
    pane: Rect,
) -> Response {
    let dataset = cx.dataset;
    let events: Vec<&Event> =
        stop.events.iter().filter_map(|position| dataset.events().get(*position)).collect();
    let edges = (stop.rect.left, stop.rect.top, stop.rect.right, stop.rect.bottom);
    let rect = rect_from(pane.min, edges).intersect(pane);
    // The Tab key stops at the map, not at each of its marks.
    let focused = ui.memory(|memory| memory.has_focus(place.id));
    let sense = if focused { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, place.id, sense).on_hover_cursor(CursorIcon::PointingHand);
    let head = head(scene, stop.target);
    let name = name_of(cx, &events, head.as_deref());
    let name = format!("{name} ({} of {})", place.nth + 1, place.of);
    let selected = events.iter().find(|event| cx.state.selection.as_ref() == Some(&event.id));
    let on = selected.is_some();
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, on, &name));
    if response.hovered() || response.has_focus() {
        let shown = selected.or(events.first());
        cx.push(Command::Select(SelectCommand::Hover(shown.map(|event| event.id.clone()))));
    }
    let is_open = match stop.target {
        TargetId::Mark(nth) => scene.groups.get(nth).is_some_and(|group| group.is_open),
        TargetId::Dock(nth) => scene.docks.get(nth).is_some_and(|dock| dock.is_open),
        TargetId::Row(_) => false,
    };
    if is_open {
        return response;
    }
    tooltip::on_hover(
        response,
        cx,
        &events,
        head.as_deref(),
        hint(scene, stop.target, events.len()),
    )
}

fn head(scene: &MapScene, target: TargetId) -> Option<String> {
    let TargetId::Dock(nth) = target else {
        return None;
    };
    let dock = scene.docks.get(nth)?;
    Some(format!("{}, {} away to the {}", dock.name, dock.distance, dock.compass))
}

fn hint(scene: &MapScene, target: TargetId, events: usize) -> &'static str {
    match target {
        TargetId::Mark(_) if events > 1 => "Click to fan them out, twice to see them apart",
        TargetId::Dock(nth) => {
            let dock = scene.docks.get(nth);
            match (dock.is_some_and(|dock| dock.widen_to.is_some()), events > 1) {
                (true, true) => "Click to fan them out, twice to widen the view",
                (true, false) => "",
                (false, true) => "Click to fan them out; the map does not reach so far",
                (false, false) => "The map does not reach so far",
            }
        }
        TargetId::Row(_) if events > 1 => "Click again for the next",
        TargetId::Mark(_) | TargetId::Row(_) => "",
    }
}

/// What a click does: a mark or a dock of one event selects it, one of several fans them out or
/// folds them. Twice in a row a crowd is looked at closely, and the place of a dock comes into view.
fn activate(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    stop: &FocusTarget,
    response: &Response,
    roving: &mut Roving,
) {
    let Some(crowd) = Several::of(cx, scene, stop) else {
        let of = match stop.target {
            TargetId::Row(_) => scene.fan.as_ref().map(|fan| fan.of),
            own => Some(own),
        };
        if let Some(id) = next_id(cx, &stop.events) {
            // What lies beyond the edge is selected there: the map stays where it is.
            let beyond = matches!(of, Some(TargetId::Dock(_)));
            let select = if beyond { SelectCommand::Beyond } else { SelectCommand::Event };
            cx.push(Command::Select(select(id)));
        }
        return;
    };
    if let Some(closer) = crowd.on_double.filter(|_| response.double_clicked()) {
        cx.push(Command::Fan(closer));
    } else if crowd.is_open {
        cx.push(Command::Fan(FanCommand::Close));
    } else {
        cx.push(Command::Fan(FanCommand::Open(crowd.at)));
        if response.has_focus() {
            let first = stop.events.iter().min().and_then(|nth| cx.dataset.events().get(*nth));
            roving.go(ui, row_id(ui, first.map_or("", |event| event.id.as_str())));
        }
    }
}

/// A mark or a dock of several events.
struct Several {
    /// Where it is on the plane.
    at: Point,
    /// Whether it is fanned out.
    is_open: bool,
    /// What a double click asks for.
    on_double: Option<FanCommand>,
}

impl Several {
    fn of(cx: &ViewContext<'_>, scene: &MapScene, stop: &FocusTarget) -> Option<Self> {
        if stop.events.len() < 2 {
            return None;
        }
        match stop.target {
            TargetId::Mark(nth) => scene.groups.get(nth).map(|group| Self {
                at: cx.state.map.viewport().plane_from_screen(group.at),
                is_open: group.is_open,
                on_double: Some(FanCommand::Fit(group.bounds)),
            }),
            TargetId::Dock(nth) => scene.docks.get(nth).and_then(|dock| {
                let on_double = dock.widen_to.map(FanCommand::Widen);
                Some(Self { at: *dock.places.first()?, is_open: dock.is_open, on_double })
            }),
            TargetId::Row(_) => None,
        }
    }
}

/// The leading event, or the one after the selected.
fn next_id(cx: &ViewContext<'_>, positions: &[usize]) -> Option<EventId> {
    let selected = cx.state.selected_position(cx.dataset);
    let selected = selected.filter(|position| positions.contains(position));
    let next = next_of(positions, selected).and_then(|nth| cx.dataset.events().get(nth));
    next.map(|event| event.id.clone())
}

/// The event to select next: the leading one, or the one after the selected in order of time, so
/// that all of them have their turn.
fn next_of(positions: &[usize], selected: Option<usize>) -> Option<usize> {
    let Some(selected) = selected else {
        return positions.first().copied();
    };
    let later = positions.iter().filter(|position| **position > selected).min();
    later.or_else(|| positions.iter().min()).copied()
}

/// Out of a fan to its mark or dock, which folds; from any other mark to the map.
fn leave(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &MapScene,
    (stops, ids): (&[FocusTarget], &[Id]),
    stop: &FocusTarget,
    roving: &mut Roving,
) {
    let open = scene.fan.as_ref().map(|fan| fan.of);
    let in_fan = matches!(stop.target, TargetId::Row(_)) || Some(stop.target) == open;
    if in_fan {
        cx.push(Command::Fan(FanCommand::Close));
        let crowd = stops.iter().position(|stop| Some(stop.target) == open);
        if let Some(crowd) = crowd.and_then(|nth| ids.get(nth)) {
            roving.go(ui, *crowd);
        }
    } else {
        ui.memory_mut(|memory| memory.request_focus(canvas_id()));
    }
}

fn paint_focus(ui: &Ui, cx: &ViewContext<'_>, stop: &FocusTarget, pane: Rect) {
    let edges = (stop.rect.left, stop.rect.top, stop.rect.right, stop.rect.bottom);
    let rect = rect_from(pane.min, edges).expand(3.0);
    let painter = ui.painter_at(pane);
    let kind = egui::StrokeKind::Outside;
    painter.rect_stroke(rect, 6.0, cx.look.stroke(4.0, Role::Panel), kind);
    painter.rect_stroke(rect.expand(1.0), 6.0, cx.look.stroke(2.0, Role::Accent), kind);
}

fn name_of(cx: &ViewContext<'_>, events: &[&Event], head: Option<&str>) -> String {
    let mut names: Vec<String> = events
        .iter()
        .take(NAMED)
        .map(|event| event_name(event, cx.dataset, cx.zone, cx.state.display.names))
        .collect();
    if events.len() > NAMED {
        names.push(format!("and {} more", events.len() - NAMED));
    }
    let names = names.join("; ");
    match (head, events.len()) {
        (Some(head), _) => format!("{head}: {names}"),
        (None, 1) => names,
        (None, many) => format!("{many} events here: {names}"),
    }
}

fn force_ui(ui: &Ui, cx: &ViewContext<'_>, force: &ForceMark, nth: usize, pane: Rect) {
    let middle = shape_middle(&force.shape);
    let at = pos_from(pane.min, (middle.x, middle.y));
    let id = ui.scope_id().with(("force", nth));
    if let Some(response) = image_ui(ui, id, at, 26.0, &force.label, pane) {
        tooltip::of_force(response, cx, [&force.name, &force.figure, &force.attribution]);
    }
}

fn camp_ui(ui: &Ui, cx: &ViewContext<'_>, camp: &CampMark, nth: usize, pane: Rect) {
    let at = pos_from(pane.min, (camp.at.x, camp.at.y));
    let id = ui.scope_id().with(("camp", nth));
    if let Some(response) = image_ui(ui, id, at, 14.0, &camp.label, pane) {
        let said = format!("{}. {}", camp.label, camp.note);
        tooltip::of_force(response, cx, [&camp.name, "", &said]);
    }
}

fn arrow_ui(ui: &Ui, cx: &ViewContext<'_>, arrow: &Arrow, nth: usize, pane: Rect) {
    let middle = arrow.reach().middle();
    let at = pos_from(pane.min, (middle.x, middle.y));
    let id = ui.scope_id().with(("reinforcement", nth));
    if let Some(response) = image_ui(ui, id, at, 40.0, &arrow.label, pane) {
        tooltip::of_force(response, cx, [&arrow.title, "", &arrow.label]);
    }
}

/// Something that can be looked at and not clicked; nothing where it is out of view.
fn image_ui(ui: &Ui, id: Id, at: Pos2, side: f32, name: &str, pane: Rect) -> Option<Response> {
    if !pane.contains(at) {
        return None;
    }
    let rect = Rect::from_center_size(at, vec2(side, side)).intersect(pane);
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, name));
    Some(response)
}
