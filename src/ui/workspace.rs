//! Window as a whole: the layout of views and panels.

use egui::{CentralPanel, Frame, Panel, Ui, Vec2};

use super::{ViewContext, bars, comparison, detail, dialogs, list, map, menu, timeline};
use crate::scene::file::Waiting;
use crate::scene::theme::Role;

/// Default width of the list in pixels.
const LIST: f32 = 296.0;
/// Least and most width of the list in pixels.
const LIST_RANGE: (f32, f32) = (200.0, 440.0);
/// Least width of the panel of an event in pixels, in a narrow window and in others.
const DETAIL_LEAST: (f32, f32) = (240.0, 280.0);
/// Size in pixels that the map keeps in a small window: panels shrink instead.
const MAP: Vec2 = Vec2::new(320.0, 240.0);

/// Draws all views. `cleared` says that the window has been cleared to the colour of panels, so
/// that they need no fill: software rendering is fill-rate bound.
pub fn workspace_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, cleared: bool) {
    let look = cx.look;
    let panel = if cleared { Frame::NONE } else { Frame::NONE.fill(look.colour(Role::Panel)) };
    let window = Frame::NONE.fill(look.colour(Role::Window));
    let width = ui.available_width();
    map::press_map_keys(ui, cx);
    Panel::top("top_bar").exact_size(40.0).frame(window).show(ui, |ui| bars::top_bar_ui(ui, cx));
    if let Some(said) = cx.notice {
        Panel::top("notice")
            .exact_size(32.0)
            .resizable(false)
            .frame(Frame::NONE.fill(look.colour(Role::Tint)))
            .show(ui, |ui| bars::notice_ui(ui, cx, said));
    }
    let status = bars::status_height(ui, cx);
    Panel::bottom("status")
        .exact_size(status)
        .frame(window)
        .show(ui, |ui| bars::status_bar_ui(ui, cx));
    let compares = cx.state.comparison.on;
    if cx.state.display.detail_shown || compares {
        let least = (width - LIST_RANGE.0 - MAP.x).clamp(DETAIL_LEAST.0, DETAIL_LEAST.1);
        let widest = (width - LIST - MAP.x).clamp(least, 560.0);
        let detail = Panel::right("detail").default_size(384.0).size_range(least..=widest);
        detail.frame(panel).show(ui, |ui| {
            // Keeps the width that was dragged, whatever the content.
            ui.take_available_width();
            if compares && cx.state.selected(cx.dataset).is_none() {
                comparison::comparison_ui(ui, cx);
            } else {
                if compares {
                    comparison::back_ui(ui, cx);
                }
                detail::detail_ui(ui, cx);
            }
        });
    }
    Panel::bottom("timeline")
        .default_size(392.0)
        .size_range(200.0..=(ui.available_height() - MAP.y).clamp(200.0, 640.0))
        .resizable(true)
        .frame(panel)
        .show(ui, |ui| timeline::timeline_ui(ui, cx));
    if cx.state.display.list_shown {
        let widest = (ui.available_width() - MAP.x).clamp(LIST_RANGE.0, LIST_RANGE.1);
        let list = Panel::left("list").default_size(LIST).size_range(LIST_RANGE.0..=widest);
        list.frame(panel).show(ui, |ui| {
            ui.take_available_width();
            list::list_ui(ui, cx);
        });
    }
    CentralPanel::no_frame().show(ui, |ui| map::map_ui(ui, cx));
    dialogs::problems_ui(ui, cx);
    dialogs::help_ui(ui, cx);
    dialogs::grades_ui(ui, cx);
    dialogs::about_ui(ui, cx);
}

/// Draws only the map.
pub fn map_only_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    CentralPanel::no_frame().show(ui, |ui| map::map_ui(ui, cx));
}

/// Draws the window while there is no dataset: the base map, and on it the progress of opening or
/// the reason why nothing is open. An empty list and timeline would look like an empty dataset.
pub fn waiting_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, waiting: &Waiting) {
    dialogs::waiting_ui(&ui.ctx().clone(), cx, waiting);
    menu::press_shortcuts(ui, cx);
    map_only_ui(ui, cx);
    dialogs::problems_ui(ui, cx);
    dialogs::help_ui(ui, cx);
}
