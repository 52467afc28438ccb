//! Preview of a typed end of the range.

use crate::message;
use crate::model::{Language, Moment, TimeSpan};
use crate::scene::typed::{Preview, preview};
use crate::state::{GoToContext, RangeEnd, range_with_end};
use crate::time::short_date;

/// The preview of the text for that end of the range.
pub fn range_end_preview(
    text: &str,
    (range, end): (TimeSpan, RangeEnd),
    context: GoToContext<'_>,
    names: Language,
) -> Preview {
    let from_there = GoToContext { playhead: end.of(range), ..context };
    let read = preview(text, from_there, names);
    match range_with_end(text, (range, end), context) {
        Ok(set) => Preview { about: about(range, end, set, context), ..read },
        Err(wrong) => Preview { words: wrong.words, wrong: wrong.at, ..Preview::default() },
    }
}

/// The effect on the range: the end that was typed, or both.
fn about(range: TimeSpan, end: RangeEnd, set: TimeSpan, context: GoToContext<'_>) -> String {
    let words = |at: Moment| short_date(at, context.zone);
    let moves = match end {
        RangeEnd::Start => set.end() != range.end(),
        RangeEnd::End => set.start() != range.start(),
    };
    if moves
        && end == RangeEnd::Start
        && set.start() >= range.end()
        && set.millis() == range.millis()
    {
        return message!("typed-range-moves", date = words(set.end()));
    }
    if moves {
        return message!("typed-range-both", from = words(set.start()), to = words(set.end()));
    }
    match end {
        RangeEnd::Start => message!("typed-range-starts", date = words(set.start())),
        RangeEnd::End => message!("typed-range-ends", date = words(set.end())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::time::{Zone, parse};

    /// The preview for that end of the range from 24 to 26 September 2023.
    fn previewed(end: RangeEnd, text: &str) -> Preview {
        let file = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let (dataset, zone) = (load(file).dataset.unwrap(), Zone::belgrade());
        let at = |date: &str| parse(date, &zone).unwrap().anchor();
        let range = TimeSpan::between(at("2023-09-24"), at("2023-09-26"));
        let (playhead, now) = (at("2023-09-29"), at("2026-01-02T12:00"));
        let context = GoToContext { dataset: &dataset, zone: &zone, playhead, now };
        range_end_preview(text, (range, end), context, Language::ENGLISH)
    }

    #[test]
    fn a_day_is_shown_with_the_instant_at_which_the_range_starts_or_ends() {
        let start = previewed(RangeEnd::Start, "25 sep 2023");
        assert_eq!(start.words, "Monday 25 September 2023");
        assert_eq!(start.about, "Starts at Mon 25 Sep 2023 00:00");
        assert_eq!(previewed(RangeEnd::End, "27 sep 2023").about, "Ends at Thu 28 Sep 2023 00:00");
    }

    #[test]
    fn an_effect_on_the_other_end_is_shown_before_it_is_set() {
        let past = previewed(RangeEnd::Start, "1 oct 2023");
        assert_eq!(
            past.about,
            "Past the end, so that the range moves along, to Tue 3 Oct 2023 00:00"
        );
        let both = previewed(RangeEnd::End, "2023-10-01/2023-10-02");
        assert_eq!(both.about, "Both ends, Sun 1 Oct 2023 00:00 to Tue 3 Oct 2023 00:00");
    }

    #[test]
    fn a_refused_end_is_shown_with_the_reason() {
        let before = previewed(RangeEnd::End, "20 sep 2023");
        assert!(!before.understood);
        assert_eq!(before.words, "Not after the start of the range, 24 September 2023, 00:00");
        assert!(previewed(RangeEnd::End, "20 sxp").words.starts_with("Expected a month"));
    }
}
