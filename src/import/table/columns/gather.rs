//! Gathering: the places, actors, sources, kinds and tags that the rows of a table name, each once,
//! and what the cells of its dates say together.

use std::collections::HashSet;
use std::ops::Range;

use hashbrown::HashMap;
use rayon::prelude::*;

use super::codes::{cameo_root, ucdp_violence};
use super::dates::DateEvidence;
use super::ids::{slug, unique_id};
use super::keys::{PART, parts_of, place_key, sources_of};
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
}

/// Things by their keys.
#[derive(Clone, Debug, Default)]
pub(super) struct NamedList {
    by_key: HashMap<String, usize>,
    pub(super) list: Vec<NamedThing>,
}

impl NamedList {
    fn see(&mut self, key: &str, at: &Range<usize>) {
        if let Some(nth) = self.by_key.get(key) {
            if let Some(known) = self.list.get_mut(*nth) {
                known.rows += 1;
            }
            return;
        }
        self.by_key.insert(key.to_owned(), self.list.len());
        let parts = key.split(PART).map(str::to_owned).collect();
        self.list.push(NamedThing { id: String::new(), at: at.clone(), parts, rows: 1 });
    }

    fn append(&mut self, later: Self) {
        let mut keys: Vec<(String, usize)> = later.by_key.into_iter().collect();
        keys.sort_unstable_by_key(|(_, nth)| *nth);
        for ((key, _), named) in keys.into_iter().zip(later.list) {
            if let Some(nth) = self.by_key.get(&key) {
                if let Some(known) = self.list.get_mut(*nth) {
                    known.rows += named.rows;
                }
            } else {
                self.by_key.insert(key, self.list.len());
                self.list.push(named);
            }
        }
    }

    /// Gives each an id from the first part of its key, after those that are taken.
    fn name(&mut self, fallback: &str, taken: &mut HashSet<String>) {
        for named in &mut self.list {
            let name = named.parts.iter().find(|part| !part.is_empty());
            named.id = unique_id(&slug(name.map_or("", String::as_str), fallback), taken);
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
    let found: Vec<GatheredNames> = (0..chunks)
        .into_par_iter()
        .map(|chunk| {
            let mut found = GatheredNames {
                evidence: vec![DateEvidence::default(); plan.columns.len()],
                ..GatheredNames::default()
            };
            if progress.is_cancelled() {
                return found;
            }
            let own = chunk * CHUNK..((chunk + 1) * CHUNK).min(rows.count());
            rows.bring(own.clone(), &mut |rows| {
                let mut cells = Vec::new();
                let mut key = String::new();
                for nth in own.clone() {
                    rows.read(nth, &mut cells);
                    found.see(&cells, plan, &mut key);
                }
            });
            progress.advance(CHUNK);
            found
        })
        .collect();
    let mut all = GatheredNames {
        evidence: vec![DateEvidence::default(); plan.columns.len()],
        ..GatheredNames::default()
    };
    for later in found {
        all.places.append(later.places);
        all.actors.append(later.actors);
        all.sources.append(later.sources);
        all.kinds.append(later.kinds);
        all.tags.append(later.tags);
        for (own, other) in all.evidence.iter_mut().zip(&later.evidence) {
            own.add(other);
        }
    }
    (!progress.is_cancelled()).then(|| all.settled(plan.layout))
}

impl GatheredNames {
    fn see(&mut self, cells: &[SeenCell<'_>], plan: &TablePlan, key: &mut String) {
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
                parts_of(&cell.text).for_each(|name| self.tags.see(name, &cell.span));
            }
        }
    }

    /// Everything with its id.
    fn settled(mut self, layout: Option<TableLayout>) -> Self {
        self.places.name("place", &mut HashSet::new());
        self.actors.name("actor", &mut HashSet::new());
        self.sources.name("source", &mut HashSet::new());
        let mut kinds: Vec<&NamedThing> = self.kinds.list.iter().collect();
        kinds.sort_by_key(|named| std::cmp::Reverse(named.rows));
        let mut taken: HashSet<String> = HashSet::new();
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
                let id = unique_id(&slug(name, "kind"), &mut taken);
                self.own_kinds.push((id.clone(), name.to_owned()));
                self.kind_of.insert(text.clone(), KindOf::Own(id));
            }
        }
        let mut tags: Vec<&NamedThing> = self.tags.list.iter().collect();
        tags.sort_by_key(|named| std::cmp::Reverse(named.rows));
        let mut taken = HashSet::new();
        for named in tags.into_iter().take(MOST_TAGS) {
            let Some(text) = named.parts.first() else { continue };
            let id = unique_id(&slug(text, "tag"), &mut taken);
            self.own_tags.push((id.clone(), text.clone()));
            self.tag_of.insert(text.clone(), id);
        }
        self
    }
}
