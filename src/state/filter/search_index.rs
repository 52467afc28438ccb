//! The words of all events in one text, to search in.

use std::num::NonZeroUsize;
use std::thread;

use memchr::memmem::Finder;

use super::state::words_of;
use crate::model::{Dataset, Event};
use crate::text::{fold_into, folded};

/// From this many events on threads are worth their while.
const MANY: usize = 1_000;

/// Parts the words of one event from those of the next; no folded text has it in it.
const BETWEEN: char = '\u{1}';
/// Parts one text of an event from the next, so that no word is found across two.
const WITHIN: char = '\u{2}';

/// All texts that a search looks at, folded, in the order of the events.
#[derive(Clone, Debug, Default)]
pub(in crate::state) struct SearchIndex {
    text: String,
    /// Where the words of each event end.
    ends: Vec<usize>,
}

impl SearchIndex {
    /// The words of all events, gathered on as many threads as there are cores where they are very
    /// many.
    pub(in crate::state) fn of(dataset: &Dataset) -> Self {
        let events = dataset.events();
        let threads = if events.len() < MANY {
            1
        } else {
            thread::available_parallelism().map_or(1, NonZeroUsize::get)
        };
        let share = events.len().div_ceil(threads).max(1);
        let mut parts = thread::scope(|scope| {
            let parts = events.chunks(share).map(|events| {
                let gather = move || Self::of_events(events, dataset);
                // Where there is no thread to be had the words are gathered here.
                let thread = thread::Builder::new().spawn_scoped(scope, gather);
                (events, thread.ok())
            });
            let parts: Vec<_> = parts.collect();
            let ended = parts.into_iter().map(|(events, thread)| {
                let gathered = thread.and_then(|thread| thread.join().ok());
                gathered.unwrap_or_else(|| Self::of_events(events, dataset))
            });
            ended.collect::<Vec<Self>>().into_iter()
        });
        let mut whole = parts.next().unwrap_or_default();
        for part in parts {
            let before = whole.text.len();
            whole.text.push_str(&part.text);
            whole.ends.extend(part.ends.iter().map(|end| end + before));
        }
        whole
    }

    fn of_events(events: &[Event], dataset: &Dataset) -> Self {
        let mut haystack = Self::default();
        haystack.ends.reserve(events.len());
        for event in events {
            for words in words_of(event, dataset) {
                haystack.push(words);
            }
            haystack.text.push(BETWEEN);
            haystack.ends.push(haystack.text.len());
        }
        haystack
    }

    /// Adds one text of an event.
    fn push(&mut self, words: &str) {
        fold_into(&mut self.text, words);
        self.text.push(WITHIN);
    }

    /// Positions of the events that hold every word of a search, in order.
    pub(in crate::state) fn find(&self, search: &str) -> Vec<usize> {
        let search = folded(search.trim());
        let mut words: Vec<&str> = search.split_whitespace().collect();
        // The longest is the rarest, by the look of it.
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
            position += self.ends.get(position..).map_or(0, |ends| past(ends, hit));
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

/// How many of the rising ends lie at or before a place. It looks ahead in steps that double, for
/// mostly the next event or one soon after has the next hit.
fn past(ends: &[usize], place: usize) -> usize {
    let mut reach = 1;
    while ends.get(reach - 1).is_some_and(|end| *end <= place) {
        reach *= 2;
    }
    let (from, to) = (reach / 2, (reach - 1).min(ends.len()));
    let near = ends.get(from..to.max(from)).unwrap_or_default();
    from + near.partition_point(|end| *end <= place)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn looking_ahead_finds_what_halving_finds(
            mut ends in prop::collection::vec(0..200_usize, 0..60),
            place in 0..220_usize,
        ) {
            ends.sort_unstable();
            prop_assert_eq!(past(&ends, place), ends.partition_point(|end| *end <= place));
        }
    }
}
