//! Claims as sentences: the statement, who made it, when, and who carries it.

use super::Telling;
use super::citation::publishers;
use super::when::adverbial;
use crate::export::inert::inert_line;
use crate::message;
use crate::model::{ActorId, Claim, SourceId, Stance, When};
use crate::scene::text::told;
use crate::text::list;

/// The claim in a sentence: "The Church took no part in the armed incident, the Serbian Orthodox
/// Church said in denial on 25 September 2023 (Beta)."
pub fn claim_sentence(claim: &Claim, telling: Telling<'_>) -> String {
    said_sentence(&told(&claim.statement), claim, telling)
}

/// What the claim's speakers say, in a sentence with the date and the sources of the claim.
pub(super) fn said_sentence(statement: &str, claim: &Claim, telling: Telling<'_>) -> String {
    let statement = Statement {
        text: statement,
        speakers: speakers(claim, telling),
        number: 1 + claim.with.len(),
        stance: claim.stance,
        when: claim.said.as_ref(),
        sources: &claim.sources,
    };
    statement.sentence(telling)
}

struct Statement<'a> {
    text: &'a str,
    speakers: String,
    number: usize,
    stance: Stance,
    when: Option<&'a When>,
    sources: &'a [SourceId],
}

impl Statement<'_> {
    fn sentence(self, telling: Telling<'_>) -> String {
        let statement = inert_line(self.text);
        let statement = statement.trim_end();
        // Only a single plain sentence can go on with who said it.
        let closes = statement.strip_suffix('.').filter(|body| !body.contains(". "));
        let goes_on = !statement.ends_with(['?', '!', '…', '.']) || closes.is_some();
        let statement = closes.unwrap_or(statement);
        let stance = match self.stance {
            Stance::Asserts => "asserts",
            Stance::Denies => "denies",
            Stance::Admits => "admits",
            Stance::CallsFor => "calls-for",
        };
        let when = self.when.map(|when| adverbial(when, telling.zone));
        let said = match when {
            Some(when) => message!(
                "sentence-said",
                speaker = self.speakers,
                speakers = self.number,
                stance = stance,
                when = when
            ),
            None => message!(
                "sentence-said.undated",
                speaker = self.speakers,
                speakers = self.number,
                stance = stance
            ),
        };
        let sources = publishers(self.sources, telling);
        let sentence = match (goes_on, sources.is_empty()) {
            (true, false) => {
                message!("sentence-claim", statement = statement, said = said, sources = sources)
            }
            (true, true) => {
                message!("sentence-claim.unsourced", statement = statement, said = said)
            }
            (false, false) => {
                message!(
                    "sentence-claim.apart",
                    statement = statement,
                    said = said,
                    sources = sources
                )
            }
            (false, true) => {
                message!("sentence-claim.apart-unsourced", statement = statement, said = said)
            }
        };
        inert_line(&sentence).into_owned()
    }
}

/// The names of all who make the claim, a single one with office and go-between.
pub(super) fn speakers(claim: &Claim, telling: Telling<'_>) -> String {
    let names: Vec<String> =
        std::iter::once(&claim.claimant).chain(&claim.with).map(|id| name(id, telling)).collect();
    let all = list(&names);
    let office = telling.dataset.actor(&claim.claimant).and_then(|actor| actor.role.as_ref());
    let office = office.filter(|_| claim.with.is_empty()).map(|role| told(role).into_owned());
    let through = claim.through.as_ref().map(|id| name(id, telling));
    match (office, through) {
        (None, None) => all,
        (Some(office), None) => message!("sentence-speaker", name = all, office = office),
        (None, Some(through)) => message!("sentence-speaker.through", name = all, who = through),
        (Some(office), Some(through)) => {
            message!("sentence-speaker.both", name = all, office = office, who = through)
        }
    }
}

/// The name of an actor; of one that the record does not have the words for that.
pub(super) fn name(id: &ActorId, telling: Telling<'_>) -> String {
    let actor = telling.dataset.actor(id);
    let name = actor.map(|actor| actor.names.get(telling.names)).filter(|name| !name.is_empty());
    name.map_or_else(|| crate::label!("sentence-somebody").to_owned(), str::to_owned)
}
