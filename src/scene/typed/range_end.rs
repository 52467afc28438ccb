//! What a typed end of the range is understood as, in words, while it is being typed.

use crate::model::{Language, Moment, TimeSpan};
use crate::scene::typed::{Preview, preview};
use crate::state::{GoToContext, RangeEnd, range_with_end};
use crate::time::short_date;

/// Reads the text for that end of the range.
pub fn range_end_preview(
    text: &str,
    (range, end): (TimeSpan, RangeEnd),
    asked: GoToContext<'_>,
    names: Language,
) -> Preview {
    let from_there = GoToContext { playhead: end.of(range), ..asked };
    let read = preview(text, from_there, names);
    match range_with_end(text, (range, end), asked) {
        Ok(set) => Preview { about: about(range, end, set, asked), ..read },
        Err(wrong) => Preview { words: wrong.words, wrong: wrong.at, ..Preview::default() },
    }
}

/// What becomes of the range, where that is more than the end that was typed.
fn about(range: TimeSpan, end: RangeEnd, set: TimeSpan, asked: GoToContext<'_>) -> String {
    let words = |at: Moment| short_date(at, asked.zone);
    let moves = match end {
        RangeEnd::Start => set.end() != range.end(),
        RangeEnd::End => set.start() != range.start(),
    };
    if moves
        && end == RangeEnd::Start
        && set.start() >= range.end()
        && set.millis() == range.millis()
    {
        return format!("Past the end, so that the range moves along, to {}", words(set.end()));
    }
    if moves {
        return format!("Both ends, {} to {}", words(set.start()), words(set.end()));
    }
    format!("{} at {}", if end == RangeEnd::Start { "Starts" } else { "Ends" }, words(end.of(set)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::time::{Zone, parse};

    /// What stands below the field for that end of the range from 24 to 26 September 2023.
    fn told(end: RangeEnd, text: &str) -> Preview {
        let file = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let (dataset, zone) = (load(file).dataset.unwrap(), Zone::belgrade());
        let at = |date: &str| parse(date, &zone).unwrap().anchor();
        let range = TimeSpan::between(at("2023-09-24"), at("2023-09-26"));
        let (playhead, now) = (at("2023-09-29"), at("2026-01-02T12:00"));
        let asked = GoToContext { dataset: &dataset, zone: &zone, playhead, now };
        range_end_preview(text, (range, end), asked, Language::ENGLISH)
    }

    #[test]
    fn a_day_is_told_with_the_instant_at_which_the_range_starts_or_ends() {
        let start = told(RangeEnd::Start, "25 sep 2023");
        assert_eq!(start.words, "Monday 25 September 2023");
        assert_eq!(start.about, "Starts at Mon 25 Sep 2023 00:00");
        assert_eq!(told(RangeEnd::End, "27 sep 2023").about, "Ends at Thu 28 Sep 2023 00:00");
    }

    #[test]
    fn what_else_becomes_of_the_range_is_told_before_it_is_set() {
        let past = told(RangeEnd::Start, "1 oct 2023");
        assert_eq!(
            past.about,
            "Past the end, so that the range moves along, to Tue 3 Oct 2023 00:00"
        );
        let both = told(RangeEnd::End, "2023-10-01/2023-10-02");
        assert_eq!(both.about, "Both ends, Sun 1 Oct 2023 00:00 to Tue 3 Oct 2023 00:00");
    }

    #[test]
    fn what_is_refused_is_told_with_the_reason() {
        let before = told(RangeEnd::End, "20 sep 2023");
        assert!(!before.understood);
        assert_eq!(before.words, "Not after the start of the range, 24 September 2023, 00:00");
        assert!(told(RangeEnd::End, "20 sxp").words.starts_with("Expected a month"));
    }
}
