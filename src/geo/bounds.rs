//! Rectangles of the plane.

use serde::{Deserialize, Serialize};

use super::Point;

/// A rectangle of the plane with sides along the axes, edges included.
///
/// Its `min` corner is never east or north of its `max` corner.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "(Point, Point)", into = "(Point, Point)")]
pub struct Bounds {
    min: Point,
    max: Point,
}

impl Bounds {
    /// The rectangle between two opposite corners, given in either order.
    pub const fn between(a: Point, b: Point) -> Self {
        Self {
            min: Point::new(a.x.min(b.x), a.y.min(b.y)),
            max: Point::new(a.x.max(b.x), a.y.max(b.y)),
        }
    }

    /// A rectangle without size.
    pub const fn at(point: Point) -> Self {
        Self { min: point, max: point }
    }

    /// The smallest rectangle that holds every finite point, or `None` if there is none.
    pub fn of(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        points.into_iter().filter(|point| point.is_finite()).map(Self::at).reduce(Self::hull)
    }

    /// The south-western corner.
    pub const fn min(self) -> Point {
        self.min
    }

    /// The north-eastern corner.
    pub const fn max(self) -> Point {
        self.max
    }

    /// Kilometres from west to east.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Kilometres from south to north.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// The point in the middle.
    pub fn center(self) -> Point {
        self.min.toward(self.max, 0.5)
    }

    /// Whether the point is inside or on an edge.
    pub fn contains(self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether the two share a point; edges count.
    pub fn meets(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The rectangle with `km` added on every side. A negative margin shrinks it, at most to its
    /// middle.
    #[must_use]
    pub fn grown(self, km: f64) -> Self {
        let dx = km.max(-self.width() / 2.0);
        let dy = km.max(-self.height() / 2.0);
        Self {
            min: Point::new(self.min.x - dx, self.min.y - dy),
            max: Point::new(self.max.x + dx, self.max.y + dy),
        }
    }

    /// The point inside that is nearest to `point`.
    pub fn nearest(self, point: Point) -> Point {
        Point::new(point.x.max(self.min.x).min(self.max.x), point.y.max(self.min.y).min(self.max.y))
    }
}

impl From<(Point, Point)> for Bounds {
    fn from((a, b): (Point, Point)) -> Self {
        Self::between(a, b)
    }
}

impl From<Bounds> for (Point, Point) {
    fn from(bounds: Bounds) -> Self {
        (bounds.min, bounds.max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(x0: f64, y0: f64, x1: f64, y1: f64) -> Bounds {
        Bounds::between(Point::new(x0, y0), Point::new(x1, y1))
    }

    #[test]
    fn corners_may_come_in_any_order() {
        assert_eq!(rect(3.0, 1.0, 0.0, 4.0), rect(0.0, 4.0, 3.0, 1.0));
        assert_eq!(rect(3.0, 1.0, 0.0, 4.0).min(), Point::new(0.0, 1.0));
    }

    #[test]
    fn a_point_that_is_no_number_does_not_spoil_the_bounds_of_the_others() {
        let points = [Point::new(1.0, 2.0), Point::new(f64::NAN, 0.0), Point::new(3.0, -1.0)];
        assert_eq!(Bounds::of(points), Some(rect(1.0, -1.0, 3.0, 2.0)));
        assert_eq!(Bounds::of([Point::new(f64::NAN, 0.0)]), None);
    }

    #[test]
    fn shrinking_ends_in_the_middle() {
        assert_eq!(rect(0.0, 0.0, 4.0, 2.0).grown(-9.0), rect(2.0, 1.0, 2.0, 1.0));
    }

    #[test]
    fn rectangles_that_touch_meet_and_those_apart_do_not() {
        assert!(rect(0.0, 0.0, 1.0, 1.0).meets(rect(1.0, 1.0, 2.0, 2.0)));
        assert!(!rect(0.0, 0.0, 1.0, 1.0).meets(rect(1.1, 0.0, 2.0, 1.0)));
        assert!(!rect(0.0, 0.0, 1.0, 1.0).meets(rect(0.0, 1.1, 1.0, 2.0)));
    }

    #[test]
    fn the_nearest_point_inside_is_the_point_itself_or_on_an_edge() {
        let square = rect(0.0, 0.0, 1.0, 1.0);
        assert_eq!(square.nearest(Point::new(0.5, 0.2)), Point::new(0.5, 0.2));
        assert_eq!(square.nearest(Point::new(7.0, -3.0)), Point::new(1.0, 0.0));
    }
}
