//! Parts of a day in words, for events without an hour.

/// Words for parts of a day, each with a minute of the day to sort it by.
///
/// Longer words come before words that they contain.
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

/// Noon, for what has no hour at all.
const MIDDLE: u16 = 12 * 60;
/// The minutes by which "early" and "late" move a part of the day.
const SHIFT: u16 = 90;

/// The first part of the day that the words name: "afternoon" in "early afternoon, by 14:17".
/// `None` if they name none that is known.
pub fn day_part(words: &str) -> Option<&'static str> {
    first_part(&words.to_lowercase()).map(|(part, _)| part)
}

/// The minute of the day to sort by where a date has no hour. It is a guess and is never shown.
///
/// The first part of the day decides, with "early" or "late" before it; without one the first clock
/// time, as in "by 14:17"; without either noon.
pub(super) fn minute_about(words: Option<&str>) -> u16 {
    let Some(words) = words.map(str::to_lowercase) else {
        return MIDDLE;
    };
    // "Night" alone is taken for the end of the day; a clock time decides between its two nights.
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

/// The part of the day that is named first, with its minute.
fn first_part(words: &str) -> Option<(&'static str, u16)> {
    let found = PARTS.iter().filter_map(|part| Some((words.find(part.0)?, part)));
    // Of several that begin at the same letter the longest comes first.
    found.min_by_key(|(at, part)| (*at, usize::MAX - part.0.len())).map(|(_, part)| *part)
}

/// The first clock time in the words, as a minute of the day.
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
    fn parts_of_a_day_sort_in_their_order() {
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
    fn words_without_an_hour_sort_at_noon() {
        for words in [None, Some("all day"), Some("later"), Some("25:71"), Some("")] {
            assert_eq!(minute_about(words), MIDDLE, "{words:?}");
        }
    }

    #[test]
    fn the_first_part_of_the_day_decides() {
        assert_eq!(day_part("afternoon and evening"), Some("afternoon"));
        assert_eq!(day_part("Early afternoon"), Some("afternoon"));
        assert_eq!(day_part("before midnight"), Some("midnight"));
        assert_eq!(day_part("daytime in Washington"), Some("daytime"));
        assert_eq!(day_part("fire after 19:00 on 27 July"), None);
    }
}
