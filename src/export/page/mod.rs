//! A page: the dates shown as one HTML file that needs no network and no server.
//!
//! It is an article first: numbered sources, a table of claims, the map and a timeline as SVG, all of
//! it readable without script, by a screen reader and on paper. A short script adds a playhead that
//! can be dragged and stepped. A content security policy allows that script and that style by their
//! hashes (CSP 3), and nothing from outside. The dataset lies in the page, byte for byte, so that
//! Ibar opens the page again: see [`import::dataset_in_page`](crate::import::dataset_in_page).

mod article;
mod claims;
mod html;
mod policy;
mod shown;
mod sources;
mod story;
mod timeline;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use self::html::{Html, lang_of};
use self::policy::policy;
pub use self::shown::{ShownPage, page_of_shown};
use self::sources::Numbered;
pub use self::story::PageStory;
use super::data::Extract;
use crate::import::{DATASET_END, DATASET_START};
use crate::scene::text::{count_words, told};
use crate::text::current;
use crate::{label, message};

/// The largest page in bytes.
pub const MAX_BYTES: usize = 5_000_000;
/// Most events that are told one by one; of more, the first ones are, and the page says so.
const MOST_EVENTS: usize = 500;
/// Most rows of the table of claims.
const MOST_CLAIMS: usize = 1_000;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What a page is made of.
#[derive(Clone, Copy, Debug)]
pub struct PageSource<'a> {
    /// What it tells.
    pub extract: &'a Extract,
    /// The bytes of the whole dataset, as its file has them.
    pub dataset: &'a [u8],
    /// The map as SVG; `None` leaves it out.
    pub map: Option<&'a str>,
    /// The dates shown, in words; `None` where they are all.
    pub dates: Option<&'a str>,
    /// The headline; `None` for the dataset's title.
    pub headline: Option<&'a str>,
    /// The story that it tells; `None` for none.
    pub story: Option<PageStory<'a>>,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The file.
    pub html: String,
    /// What it leaves out, in sentences.
    pub losses: Vec<String>,
}

/// The page.
pub fn page(source: PageSource<'_>) -> Page {
    let mut losses = Vec::new();
    let dataset = &source.extract.dataset;
    let (events, claims) = (dataset.events().len(), dataset.claim_count());
    if events > MOST_EVENTS {
        losses.push(message!("page-lost-events", shown = MOST_EVENTS, total = events));
    }
    if claims > MOST_CLAIMS {
        losses.push(message!("page-lost-claims", shown = MOST_CLAIMS, total = claims));
    }
    let steps = source.story.map_or(0, |story| story.story.steps.len());
    let maps = source.story.map_or(0, |story| story.maps.len());
    if maps < steps {
        losses.push(message!("page-lost-maps", shown = maps, total = steps));
    }
    let body = body(source, &losses);
    // Base64 takes four letters for three bytes; the rest of the page is known by now.
    let room = MAX_BYTES.saturating_sub(body.len() + STYLE.len() + SCRIPT.len() + 4_096);
    let fits = source.dataset.len().div_ceil(3) * 4 <= room;
    if !fits {
        losses.push(message!("page-lost-dataset", most = count_words(MAX_BYTES)));
    }
    let inside = fits.then_some(source.dataset);
    Page { html: whole(source, &body, inside), losses }
}

fn whole(source: PageSource<'_>, body: &str, dataset: Option<&[u8]>) -> String {
    let meta = &source.extract.dataset.meta;
    let title = source.headline.map_or_else(|| told(&meta.title).into_owned(), str::to_owned);
    let maps = source.story.iter().flat_map(|story| story.maps).map(String::as_str);
    let maps: Vec<&str> = source.map.into_iter().chain(maps).collect();
    let mut page = Html::default();
    page.raw("<!doctype html>\n");
    page.open("html", &[("lang", current().tag())]);
    page.raw("\n<head>\n<meta charset=\"utf-8\">\n");
    page.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy(&maps))]);
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.void("meta", &[("name", "generator"), ("content", generator())]);
    page.void("meta", &[("name", "description"), ("content", &told(&meta.summary))]);
    page.element("title", &[], &title);
    page.raw("\n<style>");
    page.raw(STYLE);
    page.raw("</style>\n</head>\n<body>\n");
    page.raw(body);
    if let Some(bytes) = dataset {
        page.raw(DATASET_START);
        page.raw("\n");
        page.raw(&STANDARD.encode(bytes));
        page.raw("\n");
        page.raw(DATASET_END);
        page.raw("\n");
    }
    page.raw("<script>");
    page.raw(SCRIPT);
    page.raw("</script>\n</body>\n</html>\n");
    page.finished()
}

const fn generator() -> &'static str {
    concat!("Ibar ", env!("CARGO_PKG_VERSION"))
}

fn body(source: PageSource<'_>, losses: &[String]) -> String {
    let extract = source.extract;
    let of_story = source.story.as_ref().map(PageStory::sources).unwrap_or_default();
    let numbered = Numbered::of(extract, &of_story, (MOST_EVENTS, MOST_CLAIMS));
    let mut page = Html::default();
    let first = if source.story.is_some() { "#story" } else { "#events" };
    page.element("a", &[("class", "skip"), ("href", first)], label!("page-skip"));
    page.raw("\n");
    header(&mut page, source, losses);
    page.open("main", &[("id", "main")]);
    if let Some(story) = source.story {
        section(&mut page, "story", &told(&story.story.title), |page| {
            story::steps(page, story, extract, &numbered);
        });
    }
    if let Some(map) = source.map {
        section(&mut page, "map", label!("page-map"), |page| {
            page.open("figure", &[]);
            page.raw(embedded(map));
            page.close("figure");
        });
    }
    section(&mut page, "timeline", label!("page-timeline"), |page| {
        timeline::player(page);
        timeline::timeline(page, extract, MOST_EVENTS);
    });
    section(&mut page, "events", events_head(source), |page| {
        article::events(page, extract, &numbered, MOST_EVENTS);
    });
    if extract.dataset.claim_count() > 0 {
        section(&mut page, "claims", label!("page-claims"), |page| {
            claims::table(page, extract, &numbered, MOST_CLAIMS);
        });
    }
    section(&mut page, "sources", label!("page-sources"), |page| {
        sources::list(page, extract, &numbered);
    });
    page.close("main");
    footer(&mut page, extract);
    page.finished()
}

/// The heading of the events: beside a story they are all of them.
fn events_head(source: PageSource<'_>) -> &'static str {
    if source.story.is_some() { label!("page-all-events") } else { label!("page-events") }
}

/// The SVG without what stands before its root in a file of its own.
fn embedded(svg: &str) -> &str {
    if !svg.starts_with("<?xml") {
        return svg;
    }
    svg.find("<svg").and_then(|at| svg.get(at..)).unwrap_or_default()
}

/// A map in two widths, of which the page shows the one that fits.
fn in_two_widths(wide: &str, narrow: &str) -> String {
    let (open, next, close) = ("<div class=\"wide\">", "</div><div class=\"narrow\">", "</div>");
    [open, wide, next, narrow, close].concat()
}

fn section(page: &mut Html, id: &str, head: &str, contents: impl FnOnce(&mut Html)) {
    let head_id = format!("{id}-head");
    page.open("section", &[("id", id), ("aria-labelledby", &head_id)]);
    page.raw("\n");
    page.element("h2", &[("id", &head_id)], head);
    page.raw("\n");
    contents(page);
    page.close("section");
    page.raw("\n");
}

fn header(page: &mut Html, source: PageSource<'_>, losses: &[String]) {
    let meta = &source.extract.dataset.meta;
    page.open("header", &[]);
    match source.headline {
        Some(headline) => page.element("h1", &[], headline),
        None => page.element("h1", &lang_of(&meta.title), &meta.title),
    }
    page.raw("\n");
    if !meta.summary.is_empty() {
        let mut attributes = lang_of(&meta.summary);
        attributes.push(("class", "summary"));
        page.element("p", &attributes, &meta.summary);
    }
    let held_back = source.extract.held_back.as_deref();
    for line in source.dates.into_iter().chain(held_back).chain(losses.iter().map(String::as_str)) {
        page.element("p", &[("class", "held")], line);
    }
    page.raw("\n");
    page.open("nav", &[("aria-label", label!("page-contents"))]);
    page.open("ul", &[]);
    let story = source.story.map(|story| told(&story.story.title).into_owned());
    let entries = [
        ("#story", story.as_deref().unwrap_or_default(), story.is_some()),
        ("#map", label!("page-map"), source.map.is_some()),
        ("#timeline", label!("page-timeline"), true),
        ("#events", events_head(source), true),
        ("#claims", label!("page-claims"), source.extract.dataset.claim_count() > 0),
        ("#sources", label!("page-sources"), true),
    ];
    for (href, words, _) in entries.into_iter().filter(|(.., is_there)| *is_there) {
        page.open("li", &[]);
        page.element("a", &[("href", href)], words);
        page.close("li");
    }
    page.close("ul");
    page.close("nav");
    page.close("header");
    page.raw("\n");
}

fn footer(page: &mut Html, extract: &Extract) {
    let meta = &extract.dataset.meta;
    page.open("footer", &[]);
    if !meta.grading.is_empty() {
        page.open("details", &[]);
        page.element("summary", &[], label!("page-grading"));
        page.open("ul", &[]);
        for sentence in &meta.grading {
            page.element("li", &lang_of(sentence), sentence);
        }
        page.close("ul");
        page.close("details");
    }
    for credit in &meta.credits {
        page.element("p", &lang_of(credit), credit);
    }
    page.element("p", &[], label!("page-made"));
    page.close("footer");
    page.raw("\n");
}

#[cfg(test)]
mod tests;
