//! Points of the plane and of the screen, as types that cannot be confused.

use serde::{Deserialize, Serialize};

/// A point of the plane, in kilometres from the projection's origin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Kilometres, **east** positive.
    pub x: f64,
    /// Kilometres, **north** positive.
    pub y: f64,
}

impl Point {
    /// The point with those coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to `other` on the plane, in kilometres.
    pub fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (other.x - self.x, other.y - self.y);
        (dx * dx + dy * dy).sqrt()
    }

    /// The point at the share `t` of the way to `other`: 0 is here, 1 is there.
    #[must_use]
    pub fn toward(self, other: Self, t: f64) -> Self {
        Self::new(self.x + (other.x - self.x) * t, self.y + (other.y - self.y) * t)
    }

    /// Whether both coordinates are finite.
    pub const fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// A point of a view, in logical pixels from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenPoint {
    /// Logical pixels, to the right.
    pub x: f64,
    /// Logical pixels, **down**.
    pub y: f64,
}

impl ScreenPoint {
    /// The point with those coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to `other`, in logical pixels.
    pub fn distance(self, other: Self) -> f64 {
        (other.x - self.x).hypot(other.y - self.y)
    }
}

/// The size of a view, in logical pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenSize {
    /// Logical pixels across.
    pub width: f64,
    /// Logical pixels down.
    pub height: f64,
}

impl ScreenSize {
    /// A size of that width and height.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }

    /// The point in the middle.
    pub fn middle(self) -> ScreenPoint {
        ScreenPoint::new(self.width / 2.0, self.height / 2.0)
    }
}
