//! A block index over the columns of first and last instants: a tree of zone maps.

use super::ClosedRange;

/// The number of values or nodes under one node. 64 values fill eight cache lines a column; fewer
/// make the tree deeper, more make partly met blocks dearer to scan.
const FAN: usize = 64;

/// A tree over two columns: the least and the greatest values of every [`FAN`] neighbours, and of
/// every [`FAN`] of these nodes, up to a single root.
#[derive(Clone, Debug, Default)]
pub(super) struct BlockIndex {
    /// From the leaves, which stand for blocks of values, to the root.
    levels: Vec<Vec<BlockBounds>>,
}

/// The ranges of the values in a block.
#[derive(Clone, Copy, Debug)]
struct BlockBounds {
    first: ClosedRange,
    last: ClosedRange,
}

impl BlockBounds {
    fn join(self, other: Self) -> Self {
        Self { first: self.first.hull(other.first), last: self.last.hull(other.last) }
    }

    fn is_apart_from(self, window: ClosedRange) -> bool {
        self.first.first > window.last || self.last.last < window.first
    }

    fn is_within(self, window: ClosedRange) -> bool {
        self.first.last <= window.last && self.last.first >= window.first
    }
}

impl BlockIndex {
    pub(super) fn over(first: &[i64], last: &[i64]) -> Self {
        let single = |(first, last): (&i64, &i64)| BlockBounds {
            first: ClosedRange { first: *first, last: *first },
            last: ClosedRange { first: *last, last: *last },
        };
        let blocks = first.chunks(FAN).zip(last.chunks(FAN));
        let mut level: Vec<BlockBounds> = blocks
            .filter_map(|(first, last)| {
                first.iter().zip(last).map(single).reduce(BlockBounds::join)
            })
            .collect();
        let mut levels = Vec::new();
        while level.len() > 1 {
            let above = level
                .chunks(FAN)
                .filter_map(|nodes| nodes.iter().copied().reduce(BlockBounds::join));
            let above: Vec<BlockBounds> = above.collect();
            levels.push(std::mem::replace(&mut level, above));
        }
        levels.push(level);
        Self { levels }
    }

    /// Adds the positions of the values that meet the window to `found`, in rising order. The
    /// columns are those that were indexed.
    pub(super) fn find(
        &self,
        first: &[i64],
        last: &[i64],
        window: ClosedRange,
        found: &mut Vec<usize>,
    ) {
        let search = BlockSearch { first, last, window };
        if let Some((_, below)) = self.levels.split_last() {
            self.visit(0, below.len(), search, found);
        }
    }

    /// Adds the positions of the values that meet the window by these columns and not by those of
    /// `sure`, in rising order. `sure` is over columns of the same length, and what meets a window by
    /// it meets it by these, too.
    pub(super) fn find_unsure(
        &self,
        sure: &Self,
        columns: [&[i64]; 4],
        window: ClosedRange,
        found: &mut Vec<usize>,
    ) {
        if let Some((_, below)) = self.levels.split_last() {
            self.visit_unsure(sure, (0, below.len()), columns, window, found);
        }
    }

    fn visit_unsure(
        &self,
        sure: &Self,
        (nth, level): (usize, usize),
        columns: [&[i64]; 4],
        window: ClosedRange,
        found: &mut Vec<usize>,
    ) {
        let node = |index: &Self| index.levels.get(level).and_then(|nodes| nodes.get(nth)).copied();
        let (Some(meets), Some(holds)) = (node(self), node(sure)) else { return };
        if meets.is_apart_from(window) || holds.is_within(window) {
            return;
        }
        if level > 0 {
            let children = self.levels.get(level - 1).map_or(0, Vec::len);
            for child in nth * FAN..((nth + 1) * FAN).min(children) {
                self.visit_unsure(sure, (child, level - 1), columns, window, found);
            }
            return;
        }
        let start = nth * FAN;
        let [first, last, latest_start, earliest_end] = columns
            .map(|column| column.get(start..(start + FAN).min(column.len())).unwrap_or_default());
        let hulls = first.iter().zip(last);
        let sures = latest_start.iter().zip(earliest_end);
        for (nth, ((first, last), (starts, ends))) in hulls.zip(sures).enumerate() {
            let meets = *first <= window.last && *last >= window.first;
            let holds = *starts <= window.last && *ends >= window.first;
            if meets && !holds {
                found.push(start + nth);
            }
        }
    }

    /// Searches the node `nth` of a level, counted from the leaves.
    fn visit(&self, nth: usize, level: usize, search: BlockSearch<'_>, found: &mut Vec<usize>) {
        let Some(node) = self.levels.get(level).and_then(|nodes| nodes.get(nth)) else {
            return;
        };
        if node.is_apart_from(search.window) {
            return;
        }
        if node.is_within(search.window) {
            let width = FAN.pow(u32::try_from(level + 1).unwrap_or(u32::MAX));
            found.extend(nth * width..((nth + 1) * width).min(search.first.len()));
        } else if level == 0 {
            search.scan(nth * FAN, found);
        } else {
            let children = self.levels.get(level - 1).map_or(0, Vec::len);
            for child in nth * FAN..((nth + 1) * FAN).min(children) {
                self.visit(child, level - 1, search, found);
            }
        }
    }
}

/// The indexed columns and the window to search for.
#[derive(Clone, Copy)]
struct BlockSearch<'a> {
    first: &'a [i64],
    last: &'a [i64],
    window: ClosedRange,
}

impl BlockSearch<'_> {
    /// Compares every value of the block that starts at that position.
    fn scan(&self, start: usize, found: &mut Vec<usize>) {
        let end = (start + FAN).min(self.first.len());
        let first = self.first.get(start..end).unwrap_or_default();
        let last = self.last.get(start..end).unwrap_or_default();
        for (nth, (first, last)) in first.iter().zip(last).enumerate() {
            if *first <= self.window.last && *last >= self.window.first {
                found.push(start + nth);
            }
        }
    }
}
