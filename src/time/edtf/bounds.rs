//! From [`Expression`] to [`When`]: the instants that a date can mean.

use super::value::{DateValue, Expression, IntervalEnd, QualifiedDate};
use super::{EdtfError, EdtfProblem};
use crate::model::{Edge, Moment, Precision, TimeSpan, When};
use crate::time::civil::{MINUTE_MS, SECOND_MS};
use crate::time::zone::moment_at;
use crate::time::{Clock, Date, Readings, Zone};

/// What the text means, where a time without an offset is in `zone`.
pub(super) fn when(text: &str, said: &Expression, zone: &Zone) -> Result<When, EdtfError> {
    match said {
        Expression::Single(stamp) => {
            let date = When::date(text, span(stamp, zone)?, stamp.value.precision());
            Ok(date.approximated(stamp.approximate).doubted(stamp.uncertain))
        }
        Expression::Interval(first, second) => {
            let (start, end) = (edge(first, zone)?, edge(second, zone)?);
            let backwards = || EdtfError::new(0..text.len(), EdtfProblem::Backwards);
            // Spans exclude their end: one that ends as the other starts is wholly before it.
            if let (Some(start), Some(end)) = (start.earliest(), end.latest())
                && end <= start
            {
                return Err(backwards());
            }
            let stamps = || [first, second].into_iter().filter_map(IntervalEnd::stamp);
            let precision =
                stamps().map(|stamp| stamp.value.precision()).min().unwrap_or(Precision::Day);
            let when = When::interval(text, start, end, precision).ok_or_else(backwards)?;
            let approximate = stamps().any(|stamp| stamp.approximate);
            let uncertain = stamps().any(|stamp| stamp.uncertain);
            Ok(when.approximated(approximate).doubted(uncertain))
        }
    }
}

impl IntervalEnd {
    /// Its date, where it has one.
    pub(in crate::time) const fn stamp(&self) -> Option<&QualifiedDate> {
        match self {
            Self::Date(stamp) => Some(stamp),
            Self::Open | Self::Unknown => None,
        }
    }
}

fn edge(side: &IntervalEnd, zone: &Zone) -> Result<Edge, EdtfError> {
    match side {
        IntervalEnd::Date(stamp) => span(stamp, zone).map(Edge::Within),
        IntervalEnd::Open => Ok(Edge::Open),
        IntervalEnd::Unknown => Ok(Edge::Unknown),
    }
}

/// From the start of the stated unit to the start of the next one.
fn span(stamp: &QualifiedDate, zone: &Zone) -> Result<TimeSpan, EdtfError> {
    let months = |year: i64, month: i64, count: i64| {
        TimeSpan::between(
            zone.midnight(Date::first_of_month(year, month)),
            zone.midnight(Date::first_of_month(year, month.saturating_add(count))),
        )
    };
    Ok(match stamp.value {
        DateValue::Year { year, unspecified, negative } => {
            let (first, last) = DateValue::years(year, unspecified, negative);
            months(first, 1, (last - first + 1) * 12)
        }
        // Spring, 21, begins in March; winter, 24, in December and ends in the next year.
        DateValue::Season { year, season } => months(year, 3 + 3 * (i64::from(season) - 21), 3),
        DateValue::Month { year, month: None } | DateValue::SomeDay { year, month: None } => {
            months(year, 1, 12)
        }
        DateValue::Month { year, month: Some(month) }
        | DateValue::SomeDay { year, month: Some(month) } => months(year, i64::from(month), 1),
        DateValue::Day(date) => {
            TimeSpan::between(zone.midnight(date), zone.midnight(date.plus_days(1)))
        }
        DateValue::Time { date, clock, precision, offset_seconds } => {
            let (first, last) = match offset_seconds {
                Some(offset) => {
                    let at = moment_at(date, clock, offset);
                    (at, at)
                }
                None => local_readings(stamp, zone, date, clock)?,
            };
            TimeSpan::between(first, last.plus_millis(unit_millis(precision)))
        }
    })
}

/// The first and the last instant at which the zone's clocks show that time.
fn local_readings(
    stamp: &QualifiedDate,
    zone: &Zone,
    date: Date,
    clock: Clock,
) -> Result<(Moment, Moment), EdtfError> {
    match zone.readings(date, clock) {
        Readings::Once(at) => Ok((at, at)),
        Readings::Twice(first, second) => Ok((first, second)),
        Readings::Never => {
            let zone = zone.name().to_owned();
            Err(EdtfError::new(stamp.at.clone(), EdtfProblem::Skipped { zone }))
        }
    }
}

const fn unit_millis(precision: Precision) -> i64 {
    match precision {
        Precision::Millisecond => 1,
        Precision::Second => SECOND_MS,
        _ => MINUTE_MS,
    }
}
