//! Rectangles on the screen.

use crate::geo::ScreenPoint;

/// A rectangle of a pane in pixels; y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl Rect {
    /// The rectangle with that corner, width and height.
    pub const fn sized(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// The rectangle of that width and height about a point.
    pub fn about(at: ScreenPoint, width: f64, height: f64) -> Self {
        Self::sized(at.x - width / 2.0, at.y - height / 2.0, width, height)
    }

    /// How wide it is.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// How high it is.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// The point in its middle.
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

    /// Whether the other lies wholly inside.
    pub fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// Whether the point lies inside.
    pub fn contains(self, at: ScreenPoint) -> bool {
        (self.left..=self.right).contains(&at.x) && (self.top..=self.bottom).contains(&at.y)
    }

    /// The same, moved by that many pixels to the right and down.
    #[must_use]
    pub fn shifted(self, (dx, dy): (f64, f64)) -> Self {
        Self {
            left: self.left + dx,
            top: self.top + dy,
            right: self.right + dx,
            bottom: self.bottom + dy,
        }
    }

    /// The same, larger by that many pixels on every side.
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
