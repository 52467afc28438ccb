//! Items: bars with faded ends, marks on faded ground, titles.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::epaint::Mesh;
use egui::{
    Align2, Color32, CursorIcon, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::claim_marks::{self, BAR};
use crate::model::TimeSpan;
use crate::scene::theme::Role;
use crate::scene::timeline::{ItemShape, NOTE_GAP, TimelineItem, TimelineScene, TitleSide};
use crate::state::{AppCommand, Command, LaneKey, SelectCommand, TimeCommand};
use crate::time::View;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};
use crate::ui::timeline::lanes::item_keys::{Keyboard, item_id};
use crate::ui::timeline::lanes::lane_top;
use crate::ui::timeline::lanes::ridge::ridge_ui;
use crate::ui::timeline::parts::Parts;

/// Height of the ground of an imprecise mark in pixels.
const FADE: f32 = 6.0;
/// How strongly an item outside the window is drawn.
const OUTSIDE: f64 = 0.38;

/// Draws every item, names it, and turns clicks into commands.
pub(crate) fn items_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let clip = parts.lanes.intersect(parts.time);
    let painter = ui.painter_at(clip);
    let keyboard = Keyboard::of(ui, cx, scene);
    for lane in &scene.lanes.lanes {
        if let Some(ridge) = &lane.ridge {
            ridge_ui(ui, cx, lane, ridge, parts);
        }
        for item in &lane.items {
            let row = f64::from(u32::try_from(item.row).unwrap_or(0));
            let row_height = scene.lanes.row_height;
            let middle = lane_top(parts.lanes, lane) + f32_from((row + 0.5) * row_height);
            item_ui(ui, cx, &painter, (&lane.key, item, &keyboard), middle, clip);
        }
    }
    keyboard.keys(ui, cx, scene);
}

fn item_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    painter: &Painter,
    (lane, item, keyboard): (&LaneKey, &TimelineItem, &Keyboard),
    middle: f32,
    clip: Rect,
) {
    let events = cx.dataset.events();
    let ids: Vec<_> =
        item.events.iter().filter_map(|nth| events.get(*nth)).map(|event| &event.id).collect();
    let Some(first) = ids.first().copied() else {
        return;
    };
    let hovered = ids.iter().any(|id| cx.state.hover.as_ref() == Some(*id));
    let id = item_id(ui, lane, first);
    paint_item(painter, cx, item, middle, hovered);
    let (from, to) = item.solid();
    let reach = Rect::from_min_max(
        pos2(f32_from(from) - 2.0, middle - 9.0),
        pos2(f32_from(to) + 2.0, middle + 9.0),
    );
    let reach = with_title(reach, item).intersect(clip);
    if !reach.is_positive() {
        return;
    }
    let sense = if keyboard.is_stop(id) { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(reach, id, sense).on_hover_cursor(CursorIcon::PointingHand);
    let name = match item.events.len() {
        1 => item.name.clone(),
        many => format!("{many} events, first {}", item.name),
    };
    let selected = ids.iter().position(|id| cx.state.selection.as_ref() == Some(*id));
    let on = selected.is_some();
    response.widget_info(|| WidgetInfo::selected(Access::ListBoxOption, true, on, &name));
    let (nth, of) = keyboard.position(id);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.add_action(egui::accesskit::Action::Focus);
        node.set_position_in_set(nth);
        node.set_size_of_set(of);
        node.set_description(format!("{nth} of {of} in sight"));
    });
    if response.has_focus() {
        let ring = cx.look.stroke(1.5, Role::Text);
        painter.rect_stroke(reach.shrink(0.5), 3.0, ring, egui::StrokeKind::Inside);
    }
    if response.double_clicked()
        && let Some(span) = span_of(cx, item)
    {
        cx.push(Command::Time(TimeCommand::Show(span)));
        cx.push(Command::App(AppCommand::EndGesture));
        return;
    }
    let next = selected.map_or(0, |nth| (nth + 1) % ids.len());
    let next = ids.get(next).copied().unwrap_or(first).clone();
    if response.clicked() {
        Keyboard::stand_at(ui, lane, first, id);
        cx.push(Command::Select(SelectCommand::Event(next)));
    }
    if response.hovered() || response.has_focus() {
        let shown = selected.and_then(|nth| ids.get(nth).copied()).unwrap_or(first);
        cx.push(Command::Select(SelectCommand::Hover(Some(shown.clone()))));
    }
    let hint = match ids.len() {
        1 => name,
        _ => format!("{name}\nClick again for the next, double click to see them apart"),
    };
    response.on_hover_text(hint);
}

/// The time from the first to the last event of a stack, with room at both ends; `None` for a
/// single event.
fn span_of(cx: &ViewContext<'_>, item: &TimelineItem) -> Option<TimeSpan> {
    let events = item.events.iter().filter_map(|nth| cx.dataset.events().get(*nth));
    let spans = events.filter_map(|event| event.when.as_ref()).map(|when| {
        // What has no end would show all of time.
        let end = when.start().latest().unwrap_or_else(|| when.anchor());
        TimeSpan::between(when.anchor(), end)
    });
    let span = spans.reduce(TimeSpan::hull).filter(|_| item.events.len() > 1)?;
    Some(View::showing(span).with_room().span())
}

/// The title belongs to what can be clicked.
fn with_title(reach: Rect, item: &TimelineItem) -> Rect {
    let width = f32_from(item.title_width()) + 6.0;
    let (from, to) = (f32_from(item.reach.0), f32_from(item.reach.1));
    match item.side {
        TitleSide::Right => reach.with_max_x(reach.right().max(to) + width),
        TitleSide::Left => reach.with_min_x(reach.left().min(from) - width),
        TitleSide::Inside | TitleSide::None => reach,
    }
}

fn paint_item(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    middle: f32,
    hovered: bool,
) {
    let look = cx.look;
    let strength = match (item.shown, hovered) {
        (true, _) => item.certainty,
        (false, true) => 1.0,
        (false, false) => OUTSIDE.min(item.certainty),
    };
    let colour = look.mixed(Role::Kind(item.kind), Role::Panel, strength);
    let clear = look.faded(Role::Kind(item.kind), 0.0);
    claim_marks::paint_said(painter, cx, item, middle);
    match item.shape {
        ItemShape::Bar { from, core_from, core_to, to, .. } => {
            let edges = [from, core_from, core_to, to].map(f32_from);
            fade_bar(painter, edges, middle, BAR, [clear, colour, colour, clear]);
            if to - from < 4.0 {
                painter.vline(f32_from(from), middle - 6.0..=middle + 6.0, (2.0, colour));
            }
            claim_marks::paint_starts(painter, cx, item, middle);
            let edge = painter.clip_rect().right();
            claim_marks::paint_goes_on(painter, cx, item, (middle, strength), edge);
        }
        ItemShape::Mark { x, from, to } => {
            let x = f32_from(x);
            if to - from > 3.0 {
                let half = look.faded(Role::Kind(item.kind), 0.5 * strength);
                let edges = [f32_from(from), x, x, f32_from(to)];
                fade_bar(painter, edges, middle, FADE, [clear, half, half, clear]);
            }
            claim_marks::paint_starts(painter, cx, item, middle);
            let style = MarkStyle {
                scale: if hovered { 0.82 } else { 0.72 },
                fill: colour,
                ground: look.colour(Role::Panel),
                halo: 1.0,
                hollow: false,
            };
            paint_mark(painter, pos2(x, middle), item.kind, style);
            if item.disputed && item.shown {
                let ring = look.stroke(1.2, Role::TextSecond);
                paint_disputed_ring(painter, pos2(x, middle), 8.5, ring);
            }
        }
    }
    if item.selected {
        claim_marks::paint_selected(painter, cx, item, middle);
    }
    paint_title(painter, cx, item, middle, strength);
}

/// A bar that fades from its core to its ends.
pub(crate) fn fade_bar(
    painter: &Painter,
    xs: [f32; 4],
    middle: f32,
    height: f32,
    colours: [Color32; 4],
) {
    let mut mesh = Mesh::default();
    for (x, colour) in xs.into_iter().zip(colours) {
        mesh.colored_vertex(pos2(x, middle - height / 2.0), colour);
        mesh.colored_vertex(pos2(x, middle + height / 2.0), colour);
    }
    for first in [0, 2, 4] {
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    painter.add(Shape::mesh(Arc::new(mesh)));
}

fn paint_title(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    middle: f32,
    strength: f64,
) {
    let look = cx.look;
    let font = match (item.side, item.selected) {
        (TitleSide::Inside, _) | (_, true) => look.bold(11.0),
        _ => look.font(11.0),
    };
    let colour = if item.side == TitleSide::Inside {
        look.readable_on(Role::Kind(item.kind), Role::Panel, strength)
    } else {
        let faint = !item.shown && strength < 1.0;
        look.mixed(Role::Text, Role::Panel, if faint { 0.62 } else { 1.0 })
    };
    let ink = Ink { font, colour };
    let width = f32_from(item.title_width());
    paint_plate(painter, cx, item, middle, width);
    let (from, to) = (f32_from(item.reach.0), f32_from(item.reach.1));
    match (item.side, item.shape) {
        (TitleSide::Right, _) => title_at(painter, cx, item, pos2(to + 5.0, middle), ink),
        (TitleSide::Left, _) => title_at(painter, cx, item, pos2(from - 5.0 - width, middle), ink),
        (TitleSide::Inside, ItemShape::Bar { core_from, .. }) => {
            let left = f32_from(core_from).max(painter.clip_rect().left()) + 8.0;
            title_at(painter, cx, item, pos2(left, middle), ink);
        }
        (TitleSide::Inside | TitleSide::None, _) if item.events.len() > 1 => {
            let (_, right) = item.solid();
            let at =
                pos2(f32_from(right), middle) + vec2(if item.disputed { 2.0 } else { 0.0 }, -4.0);
            let ink = Ink { font: look.bold(11.0), colour };
            let count = format!("×{}", item.events.len());
            paint_text(painter, at, Align2::LEFT_CENTER, &count, ink, 40.0);
        }
        (TitleSide::None, ItemShape::Bar { core_from, core_to, .. }) if item.disputed => {
            let clip = painter.clip_rect();
            let (left, right) = (f32_from(core_from), f32_from(core_to));
            let x = f32::midpoint(left.max(clip.left()), right.min(clip.right()));
            let readable = look.readable_on(Role::Kind(item.kind), Role::Panel, strength);
            paint_disputed_ring(painter, pos2(x, middle), 4.0, Stroke::new(1.3, readable));
        }
        (TitleSide::Inside | TitleSide::None, _) => {}
    }
}

/// A ground of the panel's colour for a title that stands on the faded ground of its mark.
fn paint_plate(
    painter: &Painter,
    cx: &ViewContext<'_>,
    item: &TimelineItem,
    middle: f32,
    width: f32,
) {
    let ItemShape::Mark { from, to, .. } = item.shape else { return };
    let plate = match item.side {
        TitleSide::Right if to > item.reach.1 => f32_from(item.reach.1) + 3.0,
        TitleSide::Left if from < item.reach.0 => f32_from(item.reach.0) - 7.0 - width,
        _ => return,
    };
    let plate = Rect::from_min_size(pos2(plate, middle - 7.0), vec2(width + 4.0, 14.0));
    painter.rect_filled(plate, 2.0, cx.look.faded(Role::Panel, 0.8));
}

/// The title with what belongs to it, from left to right: the ring of a disputed bar, how many
/// there are, the words, the note.
fn title_at(painter: &Painter, cx: &ViewContext<'_>, item: &TimelineItem, at: Pos2, ink: Ink) {
    let mut x = at.x;
    let ring_room = f32_from(item.ring_room());
    if ring_room > 0.0 {
        let ring = pos2(x + 4.5, at.y);
        paint_disputed_ring(painter, ring, 4.0, Stroke::new(1.3, ink.colour));
        x += ring_room;
    }
    let text = match item.events.len() {
        1 => item.title.clone(),
        many => format!("×{many} {}", item.title),
    };
    let width = f32_from(item.title_width()) + 14.0;
    let drawn = paint_text(painter, pos2(x, at.y), Align2::LEFT_CENTER, &text, ink, width);
    if !item.note.is_empty() {
        let second = cx.look.colour(Role::TextSecond);
        let ink = Ink { font: cx.look.font(11.0), colour: second };
        let at = pos2(drawn.right() + f32_from(NOTE_GAP), at.y);
        paint_text(painter, at, Align2::LEFT_CENTER, &item.note, ink, width);
    }
}
