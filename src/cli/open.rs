//! The window, opened from the command line.

use std::fmt::Write as _;
use std::io::{Write as _, stderr};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use super::arguments::WindowArguments;
use crate::app::{
    Document, LaunchOptions, Loader, LoaderEvent, Origin, SessionFolder, Start, StartError, run,
    run_pending, run_shipped,
};
use crate::dataset::{FileError, Loaded, report};
use crate::message;
use crate::model::{EventId, Language};
use crate::text::visible_line;

/// The most problems that are printed before the window opens: as many as it lists. For a million, a
/// terminal would take longer than reading the file does.
const MOST_PRINTED: usize = 5_000;
/// How long a file may take before the window opens without it: a person waits this long for a
/// window in any case.
const PATIENCE: Duration = Duration::from_millis(150);

/// Opens the window on the file, or on the shipped dataset.
///
/// A small file is read before the window opens. A large one is read while the window opens, which
/// then shows the progress; the launch options are applied once it is read. If there is no such file,
/// no window opens. The window of a file that cannot be read says why, and takes another one.
pub(super) fn open(arguments: &WindowArguments, language: Option<Language>) -> ExitCode {
    let (file, view) = arguments.file_and_view();
    let options = LaunchOptions {
        at: arguments.at.clone(),
        from: arguments.from.clone(),
        to: arguments.to.clone(),
        known_by: arguments.known_by.clone(),
        select: arguments.select.as_deref().map(EventId::from),
        filter: arguments.filter.clone(),
        view: view.map(str::to_owned),
        grade: arguments.grade.clone(),
        names: arguments.names,
        language,
    };
    let Some(path) = file else {
        return match options.resolve_for_any() {
            Some(resolved) => ended(run_shipped(resolved, SessionFolder::of_platform())),
            None => open_window(Document::shipped(), options),
        };
    };
    let loader = Loader::before_the_window();
    let shown = path.clone();
    let on_read = move |read: Result<(&[u8], &Loaded), &FileError>| print(&shown, read);
    loader.open_with(Origin::File(path.clone()), Box::new(on_read));
    match loader.wait(PATIENCE) {
        Some(LoaderEvent::Opened(Ok(document))) => open_window(*document, options),
        // `print` has given the reason.
        Some(_) if !path.is_file() => ExitCode::from(2),
        Some(_) => {
            // Read once more, for the window: small as it is, that takes less than opening one.
            loader.open(Origin::File(path.clone()));
            open_pending(loader, path, options)
        }
        None => open_pending(loader, path, options),
    }
}

/// Opens the window on a file that the loader reads.
fn open_pending(loader: Loader, path: &Path, options: LaunchOptions) -> ExitCode {
    if let Some(message) = options.validate() {
        return refuse(&message);
    }
    let session = SessionFolder::of_platform();
    ended(run_pending(loader, path.to_owned(), options, session))
}

/// Opens the window on a document that is read.
fn open_window(document: Document, options: LaunchOptions) -> ExitCode {
    let (resolved, faults) = options.resolve(&document);
    match faults.first() {
        Some(message) => refuse(message),
        None => ended(run(Start::on(document, resolved, SessionFolder::of_platform()))),
    }
}

/// Prints the problems of the file, or why it cannot be read.
pub(super) fn print(path: &Path, read: Result<(&[u8], &Loaded), &FileError>) {
    let text = match read {
        Ok((bytes, loaded)) => {
            let name = visible_line(&path.display().to_string()).into_owned();
            let printed = loaded.issues.get(..MOST_PRINTED).unwrap_or(&loaded.issues);
            let rest = loaded.issues.len() - printed.len();
            let mut text = report(&name, bytes, printed, super::report_style());
            if rest > 0 {
                let _ = writeln!(text, "\n{}", message!("cli-and-more", count = rest));
            }
            text
        }
        Err(error) => super::error_line(&error.to_string()),
    };
    let _ = write!(stderr(), "{text}");
}

fn ended(run: Result<(), StartError>) -> ExitCode {
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            super::print_error(&error.to_string());
            ExitCode::from(1)
        }
    }
}

fn refuse(message: &str) -> ExitCode {
    super::print_error(message);
    ExitCode::from(2)
}
