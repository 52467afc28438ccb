//! Panel on the left: search, kinds, and the list of the events shown.

mod filters;
mod grade;
mod rows;

use egui::Ui;

use super::ViewContext;

/// Draws the panel.
pub(crate) fn list_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    filters::filters_ui(ui, cx);
    rows::rows_ui(ui, cx);
}
