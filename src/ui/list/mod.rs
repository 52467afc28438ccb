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

/// Height of the panel with its fields and some rows of the list, in pixels: a low panel in which the
/// fields are shown scrolls as a whole.
const WITH_FIELDS: f32 = 480.0;

/// Draws the panel.
pub(crate) fn list_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let height = ui.available_height();
    if !filters::is_low(height) || filters::is_folded(cx, height) {
        parts_ui(ui, cx);
        return;
    }
    ScrollArea::vertical().id_salt("panel").auto_shrink(false).show(ui, |ui| {
        let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), WITH_FIELDS));
        ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| parts_ui(ui, cx));
    });
}

fn parts_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    filters::filters_ui(ui, cx);
    rows::rows_ui(ui, cx);
}
