//! Index of a dataset that is made once, on whichever thread comes first.

use std::sync::{Arc, OnceLock};

use super::index::AskIndex;
use crate::model::Dataset;

/// The index of a dataset that filters look things up in, made at most once. Clones share it, so
/// that it can be made on another thread before it is needed.
#[derive(Clone, Debug, Default)]
pub struct FilterIndex(Arc<OnceLock<Arc<AskIndex>>>);

impl FilterIndex {
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
