//! Words of a dataset: which events have them in their own texts, and in the names of what they are
//! about.
//!
//! A *document* is the text of an event, or the name of an actor, a place or a source. Names are
//! indexed once and not with each event that has them.

use std::collections::HashMap;

use rayon::slice::ParallelSliceMut as _;

use super::{Bits, Postings, row};
use crate::model::{
    ActorId, Claim, Dataset, Event, EventKind, Names, PlaceId, SourceId, Spot, Text,
};
use crate::text::{Likeness, WantedWord, each_word, romanised_into};

/// The fewest letters of a word that are compared as a whole with the letters of another.
const SIGNATURE: u32 = 64;

/// The words of all texts.
#[derive(Clone, Debug, Default)]
pub(in crate::state::filter) struct WordIndex {
    events: usize,
    /// The vocabulary in order, each word between two breaks: one text to look for parts of words in.
    text: String,
    /// The byte of `text` at which each word begins.
    starts: Vec<usize>,
    /// The set of the letters in each word.
    letters: Vec<u64>,
    /// The documents with each word.
    documents: Vec<Postings>,
    /// The events with the word in their title.
    titles: Vec<Postings>,
    /// The events of each name, whose documents follow those of the events.
    named: Vec<Postings>,
}

/// What a word finds.
#[derive(Clone, Debug, Default)]
pub(in crate::state::filter) struct WordHits {
    /// The events with the word.
    pub(in crate::state::filter) events: Bits,
    /// The words of the vocabulary that it stands for, the closest first.
    pub(in crate::state::filter) words: Vec<(usize, Likeness)>,
}

impl WordIndex {
    /// Indexes all texts of a dataset.
    pub(super) fn of(dataset: &Dataset) -> Self {
        let events = dataset.events();
        let mut builder = VocabularyBuilder::default();
        let mut named = Named::default();
        for (position, event) in events.iter().enumerate() {
            let document = row(position);
            let title = [Some(&event.title), event.short.text()];
            for text in title.into_iter().flatten() {
                builder.add_text(text, document, true);
            }
            for text in body_texts(event) {
                builder.add_text(text, document, false);
            }
            for text in vocabulary_of(event, dataset) {
                builder.add(text, document, false);
            }
            for word in figures(event) {
                builder.add(&word, document, false);
            }
            named.add(event, document);
        }
        let mut lists = Vec::new();
        let mut name = |events: Option<Vec<u32>>, texts: &mut dyn Iterator<Item = &str>| {
            let Some(of) = events else { return };
            let document = row(events_and(&lists, dataset));
            for text in texts {
                builder.add(text, document, false);
            }
            lists.push(Postings::of(of, dataset.events().len()));
        };
        for actor in dataset.actors() {
            let role = actor.role.iter().flat_map(Text::iter).map(|(_, text)| text);
            let mut texts = names(&actor.names).chain(role);
            name(named.actors.remove(&actor.id), &mut texts);
        }
        for place in dataset.places() {
            let mut texts = names(&place.names).chain(place.area.as_deref());
            name(named.places.remove(&place.id), &mut texts);
        }
        for source in dataset.sources() {
            let title = source.title.iter().map(|(_, text)| text);
            let mut texts = title.chain(std::iter::once(&*source.publisher));
            name(named.sources.remove(&source.id), &mut texts);
        }
        builder.finish(events.len(), lists)
    }

    /// What a word finds. Where no text has it in any form, words with one error of typing do.
    pub(in crate::state::filter) fn find(&self, wanted: &WantedWord) -> WordHits {
        let mut words = self.alike(wanted);
        if words.is_empty() {
            let letters = signature(wanted.as_str());
            let near = self.letters.iter().enumerate().filter(|(nth, own)| {
                (*own ^ letters).count_ones() <= 2
                    && self.word(*nth).is_some_and(|word| wanted.is_misspelt_as(word))
            });
            words = near.map(|(nth, _)| (nth, Likeness::Misspelt)).collect();
        }
        words.sort_by_key(|(_, likeness)| *likeness);
        let mut documents = Bits::none(self.events + self.named.len());
        for (nth, _) in &words {
            if let Some(postings) = self.documents.get(*nth) {
                postings.add_to(&mut documents);
            }
        }
        let mut events = documents.start(self.events);
        for document in documents.iter_from(self.events) {
            if let Some(of) = self.named.get(document - self.events) {
                of.add_to(&mut events);
            }
        }
        WordHits { events, words }
    }

    /// The events with one of the words in their titles.
    pub(in crate::state::filter) fn in_titles(&self, hits: &WordHits) -> Bits {
        let mut events = Bits::none(self.events);
        for postings in hits.words.iter().filter_map(|(nth, _)| self.titles.get(*nth)) {
            postings.add_to(&mut events);
        }
        events
    }

    /// The words that are like one, errors of typing left aside. Only words with the same start, and
    /// those that have it within, are looked at.
    fn alike(&self, wanted: &WantedWord) -> Vec<(usize, Likeness)> {
        let own = wanted.as_str();
        let shared: String = own.chars().take(3).collect();
        let from = self.first_not_before(&shared);
        let (mut words, mut to): (Vec<(usize, Likeness)>, usize) = (Vec::new(), from);
        while let Some(word) = self.word(to).filter(|word| word.starts_with(&shared)) {
            words.extend(wanted.likeness(word).map(|likeness| (to, likeness)));
            to += 1;
        }
        if own.chars().count() >= 3 {
            let mut last = usize::MAX;
            for at in memchr::memmem::find_iter(self.text.as_bytes(), own) {
                let nth = self.starts.partition_point(|start| *start <= at).saturating_sub(1);
                let seen = nth == last || (from..to).contains(&nth);
                last = nth;
                if let Some(word) = self.word(nth).filter(|_| !seen) {
                    words.extend(wanted.likeness(word).map(|likeness| (nth, likeness)));
                }
            }
        }
        words
    }

    /// The number of words before a text in the order of the vocabulary.
    fn first_not_before(&self, text: &str) -> usize {
        let (mut low, mut high) = (0, self.starts.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.word(middle).is_some_and(|word| word < text) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// A word of the vocabulary.
    pub(in crate::state::filter) fn word(&self, nth: usize) -> Option<&str> {
        let start = *self.starts.get(nth)?;
        let end = self.starts.get(nth + 1).copied().unwrap_or(self.text.len());
        self.text.get(start..end.saturating_sub(1))
    }

    /// How well an event has the word: the more, the better.
    ///
    /// A title counts for more than a name, a name for more than a text; the word itself counts for
    /// more than a form of it.
    pub(in crate::state::filter) fn score(&self, hits: &WordHits, event: usize) -> u32 {
        let score = |(nth, likeness): &(usize, Likeness)| {
            let closeness = match likeness {
                Likeness::Same => 4,
                Likeness::Form => 3,
                Likeness::Start => 2,
                Likeness::Within | Likeness::Misspelt => 1,
            };
            if self.titles.get(*nth).is_some_and(|titles| titles.contains(event)) {
                return 12 + closeness;
            }
            let documents = self.documents.get(*nth);
            if documents.is_some_and(|documents| documents.contains(event)) { closeness } else { 0 }
        };
        let best = hits.words.iter().map(score).max().unwrap_or_default();
        // Found by a name alone.
        if best == 0 && hits.events.contains(event) { 6 } else { best }
    }
}

fn events_and(lists: &[Postings], dataset: &Dataset) -> usize {
    dataset.events().len() + lists.len()
}

/// The events of each actor, place and source.
#[derive(Default)]
struct Named<'a> {
    actors: HashMap<&'a ActorId, Vec<u32>>,
    places: HashMap<&'a PlaceId, Vec<u32>>,
    sources: HashMap<&'a SourceId, Vec<u32>>,
}

impl<'a> Named<'a> {
    fn add(&mut self, event: &'a Event, position: u32) {
        fn add<'k, K: std::hash::Hash + Eq>(
            map: &mut HashMap<&'k K, Vec<u32>>,
            key: &'k K,
            position: u32,
        ) {
            let own = map.entry(key).or_default();
            if own.last() != Some(&position) {
                own.push(position);
            }
        }
        for actor in actors_of(event) {
            add(&mut self.actors, actor, position);
        }
        if let Spot::Place { id, .. } = &event.r#where.spot {
            add(&mut self.places, id, position);
        }
        for id in &event.also_at {
            add(&mut self.places, id, position);
        }
        let claims = event.claims.iter().flat_map(|claim| &claim.sources);
        for id in event.sources.iter().chain(claims) {
            add(&mut self.sources, id, position);
        }
    }
}

fn actors_of(event: &Event) -> impl Iterator<Item = &ActorId> {
    let speakers = event.claims.iter().flat_map(|claim| {
        std::iter::once(&claim.claimant).chain(&claim.with).chain(&claim.through)
    });
    event.actors.iter().chain(speakers)
}

fn names(names: &Names) -> impl Iterator<Item = &str> {
    names.iter().map(|(_, name)| name)
}

/// The texts of an event but its titles.
pub(super) fn body_texts(event: &Event) -> impl Iterator<Item = &Text> {
    let own = event.summary.text().into_iter().chain(event.note.text());
    let claims = event.claims.iter().flat_map(claim_texts);
    own.chain(claims).chain(event.media.iter().map(|media| &media.caption))
}

/// The texts of a claim.
fn claim_texts(claim: &Claim) -> impl Iterator<Item = &Text> {
    let figures = claim
        .figures
        .iter()
        .flat_map(|figure| std::iter::once(&figure.unit).chain(figure.note.text()));
    let disputes = claim.disputes.iter().map(|dispute| &dispute.question);
    std::iter::once(&claim.statement).chain(claim.note.text()).chain(figures).chain(disputes)
}

/// The numbers of the claims on an event.
fn figures(event: &Event) -> impl Iterator<Item = String> {
    let figures = event.claims.iter().flat_map(|claim| &claim.figures);
    let bounds = figures.flat_map(|figure| [figure.quantity.low(), figure.quantity.high()]);
    bounds.flatten().map(|number| number.to_string())
}

/// All texts of an event that a search reads, with those of its names: what a phrase is looked for
/// in.
pub(in crate::state::filter) fn texts_of<'a>(
    event: &'a Event,
    dataset: &'a Dataset,
) -> impl Iterator<Item = &'a str> {
    let titles = [Some(&event.title), event.short.text()].into_iter().flatten();
    let texts = titles.chain(body_texts(event)).flat_map(Text::iter).map(|(_, text)| text);
    let actors = actors_of(event).filter_map(|id| dataset.actor(id));
    let actors = actors.flat_map(|actor| {
        let role = actor.role.iter().flat_map(Text::iter).map(|(_, text)| text);
        names(&actor.names).chain(role)
    });
    let place = match &event.r#where.spot {
        Spot::Place { id, .. } => Some(id),
        _ => None,
    };
    let places = place.into_iter().chain(&event.also_at).filter_map(|id| dataset.place(id));
    let places = places.flat_map(|place| names(&place.names).chain(place.area.as_deref()));
    let claims = event.claims.iter().flat_map(|claim| &claim.sources);
    let sources = event.sources.iter().chain(claims).filter_map(|id| dataset.source(id));
    let sources = sources.flat_map(|source| {
        let title = source.title.iter().map(|(_, text)| text);
        title.chain(std::iter::once(&*source.publisher))
    });
    texts.chain(actors).chain(places).chain(sources).chain(vocabulary_of(event, dataset))
}

/// The words and names of an event's tags, and of a kind of the dataset's own.
fn vocabulary_of<'a>(event: &'a Event, dataset: &'a Dataset) -> impl Iterator<Item = &'a str> {
    let own = match event.kind {
        EventKind::Own(own) => Some(own.declaration()),
        _ => None,
    };
    let kind = own.into_iter().flat_map(|kind| {
        let names = kind.names.iter().flat_map(Text::iter).map(|(_, name)| name);
        names.chain([&*kind.id])
    });
    let tags = event.tags.iter().flat_map(|id| {
        let tag = dataset.tag(id).and_then(|tag| tag.names.as_ref());
        tag.into_iter().flat_map(Text::iter).map(|(_, name)| name).chain([id.as_str()])
    });
    kind.chain(tags)
}

/// An index while it is built.
#[derive(Default)]
struct VocabularyBuilder {
    by_word: hashbrown::HashMap<Box<str>, usize>,
    documents: Vec<Vec<u32>>,
    titles: Vec<Vec<u32>>,
    buffer: String,
}

impl VocabularyBuilder {
    fn add_text(&mut self, text: &Text, document: u32, is_title: bool) {
        for (_, text) in text.iter() {
            self.add(text, document, is_title);
        }
    }

    /// Adds a text, and the further spellings in Latin letters of the Cyrillic names in it.
    fn add(&mut self, text: &str, document: u32, is_title: bool) {
        self.add_words(text, document, is_title);
        if !text.is_ascii() {
            let mut spellings = String::new();
            romanised_into(&mut spellings, text);
            self.add_words(&spellings, document, is_title);
        }
    }

    fn add_words(&mut self, text: &str, document: u32, is_title: bool) {
        let mut buffer = std::mem::take(&mut self.buffer);
        each_word(text, &mut buffer, |_, word| {
            let nth = if let Some(nth) = self.by_word.get(word) {
                *nth
            } else {
                let nth = self.documents.len();
                self.by_word.insert(word.into(), nth);
                self.documents.push(Vec::new());
                self.titles.push(Vec::new());
                nth
            };
            let lists = [self.documents.get_mut(nth), self.titles.get_mut(nth)];
            for (list, wanted) in lists.into_iter().zip([true, is_title]) {
                if let Some(list) = list
                    && wanted
                    && list.last() != Some(&document)
                {
                    list.push(document);
                }
            }
        });
        self.buffer = buffer;
    }

    fn finish(mut self, events: usize, named: Vec<Postings>) -> WordIndex {
        let length = events + named.len();
        let mut words: Vec<(Box<str>, usize)> = self.by_word.into_iter().collect();
        words.par_sort_unstable();
        let mut index = WordIndex { events, named, ..WordIndex::default() };
        for (word, nth) in words {
            index.starts.push(index.text.len());
            index.letters.push(signature(&word));
            index.text.push_str(&word);
            index.text.push('\n');
            let packed = |lists: &mut Vec<Vec<u32>>, length| {
                let list = lists.get_mut(nth).map(std::mem::take).unwrap_or_default();
                Postings::of(list, length)
            };
            let documents = packed(&mut self.documents, length);
            let titles = packed(&mut self.titles, events);
            index.documents.push(documents);
            index.titles.push(titles);
        }
        index
    }
}

/// The set of the letters in a word: one error of typing changes two of them at most.
fn signature(word: &str) -> u64 {
    word.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % SIGNATURE))
}
