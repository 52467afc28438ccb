//! Words that the window says for a while: that something was copied or saved.

use egui::accesskit::{Live, Role as Access};
use egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, WidgetInfo, vec2};

use crate::scene::theme::{Role, TextStyle};
use crate::ui::theme::Look;

/// Distance from the lower edge of the window, in points.
const ABOVE_EDGE: f32 = 36.0;
/// The widest line, in points.
const WIDEST: f32 = 420.0;

/// Shows the words over everything else, in the way of nothing, and has them read out.
pub fn said_ui(ctx: &Context, look: Look, text: &str) {
    let area = Area::new(Id::unique("said")).order(Order::Tooltip).interactable(false);
    area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -ABOVE_EDGE)).show(ctx, |ui| {
        let frame = Frame::NONE.fill(look.colour(Role::Text)).corner_radius(4.0);
        frame.inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
            ui.set_max_width(WIDEST);
            let words = look.text(text, TextStyle::Control, Role::Raised);
            let label = ui.add(Label::new(words).selectable(false).wrap());
            label.widget_info(|| WidgetInfo::labeled(Access::Status, true, text));
            ctx.accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        });
    });
}
