//! Finding what meets a window without looking at the rest.

use super::Run;

/// How many values each node of the tree stands for on the level below.
const FAN: usize = 64;

/// A tree over two columns: of every [`FAN`] neighbours the least and the greatest values, and of
/// every [`FAN`] of these, up to a single node.
#[derive(Clone, Debug, Default)]
pub(super) struct Fence {
    /// From the lowest level, whose nodes stand for values themselves, to the highest.
    levels: Vec<Vec<Node>>,
}

/// What is known of a run of values.
#[derive(Clone, Copy, Debug)]
struct Node {
    least_first: i64,
    greatest_first: i64,
    least_last: i64,
    greatest_last: i64,
}

impl Node {
    fn join(self, other: Self) -> Self {
        Self {
            least_first: self.least_first.min(other.least_first),
            greatest_first: self.greatest_first.max(other.greatest_first),
            least_last: self.least_last.min(other.least_last),
            greatest_last: self.greatest_last.max(other.greatest_last),
        }
    }

    fn is_apart_from(self, window: Run) -> bool {
        self.least_first > window.last || self.greatest_last < window.first
    }

    fn is_within(self, window: Run) -> bool {
        self.greatest_first <= window.last && self.least_last >= window.first
    }
}

impl Fence {
    pub(super) fn over(first: &[i64], last: &[i64]) -> Self {
        let single = |(first, last): (&i64, &i64)| Node {
            least_first: *first,
            greatest_first: *first,
            least_last: *last,
            greatest_last: *last,
        };
        let blocks = first.chunks(FAN).zip(last.chunks(FAN));
        let mut level: Vec<Node> = blocks
            .filter_map(|(first, last)| first.iter().zip(last).map(single).reduce(Node::join))
            .collect();
        let mut levels = Vec::new();
        while level.len() > 1 {
            let above =
                level.chunks(FAN).filter_map(|nodes| nodes.iter().copied().reduce(Node::join));
            let above: Vec<Node> = above.collect();
            levels.push(std::mem::replace(&mut level, above));
        }
        levels.push(level);
        Self { levels }
    }

    pub(super) fn find(&self, first: &[i64], last: &[i64], window: Run, found: &mut Vec<usize>) {
        let columns = Columns { first, last, window };
        if let Some((_, below)) = self.levels.split_last() {
            self.visit(0, below.len(), columns, found);
        }
    }

    /// Looks at the node `nth` of a level, counted from the lowest.
    fn visit(&self, nth: usize, level: usize, columns: Columns<'_>, found: &mut Vec<usize>) {
        let Some(node) = self.levels.get(level).and_then(|nodes| nodes.get(nth)) else {
            return;
        };
        if node.is_apart_from(columns.window) {
            return;
        }
        if node.is_within(columns.window) {
            let width = FAN.pow(u32::try_from(level + 1).unwrap_or(u32::MAX));
            found.extend(nth * width..((nth + 1) * width).min(columns.first.len()));
        } else if level == 0 {
            columns.find(nth * FAN, found);
        } else {
            let children = self.levels.get(level - 1).map_or(0, Vec::len);
            for child in nth * FAN..((nth + 1) * FAN).min(children) {
                self.visit(child, level - 1, columns, found);
            }
        }
    }
}

/// The columns and what is looked for in them.
#[derive(Clone, Copy)]
struct Columns<'a> {
    first: &'a [i64],
    last: &'a [i64],
    window: Run,
}

impl Columns<'_> {
    /// Looks at the values of one block.
    fn find(&self, start: usize, found: &mut Vec<usize>) {
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
