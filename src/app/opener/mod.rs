//! Programs that Ibar starts: a browser for a web address, an editor for a file.
//!
//! It is the only place that starts one. An address goes out in its parsed form only, a file only
//! to an editor, and where nothing can be started the failure names what was tried.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use tracing::warn;

use super::load_failure::file_name;
use crate::message;
use crate::model::WebAddress;

/// How long a program may take to say that it failed. One that still runs is at work.
const PATIENCE: Duration = Duration::from_secs(3);

/// The interval at which a started program is asked whether it has ended.
const POLL: Duration = Duration::from_millis(20);

/// Editors that need a terminal to draw in.
const TERMINAL_EDITORS: [&str; 15] = [
    "ed", "helix", "hx", "jed", "joe", "kak", "mcedit", "micro", "nano", "ne", "nvim", "pico",
    "vi", "vim", "vis",
];

/// Terminals, with the argument behind which a command line follows; the desktop's choice first.
const TERMINALS: [(&str, Option<&str>); 9] = [
    ("xdg-terminal-exec", None),
    ("x-terminal-emulator", Some("-e")),
    ("gnome-terminal", Some("--")),
    ("konsole", Some("-e")),
    ("xfce4-terminal", Some("-x")),
    ("foot", None),
    ("kitty", None),
    ("alacritty", Some("-e")),
    ("xterm", Some("-e")),
];

/// Endings of names that desktops give to a browser.
const BROWSER_ENDINGS: [&str; 7] = ["htm", "html", "mht", "pdf", "svg", "xhtml", "xml"];

/// Starts programs, and collects the failures.
#[derive(Debug)]
pub(super) struct Opener {
    /// `None` starts nothing.
    environment: Option<Environment>,
    failed: (Sender<NotStarted>, Receiver<NotStarted>),
    /// The addresses and files that were to be opened while nothing is started.
    asked: Vec<String>,
}

/// Nothing could be started for a person's request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NotStarted {
    /// What was to be opened.
    pub(super) what: Opened,
    /// The programs that were tried, in order, without repetition; empty where there is none to
    /// try.
    pub(super) tried: Vec<String>,
}

/// What is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Opened {
    /// A page on the web.
    Page(WebAddress),
    /// A file, by its name without folders.
    File(String),
}

/// The environment variables that decide on programs.
#[derive(Clone, Debug, Default)]
pub(super) struct Environment {
    /// `VISUAL`: an editor with a window of its own, or one for a terminal.
    pub(super) visual: Option<OsString>,
    /// `EDITOR`: an editor for a terminal.
    pub(super) editor: Option<OsString>,
    /// `TERMINAL`: the terminal that the person prefers.
    pub(super) terminal: Option<OsString>,
    /// Where programs are looked for, in place of `PATH`; `None` leaves it.
    pub(super) path: Option<OsString>,
}

impl fmt::Display for NotStarted {
    /// A sentence in the language in use.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tried = (!self.tried.is_empty()).then(|| self.tried.join(", "));
        f.write_str(&match (&self.what, tried) {
            (Opened::Page(address), Some(tried)) => {
                message!("safety-page-not-opened", address = address.as_str(), tried = tried)
            }
            (Opened::Page(address), None) => {
                message!("safety-page-without-program", address = address.as_str())
            }
            (Opened::File(file), Some(tried)) => {
                message!("safety-file-not-edited", file = file, tried = tried)
            }
            (Opened::File(file), None) => message!("safety-file-without-program", file = file),
        })
    }
}

impl Environment {
    /// The environment of this process.
    fn of_process() -> Self {
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        Self {
            visual: variable("VISUAL"),
            editor: variable("EDITOR"),
            terminal: variable("TERMINAL"),
            path: None,
        }
    }
}

impl Opener {
    /// An opener that starts nothing and notes what was to be opened, for a window that is not on
    /// the screen.
    pub(super) fn idle() -> Self {
        Self { environment: None, failed: channel(), asked: Vec::new() }
    }

    /// An opener in the environment of this process.
    pub(super) fn new() -> Self {
        Self::in_environment(Environment::of_process())
    }

    pub(super) fn in_environment(environment: Environment) -> Self {
        Self { environment: Some(environment), ..Self::idle() }
    }

    /// What was to be opened while nothing is started, in order.
    pub(super) fn asked(&self) -> &[String] {
        &self.asked
    }

    /// Opens a page in the browser, on a thread of its own; `wake` is called if that fails.
    pub(super) fn open_page(&mut self, address: &WebAddress, wake: impl FnOnce() + Send + 'static) {
        if self.environment.is_none() {
            self.asked.push(address.to_string());
            return;
        }
        let what = Opened::Page(address.clone());
        self.start(what, open::commands(address.as_str()), wake);
    }

    /// Opens a file in an editor, on a thread of its own; `wake` is called if that fails.
    pub(super) fn edit(&mut self, path: &Path, wake: impl FnOnce() + Send + 'static) {
        let name = file_name(path);
        let Some(environment) = &self.environment else {
            self.asked.push(name);
            return;
        };
        // An absolute path never begins with the sign of an option.
        let commands = std::path::absolute(path).map(|path| environment.editors(&path));
        let commands = commands.unwrap_or_default();
        self.start(Opened::File(name), commands, wake);
    }

    /// The next failure; `None` while there is none.
    pub(super) fn next_failure(&self) -> Option<NotStarted> {
        self.failed.1.try_recv().ok()
    }

    fn start(&self, what: Opened, commands: Vec<Command>, wake: impl FnOnce() + Send + 'static) {
        let path = self.environment.as_ref().and_then(|it| it.path.clone());
        let failed = self.failed.0.clone();
        let work = move || {
            let mut tried = Vec::new();
            let started = commands.into_iter().any(|mut command| {
                if let Some(path) = &path {
                    command.env("PATH", path);
                }
                let name = command.get_program().to_string_lossy().into_owned();
                let started = try_to_start(&mut command);
                if !started && !tried.contains(&name) {
                    tried.push(name);
                }
                started
            });
            if !started {
                warn!(?tried, "no program could be started");
                // Nobody listens once the window is closed.
                let _ = failed.send(NotStarted { what, tried });
                wake();
            }
        };
        if let Err(error) = thread::Builder::new().name("opener".to_owned()).spawn(work) {
            warn!(%error, "no thread to start a program from");
        }
    }
}

impl Environment {
    /// The commands that open a file in an editor, the person's own choice first. A browser is
    /// never among them.
    fn editors(&self, path: &Path) -> Vec<Command> {
        let chosen = [(&self.visual, false), (&self.editor, true)];
        let mut commands = Vec::new();
        for (line, usually_in_terminal) in chosen {
            let Some((program, arguments)) = line.as_deref().and_then(words) else { continue };
            if !self.has_program(&program) {
                continue;
            }
            let editor = Editor { program: &program, arguments: &arguments, path };
            if usually_in_terminal || needs_terminal(&program) {
                commands.extend(self.in_terminals(&editor));
            } else {
                commands.push(editor.command());
            }
        }
        let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        if !BROWSER_ENDINGS.iter().any(|it| ending.eq_ignore_ascii_case(it)) {
            commands.extend(open::commands(path));
        }
        commands
    }

    /// Whether there is such a program: a terminal would start without one, and say so to nobody.
    fn has_program(&self, program: &str) -> bool {
        if program.contains(['/', '\\']) {
            return Path::new(program).is_file();
        }
        let path = self.path.clone().or_else(|| std::env::var_os("PATH")).unwrap_or_default();
        std::env::split_paths(&path).any(|folder| {
            folder.join(program).is_file() || folder.join(format!("{program}.exe")).is_file()
        })
    }

    fn in_terminals(&self, editor: &Editor<'_>) -> Vec<Command> {
        let own = self.terminal.as_deref().and_then(OsStr::to_str);
        let own = own.map(|terminal| {
            let known = TERMINALS.iter().find(|(name, _)| *name == terminal);
            (terminal, known.map_or(Some("-e"), |(_, argument)| *argument))
        });
        let terminals = own.into_iter().chain(TERMINALS);
        terminals
            .map(|(terminal, argument)| {
                let mut command = Command::new(terminal);
                command.args(argument).arg(editor.program).args(editor.arguments).arg(editor.path);
                command
            })
            .collect()
    }
}

/// An editor with the file that it is to open.
struct Editor<'e> {
    program: &'e str,
    arguments: &'e [String],
    path: &'e Path,
}

impl Editor<'_> {
    fn command(&self) -> Command {
        let mut command = Command::new(self.program);
        command.args(self.arguments).arg(self.path);
        command
    }
}

/// The program and its arguments in a variable such as `code --wait`; `None` where it has none.
fn words(line: &OsStr) -> Option<(String, Vec<String>)> {
    let mut words = shlex::split(line.to_str()?)?.into_iter();
    Some((words.next()?, words.collect()))
}

fn needs_terminal(program: &str) -> bool {
    let name = Path::new(program).file_name().and_then(OsStr::to_str).unwrap_or(program);
    TERMINAL_EDITORS.contains(&name)
}

/// Starts a program; false where there is no such program, or where it fails at once.
fn try_to_start(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match command.spawn() {
        Ok(child) => runs(child),
        Err(error) => {
            if error.kind() != ErrorKind::NotFound {
                warn!(program = ?command.get_program(), %error, "a program cannot be started");
            }
            false
        }
    }
}

/// Whether a program does its work: it ended well, or still runs after [`PATIENCE`].
fn runs(mut child: Child) -> bool {
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(POLL),
            Err(_) => return true,
        }
    }
    // Whoever started a program has to wait for its end, or its entry stays in the system's table.
    let waiting = thread::Builder::new().spawn(move || child.wait());
    waiting.inspect_err(|error| warn!(%error, "an editor's end is not waited for")).is_ok()
}

#[cfg(test)]
mod tests;
