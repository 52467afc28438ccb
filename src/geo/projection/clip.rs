//! Outlines and lines on the earth, brought onto the plane and cut where the map ends.
//!
//! Between two points a line runs straight in longitude and latitude, the short way round, as in
//! `GeoJSON` (RFC 7946); long stretches are divided so that they bend with the projection. Where the
//! plane ends at the meridian opposite the central one, outlines and lines are cut there: areas by I. E.
//! Sutherland and G. W. Hodgman, "Reentrant polygon clipping", *Communications of the ACM* 17 (1974),
//! one straight edge after another. On an azimuthal map nothing is cut; an area that holds the
//! antipode becomes the whole map with a hole in it.

use super::ellipsoid::half_turn;
use super::{Formulas, Projection};
use crate::geo::convert::{f64_from_count, steps};
use crate::geo::{Point, Polygon};
use crate::model::LatLon;

/// The longest stretch that stays straight on the plane, in degrees.
const STRETCH: f64 = 1.0;
/// The most stretches that an edge is divided into.
const MOST_STRETCHES: u32 = 360;
/// The longest piece that stays straight on an azimuthal map, in kilometres of the plane: towards the
/// antipode a degree is drawn out to half the edge of the map.
const LONGEST_PIECE_KM: f64 = 300.0;
/// How often such a piece is halved at most.
const MOST_HALVINGS: u32 = 16;
/// The most points that an outline gets by such halving, roughly: one of very many long edges stays
/// straighter.
const MOST_BENT: usize = 1 << 17;
/// The most points that long stretches of one line are divided by, roughly.
const MOST_DIVIDED: u32 = 8_000;
/// How often an outline may run round the earth: what is beyond is left out.
const MOST_TURNS: usize = 24;

/// A latitude and a difference of longitude in degrees. The latter counts on past ±180, so that
/// neighbours are never a turn apart.
type Unrolled = (f64, f64);

/// A straight cut: what is kept is below or above a value.
#[derive(Clone, Copy)]
struct Cut {
    /// Whether the difference of longitude is cut, and not the latitude.
    along_meridian: bool,
    value: f64,
    keeps_above: bool,
}

impl Cut {
    fn value_of(self, (lat, lambda): Unrolled) -> f64 {
        let value = if self.along_meridian { lambda } else { lat };
        if self.keeps_above { value - self.value } else { self.value - value }
    }

    /// The part of a ring that is kept.
    fn of_ring(self, ring: &[Unrolled]) -> Vec<Unrolled> {
        let mut kept = Vec::with_capacity(ring.len() + 4);
        let next = ring.iter().skip(1).chain(ring.first());
        for (&from, &to) in ring.iter().zip(next) {
            let (a, b) = (self.value_of(from), self.value_of(to));
            if a >= 0.0 {
                kept.push(from);
            }
            if (a >= 0.0) != (b >= 0.0) {
                kept.push(self.crossing(from, to, a / (a - b)));
            }
        }
        kept
    }

    /// The point at a share of the way, exactly on the cut.
    fn crossing(self, from: Unrolled, to: Unrolled, share: f64) -> Unrolled {
        let lat = from.0 + (to.0 - from.0) * share;
        let lambda = from.1 + (to.1 - from.1) * share;
        if self.along_meridian { (lat, self.value) } else { (self.value, lambda) }
    }
}

impl Projection {
    /// The areas on the plane of an area on the earth: an outline and its holes, in any order of
    /// turning. More than one where the edge of the map cuts it, none where nothing of it is shown.
    ///
    /// A ring may hold a pole. The edges along the cut are edges of the result: to draw an outline, use
    /// [`lines`](Self::lines).
    pub fn polygons(self, rings: &[Vec<LatLon>]) -> Vec<Polygon> {
        let mut unrolled = rings.iter().map(|ring| self.unrolled_ring(ring));
        let Some(outline) = unrolled.next().filter(|ring| ring.len() > 2) else {
            return Vec::new();
        };
        let holes: Vec<Vec<Unrolled>> = unrolled.filter(|ring| ring.len() > 2).collect();
        if let Formulas::Azimuthal(_) = self.form {
            return self.azimuthal_polygon(&outline, &holes).into_iter().collect();
        }
        let pieces = |ring: &[Unrolled]| self.pieces(ring);
        let holes: Vec<Vec<Unrolled>> = holes.iter().flat_map(|hole| pieces(hole)).collect();
        let outlines = pieces(&outline).into_iter().filter_map(|outline| {
            let within = |hole: &&Vec<Unrolled>| hole.iter().any(|at| holds(&outline, *at));
            let holes: Vec<Vec<Point>> =
                holes.iter().filter(within).map(|hole| self.on_plane(hole)).collect();
            Polygon::new(std::iter::once(self.on_plane(&outline)).chain(holes))
        });
        outlines.collect()
    }

    /// The outlines on the plane of an outline on the earth, as [`polygons`](Self::polygons) has them
    /// for one without holes, but not filled. On an azimuthal map an outline is always whole.
    pub fn areas(self, outline: &[LatLon]) -> Vec<Vec<Point>> {
        let unrolled = self.unrolled_ring(outline);
        if unrolled.len() < 3 {
            return Vec::new();
        }
        let pieces = match self.form {
            Formulas::Azimuthal(_) => vec![unrolled],
            _ => self.pieces(&unrolled),
        };
        pieces.iter().map(|piece| self.on_plane(piece)).collect()
    }

    /// The lines on the plane of a line on the earth: more than one where the edge of the map cuts it,
    /// none where nothing of it is shown.
    pub fn lines(self, line: &[LatLon]) -> Vec<Vec<Point>> {
        let mut lines: Vec<Vec<Point>> = Vec::new();
        let mut open: Option<Unrolled> = None;
        let unrolled = divided(&self.unrolled(line), false);
        let halvings = halvings(unrolled.len());
        for (from, to) in unrolled.iter().zip(unrolled.iter().skip(1)) {
            for (from, to) in self.stretches(*from, *to) {
                let middle = (from.0.midpoint(to.0), from.1.midpoint(to.1));
                if !self.shows(middle) {
                    open = None;
                    continue;
                }
                // Both ends on the side of the map on which the middle is.
                let turn = ((middle.1 + 180.0) / 360.0).floor() * 360.0;
                let [from, to] = [from, to].map(|(lat, lambda)| (lat, lambda - turn));
                let (start, end) = (self.forward(from.0, from.1), self.forward(to.0, to.1));
                if open != Some(from) {
                    lines.push(vec![start]);
                }
                if let Some(line) = lines.last_mut() {
                    self.bend((from, start), (to, end), halvings, line);
                    line.push(end);
                }
                open = Some(to);
            }
        }
        lines.retain(|line| line.iter().all(|point| point.is_finite()));
        lines
    }

    /// All of the earth that the map shows.
    pub fn outline(self) -> Option<Polygon> {
        let edge = match self.form {
            // Around the antipode neighbours differ in longitude as they please: there is no line in
            // degrees between them.
            Formulas::Azimuthal(_) => self.circle(),
            _ => divided(&self.edge(), true),
        };
        Polygon::new([self.corners(&edge)])
    }

    /// The edge of what is shown, in degrees.
    pub(super) fn edge(self) -> Vec<Unrolled> {
        const EVERY: i32 = 4;
        if let Formulas::Azimuthal(_) = self.form {
            return self.circle();
        }
        let (south, north) = self.latitudes();
        let lambdas = || (-180 / EVERY..=180 / EVERY).map(|nth| f64::from(nth * EVERY));
        let lats = |from: f64, to: f64| {
            (0..=45).map(move |nth| from + (to - from) * f64::from(nth) / 45.0)
        };
        let below = lambdas().map(|lambda| (south, lambda));
        let above = lambdas().rev().map(|lambda| (north, lambda));
        let right = lats(south, north).map(|lat| (lat, 180.0));
        let left = lats(north, south).map(|lat| (lat, -180.0));
        below.chain(right).chain(above).chain(left).collect()
    }

    /// The circle at which an azimuthal map ends.
    fn circle(self) -> Vec<Unrolled> {
        let radius = self.forward(-self.center_latitude(), 180.0).distance(Point::default());
        let meridian = self.definition().meridian();
        let at = |nth: u32| {
            let (sin, cos) = f64::from(nth * 2).to_radians().sin_cos();
            let at = self.nearest(Point::new(radius * sin, radius * cos));
            (at.lat, half_turn(at.lon - meridian))
        };
        (0..180).map(at).collect()
    }

    /// The latitude of an azimuthal map's centre.
    fn center_latitude(self) -> f64 {
        self.nearest(Point::default()).lat
    }

    fn shows(self, (lat, lambda): Unrolled) -> bool {
        if let Formulas::Azimuthal(azimuthal) = self.form {
            return azimuthal.shows(lat.to_radians(), lambda.to_radians());
        }
        let (south, north) = self.latitudes();
        (south..=north).contains(&lat)
    }

    /// Latitudes and differences of longitude along a line, each neighbour the short way from the last.
    fn unrolled(self, line: &[LatLon]) -> Vec<Unrolled> {
        let meridian = self.definition().meridian();
        let mut lambda = 0.0;
        let mut last = meridian;
        let finite = line.iter().filter(|at| at.lat.is_finite() && at.lon.is_finite());
        let unrolled = finite.map(|at| {
            lambda += half_turn(at.lon - last);
            last = at.lon;
            (at.lat.clamp(-90.0, 90.0), lambda)
        });
        unrolled.collect()
    }

    /// The same for a ring; one that runs round a pole is closed along the pole.
    fn unrolled_ring(self, ring: &[LatLon]) -> Vec<Unrolled> {
        let mut unrolled = self.unrolled(ring);
        let (Some(&first), Some(&last)) = (unrolled.first(), unrolled.last()) else {
            return unrolled;
        };
        let closing = half_turn(first.1 - last.1);
        let turns = ((last.1 + closing - first.1) / 360.0).round();
        if turns != 0.0 {
            let sum: f64 = unrolled.iter().map(|(lat, _)| lat).sum();
            let pole = if sum < 0.0 { -90.0 } else { 90.0 };
            let end = first.1 + 360.0 * turns;
            unrolled.extend([(first.0, end), (pole, end), (pole, first.1)]);
        }
        divided(&unrolled, true)
    }

    /// The parts of a ring that the map shows, each within a half turn of the central meridian.
    fn pieces(self, ring: &[Unrolled]) -> Vec<Vec<Unrolled>> {
        let (south, north) = self.latitudes();
        let cut = |value, keeps_above| Cut { along_meridian: false, value, keeps_above };
        let needs = |by: Cut| ring.iter().any(|at| by.value_of(*at) < 0.0);
        let mut ring = ring.to_vec();
        for by in [cut(south, true), cut(north, false)] {
            if needs(by) {
                // Along the cut it has to bend with the map.
                ring = divided(&by.of_ring(&ring), true);
            }
        }
        let west = ring.iter().map(|(_, lambda)| *lambda).fold(f64::INFINITY, f64::min);
        let east = ring.iter().map(|(_, lambda)| *lambda).fold(f64::NEG_INFINITY, f64::max);
        if ring.len() < 3 || !west.is_finite() || !east.is_finite() {
            return Vec::new();
        }
        let mut pieces = Vec::new();
        let mut turn = ((west + 180.0) / 360.0).floor() * 360.0;
        for _ in 0..MOST_TURNS {
            if turn - 180.0 >= east {
                break;
            }
            let mut piece = ring.clone();
            let cut = |value, keeps_above| Cut { along_meridian: true, value, keeps_above };
            for by in [cut(turn - 180.0, true), cut(turn + 180.0, false)] {
                if piece.iter().any(|at| by.value_of(*at) < 0.0) {
                    piece = divided(&by.of_ring(&piece), true);
                }
            }
            if piece.len() > 2 {
                pieces.push(piece.into_iter().map(|(lat, lambda)| (lat, lambda - turn)).collect());
            }
            turn += 360.0;
        }
        pieces
    }

    fn corners(self, ring: &[Unrolled]) -> Vec<Point> {
        ring.iter().map(|(lat, lambda)| self.forward(*lat, *lambda)).collect()
    }

    fn on_plane(self, ring: &[Unrolled]) -> Vec<Point> {
        let points = self.corners(ring);
        if !matches!(self.form, Formulas::Azimuthal(_)) {
            return points;
        }
        let stops = || ring.iter().copied().zip(points.iter().copied());
        let mut bent = Vec::with_capacity(points.len());
        let halvings = halvings(points.len());
        for (from, to) in stops().zip(stops().skip(1).chain(stops().next())) {
            bent.push(from.1);
            self.bend(from, to, halvings, &mut bent);
        }
        bent
    }

    /// Adds the points between two by which a stretch that an azimuthal map draws out bends with it.
    fn bend(
        self,
        (from, start): (Unrolled, Point),
        (to, end): (Unrolled, Point),
        halvings: u32,
        out: &mut Vec<Point>,
    ) {
        let is_bent = matches!(self.form, Formulas::Azimuthal(_));
        if !is_bent || halvings == 0 || start.distance(end) <= LONGEST_PIECE_KM {
            return;
        }
        let middle = (from.0.midpoint(to.0), from.1.midpoint(to.1));
        let point = self.forward(middle.0, middle.1);
        self.bend((from, start), (middle, point), halvings - 1, out);
        out.push(point);
        self.bend((middle, point), (to, end), halvings - 1, out);
    }

    /// An area on an azimuthal map.
    fn azimuthal_polygon(self, outline: &[Unrolled], holes: &[Vec<Unrolled>]) -> Option<Polygon> {
        let antipode = -self.center_latitude();
        let is_behind = |ring: &[Unrolled]| {
            [-540.0, -180.0, 180.0, 540.0].into_iter().any(|lambda| holds(ring, (antipode, lambda)))
        };
        let holes_of = |holes: &[Vec<Unrolled>]| -> Vec<Vec<Point>> {
            let clear = holes.iter().filter(|hole| !is_behind(hole));
            clear.map(|hole| self.on_plane(hole)).collect()
        };
        let (outer, mut inner) = if is_behind(outline) {
            // Seen from the centre, the area is all that lies outside of its outline.
            (self.corners(&self.circle()), vec![self.on_plane(outline)])
        } else {
            (self.on_plane(outline), Vec::new())
        };
        inner.extend(holes_of(holes));
        Polygon::new(std::iter::once(outer).chain(inner))
    }

    /// A stretch divided where it crosses the edge of the map.
    fn stretches(self, from: Unrolled, to: Unrolled) -> Vec<(Unrolled, Unrolled)> {
        let mut cuts: Vec<(f64, Unrolled)> = Vec::new();
        if !matches!(self.form, Formulas::Azimuthal(_)) {
            let (south, north) = self.latitudes();
            let (low, high) = (from.1.min(to.1), from.1.max(to.1));
            let edge = ((low + 180.0) / 360.0).floor() * 360.0 + 180.0;
            let meridian = Cut { along_meridian: true, value: edge, keeps_above: true };
            let parallel = |value| Cut { along_meridian: false, value, keeps_above: true };
            let crossed = (low < edge && edge < high).then_some(meridian);
            for cut in crossed.into_iter().chain([parallel(south), parallel(north)]) {
                let (a, b) = (cut.value_of(from), cut.value_of(to));
                if a * b < 0.0 {
                    let share = a / (a - b);
                    cuts.push((share, cut.crossing(from, to, share)));
                }
            }
        }
        cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
        let stops = std::iter::once(from).chain(cuts.into_iter().map(|(_, at)| at)).chain([to]);
        let stops: Vec<Unrolled> = stops.collect();
        stops.iter().copied().zip(stops.iter().skip(1).copied()).collect()
    }
}

/// How often a piece is halved of an outline with that many points.
fn halvings(points: usize) -> u32 {
    (MOST_BENT / points.max(1)).checked_ilog2().unwrap_or(0).min(MOST_HALVINGS)
}

/// The line, or the ring, with its long stretches divided.
fn divided(line: &[Unrolled], is_ring: bool) -> Vec<Unrolled> {
    let closing = || line.first().filter(|_| is_ring);
    let edges = || line.iter().zip(line.iter().skip(1).chain(closing()));
    let length = |from: Unrolled, to: Unrolled| (to.0 - from.0).abs().max((to.1 - from.1).abs());
    let whole: f64 = edges().map(|(from, to)| length(*from, *to)).sum();
    let stretch = STRETCH.max(whole / f64::from(MOST_DIVIDED));
    let mut out = Vec::with_capacity(line.len());
    for (&from, &to) in edges() {
        out.push(from);
        let parts = steps(length(from, to), stretch, MOST_STRETCHES);
        out.extend((1..parts).map(|nth| {
            let share = f64_from_count(nth) / f64_from_count(parts);
            (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
        }));
    }
    if !is_ring {
        out.extend(line.last());
    }
    out
}

/// Even-odd rule: whether a point in degrees is within a ring.
fn holds(ring: &[Unrolled], (lat, lambda): Unrolled) -> bool {
    let next = ring.iter().skip(1).chain(ring.first());
    let crossings = ring.iter().zip(next).filter(|(a, b)| {
        (a.0 > lat) != (b.0 > lat) && lambda < a.1 + (b.1 - a.1) * (lat - a.0) / (b.0 - a.0)
    });
    crossings.count() % 2 == 1
}
