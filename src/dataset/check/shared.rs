//! Texts and lists that many records have, each kept once: titles made of a kind and a place, units,
//! short notes, the same figure.

use std::hash::{BuildHasher as _, Hash};
use std::mem::discriminant;
use std::sync::{Mutex, PoisonError};

use hashbrown::{DefaultHashBuilder, HashMap};

use crate::model::{Event, Figure, Quantity, SharedList, SparseText, TagId, Text};

/// The most letters of a text that is worth a look: longer ones are somebody's own words.
const LONGEST: usize = 120;
/// The most values of a kind that are kept for others.
const MOST: usize = 1 << 12;
/// After so many looks it is clear whether they find anything.
const LOOKS: u32 = 1 << 12;

/// What the records of a list share, by thread: no thread waits for another, and each counts clones of
/// its own.
pub(crate) struct SharedValues {
    by_thread: Vec<Mutex<ThreadValues>>,
}

#[derive(Default)]
struct ThreadValues {
    titles: KeptValues<Box<str>, Text>,
    units: KeptValues<Box<str>, Text>,
    notes: KeptValues<Box<str>, SparseText>,
    tags: KeptValues<Box<[TagId]>, SharedList<TagId>>,
    figures: KeptValues<u64, SharedList<Figure>>,
    hasher: DefaultHashBuilder,
}

/// Values by their keys, as long as looks find some. In a column of which each is another one, they
/// would cost more than they save.
struct KeptValues<K, V> {
    known: HashMap<K, V>,
    looks: u32,
    finds: u32,
    is_done: bool,
}

impl<K, V> Default for KeptValues<K, V> {
    fn default() -> Self {
        Self { known: HashMap::new(), looks: 0, finds: 0, is_done: false }
    }
}

impl<K: Hash + Eq, V: Clone> KeptValues<K, V> {
    /// The value with that key, if an earlier one has it.
    fn find<Q>(&mut self, key: &Q) -> Option<&V>
    where
        Q: Hash + Eq + ?Sized,
        K: std::borrow::Borrow<Q>,
    {
        self.looks += 1;
        if self.looks >= LOOKS {
            self.is_done = self.finds < LOOKS / 2;
            (self.looks, self.finds) = (0, 0);
            if self.is_done {
                self.known = HashMap::new();
            }
        }
        let found = self.known.get(key);
        self.finds += u32::from(found.is_some());
        found
    }

    /// Keeps a value, while there is room.
    fn keep(&mut self, key: impl Into<K>, value: &V) {
        if !self.is_done && self.known.len() < MOST {
            self.known.insert(key.into(), value.clone());
        }
    }
}

impl SharedValues {
    pub(crate) fn new() -> Self {
        let threads = rayon::current_num_threads().max(1);
        Self { by_thread: (0..threads).map(|_| Mutex::default()).collect() }
    }

    /// Gives events what others have, too.
    pub(crate) fn share<'e>(&self, events: impl Iterator<Item = &'e mut Event>) {
        let thread = rayon::current_thread_index().unwrap_or(0);
        let Some(own) = self.by_thread.get(thread % self.by_thread.len().max(1)) else { return };
        let mut own = own.lock().unwrap_or_else(PoisonError::into_inner);
        for event in events {
            own.share(event);
        }
    }
}

impl ThreadValues {
    fn share(&mut self, event: &mut Event) {
        share_text(&mut self.titles, &mut event.title);
        share_sparse(&mut self.notes, &mut event.note);
        share_list(&mut self.tags, &mut event.tags);
        for claim in &mut event.claims {
            self.share_figures(&mut claim.figures);
        }
    }

    fn share_figures(&mut self, figures: &mut SharedList<Figure>) {
        if figures.is_empty() || self.figures.is_done {
            return;
        }
        let key = self.hasher.hash_one(KeyOfFigures(figures));
        match self.figures.find(&key) {
            Some(known) if known == figures => *figures = known.clone(),
            // Others with the same numbers are not looked for: a table has its figures in the same
            // columns in all rows.
            Some(_) => {}
            None => {
                for figure in figures.to_mut() {
                    share_text(&mut self.units, &mut figure.unit);
                }
                self.figures.keep(key, figures);
            }
        }
    }
}

/// Figures as far as they are hashed.
struct KeyOfFigures<'f>(&'f [Figure]);

impl Hash for KeyOfFigures<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        for figure in self.0 {
            discriminant(&figure.quantity).hash(state);
            let (low, high) = match figure.quantity {
                Quantity::Range(low, high) => (low, high),
                Quantity::Exact(one)
                | Quantity::About(one)
                | Quantity::AtLeast(one)
                | Quantity::AtMost(one) => (one, one),
            };
            low.to_bits().hash(state);
            high.to_bits().hash(state);
        }
    }
}

fn share_text(kept: &mut KeptValues<Box<str>, Text>, text: &mut Text) {
    if kept.is_done {
        return;
    }
    let Some(key) = key_of(text) else { return };
    if let Some(known) = kept.find(key) {
        *text = known.clone();
        return;
    }
    let key: Box<str> = key.into();
    *text = std::mem::take(text).shared();
    kept.keep(key, text);
}

fn share_sparse(kept: &mut KeptValues<Box<str>, SparseText>, text: &mut SparseText) {
    if kept.is_done {
        return;
    }
    let Some(key) = text.text().and_then(key_of) else { return };
    if let Some(known) = kept.find(key) {
        *text = known.clone();
        return;
    }
    let key: Box<str> = key.into();
    kept.keep(key, text);
}

fn share_list<T: Hash + Eq + Clone>(
    kept: &mut KeptValues<Box<[T]>, SharedList<T>>,
    list: &mut SharedList<T>,
) {
    if list.is_empty() || kept.is_done {
        return;
    }
    if let Some(known) = kept.find(&**list) {
        *list = known.clone();
    } else {
        kept.keep(&**list, list);
    }
}

/// The whole of a text, where it is one for all languages and short.
fn key_of(text: &Text) -> Option<&str> {
    let whole = text.is_plain().then(|| text.as_written())?;
    (whole.len() <= LONGEST).then_some(whole)
}

#[cfg(test)]
mod tests {
    use thin_vec::ThinVec;

    use super::*;
    use crate::model::{Harm, SparseStr, Stance};

    fn event(note: &str, killed: f64, unit: &str) -> Event {
        let figure = Figure {
            quantity: Quantity::Exact(killed),
            unit: unit.into(),
            measures: SparseStr::none(),
            harm: Some(Harm::Killed),
            side: None,
            as_of: None,
            note: SparseText::none(),
        };
        let claim = crate::model::Claim {
            id: "c".into(),
            claimant: "file".into(),
            with: ThinVec::default(),
            through: None,
            stance: Stance::Asserts,
            statement: "S".into(),
            about: ThinVec::default(),
            figures: [figure].into(),
            happened: None,
            said: None,
            sources: ThinVec::default(),
            credibility: None,
            disputes: ThinVec::default(),
            note: SparseText::none(),
        };
        Event {
            note: Some(Text::from(note)).into(),
            tags: [TagId::from("night")].into(),
            claims: [claim].into_iter().collect(),
            ..Event::new("e", "Clash, Oldtown")
        }
    }

    #[test]
    fn what_several_events_have_is_the_same_to_the_letter_and_once_in_memory() {
        let values = SharedValues::new();
        let rows = [
            ("scale: Local", 0.0, "dead"),
            ("scale: National", 0.0, "dead"),
            ("scale: Local", 0.0, "hurt"),
            ("", 2.0, "dead"),
            ("scale: Local", 0.0, "dead"),
        ];
        let mut events: Vec<Event> = rows.iter().map(|row| event(row.0, row.1, row.2)).collect();
        values.share(events.iter_mut());
        for (row, shared) in rows.iter().zip(&events) {
            assert_eq!(*shared, event(row.0, row.1, row.2));
        }
        let figures = |nth: usize| &events[nth].claims[0].figures;
        assert!(figures(0).is_same(figures(1)) && figures(0).is_same(figures(4)));
        assert!(!figures(0).is_same(figures(2)) && !figures(0).is_same(figures(3)));
        assert!(events[0].tags.is_same(&events[3].tags));
    }

    #[test]
    fn where_no_two_are_the_same_nothing_is_kept() {
        let values = SharedValues::new();
        let titles = (0..=LOOKS).map(|nth| nth.to_string());
        let mut events: Vec<Event> = titles.map(|title| Event::new("e", title)).collect();
        values.share(events.iter_mut());
        assert!(events.iter().zip(0..).all(|(event, nth)| event.title == *nth.to_string()));
        let kept = &values.by_thread[0].lock().unwrap().titles;
        assert_eq!((kept.is_done, kept.known.len()), (true, 0));
    }

    #[test]
    fn long_texts_are_somebodys_own() {
        let long = "a".repeat(LONGEST + 1);
        let mut shared = event(&long, 1.0, "dead");
        SharedValues::new().share([&mut shared].into_iter());
        assert_eq!(shared.note.as_str(), long);
    }
}
