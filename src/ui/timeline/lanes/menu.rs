//! Menu of the lanes: what they group events by, and actions on all of them.

use egui::accesskit::Role as Access;
use egui::{Align2, Popup, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::label;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, FigureSubject, LaneCommand, LanesBy, PictureCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text, text_width};

/// Draws the words that open the menu, above the lanes' names.
pub(crate) fn lane_menu_ui(ui: &Ui, cx: &mut ViewContext<'_>, place: Rect) {
    let look = cx.look;
    let lanes = &cx.state.lanes;
    let text = lanes.by.heading();
    let width = text_width(ui.painter(), text, look.font(TextStyle::Control)) + 24.0;
    let rect = Rect::from_min_size(
        pos2(place.left() + 10.0, place.bottom() - 27.0),
        vec2(width.min(place.width() - 16.0), 22.0),
    );
    let response = ui.interact(rect, ui.scope_id().with("lane-menu"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::ComboBox, true, text));
    if response.hovered() || response.has_focus() {
        let edge = if response.has_focus() { Role::Accent } else { Role::ControlEdge };
        Plate::RAISED.edge(1.0, edge).paint(ui.painter(), look, rect);
    }
    let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(Role::Text) };
    let left = pos2(rect.left() + 6.0, rect.center().y);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, text, ink, width);
    let tip = pos2(rect.right() - 9.0, rect.center().y + 2.0);
    let arms = vec![tip + vec2(-3.0, -3.0), tip, tip + vec2(3.0, -3.0)];
    ui.painter().add(Shape::line(arms, Stroke::new(1.25, look.colour(Role::TextSecond))));
    let (by, empty, reordered) = (lanes.by, lanes.empty_shown, lanes.is_reordered());
    let mut pictured = None;
    let mut ask = |command| cx.push(Command::Lane(command));
    Popup::menu(&response).show(|ui| {
        for one in LanesBy::ALL {
            if ui.selectable_label(one == by, one.label()).on_hover_text(one.about()).clicked() {
                ask(LaneCommand::SetBy(one));
            }
        }
        ui.separator();
        let shown = ui.selectable_label(empty, label!("timeline-window-empty-lanes"));
        if shown.on_hover_text(label!("timeline-window-empty-lanes.about")).clicked() {
            ask(LaneCommand::ToggleEmpty);
        }
        let all = [
            (label!("timeline-window-collapse-all"), true),
            (label!("timeline-window-open-all"), false),
        ];
        for (text, collapsed) in all {
            if ui.button(text).clicked() {
                ask(LaneCommand::SetAllCollapsed(collapsed));
            }
        }
        let usual = egui::Button::new(label!("timeline-window-usual-order"));
        if ui.add_enabled(reordered, usual).clicked() {
            ask(LaneCommand::UsualOrder);
        }
        ui.separator();
        for (text, command) in [
            (label!("picture-copy-timeline"), PictureCommand::Copy(FigureSubject::Timeline)),
            (label!("picture-copy-chart"), PictureCommand::Copy(FigureSubject::Chart)),
            (label!("picture-save"), PictureCommand::Open(FigureSubject::Timeline)),
        ] {
            if ui.button(text).clicked() {
                pictured = Some(command);
            }
        }
    });
    if let Some(command) = pictured {
        cx.push(Command::Picture(command));
    }
}
