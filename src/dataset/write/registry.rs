//! Actors, sources and places: what events refer to.

use super::tree::{Record, Tree};
use crate::model::{Actor, ActorId, LatLon, Names, Place, PlaceId, Source, When};

pub(super) fn actor(actor: &Actor) -> Tree {
    Record::new("Actor")
        .text("id", actor.id.as_str())
        .field("names", names(&actor.names))
        .word("kind", actor.kind)
        .maybe_text("role", actor.role.as_deref())
        .maybe_text("part_of", actor.part_of.as_ref().map(ActorId::as_str))
        .maybe_text("seat", actor.seat.as_ref().map(PlaceId::as_str))
        .maybe_text("note", actor.note.as_deref())
        .into()
}

pub(super) fn source(source: &Source) -> Tree {
    Record::new("Source")
        .text("id", source.id.as_str())
        .text("publisher", &source.publisher)
        .text("title", &source.title)
        .maybe_text("date", source.date.as_ref().map(When::text))
        .maybe_text("address", source.address.as_deref())
        .maybe("kind", source.kind.map(Tree::word))
        .maybe_text("language", source.language.as_deref())
        .maybe("first_hand", source.first_hand.map(Tree::word))
        .word("state_controlled", source.state_controlled)
        .maybe_text("relays", source.relays.as_deref())
        .maybe("reliability", source.reliability.map(Tree::word))
        .maybe_text("note", source.note.as_deref())
        .into()
}

pub(super) fn place(place: &Place) -> Tree {
    let radius = (place.radius_m != 0.0).then(|| Tree::number(place.radius_m));
    Record::new("Place")
        .text("id", place.id.as_str())
        .field("names", names(&place.names))
        .maybe("at", place.at.map(point))
        .maybe("radius_m", radius)
        .word("kind", place.kind)
        .maybe_text("area", place.area.as_deref())
        .maybe("rank", place.rank.map(|rank| Tree::number(rank.into())))
        .maybe_text("note", place.note.as_deref())
        .into()
}

pub(super) fn names(names: &Names) -> Tree {
    Tree::Names(names.iter().map(|(tag, name)| (tag.to_owned(), name.to_owned())).collect())
}

pub(super) fn point(at: LatLon) -> Tree {
    coordinates(Record::new(""), at).into()
}

pub(super) fn coordinates(record: Record, at: LatLon) -> Record {
    record.field("lat", Tree::number(at.lat)).field("lon", Tree::number(at.lon))
}
