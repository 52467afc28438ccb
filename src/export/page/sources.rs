//! Sources of a page: their numbers, and the list at its end.

use std::collections::HashMap;

use super::html::{Html, lang_of};
use crate::export::data::Extract;
use crate::model::{Event, Source, SourceId, StateControl, WebAddress};
use crate::scene::text::listed;
use crate::time::words;
use crate::{label, message};

/// Numbers of sources, in the order in which the page first refers to them.
pub(super) struct Numbered {
    order: Vec<SourceId>,
    numbers: HashMap<SourceId, usize>,
}

impl Numbered {
    /// The sources of a story, and of that many events and claims.
    pub(super) fn of(
        extract: &Extract,
        story: &[&SourceId],
        (events, claims): (usize, usize),
    ) -> Self {
        let mut numbered = Self { order: Vec::new(), numbers: HashMap::new() };
        for id in story {
            numbered.add(id);
        }
        let dataset = &extract.dataset;
        for Event { sources, claims, .. } in dataset.events().iter().take(events) {
            let claimed = claims.iter().flat_map(|claim| &claim.sources);
            for id in sources.iter().chain(claimed) {
                numbered.add(id);
            }
        }
        for (_, claim) in dataset.claims().take(claims) {
            for id in &claim.sources {
                numbered.add(id);
            }
        }
        numbered.order.retain(|id| dataset.source(id).is_some());
        numbered.numbers = numbered.order.iter().cloned().zip(1..).collect();
        numbered
    }

    fn add(&mut self, id: &SourceId) {
        if !self.numbers.contains_key(id) {
            self.numbers.insert(id.clone(), 0);
            self.order.push(id.clone());
        }
    }

    /// Links to those sources, by their numbers.
    pub(super) fn links(&self, page: &mut Html, ids: &[SourceId], extract: &Extract) {
        let mut known = ids.iter().filter_map(|id| Some((id, *self.numbers.get(id)?))).peekable();
        if known.peek().is_none() {
            return;
        }
        page.open("sup", &[]);
        for (nth, (id, number)) in known.enumerate() {
            page.raw(if nth > 0 { " " } else { "" });
            let publisher = extract.dataset.source(id).map_or("", |source| &source.publisher);
            let name = message!("page-source-link", number = number, publisher = publisher);
            let href = format!("#source-{number}");
            page.element("a", &[("href", &href), ("aria-label", &name)], &number.to_string());
        }
        page.close("sup");
    }
}

/// The numbered list of sources.
pub(super) fn list(page: &mut Html, extract: &Extract, numbered: &Numbered) {
    page.open("ol", &[("class", "sources")]);
    page.raw("\n");
    let sources = numbered.order.iter().filter_map(|id| extract.dataset.source(id));
    for (source, number) in sources.zip(1_usize..) {
        let id = format!("source-{number}");
        page.open("li", &[("id", &id)]);
        entry(page, source, extract);
        page.close("li");
        page.raw("\n");
    }
    page.close("ol");
}

fn entry(page: &mut Html, source: &Source, extract: &Extract) {
    page.element("strong", &[], &source.publisher);
    page.raw(": ");
    let address = source.address.as_deref().and_then(|text| WebAddress::parse(text).ok());
    let lang = lang_of(&source.title);
    match &address {
        Some(address) => {
            let mut attributes = lang;
            attributes.extend([("href", address.as_str()), ("rel", "noreferrer noopener")]);
            page.element("a", &attributes, &source.title);
        }
        None => page.element("cite", &lang, &source.title),
    }
    let date = source.date.as_ref().map(|date| words(date, &extract.zone));
    let grade = source.reliability.map(|letter| {
        message!("page-reliability", letter = letter.letter(), words = letter.words())
    });
    let state = (source.state_controlled == StateControl::Yes)
        .then(|| label!("detail-state-media").to_owned());
    let about = listed([date, grade, state].into_iter().flatten());
    if !about.is_empty() {
        page.raw(" ");
        page.element("span", &[("class", "about")], &about);
    }
    if let Some(address) = &address {
        // On paper a link is no link.
        page.element("span", &[("class", "address")], address.as_str());
    }
}
