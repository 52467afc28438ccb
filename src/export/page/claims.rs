//! Table of the claims: who said what, when, about which event, and how it is graded.

use super::html::{Html, id, lang_of};
use super::sources::Numbered;
use crate::export::data::Extract;
use crate::model::{Claim, Event, Stance};
use crate::scene::text::{listed, short_words};
use crate::{label, message};

/// The first so many claims.
pub(super) fn table(page: &mut Html, extract: &Extract, numbered: &Numbered, most: usize) {
    // A region that scrolls has to be reached by the keyboard (WCAG 2.1.1).
    let name = label!("page-claims");
    page.open(
        "div",
        &[("class", "scroll"), ("role", "region"), ("aria-label", name), ("tabindex", "0")],
    );
    page.open("table", &[]);
    let total = extract.dataset.claim_count();
    let caption = message!("page-claims-caption", shown = total.min(most), total = total);
    page.element("caption", &[], &caption);
    page.raw("\n<thead>");
    page.open("tr", &[]);
    let heads = [
        label!("page-column-said"),
        label!("page-column-who"),
        label!("page-column-stance"),
        label!("page-column-what"),
        label!("page-column-event"),
        label!("page-column-grade"),
        label!("page-column-sources"),
    ];
    for head in heads {
        page.element("th", &[("scope", "col")], head);
    }
    page.close("tr");
    page.raw("</thead>\n<tbody>\n");
    for (event, claim) in extract.dataset.claims().take(most) {
        row(page, event, claim, extract, numbered);
    }
    page.raw("</tbody>");
    page.close("table");
    page.close("div");
}

fn row(page: &mut Html, event: &Event, claim: &Claim, extract: &Extract, numbered: &Numbered) {
    let dataset = &extract.dataset;
    let said = claim.said.as_ref().map(|when| short_words(when, &extract.zone));
    let name = |id| dataset.actor(id).map(|actor| actor.names.get(extract.names));
    let who = std::iter::once(&claim.claimant).chain(&claim.with).filter_map(name);
    page.open("tr", &[]);
    page.element("td", &[("class", "date")], &said.unwrap_or_default());
    page.element("th", &[("scope", "row")], &listed(who));
    let stance = match claim.stance {
        Stance::Asserts => label!("detail-window-asserts"),
        Stance::Denies => label!("detail-window-denies"),
        Stance::Admits => label!("detail-window-admits"),
        Stance::CallsFor => label!("detail-window-calls-for"),
    };
    page.element("td", &[], stance);
    page.element("td", &lang_of(&claim.statement), &claim.statement);
    page.open("td", &[]);
    let href = format!("#{}", id("event", event.id.as_str()));
    page.element("a", &[("href", &href)], event.short_title());
    page.close("td");
    page.element("td", &[], &dataset.claim_grade(claim).signs());
    page.open("td", &[]);
    numbered.links(page, &claim.sources, extract);
    page.close("td");
    page.close("tr");
    page.raw("\n");
}
