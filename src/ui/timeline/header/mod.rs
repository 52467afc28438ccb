//! Header of the timeline: transport, time of the playhead, dates shown, undated events, zoom.

mod instants;
mod time_field;
mod transport;
mod window_controls;

use egui::{Align, Id, Layout, Rect, RectAlign, Sense, Ui, UiBuilder, vec2};

use self::instants::go_to_ui;
use self::window_controls::window_ui;
use super::bookmarks;
use super::parts::HEADER;
use crate::scene::tray::Tray;
use crate::state::{Command, CompareCommand, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Sign, sign_button, text_button, toggle_button, tray_ui, tray_width};
use crate::{label, message};

/// Space at both sides, in pixels.
const SIDE: f32 = 14.0;
/// Height of the second row, in pixels.
const ROW: f32 = 22.0;

/// Width of the pane below which dates are shortened even on two rows, in pixels.
const NARROW: f32 = 680.0;

/// The height of the header in a pane of that width: two rows if one was too narrow in the last
/// frame.
pub(super) fn header_height(ui: &Ui, width: f32) -> f32 {
    let needed: Option<f32> = ui.data(|data| data.get_temp(needed_id()));
    let rows = if needed.is_some_and(|needed| needed > width - 2.0 * SIDE) { ROW } else { 0.0 };
    HEADER + rows
}

fn needed_id() -> Id {
    Id::unique("timeline-header-width")
}

/// Draws the header.
pub(super) fn header_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, undated: &Tray, rect: Rect) {
    let inner = rect.shrink2(vec2(SIDE, 0.0));
    let (first, second) = if rect.height() > HEADER + 1.0 {
        let (first, second) = inner.split_top_bottom_at_y(rect.top() + HEADER);
        (first, Some(second.translate(vec2(0.0, -3.0))))
    } else {
        (inner, None)
    };
    let narrow = rect.width() < NARROW;
    let mut needed = 0.0;
    row_ui(ui, first, |ui| {
        transport::transport_ui(ui, cx);
        ui.add_space(4.0);
        go_to_ui(ui, cx);
        bookmarks::bookmarks_ui(ui, cx);
        compare_ui(ui, cx);
        needed += ui.min_rect().width();
        if second.is_none() {
            ui.add_space(4.0);
            needed += window_width(ui, cx, narrow);
        }
        needed += rest_ui(ui, cx, undated);
    });
    if let Some(second) = second {
        row_ui(ui, second, |ui| needed += window_width(ui, cx, narrow));
    }
    ui.data_mut(|data| data.insert_temp(needed_id(), needed));
}

fn row_ui(ui: &mut Ui, row: Rect, content: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        content(ui);
    });
}

/// Draws the controls of the dates shown; returns their width.
fn window_width(ui: &mut Ui, cx: &mut ViewContext<'_>, narrow: bool) -> f32 {
    let left = ui.cursor().left();
    window_ui(ui, cx, narrow);
    ui.cursor().left() - left
}

/// Draws the controls at the right; returns their width.
fn rest_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, undated: &Tray) -> f32 {
    let right = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        view_ui(ui, cx);
        undated_ui(ui, cx, undated);
        ui.min_rect().width()
    });
    right.inner + 16.0
}

fn compare_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let on = cx.state.comparison.on;
    let (text, hint) = (label!("timeline-window-compare"), label!("timeline-window-compare.about"));
    let response = toggle_button(ui, cx.look, text, on, hint);
    if response.clicked() {
        cx.push(Command::Compare(CompareCommand::Toggle));
    }
}

/// Draws the button that opens the tray of undated events, if there are any.
fn undated_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, undated: &Tray) {
    let count = undated.rows.len();
    if count == 0 {
        return;
    }
    let text = message!("timeline-window-undated", count = count);
    let name = message!("timeline-window-undated.name", count = count);
    ui.add_space(4.0);
    let size = vec2(tray_width(ui, cx, &text), 24.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    tray_ui(ui, cx, rect, undated, (&text, &name), RectAlign::BOTTOM_END);
}

fn view_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    if text_button(ui, look, label!("timeline-window-fit"), label!("commands-show-all-of-time"))
        .clicked()
    {
        cx.push(Command::Time(TimeCommand::ShowAll));
    }
    if sign_button(ui, look, Sign::Minus, label!("commands-zoom-out-of-time")).clicked() {
        cx.push(Command::Time(TimeCommand::Zoom(1.0 / 1.5)));
    }
    if sign_button(ui, look, Sign::Plus, label!("commands-zoom-in-on-time")).clicked() {
        cx.push(Command::Time(TimeCommand::Zoom(1.5)));
    }
}
