//! Density layer: very many events as one image, counted in words, found one by one under the
//! pointer.

mod image;
mod squares;

use egui::accesskit::Role as Access;
use egui::{Align2, Response, Sense, Ui, WidgetInfo};

use self::image::{DensityImage, density_image};
use super::pane::Pane;
use crate::geo::{Bounds, ScreenPoint};
use crate::scene::density::Split;
use crate::scene::map::{MapOverlays, TextChip};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text};
use crate::ui::theme::UNTINTED;

/// Distance from the pointer within which an event is under it, in pixels.
const REACH_PX: f64 = 7.0;

/// What the map draws as density; nothing while all events have marks.
pub(super) struct DensityLayer {
    split: Option<Split>,
    image: Option<DensityImage>,
}

impl DensityLayer {
    /// Splits the shown events into marks and density, and draws the density.
    pub(super) fn new(ui: &Ui, cx: &ViewContext<'_>) -> Self {
        let viewport = cx.state.map.viewport();
        let view = viewport.visible_bounds();
        let split = cx.spatial_index.split(cx.visible, cx.dataset, cx.state, view);
        let dense = split.as_ref().filter(|split| split.as_density);
        let image = dense.and_then(|split| density_image(ui, cx, viewport, split.in_view));
        Self { split, image }
    }

    /// Which events have marks; `None` if all have.
    pub(super) fn split(&self) -> Option<&Split> {
        self.split.as_ref()
    }

    /// Whether there is an image to paint.
    pub(super) fn is_drawn(&self) -> bool {
        self.image.is_some()
    }

    /// Paints the image.
    pub(super) fn paint(&self, pane: Pane<'_>) {
        if let Some(image) = &self.image {
            let rect = pane.place(image.rect);
            pane.painter.image(image.texture.id(), rect, image.uv, UNTINTED);
        }
    }

    /// Counts events in words, and hovers the one under the pointer.
    pub(super) fn describe(
        &self,
        ui: &Ui,
        cx: &mut ViewContext<'_>,
        overlays: &MapOverlays,
        (response, pane): (&Response, Pane<'_>),
    ) {
        count_ui(ui, overlays, pane);
        if self.split.as_ref().is_none_or(|split| !split.as_density) {
            return;
        }
        let pointer = response.contains_pointer().then(|| response.hover_pos()).flatten();
        let nearest = pointer.and_then(|pos| nearest(cx, pane.point(pos)));
        if let Some(event) = nearest.and_then(|position| cx.dataset.events().get(position)) {
            cx.push(Command::Select(SelectCommand::Hover(Some(event.id.clone()))));
        }
        squares::squares_ui(ui, cx, nearest.is_some(), pane);
    }
}

/// Position of the shown event nearest to a point of the pane, within reach.
fn nearest(cx: &ViewContext<'_>, at: ScreenPoint) -> Option<usize> {
    let viewport = cx.state.map.viewport();
    let point = viewport.plane_from_screen(at);
    let reach = viewport.km_from_px(REACH_PX);
    let points = cx.spatial_index.points();
    let window = cx.state.window_hull();
    let around = Bounds::at(point).grown(reach);
    let near = cx.spatial_index.tree().near(around, window, points, cx.dataset.timetable());
    let distance = |position: usize| points.get(position).map_or(f64::MAX, |it| it.distance(point));
    near.into_iter()
        .filter(|position| cx.visible.shows(*position))
        .map(|position| (position, distance(position)))
        .filter(|(_, distance)| *distance <= reach)
        .min_by(|(a, to_a), (b, to_b)| to_a.total_cmp(to_b).then(a.cmp(b)))
        .map(|(position, _)| position)
}

/// The number of events in view, by itself.
pub(super) fn count_ui(ui: &Ui, overlays: &MapOverlays, pane: Pane<'_>) {
    if let Some(chip) = &overlays.count_chip {
        chip_ui(ui, chip, pane);
    }
}

/// The number of events in view.
fn chip_ui(ui: &Ui, chip: &TextChip, pane: Pane<'_>) {
    let look = pane.look;
    let rect = pane.place(chip.rect);
    Plate::RAISED.radius(12.0).paint(pane.painter, look, rect);
    let ink = Ink { font: look.font(TextStyle::Small), colour: look.colour(Role::Text) };
    let at = rect.center();
    paint_text(pane.painter, at, Align2::CENTER_CENTER, &chip.text, ink, rect.width());
    let response = ui.interact(rect, ui.scope_id().with("count of events"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &chip.text));
}
