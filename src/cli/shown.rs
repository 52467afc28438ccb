//! Dataset with what of it is shown, as the arguments of a command ask for it.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::ShownArguments;
use crate::app::{Document, LaunchOptions, OnRead, Origin, Purpose, SessionFolder, Start};
use crate::dataset::Progress;
use crate::model::{Dataset, EventId, Language};
use crate::scene::density::SpatialIndex;
use crate::state::AppState;

/// A dataset with what of it is shown.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) document: Document,
    pub(super) state: AppState,
    /// The dataset as it was known by an instant, with the index of its places.
    known: Option<(Dataset, SpatialIndex)>,
}

impl Shown {
    /// Opens the dataset and follows the arguments. Problems are printed; the error is the exit code
    /// of a command that cannot be done.
    pub(super) fn open(
        arguments: &ShownArguments,
        language: Option<Language>,
    ) -> Result<Self, ExitCode> {
        let options = LaunchOptions {
            at: arguments.at.clone(),
            select: arguments.select.as_deref().map(EventId::from),
            view: arguments.view.clone(),
            ..arguments.part.options(language)
        };
        let document = read(arguments.dataset.clone())?;
        let (resolved, faults) = options.resolve(&document);
        if let Some(fault) = faults.first() {
            super::print_error(fault);
            return Err(ExitCode::from(2));
        }
        let start = Start::on(document, resolved, SessionFolder::nowhere());
        let state = start.state();
        let document = start.document;
        let known = state.known_by.active().map(|by| {
            let known = document.dataset.as_known(by);
            let places = SpatialIndex::in_projection(&known, state.map.projection());
            (known, places)
        });
        Ok(Self { document, state, known })
    }

    /// The dataset that is shown: all of it, or as it was known by an instant.
    pub(super) fn dataset(&self) -> &Dataset {
        self.known.as_ref().map_or(&self.document.dataset, |(known, _)| known)
    }

    /// Places of its events, for very many of them.
    pub(super) fn spatial_index(&self) -> &SpatialIndex {
        self.known.as_ref().map_or(&self.document.spatial_index, |(_, places)| places)
    }

    /// How many events of the whole dataset were not yet known by that instant.
    pub(super) fn unknown(&self) -> usize {
        self.document.dataset.events().len() - self.dataset().events().len()
    }
}

/// Reads the dataset, and prints its problems.
fn read(path: Option<PathBuf>) -> Result<Document, ExitCode> {
    let Some(path) = path else { return Ok(Document::shipped()) };
    let shown = path.clone();
    let on_read: OnRead = Box::new(move |read| super::open::print(&shown, read));
    let origin = Origin::File(path);
    let read = Document::read_with(&origin, Purpose::Opening, &Progress::default(), Some(on_read));
    // The problems have been printed.
    read.and_then(Result::ok).ok_or(ExitCode::from(2))
}
