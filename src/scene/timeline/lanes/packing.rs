//! Packing of a lane's items into rows that do not depend on the view.
//!
//! The row of an item follows from the whole lane at the current scale, not from the part in sight:
//! an item that comes into sight at an edge moves none that is there already.

use crate::scene::timeline::items::{COUNT_ROOM, Footprint, GAP};

/// Space between two marks on one row, in pixels.
pub(super) const MARK_GAP: f64 = 2.0;

/// One event, or several that are drawn as one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ItemStack {
    /// The footprint at whose place the item is drawn.
    pub head: usize,
    /// All footprints with the head, ascending.
    pub members: Vec<usize>,
    /// The row from the top.
    pub row: usize,
}

/// Packs footprints, given in order of their left edges, into at most `most_rows` rows.
///
/// From left to right each takes the first row on which it fits with its faded ground and its title;
/// else the first on which its mark or bar fits; else the first on which it covers only titles,
/// which are then not drawn. One that would cover a mark or bar on every row joins the nearest stack
/// before it, which counts it: no event is lost or drawn far from its time. The place of a footprint
/// depends on those to its left alone.
pub(super) fn stacks(footprints: &[Footprint], most_rows: usize) -> Vec<ItemStack> {
    let mut rows = vec![Row::default(); most_rows.max(1)];
    let mut stacks: Vec<ItemStack> = Vec::new();
    for (nth, footprint) in footprints.iter().enumerate() {
        match place(footprint, &rows) {
            Some((row, taken_to)) => {
                if let Some(row) = rows.get_mut(row) {
                    *row = Row { solid_to: footprint.solid.1, taken_to, last: stacks.len() };
                }
                stacks.push(ItemStack { head: nth, members: vec![nth], row });
            }
            None => join(nth, footprint, footprints, &mut rows, &mut stacks),
        }
    }
    stacks
}

/// How far a row is taken, from the left.
#[derive(Clone, Copy, Debug)]
struct Row {
    /// Right edge of marks and bars.
    solid_to: f64,
    /// Right edge of their faded ground and titles.
    taken_to: f64,
    /// The last stack on it.
    last: usize,
}

impl Default for Row {
    fn default() -> Self {
        Self { solid_to: f64::NEG_INFINITY, taken_to: f64::NEG_INFINITY, last: 0 }
    }
}

/// The row for a footprint, and the right edge of what it takes there; `None` if it would cover a
/// mark or bar on every row.
fn place(footprint: &Footprint, rows: &[Row]) -> Option<(usize, f64)> {
    let free_from = |x: f64| rows.iter().position(|row| row.taken_to + GAP <= x);
    let titled = free_from(footprint.reach.0).map(|nth| (nth, footprint.reach.1 + footprint.title));
    let bare = || free_from(footprint.solid.0).map(|nth| (nth, footprint.solid.1));
    let over_titles = || {
        let covers = |row: &Row| row.solid_to + MARK_GAP > footprint.solid.0;
        rows.iter().position(|row| !covers(row)).map(|nth| (nth, footprint.solid.1))
    };
    titled.or_else(bare).or_else(over_titles)
}

/// Adds a footprint to the nearest of the rows' last stacks. From then on the count of that stack
/// takes room too.
fn join(
    nth: usize,
    footprint: &Footprint,
    footprints: &[Footprint],
    rows: &mut [Row],
    stacks: &mut [ItemStack],
) {
    let middle = |footprint: &Footprint| f64::midpoint(footprint.solid.0, footprint.solid.1);
    let at = middle(footprint);
    let distance = |row: &Row| {
        let head = stacks.get(row.last).and_then(|stack| footprints.get(stack.head));
        head.map_or(f64::INFINITY, |head| (middle(head) - at).abs())
    };
    let distances: Vec<f64> = rows.iter().map(distance).collect();
    let nearest = distances.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
    let Some(row) = nearest.and_then(|(nth, _)| rows.get_mut(nth)) else { return };
    if let Some(stack) = stacks.get_mut(row.last) {
        stack.members.push(nth);
        let counted =
            footprints.get(stack.head).map_or(row.solid_to, |head| head.solid.1 + COUNT_ROOM);
        row.solid_to = row.solid_to.max(counted);
        row.taken_to = row.taken_to.max(counted);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mark(x: f64, title: f64) -> Footprint {
        Footprint { solid: (x - 7.0, x + 7.0), reach: (x - 7.0, x + 7.0), title }
    }

    fn placed(xs: &[f64], most_rows: usize) -> Vec<(usize, usize)> {
        let footprints: Vec<Footprint> = xs.iter().map(|x| mark(*x, 40.0)).collect();
        stacks(&footprints, most_rows)
            .iter()
            .map(|stack| (stack.row, stack.members.len()))
            .collect()
    }

    #[test]
    fn marks_with_room_for_their_titles_share_a_row() {
        assert_eq!(placed(&[0.0, 70.0, 140.0], 4), [(0, 1), (0, 1), (0, 1)]);
    }

    #[test]
    fn marks_close_together_take_rows_of_their_own_and_then_stack() {
        assert_eq!(placed(&[0.0, 5.0, 10.0], 3), [(0, 1), (1, 1), (2, 1)]);
        assert_eq!(placed(&[0.0, 5.0, 10.0, 12.0], 2), [(0, 1), (1, 3)]);
    }

    #[test]
    fn titles_give_way_before_marks_are_stacked() {
        assert_eq!(placed(&[0.0, 30.0, 60.0], 1), [(0, 1), (0, 1), (0, 1)]);
    }

    /// timemapper's thread 215: more than three events on one date do not show at all.
    #[test]
    fn any_number_of_events_of_one_instant_are_counted() {
        assert_eq!(placed(&[50.0; 40], 1), [(0, 40)]);
    }

    prop_compose! {
        fn any_footprints()(
            footprints in prop::collection::vec((0..40_000_i32, 0..90_i32, 0..120_i32), 0..120),
        ) -> Vec<Footprint> {
            let mut footprints: Vec<Footprint> = footprints
                .into_iter()
                .map(|(x, ground, title)| {
                    let (x, ground) = (f64::from(x) / 8.0, f64::from(ground));
                    let title = f64::from(title);
                    let solid = (x - 7.0, x + 7.0);
                    Footprint { solid, reach: (solid.0 - ground, solid.1 + ground), title }
                })
                .collect();
            footprints.sort_by(|a, b| a.reach.0.total_cmp(&b.reach.0));
            footprints
        }
    }

    proptest! {
        #[test]
        fn no_mark_covers_another_and_none_is_lost(footprints in any_footprints(), rows in 1..6_usize) {
            let stacks = stacks(&footprints, rows);
            let mut all: Vec<usize> = stacks.iter().flat_map(|stack| stack.members.clone()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..footprints.len()).collect::<Vec<_>>());
            for (nth, a) in stacks.iter().enumerate() {
                prop_assert!(a.row < rows && a.members.contains(&a.head));
                for b in stacks.iter().skip(nth + 1).filter(|b| b.row == a.row) {
                    let (left, right) = (footprints[a.head].solid, footprints[b.head].solid);
                    prop_assert!(left.1 + MARK_GAP <= right.0 || right.1 + MARK_GAP <= left.0);
                }
            }
        }

        /// vis-timeline's thread 1118: an item shifts while the timeline is panned.
        #[test]
        fn rows_are_the_same_wherever_the_timeline_is_panned_to(
            footprints in any_footprints(), rows in 1..6_usize, dx in -9000..9000_i32,
        ) {
            let dx = f64::from(dx);
            let panned: Vec<Footprint> = footprints
                .iter()
                .map(|footprint| Footprint {
                    solid: (footprint.solid.0 + dx, footprint.solid.1 + dx),
                    reach: (footprint.reach.0 + dx, footprint.reach.1 + dx),
                    ..*footprint
                })
                .collect();
            prop_assert_eq!(stacks(&footprints, rows), stacks(&panned, rows));
        }

        #[test]
        fn what_comes_later_moves_nothing_that_came_before(
            footprints in any_footprints(), rows in 1..6_usize, keep in 0..120_usize,
        ) {
            let some = footprints.get(..keep).unwrap_or(&footprints);
            let rows_of = |footprints: &[Footprint]| -> Vec<(usize, usize)> {
                stacks(footprints, rows).iter().map(|stack| (stack.head, stack.row)).collect()
            };
            let all = rows_of(&footprints);
            prop_assert!(all.starts_with(&rows_of(some)));
        }
    }
}
