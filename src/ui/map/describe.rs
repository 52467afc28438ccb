//! Marks as assistive technology and the pointer find them.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Pos2, Rect, Response, RichText, Sense, Ui, WidgetInfo, vec2};

use crate::model::Event;
use crate::scene::label::event_name;
use crate::scene::map::{Dock, ForceMark, Group, MapScene, shape_middle};
use crate::scene::theme::Role;
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::convert::{pos_from, rect_from};

/// How many events a tooltip names.
const NAMED: usize = 6;

/// Gives every mark, dock and force a name, a tooltip and something to click.
pub(super) fn describe(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Rect) {
    for (nth, force) in scene.forces.iter().enumerate() {
        force_ui(ui, cx, force, nth, pane);
    }
    for group in &scene.groups {
        group_ui(ui, cx, group, pane);
    }
    for dock in &scene.docks {
        dock_ui(ui, cx, dock, pane);
    }
}

fn group_ui(ui: &Ui, cx: &mut ViewContext<'_>, group: &Group, pane: Rect) {
    let at: Pos2 = pos_from(pane.min, (group.at.x, group.at.y));
    let reach = Rect::from_center_size(at, vec2(24.0, 24.0)).intersect(pane);
    events_ui(ui, cx, &group.events, reach, "mark", None);
}

fn dock_ui(ui: &Ui, cx: &mut ViewContext<'_>, dock: &Dock, pane: Rect) {
    let edges = (dock.rect.left, dock.rect.top, dock.rect.right, dock.rect.bottom);
    let head = format!("{}, {} away", dock.name, dock.distance);
    events_ui(ui, cx, &dock.events, rect_from(pane.min, edges), "dock", Some(&head));
}

/// One thing to click for one or several events: a click selects the first, or the one after the
/// selected.
fn events_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    positions: &[usize],
    rect: Rect,
    what: &str,
    head: Option<&str>,
) {
    let dataset = cx.dataset;
    let events: Vec<&Event> =
        positions.iter().filter_map(|position| dataset.events().get(*position)).collect();
    let Some(first) = events.first() else {
        return;
    };
    let id = ui.scope_id().with((what, first.id.as_str()));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let name = name_of(cx, &events, head);
    let selected = events.iter().position(|event| cx.state.selection.as_ref() == Some(&event.id));
    let on = selected.is_some();
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, on, &name));
    if response.clicked() {
        let selected = selected.and_then(|nth| positions.get(nth)).copied();
        if let Some(event) = next_of(positions, selected).and_then(|p| dataset.events().get(p)) {
            cx.push(Command::Select(SelectCommand::Event(event.id.clone())));
        }
    }
    if response.hovered() || response.has_focus() {
        let shown = events.get(selected.unwrap_or(0)).unwrap_or(first);
        cx.push(Command::Select(SelectCommand::Hover(Some(shown.id.clone()))));
    }
    tooltip(response, cx, &events, head);
}

/// The event to select next: the leading one, or the one after the selected in order of time, so
/// that all of them have their turn. The selected one always leads, so that the order of a group
/// tells nothing of whose turn it is.
fn next_of(positions: &[usize], selected: Option<usize>) -> Option<usize> {
    let Some(selected) = selected else {
        return positions.first().copied();
    };
    let later = positions.iter().filter(|position| **position > selected).min();
    later.or_else(|| positions.iter().min()).copied()
}

fn name_of(cx: &ViewContext<'_>, events: &[&Event], head: Option<&str>) -> String {
    let names: Vec<String> = events
        .iter()
        .map(|event| event_name(event, cx.dataset, cx.zone, cx.state.display.names))
        .collect();
    let names = names.join("; ");
    match (head, events.len()) {
        (Some(head), _) => format!("{head}: {names}"),
        (None, 1) => names,
        (None, many) => format!("{many} events here: {names}"),
    }
}

fn tooltip(response: Response, cx: &ViewContext<'_>, events: &[&Event], head: Option<&str>) {
    let look = cx.look;
    response.on_hover_ui(|ui| {
        ui.set_max_width(300.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        if let Some(head) = head {
            ui.label(
                RichText::new(head).font(look.font(11.5)).color(look.colour(Role::TextSecond)),
            );
        }
        for event in events.iter().take(NAMED) {
            ui.label(RichText::new(&*event.title).font(look.bold(12.0)));
            let place = crate::scene::label::place_name(event, cx.dataset, cx.state.display.names);
            let when = event.when.as_ref().map(|when| crate::time::words(when, cx.zone));
            let when = when.unwrap_or_else(|| "undated".to_owned());
            let line = if place.is_empty() { when } else { format!("{when}, {place}") };
            ui.label(
                RichText::new(line).font(look.font(11.5)).color(look.colour(Role::TextSecond)),
            );
        }
        if events.len() > NAMED {
            ui.label(format!("and {} more", events.len() - NAMED));
        }
        if events.len() > 1 {
            let hint = "Click again for the next";
            ui.label(
                RichText::new(hint).font(look.italic(11.0)).color(look.colour(Role::TextSecond)),
            );
        }
    });
}

fn force_ui(ui: &Ui, cx: &ViewContext<'_>, force: &ForceMark, nth: usize, pane: Rect) {
    let middle = shape_middle(&force.shape);
    let at = pos_from(pane.min, (middle.x, middle.y));
    if !pane.contains(at) {
        return;
    }
    let rect = Rect::from_center_size(at, vec2(26.0, 26.0)).intersect(pane);
    let response = ui.interact(rect, ui.scope_id().with(("force", nth)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, &force.label));
    response.on_hover_ui(|ui| {
        ui.set_max_width(260.0);
        ui.label(RichText::new(&force.name).font(cx.look.bold(12.0)));
        ui.label(RichText::new(&force.figure).font(cx.look.bold(16.0)));
        ui.label(&force.attribution);
    });
}
