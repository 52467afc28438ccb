//! Focus targets of the map: marks, docks and rows of a fan, in the order of the keyboard.

use super::fan::TargetId;
use super::scene::MapScene;
use crate::geo::ScreenPoint;
use crate::scene::rect::Rect;

/// Something on the map with events, for pointer and keyboard.
#[derive(Clone, Debug, PartialEq)]
pub struct FocusTarget {
    /// Its identity.
    pub id: TargetId,
    /// Its middle, from which directions are measured.
    pub at: ScreenPoint,
    /// The box in which the pointer is on it.
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
    /// Components of the way from one point to another: along the direction, and across it.
    fn along_and_across(self, from: ScreenPoint, to: ScreenPoint) -> (f64, f64) {
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
    /// Every target: marks in the order of their first events, then docks in the order of the edge;
    /// the rows of a fan follow their mark or dock.
    pub fn focus_targets(&self) -> Vec<FocusTarget> {
        let events = &self.marks.events;
        let mut marks: Vec<usize> = (0..events.len()).collect();
        marks.sort_by_key(|nth| events.get(*nth).and_then(|mark| mark.events.iter().min()));
        let mut targets = Vec::new();
        for nth in marks {
            let Some(mark) = events.get(nth) else {
                continue;
            };
            let id = TargetId::Mark(nth);
            let events = mark.events.clone();
            targets.push(FocusTarget { id, at: mark.at, rect: mark.hit_rect(), events });
            targets.extend(self.rows_of(id));
        }
        for (nth, dock) in self.edge.docks.iter().enumerate() {
            let id = TargetId::Dock(nth);
            let (at, events) = (dock.rect.middle(), dock.events.clone());
            targets.push(FocusTarget { id, at, rect: dock.rect, events });
            targets.extend(self.rows_of(id));
        }
        targets
    }

    /// The rows of a mark's or dock's fan; none unless it is open.
    fn rows_of(&self, id: TargetId) -> impl Iterator<Item = FocusTarget> {
        let fan = self.fan.as_ref().filter(|fan| fan.of == id);
        let rows = fan.into_iter().flat_map(|fan| fan.rows.iter().enumerate());
        rows.map(|(nth, row)| FocusTarget {
            id: TargetId::Row(nth),
            at: row.at,
            rect: row.rect,
            events: row.events.clone(),
        })
    }
}

/// Index of the nearest target in a direction from another. Distance across the direction counts
/// double, and targets more across than ahead come last.
pub fn next_target(
    targets: &[FocusTarget],
    from: usize,
    direction: ScreenDirection,
) -> Option<usize> {
    let here = targets.get(from)?.at;
    targets
        .iter()
        .enumerate()
        .filter(|(nth, _)| *nth != from)
        .filter_map(|(nth, target)| {
            let (along, across) = direction.along_and_across(here, target.at);
            let aside = if along >= across * 0.7 { 0.0 } else { 1e6 };
            (along > 0.5).then_some((nth, along + 2.0 * across + aside))
        })
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(nth, _)| nth)
}

/// Index of the next of `count` targets, the first after the last. Unlike arrows, which can skip a
/// mark amid others, this reaches all.
pub const fn target_after(count: usize, from: usize) -> usize {
    if from + 1 < count { from + 1 } else { 0 }
}

/// Index of the previous of `count` targets, the last before the first.
pub const fn target_before(count: usize, from: usize) -> usize {
    if from > 0 { from - 1 } else { count.saturating_sub(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn targets(points: &[(f64, f64)]) -> Vec<FocusTarget> {
        let target = |(nth, (x, y)): (usize, &(f64, f64))| FocusTarget {
            id: TargetId::Mark(nth),
            at: ScreenPoint::new(*x, *y),
            rect: Rect::about(ScreenPoint::new(*x, *y), 24.0, 24.0),
            events: vec![nth],
        };
        points.iter().enumerate().map(target).collect()
    }

    #[test]
    fn an_arrow_leads_to_the_nearest_mark_in_its_direction() {
        let targets = targets(&[(100.0, 100.0), (180.0, 110.0), (130.0, 300.0), (20.0, 90.0)]);
        assert_eq!(next_target(&targets, 0, ScreenDirection::Right), Some(1));
        assert_eq!(next_target(&targets, 0, ScreenDirection::Down), Some(2));
        assert_eq!(next_target(&targets, 0, ScreenDirection::Left), Some(3));
        assert_eq!(
            next_target(&targets, 0, ScreenDirection::Up),
            Some(3),
            "nothing else is higher"
        );
        assert_eq!(next_target(&targets, 3, ScreenDirection::Up), None);
    }

    #[test]
    fn a_target_straight_ahead_is_preferred_to_a_nearer_one_aside() {
        let targets = targets(&[(0.0, 0.0), (50.0, 45.0), (80.0, 0.0)]);
        assert_eq!(next_target(&targets, 0, ScreenDirection::Right), Some(2));
    }

    #[test]
    fn every_target_has_its_turn_in_both_directions() {
        let turns = |step: fn(usize, usize) -> usize| {
            let mut visited = vec![0];
            while visited.len() < 5 {
                visited.push(step(5, *visited.last().unwrap()));
            }
            visited
        };
        assert_eq!(turns(target_after), [0, 1, 2, 3, 4]);
        assert_eq!(turns(target_before), [0, 4, 3, 2, 1]);
    }

    proptest! {
        #[test]
        fn an_arrow_leads_to_a_target_if_there_is_one_in_its_direction(
            points in proptest::collection::vec((0.0..800.0_f64, 0.0..600.0_f64), 2..20),
        ) {
            let targets = targets(&points);
            for direction in [ScreenDirection::Up, ScreenDirection::Down, ScreenDirection::Left, ScreenDirection::Right] {
                let along = |to: &FocusTarget| direction.along_and_across(targets[0].at, to.at).0;
                let next = next_target(&targets, 0, direction);
                prop_assert_eq!(next.is_some(), targets.iter().any(|target| along(target) > 0.5));
                prop_assert!(next.is_none_or(|next| along(&targets[next]) > 0.0));
            }
        }
    }
}
