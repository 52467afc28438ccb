//! Events as sentences, for those without a claim.

use super::Telling;
use super::citation::publishers;
use super::when::adverbial;
use crate::export::inert::inert_line;
use crate::message;
use crate::model::{DatedBy, Event};
use crate::scene::text::{place_name, told};

/// The event in a sentence: "The way in through Brnjak is free again (Brnjak, on 4 October 2023;
/// B92)."
pub fn event_sentence(event: &Event, telling: Telling<'_>) -> String {
    let title = told(&event.title);
    let title = title.trim_end().trim_end_matches('.').to_owned();
    let place = place_name(event, telling.dataset, telling.names);
    let when = event.when.as_ref().map(|when| {
        let when = adverbial(when, telling.zone);
        match event.dated_by {
            DatedBy::Happening => when,
            DatedBy::Publication => message!("sentence-reported", when = when),
        }
    });
    let facts: Vec<&str> = [Some(place), when.as_deref()]
        .into_iter()
        .flatten()
        .filter(|fact| !fact.is_empty())
        .collect();
    let facts = crate::scene::text::listed(facts);
    let sources = publishers(&event.sources, telling);
    let sentence = match (facts.is_empty(), sources.is_empty()) {
        (true, true) => message!("sentence-event.bare", title = title),
        (true, false) => message!("sentence-event.sourced", title = title, sources = sources),
        (false, true) => message!("sentence-event.facts", title = title, facts = facts),
        (false, false) => {
            message!("sentence-event", title = title, facts = facts, sources = sources)
        }
    };
    inert_line(&sentence).into_owned()
}
