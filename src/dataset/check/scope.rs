//! The time zone, the parts of a day and the identifiers that records of a file refer to.

use std::borrow::Borrow;
use std::hash::Hash;

use hashbrown::hash_map::Entry;
use hashbrown::{HashMap, HashSet};

use crate::dataset::diagnostics::did_you_mean;
use crate::dataset::record_list::RecordList;
use crate::model::{ActorId, DateCalendar, DayParts, OwnKind, PlaceId, SourceId, Tag};
use crate::text::Phrase;
use crate::time::Zone;

/// What records refer to, complete before the first record that refers to it is checked.
#[derive(Debug)]
pub(crate) struct Scope {
    /// The zone of dates without an offset.
    pub(crate) zone: Zone,
    /// The calendar of the dates of events.
    pub(crate) calendar: DateCalendar,
    /// The hours of the parts of a day.
    pub(crate) day_parts: DayParts,
    /// Kinds besides those that are built in, in the order of the file.
    pub(crate) kinds: Vec<OwnKind>,
    /// Tags, in the order of the file.
    pub(crate) tags: Vec<Tag>,
    /// Identifiers of places.
    pub(crate) places: IdSet<PlaceId>,
    /// Identifiers of actors.
    pub(crate) actors: IdSet<ActorId>,
    /// Identifiers of sources.
    pub(crate) sources: IdSet<SourceId>,
}

impl Scope {
    /// A scope without identifiers.
    pub(crate) fn new(zone: Zone) -> Self {
        Self {
            zone,
            calendar: DateCalendar::default(),
            day_parts: DayParts::default(),
            kinds: Vec::new(),
            tags: Vec::new(),
            places: IdSet::default(),
            actors: IdSet::default(),
            sources: IdSet::default(),
        }
    }

    /// A sentence with the identifier of `list` nearest to `text`; `None` where none is near.
    pub(super) fn suggest(&self, list: RecordList, text: &str) -> Option<Phrase> {
        match list {
            RecordList::Places => self.places.suggest(text),
            RecordList::Actors => self.actors.suggest(text),
            RecordList::Sources => self.sources.suggest(text),
            // Records refer to none of these before all are read.
            RecordList::Events | RecordList::Forces | RecordList::Phases | RecordList::Stories => {
                None
            }
        }
    }
}

/// The identifiers of the records of one list.
#[derive(Debug)]
pub(crate) struct IdSet<I> {
    /// Each with the byte of the file at which its record starts.
    kept: HashMap<I, usize>,
    /// Those of records that were left out: a reference to one of them is no second mistake.
    left_out: HashSet<I>,
}

impl<I> Default for IdSet<I> {
    fn default() -> Self {
        Self { kept: HashMap::new(), left_out: HashSet::new() }
    }
}

impl<I: Clone + Eq + Hash + Borrow<str>> IdSet<I> {
    /// Adds the identifier of a record that starts at byte `start`. If another record has it
    /// already, returns the start of that record.
    pub(crate) fn insert(&mut self, id: I, start: usize) -> Option<usize> {
        match self.kept.entry(id) {
            Entry::Occupied(taken) => Some(*taken.get()),
            Entry::Vacant(free) => {
                free.insert(start);
                None
            }
        }
    }

    /// Adds the identifier of a record that is left out.
    pub(crate) fn insert_left_out(&mut self, id: I) {
        self.left_out.insert(id);
    }

    /// Reserves memory for `more` identifiers.
    pub(crate) fn reserve(&mut self, more: usize) {
        self.kept.reserve(more);
    }

    /// The identifier with that text, shared with every record that refers to it.
    pub(crate) fn get(&self, text: &str) -> Option<I> {
        let kept = self.kept.get_key_value(text).map(|(id, _)| id);
        kept.or_else(|| self.left_out.get(text)).cloned()
    }

    /// A sentence with the identifier nearest to `text`; `None` where none is near.
    ///
    /// It compares `text` with every identifier, unless there are very many: a broken file must
    /// not take longer than a good one.
    pub(crate) fn suggest(&self, text: &str) -> Option<Phrase> {
        const MANY_IDS: usize = 20_000;
        if self.kept.len() > MANY_IDS {
            return None;
        }
        let ids = self.kept.keys().chain(&self.left_out);
        let mut words: Vec<&str> = ids.map(Borrow::borrow).collect();
        // Of equally near words the first is suggested, whatever the order of the map.
        words.sort_unstable();
        did_you_mean(text, words)
    }
}
