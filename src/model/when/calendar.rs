//! Calendars in which a dataset writes the dates of its events.

use serde::{Deserialize, Serialize};

/// A calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DateCalendar {
    /// That of today, also before it was introduced in 1582.
    #[default]
    Gregorian,
    /// That in which every fourth year is a leap year, as documents before 1582 and in some countries
    /// long after have it.
    Julian,
}
