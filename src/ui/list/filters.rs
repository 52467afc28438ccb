//! Search field, chips of kinds, grade, and the switch for the map's frame.

use egui::{Frame, Margin, ScrollArea, Ui, vec2};

use super::counts::FieldCounts;
use super::grade::grade_ui;
use crate::label;
use crate::model::EventKind;
use crate::scene::list::count_range;
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, Field, FilterCommand, kind_key};
use crate::ui::ViewContext;
use crate::ui::control::{ChipCount, ChipForm, chip_width, kind_chip};

/// Height of the panel in pixels below which the filters are folded away.
const FOLDED: f32 = 260.0;
/// Height in pixels that the chips leave to the grade and to some rows of the list.
const ROWS: f32 = 208.0;
/// Height of one row of chips with the space below it, in pixels.
const CHIP: f32 = 28.0;
/// That space in pixels.
const CHIP_GAP: f32 = 4.0;
/// The space beside a chip in pixels.
const BESIDE: f32 = 5.0;

/// Whether a panel of that height has no room for its filters and some rows of the list.
pub(super) const fn is_low(height: f32) -> bool {
    height < FOLDED
}

/// Whether a panel of that height has the search field alone above the list, until its button shows the
/// fields.
pub(super) const fn is_folded(cx: &ViewContext<'_>, height: f32) -> bool {
    is_low(height) && !cx.state.listing.fields_shown
}

/// Draws the search field and the chips of kinds.
pub(super) fn filters_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let height = ui.available_height();
    let margin = Margin { left: 16, right: 12, top: 10, bottom: 4 };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        super::search::search_ui(ui, cx);
        super::terms::terms_ui(ui, cx);
        if is_folded(cx, height) {
            return;
        }
        let counts = FieldCounts::now(ui, cx);
        ui.add_space(4.0);
        // In a low window the chips lose their words, and scroll where even these are too many, so that
        // some rows of the list stay visible. None is cut.
        let rows = ((ui.available_height() - ROWS + CHIP_GAP) / CHIP).floor().max(2.0);
        let room = rows * CHIP - CHIP_GAP;
        let chips = ScrollArea::vertical().id_salt("kinds").auto_shrink([false, true]);
        chips
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, |ui| chips_ui(ui, cx, counts.as_ref(), rows));
        ui.horizontal(|ui| grade_ui(ui, cx));
        switches_ui(ui, cx);
        super::fields::fields_ui(ui, cx, counts.as_ref());
    });
}

/// The switches for the dates shown and for the map's frame, below each other in a narrow panel.
fn switches_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 18.0;
        let text = |words: &str| cx.look.text(words, TextStyle::Small, Role::Text);
        let mut only = cx.state.filter.only_in_dates;
        let words = label!("list-window-only-in-dates");
        let tooltip = label!("list-window-only-in-dates.tooltip");
        let in_dates = ui.checkbox(&mut only, text(words)).on_hover_text(tooltip).changed();
        let mut on_map = cx.state.filter.only_on_map;
        let map = ui.checkbox(&mut on_map, text(label!("list-window-only-on-map"))).changed();
        if in_dates {
            cx.push(Command::Filter(FilterCommand::SetOnlyInDates(only)));
        }
        if map {
            cx.push(Command::Filter(FilterCommand::SetOnlyOnMap(on_map)));
        }
    });
}

/// One chip for each kind that has an event in the dates shown, or is switched off, with how many it has
/// under everything else that is in force.
fn chips_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, counts: Option<&FieldCounts>, rows: f32) {
    let in_dates = cx.state.counts_by_kind(cx.dataset.timetable());
    let is_filtered = !cx.state.filter.is_empty();
    let is_current = counts.is_some_and(|counts| counts.is_current);
    let of_kinds = counts.and_then(|counts| counts.of(Field::Kind));
    let chips = in_dates.into_iter().filter_map(|(kind, count)| {
        let on = !cx.state.filter.hidden_kinds.contains(&kind);
        if on && count == 0 {
            return None;
        }
        let count = match of_kinds {
            _ if !is_filtered => ChipCount::of(count),
            None => ChipCount { text: "…".to_owned(), is_zero: false, is_current: false },
            Some(of_kinds) => {
                let key = kind_key(kind);
                let own = of_kinds.iter().find(|own| *own.key == *key);
                let text = own.map_or_else(|| count_words(0), count_range);
                let is_zero = own.is_none_or(|own| own.possible == 0);
                ChipCount { text, is_zero, is_current }
            }
        };
        Some((kind, count, on))
    });
    let chips: Vec<(EventKind, ChipCount, bool)> = chips.collect();
    let widths = chips
        .iter()
        .map(|(kind, count, _)| chip_width(ui, cx.look, (*kind, count), ChipForm::Whole));
    let all_fit = f32::from(rows_of(widths, ui.available_width())) <= rows;
    let form = if all_fit { ChipForm::Whole } else { ChipForm::Short };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(BESIDE, CHIP_GAP);
        for (kind, count, on) in chips {
            let chip = kind_chip(ui, cx.look, (kind, &count), on, form);
            if chip.double_clicked() {
                cx.push(Command::Filter(FilterCommand::ToggleKind(kind)));
                cx.push(Command::Filter(FilterCommand::OnlyKind(kind)));
            } else if chip.clicked() {
                cx.push(Command::Filter(FilterCommand::ToggleKind(kind)));
            }
        }
    });
}

/// The number of rows that chips of those widths take; beyond a few it does not matter.
fn rows_of(widths: impl Iterator<Item = f32>, room: f32) -> u8 {
    let (mut rows, mut left) = (1_u8, room);
    let mut is_first = true;
    for width in widths {
        let needed = if is_first { width } else { BESIDE + width };
        if needed <= left || is_first {
            left -= needed;
        } else {
            rows = rows.saturating_add(1);
            left = room - width;
        }
        is_first = false;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chips_take_as_many_rows_as_their_widths_ask_for() {
        assert_eq!(rows_of([].into_iter(), 100.0), 1);
        assert_eq!(rows_of([40.0, 55.0].into_iter(), 100.0), 1, "with the space between them");
        assert_eq!(rows_of([40.0, 56.0].into_iter(), 100.0), 2);
        assert_eq!(rows_of([120.0, 40.0, 40.0].into_iter(), 100.0), 2, "one too wide has a row");
        assert_eq!(rows_of([60.0; 300].into_iter(), 100.0), u8::MAX);
    }
}
