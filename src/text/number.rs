//! Numbers as a language writes them.

use std::cell::Cell;

/// The marks of a language in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NumberMarks {
    /// Between groups of three digits.
    pub(super) group: &'static str,
    /// Before the decimals.
    pub(super) decimal: &'static str,
}

impl NumberMarks {
    /// Those of English.
    pub(super) const ENGLISH: Self = Self { group: ",", decimal: "." };
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

/// A number as the language in use writes it: "1,204.5", "1.204,5".
pub(super) fn number_words(number: f64) -> String {
    let marks = MARKS.get();
    let plain = number.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let grouped = grouped(whole, marks.group);
    let sign = if number < 0.0 { "−" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped}{}{fraction}", marks.decimal)
    }
}

/// Digits in groups of three. Four digits stand together where the mark is a space, which else
/// tears a short number apart.
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
