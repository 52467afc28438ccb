//! Search index: the words of all events in one text.

use memchr::memmem::Finder;
use rayon::iter::ParallelIterator as _;
use rayon::slice::ParallelSlice as _;

use crate::model::gallop::gallop;
use crate::model::{Dataset, Event, EventKind, Text};
use crate::text::{fold_into, folded, romanised_into};

/// The fewest events that are worth a thread of their own.
const SHARE: usize = 1_000;

/// Separator after the words of an event. Folded text never contains it.
const BETWEEN: char = '\u{1}';
/// Separator after each text of an event, so that no word is found across two of them.
const WITHIN: char = '\u{2}';

/// The folded texts of all events that a search reads, concatenated in the order of the events.
#[derive(Clone, Debug, Default)]
pub(super) struct SearchIndex {
    text: String,
    /// The byte at which the words of each event end.
    ends: Vec<usize>,
}

impl SearchIndex {
    /// Indexes the words of all events, on several threads if there are many.
    pub(super) fn of(dataset: &Dataset) -> Self {
        let events = dataset.events();
        let share = events.len().div_ceil(rayon::current_num_threads()).max(SHARE);
        let parts: Vec<Self> =
            events.par_chunks(share).map(|events| Self::of_events(events, dataset)).collect();
        let mut parts = parts.into_iter();
        let mut whole = parts.next().unwrap_or_default();
        for part in parts {
            let before = whole.text.len();
            whole.text.push_str(&part.text);
            whole.ends.extend(part.ends.iter().map(|end| end + before));
        }
        whole
    }

    fn of_events(events: &[Event], dataset: &Dataset) -> Self {
        let mut index = Self::default();
        index.ends.reserve(events.len());
        for event in events {
            for words in words_of(event, dataset) {
                index.push(words);
            }
            index.text.push(BETWEEN);
            index.ends.push(index.text.len());
        }
        index
    }

    /// Adds one text of an event.
    fn push(&mut self, words: &str) {
        fold_into(&mut self.text, words);
        romanised_into(&mut self.text, words);
        self.text.push(WITHIN);
    }

    /// Positions of the events that hold every word of a search, in order.
    pub(super) fn find(&self, search: &str) -> Vec<usize> {
        let search = folded(search.trim());
        let mut words: Vec<&str> = search.split_whitespace().collect();
        // The longest word is probably the rarest, and the search for it the shortest.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let Some((first, others)) = words.split_first() else {
            return (0..self.ends.len()).collect();
        };
        let others: Vec<Finder<'_>> = others.iter().map(|word| Finder::new(*word)).collect();
        let finder = Finder::new(*first);
        let bytes = self.text.as_bytes();
        let (mut found, mut at, mut position) = (Vec::new(), 0, 0);
        while let Some(hit) = bytes.get(at..).and_then(|rest| finder.find(rest)) {
            let hit = at + hit;
            position += self.ends.get(position..).map_or(0, |ends| gallop(ends, |end| *end <= hit));
            let start = position.checked_sub(1).and_then(|before| self.ends.get(before));
            let (start, Some(end)) = (start.copied().unwrap_or(0), self.ends.get(position)) else {
                break;
            };
            let own = bytes.get(start..*end).unwrap_or_default();
            if others.iter().all(|word| word.find(own).is_some()) {
                found.push(position);
            }
            at = *end;
        }
        found
    }
}

/// The texts of an event that a search reads: titles, summary, and every name of its actors, of its
/// places, of its tags, and of its kind where the dataset has that itself.
pub(super) fn words_of<'a>(
    event: &'a Event,
    dataset: &'a Dataset,
) -> impl Iterator<Item = &'a str> {
    // A search finds a word in any language that the event is told in.
    let texts = [Some(&event.title), event.summary.text(), event.short.text()];
    let texts = texts.into_iter().flatten().flat_map(Text::iter).map(|(_, text)| text);
    let actors = event
        .actors
        .iter()
        .filter_map(|id| dataset.actor(id))
        .flat_map(|actor| actor.names.iter().map(|(_, name)| name));
    let places = event.places().filter_map(|id| dataset.place(id));
    let places = places.flat_map(|place| place.names.iter().map(|(_, name)| name));
    texts.chain(actors).chain(places).chain(vocabulary_of(event, dataset))
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
