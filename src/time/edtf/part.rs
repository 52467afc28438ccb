//! Parts of a date that the reader misses, and forms that it does not read, in words.

use crate::label;

/// A part of a date that should come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdtfPart {
    /// Nothing more.
    End,
    /// `,` or `]`.
    CommaOrSquare,
    /// `]`, since an open end comes last.
    SquareAfterOpen,
    /// `,` or `}`.
    CommaOrBrace,
    /// `}`, since an open end comes last.
    BraceAfterOpen,
    /// `%` in place of `~?`.
    BothMarks,
    /// The digits of a year after `Y`.
    YearDigits,
    /// A year.
    Year,
    /// A month.
    Month,
    /// `XX` for a day.
    UnspecifiedDay,
    /// A day.
    Day,
    /// An hour.
    Hour,
    /// `:` and minutes.
    ColonAndMinutes,
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
    /// Thousandths of a second.
    Thousandths,
    /// Hours of an offset.
    OffsetHours,
    /// Minutes of an offset.
    OffsetMinutes,
}

impl EdtfPart {
    /// The part in words, as the object of "expected".
    pub fn words(self) -> &'static str {
        match self {
            Self::End => label!("edtf-part-end"),
            Self::CommaOrSquare => label!("edtf-part-comma-or-square"),
            Self::SquareAfterOpen => label!("edtf-part-square-after-open"),
            Self::CommaOrBrace => label!("edtf-part-comma-or-brace"),
            Self::BraceAfterOpen => label!("edtf-part-brace-after-open"),
            Self::BothMarks => label!("edtf-part-both-marks"),
            Self::YearDigits => label!("edtf-part-year-digits"),
            Self::Year => label!("edtf-part-year"),
            Self::Month => label!("edtf-part-month"),
            Self::UnspecifiedDay => label!("edtf-part-unspecified-day"),
            Self::Day => label!("edtf-part-day"),
            Self::Hour => label!("edtf-part-hour"),
            Self::ColonAndMinutes => label!("edtf-part-colon-and-minutes"),
            Self::Minutes => label!("edtf-part-minutes"),
            Self::Seconds => label!("edtf-part-seconds"),
            Self::Thousandths => label!("edtf-part-thousandths"),
            Self::OffsetHours => label!("edtf-part-offset-hours"),
            Self::OffsetMinutes => label!("edtf-part-offset-minutes"),
        }
    }
}

/// A form that only level 2 of EDTF has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelTwoForm {
    /// As in `2023-~09`.
    MarkOfPart,
    /// As in `~2023`.
    MarkBefore,
    /// As in `199X-05`.
    MonthOfUnspecifiedYear,
    /// As in `1950S2`.
    SignificantDigits,
    /// As in `Y17E7`.
    ExponentOrDigits,
    /// As in `19X5`.
    DigitAfterUnspecified,
    /// As in `2023-XX-05`.
    DayOfUnspecifiedMonth,
    /// As in `2023-33`.
    QuarterOrHemisphere,
    /// As in `2023-1X`.
    OneDigitUnspecified,
}

impl LevelTwoForm {
    /// The form in a clause.
    pub fn words(self) -> &'static str {
        match self {
            Self::MarkOfPart => label!("edtf-form-mark-of-part"),
            Self::MarkBefore => label!("edtf-form-mark-before"),
            Self::MonthOfUnspecifiedYear => label!("edtf-form-month-of-unspecified-year"),
            Self::SignificantDigits => label!("edtf-form-significant-digits"),
            Self::ExponentOrDigits => label!("edtf-form-exponent-or-digits"),
            Self::DigitAfterUnspecified => label!("edtf-form-digit-after-unspecified"),
            Self::DayOfUnspecifiedMonth => label!("edtf-form-day-of-unspecified-month"),
            Self::QuarterOrHemisphere => label!("edtf-form-quarter-or-hemisphere"),
            Self::OneDigitUnspecified => label!("edtf-form-one-digit-unspecified"),
        }
    }
}
