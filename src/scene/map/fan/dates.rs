//! Dates in a fan, without the parts that all of its events share.

use crate::model::{Dataset, Event, Precision, When};
use crate::scene::text::{day_of, hour_words, listed, short_at, short_words, time_of_day};
use crate::time::{DAY_MS, HOUR_MS, Zone, shared_year, short_in_year, short_words_in_year};

/// The parts of a date that all events of a fan share.
#[derive(Clone, Debug, Default)]
pub(super) struct SharedDate {
    /// The year; `None` if the years differ.
    year: Option<i64>,
    /// Whether they share the day.
    day: bool,
}

impl SharedDate {
    /// What the dates of the events at those positions share.
    pub(super) fn of(dataset: &Dataset, zone: &Zone, positions: &[usize]) -> Self {
        let events = || positions.iter().filter_map(|position| dataset.events().get(*position));
        let mut days = events().map(|event| day_words(event, zone));
        let first = days.next();
        let day = first.is_some_and(|first| days.all(|other| other == first));
        let mut years = events().map(|event| shared_year(event.when.as_ref()?, zone));
        let year = years.next().flatten();
        let year = year.filter(|year| years.all(|other| other == Some(*year)));
        Self { year, day }
    }

    /// The hour if all share the day, else the date without the year that all share.
    pub(super) fn words(&self, event: &Event, dataset: &Dataset, zone: &Zone) -> String {
        let Some(when) = event.when.as_ref().filter(|_| !self.day) else {
            return hour_words(event, dataset, zone);
        };
        let lasts = when.is_interval() && when.precision() < Precision::Minute;
        let lasts = lasts || !is_within_a_day(when);
        match time_of_day(event, dataset, zone).filter(|_| !lasts) {
            Some(hour) => {
                let day = short_in_year(day_of(when, zone), Precision::Day, zone, self.year);
                listed([day, hour])
            }
            None => short_words_in_year(when, zone, self.year),
        }
    }
}

/// Whether all that a date can mean lies in a day, which may be longer by an hour in autumn.
fn is_within_a_day(when: &When) -> bool {
    when.precision() >= Precision::Day && when.hull().millis() <= DAY_MS + HOUR_MS
}

/// The day of an event; the whole date of one that lasts or has no day.
fn day_words(event: &Event, zone: &Zone) -> String {
    match &event.when {
        Some(when) if !when.is_interval() && is_within_a_day(when) => {
            short_at(day_of(when, zone), Precision::Day, zone)
        }
        Some(when) => short_words(when, zone),
        None => String::new(),
    }
}
