//! Saving of a picture: the dialog of files, how far it is, and whether to stop.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::time::Instant;

use egui::Context;

use super::PictureEvent;
use super::job::{PictureJob, with_ending};
use crate::app::shell::unasked::unasked_place;
use crate::label;
use crate::scene::f64_from_count;

/// A picture that is being saved.
#[derive(Debug)]
pub(super) struct Saving(Arc<Shared>);

/// What the window and the thread that saves both see.
struct Shared {
    done: AtomicUsize,
    all: AtomicUsize,
    stopped: AtomicBool,
    ctx: Context,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared")
            .field("done", &self.done)
            .field("all", &self.all)
            .finish_non_exhaustive()
    }
}

impl Saving {
    /// One that begins now.
    pub(super) fn new(ctx: &Context) -> Self {
        Self(Arc::new(Shared {
            done: AtomicUsize::new(0),
            all: AtomicUsize::new(1),
            stopped: AtomicBool::new(false),
            ctx: ctx.clone(),
        }))
    }

    /// Lets the person name a file, or takes a free one where the system has no window for that; what is returned besides waits for the name and writes the picture.
    pub(super) fn ask(
        ctx: &Context,
        job: PictureJob,
        name: &str,
    ) -> (Self, impl FnOnce(&Sender<PictureEvent>) -> Option<PictureEvent> + Send + 'static) {
        let saving = Self::new(ctx);
        let shared = Arc::clone(&saving.0);
        let format = job.state.picture.format;
        let name = format!("{name}.{}", format.ending());
        let dialog = rfd::AsyncFileDialog::new()
            .set_title(label!("picture-title"))
            .add_filter(format.name(), &[format.ending()])
            .set_file_name(&name);
        // The dialog is made here, because some systems want that on the window's own thread.
        let chosen = dialog.save_file();
        let asked = Instant::now();
        let work = move |_: &Sender<PictureEvent>| {
            let Some(file) = pollster::block_on(chosen) else {
                let Some(path) = unasked_place(asked, &name) else {
                    return Some(PictureEvent::Dropped);
                };
                return Some(match shared.write(job, path, false) {
                    PictureEvent::Saved(path) => PictureEvent::Unasked(path),
                    other => other,
                });
            };
            let path = with_ending(file.path(), format);
            // The dialog has asked about the name that was chosen, and about no other.
            let replace = path == file.path();
            Some(shared.write(job, path, replace))
        };
        (saving, work)
    }

    /// What writes the picture to a file.
    pub(super) fn work(
        &self,
        job: PictureJob,
        path: PathBuf,
        replace: bool,
    ) -> impl FnOnce(&Sender<PictureEvent>) -> Option<PictureEvent> + Send + 'static {
        let shared = Arc::clone(&self.0);
        move |_: &Sender<PictureEvent>| Some(shared.write(job, path, replace))
    }

    /// How far it is, as a share from 0 to 1.
    pub(super) fn share(&self) -> f64 {
        let count = |number: &AtomicUsize| f64_from_count(number.load(Ordering::Relaxed));
        (count(&self.0.done) / count(&self.0.all).max(1.0)).clamp(0.0, 1.0)
    }

    /// Stops it before the next frame.
    pub(super) fn stop(&self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    fn write(&self, job: PictureJob, path: PathBuf, replace: bool) -> PictureEvent {
        job.saved(path, replace, |done, all| {
            self.done.store(done, Ordering::Relaxed);
            self.all.store(all, Ordering::Relaxed);
            self.ctx.request_repaint();
            !self.stopped.load(Ordering::Relaxed)
        })
    }
}
