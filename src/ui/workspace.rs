//! Window as a whole: the layout of views and panels.

use egui::{
    Area, CentralPanel, Frame, Id, Key, Modifiers, Order, Panel, Rangef, Rect, Sense, Ui,
    UiBuilder, Vec2, pos2,
};

use super::control::{Sign, sign_button, sized_panel};
use super::{ViewContext, bars, comparison, detail, dialogs, list, map, menu, story, timeline};
use crate::label;
use crate::scene::file::Waiting;
use crate::scene::theme::Role;
use crate::state::{AppCommand, Command, MapLayout, StoryCommand};

/// Default width of the list in pixels.
const LIST: f32 = 296.0;
/// Least and most width of the list in pixels.
const LIST_RANGE: (f32, f32) = (200.0, 440.0);
/// Width of the list that has room for its words, in pixels: the map yields to it up to the half.
const LIST_SOME: f32 = 288.0;
/// Width in pixels that the map keeps in a small window: panels shrink instead.
const MAP: f32 = 320.0;

/// Width in points of each of two maps from which the list stands beside them.
const SIDE_MAP: f32 = 420.0;

/// Usual width of the panel of the selected event in pixels.
const DETAIL: f32 = 384.0;

/// Usual height of the timeline in pixels: seven lanes, and a chart.
const TIMELINE: f32 = 368.0;
/// The same as a share of a high window's height: lanes and chart have room for more.
const TIMELINE_SHARE: f32 = 0.33;
/// Greatest height of the timeline in pixels.
const TIMELINE_MOST: f32 = 640.0;
/// The share of a full screen's height that the timeline takes, and its least height in points.
const FULL_TIMELINE: f32 = 0.24;
const TIMELINE_LEAST: f32 = 200.0;
/// The same in a low window, as of large type on a small screen: the map keeps its share.
const TIMELINE_LOW: f32 = 112.0;
/// The share of the window's height that the map keeps.
const MAP_SHARE: f32 = 0.45;
/// Width in points below which the panel of the selected event is a drawer over the views.
const WIDE: f32 = 1200.0;
/// Width of the drawer in points, and of the strip at the window's edge that opens it.
const DRAWER: f32 = 384.0;
const STRIP: f32 = 36.0;

/// Draws all views. `cleared` says that the window has been cleared to the colour of panels, so
/// that they need no fill: software rendering is fill-rate bound.
pub fn workspace_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, cleared: bool) {
    let look = cx.look;
    let panel = if cleared { Frame::NONE } else { Frame::NONE.fill(look.colour(Role::Panel)) };
    let window = Frame::NONE.fill(look.colour(Role::Window));
    let Vec2 { x: width, y: height } = ui.available_size();
    map::press_map_keys(ui, cx);
    if let Some(strip) = story::strip_height(ui, cx, width) {
        full_screen_ui(ui, cx, panel, strip);
        return;
    }
    Panel::top("top_bar").exact_size(40.0).frame(window).show(ui, |ui| bars::top_bar_ui(ui, cx));
    notices_ui(ui, cx);
    let status = bars::status_height(ui, cx);
    Panel::bottom("status")
        .exact_size(status)
        .frame(window)
        .show(ui, |ui| bars::status_bar_ui(ui, cx));
    let compares = cx.state.comparison.on;
    let reads = cx.state.story(cx.whole).is_some();
    let has_detail = cx.state.display.detail_shown || compares || reads;
    let below = ui.available_rect_before_wrap().y_range();
    let is_drawer = has_detail && width < WIDE;
    if is_drawer {
        let strip = Panel::right("drawer-strip").exact_size(STRIP).resizable(false).frame(window);
        strip.show(ui, |ui| strip_ui(ui, cx));
    } else if has_detail {
        let widest = (width - LIST - MAP).clamp(280.0, 560.0);
        let detail = Panel::right("detail").frame(panel);
        sized_panel(ui, detail, ("detail", true, DETAIL), Rangef::new(280.0, widest), |ui| {
            // Keeps the width that was dragged, whatever the content.
            ui.take_available_width();
            detail_ui(ui, cx);
        });
    }
    let beside_map = (ui.available_height() - height * MAP_SHARE).max(TIMELINE_LOW);
    let least = TIMELINE_LEAST.min(beside_map);
    let tallest = beside_map.min(TIMELINE_MOST);
    let usual = (height * TIMELINE_SHARE).max(TIMELINE);
    let timeline = Panel::bottom("timeline").frame(panel);
    let range = Rangef::new(least, tallest);
    sized_panel(ui, timeline, ("timeline", false, usual), range, |ui| {
        timeline::timeline_ui(ui, cx);
    });
    // Whoever reads has the words at one side of the map, and the map has the other. Two maps take the
    // room of the list where they would be narrow beside it.
    let has_two = cx.state.map_layout() == Some(MapLayout::Two);
    let has_room = !has_two || ui.available_width() - LIST >= 2.0 * SIDE_MAP;
    if cx.state.display.list_shown && !reads && has_room {
        let room = ui.available_width();
        let widest = (room - MAP).max(LIST_SOME.min(room / 2.0));
        let widest = widest.clamp(LIST_RANGE.0, LIST_RANGE.1);
        let list = Panel::left("list").frame(panel);
        sized_panel(ui, list, ("list", true, LIST), Rangef::new(LIST_RANGE.0, widest), |ui| {
            ui.take_available_width();
            list::list_ui(ui, cx);
        });
    }
    CentralPanel::no_frame().show(ui, |ui| map::map_ui(ui, cx));
    if is_drawer && cx.state.drawer_open {
        drawer_ui(ui, cx, below);
    }
    dialogs::problems_ui(ui, cx);
    dialogs::help_ui(ui, cx);
    dialogs::grades_ui(ui, cx);
    dialogs::about_ui(ui, cx);
    dialogs::palette_ui(ui, cx);
    dialogs::picture_ui(ui, cx);
}

/// What is said below the top bar: a notice about the file, how it was read, the offer of a story.
fn notices_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    if let Some(said) = cx.notice {
        Panel::top("notice")
            .exact_size(32.0)
            .resizable(false)
            .frame(Frame::NONE.fill(look.colour(Role::Tint)))
            .show(ui, |ui| bars::notice_ui(ui, cx, said));
    }
    if let Some(height) = bars::strip_height(cx) {
        Panel::top("import-strip")
            .exact_size(height)
            .resizable(false)
            .frame(Frame::NONE.fill(look.colour(Role::Tint)))
            .show(ui, |ui| bars::strip_ui(ui, cx));
    }
    if let Some(height) = story::offer_height(ui, cx) {
        Panel::top("story-offer")
            .exact_size(height)
            .resizable(false)
            .frame(Frame::NONE.fill(look.colour(Role::Tint)))
            .show(ui, |ui| story::offer_ui(ui, cx));
    }
}

/// The story as it is read, map and timeline alone with its sentences.
fn full_screen_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, panel: Frame, strip: f32) {
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        cx.push(Command::Story(StoryCommand::ToggleFullScreen));
    }
    menu::press_shortcuts(ui, cx);
    let timeline = (ui.available_height() * FULL_TIMELINE).max(TIMELINE_LEAST);
    Panel::bottom("full-timeline")
        .exact_size(timeline)
        .resizable(false)
        .frame(panel)
        .show(ui, |ui| timeline::timeline_ui(ui, cx));
    Panel::bottom("full-story")
        .exact_size(strip)
        .resizable(false)
        .frame(panel)
        .show(ui, |ui| story::strip_ui(ui, cx));
    CentralPanel::no_frame().show(ui, |ui| map::map_ui(ui, cx));
    dialogs::help_ui(ui, cx);
    dialogs::palette_ui(ui, cx);
    dialogs::picture_ui(ui, cx);
}

/// The selected event, the comparison of two windows, or the story that is read.
fn detail_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let compares = cx.state.comparison.on;
    if cx.state.story(cx.whole).is_some() && !compares {
        if !cx.state.looks_up_from_story() {
            story::story_ui(ui, cx);
            return;
        }
        story::back_ui(ui, cx);
    }
    if compares && cx.state.selected(cx.dataset).is_none() {
        comparison::comparison_ui(ui, cx);
        return;
    }
    if compares {
        comparison::back_ui(ui, cx);
    }
    detail::detail_ui(ui, cx);
}

/// The strip at the edge of a narrow window, with the button that opens and closes the drawer.
fn strip_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let (sign, name) = if cx.state.drawer_open {
        (Sign::Play, label!("panels-drawer-close"))
    } else {
        (Sign::PlayBack, label!("panels-drawer-open"))
    };
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.add_space(3.0);
        if sign_button(ui, cx.look, sign, name).clicked() {
            cx.push(Command::App(AppCommand::ToggleDrawer));
        }
    });
}

/// The panel of the selected event over the other views, beside the strip.
fn drawer_ui(ui: &Ui, cx: &mut ViewContext<'_>, below: Rangef) {
    let right = ui.ctx().content_rect().right() - STRIP;
    let left = (right - DRAWER).max(0.0);
    let rect = Rect::from_x_y_ranges(left..=right, below);
    let area = Area::new(Id::unique("drawer")).order(Order::Middle).constrain(false);
    // Keeps clicks from what is below it, and is no stop of the Tab key itself.
    let area = area.sense(Sense::CLICK);
    area.fixed_pos(pos2(left, below.min)).show(ui.ctx(), |ui| {
        ui.painter().rect_filled(rect, 0.0, cx.look.colour(Role::Panel));
        ui.painter().vline(left, below, cx.look.stroke(1.0, Role::ControlEdge));
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.set_clip_rect(rect);
            detail_ui(ui, cx);
        });
        ui.advance_cursor_after_rect(rect);
    });
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
