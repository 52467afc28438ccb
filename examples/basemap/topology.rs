//! Topology: rings cut into arcs, one for each edge that outlines share.

use std::collections::{BTreeMap, BTreeSet};

use ibar::geo::Point;
use ibar::geo::asset::{ArcRef, Position, lat_lon};
use ibar::geo::region::project;

/// A point in whole units of 1e-4 degrees, longitude first, so that points can be compared.
pub(crate) type Vertex = (i32, i32);

/// The properties of a segment of an outline that must be the same all along an arc.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kind {
    /// The countries it bounds, by number.
    pub(crate) countries: BTreeSet<usize>,
    /// Whether it bounds a district.
    pub(crate) district: bool,
    /// Whether it is on the edge of the map.
    pub(crate) frame: bool,
    /// Whether it is a coast.
    pub(crate) coast: bool,
}

/// The segments of all rings, and the arcs they are cut into.
#[derive(Default)]
pub(crate) struct Topology {
    segments: BTreeMap<(Vertex, Vertex), Kind>,
    forced: BTreeSet<Vertex>,
    numbers: BTreeMap<Vec<Vertex>, usize>,
    arcs: Vec<(Vec<Vertex>, Kind)>,
}

impl Topology {
    /// Adds the segments of a ring. All rings must be added before the first is cut.
    pub(crate) fn add(&mut self, ring: &[Vertex], mark: impl Fn(&mut Kind, Vertex, Vertex)) {
        for (a, b) in sides(ring) {
            mark(self.segments.entry(ordered(a, b)).or_default(), a, b);
        }
    }

    /// Makes arcs end at that vertex.
    pub(crate) fn force(&mut self, vertex: Vertex) {
        self.forced.insert(vertex);
    }

    /// All segments, to complete their properties.
    pub(crate) fn segments_mut(&mut self) -> impl Iterator<Item = (&(Vertex, Vertex), &mut Kind)> {
        self.segments.iter_mut()
    }

    /// The vertices at which arcs end.
    pub(crate) fn nodes(&self) -> BTreeSet<Vertex> {
        let mut around: BTreeMap<Vertex, Vec<&Kind>> = BTreeMap::new();
        for ((a, b), kind) in &self.segments {
            around.entry(*a).or_default().push(kind);
            around.entry(*b).or_default().push(kind);
        }
        let meets = |kinds: &Vec<&Kind>| kinds.len() != 2 || kinds.first() != kinds.get(1);
        let met = around.iter().filter(|(_, kinds)| meets(kinds)).map(|(vertex, _)| *vertex);
        met.chain(self.forced.iter().copied()).collect()
    }

    /// A ring as arcs.
    pub(crate) fn ring(&mut self, ring: &[Vertex], nodes: &BTreeSet<Vertex>) -> Vec<ArcRef> {
        let first = ring.iter().position(|vertex| nodes.contains(vertex));
        // A ring that meets no other starts at its least vertex, so that it is found again.
        let least = || ring.iter().enumerate().min_by_key(|(_, vertex)| **vertex).map(|(i, _)| i);
        let Some(start) = first.or_else(least) else { return Vec::new() };
        let (before, after) = ring.split_at(start);
        let turned: Vec<Vertex> =
            after.iter().chain(before).chain(after.first()).copied().collect();
        self.path(&turned, nodes)
    }

    /// A path from one node to another, as arcs.
    pub(crate) fn path(&mut self, path: &[Vertex], nodes: &BTreeSet<Vertex>) -> Vec<ArcRef> {
        let mut references = Vec::new();
        let mut arc: Vec<Vertex> = Vec::new();
        for &vertex in path {
            arc.push(vertex);
            if arc.len() > 1 && nodes.contains(&vertex) {
                references.push(self.reference(std::mem::replace(&mut arc, vec![vertex])));
            }
        }
        if arc.len() > 1 {
            references.push(self.reference(arc));
        }
        references
    }

    /// All arcs so far, each with its properties.
    pub(crate) fn arcs(&self) -> &[(Vec<Vertex>, Kind)] {
        &self.arcs
    }

    fn reference(&mut self, arc: Vec<Vertex>) -> ArcRef {
        let mut back = arc.clone();
        back.reverse();
        let (stored, forward) = if arc <= back { (arc, true) } else { (back, false) };
        let next = self.arcs.len();
        let number = *self.numbers.entry(stored.clone()).or_insert(next);
        if number == next {
            let side = stored.first().zip(stored.get(1)).map(|(a, b)| ordered(*a, *b));
            let kind = side.and_then(|side| self.segments.get(&side)).cloned().unwrap_or_default();
            self.arcs.push((stored, kind));
        }
        let number = ArcRef::try_from(number).unwrap_or(ArcRef::MAX);
        if forward { number } else { -number - 1 }
    }
}

/// A ring in whole units, without repeated points and without the closing one. Along the frame it
/// gets a point every half degree, since parallels are curved on the plane.
pub(crate) fn vertices(ring: &[Position], frame: [i32; 4]) -> Vec<Vertex> {
    let mut rough: Vec<Vertex> = ring.iter().map(|&at| vertex(at)).collect();
    rough.dedup();
    if rough.first() == rough.last() {
        rough.pop();
    }
    let mut out = Vec::new();
    for (a, b) in sides(&rough) {
        out.push(a);
        if on_frame(a, b, frame) {
            out.extend(between(a, b));
        }
    }
    out
}

/// Whether the segment is on an edge of the frame (west, south, east, north).
pub(crate) fn on_frame(a: Vertex, b: Vertex, [west, south, east, north]: [i32; 4]) -> bool {
    (a.0 == b.0 && (a.0 == west || a.0 == east)) || (a.1 == b.1 && (a.1 == south || a.1 == north))
}

/// The segments of a ring, with the closing one.
pub(crate) fn sides(ring: &[Vertex]) -> impl Iterator<Item = (Vertex, Vertex)> {
    ring.iter().copied().zip(ring.iter().skip(1).chain(ring.first()).copied())
}

/// The vertex nearest to a position.
#[expect(clippy::cast_possible_truncation, reason = "degrees times 10,000 fit")]
pub(crate) fn vertex((lon, lat): Position) -> Vertex {
    let units = |degrees: f64| (degrees * 1e4).round() as i32;
    (units(lon), units(lat))
}

/// The position of a vertex.
pub(crate) fn position((lon, lat): Vertex) -> Position {
    (f64::from(lon) / 1e4, f64::from(lat) / 1e4)
}

/// The point of a vertex on the plane.
pub(crate) fn plane(vertex: Vertex) -> Point {
    project(lat_lon(position(vertex)))
}

fn between(a: Vertex, b: Vertex) -> Vec<Vertex> {
    const HALF_DEGREE: i32 = 5_000;
    let along_parallel = a.1 == b.1;
    let (from, to) = if along_parallel { (a.0, b.0) } else { (a.1, b.1) };
    let mut stops: Vec<i32> =
        (from.min(to) + 1..from.max(to)).filter(|unit| unit % HALF_DEGREE == 0).collect();
    if from > to {
        stops.reverse();
    }
    stops.into_iter().map(|stop| if along_parallel { (stop, a.1) } else { (a.0, stop) }).collect()
}

fn ordered(a: Vertex, b: Vertex) -> (Vertex, Vertex) {
    (a.min(b), a.max(b))
}
