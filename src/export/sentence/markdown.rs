//! Markdown (CommonMark): lists of claims and sources, and an event as an article.

use std::fmt::Write as _;

use super::Telling;
use super::citation::citation;
use super::claim::claim_sentence;
use super::figure::figure_phrase;
use crate::export::inert::inert_line;
use crate::label;
use crate::message;
use crate::model::{Claim, Dataset, Event, Source, SourceId, WebAddress};
use crate::scene::text::{listed, place_name, told};
use crate::time::words;

/// A text on one line in which no letter is an order to Markdown or HTML.
///
/// Every ASCII sign may be escaped by a backslash (`CommonMark` 0.31, section 2.4); only those are
/// that could act anywhere in a line or at its start. Angle brackets and ampersands become entities,
/// for programs that take HTML but no backslashes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let line = inert_line(text.trim());
    let mut letters = line.chars().enumerate().peekable();
    while let Some((nth, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '$' | '{' | '}' => {
                out.extend(['\\', letter]);
            }
            '-' | '+' | '=' if nth == 0 => out.extend(['\\', letter]),
            // "1." and "1)" at the start of a line begin a list; "://" and "@" make links.
            '.' | ')' if is_number(&out) => out.extend(['\\', letter]),
            ':' if next == Some('/') => out.extend(['\\', letter]),
            '@' => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The source as an entry of a list, with its address as a link.
pub fn source_entry(source: &Source, telling: Telling<'_>) -> String {
    let address = source.address.as_deref().and_then(|text| WebAddress::parse(text).ok());
    let Some(address) = address else {
        return escaped(&citation(source, telling));
    };
    let title = told(&source.title);
    let quoted = escaped(&message!("sentence-quoted", title = title.trim()));
    let date = source.date.as_ref().map(|date| words(date, telling.zone)).unwrap_or_default();
    // In angle brackets nothing of an address acts but these, which a parsed one does not hold.
    let address = address.as_str().replace('<', "%3C").replace('>', "%3E");
    let link = format!("[{quoted}](<{address}>)");
    listed([escaped(&source.publisher), link, escaped(&date)])
}

/// The claims as a list, each with its figures and its sources below it.
pub fn claims_list<'c>(
    claims: impl IntoIterator<Item = &'c Claim>,
    telling: Telling<'_>,
) -> String {
    let mut out = String::new();
    for claim in claims {
        let _ = writeln!(out, "- {}", escaped(&claim_sentence(claim, telling)));
        for figure in &claim.figures {
            let _ = writeln!(out, "  - {}", escaped(&figure_phrase(figure, telling)));
        }
        for source in claim.sources.iter().filter_map(|id| telling.dataset.source(id)) {
            let _ = writeln!(out, "  - {}", source_entry(source, telling));
        }
    }
    out
}

/// The sources as a numbered list.
pub fn sources_list(ids: &[SourceId], telling: Telling<'_>) -> String {
    let sources = ids.iter().filter_map(|id| telling.dataset.source(id));
    let lines = sources
        .zip(1..)
        .map(|(source, nth): (_, u32)| format!("{nth}. {}\n", source_entry(source, telling)));
    lines.collect()
}

/// The event as an article: its title at that level of heading, date and place, summary, claims and
/// the sources that report it.
pub fn event_article(event: &Event, level: usize, telling: Telling<'_>) -> String {
    let mut out = format!("{} {}\n\n", "#".repeat(level.clamp(1, 6)), escaped(&event.title));
    let facts = facts(event, telling.dataset, telling);
    for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(out, "- **{}**: {}", escaped(name), escaped(value));
    }
    out.push('\n');
    for text in [event.summary.text(), event.note.text()].into_iter().flatten() {
        let _ = writeln!(out, "{}\n", escaped(&told(text)));
    }
    let head = "#".repeat((level + 1).clamp(1, 6));
    if !event.claims.is_empty() {
        let _ = writeln!(out, "{head} {}\n", escaped(label!("detail-window-claims")));
        out.push_str(&claims_list(&event.claims, telling));
        out.push('\n');
    }
    if !event.sources.is_empty() {
        let _ = writeln!(out, "{head} {}\n", escaped(label!("detail-window-reported-by")));
        out.push_str(&sources_list(&event.sources, telling));
        out.push('\n');
    }
    out
}

fn facts(event: &Event, dataset: &Dataset, telling: Telling<'_>) -> [(&'static str, String); 4] {
    let when = event.when.as_ref().map_or_else(
        || label!("scene-undated").to_owned(),
        |when| listed([&words(when, telling.zone), event.time_of_day.as_str()]),
    );
    let actors = event.actors.iter().map(|id| super::claim::name(id, telling));
    [
        (label!("detail-window-when"), when),
        (label!("detail-window-where"), place_name(event, dataset, telling.names).to_owned()),
        (label!("detail-window-who"), listed(actors)),
        (label!("detail-window-grade"), dataset.event_grade(event).words()),
    ]
}
