//! The dataset as it was known by an instant, kept in line with the state.

use std::sync::Arc;

use super::Shell;
use crate::app::Document;
use crate::model::{Dataset, Moment};
use crate::scene::density::SpatialIndex;

/// The dataset as it was known by an instant, with the index of its places.
#[derive(Debug)]
pub(super) struct KnownDataset {
    by: Moment,
    dataset: Arc<Dataset>,
    spatial_index: Arc<SpatialIndex>,
}

/// The dataset that is shown, all of it or as it was known, with the index of its places.
pub(super) fn shown<'a>(
    known: Option<&'a KnownDataset>,
    document: &'a Document,
) -> (&'a Arc<Dataset>, &'a Arc<SpatialIndex>) {
    known.map_or((&document.dataset, &document.spatial_index), |known| {
        (&known.dataset, &known.spatial_index)
    })
}

impl Shell {
    /// The dataset that is shown: all of it, or as it was known by an instant.
    pub fn dataset(&self) -> &Dataset {
        shown(self.known.as_ref(), &self.document).0
    }

    /// Derives the dataset as it was known again, after another one was opened.
    pub(in crate::app) fn reset_known(&mut self) {
        self.known = None;
        self.update_known();
    }

    /// Keeps the dataset as it was known in line with the state.
    pub(super) fn update_known(&mut self) {
        let by = self.state.known_by.active();
        if by != self.known.as_ref().map(|known| known.by) {
            self.known = by.map(|by| {
                let dataset = self.document.dataset.as_known(by);
                let projection = self.state.map.projection();
                let spatial_index = SpatialIndex::in_projection(&dataset, projection);
                let (dataset, spatial_index) = (dataset.into(), spatial_index.into());
                KnownDataset { by, dataset, spatial_index }
            });
        }
    }
}
