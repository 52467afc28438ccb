//! Search field, chips of kinds, grade, and the switch for the map's frame.

use egui::{Frame, Margin, ScrollArea, Ui, vec2};

use super::counts::FieldCounts;
use super::grade::grade_ui;
use crate::label;
use crate::scene::list::count_range;
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, Field, FilterCommand, kind_key};
use crate::ui::ViewContext;
use crate::ui::control::{ChipCount, kind_chip};

/// Height in pixels that the chips leave to the grade and to some rows of the list.
const ROWS: f32 = 216.0;
/// Height of one row of chips with the space below it, in pixels.
const CHIP: f32 = 28.0;
/// That space in pixels.
const CHIP_GAP: f32 = 4.0;

/// Draws the search field and the chips of kinds.
pub(super) fn filters_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let margin = Margin { left: 16, right: 12, top: 10, bottom: 4 };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        super::search::search_ui(ui, cx);
        super::terms::terms_ui(ui, cx);
        let counts = FieldCounts::now(ui, cx);
        ui.add_space(4.0);
        // In a low window the chips scroll, so that some rows of the list stay visible. None is cut.
        let room = ui.available_height() - ROWS + CHIP_GAP;
        let room = (room / CHIP).floor().max(1.0) * CHIP - CHIP_GAP;
        let chips = ScrollArea::vertical().id_salt("kinds").auto_shrink([false, true]);
        chips
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, |ui| chips_ui(ui, cx, counts.as_ref()));
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
fn chips_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, counts: Option<&FieldCounts>) {
    let in_dates = cx.state.counts_by_kind(cx.dataset.timetable());
    let is_filtered = !cx.state.filter.is_empty();
    let is_current = counts.is_some_and(|counts| counts.is_current);
    let of_kinds = counts.and_then(|counts| counts.of(Field::Kind));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, CHIP_GAP);
        for (kind, count) in in_dates {
            let on = !cx.state.filter.hidden_kinds.contains(&kind);
            if on && count == 0 {
                continue;
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
            let chip = kind_chip(ui, cx.look, kind, &count, on);
            if chip.double_clicked() {
                cx.push(Command::Filter(FilterCommand::ToggleKind(kind)));
                cx.push(Command::Filter(FilterCommand::OnlyKind(kind)));
            } else if chip.clicked() {
                cx.push(Command::Filter(FilterCommand::ToggleKind(kind)));
            }
        }
    });
}
