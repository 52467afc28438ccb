//! Lanes: items of one kind, packed into rows.

use super::item::{Item, ItemShape, TitleSide};
use super::{Plot, ROW, ROW_MIN};
use crate::model::EventKind;

/// The most rows that a lane takes.
const MOST_ROWS: usize = 4;
/// Space between two things on one row, in pixels.
const GAP: f64 = 8.0;
/// Space between an item and its title, in pixels.
const TITLE_GAP: f64 = 5.0;

/// A lane with its items.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The kind of its events.
    pub kind: EventKind,
    /// How many events it shows, stacked ones counted one by one.
    pub count: usize,
    /// How many rows it has.
    pub rows: usize,
    /// Its upper edge in pixels from the top of the lanes.
    pub top: f64,
    /// Its items, in order of time.
    pub items: Vec<Item>,
}

/// Sorts items into lanes and packs each lane; returns the lanes and the height of a row.
///
/// Lanes without items are left out. Where the rows that lanes would like do not fit, the lane
/// with the most rows gives one up, until they fit or every lane has a single row.
pub(super) fn lanes(items: Vec<Item>, plot: Plot) -> (Vec<Lane>, f64) {
    let mut lanes: Vec<Lane> = EventKind::ALL
        .into_iter()
        .map(|kind| Lane { kind, count: 0, rows: 0, top: 0.0, items: Vec::new() })
        .collect();
    for item in items {
        if let Some(lane) = lanes.iter_mut().find(|lane| lane.kind == item.kind) {
            lane.count += item.events.len();
            lane.items.push(item);
        }
    }
    lanes.retain(|lane| !lane.items.is_empty());
    let fits = |rows: usize, height: f64| rows_height(rows, height) <= plot.lanes_height;
    let mut rows: Vec<usize> =
        lanes.iter().map(|lane| packed(&lane.items, MOST_ROWS, plot).1).collect();
    while !fits(rows.iter().sum(), ROW) {
        match rows.iter_mut().max().filter(|most| **most > 1) {
            Some(most) => *most -= 1,
            None => break,
        }
    }
    let total: usize = rows.iter().sum();
    let row_height = if fits(total, ROW) {
        ROW
    } else {
        (plot.lanes_height / rows_height(total, 1.0)).max(ROW_MIN)
    };
    let mut top = 0.0;
    for (lane, rows) in lanes.iter_mut().zip(rows) {
        let (items, used) = packed(&lane.items, rows, plot);
        lane.items = items;
        lane.rows = used;
        lane.top = top;
        top += rows_height(used, row_height);
    }
    (lanes, row_height)
}

fn rows_height(rows: usize, row: f64) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(u32::MAX)) * row
}

/// The stretches of a row that are taken.
#[derive(Clone, Debug, Default)]
struct Row(Vec<(f64, f64)>);

impl Row {
    fn is_free(&self, (from, to): (f64, f64)) -> bool {
        self.0.iter().all(|(left, right)| to + GAP <= *left || *right + GAP <= from)
    }

    fn take(&mut self, stretch: (f64, f64)) {
        self.0.push(stretch);
    }
}

/// Packs items into at most that many rows; returns them placed, and how many rows they use.
///
/// In order of time each item takes the first row where it fits with its title to the right, else
/// to the left; then the first where it fits without. What fits nowhere joins the nearest item
/// and is counted there: nothing is lost.
fn packed(items: &[Item], most: usize, plot: Plot) -> (Vec<Item>, usize) {
    let mut rows: Vec<Row> = vec![Row::default(); most.max(1)];
    let mut placed: Vec<Item> = Vec::new();
    let mut order: Vec<&Item> = items.iter().collect();
    // The selected item keeps its title whatever happens to the others.
    order.sort_by_key(|item| !item.selected);
    for item in order {
        let mut item = item.clone();
        let mut spot = with_title(&item, &rows, plot);
        if spot.is_none() && !item.note.is_empty() {
            // The note gives way before the title does.
            item.note.clear();
            spot = with_title(&item, &rows, plot);
        }
        match spot.or_else(|| without_title(&item, &rows)) {
            Some((row, side, stretch)) => {
                if let Some(row) = rows.get_mut(row) {
                    row.take(stretch);
                }
                placed.push(Item { row, side, ..item });
            }
            None => join_nearest(&mut placed, &item),
        }
    }
    drop_covered_titles(&mut placed);
    placed.sort_by_key(|item| item.events.iter().copied().min());
    let used = placed.iter().map(|item| item.row + 1).max().unwrap_or(1);
    (placed, used)
}

type Spot = (usize, TitleSide, (f64, f64));

fn with_title(item: &Item, rows: &[Row], plot: Plot) -> Option<Spot> {
    let (from, to) = item.reach;
    let width = item.title_width();
    if fits_inside(item, width) {
        let row = rows.iter().position(|row| row.is_free((from, to)))?;
        return Some((row, TitleSide::Inside, (from, to)));
    }
    let right = (from, to + TITLE_GAP + width);
    let left = (from - TITLE_GAP - width, to);
    rows.iter().enumerate().find_map(|(nth, row)| {
        if right.1 <= plot.right && row.is_free(right) {
            Some((nth, TitleSide::Right, right))
        } else if left.0 >= plot.left && row.is_free(left) {
            Some((nth, TitleSide::Left, left))
        } else {
            None
        }
    })
}

/// A long bar carries its title itself.
fn fits_inside(item: &Item, width: f64) -> bool {
    match item.shape {
        ItemShape::Bar { core_from, core_to, .. } => core_to - core_from > width + 16.0,
        ItemShape::Mark { .. } => false,
    }
}

fn without_title(item: &Item, rows: &[Row]) -> Option<Spot> {
    let stretch = item.solid();
    let row = rows.iter().position(|row| row.is_free(stretch))?;
    Some((row, TitleSide::None, stretch))
}

/// Takes titles away that have come to cover a neighbour: a stack's count makes its title wider
/// after the title was given its room.
fn drop_covered_titles(placed: &mut [Item]) {
    let stretches: Vec<(usize, (f64, f64))> =
        placed.iter().map(|item| (item.row, item.with_title())).collect();
    for (nth, item) in placed.iter_mut().enumerate() {
        let (left, right) = item.with_title();
        let covers = stretches.iter().enumerate().any(|(other, (row, (from, to)))| {
            other != nth && *row == item.row && left < *to && *from < right
        });
        if covers && item.events.len() > 1 && item.side != TitleSide::Inside {
            item.side = TitleSide::None;
        }
    }
}

impl Item {
    /// The edges of the item with its title.
    fn with_title(&self) -> (f64, f64) {
        let (from, to) = self.reach;
        let width = TITLE_GAP + self.title_width();
        match self.side {
            TitleSide::Right => (from, to + width),
            TitleSide::Left => (from - width, to),
            TitleSide::Inside => (from, to),
            TitleSide::None => self.solid(),
        }
    }
}

fn join_nearest(placed: &mut Vec<Item>, item: &Item) {
    let middle = |item: &Item| {
        let (from, to) = item.solid();
        f64::midpoint(from, to)
    };
    let at = middle(item);
    let nearest =
        placed.iter_mut().min_by(|a, b| (middle(a) - at).abs().total_cmp(&(middle(b) - at).abs()));
    match nearest {
        Some(nearest) => {
            nearest.events.extend(&item.events);
            nearest.events.sort_unstable();
            nearest.shown |= item.shown;
            nearest.disputed |= item.disputed;
            nearest.certainty = nearest.certainty.max(item.certainty);
        }
        None => placed.push(item.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(position: usize, x: f64) -> Item {
        Item {
            events: vec![position],
            kind: EventKind::Attack,
            title: "A title of some length".to_owned(),
            name: String::new(),
            shape: ItemShape::Mark { x, from: x, to: x },
            row: 0,
            side: TitleSide::None,
            shown: true,
            disputed: false,
            selected: false,
            certainty: 1.0,
            starts: Vec::new(),
            said: Vec::new(),
            note: String::new(),
            goes_on: String::new(),
            reach: (x - 7.0, x + 7.0),
        }
    }

    fn plot() -> Plot {
        Plot { left: 176.0, right: 1044.0, lanes_height: 160.0 }
    }

    proptest! {
        #[test]
        fn no_mark_covers_another_and_no_event_is_lost(
            xs in proptest::collection::vec(176.0..1044.0_f64, 0..200),
        ) {
            let mut xs = xs;
            xs.sort_by(f64::total_cmp);
            let items: Vec<Item> = xs.iter().enumerate().map(|(n, x)| mark(n, *x)).collect();
            let (lanes, _) = lanes(items, plot());
            let mut events: Vec<usize> =
                lanes.iter().flat_map(|lane| &lane.items).flat_map(|i| i.events.clone()).collect();
            events.sort_unstable();
            prop_assert_eq!(events, (0..xs.len()).collect::<Vec<_>>());
            for lane in &lanes {
                for (nth, a) in lane.items.iter().enumerate() {
                    for b in lane.items.iter().skip(nth + 1).filter(|b| b.row == a.row) {
                        let ((a0, a1), (b0, b1)) = (a.shape.solid(), b.shape.solid());
                        prop_assert!(a1 <= b0 || b1 <= a0);
                    }
                }
            }
        }
    }

    #[test]
    fn lanes_fit_the_height_that_they_are_given() {
        let items: Vec<Item> = (0..90_u32)
            .map(|n| {
                let kinds = EventKind::ALL;
                let mut item = mark(n as usize, 200.0 + f64::from(n % 9) * 8.0);
                item.kind = kinds[n as usize % 8];
                item
            })
            .collect();
        let (lanes, row) = lanes(items, plot());
        let rows: usize = lanes.iter().map(|lane| lane.rows).sum();
        assert!(rows_height(rows, row) <= 160.0);
    }
}
