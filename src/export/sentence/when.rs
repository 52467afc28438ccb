//! Dates as adverbials in a sentence: "on 4 October 2023", "in September 2023".

use crate::message;
use crate::model::{Precision, When};
use crate::time::{Zone, forms};

/// The date as it stands behind a verb. A day takes another preposition than a month, and a date
/// that is doubted or has two ends stands in brackets.
pub(super) fn adverbial(when: &When, zone: &Zone) -> String {
    let is_plain = !when.is_interval()
        && !when.is_once_within()
        && !when.is_one_of()
        && !when.is_approximate()
        && !when.is_uncertain();
    let precision = when.precision();
    let kind = if is_plain && precision >= Precision::Day {
        "day"
    } else if is_plain && matches!(precision, Precision::Month | Precision::Year) {
        "month"
    } else {
        "other"
    };
    message!("sentence-when", kind = kind, date = forms(when, zone))
}
