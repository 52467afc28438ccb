//! Density of very many events, as one image.

use super::MapPicture;
use crate::export::drawing::{DrawnImage, Sketch};
use crate::scene::density::{Density, DensityInput, Grid};
use crate::scene::rect::Rect;
use crate::scene::theme::ColourSum;

/// Side of a cell in pixels: the fewer events, the larger they are drawn.
const fn side_px(count: usize) -> f64 {
    match count {
        0..1_500 => 6.0,
        1_500..6_000 => 4.0,
        6_000..30_000 => 3.0,
        30_000..700_000 => 2.0,
        _ => 1.0,
    }
}

/// Draws the events that have no marks of their own.
pub(super) fn draw(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let input = picture.input;
    let Some(split) = input.split.filter(|split| split.as_density) else { return };
    let table = input.dataset.timetable();
    let grid = Grid::over(input.viewport, side_px(split.in_view));
    let mut density = Density::default();
    let shown = DensityInput {
        serial: picture.spatial_index.serial(),
        points: picture.spatial_index.points(),
        kinds: table.kinds(),
        colours: picture.inks.theme().kind_colours(),
    };
    density.fill(grid, picture.shown, shown);
    let Some([left, top, columns, rows]) = density.reach() else { return };
    let whole = usize::try_from(density.grid().columns).unwrap_or(0);
    let mut pixels = Vec::new();
    for row in top..top + rows {
        for column in left..left + columns {
            let at = [row, column].map(|it| usize::try_from(it).unwrap_or(0));
            let sum = density.cells().get(at[0] * whole + at[1]).copied();
            pixels.extend(sum.map_or([0; 4], dot));
        }
    }
    let px = |cells: u32| f64::from(cells) * grid.side_px;
    let rect =
        Rect::sized(grid.corner.x + px(left), grid.corner.y + px(top), px(columns), px(rows));
    sketch.image(DrawnImage { rect, size: (columns, rows), pixels });
}

/// Colour and opacity of a cell.
fn dot(sum: ColourSum) -> [u8; 4] {
    if sum.is_empty() {
        return [0; 4];
    }
    let [r, g, b] = sum.colour().0;
    [r, g, b, ColourSum::opacity(sum.count())]
}
