//! Items of a lane into rows, the same rows wherever the timeline is panned to.
//!
//! What stands where in a lane is settled by the whole lane at the scale in force, not by the part
//! that is in sight: an item that comes into sight at an edge moves none that is there already.

/// Space between a title and what is beside it on its row, in pixels.
pub(crate) const GAP: f64 = 8.0;
/// Space between two marks on one row, in pixels.
pub(crate) const MARK_GAP: f64 = 2.0;

/// What the count of a stack takes beside its mark, in pixels.
pub(crate) const COUNT_ROOM: f64 = 17.0;

/// What an item takes on its row, in pixels of an axis without edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Footprint {
    /// The edges of what must never be covered: mark or bar.
    pub solid: (f64, f64),
    /// The edges of shape and faded ground.
    pub reach: (f64, f64),
    /// The room that its title takes beside it; 0 where it has none or carries it inside.
    pub title: f64,
}

/// Several pieces that are drawn as one, on one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The piece that gives the place.
    pub head: usize,
    /// All of them with the head, in ascending order.
    pub members: Vec<usize>,
    /// The row from the top.
    pub row: usize,
}

/// Packs pieces, which must be in order of their left edges, into at most that many rows.
///
/// From left to right each piece takes the first row where it fits with its faded ground and its
/// title; then the first where its mark or bar alone does; then the first where it covers nothing
/// but titles, which give way. Only what would cover a mark or bar on every row joins the nearest
/// one before it and is counted there: nothing is lost, and nothing stands far from its time. Only
/// pieces to its left decide on a piece.
pub(crate) fn groups(pieces: &[Footprint], most_rows: usize) -> Vec<Group> {
    let mut rows = vec![Row::default(); most_rows.max(1)];
    let mut groups: Vec<Group> = Vec::new();
    for (nth, piece) in pieces.iter().enumerate() {
        match place(piece, &rows) {
            Some((row, taken_to)) => {
                if let Some(row) = rows.get_mut(row) {
                    *row = Row { solid_to: piece.solid.1, taken_to, last: groups.len() };
                }
                groups.push(Group { head: nth, members: vec![nth], row });
            }
            None => join(nth, piece, pieces, &mut rows, &mut groups),
        }
    }
    groups
}

/// How far a row is taken.
#[derive(Clone, Copy, Debug)]
struct Row {
    /// By marks and bars.
    solid_to: f64,
    /// By their faded ground and their titles as well.
    taken_to: f64,
    /// The group that came last.
    last: usize,
}

impl Default for Row {
    fn default() -> Self {
        Self { solid_to: f64::NEG_INFINITY, taken_to: f64::NEG_INFINITY, last: 0 }
    }
}

/// The row for a piece, and how far it takes it.
fn place(piece: &Footprint, rows: &[Row]) -> Option<(usize, f64)> {
    let free_from = |x: f64| rows.iter().position(|row| row.taken_to + GAP <= x);
    let titled = free_from(piece.reach.0).map(|nth| (nth, piece.reach.1 + piece.title));
    let bare = || free_from(piece.solid.0).map(|nth| (nth, piece.solid.1));
    let over_titles = || {
        let covers = |row: &Row| row.solid_to + MARK_GAP > piece.solid.0;
        rows.iter().position(|row| !covers(row)).map(|nth| (nth, piece.solid.1))
    };
    titled.or_else(bare).or_else(over_titles)
}

/// Adds a piece to the group whose last mark stands nearest; its count takes room from then on.
fn join(
    nth: usize,
    piece: &Footprint,
    pieces: &[Footprint],
    rows: &mut [Row],
    groups: &mut [Group],
) {
    let middle = |piece: &Footprint| f64::midpoint(piece.solid.0, piece.solid.1);
    let at = middle(piece);
    let distance = |row: &Row| {
        let head = groups.get(row.last).and_then(|group| pieces.get(group.head));
        head.map_or(f64::INFINITY, |head| (middle(head) - at).abs())
    };
    let distances: Vec<f64> = rows.iter().map(distance).collect();
    let nearest = distances.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
    let Some(row) = nearest.and_then(|(nth, _)| rows.get_mut(nth)) else { return };
    if let Some(group) = groups.get_mut(row.last) {
        group.members.push(nth);
        let counted = pieces.get(group.head).map_or(row.solid_to, |head| head.solid.1 + COUNT_ROOM);
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
        let pieces: Vec<Footprint> = xs.iter().map(|x| mark(*x, 40.0)).collect();
        groups(&pieces, most_rows).iter().map(|group| (group.row, group.members.len())).collect()
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
        fn any_pieces()(
            pieces in prop::collection::vec((0..40_000_i32, 0..90_i32, 0..120_i32), 0..120),
        ) -> Vec<Footprint> {
            let mut pieces: Vec<Footprint> = pieces
                .into_iter()
                .map(|(x, ground, title)| {
                    let (x, ground) = (f64::from(x) / 8.0, f64::from(ground));
                    let title = f64::from(title);
                    let solid = (x - 7.0, x + 7.0);
                    Footprint { solid, reach: (solid.0 - ground, solid.1 + ground), title }
                })
                .collect();
            pieces.sort_by(|a, b| a.reach.0.total_cmp(&b.reach.0));
            pieces
        }
    }

    proptest! {
        #[test]
        fn no_mark_covers_another_and_none_is_lost(pieces in any_pieces(), rows in 1..6_usize) {
            let groups = groups(&pieces, rows);
            let mut all: Vec<usize> = groups.iter().flat_map(|g| g.members.clone()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..pieces.len()).collect::<Vec<_>>());
            for (nth, a) in groups.iter().enumerate() {
                prop_assert!(a.row < rows && a.members.contains(&a.head));
                for b in groups.iter().skip(nth + 1).filter(|b| b.row == a.row) {
                    let (left, right) = (pieces[a.head].solid, pieces[b.head].solid);
                    prop_assert!(left.1 + MARK_GAP <= right.0 || right.1 + MARK_GAP <= left.0);
                }
            }
        }

        /// vis-timeline's thread 1118: an item shifts while the timeline is panned.
        #[test]
        fn rows_are_the_same_wherever_the_timeline_is_panned_to(
            pieces in any_pieces(), rows in 1..6_usize, dx in -9000..9000_i32,
        ) {
            let dx = f64::from(dx);
            let panned: Vec<Footprint> = pieces
                .iter()
                .map(|piece| Footprint {
                    solid: (piece.solid.0 + dx, piece.solid.1 + dx),
                    reach: (piece.reach.0 + dx, piece.reach.1 + dx),
                    ..*piece
                })
                .collect();
            prop_assert_eq!(groups(&pieces, rows), groups(&panned, rows));
        }

        #[test]
        fn what_comes_later_moves_nothing_that_came_before(
            pieces in any_pieces(), rows in 1..6_usize, keep in 0..120_usize,
        ) {
            let some = pieces.get(..keep).unwrap_or(&pieces);
            let rows_of = |pieces: &[Footprint]| -> Vec<(usize, usize)> {
                groups(pieces, rows).iter().map(|group| (group.head, group.row)).collect()
            };
            let all = rows_of(&pieces);
            prop_assert!(all.starts_with(&rows_of(some)));
        }
    }
}
