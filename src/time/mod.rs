//! Time: EDTF, zones, the axis and its ticks, dates and lengths in words, and the reader of typed
//! times.
//!
//! Pure functions of [`Moment`](crate::model::Moment) and [`When`](crate::model::When). This module
//! knows no dataset, no screen except a width in pixels, and no clock: "now" is a parameter.

mod axis;
mod civil;
mod date;
pub mod edtf;
mod folded;
mod julian;
mod names;
mod number;
mod pack;
mod rfc3339;
mod shading;
mod step;
mod ticks;
mod typed;
mod view;
mod words;
mod zone;

pub use self::axis::{Axis, AxisSegment, Fold};
pub use self::civil::{Civil, Clock, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS};
pub use self::date::{Date, Weekday, days_in_month, is_leap_year};
pub use self::edtf::{
    EdtfError, EdtfPart, EdtfProblem, LevelTwoForm, first_day, last_day, parse, start_days,
};
pub use self::folded::{folded_axis, view_centred, view_showing};
pub use self::pack::{Extent, Packing, packed};
pub use self::rfc3339::rfc3339;
pub use self::shading::{Shading, shading};
pub use self::step::{Unit, start_of, stepped};
pub use self::ticks::{Major, Tick, Ticks, axis_ticks, ticks};
pub use self::typed::{
    NotUnderstood, TypedContext, read_length, read_length_millis, read_speed, read_when,
};
pub use self::view::{View, moment_between, moved_by};
pub use self::words::{
    Duration, clock_words, duration_words, flag_words, forms, heading, heading_with_clock,
    known_words, length_words, millis_words, moment_forms, moment_words, range_end_words,
    shared_year, short_date, short_date_without_weekday, short_in_year, short_words,
    short_words_in_year, single_unit, speed_words, words, year_words,
};
pub use self::zone::{Readings, Zone, ZoneError};
