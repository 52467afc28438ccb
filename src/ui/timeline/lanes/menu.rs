//! Menu of the lanes: what they group events by, and actions on all of them.

use egui::accesskit::Role as Access;
use egui::{Align2, Popup, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, LaneCommand, LanesBy};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text, text_width};

/// Draws the words that open the menu, above the lanes' names.
pub(crate) fn lane_menu_ui(ui: &Ui, cx: &mut ViewContext<'_>, place: Rect) {
    let look = cx.look;
    let lanes = &cx.state.lanes;
    let text = format!("Lanes by {}", lanes.by.label().to_lowercase());
    let width = text_width(ui.painter(), &text, look.font(TextStyle::Control)) + 24.0;
    let rect = Rect::from_min_size(
        pos2(place.left() + 10.0, place.bottom() - 27.0),
        vec2(width.min(place.width() - 16.0), 22.0),
    );
    let response = ui.interact(rect, ui.scope_id().with("lane menu"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::ComboBox, true, &text));
    if response.hovered() || response.has_focus() {
        let edge = if response.has_focus() { Role::Accent } else { Role::ControlEdge };
        Plate::RAISED.edge(1.0, edge).paint(ui.painter(), look, rect);
    }
    let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(Role::Text) };
    let left = pos2(rect.left() + 6.0, rect.center().y);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, &text, ink, width);
    let tip = pos2(rect.right() - 9.0, rect.center().y + 2.0);
    let arms = vec![tip + vec2(-3.0, -3.0), tip, tip + vec2(3.0, -3.0)];
    ui.painter().add(Shape::line(arms, Stroke::new(1.25, look.colour(Role::TextSecond))));
    let (by, empty, reordered) = (lanes.by, lanes.empty_shown, lanes.is_reordered());
    let mut ask = |command| cx.push(Command::Lane(command));
    Popup::menu(&response).show(|ui| {
        for one in LanesBy::ALL {
            let tooltip = match one {
                LanesBy::Kind => "A lane for each kind of event",
                LanesBy::Actor => "A lane for each actor, with everybody who belongs to it",
                LanesBy::Place => "A lane for each place",
                LanesBy::Force => "A lane for each force",
            };
            if ui.selectable_label(one == by, one.label()).on_hover_text(tooltip).clicked() {
                ask(LaneCommand::SetBy(one));
            }
        }
        ui.separator();
        let hint = "Show lanes without an event in sight too";
        if ui.selectable_label(empty, "Empty lanes").on_hover_text(hint).clicked() {
            ask(LaneCommand::ToggleEmpty);
        }
        for (text, collapsed) in [("Collapse all", true), ("Open all", false)] {
            if ui.button(text).clicked() {
                ask(LaneCommand::SetAllCollapsed(collapsed));
            }
        }
        if ui.add_enabled(reordered, egui::Button::new("Usual order")).clicked() {
            ask(LaneCommand::UsualOrder);
        }
    });
}
