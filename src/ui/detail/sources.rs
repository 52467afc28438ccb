//! A source as a line of text, or as a link where it has an address.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Label, RichText, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use crate::scene::detail::SourceRow;
use crate::scene::theme::Role;
use crate::state::{AppCommand, Command};
use crate::ui::ViewContext;

/// Draws a source; a click on its address opens the browser.
pub(super) fn source_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, source: &SourceRow) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().interact_size.y = 0.0;
        let text = RichText::new(&source.text).font(look.font(11.5)).color(second);
        // Room for the arrow and the badge, or the line would widen the panel.
        let badge = if source.state_media { 92.0 } else { 20.0 };
        let room = (ui.available_width() - badge).max(40.0);
        let Some(address) = &source.address else {
            narrow(ui, room, Label::new(text).truncate()).on_hover_text(&source.about);
            return;
        };
        let link = narrow(ui, room, Label::new(text).sense(Sense::click()).truncate());
        let name = format!("Open {}", source.text);
        link.widget_info(|| WidgetInfo::labeled(Access::Link, true, &name));
        if link.hovered() {
            let under = link.rect.bottom() - 1.0;
            ui.painter().hline(link.rect.x_range(), under, look.stroke(1.0, Role::TextSecond));
        }
        let about = format!("{}\n{address}", source.about);
        if link.on_hover_text(about).on_hover_cursor(CursorIcon::PointingHand).clicked() {
            cx.push(Command::App(AppCommand::OpenAddress(address.clone())));
        }
        let (arrow, _) = ui.allocate_exact_size(vec2(9.0, 12.0), Sense::hover());
        let (y, right) = (arrow.center().y + 0.5, arrow.right());
        let stroke = look.stroke(1.1, Role::TextSecond);
        ui.painter().hline(arrow.left()..=right, y, stroke);
        let head = vec![pos2(right - 3.0, y - 3.0), pos2(right, y), pos2(right - 3.0, y + 3.0)];
        ui.painter().add(Shape::line(head, stroke));
        if source.state_media {
            state_media_ui(ui, cx);
        }
    });
}

/// Adds a label that is at most that wide.
fn narrow(ui: &mut Ui, width: f32, label: Label) -> egui::Response {
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.add(label)
    })
    .inner
}

fn state_media_ui(ui: &mut Ui, cx: &ViewContext<'_>) {
    let look = cx.look;
    let text = RichText::new("state media").font(look.font(11.0)).color(look.colour(Role::Text));
    egui::Frame::NONE
        .fill(look.colour(Role::Shade))
        .corner_radius(3.0)
        .inner_margin(egui::Margin::symmetric(4, 0))
        .show(ui, |ui| ui.label(text));
}
