//! Texts that many rows have, each kept once: titles made of a kind and a place, units, short notes.

use std::sync::{Mutex, PoisonError};

use hashbrown::HashMap;

use crate::model::{Event, SparseText, Text};

/// The most letters of a text that is worth a look: longer ones are somebody's own words.
const LONGEST: usize = 120;
/// The most texts that are kept for others. In a column of which each is another one, they would
/// cost more than they save.
const MOST: usize = 1 << 15;

/// The texts of a table, by thread: no thread waits for another, and each counts clones of its own.
pub(super) struct SharedTexts {
    by_thread: Vec<Mutex<ThreadTexts>>,
}

#[derive(Default)]
struct ThreadTexts {
    texts: HashMap<Box<str>, Text>,
    sparse: HashMap<Box<str>, SparseText>,
}

impl SharedTexts {
    pub(super) fn new() -> Self {
        let threads = rayon::current_num_threads().max(1);
        Self { by_thread: (0..threads).map(|_| Mutex::default()).collect() }
    }

    /// Gives an event the texts that others have, too.
    pub(super) fn share(&self, event: &mut Event) {
        let thread = rayon::current_thread_index().unwrap_or(0);
        let Some(own) = self.by_thread.get(thread % self.by_thread.len().max(1)) else { return };
        let mut own = own.lock().unwrap_or_else(PoisonError::into_inner);
        own.share_text(&mut event.title);
        own.share_sparse(&mut event.note);
        for claim in &mut event.claims {
            for figure in &mut claim.figures {
                own.share_text(&mut figure.unit);
            }
        }
    }
}

impl ThreadTexts {
    fn share_text(&mut self, text: &mut Text) {
        let Some(key) = key_of(text) else { return };
        if let Some(known) = self.texts.get(key) {
            *text = known.clone();
        } else if self.texts.len() < MOST {
            let key = key.into();
            let shared = std::mem::take(text).shared();
            self.texts.insert(key, shared.clone());
            *text = shared;
        }
    }

    fn share_sparse(&mut self, text: &mut SparseText) {
        let Some(key) = text.text().and_then(key_of) else { return };
        if let Some(known) = self.sparse.get(key) {
            *text = known.clone();
        } else if self.sparse.len() < MOST {
            self.sparse.insert(key.into(), text.clone());
        }
    }
}

/// The whole of a text, where it is one for all languages and short.
fn key_of(text: &Text) -> Option<&str> {
    let whole = text.is_plain().then(|| text.as_written())?;
    (whole.len() <= LONGEST).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_several_events_have_are_the_same_text_to_the_letter() {
        let texts = SharedTexts::new();
        let event = |note: &str| Event {
            note: Some(Text::from(note)).into(),
            ..Event::new("e", "Clash, Oldtown")
        };
        for note in ["scale: Local", "scale: National", "scale: Local", ""] {
            let mut shared = event(note);
            texts.share(&mut shared);
            assert_eq!(shared, event(note));
        }
        let long = "a".repeat(LONGEST + 1);
        let mut shared = event(&long);
        texts.share(&mut shared);
        assert_eq!(shared.note.as_str(), long);
    }
}
