//! The part of a day in words, where no source gives an hour.

/// Words for parts of a day, with the minute of the day about which each lies.
///
/// Longer words come before those that they contain.
const PARTS: [(&str, u16); 12] = [
    ("midnight", 0),
    ("before dawn", 4 * 60),
    ("dawn", 5 * 60),
    ("afternoon", 15 * 60),
    ("midday", 12 * 60),
    ("noon", 12 * 60),
    ("morning", 9 * 60),
    ("evening", 19 * 60),
    ("dusk", 18 * 60),
    ("daytime", MIDDLE),
    ("night", 23 * 60),
    ("day", MIDDLE),
];

/// Where what has no hour stands in its day: in the middle.
const MIDDLE: u16 = 12 * 60;
/// How much earlier an early part of the day is, and how much later a late one.
const SHIFT: u16 = 90;

/// The first part of the day that the words name, as in "early afternoon, by 14:17"; `None` where
/// they name none that is known.
pub fn day_part(words: &str) -> Option<&'static str> {
    first_part(&words.to_lowercase()).map(|(part, _)| part)
}

/// About which minute of the day the words speak of. It puts in order what has no hour, and tells
/// nothing: it is never shown.
///
/// A part of the day counts, and "early" or "late" before it; without one the first clock, as in
/// "by 14:17". What says neither stands in the middle of the day.
pub(super) fn minute_about(words: Option<&str>) -> u16 {
    let Some(words) = words.map(str::to_lowercase) else {
        return MIDDLE;
    };
    // "Night" alone is the end of a day, a clock tells which of its two it is.
    let part = first_part(&words).filter(|(part, _)| *part != "night" || clock(&words).is_none());
    match part {
        Some((part, minute)) => {
            let before = words.split(part).next().unwrap_or_default();
            match before.split_whitespace().next_back() {
                Some("early") => minute.saturating_sub(SHIFT),
                Some("late") => minute + SHIFT,
                _ => minute,
            }
        }
        None => clock(&words).unwrap_or(MIDDLE),
    }
}

/// The part that is named first.
fn first_part(words: &str) -> Option<(&'static str, u16)> {
    let found = PARTS.iter().filter_map(|part| Some((words.find(part.0)?, part)));
    // HeldBy those that begin at one letter the longest stands first.
    found.min_by_key(|(at, part)| (*at, usize::MAX - part.0.len())).map(|(_, part)| *part)
}

/// The first clock in the words, as minutes of the day.
fn clock(words: &str) -> Option<u16> {
    words.split(|letter: char| !(letter.is_ascii_digit() || letter == ':')).find_map(|word| {
        let (hour, minute) = word.split_once(':')?;
        let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
        (hour < 24 && minute < 60).then_some(hour * 60 + minute)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_day_follow_each_other() {
        let day = [
            "night, about 03:00",
            "dawn",
            "early morning, by 07:46",
            "morning",
            "by 10:29",
            "daytime",
            "early afternoon, by 14:17",
            "before 14:48",
            "afternoon",
            "evening, announced for 20:00",
            "late evening",
            "night",
        ];
        let minutes: Vec<u16> = day.iter().map(|words| minute_about(Some(words))).collect();
        assert!(minutes.is_sorted(), "{minutes:?}");
    }

    #[test]
    fn what_says_nothing_of_the_hour_stands_in_the_middle() {
        for words in [None, Some("all day"), Some("later"), Some("25:71"), Some("")] {
            assert_eq!(minute_about(words), MIDDLE, "{words:?}");
        }
    }

    #[test]
    fn the_first_part_that_is_named_counts() {
        assert_eq!(day_part("afternoon and evening"), Some("afternoon"));
        assert_eq!(day_part("Early afternoon"), Some("afternoon"));
        assert_eq!(day_part("before midnight"), Some("midnight"));
        assert_eq!(day_part("daytime in Washington"), Some("daytime"));
        assert_eq!(day_part("fire after 19:00 on 27 July"), None);
    }
}
