//! Overview: a strip with the whole record, and what of it the timeline shows.

use std::ops::RangeInclusive;

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Id, Painter, Rect, StrokeKind, Ui, pos2, vec2};

use super::axis::fold_switch_rect;
use super::density::paint_overview_density;
use super::drag::dragged_x;
use super::parts::{MARGIN, Parts};
use crate::label;
use crate::model::{Precision, TimeSpan};
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{OverviewScene, overview_ground, overview_scene};
use crate::state::{Command, TimeCommand};
use crate::time::{AxisSegment, Duration, moment_words};
use crate::ui::ViewContext;
use crate::ui::control::{DragHandle, Ink, Plate, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::memo::memo;

/// Height of the tallest bar, in pixels.
const TALLEST: f64 = 16.0;
/// Room for a year or a length, in pixels: `292,000,000 BCE` fits.
const WIDEST: f32 = 120.0;
/// Space before the first and after the last instant, in pixels.
const ROOM: f32 = 8.0;
/// Width of a handle of what is shown and the space beside it, in pixels.
const HANDLE: f32 = 9.0;
/// Height of the years below the track, in pixels.
const YEARS: f32 = 15.0;

/// Draws the strip. A drag in it moves what the timeline shows, its handles widen or narrow that.
pub(super) fn overview_ui(ui: &Ui, cx: &mut ViewContext<'_>, parts: &Parts) {
    let look = cx.look;
    let strip = parts.overview;
    let painter = ui.painter_at(strip);
    painter.rect_filled(strip, 0.0, look.colour(Role::Window));
    let (left, right) = (parts.time.left(), parts.time.right());
    let (from, to) = (f64::from(left + ROOM), f64::from(right - ROOM));
    let key = (cx.dataset.serial(), from, to);
    let ground =
        memo(ui.ctx(), Id::unique("overview"), key, || overview_ground(cx.dataset, from, to));
    let Some(ground) = &*ground else {
        return;
    };
    let scene = &overview_scene(ground, cx.dataset, cx.state);
    paint_names(&painter, cx, scene, parts);
    let track =
        Rect::from_min_max(pos2(left, strip.top() + 4.0), pos2(right, strip.bottom() - YEARS));
    paint_ground(&painter, cx, scene, track);
    if cx.spatial_index.is_empty() {
        paint_bars(&painter, cx, scene, track);
    } else {
        paint_overview_density(ui, cx, &scene.ground.axis, track);
    }
    paint_view(&painter, cx, scene, track);
    drag_ui(ui, cx, scene, strip.with_min_x(left).with_max_x(right));
    handles_ui(ui, cx, scene, track);
}

fn paint_names(painter: &Painter, cx: &ViewContext<'_>, scene: &OverviewScene<'_>, parts: &Parts) {
    let (look, strip) = (cx.look, parts.overview);
    let font = look.font(TextStyle::Tiny);
    let ink = || Ink { font: font.clone(), colour: look.colour(Role::TextSecond) };
    let left = strip.left() + 16.0;
    let at = pos2(left, strip.top() + 12.0);
    paint_text(
        painter,
        at,
        Align2::LEFT_CENTER,
        label!("timeline-window-whole-record"),
        ink(),
        150.0,
    );
    let year = |moment| moment_words(moment, cx.zone, Precision::Year);
    if let Some(extent) = cx.dataset.extent() {
        let (first, last) = (year(extent.start()), year(extent.end()));
        let years = if first == last { first } else { format!("{first}–{last}") };
        let at = pos2(left, strip.top() + 27.0);
        let switch =
            (!cx.dataset.gaps().is_empty()).then(|| fold_switch_rect(painter, look, parts));
        let room = switch.map_or(150.0, |switch| switch.left() - left);
        // Left out beside a long name of the switch: the strip itself has years too.
        if text_width(painter, &years, font.clone()) <= room {
            paint_text(painter, at, Align2::LEFT_CENTER, &years, ink(), 150.0);
        }
    }
    let (mut free_from, mut named) = (f64::NEG_INFINITY, String::new());
    let last = f64::from(strip.right() - MARGIN - 26.0);
    for stretch in scene.ground.axis.open_segments() {
        // A year is named once, if it fits behind the one before.
        let label = year(stretch.span.start());
        if stretch.x0 >= free_from && stretch.x0 <= last && label != named {
            let at = pos2(f32_from(stretch.x0), strip.bottom() - 7.0);
            let drawn = paint_text(painter, at, Align2::LEFT_CENTER, &label, ink(), WIDEST);
            free_from = f64::from(drawn.right()) + 8.0;
            named = label;
        }
    }
    let mut free_from = parts.time.left();
    let view = f32_from(scene.view.0) - HANDLE..=f32_from(scene.view.1) + HANDLE;
    for fold in &scene.ground.breaks {
        free_from = paint_break(painter, cx, fold, strip, (free_from, view.clone()));
    }
}

/// Two strokes across the track with the folded length above them.
///
/// A length that would cover the one before, or lie under the frame of what is shown, is left out. Returns the x from which on the next one
/// has room.
fn paint_break(
    painter: &Painter,
    cx: &ViewContext<'_>,
    fold: &AxisSegment,
    strip: Rect,
    (free_from, view): (f32, RangeInclusive<f32>),
) -> f32 {
    let look = cx.look;
    let middle = f32_from(f64::midpoint(fold.x0, fold.x1));
    let base = strip.bottom() - YEARS;
    let gap = Rect::from_center_size(pos2(middle, base), vec2(8.0, 4.0));
    painter.rect_filled(gap, 0.0, look.colour(Role::Window));
    for x in [middle - 3.0, middle + 2.0] {
        let line = [pos2(x - 1.5, base + 4.0), pos2(x + 1.5, base - 4.0)];
        painter.line_segment(line, look.stroke(1.0, Role::TextFaint));
    }
    let text = Duration::of(fold.span, cx.zone).shortest_words();
    let width = text_width(painter, &text, look.font(TextStyle::Tiny));
    let (from, to) = (middle - width / 2.0, middle + width / 2.0);
    if from < free_from || (from < *view.end() && *view.start() < to) {
        return free_from;
    }
    let ink = Ink { font: look.font(TextStyle::Tiny), colour: look.colour(Role::TextSecond) };
    let at = pos2(middle, strip.top() + 10.5);
    paint_text(painter, at, Align2::CENTER_CENTER, &text, ink, WIDEST).right() + 6.0
}

/// The part that the timeline shows, phases, and the dates shown.
fn paint_ground(painter: &Painter, cx: &ViewContext<'_>, scene: &OverviewScene<'_>, track: Rect) {
    let look = cx.look;
    painter.rect_filled(view_of(scene, track), 0.0, look.colour(Role::Raised));
    for (nth, (left, right)) in scene.ground.phases.iter().enumerate() {
        // Above the lengths of the folds.
        let rows = track.top() - 3.0..=track.top() - 0.5;
        let band = Rect::from_x_y_ranges(f32_from(*left)..=f32_from(*right), rows);
        let share = if nth % 2 == 0 { 0.9 } else { 0.5 };
        painter.rect_filled(band, 0.0, look.mixed(Role::Border, Role::Window, share));
    }
    if let Some((from, to)) = scene.window {
        let rows = track.top()..=track.bottom();
        let band =
            Rect::from_x_y_ranges(f32_from(from)..=f32_from(to).max(f32_from(from) + 1.0), rows);
        painter.rect_filled(band, 0.0, look.faded(Role::Tint, 0.6));
    }
}

/// The rectangle of what the timeline shows.
fn view_of(scene: &OverviewScene<'_>, track: Rect) -> Rect {
    let (from, to) = (f32_from(scene.view.0), f32_from(scene.view.1));
    Rect::from_x_y_ranges(from..=to.max(from + 3.0), track.y_range())
}

fn paint_bars(painter: &Painter, cx: &ViewContext<'_>, scene: &OverviewScene<'_>, track: Rect) {
    for bar in &scene.ground.bars {
        let height = f32_from((TALLEST * bar.height).max(2.0));
        let rect = Rect::from_min_max(
            pos2(f32_from(bar.left), track.bottom() - height),
            pos2(f32_from(bar.right) - 0.5, track.bottom()),
        );
        painter.rect_filled(rect, 0.0, cx.look.colour(Role::TextFaint));
    }
}

/// Base line, frame of what the timeline shows, and playhead.
fn paint_view(painter: &Painter, cx: &ViewContext<'_>, scene: &OverviewScene<'_>, track: Rect) {
    let look = cx.look;
    let view = view_of(scene, track);
    painter.hline(track.x_range(), track.bottom(), look.stroke(1.0, Role::TextFaint));
    painter.rect_stroke(view, 0.0, look.stroke(1.0, Role::DisputedLine), StrokeKind::Outside);
    let grip = Rect::from_center_size(pos2(view.center().x, view.top()), vec2(16.0, 4.0));
    painter.rect_filled(grip, 2.0, look.colour(Role::DisputedLine));
    let playhead = f32_from(scene.playhead);
    let line = look.stroke(1.5, Role::Accent);
    painter.vline(playhead, track.top() - 3.0..=track.bottom() + 2.0, line);
}

/// A drag of what is shown moves it; one that begins elsewhere first centres it at the pointer.
fn drag_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &OverviewScene<'_>, strip: Rect) {
    let id = ui.scope_id().with("overview");
    let response = DragHandle::new(id, strip, label!("timeline-window-overview"))
        .access(Access::ScrollBar)
        .cursor(CursorIcon::Grab)
        .clickable()
        .show(ui, cx);
    let middle = cx.state.axis(cx.dataset, 0.0, 1.0).time_from_x(0.5);
    let x = f32_from(scene.ground.axis.x_from_time(middle));
    let reach = f32_from(scene.view.1 - scene.view.0) / 2.0;
    let held = dragged_x(ui, &response, x, reach);
    if let Some(x) = held.filter(|_| response.clicked() || response.dragged()) {
        let middle = scene.ground.axis.time_from_x(f64::from(x));
        cx.push(Command::Time(TimeCommand::CentreAt(middle)));
    }
}

fn handles_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &OverviewScene<'_>, track: Rect) {
    let shown = cx.state.shown(cx.dataset);
    let (from, to) = (scene.view.0, scene.view.1.max(scene.view.0 + 3.0));
    let ends = [
        ("start", label!("timeline-window-shown-start"), from - 4.0, (shown.start(), shown.end())),
        ("end", label!("timeline-window-shown-end"), to + 4.0, (shown.end(), shown.start())),
    ];
    for (key, name, x, (at, other)) in ends {
        let grip = Rect::from_center_size(pos2(f32_from(x), track.center().y), vec2(6.0, 13.0));
        let plate = Plate::RAISED.edge(1.0, Role::DisputedLine).radius(2.0);
        plate.paint(ui.painter(), cx.look, grip);
        let handle = DragHandle::new(ui.scope_id().with(("shown", key)), grip, name);
        let words = moment_words(at, cx.zone, Precision::Minute);
        let response = handle.value(words).reach(vec2(3.0, 3.0)).show(ui, cx);
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
            let moved = scene.ground.axis.time_from_x(f64::from(pointer.x));
            cx.push(Command::Time(TimeCommand::Show(TimeSpan::between(moved, other))));
        }
    }
}
