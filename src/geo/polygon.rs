//! Polygons of the plane, triangulated once so that they can be filled every frame.

use earcut::Earcut;

use super::convert::index_from_u32;
use super::{Bounds, Point};

/// An outline with any number of holes, and the triangles that fill it.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon {
    points: Vec<Point>,
    /// The end of each ring in `points`.
    ends: Vec<usize>,
    triangles: Vec<u32>,
    bounds: Bounds,
}

impl Polygon {
    /// The area within the first ring and outside the others. A ring may repeat its first point at
    /// the end, and may run either way.
    ///
    /// Holes of fewer than three points are left out. `None` if the outline has fewer than three, or
    /// if a point is not finite.
    pub fn new(rings: impl IntoIterator<Item = Vec<Point>>) -> Option<Self> {
        let mut points: Vec<Point> = Vec::new();
        let mut ends = Vec::new();
        for mut ring in rings {
            while ring.len() > 1 && ring.first() == ring.last() {
                ring.pop();
            }
            if ring.len() < 3 {
                if ends.is_empty() {
                    return None;
                }
                continue;
            }
            points.append(&mut ring);
            ends.push(points.len());
        }
        if points.iter().any(|point| !point.is_finite()) {
            return None;
        }
        let bounds = Bounds::of(points.iter().copied())?;
        let triangles = triangulated(&points, &ends);
        Some(Self { points, ends, triangles, bounds })
    }

    /// The vertices of all rings, ring after ring.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The rings, the outline first, without closing points.
    pub fn rings(&self) -> impl Iterator<Item = &[Point]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, &end)| self.points.get(start..end))
    }

    /// Three indices into [`points`](Self::points) for every triangle.
    pub fn triangles(&self) -> &[u32] {
        &self.triangles
    }

    /// The corners of every triangle.
    pub fn corners(&self) -> impl Iterator<Item = [Point; 3]> {
        self.triangles.as_chunks::<3>().0.iter().filter_map(|[a, b, c]| {
            let at = |index: &u32| self.points.get(index_from_u32(*index)).copied();
            Some([at(a)?, at(b)?, at(c)?])
        })
    }

    /// The smallest rectangle around it.
    pub const fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// Its area in square kilometres: the outline's less the holes'.
    pub fn area(&self) -> f64 {
        let mut areas = self.rings().map(|ring| ring_area(ring).abs());
        let outline = areas.next().unwrap_or_default();
        outline - areas.sum::<f64>()
    }

    /// Whether the point is within the outline and in no hole.
    pub fn contains(&self, point: Point) -> bool {
        self.bounds.contains(point)
            && self.rings().filter(|ring| ring_contains(ring, point)).count() % 2 == 1
    }

    /// Whether it contains all of a rectangle for certain: the middle is inside, and the bounds of no
    /// edge meet it. May be false for a rectangle that is inside.
    pub fn covers(&self, bounds: Bounds) -> bool {
        let is_far = |(a, b): (&Point, &Point)| !Bounds::between(*a, *b).meets(bounds);
        let mut edges =
            self.rings().flat_map(|ring| ring.iter().zip(ring.iter().skip(1).chain(ring.first())));
        edges.all(is_far) && self.contains(bounds.center())
    }
}

/// The signed area of a ring in square kilometres, positive if it runs anticlockwise with north up.
/// The shoelace formula relative to the first point, so that no digits cancel.
pub fn ring_area(ring: &[Point]) -> f64 {
    let Some((first, rest)) = ring.split_first() else { return 0.0 };
    rest.iter().zip(rest.iter().skip(1)).map(|(a, b)| triangle_area([*first, *a, *b])).sum()
}

/// The signed area of a triangle, in square kilometres.
pub(super) fn triangle_area([a, b, c]: [Point; 3]) -> f64 {
    ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2.0
}

/// Even-odd rule: whether a ray from the point to the east crosses the ring an odd number of times.
fn ring_contains(ring: &[Point], point: Point) -> bool {
    let next = ring.iter().skip(1).chain(ring.first());
    let crossings = ring.iter().zip(next).filter(|(a, b)| {
        (a.y > point.y) != (b.y > point.y)
            && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
    });
    crossings.count() % 2 == 1
}

fn triangulated(points: &[Point], ends: &[usize]) -> Vec<u32> {
    let vertices: Vec<[f64; 2]> = points.iter().map(|point| [point.x, point.y]).collect();
    // Every ring but the first is a hole, and starts at the end of the one before.
    let holes: Vec<u32> = ends
        .iter()
        .take(ends.len().saturating_sub(1))
        .filter_map(|&end| u32::try_from(end).ok())
        .collect();
    let mut triangles = Vec::new();
    Earcut::new().earcut_slice(&vertices, &holes, &mut triangles);
    triangles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_polygon_covers_what_no_edge_of_it_cuts() {
        let outline = ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        let hole = ring(&[(6.0, 6.0), (7.0, 6.0), (7.0, 7.0)]);
        let area = Polygon::new([outline, hole]).unwrap();
        let at = |x, y, reach| Bounds::at(Point::new(x, y)).grown(reach);
        assert!(area.covers(at(3.0, 3.0, 2.5)));
        assert!(!area.covers(at(3.0, 3.0, 3.5)), "over the outline");
        assert!(!area.covers(at(6.5, 6.5, 2.0)), "over the hole");
        assert!(!area.covers(at(20.0, 3.0, 2.0)), "beyond");
    }

    fn ring(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    fn triangles_area(polygon: &Polygon) -> f64 {
        polygon.corners().map(|corners| triangle_area(corners).abs()).sum()
    }

    /// A horseshoe open to the north, with a hole in its foot.
    fn horseshoe() -> Polygon {
        let outline = ring(&[
            (0.0, 0.0),
            (9.0, 0.0),
            (9.0, 9.0),
            (6.0, 9.0),
            (6.0, 3.0),
            (3.0, 3.0),
            (3.0, 9.0),
            (0.0, 9.0),
        ]);
        Polygon::new([outline, ring(&[(4.0, 1.0), (5.0, 1.0), (5.0, 2.0), (4.0, 2.0), (4.0, 1.0)])])
            .unwrap()
    }

    #[test]
    fn concave_outlines_and_holes_are_filled_and_nothing_else() {
        let polygon = horseshoe();
        assert!((polygon.area() - 62.0).abs() < 1e-12);
        assert!((triangles_area(&polygon) - 62.0).abs() < 1e-9);
    }

    #[test]
    fn inside_is_within_the_outline_and_in_no_hole() {
        let polygon = horseshoe();
        assert!(polygon.contains(Point::new(1.5, 8.0)));
        assert!(!polygon.contains(Point::new(4.5, 6.0)));
        assert!(!polygon.contains(Point::new(4.5, 1.5)));
        assert!(!polygon.contains(Point::new(-1.0, 1.0)));
    }

    #[test]
    fn a_ring_counts_the_same_whichever_way_it_runs() {
        let mut square = ring(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]);
        assert!((ring_area(&square) - 4.0).abs() < 1e-12);
        square.reverse();
        assert!((ring_area(&square) + 4.0).abs() < 1e-12);
        assert!((triangles_area(&Polygon::new([square]).unwrap()) - 4.0).abs() < 1e-12);
    }

    #[test]
    fn an_outline_without_area_or_numbers_is_no_polygon() {
        assert_eq!(Polygon::new([ring(&[(0.0, 0.0), (1.0, 1.0), (0.0, 0.0)])]), None);
        assert_eq!(Polygon::new([]), None);
        assert_eq!(Polygon::new([ring(&[(0.0, 0.0), (1.0, f64::NAN), (0.0, 1.0)])]), None);
    }
}
