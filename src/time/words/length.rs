//! Lengths of time as a person types them.

use crate::time::convert::i64_from_f64;
use crate::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS};

/// The longest length in milliseconds: 100,000 years of 365 days.
const MOST_MS: f64 = 100_000.0 * 365.0 * 86_400_000.0;

/// The length in milliseconds that the text gives: `3 days`, `36 h`, `1 day, 6 hours`, `1.5 weeks`,
/// `3,650 days`; `None` where it gives none.
///
/// A month is 30 days and a year 365, whatever the calendar has. Words may be cut short as long as
/// they tell the unit; `m` and `min` are minutes, `mo` months.
pub fn length_from_words(text: &str) -> Option<i64> {
    let mut rest = text.trim();
    let mut total = 0.0;
    while !rest.is_empty() {
        let (number, after) = number(rest)?;
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (unit, after) = after.split_at(end);
        total += number * unit_millis(&unit.to_lowercase())?;
        let after = after.trim_start_matches([' ', ',', '\u{a0}']);
        rest = after.strip_prefix("and ").unwrap_or(after).trim_start();
    }
    (1.0..=MOST_MS).contains(&total).then(|| i64_from_f64(total.round()))
}

/// The number that the text begins with, and what follows it. Commas part thousands.
fn number(text: &str) -> Option<(f64, &str)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let thousands = |digits: &str| digits.split(',').skip(1).all(|group| group.len() == 3);
    let whole = digits.split('.').next().unwrap_or_default();
    if !thousands(whole) || digits.split('.').skip(1).any(|part| part.contains(',')) {
        return None;
    }
    Some((digits.replace(',', "").parse().ok()?, rest))
}

fn unit_millis(unit: &str) -> Option<f64> {
    let millis = match unit {
        "ms" | "millisecond" | "milliseconds" => 1,
        "s" | "sec" | "secs" | "second" | "seconds" => SECOND_MS,
        "m" | "min" | "mins" | "minute" | "minutes" => MINUTE_MS,
        "h" | "hr" | "hrs" | "hour" | "hours" => HOUR_MS,
        "d" | "day" | "days" => DAY_MS,
        "w" | "wk" | "week" | "weeks" => 7 * DAY_MS,
        "mo" | "month" | "months" => 30 * DAY_MS,
        "y" | "yr" | "year" | "years" => 365 * DAY_MS,
        _ => return None,
    };
    Some(crate::time::convert::f64_from_i64(millis))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::millis_words;

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, hours) in [
            ("3 days", 72),
            ("3d", 72),
            (" 36 h ", 36),
            ("1 day, 6 hours", 30),
            ("1 day and 6 hours", 30),
            ("1.5 weeks", 252),
            ("2 Weeks", 336),
            ("90 min", 1),
            ("3,650 days", 87_600),
            ("1 month", 720),
            ("1 y", 8760),
            ("7200 seconds", 2),
        ] {
            let millis = length_from_words(text);
            assert_eq!(millis.map(|ms| ms / HOUR_MS), Some(hours), "{text}");
        }
        assert_eq!(length_from_words("90 min"), Some(90 * MINUTE_MS));
        assert_eq!(length_from_words("250 ms"), Some(250));
    }

    #[test]
    fn what_is_no_length_is_none() {
        for text in [
            "",
            "3",
            "days",
            "three days",
            "-3 days",
            "0 days",
            "3 days ago",
            "1e9 years",
            "3,5 days",
            "1..5 h",
        ] {
            assert_eq!(length_from_words(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_told_in_words_is_read_again(hours in 1_i64..240, minutes in 0_i64..60) {
            let millis = hours * HOUR_MS + if hours < 10 { minutes * MINUTE_MS } else { 0 };
            prop_assert_eq!(length_from_words(&millis_words(millis)), Some(millis));
        }

        #[test]
        fn no_text_is_too_odd(text in ".*") {
            let _ = length_from_words(&text);
        }
    }
}
