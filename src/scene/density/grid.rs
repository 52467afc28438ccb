//! Grid of square cells over a view.

use crate::geo::{Point, ScreenPoint, Viewport};
use crate::scene::convert::{floor_i32, index_from_u32, whole_u32};

/// Square cells over a view.
///
/// A cell covers the same ground while the map is dragged: its edges are multiples of its side from
/// the origin of the plane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Grid {
    /// Side of a cell in logical pixels.
    pub side_px: f64,
    /// Number of columns.
    pub columns: u32,
    /// Number of rows.
    pub rows: u32,
    /// The upper left corner of the grid in the view: never inside the view.
    pub corner: ScreenPoint,
    /// Cells per kilometre.
    per_km: f64,
    /// First column, counted from the origin of the plane.
    west: f64,
    /// First row, counted upwards from the origin of the plane.
    north: f64,
}

impl Grid {
    /// The grid that covers a view with cells of that side.
    pub fn over(viewport: Viewport, side_px: f64) -> Self {
        let view = viewport.visible_bounds();
        let px_per_km = viewport.camera.px_per_km();
        let per_km = px_per_km / side_px;
        let (west, north) = ((view.min().x * per_km).floor(), (view.max().y * per_km).floor());
        let (east, south) = ((view.max().x * per_km).floor(), (view.min().y * per_km).floor());
        let count = |cells: f64| u32::try_from(floor_i32(cells)).unwrap_or(0) + 1;
        let corner = ScreenPoint::new(
            (west / per_km - view.min().x) * px_per_km,
            (view.max().y - (north + 1.0) / per_km) * px_per_km,
        );
        Self {
            side_px,
            columns: count(east - west),
            rows: count(north - south),
            corner,
            per_km,
            west,
            north,
        }
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        index_from_u32(self.columns) * index_from_u32(self.rows)
    }

    /// Column and row of the cell with that index.
    #[inline]
    pub fn column_and_row(&self, cell: u32) -> (u32, u32) {
        let columns = self.columns.max(1);
        (cell % columns, cell / columns)
    }

    /// Whether there are no cells.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Index of the cell that contains a point, row by row from the top; `None` outside of the grid
    /// and for a point that is not finite.
    #[inline]
    pub fn cell_of(&self, point: Point) -> Option<u32> {
        let column = point.x * self.per_km - self.west;
        let row = self.north + 1.0 - point.y * self.per_km;
        let inside = column >= 0.0
            && row > 0.0
            && column < f64::from(self.columns)
            && row <= f64::from(self.rows);
        if !inside {
            return None;
        }
        // The lower edge of a row belongs to it, as that of a cell of the quadtree does.
        let up = whole_u32(f64::from(self.rows) - row);
        let column = whole_u32(column);
        Some((self.rows - 1 - up.min(self.rows - 1)) * self.columns + column)
    }
}
