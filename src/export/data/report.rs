//! A report in Markdown: every event as an article, with its claims and their sources.

use std::fmt::Write as _;

use super::losses;
use super::{Converted, Extract};
use crate::export::sentence::{event_article, markdown_escaped as escaped};
use crate::label;
use crate::scene::text::{date_head, told, undated};

/// The extract as a report.
pub(super) fn report(extract: &Extract) -> Converted {
    let (dataset, telling) = (&extract.dataset, extract.telling());
    let mut out = format!("# {}\n\n", escaped(&told(&dataset.meta.title)));
    let about = [Some(told(&dataset.meta.summary).into_owned()), extract.held_back.clone()];
    for text in about.iter().flatten().filter(|text| !text.is_empty()) {
        let _ = writeln!(out, "{}\n", escaped(text));
    }
    let mut day = None;
    for event in dataset.events() {
        let head = event
            .when
            .as_ref()
            .map_or_else(|| undated().to_owned(), |when| date_head(when, &extract.zone));
        if day.as_ref() != Some(&head) {
            let _ = writeln!(out, "## {}\n", escaped(&head));
            day = Some(head);
        }
        out.push_str(&event_article(event, 3, telling));
    }
    let credits: Vec<String> =
        dataset.meta.credits.iter().map(|credit| escaped(&told(credit))).collect();
    if !credits.is_empty() {
        let _ = writeln!(out, "{}", credits.join(" "));
    }
    let mut losses = losses::of_extract(extract);
    losses.push(label!("convert-lost-markdown").to_owned());
    losses.extend(losses::events_alone(extract, false));
    Converted { text: out, losses }
}
