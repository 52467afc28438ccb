//! Arguments of the command line.

mod convert;
mod render;
mod shown;

pub(super) use self::convert::{ConvertArguments, RowsArgument};
pub(super) use self::render::RenderArguments;
pub(super) use self::shown::{PartArguments, ShownArguments};

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, StringValueParser, TypedValueParser as _};
use clap::{
    ArgAction, Args, Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand,
    ValueEnum,
};

use super::help::{translated, with_usage};
use crate::geo::theatre;
use crate::model::Language;
use crate::state::is_view_address;
use crate::text::{Locale, locales};
use crate::{label, message};

/// The command line. Its help is in the language in use when the command is built.
#[derive(Debug, Parser)]
#[command(
    name = "ibar",
    version,
    about = label!("cli-about"),
    args_conflicts_with_subcommands = true
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) task: Option<Task>,
    #[command(flatten)]
    pub(super) window: WindowArguments,
    /// The language of the window, and of what is printed; `None` leaves it.
    #[arg(
        long,
        global = true,
        value_name = "LANGUAGE",
        value_parser = languages_of_interface(),
        help = label!("cli-lang")
    )]
    pub(super) lang: Option<Language>,
    /// How much of what is worked around is printed.
    #[arg(short, long, global = true, action = ArgAction::Count, help = label!("cli-verbose"))]
    pub(super) verbose: u8,
}

/// A prefix that hides the hyphen of an argument that is not an option. The system ends arguments
/// with this character, so that none contains it.
const HIDDEN: &str = "\0";

impl Arguments {
    /// Reads the arguments, of which the first is the name of the program, or says in words why they
    /// cannot be followed.
    ///
    /// A year before 0000 starts with a hyphen, as in `ibar when -0043 --format json`. To the
    /// parser that is an option, unless every later option is to be a date.
    pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let matches = command()
            .try_get_matches_from(hidden(with_command_first(arguments.into_iter().collect())))?;
        Self::from_arg_matches(&matches)
    }
}

/// The command line with its help, in the language in use.
pub(super) fn command() -> Command {
    with_usage(translated(Arguments::command()))
}

/// The language that the arguments ask for with `--lang`, before they are read: their help and their
/// faults are in that language.
pub(super) fn language_asked_for(arguments: &[OsString]) -> Option<&'static Locale> {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    let tag = arguments.find_map(|argument| match argument.strip_prefix("--lang") {
        Some("") => Some(None),
        Some(value) => value.strip_prefix('=').map(Some),
        None => None,
    })?;
    Locale::by_tag(tag.or_else(|| arguments.next())?)
}

/// The arguments with the command before the options that every command takes: to the parser,
/// whatever follows an option of the window is a file, also in `ibar --lang sq check a.ron`.
fn with_command_first(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let options = |argument: &OsString| match argument.to_str() {
        Some("--lang") => Some(2),
        Some("--verbose") => Some(1),
        Some(text) if text.starts_with("--lang=") => Some(1),
        Some(text) if text.len() > 1 && text.strip_prefix('-').is_some_and(is_only_v) => Some(1),
        _ => None,
    };
    let mut nth = 1;
    while let Some(taken) = arguments.get(nth).and_then(options) {
        nth += taken;
    }
    let is_command = |argument: &OsString| {
        argument.to_str().is_some_and(|name| command().find_subcommand(name).is_some())
    };
    if nth > 1
        && let Some(range) = arguments.get_mut(1..=nth)
        && range.last().is_some_and(is_command)
    {
        range.rotate_right(1);
    }
    arguments
}

fn is_only_v(letters: &str) -> bool {
    letters.chars().all(|letter| letter == 'v')
}

/// The arguments, with those of `when` hidden that begin with a hyphen and a digit.
fn hidden(arguments: impl IntoIterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    let mut of_when = false;
    arguments.into_iter().enumerate().map(move |(nth, argument)| {
        of_when |= nth == 1 && argument == "when";
        match argument.as_encoded_bytes() {
            [b'-', b'0'..=b'9', ..] if of_when => {
                let mut hidden = OsString::from(HIDDEN);
                hidden.push(argument);
                hidden
            }
            _ => argument,
        }
    })
}

/// An argument without the prefix that hides it.
fn shown(argument: String) -> String {
    argument.strip_prefix(HIDDEN).map(str::to_owned).unwrap_or(argument)
}

/// Arguments for the window.
#[derive(Debug, Args)]
pub(super) struct WindowArguments {
    /// The dataset to open; `None` for the one that Ibar ships with.
    #[arg(help = label!("cli-file"))]
    pub(super) file: Option<PathBuf>,
    /// Where to put the playhead.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-at"))]
    pub(super) at: Option<String>,
    /// The first of the dates shown.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-from"))]
    pub(super) from: Option<String>,
    /// The last of the dates shown.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-to"))]
    pub(super) to: Option<String>,
    /// The date by whose end a claim must have been made.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-known-by"))]
    pub(super) known_by: Option<String>,
    /// The id of the event to select.
    #[arg(long, value_name = "ID", help = label!("cli-select"))]
    pub(super) select: Option<String>,
    /// The line of the filter.
    #[arg(long, value_name = "LINE", allow_hyphen_values = true, help = label!("cli-filter"))]
    pub(super) filter: Option<String>,
    /// The least grade of events and claims.
    #[arg(long, value_name = "GRADE", help = label!("cli-grade"))]
    pub(super) grade: Option<String>,
    /// The language of names.
    #[arg(
        long,
        value_name = "LANGUAGE",
        value_parser = languages(),
        help = label!("cli-names")
    )]
    pub(super) names: Option<Language>,
    /// A view that somebody passed on.
    #[arg(long, value_name = "VIEW", help = label!("cli-view"))]
    pub(super) view: Option<String>,
    /// The same as an address; the file may be left out before it.
    #[arg(value_name = "ADDRESS", conflicts_with = "view", help = label!("cli-address"))]
    pub(super) address: Option<String>,
}

impl WindowArguments {
    /// The file and the view: an address in the place of the file is a view.
    pub(super) fn file_and_view(&self) -> (Option<&PathBuf>, Option<&str>) {
        let view = self.address.as_deref().or(self.view.as_deref());
        let in_place = self.file.as_ref().and_then(|file| file.to_str());
        match in_place.filter(|text| view.is_none() && is_view_address(text)) {
            Some(address) => (None, Some(address)),
            None => (self.file.as_ref(), view),
        }
    }
}

fn languages_of_interface() -> impl clap::builder::TypedValueParser<Value = Language> {
    let tags = locales().iter().map(Locale::tag);
    PossibleValuesParser::new(tags).map(|tag| Language::new(&tag).unwrap_or_default())
}

/// A tag of a language: which of them a dataset has names in is known once it is read.
fn languages() -> impl clap::builder::TypedValueParser<Value = Language> {
    StringValueParser::new().try_map(|tag| {
        let known = theatre().languages.iter().map(|language| language.tag);
        let mut known = known.chain([Language::BOTH, Language::AS_INTERFACE]);
        // Written in any case, as tags may be.
        let same = known.find(|language| language.tag().eq_ignore_ascii_case(&tag));
        let language = same.or_else(|| Language::new(&tag));
        language.ok_or_else(|| message!("cli-not-a-language", tag = tag))
    })
}

/// Commands that open no window.
#[derive(Debug, Subcommand)]
pub(super) enum Task {
    /// Looks for problems in datasets.
    #[command(
        about = label!("cli-check"),
        long_about = paragraphs(&[label!("cli-check"), label!("cli-check.long")])
    )]
    Check {
        /// The files to look at.
        #[arg(help = label!("cli-check-files"))]
        files: Vec<PathBuf>,
        /// How the problems are printed.
        #[arg(long, value_enum, default_value_t, help = label!("cli-check-format"))]
        format: Format,
        /// Whether letters that no font of this machine has are problems too.
        #[arg(long, help = label!("cli-check-fonts"))]
        fonts: bool,
    },
    /// Explains dates.
    #[command(
        about = label!("cli-when"),
        long_about = paragraphs(&[label!("cli-when"), label!("cli-when.long")])
    )]
    When(WhenArguments),
    /// Writes a dataset in another format.
    #[command(
        about = label!("convert-command"),
        long_about = paragraphs(&[label!("convert-command"), label!("convert-command.long")])
    )]
    Convert(ConvertArguments),
    /// Makes a figure.
    #[command(
        about = label!("cli-render"),
        long_about = paragraphs(&[label!("cli-render"), label!("cli-render.long")])
    )]
    Render(Box<RenderArguments>),
    /// Prints the form of a dataset.
    #[command(
        about = label!("cli-schema"),
        long_about = paragraphs(&[label!("cli-schema"), label!("cli-schema.long")])
    )]
    Schema,
    /// Prints the help of a command, or of the whole command line.
    #[command(about = label!("cli-help"))]
    Help {
        /// The command.
        #[arg(value_name = "COMMAND", help = label!("cli-help-command"))]
        command: Option<String>,
    },
}

fn paragraphs(paragraphs: &[&str]) -> String {
    paragraphs.join("\n\n")
}

/// Dates to explain.
#[derive(Debug, Args)]
pub(super) struct WhenArguments {
    /// The dates.
    #[arg(
        value_name = "TEXT",
        required = true,
        value_parser = StringValueParser::new().map(shown),
        help = label!("cli-when-texts")
    )]
    pub(super) texts: Vec<String>,
    /// The time zone of times without an offset and of the bounds.
    #[arg(
        long,
        value_name = "NAME",
        default_value = "UTC",
        value_parser = StringValueParser::new().map(shown),
        help = label!("cli-when-zone")
    )]
    pub(super) zone: String,
    /// How the dates are printed.
    #[arg(long, value_enum, default_value_t, help = label!("cli-when-format"))]
    pub(super) format: Format,
}

/// The reader for whom something is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// People.
    #[default]
    #[value(help = label!("cli-format-text"))]
    Text,
    /// Programs.
    #[value(help = label!("cli-format-json"))]
    Json,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(line: &str) -> (Vec<String>, String, Format) {
        match Arguments::read(line.split(' ').map(OsString::from)).unwrap().task {
            Some(Task::When(when)) => (when.texts, when.zone, when.format),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn years_before_zero_are_dates_wherever_the_options_stand() {
        let expected = (vec!["-0043-03-15".to_owned(), "-198X".to_owned()], Format::Json);
        for line in [
            "ibar when -0043-03-15 -198X --format json",
            "ibar when --format json -0043-03-15 -198X",
            "ibar when -0043-03-15 --format json -198X",
            "ibar when --format json -- -0043-03-15 -198X",
        ] {
            let (texts, zone, format) = when(line);
            assert_eq!((texts, format), expected, "{line}");
            assert_eq!(zone, "UTC");
        }
    }

    fn named(line: &str) -> Result<Option<Language>, clap::Error> {
        let arguments = Arguments::read(line.split(' ').map(OsString::from));
        arguments.map(|arguments| arguments.window.names)
    }

    #[test]
    fn names_are_asked_for_by_the_tag_of_their_language() {
        assert_eq!(named("ibar").unwrap(), None);
        for (language, _) in theatre().name_choices(&crate::model::Dataset::default()) {
            let line = format!("ibar --names {}", language.tag());
            assert_eq!(named(&line).unwrap(), Some(language));
        }
    }

    #[test]
    fn names_may_be_in_any_language_that_a_dataset_has_and_what_is_no_tag_is_refused() {
        assert_eq!(named("ibar --names uk").unwrap(), Language::new("uk"));
        assert_eq!(named("ibar --names SR-latn").unwrap(), Language::new("sr-Latn"));
        let error = named("ibar --names шр").unwrap_err().to_string();
        assert!(error.contains("'шр' is not the tag of a language"), "{error}");
    }

    #[test]
    fn the_language_is_known_before_the_arguments_are_read() {
        let asked_for = |line: &str| {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            language_asked_for(&arguments).map(Locale::tag)
        };
        assert_eq!(asked_for("ibar check --lang sq a.ron"), Some("sq"));
        assert_eq!(asked_for("ibar --lang=sr-Latn --help"), Some("sr-Latn"));
        assert_eq!(asked_for("ibar --language sq"), None);
        assert_eq!(asked_for("ibar --lang"), None);
        assert_eq!(asked_for("ibar --lang xx"), None);
    }

    #[test]
    fn every_command_takes_the_language() {
        for line in [
            "ibar --lang sq",
            "ibar check --lang sq",
            "ibar --lang sq check",
            "ibar -vv --lang=sq when 2023",
            "ibar when 2023 --lang sq",
        ] {
            let arguments = Arguments::read(line.split(' ').map(OsString::from)).unwrap();
            assert_eq!(arguments.lang, Language::new("sq"), "{line}");
        }
    }

    #[test]
    fn an_option_that_does_not_exist_is_not_a_date() {
        let wrong = "ibar when 2023 --formt json".split(' ').map(OsString::from);
        assert!(Arguments::read(wrong).is_err());
    }
}
