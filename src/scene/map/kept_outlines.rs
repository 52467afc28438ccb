//! Outlines kept from frame to frame: projected and weighed once for a dataset, derived once for a
//! view.
//!
//! A file can give an outline far more points than a screen has room for. What is drawn of it are the
//! points that make half a pixel of difference, those far out of view left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::geo::basemap::{Basemap, Detail};
use crate::geo::{Bounds, Point, Polygon, Projection, ScreenPoint, Viewport, significance};
use crate::model::Spot;

/// The least difference that a point must make to be drawn, in pixels.
const LEAST_PX: f64 = 0.4;
/// The most points of one outline that are drawn: those that make the greatest difference. More
/// are only in outlines that cross themselves all over, or in finer ones than can be seen.
const MOST_POINTS: usize = 1_000;
/// The least of these that a part of an outline has which the edge of the map cuts into many.
const LEAST_POINTS: usize = 24;
/// How far out of view edges are drawn as they are, in pixels.
const MARGIN_PX: f64 = 40.0;
/// The most points that are weighed together: the time for it can grow with their square.
const WEIGHED: usize = 512;

/// Outlines that were derived for the frame before, by the position of their event. They decide how
/// long a frame takes and nothing that is seen: all are equal.
#[derive(Clone, Debug, Default)]
pub(super) struct KeptOutlines {
    /// The dataset that they are of, and the projection that they are in.
    pub(super) dataset: Option<(u64, Projection)>,
    /// Of each event all parts of its outline: more than one where the edge of the map cuts it.
    pub(super) outlines: BTreeMap<usize, Vec<KeptOutline>>,
}

impl PartialEq for KeptOutlines {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// An outline, and what is drawn of it.
#[derive(Clone, Debug)]
pub(super) struct KeptOutline {
    pub(super) weighed: Arc<WeighedOutline>,
    pub(super) drawn: Arc<DrawnOutline>,
}

/// An outline on the plane.
#[derive(Debug)]
pub(super) struct WeighedOutline {
    pub(super) points: Vec<Point>,
    /// The error in kilometres for each point if it is left out.
    pub(super) weights: Vec<f64>,
    pub(super) bounds: Bounds,
    pub(super) is_area: bool,
    /// The most points of it that are drawn.
    most: usize,
}

/// What is drawn of an outline in one view.
#[derive(Debug)]
pub(super) struct DrawnOutline {
    pub(super) viewport: Viewport,
    pub(super) points: Vec<ScreenPoint>,
    pub(super) triangles: Vec<u32>,
}

impl KeptOutline {
    /// A part of an outline with what is drawn of it in a view.
    pub(super) fn new(weighed: WeighedOutline, viewport: Viewport) -> Self {
        let drawn = Arc::new(weighed.drawn(viewport));
        Self { weighed: Arc::new(weighed), drawn }
    }

    /// The same in another view.
    pub(super) fn seen_from(&self, viewport: Viewport) -> Self {
        let weighed = Arc::clone(&self.weighed);
        let drawn = if self.drawn.viewport == viewport {
            Arc::clone(&self.drawn)
        } else {
            Arc::new(weighed.drawn(viewport))
        };
        Self { weighed, drawn }
    }
}

impl WeighedOutline {
    /// The parts of a spot's outline. None for spots that are points, or unknown, and for outlines
    /// without length or area.
    pub(super) fn of(spot: &Spot, basemap: &Basemap) -> Vec<Self> {
        let projection = basemap.projection();
        let (parts, is_area): (Vec<Vec<Point>>, bool) = match spot {
            Spot::Area(outline) => (projection.areas(outline), true),
            Spot::Line(line) => (projection.lines(line), false),
            Spot::Along { line, .. } => {
                let line = basemap.line(line, Detail::Overview);
                (line.map(|line| line.path.clone()).into_iter().collect(), false)
            }
            Spot::Place { .. } | Spot::Point { .. } | Spot::Track(_) | Spot::Unlocated => {
                (Vec::new(), false)
            }
        };
        let most = (MOST_POINTS / parts.len().max(1)).max(LEAST_POINTS);
        parts.into_iter().filter_map(|points| Self::weighed(points, is_area, most)).collect()
    }

    /// An area with that edge on the plane; `None` for one without extent.
    pub(super) fn area(edge: Vec<Point>) -> Option<Self> {
        Self::weighed(edge, true, MOST_POINTS)
    }

    fn weighed(mut points: Vec<Point>, is_area: bool, most: usize) -> Option<Self> {
        while is_area && points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        let least = if is_area { 3 } else { 2 };
        if points.len() < least || !points.iter().all(|point| point.is_finite()) {
            return None;
        }
        let bounds = Bounds::of(points.iter().copied())?;
        let mut weights: Vec<f64> = Vec::with_capacity(points.len());
        while weights.len() < points.len() {
            // Each stretch starts with the last point of the one before, which always stays.
            let start = weights.len().saturating_sub(1);
            let stretch = points.get(start..points.len().min(start + WEIGHED))?;
            weights.truncate(start);
            weights.extend(significance(stretch));
            if start + stretch.len() == points.len() {
                break;
            }
        }
        // The ends of stretches are weighed among themselves.
        let ends: Vec<usize> =
            (0..points.len()).filter(|nth| weights.get(*nth) == Some(&f64::INFINITY)).collect();
        let line: Vec<Point> = ends.iter().filter_map(|nth| points.get(*nth).copied()).collect();
        for (nth, weight) in ends.iter().zip(significance(&line)) {
            if let Some(slot) = weights.get_mut(*nth) {
                *slot = weight;
            }
        }
        Some(Self { points, weights, bounds, is_area, most })
    }

    /// What is drawn of it; nothing where it is out of view.
    pub(super) fn drawn(&self, viewport: Viewport) -> DrawnOutline {
        let nothing = DrawnOutline { viewport, points: Vec::new(), triangles: Vec::new() };
        if !self.bounds.meets(viewport.visible_bounds()) {
            return nothing;
        }
        let points = self.points_in(viewport);
        let (points, triangles) = if self.is_area {
            let Some(polygon) = Polygon::new([points]) else { return nothing };
            (polygon.points().to_vec(), polygon.triangles().to_vec())
        } else {
            (points, Vec::new())
        };
        if self.is_area && triangles.is_empty() {
            return nothing;
        }
        let points = points.into_iter().map(|point| viewport.screen_from_plane(point));
        DrawnOutline { viewport, points: points.collect(), triangles }
    }

    /// The points that make a difference in that view.
    fn points_in(&self, viewport: Viewport) -> Vec<Point> {
        let least = viewport.km_from_px(LEAST_PX);
        let view = viewport.bounds_with_margin(MARGIN_PX);
        let weighed = self.points.iter().copied().zip(self.weights.iter().copied());
        let weighed: Vec<(Point, f64)> = weighed.filter(|(_, weight)| *weight > least).collect();
        // Of points in a row that are all beyond one edge of the view only the ends are needed.
        let mut needed: Vec<(Point, f64)> = Vec::new();
        let mut beyond = 0;
        for (nth, one) in weighed.iter().enumerate() {
            let here = sides(view, one.0);
            let next = weighed.get(nth + 1).map_or(0, |(point, _)| sides(view, *point));
            beyond &= here;
            if beyond & next == 0 {
                needed.push(*one);
                beyond = here;
            }
        }
        if needed.len() > self.most {
            let mut weights: Vec<f64> = needed.iter().map(|(_, weight)| *weight).collect();
            weights.sort_unstable_by(|a, b| b.total_cmp(a));
            let least = weights.get(self.most).copied().unwrap_or_default();
            let mut room = self.most;
            needed.retain(|(_, weight)| {
                let stays = *weight >= least && room > 0;
                room -= usize::from(stays);
                stays
            });
        }
        needed.into_iter().map(|(point, _)| point).collect()
    }
}

/// The edges of the view beyond which a point is, as bits.
fn sides(view: Bounds, point: Point) -> u8 {
    u8::from(point.x < view.min().x)
        | u8::from(point.x > view.max().x) << 1
        | u8::from(point.y < view.min().y) << 2
        | u8::from(point.y > view.max().y) << 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Camera;
    use crate::geo::ScreenSize;
    use crate::geo::region::unproject;
    use crate::model::LatLon;

    const SIZE: ScreenSize = ScreenSize::new(760.0, 468.0);

    fn basemap() -> Basemap {
        Basemap::shipped().unwrap()
    }

    /// A circle of that many points, as far from the middle of the home view as that, in kilometres.
    fn circle(points: u32, radius: f64) -> Vec<LatLon> {
        let middle = Camera::home().center();
        let at = |nth: u32| {
            let (sin, cos) = (f64::from(nth) / f64::from(points) * std::f64::consts::TAU).sin_cos();
            unproject(Point::new(middle.x + radius * sin, middle.y + radius * cos))
        };
        (0..points).map(at).collect()
    }

    fn drawn(spot: &Spot, zoom: f64) -> DrawnOutline {
        let home = Camera::home();
        let viewport =
            Viewport::new(crate::geo::region::camera(home.center(), home.px_per_km() * zoom), SIZE);
        let parts = WeighedOutline::of(spot, &basemap());
        assert_eq!(parts.len(), 1);
        parts[0].drawn(viewport)
    }

    #[test]
    fn an_outline_has_as_many_points_as_can_be_told_apart() {
        let area = Spot::Area(circle(20_000, 40.0));
        let (far, near) = (drawn(&area, 0.3).points.len(), drawn(&area, 1.0).points.len());
        assert!((8..far + 200).contains(&near) && far < near, "{far} and {near} points");
        assert_eq!(drawn(&Spot::Area(circle(6, 40.0)), 1.0).points.len(), 6);
    }

    #[test]
    fn points_far_out_of_view_are_left_out_and_what_is_in_view_is_covered() {
        let drawn = drawn(&Spot::Area(circle(5_000, 4_000.0)), 1.0);
        assert!(drawn.points.len() < 40, "{} points", drawn.points.len());
        let corner = |nth: &u32| drawn.points[*nth as usize];
        let middle = SIZE.middle();
        let inside = drawn.triangles.chunks(3).any(|triangle| {
            let [a, b, c] = [0, 1, 2].map(|nth| corner(&triangle[nth]));
            let side = |a: ScreenPoint, b: ScreenPoint| {
                (b.x - a.x) * (middle.y - a.y) - (b.y - a.y) * (middle.x - a.x) >= 0.0
            };
            [side(a, b), side(b, c), side(c, a)].iter().all(|it| *it == side(a, b))
        });
        assert!(inside, "the middle of the view is in no triangle");
    }

    #[test]
    fn an_outline_that_crosses_itself_all_over_has_a_bounded_number_of_points() {
        let mut seed = 1_u32;
        let mut random = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(seed) / f64::from(u32::MAX)
        };
        let points: Vec<LatLon> =
            (0..20_000).map(|_| LatLon { lat: 42.0 + random(), lon: 20.0 + random() }).collect();
        let line = drawn(&Spot::Line(points), 1.0);
        assert!((500..=MOST_POINTS).contains(&line.points.len()), "{}", line.points.len());
    }
}
