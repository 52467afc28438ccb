//! Tooltips of actors and claims: kind, office, seat and remarks; aspects.

use crate::model::{Actor, ActorId, ActorKind, Aspect, Dataset, Language};

/// A paragraph on each actor, separated by empty lines; unknown identifiers are left out.
pub(super) fn actors_about(ids: &[ActorId], dataset: &Dataset, names: Language) -> String {
    let actors = ids.iter().filter_map(|id| dataset.actor(id));
    let paragraphs: Vec<String> = actors.map(|actor| actor_about(actor, dataset, names)).collect();
    paragraphs.join("\n\n")
}

/// The actor's name and what the dataset says of them, one statement a line.
fn actor_about(actor: &Actor, dataset: &Dataset, names: Language) -> String {
    let kind = kind_words(actor.kind);
    let kind = match &actor.role {
        Some(role) => format!("{kind}, {role}"),
        None => kind.to_owned(),
    };
    let whole = actor.part_of.as_ref().and_then(|id| dataset.actor(id));
    let part_of = whole.map(|whole| format!("Part of {}", whole.names.get(names)));
    let seat = actor.seat.as_ref().and_then(|id| dataset.place(id));
    let seat = seat.map(|seat| format!("Seat in {}", seat.names.get(names)));
    let note = actor.note.as_deref().map(str::to_owned);
    let lines: Vec<String> = [actor.names.get(names).to_owned(), kind]
        .into_iter()
        .chain(part_of)
        .chain(seat)
        .chain(note)
        .collect();
    lines.join("\n")
}

const fn kind_words(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::State => "State",
        ActorKind::Organisation => "Organisation",
        ActorKind::Person => "Person",
        ActorKind::Group => "Group",
        ActorKind::Media => "Media",
    }
}

/// What a claim is about: "About the time, the place"; empty without an aspect.
pub(super) fn aspects_about(aspects: &[Aspect]) -> String {
    if aspects.is_empty() {
        return String::new();
    }
    let words: Vec<&str> = aspects.iter().map(|aspect| aspect_words(*aspect)).collect();
    format!("About {}", words.join(", "))
}

const fn aspect_words(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Occurrence => "whether it happened",
        Aspect::Time => "the time",
        Aspect::Place => "the place",
        Aspect::Casualties => "the killed and hurt",
        Aspect::Strength => "the strength",
        Aspect::Responsibility => "who is responsible",
        Aspect::Intent => "the purpose",
        Aspect::Legality => "the legality",
        Aspect::Demand => "what should be done",
    }
}
