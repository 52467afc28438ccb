//! Rows of the list in another arrangement than by day, and what a search finds outside the dates
//! shown.

use std::borrow::Cow;
use std::ops::Range;

use egui::accesskit::Role as Access;
use egui::style::ScrollAnimation;
use egui::{Align2, Id, Key, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::columns;
use super::derived::{CLAIM, DerivedRows, HIDDEN, RIGHT, take_wished};
use super::empty::{self, dates};
use crate::message;
use crate::scene::list::{
    ArrangedList, ArrangedRow, ROW_HEIGHT, claim_words, event_row, hidden_words, row_date,
    row_value,
};
use crate::scene::text::told;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, FilterCommand, Reason, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{
    EventRow, FIRST_LINE, FocusRing, RowKind, RowValue, keep_row_keys, paint_found_text,
    paint_text, paint_two_found_lines, small_mark,
};
use crate::ui::convert::f32_from;

/// The frames in which a row is scrolled into view at most.
const STEP_FRAMES: u8 = 4;

/// How strongly rows are drawn that stand until new ones are there.
const OLD: f32 = 0.55;

/// Draws the rows in the viewport.
pub(super) fn arranged_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let derived = DerivedRows::now(ui, cx);
    take_wished(ui, cx);
    let list = &*derived.list;
    if cx.visible.shown.is_empty() {
        empty::empty_ui(ui, cx);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0);
    area.id_salt("arranged events").show_viewport(ui, |ui, view| {
        if !derived.is_current {
            ui.multiply_opacity(OLD);
        }
        let height = list.top(list.rows.len());
        let size = vec2(ui.available_width(), f32_from(height) + 8.0);
        let (area, _) = ui.allocate_exact_size(size, Sense::hover());
        let (top, bottom) = (f64::from(view.top()), f64::from(view.bottom()));
        // Relative to the viewport: far down a long list single precision is coarser than a pixel.
        let view_top = area.top() + view.top();
        let range = list.between(top, bottom);
        if derived.is_current
            && let Some(first) = (0..list.rows.len()).find(|nth| list.rows.leads(*nth))
            && take_focus_flag(ui)
        {
            ui.memory_mut(|memory| memory.request_focus(row_id(first)));
            keep_step_at(ui, first);
            let target = Rect::from_min_size(area.min, vec2(area.width(), f32_from(ROW_HEIGHT)));
            ui.scroll_to_rect_animation(target, None, ScrollAnimation::none());
        }
        let wider = f32_from(list.wider);
        for nth in range.clone() {
            let row = list.rows.get(nth, derived.shown(cx)).map(Cow::into_owned);
            let Some(row) = row else { continue };
            let corner = pos2(area.left(), view_top + f32_from(list.top(nth) - top));
            let row_height = f32_from(list.top(nth + 1) - list.top(nth));
            let rect = Rect::from_min_size(corner, vec2(area.width(), row_height));
            row_ui(ui, cx, (nth, &row, wider), rect);
        }
        keep_step(ui);
        step_ui(ui, list, area, range);
    });
}

/// Asks for the focus on the first row, in the next frame in which it is drawn.
pub(super) fn focus_first_row(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(first_key(), true));
    ui.request_repaint();
}

/// Whether the first row is to have the focus; asked once.
pub(super) fn take_focus_flag(ui: &Ui) -> bool {
    ui.data_mut(|data| data.remove_temp::<bool>(first_key())).unwrap_or_default()
}

fn first_key() -> Id {
    Id::unique("first row is to have the focus")
}

fn row_id(nth: usize) -> Id {
    Id::unique(("arranged row", nth))
}

fn row_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    (nth, row, wider): (usize, &ArrangedRow, f32),
    rect: Rect,
) {
    match row {
        ArrangedRow::Head(text, count) => {
            let words = message!("ask-head", head = text, count = *count);
            head_ui(ui, cx, rect, &words);
        }
        ArrangedRow::OutsideHead(count) => {
            let words = message!("ask-outside", count = *count, dates = dates(cx));
            head_ui(ui, cx, rect, &words);
        }
        ArrangedRow::Event(position) => event_ui(ui, cx, (nth, *position, false), (rect, wider)),
        ArrangedRow::Outside(position) => event_ui(ui, cx, (nth, *position, true), (rect, wider)),
        ArrangedRow::Claim(position, claim) => {
            claim_ui(ui, cx, (nth, *position, *claim), rect);
        }
        ArrangedRow::Hidden(position, reasons) => {
            hidden_ui(ui, cx, (nth, *position), reasons, rect);
        }
    }
}

fn head_ui(ui: &Ui, cx: &ViewContext<'_>, rect: Rect, text: &str) {
    let response = ui.interact(rect, ui.scope_id().with(text), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Access::Label, true, text));
    let at = pos2(rect.left() + 16.0, rect.center().y + 1.0);
    let ink = cx.look.bold_ink(TextStyle::Tiny, Role::TextSecond);
    let drawn = paint_text(ui.painter(), at, Align2::LEFT_CENTER, text, ink, rect.width() - 40.0);
    let line = drawn.right() + 8.0..=rect.right() - 16.0;
    if line.start() < line.end() {
        ui.painter().hline(line, at.y, cx.look.stroke(1.0, Role::Hairline));
    }
}

fn event_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    (nth, position, outside): (usize, usize, bool),
    (rect, wider): (Rect, f32),
) {
    let Some(event) = cx.dataset.events().get(position) else { return };
    let words = event_row(position, cx.dataset, cx.state, cx.visible, cx.zone);
    let Some(words) = words else { return };
    let date = row_date(event, cx.zone);
    let order = cx.state.listing.order;
    let value = row_value(event, cx.dataset, order, cx.state.display.names);
    let value = if columns::has_column(order) {
        RowValue::Column(&value)
    } else if columns::has_values_below(order) {
        RowValue::Below(&value)
    } else {
        RowValue::None
    };
    let row = EventRow {
        id: &event.id,
        kind: words.kind,
        title: &words.title,
        date: &date,
        value,
        wider,
        name: &words.name,
        disputed: words.disputed,
        possible: words.possible || outside,
        selected: cx.state.selection.as_ref() == Some(&event.id),
    };
    let response = ui.interact(rect, row_id(nth), Sense::click());
    keep_keys(ui, &response);
    let response = row.show(ui, cx, RowKind::List, response);
    if outside && response.clicked() {
        cx.push(Command::Select(SelectCommand::GoTo(event.id.clone())));
    }
    response.on_hover_text(told(&event.title));
}

/// A claim below its event: who says it, and the start of what is said.
fn claim_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    (nth, position, claim): (usize, usize, usize),
    rect: Rect,
) {
    let event = cx.dataset.events().get(position);
    let Some(claim) = event.and_then(|event| event.claims.get(claim)) else { return };
    let text = claim_words(claim, cx.dataset, cx.state.display.names);
    let response = ui.interact(rect, row_id(nth), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::ListItem, true, &text));
    keep_keys(ui, &response);
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, cx.look.colour(Role::Shade));
    }
    let marks = cx.visible.asked.marks(&text);
    paint_words(ui, cx, rect, CLAIM, (&text, &marks));
    FocusRing::inside(rect).paint(ui.painter(), cx.look, &response);
    if response.clicked() {
        cx.push(Command::Select(SelectCommand::Claim(claim.id.clone())));
    }
    response.on_hover_text(text);
}

/// An event with the words in its title, and the part of the filter that hides it: a click takes that
/// part away.
fn hidden_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    (nth, position): (usize, usize),
    reasons: &[Reason],
    rect: Rect,
) {
    let Some(event) = cx.dataset.events().get(position) else { return };
    let text = hidden_words(event, reasons);
    let response = ui.interact(rect, row_id(nth), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::ListItem, true, &text));
    keep_keys(ui, &response);
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, cx.look.colour(Role::Shade));
    }
    let at = pos2(rect.left() + 24.0, line_of(rect));
    small_mark(ui.painter(), cx.look, at, event.kind, Role::Panel);
    paint_words(ui, cx, rect, HIDDEN, (&text, &[]));
    FocusRing::inside(rect).paint(ui.painter(), cx.look, &response);
    if response.clicked() {
        let mut filter = cx.state.filter.clone();
        for reason in reasons {
            match reason {
                Reason::Term(text) => filter.terms.retain(|term| {
                    let own = term.to_string();
                    own != *text && !text.split(' ').any(|part| part == own)
                }),
                Reason::Kind(kind) => drop(filter.hidden_kinds.remove(kind)),
                Reason::Grade(_) => filter.at_least = None,
                Reason::OffMap => filter.only_on_map = false,
                Reason::OutsideDates => filter.only_in_dates = false,
                Reason::Word(_) => {}
            }
        }
        cx.push_entry(Command::Filter(FilterCommand::SetFilter(filter)));
    }
    response.on_hover_text(message!("ask-hidden.tooltip", text = text));
}

/// The height at which the first line of a row is centred.
fn line_of(rect: Rect) -> f32 {
    let is_tall = rect.height() > f32_from(ROW_HEIGHT) + 1.0;
    rect.center().y - if is_tall { FIRST_LINE } else { 0.0 }
}

/// Paints the words of a row that is no event, in one line or two.
fn paint_words(
    ui: &Ui,
    cx: &ViewContext<'_>,
    rect: Rect,
    left: f32,
    (text, marks): (&str, &[Range<usize>]),
) {
    let ink = cx.look.ink(TextStyle::Small, Role::TextSecond);
    let at = pos2(rect.left() + left, line_of(rect));
    let (found, room) = ((text, marks, cx.look), rect.right() - RIGHT - at.x);
    if rect.height() > f32_from(ROW_HEIGHT) + 1.0 {
        paint_two_found_lines(ui.painter(), (at, Align2::LEFT_TOP), found, ink, room);
    } else {
        paint_found_text(ui.painter(), (at, Align2::LEFT_CENTER), found, ink, room);
    }
}

fn keep_keys(ui: &Ui, response: &egui::Response) {
    if ui.memory(|memory| memory.has_focus(response.id)) {
        keep_row_keys(ui, response.id);
        if response.gained_focus() {
            ui.request_repaint();
        }
    }
}

/// Moves the focus from one row to another by arrow keys, by as many rows as are in sight with the page
/// keys, or to an end, and scrolls there.
fn step_ui(ui: &Ui, list: &ArrangedList, area: Rect, mut drawn: Range<usize>) {
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let keys = [Key::ArrowUp, Key::ArrowDown, Key::PageUp, Key::PageDown, Key::Home, Key::End];
    let Some(key) = keys.into_iter().find(|key| pressed(*key)) else { return };
    let focused = ui.memory(egui::Memory::focused);
    // What is in sight at once, less a row that stays.
    let page = drawn.len().saturating_sub(2).max(1);
    // A row that is not drawn has no focus.
    let Some(nth) = drawn.find(|nth| focused == Some(row_id(*nth))) else { return };
    let (rows, leads) = (list.rows.len(), |nth: &usize| list.rows.leads(*nth));
    let next = match key {
        Key::ArrowUp => (0..nth).rev().find(leads),
        Key::ArrowDown => (nth + 1..rows).find(leads),
        Key::PageUp => (0..=nth.saturating_sub(page)).rev().find(leads),
        Key::PageDown => (nth + page..rows).find(leads),
        Key::Home => None,
        _ => (nth + 1..rows).rev().find(leads),
    };
    let next = match key {
        Key::PageUp | Key::Home => next.or_else(|| (0..nth).find(leads)),
        Key::PageDown => next.or_else(|| (nth + 1..rows).rev().find(leads)),
        _ => next,
    };
    let Some(next) = next else { return };
    ui.memory_mut(|memory| memory.request_focus(row_id(next)));
    keep_step_at(ui, next);
    let corner = pos2(area.left(), area.top() + f32_from(list.top(next)));
    let row_height = f32_from(list.top(next + 1) - list.top(next));
    let target = Rect::from_min_size(corner, vec2(area.width(), row_height));
    ui.scroll_to_rect_animation(target, None, ScrollAnimation::none());
    ui.request_repaint();
}

/// Gives the row that a step led to the focus again while it is scrolled into view: a row that is not
/// drawn loses it.
fn keep_step(ui: &Ui) {
    let Some((row, frames)) = ui.data(|data| data.get_temp::<(usize, u8)>(step_key())) else {
        return;
    };
    if frames == 0 || ui.memory(egui::Memory::focused) == Some(row_id(row)) {
        ui.data_mut(|data| data.remove::<(usize, u8)>(step_key()));
        return;
    }
    ui.memory_mut(|memory| memory.request_focus(row_id(row)));
    ui.data_mut(|data| data.insert_temp(step_key(), (row, frames - 1)));
    ui.request_repaint();
}

fn keep_step_at(ui: &Ui, row: usize) {
    ui.data_mut(|data| data.insert_temp(step_key(), (row, STEP_FRAMES)));
}

fn step_key() -> Id {
    Id::unique("arranged row that a step leads to")
}
