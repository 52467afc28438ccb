//! Telling what dates mean.

use std::io::{Write as _, stderr, stdout};
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{Format, WhenArguments};
use crate::dataset::{Issue, report};
use crate::model::{Edge, Moment, When};
use crate::time::{EdtfError, Zone, parse, rfc3339, words};

/// Tells what each of the dates means, and what is wrong with those that are none.
pub(super) fn when(arguments: &WhenArguments) -> ExitCode {
    let zone = match Zone::named(&arguments.zone) {
        Ok(zone) => zone,
        Err(error) => {
            let _ = writeln!(stderr(), "error: --zone: {error}");
            return ExitCode::from(2);
        }
    };
    let (mut told, mut refused) = (0_usize, 0_usize);
    for text in &arguments.texts {
        let date = parse(text, &zone);
        let answer = match (arguments.format, &date) {
            (Format::Json, _) => Some(json(text, date.as_ref().ok(), &zone)),
            (Format::Text, Ok(date)) => {
                let gap = if told == 0 { "" } else { "\n" };
                Some(gap.to_owned() + &plain(date, &zone))
            }
            (Format::Text, Err(_)) => None,
        };
        // That nobody reads the answers any more, as behind a closed pipe, is no failure.
        if let Some(answer) = answer {
            let _ = stdout().write_all(answer.as_bytes());
            told += 1;
        }
        if let Err(error) = &date {
            let gap = if refused == 0 { "" } else { "\n" };
            let _ = write!(stderr(), "{gap}{}", complaint(text, error));
            refused += 1;
        }
    }
    if refused == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// A date in rows, each of a name and a value, below the text itself.
fn plain(date: &When, zone: &Zone) -> String {
    let rows = [
        ("earliest", end(date.start(), first(date.start(), zone))),
        ("latest", end(date.end(), last(date.end(), zone))),
        ("precision", date.precision().label().to_owned()),
        ("words", words(date, zone)),
    ];
    let mut told = format!("{}\n", date.text());
    for (name, value) in rows {
        told.extend([&format!("  {name:<9}  "), &value, "\n"]);
    }
    told
}

/// What a date means, as a line of JSON has it.
#[derive(Serialize)]
struct Answer<'a> {
    text: &'a str,
    valid: bool,
    earliest: Option<String>,
    latest: Option<String>,
    precision: Option<&'static str>,
    words: Option<String>,
}

/// A line of JSON on a text, which is a date or, where that is `None`, is not.
fn json(text: &str, date: Option<&When>, zone: &Zone) -> String {
    let answer = Answer {
        text,
        valid: date.is_some(),
        earliest: date.and_then(|date| first(date.start(), zone)),
        latest: date.and_then(|date| last(date.end(), zone)),
        precision: date.map(|date| date.precision().label()),
        words: date.map(|date| words(date, zone)),
    };
    // Texts, flags and nulls cannot fail to be written.
    serde_json::to_string(&answer).unwrap_or_default() + "\n"
}

/// The first instant inside, where there is a bound.
fn first(edge: Edge, zone: &Zone) -> Option<String> {
    edge.earliest().map(|at| rfc3339(at, zone))
}

/// The last instant inside, where there is a bound: authors read the end of a day as a time of
/// that day, and not as the next one.
fn last(edge: Edge, zone: &Zone) -> Option<String> {
    let last_inside = |end: Moment| end.plus_millis(-1);
    edge.latest().map(|at| rfc3339(last_inside(at), zone))
}

/// The bound of an end, or why it has none.
fn end(edge: Edge, bound: Option<String>) -> String {
    bound.unwrap_or_else(|| if edge == Edge::Open { "open" } else { "unknown" }.to_owned())
}

/// What is wrong with a text, and where in it.
fn complaint(text: &str, error: &EdtfError) -> String {
    let issue = Issue::error("bad-date", error.to_string(), error.at.clone());
    let issue = match error.help() {
        Some(help) => issue.with_help(help),
        None => issue,
    };
    report("date", text.as_bytes(), &[issue], super::report_style())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let zone = Zone::belgrade();
        plain(&parse(text, &zone).unwrap(), &zone)
    }

    fn line(text: &str) -> String {
        let zone = Zone::belgrade();
        json(text, parse(text, &zone).ok().as_ref(), &zone)
    }

    #[test]
    fn a_date_is_told_in_aligned_rows() {
        assert_eq!(
            told("2023-09-24"),
            "2023-09-24
  earliest   2023-09-24T00:00:00+02:00
  latest     2023-09-24T23:59:59.999+02:00
  precision  day
  words      24 September 2023
"
        );
    }

    #[test]
    fn an_open_and_an_unknown_end_are_told_apart_in_words_and_are_null_in_json() {
        assert!(told("1999-06-12/..").contains("latest     open\n"));
        assert!(told("/1999-06-12").contains("earliest   unknown\n"));
        assert!(line("1999-06-12/..").contains(r#""latest":null"#));
        assert!(line("/1999-06-12").contains(r#""earliest":null"#));
    }

    #[test]
    fn a_line_of_json_has_its_fields_in_order() {
        assert_eq!(
            line("2023-09-24T02:46~"),
            "{\"text\":\"2023-09-24T02:46~\",\"valid\":true,\
             \"earliest\":\"2023-09-24T02:46:00+02:00\",\
             \"latest\":\"2023-09-24T02:46:59.999+02:00\",\"precision\":\"minute\",\
             \"words\":\"about 24 September 2023, 02:46\"}\n"
        );
        assert_eq!(
            line("soon \"\n"),
            "{\"text\":\"soon \\\"\\n\",\"valid\":false,\"earliest\":null,\"latest\":null,\
             \"precision\":null,\"words\":null}\n"
        );
    }

    #[test]
    fn a_complaint_points_at_what_is_wrong() {
        let complaint = |text: &str| complaint(text, &parse(text, &Zone::utc()).unwrap_err());
        let month = complaint("2023-13-01");
        assert!(month.contains("1 | 2023-13-01\n  |      ^^\n"), "{month}");
        let ends = complaint("2023-09-");
        assert!(ends.contains("1 | 2023-09-\n  |         ^\n"), "{ends}");
    }
}
