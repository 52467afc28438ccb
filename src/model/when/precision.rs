//! Precision of a date: the finest unit in it.

use crate::label;

/// The finest calendar unit in a date, ordered from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A thousand years (`1XXX`).
    Millennium,
    /// A hundred years (`19XX`).
    Century,
    /// Ten years (`199X`).
    Decade,
    /// A year.
    Year,
    /// A season of a year (`2023-21`).
    Season,
    /// A month.
    Month,
    /// A day.
    Day,
    /// An hour.
    Hour,
    /// A minute.
    Minute,
    /// A second.
    Second,
    /// A thousandth of a second.
    Millisecond,
}

impl Precision {
    /// The unit as programs read it, the same in every language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Millennium => "millennium",
            Self::Century => "century",
            Self::Decade => "decade",
            Self::Year => "year",
            Self::Season => "season",
            Self::Month => "month",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::Millisecond => "millisecond",
        }
    }

    /// The unit's name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Millennium => label!("model-precision-millennium"),
            Self::Century => label!("model-precision-century"),
            Self::Decade => label!("model-precision-decade"),
            Self::Year => label!("model-precision-year"),
            Self::Season => label!("model-precision-season"),
            Self::Month => label!("model-precision-month"),
            Self::Day => label!("model-precision-day"),
            Self::Hour => label!("model-precision-hour"),
            Self::Minute => label!("model-precision-minute"),
            Self::Second => label!("model-precision-second"),
            Self::Millisecond => label!("model-precision-millisecond"),
        }
    }
}
