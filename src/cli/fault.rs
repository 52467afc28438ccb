//! Faults of the command line, in words of the language in use.

use std::error::Error as _;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};

use crate::text::visible;
use crate::{label, message};

/// Prints why the arguments cannot be followed, or the help or version that they ask for.
pub(super) fn print(error: &clap::Error) -> ExitCode {
    match told(error) {
        Some(text) => super::print_error(&text),
        // A closed pipe is not a failure.
        None => drop(error.print()),
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// The fault in words, with advice; `None` for what is no fault, and for faults that no argument of
/// Ibar leads to.
fn told(error: &clap::Error) -> Option<String> {
    let mut text = sentence(error)?;
    let values = context(error, ContextKind::ValidValue).filter(|values| !values.is_empty());
    if let Some(values) = values {
        text.push_str("\n  ");
        text.push_str(&message!("cli-possible-values", values = values));
    }
    let similar = context(error, ContextKind::SuggestedArg)
        .or_else(|| context(error, ContextKind::SuggestedValue));
    if let Some(similar) = similar {
        text.push_str("\n\n  ");
        text.push_str(&message!("cli-similar", similar = similar));
    }
    if let Some(usage) = context(error, ContextKind::Usage) {
        text.push_str("\n\n");
        text.push_str(&with_heading(&usage));
    }
    text.push_str("\n\n");
    text.push_str(&message!("cli-try-help", option = "--help"));
    Some(text)
}

fn sentence(error: &clap::Error) -> Option<String> {
    let argument = || context(error, ContextKind::InvalidArg);
    let value = || context(error, ContextKind::InvalidValue).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::UnknownArgument => message!("cli-unknown-argument", argument = argument()?),
        ErrorKind::InvalidValue if value().is_empty() => {
            message!("cli-value-missing", argument = argument()?)
        }
        ErrorKind::InvalidValue => {
            message!("cli-bad-value", value = value(), argument = argument()?)
        }
        ErrorKind::ValueValidation => {
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            message!("cli-bad-value-why", value = value(), argument = argument()?, why = why)
        }
        ErrorKind::TooManyValues => {
            message!("cli-value-too-many", value = value(), argument = argument()?)
        }
        ErrorKind::MissingRequiredArgument => {
            message!("cli-arguments-missing", arguments = argument()?)
        }
        ErrorKind::ArgumentConflict => conflict(error)?,
        _ => return None,
    })
}

/// Two arguments, or an argument and a command, of which only one can be given.
fn conflict(error: &clap::Error) -> Option<String> {
    let prior = context(error, ContextKind::PriorArg);
    if let Some(command) = context(error, ContextKind::InvalidSubcommand) {
        return Some(message!("cli-command-conflict", command = command, other = prior?));
    }
    let argument = context(error, ContextKind::InvalidArg)?;
    Some(if prior.as_ref() == Some(&argument) {
        message!("cli-argument-twice", argument = argument)
    } else {
        message!("cli-argument-conflict", argument = argument, other = prior?)
    })
}

/// What clap knows about the fault, as plain text, with control characters of the arguments as
/// their symbols.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = error.get(kind).map(ToString::to_string)?;
    Some(visible(&text).into_owned())
}

/// The usage with its heading in the language in use, and its lines below each other.
fn with_heading(usage: &str) -> String {
    let heading = label!("cli-usage");
    let indent = " ".repeat(heading.chars().count() + 1);
    let lines = usage.trim_start_matches("Usage:").lines().map(str::trim);
    format!("{heading} {}", lines.collect::<Vec<_>>().join(&format!("\n{indent}")))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::super::arguments::Arguments;
    use super::*;

    fn fault(line: &str) -> String {
        told(&Arguments::read(line.split(' ').map(OsString::from)).unwrap_err()).unwrap()
    }

    #[test]
    fn a_fault_says_what_is_wrong_and_what_would_be_right() {
        for (line, start) in [
            ("ibar --colour", "unexpected argument '--colour' found\n"),
            ("ibar when 2023 --formt json", "unexpected argument '--formt' found\n\n  tip: "),
            ("ibar --lang de", "invalid value 'de' for '--lang <LANGUAGE>'\n  [possible values: "),
            ("ibar --select", "a value is required for '--select <ID>' but none was supplied\n"),
            ("ibar when", "the following required arguments were not provided:\n  <TEXT>..."),
            ("ibar --at 1 --at 2", "the argument '--at <WHEN>' cannot be used multiple times\n"),
            ("ibar --verbose=2", "unexpected value '2' for '--verbose...' found; no more were"),
        ] {
            let told = fault(line);
            assert!(told.starts_with(start), "{line}: {told}");
            assert!(told.ends_with("\n\nFor more information, try '--help'."), "{told}");
        }
    }

    #[test]
    fn the_usage_stands_under_its_heading() {
        let told = fault("ibar --colour");
        assert!(
            told.contains("\n\nUsage: ibar [OPTIONS] [FILE] [ADDRESS]\n       ibar <COMMAND>\n\n"),
            "{told}"
        );
    }

    #[test]
    fn what_is_asked_for_is_no_fault() {
        for line in ["ibar --help", "ibar --version", "ibar check -h"] {
            let asked = Arguments::read(line.split(' ').map(OsString::from)).unwrap_err();
            assert_eq!(told(&asked), None, "{line}");
        }
    }
}
