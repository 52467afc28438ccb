//! What a record may refer to.

use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::suggest::did_you_mean;
use crate::model::{ActorId, PlaceId, SourceId};
use crate::time::Zone;

/// How often it is told which identifier somebody may have meant: in a list, or in what is looked
/// at afterwards. Nobody reads more, and each costs a look at every identifier there is.
pub(super) const MOST_SUGGESTIONS: usize = 500;

/// Everything that records refer to and that is read before them.
#[derive(Debug)]
pub(crate) struct Known {
    /// The zone in which dates without an offset are meant.
    pub(crate) zone: Zone,
    /// The places.
    pub(crate) places: Ids<PlaceId>,
    /// The actors.
    pub(crate) actors: Ids<ActorId>,
    /// The sources.
    pub(crate) sources: Ids<SourceId>,
}

/// The identifiers of one sort of record.
#[derive(Debug)]
pub(crate) struct Ids<I> {
    /// Each with the byte of the file at which its record starts.
    kept: HashMap<I, usize>,
    /// Those of records that were left out: they are known, so that one broken record is not
    /// told again at each place that refers to it.
    left_out: HashSet<I>,
    /// How many suggestions were asked for.
    asked: AtomicUsize,
}

impl<I> Default for Ids<I> {
    fn default() -> Self {
        Self { kept: HashMap::new(), left_out: HashSet::new(), asked: AtomicUsize::new(0) }
    }
}

impl<I: Clone + Eq + Hash + Borrow<str>> Ids<I> {
    /// Adds the identifier of a record that starts at byte `start`. If it is taken already, the
    /// start of the record that has it.
    pub(crate) fn insert(&mut self, id: I, start: usize) -> Option<usize> {
        match self.kept.entry(id) {
            std::collections::hash_map::Entry::Occupied(taken) => Some(*taken.get()),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(start);
                None
            }
        }
    }

    /// Adds the identifier of a record that is left out.
    pub(crate) fn insert_left_out(&mut self, id: I) {
        self.left_out.insert(id);
    }

    /// Makes room for that many more.
    pub(crate) fn reserve(&mut self, more: usize) {
        self.kept.reserve(more);
    }

    /// The identifier with that text, shared with all who refer to it.
    pub(crate) fn get(&self, text: &str) -> Option<I> {
        let kept = self.kept.get_key_value(text).map(|(id, _)| id);
        kept.or_else(|| self.left_out.get(text)).cloned()
    }

    /// The identifier that somebody may have meant, as a sentence; nothing where that was asked
    /// too often.
    pub(crate) fn suggestion(&self, text: &str) -> Option<String> {
        let asked = self.asked.fetch_add(1, Ordering::Relaxed);
        if asked < MOST_SUGGESTIONS { self.closest(text) } else { None }
    }

    /// The same, however often it was asked.
    ///
    /// It asks every identifier there is. Where there are very many, there is no answer: a broken
    /// file must not take longer than a good one.
    pub(crate) fn closest(&self, text: &str) -> Option<String> {
        const MANY_IDS: usize = 20_000;
        if self.kept.len() > MANY_IDS {
            return None;
        }
        let ids = self.kept.keys().chain(&self.left_out);
        let mut words: Vec<&str> = ids.map(Borrow::borrow).collect();
        words.sort_unstable();
        did_you_mean(text, words)
    }
}
