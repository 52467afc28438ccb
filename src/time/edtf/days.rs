//! Days of a date as they were written, which are the same in every zone.

use super::expression;
use super::value::{Expression, IntervalEnd, QualifiedDate, SetMember};
use crate::model::When;
use crate::time::Date;

/// The first and the last day on which a date can begin, as they were written: `2023-09-24` begins
/// on the 24th, whatever the reader's clock says of its first instant.
///
/// `None` where the start has a time of day, or no bound, and for a text that is not EDTF.
pub fn start_days(when: &When) -> Option<(Date, Date)> {
    match expression(when.text()).ok()? {
        Expression::Single(date) | Expression::Interval(IntervalEnd::Date(date), _) => days(&date),
        Expression::Interval(..) => None,
        Expression::Set(set) => {
            let starts = set.members.iter().map(|member| match member {
                SetMember::Date(date) => days(date),
                SetMember::Stretch(IntervalEnd::Date(start), _) if !set.one_of => days(start),
                SetMember::Stretch(IntervalEnd::Date(start), IntervalEnd::Date(end)) => {
                    Some((days(start)?.0, days(end)?.1))
                }
                SetMember::Stretch(..) => None,
            });
            let starts = starts.collect::<Option<Vec<_>>>()?;
            let first = starts.iter().map(|(first, _)| *first).min()?;
            let all = starts.iter().map(|(_, last)| *last);
            // The first stretch of several is the one that begins.
            let last = if set.one_of { all.max() } else { starts.iter().min().map(|days| days.1) };
            Some((first, last?))
        }
    }
}

/// The first day on which a date can begin, as it was written. `None` where the start has a time of
/// day, or no bound, and for a text that is not EDTF.
pub fn first_day(when: &When) -> Option<Date> {
    let first = match expression(when.text()).ok()? {
        Expression::Single(date) | Expression::Interval(IntervalEnd::Date(date), _) => date,
        Expression::Interval(..) => return None,
        Expression::Set(set) => {
            let starts = set.members.iter().map(|member| match member {
                SetMember::Date(date) | SetMember::Stretch(IntervalEnd::Date(date), _) => {
                    Some(days(date)?.0)
                }
                SetMember::Stretch(..) => None,
            });
            return starts.collect::<Option<Vec<_>>>()?.into_iter().min();
        }
    };
    Some(days(&first)?.0)
}

/// The last day on which a date can end, as it was written. `None` as for [`start_days`].
pub fn last_day(when: &When) -> Option<Date> {
    match expression(when.text()).ok()? {
        Expression::Single(date) | Expression::Interval(_, IntervalEnd::Date(date)) => {
            Some(days(&date)?.1)
        }
        Expression::Interval(..) => None,
        Expression::Set(set) => {
            let ends = set.members.iter().map(|member| match member {
                SetMember::Date(date) | SetMember::Stretch(_, IntervalEnd::Date(date)) => {
                    Some(days(date)?.1)
                }
                SetMember::Stretch(..) => None,
            });
            ends.collect::<Option<Vec<_>>>()?.into_iter().max()
        }
    }
}

/// The first and the last day of a date.
fn days(date: &QualifiedDate) -> Option<(Date, Date)> {
    let (first, after) = date.days()?;
    Some((first, after.plus_days(-1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Zone, parse};

    #[test]
    fn days_are_those_that_were_written() {
        let text = |date: Date| format!("{}-{:02}-{:02}", date.year(), date.month(), date.day());
        for (date, expected) in [
            ("2023-09-24", "2023-09-24 2023-09-24 2023-09-24"),
            ("2023-02", "2023-02-01 2023-02-28 2023-02-28"),
            ("2023-24", "2023-12-01 2024-02-29 2024-02-29"),
            ("2023-09-24/2023-10", "2023-09-24 2023-09-24 2023-10-31"),
            ("2023-09-24/..", "2023-09-24 2023-09-24 -"),
            ("/2023-09-24", "- - 2023-09-24"),
            ("2023-09-24T02:46", "- - -"),
            ("2023-09-24T02:46/2023-09-25", "- - 2023-09-25"),
            ("[2023-09-24..2023-09-26]", "2023-09-24 2023-09-26 2023-09-26"),
            ("[2023-09-24T18:00..2023-09-24]", "- - 2023-09-24"),
            ("{2023-09-24..2023-09-26,2023-10}", "2023-09-24 2023-09-24 2023-10-31"),
        ] {
            let when = parse(date, &Zone::belgrade()).unwrap();
            let start = start_days(&when);
            if let Some((first, _)) = start {
                assert_eq!(first_day(&when), Some(first), "{date}");
            }
            let days = [start.map(|days| days.0), start.map(|days| days.1), last_day(&when)];
            let words = days.map(|day| day.map_or_else(|| "-".to_owned(), text));
            assert_eq!(words.join(" "), expected, "{date}");
        }
        let until_noon = parse("[2023-09-24..2023-09-24T12:00]", &Zone::belgrade()).unwrap();
        assert_eq!(first_day(&until_noon).map(text), Some("2023-09-24".to_owned()));
    }
}
