//! Lanes of a dataset, and the lanes that each event belongs to.

use std::collections::HashMap;

use crate::model::{ActorId, Dataset, Event, Force};
use crate::state::{LaneKey, Lanes, LanesBy};

/// The most steps that `part_of` is followed upwards: a longer chain is a cycle.
const MAX_STEPS: usize = 8;

/// The lanes of a dataset in their order, and the mapping from events to lanes.
///
/// An event can be in several lanes: one in which two parties took part is in the lanes of both.
#[derive(Clone, Debug)]
pub struct LanePlan<'a> {
    dataset: &'a Dataset,
    by: LanesBy,
    keys: Vec<LaneKey>,
    positions: HashMap<LaneKey, usize>,
}

impl<'a> LanePlan<'a> {
    /// The lanes of the dataset, as `lanes` arranges them.
    pub fn new(dataset: &'a Dataset, lanes: &Lanes) -> Self {
        Self::of_events(dataset, dataset.events(), lanes)
    }

    /// The lanes of some of the events, which decide which actors and places have a lane, and their
    /// order.
    pub fn of_events<'e>(
        dataset: &'a Dataset,
        events: impl IntoIterator<Item = &'e Event>,
        lanes: &Lanes,
    ) -> Self {
        let keys = lanes.ordered(keys_of_events(dataset, events, lanes.by));
        let positions = keys.iter().cloned().enumerate().map(|(nth, key)| (key, nth)).collect();
        Self { dataset, by: lanes.by, keys, positions }
    }

    /// Every lane, from top to bottom.
    pub fn keys(&self) -> &[LaneKey] {
        &self.keys
    }

    /// Positions in [`LanePlan::keys`] of the lanes of an event; at least one.
    pub fn lanes_of(&self, event: &Event) -> impl Iterator<Item = usize> {
        keys_of(event, self.dataset, self.by)
            .into_iter()
            .filter_map(|key| self.positions.get(&key).copied())
    }
}

/// The lanes in their usual order: kinds as in the legend, forces as in the file, actors and
/// places with the most events first.
pub(super) fn usual_keys(dataset: &Dataset, by: LanesBy) -> Vec<LaneKey> {
    keys_of_events(dataset, dataset.events(), by)
}

fn keys_of_events<'e>(
    dataset: &Dataset,
    events: impl IntoIterator<Item = &'e Event>,
    by: LanesBy,
) -> Vec<LaneKey> {
    let without = LaneKey::Without(by);
    let mut keys: Vec<LaneKey> = match by {
        LanesBy::Kind => {
            let kinds = dataset.timetable().kinds_in_order().iter();
            return kinds.map(|kind| LaneKey::Kind(*kind)).collect();
        }
        LanesBy::Force => {
            dataset.forces().iter().map(|force| LaneKey::Force(force.id.clone())).collect()
        }
        LanesBy::Actor | LanesBy::Place | LanesBy::Tag => by_count(dataset, events, by),
    };
    keys.retain(|key| *key != without);
    keys.push(without);
    keys
}

fn by_count<'e>(
    dataset: &Dataset,
    events: impl IntoIterator<Item = &'e Event>,
    by: LanesBy,
) -> Vec<LaneKey> {
    let mut counts: HashMap<LaneKey, (usize, usize)> = HashMap::new();
    for (nth, event) in events.into_iter().enumerate() {
        for key in keys_of(event, dataset, by) {
            counts.entry(key).or_insert((0, nth)).0 += 1;
        }
    }
    let mut keys: Vec<(LaneKey, (usize, usize))> = counts.into_iter().collect();
    // Several lanes can begin with one event: then their names decide, so that the order is the
    // same at every start.
    keys.sort_by(|(a, (more, at)), (b, (less, than))| {
        less.cmp(more).then(at.cmp(than)).then_with(|| a.cmp(b))
    });
    keys.into_iter().map(|(key, _)| key).collect()
}

fn keys_of(event: &Event, dataset: &Dataset, by: LanesBy) -> Vec<LaneKey> {
    let mut keys: Vec<LaneKey> = match by {
        LanesBy::Kind => return vec![LaneKey::Kind(event.kind)],
        LanesBy::Actor => {
            let roots = event.actors.iter().map(|id| LaneKey::Actor(root_of(id, dataset)));
            roots.collect()
        }
        LanesBy::Place => event.places().map(|id| LaneKey::Place(id.clone())).collect(),
        LanesBy::Tag => event.tags.iter().map(|id| LaneKey::Tag(id.clone())).collect(),
        LanesBy::Force => dataset
            .forces()
            .iter()
            .filter(|force| takes_part(force, event, dataset))
            .map(|force| LaneKey::Force(force.id.clone()))
            .collect(),
    };
    if keys.is_empty() {
        return vec![LaneKey::Without(by)];
    }
    keys.sort();
    keys.dedup();
    keys
}

/// Whether the force takes part in the event: the actor that commands it does, or an actor that is
/// part of that one.
pub fn takes_part(force: &Force, event: &Event, dataset: &Dataset) -> bool {
    force
        .actor
        .as_ref()
        .is_some_and(|whose| event.actors.iter().any(|id| chain(id, dataset).any(|up| up == whose)))
}

/// The actor, the one that it is part of, and so on upwards.
fn chain<'a>(id: &'a ActorId, dataset: &'a Dataset) -> impl Iterator<Item = &'a ActorId> {
    let up = |id: &&'a ActorId| dataset.actor(id)?.part_of.as_ref();
    std::iter::successors(Some(id), up).take(MAX_STEPS)
}

fn root_of(id: &ActorId, dataset: &Dataset) -> ActorId {
    chain(id, dataset).last().unwrap_or(id).clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::{EventId, ForceId, PlaceId};
    use crate::state::fixture::march;

    fn shipped() -> Dataset {
        let text = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        load(text).dataset.unwrap()
    }

    fn plan(dataset: &Dataset, by: LanesBy) -> LanePlan<'_> {
        LanePlan::new(dataset, &Lanes { by, ..Lanes::default() })
    }

    fn keys_of(dataset: &Dataset, by: LanesBy, event: &str) -> Vec<LaneKey> {
        let plan = plan(dataset, by);
        let event = dataset.event(&EventId::from(event)).unwrap();
        plan.lanes_of(event).map(|nth| plan.keys()[nth].clone()).collect()
    }

    #[test]
    fn every_event_is_in_a_lane_of_every_grouping() {
        let dataset = shipped();
        for by in LanesBy::ALL {
            let plan = plan(&dataset, by);
            for event in dataset.events() {
                assert!(plan.lanes_of(event).count() > 0, "{} by {by:?}", event.id);
            }
        }
    }

    #[test]
    fn an_actor_that_is_part_of_another_is_in_the_lane_of_that_one() {
        let dataset = shipped();
        let serbia = LaneKey::Actor(ActorId::from("serbia"));
        for event in dataset.events() {
            if event.actors.iter().any(|id| id.as_str() == "vucic") {
                let keys = keys_of(&dataset, LanesBy::Actor, event.id.as_str());
                assert!(keys.contains(&serbia), "{}", event.id);
            }
        }
        let plan = plan(&dataset, LanesBy::Actor);
        assert!(!plan.keys().contains(&LaneKey::Actor(ActorId::from("vucic"))));
    }

    /// `TimelineJS` refuses several groups for one event (its thread 461), so that a participant
    /// is missing from a lane.
    #[test]
    fn an_event_of_two_parties_is_in_the_lanes_of_both() {
        let dataset = shipped();
        let plan = plan(&dataset, LanesBy::Actor);
        let most = dataset.events().iter().map(|event| plan.lanes_of(event).count()).max();
        assert!(most >= Some(2));
    }

    #[test]
    fn lanes_with_the_most_events_come_first_and_the_lane_without_a_key_last() {
        let dataset = march();
        let place = |id: &str| LaneKey::Place(PlaceId::from(id));
        let by_place = usual_keys(&dataset, LanesBy::Place);
        let without = LaneKey::Without(LanesBy::Place);
        assert_eq!(by_place, [place("town"), place("city"), place("harbour"), without]);
        let without = LaneKey::Without(LanesBy::Actor);
        assert_eq!(keys_of(&dataset, LanesBy::Actor, "siege"), [without]);
    }

    #[test]
    fn a_force_has_the_events_of_the_actor_that_commands_it() {
        let dataset = shipped();
        let kfor = LaneKey::Force(ForceId::from("kfor"));
        let plan = plan(&dataset, LanesBy::Force);
        let at = plan.keys().iter().position(|key| *key == kfor).unwrap();
        let lanes_of = |event: &Event| plan.lanes_of(event).collect::<Vec<_>>();
        let with: Vec<&Event> =
            dataset.events().iter().filter(|event| lanes_of(event).contains(&at)).collect();
        assert!(with.len() >= 16);
        assert!(with.iter().all(|event| !event.actors.is_empty()));
    }
}
