//! Index of a dataset that is made once, on whichever thread comes first.

use std::sync::{Arc, OnceLock};

use super::index::{AskIndex, texts_reach};
use crate::model::Dataset;

/// From this many events on, or from this many bytes of text on, making the index takes longer than a
/// keypress may.
const MANY_EVENTS: usize = 5_000;
const LONG_TEXTS: usize = 400_000;

/// The index of a dataset that filters look things up in, made at most once. Clones share it, so
/// that it can be made on another thread before it is needed.
#[derive(Clone, Debug, Default)]
pub struct FilterIndex(Arc<OnceLock<Arc<AskIndex>>>);

impl FilterIndex {
    /// Whether making the index of a dataset takes longer than a keypress may, so that it is better
    /// made on another thread.
    pub fn takes_long(dataset: &Dataset) -> bool {
        dataset.events().len() >= MANY_EVENTS || texts_reach(dataset, LONG_TEXTS)
    }

    /// Makes the index of a dataset, or waits until another thread has made it.
    pub fn make(&self, dataset: &Dataset) {
        self.get(dataset);
    }

    /// Whether it is made.
    pub fn is_made(&self) -> bool {
        self.0.get().is_some()
    }

    pub(super) fn get(&self, dataset: &Dataset) -> &Arc<AskIndex> {
        self.0.get_or_init(|| Arc::new(AskIndex::of(dataset)))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn dataset(events: usize, title: &str) -> Dataset {
        let mut text = "Dataset(ibar: 1, title: \"T\", events: [".to_owned();
        for nth in 0..events {
            write!(text, "Event(id: \"e{nth}\", when: \"2023\", title: {title:?}),").unwrap();
        }
        text.push_str("])");
        crate::dataset::load(text.as_bytes()).dataset.unwrap()
    }

    #[test]
    fn the_index_of_many_events_or_of_long_texts_takes_long() {
        assert!(!FilterIndex::takes_long(&dataset(40, "A title like any other")));
        assert!(FilterIndex::takes_long(&dataset(5_000, "A")));
        assert!(FilterIndex::takes_long(&dataset(40, &"long ".repeat(2_500))));
    }
}
