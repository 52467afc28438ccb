//! Numbers as a language writes them.

use std::cell::Cell;

/// The marks of a language in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NumberMarks {
    /// Between groups of three digits.
    pub(super) group: &'static str,
    /// Before the decimals.
    pub(super) decimal: &'static str,
    /// Whether a point follows an ordinal number, as in "24. septembar 2023."
    pub(super) has_ordinal_point: bool,
}

impl NumberMarks {
    /// Those of English.
    pub(super) const ENGLISH: Self = Self { group: ",", decimal: ".", has_ordinal_point: false };
}

thread_local! {
    /// The marks of the language in use on this thread. Fluent formats numbers by a plain function,
    /// which can be given nothing else.
    static MARKS: Cell<NumberMarks> = const { Cell::new(NumberMarks::ENGLISH) };
}

/// Sets the marks of this thread.
pub(super) fn set_marks(marks: NumberMarks) {
    MARKS.set(marks);
}

/// A number as the language in use writes it, with as many decimals as it needs: "1,204.5",
/// "1.204,5".
pub fn number(number: f64) -> String {
    written(number < 0.0, &number.abs().to_string())
}

/// A number rounded to that many decimals, of which all are written: "1,204.50", "1.204,50". A
/// negative number that is rounded to zero has no sign.
pub fn rounded(number: f64, decimals: usize) -> String {
    let digits = format!("{:.decimals$}", number.abs());
    let is_zero = digits.bytes().all(|digit| matches!(digit, b'0' | b'.'));
    written(number < 0.0 && !is_zero, &digits)
}

/// A share of 1 as a whole percent: "45%".
pub fn percent(share: f64) -> String {
    crate::message!("text-percent", number = rounded(share * 100.0, 0))
}

/// The mark before the decimals in the language in use.
pub fn decimal_mark() -> &'static str {
    MARKS.get().decimal
}

/// The mark between groups of three digits in the language in use.
pub fn group_mark() -> &'static str {
    MARKS.get().group
}

/// A text without the points of ordinal numbers before another mark, which takes their place.
///
/// "2023.," is written "2023," in Serbian (Pravopis srpskoga jezika, Matica srpska 2010). Unchanged
/// in a language without such points.
pub fn without_double_points(text: String) -> String {
    if !MARKS.get().has_ordinal_point || !text.contains('.') {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let mut rest = letters.clone();
        let (next, after) = (rest.next(), rest.next());
        // Two points between dates of EDTF are a mark of their own: `[2023-09-24..2023-09-26]`.
        let is_range = next == Some('.')
            && after
                .is_some_and(|after| after.is_ascii_digit() || matches!(after, '.' | ']' | '}'));
        let is_dropped = letter == '.'
            && before.is_ascii_digit()
            && !is_range
            && matches!(next, Some(',' | '.' | ';' | ':' | ')' | '–' | '/'));
        if !is_dropped {
            kept.push(letter);
        }
        before = letter;
    }
    kept
}

/// Digits that may have a decimal point, with the marks of the language in use.
fn written(is_negative: bool, digits: &str) -> String {
    let marks = MARKS.get();
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let grouped = grouped(whole, marks.group);
    let sign = if is_negative { "−" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped}{}{fraction}", marks.decimal)
    }
}

/// Digits in groups of three.
fn grouped(digits: &str, mark: &str) -> String {
    let count = digits.len();
    if count < 4 {
        return digits.to_owned();
    }
    let mut text = String::with_capacity(count + count / 3);
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (count - nth).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Locale, in_locale};

    fn spoken(tag: &str, run: impl FnOnce() -> String) -> String {
        in_locale(Locale::by_tag(tag).unwrap(), run)
    }

    #[test]
    fn decimals_and_percents_have_the_marks_of_the_language() {
        let all =
            |run: fn() -> String| ["en", "sr-Latn", "sr-Cyrl", "sq"].map(|tag| spoken(tag, run));
        let nbsp = "1\u{a0}204,50";
        assert_eq!(all(|| rounded(1204.5, 2)), ["1,204.50", "1.204,50", "1.204,50", nbsp]);
        assert_eq!(all(|| rounded(-0.04, 1)), ["0.0", "0,0", "0,0", "0,0"]);
        assert_eq!(all(|| percent(0.454)), ["45%"; 4]);
    }

    #[test]
    fn the_point_of_an_ordinal_number_gives_way_to_another_mark() {
        let tidy = |tag, text: &'static str| spoken(tag, || without_double_points(text.to_owned()));
        assert_eq!(tidy("sr-Latn", "24. septembra 2023., Banjska"), "24. septembra 2023, Banjska");
        assert_eq!(tidy("sr-Cyrl", "До 2023.. Затим"), "До 2023. Затим");
        assert_eq!(tidy("sr-Latn", "44. p. n. e., 1914.–1918."), "44. p. n. e., 1914–1918.");
        let range = "napišite [2023-09-24..2023-09-26] ili {2023-10-01..2023-10-04,..2024}";
        assert_eq!(tidy("sr-Latn", range), range);
        assert_eq!(tidy("en", "version 2., and so on"), "version 2., and so on");
    }
}
