//! Usual area: the part of the earth of the many events, without a few that are far from all others.

use hashbrown::HashMap;

use crate::model::{Dataset, Event, LatLon, LocationRole, Place, Spot};

/// At most one in this many positions is far away: more are no slip, but a wider story.
const ONE_IN: usize = 12;
/// With fewer positions it is not clear where the many are.
const FEWEST: usize = 5;
/// A position is far away if it is this many times as far from the middle as the others reach.
const TIMES: f64 = 3.0;
/// The others count as reaching at least this far, in degrees of a great circle: some 300 km.
const LEAST_REACH: f64 = 2.7;
/// At least one event in this many has to be on the ground for those to decide.
const GROUND_ONE_IN: usize = 4;
/// The most turns of the search for the middle.
const ROUNDS: usize = 40;

/// A part of the earth: a box in degrees that may cross the 180th meridian, or hold a pole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UsualArea {
    /// The western meridian, −180 to 180.
    pub west: f64,
    /// The southern parallel.
    pub south: f64,
    /// The eastern meridian, at least the western one: over 180 beyond the 180th meridian.
    pub east: f64,
    /// The northern parallel.
    pub north: f64,
    /// The middle of what it holds, by count.
    pub middle: LatLon,
    /// How far it reaches from the middle, in degrees of a great circle.
    pub reach: f64,
}

/// The positions in one square degree.
#[derive(Clone, Copy, Debug)]
struct Square {
    count: usize,
    south: f64,
    north: f64,
    west: f64,
    east: f64,
}

impl Square {
    const EMPTY: Self = Self {
        count: 0,
        south: f64::INFINITY,
        north: f64::NEG_INFINITY,
        west: f64::INFINITY,
        east: f64::NEG_INFINITY,
    };

    fn add(&mut self, at: LatLon) {
        self.count += 1;
        self.south = self.south.min(at.lat);
        self.north = self.north.max(at.lat);
        self.west = self.west.min(at.lon);
        self.east = self.east.max(at.lon);
    }

    fn middle(&self) -> [f64; 3] {
        let at =
            LatLon { lat: self.south.midpoint(self.north), lon: self.west.midpoint(self.east) };
        vector(at)
    }
}

/// The area of the positions that are not far from all others; `None` without any.
///
/// A swapped coordinate, or the few who spoke from another continent, stand alone: farther from the
/// middle than three times what the many reach. The time is linear in the positions.
pub fn usual_area(positions: impl IntoIterator<Item = LatLon>) -> Option<UsualArea> {
    let mut squares: HashMap<(i16, i16), Square> = HashMap::new();
    let mut count = 0_usize;
    for at in positions {
        let on_earth = at.lat.abs() <= 90.0 && at.lon.abs() <= 180.0;
        if let Some(key) = degree(at.lat).zip(degree(at.lon)).filter(|_| on_earth) {
            squares.entry(key).or_insert(Square::EMPTY).add(at);
            count += 1;
        }
    }
    let mut squares: Vec<((i16, i16), Square)> = squares.into_iter().collect();
    // A table has no order; sums depend on it in the last digit.
    squares.sort_unstable_by_key(|(key, _)| *key);
    let squares: Vec<Square> = squares.into_iter().map(|(_, square)| square).collect();
    let median = median(&squares)?;
    let mut by_distance: Vec<(f64, Square)> =
        squares.iter().map(|square| (angle(square.middle(), median), *square)).collect();
    by_distance.sort_by(|a, b| a.0.total_cmp(&b.0));
    let most = if count < FEWEST { 0 } else { (count / ONE_IN).max(1) };
    // How far the many reach: all but the few that may be left out.
    let mut left = 0;
    let many = by_distance.iter().rev().find(|(_, square)| {
        left += square.count;
        left > most
    });
    let far = TIMES * many.map_or(180.0, |(reach, _)| reach.max(LEAST_REACH));
    by_distance.retain(|(distance, _)| *distance <= far);
    let usual: Vec<Square> = by_distance.into_iter().map(|(_, square)| square).collect();
    around(&usual)
}

/// The smallest box around squares.
fn around(squares: &[Square]) -> Option<UsualArea> {
    let south = squares.iter().map(|square| square.south).reduce(f64::min)?;
    let north = squares.iter().map(|square| square.north).reduce(f64::max)?;
    // The widest stretch of longitude without any position is what the box leaves out.
    let mut spans: Vec<(f64, f64)> = squares.iter().map(|one| (one.west, one.east)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let first = *spans.first()?;
    let (mut west, mut gap) = (first.0, f64::NEG_INFINITY);
    let mut reached = first.1;
    for span in spans.iter().skip(1).copied().chain([(first.0 + 360.0, first.1)]) {
        if span.0 - reached > gap {
            (gap, west) = (span.0 - reached, span.0);
        }
        reached = reached.max(span.1);
    }
    let west = if west > 180.0 { west - 360.0 } else { west };
    let east = west + (360.0 - gap.max(0.0)).min(360.0);
    let lon = west.midpoint(east);
    let middle =
        LatLon { lat: south.midpoint(north), lon: if lon > 180.0 { lon - 360.0 } else { lon } };
    let corners = squares.iter().flat_map(|one| {
        [(one.south, one.west), (one.south, one.east), (one.north, one.west), (one.north, one.east)]
    });
    let from = vector(middle);
    let reach = corners.map(|(lat, lon)| angle(vector(LatLon { lat, lon }), from));
    let reach = reach.fold(0.0_f64, f64::max);
    Some(UsualArea { west, south, east, north, middle, reach })
}

/// The middle to which the sum of distances is least: a few far positions hardly move it. Weiszfeld's
/// iteration ("Sur le point pour lequel la somme des distances de n points donnés est minimum", 1937),
/// in space.
fn median(squares: &[Square]) -> Option<[f64; 3]> {
    let mut weighted: Vec<([f64; 3], f64)> = Vec::with_capacity(squares.len());
    for square in squares {
        let count = u32::try_from(square.count).unwrap_or(u32::MAX);
        weighted.push((square.middle(), f64::from(count)));
    }
    let mut at = mean(weighted.iter().copied())?;
    for _ in 0..ROUNDS {
        let pulls = weighted.iter().map(|(point, weight)| {
            let [dx, dy, dz] =
                [0, 1, 2].map(|axis| coordinate(*point, axis) - coordinate(at, axis));
            (*point, weight / (dx * dx + dy * dy + dz * dz).sqrt().max(1e-4))
        });
        at = mean(pulls)?;
    }
    // Back from within the earth to its surface.
    let length = at.iter().map(|part| part * part).sum::<f64>().sqrt();
    Some(if length > 0.0 { at.map(|part| part / length) } else { at })
}

fn mean(points: impl Iterator<Item = ([f64; 3], f64)>) -> Option<[f64; 3]> {
    let mut sum = [0.0; 3];
    let mut total = 0.0;
    for ([x, y, z], weight) in points {
        let [a, b, c] = sum;
        sum = [a + x * weight, b + y * weight, c + z * weight];
        total += weight;
    }
    (total > 0.0).then(|| sum.map(|value| value / total))
}

fn coordinate(point: [f64; 3], axis: usize) -> f64 {
    point.get(axis).copied().unwrap_or_default()
}

/// The unit vector of a point of the earth, taken as a sphere.
fn vector(at: LatLon) -> [f64; 3] {
    let (sin, cos) = at.lat.to_radians().sin_cos();
    let (east, ahead) = at.lon.to_radians().sin_cos();
    [cos * ahead, cos * east, sin]
}

/// The angle between two unit vectors, in degrees, by the chord between them: exact for small angles.
fn angle(from: [f64; 3], to: [f64; 3]) -> f64 {
    let apart = [0, 1, 2].map(|axis| coordinate(to, axis) - coordinate(from, axis));
    let square: f64 = apart.iter().map(|part| part * part).sum();
    2.0 * (square.sqrt() / 2.0).min(1.0).asin().to_degrees()
}

/// The whole degree of an angle.
#[expect(clippy::cast_possible_truncation, reason = "the value is checked before")]
fn degree(angle: f64) -> Option<i16> {
    (angle.abs() <= 360.0).then(|| angle.floor() as i16)
}

impl Dataset {
    /// The area of its events and places, without a few that are far from all others: where a map
    /// opens, and what it is projected for. Where people met, where a speaker has its seat, and a
    /// location that only stands in for one do not count where enough happened on the ground. `None`
    /// without any position.
    pub fn usual_area(&self) -> Option<UsualArea> {
        self.usual_area
    }

    /// The same, found anew.
    pub(super) fn found_area(&self) -> Option<UsualArea> {
        let is_ground = |event: &&Event| event.r#where.role == LocationRole::Ground;
        let events = |only_ground: bool| {
            self.events
                .iter()
                .filter(move |event| !only_ground || is_ground(event))
                .flat_map(|event| self.corners(&event.r#where.spot))
        };
        let grounded = self.events.iter().filter(is_ground).count();
        if grounded * GROUND_ONE_IN < self.events.len() {
            let all = events(false).chain(self.places.iter().filter_map(|place| place.at));
            return usual_area(all);
        }
        let places = || self.places.iter().filter(|place| place.rank.is_some());
        let ground = || events(true).chain(places().filter_map(|place| place.at));
        let any = || events(false).chain(self.places.iter().filter_map(|place: &Place| place.at));
        usual_area(ground()).or_else(|| usual_area(any()))
    }

    /// A few positions that stand for a spot: of an outline the first and those farthest north, south,
    /// west and east.
    fn corners(&self, spot: &Spot) -> impl Iterator<Item = LatLon> + use<'_> {
        let outline: &[LatLon] = match spot {
            Spot::Area(outline) | Spot::Line(outline) => outline,
            _ => &[],
        };
        let farthest = |value: fn(LatLon, LatLon) -> f64| {
            let first = *outline.first()?;
            let by = |a: &&LatLon, b: &&LatLon| value(**a, first).total_cmp(&value(**b, first));
            outline.iter().max_by(by).copied()
        };
        let east = |at: LatLon, first: LatLon| (at.lon - first.lon + 540.0).rem_euclid(360.0);
        let corners = if outline.is_empty() {
            let own = match spot {
                Spot::Place { .. } | Spot::Point { .. } => self.located(spot).map(|(at, _)| at),
                _ => None,
            };
            [own, None, None, None]
        } else {
            [
                farthest(|at, _| at.lat),
                farthest(|at, _| -at.lat),
                farthest(east),
                farthest(|at, first| -(at.lon - first.lon + 540.0).rem_euclid(360.0)),
            ]
        };
        corners.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(lat: f64, lon: f64) -> LatLon {
        LatLon { lat, lon }
    }

    fn area(points: &[(f64, f64)]) -> UsualArea {
        usual_area(points.iter().map(|(lat, lon)| at(*lat, *lon))).unwrap()
    }

    #[test]
    fn without_a_position_there_is_no_area() {
        assert_eq!(usual_area([]), None);
        assert_eq!(usual_area([at(f64::NAN, 3.0), at(91.0, 0.0), at(0.0, 181.0)]), None);
    }

    #[test]
    fn a_single_position_is_an_area_without_size() {
        let one = area(&[(15.5, 32.5)]);
        assert_eq!((one.west, one.east, one.south, one.north), (32.5, 32.5, 15.5, 15.5));
        assert!(one.reach < 1e-9);
    }

    #[test]
    fn an_area_over_the_180th_meridian_is_narrow() {
        let fiji = area(&[(-18.1, 178.4), (-13.8, -171.8), (-16.0, -177.0)]);
        assert!((fiji.west - 178.4).abs() < 1e-9 && (fiji.east - 188.2).abs() < 1e-9, "{fiji:?}");
        assert!(fiji.reach < 6.0, "{fiji:?}");
    }

    #[test]
    fn a_swapped_coordinate_does_not_widen_the_area() {
        let mut points: Vec<(f64, f64)> =
            (0..20).map(|n| (42.0 + f64::from(n) / 20.0, 20.0 + f64::from(n % 5) / 4.0)).collect();
        let before = area(&points);
        points.push((20.9, 42.7));
        assert_eq!(area(&points), before);
        points.push((38.9, -77.0));
        assert!(area(&points).reach > before.reach, "two of 22 are no slip");
    }

    #[test]
    fn a_few_capitals_among_many_places_do_not_make_a_map_of_the_world() {
        let mut points: Vec<(f64, f64)> = (0..95)
            .map(|n| (42.0 + f64::from(n % 7) / 5.0, 20.0 + f64::from(n % 11) / 6.0))
            .collect();
        points.extend([(38.9, -77.0), (50.8, 4.4), (55.7, 37.6), (40.7, -74.0)]);
        assert!(area(&points).reach < 3.0);
    }

    #[test]
    fn two_continents_are_both_kept() {
        let points = [(50.4, 30.5), (50.4, 30.5), (50.4, 30.5), (38.9, -77.0), (38.9, -77.0)];
        assert!(area(&points).reach > 30.0);
    }

    #[test]
    fn positions_all_round_a_pole_span_every_meridian() {
        let points: Vec<(f64, f64)> =
            (0..36).map(|n| (80.0, f64::from(n) * 10.0 - 180.0)).collect();
        let ring = area(&points);
        assert!(ring.east - ring.west >= 349.0, "{ring:?}");
    }

    proptest! {
        #[test]
        fn the_area_holds_every_position_where_none_is_far(
            points in proptest::collection::vec((-20.0..20.0_f64, -20.0..20.0_f64), 1..30),
            turn in -180.0..180.0_f64,
        ) {
            let wrap = |lon: f64| (lon + 180.0).rem_euclid(360.0) - 180.0;
            let points: Vec<LatLon> =
                points.iter().map(|(lat, lon)| at(*lat, wrap(lon + turn))).collect();
            let found = usual_area(points.iter().copied()).unwrap();
            prop_assert!(found.east - found.west <= 40.0 + 1e-6);
            let inside = points.iter().filter(|point| {
                let lon = found.west + (point.lon - found.west).rem_euclid(360.0);
                (found.south..=found.north).contains(&point.lat)
                    && (lon <= found.east + 1e-9 || lon >= found.west + 360.0 - 1e-9)
            });
            // One may be left out as a slip, if all others are close together.
            prop_assert!(inside.count() + 1 + points.len() / ONE_IN >= points.len());
        }
    }
}
