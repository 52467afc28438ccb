//! Tooltips that leave free what is read.

use egui::{RectAlign, Response, Tooltip};

/// Gives a word of the panel at the right a tooltip at its left, over the map and not over the
/// lines below the word.
pub(crate) fn hover_beside(response: &Response, text: &str) {
    let mut tooltip = Tooltip::for_enabled(response);
    tooltip.popup = tooltip.popup.align(RectAlign::LEFT_START);
    if response.ctx.has_accesskit_node(response.id) {
        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(text));
    }
    tooltip.show(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.label(text)
    });
}
