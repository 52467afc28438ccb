//! Borders of countries and disputed lines on the screen, kept from frame to frame.
//!
//! They depend on the view alone: while time passes over a map that rests, they are found once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::rect_grid::RectGrid;
use crate::geo::basemap::{Country, Detail};
use crate::geo::{Bounds, Point, ScreenPoint, Viewport};
use crate::scene::convert::floor_i32;
use crate::scene::rect::Rect;

/// Side of the squares of the screen by which borders are found, in pixels: from far away many edges
/// are in a larger one.
const SQUARE_PX: f64 = 24.0;
/// How far beyond the pane borders are kept, in pixels.
const MARGIN_PX: f64 = 8.0;
/// The length from which a part of a border is an edge of its own, in pixels: of a coast that is
/// drawn from far away, many points are one on the screen.
const LEAST_EDGE_PX: f64 = 0.5;
/// The distance of the points that are asked for the country they are in, in pixels: the box of a
/// line of text has one in it.
const POINTS_PX: f64 = 8.0;

/// The borders and disputed lines of one view. They decide how long a frame takes and nothing that is
/// seen: all are equal.
#[derive(Debug)]
pub(super) struct KeptBorders {
    detail: Detail,
    viewport: Viewport,
    /// The edges by the boxes around them.
    edges: RectGrid<BorderEdge>,
    /// Where names of countries lie wholly inside of them.
    name_points: Mutex<HashMap<NameKey, Arc<[NamePoint]>>>,
    /// Whether points are in a country, by its index, or in none at all.
    points: Mutex<HashMap<PointKey, bool>>,
}

/// A country by its index, `None` for no country at all, and the turn of a point across and down.
type PointKey = (Option<usize>, (i32, i32));

/// What the places of a country's name depend on within one view.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct NameKey {
    /// Index of the country.
    pub(super) country: usize,
    /// Which of its points are looked at.
    pub(super) which: u8,
    /// The bits of the sizes of the name's forms and of the widths of their lines, in pixels.
    pub(super) sizes: Vec<u64>,
}

/// A point about which the smallest form of a name lies inside its country.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamePoint {
    pub(super) at: Point,
    /// A bit for each form that does, that of the first form the lowest.
    pub(super) forms: u32,
}

impl PartialEq for KeptBorders {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A straight part of a border on the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct BorderEdge {
    /// Index of the country that it bounds; `None` for a part of a disputed line.
    pub(super) country: Option<usize>,
    from: ScreenPoint,
    to: ScreenPoint,
}

impl KeptBorders {
    /// Those of a view, of countries and lines of that detail. A border between two countries is an
    /// edge of both.
    pub(super) fn new(
        (countries, lines): (&[Country], &[&[Point]]),
        detail: Detail,
        viewport: Viewport,
    ) -> Self {
        let edges = RectGrid::with_squares(viewport.size, SQUARE_PX);
        let (name_points, points) = Default::default();
        let mut borders = Self { detail, viewport, edges, name_points, points };
        let view = viewport.bounds_with_margin(MARGIN_PX);
        for (nth, country) in countries.iter().enumerate() {
            for edge in country.edges.iter().flatten() {
                borders.add(edge.iter().zip(edge.iter().skip(1)), Some(nth), view);
            }
            let is_cut = country.edges.is_some();
            let parts = country.polygons.iter().filter(|part| part.bounds().meets(view) && !is_cut);
            for ring in parts.flat_map(|part| part.rings()) {
                let ends = ring.iter().zip(ring.iter().skip(1).chain(ring.first()));
                borders.add(ends, Some(nth), view);
            }
        }
        for line in lines {
            borders.add(line.iter().zip(line.iter().skip(1)), None, view);
        }
        borders
    }

    /// Whether they are those of that view.
    pub(super) fn hold(&self, detail: Detail, viewport: Viewport) -> bool {
        (self.detail, self.viewport) == (detail, viewport)
    }

    /// The points for a name in this view, found once: they depend on the ground and not on what else
    /// is on the map.
    pub(super) fn name_points(
        &self,
        key: NameKey,
        find: impl FnOnce() -> Vec<NamePoint>,
    ) -> Arc<[NamePoint]> {
        // A poisoned lock is whole all the same: what is kept is put in when it is complete.
        let kept = || self.name_points.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept().get(&key).cloned();
        known.unwrap_or_else(|| {
            let found: Arc<[NamePoint]> = find().into();
            kept().insert(key, Arc::clone(&found));
            found
        })
    }

    /// The view.
    pub(super) const fn viewport(&self) -> Viewport {
        self.viewport
    }

    fn add<'p>(
        &mut self,
        ends: impl Iterator<Item = (&'p Point, &'p Point)>,
        country: Option<usize>,
        view: Bounds,
    ) {
        let mut open: Option<(Point, BorderEdge)> = None;
        for (a, b) in ends.filter(|(a, b)| Bounds::between(**a, **b).meets(view)) {
            let to = self.viewport.screen_from_plane(*b);
            let from = match open.take() {
                Some((end, edge)) if end == *a && edge.from.distance(edge.to) < LEAST_EDGE_PX => {
                    edge.from
                }
                Some((end, edge)) => {
                    self.push(edge);
                    if end == *a { edge.to } else { self.viewport.screen_from_plane(*a) }
                }
                None => self.viewport.screen_from_plane(*a),
            };
            open = Some((*b, BorderEdge { country, from, to }));
        }
        if let Some((_, edge)) = open {
            self.push(edge);
        }
    }

    fn push(&mut self, edge: BorderEdge) {
        self.edges.push_with(around(edge.from, edge.to), edge);
    }

    /// Whether a box that no border meets is in a country, by its index, or in none: what `is_in` says
    /// of a point in it, asked once for each of some points.
    pub(super) fn is_in(
        &self,
        country: Option<usize>,
        rect: Rect,
        is_in: impl FnOnce(ScreenPoint) -> bool,
    ) -> bool {
        let middle = rect.middle();
        let turn = |at: f64| floor_i32(at / POINTS_PX + 0.5);
        let turns = (turn(middle.x), turn(middle.y));
        let at = ScreenPoint::new(f64::from(turns.0) * POINTS_PX, f64::from(turns.1) * POINTS_PX);
        if !rect.contains(at) {
            return is_in(middle);
        }
        // A poisoned lock is whole all the same, as above.
        let kept = || self.points.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept().get(&(country, turns)).copied();
        known.unwrap_or_else(|| {
            let found = is_in(at);
            kept().insert((country, turns), found);
            found
        })
    }

    /// The edges that a box meets, some of them more than once.
    pub(super) fn edges_in(&self, rect: Rect) -> impl Iterator<Item = BorderEdge> {
        let near = self.edges.near_with(rect).filter(move |(around, _)| around.touches(rect));
        near.map(|(_, edge)| edge).filter(move |edge| rect.meets_segment(edge.from, edge.to))
    }
}

/// The upright box around a line.
fn around(a: ScreenPoint, b: ScreenPoint) -> Rect {
    Rect { left: a.x.min(b.x), top: a.y.min(b.y), right: a.x.max(b.x), bottom: a.y.max(b.y) }
}
