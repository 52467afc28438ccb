//! Ranks of events in a column of instants.

/// The permutation that sorts a column: the position of each rank.
///
/// `None` stands for a column that is sorted already, the usual case, which takes no memory.
#[derive(Clone, Debug, Default)]
pub(super) struct RankOrder(Option<Vec<u32>>);

impl RankOrder {
    pub(super) fn of(column: &[i64]) -> Self {
        if column.is_sorted() {
            return Self(None);
        }
        let count = u32::try_from(column.len()).unwrap_or(u32::MAX);
        let mut positions: Vec<u32> = (0..count).collect();
        positions.sort_by_key(|position| value(column, *position));
        Self(Some(positions))
    }

    /// The position in the column of the value with that rank.
    pub(super) fn position(&self, rank: u32) -> Option<u32> {
        match &self.0 {
            None => Some(rank),
            Some(positions) => positions.get(usize::try_from(rank).ok()?).copied(),
        }
    }

    /// The number of values before the first one that does not satisfy `precedes`.
    pub(super) fn count(&self, column: &[i64], precedes: impl Fn(i64) -> bool) -> u32 {
        let count = match &self.0 {
            None => column.partition_point(|it| precedes(*it)),
            Some(positions) => {
                positions.partition_point(|position| precedes(value(column, *position)))
            }
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Whether the column is sorted, so that rank and position are the same.
    pub(super) fn is_identity(&self) -> bool {
        self.0.is_none()
    }
}

fn value(column: &[i64], position: u32) -> i64 {
    let position = usize::try_from(position).unwrap_or(usize::MAX);
    column.get(position).copied().unwrap_or(i64::MAX)
}
