//! Net of the world's borders: the arcs of the topology, cut where their class changes.

use std::collections::HashMap;

use ibar::geo::world::WorldCountry;

use super::input::{Feature, Position, Topology};
use super::names::Words;
use super::points::{Weighed, unwrapped};

/// What an edge of a country is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A coast.
    Coast,
    /// A cut along the 180th meridian: nothing that can be seen.
    Cut,
    /// A border that nobody disputes.
    Border,
    /// A border that a side disputes, with the boundary line that it is of, by number.
    Disputed(usize),
}

/// A part of an arc, all of one class.
pub(crate) struct Piece {
    pub(crate) class: Class,
    /// The countries beside it: one at a coast, two at a border.
    pub(crate) countries: Vec<u16>,
    pub(crate) weighed: Weighed,
}

/// All pieces, and for each arc of the topology its pieces in order.
pub(crate) struct Net {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) arcs: Vec<Vec<usize>>,
}

impl Net {
    pub(crate) fn new(
        topology: &Topology,
        boundaries: &[Feature],
        countries: &[WorldCountry],
        words: &Words,
    ) -> Self {
        let beside = countries_beside(topology);
        let nearest = Nearest::new(boundaries);
        let mut net = Self { pieces: Vec::new(), arcs: Vec::new() };
        for (arc, beside) in topology.arcs.iter().zip(beside) {
            let codes: Vec<&str> = beside
                .iter()
                .filter_map(|nth| countries.get(usize::from(*nth)).map(|country| &*country.code))
                .collect();
            let mut classes: Vec<Class> = arc
                .windows(2)
                .map(|edge| {
                    let &[a, b] = edge else { return Class::Coast };
                    if a.0.abs() > 179.99 && b.0.abs() > 179.99 {
                        return Class::Cut;
                    }
                    if beside.len() < 2 {
                        return Class::Coast;
                    }
                    let middle = (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1));
                    let feature = nearest.feature(middle);
                    let agreed = boundaries.get(feature).is_some_and(is_agreed);
                    if agreed && !words.disputes(&codes, middle) {
                        Class::Border
                    } else {
                        Class::Disputed(feature)
                    }
                })
                .collect();
            smooth(&mut classes);
            let line = unwrapped(arc);
            let mut numbers = Vec::new();
            let mut from = 0;
            while let Some(class) = classes.get(from).copied() {
                let length = classes.iter().skip(from).take_while(|it| **it == class).count();
                let Some(part) = line.get(from..=from + length) else { break };
                if part.len() > 1 {
                    numbers.push(net.pieces.len());
                    net.pieces.push(Piece {
                        class,
                        countries: beside.clone(),
                        weighed: Weighed::new(part),
                    });
                }
                from += length;
            }
            net.arcs.push(numbers);
        }
        net
    }
}

/// Whether a boundary line is one that nobody disputes.
pub(crate) fn is_agreed(feature: &Feature) -> bool {
    feature.text("featurecla").starts_with("International boundary")
}

/// The countries beside each arc, without repetition.
fn countries_beside(topology: &Topology) -> Vec<Vec<u16>> {
    let mut beside: Vec<Vec<u16>> = vec![Vec::new(); topology.arcs.len()];
    for (country, number) in topology.countries.iter().zip(0..) {
        for arc in country.parts.iter().flatten().flatten() {
            let index = usize::try_from((*arc).max(-*arc - 1)).unwrap_or(usize::MAX);
            if let Some(beside) = beside.get_mut(index).filter(|it| !it.contains(&number)) {
                beside.push(number);
            }
        }
    }
    beside
}

/// Gives short runs, which come from lines that meet, the class of the run beside them.
fn smooth(classes: &mut [Class]) {
    const SHORT: usize = 3;
    let mut from = 0;
    while let Some(class) = classes.get(from).copied() {
        let length = classes.iter().skip(from).take_while(|it| **it == class).count();
        let before = from.checked_sub(1).and_then(|nth| classes.get(nth)).copied();
        let after = classes.get(from + length).copied();
        let beside =
            before.or(after).filter(|_| before == after || before.is_none() || after.is_none());
        if let Some(beside) = beside.filter(|it| length < SHORT && *it != Class::Cut)
            && class != Class::Cut
            && let Some(run) = classes.get_mut(from..from + length)
        {
            run.fill(beside);
        }
        from += length;
    }
}

/// Points along all boundary lines, by squares of a tenth of a degree.
struct Nearest {
    squares: HashMap<(i32, i32), Vec<(Position, usize)>>,
}

impl Nearest {
    fn new(boundaries: &[Feature]) -> Self {
        const STEP: f64 = 0.01;
        let mut squares: HashMap<(i32, i32), Vec<(Position, usize)>> = HashMap::new();
        for (number, feature) in boundaries.iter().enumerate() {
            for edge in feature.lines().iter().flat_map(|line| line.windows(2)) {
                let &[a, b] = edge else { continue };
                let steps = ((a.0 - b.0).abs().max((a.1 - b.1).abs()) / STEP).ceil().max(1.0);
                let mut nth = 0.0;
                while nth <= steps {
                    let share = nth / steps;
                    let at = (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
                    squares.entry(square(at)).or_default().push((at, number));
                    nth += 1.0;
                }
            }
        }
        Self { squares }
    }

    /// The boundary line nearest to a point; `usize::MAX` if there is none near.
    fn feature(&self, at: Position) -> usize {
        let (column, row) = square(at);
        let mut best = (f64::MAX, usize::MAX);
        for (x, y) in (-1..=1).flat_map(|x| (-1..=1).map(move |y| (x, y))) {
            for (point, number) in self.squares.get(&(column + x, row + y)).into_iter().flatten() {
                let across = (point.0 - at.0) * at.1.to_radians().cos();
                let off = across.hypot(point.1 - at.1);
                if off < best.0 {
                    best = (off, *number);
                }
            }
        }
        best.1
    }
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are at most 180")]
fn square((lon, lat): Position) -> (i32, i32) {
    ((lon * 10.0).floor() as i32, (lat * 10.0).floor() as i32)
}
