//! Pictures of what the window shows: previewed in a sheet, saved to a file, put on the clipboard.
//!
//! They are drawn on threads of their own, one preview at a time, from the same dataset, which is
//! shared and not copied. The window goes on meanwhile, and is woken when something is done.

mod job;
mod saving;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::{ColorImage, Context};
use tracing::error;

use self::job::{PictureJob, PreviewKey};
use self::saving::Saving;
use super::Shell;
use super::around_frame::waking;
use super::known::shown;
use crate::app::notice_subject::NoticeSubject;
use crate::export::png::PixelImage;
use crate::message;
use crate::scene::file::{PicturePreview, PictureSheet};
use crate::state::{AppCommand, Command, FigureSubject, PictureEffect, Sheet};
use crate::text::{current, set_current, visible_line};

/// The most pixels of a preview on each side, for each point of the window.
const PREVIEW: (f32, f32) = (560.0, 460.0);
/// The most letters that are named which no font has.
const MOST_NAMED: usize = 6;

/// Pictures that are being made, and what has come of them.
#[derive(Debug)]
pub(super) struct Pictures {
    sender: Sender<PictureEvent>,
    events: Receiver<PictureEvent>,
    /// What the sheet shows.
    sheet: PictureSheet,
    /// What the last preview was asked for.
    asked: Option<Box<PreviewKey>>,
    /// The number of previews so far.
    previews: u64,
    saving: Option<Saving>,
    /// The file that the person is asked about, and what would be saved there.
    question: Option<(PathBuf, Box<PictureJob>)>,
}

/// What has come of a picture.
#[derive(Debug)]
enum PictureEvent {
    /// A preview, or why there is none.
    Previewed(Result<Box<Previewed>, String>),
    /// Pixels for the clipboard.
    Copied(PixelImage),
    /// No file was named.
    Dropped,
    /// The picture is in that file.
    Saved(PathBuf),
    /// The same, where the system had no window for naming one.
    Unasked(PathBuf),
    /// There is such a file already.
    Exists(PathBuf, Box<PictureJob>),
    /// Why there is none, in words.
    Failed(String),
    /// The person stopped it.
    Stopped,
}

/// A preview with what is to be said of it.
#[derive(Debug)]
struct Previewed {
    image: PixelImage,
    words: String,
    measure: String,
    /// Names of the letters that no font has, and how many there are.
    missing: (Vec<String>, usize),
}

impl Default for Pictures {
    fn default() -> Self {
        let (sender, events) = channel();
        let sheet = PictureSheet::default();
        Self { sender, events, sheet, asked: None, previews: 0, saving: None, question: None }
    }
}

impl Pictures {
    /// What the sheet shows.
    pub(super) const fn sheet(&self) -> &PictureSheet {
        &self.sheet
    }

    /// Runs work on a thread of its own, and has the window take what comes of it.
    fn run(
        &self,
        ctx: &Context,
        work: impl FnOnce(&Sender<PictureEvent>) -> Option<PictureEvent> + Send + 'static,
    ) {
        let (sender, wake, language) = (self.sender.clone(), waking(ctx), current());
        let thread = thread::Builder::new().name("picture".to_owned()).spawn(move || {
            // What is said about a picture is in the language of the window.
            set_current(language);
            if let Some(event) = work(&sender) {
                // The window may be closed by now.
                let _ = sender.send(event);
                wake();
            }
        });
        if let Err(error) = thread {
            error!(%error, "no thread to draw a picture");
        }
    }
}

impl Shell {
    /// What a picture of that subject is made of.
    fn picture_job(&self, subject: FigureSubject) -> PictureJob {
        let (dataset, spatial_index) = shown(self.known.as_ref(), &self.document);
        PictureJob {
            whole: Arc::clone(&self.document.dataset),
            dataset: Arc::clone(dataset),
            spatial_index: Arc::clone(spatial_index),
            basemap: Arc::clone(&self.basemap),
            state: self.state.clone().pictured(),
            subject,
        }
    }

    /// Performs what the state asks for.
    pub(super) fn perform_picture(&mut self, ctx: &Context, effect: PictureEffect) {
        match effect {
            PictureEffect::Save => self.save_picture(ctx),
            PictureEffect::Replace => {
                if let Some((path, job)) = self.pictures.question.take() {
                    self.pictures.sheet.question = None;
                    self.write_picture(ctx, path, *job, true);
                }
            }
            PictureEffect::Stop => {
                self.pictures.question = None;
                self.pictures.sheet.question = None;
                if let Some(saving) = &self.pictures.saving {
                    saving.stop();
                }
            }
            PictureEffect::Copy(subject) => self.copy_picture(ctx, subject),
        }
    }

    /// Lets the person name a file, and writes the picture to it.
    fn save_picture(&mut self, ctx: &Context) {
        if self.pictures.saving.is_some() {
            return;
        }
        let job = self.picture_job(self.state.picture.subject);
        let (saving, work) = Saving::ask(ctx, job, &self.export_name());
        self.pictures.saving = Some(saving);
        self.pictures.run(ctx, work);
    }

    /// Writes the picture to a file that is named already: what the dialog of files leads to.
    pub fn save_picture_to(&mut self, ctx: &Context, path: PathBuf) {
        let job = self.picture_job(self.state.picture.subject);
        self.write_picture(ctx, path, job, false);
    }

    fn write_picture(&mut self, ctx: &Context, path: PathBuf, job: PictureJob, replace: bool) {
        let saving = Saving::new(ctx);
        let work = saving.work(job, path, replace);
        self.pictures.saving = Some(saving);
        self.pictures.run(ctx, work);
    }

    /// Puts a picture on the clipboard once it is drawn.
    fn copy_picture(&self, ctx: &Context, subject: FigureSubject) {
        let job = self.picture_job(subject);
        self.pictures.run(ctx, move |_| Some(job.copied()));
    }

    /// Takes what has come of pictures, and asks for a preview where the sheet needs another one.
    pub(super) fn follow_pictures(&mut self, ctx: &Context) {
        while let Ok(event) = self.pictures.events.try_recv() {
            self.take_picture(ctx, event);
        }
        let pictures = &mut self.pictures;
        pictures.sheet.saving = pictures.saving.as_ref().map(Saving::share);
        if self.state.display.sheet != Some(Sheet::Picture) {
            // The next preview is a new one.
            pictures.asked = None;
            pictures.sheet.preview = None;
            return;
        }
        if pictures.sheet.is_drawing {
            return;
        }
        let scale = ctx.pixels_per_point();
        let room = (f64::from(PREVIEW.0 * scale), f64::from(PREVIEW.1 * scale));
        let (dataset, _) = shown(self.known.as_ref(), &self.document);
        let key = PreviewKey::new(self.state.clone().pictured(), dataset.serial(), room);
        if pictures.asked.as_deref() != Some(&key) {
            pictures.asked = Some(Box::new(key));
            pictures.sheet.is_drawing = true;
            let job = self.picture_job(self.state.picture.subject);
            self.pictures.run(ctx, move |_| Some(job.previewed(room)));
        }
    }

    fn take_picture(&mut self, ctx: &Context, event: PictureEvent) {
        let done = !matches!(event, PictureEvent::Previewed(_) | PictureEvent::Copied(_));
        if done {
            self.pictures.saving = None;
        }
        match event {
            PictureEvent::Previewed(result) => self.pictures.show(result),
            PictureEvent::Copied(image) => {
                let size = [image.size.0, image.size.1];
                let size = size.map(|side| usize::try_from(side).unwrap_or(0));
                ctx.copy_image(ColorImage::from_rgb(size, &image.pixels));
                self.say(ctx, crate::label!("copy-done").to_owned());
            }
            PictureEvent::Dropped => {}
            PictureEvent::Saved(path) => {
                let close = Command::App(AppCommand::CloseSheet(Sheet::Picture));
                self.apply(ctx, [close]);
                self.say(ctx, message!("copy-saved", file = name_of(&path)));
            }
            PictureEvent::Unasked(path) => {
                let close = Command::App(AppCommand::CloseSheet(Sheet::Picture));
                self.apply(ctx, [close]);
                let file = visible_line(&path.display().to_string()).into_owned();
                let words = message!("copy-saved-unasked", file = file);
                self.set_notice(NoticeSubject::Wish(words));
            }
            PictureEvent::Exists(path, job) => {
                self.pictures.sheet.question = Some(name_of(&path));
                self.pictures.question = Some((path, job));
                self.state.display.sheet = Some(Sheet::Picture);
            }
            PictureEvent::Failed(why) => {
                self.set_notice(NoticeSubject::Wish(visible_line(&why).into_owned()));
            }
            PictureEvent::Stopped => {
                self.say(ctx, crate::label!("figure-stopped").to_owned());
            }
        }
        ctx.request_repaint();
    }
}

impl Pictures {
    fn show(&mut self, result: Result<Box<Previewed>, String>) {
        self.sheet.is_drawing = false;
        match result {
            Ok(previewed) => {
                let Previewed { image, words, measure, missing: (names, count) } = *previewed;
                self.previews += 1;
                self.sheet.fault = None;
                self.sheet.note = (count > 0).then(|| {
                    let named = names.iter().take(MOST_NAMED);
                    let listed = crate::scene::text::listed(named);
                    message!("check-no-font", count = count, characters = listed)
                });
                self.sheet.preview = Some(PicturePreview {
                    number: self.previews,
                    size: image.size,
                    pixels: Arc::new(image.pixels),
                    words,
                    measure,
                });
            }
            Err(why) => self.sheet.fault = Some(why),
        }
    }
}

/// The name of a file, for the screen.
fn name_of(path: &std::path::Path) -> String {
    let name = path.file_name().unwrap_or_default();
    visible_line(&name.to_string_lossy()).into_owned()
}
