//! Quadtree whose cells keep their events in order of time.
//!
//! The sheet of the base map is cut into four, each quarter again, and so on, down to cells that
//! hold some tens of events on average. On each level every event is listed once, in its cell,
//! under its kind, in order of time: by its rank by first instant, and again by its rank by last
//! instant if these orders differ. So, with *n* events and levels 0 to *d* ≤ 8,
//!
//! - a count by kind in a cell and a window is two binary searches in 4-byte ranks,
//!   O(log *n*): events begun when the window closes, minus events over before it opens;
//! - the counts of all cells on a screen take that for each of them, whatever the size of the
//!   dataset. A cell covers the same ground at every camera of its level, so that nothing moves or
//!   merges while the map is dragged;
//! - events near a point are found in the smallest cells around it;
//! - building takes *d* counting sorts, O(*d n*), and memory 4 to 8 bytes for an event and level.
//!
//! The tree is static, its cells numbered along a Z-curve (Morton, "A computer oriented geodetic
//! data base", 1966; Gargantini, "An effective way to represent quadtrees", 1982). A list sorted by
//! a second key in each node of a tree over the first is the range tree of Bentley ("Decomposable
//! searching problems", 1979), here with the tree over place and the lists over time.

mod within;

use crate::geo::{Bounds, Point};
use crate::model::{EventKind, Ranks, TimeSpan, Timetable};
use crate::scene::convert::{floor_i32, index_from_u32, u32_from_index};

/// The least number of events in a smallest cell, on average: with fewer, the tree takes more memory
/// than it saves time.
const FEWEST: usize = 24;
/// The most levels below the whole sheet; 4⁸ cells have 16-bit codes.
const DEEPEST: u32 = 8;
/// Number of events from which two threads sort them.
const MANY: usize = 20_000;

/// Events by place, kind and time.
#[derive(Clone, Debug, Default)]
pub struct Quadtree {
    /// The south-western corner of the whole square.
    corner: Point,
    /// Its side in kilometres.
    side_km: f64,
    /// From the whole square to the smallest cells.
    levels: Vec<Level>,
    /// Every kind that events can have, in the order of lists.
    kinds: Vec<EventKind>,
}

/// All cells of one size.
#[derive(Clone, Debug, Default)]
struct Level {
    /// Number of kinds.
    kinds: usize,
    /// Start of each cell's and kind's events in the lists, kinds within cells; and the end.
    starts: Vec<u32>,
    /// Ranks by first instant, in order within each cell and kind.
    firsts: Vec<u32>,
    /// The same by last instant; empty if it equals `firsts`.
    lasts: Vec<u32>,
}

/// One cell of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    level: u32,
    column: u32,
    row: u32,
}

impl Quadtree {
    /// A tree without cells.
    pub const fn empty() -> Self {
        Self { corner: Point::new(0.0, 0.0), side_km: 0.0, levels: Vec::new(), kinds: Vec::new() }
    }

    /// The tree of events at `points`, by position in the timetable. Events outside of the sheet or
    /// without a date are in no cell.
    pub fn over(points: &[Point], timetable: &Timetable, sheet: Bounds) -> Self {
        let dated = points.get(..timetable.dated()).unwrap_or_default();
        let mut deepest = 0;
        while deepest < DEEPEST && dated.len() / FEWEST >= 4_usize.pow(deepest + 1) {
            deepest += 1;
        }
        let side_km = sheet.width().max(sheet.height());
        let kinds = timetable.kinds_in_order().to_vec();
        let count = kinds.len();
        let mut tree = Self { corner: sheet.min(), side_km, levels: Vec::new(), kinds };
        let codes: Vec<Option<u32>> =
            dated.iter().map(|point| tree.cell_at(*point, deepest).map(Cell::code)).collect();
        let level_of = |level: u32| {
            let key = |position: u32| {
                let position = index_from_u32(position);
                let code = codes.get(position).copied().flatten()? >> (2 * (deepest - level));
                let kind = timetable.kinds().get(position)?;
                Some(index_from_u32(code) * count + kind.index())
            };
            Level::sorted((4_usize.pow(level), count), timetable, key)
        };
        let half = deepest.div_ceil(2);
        let coarse = || (0..half).map(level_of).collect::<Vec<_>>();
        let fine = || (half..=deepest).map(level_of).collect::<Vec<_>>();
        let (coarse, fine) =
            if dated.len() > MANY { rayon::join(coarse, fine) } else { (coarse(), fine()) };
        tree.levels = coarse;
        tree.levels.extend(fine);
        tree
    }

    /// The level with the smallest cells.
    pub fn deepest(&self) -> u32 {
        u32_from_index(self.levels.len().saturating_sub(1))
    }

    /// The level of the smallest cells that are at least that wide.
    pub fn level_for(&self, km: f64) -> u32 {
        let halvings = (self.side_km / km.max(1e-9)).log2();
        u32::try_from(floor_i32(halvings)).unwrap_or(0).min(self.deepest())
    }

    /// The cell of a level that contains a point; `None` outside of the sheet.
    pub fn cell_at(&self, point: Point, level: u32) -> Option<Cell> {
        let across = f64::from(1_u32 << level);
        let share = |offset: f64| u32::try_from(floor_i32(offset / self.side_km * across)).ok();
        let column = share(point.x - self.corner.x)?;
        let row = share(point.y - self.corner.y)?;
        let inside = point.is_finite() && column < 1 << level && row < 1 << level;
        inside.then_some(Cell { level, column, row })
    }

    /// The cells of a level that meet `bounds`, from south to north.
    pub fn cells_in(&self, bounds: Bounds, level: u32) -> impl Iterator<Item = Cell> {
        let across = f64::from(1_u32 << level);
        let most = (1_i32 << level) - 1;
        let share = move |offset: f64| floor_i32(offset / self.side_km * across).clamp(0, most);
        let columns = share(bounds.min().x - self.corner.x)..=share(bounds.max().x - self.corner.x);
        let rows = share(bounds.min().y - self.corner.y)..=share(bounds.max().y - self.corner.y);
        let number = |at: i32| u32::try_from(at).unwrap_or(0);
        rows.flat_map(move |row| {
            columns.clone().map(move |column| Cell {
                level,
                column: number(column),
                row: number(row),
            })
        })
    }

    /// The ground that a cell covers.
    pub fn bounds_of(&self, cell: Cell) -> Bounds {
        let side = self.side_km / f64::from(1_u32 << cell.level);
        let corner = |column: u32, row: u32| {
            Point::new(
                self.corner.x + f64::from(column) * side,
                self.corner.y + f64::from(row) * side,
            )
        };
        Bounds::between(corner(cell.column, cell.row), corner(cell.column + 1, cell.row + 1))
    }

    /// Number of events of a kind in a cell that meet the window.
    pub fn count(&self, cell: Cell, kind: EventKind, window: Ranks) -> usize {
        let Some(level) = self.levels.get(index_from_u32(cell.level)) else {
            return 0;
        };
        let begun = level.firsts_of(cell, kind).partition_point(|rank| *rank < window.begun);
        let over = level.lasts_of(cell, kind).partition_point(|rank| *rank < window.over);
        begun.saturating_sub(over)
    }

    /// The same for each kind that has any, in the order of lists.
    pub fn counts(&self, cell: Cell, window: Ranks) -> Vec<(EventKind, usize)> {
        let kinds = self.kinds.iter().copied();
        let counts = kinds.map(|kind| (kind, self.count(cell, kind, window)));
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// Positions of the events within `bounds` that meet the window, in no order. It checks all
    /// events in the smallest cells around that have begun by the window's end.
    pub fn near(
        &self,
        bounds: Bounds,
        window: TimeSpan,
        points: &[Point],
        timetable: &Timetable,
    ) -> Vec<usize> {
        let Some(level) = self.levels.last() else {
            return Vec::new();
        };
        let begun = timetable.ranks(window).begun;
        let mut found = Vec::new();
        for cell in self.cells_in(bounds, self.deepest()) {
            for kind in self.kinds.iter().copied() {
                let ranks = level.firsts_of(cell, kind);
                let ranks = ranks.get(..ranks.partition_point(|rank| *rank < begun));
                let positions = ranks.unwrap_or_default().iter();
                found.extend(
                    positions
                        .filter_map(|rank| timetable.by_first(*rank).map(index_from_u32))
                        .filter(|at| points.get(*at).is_some_and(|point| bounds.contains(*point)))
                        .filter(|at| timetable.meets(*at, window)),
                );
            }
        }
        found
    }
}

impl Cell {
    /// Index along the Z-curve of its level.
    fn code(self) -> u32 {
        spread(self.column) | (spread(self.row) << 1)
    }
}

/// The lower 16 bits with a gap between each two of them.
fn spread(bits: u32) -> u32 {
    let bits = (bits | (bits << 8)) & 0x00FF_00FF;
    let bits = (bits | (bits << 4)) & 0x0F0F_0F0F;
    let bits = (bits | (bits << 2)) & 0x3333_3333;
    (bits | (bits << 1)) & 0x5555_5555
}

impl Level {
    /// Counting sort of all events with a key, by key and then by time. A key is the index of a cell
    /// times the number of kinds, plus the index of a kind.
    fn sorted(
        (cells, kinds): (usize, usize),
        timetable: &Timetable,
        key: impl Fn(u32) -> Option<usize>,
    ) -> Self {
        let dated = u32_from_index(timetable.dated());
        let mut starts = vec![0_u32; cells * kinds + 1];
        for key in (0..dated).filter_map(&key) {
            if let Some(count) = starts.get_mut(key + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let ranked = |position: &dyn Fn(u32) -> Option<u32>| {
            let mut ends = starts.clone();
            let mut ranks = vec![0; index_from_u32(sum)];
            for rank in 0..dated {
                let end = position(rank).and_then(&key).and_then(|key| ends.get_mut(key));
                let Some(end) = end else { continue };
                if let Some(place) = ranks.get_mut(index_from_u32(*end)) {
                    *place = rank;
                }
                *end += 1;
            }
            ranks
        };
        let firsts = ranked(&|rank| timetable.by_first(rank));
        let plain = timetable.ranks_are_positions();
        let lasts = if plain { Vec::new() } else { ranked(&|rank| timetable.by_last(rank)) };
        Self { kinds, starts, firsts, lasts }
    }

    fn firsts_of(&self, cell: Cell, kind: EventKind) -> &[u32] {
        self.slice(&self.firsts, cell, kind)
    }

    fn lasts_of(&self, cell: Cell, kind: EventKind) -> &[u32] {
        let plain = self.lasts.is_empty();
        self.slice(if plain { &self.firsts } else { &self.lasts }, cell, kind)
    }

    fn slice<'a>(&self, ranks: &'a [u32], cell: Cell, kind: EventKind) -> &'a [u32] {
        let key = index_from_u32(cell.code()) * self.kinds + kind.index();
        let range = self.starts.get(key).zip(self.starts.get(key + 1));
        let range = range.map(|(from, to)| index_from_u32(*from)..index_from_u32(*to));
        range.and_then(|range| ranks.get(range)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
