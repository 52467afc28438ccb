//! Copying: what a person asks for in words, and that it was done.

use std::time::Duration;

use egui::Context;

use super::Shell;
use crate::export::data::{DataFormat, Extract, TableRows, converted};
use crate::export::inert::inert;
use crate::export::sentence::{
    Telling, citation, claim_sentence, claims_list, event_article, event_sentence, figure_sentence,
};
use crate::model::{Dataset, SourceId};
use crate::state::TextToCopy;

/// How long the window says that something was copied.
const SAID_FOR: Duration = Duration::from_millis(2_500);

/// What the window says for a while.
#[derive(Debug)]
pub(super) struct Said {
    /// The words.
    text: String,
    /// When it ends, in egui's seconds; `None` until the first frame.
    until: Option<f64>,
}

impl Shell {
    /// Puts a text on the clipboard, and says so.
    pub(super) fn copy(&mut self, ctx: &Context, text: &str) {
        ctx.copy_text(inert(text).into_owned());
        self.say(ctx, crate::label!("copy-done").to_owned());
    }

    /// Says something for a while, on the screen and to assistive technology.
    pub(in crate::app) fn say(&mut self, ctx: &Context, text: String) {
        self.said = Some(Said { text, until: None });
        ctx.request_repaint();
    }

    /// What is said at present, with a frame asked for at its end.
    pub(super) fn said_now(&mut self, ctx: &Context) -> Option<String> {
        let now = ctx.input(|input| input.time);
        let said = self.said.as_mut()?;
        let until = *said.until.get_or_insert(now + SAID_FOR.as_secs_f64());
        if until <= now {
            self.said = None;
            return None;
        }
        ctx.request_repaint_after(Duration::from_secs_f64(until - now));
        Some(said.text.clone())
    }

    /// Puts what a person asked for on the clipboard in words.
    pub(super) fn copy_in_words(&mut self, ctx: &Context, what: &TextToCopy) {
        let text = self.text_of(what);
        if !text.is_empty() {
            self.copy(ctx, &text);
        }
    }

    /// The text of what a person asked for; empty where the record does not have it any more.
    fn text_of(&self, what: &TextToCopy) -> String {
        if matches!(what, TextToCopy::Rows | TextToCopy::Table) {
            let extract = Extract::of_dates_shown(&self.document.dataset, &self.state);
            return rows(&extract, what);
        }
        let dataset = self.dataset();
        let telling = Telling { dataset, names: self.state.display.names, zone: &self.zone };
        text_of(what, dataset, telling).unwrap_or_default()
    }
}

fn rows(extract: &Extract, what: &TextToCopy) -> String {
    if *what == TextToCopy::Table {
        return converted(extract, DataFormat::Csv(TableRows::Events)).text;
    }
    let events = extract.dataset.events().iter();
    let lines = events.map(|event| event_sentence(event, extract.telling()));
    lines.chain(extract.held_back.clone()).map(|line| line + "\n").collect()
}

fn text_of(what: &TextToCopy, dataset: &Dataset, telling: Telling<'_>) -> Option<String> {
    let citations = |ids: &[SourceId]| {
        let sources = ids.iter().filter_map(|id| dataset.source(id));
        sources.map(|source| citation(source, telling)).collect::<Vec<_>>().join("\n")
    };
    Some(match what {
        TextToCopy::Claim(id) => claim_sentence(dataset.claim(id)?.1, telling),
        TextToCopy::Figure(id, nth) => {
            let (_, claim) = dataset.claim(id)?;
            figure_sentence(claim.figures.get(*nth)?, claim, telling)
        }
        TextToCopy::ClaimCitations(id) => citations(&dataset.claim(id)?.1.sources),
        TextToCopy::ClaimList(id) => claims_list([dataset.claim(id)?.1], telling),
        TextToCopy::Event(id) => event_sentence(dataset.event(id)?, telling),
        TextToCopy::EventCitations(id) => citations(&dataset.event(id)?.sources),
        TextToCopy::EventArticle(id) => event_article(dataset.event(id)?, 1, telling),
        TextToCopy::Rows | TextToCopy::Table => return None,
    })
}
