//! Transport, the playhead's time, the window in force, zoom.

use egui::accesskit::Role as Access;
use egui::{
    Align, Align2, Layout, Rect, RectAlign, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::window_controls::window_ui;
use crate::model::Precision;
use crate::scene::theme::Role;
use crate::scene::tray::Tray;
use crate::state::{Command, Direction, Speed, TimeCommand};
use crate::time::moment_words;
use crate::ui::ViewContext;
use crate::ui::control::{
    Ink, Segment, Sign, paint_text, picker, sign_button, text_button, text_width,
};
use crate::ui::tray::{tray_ui, tray_width};

/// Draws the header.
pub(super) fn header_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, undated: &Tray, rect: Rect) {
    let inner = rect.shrink2(vec2(14.0, 0.0));
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        transport_ui(ui, cx);
        ui.add_space(4.0);
        time_ui(ui, cx);
        ui.add_space(4.0);
        window_ui(ui, cx);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            view_ui(ui, cx);
            undated_ui(ui, cx, undated);
        });
    });
}

fn transport_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let step = |direction| Command::Time(TimeCommand::StepEvent(direction));
    if sign_button(ui, look, Sign::Previous, "Previous event").clicked() {
        cx.push(step(Direction::Back));
    }
    let (sign, name) =
        if cx.state.playback.playing { (Sign::Pause, "Pause") } else { (Sign::Play, "Play") };
    if sign_button(ui, look, sign, name).clicked() {
        cx.push(Command::Time(TimeCommand::TogglePlay));
    }
    if sign_button(ui, look, Sign::Next, "Next event").clicked() {
        cx.push(step(Direction::Forward));
    }
    let speeds = Speed::ALL.map(|speed| Segment {
        value: speed,
        text: speed.label(),
        tooltip: "How fast the playhead moves",
    });
    if let Some(speed) = picker(ui, look, "Speed", cx.state.playback.speed, &speeds) {
        cx.push(Command::Time(TimeCommand::SetSpeed(speed)));
    }
}

/// The playhead's time in words, bold: the one figure that everything else depends on.
fn time_ui(ui: &mut Ui, cx: &ViewContext<'_>) {
    let words = moment_words(cx.state.playhead, cx.zone, Precision::Minute);
    let look = cx.look;
    let width = text_width(ui.painter(), &words, look.bold(12.5)) + 20.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &words));
    let edge = look.stroke(1.0, Role::ControlEdge);
    ui.painter().rect(rect, 4.0, look.colour(Role::Raised), edge, StrokeKind::Inside);
    let ink = Ink { font: look.bold(12.5), colour: look.colour(Role::Text) };
    paint_text(ui.painter(), rect.center(), Align2::CENTER_CENTER, &words, ink, width);
}

/// The events that no instant of the axis can hold.
fn undated_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, undated: &Tray) {
    let count = undated.rows.len();
    if count == 0 {
        return;
    }
    let text = format!("{count} undated");
    let name = match count {
        1 => "1 event without a date".to_owned(),
        many => format!("{many} events without a date"),
    };
    ui.add_space(4.0);
    let size = vec2(tray_width(ui, cx, &text), 24.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    tray_ui(ui, cx, rect, undated, (&text, &name), RectAlign::BOTTOM_END);
}

fn view_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    if text_button(ui, look, "Fit", "Show all of time").clicked() {
        cx.push(Command::Time(TimeCommand::ShowAll));
    }
    if sign_button(ui, look, Sign::Minus, "Zoom out of time").clicked() {
        cx.push(Command::Time(TimeCommand::Zoom(1.0 / 1.5)));
    }
    if sign_button(ui, look, Sign::Plus, "Zoom in on time").clicked() {
        cx.push(Command::Time(TimeCommand::Zoom(1.5)));
    }
}
