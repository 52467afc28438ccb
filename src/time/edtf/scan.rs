//! Scanner of a text, from left to right.

use std::ops::Range;

use super::{EdtfError, EdtfPart, EdtfProblem};

/// The word before dates of the Julian calendar.
pub(crate) const JULIAN: &str = "Julian ";
/// The word before dates of the Gregorian calendar, which is also meant without it.
pub(crate) const GREGORIAN: &str = "Gregorian ";

/// A cursor over a text.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
    julian: bool,
}

impl<'a> Scan<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, julian: false }
    }

    /// Reads the word for a calendar, if there is one, in which the dates after it are.
    pub(super) fn calendar(&mut self) {
        self.julian = self.eat(JULIAN);
        if self.julian || self.eat(GREGORIAN) {
            self.skip_spaces();
        }
    }

    /// Whether dates are in the Julian calendar.
    pub(super) const fn is_julian(&self) -> bool {
        self.julian
    }

    /// The number of bytes read.
    pub(super) const fn position(&self) -> usize {
        self.at
    }

    /// The text that is not read yet.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Reads `prefix` if it comes next; whether it did.
    pub(super) fn eat(&mut self, prefix: &str) -> bool {
        let comes = self.rest().starts_with(prefix);
        if comes {
            self.at += prefix.len();
        }
        comes
    }

    /// Reads `prefix`, or fails with the name of what was expected.
    pub(super) fn need(&mut self, prefix: &str, expected: EdtfPart) -> Result<(), EdtfError> {
        if self.eat(prefix) { Ok(()) } else { Err(self.unexpected(expected)) }
    }

    /// Reads the spaces that come next.
    pub(super) fn skip_spaces(&mut self) {
        while self.eat(" ") {}
    }

    /// Reads the digits that come next, at most `most`.
    pub(super) fn digits(&mut self, most: usize) -> &'a str {
        let rest = self.rest();
        let count = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
        self.at += count;
        rest.get(..count).unwrap_or_default()
    }

    /// Reads exactly `count` digits, at most four, as a number.
    pub(super) fn number(&mut self, count: usize, expected: EdtfPart) -> Result<u16, EdtfError> {
        let digits = self.digits(count);
        match digits.parse() {
            Ok(number) if digits.len() == count => Ok(number),
            _ => Err(self.unexpected(expected)),
        }
    }

    /// Reads exactly two digits as a number, with their bytes.
    pub(super) fn pair(&mut self, expected: EdtfPart) -> Result<(u8, Range<usize>), EdtfError> {
        let start = self.at;
        let number = self.number(2, expected)?;
        Ok((u8::try_from(number).unwrap_or(u8::MAX), start..self.at))
    }

    /// The error that something else was expected next.
    pub(super) fn unexpected(&self, expected: EdtfPart) -> EdtfError {
        match self.peek() {
            Some(found) => EdtfError::new(
                self.at..self.at + found.len_utf8(),
                EdtfProblem::Found { expected, found },
            ),
            None => EdtfError::new(self.at..self.at, EdtfProblem::Ends { expected }),
        }
    }

    /// Fails unless everything is read.
    pub(super) fn finish(&self) -> Result<(), EdtfError> {
        if self.rest().is_empty() { Ok(()) } else { Err(self.unexpected(EdtfPart::End)) }
    }
}
