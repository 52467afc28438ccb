//! Labels of events and figures that several scenes use.

use super::lists::listed;
use super::told::told;
use crate::model::{Dataset, Event, Language, Moment, Precision, Quantity, Spot, When, day_part};
use crate::scene::f64_from_count;
use crate::text::{self, NAME_LETTERS, shortened};
use crate::time::{Clock, Zone, first_day, short_in_year, words};
use crate::{label, message};

/// Event in one line for assistive technology: title, date, place.
pub fn event_name(event: &Event, dataset: &Dataset, zone: &Zone, names: Language) -> String {
    let when = event.when.as_ref().map_or_else(|| undated().to_owned(), |when| words(when, zone));
    let title = told(event.short_text());
    let title = shortened(&title, NAME_LETTERS);
    listed([&*title, &when, place_name(event, dataset, names)])
}

/// The name of an event that is shown, which says so where it may also lie outside the dates shown.
pub fn shown_name(name: String, possible: bool) -> String {
    if possible { message!("certainty-name", name = name) } else { name }
}

/// The word in the place of the date of an event without one.
pub fn undated() -> &'static str {
    label!("scene-undated")
}

/// Name of the event's place; empty if it has none.
pub fn place_name<'a>(event: &Event, dataset: &'a Dataset, names: Language) -> &'a str {
    match &event.r#where.spot {
        Spot::Place { id, .. } => dataset.place(id).map_or("", |place| place.names.get(names)),
        _ => "",
    }
}

/// Time of day in few letters, for narrow columns: "02:34", "≈03:00", "morning"; how long it lasted
/// where no time of day is known: "day".
pub fn hour_words(event: &Event, dataset: &Dataset, zone: &Zone) -> String {
    let Some(when) = &event.when else {
        return undated().to_owned();
    };
    let words = time_of_day(event, dataset, zone).unwrap_or_else(|| {
        let words = match (when.precision(), when.is_interval()) {
            (Precision::Day, false) => label!("scene-hour-day"),
            (Precision::Day, true) => label!("scene-hour-days"),
            (Precision::Month | Precision::Season, false) => label!("scene-hour-month"),
            (Precision::Month | Precision::Season, true) => label!("scene-hour-months"),
            (_, false) => label!("scene-hour-year"),
            (_, true) => label!("scene-hour-years"),
        };
        words.to_owned()
    });
    if when.is_uncertain() { message!("certainty-doubted", words = words) } else { words }
}

/// Time of day in few letters: "02:34", "≈03:00", "morning"; `None` if it is not known.
pub fn time_of_day(event: &Event, dataset: &Dataset, zone: &Zone) -> Option<String> {
    let when = event.when.as_ref()?;
    if when.is_once_within() {
        return bounds_words(when, dataset, zone);
    }
    if when.precision() >= Precision::Minute {
        let about = if when.is_approximate() { "≈" } else { "" };
        return Some(format!("{about}{}", crate::scene::text::clock(when.anchor(), zone)));
    }
    event.time_of_day.as_deref().and_then(short_hour)
}

/// The bounds of something that took place once, in few letters: "evening", "by 14:17", "12–14:17",
/// "by 20 Oct"; `None` for a whole day.
fn bounds_words(when: &When, dataset: &Dataset, zone: &Zone) -> Option<String> {
    let own = Zone::named(&dataset.meta.time_zone).unwrap_or_else(|_| Zone::utc());
    let day =
        |at| short_in_year(at, Precision::Day, zone, Some(zone.civil(when.anchor()).date().year()));
    let (first, after) = match (when.start().earliest(), when.end().latest()) {
        (Some(first), Some(after)) => (first, after),
        (None, Some(after)) => {
            return Some(message!("certainty-by", time = day(after.plus_millis(-1))));
        }
        _ => return None,
    };
    let (from, to) = (own.civil(first), own.civil(after));
    let next = own.midnight(from.date().plus_days(1));
    if after > next {
        return Some(message!("certainty-by", time = day(after.plus_millis(-1))));
    }
    let minute = |clock: Clock| u16::from(clock.hour()) * 60 + u16::from(clock.minute());
    let starts_the_day = first == own.midnight(from.date());
    let ends_the_day = after == next;
    let minutes = (minute(from.clock()), if ends_the_day { 24 * 60 } else { minute(to.clock()) });
    // A part that ends at 18:00 is written with or without that minute.
    let exact = |to: u16| dataset.meta.day_parts.part_with(minutes.0, to);
    if let Some(part) = exact(minutes.1).or_else(|| exact(minutes.1.saturating_sub(1))) {
        return Some(message!("scene-day-part", part = part.word()));
    }
    let clock = |at| crate::scene::text::clock(at, zone);
    // The last minute is part of the bounds.
    let last = if ends_the_day { "24".to_owned() } else { clock(after.plus_millis(-1)) };
    match (starts_the_day, ends_the_day) {
        (true, true) => None,
        (true, false) => Some(message!("certainty-by", time = last)),
        (false, _) => Some(between(&clock(first), &last)),
    }
}

/// Two times of a day in a narrow column: "12–14:17", "02:34–46". Where both are too long for it, the
/// hours around them: "02–06" for 02:34 to 05:46.
fn between(first: &str, last: &str) -> String {
    let parts = |clock: &str| {
        let (hour, minute) = clock.split_once(':')?;
        Some((hour.to_owned(), minute.to_owned()))
    };
    let (from, to) = match (parts(first), parts(last)) {
        (Some((hour, minute)), to) if minute == "00" => match to {
            Some((end, minute)) if minute == "00" => (hour, end),
            _ => (hour, last.to_owned()),
        },
        (Some(_), Some((end, minute))) if minute == "00" => (first.to_owned(), end),
        (Some((hour, _)), Some((end, minute))) if hour == end => (first.to_owned(), minute),
        (Some((hour, _)), Some((end, _))) => {
            let next = end.parse::<u8>().map_or(end, |end| format!("{:02}", end + 1));
            (hour, next)
        }
        _ => (first.to_owned(), last.to_owned()),
    };
    message!("certainty-between", from = from, to = to)
}

/// The words if they fit a narrow column, as "by 14:17" does, else the part of the day in them:
/// "early afternoon" becomes "afternoon".
fn short_hour(words: &str) -> Option<String> {
    /// Number of characters that fit the column.
    const WIDEST: usize = 9;
    let first = words.split([',', ';', '(']).next().unwrap_or_default().trim();
    let first = &first.replace("before ", "by ");
    if first.is_empty() {
        return None;
    }
    if first.chars().count() <= WIDEST {
        return Some(first.clone());
    }
    // Not simply the first word: "early" alone would be read as the early morning.
    day_part(first).map(|part| message!("scene-day-part", part = part.replace(' ', "-")))
}

/// The instant whose day in that zone is the first one of the date. A day without an hour is the one
/// that was written, in every zone.
pub fn day_of(when: &When, zone: &Zone) -> Moment {
    first_day(when).map_or_else(|| when.anchor(), |day| zone.midnight(day))
}

/// Heading for the event's date in a list: a day, a month or a year.
pub fn date_head(when: &When, zone: &Zone) -> String {
    crate::scene::text::heading(day_of(when, zone), when.precision(), zone)
}

/// Whole number as the language in use writes it: "1,234,567".
pub fn number(value: f64) -> String {
    text::rounded(value, 0)
}

/// Count as the language in use writes it: "1,234".
pub fn count_words(count: usize) -> String {
    number(f64_from_count(count))
}

/// Quantity as exactly as it was said: "≈4,500", "500–650", "≥52", "<8,400".
pub fn quantity(quantity: Quantity) -> String {
    match quantity {
        Quantity::Exact(n) => number(n),
        Quantity::About(n) => format!("≈{}", number(n)),
        Quantity::Range(low, high) => format!("{}–{}", number(low), number(high)),
        Quantity::AtLeast(n) => format!("≥{}", number(n)),
        Quantity::AtMost(n) => format!("≤{}", number(n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_commas_between_thousands() {
        assert_eq!(number(4500.0), "4,500");
        assert_eq!(number(950.0), "950");
        assert_eq!(number(1_234_567.0), "1,234,567");
    }

    #[test]
    fn a_quantity_is_written_as_exactly_as_it_was_said() {
        let written = [
            Quantity::Exact(93.0),
            Quantity::About(4500.0),
            Quantity::Range(500.0, 650.0),
            Quantity::AtLeast(52.0),
            Quantity::AtMost(8400.0),
        ]
        .map(quantity);
        assert_eq!(written, ["93", "≈4,500", "500–650", "≥52", "≤8,400"]);
    }

    #[test]
    fn two_times_of_a_day_fit_a_narrow_column() {
        let fits = [
            between("12:00", "14:17"),
            between("02:34", "02:46"),
            between("02:34", "05:46"),
            between("06:00", "18:00"),
            between("06:30", "18:00"),
            between("19:30", "24"),
        ];
        assert_eq!(fits, ["12–14:17", "02:34–46", "02–06", "06–18", "06:30–18", "19:30–24"]);
    }

    #[test]
    fn hours_in_words_fit_a_narrow_column() {
        let fits = |words| short_hour(words).unwrap_or_default();
        assert_eq!(fits("by 14:17"), "by 14:17");
        assert_eq!(fits("early morning, by 07:46"), "morning");
        assert_eq!(fits("early afternoon, by 14:17"), "afternoon");
        assert_eq!(fits("15:00 in New York, announced"), "", "a time in another zone is left out");
        assert_eq!(fits("fire after 19:00 on 27 July"), "");
        assert_eq!(fits("evening, announced for 20:00"), "evening");
        assert_eq!(fits("afternoon and evening"), "afternoon");
    }
}
