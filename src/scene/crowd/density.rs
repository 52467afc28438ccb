//! How many events lie in each cell of a grid of pixels, and of which colour they are together.

use crate::geo::{Point, ScreenPoint, Viewport};
use crate::model::EventKind;
use crate::scene::convert::{floor_i32, index_from_u32, u32_from_index};
use crate::scene::theme::{Inks, Sum};

/// Square cells over a view.
///
/// Cells are the same ground wherever the map is dragged: their edges are multiples of their side,
/// counted from the origin of the plane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Grid {
    /// The side of a cell in logical pixels.
    pub side_px: f64,
    /// How many cells there are across.
    pub columns: u32,
    /// How many cells there are down.
    pub rows: u32,
    /// Where the grid's upper left corner is in the view; it is never inside.
    pub corner: ScreenPoint,
    per_km: f64,
    /// The number of the first column, counted from the origin of the plane.
    west: f64,
    /// The number of the first row, counted upwards from the origin of the plane.
    north: f64,
}

impl Grid {
    /// The cells of that side that cover a view.
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

    /// How many cells there are.
    pub fn len(&self) -> usize {
        index_from_u32(self.columns) * index_from_u32(self.rows)
    }

    /// Whether there are no cells.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the cell that a point lies in, row by row from the top; `None` outside, and
    /// for what is no point.
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
        // A row's lower edge belongs to it, as the lower edge of everything on the plane does.
        let up = u32::try_from(floor_i32(f64::from(self.rows) - row)).unwrap_or(0);
        let column = u32::try_from(floor_i32(column)).unwrap_or(0);
        Some((self.rows - 1 - up.min(self.rows - 1)) * self.columns + column)
    }
}

/// Events summed up by cell. It keeps its memory from one window to the next.
#[derive(Clone, Debug, Default)]
pub struct Density {
    grid: Grid,
    cells: Vec<Sum>,
    /// The cells that are not empty, each once.
    filled: Vec<u32>,
    inside: usize,
    /// The first and last filled column and row.
    reach: Option<[u32; 4]>,
}

impl Density {
    /// Sums the events at those positions up: each that has a point within the grid counts in one
    /// cell, and none is passed over.
    pub fn fill(
        &mut self,
        grid: Grid,
        shown: &[usize],
        points: &[Point],
        kinds: &[EventKind],
        inks: &Inks,
    ) {
        if grid.len() == self.cells.len() {
            for cell in &self.filled {
                if let Some(sum) = self.cells.get_mut(index_from_u32(*cell)) {
                    *sum = Sum::default();
                }
            }
        } else {
            self.cells = vec![Sum::default(); grid.len()];
        }
        self.filled.clear();
        self.grid = grid;
        self.inside = 0;
        for position in shown {
            let Some((point, kind)) = points.get(*position).zip(kinds.get(*position)) else {
                continue;
            };
            let Some(cell) = grid.cell_of(*point) else { continue };
            if let Some(sum) = self.cells.get_mut(index_from_u32(cell)) {
                if sum.is_empty() {
                    self.filled.push(cell);
                }
                sum.add(inks.of(*kind));
                self.inside += 1;
            }
        }
        self.reach = self.find_reach();
    }

    /// The cells.
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// How many events lie within the grid.
    pub fn inside(&self) -> usize {
        self.inside
    }

    /// The first column and row that hold anything, and how many columns and rows lie between
    /// these and the last; `None` where all is empty.
    pub fn reach(&self) -> Option<[u32; 4]> {
        self.reach
    }

    /// The cells that hold anything, by column and row, with what they hold.
    pub fn filled(&self) -> impl Iterator<Item = (u32, u32, Sum)> {
        let columns = self.grid.columns.max(1);
        self.filled.iter().filter_map(move |cell| {
            let sum = self.cells.get(index_from_u32(*cell))?;
            Some((cell % columns, cell / columns, *sum))
        })
    }

    /// How many cells hold anything.
    pub fn filled_count(&self) -> u32 {
        u32_from_index(self.filled.len())
    }

    fn find_reach(&self) -> Option<[u32; 4]> {
        let columns = self.grid.columns.max(1);
        let places = self.filled.iter().map(|cell| (cell % columns, cell / columns));
        let reach = places.fold(None, |reach: Option<[u32; 4]>, (column, row)| {
            let [left, top, right, bottom] = reach.unwrap_or([column, row, column, row]);
            Some([left.min(column), top.min(row), right.max(column), bottom.max(row)])
        });
        reach.map(|[left, top, right, bottom]| [left, top, right - left + 1, bottom - top + 1])
    }
}

#[cfg(test)]
pub(super) mod tests;
