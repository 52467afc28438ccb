//! Where somebody who speaks has a seat.

use super::{Actor, ActorKind, Dataset, Place};

impl Dataset {
    /// The place where the actor has its seat. A person without one has that of whom they belong
    /// to, one step up and no further: where a ministry sits, its spokesman does, but a court need
    /// not sit where its state's government does.
    pub fn seat_of(&self, actor: &Actor) -> Option<&Place> {
        let own = actor.seat.as_ref();
        let lent = || {
            let person = Some(actor).filter(|actor| actor.kind == ActorKind::Person)?;
            self.actor(person.part_of.as_ref()?)?.seat.as_ref()
        };
        self.place(own.or_else(lent)?)
    }
}
