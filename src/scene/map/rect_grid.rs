//! Grid of boxes in a pane: which of very many meet another box is found in a few steps.

use crate::geo::ScreenSize;
use crate::scene::convert::{index_from_u32, u32_from_index, whole_u32};
use crate::scene::rect::Rect;

/// Side of a square of the grid, in pixels: a few names high.
const SQUARE_PX: f64 = 48.0;
/// The most squares in a row or a column: a larger pane has larger squares.
const MOST_SQUARES: u32 = 200;
/// The end of a chain.
const NONE: u32 = u32::MAX;

/// Boxes, each in the chains of the squares that it touches, with a value each. What is out of the pane
/// is in the squares at its edge.
#[derive(Clone, Debug)]
pub(super) struct RectGrid<T = ()> {
    /// Squares in a row and in a column, one at least.
    columns: u32,
    rows: u32,
    /// Squares in a pixel.
    per_px: f64,
    /// The first link of each square; empty before the first box.
    heads: Vec<u32>,
    links: Vec<Link<T>>,
}

/// A box in the chain of a square, and the link after it.
#[derive(Clone, Copy, Debug)]
struct Link<T> {
    rect: Rect,
    value: T,
    next: u32,
}

impl RectGrid {
    /// A grid without boxes over a pane of that size.
    pub(super) fn new(size: ScreenSize) -> Self {
        Self::with_squares(size, SQUARE_PX)
    }

    /// Adds a box.
    pub(super) fn push(&mut self, rect: Rect) {
        self.push_with(rect, ());
    }

    /// The boxes that share a square with another one, some of them more than once: all that meet it,
    /// and others near it.
    pub(super) fn near(&self, rect: Rect) -> impl Iterator<Item = Rect> + '_ {
        self.near_with(rect).map(|(rect, ())| rect)
    }

    /// Whether one of the boxes meets another one.
    pub(super) fn meets(&self, rect: Rect) -> bool {
        self.near(rect).any(|other| other.meets(rect))
    }
}

impl<T: Copy> RectGrid<T> {
    /// A grid with squares of that side in pixels.
    pub(super) fn with_squares(size: ScreenSize, side: f64) -> Self {
        let longest = size.width.max(size.height).max(1.0);
        let per_px = side.max(longest / f64::from(MOST_SQUARES - 1)).recip();
        let squares = |length: f64| whole_u32(length.max(0.0) * per_px).min(MOST_SQUARES - 1) + 1;
        let (columns, rows) = (squares(size.width), squares(size.height));
        Self { columns, rows, per_px, heads: Vec::new(), links: Vec::new() }
    }

    /// Adds a box with a value.
    pub(super) fn push_with(&mut self, rect: Rect, value: T) {
        if self.heads.is_empty() {
            self.heads = vec![NONE; index_from_u32(self.columns * self.rows)];
        }
        for square in self.squares(rect) {
            if let Some(head) = self.heads.get_mut(square) {
                let link = Link { rect, value, next: *head };
                *head = u32_from_index(self.links.len());
                self.links.push(link);
            }
        }
    }

    /// The boxes near another one as [`RectGrid::near`] gives them, with their values.
    pub(super) fn near_with(&self, rect: Rect) -> impl Iterator<Item = (Rect, T)> + '_ {
        let squares = (!self.heads.is_empty()).then(|| self.squares(rect));
        let heads = squares.into_iter().flatten().filter_map(|square| self.heads.get(square));
        heads.flat_map(|head| {
            let link = |nth: u32| self.links.get(index_from_u32(nth));
            let chain = std::iter::successors(link(*head), move |last| link(last.next));
            chain.map(|link| (link.rect, link.value))
        })
    }

    /// The squares that a box touches, by their positions.
    fn squares(&self, rect: Rect) -> impl Iterator<Item = usize> + use<T> {
        let (columns, rows, per_px) = (self.columns, self.rows, self.per_px);
        let between = move |a: f64, b: f64, squares: u32| {
            let square = |at: f64| whole_u32(at.max(0.0) * per_px).min(squares - 1);
            square(a.min(b))..=square(a.max(b))
        };
        let across = between(rect.left, rect.right, columns);
        between(rect.top, rect.bottom, rows).flat_map(move |row| {
            across.clone().map(move |column| index_from_u32(row * columns + column))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn boxes() -> impl Strategy<Value = Vec<Rect>> {
        let one = (-300.0..1_500.0_f64, -300.0..900.0_f64, 0.0..400.0_f64, 0.0..300.0_f64);
        let one = one.prop_map(|(left, top, width, height)| Rect::sized(left, top, width, height));
        proptest::collection::vec(one, 0..40)
    }

    proptest! {
        #[test]
        fn a_grid_finds_what_a_look_at_every_box_finds(
            all in boxes(),
            asked in boxes(),
            (width, height) in (0.0..1_200.0_f64, 0.0..700.0_f64),
        ) {
            let mut grid = RectGrid::new(ScreenSize::new(width, height));
            for rect in &all {
                grid.push(*rect);
            }
            for rect in asked {
                prop_assert_eq!(grid.meets(rect), all.iter().any(|other| other.meets(rect)));
            }
        }
    }

    #[test]
    fn a_pane_of_any_size_has_a_grid() {
        for size in [0.0, 1e9, f64::NAN, f64::INFINITY] {
            let mut grid = RectGrid::new(ScreenSize::new(size, 10.0));
            let rect = Rect::sized(2.0, 2.0, 5.0, 5.0);
            assert!(!grid.meets(rect), "{size}");
            grid.push(rect);
            assert!(grid.meets(rect), "{size}");
        }
    }
}
