//! Reports of a crash: a file that says what the program was doing, and nothing of the dataset.

use std::backtrace::Backtrace;
use std::cell::Cell;
use std::collections::VecDeque;
use std::fmt::{self, Write as _};
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _, stderr};
use std::panic::{PanicHookInfo, set_hook};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tracing::warn;

use super::now;
use super::session::SessionFlush;
use crate::import::expects_panic;
use crate::message;
use crate::state::Command;
use crate::time::{Zone, rfc3339};

/// How many commands a report lists.
const MOST_STEPS: usize = 40;

/// The most reports that one run of the program writes: what panics in every frame would fill the
/// disk.
const MOST_REPORTS: usize = 5;

/// How long saving the session may take before the program ends.
const SAVING: Duration = Duration::from_millis(1_500);

/// The endings of a report that no start has offered yet, and of one that was offered.
const NEW: &str = ".crash.txt";
const OFFERED: &str = ".crash-seen.txt";

/// The last commands by name, for the report: what was done, without what it was done to.
static STEPS: Mutex<VecDeque<String>> = Mutex::new(VecDeque::new());

/// Notes a command for a report that may come.
pub(super) fn note_step(command: &Command) {
    if matches!(command, Command::Tick(_)) {
        return;
    }
    let name = name_of(command);
    let mut steps = steps();
    if steps.back() == Some(&name) {
        return;
    }
    if steps.len() == MOST_STEPS {
        steps.pop_front();
    }
    steps.push_back(name);
}

fn steps() -> MutexGuard<'static, VecDeque<String>> {
    STEPS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The names of a command's variants, "Select(Event": the text stops at the first value.
fn name_of(command: &Command) -> String {
    struct VariantNames(String);

    impl fmt::Write for VariantNames {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            let names = |letter: char| letter.is_ascii_alphabetic() || letter == '(';
            let end = text.find(|letter| !names(letter)).unwrap_or(text.len());
            self.0.push_str(text.get(..end).unwrap_or_default());
            // An error stops the formatting, so that a large value costs nothing.
            if end < text.len() { Err(fmt::Error) } else { Ok(()) }
        }
    }

    let mut names = VariantNames(String::new());
    // It ends with an error at the first value.
    let _ = write!(names, "{command:?}");
    let name = names.0;
    // The last name may be that of a value's type, or the value of a flag.
    name.trim_end_matches('(').to_owned()
}

/// From now on, a panic writes a report to the folder, saves the session and says where the report
/// is, before the program ends.
pub(super) fn report_panics(folder: PathBuf, session: SessionFlush) {
    let written = Mutex::new(0_usize);
    set_hook(Box::new(move |info| {
        thread_local!(static REPORTING: Cell<bool> = const { Cell::new(false) });
        if REPORTING.replace(true) {
            // A panic while a report is written has none of its own.
            return;
        }
        if expects_panic() {
            REPORTING.set(false);
            return;
        }
        let path = {
            let mut written = written.lock().unwrap_or_else(PoisonError::into_inner);
            *written += 1;
            (*written <= MOST_REPORTS).then(|| write_report(&folder, &report(info)))
        };
        session.flush(SAVING);
        let told = match path {
            Some(Ok(path)) => message!("safety-crash-report", path = &*path.display().to_string()),
            Some(Err(error)) => message!("safety-crash-no-report", error = error.to_string()),
            None => String::new(),
        };
        // Without a terminal there is nobody to tell.
        let _ = writeln!(stderr(), "{}\n{told}", place(info));
        REPORTING.set(false);
    }));
}

fn place(info: &PanicHookInfo<'_>) -> String {
    info.location().map_or_else(String::new, ToString::to_string)
}

/// The text of a report. It is for whoever mends the program, in English.
///
/// The words of the panic are in it only where they are part of the program: words that were put
/// together when it happened may hold some of the dataset's.
fn report(info: &PanicHookInfo<'_>) -> String {
    let words = info.payload().downcast_ref::<&'static str>();
    let mut text = String::new();
    let thread = std::thread::current();
    let lines = [
        ("Ibar", env!("CARGO_PKG_VERSION").to_owned()),
        ("time", rfc3339(now(), &Zone::utc())),
        ("system", system()),
        ("thread", thread.name().unwrap_or("unnamed").to_owned()),
        ("place", place(info)),
        (
            "reason",
            (*words.unwrap_or(&"withheld, for it may hold words of the dataset")).to_owned(),
        ),
        ("last commands", steps().iter().cloned().collect::<Vec<_>>().join(", ")),
    ];
    for (name, value) in lines {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{name}: {value}");
    }
    let _ = writeln!(text, "\n{}", Backtrace::force_capture());
    text
}

/// The system, its processor, and what draws windows on it.
fn system() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let session = std::env::var("XDG_SESSION_TYPE").unwrap_or_default();
    let parts =
        [name.unwrap_or(std::env::consts::OS).trim_matches('"'), std::env::consts::ARCH, &*session];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn write_report(folder: &Path, text: &str) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let stamp = now().as_millis();
    let mut nth = 0;
    loop {
        let path = folder.join(format!("{stamp}-{}-{nth}{NEW}", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(text.as_bytes())?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && nth < MOST_REPORTS => {
                nth += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

/// The newest report that no start has offered yet, which counts as offered from now on; `None`
/// where there is none.
pub(super) fn take_new_report(folder: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut new: Vec<String> = names.filter(|name| name.ends_with(NEW)).collect();
    new.sort();
    let mut newest = None;
    for name in new {
        let offered = folder.join(format!("{}{OFFERED}", name.trim_end_matches(NEW)));
        match fs::rename(folder.join(&name), &offered) {
            Ok(()) => newest = Some(offered),
            Err(error) => warn!(name, %error, "a report of a crash stays new"),
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{AppCommand, FilterCommand, SelectCommand};

    #[test]
    fn a_step_is_named_without_what_it_was_done_to() {
        let name = |command: Command| name_of(&command);
        let selected = Command::Select(SelectCommand::Event("secret".into()));
        assert!(name(selected.clone()).starts_with("Select(Event"), "{}", name(selected.clone()));
        let texts = [
            name(selected),
            name(Command::App(AppCommand::CopyText("secret".to_owned()))),
            name(Command::App(AppCommand::OpenAddress("https://secret.example".to_owned()))),
            name(Command::Filter(FilterCommand::SetText("secret".to_owned()))),
        ];
        assert!(texts.iter().all(|text| !text.contains("secret")), "{texts:?}");
        assert_eq!(texts[1], "App(CopyText");
    }

    #[test]
    fn a_report_is_offered_once() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("ibar");
        assert_eq!(take_new_report(&folder), None);
        let first = write_report(&folder, "one").unwrap();
        let second = write_report(&folder, "two").unwrap();
        assert_ne!(first, second);
        let offered = take_new_report(&folder).unwrap();
        assert_eq!(fs::read_to_string(offered).unwrap(), "two");
        assert_eq!(take_new_report(&folder), None);
    }

    /// The variable with the folder in which the crash below leaves its report.
    const FOLDER: &str = "IBAR_TEST_CRASH_FOLDER";

    /// A crash in a process of its own, for the test after it.
    #[test]
    #[ignore = "breaks down on purpose, for the test of its report"]
    fn a_crash() {
        let Some(folder) = std::env::var_os(FOLDER) else { return };
        let folder = PathBuf::from(folder);
        let sessions = super::super::SessionFolder::at(&folder.join("sessions"));
        let keeper = super::super::session::SessionKeeper::new(sessions, &egui::Context::default());
        let state = crate::state::AppState::default();
        keeper.changed(super::super::Session::new("a.ron", &state));
        note_step(&Command::Select(SelectCommand::Event("secret".into())));
        report_panics(folder, keeper.flusher());
        let title = "secret".to_owned();
        panic!("the title is {title}");
    }

    #[test]
    fn a_crash_leaves_a_report_without_words_of_the_dataset_and_the_session() {
        let dir = tempfile::tempdir().unwrap();
        let run = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "app::crash::tests::a_crash", "--ignored", "--nocapture"])
            .env(FOLDER, dir.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(said.contains("A report is in"), "{said}");
        let path = take_new_report(dir.path()).expect("a report");
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains("place: src/app/crash.rs:"), "{text}");
        assert!(text.contains("last commands: Select(Event"), "{text}");
        assert!(!text.contains("secret") && !said.contains("secret"), "{text}\n{said}");
        let sessions = super::super::SessionFolder::at(&dir.path().join("sessions"));
        assert!(sessions.load("a.ron").is_some(), "the session is saved");
    }
}
