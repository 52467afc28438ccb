//! The timeline's lanes: what they stand for, their order, and which are collapsed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::label;
use crate::model::variants::all_variants;
use crate::model::{ActorId, EventKind, ForceId, PlaceId, TagId};

/// The arrangement of the timeline's lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lanes {
    /// What a lane stands for.
    pub by: LanesBy,
    /// The order set by hand, empty for the usual one. Lanes that are not in it come last, in their
    /// usual order.
    pub(in crate::state) order: Vec<LaneKey>,
    /// Lanes that are collapsed to one thin row.
    pub(in crate::state) collapsed: BTreeSet<LaneKey>,
    /// Whether lanes without an event in view are shown.
    pub empty_shown: bool,
    /// How many lanes are scrolled out of view at the top; never restored.
    #[serde(skip)]
    pub first: usize,
}

/// What a lane stands for.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    VariantArray,
)]
pub enum LanesBy {
    /// A kind of event.
    #[default]
    Kind,
    /// An actor that is part of no other, with everyone who is part of it.
    Actor,
    /// A place.
    Place,
    /// A force that took part.
    Force,
    /// A tag.
    Tag,
}

/// Identity of a lane.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LaneKey {
    /// The lane of a kind.
    Kind(EventKind),
    /// The lane of an actor that is part of no other.
    Actor(ActorId),
    /// The lane of a place.
    Place(PlaceId),
    /// The lane of a force.
    Force(ForceId),
    /// The lane of a tag.
    Tag(TagId),
    /// The lane of events without an actor, a named place, a force, or a tag.
    Without(LanesBy),
}

impl LanesBy {
    all_variants! {
        /// Every choice, in the order of menus.
        pub
    }

    /// The noun in the menu.
    pub fn label(self) -> &'static str {
        match self {
            Self::Kind => label!("lanes-by-kind"),
            Self::Actor => label!("lanes-by-actor"),
            Self::Place => label!("lanes-by-place"),
            Self::Force => label!("lanes-by-force"),
            Self::Tag => label!("lanes-by-tag"),
        }
    }

    /// What the lanes stand for, as the menu is called.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Kind => label!("lanes-by-kind.heading"),
            Self::Actor => label!("lanes-by-actor.heading"),
            Self::Place => label!("lanes-by-place.heading"),
            Self::Force => label!("lanes-by-force.heading"),
            Self::Tag => label!("lanes-by-tag.heading"),
        }
    }

    /// What the choice means, in a sentence for the tooltip.
    pub fn about(self) -> &'static str {
        match self {
            Self::Kind => label!("lanes-by-kind.about"),
            Self::Actor => label!("lanes-by-actor.about"),
            Self::Place => label!("lanes-by-place.about"),
            Self::Force => label!("lanes-by-force.about"),
            Self::Tag => label!("lanes-by-tag.about"),
        }
    }

    /// The next choice in menus; the first follows the last.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Kind => Self::Actor,
            Self::Actor => Self::Place,
            Self::Place => Self::Force,
            Self::Force => Self::Tag,
            Self::Tag => Self::Kind,
        }
    }
}

impl Lanes {
    /// Whether the lane is collapsed to one thin row.
    pub fn is_collapsed(&self, lane: &LaneKey) -> bool {
        self.collapsed.contains(lane)
    }

    /// Whether any lane was moved by hand.
    pub fn is_reordered(&self) -> bool {
        !self.order.is_empty()
    }

    /// The lanes in their current order, given the usual one.
    pub(super) fn ordered(&self, usual: Vec<LaneKey>) -> Vec<LaneKey> {
        let place = |key: &LaneKey| self.order.iter().position(|other| other == key);
        let mut keys = usual;
        // A stable sort keeps the usual order among lanes that were not moved.
        keys.sort_by_cached_key(|key| place(key).unwrap_or(usize::MAX));
        keys
    }

    /// Moves a lane to the place of another. Lanes that do not exist are ignored.
    pub(super) fn place(&mut self, usual: Vec<LaneKey>, lane: &LaneKey, at: &LaneKey) {
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
        // Lanes of other groupings keep their order.
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
    fn a_moved_lane_takes_the_place_of_another() {
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
    fn a_lane_that_does_not_exist_is_ignored() {
        let mut lanes = Lanes::default();
        lanes.place(usual(), &key(EventKind::Mourning), &key(EventKind::Attack));
        lanes.place(usual(), &key(EventKind::Attack), &key(EventKind::Attack));
        assert_eq!(lanes, Lanes::default());
    }

    #[test]
    fn lanes_that_are_new_in_a_file_come_after_those_ordered_by_hand() {
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
