//! Dates with their marks in words, alone and as ends of an interval.

use super::{Form, date, month_name};
use crate::message;
use crate::model::Edge;
use crate::text::Inflected;
use crate::time::edtf::{DateValue, QualifiedDate};
use crate::time::julian::JulianDate;
use crate::time::{Zone, names};

/// An interval whose ends share a day, a month or a year, which is said once, or are years; `None`
/// for all others.
pub(super) fn shared_words(first: &DateValue, second: &DateValue, form: Form) -> Option<String> {
    match (*first, *second) {
        (DateValue::Day(a), DateValue::Day(b)) if a.year() == b.year() => {
            let end = date::day(b, form);
            Some(if a.month() == b.month() {
                message!("time-range-days", start = a.day().to_string(), end = end)
            } else {
                let start = date::day_of_month(a, form);
                message!("time-range-shared", start = start, end = end)
            })
        }
        (
            DateValue::Month { year: a, month: Some(month_a) },
            DateValue::Month { year: b, month: Some(month_b) },
        ) if a == b => {
            let start = month_name(month_a, form);
            let end = names::month_of_year(b, month_b, form);
            Some(message!("time-range-shared", start = start, end = end))
        }
        (
            DateValue::Year { year: a, unspecified: 0, .. },
            DateValue::Year { year: b, unspecified: 0, .. },
        ) => {
            let [first, last] = [a, b].map(names::year_words);
            Some(message!("time-years", first = first, last = last))
        }
        (
            DateValue::Time { date: a, clock: clock_a, precision: precision_a, .. },
            DateValue::Time { date: b, clock: clock_b, precision: precision_b, .. },
        ) if a == b => {
            let date = date::day(a, form);
            let (start, end) =
                (date::clock(clock_a, precision_a), date::clock(clock_b, precision_b));
            Some(message!("time-range-clock", date = date, start = start, end = end))
        }
        _ => None,
    }
}

/// A date with the words for its marks, as it is printed alone.
pub(super) fn date_words(date: &QualifiedDate, edge: Edge, zone: &Zone, form: Form) -> String {
    let value = localized(date, edge, zone);
    let words = |form| {
        let words = date::value(&value, form);
        if date.julian { with_julian(words, &value) } else { words }
    };
    if !date.approximate && !date.uncertain {
        return words(form);
    }
    let [plain, of] = [Form::Plain, Form::Of].map(words);
    marked(date, Inflected { plain, of }, form)
}

/// A date in both calendars: "3 March 1389 (Julian 23 February)". A month or a year, which is that of
/// the text, has the name of its calendar: "March 1389 (Julian)".
fn with_julian(words: String, value: &DateValue) -> String {
    let (DateValue::Day(day) | DateValue::Time { date: day, .. }) = *value else {
        return message!("time-julian-unit", date = words);
    };
    let julian = JulianDate::of(day);
    let month = month_name(julian.month, Form::Plain);
    let number = julian.day.to_string();
    let other = if julian.year == day.year() {
        message!("time-day-of-month", day = number, month = month)
    } else {
        message!("time-day", day = number, month = month, year = names::year_words(julian.year))
    };
    message!("time-julian", date = words, julian = other)
}

pub(super) fn date_forms(date: &QualifiedDate, edge: Edge, zone: &Zone) -> Inflected {
    let [plain, of] = [Form::Plain, Form::Of].map(|form| date_words(date, edge, zone, form));
    Inflected { plain, of }
}

/// The same as an end of an interval.
pub(super) fn end_forms(date: &QualifiedDate, edge: Edge, zone: &Zone) -> Inflected {
    let DateValue::Year { year, unspecified: unspecified @ 1.., negative } = date.value else {
        return date_forms(date, edge, zone);
    };
    let (first, last) = DateValue::years(year, unspecified, negative);
    let years = Inflected::invariant(date::years_at_end(first, last));
    let [plain, of] = [Form::Plain, Form::Of].map(|form| marked(date, years.clone(), form));
    Inflected { plain, of }
}

/// The words of a date with those for its marks.
fn marked(marks: &QualifiedDate, date: Inflected, form: Form) -> String {
    match (marks.uncertain, marks.approximate, form) {
        (true, true, _) => message!("time-perhaps-about", date = date),
        (true, false, Form::Plain) => message!("time-perhaps", date = date),
        (true, false, Form::Of) => message!("time-perhaps.of", date = date),
        (false, true, _) => message!("time-about", date = date),
        (false, false, Form::Plain) => date.plain,
        (false, false, Form::Of) => date.of,
    }
}

pub(super) fn unknown_forms() -> Inflected {
    let [plain, of] = [Form::Plain, Form::Of].map(|form| date::unknown(form).to_owned());
    Inflected { plain, of }
}

/// The date with its time in the reader's zone.
pub(super) fn localized(date: &QualifiedDate, edge: Edge, zone: &Zone) -> DateValue {
    match (date.value, edge.earliest()) {
        (DateValue::Time { precision, .. }, Some(at)) => {
            let civil = zone.civil(at);
            let (date, clock) = (civil.date(), civil.clock());
            DateValue::Time { date, clock, precision, offset_seconds: None }
        }
        (value, _) => value,
    }
}
