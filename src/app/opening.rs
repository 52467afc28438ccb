//! Files that take long to read: the plate that tells how far it is, and what is shown until there
//! is a dataset at all.

use std::path::PathBuf;

use egui::Context;

use super::document::key_of;
use super::load_failure::file_name;
use super::pending_open::PendingOpen;
use super::start::run_window;
use super::{Document, Job, LaunchOptions, Loader, Purpose, SessionFile, Shell, Start, StartError};
use crate::dataset::Work;
use crate::scene::file::{LoadProgress, LoadStage, Notice, Waiting};

/// Opens the window before the dataset is there, and stays until it is closed: `loader` reads that
/// file, of which this is wanted.
pub fn run_awaiting(
    loader: Loader,
    path: PathBuf,
    options: LaunchOptions,
    session: SessionFile,
) -> Result<(), StartError> {
    let title = Document::pending(&path).window_title();
    run_window(title, move |ctx, basemap| {
        Shell::awaiting(ctx, loader, (&path, options), basemap, session)
    })
}

impl Shell {
    /// The file that takes long to read, as the plate tells it; `None` where nothing is read, or it
    /// has not taken long yet.
    pub fn opening(&self) -> Option<LoadProgress> {
        // Where there is nothing else to see, a file is told from the start.
        let at_once = self.pending.is_some();
        let job = self.loader.job().filter(|job| at_once || job.is_slow())?;
        Some(told(&job))
    }

    /// What is shown instead of the dataset; `None` where there is one.
    pub(super) fn waiting(&self, opening: Option<&LoadProgress>) -> Option<Waiting> {
        let pending = self.pending.as_ref()?;
        if let Some(opening) = opening {
            return Some(Waiting::Reading(opening.clone()));
        }
        let name = file_name(&pending.path);
        let reason = pending.ended.clone();
        Some(Waiting::Ended {
            reason: reason.unwrap_or_else(|| format!("{name} was not opened")),
            has_problems: self.problems().total() > 0,
        })
    }

    /// Shows the first document of a window that was opened before there was one, with what was
    /// wanted of it.
    pub(super) fn begin(&mut self, ctx: &Context, document: Document, pending: &PendingOpen) {
        let is_awaited = document.key == key_of(&pending.path);
        let options = if is_awaited { pending.options.clone() } else { LaunchOptions::default() };
        let (granted, refused) = options.resolve(&document);
        let start = Start::on(document, granted, self.session_file.clone());
        let mut state = start.state();
        state.map.size = self.state.map.size;
        let complaint = refused.first().map(|text| Notice::of_wish(text));
        self.show(ctx, start.document);
        self.take_up(state);
        if complaint.is_some() {
            self.notice = complaint;
        }
    }
}

/// A job as the plate tells it.
fn told(job: &Job) -> LoadProgress {
    let stage = job.stage();
    let of = (stage.done, stage.total);
    let doing = match stage.work {
        Work::Reading => LoadStage::Fetching(of),
        Work::Cutting => LoadStage::Searching(of),
        Work::Checking => LoadStage::Checking(of),
        Work::Indexing => LoadStage::Sorting,
    };
    let again = job.purpose == Purpose::Following;
    LoadProgress::new(&job.name, again, stage.events, doing).with_share(stage.share())
}
