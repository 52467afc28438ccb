//! Changes of a set of positions: what comes and what goes when the dates shown change.

use std::ops::Range;

/// Positions in order. They are consecutive for most windows, and then only the ends are stored.
#[derive(Clone, Debug)]
pub(crate) enum Positions {
    /// Consecutive positions.
    Run(Range<usize>),
    /// Any other positions.
    List(Vec<usize>),
}

/// Difference of two sets of positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Change {
    /// Positions only in the first set.
    pub(crate) gone: Vec<usize>,
    /// Positions only in the second set.
    pub(crate) come: Vec<usize>,
}

impl Positions {
    /// Stores positions in order.
    pub(crate) fn of(positions: &[usize]) -> Self {
        run(positions).map_or_else(|| Self::List(positions.to_vec()), Self::Run)
    }

    /// The change from these positions to others in order; `None` if so many differ that it is no
    /// more work to start again.
    pub(crate) fn change_to(&self, after: &[usize]) -> Option<Change> {
        match (self, run(after)) {
            (Self::Run(before), Some(now)) => change_of_runs(before, &now),
            (Self::Run(before), None) => {
                let before: Vec<usize> = before.clone().collect();
                change_of_lists(&before, after)
            }
            (Self::List(before), _) => change_of_lists(before, after),
        }
    }
}

/// The range of consecutive positions; `None` for others, and if there are none.
fn run(positions: &[usize]) -> Option<Range<usize>> {
    let (first, last) = (*positions.first()?, *positions.last()?);
    (last - first + 1 == positions.len()).then_some(first..last + 1)
}

fn change_of_runs(before: &Range<usize>, now: &Range<usize>) -> Option<Change> {
    let parts = |of: &Range<usize>, other: &Range<usize>| {
        let low = of.start..of.end.min(other.start).max(of.start);
        let high = other.end.max(of.start).max(low.end).min(of.end)..of.end;
        [low, high]
    };
    let (gone, come) = (parts(before, now), parts(now, before));
    let count: usize = gone.iter().chain(&come).map(ExactSizeIterator::len).sum();
    let all = |parts: [Range<usize>; 2]| parts.into_iter().flatten().collect();
    (count < now.len()).then(|| Change { gone: all(gone), come: all(come) })
}

fn change_of_lists(before: &[usize], after: &[usize]) -> Option<Change> {
    let mut change = Change::default();
    let (mut rest, mut left) = (before, after);
    while change.gone.len() + change.come.len() < after.len() {
        // Two windows of one drag have most events in common: skip them together.
        let same = common(rest, left);
        (rest, left) = (rest.get(same..)?, left.get(same..)?);
        match (rest.split_first(), left.split_first()) {
            (None, None) => return Some(change),
            (Some((old, others)), new) if new.is_none_or(|(new, _)| old < new) => {
                change.gone.push(*old);
                rest = others;
            }
            (_, Some((new, others))) => {
                change.come.push(*new);
                left = others;
            }
            (Some(_), None) => return None,
        }
    }
    None
}

/// Length of the common beginning of two lists.
fn common(a: &[usize], b: &[usize]) -> usize {
    const BLOCK: usize = 256;
    if a.first() != b.first() {
        return 0;
    }
    let blocks = a.chunks_exact(BLOCK).zip(b.chunks_exact(BLOCK));
    let same = blocks.take_while(|(a, b)| a == b).count() * BLOCK;
    let rest = a.iter().zip(b).skip(same);
    same + rest.take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::*;

    fn any_positions() -> impl Strategy<Value = Vec<usize>> {
        let run = (0..900_usize, 0..900_usize).prop_map(|(a, b)| (a.min(b)..a.max(b)).collect());
        let list = btree_set(0..900_usize, 0..700).prop_map(|set| set.into_iter().collect());
        prop_oneof![run, list]
    }

    proptest! {
        #[test]
        fn a_change_leads_from_the_one_to_the_other(
            before in any_positions(),
            after in any_positions(),
        ) {
            let set = |positions: &[usize]| -> BTreeSet<usize> { positions.iter().copied().collect() };
            let (from, to) = (set(&before), set(&after));
            let differ = from.symmetric_difference(&to).count();
            match Positions::of(&before).change_to(&after) {
                None => prop_assert!(differ >= after.len(), "{differ} of {}", after.len()),
                Some(change) => {
                    let gone: Vec<usize> = from.difference(&to).copied().collect();
                    let come: Vec<usize> = to.difference(&from).copied().collect();
                    prop_assert_eq!(change, Change { gone, come });
                }
            }
        }
    }
}
