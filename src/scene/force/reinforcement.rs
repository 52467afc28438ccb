//! Reinforcements: troops that were announced, and their arrival.

use crate::model::{ActorId, ActorKind, Dataset, Event, EventKind, LocationRole, PlaceId, Spot};
use crate::state::{AppState, Visible};

/// Greatest time between an announcement and its arrival, in milliseconds: 120 days.
const SOON_MS: i64 = 120 * 86_400_000;

/// Troops of one state on their way to the peacekeepers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reinforcement {
    /// State that sends them.
    pub state: ActorId,
    /// Position of the event that announces them.
    pub announced: usize,
    /// Position of the event of their arrival; `None` before it.
    pub arrived: Option<usize>,
}

/// Reinforcements with an event that is shown and may have happened when figures are shown for.
///
/// No field of a dataset links the two events; the link is derived. An announcement is about
/// peacekeepers and located at a seat or a meeting, an arrival is about peacekeepers and is not,
/// and both name bodies of the same state. A state's last announcement before an arrival belongs
/// to it; an arrival without an announcement is not a reinforcement.
pub fn reinforcements(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
) -> Vec<Reinforcement> {
    let events = dataset.events();
    let (first, second) = state.figure_moments();
    let now = second.unwrap_or(first);
    let has_happened = |event: &Event| {
        let when = event.when.as_ref();
        when.is_some_and(|when| when.anchor() <= now)
    };
    let mut found: Vec<Reinforcement> = Vec::new();
    for position in &visible.shown {
        let Some(event) = events.get(*position).filter(|event| has_happened(event)) else {
            continue;
        };
        let Some(sender) = sender(dataset, event) else {
            continue;
        };
        let (announced, arrived) = if is_announcement(event) {
            let later = events.iter().enumerate().skip(position + 1);
            let mut later = later.take_while(|(_, other)| is_soon(event, other));
            let arrival =
                later.find(|(_, other)| !is_announcement(other) && sends(dataset, other, sender));
            let arrival = arrival.filter(|(_, other)| has_happened(other));
            (Some(*position), arrival.map(|(arrived, _)| arrived))
        } else {
            let earlier = events.iter().enumerate().take(*position);
            let mut earlier = earlier.rev().take_while(|(_, other)| is_soon(other, event));
            let announced =
                earlier.find(|(_, other)| is_announcement(other) && sends(dataset, other, sender));
            (announced.map(|(announced, _)| announced), Some(*position))
        };
        if let Some(announced) = announced {
            found.retain(|other| other.state != *sender || other.arrived.is_some());
            let known = |other: &Reinforcement| other.arrived.is_some() && other.arrived == arrived;
            if let Some(other) = found.iter_mut().find(|other| known(other)) {
                other.announced = other.announced.max(announced);
            } else {
                found.push(Reinforcement { state: sender.clone(), announced, arrived });
            }
        }
    }
    found
}

/// Place that the troops come from: a place that the announcement concerns, else where it was
/// made.
pub fn origin(announcement: &Event) -> Option<&PlaceId> {
    announcement.also_at.first().or(match &announcement.r#where.spot {
        Spot::Place { id, .. } => Some(id),
        _ => None,
    })
}

fn is_announcement(event: &Event) -> bool {
    matches!(event.r#where.role, LocationRole::Seat | LocationRole::Meeting)
}

fn is_soon(first: &Event, then: &Event) -> bool {
    match (&first.when, &then.when) {
        (Some(first), Some(then)) => {
            (0..=SOON_MS).contains(&then.anchor().millis_since(first.anchor()))
        }
        _ => false,
    }
}

fn sends(dataset: &Dataset, event: &Event, state: &ActorId) -> bool {
    sender(dataset, event) == Some(state)
}

/// State of the event's first actor that belongs to one; `None` if the event is not about
/// peacekeepers.
fn sender<'a>(dataset: &'a Dataset, event: &'a Event) -> Option<&'a ActorId> {
    if event.kind != EventKind::Peacekeepers {
        return None;
    }
    event.actors.iter().find_map(|actor| state_of(dataset, actor))
}

fn state_of<'a>(dataset: &'a Dataset, actor: &'a ActorId) -> Option<&'a ActorId> {
    /// A file can make bodies parts of each other in a cycle.
    const DEEPEST: usize = 16;
    let mut id = actor;
    for _ in 0..DEEPEST {
        let actor = dataset.actor(id)?;
        if actor.kind == ActorKind::State && actor.part_of.is_none() {
            return Some(id);
        }
        id = actor.part_of.as_ref()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::state::visible;
    use crate::time::{Zone, parse};

    /// Reinforcements of the shipped dataset at that date: state, announcement, arrival.
    fn on(date: &str) -> Vec<(String, String, String)> {
        let bytes = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let dataset = load(bytes).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        state.playhead = parse(date, &Zone::belgrade()).unwrap().anchor();
        let visible = visible(&state, &dataset);
        let id = |nth: usize| dataset.events()[nth].id.to_string();
        reinforcements(&dataset, &state, &visible)
            .into_iter()
            .map(|r| (r.state.to_string(), id(r.announced), r.arrived.map(id).unwrap_or_default()))
            .collect()
    }

    fn owned(list: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
        list.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect()
    }

    #[test]
    fn announced_troops_are_on_their_way_until_they_have_arrived() {
        assert_eq!(on("2023-09-28T12:00+02:00"), []);
        assert_eq!(on("2023-09-30"), owned(&[("uk", "s29_uk", "")]));
        assert_eq!(on("2023-10-02"), owned(&[("uk", "o1_uk", "")]));
        let on_their_way = owned(&[("uk", "o1_uk", ""), ("romania", "o3_rom", "")]);
        assert_eq!(on("2023-10-05"), on_their_way);
        let landed = owned(&[("romania", "o3_rom", ""), ("uk", "o1_uk", "o6_uk")]);
        assert_eq!(sorted(on("2023-10-07")), sorted(landed));
        assert!(on("2023-10-14").contains(&owned(&[("romania", "o3_rom", "o13_rom")])[0]));
    }

    fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
        list.sort();
        list
    }

    #[test]
    fn a_change_of_command_or_a_visit_is_not_a_reinforcement() {
        assert!(on("2023-11-22").is_empty());
    }
}
