//! Where the keyboard stops on the map, and which stop is next in a direction.

use crate::geo::ScreenPoint;
use crate::scene::map::MapScene;
use crate::scene::rect::Rect;

/// What a stop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetId {
    /// The group of that position.
    Mark(usize),
    /// The row of that position in the open fan.
    Row(usize),
    /// The dock of that position.
    Dock(usize),
}

/// Something on the map that has events and can be reached by pointer and keyboard.
#[derive(Clone, Debug, PartialEq)]
pub struct FocusTarget {
    /// What it is.
    pub target: TargetId,
    /// Its middle, from which directions are reckoned.
    pub at: ScreenPoint,
    /// What a pointer takes hold of.
    pub rect: Rect,
    /// Positions of its events in the dataset.
    pub events: Vec<usize>,
}

/// A direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenDirection {
    /// Up.
    Up,
    /// Down.
    Down,
    /// To the left.
    Left,
    /// To the right.
    Right,
}

impl ScreenDirection {
    /// How far along and how far beside the direction a way leads.
    fn along_and_beside(self, from: ScreenPoint, to: ScreenPoint) -> (f64, f64) {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        match self {
            Self::Up => (-dy, dx.abs()),
            Self::Down => (dy, dx.abs()),
            Self::Left => (-dx, dy.abs()),
            Self::Right => (dx, dy.abs()),
        }
    }
}

impl MapScene {
    /// Every stop: marks in the order of their first events, then docks in the order of the edge,
    /// each with what is fanned out of it.
    pub fn stops(&self) -> Vec<FocusTarget> {
        let mut groups: Vec<usize> = (0..self.groups.len()).collect();
        groups.sort_by_key(|nth| self.groups.get(*nth).and_then(|group| group.events.iter().min()));
        let mut stops = Vec::new();
        for nth in groups {
            let Some(group) = self.groups.get(nth) else {
                continue;
            };
            let target = TargetId::Mark(nth);
            let events = group.events.clone();
            stops.push(FocusTarget { target, at: group.at, rect: group.hold(), events });
            stops.extend(self.rows_of(target));
        }
        for (nth, dock) in self.docks.iter().enumerate() {
            let target = TargetId::Dock(nth);
            let (at, events) = (dock.rect.middle(), dock.events.clone());
            stops.push(FocusTarget { target, at, rect: dock.rect, events });
            stops.extend(self.rows_of(target));
        }
        stops
    }

    /// What is fanned out of that mark or dock.
    fn rows_of(&self, target: TargetId) -> impl Iterator<Item = FocusTarget> {
        let fan = self.fan.as_ref().filter(|fan| fan.of == target);
        let rows = fan.into_iter().flat_map(|fan| fan.rows.iter().enumerate());
        rows.map(|(nth, row)| FocusTarget {
            target: TargetId::Row(nth),
            at: row.at,
            rect: row.rect,
            events: row.events.clone(),
        })
    }
}

/// The nearest stop in that direction from one of them: what lies beside the direction counts
/// double, and only where nothing lies ahead does what lies farther beside have its turn.
pub fn next_stop(stops: &[FocusTarget], from: usize, heading: ScreenDirection) -> Option<usize> {
    let here = stops.get(from)?.at;
    stops
        .iter()
        .enumerate()
        .filter(|(nth, _)| *nth != from)
        .filter_map(|(nth, stop)| {
            let (along, beside) = heading.along_and_beside(here, stop.at);
            let aside = if along >= beside * 0.7 { 0.0 } else { 1e6 };
            (along > 0.5).then_some((nth, along + 2.0 * beside + aside))
        })
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(nth, _)| nth)
}

/// The stop after one of that many, in their order; the first comes after the last. Arrows can
/// leave a mark out that lies amid others, this leaves out none.
pub const fn stop_after(of: usize, from: usize) -> usize {
    if from + 1 < of { from + 1 } else { 0 }
}

/// The stop before one of that many.
pub const fn stop_before(of: usize, from: usize) -> usize {
    if from > 0 { from - 1 } else { of.saturating_sub(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stops(points: &[(f64, f64)]) -> Vec<FocusTarget> {
        let stop = |(nth, (x, y)): (usize, &(f64, f64))| FocusTarget {
            target: TargetId::Mark(nth),
            at: ScreenPoint::new(*x, *y),
            rect: Rect::about(ScreenPoint::new(*x, *y), 24.0, 24.0),
            events: vec![nth],
        };
        points.iter().enumerate().map(stop).collect()
    }

    #[test]
    fn an_arrow_leads_to_the_nearest_mark_in_its_direction() {
        let stops = stops(&[(100.0, 100.0), (180.0, 110.0), (130.0, 300.0), (20.0, 90.0)]);
        assert_eq!(next_stop(&stops, 0, ScreenDirection::Right), Some(1));
        assert_eq!(next_stop(&stops, 0, ScreenDirection::Down), Some(2));
        assert_eq!(next_stop(&stops, 0, ScreenDirection::Left), Some(3));
        assert_eq!(next_stop(&stops, 0, ScreenDirection::Up), Some(3), "nothing else lies higher");
        assert_eq!(next_stop(&stops, 3, ScreenDirection::Up), None);
    }

    #[test]
    fn what_lies_straight_ahead_is_preferred_to_what_is_a_little_nearer_beside_it() {
        let stops = stops(&[(0.0, 0.0), (50.0, 45.0), (80.0, 0.0)]);
        assert_eq!(next_stop(&stops, 0, ScreenDirection::Right), Some(2));
    }

    #[test]
    fn every_stop_has_its_turn_one_after_the_other_in_both_directions() {
        let turns = |step: fn(usize, usize) -> usize| {
            let mut visited = vec![0];
            while visited.len() < 5 {
                visited.push(step(5, *visited.last().unwrap()));
            }
            visited
        };
        assert_eq!(turns(stop_after), [0, 1, 2, 3, 4]);
        assert_eq!(turns(stop_before), [0, 4, 3, 2, 1]);
    }

    proptest! {
        #[test]
        fn an_arrow_leads_somewhere_wherever_something_lies_in_its_direction(
            points in proptest::collection::vec((0.0..800.0_f64, 0.0..600.0_f64), 2..20),
        ) {
            let stops = stops(&points);
            for heading in [ScreenDirection::Up, ScreenDirection::Down, ScreenDirection::Left, ScreenDirection::Right] {
                let along = |to: &FocusTarget| heading.along_and_beside(stops[0].at, to.at).0;
                let next = next_stop(&stops, 0, heading);
                prop_assert_eq!(next.is_some(), stops.iter().any(|stop| along(stop) > 0.5));
                prop_assert!(next.is_none_or(|next| along(&stops[next]) > 0.0));
            }
        }
    }
}
