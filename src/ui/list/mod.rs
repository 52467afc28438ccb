//! Panel on the left: search, kinds, and the list of the events shown.

mod arranged;
mod columns;
mod counts;
mod derived;
mod empty;
mod fields;
mod filters;
mod grade;
mod later;
mod rows;
mod search;
mod terms;

use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::ViewContext;

/// Least height of the panel with some rows of the list, in pixels. A lower one scrolls as a whole.
const LEAST: f32 = 238.0;

/// Draws the panel.
pub(crate) fn list_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    if ui.available_height() >= LEAST {
        parts_ui(ui, cx);
        return;
    }
    ScrollArea::vertical().id_salt("panel").auto_shrink(false).show(ui, |ui| {
        let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), LEAST));
        ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| parts_ui(ui, cx));
    });
}

fn parts_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    filters::filters_ui(ui, cx);
    rows::rows_ui(ui, cx);
}
