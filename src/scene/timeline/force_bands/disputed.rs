//! Disputes about the presence of a force.

use crate::model::{Aspect, Dataset, Event, EventKind, Force, ForceKind, Presence};
use crate::scene::timeline::TimelineInput;
use crate::state::takes_part;

/// Whether claims differ about whether the force was there, where, or how strong: on an event of its
/// own kind during the presence.
pub(super) fn is_disputed(force: &Force, presence: &Presence, input: TimelineInput<'_>) -> bool {
    let dataset = input.dataset;
    let kind = match force.kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    };
    let is_during = |event: &Event| {
        event.when.as_ref().is_some_and(|when| when.hull().meets(presence.when.hull()))
    };
    let mut events = input.drawn.positions.iter().filter_map(|nth| dataset.events().get(*nth));
    events.any(|event| {
        event.kind == kind
            && is_during(event)
            && takes_part(force, event, dataset)
            && claims_differ(event, dataset)
    })
}

/// Whether claims on the event dispute others about presence, place or strength. A dispute is
/// written at one of the two claims, so both are asked.
fn claims_differ(event: &Event, dataset: &Dataset) -> bool {
    let is_of_presence =
        |aspect| matches!(aspect, Aspect::Occurrence | Aspect::Place | Aspect::Strength);
    event.claims.iter().any(|claim| {
        claim.disputes.iter().any(|dispute| is_of_presence(dispute.aspect))
            || dataset.disputed_by(&claim.id).iter().any(|rival| {
                dataset.claim(rival).is_some_and(|(_, rival)| {
                    let mut of_it = rival.disputes.iter().filter(|it| it.claim == claim.id);
                    of_it.any(|it| is_of_presence(it.aspect))
                })
            })
    })
}
