//! The `when` command: the meaning of dates.

use std::io::{Write as _, stderr, stdout};
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{Format, WhenArguments};
use crate::app::now;
use crate::dataset::{Issue, report};
use crate::model::{Edge, Moment, When};
use crate::text::Phrase;
use crate::time::{NotUnderstood, TypedContext, Zone, parse, read_when, rfc3339, words};
use crate::{label, message};

/// Prints the meaning of each date, and the fault of each text that is not one.
pub(super) fn when(arguments: &WhenArguments) -> ExitCode {
    let zone = match Zone::named(&arguments.zone) {
        Ok(zone) => zone,
        Err(error) => {
            super::print_error(&message!(
                "cli-bad-zone",
                option = "--zone",
                fault = error.to_string()
            ));
            return ExitCode::from(2);
        }
    };
    let now = now();
    let (mut printed, mut faults) = (0_usize, 0_usize);
    for text in &arguments.texts {
        let reading = Reading::of(text, &zone, now);
        let answer = match (arguments.format, &reading) {
            (Format::Json, reading) => Some(json(text, reading, &zone)),
            (Format::Text, Reading::Fault(_)) => None,
            (Format::Text, Reading::Edtf(date) | Reading::Typed(date)) => {
                let gap = if printed == 0 { "" } else { "\n" };
                Some(gap.to_owned() + &plain(text, date, &zone))
            }
        };
        // A closed pipe is not a failure.
        if let Some(answer) = answer {
            let _ = stdout().write_all(answer.as_bytes());
            printed += 1;
        }
        if let Reading::Fault(issue) = reading {
            let gap = if faults == 0 { "" } else { "\n" };
            let fault =
                report(label!("cli-date"), text.as_bytes(), &[issue], super::report_style());
            let _ = write!(stderr(), "{gap}{fault}");
            faults += 1;
        }
    }
    if faults == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// A text as it is read.
enum Reading {
    /// EDTF, as datasets have it.
    Edtf(When),
    /// A date as people write it.
    Typed(When),
    /// Not a date.
    Fault(Issue),
}

impl Reading {
    /// Steps such as "+3 days" start from now.
    fn of(text: &str, zone: &Zone, now: Moment) -> Self {
        let error = match parse(text, zone) {
            Ok(date) => return Self::Edtf(date),
            Err(error) => error,
        };
        match read_when(text, TypedContext { zone, from: now, now, extent: None }) {
            Some(Ok(date)) => Self::Typed(date),
            Some(Err(typed)) if !begins_as_edtf(text) => Self::Fault(typed.into()),
            _ => Self::Fault(error.into()),
        }
    }

    /// The date; `None` for a fault.
    const fn date(&self) -> Option<&When> {
        match self {
            Self::Edtf(date) | Self::Typed(date) => Some(date),
            Self::Fault(_) => None,
        }
    }
}

/// Whether a text is likely meant as EDTF: "2023-13-01", "199X", "2023-09-".
fn begins_as_edtf(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let digits = text.bytes().take(4).filter(u8::is_ascii_digit).count();
    digits == 4 && !text.contains(' ')
}

impl From<NotUnderstood> for Issue {
    fn from(error: NotUnderstood) -> Self {
        let at = error.at.clone();
        Self::error("bad-date", Phrase::new(move || error.phrase()), at)
    }
}

/// A date in rows of a name and a value, under its text. One that was not typed as EDTF has a row
/// with its EDTF, where EDTF has a form for it.
fn plain(text: &str, date: &When, zone: &Zone) -> String {
    let edtf = edtf(date).filter(|edtf| *edtf != text);
    let rows = [
        (label!("cli-row-edtf"), edtf.map(str::to_owned)),
        (label!("cli-row-earliest"), Some(bound(date.start(), first(date.start(), zone)))),
        (label!("cli-row-latest"), Some(bound(date.end(), last(date.end(), zone)))),
        (label!("cli-row-precision"), Some(date.precision().label().to_owned())),
        (label!("cli-row-words"), Some(words(date, zone))),
    ];
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    let mut lines = format!("{text}\n");
    for (name, value) in rows {
        if let Some(value) = value {
            lines.extend([&format!("  {name:<width$}  "), &value, "\n"]);
        }
    }
    lines
}

/// The EDTF of a date; `None` where EDTF has no form for it, as for an instant that a step leads to.
fn edtf(date: &When) -> Option<&str> {
    parse(date.text(), &Zone::utc()).is_ok().then_some(date.text())
}

/// The meaning of a text, as a line of JSON has it.
#[derive(Serialize)]
struct Answer<'a> {
    text: &'a str,
    valid: bool,
    edtf: Option<&'a str>,
    earliest: Option<String>,
    latest: Option<String>,
    precision: Option<&'static str>,
    words: Option<String>,
}

/// A line of JSON about a text.
fn json(text: &str, reading: &Reading, zone: &Zone) -> String {
    let date = reading.date();
    let answer = Answer {
        text,
        valid: matches!(reading, Reading::Edtf(_)),
        edtf: date.and_then(edtf),
        earliest: date.and_then(|date| first(date.start(), zone)),
        latest: date.and_then(|date| last(date.end(), zone)),
        precision: date.map(|date| date.precision().code()),
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

/// The bound of an end, or the reason why it has none.
fn bound(edge: Edge, bound: Option<String>) -> String {
    let reason = || match edge {
        Edge::Open => label!("cli-bound-open"),
        _ => label!("cli-bound-unknown"),
    };
    bound.unwrap_or_else(|| reason().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(text: &str) -> Reading {
        Reading::of(text, &Zone::utc(), Moment::from_millis(0))
    }

    fn lines(text: &str) -> String {
        let zone = Zone::belgrade();
        plain(text, Reading::of(text, &zone, Moment::from_millis(0)).date().unwrap(), &zone)
    }

    fn line(text: &str) -> String {
        let zone = Zone::belgrade();
        json(text, &Reading::of(text, &zone, Moment::from_millis(0)), &zone)
    }

    fn fault(text: &str) -> String {
        let Reading::Fault(issue) = reading(text) else { panic!("{text} is a date") };
        report("date", text.as_bytes(), &[issue], crate::dataset::ReportStyle::Plain)
    }

    #[test]
    fn a_date_is_printed_in_aligned_rows() {
        assert_eq!(
            lines("2023-09-24"),
            "2023-09-24
  earliest   2023-09-24T00:00:00+02:00
  latest     2023-09-24T23:59:59.999+02:00
  precision  day
  words      24 September 2023
"
        );
    }

    #[test]
    fn a_date_as_people_write_it_has_a_row_with_its_edtf() {
        assert!(lines("44 BCE").starts_with("44 BCE\n  EDTF       -0043\n"), "{}", lines("44 BCE"));
        assert!(lines("3 March 12,345").starts_with("3 March 12,345\n  earliest   "));
    }

    #[test]
    fn open_and_unknown_ends_have_their_words_and_are_null_in_json() {
        assert!(lines("1999-06-12/..").contains("latest     open\n"));
        assert!(lines("/1999-06-12").contains("earliest   unknown\n"));
        assert!(line("1999-06-12/..").contains(r#""latest":null"#));
        assert!(line("/1999-06-12").contains(r#""earliest":null"#));
    }

    #[test]
    fn a_line_of_json_has_its_fields_in_order() {
        assert_eq!(
            line("2023-09-24T02:46~"),
            "{\"text\":\"2023-09-24T02:46~\",\"valid\":true,\"edtf\":\"2023-09-24T02:46~\",\
             \"earliest\":\"2023-09-24T02:46:00+02:00\",\
             \"latest\":\"2023-09-24T02:46:59.999+02:00\",\"precision\":\"minute\",\
             \"words\":\"about 24 September 2023, 02:46\"}\n"
        );
        assert_eq!(
            line("soon \"\n"),
            "{\"text\":\"soon \\\"\\n\",\"valid\":false,\"edtf\":null,\"earliest\":null,\
             \"latest\":null,\"precision\":null,\"words\":null}\n"
        );
        assert!(
            line("44 BCE").starts_with("{\"text\":\"44 BCE\",\"valid\":false,\"edtf\":\"-0043\"")
        );
    }

    #[test]
    fn a_report_points_at_the_fault() {
        let month = fault("2023-13-01");
        assert!(month.contains("1 | 2023-13-01\n  |      ^^\n"), "{month}");
        let ends = fault("2023-09-");
        assert!(ends.contains("1 | 2023-09-\n  |         ^\n"), "{ends}");
        let typed = fault("24 sxp 2023");
        assert!(typed.contains("expected a month, as in 24 sep or 24.9."), "{typed}");
    }
}
