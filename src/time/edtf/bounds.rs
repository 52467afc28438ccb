//! Bounds of a date: from [`Expression`] to [`When`].

use super::value::{DateSet, DateValue, Expression, IntervalEnd, QualifiedDate, SetMember};
use super::{EdtfError, EdtfProblem};
use crate::model::{Edge, Moment, Precision, Stretch, TimeSpan, When};
use crate::time::civil::{MINUTE_MS, SECOND_MS};
use crate::time::zone::moment_at;
use crate::time::{Clock, Date, Readings, Zone};

/// The date that the expression stands for, with that text; a time without an offset is in `zone`.
pub(in crate::time) fn when(
    text: &str,
    expression: &Expression,
    zone: &Zone,
) -> Result<When, EdtfError> {
    match expression {
        Expression::Single(dated) => {
            let date = When::date(text, span(dated, zone)?, dated.value.precision());
            Ok(date.approximated(dated.approximate).doubted(dated.uncertain))
        }
        Expression::Interval(first, second) => {
            let (start, end) = (edge(first, zone)?, edge(second, zone)?);
            let backwards = || EdtfError::new(0..text.len(), EdtfProblem::Backwards);
            if is_backwards(start, end) {
                return Err(backwards());
            }
            let dates = || [first, second].into_iter().filter_map(IntervalEnd::date);
            let precision =
                dates().map(|date| date.value.precision()).min().unwrap_or(Precision::Day);
            let when = When::interval(text, start, end, precision).ok_or_else(backwards)?;
            let approximate = dates().any(|date| date.approximate);
            let uncertain = dates().any(|date| date.uncertain);
            Ok(when.approximated(approximate).doubted(uncertain))
        }
        Expression::Set(set) => set_when(text, set, zone),
    }
}

fn set_when(text: &str, set: &DateSet, zone: &Zone) -> Result<When, EdtfError> {
    let mut stretches = Vec::with_capacity(set.members.len());
    for member in &set.members {
        stretches.push(match member {
            SetMember::Date(date) => {
                let span = Edge::Within(span(date, zone)?);
                Stretch::once(span, span)
            }
            SetMember::Stretch(first, second) => {
                let (start, end) = (edge(first, zone)?, edge(second, zone)?);
                if is_backwards(start, end) {
                    let at = |end: &IntervalEnd| end.date().map(|date| date.at.clone());
                    let (from, to) =
                        (at(first).unwrap_or_default(), at(second).unwrap_or_default());
                    return Err(EdtfError::new(from.start..to.end, EdtfProblem::Backwards));
                }
                if set.one_of { Stretch::once(start, end) } else { Stretch::lasting(start, end) }
            }
        });
    }
    let precision = set.dates().map(|date| date.value.precision()).min();
    let when = When::set(text, set.one_of, stretches, precision.unwrap_or(Precision::Day));
    let when = when.ok_or_else(|| EdtfError::new(0..text.len(), EdtfProblem::EmptySet))?;
    let approximate = set.dates().any(|date| date.approximate);
    Ok(when.approximated(approximate).doubted(set.dates().any(|date| date.uncertain)))
}

/// Whether the end is sure to come before the start. Spans exclude their end: one that ends as the
/// other starts is wholly before it.
fn is_backwards(start: Edge, end: Edge) -> bool {
    matches!((start.earliest(), end.latest()), (Some(start), Some(end)) if end <= start)
}

impl IntervalEnd {
    /// Its date; `None` where it is open or unknown.
    pub(in crate::time) const fn date(&self) -> Option<&QualifiedDate> {
        match self {
            Self::Date(date) => Some(date),
            Self::Open | Self::Unknown => None,
        }
    }
}

fn edge(side: &IntervalEnd, zone: &Zone) -> Result<Edge, EdtfError> {
    match side {
        IntervalEnd::Date(date) => span(date, zone).map(Edge::Within),
        IntervalEnd::Open => Ok(Edge::Open),
        IntervalEnd::Unknown => Ok(Edge::Unknown),
    }
}

/// From the start of the stated unit to the start of the next one.
fn span(dated: &QualifiedDate, zone: &Zone) -> Result<TimeSpan, EdtfError> {
    if let Some((first, after)) = dated.days() {
        return Ok(TimeSpan::between(zone.midnight(first), zone.midnight(after)));
    }
    let DateValue::Time { date, clock, precision, offset_seconds } = dated.value else {
        return Err(EdtfError::new(dated.at.clone(), EdtfProblem::Empty));
    };
    let (first, last) = match offset_seconds {
        Some(offset) => {
            let at = moment_at(date, clock, offset);
            (at, at)
        }
        None => local_readings(dated, zone, date, clock)?,
    };
    Ok(TimeSpan::between(first, last.plus_millis(unit_millis(precision))))
}

/// The first and the last instant at which the zone's clocks show that time.
fn local_readings(
    dated: &QualifiedDate,
    zone: &Zone,
    date: Date,
    clock: Clock,
) -> Result<(Moment, Moment), EdtfError> {
    match zone.readings(date, clock) {
        Readings::Once(at) => Ok((at, at)),
        Readings::Twice(first, second) => Ok((first, second)),
        Readings::Never => {
            let zone = zone.name().to_owned();
            Err(EdtfError::new(dated.at.clone(), EdtfProblem::Skipped { zone }))
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
