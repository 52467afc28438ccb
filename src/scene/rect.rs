//! Rectangles in pixels of a pane.

use crate::geo::ScreenPoint;

/// Rectangle in pixels of a pane; y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Rect {
    /// Rectangle by its upper left corner, width and height.
    pub const fn sized(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// Rectangle of that size with `at` in its middle.
    pub fn about(at: ScreenPoint, width: f64, height: f64) -> Self {
        Self::sized(at.x - width / 2.0, at.y - height / 2.0, width, height)
    }

    /// Width in pixels.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// Height in pixels.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Point in the middle.
    pub fn middle(self) -> ScreenPoint {
        ScreenPoint::new(f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    /// Whether the two share an inner point.
    pub fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether the two share a point, be it at their edges.
    pub fn touches(self, other: Self) -> bool {
        self.left <= other.right
            && other.left <= self.right
            && self.top <= other.bottom
            && other.top <= self.bottom
    }

    /// Whether the other is entirely inside; common edges are allowed.
    pub fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether the point is inside or on an edge.
    pub fn contains(self, at: ScreenPoint) -> bool {
        (self.left..=self.right).contains(&at.x) && (self.top..=self.bottom).contains(&at.y)
    }

    /// Whether it holds a point of the line between two points.
    pub fn meets_segment(self, from: ScreenPoint, to: ScreenPoint) -> bool {
        // Liang–Barsky clipping: the share of the line that lies within all four sides.
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let sides = [
            (-dx, from.x - self.left),
            (dx, self.right - from.x),
            (-dy, from.y - self.top),
            (dy, self.bottom - from.y),
        ];
        let (mut first, mut last) = (0.0_f64, 1.0_f64);
        for (along, room) in sides {
            if along.abs() < 1e-12 {
                if room < 0.0 {
                    return false;
                }
            } else if along < 0.0 {
                first = first.max(room / along);
            } else {
                last = last.min(room / along);
            }
        }
        first <= last
    }

    /// The rectangle moved by `dx` to the right and `dy` down.
    #[must_use]
    pub fn shifted(self, (dx, dy): (f64, f64)) -> Self {
        Self {
            left: self.left + dx,
            top: self.top + dy,
            right: self.right + dx,
            bottom: self.bottom + dy,
        }
    }

    /// The rectangle enlarged by `by` pixels on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }
}

/// Whether the lines from `a` to `b` and from `c` to `d` cross.
pub fn segments_cross(
    (a, b): (ScreenPoint, ScreenPoint),
    (c, d): (ScreenPoint, ScreenPoint),
) -> bool {
    let side = |from: ScreenPoint, to: ScreenPoint, at: ScreenPoint| {
        (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)
    };
    side(a, b, c) * side(a, b, d) <= 0.0 && side(c, d, a) * side(c, d, b) <= 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_meets_the_rectangles_that_it_enters_and_no_others() {
        let rect = Rect::sized(10.0, 10.0, 20.0, 10.0);
        let at = ScreenPoint::new;
        assert!(rect.meets_segment(at(0.0, 15.0), at(40.0, 15.0)), "through it");
        assert!(rect.meets_segment(at(15.0, 15.0), at(16.0, 16.0)), "inside");
        assert!(rect.meets_segment(at(5.0, 5.0), at(35.0, 25.0)), "from corner to corner");
        assert!(!rect.meets_segment(at(0.0, 22.0), at(14.0, 40.0)), "past a corner");
        assert!(!rect.meets_segment(at(0.0, 15.0), at(9.0, 15.0)), "ends before it");
    }

    #[test]
    fn lines_cross_where_each_separates_the_ends_of_the_other() {
        let at = ScreenPoint::new;
        let across = (at(0.0, 0.0), at(10.0, 10.0));
        assert!(segments_cross(across, (at(0.0, 10.0), at(10.0, 0.0))));
        assert!(!segments_cross(across, (at(20.0, 0.0), at(11.0, 30.0))));
    }
}
