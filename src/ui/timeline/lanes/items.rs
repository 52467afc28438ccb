//! Items of the lanes: bars with faded ends, marks on faded ground; clicks, focus and tooltips.

use std::borrow::Cow;

use egui::accesskit::{Action, Role as Access};
use egui::{CursorIcon, Painter, Rangef, Rect, Response, Sense, Shape, Ui, WidgetInfo, pos2};

use super::claim_marks::{self, BAR};
use super::item_focus::{ItemFocus, first_id, item_id};
use super::item_title::{paint_title, title_rect, with_title};
use super::parts::{OUTSIDE, lane_top, paint_fade_bar};
use super::ridge::ridge_ui;
use crate::model::{EventId, TimeSpan};
use crate::scene::f64_from_count;
use crate::scene::theme::Role;
use crate::scene::timeline::{ItemShape, Lane, TimelineItem, TimelineScene};
use crate::state::{Command, LaneKey, SelectCommand, TimeCommand};
use crate::time::View;
use crate::ui::ViewContext;
use crate::ui::control::FocusRing;
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_disputed_notch, paint_disputed_ring, paint_mark};
use crate::ui::timeline::parts::Parts;
use crate::{label, message};

/// Height of the faded ground of a mark, in pixels.
const GROUND: f32 = 6.0;
/// Half the height of what can be clicked, in pixels.
const REACH: f32 = 9.0;
/// Bars narrower than this get a tick, in pixels: their faded ends would not be seen.
const NARROW_BAR: f64 = 4.0;

/// Draws every item, describes it, and turns clicks and keys into commands.
pub(crate) fn items_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let clip = parts.lanes.intersect(parts.time);
    let painter = ui.painter_at(clip);
    let focus = ItemFocus::of(ui, cx, scene);
    // The number of the item in reading order.
    let mut nth = 0;
    for lane in &scene.lanes.lanes {
        if let Some(ridge) = &lane.ridge {
            ridge_ui(ui, cx, lane, ridge, parts);
        }
        for item in &lane.items {
            let row = f64_from_count(item.row);
            let row_height = scene.lanes.row_height;
            let middle = lane_top(parts.lanes, lane) + f32_from((row + 0.5) * row_height);
            let Some(first) = first_id(cx, item) else { continue };
            nth += 1;
            // A lane out of sight costs nothing but its turn.
            if clip.y_range().expand(REACH + 4.0).contains(middle) {
                item_ui(ui, cx, &painter, (&lane.key, item, first), (&focus, nth), middle);
            }
        }
    }
    focus.keys(ui, cx, scene);
}

/// Where titles are written.
pub(crate) fn title_rects(scene: &TimelineScene, parts: &Parts) -> Vec<Rect> {
    let left = parts.time.left();
    let of_lane = |lane: &Lane| -> Vec<Rect> {
        let top = lane_top(parts.lanes, lane);
        let middle = |item: &TimelineItem| {
            top + f32_from((f64_from_count(item.row) + 0.5) * scene.lanes.row_height)
        };
        let titles = lane.items.iter().filter_map(|item| title_rect(item, middle(item), left));
        let ends = lane
            .items
            .iter()
            .filter_map(|item| claim_marks::goes_on_rect(item, middle(item), parts.time.right()));
        titles.chain(ends).collect()
    };
    scene.lanes.lanes.iter().flat_map(of_lane).collect()
}

fn item_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    painter: &Painter,
    (lane, item, first): (&LaneKey, &TimelineItem, &EventId),
    (focus, nth): (&ItemFocus, usize),
    middle: f32,
) {
    let events = cx.dataset.events();
    let ids = || item.events.iter().filter_map(|nth| events.get(*nth)).map(|event| &event.id);
    let hover = cx.state.hover.as_ref();
    let hovered = hover.is_some_and(|hover| ids().any(|id| id == hover));
    let id = item_id(ui, lane, first);
    paint_item(painter, cx, item, middle, hovered);
    let (from, to) = item.solid();
    let reach = Rect::from_min_max(
        pos2(f32_from(from) - 2.0, middle - REACH),
        pos2(f32_from(to) + 2.0, middle + REACH),
    );
    let reach = with_title(reach, item).intersect(painter.clip_rect());
    if !reach.is_positive() {
        return;
    }
    let sense = if focus.is_tab_stop(id) { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(reach, id, sense).on_hover_cursor(CursorIcon::PointingHand);
    let name = || match item.events.len() {
        1 => Cow::Borrowed(&*item.name),
        many => Cow::Owned(message!("timeline-window-stack", count = many, first = &item.name)),
    };
    let selection = cx.state.selection.as_ref();
    let selected = selection.and_then(|selection| ids().position(|id| id == selection));
    describe(ui, &response, name, selected.is_some(), (nth, focus.len()));
    FocusRing::inside(reach.shrink(0.5)).role(Role::Text).paint(painter, cx.look, &response);
    if response.double_clicked()
        && let Some(span) = span_of(cx, item)
    {
        cx.push_entry(Command::Time(TimeCommand::Show(span)));
        return;
    }
    if response.clicked() {
        ItemFocus::set_tab_stop(ui, lane, first, id);
        let ids: Vec<&EventId> = ids().collect();
        cx.push(Command::Select(SelectCommand::Event(next_of(&ids, selected, first))));
    }
    if response.hovered() || response.has_focus() {
        let shown = selected.and_then(|nth| ids().nth(nth)).unwrap_or(first);
        cx.push(Command::Select(SelectCommand::Hover(Some(shown.clone()))));
    }
    if !(response.hovered() || response.contains_pointer() || response.has_focus()) {
        return;
    }
    let hint = match item.events.len() {
        1 => name().into_owned(),
        _ => format!("{}\n{}", name(), label!("timeline-window-stack.hint")),
    };
    response.on_hover_text(hint);
}

/// Describes an item as one of a set that the arrow keys go through.
fn describe<'n>(
    ui: &Ui,
    response: &Response,
    name: impl Fn() -> Cow<'n, str>,
    selected: bool,
    (nth, of): (usize, usize),
) {
    response.widget_info(|| WidgetInfo::selected(Access::ListBoxOption, true, selected, name()));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.add_action(Action::Focus);
        node.set_position_in_set(nth);
        node.set_size_of_set(of);
        node.set_description(message!("timeline-window-position", nth = nth, count = of));
    });
}

/// The event of a stack that a click selects: the one after the selected, else the first.
fn next_of(ids: &[&EventId], selected: Option<usize>, first: &EventId) -> EventId {
    let next = selected.map_or(0, |nth| (nth + 1) % ids.len().max(1));
    ids.get(next).copied().unwrap_or(first).clone()
}

/// The time from the first to the last event of a stack, with room at both ends; `None` for a
/// single event.
fn span_of(cx: &ViewContext<'_>, item: &TimelineItem) -> Option<TimeSpan> {
    let events = item.events.iter().filter_map(|nth| cx.dataset.events().get(*nth));
    let spans = events.filter_map(|event| event.when.as_ref()).map(|when| {
        // The end of an ongoing event is that of time itself, so starts count alone.
        let end = when.start().latest().unwrap_or_else(|| when.anchor());
        TimeSpan::between(when.anchor(), end)
    });
    let span = spans.reduce(TimeSpan::hull).filter(|_| item.events.len() > 1)?;
    Some(View::showing(span).with_room().span())
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
    let rows = |height: f32| Rangef::new(middle - height / 2.0, middle + height / 2.0);
    claim_marks::paint_said(painter, cx, item, middle);
    match item.shape {
        ItemShape::Bar { from, core_from, core_to, to, .. } => {
            let edges = [from, core_from, core_to, to].map(f32_from);
            match item.stretches.as_slice() {
                [] if item.doubted => {
                    let faint = look.faded(Role::Kind(item.kind), 0.3 * strength);
                    paint_fade_bar(painter, edges, rows(BAR), (clear, faint));
                    // Along both edges: through the middle it would strike the title out.
                    for y in [middle - BAR / 2.0, middle + BAR / 2.0] {
                        let line = [pos2(edges[0], y), pos2(edges[3], y)];
                        painter.extend(Shape::dashed_line(&line, (1.0, colour), 4.0, 3.0));
                    }
                }
                [] => paint_fade_bar(painter, edges, rows(BAR), (clear, colour)),
                stretches => {
                    painter.hline(edges[0]..=edges[3], middle, (1.0, colour));
                    for stretch in stretches {
                        paint_fade_bar(painter, stretch.map(f32_from), rows(BAR), (clear, colour));
                    }
                }
            }
            if to - from < NARROW_BAR {
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
                let whole = [[f32_from(from), x, x, f32_from(to)]];
                let several = item.stretches.iter().map(|edges| edges.map(f32_from));
                let whole = whole.into_iter().filter(|_| item.stretches.is_empty());
                for edges in several.chain(whole) {
                    paint_fade_bar(painter, edges, rows(GROUND), (clear, half));
                }
            }
            claim_marks::paint_starts(painter, cx, item, middle);
            let style = MarkStyle {
                scale: if hovered { 0.82 } else { 0.72 },
                fill: colour,
                ground: look.colour(Role::Panel),
                halo: 1.0,
                hollow: item.doubted,
            };
            paint_mark(painter, pos2(x, middle), item.kind, style);
            if item.disputed && item.shown {
                let ring = look.stroke(1.2, Role::TextSecond);
                if hovered || item.selected {
                    paint_disputed_ring(painter, pos2(x, middle), 8.5, ring);
                } else {
                    paint_disputed_notch(painter, pos2(x, middle), 8.0, ring);
                }
            }
        }
    }
    if item.selected {
        claim_marks::paint_selected(painter, cx, item, middle);
    }
    paint_title(painter, cx, item, middle, strength);
}
