//! Tooltips of actors and claims: kind, office, seat and remarks; aspects.

use crate::model::{Actor, ActorId, ActorKind, Aspect, Dataset, Language};
use crate::scene::text::{listed, told};
use crate::{label, message};

/// A paragraph on each actor, separated by empty lines; unknown identifiers are left out.
pub(super) fn actors_about(ids: &[ActorId], dataset: &Dataset, names: Language) -> String {
    let actors = ids.iter().filter_map(|id| dataset.actor(id));
    let paragraphs: Vec<String> = actors.map(|actor| actor_about(actor, dataset, names)).collect();
    paragraphs.join("\n\n")
}

/// The actor's name and what the dataset says of them, one statement a line.
fn actor_about(actor: &Actor, dataset: &Dataset, names: Language) -> String {
    let kind = listed([kind_words(actor.kind), &actor.role.as_ref().map(told).unwrap_or_default()]);
    let whole = actor.part_of.as_ref().and_then(|id| dataset.actor(id));
    let part_of =
        whole.map(|whole| message!("detail-actor-part-of", whole = whole.names.get(names)));
    let seat = actor.seat.as_ref().and_then(|id| dataset.place(id));
    let seat = seat.map(|seat| message!("detail-actor-seat", place = seat.names.get(names)));
    let note = actor.note.as_ref().map(|note| told(note).into_owned());
    let lines: Vec<String> = [actor.names.get(names).to_owned(), kind]
        .into_iter()
        .chain(part_of)
        .chain(seat)
        .chain(note)
        .collect();
    lines.join("\n")
}

fn kind_words(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::State => label!("detail-actor-state"),
        ActorKind::Organisation => label!("detail-actor-organisation"),
        ActorKind::Person => label!("detail-actor-person"),
        ActorKind::Group => label!("detail-actor-group"),
        ActorKind::Media => label!("detail-actor-media"),
    }
}

/// What a claim is about: "About the time, the place"; empty without an aspect.
pub(super) fn aspects_about(aspects: &[Aspect]) -> String {
    if aspects.is_empty() {
        return String::new();
    }
    let words = aspects.iter().map(|aspect| aspect_words(*aspect));
    message!("detail-aspects", aspects = listed(words))
}

fn aspect_words(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Occurrence => label!("detail-aspect-occurrence"),
        Aspect::Time => label!("detail-aspect-time"),
        Aspect::Place => label!("detail-aspect-place"),
        Aspect::Casualties => label!("detail-aspect-casualties"),
        Aspect::Strength => label!("detail-aspect-strength"),
        Aspect::Responsibility => label!("detail-aspect-responsibility"),
        Aspect::Intent => label!("detail-aspect-intent"),
        Aspect::Legality => label!("detail-aspect-legality"),
        Aspect::Demand => label!("detail-aspect-demand"),
    }
}
