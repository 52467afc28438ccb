//! Rows of the events shown, under headings by date.

use egui::style::ScrollAnimation;
use egui::{Align2, Id, Key, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::{arranged, columns, empty};
use crate::model::EventId;
use crate::scene::list::{
    ListRow, ListScene, ROW_HEIGHT, RowContent, event_row, is_arranged, wrapped_list_scene,
};
use crate::scene::text::{hour_words, told};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{
    EventRow, RowKind, RowValue, keep_row_keys, paint_text, row_room, wider_for,
};
use crate::ui::convert::f32_from;
use crate::ui::memo::scene_memo;

/// The frames in which a row is scrolled into view at most.
const STEP_FRAMES: u8 = 4;

/// Draws the heading and the rows in the viewport.
pub(super) fn rows_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    columns::heads_ui(ui, cx);
    if is_arranged(cx.state, cx.visible) {
        arranged::arranged_ui(ui, cx);
        return;
    }
    let room = row_room(ui.available_width());
    let scene = scene_memo(ui, cx, "list", room, || {
        wrapped_list_scene(cx.dataset, cx.visible, cx.zone, room)
    });
    if scene.is_empty() {
        empty::empty_ui(ui, cx);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let rows = ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0);
    rows.id_salt("events").show_viewport(ui, |ui, view| {
        let size = vec2(ui.available_width(), f32_from(scene.height) + 8.0);
        let (area, _) = ui.allocate_exact_size(size, Sense::hover());
        scroll_to_new_selection(ui, cx, &scene, area, view);
        follow_play(ui, cx, &scene, area, view);
        let (top, bottom) = (f64::from(view.top()), f64::from(view.bottom()));
        // Relative to the viewport: far down a long list single precision is coarser than a pixel.
        let view_top = area.top() + view.top();
        let rows = scene.rows_between(&cx.visible.shown, top, bottom);
        let wider = scene.wider.map_or_else(|| wider_hours(ui, cx, &rows), f32_from);
        if let Some(first) = cx.visible.shown.first().and_then(|at| cx.dataset.events().get(*at))
            && arranged::take_focus_flag(ui)
        {
            let id = row_id(ui, &first.id);
            ui.memory_mut(|memory| memory.request_focus(id));
            let step = cx.visible.shown.first().copied().unwrap_or_default();
            ui.data_mut(|data| data.insert_temp(step_key(ui), (step, STEP_FRAMES)));
            ui.scroll_to_rect(Rect::from_min_size(area.min, vec2(area.width(), 1.0)), None);
        }
        let (mut focused, mut drawn) = (None, 0);
        for row in rows {
            let corner = pos2(area.left(), view_top + f32_from(row.top - top));
            let rect = Rect::from_min_size(corner, vec2(area.width(), f32_from(row.height)));
            match &row.content {
                RowContent::Head(text) => paint_head(ui, cx, rect, text),
                RowContent::Event(position) => {
                    drawn += 1;
                    if event_ui(ui, cx, rect, (*position, wider)) {
                        focused = Some(*position);
                    }
                }
            }
        }
        keep_step(ui, cx, focused);
        if let Some(position) = focused {
            step_ui(ui, cx, &scene, (area, position), drawn);
        }
    });
}

/// Scrolls to the selected row if the selection has changed since the last frame, or if the list has
/// become too low for a row that was in sight.
fn scroll_to_new_selection(
    ui: &Ui,
    cx: &ViewContext<'_>,
    scene: &ListScene,
    area: Rect,
    view: Rect,
) {
    let memory = ui.scope_id().with("shown selection");
    let selection = cx.state.selection.clone();
    let before = ui.data(|data| data.get_temp::<ShownSelection>(memory)).unwrap_or_default();
    let position = cx.state.selected_position(cx.dataset);
    let top = position.and_then(|position| scene.top_of(&cx.visible.shown, position));
    let in_sight = top.is_some_and(|top| is_in_sight(f32_from(top), view));
    let squeezed = before.in_sight && (before.height - view.height()).abs() > 0.5;
    if let Some(top) = top.filter(|_| before.selection != selection || squeezed) {
        bring_into_sight(ui, (scene, &cx.visible.shown), f32_from(top), area, view);
    }
    // What has just been scrolled to is in sight in the next frame.
    let in_sight = in_sight || before.selection != selection || squeezed;
    let now = ShownSelection { selection, height: view.height(), in_sight };
    ui.data_mut(|data| data.insert_temp(memory, now));
}

/// The selected row as it was in the last frame.
#[derive(Clone, Default)]
struct ShownSelection {
    selection: Option<EventId>,
    /// Height of the list in points.
    height: f32,
    in_sight: bool,
}

/// During play, scrolls to the last event that has begun by the playhead, if it is another one than
/// in the last frame.
fn follow_play(ui: &Ui, cx: &ViewContext<'_>, scene: &ListScene, area: Rect, view: Rect) {
    if !(cx.state.playback.playing && cx.state.playback.follow) {
        return;
    }
    let begun = |position: &usize| {
        let first = cx.dataset.timetable().first(*position);
        first.is_some_and(|first| first <= cx.state.playhead)
    };
    let shown = &cx.visible.shown;
    let last = shown.partition_point(begun).checked_sub(1).and_then(|nth| shown.get(nth));
    let memory = ui.scope_id().with("followed");
    let before = ui.data(|data| data.get_temp::<Option<usize>>(memory)).flatten();
    if before == last.copied() {
        return;
    }
    if let Some(top) = last.and_then(|position| scene.top_of(shown, *position)) {
        bring_into_sight(ui, (scene, shown), f32_from(top), area, view);
    }
    ui.data_mut(|data| data.insert_temp(memory, last.copied()));
}

/// Scrolls the row that begins at `top` to the middle of the viewport, with a whole row at the top,
/// unless it is in sight.
fn bring_into_sight(
    ui: &Ui,
    (scene, shown): (&ListScene, &[usize]),
    top: f32,
    area: Rect,
    view: Rect,
) {
    let row = f32_from(ROW_HEIGHT);
    if !is_in_sight(top, view) {
        let wanted = f64::from((top - (view.height() / 2.0).floor()).max(0.0));
        let first = scene.rows_between(shown, wanted, wanted).into_iter().next();
        let first = first.map_or(wanted, |row| row.top);
        let corner = pos2(area.left(), area.top() + f32_from(first));
        let target = Rect::from_min_size(corner, vec2(area.width(), row));
        ui.scroll_to_rect(target, Some(egui::Align::Min));
    }
}

/// Whether a row that begins at `top` is in sight with a row above and one below it.
fn is_in_sight(top: f32, view: Rect) -> bool {
    let row = f32_from(ROW_HEIGHT);
    top - row >= view.top() && top + 2.0 * row <= view.bottom()
}

fn paint_head(ui: &Ui, cx: &ViewContext<'_>, rect: Rect, text: &str) {
    let look = cx.look;
    let at = pos2(rect.left() + 16.0, rect.center().y + 1.0);
    let ink = look.bold_ink(TextStyle::Tiny, Role::TextSecond);
    let drawn = paint_text(ui.painter(), at, Align2::LEFT_CENTER, text, ink, rect.width() - 40.0);
    let line = drawn.right() + 8.0..=rect.right() - 16.0;
    if line.start() < line.end() {
        ui.painter().hline(line, at.y, look.stroke(1.0, Role::Hairline));
    }
}

/// How much wider than usual the column of the hour is for those rows, in pixels.
fn wider_hours(ui: &Ui, cx: &ViewContext<'_>, rows: &[ListRow]) -> f32 {
    let events = rows.iter().filter_map(|row| match row.content {
        RowContent::Event(position) => cx.dataset.events().get(position),
        RowContent::Head(_) => None,
    });
    let hours: Vec<_> = events.map(|event| hour_words(event, cx.dataset, cx.zone)).collect();
    wider_for(ui.painter(), cx.look, hours.iter().map(String::as_str))
}

/// Moves the focus from the row of the event at `position` to another one by arrow, by as many rows
/// as were drawn with the page keys, or to an end, and scrolls there.
fn step_ui(
    ui: &Ui,
    cx: &ViewContext<'_>,
    scene: &ListScene,
    (area, position): (Rect, usize),
    drawn: usize,
) {
    let shown = &cx.visible.shown;
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let keys = [Key::ArrowUp, Key::ArrowDown, Key::PageUp, Key::PageDown, Key::Home, Key::End];
    let Some(key) = keys.into_iter().find(|key| pressed(*key)) else { return };
    let Ok(nth) = shown.binary_search(&position) else { return };
    let page = drawn.saturating_sub(2).max(1);
    let last = shown.len().saturating_sub(1);
    let to = match key {
        Key::ArrowUp => nth.saturating_sub(1),
        Key::ArrowDown => nth + 1,
        Key::PageUp => nth.saturating_sub(page),
        Key::PageDown => nth + page,
        Key::Home => 0,
        _ => last,
    };
    let Some(position) = shown.get(to.min(last)) else { return };
    let event = cx.dataset.events().get(*position);
    let Some((event, top)) = event.zip(scene.top_of(shown, *position)) else { return };
    let id = row_id(ui, &event.id);
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.data_mut(|data| data.insert_temp(step_key(ui), (*position, STEP_FRAMES)));
    // With the row above, which may be the heading of the day.
    let row = f32_from(ROW_HEIGHT);
    let corner = pos2(area.left(), area.top() + f32_from(top) - row);
    let target = Rect::from_min_size(corner, vec2(area.width(), 2.0 * row));
    ui.scroll_to_rect_animation(target, None, ScrollAnimation::none());
    ui.request_repaint();
}

/// Gives the row that a step led to the focus again while it is scrolled into view: a row that is
/// not drawn loses it.
fn keep_step(ui: &Ui, cx: &ViewContext<'_>, focused: Option<usize>) {
    let key = step_key(ui);
    let Some((position, frames)) = ui.data(|data| data.get_temp::<(usize, u8)>(key)) else {
        return;
    };
    let event = cx.dataset.events().get(position);
    let Some(event) = event.filter(|_| frames > 0 && focused != Some(position)) else {
        ui.data_mut(|data| data.remove::<(usize, u8)>(key));
        return;
    };
    let id = row_id(ui, &event.id);
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.data_mut(|data| data.insert_temp(key, (position, frames - 1)));
    ui.request_repaint();
}

fn step_key(ui: &Ui) -> Id {
    ui.scope_id().with("row that a step leads to")
}

fn row_id(ui: &Ui, event: &EventId) -> Id {
    ui.scope_id().with(event.as_str())
}

/// Draws the row of an event; returns whether it has the focus.
fn event_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    rect: Rect,
    (position, wider): (usize, f32),
) -> bool {
    let Some(event) = cx.dataset.events().get(position) else { return false };
    let words = event_row(position, cx.dataset, cx.state, cx.visible, cx.zone);
    let Some(words) = words else { return false };
    let id = row_id(ui, &event.id);
    let row = EventRow {
        id: &event.id,
        kind: words.kind,
        title: &words.title,
        date: &words.hour,
        value: RowValue::None,
        wider,
        name: &words.name,
        disputed: words.disputed,
        possible: words.possible,
        selected: cx.state.selection.as_ref() == Some(&event.id),
    };
    let response = ui.interact(rect, id, Sense::click());
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if has_focus {
        keep_row_keys(ui, id);
        // egui heeds this from the second frame on.
        if response.gained_focus() {
            ui.request_repaint();
        }
    }
    row.show(ui, cx, RowKind::List, response).on_hover_text(told(&event.title));
    has_focus
}
