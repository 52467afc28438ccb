//! Very many events: drawn together as one image, counted in words, and found one by one under
//! the pointer.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use egui::accesskit::Role as Access;
use egui::{
    Align2, Id, Rect, Response, RichText, Sense, TextureHandle, TextureOptions, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::geo::{Bounds, ScreenPoint, Viewport};
use crate::model::{EventKind, TimeSpan};
use crate::scene::density::{Cell, Density, DensityInput, Grid, Split};
use crate::scene::text::number;
use crate::scene::theme::{Role, Theme};
use crate::state::{Command, Comparison, Filter, SelectCommand, Visible};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::{f32_from, rect_from, xy_from};
use crate::ui::map::paint::marks::Pane;
use crate::ui::theme::{DensityPixels, UNTINTED, empty_image};

/// How far from the pointer an event is still under it, in pixels.
const REACH_PX: f64 = 7.0;
/// The least side of the squares whose counts are told, in pixels.
const SQUARE_PX: f64 = 96.0;
/// Sides of textures are multiples of this, so that they last while the map is zoomed a little.
const TEXTURE_STEP: u32 = 64;

/// What the map draws of very many events; nothing while there are few.
pub(super) struct DensityLayer {
    split: Option<Split>,
    image: Option<DensityImage>,
}

/// A part of a texture and where it stands in the pane, by its edges in pixels.
#[derive(Clone)]
struct DensityImage {
    texture: TextureHandle,
    edges: (f64, f64, f64, f64),
    uv: Rect,
}

/// What is kept from frame to frame.
#[derive(Default)]
struct DensityCache {
    density: Density,
    dots: DensityPixels,
    texture: Option<(TextureHandle, [u32; 2])>,
    /// What was drawn last, and what it was drawn from.
    drawn: Option<(DensityKey, Option<DensityImage>)>,
}

/// All that an image depends on.
#[derive(Clone, PartialEq)]
struct DensityKey {
    crowd: u64,
    viewport: Viewport,
    window: TimeSpan,
    comparison: Comparison,
    filter: Filter,
    side_px: f64,
    theme: Theme,
    /// How many events are in view.
    here: usize,
}

impl DensityLayer {
    /// Sums up the events in force, where they are many.
    pub(super) fn of(ui: &Ui, cx: &ViewContext<'_>) -> Self {
        let viewport = cx.state.map.viewport();
        let view = viewport.visible_bounds();
        let split = cx.spatial_index.split(cx.visible, cx.dataset, cx.state, view);
        let together = split.as_ref().filter(|split| split.together);
        let image = together.and_then(|split| image(ui, cx, viewport, split.here));
        Self { split, image }
    }

    /// The events that are drawn mark by mark; `None` where all are.
    pub(super) fn marks(&self) -> Option<&Visible> {
        self.split.as_ref().map(|split| &split.marks)
    }

    /// Paints the image.
    pub(super) fn paint(&self, pane: Pane<'_>) {
        if let Some(image) = &self.image {
            let rect = rect_from(pane.origin, image.edges);
            pane.painter.image(image.texture.id(), rect, image.uv, UNTINTED);
        }
    }

    /// Tells how many events lie where, and finds the one under the pointer.
    pub(super) fn describe(
        &self,
        ui: &Ui,
        cx: &mut ViewContext<'_>,
        response: &Response,
        pane: Rect,
    ) {
        let Some(split) = &self.split else {
            return;
        };
        sum_ui(ui, cx, split, pane);
        if !split.together {
            return;
        }
        let pointer = response.contains_pointer().then(|| response.hover_pos()).flatten();
        let pointer = pointer.map(|at| xy_from(pane.min, at));
        let nearest = pointer.and_then(|(x, y)| nearest(cx, ScreenPoint::new(x, y)));
        if let Some(event) = nearest.and_then(|position| cx.dataset.events().get(position)) {
            cx.push(Command::Select(SelectCommand::Hover(Some(event.id.clone()))));
        }
        let viewport = cx.state.map.viewport();
        let tree = cx.spatial_index.tree();
        let level = tree.level_for(viewport.km_from_px(SQUARE_PX));
        for cell in tree.cells_in(viewport.visible_bounds(), level) {
            square_ui(ui, cx, cell, nearest.is_some(), pane);
        }
    }
}

/// The side of a cell in pixels: where there are fewer events, they are drawn larger.
fn side_px(count: usize, pixels_per_point: f64) -> f64 {
    let side = match count {
        0..1_500 => 6.0,
        1_500..6_000 => 4.0,
        6_000..30_000 => 3.0,
        30_000..700_000 => 2.0,
        _ => 1.0,
    };
    (side * pixels_per_point).round().max(1.0) / pixels_per_point
}

fn image(ui: &Ui, cx: &ViewContext<'_>, viewport: Viewport, count: usize) -> Option<DensityImage> {
    let source = DensityKey {
        crowd: cx.spatial_index.serial(),
        viewport,
        window: cx.state.window_hull(),
        comparison: cx.state.comparison,
        filter: cx.state.filter.clone(),
        side_px: side_px(count, f64::from(ui.ctx().pixels_per_point())),
        theme: cx.look.theme(),
        here: count,
    };
    let id = Id::unique("crowd on the map");
    let kept: Arc<Mutex<DensityCache>> =
        ui.ctx().data_mut(|data| Arc::clone(data.get_temp_mut_or_default(id)));
    let Ok(mut kept) = kept.lock() else {
        return None;
    };
    if let Some((of, image)) = &kept.drawn
        && *of == source
    {
        return image.clone();
    }
    let image = kept.draw(ui, cx, &source);
    kept.drawn = Some((source, image.clone()));
    image
}

impl DensityCache {
    fn draw(&mut self, ui: &Ui, cx: &ViewContext<'_>, source: &DensityKey) -> Option<DensityImage> {
        let grid = Grid::over(source.viewport, source.side_px);
        self.sum_up(cx, source, grid);
        self.dots.update(&self.density);
        let reach = self.density.reach()?;
        let [left, top, columns, rows] = reach;
        let (mut texture, [width, height]) = self.texture(ui, grid)?;
        let place = |at: u32| usize::try_from(at).unwrap_or(0);
        let dots = self.dots.image(reach);
        texture.set_partial([place(left), place(top)], dots, TextureOptions::NEAREST);
        let px = |cells: u32| f64::from(cells) * grid.side_px;
        let edges = (
            grid.corner.x + px(left),
            grid.corner.y + px(top),
            grid.corner.x + px(left + columns),
            grid.corner.y + px(top + rows),
        );
        let share = |at: u32, of: u32| f32_from(f64::from(at) / f64::from(of.max(1)));
        let uv = Rect::from_min_max(
            pos2(share(left, width), share(top, height)),
            pos2(share(left + columns, width), share(top + rows, height)),
        );
        Some(DensityImage { texture, edges, uv })
    }

    /// Sums up what is in force. Where most of it lies beyond the edges, only what lies in view is
    /// looked at.
    fn sum_up(&mut self, cx: &ViewContext<'_>, source: &DensityKey, grid: Grid) {
        let table = cx.dataset.timetable();
        let grains = DensityInput {
            serial: source.crowd,
            points: cx.spatial_index.points(),
            kinds: table.kinds(),
            inks: source.theme.kind_colours(),
        };
        // Cells reach a little over the edges of the view.
        let view = source.viewport.bounds_with_margin(source.side_px);
        let tree = cx.spatial_index.tree();
        let moved = self.density.grid() != grid;
        let few = source.here < cx.visible.shown.len() / 2;
        if moved && few && cx.state.only_window_decides() && tree.covers(view) {
            let positions = tree.about(view, source.window, table);
            self.density.fill_with(grid, &positions, grains);
        } else {
            self.density.fill(grid, &cx.visible.shown, grains);
        }
    }

    /// A texture that has room for the grid, with its size; `None` where it would be larger than
    /// the system can hold.
    fn texture(&mut self, ui: &Ui, grid: Grid) -> Option<(TextureHandle, [u32; 2])> {
        let size = [grid.columns, grid.rows].map(|side| side.next_multiple_of(TEXTURE_STEP));
        let sides = size.map(|side| usize::try_from(side).unwrap_or(usize::MAX));
        let most = ui.input(|input| input.max_texture_side);
        if sides.iter().any(|side| *side > most) {
            return None;
        }
        if self.texture.as_ref().is_none_or(|(_, its_size)| *its_size != size) {
            let image = empty_image(sides);
            let texture = ui.ctx().load_texture("crowd", image, TextureOptions::NEAREST);
            self.texture = Some((texture, size));
        }
        self.texture.clone()
    }
}

/// The event in force that lies nearest to a point of the pane, within reach.
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

/// How many events there are, at the upper left corner.
fn sum_ui(ui: &Ui, cx: &ViewContext<'_>, split: &Split, pane: Rect) {
    let count = |count: usize| number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
    let mut text = format!("{} events here", count(split.here));
    if split.beyond > 0 {
        let _ = write!(text, ", {} beyond the edge", count(split.beyond));
    }
    let look = cx.look;
    let font = look.font(11.5);
    let width = text_width(ui.painter(), &text, font.clone()) + 20.0;
    let rect = Rect::from_min_size(pane.min + vec2(12.0, 12.0), vec2(width, 24.0));
    let painter = ui.painter_at(pane);
    let edge = look.stroke(1.0, Role::ControlEdge);
    painter.rect(rect, 12.0, look.colour(Role::Raised), edge, egui::StrokeKind::Inside);
    let ink = Ink { font, colour: look.colour(Role::Text) };
    paint_text(&painter, rect.center(), Align2::CENTER_CENTER, &text, ink, width);
    let response = ui.interact(rect, ui.scope_id().with("sum of the crowd"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &text));
}

/// A square of the map by its name, with its counts while the pointer rests on open ground there.
fn square_ui(ui: &Ui, cx: &ViewContext<'_>, cell: Cell, taken: bool, pane: Rect) {
    let viewport = cx.state.map.viewport();
    let ground = cx.spatial_index.tree().bounds_of(cell);
    let corners = [ground.min(), ground.max()].map(|corner| viewport.screen_from_plane(corner));
    let [south_west, north_east] = corners;
    let edges = (south_west.x, north_east.y, north_east.x, south_west.y);
    let rect = rect_from(pane.min, edges).intersect(pane);
    if !rect.is_positive() {
        return;
    }
    let response = ui.interact(rect, ui.scope_id().with(("square", cell)), Sense::hover());
    let counts = || square_counts(cx, cell, ground);
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, square_name(&counts())));
    if taken || !response.hovered() {
        return;
    }
    let look = cx.look;
    let line = look.stroke(1.0, Role::TextSecond);
    ui.painter_at(pane).rect_stroke(rect, 0.0, line, egui::StrokeKind::Inside);
    response.on_hover_ui_at_pointer(|ui| {
        let counts = counts();
        let sum: usize = counts.iter().map(|(_, count)| count).sum();
        ui.label(RichText::new(events_words(sum)).font(look.bold(12.0)));
        for (kind, count) in counts {
            let text = format!("{} {}", count_words(count), kind.label());
            let colour = look.colour(Role::KindText(kind));
            ui.label(RichText::new(text).font(look.font(11.5)).color(colour));
        }
    });
}

/// How many events in force lie in a square, kind by kind. Without a filter the tree knows;
/// otherwise every event in force is asked.
fn square_counts(cx: &ViewContext<'_>, cell: Cell, ground: Bounds) -> Vec<(EventKind, usize)> {
    let tree = cx.spatial_index.tree();
    let timetable = cx.dataset.timetable();
    if cx.state.only_window_decides() {
        return tree.counts(cell, timetable.ranks(cx.state.window_span()));
    }
    let mut counts = EventKind::ALL.map(|kind| (kind, 0));
    for position in &cx.visible.shown {
        let inside =
            cx.spatial_index.points().get(*position).is_some_and(|at| ground.contains(*at));
        if let Some(kind) = timetable.kinds().get(*position).filter(|_| inside)
            && let Some((_, count)) = counts.get_mut(kind.index())
        {
            *count += 1;
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn square_name(counts: &[(EventKind, usize)]) -> String {
    let sum: usize = counts.iter().map(|(_, count)| count).sum();
    let kinds: Vec<String> = counts
        .iter()
        .map(|(kind, count)| format!("{} {}", kind.label(), count_words(*count)))
        .collect();
    if kinds.is_empty() {
        return "No events in this square".to_owned();
    }
    format!("{} in this square: {}", events_words(sum), kinds.join(", "))
}

fn events_words(count: usize) -> String {
    format!("{} {}", count_words(count), if count == 1 { "event" } else { "events" })
}

fn count_words(count: usize) -> String {
    number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)))
}
