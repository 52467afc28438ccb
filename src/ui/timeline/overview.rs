//! The strip with everything.

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Rect, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{GUTTER, MARGIN};
use crate::model::TimeSpan;
use crate::scene::theme::Role;
use crate::scene::timeline::{OverviewScene, overview_scene};
use crate::state::{AppCommand, Command, TimeCommand};
use crate::model::Precision;
use crate::time::moment_words;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;

/// Height of the tallest bar in pixels.
const TALLEST: f64 = 16.0;

/// Draws the strip; a drag in it moves what the timeline shows, its handles widen or narrow that.
pub(super) fn overview_ui(ui: &Ui, cx: &mut ViewContext<'_>, strip: Rect) {
    let look = cx.look;
    let painter = ui.painter_at(strip);
    painter.rect_filled(strip, 0.0, look.colour(Role::Window));
    let (left, right) = (strip.left() + GUTTER, strip.right() - MARGIN);
    let scene = overview_scene(cx.dataset, cx.state, f64::from(left), f64::from(right));
    let Some(scene) = scene else {
        return;
    };
    paint_names(&painter, cx, &scene, strip);
    let track = Rect::from_min_max(pos2(left, strip.top() + 4.0), pos2(right, strip.bottom() - 15.0));
    paint_bars(&painter, cx, &scene, track);
    drag_ui(ui, cx, &scene, strip.with_min_x(left).with_max_x(right));
    handles_ui(ui, cx, &scene, track);
}

fn paint_names(painter: &egui::Painter, cx: &ViewContext<'_>, scene: &OverviewScene, strip: Rect) {
    let look = cx.look;
    let ink = || Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
    let left = strip.left() + 16.0;
    let at = pos2(left, strip.top() + 12.0);
    paint_text(painter, at, Align2::LEFT_CENTER, "Whole record", ink(), 150.0);
    let year = |moment| moment_words(moment, cx.zone, Precision::Year);
    if let Some(extent) = cx.dataset.extent() {
        let years = format!("{}–{}", year(extent.start()), year(extent.end()));
        let at = pos2(left, strip.top() + 27.0);
        paint_text(painter, at, Align2::LEFT_CENTER, &years, ink(), 150.0);
    }
    let ticks = crate::time::ticks(
        crate::time::View::showing(scene.whole),
        f64::from(strip.width() - GUTTER - MARGIN),
        cx.zone,
    );
    for tick in &ticks.minor {
        let x = f32_from(scene.axis.x_from_time(tick.at));
        let line = look.stroke(1.0, Role::Hairline);
        painter.vline(x, strip.top() + 4.0..=strip.bottom() - 12.0, line);
        let at = pos2(x, strip.bottom() - 7.0);
        paint_text(painter, at, Align2::CENTER_CENTER, &tick.label, ink(), 60.0);
    }
}

fn paint_bars(painter: &egui::Painter, cx: &ViewContext<'_>, scene: &OverviewScene, track: Rect) {
    let look = cx.look;
    let (from, to) = (f32_from(scene.view.0), f32_from(scene.view.1).max(f32_from(scene.view.0) + 3.0));
    let view = Rect::from_x_y_ranges(from..=to, track.y_range());
    painter.rect_filled(view, 0.0, look.colour(Role::Raised));
    for bar in &scene.bars {
        let height = f32_from((TALLEST * bar.height).max(2.0));
        let rect = Rect::from_min_max(
            pos2(f32_from(bar.left), track.bottom() - height),
            pos2(f32_from(bar.right) - 0.5, track.bottom()),
        );
        painter.rect_filled(rect, 0.0, look.colour(Role::TextFaint));
    }
    painter.hline(track.x_range(), track.bottom(), look.stroke(1.0, Role::TextFaint));
    painter.rect_stroke(view, 0.0, look.stroke(1.0, Role::DisputedLine), StrokeKind::Outside);
    let playhead = f32_from(scene.playhead);
    painter.vline(playhead, track.top() - 3.0..=track.bottom() + 2.0, look.stroke(1.5, Role::Accent));
}

fn drag_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &OverviewScene, strip: Rect) {
    let response = ui
        .interact(strip, ui.scope_id().with("overview"), Sense::click_and_drag())
        .on_hover_cursor(CursorIcon::Grab);
    response.widget_info(|| WidgetInfo::labeled(Access::ScrollBar, true, "Overview of all of time"));
    let pointer = response.interact_pointer_pos();
    if let Some(pointer) = pointer.filter(|_| response.clicked() || response.dragged()) {
        let middle = scene.axis.time_from_x(f64::from(pointer.x));
        let view = cx.state.view.centred_at(middle);
        cx.push(Command::Time(TimeCommand::Show(view.span())));
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}

fn handles_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &OverviewScene, track: Rect) {
    let shown = cx.state.view.span();
    let (from, to) = (scene.view.0, scene.view.1.max(scene.view.0 + 3.0));
    for (name, x, other) in [
        ("Start of what is shown", from - 4.0, shown.end()),
        ("End of what is shown", to + 4.0, shown.start()),
    ] {
        let grip = Rect::from_center_size(pos2(f32_from(x), track.center().y), vec2(6.0, 13.0));
        let line = cx.look.stroke(1.0, Role::DisputedLine);
        ui.painter().rect(grip, 2.0, cx.look.colour(Role::Raised), line, StrokeKind::Inside);
        let response = ui
            .interact(grip.expand(3.0), ui.scope_id().with(name), Sense::drag())
            .on_hover_cursor(CursorIcon::ResizeHorizontal);
        response.widget_info(|| WidgetInfo::labeled(Access::Slider, true, name));
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
            let moved = scene.axis.time_from_x(f64::from(pointer.x));
            cx.push(Command::Time(TimeCommand::Show(TimeSpan::between(moved, other))));
        }
    }
}
