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
    pub inks: KindColours,
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
    /// Bounds of the filled cells: first column and row, number of columns and rows.
    reach: Option<[u32; 4]>,
    /// Serial, colours and positions of what is summed; `None` if that is unknown.
    summed: Option<(u64, KindColours, Positions)>,
    /// Cells that the last change touched; `None` for all.
    touched: Option<Vec<u32>>,
}

impl Density {
    /// Sums the events at `shown`, which are in order: each with a point within the grid counts in
    /// one cell.
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

    /// The same for positions in any order, without repetitions.
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

    /// Cell and colour of an event; `None` outside of the grid.
    #[inline]
    fn place(&self, position: usize, grains: DensityInput<'_>) -> Option<(u32, [i32; 3])> {
        let (point, kind) = grains.points.get(position).zip(grains.kinds.get(position))?;
        Some((self.grid.cell_of(*point)?, grains.inks.of(*kind)))
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
        self.reach
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

    fn find_reach(&self) -> Option<[u32; 4]> {
        let (first, rest) = self.filled.split_first()?;
        let (column, row) = self.grid.column_and_row(*first);
        let start = [column, row, column, row];
        let [left, top, right, bottom] = rest.iter().fold(start, |reach, cell| {
            let (column, row) = self.grid.column_and_row(*cell);
            let [left, top, right, bottom] = reach;
            [left.min(column), top.min(row), right.max(column), bottom.max(row)]
        });
        Some([left, top, right - left + 1, bottom - top + 1])
    }
}

#[cfg(test)]
pub(crate) mod tests;
