//! Labels of ticks.

use crate::time::{Civil, Unit, month_name, year_words};

/// The label of a minor tick.
pub(super) fn minor(civil: &Civil, unit: Unit) -> String {
    match unit {
        Unit::Millisecond => format!(".{:03}", civil.clock().milli()),
        Unit::Second => format!(":{:02}", civil.clock().second()),
        Unit::Minute | Unit::Hour => minute(civil),
        Unit::Day | Unit::Week => {
            format!("{} {}", civil.date().weekday().short_name(), civil.date().day())
        }
        Unit::Month => short_month(civil).to_owned(),
        Unit::Year => year_words(civil.date().year()),
    }
}

/// The label of a major unit that begins there, in full.
pub(super) fn major(civil: &Civil, unit: Unit, count: i64) -> String {
    let (year, month, day) =
        (year_words(civil.date().year()), month_name(civil.date().month()), civil.date().day());
    match unit {
        Unit::Millisecond | Unit::Second => format!("{day} {month} {year}, {}", second(civil)),
        Unit::Minute => format!("{day} {month} {year}, {}", minute(civil)),
        Unit::Hour | Unit::Day | Unit::Week => {
            format!("{} {day} {month} {year}", civil.date().weekday().name())
        }
        Unit::Month => format!("{month} {year}"),
        Unit::Year if count <= 1 => year,
        // “The 1990s” is a decade; the 1900s could be ten years or a hundred.
        Unit::Year if count == 10 && civil.date().year() > 0 => format!("{year}s"),
        Unit::Year => {
            format!("{year}–{}", year_words(civil.date().year().saturating_add(count - 1)))
        }
    }
}

/// Shorter forms of the same label, the longest first.
pub(super) fn shorter_major(civil: &Civil, unit: Unit, count: i64) -> Vec<String> {
    let (year, month, day) =
        (year_words(civil.date().year()), short_month(civil), civil.date().day());
    match unit {
        Unit::Millisecond | Unit::Second => {
            vec![format!("{day} {month} {year}, {}", second(civil)), second(civil)]
        }
        Unit::Minute => vec![format!("{day} {month} {year}, {}", minute(civil)), minute(civil)],
        Unit::Hour | Unit::Day | Unit::Week => vec![
            format!("{} {day} {month} {year}", civil.date().weekday().short_name()),
            format!("{day} {month} {year}"),
            format!("{day} {month}"),
            day.to_string(),
        ],
        Unit::Month => vec![format!("{month} {year}"), month.to_owned()],
        Unit::Year if count <= 10 => Vec::new(),
        Unit::Year => vec![year],
    }
}

fn minute(civil: &Civil) -> String {
    format!("{:02}:{:02}", civil.clock().hour(), civil.clock().minute())
}

fn second(civil: &Civil) -> String {
    format!("{}:{:02}", minute(civil), civil.clock().second())
}

fn short_month(civil: &Civil) -> &'static str {
    month_name(civil.date().month()).get(..3).unwrap_or_default()
}
