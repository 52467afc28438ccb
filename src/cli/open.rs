//! Opening the window.

use std::fmt::Write as _;
use std::io::{Write as _, stderr};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use super::arguments::WindowArguments;
use crate::app::{
    Document, LaunchOptions, Loader, LoaderEvent, Origin, SessionFile, Start, StartError, run,
    run_awaiting,
};
use crate::dataset::{FileError, Loaded, report};
use crate::model::EventId;

/// How many problems are told before the window opens: as many as it lists. A terminal would take
/// longer for a million than the reading of the file does.
const MOST_TOLD: usize = 5_000;
/// How long a file may take before the window opens without it.
const PATIENCE: Duration = Duration::from_millis(150);

/// Opens the window on the file, or on the shipped dataset.
///
/// A file that is read in no time is there before the window, and so is the reason why it is not.
/// A large one is read on while the window opens, which then tells how far it is and, where it
/// cannot be read, why; what was asked of it is done once it is there.
pub(super) fn open(arguments: &WindowArguments) -> ExitCode {
    let options = LaunchOptions {
        at: arguments.at.clone(),
        known_by: arguments.known_by.clone(),
        select: arguments.select.as_deref().map(EventId::from),
        names: arguments.names,
    };
    let Some(path) = &arguments.file else {
        return open_window(Document::shipped(), options);
    };
    let loader = Loader::before_the_window();
    let shown = path.clone();
    let on_read = move |read: Result<(&[u8], &Loaded), &FileError>| tell(&shown, read);
    loader.open_with(Origin::File(path.clone()), Box::new(on_read));
    match loader.wait(PATIENCE) {
        Some(LoaderEvent::Opened(Ok(document))) => open_window(*document, options),
        // The reason was told as soon as it was known.
        Some(_) => ExitCode::from(2),
        None => match options.validate() {
            Some(message) => refuse(&message),
            None => ended(run_awaiting(loader, path.clone(), options, SessionFile::of_platform())),
        },
    }
}

/// Opens the window on a document that is there.
fn open_window(document: Document, options: LaunchOptions) -> ExitCode {
    let (granted, refused) = options.resolve(&document);
    match refused.first() {
        Some(message) => refuse(message),
        None => ended(run(Start::on(document, granted, SessionFile::of_platform()))),
    }
}

/// Tells what is wrong with the file.
fn tell(path: &Path, read: Result<(&[u8], &Loaded), &FileError>) {
    let text = match read {
        Ok((bytes, loaded)) => {
            let name = path.display().to_string();
            let told = loaded.issues.get(..MOST_TOLD).unwrap_or(&loaded.issues);
            let rest = loaded.issues.len() - told.len();
            let mut text = report(&name, bytes, told, super::report_style());
            if rest > 0 {
                let _ = writeln!(text, "\nand {rest} more, which `ibar check` tells");
            }
            text
        }
        Err(error) => format!("error: {error}\n"),
    };
    let _ = write!(stderr(), "{text}");
}

fn ended(run: Result<(), StartError>) -> ExitCode {
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(stderr(), "error: {error}");
            ExitCode::from(1)
        }
    }
}

fn refuse(message: &str) -> ExitCode {
    let _ = writeln!(stderr(), "error: {message}");
    ExitCode::from(2)
}
