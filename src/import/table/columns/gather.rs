//! Gathering: the places, actors, sources, kinds and tags that the rows of a table name, each once,
//! and what the cells of its dates say together.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use hashbrown::HashMap;
use rayon::prelude::*;

use super::codes::{cameo_root, ucdp_violence};
use super::dates::DateEvidence;
use super::ids::{NumberedIds, slug};
use super::keys::{PART, listed, parts_of, place_key, sources_of};
use super::kinds::built_in;
use super::plan::TablePlan;
use crate::dataset::Progress;
use crate::import::table::{ForeignRows, SeenCell};
use crate::model::TableLayout;
use crate::model::{EventKind, KindSign};

/// The rows that a thread reads at a time.
const CHUNK: usize = 8_192;
/// The most tags of a dataset; further ones are kept as notes.
const MOST_TAGS: usize = 200;

/// What rows name, with its first cell.
#[derive(Clone, Debug)]
pub(super) struct NamedThing {
    /// The id that it gets.
    pub(super) id: String,
    /// The bytes of the first cell that names it.
    pub(super) at: Range<usize>,
    /// The parts of its key.
    pub(super) parts: Vec<String>,
    rows: usize,
    /// The first row that names it, and how many things of its list that row names before it.
    first: (usize, usize),
}

impl NamedThing {
    /// Adds the rows in which another thread has seen it.
    fn join(&mut self, other: &Self) {
        self.rows += other.rows;
        if other.first < self.first {
            (self.first, self.at) = (other.first, other.at.clone());
        }
    }
}

/// Things by their keys.
#[derive(Clone, Debug, Default)]
pub(super) struct NamedList {
    by_key: HashMap<Box<str>, usize>,
    pub(super) list: Vec<NamedThing>,
    /// The row that is looked at, and how many things it has named so far.
    now: (usize, usize),
}

impl NamedList {
    fn begin_row(&mut self, nth: usize) {
        self.now = (nth, 0);
    }

    fn see(&mut self, key: &str, at: &Range<usize>) {
        let now = self.now;
        self.now.1 += 1;
        if let Some(nth) = self.by_key.get(key) {
            if let Some(known) = self.list.get_mut(*nth) {
                known.rows += 1;
                // Rows come in any order.
                if now < known.first {
                    (known.first, known.at) = (now, at.clone());
                }
            }
            return;
        }
        self.by_key.insert(key.into(), self.list.len());
        let parts = key.split(PART).map(str::to_owned).collect();
        self.list.push(NamedThing {
            id: String::new(),
            at: at.clone(),
            parts,
            rows: 1,
            first: now,
        });
    }

    /// Adds what another thread has seen.
    fn append(&mut self, other: Self) {
        let mut keys: Vec<(Box<str>, usize)> = other.by_key.into_iter().collect();
        keys.sort_unstable_by_key(|(_, nth)| *nth);
        for ((key, _), named) in keys.into_iter().zip(other.list) {
            if let Some(nth) = self.by_key.get(&key).copied() {
                self.list.get_mut(nth).into_iter().for_each(|known| known.join(&named));
            } else {
                self.by_key.insert(key, self.list.len());
                self.list.push(named);
            }
        }
    }

    /// Puts them in the order in which the table names them first.
    fn sort(&mut self) {
        let mut order: Vec<usize> = (0..self.list.len()).collect();
        order.sort_by_key(|nth| self.list.get(*nth).map(|named| named.first));
        let mut new = vec![0; order.len()];
        for (position, nth) in order.into_iter().enumerate() {
            if let Some(new) = new.get_mut(nth) {
                *new = position;
            }
        }
        for nth in self.by_key.values_mut() {
            *nth = new.get(*nth).copied().unwrap_or_default();
        }
        self.list.sort_by_key(|named| named.first);
    }

    /// Gives each an id from the first part of its key.
    fn name(&mut self, fallback: &str) {
        let mut taken = NumberedIds::default();
        for named in &mut self.list {
            let name = named.parts.iter().find(|part| !part.is_empty());
            named.id = taken.unique(&slug(name.map_or("", String::as_str), fallback));
        }
    }

    /// The thing with that key.
    pub(super) fn get(&self, key: &str) -> Option<&NamedThing> {
        self.list.get(*self.by_key.get(key)?)
    }
}

/// What the rows of a table name.
#[derive(Clone, Debug, Default)]
pub(super) struct GatheredNames {
    pub(super) places: NamedList,
    pub(super) actors: NamedList,
    pub(super) sources: NamedList,
    kinds: NamedList,
    tags: NamedList,
    /// The kinds by their cells.
    pub(super) kind_of: HashMap<String, KindOf>,
    /// The ids of tags by their cells.
    pub(super) tag_of: HashMap<String, String>,
    /// Kinds and tags to be declared: id and name.
    pub(super) own_kinds: Vec<(String, String)>,
    pub(super) own_tags: Vec<(String, String)>,
    pub(super) evidence: Vec<DateEvidence>,
}

/// A kind that is built in, or the id of one of the file's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum KindOf {
    BuiltIn(EventKind),
    Own(String),
}

/// Reads all rows once. `None` if `progress` is cancelled.
pub(super) fn gathered(
    rows: &dyn ForeignRows,
    plan: &TablePlan,
    progress: &Progress,
) -> Option<GatheredNames> {
    let chunks = rows.count().div_ceil(CHUNK);
    let empty = || GatheredNames {
        evidence: vec![DateEvidence::default(); plan.columns.len()],
        ..GatheredNames::default()
    };
    // A list for each thread, however many chunks it reads: most chunks name the same things.
    let threads = rayon::current_num_threads().max(1);
    let found: Vec<Mutex<GatheredNames>> = (0..threads).map(|_| Mutex::new(empty())).collect();
    (0..chunks).into_par_iter().for_each(|chunk| {
        let thread = rayon::current_thread_index().unwrap_or(0) % threads;
        let Some(own) = found.get(thread).filter(|_| !progress.is_cancelled()) else { return };
        let mut own = own.lock().unwrap_or_else(PoisonError::into_inner);
        let range = chunk * CHUNK..((chunk + 1) * CHUNK).min(rows.count());
        rows.bring(range.clone(), &mut |rows| {
            let mut cells = Vec::new();
            let mut key = String::new();
            for nth in range.clone() {
                rows.read(nth, &mut cells);
                own.see(nth, &cells, plan, &mut key);
            }
        });
        progress.advance(CHUNK);
    });
    let mut all = empty();
    for other in found {
        let other = other.into_inner().unwrap_or_else(PoisonError::into_inner);
        for (own, other) in all.evidence.iter_mut().zip(&other.evidence) {
            own.add(other);
        }
        let lists = [other.places, other.actors, other.sources, other.kinds, other.tags];
        for (own, other) in all.lists().into_iter().zip(lists) {
            own.append(other);
        }
    }
    all.lists().into_iter().for_each(NamedList::sort);
    (!progress.is_cancelled()).then(|| all.settled(plan.layout))
}

impl GatheredNames {
    fn lists(&mut self) -> [&mut NamedList; 5] {
        let Self { places, actors, sources, kinds, tags, .. } = self;
        [places, actors, sources, kinds, tags]
    }

    fn see(&mut self, nth: usize, cells: &[SeenCell<'_>], plan: &TablePlan, key: &mut String) {
        for list in self.lists() {
            list.begin_row(nth);
        }
        let dated = [plan.when, plan.until, plan.earliest, plan.latest, plan.said];
        for column in dated.into_iter().flatten() {
            if let (Some(cell), Some(seen)) = (cells.get(column), self.evidence.get_mut(column)) {
                seen.see(&cell.text);
            }
        }
        if place_key(cells, plan, key) {
            let at = plan.place.and_then(|column| cells.get(column));
            self.places.see(key, &at.map_or(0..0, |cell| cell.span.clone()));
        }
        for column in &plan.actors {
            if let Some(cell) = cells.get(*column) {
                parts_of(&cell.text).for_each(|name| self.actors.see(name, &cell.span));
            }
        }
        if let Some(cell) =
            plan.speaker.and_then(|column| cells.get(column)).filter(|it| !it.is_empty())
        {
            self.actors.see(&cell.text, &cell.span);
        }
        sources_of(cells, plan, key, |key, at| self.sources.see(key, at));
        if let Some(cell) =
            plan.kind.and_then(|column| cells.get(column)).filter(|it| !it.is_empty())
        {
            self.kinds.see(&cell.text, &cell.span);
        }
        for column in &plan.tags {
            if let Some(cell) = cells.get(*column) {
                listed(&cell.text, plan).for_each(|name| self.tags.see(name, &cell.span));
            }
        }
    }

    /// Everything with its id.
    fn settled(mut self, layout: Option<TableLayout>) -> Self {
        self.places.name("place");
        self.actors.name("actor");
        self.sources.name("source");
        let mut kinds: Vec<&NamedThing> = self.kinds.list.iter().collect();
        kinds.sort_by_key(|named| std::cmp::Reverse(named.rows));
        let mut taken = NumberedIds::default();
        for named in kinds {
            let Some(text) = named.parts.first() else { continue };
            let name = match layout {
                Some(TableLayout::UcdpGed) => ucdp_violence(text).unwrap_or(text),
                Some(TableLayout::Gdelt1 | TableLayout::Gdelt2) => cameo_root(text).unwrap_or(text),
                _ => text,
            };
            if let Some(built_in) = built_in(name) {
                self.kind_of.insert(text.clone(), KindOf::BuiltIn(built_in));
                continue;
            }
            let known = self.own_kinds.iter().find(|(_, own)| own == name);
            if let Some((id, _)) = known {
                self.kind_of.insert(text.clone(), KindOf::Own(id.clone()));
            } else if self.own_kinds.len() < KindSign::FREE {
                let id = taken.unique(&slug(name, "kind"));
                self.own_kinds.push((id.clone(), name.to_owned()));
                self.kind_of.insert(text.clone(), KindOf::Own(id));
            }
        }
        let mut tags: Vec<&NamedThing> = self.tags.list.iter().collect();
        tags.sort_by_key(|named| std::cmp::Reverse(named.rows));
        let mut taken = NumberedIds::default();
        for named in tags.into_iter().take(MOST_TAGS) {
            let Some(text) = named.parts.first() else { continue };
            let id = taken.unique(&slug(text, "tag"));
            self.own_tags.push((id.clone(), text.clone()));
            self.tag_of.insert(text.clone(), id);
        }
        self
    }
}
