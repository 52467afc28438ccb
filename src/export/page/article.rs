//! Events of a page, each an article with its claims and their sources.

use super::html::{Html, id, lang_of};
use super::sources::Numbered;
use crate::export::data::Extract;
use crate::export::sentence::{claim_sentence, figure_phrase};
use crate::label;
use crate::model::{Claim, Event};
use crate::scene::text::{date_head, listed, place_name, undated};
use crate::time::words;

/// The first so many events, under headings by date.
pub(super) fn events(page: &mut Html, extract: &Extract, numbered: &Numbered, most: usize) {
    let mut day: Option<String> = None;
    for event in extract.dataset.events().iter().take(most) {
        let head = event
            .when
            .as_ref()
            .map_or_else(|| undated().to_owned(), |when| date_head(when, &extract.zone));
        if day.as_ref() != Some(&head) {
            page.element("h3", &[], &head);
            page.raw("\n");
            day = Some(head);
        }
        event_ui(page, event, extract, numbered);
    }
}

fn event_ui(page: &mut Html, event: &Event, extract: &Extract, numbered: &Numbered) {
    let dataset = &extract.dataset;
    let own_id = id("event", event.id.as_str());
    let head_id = format!("{own_id}-head");
    let from = event.anchor().map(|at| at.as_millis().to_string());
    let mut attributes = vec![("id", &*own_id), ("aria-labelledby", &*head_id)];
    attributes.extend(from.as_deref().map(|from| ("data-from", from)));
    page.open("article", &attributes);
    page.raw("\n");
    let mut head = lang_of(&event.title);
    head.push(("id", &head_id));
    page.element("h4", &head, &event.title);
    let when = event.when.as_ref().map_or_else(
        || undated().to_owned(),
        |when| listed([&*words(when, &extract.zone), event.time_of_day.as_str()]),
    );
    let place = place_name(event, dataset, extract.names);
    let disputed = dataset.is_disputed(event).then(|| label!("detail-window-disputed"));
    let grade = dataset.event_grade(event).words();
    let facts = [when.as_str(), place, event.kind.label(), &grade, disputed.unwrap_or_default()];
    page.element("p", &[("class", "facts")], &listed(facts));
    page.raw("\n");
    if let Some(summary) = event.summary.text() {
        page.open("p", &lang_of(summary));
        page.text(summary);
        numbered.links(page, &event.sources, extract);
        page.close("p");
    } else if !event.sources.is_empty() {
        page.open("p", &[("class", "about")]);
        page.text(label!("detail-window-reported-by"));
        numbered.links(page, &event.sources, extract);
        page.close("p");
    }
    if !event.claims.is_empty() {
        page.raw("\n");
        page.open("ul", &[("class", "claims")]);
        for claim in &event.claims {
            claim_ui(page, claim, extract, numbered);
        }
        page.close("ul");
    }
    page.close("article");
    page.raw("\n");
}

fn claim_ui(page: &mut Html, claim: &Claim, extract: &Extract, numbered: &Numbered) {
    let disputed = !extract.dataset.disputed_by(&claim.id).is_empty();
    let class = if disputed { "disputed" } else { "" };
    let own_id = id("claim", claim.id.as_str());
    let attributes = [("id", &*own_id), ("class", class)];
    let attributes = attributes.into_iter().filter(|(_, value)| !value.is_empty());
    page.open("li", &attributes.collect::<Vec<_>>());
    page.text(&claim_sentence(claim, extract.telling()));
    numbered.links(page, &claim.sources, extract);
    if !claim.figures.is_empty() {
        page.open("ul", &[("class", "figures")]);
        for figure in &claim.figures {
            page.element("li", &[], &figure_phrase(figure, extract.telling()));
        }
        page.close("ul");
    }
    page.close("li");
}
