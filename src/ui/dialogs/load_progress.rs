//! Progress of opening a file, on a plate over the window or in the middle of an empty one.

use egui::accesskit::Role as Access;
use egui::{
    Align, Align2, Area, Context, Id, Key, Label, Layout, Modifiers, Order, Rect, RichText, Sense,
    Ui, Vec2, WidgetInfo, vec2,
};

use crate::label;
use crate::scene::file::{LoadProgress, Waiting};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, Sheet};
use crate::ui::ViewContext;
use crate::ui::control::{CONTROL_HEIGHT, Plate, text_button, word_link};
use crate::ui::convert::f32_from;

/// Width of the plate's content in pixels: with its margins the plate is as wide as the right panel.
const WIDTH: f32 = 360.0;
/// The most that the bar is wide, in pixels: it leaves room for a button.
const BAR: f32 = 288.0;
/// Position of the plate: the corner with the fewest controls, above the status line.
const CORNER: (Align2, Vec2) = (Align2::RIGHT_BOTTOM, vec2(0.0, -24.0));

/// Draws the plate over the window, which stays usable. Escape cancels the reading.
pub fn load_progress_ui(ctx: &Context, cx: &mut ViewContext<'_>, progress: &LoadProgress) {
    plate(ctx, cx, CORNER, |ui, cx| progress_ui(ui, cx, progress));
}

/// Draws the plate in the middle of a window that has no dataset yet.
pub(crate) fn waiting_ui(ctx: &Context, cx: &mut ViewContext<'_>, waiting: &Waiting) {
    plate(ctx, cx, (Align2::CENTER_CENTER, Vec2::ZERO), |ui, cx| match waiting {
        Waiting::Reading(progress) => progress_ui(ui, cx, progress),
        Waiting::Ended { reason, has_problems } => ended_ui(ui, cx, reason, *has_problems),
    });
}

fn plate<'a>(
    ctx: &Context,
    cx: &mut ViewContext<'a>,
    (corner, offset): (Align2, Vec2),
    add: impl FnOnce(&mut Ui, &mut ViewContext<'a>),
) {
    let frame = Plate::RAISED.radius(6.0).frame(cx.look).inner_margin(11.0);
    let area = Area::new(Id::unique("opening")).order(Order::Foreground).anchor(corner, offset);
    area.fade_in(false).show(ctx, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(WIDTH);
            add(ui, cx);
        });
    });
}

/// Text, bar and the button that cancels.
fn progress_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, progress: &LoadProgress) {
    let look = cx.look;
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let mut cancelled = false;
    let text = RichText::new(&*progress.text).font(look.font(TextStyle::Body));
    ui.add(Label::new(text.color(look.colour(Role::Text))).truncate());
    let line = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(vec2(WIDTH, CONTROL_HEIGHT), line, |ui| {
        let tooltip = label!("dialogs-cancel.tooltip");
        cancelled = text_button(ui, look, label!("dialogs-cancel"), tooltip).clicked();
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| bar_ui(ui, cx, progress));
    });
    if escaped || cancelled {
        cx.push(Command::App(AppCommand::CancelOpening));
    }
}

/// The bar, described to assistive technology in percent.
fn bar_ui(ui: &mut Ui, cx: &ViewContext<'_>, progress: &LoadProgress) {
    let look = cx.look;
    let width = BAR.min(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(width, 4.0), Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some((progress.share * 100.0).floor()),
        ..WidgetInfo::labeled(Access::ProgressIndicator, true, &progress.text)
    });
    let done = Rect::from_min_size(rect.min, vec2(f32_from(progress.share) * width, 4.0));
    Plate::RAISED.ground(Role::Shade).radius(2.0).paint(ui.painter(), look, rect);
    ui.painter().rect_filled(done, 2.0, look.colour(Role::Accent));
}

/// The reason why there is no dataset, and buttons to open another one.
fn ended_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, reason: &str, has_problems: bool) {
    let look = cx.look;
    let text = look.text(reason, TextStyle::Body, Role::Text);
    ui.add(Label::new(text).wrap());
    ui.add_space(10.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let open = text_button(ui, look, label!("dialogs-open"), label!("dialogs-open.tooltip"));
        if open.clicked() {
            cx.push(Command::App(AppCommand::ChooseFile));
        }
        let words = label!("dialogs-open-shipped");
        let tooltip = label!("dialogs-open-shipped.tooltip");
        if text_button(ui, look, words, tooltip).clicked() {
            cx.push(Command::App(AppCommand::OpenShipped));
        }
        if has_problems && cx.state.display.sheet != Some(Sheet::Problems) {
            ui.add_space(8.0);
            let words = label!("dialogs-show-problems");
            let tooltip = label!("dialogs-show-problems.tooltip");
            if word_link(ui, look, words, words, tooltip).clicked() {
                cx.push(Command::App(AppCommand::ToggleSheet(Sheet::Problems)));
            }
        }
    });
}
