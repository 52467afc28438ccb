//! Events by when they begin and by when they are over, as ranks.

/// The positions of a column's values from the least to the greatest; `None` stands for the order
/// of the column itself, which is the usual one and needs no room.
#[derive(Clone, Debug, Default)]
pub(super) struct Order(Option<Vec<u32>>);

impl Order {
    pub(super) fn of(column: &[i64]) -> Self {
        if column.is_sorted() {
            return Self(None);
        }
        let count = u32::try_from(column.len()).unwrap_or(u32::MAX);
        let mut positions: Vec<u32> = (0..count).collect();
        positions.sort_by_key(|position| value(column, *position));
        Self(Some(positions))
    }

    /// The position with that rank.
    pub(super) fn position(&self, rank: u32) -> Option<u32> {
        match &self.0 {
            None => Some(rank),
            Some(positions) => positions.get(usize::try_from(rank).ok()?).copied(),
        }
    }

    /// How many values of the column precede the first for which `precedes` does not hold.
    pub(super) fn count(&self, column: &[i64], precedes: impl Fn(i64) -> bool) -> u32 {
        let count = match &self.0 {
            None => column.partition_point(|it| precedes(*it)),
            Some(positions) => {
                positions.partition_point(|position| precedes(value(column, *position)))
            }
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Whether this is the order of the column itself.
    pub(super) fn is_plain(&self) -> bool {
        self.0.is_none()
    }
}

fn value(column: &[i64], position: u32) -> i64 {
    let position = usize::try_from(position).unwrap_or(usize::MAX);
    column.get(position).copied().unwrap_or(i64::MAX)
}
