//! Button that widens the view to a place beyond the edge.

use egui::{Ui, UiBuilder};

use crate::scene::map::{WIDEN_LABEL, WidenButton};
use crate::state::{Command, FanCommand};
use crate::ui::ViewContext;
use crate::ui::control::text_button;
use crate::ui::map::pane::Pane;

/// Shows the button.
pub(super) fn widen_button_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    button: &WidenButton,
    pane: Pane<'_>,
) {
    let area = pane.place(button.rect);
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        let tooltip = format!("See {} and what is in view now", button.place);
        if text_button(ui, cx.look, WIDEN_LABEL, &tooltip).clicked() {
            cx.push(Command::Fan(FanCommand::Widen(button.to)));
        }
    });
}
