//! Words of a filter, and what they find.

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::super::Filter;
use super::super::index::{AskIndex, Bits, WordHits, WordIndex, texts_of};
use crate::model::{Dataset, Event};
use crate::text::{Likeness, WantedWord, words_of};

/// The words and phrases of a filter, each with the events that have it.
#[derive(Debug, Default)]
pub(in crate::state::filter) struct FoundWords(Vec<FoundWord>);

#[derive(Clone, Debug)]
struct FoundWord {
    /// As the line has it.
    text: String,
    negated: bool,
    words: Vec<(WantedWord, WordHits)>,
    /// The events that fulfil it: without the words where they must not be there.
    events: Bits,
}

impl FoundWords {
    /// Looks for the words of a filter; what was found before is taken from there.
    pub(in crate::state::filter) fn of(
        filter: &Filter,
        dataset: &Dataset,
        index: &AskIndex,
        before: Option<&Self>,
    ) -> Self {
        let found = filter.words().into_iter().filter_map(|text| {
            let known = before.and_then(|before| before.0.iter().find(|word| word.text == text));
            known.cloned().or_else(|| FoundWord::of(text, dataset, index))
        });
        Self(found.collect())
    }

    pub(in crate::state::filter) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The events that fulfil each.
    pub(in crate::state::filter) fn bits(&self) -> impl Iterator<Item = &Bits> {
        self.0.iter().map(|word| &word.events)
    }

    /// The words that an event does not fulfil.
    pub(in crate::state::filter) fn missing(
        &self,
        position: usize,
    ) -> impl Iterator<Item = String> + '_ {
        let missing = self.0.iter().filter(move |word| !word.events.contains(position));
        missing.map(|word| word.text.clone())
    }

    /// The events that have all of the words in their titles; `None` without a word.
    pub(in crate::state::filter) fn in_titles(&self, index: &WordIndex) -> Option<Bits> {
        let words = self.0.iter().filter(|word| !word.negated).flat_map(|word| &word.words);
        words.fold(None, |all: Option<Bits>, (_, hits)| {
            let own = index.in_titles(hits);
            Some(match all {
                Some(mut all) => {
                    all.keep(&own);
                    all
                }
                None => own,
            })
        })
    }

    /// The words of each word or phrase that has to be there.
    pub(super) fn phrases(&self) -> impl Iterator<Item = Vec<MarkedWord<'_>>> {
        self.0.iter().filter(|word| !word.negated).map(|word| {
            let marked = word.words.iter().map(|(wanted, hits)| MarkedWord {
                wanted,
                misspelt: matches!(hits.words.first(), Some((_, Likeness::Misspelt))),
                in_phrase: word.words.len() > 1,
            });
            marked.collect()
        })
    }

    /// How well an event fits.
    pub(in crate::state::filter) fn score(&self, index: &WordIndex, position: usize) -> u32 {
        let words = self.0.iter().filter(|word| !word.negated).flat_map(|word| &word.words);
        words.map(|(_, hits)| index.score(hits, position)).sum()
    }

    /// The words that have an error of typing, with the word that was found in their place.
    pub(in crate::state::filter) fn corrections<'a>(
        &'a self,
        index: &'a WordIndex,
    ) -> Vec<(&'a str, &'a str)> {
        let words = self.0.iter().flat_map(|word| &word.words);
        let misspelt = words.filter_map(|(wanted, hits)| {
            let (nth, likeness) = hits.words.first()?;
            (*likeness == Likeness::Misspelt).then_some((wanted.as_str(), index.word(*nth)?))
        });
        misspelt.collect()
    }
}

/// A word that is looked for, with what stands in for it.
pub(super) struct MarkedWord<'a> {
    wanted: &'a WantedWord,
    /// Whether only words with an error of typing were found.
    misspelt: bool,
    /// Whether it stands in a phrase, whose words are whole.
    in_phrase: bool,
}

impl MarkedWord<'_> {
    /// Whether a folded word is one that it finds.
    pub(super) fn is(&self, own: &str) -> bool {
        match self.wanted.likeness(own) {
            Some(Likeness::Within) => !self.in_phrase,
            Some(_) => true,
            None => self.misspelt && self.wanted.is_misspelt_as(own),
        }
    }
}

impl FoundWord {
    fn of(text: String, dataset: &Dataset, index: &AskIndex) -> Option<Self> {
        let negated = text.strip_prefix('-');
        let plain = negated.unwrap_or(&text).replace(['"', '\\'], " ");
        // In quotes "8 350" is the number that it is with any other mark between its groups.
        let words = grouped_number(&plain).map_or_else(|| words_of(&plain), |number| vec![number]);
        let words: Vec<(WantedWord, WordHits)> = words
            .into_iter()
            .map(|word| {
                let wanted = WantedWord::new(&word);
                let hits = index.words.find(&wanted);
                (wanted, hits)
            })
            .collect();
        let (_, first) = words.first()?;
        let mut events = first.events.clone();
        for (_, hits) in words.iter().skip(1) {
            events.keep(&hits.events);
        }
        if words.len() > 1 {
            let candidates: Vec<usize> = events.positions();
            let wanted: Vec<&WantedWord> = words.iter().map(|(wanted, _)| wanted).collect();
            let found: Vec<usize> = candidates
                .into_par_iter()
                .filter(|position| {
                    let event = dataset.events().get(*position);
                    event.is_some_and(|event| has_phrase(event, dataset, &wanted))
                })
                .collect();
            events = Bits::at(events.length(), found);
        }
        let negated = negated.is_some();
        let events = if negated { events.inverted() } else { events };
        Some(Self { text, negated, words, events })
    }
}

/// The digits of a text that is one number, with a space between each three of them.
fn grouped_number(text: &str) -> Option<String> {
    let mut groups = text.split_whitespace();
    let first = groups.next().filter(|first| first.len() <= 3)?;
    let rest: Vec<&str> = groups.collect();
    let is_number = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let are_groups = rest.iter().all(|group| group.len() == 3 && is_number(group));
    (is_number(first) && !rest.is_empty() && are_groups)
        .then(|| format!("{first}{}", rest.concat()))
}

/// Whether some text of the event has the words, or forms of them, one after the other.
fn has_phrase(event: &Event, dataset: &Dataset, wanted: &[&WantedWord]) -> bool {
    texts_of(event, dataset).any(|text| {
        let words = words_of(text);
        words.windows(wanted.len()).any(|own| {
            own.iter().zip(wanted).all(|(own, wanted)| {
                let likeness = wanted.likeness(own);
                matches!(likeness, Some(Likeness::Same | Likeness::Form | Likeness::Start))
            })
        })
    })
}
