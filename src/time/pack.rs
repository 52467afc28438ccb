//! Packing of bars with titles into rows, so that none covers another.

/// The width that a bar takes, its title included, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The left edge.
    pub x0: f64,
    /// The right edge, not before the left one.
    pub x1: f64,
}

/// The rows of bars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packing {
    /// The row of each bar, from 0, in the order of the bars; `None` where no row had room.
    pub rows: Vec<Option<usize>>,
    /// The number of rows in use.
    pub row_count: usize,
    /// The indices of the bars that no row had room for, in ascending order.
    pub overflow: Vec<usize>,
}

/// Gives every bar the first row in which it keeps `gap` pixels from the bar before it.
///
/// Bars are placed in the order given, which should be from left to right: then a bar's row depends
/// only on bars that begin before it. There are at most `most_rows` rows; bars that find no room,
/// or have no number as an edge, are in [`Packing::overflow`].
pub fn packed(bars: &[Extent], gap: f64, most_rows: usize) -> Packing {
    let mut free_from: Vec<f64> = Vec::new();
    let mut packing = Packing { rows: Vec::with_capacity(bars.len()), ..Packing::default() };
    for (index, bar) in bars.iter().enumerate() {
        let row = row_for(*bar, &mut free_from, gap, most_rows);
        if row.is_none() {
            packing.overflow.push(index);
        }
        packing.rows.push(row);
    }
    packing.row_count = free_from.len();
    packing
}

/// Takes the first row that is free from the bar's left edge on.
fn row_for(bar: Extent, free_from: &mut Vec<f64>, gap: f64, most_rows: usize) -> Option<usize> {
    if bar.x0.is_nan() || bar.x1.is_nan() {
        return None;
    }
    let taken_to = bar.x1.max(bar.x0) + gap.max(0.0);
    let found = free_from.iter_mut().enumerate().find(|(_, free)| **free <= bar.x0);
    if let Some((row, free)) = found {
        *free = taken_to;
        return Some(row);
    }
    (free_from.len() < most_rows).then(|| {
        free_from.push(taken_to);
        free_from.len() - 1
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(bars: &[(f64, f64)], most_rows: usize) -> Vec<Option<usize>> {
        let bars: Vec<Extent> = bars.iter().map(|(x0, x1)| Extent { x0: *x0, x1: *x1 }).collect();
        packed(&bars, 4.0, most_rows).rows
    }

    #[test]
    fn bars_apart_share_a_row_and_bars_that_meet_do_not() {
        assert_eq!(rows(&[(0.0, 10.0), (14.0, 20.0)], 9), [Some(0), Some(0)]);
        assert_eq!(rows(&[(0.0, 10.0), (13.0, 20.0)], 9), [Some(0), Some(1)]);
    }

    #[test]
    fn a_bar_takes_the_first_row_that_is_free_again() {
        let bars = [(0.0, 10.0), (5.0, 50.0), (6.0, 20.0), (14.0, 30.0), (24.0, 40.0)];
        assert_eq!(rows(&bars, 9), [Some(0), Some(1), Some(2), Some(0), Some(2)]);
    }

    #[test]
    fn a_later_bar_never_moves_an_earlier_one() {
        let bars = [(0.0, 10.0), (5.0, 50.0), (6.0, 20.0), (14.0, 30.0)];
        assert_eq!(rows(&bars[..3], 9), rows(&bars, 9)[..3]);
    }

    #[test]
    fn bars_that_find_no_room_are_reported() {
        let bars = [(0.0, 10.0), (1.0, 10.0), (2.0, 10.0), (f64::NAN, 1.0), (20.0, 30.0)]
            .map(|(x0, x1)| Extent { x0, x1 });
        let packing = packed(&bars, 0.0, 2);
        assert_eq!(packing.overflow, [2, 3]);
        assert_eq!(packing.row_count, 2);
        assert_eq!(packed(&bars, 0.0, 0).overflow.len(), bars.len());
    }

    proptest! {
        #[test]
        fn no_bar_covers_another_and_none_is_lost(
            mut bars in prop::collection::vec((0.0..1000.0_f64, 0.0..200.0_f64), 0..80),
            gap in 0.0..10.0_f64, most_rows in 0_usize..8,
        ) {
            bars.sort_by(|a, b| a.0.total_cmp(&b.0));
            let bars: Vec<Extent> =
                bars.iter().map(|(x0, width)| Extent { x0: *x0, x1: x0 + width }).collect();
            let packing = packed(&bars, gap, most_rows);
            prop_assert_eq!(packing.rows.len(), bars.len());
            prop_assert!(packing.row_count <= most_rows);
            for (index, row) in packing.rows.iter().enumerate() {
                prop_assert_eq!(row.is_none(), packing.overflow.contains(&index));
                prop_assert!(row.is_none_or(|row| row < packing.row_count));
                let Some(row) = row else { continue };
                for (later, other) in packing.rows.iter().enumerate().skip(index + 1) {
                    let apart = bars[later].x0 >= bars[index].x1 + gap;
                    prop_assert!(*other != Some(*row) || apart, "{} and {}", index, later);
                }
            }
        }
    }
}
