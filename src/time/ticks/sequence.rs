//! Sequences of instants at which units of the calendar begin.

use crate::model::{Moment, TimeSpan};
use crate::time::civil::SECOND_MS;
use crate::time::step::{first_month, monday};
use crate::time::{Date, Unit, Zone, days_in_month};

/// The most ticks of a sequence: more than any screen has room for.
const MOST: usize = 4096;

/// The instants inside the span at which every `count`-th unit begins in the zone, in order.
///
/// Units up to the hour begin where clocks show a multiple of them: a skipped hour has no start,
/// and a repeated one has two. Every second day is counted from the first of each
/// month.
pub(super) fn starts(span: TimeSpan, count: i64, unit: Unit, zone: &Zone) -> Vec<Moment> {
    let first = zone.civil(span.start()).date();
    match unit {
        Unit::Millisecond | Unit::Second | Unit::Minute | Unit::Hour => {
            let length = unit.usual_millis().saturating_mul(count.max(1));
            let pieces = zone.pieces(span);
            pieces.iter().flat_map(|piece| multiples(*piece, length)).take(MOST).collect()
        }
        Unit::Day if count > 1 => {
            let days = midnights(span, zone, first, |date| date.plus_days(1));
            days.filter(|(date, _)| is_second_day(*date)).map(|(_, at)| at).collect()
        }
        Unit::Day => {
            midnights(span, zone, first, |date| date.plus_days(1)).map(|(_, at)| at).collect()
        }
        Unit::Week => midnights(span, zone, monday(first), |date| date.plus_days(7))
            .map(|(_, at)| at)
            .collect(),
        Unit::Month => {
            let months = count.max(1);
            let first = first_month(first, months);
            midnights(span, zone, first, move |date| date.plus_months(months))
                .map(|(_, at)| at)
                .collect()
        }
        Unit::Year => {
            let first = first_year(first.year(), count);
            let years =
                std::iter::successors(Some(first), move |year| Some(next_year(*year, count)));
            years
                .skip_while(|year| *year < -Date::MAX_YEAR)
                .map(|year| zone.midnight(first_of_year(year)))
                .take_while(|at| *at < span.end())
                .filter(|at| span.start() <= *at)
                .take(MOST)
                .collect()
        }
    }
}

/// The first year of the group of `count` years that contains the year, both as numbers that have a 0
/// for 1 BCE. Groups are counted in the years of their era: 400 BCE begins one of a hundred, as 400
/// does, and the first group of the present era has no year 0.
pub(super) fn first_year(year: i64, count: i64) -> i64 {
    let count = count.max(1);
    if count == 1 {
        year
    } else if year > 0 {
        (year - year.rem_euclid(count)).max(1)
    } else {
        let before = 1 - year;
        let first = before + (-before).rem_euclid(count);
        1 - first
    }
}

/// The first year of the group after the one that contains the year.
pub(super) fn next_year(year: i64, count: i64) -> i64 {
    let (first, count) = (first_year(year, count), count.max(1));
    let from = if first > 0 && count > 1 { first - first.rem_euclid(count) } else { first };
    from.saturating_add(count)
}

/// The first of January.
pub(super) fn first_of_year(year: i64) -> Date {
    Date::first_of_month(year, 1)
}

/// The starts inside the span of the days that `next` leads to from `first`, a day that is not
/// after the span's start.
fn midnights(
    span: TimeSpan,
    zone: &Zone,
    first: Date,
    next: impl Fn(Date) -> Date,
) -> impl Iterator<Item = (Date, Moment)> {
    // At the end of the calendar the next date is the same one.
    std::iter::successors(Some(first), move |date| Some(next(*date)).filter(|next| next > date))
        .map(|date| (date, zone.midnight(date)))
        .take_while(move |(_, at)| *at < span.end())
        .filter(move |(_, at)| span.start() <= *at)
        .take(MOST)
}

/// Whether a day has a tick where every second one has: an odd day, except the 31st or 29th before
/// the first of the next month.
fn is_second_day(date: Date) -> bool {
    date.day() % 2 == 1 && date.day() < days_in_month(date.year(), date.month())
}

/// The instants in a piece without changes of the clocks at which they show a multiple.
fn multiples((span, offset): (TimeSpan, i32), length: i64) -> impl Iterator<Item = Moment> {
    let offset_ms = i64::from(offset) * SECOND_MS;
    let local = span.start().as_millis().saturating_add(offset_ms);
    let to_next = (-local.rem_euclid(length)).rem_euclid(length);
    let first = span.start().plus_millis(to_next);
    std::iter::successors(Some(first), move |at| {
        Some(at.plus_millis(length)).filter(|next| next > at)
    })
    .take_while(move |at| *at < span.end())
    .take(MOST)
}
