//! Density: number and mixed colour of the events in each cell of a grid.

use super::Grid;
use super::change::Positions;
use crate::geo::Point;
use crate::model::EventKind;
use crate::scene::convert::{index_from_u32, u32_from_index};
use crate::scene::theme::{ColourSum, KindColours};

/// Points and colours of the events that are summed.
#[derive(Clone, Copy, Debug)]
pub struct DensityInput<'a> {
    /// Serial of the index: with the same one all else is the same, except the colours.
    pub serial: u64,
    /// Point of each event.
    pub points: &'a [Point],
    /// Kind of each event.
    pub kinds: &'a [EventKind],
    /// Colours of the kinds.
    pub colours: KindColours,
}

/// Events summed by cell.
///
/// Sums are kept when the dates shown change: on the same grid only the events that come or go are
/// touched.
#[derive(Clone, Debug, Default)]
pub struct Density {
    grid: Grid,
    cells: Vec<ColourSum>,
    /// Indices of the cells that are not empty, each once.
    filled: Vec<u32>,
    inside: usize,
    /// Number of filled cells in each column. With that in each row it gives the bounds of the filled
    /// cells without a visit of all of them.
    in_columns: Vec<u32>,
    /// Number of filled cells in each row.
    in_rows: Vec<u32>,
    /// Serial, colours and positions of what is summed; `None` if that is unknown.
    summed: Option<(u64, KindColours, Positions)>,
    /// Cells that the last change touched; `None` for all.
    touched: Option<Vec<u32>>,
}

impl Density {
    /// Sums the events at `shown`, which are in order: each with a point within the grid counts in
    /// one cell.
    pub fn fill(&mut self, grid: Grid, shown: &[usize], input: DensityInput<'_>) {
        let before = self.summed.take().filter(|(serial, colours, _)| {
            self.grid == grid && *serial == input.serial && *colours == input.colours
        });
        if let Some(change) = before.and_then(|(.., before)| before.change_to(shown)) {
            let touched = change.gone.iter().chain(&change.come);
            let cells = touched.filter_map(|position| self.place(*position, input));
            self.touched = Some(cells.map(|(cell, _)| cell).collect());
            for position in change.gone {
                self.take(position, input);
            }
            self.forget_emptied();
            for position in change.come {
                self.add(position, input);
            }
        } else {
            self.clear(grid);
            for position in shown {
                self.add(*position, input);
            }
        }
        self.summed = Some((input.serial, input.colours, Positions::of(shown)));
    }

    /// The same for positions in any order, without repetitions.
    pub fn fill_with(&mut self, grid: Grid, positions: &[usize], input: DensityInput<'_>) {
        self.summed = None;
        self.clear(grid);
        for position in positions {
            self.add(*position, input);
        }
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
        for (counts, len) in [(&mut self.in_columns, grid.columns), (&mut self.in_rows, grid.rows)]
        {
            counts.clear();
            counts.resize(index_from_u32(len), 0);
        }
        self.touched = None;
        self.grid = grid;
        self.inside = 0;
    }

    #[inline]
    fn add(&mut self, position: usize, input: DensityInput<'_>) {
        let Some((cell, colour)) = self.place(position, input) else { return };
        if let Some(sum) = self.cells.get_mut(index_from_u32(cell)) {
            if sum.is_empty() {
                self.filled.push(cell);
                let (column, row) = self.grid.column_and_row(cell);
                if let Some(count) = self.in_columns.get_mut(index_from_u32(column)) {
                    *count += 1;
                }
                if let Some(count) = self.in_rows.get_mut(index_from_u32(row)) {
                    *count += 1;
                }
            }
            sum.add(colour);
            self.inside += 1;
        }
    }

    /// Drops cells that are empty after events have gone.
    fn forget_emptied(&mut self) {
        let Self { grid, cells, filled, in_columns, in_rows, .. } = self;
        filled.retain(|cell| {
            if cells.get(index_from_u32(*cell)).is_some_and(|sum| !sum.is_empty()) {
                return true;
            }
            let (column, row) = grid.column_and_row(*cell);
            if let Some(count) = in_columns.get_mut(index_from_u32(column)) {
                *count -= 1;
            }
            if let Some(count) = in_rows.get_mut(index_from_u32(row)) {
                *count -= 1;
            }
            false
        });
    }

    #[inline]
    fn take(&mut self, position: usize, input: DensityInput<'_>) {
        let Some((cell, colour)) = self.place(position, input) else { return };
        if let Some(sum) = self.cells.get_mut(index_from_u32(cell)) {
            sum.remove(colour);
            self.inside -= 1;
        }
    }

    /// Cell and colour of an event; `None` outside of the grid.
    #[inline]
    fn place(&self, position: usize, input: DensityInput<'_>) -> Option<(u32, [i32; 3])> {
        let (point, kind) = input.points.get(position).zip(input.kinds.get(position))?;
        Some((self.grid.cell_of(*point)?, input.colours.of(*kind)))
    }

    /// The grid of the sums.
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// Number of events within the grid.
    pub fn inside(&self) -> usize {
        self.inside
    }

    /// Bounds of the filled cells: first column and row, number of columns and rows; `None` if all
    /// are empty.
    pub fn reach(&self) -> Option<[u32; 4]> {
        let bounds = |counts: &[u32]| {
            let first = counts.iter().position(|count| *count > 0)?;
            let last = counts.iter().rposition(|count| *count > 0)?;
            Some((u32_from_index(first), u32_from_index(last - first + 1)))
        };
        let (left, columns) = bounds(&self.in_columns)?;
        let (top, rows) = bounds(&self.in_rows)?;
        Some([left, top, columns, rows])
    }

    /// The filled cells by column and row, with their sums.
    pub fn filled(&self) -> impl Iterator<Item = (u32, u32, ColourSum)> {
        self.filled.iter().filter_map(move |cell| {
            let sum = self.cells.get(index_from_u32(*cell))?;
            let (column, row) = self.grid.column_and_row(*cell);
            Some((column, row, *sum))
        })
    }

    /// Index and sum of the cells that the last change touched; `None` for all cells.
    pub fn touched(&self) -> Option<impl Iterator<Item = (usize, ColourSum)>> {
        let cells = self.touched.as_ref()?.iter().map(|cell| index_from_u32(*cell));
        Some(cells.filter_map(|cell| Some((cell, *self.cells.get(cell)?))))
    }

    /// Sums of all cells, row by row.
    pub fn cells(&self) -> &[ColourSum] {
        &self.cells
    }

    /// Number of filled cells.
    pub fn filled_count(&self) -> u32 {
        u32_from_index(self.filled.len())
    }
}

#[cfg(test)]
pub(crate) mod tests;
