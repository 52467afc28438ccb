//! Ridges of dense and collapsed lanes, with tooltips that name the events of a column.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, pos2};

use super::parts::{OUTSIDE, lane_top};
use crate::message;
use crate::model::EventId;
use crate::scene::theme::Role;
use crate::scene::timeline::{Lane, LaneColumn, LaneRidge};
use crate::state::{Command, SelectCommand, TimeCommand};
use crate::time::View;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;
use crate::ui::timeline::parts::Parts;

/// Most events that a tooltip names.
const NAMED: usize = 5;
/// Distance from a column within which the pointer means it, in pixels.
const COLUMN_REACH: f64 = 3.0;

/// Draws a lane's ridge. A click selects an event of the column, a double click shows its time.
pub(super) fn ridge_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    lane: &Lane,
    ridge: &LaneRidge,
    parts: &Parts,
) {
    let top = lane_top(parts.lanes, lane);
    let height = f32_from(lane.height - lane.presence.height);
    let place =
        Rect::from_x_y_ranges(parts.time.x_range(), top..=top + height).intersect(parts.lanes);
    if !place.is_positive() {
        return;
    }
    let painter = ui.painter_at(place);
    let role = lane.kind().map_or(Role::TextSecond, Role::Kind);
    let ground = place.shrink2(egui::vec2(0.0, 1.5));
    for column in &ridge.columns {
        let height = (ground.height() * f32_from(ridge.height(column))).max(2.0);
        let bar = Rect::from_min_max(
            pos2(f32_from(column.left), ground.bottom() - height),
            pos2(f32_from(column.right) - 0.5, ground.bottom()),
        );
        let strength = if column.shown > 0 { 1.0 } else { OUTSIDE };
        painter.rect_filled(bar, 0.0, cx.look.mixed(role, Role::Panel, strength));
        let selected = column_has(cx, column, cx.state.selection.as_ref());
        if selected {
            let line = cx.look.stroke(1.5, Role::Accent);
            painter.rect_stroke(bar.expand(1.5), 0.0, line, egui::StrokeKind::Outside);
        }
    }
    let id = ui.scope_id().with(("ridge", &lane.key));
    let response = ui.interact(place, id, Sense::CLICK);
    let name =
        message!("timeline-window-ridge", lane = &lane.name, count = lane.count, most = ridge.most);
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, &name));
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| response.hovered());
    let Some(column) = pointer.and_then(|at| nearest(ridge, f64::from(at.x))) else {
        return;
    };
    column_ui(cx, column, response);
}

/// The column at `x`, or one within [`COLUMN_REACH`].
fn nearest(ridge: &LaneRidge, x: f64) -> Option<&LaneColumn> {
    [0.0, -COLUMN_REACH, COLUMN_REACH].into_iter().find_map(|dx| ridge.column_at(x + dx))
}

fn column_has(cx: &ViewContext<'_>, column: &LaneColumn, event: Option<&EventId>) -> bool {
    let position = event.and_then(|id| cx.dataset.event_position(id));
    position.is_some_and(|position| column.events.contains(&position))
}

fn column_ui(cx: &mut ViewContext<'_>, column: &LaneColumn, response: Response) {
    let events = cx.dataset.events();
    let ids: Vec<&EventId> =
        column.events.iter().filter_map(|nth| events.get(*nth)).map(|event| &event.id).collect();
    let selected = ids.iter().position(|id| cx.state.selection.as_ref() == Some(*id));
    if let Some(shown) = ids.get(selected.unwrap_or(0)).copied() {
        cx.push(Command::Select(SelectCommand::Hover(Some(shown.clone()))));
    }
    if response.double_clicked() {
        let show = View::showing(column.span).with_room().span();
        cx.push_entry(Command::Time(TimeCommand::Show(show)));
    } else if response.clicked() {
        let next = selected.map_or(0, |nth| (nth + 1) % ids.len().max(1));
        if let Some(next) = ids.get(next).copied() {
            cx.push(Command::Select(SelectCommand::Event(next.clone())));
        }
    }
    let mut lines = vec![message!("timeline-window-events", count = ids.len())];
    for event in column.events.iter().filter_map(|nth| events.get(*nth)).take(NAMED) {
        let when = event.when.as_ref().map(|when| crate::time::words(when, cx.zone));
        let (title, date) = (event.short_title(), when.unwrap_or_default());
        lines.push(message!("timeline-window-title-and-date", title = title, date = date));
    }
    if ids.len() > NAMED {
        lines.push(message!("timeline-window-more", count = ids.len() - NAMED));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(lines.join("\n"));
}
