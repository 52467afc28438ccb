//! The command line.
//!
//! Everything goes through [`run`], which returns the exit code: 0 after success, 1 where a check
//! found problems, a text was not a date or the window did not open, 2 where a file could not be
//! read or an argument was wrong. A dataset that takes longer than a moment is read while the window
//! opens: its problems, and those of the launch options, then show in the window and on standard
//! error, and the exit code is 0 once the window was closed. So it is for a file that is there and
//! cannot be shown.

mod arguments;
mod check;
mod convert;
mod fault;
mod help;
mod json;
mod open;
mod render;
mod shown;
mod when;

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _, stderr, stdout};
use std::panic::{set_hook, take_hook};
use std::process::ExitCode;

use tracing::level_filters::LevelFilter;
use tracing::warn;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use self::arguments::{Arguments, Task, language_asked_for};
use crate::dataset::{ReportStyle, schema};
use crate::import::expects_panic;
use crate::message;
use crate::text::{Locale, set_current, set_default, visible};

/// Lets a value go that takes long to let go, such as a million events, without waiting for it: the
/// program may end first.
fn let_go(value: impl Send + 'static) {
    std::thread::spawn(move || drop(value));
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let wishes: Vec<String> = sys_locale::get_locales().collect();
    set_default(Locale::of_wishes(&wishes));
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if let Some(language) = language_asked_for(&arguments) {
        set_current(language);
    }
    let arguments = match Arguments::read(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return fault::print(&error),
    };
    print_diagnostics(arguments.verbose);
    leave_out_expected_panics();
    match arguments.task {
        Some(Task::Check { files, format, fonts }) => check::check(&files, format, fonts),
        Some(Task::When(arguments)) => when::when(&arguments),
        Some(Task::Convert(convert)) => convert::convert(&convert, arguments.lang),
        Some(Task::Render(figure)) => render::render(&figure, arguments.lang),
        Some(Task::Schema) => {
            let _ = stdout().write_all(schema().as_bytes());
            ExitCode::SUCCESS
        }
        Some(Task::Help { command }) => help::print(arguments::command(), command.as_deref()),
        None => open::open(&arguments.window, arguments.lang),
    }
}

/// Says nothing of panics at damaged files, of which an issue tells.
fn leave_out_expected_panics() {
    let usual = take_hook();
    set_hook(Box::new(move |info| {
        if !expects_panic() {
            usual(info);
        }
    }));
}

/// Prints diagnostics from now on; nothing is printed where `count`, the number of `--verbose`, is
/// zero.
///
/// One shows warnings, Ibar's own and those of the libraries that open windows, addresses and the
/// clipboard; two show what Ibar does about them; three show everything that Ibar records.
fn print_diagnostics(count: u8) {
    let (own, others) = match count {
        0 => return,
        1 => (LevelFilter::INFO, LevelFilter::WARN),
        2 => (LevelFilter::DEBUG, LevelFilter::WARN),
        _ => (LevelFilter::TRACE, LevelFilter::INFO),
    };
    let targets = Targets::new().with_target("ibar", own).with_default(others);
    let lines = fmt::layer().with_writer(stderr).with_ansi(false).without_time();
    let registry = tracing_subscriber::registry().with(lines.with_filter(targets));
    if let Err(error) = registry.try_init() {
        // Another subscriber, as in a test, gets the line.
        warn!(%error, "diagnostics go elsewhere");
    }
}

/// A line that says why a command was not done.
fn error_line(what: &str) -> String {
    message!("cli-error", what = &*visible(what)) + "\n"
}

/// Prints it on standard error.
fn print_error(what: &str) {
    let _ = stderr().write_all(error_line(what).as_bytes());
}

/// The style of reports on standard error: coloured on a terminal.
fn report_style() -> ReportStyle {
    if stderr().is_terminal() { ReportStyle::Coloured } else { ReportStyle::Plain }
}
