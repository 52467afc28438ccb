//! Story of a page: its steps one below the other, each with its map and sentences with numbered
//! sources.

use super::embedded;
use super::html::{Html, lang_of};
use super::sources::Numbered;
use crate::export::data::Extract;
use crate::model::{Dataset, Sentence, SourceId, Step, Story};
use crate::time::words;

/// A story that a page tells.
#[derive(Clone, Copy, Debug)]
pub struct PageStory<'a> {
    /// The story.
    pub story: &'a Story,
    /// All of the dataset, whose claims carry the sentences.
    pub dataset: &'a Dataset,
    /// A map for each of the first steps: SVG, in one width or in two.
    pub maps: &'a [String],
}

impl PageStory<'_> {
    /// The sources that its sentences and steps rest on, in reading order.
    pub(super) fn sources(&self) -> Vec<&SourceId> {
        let mut ids = Vec::new();
        for step in &self.story.steps {
            for sentence in &step.sentences {
                ids.extend(self.sources_of(sentence));
            }
            ids.extend(&step.sources);
        }
        ids
    }

    fn sources_of<'b>(&'b self, sentence: &'b Sentence) -> impl Iterator<Item = &'b SourceId> {
        let claims = sentence.claims.iter().filter_map(|id| self.dataset.claim(id));
        claims.flat_map(|(_, claim)| &claim.sources)
    }
}

/// The steps of the story.
pub(super) fn steps(page: &mut Html, story: PageStory<'_>, extract: &Extract, numbered: &Numbered) {
    for (nth, step) in story.story.steps.iter().enumerate() {
        let number = nth + 1;
        let (own, head) = (format!("step-{number}"), format!("step-{number}-head"));
        page.open("article", &[("id", &own), ("class", "step"), ("aria-labelledby", &head)]);
        page.raw("\n");
        let mut attributes = lang_of(&step.heading);
        attributes.push(("id", &head));
        page.open("h3", &attributes);
        page.text(&step.heading);
        page.close("h3");
        page.raw("\n");
        if let Some(at) = &step.view.at {
            page.element("p", &[("class", "facts")], &words(at, &extract.zone));
            page.raw("\n");
        }
        if let Some(map) = story.maps.get(nth) {
            page.open("figure", &[]);
            page.raw(embedded(map));
            page.close("figure");
            page.raw("\n");
        }
        sentences(page, story, step, (extract, numbered));
        page.close("article");
        page.raw("\n");
    }
}

fn sentences(
    page: &mut Html,
    story: PageStory<'_>,
    step: &Step,
    (extract, numbered): (&Extract, &Numbered),
) {
    page.open("p", &[]);
    for (nth, sentence) in step.sentences.iter().enumerate() {
        page.raw(if nth > 0 { " " } else { "" });
        page.open("span", &lang_of(&sentence.text));
        page.text(&sentence.text);
        page.close("span");
        let mut ids: Vec<SourceId> = Vec::new();
        for id in story.sources_of(sentence) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        numbered.links(page, &ids, extract);
    }
    numbered.links(page, &step.sources, extract);
    page.close("p");
    page.raw("\n");
}
