//! Actors.

use super::super::form;
use super::super::list::List;
use super::super::locate::Path;
use super::Raise;
use super::record::{Record, remark};
use crate::model::{Actor, ActorId};

impl Raise for Actor {
    const LIST: List = List::Actors;
    type Id = ActorId;
    type Form<'t> = form::Actor<'t>;

    fn id(&self) -> &ActorId {
        &self.id
    }

    /// Whether the actor exists that it is part of is told when all actors are read.
    fn raise(actor: form::Actor<'_>, record: &mut Record<'_>) -> Option<Self> {
        let id = record.id(&actor.id, &Path::Record.field("id"), record.loss());
        let names = record.names(&actor.names, &Path::Record.field("names"));
        let known = record.known;
        let seat = actor.seat.and_then(|seat| {
            let loss = "the actor is kept without it";
            record.reference(&known.places, "place", &seat, &Path::Record.field("seat"), loss)
        });
        Some(Self {
            id: id?,
            names: names?,
            kind: actor.kind,
            role: remark(actor.role.as_ref()),
            part_of: actor.part_of.map(|id| ActorId::from(&*id)),
            seat,
            note: remark(actor.note.as_ref()),
        })
    }
}
