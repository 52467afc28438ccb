//! Rows of the list in another arrangement than by day, and what a search finds outside the dates
//! shown.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::style::ScrollAnimation;
use egui::{Align2, Id, Key, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::empty::{self, dates};
use crate::geo::{Bounds, Projection};
use crate::model::{Language, TimeSpan};
use crate::scene::f64_from_count;
use crate::scene::list::{
    ArrangedRow, ROW_HEIGHT, arranged_list, event_row, first_hit, reason_words, row_date,
};
use crate::scene::text::told;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppState, Command, Filter, FilterCommand, ListOptions, Reason, SelectCommand};
use crate::time::Zone;
use crate::ui::ViewContext;
use crate::ui::control::{
    EventRow, FocusRing, RowKind, keep_row_keys, paint_found_text, paint_text, small_mark,
    wider_for,
};
use crate::ui::convert::f32_from;
use crate::ui::memo::memo;
use crate::{label, message};

/// The frames in which a row is scrolled into view at most.
const STEP_FRAMES: u8 = 4;

/// All that the rows depend on.
#[derive(PartialEq)]
struct RowsKey {
    dataset: u64,
    filter: Filter,
    windows: Vec<TimeSpan>,
    frame: Option<(Projection, Bounds)>,
    listing: ListOptions,
    names: Language,
    zone: Zone,
}

/// The rows, derived once for each change of what they depend on.
pub(super) fn arranged(ui: &Ui, cx: &ViewContext<'_>) -> Arc<Vec<ArrangedRow>> {
    let AppState { filter, listing, display, .. } = cx.state;
    let key = RowsKey {
        dataset: cx.dataset.serial(),
        filter: filter.clone(),
        windows: cx.state.windows().collect(),
        frame: cx.state.filter_frame(),
        listing: listing.clone(),
        names: display.names,
        zone: cx.zone.clone(),
    };
    memo(ui.ctx(), Id::unique("arranged list"), key, || {
        arranged_list(cx.dataset, cx.state, cx.visible)
    })
}

/// Goes to the first hit.
pub(super) fn take_first(ui: &Ui, cx: &mut ViewContext<'_>) {
    let rows = arranged(ui, cx);
    if let Some((id, is_outside)) = first_hit(&rows, cx.dataset) {
        let id = id.clone();
        cx.push_entry(Command::Select(if is_outside {
            SelectCommand::GoTo(id)
        } else {
            SelectCommand::Event(id)
        }));
    }
}

/// Draws the rows in the viewport.
pub(super) fn arranged_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let rows = arranged(ui, cx);
    if cx.visible.shown.is_empty() {
        empty::empty_ui(ui, cx);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = f32_from(ROW_HEIGHT);
    let area = ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0);
    area.id_salt("arranged events").show_rows(ui, height, rows.len(), |ui, range| {
        let drawn = range.len();
        let wider = wider_dates(ui, cx, rows.get(range.clone()).unwrap_or_default());
        for nth in range {
            let Some(row) = rows.get(nth) else { continue };
            let size = vec2(ui.available_width(), height);
            let (_, rect) = ui.allocate_space(size);
            row_ui(ui, cx, (nth, row, wider), rect);
        }
        keep_step(ui);
        step_ui(ui, &rows, height, drawn);
    });
}

/// How much wider than that of the hours the column of the dates of those rows is: titles have what
/// they leave.
fn wider_dates(ui: &Ui, cx: &ViewContext<'_>, rows: &[ArrangedRow]) -> f32 {
    let events = rows.iter().filter_map(|row| match row {
        ArrangedRow::Event(at) | ArrangedRow::Outside(at) => cx.dataset.events().get(*at),
        _ => None,
    });
    let dates: Vec<String> = events.map(|event| row_date(event, cx.zone)).collect();
    wider_for(ui.painter(), cx.look, dates.iter().map(String::as_str))
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
    let row = EventRow {
        id: &event.id,
        kind: words.kind,
        title: &words.title,
        date: &date,
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
    let speaker = cx.dataset.actor(&claim.claimant);
    let speaker =
        speaker.map_or(claim.claimant.as_str(), |actor| actor.names.get(cx.state.display.names));
    let text =
        message!("ask-claim", speaker = speaker, words = told(&claim.statement).into_owned());
    let response = ui.interact(rect, row_id(nth), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::ListItem, true, &text));
    keep_keys(ui, &response);
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, cx.look.colour(Role::Shade));
    }
    let left = pos2(rect.left() + 40.0, rect.center().y);
    let ink = cx.look.ink(TextStyle::Small, Role::TextSecond);
    let (marks, room) = (cx.visible.asked.marks(&text), rect.right() - 12.0 - left.x);
    let found = (text.as_str(), marks.as_slice(), cx.look);
    paint_found_text(ui.painter(), (left, Align2::LEFT_CENTER), found, ink, room);
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
    let by: Vec<String> = reasons.iter().map(reason_words).collect();
    let by = by.join(" ");
    let text = message!("ask-hidden", title = event.short_title(), term = by);
    let response = ui.interact(rect, row_id(nth), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::ListItem, true, &text));
    keep_keys(ui, &response);
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, cx.look.colour(Role::Shade));
    }
    let at = pos2(rect.left() + 24.0, rect.center().y);
    small_mark(ui.painter(), cx.look, at, event.kind, Role::Panel);
    let left = pos2(rect.left() + 36.0, rect.center().y);
    let ink = cx.look.ink(TextStyle::Small, Role::TextSecond);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, &text, ink, rect.right() - 12.0 - left.x);
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
                Reason::Word(_) => {}
            }
        }
        cx.push_entry(Command::Filter(FilterCommand::SetFilter(filter)));
    }
    response.on_hover_text(message!("ask-hidden.tooltip", text = text));
}

fn keep_keys(ui: &Ui, response: &egui::Response) {
    if response.has_focus() {
        keep_row_keys(ui, response.id);
        if response.gained_focus() {
            ui.request_repaint();
        }
    }
}

/// Moves the focus from one row to another by arrow keys, by as many rows as are in sight with the page
/// keys, or to an end, and scrolls there.
fn step_ui(ui: &Ui, rows: &[ArrangedRow], height: f32, drawn: usize) {
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let keys = [Key::ArrowUp, Key::ArrowDown, Key::PageUp, Key::PageDown, Key::Home, Key::End];
    let Some(key) = keys.into_iter().find(|key| pressed(*key)) else { return };
    let focused = ui.memory(egui::Memory::focused);
    let Some(nth) = (0..rows.len()).find(|nth| focused == Some(row_id(*nth))) else { return };
    let leads = |nth: &usize| rows.get(*nth).is_some_and(|row| row.position().is_some());
    // What is in sight at once, less a row that stays.
    let page = drawn.saturating_sub(2).max(1);
    let next = match key {
        Key::ArrowUp => (0..nth).rev().find(leads),
        Key::ArrowDown => (nth + 1..rows.len()).find(leads),
        Key::PageUp => (0..=nth.saturating_sub(page)).rev().find(leads),
        Key::PageDown => (nth + page..rows.len()).find(leads),
        Key::Home => None,
        _ => (nth + 1..rows.len()).rev().find(leads),
    };
    let next = match key {
        Key::PageUp | Key::Home => next.or_else(|| (0..nth).find(leads)),
        Key::PageDown => next.or_else(|| (nth + 1..rows.len()).rev().find(leads)),
        _ => next,
    };
    let Some(next) = next else { return };
    ui.memory_mut(|memory| memory.request_focus(row_id(next)));
    ui.data_mut(|data| data.insert_temp(step_key(), (next, STEP_FRAMES)));
    let off = f32_from(f64_from_count(next) - f64_from_count(nth));
    let here = ui.ctx().read_response(row_id(nth)).map_or(ui.max_rect(), |one| one.rect);
    let target = here.translate(vec2(0.0, off * height));
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

fn step_key() -> Id {
    Id::unique("arranged row that a step leads to")
}

/// The word for what the list has in its head, at the right.
pub(super) fn arrangement_words(cx: &ViewContext<'_>) -> &'static str {
    let listing = &cx.state.listing;
    if cx.visible.asked.has_words() && listing.order == crate::state::ListOrder::Time {
        return label!("ask-best-first");
    }
    listing.order.label()
}
