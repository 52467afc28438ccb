//! Sets of dates in words.

use super::qualified::{date_words, end_forms, localized, shared_words, unknown_forms};
use super::{Form, date, moment_forms};
use crate::message;
use crate::model::{Edge, Moment, Precision, Stretch, TimeSpan, When};
use crate::text::{Inflected, list, list_or};
use crate::time::Zone;
use crate::time::edtf::{DateSet, IntervalEnd, QualifiedDate, SetMember};

/// A set: "once from 3 to 20 October 2023", "1 to 4 October 2023 and 20 to 22 October 2023".
pub(super) fn set_words(when: &When, set: &DateSet, zone: &Zone) -> String {
    let stretches = || when.stretches();
    let members: Vec<String> = if stretches().count() == set.members.len() {
        let members = set.members.iter().zip(stretches());
        members.map(|(member, stretch)| member_words(member, stretch, set.one_of, zone)).collect()
    } else {
        // Members that follow each other are one stretch of the date.
        stretches().map(|stretch| stretch_words(stretch, when.precision(), zone)).collect()
    };
    if set.one_of { list_or(&members) } else { list(&members) }
}

fn member_words(member: &SetMember, stretch: Stretch, one_of: bool, zone: &Zone) -> String {
    // A date keeps the bounds of the whole stretch; its last unit ends with it.
    let first = Edge::Within(TimeSpan::instant(stretch.earliest()));
    let last = Edge::Within(TimeSpan::instant(stretch.latest().plus_millis(-1)));
    match member {
        SetMember::Date(date) => date_words(date, first, zone, Form::Plain),
        SetMember::Stretch(IntervalEnd::Date(a), IntervalEnd::Date(b)) => {
            let bare = [a, b].iter().all(|date| date.is_bare());
            let values = (localized(a, first, zone), localized(b, last, zone));
            let words = |form| {
                if bare && values.0 == values.1 {
                    return date::value(&values.0, form);
                }
                let shared = shared_words(&values.0, &values.1, form).filter(|_| bare);
                shared.unwrap_or_else(|| {
                    let (start, end) = (end_forms(a, first, zone), end_forms(b, last, zone));
                    message!("time-range", start = start, end = end)
                })
            };
            if one_of {
                let range = Inflected { plain: words(Form::Plain), of: words(Form::Of) };
                message!("time-once-from", range = range)
            } else {
                words(Form::Plain)
            }
        }
        SetMember::Stretch(IntervalEnd::Date(date), _) => {
            let date = forms_of(date, first, zone);
            if one_of {
                message!("time-once-later", date = date)
            } else {
                message!("time-from", date = date)
            }
        }
        SetMember::Stretch(_, IntervalEnd::Date(date)) => {
            let date = forms_of(date, last, zone);
            if one_of {
                message!("time-once-earlier", date = date)
            } else {
                message!("time-until", date = date)
            }
        }
        SetMember::Stretch(..) => unknown_forms().plain,
    }
}

fn forms_of(date: &QualifiedDate, edge: Edge, zone: &Zone) -> Inflected {
    let [plain, of] = [Form::Plain, Form::Of].map(|form| date_words(date, edge, zone, form));
    Inflected { plain, of }
}

fn stretch_words(stretch: Stretch, precision: Precision, zone: &Zone) -> String {
    let forms = |at: Moment| moment_forms(at, zone, precision);
    let start = stretch.start().earliest().map(forms);
    let end = stretch.end().latest().map(|at| forms(at.plus_millis(-1)));
    match (start, end) {
        (Some(start), Some(end)) if start == end => start.plain,
        (Some(start), Some(end)) => message!("time-range", start = start, end = end),
        (Some(start), None) => message!("time-from", date = start),
        (None, Some(end)) => message!("time-until", date = end),
        (None, None) => unknown_forms().plain,
    }
}
