//! Density of very many events: a ridge for each kind in place of lanes, and bars in the overview.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::epaint::Mesh;
use egui::{Align2, Id, Painter, Rect, RichText, Sense, Shape, Ui, WidgetInfo, pos2};

use super::parts::{GUTTER, Parts};
use crate::message;
use crate::scene::density::{KindRidge, RidgeColumn, ridges};
use crate::scene::f64_from_count;
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::state::Filter;
use crate::time::{Axis, short_date};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, small_mark};
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::ui::memo::memo;

/// Least and greatest height of a ridge, in pixels.
const ROW: (f32, f32) = (12.0, 48.0);
/// Height of the tallest bar in the overview, in pixels.
const OVERVIEW_BAR: f32 = 16.0;
/// Opacity of columns outside the dates shown.
const OUTSIDE: f64 = 0.4;

/// Key of ridges: not the dates shown, so that they are not counted again while the playhead moves.
#[derive(PartialEq)]
struct RidgesKey {
    dataset: u64,
    axis: Axis,
    edges: (f64, f64),
    filter: Filter,
}

/// The ridges between two edges; `name` is that of their memo.
fn memoised_ridges(
    ui: &Ui,
    cx: &ViewContext<'_>,
    name: &'static str,
    axis: &Axis,
    edges: (f64, f64),
) -> Arc<Vec<KindRidge>> {
    let (dataset, filter) = (cx.dataset.serial(), cx.state.filter.clone());
    let key = RidgesKey { dataset, axis: axis.clone(), edges, filter };
    let derive = || ridges(cx.dataset, &cx.visible.passing, axis, edges);
    memo(ui.ctx(), Id::unique(name), key, derive)
}

/// Draws a ridge for each kind where the lanes would be.
pub(super) fn density_ui(ui: &Ui, cx: &ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let axis = &scene.axis;
    let edges = (f64::from(parts.time.left()), f64::from(parts.time.right()));
    let ridges = memoised_ridges(ui, cx, "ridges-of-kinds", axis, edges);
    let rows = f32_from(f64_from_count(ridges.len().max(1)));
    let height = ((parts.lanes.height() - 2.0) / rows).clamp(ROW.0, ROW.1);
    let painter = ui.painter_at(parts.lanes);
    let window = cx.state.window_hull();
    let window = [window.start(), window.end()].map(|edge| axis.x_from_time(edge));
    let mut top = parts.lanes.top() + 1.0;
    for ridge in &*ridges {
        let row = Rect::from_x_y_ranges(parts.lanes.x_range(), top..=top + height);
        paint_name(&painter, cx, ridge, row);
        paint_ridge(&painter, cx, ridge, row, window);
        paint_pointed_at(&painter, cx, ridge, row, axis);
        let time = row.with_min_x(parts.time.left()).with_max_x(parts.time.right());
        ridge_ui(ui, cx, ridge, time, axis);
        top += height;
    }
}

/// Mark, name and count of a kind, left of its ridge.
fn paint_name(painter: &Painter, cx: &ViewContext<'_>, ridge: &KindRidge, row: Rect) {
    let look = cx.look;
    painter.hline(row.x_range(), row.top(), look.stroke(1.0, Role::Hairline));
    let middle = row.center().y;
    small_mark(painter, look, pos2(row.left() + 21.0, middle), ridge.kind, Role::Panel);
    let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(Role::Text) };
    let at = pos2(row.left() + 36.0, middle);
    paint_text(painter, at, Align2::LEFT_CENTER, ridge.kind.label(), ink, 90.0);
    let ink = Ink { font: look.bold(TextStyle::Control), colour: look.colour(Role::TextSecond) };
    let at = pos2(row.left() + GUTTER - 14.0, middle);
    paint_text(painter, at, Align2::RIGHT_CENTER, &count_words(ridge.count), ink, 60.0);
}

/// One mesh for all columns: in the colour of the kind inside the dates shown, fainter outside.
fn paint_ridge(
    painter: &Painter,
    cx: &ViewContext<'_>,
    ridge: &KindRidge,
    row: Rect,
    [from, to]: [f64; 2],
) {
    let inside = cx.look.colour(Role::Kind(ridge.kind));
    let outside = cx.look.mixed(Role::Kind(ridge.kind), Role::Panel, OUTSIDE);
    let mut mesh = Mesh::default();
    for column in &ridge.columns {
        let middle = f64::midpoint(column.left, column.right);
        let colour = if (from..=to).contains(&middle) { inside } else { outside };
        let top = row.bottom() - (row.height() - 3.0) * f32_from(column.height);
        let bar = Rect::from_min_max(
            pos2(f32_from(column.left), top.min(row.bottom() - 1.0)),
            pos2(f32_from(column.right), row.bottom()),
        );
        mesh.add_colored_rect(bar, colour);
    }
    painter.add(Shape::mesh(mesh));
}

/// The marks of the selected event and of that under the pointer, if they are of this kind.
fn paint_pointed_at(
    painter: &Painter,
    cx: &ViewContext<'_>,
    ridge: &KindRidge,
    row: Rect,
    axis: &Axis,
) {
    for (id, role) in [(&cx.state.hover, Role::TextSecond), (&cx.state.selection, Role::Accent)] {
        let event = id.as_ref().and_then(|id| cx.dataset.event(id));
        let Some(event) = event.filter(|event| event.kind == ridge.kind) else {
            continue;
        };
        let Some(when) = &event.when else {
            continue;
        };
        let at = pos2(f32_from(axis.x_from_time(when.anchor())), row.center().y);
        let style = MarkStyle {
            scale: 0.8,
            fill: cx.look.colour(Role::Kind(event.kind)),
            ground: cx.look.colour(Role::Panel),
            halo: 1.5,
            hollow: false,
        };
        paint_mark(painter, at, event.kind, style);
        painter.circle_stroke(at, 10.0, cx.look.stroke(1.75, role));
    }
}

/// Describes a ridge, with the count of the column under the pointer as a tooltip.
fn ridge_ui(ui: &Ui, cx: &ViewContext<'_>, ridge: &KindRidge, time: Rect, axis: &Axis) {
    let id = ui.scope_id().with(("ridge", ridge.kind));
    let response = ui.interact(time, id, Sense::hover());
    let name = || {
        let (kind, count) = (ridge.kind.label(), ridge.count);
        message!("timeline-window-kind-in-sight", kind = kind, count = count)
    };
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, name()));
    let pointer = response.hover_pos().map(|at| f64::from(at.x));
    let under =
        |column: &&RidgeColumn| pointer.is_some_and(|x| column.left <= x && x < column.right);
    let Some(column) = ridge.columns.iter().find(under) else {
        return;
    };
    let from = short_date(axis.time_from_x(column.left), cx.zone);
    response.on_hover_ui_at_pointer(|ui| {
        let text = message!("timeline-window-events", count = column.count);
        ui.label(RichText::new(text).font(cx.look.bold(TextStyle::Control)));
        let kind = ridge.kind.label();
        let text = message!("timeline-window-kind-from", kind = kind, from = from);
        ui.label(RichText::new(text).font(cx.look.font(TextStyle::Small)));
    });
}

/// Paints bars for all events that pass the filter on the track of the overview.
pub(super) fn paint_overview_density(ui: &Ui, cx: &ViewContext<'_>, axis: &Axis, track: Rect) {
    let edges = (f64::from(track.left()), f64::from(track.right()));
    let ridges = memoised_ridges(ui, cx, "ridges-of-overview", axis, edges);
    let columns = sums_of_kinds(&ridges);
    let most = columns.iter().map(|column| column.count).max().unwrap_or(1);
    let colour = cx.look.colour(Role::TextFaint);
    let mut mesh = Mesh::default();
    for column in columns {
        let share = f32_from((f64_from_count(column.count) / f64_from_count(most)).sqrt());
        let top = track.bottom() - share * (track.height() - 2.0).min(OVERVIEW_BAR);
        let bar = Rect::from_min_max(
            pos2(f32_from(column.left), top),
            pos2(f32_from(column.right), track.bottom()),
        );
        mesh.add_colored_rect(bar, colour);
    }
    ui.painter_at(track).add(Shape::mesh(mesh));
}

/// Columns with the counts of all kinds together, from left to right.
fn sums_of_kinds(ridges: &[KindRidge]) -> Vec<RidgeColumn> {
    let mut columns: Vec<RidgeColumn> =
        ridges.iter().flat_map(|ridge| &ridge.columns).copied().collect();
    columns.sort_by(|a, b| a.left.total_cmp(&b.left));
    columns.dedup_by(|next, sum| {
        let same = (sum.left - next.left).abs() < 0.5;
        if same {
            sum.count += next.count;
        }
        same
    });
    columns
}
