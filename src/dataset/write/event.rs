//! Events and what is said about them.

use super::registry::{coordinates, point};
use super::tree::{Record, Tree};
use crate::model::{ActorId, Claim, Event, Figure, PlaceId, Quantity, SourceId, Spot, When, Where};

pub(super) fn event(event: &Event) -> Tree {
    let media = event.media.iter().map(|media| {
        Record::new("Media")
            .text("caption", &media.caption)
            .maybe_text("address", media.address.as_deref())
            .maybe_text("source", media.source.as_ref().map(SourceId::as_str))
            .into()
    });
    Record::tall("Event")
        .text("id", event.id.as_str())
        .maybe_text("when", event.when.as_ref().map(When::text))
        .maybe_text("time_of_day", event.time_of_day.as_deref())
        .word("dated_by", event.dated_by)
        .maybe("where", location(&event.r#where))
        .texts("also_at", event.also_at.iter().map(PlaceId::as_str))
        .word("kind", event.kind)
        .text("title", &event.title)
        .maybe_text("short", event.short.as_deref())
        .maybe_text("summary", event.summary.as_deref())
        .texts("actors", event.actors.iter().map(ActorId::as_str))
        .texts("sources", event.sources.iter().map(SourceId::as_str))
        .maybe("credibility", event.credibility.map(|own| Tree::number(own.get().into())))
        .list("claims", event.claims.iter().map(claim).collect())
        .list("media", media.collect())
        .maybe_text("note", event.note.as_deref())
        .into()
}

fn claim(claim: &Claim) -> Tree {
    let disputes = claim.disputes.iter().map(|dispute| {
        Record::new("Dispute")
            .text("claim", dispute.claim.as_str())
            .field("aspect", Tree::word(dispute.aspect))
            .text("question", &dispute.question)
            .into()
    });
    Record::tall("Claim")
        .text("id", claim.id.as_str())
        .text("claimant", claim.claimant.as_str())
        .texts("with", claim.with.iter().map(ActorId::as_str))
        .maybe_text("through", claim.through.as_ref().map(ActorId::as_str))
        .field("stance", Tree::word(claim.stance))
        .text("statement", &claim.statement)
        .list("about", claim.about.iter().map(Tree::word).collect())
        .list("figures", claim.figures.iter().map(figure).collect())
        .maybe_text("happened", claim.happened.as_ref().map(When::text))
        .maybe_text("said", claim.said.as_ref().map(When::text))
        .texts("sources", claim.sources.iter().map(SourceId::as_str))
        .maybe("credibility", claim.credibility.map(|number| Tree::number(number.get().into())))
        .list("disputes", disputes.collect())
        .maybe_text("note", claim.note.as_deref())
        .into()
}

fn figure(figure: &Figure) -> Tree {
    Record::new("Figure")
        .field("quantity", quantity(figure.quantity))
        .text("unit", &figure.unit)
        .maybe_text("measures", figure.measures.as_deref())
        .maybe_text("as_of", figure.as_of.as_ref().map(When::text))
        .maybe_text("note", figure.note.as_deref())
        .into()
}

pub(super) fn quantity(quantity: Quantity) -> Tree {
    Tree::Leaf(match quantity {
        Quantity::Exact(n) => format!("Exact({n})"),
        Quantity::About(n) => format!("About({n})"),
        Quantity::Range(low, high) => format!("Range({low}, {high})"),
        Quantity::AtLeast(n) => format!("AtLeast({n})"),
        Quantity::AtMost(n) => format!("AtMost({n})"),
    })
}

/// A location; `None` where nothing is known of it, which need not be written.
pub(super) fn location(r#where: &Where) -> Option<Tree> {
    let record = match &r#where.spot {
        Spot::Place { id, radius_m } => Record::new("Place")
            .text("id", id.as_str())
            .maybe("radius_m", radius_m.map(Tree::number)),
        Spot::Point { at, radius_m } => coordinates(Record::new("Point"), *at)
            .maybe("radius_m", (*radius_m != 0.0).then(|| Tree::number(*radius_m))),
        Spot::Area(outline) => {
            Record::new("Area").list("outline", outline.iter().copied().map(point).collect())
        }
        Spot::Line(path) => {
            Record::new("Line").list("path", path.iter().copied().map(point).collect())
        }
        Spot::Along { line, side } => {
            Record::new("Along").text("line", line).maybe_text("side", side.as_deref())
        }
        Spot::Unlocated => return None,
    };
    Some(record.word("role", r#where.role).into())
}
