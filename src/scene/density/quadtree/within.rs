//! Range queries: cells entirely within the range are taken as a whole.

use super::{Cell, Quadtree};
use crate::geo::{Bounds, Point};
use crate::model::{EventKind, TimeSpan, Timetable};
use crate::scene::convert::index_from_u32;

/// Tolerance at the edges of cells, as a share of the sheet: rounding may put a point on an edge into
/// the neighbouring cell.
const GRAIN: f64 = 1e-9;

impl Quadtree {
    /// Whether the tree contains every point within `bounds`.
    pub fn covers(&self, bounds: Bounds) -> bool {
        let Some(root) = self.root() else { return false };
        let sheet = self.bounds_of(root).grown(-self.side_km * GRAIN);
        sheet.contains(bounds.min()) && sheet.contains(bounds.max())
    }

    /// Number of events within `bounds`, edges included, that meet the window.
    ///
    /// It descends from the whole sheet and stops at cells entirely inside, so that single points
    /// are checked only in the smallest cells along the edges.
    pub fn count_within(
        &self,
        bounds: Bounds,
        window: TimeSpan,
        points: &[Point],
        timetable: &Timetable,
    ) -> usize {
        let ranks = timetable.ranks(window);
        let mut count = 0;
        self.walk(bounds, &mut |cell, inside| {
            if inside {
                let kinds = self.kinds.iter().copied();
                count += kinds.map(|kind| self.count(cell, kind, ranks)).sum::<usize>();
                return;
            }
            self.positions(cell, window, timetable, &mut |position| {
                let point = points.get(position);
                count += usize::from(point.is_some_and(|point| bounds.contains(*point)));
            });
        });
        count
    }

    /// Kinds of the events within `bounds`, edges included, that meet the window, in the order of lists.
    pub fn kinds_within(
        &self,
        bounds: Bounds,
        window: TimeSpan,
        points: &[Point],
        timetable: &Timetable,
    ) -> Vec<EventKind> {
        let ranks = timetable.ranks(window);
        let mut missing = self.kinds.clone();
        self.walk(bounds, &mut |cell, inside| {
            let is_in_view =
                |position: usize| points.get(position).is_some_and(|at| bounds.contains(*at));
            missing.retain(|kind| {
                if self.count(cell, *kind, ranks) == 0 {
                    return true;
                }
                let mut found = inside;
                if !inside {
                    let mut look = |position| found |= is_in_view(position);
                    self.positions_of(cell, *kind, window, timetable, &mut look);
                }
                !found
            });
        });
        self.kinds.iter().copied().filter(|kind| !missing.contains(kind)).collect()
    }

    /// Positions of events that meet the window, in no order: all within `bounds`, and possibly
    /// others in cells across its edges.
    pub fn about(&self, bounds: Bounds, window: TimeSpan, timetable: &Timetable) -> Vec<usize> {
        let mut found = Vec::new();
        self.walk(bounds, &mut |cell, _| {
            self.positions(cell, window, timetable, &mut |position| found.push(position));
        });
        found
    }

    /// Calls `take` with cells that cover `bounds`: those entirely inside, of any level, and the
    /// smallest along the edges.
    fn walk(&self, bounds: Bounds, take: &mut impl FnMut(Cell, bool)) {
        if let Some(root) = self.root() {
            self.descend(root, bounds, take);
        }
    }

    fn descend(&self, cell: Cell, bounds: Bounds, take: &mut impl FnMut(Cell, bool)) {
        let ground = self.bounds_of(cell).grown(self.side_km * GRAIN);
        if !ground.meets(bounds) {
            return;
        }
        let inside = bounds.contains(ground.min()) && bounds.contains(ground.max());
        if inside || cell.level == self.deepest() {
            take(cell, inside);
            return;
        }
        for (right, up) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let quarter = Cell {
                level: cell.level + 1,
                column: cell.column * 2 + right,
                row: cell.row * 2 + up,
            };
            self.descend(quarter, bounds, take);
        }
    }

    fn root(&self) -> Option<Cell> {
        (!self.levels.is_empty()).then_some(Cell { level: 0, column: 0, row: 0 })
    }

    /// Calls `take` with the positions of a cell's events that meet the window.
    fn positions(
        &self,
        cell: Cell,
        window: TimeSpan,
        timetable: &Timetable,
        take: &mut impl FnMut(usize),
    ) {
        for kind in self.kinds.iter().copied() {
            self.positions_of(cell, kind, window, timetable, take);
        }
    }

    /// The same for the events of a kind.
    fn positions_of(
        &self,
        cell: Cell,
        kind: EventKind,
        window: TimeSpan,
        timetable: &Timetable,
        take: &mut impl FnMut(usize),
    ) {
        let Some(level) = self.levels.get(index_from_u32(cell.level)) else { return };
        let ranks = timetable.ranks(window);
        let plain = timetable.ranks_are_positions();
        let firsts = level.firsts_of(cell, kind);
        let begun = firsts.partition_point(|rank| *rank < ranks.begun);
        // If events end in the order in which they begin, those that are over come first.
        let over = if plain { firsts.partition_point(|rank| *rank < ranks.over) } else { 0 };
        let ranks = firsts.get(over..begun).unwrap_or_default();
        let positions = ranks.iter().filter_map(|rank| timetable.by_first(*rank));
        let positions = positions.map(index_from_u32);
        positions.filter(|at| plain || timetable.meets(*at, window)).for_each(take);
    }
}
