//! Saving of data and pages: the dialog of files, and the writing on a thread of its own.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::Instant;

use egui::Context;
use tracing::error;

use super::Shell;
use super::around_frame::waking;
use super::unasked::unasked_place;
use crate::app::notice_subject::NoticeSubject;
use crate::dataset::write;
use crate::export::data::{DataFormat, Extract, TableRows, converted};
use crate::export::page::{ShownPage, page_of_shown};
use crate::export::save::{SaveError, save_file};
use crate::model::{Dataset, set_text_languages, text_languages};
use crate::state::AppState;
use crate::text::{current, set_current, visible_line};
use crate::{label, message};

/// Files that are being chosen or written, each with what has come of it at its end.
#[derive(Debug, Default)]
pub(super) struct Exports(Vec<Receiver<Written>>);

/// What has come of a file, in words.
#[derive(Debug)]
enum Written {
    /// It is there: said for a short while.
    Saved(String),
    /// Why it is not, or where it is without having been asked for: a notice that stays.
    Notice(String),
}

impl Shell {
    /// Lets the person choose a file, and saves the events shown there, in the format of its name.
    pub(super) fn save_data(&mut self, ctx: &Context) {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(label!("copy-save-data"));
        for format in DataFormat::ALL {
            let extension = match format {
                DataFormat::Csv(TableRows::Claims) => CLAIMS,
                format => format.extension(),
            };
            dialog = dialog.add_filter(format.label(), &[extension]);
        }
        let name = format!("{}.csv", self.export_name());
        self.save_with(ctx, (dialog, name), |dataset, state, path| {
            let is_claims = path.to_string_lossy().to_lowercase().ends_with(&format!(".{CLAIMS}"));
            let rows = if is_claims { TableRows::Claims } else { TableRows::Events };
            let format = DataFormat::of_path(path, rows);
            let Some(format) = format else {
                return Err(unknown_format(path, &DataFormat::ALL));
            };
            let extract = Extract::of_dates_shown(dataset, state);
            save_file(path, converted(&extract, format).text.as_bytes(), true).map_err(told)
        });
    }

    /// Lets the person choose a file, and saves the whole record there in RON, with all that later
    /// states of the file brought.
    pub(super) fn save_records(&mut self, ctx: &Context) {
        let dialog = rfd::AsyncFileDialog::new().set_title(label!("import-save-records"));
        let dialog = dialog.add_filter(DataFormat::Ron.label(), &["ron"]);
        let name = format!("{}.ron", self.export_name());
        self.save_with(ctx, (dialog, name), |dataset, _, path| {
            if DataFormat::of_path(path, TableRows::Events) != Some(DataFormat::Ron) {
                return Err(unknown_format(path, &[DataFormat::Ron]));
            }
            save_file(path, write(dataset).as_bytes(), true).map_err(told)
        });
    }

    /// Lets the person choose a file, and saves the dates shown there as a page.
    pub(super) fn save_page(&mut self, ctx: &Context) {
        let dialog = rfd::AsyncFileDialog::new().set_title(label!("copy-save-page"));
        let dialog = dialog.add_filter(label!("page-format"), &["html"]);
        let name = format!("{}.html", self.export_name());
        let source = self.document.path().map(Path::to_owned);
        let basemap = Arc::clone(&self.basemap);
        self.save_with(ctx, (dialog, name), move |dataset, state, path| {
            // While a story is read, the page tells it.
            let page = page_of_shown(ShownPage {
                dataset,
                state,
                basemap: &basemap,
                file: source.as_deref(),
                headline: None,
                story: state.story.story.as_ref(),
            });
            save_file(path, page.html.as_bytes(), true).map_err(told)
        });
    }

    /// A name for a file: that of the document without its extension.
    pub(super) fn export_name(&self) -> String {
        let stem = Path::new(&self.document.name).file_stem();
        stem.map_or_else(|| "ibar".to_owned(), |stem| stem.to_string_lossy().into_owned())
    }

    /// Asks for a file, and writes what is shown there on a thread. The dialog asks before a file is
    /// replaced. Where the system has none, it goes to a free place of that name.
    fn save_with(
        &mut self,
        ctx: &Context,
        (dialog, name): (rfd::AsyncFileDialog, String),
        write: impl FnOnce(&Dataset, &AppState, &Path) -> Result<(), String> + Send + 'static,
    ) {
        // The dialog is made here, because some systems want that on the window's own thread.
        let chosen = dialog.set_file_name(&name).save_file();
        let asked = Instant::now();
        let (dataset, state) = (Arc::clone(&self.document.dataset), self.state.clone());
        let (language, texts) = (current(), text_languages());
        let (done, answers) = channel();
        let wake = waking(ctx);
        let started = thread::Builder::new().name("export".to_owned()).spawn(move || {
            set_current(language);
            set_text_languages(texts);
            let file = pollster::block_on(chosen).map(|file| file.path().to_owned());
            let is_named = file.is_some();
            let Some(path) = file.or_else(|| unasked_place(asked, &name)) else { return };
            let name = path.file_name().map_or_else(String::new, |name| {
                visible_line(&name.to_string_lossy()).into_owned()
            });
            let written = match write(&dataset, &state, &path) {
                Ok(()) if is_named => Written::Saved(message!("copy-saved", file = name)),
                Ok(()) => {
                    let file = visible_line(&path.display().to_string()).into_owned();
                    Written::Notice(message!("copy-saved-unasked", file = file))
                }
                Err(why) => Written::Notice(visible_line(&why).into_owned()),
            };
            let _ = done.send(written);
            wake();
        });
        match started {
            Ok(_) => self.exports.0.push(answers),
            Err(error) => error!(%error, "no thread to save a file"),
        }
    }

    /// Says which files were saved, and which could not be.
    pub(super) fn tell_what_was_saved(&mut self, ctx: &Context) {
        let mut said = None;
        self.exports.0.retain(|answers| match answers.try_recv() {
            Ok(words) => {
                said = Some(words);
                false
            }
            Err(TryRecvError::Empty) => true,
            Err(TryRecvError::Disconnected) => false,
        });
        match said {
            Some(Written::Saved(words)) => self.say(ctx, words),
            Some(Written::Notice(words)) => self.set_notice(NoticeSubject::Wish(words)),
            None => {}
        }
    }
}

/// The ending of the names of tables of claims.
const CLAIMS: &str = "claims.csv";

/// That the name of a file has none of the endings of these formats.
fn unknown_format(path: &Path, formats: &[DataFormat]) -> String {
    let known: Vec<&str> = formats.iter().map(|format| format.extension()).collect();
    let file = visible_line(&path.display().to_string()).into_owned();
    message!("convert-unknown-format", file = file, known = known.join(", "))
}

/// An error in words.
#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
fn told(error: SaveError) -> String {
    error.to_string()
}
