//! How many events lie in each cell of a grid of pixels, and of which colour they are together.

use crate::geo::{Point, ScreenPoint, Viewport};
use crate::model::EventKind;
use crate::scene::convert::{floor_i32, index_from_u32, u32_from_index, whole_u32};
use crate::scene::density::change::Positions;
use crate::scene::theme::{ColourSum, KindColours};

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
        let up = whole_u32(f64::from(self.rows) - row);
        let column = whole_u32(column);
        Some((self.rows - 1 - up.min(self.rows - 1)) * self.columns + column)
    }
}

/// What is summed up: where the events of a crowd lie, and of what colour they are.
#[derive(Clone, Copy, Debug)]
pub struct DensityInput<'a> {
    /// The number of the crowd: with the same one all else is the same, save the colours.
    pub serial: u64,
    /// The point of each event.
    pub points: &'a [Point],
    /// The kind of each event.
    pub kinds: &'a [EventKind],
    /// The colours of the kinds.
    pub inks: KindColours,
}

/// Events summed up by cell. It keeps its sums from one window to the next: where the grid is the
/// same, only those events are touched that come or go.
#[derive(Clone, Debug, Default)]
pub struct Density {
    grid: Grid,
    cells: Vec<ColourSum>,
    /// The cells that are not empty, each once.
    filled: Vec<u32>,
    inside: usize,
    /// The first and last filled column and row.
    reach: Option<[u32; 4]>,
    /// The positions that are summed up, in order, and of which crowd in which colours they are;
    /// `None` where that is not known.
    summed: Option<(u64, KindColours, Positions)>,
    /// The cells that the last change may have changed; `None` where that is all of them.
    touched: Option<Vec<u32>>,
}

impl Density {
    /// Sums the events at those positions up, which rise: each that has a point within the grid
    /// counts in one cell, and none is passed over.
    pub fn fill(&mut self, grid: Grid, shown: &[usize], grains: DensityInput<'_>) {
        let before = self.summed.take().filter(|(serial, inks, _)| {
            self.grid == grid && *serial == grains.serial && *inks == grains.inks
        });
        if let Some(change) = before.and_then(|(.., before)| before.change_to(shown)) {
            let touched = change.gone.iter().chain(&change.come);
            let cells = touched.filter_map(|position| self.place(*position, grains));
            self.touched = Some(cells.map(|(cell, _)| cell).collect());
            for position in change.gone {
                self.take(position, grains);
            }
            let cells = &self.cells;
            self.filled
                .retain(|cell| cells.get(index_from_u32(*cell)).is_some_and(|sum| !sum.is_empty()));
            for position in change.come {
                self.add(position, grains);
            }
        } else {
            self.clear(grid);
            for position in shown {
                self.add(*position, grains);
            }
        }
        self.summed = Some((grains.serial, grains.inks, Positions::of(shown)));
        self.reach = self.find_reach();
    }

    /// The same for positions in any order, none of them twice.
    pub fn fill_with(&mut self, grid: Grid, positions: &[usize], grains: DensityInput<'_>) {
        self.summed = None;
        self.clear(grid);
        for position in positions {
            self.add(*position, grains);
        }
        self.reach = self.find_reach();
    }

    fn clear(&mut self, grid: Grid) {
        if grid.len() == self.cells.len() {
            for cell in &self.filled {
                if let Some(sum) = self.cells.get_mut(index_from_u32(*cell)) {
                    *sum = ColourSum::default();
                }
            }
        } else {
            self.cells = vec![ColourSum::default(); grid.len()];
        }
        self.filled.clear();
        self.touched = None;
        self.grid = grid;
        self.inside = 0;
    }

    #[inline]
    fn add(&mut self, position: usize, grains: DensityInput<'_>) {
        let Some((cell, ink)) = self.place(position, grains) else { return };
        if let Some(sum) = self.cells.get_mut(index_from_u32(cell)) {
            if sum.is_empty() {
                self.filled.push(cell);
            }
            sum.add(ink);
            self.inside += 1;
        }
    }

    #[inline]
    fn take(&mut self, position: usize, grains: DensityInput<'_>) {
        let Some((cell, ink)) = self.place(position, grains) else { return };
        if let Some(sum) = self.cells.get_mut(index_from_u32(cell)) {
            sum.remove(ink);
            self.inside -= 1;
        }
    }

    /// The cell of an event and its colour; `None` where it lies outside.
    #[inline]
    fn place(&self, position: usize, grains: DensityInput<'_>) -> Option<(u32, [i32; 3])> {
        let (point, kind) = grains.points.get(position).zip(grains.kinds.get(position))?;
        Some((self.grid.cell_of(*point)?, grains.inks.of(*kind)))
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
    pub fn filled(&self) -> impl Iterator<Item = (u32, u32, ColourSum)> {
        let columns = Columns::new(self.grid.columns.max(1));
        self.filled.iter().filter_map(move |cell| {
            let sum = self.cells.get(index_from_u32(*cell))?;
            let (column, row) = columns.place(*cell);
            Some((column, row, *sum))
        })
    }

    /// What the cells hold that the last change may have changed, by their numbers row by row;
    /// `None` where that is all of them.
    pub fn touched(&self) -> Option<impl Iterator<Item = (usize, ColourSum)>> {
        let cells = self.touched.as_ref()?.iter().map(|cell| index_from_u32(*cell));
        Some(cells.filter_map(|cell| Some((cell, *self.cells.get(cell)?))))
    }

    /// What all cells hold, row by row.
    pub fn cells(&self) -> &[ColourSum] {
        &self.cells
    }

    /// How many cells hold anything.
    pub fn filled_count(&self) -> u32 {
        u32_from_index(self.filled.len())
    }

    fn find_reach(&self) -> Option<[u32; 4]> {
        let columns = Columns::new(self.grid.columns.max(1));
        let (first, rest) = self.filled.split_first()?;
        let (column, row) = columns.place(*first);
        let start = [column, row, column, row];
        let [left, top, right, bottom] = rest.iter().fold(start, |reach, cell| {
            let (column, row) = columns.place(*cell);
            let [left, top, right, bottom] = reach;
            [left.min(column), top.min(row), right.max(column), bottom.max(row)]
        });
        Some([left, top, right - left + 1, bottom - top + 1])
    }
}

/// The columns of a grid, to part numbers of cells by without dividing each.
#[derive(Clone, Copy)]
struct Columns {
    count: u32,
    /// 2⁴⁰ divided by the count, rounded up.
    share: u64,
}

impl Columns {
    fn new(count: u32) -> Self {
        Self { count, share: (1_u64 << 40).div_ceil(u64::from(count)) }
    }

    /// Column and row of a cell.
    #[inline]
    fn place(self, cell: u32) -> (u32, u32) {
        // Exact for numbers of up to 24 bits on grids of up to 16 thousand columns.
        const LARGEST: u32 = 1 << 24;
        let row = if cell < LARGEST && self.count < 1 << 14 {
            u32::try_from((u64::from(cell) * self.share) >> 40).unwrap_or(0)
        } else {
            cell / self.count
        };
        (cell - row * self.count, row)
    }
}

#[cfg(test)]
pub(crate) mod tests;
