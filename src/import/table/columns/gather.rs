//! Gathering: the places, actors, sources, kinds and tags that the rows of a table name, each once,
//! and what the cells of its dates say together.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rayon::prelude::*;

use super::codes::{cameo_root, ucdp_violence};
use super::dates::DateEvidence;
use super::plan::TablePlan;
use crate::dataset::Progress;
use crate::import::format::TableLayout;
use crate::import::table::{Rows, SeenCell};
use crate::model::{EventKind, KindSign, WebAddress};
use crate::text::folded;

/// The rows that a thread reads at a time.
const CHUNK: usize = 8_192;
/// The most tags of a dataset; further ones are kept as notes.
const MOST_TAGS: usize = 200;
/// The letters of an id that is made from a name.
const ID_LETTERS: usize = 40;

/// A sign between the parts of a key that no cell has.
const PART: char = '\u{1F}';

/// What rows name, with its first cell.
#[derive(Clone, Debug)]
pub(super) struct Named {
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
    pub(super) list: Vec<Named>,
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
        self.list.push(Named { id: String::new(), at: at.clone(), parts, rows: 1 });
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
    pub(super) fn get(&self, key: &str) -> Option<&Named> {
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
    rows: &dyn Rows,
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
            let mut cells = Vec::new();
            let mut key = String::new();
            for nth in chunk * CHUNK..((chunk + 1) * CHUNK).min(rows.count()) {
                rows.read(nth, &mut cells);
                found.see(&cells, plan, &mut key);
            }
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
        let mut kinds: Vec<&Named> = self.kinds.list.iter().collect();
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
        let mut tags: Vec<&Named> = self.tags.list.iter().collect();
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

/// Kinds that are built in, by what people call them.
const KINDS: [(EventKind, &[&str]); 12] = [
    (
        EventKind::Attack,
        &[
            "attack",
            "attacks",
            "violence against civilians",
            "assault",
            "shooting",
            "ambush",
            "napad",
            "napadi",
            "sulm",
            "sulmi",
            "sulme",
            "one-sided violence",
            "mass violence",
        ],
    ),
    (
        EventKind::Clash,
        &[
            "clash",
            "clashes",
            "battle",
            "battles",
            "fighting",
            "fight",
            "riot",
            "riots",
            "sukob",
            "sukobi",
            "borba",
            "neredi",
            "perleshje",
            "perplasje",
            "trazira",
            "state-based violence",
            "non-state violence",
        ],
    ),
    (
        EventKind::Explosion,
        &[
            "explosion",
            "explosions",
            "explosions/remote violence",
            "bombing",
            "shelling",
            "bomb",
            "mine",
            "airstrike",
            "eksplozija",
            "eksplozije",
            "shperthim",
            "shperthime",
        ],
    ),
    (
        EventKind::Protest,
        &[
            "protest",
            "protests",
            "demonstration",
            "demonstrations",
            "rally",
            "march",
            "blockade",
            "protesti",
            "demonstracije",
            "proteste",
        ],
    ),
    (
        EventKind::Deployment,
        &[
            "deployment",
            "deployments",
            "troop movement",
            "show of force",
            "razmestanje",
            "vendosje",
        ],
    ),
    (EventKind::Peacekeepers, &["peacekeeping", "peacekeepers", "mirovne snage", "paqeruajtes"]),
    (
        EventKind::Crossing,
        &["crossing", "crossings", "border crossing", "prelaz", "prelazi", "kalim"],
    ),
    (
        EventKind::Statement,
        &[
            "statement",
            "statements",
            "public statement",
            "izjava",
            "izjave",
            "deklarate",
            "deklarata",
        ],
    ),
    (
        EventKind::Decision,
        &[
            "decision",
            "decisions",
            "agreement",
            "agreements",
            "law",
            "vote",
            "election",
            "odluka",
            "odluke",
            "vendim",
            "vendime",
            "sporazum",
            "marreveshje",
        ],
    ),
    (
        EventKind::Court,
        &[
            "court",
            "trial",
            "arrest",
            "arrests",
            "sudjenje",
            "hapsenje",
            "gjykim",
            "arrestim",
            "arrestime",
        ],
    ),
    (
        EventKind::Disaster,
        &[
            "disaster",
            "disasters",
            "flood",
            "fire",
            "earthquake",
            "accident",
            "nesreca",
            "poplava",
            "pozar",
            "zemljotres",
            "fatkeqesi",
            "permbytje",
            "zjarr",
            "termet",
        ],
    ),
    (EventKind::Mourning, &["mourning", "funeral", "zalost", "sahrana", "varrim"]),
];

/// The kind that is built in for a text; `None` where it is another.
fn built_in(text: &str) -> Option<EventKind> {
    let own = folded(text.trim());
    let by_word = || EventKind::ALL.into_iter().find(|kind| folded(kind.word()) == own);
    let known = KINDS.iter().find(|(_, names)| names.contains(&own.as_str()));
    known.map(|(kind, _)| *kind).or_else(by_word)
}

/// The names in a cell that may have several, with semicolons, bars or line breaks between them.
pub(super) fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// Puts the key of a row's place into `key`: its name, its coordinates, and what lies around it. No
/// key where the row names none.
pub(super) fn place_key(cells: &[SeenCell<'_>], plan: &TablePlan, key: &mut String) -> bool {
    key.clear();
    let text = |column: Option<usize>| {
        column.and_then(|column| cells.get(column)).map_or("", |cell| &*cell.text)
    };
    let name = text(plan.place);
    if name.is_empty() {
        return false;
    }
    key.push_str(name);
    for column in [plan.latitude, plan.longitude, plan.coordinates] {
        key.push(PART);
        key.push_str(text(column));
    }
    key.push(PART);
    let mut last = name;
    for column in plan.regions.iter().rev() {
        let region = text(Some(*column));
        if !region.is_empty() && region != last {
            if last != name {
                key.push_str(", ");
            }
            key.push_str(region);
            last = region;
        }
    }
    key.push(PART);
    key.push_str(text(plan.country));
    true
}

/// Gives the key of each source that a row names: publisher, title and address.
pub(super) fn sources_of(
    cells: &[SeenCell<'_>],
    plan: &TablePlan,
    key: &mut String,
    mut see: impl FnMut(&str, &Range<usize>),
) {
    let cell = |column: usize| cells.get(column).filter(|cell| !cell.is_empty());
    let publisher = plan.publisher.and_then(cell);
    let mut addresses = plan.addresses.iter().filter_map(|column| cell(*column)).flat_map(|cell| {
        let good = cell.text.split([' ', ';', ',', '|', '\n']).map(str::trim);
        good.filter(|text| WebAddress::parse(text).is_ok()).map(|text| (text, &cell.span))
    });
    let titles: Vec<(&str, &Range<usize>)> = plan
        .sources
        .iter()
        .filter_map(|column| cell(*column))
        .flat_map(|cell| {
            let title = plan.publisher.is_some();
            // The name of a publisher comes with others; a title has semicolons of its own.
            let whole = title.then_some(&*cell.text);
            let parts = (!title).then(|| parts_of(&cell.text));
            whole.into_iter().chain(parts.into_iter().flatten()).map(|text| (text, &cell.span))
        })
        .collect();
    let mut give = |title: &str, address: &str, at: &Range<usize>| {
        key.clear();
        key.push_str(publisher.map_or(title, |cell| &*cell.text));
        key.push(PART);
        key.push_str(title);
        key.push(PART);
        key.push_str(address);
        see(key, at);
    };
    for (title, at) in &titles {
        let address = addresses.next().map_or("", |(address, _)| address);
        give(title, address, at);
    }
    for (address, at) in addresses {
        give("", address, at);
    }
    if let Some(cell) = publisher.filter(|_| titles.is_empty() && plan.addresses.is_empty()) {
        give("", "", &cell.span);
    }
}

/// An id from a name: its letters and digits, plain and small, with `_` between words.
pub(super) fn slug(name: &str, fallback: &str) -> String {
    let mut id = String::new();
    for letter in folded(name).chars() {
        if letter.is_alphanumeric() {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('_') {
            id.push('_');
        }
        if id.chars().count() >= ID_LETTERS {
            // Not in the middle of a word, where words are short enough.
            if letter.is_alphanumeric()
                && let Some(end) = id.rfind('_').filter(|end| *end >= ID_LETTERS / 2)
            {
                id.truncate(end);
            }
            break;
        }
    }
    let id = id.trim_end_matches('_');
    if id.is_empty() { fallback.to_owned() } else { id.to_owned() }
}

/// The id, with a number behind it where it is taken.
pub(super) fn unique_id(id: &str, taken: &mut HashSet<String>) -> String {
    if taken.insert(id.to_owned()) {
        return id.to_owned();
    }
    let mut number = 2_usize;
    loop {
        let numbered = format!("{id}_{number}");
        if taken.insert(numbered.clone()) {
            return numbered;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_from_names() {
        assert_eq!(slug("Zvečan / Zveçan", "x"), "zvecan_zvecan");
        assert_eq!(slug("", "place"), "place");
        assert_eq!(slug("!!!", "place"), "place");
        let long = slug("A patrol of the police is attacked at the bridge near the village", "x");
        assert_eq!(long, "a_patrol_of_the_police_is_attacked_at");
        let mut taken = HashSet::new();
        assert_eq!(unique_id("a", &mut taken), "a");
        assert_eq!(unique_id("a", &mut taken), "a_2");
    }

    #[test]
    fn kinds_that_are_built_in_are_known_by_usual_words() {
        assert_eq!(built_in("Battles"), Some(EventKind::Clash));
        assert_eq!(built_in("Violence against civilians"), Some(EventKind::Attack));
        assert_eq!(built_in("Explosions/Remote violence"), Some(EventKind::Explosion));
        assert_eq!(built_in("NAPAD"), Some(EventKind::Attack));
        assert_eq!(built_in("Strategic developments"), None);
    }
}
