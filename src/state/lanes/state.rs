//! The timeline's lanes: what they stand for, their order, and which are collapsed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{ActorId, EventKind, ForceId, PlaceId};

/// How the timeline's lanes are set up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lanes {
    /// What a lane stands for.
    pub by: LanesBy,
    /// Lanes in the order in which they were put by hand. Lanes that it does not have come after
    /// these, in their usual order.
    pub(in crate::state) order: Vec<LaneKey>,
    /// Lanes that take one thin row.
    pub(in crate::state) collapsed: BTreeSet<LaneKey>,
    /// Whether lanes without an event in sight are shown.
    pub empty_shown: bool,
    /// How many lanes stand above the first one in sight; never restored.
    #[serde(skip)]
    pub first: usize,
}

/// What a lane stands for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum LanesBy {
    /// A kind of event.
    #[default]
    Kind,
    /// Somebody who took part, together with everybody who belongs to them.
    Actor,
    /// A place.
    Place,
    /// A force that took part.
    Force,
}

/// Names a lane.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LaneKey {
    /// The lane of a kind.
    Kind(EventKind),
    /// The lane of an actor who belongs to no other.
    Actor(ActorId),
    /// The lane of a place.
    Place(PlaceId),
    /// The lane of a force.
    Force(ForceId),
    /// The lane of what has no actor, no named place, no force.
    Without(LanesBy),
}

impl LanesBy {
    /// Every way, in the order of menus.
    pub const ALL: [Self; 4] = [Self::Kind, Self::Actor, Self::Place, Self::Force];

    /// A noun for controls.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kind => "Kind",
            Self::Actor => "Actor",
            Self::Place => "Place",
            Self::Force => "Force",
        }
    }

    /// The way that follows in menus; the first follows the last.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Kind => Self::Actor,
            Self::Actor => Self::Place,
            Self::Place => Self::Force,
            Self::Force => Self::Kind,
        }
    }
}

impl Lanes {
    /// Whether the lane takes one thin row.
    pub fn is_collapsed(&self, lane: &LaneKey) -> bool {
        self.collapsed.contains(lane)
    }

    /// Whether any lane was moved by hand.
    pub fn is_reordered(&self) -> bool {
        !self.order.is_empty()
    }

    /// The lanes in the order in force, given their usual order.
    pub(in crate::state) fn ordered(&self, usual: Vec<LaneKey>) -> Vec<LaneKey> {
        let place = |key: &LaneKey| self.order.iter().position(|other| other == key);
        let mut keys = usual;
        // Sorting keeps the usual order among lanes that nobody moved.
        keys.sort_by_cached_key(|key| place(key).unwrap_or(usize::MAX));
        keys
    }

    /// Puts a lane in the place of another, which makes room for it.
    pub(in crate::state) fn place(&mut self, usual: Vec<LaneKey>, lane: &LaneKey, at: &LaneKey) {
        let mut keys = self.ordered(usual);
        let position = |key: &LaneKey| keys.iter().position(|other| other == key);
        let (Some(from), Some(to)) = (position(lane), position(at)) else {
            return;
        };
        if from == to {
            return;
        }
        let moved = keys.remove(from);
        keys.insert(to, moved);
        // What was put by hand in other ways of grouping stays as it was put.
        self.order.retain(|key| !keys.contains(key));
        self.order.extend(keys);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(kind: EventKind) -> LaneKey {
        LaneKey::Kind(kind)
    }

    fn usual() -> Vec<LaneKey> {
        [EventKind::Attack, EventKind::Clash, EventKind::Court, EventKind::Other].map(key).to_vec()
    }

    fn order(lanes: &Lanes) -> Vec<LaneKey> {
        lanes.ordered(usual())
    }

    #[test]
    fn a_lane_takes_the_place_of_another_which_makes_room() {
        let mut lanes = Lanes::default();
        assert_eq!(order(&lanes), usual());
        lanes.place(usual(), &key(EventKind::Court), &key(EventKind::Attack));
        let up = [EventKind::Court, EventKind::Attack, EventKind::Clash, EventKind::Other];
        assert_eq!(order(&lanes), up.map(key));
        lanes.place(usual(), &key(EventKind::Court), &key(EventKind::Clash));
        let down = [EventKind::Attack, EventKind::Clash, EventKind::Court, EventKind::Other];
        assert_eq!(order(&lanes), down.map(key));
    }

    #[test]
    fn a_lane_that_is_not_there_moves_nothing() {
        let mut lanes = Lanes::default();
        lanes.place(usual(), &key(EventKind::Mourning), &key(EventKind::Attack));
        lanes.place(usual(), &key(EventKind::Attack), &key(EventKind::Attack));
        assert_eq!(lanes, Lanes::default());
    }

    #[test]
    fn lanes_that_are_new_in_a_file_come_after_those_that_were_put_by_hand() {
        let mut lanes = Lanes::default();
        let place = |id: &str| LaneKey::Place(PlaceId::from(id));
        lanes.place(vec![place("a"), place("b")], &place("b"), &place("a"));
        let now = vec![place("new"), place("a"), place("b")];
        assert_eq!(lanes.ordered(now), [place("b"), place("a"), place("new")]);
    }

    #[test]
    fn each_way_of_grouping_keeps_an_order_of_its_own() {
        let mut lanes = Lanes::default();
        let place = |id: &str| LaneKey::Place(PlaceId::from(id));
        lanes.place(usual(), &key(EventKind::Other), &key(EventKind::Attack));
        lanes.place(vec![place("a"), place("b")], &place("b"), &place("a"));
        assert_eq!(order(&lanes)[0], key(EventKind::Other));
        assert_eq!(lanes.ordered(vec![place("a"), place("b")])[0], place("b"));
    }
}
