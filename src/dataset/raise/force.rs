//! Forces.

use super::super::form;
use super::super::list::List;
use super::super::locate::Path;
use super::Raise;
use super::record::{Record, remark};
use crate::model::{Force, ForceId, Presence, Strength};

impl Raise for Force {
    const LIST: List = List::Forces;
    type Id = ForceId;
    type Form<'t> = form::Force<'t>;

    fn id(&self) -> &ForceId {
        &self.id
    }

    fn raise(force: form::Force<'_>, record: &mut Record<'_>) -> Option<Self> {
        let at = Path::Record;
        let known = record.known;
        let id = record.id(&force.id, &at.field("id"), record.loss());
        let names = record.names(&force.names, &at.field("names"));
        let actor = force.actor.as_ref().and_then(|actor| {
            let loss = "the force is kept without it";
            record.reference(&known.actors, "actor", actor, &at.field("actor"), loss)
        });
        let presence = record.presence(&force.presence, &at.field("presence"));
        let strength = record.strength(&force.strength, &at.field("strength"));
        Some(Self {
            id: id?,
            names: names?,
            kind: force.kind,
            actor,
            presence,
            strength,
            note: remark(force.note.as_ref()),
        })
    }
}

impl Record<'_> {
    fn presence(&mut self, presence: &[form::Presence<'_>], at: &Path<'_>) -> Vec<Presence> {
        let mut kept = Vec::with_capacity(presence.len());
        for (nth, item) in presence.iter().enumerate() {
            let here = at.item(nth);
            let when = self.date(&item.when, &here.field("when"), "this presence is left out");
            let r#where = self.location(&item.r#where, &here.field("where"));
            let sources = self.sources(&item.sources, &here.field("sources"));
            let note = remark(item.note.as_ref());
            kept.extend(when.map(|when| Presence {
                r#where,
                when,
                role: item.role,
                sources,
                note,
            }));
        }
        kept
    }

    /// The strengths of a force, put in order of time.
    fn strength(&mut self, strength: &[form::Strength<'_>], at: &Path<'_>) -> Vec<Strength> {
        let mut kept = Vec::with_capacity(strength.len());
        for (nth, item) in strength.iter().enumerate() {
            kept.extend(self.one_strength(item, &at.item(nth)));
        }
        kept.sort_by_key(|strength| strength.as_of.anchor());
        kept
    }

    fn one_strength(&mut self, strength: &form::Strength<'_>, at: &Path<'_>) -> Option<Strength> {
        const LOSS: &str = "this strength is left out";
        let known = self.known;
        let as_of = self.date(&strength.as_of, &at.field("as_of"), LOSS);
        let quantity =
            strength.quantity.map(|quantity| self.quantity(quantity, &at.field("quantity"), LOSS));
        let claimant =
            self.reference(&known.actors, "actor", &strength.claimant, &at.field("claimant"), LOSS);
        let said = self.optional_date(
            strength.said.as_ref(),
            &at.field("said"),
            "the strength is kept without it",
        );
        let sources = self.sources(&strength.sources, &at.field("sources"));
        Some(Strength {
            as_of: as_of?,
            quantity: match quantity {
                Some(quantity) => Some(quantity?),
                None => None,
            },
            kind: strength.kind,
            claimant: claimant?,
            said,
            sources,
            note: remark(strength.note.as_ref()),
        })
    }
}
