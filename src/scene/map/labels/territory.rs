//! Territory of a label: the country that its point is in, which its box does not leave.

use std::collections::HashMap;

use crate::geo::basemap::{Country, Line};
use crate::geo::{Bounds, Point, Polygon, ScreenPoint, Viewport};
use crate::scene::convert::floor_i32;
use crate::scene::rect::Rect;

/// Side of the squares of the screen by which borders are found, in pixels.
const SQUARE_PX: f64 = 48.0;
/// How far beyond the pane borders are kept, in pixels.
const MARGIN_PX: f64 = 8.0;

/// What a label may cover of the ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// Everything: it names nothing that has a side.
    Anywhere,
    /// No disputed line.
    OffLines,
    /// One country, by its index, and what is no country, such as the sea.
    Country(usize),
}

/// The borders of countries and the disputed lines in view.
#[derive(Clone, Debug)]
pub(crate) struct Territory<'a> {
    countries: &'a [Country],
    viewport: Viewport,
    edges: Vec<BorderEdge>,
    /// Indices of edges by the square of the screen.
    squares: HashMap<(i32, i32), Vec<usize>>,
}

/// A straight part of a border on the screen.
#[derive(Clone, Copy, Debug)]
struct BorderEdge {
    /// Index of the country that it bounds; `None` for a part of a disputed line.
    country: Option<usize>,
    from: ScreenPoint,
    to: ScreenPoint,
}

impl<'a> Territory<'a> {
    /// The territories in a view. A border between two countries is an edge of both.
    pub(crate) fn new(countries: &'a [Country], lines: &[Line], viewport: Viewport) -> Self {
        let edges = Vec::new();
        let mut territory = Self { countries, viewport, edges, squares: HashMap::new() };
        let view = viewport.bounds_with_margin(MARGIN_PX);
        for (nth, country) in countries.iter().enumerate() {
            let parts = country.polygons.iter().filter(|part| part.bounds().meets(view));
            for ring in parts.flat_map(Polygon::rings) {
                let ends = ring.iter().zip(ring.iter().skip(1).chain(ring.first()));
                territory.add(ends, Some(nth), view);
            }
        }
        for line in lines {
            territory.add(line.path.iter().zip(line.path.iter().skip(1)), None, view);
        }
        territory
    }

    fn add<'p>(
        &mut self,
        ends: impl Iterator<Item = (&'p Point, &'p Point)>,
        country: Option<usize>,
        view: Bounds,
    ) {
        for (a, b) in ends.filter(|(a, b)| Bounds::between(**a, **b).meets(view)) {
            let from = self.viewport.screen_from_plane(*a);
            let to = self.viewport.screen_from_plane(*b);
            let nth = self.edges.len();
            self.edges.push(BorderEdge { country, from, to });
            for square in self.squares_of(around(from, to)) {
                self.squares.entry(square).or_default().push(nth);
            }
        }
    }

    /// The squares of the screen that a box meets, within the pane.
    fn squares_of(&self, rect: Rect) -> impl Iterator<Item = (i32, i32)> + use<> {
        let size = self.viewport.size;
        let square =
            |at: f64, length: f64| floor_i32(at.clamp(-MARGIN_PX, length + MARGIN_PX) / SQUARE_PX);
        let (left, right) = (square(rect.left, size.width), square(rect.right, size.width));
        let (top, bottom) = (square(rect.top, size.height), square(rect.bottom, size.height));
        (left..=right).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
    }

    /// The edges that a box meets, some of them more than once.
    fn edges_in(&self, rect: Rect) -> impl Iterator<Item = &BorderEdge> {
        let near = self.squares_of(rect).filter_map(|square| self.squares.get(&square));
        let edges = near.flatten().filter_map(|nth| self.edges.get(*nth));
        edges.filter(move |edge| rect.meets_segment(edge.from, edge.to))
    }

    /// What the label of a point may cover: the country that the point is in.
    pub(crate) fn ground_of(&self, at: ScreenPoint) -> Ground {
        self.country_at(at).map_or(Ground::OffLines, Ground::Country)
    }

    /// Index of the country that a point is in.
    pub(crate) fn country_at(&self, at: ScreenPoint) -> Option<usize> {
        (0..self.countries.len()).find(|country| self.contains(*country, at))
    }

    fn contains(&self, country: usize, at: ScreenPoint) -> bool {
        let point = self.viewport.plane_from_screen(at);
        let country = self.countries.get(country);
        country.is_some_and(|it| it.polygons.iter().any(|part| part.contains(point)))
    }

    /// Whether a box lies wholly inside a country.
    pub(crate) fn is_inside(&self, country: usize, rect: Rect) -> bool {
        let met = self.edges_in(rect).any(|edge| edge.country.is_none_or(|it| it == country));
        !met && self.contains(country, rect.middle())
    }

    /// Whether a label may cover a box: it meets no other country, and no disputed line.
    pub(crate) fn allows(&self, ground: Ground, rect: Rect) -> bool {
        match ground {
            Ground::Anywhere => true,
            Ground::OffLines => !self.edges_in(rect).any(|edge| edge.country.is_none()),
            Ground::Country(home) => {
                let meets_other = self.edges_in(rect).any(|edge| edge.country != Some(home));
                let middle = rect.middle();
                !meets_other && (self.contains(home, middle) || self.country_at(middle).is_none())
            }
        }
    }
}

/// The upright box around a line.
fn around(a: ScreenPoint, b: ScreenPoint) -> Rect {
    Rect { left: a.x.min(b.x), top: a.y.min(b.y), right: a.x.max(b.x), bottom: a.y.max(b.y) }
}
