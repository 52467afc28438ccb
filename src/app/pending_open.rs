//! A window that opens before its dataset is read, and the plate that shows how far reading is.

use std::path::{Path, PathBuf};

use egui::Context;

use super::document::key_of;
use super::launch_options::PendingOpen;
use super::load_failure::file_name;
use super::notice_subject::NoticeSubject;
use super::preparation::meanwhile;
use super::start::run_window;
use super::{
    Document, Job, LaunchOptions, Loader, Purpose, SessionFolder, Shell, Start, StartError,
};
use crate::dataset::Work;
use crate::geo::basemap::Basemap;
use crate::message;
use crate::model::FileFormat;
use crate::scene::file::{LoadProgress, LoadStage, Waiting};
use crate::text::Phrase;

/// Opens the window while `loader` reads the file, and returns when the window is closed.
pub fn run_pending(
    loader: Loader,
    path: PathBuf,
    options: LaunchOptions,
    session: SessionFolder,
) -> Result<(), StartError> {
    let basemap = meanwhile(Basemap::shipped);
    run_window(&Document::pending(&path).window_title(), move |ctx| {
        Ok(Shell::pending(ctx, loader, (&path, options), basemap()?, session))
    })
}

impl Shell {
    /// The progress of a file that takes long to read; `None` while none does.
    pub fn load_progress(&self) -> Option<LoadProgress> {
        // While there is nothing else to see, progress is shown from the start.
        let at_once = self.pending.is_some();
        let job = self.loader.job().filter(|job| at_once || job.is_slow())?;
        Some(progress_of(&job))
    }

    /// The plate that is shown instead of a dataset; `None` where there is one.
    pub(super) fn waiting(&self, progress: Option<&LoadProgress>) -> Option<Waiting> {
        let pending = self.pending.as_ref()?;
        if let Some(progress) = progress {
            return Some(Waiting::Reading(progress.clone()));
        }
        let name = file_name(&pending.path);
        let reason = pending.ended.as_ref().map(Phrase::to_string);
        Some(Waiting::Ended {
            reason: reason.unwrap_or_else(|| message!("app-not-opened", file = name)),
            has_problems: self.problems().total() > 0,
        })
    }

    /// Shows the first document of a window that opened without one, with the launch options
    /// applied where it is the file that they were given for.
    pub(super) fn begin(&mut self, ctx: &Context, document: Document, pending: &PendingOpen) {
        let is_pending = document.key == key_of(&pending.path);
        let options = if is_pending { pending.options.clone() } else { LaunchOptions::default() };
        let (resolved, faults) = options.resolve(&document);
        let start = Start::on(document, resolved, self.session_folder.clone());
        let mut state = start.state();
        state.resize_map(self.state.map.size, &start.document.dataset);
        let view = start.options.view.clone();
        self.show(ctx, start.document);
        self.take_up(state);
        if let Some(view) = view {
            self.tell_view(&view);
        }
        if let Some(fault) = faults.into_iter().next() {
            self.set_notice(NoticeSubject::Wish(fault));
        }
    }
}

fn progress_of(job: &Job) -> LoadProgress {
    let stage = job.stage();
    let mut of = (stage.done, stage.total);
    // The work at a file of somebody else's is counted in rows, which the events tell of.
    let is_foreign = FileFormat::is_foreign_name(Path::new(&job.name));
    if is_foreign && stage.work != Work::Reading {
        of = (0, 0);
    }
    let doing = match stage.work {
        Work::Reading => LoadStage::Fetching(of),
        Work::Cutting => LoadStage::Searching(of),
        Work::Checking => LoadStage::Checking(of),
        Work::Indexing => LoadStage::Sorting,
    };
    let again = job.purpose == Purpose::Following;
    LoadProgress::new(&job.name, again, stage.events, doing).with_share(stage.share())
}
