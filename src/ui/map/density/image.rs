//! Image of the density, drawn again when what is shown changes.

use egui::{Id, Rect, TextureHandle, TextureOptions, Ui, pos2};

use crate::geo::Viewport;
use crate::model::TimeSpan;
use crate::scene;
use crate::scene::density::{Density, DensityInput, Grid};
use crate::scene::theme::Theme;
use crate::state::{Comparison, Filter};
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;
use crate::ui::memo::memo_reusing;
use crate::ui::theme::{DensityPixels, empty_image};

/// Sides of textures are multiples of this, so that a texture lasts while the map is zoomed a
/// little.
const TEXTURE_STEP: u32 = 64;

/// A part of a texture and its box in the pane.
#[derive(Clone)]
pub(super) struct DensityImage {
    pub(super) texture: TextureHandle,
    pub(super) rect: scene::rect::Rect,
    pub(super) uv: Rect,
}

/// All that the image depends on.
#[derive(Clone, PartialEq)]
struct DensityKey {
    index: u64,
    viewport: Viewport,
    window: TimeSpan,
    comparison: Comparison,
    filter: Filter,
    side_px: f64,
    theme: Theme,
    /// Number of events in view.
    in_view: usize,
}

/// Sums, pixels and texture, which the next image reuses.
#[derive(Default)]
struct DensityCanvas {
    density: Density,
    pixels: DensityPixels,
    texture: Option<(TextureHandle, [u32; 2])>,
    image: Option<DensityImage>,
}

/// The image of the shown events; `None` if it is empty or larger than the system's textures.
pub(super) fn density_image(
    ui: &Ui,
    cx: &ViewContext<'_>,
    viewport: Viewport,
    in_view: usize,
) -> Option<DensityImage> {
    let key = DensityKey {
        index: cx.spatial_index.serial(),
        viewport,
        window: cx.state.window_hull(),
        comparison: cx.state.comparison,
        filter: cx.state.filter.clone(),
        side_px: side_px(in_view, f64::from(ui.ctx().pixels_per_point())),
        theme: cx.look.theme(),
        in_view,
    };
    let id = Id::unique(("density on the map", cx.side));
    let canvas = memo_reusing(ui.ctx(), id, key.clone(), |canvas: Option<DensityCanvas>| {
        let mut canvas = canvas.unwrap_or_default();
        canvas.image = canvas.draw(ui, cx, &key);
        canvas
    });
    canvas.image.clone()
}

/// Side of a cell in logical pixels: the fewer events, the larger they are drawn.
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

impl DensityCanvas {
    fn draw(&mut self, ui: &Ui, cx: &ViewContext<'_>, key: &DensityKey) -> Option<DensityImage> {
        let grid = Grid::over(key.viewport, key.side_px);
        self.sum(cx, key, grid);
        self.pixels.update(&self.density);
        let filled = self.density.reach()?;
        let [left, top, columns, rows] = filled;
        let (mut texture, [width, height]) = self.texture(ui, grid)?;
        let place = |at: u32| usize::try_from(at).unwrap_or(0);
        let pixels = self.pixels.image(filled);
        texture.set_partial([place(left), place(top)], pixels, TextureOptions::NEAREST);
        let px = |cells: u32| f64::from(cells) * grid.side_px;
        let rect = scene::rect::Rect {
            left: grid.corner.x + px(left),
            top: grid.corner.y + px(top),
            right: grid.corner.x + px(left + columns),
            bottom: grid.corner.y + px(top + rows),
        };
        let share = |at: u32, of: u32| f32_from(f64::from(at) / f64::from(of.max(1)));
        let uv = Rect::from_min_max(
            pos2(share(left, width), share(top, height)),
            pos2(share(left + columns, width), share(top + rows, height)),
        );
        Some(DensityImage { texture, rect, uv })
    }

    /// Sums the shown events by cell. If most are beyond the edges, only those in view are visited.
    fn sum(&mut self, cx: &ViewContext<'_>, key: &DensityKey, grid: Grid) {
        let table = cx.dataset.timetable();
        let input = DensityInput {
            serial: key.index,
            points: cx.spatial_index.points(),
            kinds: table.kinds(),
            colours: key.theme.kind_colours(),
        };
        // Cells reach a little over the edges of the view.
        let view = key.viewport.bounds_with_margin(key.side_px);
        let tree = cx.spatial_index.tree();
        let moved = self.density.grid() != grid;
        let few = key.in_view < cx.visible.shown.len() / 2;
        if moved && few && cx.state.only_window_decides() && tree.covers(view) {
            let positions = tree.about(view, key.window, table);
            self.density.fill_with(grid, &positions, input);
        } else {
            self.density.fill(grid, &cx.visible.shown, input);
        }
    }

    /// A texture with room for the grid, and its size; `None` if it would be larger than the system
    /// can hold.
    fn texture(&mut self, ui: &Ui, grid: Grid) -> Option<(TextureHandle, [u32; 2])> {
        let size = [grid.columns, grid.rows].map(|side| side.next_multiple_of(TEXTURE_STEP));
        let sides = size.map(|side| usize::try_from(side).unwrap_or(usize::MAX));
        let most = ui.input(|input| input.max_texture_side);
        if sides.iter().any(|side| *side > most) {
            return None;
        }
        if self.texture.as_ref().is_none_or(|(_, its_size)| *its_size != size) {
            let image = empty_image(sides);
            let texture = ui.ctx().load_texture("density", image, TextureOptions::NEAREST);
            self.texture = Some((texture, size));
        }
        self.texture.clone()
    }
}
