//! Parts of a day, and the rule that gives them hours.

use strum::VariantArray;

use crate::model::variants::all_variants;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// A part of a day, for dates whose hour no source gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub enum DayPart {
    /// The dark hours.
    Night,
    /// Daybreak.
    Dawn,
    /// Before noon.
    Morning,
    /// About noon.
    Midday,
    /// While it is day.
    Daytime,
    /// After noon.
    Afternoon,
    /// The last hours of the day.
    Evening,
}

/// The hours of a part of a day: minutes after its midnight. An end that is not after the start is on
/// the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayPartHours {
    /// The part.
    pub part: DayPart,
    /// Its first minute, below 1440.
    pub from: u16,
    /// The first minute after it, at most 1440.
    pub to: u16,
}

/// The rule of a dataset: which hours each part of a day has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayParts {
    /// The hours of each part, in the order of the file; a part without hours means the whole day.
    pub hours: Vec<DayPartHours>,
    /// Whether the dataset states the rule itself.
    pub stated: bool,
}

impl DayPart {
    all_variants! {
        /// Every part, in the order of the day.
        pub
    }

    /// The word for it in files and in English.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Night => "night",
            Self::Dawn => "dawn",
            Self::Morning => "morning",
            Self::Midday => "midday",
            Self::Daytime => "daytime",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }
}

impl Default for DayParts {
    /// The rule of a dataset that states none. A date has two nights, so that its night alone says
    /// nothing.
    fn default() -> Self {
        let hours = [
            (DayPart::Dawn, 4, 7),
            (DayPart::Morning, 5, 12),
            (DayPart::Midday, 11, 14),
            (DayPart::Daytime, 6, 20),
            (DayPart::Afternoon, 12, 18),
            (DayPart::Evening, 18, 24),
        ];
        let hours =
            hours.map(|(part, from, to)| DayPartHours { part, from: from * 60, to: to * 60 });
        Self { hours: hours.into(), stated: false }
    }
}

impl DayParts {
    /// The hours of a part; `None` where the rule gives none.
    pub fn hours_of(&self, part: DayPart) -> Option<DayPartHours> {
        self.hours.iter().find(|hours| hours.part == part).copied()
    }

    /// The part with exactly these hours, in minutes of a day.
    pub fn part_with(&self, from: u16, to: u16) -> Option<DayPart> {
        self.hours.iter().find(|hours| (hours.from, hours.to) == (from, to)).map(|hours| hours.part)
    }

    /// The bounds that words for the time of a day give, in minutes of that day: from a first minute
    /// to the first after the last. `None` where they give none.
    ///
    /// Parts of a day bound it, several from the first to the last; "by", "before" and "until" a clock
    /// time bound its end, "after", "from" and "since" one its start. Any other clock time is an
    /// hour that somebody names, and no bound. Times of another place or day ("in New York", "on
    /// 27 July") are not read.
    pub fn bounds(&self, words: &str) -> Option<(u16, u16)> {
        let words = words.to_lowercase();
        let words: Vec<&str> = words
            .split(|letter: char| !(letter.is_alphanumeric() || letter == ':'))
            .filter(|word| !word.is_empty())
            .collect();
        if words.iter().any(|word| matches!(*word, "in" | "on")) {
            return None;
        }
        let (mut from, mut to) = (0, DAY);
        let parts = words.iter().filter_map(|word| DayPart::named(word));
        let mut hours = Vec::new();
        for part in parts {
            // A part without hours leaves the whole day open.
            hours.push(self.hours_of(part)?);
        }
        let within_day = hours.iter().all(|hours| hours.from < hours.to);
        if let (Some(first), Some(last)) = (hours.first(), hours.last()) {
            if !within_day {
                return (hours.len() == 1).then_some((first.from, first.to + DAY));
            }
            (from, to) = (first.from, last.to.max(first.to));
        }
        for (nth, minute) in
            words.iter().enumerate().filter_map(|(nth, word)| Some((nth, clock(word)?)))
        {
            let mut before = words.get(..nth).unwrap_or_default().iter().rev();
            let word = before.find(|word| !matches!(**word, "about" | "just" | "at"));
            match word {
                Some(&("by" | "before" | "until" | "till" | "reported")) => {
                    to = to.min(minute.saturating_add(1));
                }
                Some(&("after" | "from" | "since")) => from = from.max(minute),
                _ => {}
            }
        }
        let narrowed = (from, to) != (0, DAY) && from < to;
        narrowed.then_some((from, to))
    }
}

impl DayPart {
    fn named(word: &str) -> Option<Self> {
        match word {
            "noon" => Some(Self::Midday),
            word => Self::ALL.into_iter().find(|part| part.word() == word),
        }
    }
}

/// A clock time as a minute of the day.
fn clock(word: &str) -> Option<u16> {
    let (hour, minute) = word.split_once(':')?;
    let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Words for parts of a day that a narrow column has room for. Longer ones come before those that
/// they contain.
const SHORT: [&str; 10] = [
    "midnight",
    "before dawn",
    "dawn",
    "afternoon",
    "midday",
    "noon",
    "morning",
    "evening",
    "daytime",
    "night",
];

/// The first part of the day that the words name: "afternoon" in "early afternoon, by 14:17".
/// `None` if they name none that is known.
pub fn day_part(words: &str) -> Option<&'static str> {
    let words = words.to_lowercase();
    let found = SHORT.iter().filter_map(|part| Some((words.find(part)?, *part)));
    // Of several that begin at the same letter the longest comes first.
    found.min_by_key(|(at, part)| (*at, usize::MAX - part.len())).map(|(_, part)| part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bounds by the rule of a dataset that states none, as clock times.
    fn bounds(words: &str) -> String {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        DayParts::default()
            .bounds(words)
            .map_or_else(|| "none".to_owned(), |(from, to)| clock(from) + " " + &clock(to))
    }

    #[test]
    fn words_for_the_time_of_a_day_are_bounds() {
        for (words, expected) in [
            ("evening", "18:00 24:00"),
            ("late evening", "18:00 24:00"),
            ("early afternoon, by 14:17", "12:00 14:18"),
            ("by 12:53", "00:00 12:54"),
            ("before 17:45", "00:00 17:46"),
            ("afternoon and evening", "12:00 24:00"),
            ("daytime to evening", "06:00 24:00"),
            ("morning, before about 12:00", "05:00 12:00"),
            ("morning, reported at 09:15", "05:00 09:16"),
            ("daytime, before 17:27", "06:00 17:28"),
            ("evening, by 21:00", "18:00 21:01"),
            ("fire after 19:00", "19:00 24:00"),
            ("evening, announced for 20:00", "18:00 24:00"),
            ("night", "none"),
            ("night, about 03:00", "none"),
            ("afternoon to night", "none"),
            ("all day", "none"),
            ("later", "none"),
            ("25:71", "none"),
            ("", "none"),
            ("15:00 in New York, announced", "none"),
            ("daytime in Washington", "none"),
            ("fire after 19:00 on 27 July", "none"),
            ("evening, by 02:00", "none"),
        ] {
            assert_eq!(bounds(words), expected, "{words}");
        }
    }

    #[test]
    fn a_night_over_midnight_ends_on_the_next_day() {
        let night = DayPartHours { part: DayPart::Night, from: 22 * 60, to: 5 * 60 };
        let rule = DayParts { hours: vec![night], stated: true };
        assert_eq!(rule.bounds("night"), Some((22 * 60, 29 * 60)));
        assert_eq!(rule.part_with(22 * 60, 5 * 60), Some(DayPart::Night));
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
