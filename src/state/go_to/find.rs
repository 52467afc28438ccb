//! Events by name, with allowance for slips in typing.

use std::ops::Range;

use crate::model::{Dataset, Event, EventId, Moment, When};
use crate::text::folded;

/// The most events that are searched: the preview has to be there before the next key is pressed.
const MOST_SEARCHED: usize = 100_000;

/// The fit of a title, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The title or the identifier itself.
    Same,
    /// The start of the title.
    Start,
    /// Each word begins a word of the title.
    Words,
    /// Each word is somewhere in the title.
    Inside,
    /// Each word is like one of the title, with one or two slips.
    Like,
}

/// The event whose name fits best; among equals the one nearest to the playhead.
pub(super) fn event_named(text: &str, dataset: &Dataset, playhead: Moment) -> Option<EventId> {
    let wanted = folded(text.trim());
    let words: Vec<&str> = words(&wanted).collect();
    if wanted.chars().filter(|letter| letter.is_alphanumeric()).count() < 2 {
        return None;
    }
    let away = |event: &Event| {
        let anchor = event.when.as_ref().map(When::anchor);
        anchor.map_or(u64::MAX, |at| at.as_millis().abs_diff(playhead.as_millis()))
    };
    let fits = dataset.events().iter().take(MOST_SEARCHED).filter_map(|event| {
        let fit = fit(event, text.trim(), &wanted, &words)?;
        Some(((fit, away(event)), event))
    });
    fits.min_by_key(|(rank, _)| *rank).map(|(_, event)| event.id.clone())
}

/// The first word that is in no title, for an error to point at.
pub(super) fn unknown_word(text: &str, dataset: &Dataset) -> Option<Range<usize>> {
    let titles: Vec<String> = dataset
        .events()
        .iter()
        .take(MOST_SEARCHED)
        .map(|event| folded(&event.title) + " " + &folded(event.short_title()))
        .collect();
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim();
        let wanted = folded(bare);
        if !bare.is_empty() && !titles.iter().any(|title| title.contains(&wanted)) {
            return Some(start..start + bare.len());
        }
        start += word.len();
    }
    None
}

fn fit(event: &Event, text: &str, wanted: &str, wanted_words: &[&str]) -> Option<Fit> {
    if event.id.as_str() == text {
        return Some(Fit::Same);
    }
    let names = [folded(&event.title), folded(event.short_title())];
    names.iter().filter_map(|name| fit_name(name, wanted, wanted_words)).min()
}

fn fit_name(name: &str, wanted: &str, wanted_words: &[&str]) -> Option<Fit> {
    if name == wanted {
        return Some(Fit::Same);
    }
    if name.starts_with(wanted) {
        return Some(Fit::Start);
    }
    let all = |fits: &dyn Fn(&str, &str) -> bool| {
        wanted_words.iter().all(|wanted| words(name).any(|word| fits(word, wanted)))
    };
    if all(&|word, wanted| word.starts_with(wanted)) {
        return Some(Fit::Words);
    }
    if wanted_words.iter().all(|wanted| name.contains(wanted)) {
        return Some(Fit::Inside);
    }
    all(&is_like).then_some(Fit::Like)
}

/// Whether the word or its start is probably meant: one slip in four letters, two in eight.
fn is_like(word: &str, wanted: &str) -> bool {
    let slips = wanted.chars().count() / 4;
    if slips == 0 {
        return word.starts_with(wanted);
    }
    let length = wanted.chars().count();
    let start: String = word.chars().take(length).collect();
    strsim::osa_distance(&start, wanted).min(strsim::osa_distance(word, wanted)) <= slips.min(2)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
