//! Dates in texts from right to left: each stays together, in the order in which it is written.
//!
//! By the bidirectional algorithm alone "19 Oct 2023" in Hebrew would stand as "Oct 2023 19", and
//! "2023-10-19" in Arabic as "19-10-2023", which is another way to write a date. The standard leaves
//! it to the application to treat such a stretch as one that is marked from left to right (UAX #9,
//! section 4.3, HL3).

use std::ops::Range;

/// The bytes of the dates in a text: "19 Oct 2023", "2023-10-19", "2023-10".
pub(super) fn dates(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) else { break };
        let start = at + start;
        let rest = text.get(start..).unwrap_or_default();
        let length = date_in_words(rest).or_else(|| iso_date(rest));
        found.extend(length.map(|length| start..start + length));
        at = start + length.unwrap_or_else(|| number(rest));
    }
    found
}

/// The number of digits that a text begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The length of the number that a text begins with, with its separators: a date does not begin within
/// it.
fn number(text: &str) -> usize {
    let mut length = digits(text).max(1);
    while let Some(rest) =
        text.get(length..).and_then(|rest| rest.strip_prefix(['.', ',', ':', '/', '-']))
        && digits(rest) > 0
    {
        length += 1 + digits(rest);
    }
    length
}

/// Passes that many digits and no more.
fn pass_digits(text: &str, counts: Range<usize>) -> Option<&str> {
    let count = digits(text);
    counts.contains(&count).then(|| text.get(count..)).flatten()
}

/// The length of a day, a month in Latin, Greek or Cyrillic letters and a year.
fn date_in_words(text: &str) -> Option<usize> {
    let is_month = |letter: char| letter.is_alphabetic() && u32::from(letter) < 0x590;
    let rest = pass_digits(text, 1..3)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest).strip_prefix([' ', '\u{A0}'])?;
    let word = rest.find(|letter| !is_month(letter))?;
    let rest = rest.get(word..).filter(|_| word >= 3)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest).strip_prefix([' ', '\u{A0}'])?;
    // The year ends the number that it stands in: "2023-10-19" is no year.
    let year = pass_digits(rest, 3..5).filter(|after| number(rest) == rest.len() - after.len())?;
    Some(text.len() - year.len())
}

/// The length of a date of ISO 8601 with hyphens.
fn iso_date(text: &str) -> Option<usize> {
    let rest = pass_digits(text, 4..5)?.strip_prefix('-')?;
    let rest = pass_digits(rest, 2..3)?;
    let day = rest.strip_prefix('-').and_then(|rest| pass_digits(rest, 2..3));
    Some(text.len() - day.unwrap_or(rest).len())
}

#[cfg(test)]
mod tests {
    use super::dates;

    #[test]
    fn dates_in_digits_and_in_words_are_found() {
        let found = |text: &'static str| -> Vec<&str> {
            dates(text).into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(found("דיווח: 19 Oct 2023, 120"), ["19 Oct 2023"]);
        assert_eq!(found("2023-10-19 2023-10 120-345 1.4"), ["2023-10-19", "2023-10"]);
        assert_eq!(found("5. oktobra 2023. ו 3. окт. 2023"), ["5. oktobra 2023", "3. окт. 2023"]);
        assert_eq!(found("120 Oct 2023, 19 נמל 2023, 1 of 20"), Vec::<&str>::new());
        assert_eq!(found("1,234.5 Reuters 120, 12:30 Oct 2023"), Vec::<&str>::new());
    }
}
