//! Sheet of a picture to be saved: its preview beside what can be chosen.

mod choices;
mod preview;

use egui::accesskit::Role as Access;
use egui::{Rect, Sense, Ui, WidgetInfo, vec2};

use self::choices::choices_ui;
use self::preview::{PREVIEW, preview_ui};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, PictureCommand, Sheet};
use crate::ui::ViewContext;
use crate::ui::control::{Plate, sheet_room, sheet_ui, text_button};
use crate::ui::convert::f32_from;
use crate::{label, message};

/// Width of the choices in points.
const CHOICES: f32 = 300.0;
/// Space between preview and choices in points.
const BETWEEN: f32 = 20.0;

/// Draws the sheet while it is open.
pub(crate) fn picture_ui(ui: &Ui, cx: &mut ViewContext<'_>) {
    if cx.state.display.sheet != Some(Sheet::Picture) {
        return;
    }
    let side_by_side = PREVIEW.x + BETWEEN + CHOICES;
    let is_wide = side_by_side <= sheet_room(ui.ctx()).x;
    let width = if is_wide { side_by_side } else { PREVIEW.x };
    sheet_ui(ui, cx, Sheet::Picture, (label!("picture-title"), width), |ui, cx| {
        if is_wide {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = BETWEEN;
                preview_ui(ui, cx, PREVIEW);
                ui.vertical(|ui| side_ui(ui, cx, CHOICES));
            });
        } else {
            let room = vec2(ui.available_width().min(PREVIEW.x), PREVIEW.y * 0.6);
            preview_ui(ui, cx, room);
            ui.add_space(10.0);
            side_ui(ui, cx, room.x);
        }
    });
}

fn side_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, width: f32) {
    ui.set_width(width);
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
    choices_ui(ui, cx, width);
    ui.add_space(6.0);
    let sheet = cx.picture;
    for line in [&sheet.fault, &sheet.note].into_iter().flatten() {
        let role = if sheet.fault.as_ref() == Some(line) { Role::Text } else { Role::TextSecond };
        ui.label(cx.look.text(line, TextStyle::Small, role));
    }
    match (&sheet.question, sheet.saving) {
        (Some(file), _) => question_ui(ui, cx, file),
        (None, Some(share)) => saving_ui(ui, cx, share, width),
        (None, None) => buttons_ui(ui, cx),
    }
}

fn buttons_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let is_there = cx.picture.fault.is_none();
    let subject = cx.state.picture.subject;
    ui.horizontal(|ui| {
        ui.add_enabled_ui(is_there, |ui| {
            let save = text_button(ui, cx.look, label!("picture-save-as"), "");
            if save.clicked() {
                cx.push(Command::Picture(PictureCommand::Save));
            }
            let about = label!("picture-copy.tooltip");
            if text_button(ui, cx.look, label!("picture-copy"), about).clicked() {
                cx.push(Command::Picture(PictureCommand::Copy(subject)));
            }
        });
    });
}

/// How far saving is, and the button that stops it.
fn saving_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, share: f64, width: f32) {
    let look = cx.look;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 4.0), Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some((share * 100.0).floor()),
        ..WidgetInfo::labeled(Access::ProgressIndicator, true, label!("picture-saving"))
    });
    let done = Rect::from_min_size(rect.min, vec2(f32_from(share) * width, 4.0));
    Plate::RAISED.ground(Role::Shade).radius(2.0).paint(ui.painter(), look, rect);
    ui.painter().rect_filled(done, 2.0, look.colour(Role::Accent));
    ui.horizontal(|ui| {
        ui.label(look.text(label!("picture-saving"), TextStyle::Small, Role::TextSecond));
        if text_button(ui, look, label!("dialogs-cancel"), label!("picture-stop")).clicked() {
            cx.push(Command::Picture(PictureCommand::Stop));
        }
    });
}

/// Asks whether a file is to be replaced.
fn question_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, file: &str) {
    let words = message!("picture-exists", file = file);
    ui.label(cx.look.text(words, TextStyle::Body, Role::Text));
    ui.horizontal(|ui| {
        if text_button(ui, cx.look, label!("picture-replace"), "").clicked() {
            cx.push(Command::Picture(PictureCommand::Replace));
        }
        if text_button(ui, cx.look, label!("picture-keep"), "").clicked() {
            cx.push(Command::Picture(PictureCommand::Stop));
        }
    });
}
