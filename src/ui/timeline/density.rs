//! The timeline of very many events: ridges instead of items, and the few that have items yet.
//!
//! The timeline is drawn of a part of the dataset: of the events in sight while these are few,
//! and otherwise of the selected event and that under the pointer. Ridges and the strip with
//! everything are drawn from the whole. So every act on the timeline is what it is on a small one.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::epaint::Mesh;
use egui::{Align2, Id, Painter, Rect, RichText, Sense, Shape, Ui, WidgetInfo, pos2};

use crate::model::{Dataset, TimeSpan};
use crate::scene::density::{
    KindRidge, MARK_LIMIT, RidgeColumn, SpatialIndex, events_if_few, ridges,
};
use crate::scene::text::number;
use crate::scene::theme::Role;
use crate::scene::timeline::overview_scene;
use crate::state::{Filter, Visible};
use crate::time::{Axis, Zone};
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::ui::memo::memo;
use crate::ui::timeline::parts::Parts;
use crate::ui::{CommandQueue, ViewContext};

/// The most events in sight that have items.
const MOST_ITEMS: usize = 800;

/// All that ridges depend on: not the window, so that they stay while the playhead moves.
#[derive(PartialEq)]
struct RidgesKey {
    crowd: u64,
    axis: Axis,
    edges: (f64, f64),
    filter: Filter,
}

/// All that a part depends on.
#[derive(PartialEq)]
struct PartKey {
    crowd: u64,
    view: TimeSpan,
    filter: Filter,
    pointed: Vec<usize>,
}

/// A part of the dataset that the timeline can be drawn of.
pub(super) struct Part {
    dataset: Dataset,
    /// The position of each of its events in the whole.
    positions: Vec<usize>,
    /// Whether it holds all that is in sight.
    whole: bool,
}

/// The part to draw the timeline of; `None` where that is the whole dataset.
pub(super) fn part(ui: &Ui, cx: &ViewContext<'_>) -> Option<Arc<Part>> {
    if cx.spatial_index.is_empty() {
        return None;
    }
    let pointed = [&cx.state.selection, &cx.state.hover].into_iter().flatten();
    let mut pointed: Vec<usize> = pointed.filter_map(|id| cx.dataset.event_position(id)).collect();
    pointed.sort_unstable();
    pointed.dedup();
    let key = PartKey {
        crowd: cx.spatial_index.serial(),
        view: cx.state.shown(cx.dataset),
        filter: cx.state.filter.clone(),
        pointed: pointed.clone(),
    };
    let id = Id::unique("part of the crowd on the timeline");
    let view = key.view;
    Some(memo(ui.ctx(), id, key, || Part::of(cx, view, &pointed)))
}

/// The ridges between two edges, by the name of what is drawn of them.
fn ridges_between(
    ui: &Ui,
    cx: &ViewContext<'_>,
    name: &'static str,
    axis: &Axis,
    edges: (f64, f64),
) -> Arc<Vec<KindRidge>> {
    let (crowd, filter) = (cx.spatial_index.serial(), cx.state.filter.clone());
    let key = RidgesKey { crowd, axis: axis.clone(), edges, filter };
    let derive = || ridges(cx.dataset, &cx.visible.passing, axis, edges);
    memo(ui.ctx(), Id::unique(name), key, derive)
}

impl Part {
    fn of(cx: &ViewContext<'_>, view: TimeSpan, pointed: &[usize]) -> Self {
        let few = events_if_few(cx.dataset, &cx.visible.passing, view, MOST_ITEMS);
        let whole = few.is_some();
        let mut positions = few.unwrap_or_default();
        // Over ridges there is no room for items: what is pointed at has its mark on a ridge.
        positions.extend(pointed.iter().filter(|_| whole));
        let dated = cx.dataset.timetable().dated();
        positions.extend((dated..cx.dataset.events().len()).take(MARK_LIMIT));
        positions.sort_unstable();
        positions.dedup();
        Self { dataset: cx.dataset.part(positions.iter().copied()), positions, whole }
    }

    /// What of the part is shown.
    pub(super) fn visible(&self, whole: &Visible) -> Visible {
        let positions = self.positions.iter().enumerate();
        let shown = positions.filter(|(_, position)| whole.shown.binary_search(position).is_ok());
        Visible {
            passing: whole.passing.of_part(&self.positions),
            shown: shown.map(|(nth, _)| nth).collect(),
            ..*whole
        }
    }

    /// The same context for the part.
    pub(super) fn context<'a>(
        &'a self,
        cx: &ViewContext<'a>,
        visible: &'a Visible,
    ) -> ViewContext<'a> {
        static NO_CROWD: SpatialIndex = SpatialIndex::empty();
        ViewContext {
            dataset: &self.dataset,
            spatial_index: &NO_CROWD,
            visible,
            queue: CommandQueue::default(),
            ..*cx
        }
    }
}

/// Draws what is not in the part: ridges, and bars on the strip with everything.
pub(super) fn whole_ui(ui: &Ui, cx: &ViewContext<'_>, part: &Part, axis: &Axis, parts: &Parts) {
    if !part.whole {
        ridges_ui(ui, cx, axis, parts);
    }
    let (left, right) = (parts.time.left(), parts.time.right());
    let (from, to) = crate::ui::timeline::overview::edges(left, right);
    if let Some(strip) = overview_scene(&part.dataset, cx.state, from, to) {
        let (top, bottom) = (parts.overview.top() + 4.0, parts.overview.bottom() - 15.0);
        let track = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
        overview_bars_ui(ui, cx, &strip.axis, track);
    }
}

/// Draws the ridges of the whole dataset over the lanes.
fn ridges_ui(ui: &Ui, cx: &ViewContext<'_>, axis: &Axis, parts: &Parts) {
    let edges = (f64::from(parts.time.left()), f64::from(parts.time.right()));
    let ridges = ridges_between(ui, cx, "ridges of the lanes", axis, edges);
    let rows = f32_from(f64::from(u32::try_from(ridges.len().max(1)).unwrap_or(1)));
    let height = ((parts.lanes.height() - 2.0) / rows).clamp(12.0, 48.0);
    let painter = ui.painter_at(parts.lanes);
    let window = cx.state.window_hull();
    let window = [window.start(), window.end()].map(|edge| axis.x_from_time(edge));
    let mut top = parts.lanes.top() + 1.0;
    for ridge in &*ridges {
        let row = Rect::from_x_y_ranges(parts.lanes.x_range(), top..=top + height);
        paint_name(&painter, cx, ridge, row);
        paint_ridge(&painter, cx, ridge, row, window);
        paint_pointed(&painter, cx, ridge, row, axis);
        let time = row.with_min_x(parts.time.left()).with_max_x(parts.time.right());
        column_ui(ui, cx, ridge, time, axis, cx.zone);
        top += height;
    }
}

fn paint_name(painter: &Painter, cx: &ViewContext<'_>, ridge: &KindRidge, row: Rect) {
    let look = cx.look;
    painter.hline(row.x_range(), row.top(), look.stroke(1.0, Role::Hairline));
    let middle = row.center().y;
    let style = MarkStyle {
        scale: 0.66,
        fill: look.colour(Role::Kind(ridge.kind)),
        ground: look.colour(Role::Panel),
        halo: 0.0,
        hollow: false,
    };
    paint_mark(painter, pos2(row.left() + 21.0, middle), ridge.kind, style);
    let ink = Ink { font: look.font(12.0), colour: look.colour(Role::Text) };
    let at = pos2(row.left() + 36.0, middle);
    paint_text(painter, at, Align2::LEFT_CENTER, ridge.kind.label(), ink, 90.0);
    let ink = Ink { font: look.bold(12.0), colour: look.colour(Role::TextSecond) };
    let at = pos2(row.left() + crate::ui::timeline::parts::GUTTER - 14.0, middle);
    paint_text(painter, at, Align2::RIGHT_CENTER, &words(ridge.count), ink, 60.0);
}

/// The marks of the selected event and of that under the pointer, where their lane is this one.
fn paint_pointed(
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

/// One mesh for all columns: in force in the colour of the kind, fainter outside of the window.
fn paint_ridge(
    painter: &Painter,
    cx: &ViewContext<'_>,
    ridge: &KindRidge,
    row: Rect,
    [from, to]: [f64; 2],
) {
    let strong = cx.look.colour(Role::Kind(ridge.kind));
    let faint = cx.look.mixed(Role::Kind(ridge.kind), Role::Panel, 0.4);
    let mut mesh = Mesh::default();
    for column in &ridge.columns {
        let middle = f64::midpoint(column.left, column.right);
        let colour = if (from..=to).contains(&middle) { strong } else { faint };
        let top = row.bottom() - (row.height() - 3.0) * f32_from(column.height);
        let bar = Rect::from_min_max(
            pos2(f32_from(column.left), top.min(row.bottom() - 1.0)),
            pos2(f32_from(column.right), row.bottom()),
        );
        mesh.add_colored_rect(bar, colour);
    }
    painter.add(Shape::mesh(mesh));
}

/// The lane by its name, and the count under the pointer.
fn column_ui(
    ui: &Ui,
    cx: &ViewContext<'_>,
    ridge: &KindRidge,
    time: Rect,
    axis: &Axis,
    zone: &Zone,
) {
    let id = ui.scope_id().with(("ridge", ridge.kind));
    let response = ui.interact(time, id, Sense::hover());
    let name = || format!("{}, {} events in sight", ridge.kind.label(), words(ridge.count));
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, name()));
    let pointer = response.hover_pos().map(|at| f64::from(at.x));
    let under =
        |column: &&RidgeColumn| pointer.is_some_and(|x| column.left <= x && x < column.right);
    let Some(column) = ridge.columns.iter().find(under) else {
        return;
    };
    let from = crate::time::short_date(axis.time_from_x(column.left), zone);
    response.on_hover_ui_at_pointer(|ui| {
        let events = if column.count == 1 { "event" } else { "events" };
        let text = format!("{} {events}", words(column.count));
        ui.label(RichText::new(text).font(cx.look.bold(12.0)));
        ui.label(
            RichText::new(format!("{}, from {from}", ridge.kind.label())).font(cx.look.font(11.5)),
        );
    });
}

/// Bars of the whole dataset on the strip with everything.
fn overview_bars_ui(ui: &Ui, cx: &ViewContext<'_>, axis: &Axis, track: Rect) {
    let edges = (f64::from(track.left()), f64::from(track.right()));
    let ridges = ridges_between(ui, cx, "ridges of the overview", axis, edges);
    let mut sums: Vec<(f64, f64, usize)> = Vec::new();
    let mut columns: Vec<RidgeColumn> =
        ridges.iter().flat_map(|ridge| &ridge.columns).copied().collect();
    columns.sort_by(|a, b| a.left.total_cmp(&b.left));
    for column in columns {
        match sums.last_mut().filter(|(left, ..)| (*left - column.left).abs() < 0.5) {
            Some((.., count)) => *count += column.count,
            None => sums.push((column.left, column.right, column.count)),
        }
    }
    let most = sums.iter().map(|(.., count)| *count).max().unwrap_or(1);
    let colour = cx.look.colour(Role::TextFaint);
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let mut mesh = Mesh::default();
    for (left, right, count) in sums {
        let share = (number(count) / number(most)).sqrt();
        let top = track.bottom() - f32_from(share) * (track.height() - 2.0).min(16.0);
        let bar =
            Rect::from_min_max(pos2(f32_from(left), top), pos2(f32_from(right), track.bottom()));
        mesh.add_colored_rect(bar, colour);
    }
    ui.painter_at(track).add(Shape::mesh(mesh));
}

fn words(count: usize) -> String {
    number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)))
}
