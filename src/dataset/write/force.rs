//! Forces.

use super::event::{location, quantity};
use super::registry::names;
use super::tree::{Record, Tree};
use crate::model::{ActorId, Force, Presence, SourceId, Strength, When};

pub(super) fn force(force: &Force) -> Tree {
    Record::tall("Force")
        .text("id", force.id.as_str())
        .field("names", names(&force.names))
        .word("kind", force.kind)
        .maybe_text("actor", force.actor.as_ref().map(ActorId::as_str))
        .list("presence", force.presence.iter().map(presence).collect())
        .list("strength", force.strength.iter().map(strength).collect())
        .maybe_text("note", force.note.as_deref())
        .into()
}

fn presence(presence: &Presence) -> Tree {
    let location = location(&presence.r#where);
    Record::new("Presence")
        .field("where", location.unwrap_or_else(|| Tree::Leaf("Unlocated".to_owned())))
        .text("when", presence.when.text())
        .word("role", presence.role)
        .texts("sources", presence.sources.iter().map(SourceId::as_str))
        .maybe_text("note", presence.note.as_deref())
        .into()
}

fn strength(strength: &Strength) -> Tree {
    Record::new("Strength")
        .text("as_of", strength.as_of.text())
        .maybe("quantity", strength.quantity.map(quantity))
        .word("kind", strength.kind)
        .text("claimant", strength.claimant.as_str())
        .maybe_text("said", strength.said.as_ref().map(When::text))
        .texts("sources", strength.sources.iter().map(SourceId::as_str))
        .maybe_text("note", strength.note.as_deref())
        .into()
}
