//! Opening the window.

use std::io::{Write as _, stderr};
use std::path::Path;
use std::process::ExitCode;

use super::arguments::WindowArguments;
use crate::app::{Document, Purpose, SessionFile, Stamp, Start, run};
use crate::dataset::{load, read_file, report};
use crate::model::{Dataset, EventId, When};
use crate::time::{Zone, parse};

/// Opens the window on the file, or on the shipped dataset.
pub(super) fn open(arguments: &WindowArguments) -> ExitCode {
    let document = match arguments.file.as_deref().map(document).transpose() {
        Ok(document) => document.unwrap_or_else(Document::shipped),
        Err(code) => return code,
    };
    let at =
        match arguments.at.as_deref().map(|text| date("--at", text, &document.dataset)).transpose()
        {
            Ok(at) => at.map(|when| when.anchor()),
            Err(message) => return refuse(&message),
        };
    let known_by = arguments.known_by.as_deref();
    let known_by =
        match known_by.map(|text| date("--known-by", text, &document.dataset)).transpose() {
            Ok(when) => when.map(|when| when.latest()),
            Err(message) => return refuse(&message),
        };
    let select = arguments.select.as_deref().map(EventId::from);
    if let Some(id) = select.as_ref().filter(|id| document.dataset.event(id).is_none()) {
        let name = &document.name;
        return refuse(&format!("--select: {name} has no event with the id '{id}'"));
    }
    let (names, session) = (arguments.names, SessionFile::of_platform());
    match run(Start { document, at, known_by, select, names, session }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(stderr(), "error: {error}");
            ExitCode::from(1)
        }
    }
}

/// The dataset in that file. Its problems are told, and what can be kept is opened.
fn document(path: &Path) -> Result<Document, ExitCode> {
    let stamp = Stamp::of(path);
    let bytes = read_file(path).map_err(|error| refuse(&error.to_string()))?;
    let loaded = load(&bytes);
    let shown = path.display().to_string();
    let _ = write!(stderr(), "{}", report(&shown, &bytes, &loaded.issues, super::report_style()));
    Document::of_file(path, stamp, &bytes, loaded, Purpose::Opening)
        .map_err(|_trouble| ExitCode::from(2))
}

fn date(argument: &str, text: &str, dataset: &Dataset) -> Result<When, String> {
    let zone = Zone::named(&dataset.meta.time_zone).unwrap_or_else(|_| Zone::utc());
    parse(text, &zone).map_err(|error| format!("{argument} {text}: {error}"))
}

fn refuse(message: &str) -> ExitCode {
    let _ = writeln!(stderr(), "error: {message}");
    ExitCode::from(2)
}
