//! Arguments of the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, StringValueParser, TypedValueParser as _};
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::geo::theatre;
use crate::model::Language;
use crate::text::{Locale, locales};

/// A map and a timeline, in which every fact is somebody's claim with a source.
#[derive(Debug, Parser)]
#[command(name = "ibar", version, about, args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) task: Option<Task>,
    #[command(flatten)]
    pub(super) window: WindowArguments,
    /// Print what goes wrong and is worked around, on standard error; twice or three times for more
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(super) verbose: u8,
}

/// A prefix that hides the hyphen of an argument that is not an option. The system ends arguments
/// with this character, so that none contains it.
const HIDDEN: &str = "\0";

impl Arguments {
    /// Reads the arguments, of which the first is the name of the program; wrong ones end the program
    /// with the exit code 2.
    ///
    /// A year before 0000 starts with a hyphen, as in `ibar when -0043 --format json`. To the
    /// parser that is an option, unless every later option is to be a date.
    pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Self {
        Self::parse_from(hidden(arguments))
    }
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
    /// The dataset to open; without it, the one that Ibar ships with. A large one is read while the
    /// window opens, which then shows its problems
    pub(super) file: Option<PathBuf>,
    /// Where to put the playhead: an EDTF date such as 2023-09-24T02:46+02:00, or one as people write
    /// it, such as "24 sep 2023 02:46", "44 BCE" or start
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    pub(super) at: Option<String>,
    /// Show only what was known by the end of that date
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    pub(super) known_by: Option<String>,
    /// The id of the event to select
    #[arg(long, value_name = "ID")]
    pub(super) select: Option<String>,
    /// The language of names; "auto" is that of the window, "both" gives places in both local forms
    #[arg(long, value_name = "LANGUAGE", value_parser = languages())]
    pub(super) names: Option<Language>,
    /// The language of the window, and of the dataset's texts where it has them in several; without
    /// it, that of the system
    #[arg(long, value_name = "LANGUAGE", value_parser = languages_of_interface())]
    pub(super) lang: Option<Language>,
}

fn languages_of_interface() -> impl clap::builder::TypedValueParser<Value = Language> {
    let tags = locales().iter().map(Locale::tag);
    PossibleValuesParser::new(tags).map(|tag| Language::new(&tag).unwrap_or_default())
}

fn languages() -> impl clap::builder::TypedValueParser<Value = Language> {
    let theatre = theatre();
    let tags = theatre.languages.iter().map(|language| language.tag.tag());
    let both = theatre.both.iter().map(|_| Language::BOTH.tag());
    let tags = [Language::AS_INTERFACE.tag()].into_iter().chain(tags).chain(both);
    PossibleValuesParser::new(tags).map(|tag| Language::new(&tag).unwrap_or_default())
}

/// Commands that open no window.
#[derive(Debug, Subcommand)]
pub(super) enum Task {
    /// Look for problems in datasets; without a file, in the one that Ibar ships with
    ///
    /// Prints one summary line a file on standard output, and every problem on standard error.
    /// Ends with 0 where there is none, with 1 where there are some, with 2 where a file cannot be
    /// read.
    ///
    /// As JSON it prints one array on standard output, and nothing else: an object for each
    /// problem, with "file", "line", "column", "severity" ("error" or "warning"), "code",
    /// "message" and "help" (null where there is none). Lines and columns count from one, columns
    /// in characters. A file that cannot be read has one at its line 1, column 1.
    #[command(verbatim_doc_comment)]
    Check {
        /// The files to look at
        files: Vec<PathBuf>,
        /// How the problems are printed
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    When(WhenArguments),
    /// Print the form of a dataset: an example with every field, explained
    ///
    /// What it prints is itself a dataset, to start from.
    Schema,
}

/// Explain dates: their bounds, their precision, and how they read in words
///
/// Dates are EDTF, levels 0 and 1, and a time may stop at the minute:
///
///   2023-09-24, 2023-09-24T02:46+02:00, 2023-09~, 199X, 2023-09-29/2023-10-02, 1999-06-12/..
///
/// A date as people write it is read as well, and its EDTF is printed: "24 sep 2023", "44 BCE",
/// "about 1855", "spring 2018", yesterday, "2 days ago".
///
/// "earliest" is the first instant that a date can mean, and "latest" the last one, both included,
/// to the millisecond: those of 2023-09-24 are 00:00:00 and 23:59:59.999 of that day. Bounds are
/// RFC 3339, at the offset that the zone has then; a year before 0000 or after 9999 is expanded
/// to a sign and six digits or more, as in -000043 and +170000002, and year 0000 is 1 BCE.
///
/// As JSON it prints one object a line, with "text", "valid", "edtf", "earliest", "latest",
/// "precision" and "words". "valid" is true where the text itself is EDTF; "edtf" is how to write
/// it in a dataset. An end that is open or unknown is null, and so is all but the text and "valid"
/// of a text that is not a date. Its fault is printed on standard error.
///
/// Ends with 0 where all are dates, with 1 where one is not, with 2 where an argument is wrong.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(super) struct WhenArguments {
    /// The dates
    #[arg(value_name = "TEXT", required = true, value_parser = StringValueParser::new().map(shown))]
    pub(super) texts: Vec<String>,
    /// Time zone of times without an offset and of the bounds, as in Europe/Belgrade; like a
    /// dataset that names none, UTC unless given
    #[arg(long, value_name = "NAME", default_value = "UTC", value_parser = StringValueParser::new().map(shown))]
    pub(super) zone: String,
    /// How the dates are printed
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// The reader for whom something is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(line: &str) -> (Vec<String>, String, Format) {
        let arguments = hidden(line.split(' ').map(OsString::from));
        match Arguments::try_parse_from(arguments).unwrap().task {
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
        let arguments = Arguments::try_parse_from(line.split(' '));
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
    fn a_language_without_names_is_refused_with_those_that_there_are() {
        let error = named("ibar --names de").unwrap_err().to_string();
        assert!(error.contains("en, sr-Latn, sr-Cyrl, sq, both"), "{error}");
    }

    #[test]
    fn an_option_that_does_not_exist_is_not_a_date() {
        let wrong = "ibar when 2023 --formt json".split(' ').map(OsString::from);
        assert!(Arguments::try_parse_from(hidden(wrong)).is_err());
    }
}
