//! The dataset as it was known by an instant, kept in line with the state.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::Builder;

use egui::Context;

use super::Shell;
use crate::app::Document;
use crate::geo::Projection;
use crate::model::{Dataset, Moment};
use crate::scene::density::SpatialIndex;
use crate::state::{FilterIndex, VisibleCache};

/// The dataset as it was known by an instant, with the index of its places and that of searches.
#[derive(Debug)]
pub(super) struct KnownDataset {
    by: Moment,
    /// [`Dataset::serial`] of the whole dataset.
    whole: u64,
    dataset: Arc<Dataset>,
    spatial_index: Arc<SpatialIndex>,
    filter_index: FilterIndex,
}

/// The thread that derives a large dataset as it was known; one at most is at work, and takes up the
/// instant that is asked for when it is done.
#[derive(Debug)]
pub(super) struct KnownLater {
    ctx: Context,
    running: Option<Receiver<KnownDataset>>,
}

impl KnownLater {
    /// No thread yet; one wakes that window.
    pub(super) fn new(ctx: &Context) -> Self {
        Self { ctx: ctx.clone(), running: None }
    }

    /// What the thread has derived, once.
    fn take(&mut self) -> Option<KnownDataset> {
        match self.running.as_ref()?.try_recv() {
            Err(TryRecvError::Empty) => None,
            done => {
                self.running = None;
                done.ok()
            }
        }
    }

    /// Starts a thread, unless one is at work.
    fn start(&mut self, whole: &Arc<Dataset>, by: Moment, projection: Projection) {
        if self.running.is_some() {
            return;
        }
        let (done, running) = channel();
        let (whole, ctx) = (Arc::clone(whole), self.ctx.clone());
        let derive = move || {
            let known = KnownDataset::of(&whole, by, projection);
            known.filter_index.make(&known.dataset);
            // The window may be closed by now.
            done.send(known).ok();
            ctx.request_repaint();
        };
        match Builder::new().name("known".to_owned()).spawn(derive) {
            Ok(_) => self.running = Some(running),
            Err(error) => tracing::error!(%error, "no thread to derive what was known"),
        }
    }
}

impl KnownDataset {
    fn of(whole: &Dataset, by: Moment, projection: Projection) -> Self {
        let dataset = whole.as_known(by);
        Self {
            by,
            whole: whole.serial(),
            spatial_index: SpatialIndex::in_projection(&dataset, projection).into(),
            dataset: dataset.into(),
            filter_index: FilterIndex::default(),
        }
    }

    /// Lets searches use the index that was made with it.
    fn lend_index(&self, cache: &mut VisibleCache) {
        cache.use_index(&self.dataset, self.filter_index.clone());
    }
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

    /// Keeps the dataset as it was known in line with the state. A large one is derived on another
    /// thread, and what was shown before stands until it is there.
    pub(super) fn update_known(&mut self) {
        let whole = Arc::clone(&self.document.dataset);
        let made = self.known_later.take();
        let Some(by) = self.state.known_by.active() else {
            self.known = None;
            return;
        };
        if self.is_known_current() {
            return;
        }
        if let Some(made) = made.filter(|made| made.whole == whole.serial()) {
            self.known = Some(made);
        }
        if self.is_known_current() {
            return;
        }
        let projection = self.state.map.projection();
        if FilterIndex::takes_long(&whole) {
            self.known_later.start(&whole, by, projection);
        } else {
            self.known = Some(KnownDataset::of(&whole, by, projection));
        }
    }

    /// Whether what is shown is what was known at the instant that is asked for, if one is.
    pub(super) fn is_known_current(&self) -> bool {
        let by = self.state.known_by.active();
        let known = self.known.as_ref();
        by == known.map(|known| known.by)
            && known.is_none_or(|known| known.whole == self.document.dataset.serial())
    }

    /// Lets searches use the index that was made with the dataset that is shown.
    pub(super) fn lend_index(&mut self) {
        match &self.known {
            Some(known) => known.lend_index(&mut self.visible_cache),
            None => self.document.lend_index(&mut self.visible_cache),
        }
    }
}
