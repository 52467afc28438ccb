//! Cutting of rings and lines by meridians and parallels.
//!
//! A ring is cut by one edge after the other, as I. E. Sutherland and G. W. Hodgman do it ("Reentrant
//! polygon clipping", *Communications of the ACM* 17, 1974), with a note for each edge of whether it
//! is coast: those along the cut are not.

use ibar::geo::world::{GridPoint, TileRing};

/// A ring with a note for each edge, that from the vertex with the same number to the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct CutRing {
    pub(crate) points: Vec<GridPoint>,
    pub(crate) coast: Vec<bool>,
}

/// A half of the plane.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Half {
    /// East of a meridian.
    East(i32),
    /// West of a meridian.
    West(i32),
    /// North of a parallel.
    North(i32),
    /// South of a parallel.
    South(i32),
}

impl Half {
    fn holds(self, at: GridPoint) -> bool {
        match self {
            Self::East(edge) => at.lon > edge,
            Self::West(edge) => at.lon < edge,
            Self::North(edge) => at.lat > edge,
            Self::South(edge) => at.lat < edge,
        }
    }

    /// Where an edge crosses the limit: the same point whichever way it runs.
    fn crossing(self, a: GridPoint, b: GridPoint) -> GridPoint {
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        match self {
            Self::East(edge) | Self::West(edge) => {
                GridPoint { lon: edge, lat: between((a.lon, a.lat), (b.lon, b.lat), edge) }
            }
            Self::North(edge) | Self::South(edge) => {
                GridPoint { lon: between((a.lat, a.lon), (b.lat, b.lon), edge), lat: edge }
            }
        }
    }
}

/// The value at `at` on the line through two points, each a position and its value.
fn between((a, from): (i32, i32), (b, to): (i32, i32), at: i32) -> i32 {
    let [a, from, b, to, at] = [a, from, b, to, at].map(i64::from);
    let across = (b - a).max(a - b).max(1);
    let sign = if b >= a { 1 } else { -1 };
    let value = from + ((to - from) * (at - a) * sign + across / 2).div_euclid(across);
    i32::try_from(value).unwrap_or_default()
}

impl CutRing {
    pub(crate) fn new(points: Vec<GridPoint>) -> Self {
        let coast = vec![true; points.len()];
        Self { points, coast }
    }

    /// The part of the ring in a half of the plane; empty if there is none.
    pub(crate) fn cut(&self, half: Half) -> Self {
        let mut cut = Self::default();
        let next = self.points.iter().skip(1).chain(self.points.first());
        for ((a, b), coast) in self.points.iter().zip(next).zip(&self.coast) {
            let (inside, leaves) = (half.holds(*a), half.holds(*a) != half.holds(*b));
            if inside {
                cut.push(*a, *coast);
            }
            if leaves {
                cut.push(half.crossing(*a, *b), *coast && !inside);
            }
        }
        cut.close()
    }

    fn push(&mut self, at: GridPoint, coast: bool) {
        if self.points.last() == Some(&at) {
            if let Some(last) = self.coast.last_mut() {
                *last = coast;
            }
        } else {
            self.points.push(at);
            self.coast.push(coast);
        }
    }

    fn close(mut self) -> Self {
        while self.points.len() > 1 && self.points.first() == self.points.last() {
            self.points.pop();
            self.coast.pop();
        }
        if self.points.len() < 3 { Self::default() } else { self }
    }

    /// The ring in the form of a tile, shifted by that many steps to the east.
    pub(crate) fn tile_ring(&self, shift: i32) -> TileRing {
        // It begins with a run of coast that no other run of coast comes before.
        let coast = &self.coast;
        let before = |nth: usize| coast.get(nth.checked_sub(1).unwrap_or(coast.len() - 1));
        let turn = (0..coast.len())
            .find(|nth| coast.get(*nth) == Some(&true) && before(*nth) == Some(&false))
            .unwrap_or_default();
        let turned = |nth: usize| (nth + turn) % coast.len().max(1);
        let at = (0..coast.len()).filter_map(|nth| self.points.get(turned(nth)));
        let points = at.map(|at| GridPoint { lon: at.lon + shift, lat: at.lat }).collect();
        let mut runs: Vec<u32> = Vec::new();
        let mut is_coast = true;
        let mut length = 0;
        for nth in 0..coast.len() {
            if coast.get(turned(nth)) != Some(&is_coast) {
                runs.push(length);
                (is_coast, length) = (!is_coast, 0);
            }
            length += 1;
        }
        // What is left is not coast unless it says so.
        if is_coast && length > 0 {
            runs.push(length);
        }
        TileRing { points, runs }
    }
}

/// The parts of a line in a half of the plane.
pub(crate) fn cut_line(line: &[GridPoint], half: Half) -> Vec<Vec<GridPoint>> {
    let mut parts: Vec<Vec<GridPoint>> = Vec::new();
    let mut open = false;
    for pair in line.windows(2) {
        let &[a, b] = pair else { continue };
        let (inside, enters) = (half.holds(a), half.holds(b));
        if inside && !open {
            parts.push(vec![a]);
            open = true;
        }
        if inside != enters {
            let crossing = half.crossing(a, b);
            if inside {
                if let Some(part) = parts.last_mut() {
                    part.push(crossing);
                }
                open = false;
            } else {
                parts.push(vec![crossing]);
                open = true;
            }
        }
        if enters && let Some(part) = parts.last_mut() {
            part.push(b);
        }
    }
    parts.retain(|part| part.len() > 1);
    parts
}
