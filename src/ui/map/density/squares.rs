//! Squares of the map with their counts, for the pointer and for assistive technology.

use egui::accesskit::Role as Access;
use egui::{RichText, Sense, StrokeKind, Ui, WidgetInfo};

use crate::geo::Bounds;
use crate::model::EventKind;
use crate::scene;
use crate::scene::density::Cell;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::map::pane::Pane;
use crate::{label, message};

/// The least side of a square in pixels: a count for each fingertip.
const SQUARE_PX: f64 = 96.0;

/// Describes every square in view. `on_event` is whether the pointer is on an event, which then
/// takes the tooltip.
pub(super) fn squares_ui(ui: &Ui, cx: &ViewContext<'_>, on_event: bool, pane: Pane<'_>) {
    let viewport = cx.state.map.viewport();
    let tree = cx.spatial_index.tree();
    let level = tree.level_for(viewport.km_from_px(SQUARE_PX));
    for cell in tree.cells_in(viewport.visible_bounds(), level) {
        square_ui(ui, cx, cell, on_event, pane);
    }
}

fn square_ui(ui: &Ui, cx: &ViewContext<'_>, cell: Cell, on_event: bool, pane: Pane<'_>) {
    let viewport = cx.state.map.viewport();
    let ground = cx.spatial_index.tree().bounds_of(cell);
    let corners = [ground.min(), ground.max()].map(|corner| viewport.screen_from_plane(corner));
    let [south_west, north_east] = corners;
    let square = scene::rect::Rect {
        left: south_west.x,
        top: north_east.y,
        right: north_east.x,
        bottom: south_west.y,
    };
    let rect = pane.place(square).intersect(pane.rect);
    if !rect.is_positive() {
        return;
    }
    let response = ui.interact(rect, ui.scope_id().with(("square", cell)), Sense::hover());
    let counts = || square_counts(cx, cell, ground);
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, square_name(&counts())));
    // An empty square says nothing that the empty ground does not.
    if on_event || !response.hovered() || counts().is_empty() {
        return;
    }
    let look = cx.look;
    let line = look.stroke(1.0, Role::TextSecond);
    pane.painter.rect_stroke(rect, 0.0, line, StrokeKind::Inside);
    response.on_hover_ui_at_pointer(|ui| {
        let counts = counts();
        let sum: usize = counts.iter().map(|(_, count)| count).sum();
        ui.label(
            RichText::new(message!("map-window-square-events", count = sum))
                .font(look.bold(TextStyle::Control)),
        );
        for (kind, count) in counts {
            let text = message!("map-window-square-line", count = count, kind = kind.label());
            let colour = look.colour(Role::KindText(kind));
            ui.label(RichText::new(text).font(look.font(TextStyle::Small)).color(colour));
        }
    });
}

/// Numbers of shown events in a square, by kind. Without a filter the tree counts them; otherwise
/// every shown event is visited.
fn square_counts(cx: &ViewContext<'_>, cell: Cell, ground: Bounds) -> Vec<(EventKind, usize)> {
    let tree = cx.spatial_index.tree();
    let timetable = cx.dataset.timetable();
    if cx.state.filter.is_empty() && !cx.state.comparison.on {
        return tree.counts(cell, timetable.ranks(cx.state.window_span()));
    }
    let mut counts = vec![0; timetable.kinds_in_order().len()];
    for position in &cx.visible.shown {
        let inside =
            cx.spatial_index.points().get(*position).is_some_and(|at| ground.contains(*at));
        if let Some(kind) = timetable.kinds().get(*position).filter(|_| inside)
            && let Some(count) = counts.get_mut(kind.index())
        {
            *count += 1;
        }
    }
    let kinds = timetable.kinds_in_order().iter();
    let counts = kinds.map(|kind| (*kind, counts.get(kind.index()).copied().unwrap_or(0)));
    counts.filter(|(_, count)| *count > 0).collect()
}

fn square_name(counts: &[(EventKind, usize)]) -> String {
    let sum: usize = counts.iter().map(|(_, count)| count).sum();
    let kinds: Vec<String> = counts
        .iter()
        .map(|(kind, count)| {
            message!("map-window-square-part", kind = kind.label(), count = *count)
        })
        .collect();
    if kinds.is_empty() {
        return label!("map-window-empty-square").to_owned();
    }
    message!("map-window-square", count = sum, kinds = kinds.join(label!("scene-list-comma")))
}
