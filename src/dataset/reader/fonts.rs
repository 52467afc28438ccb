//! Letters that no font draws: a warning for each string that has some.
//!
//! Unlike every other problem of a file this one is of the machine that reads it, so whoever wants
//! to know asks for it: the window does, and `ibar check --fonts`.

use std::borrow::Cow;

use super::scan::{RonTokenKind, Scanner};
use crate::dataset::Issue;
use crate::text::{Missing, Phrase, is_embedded, list, missing, script_of};
use crate::{label, message, phrase};

/// The most strings that are told.
const MOST_STRINGS: usize = 1_000;
/// The most characters that are named of one string.
const MOST_NAMED: usize = 6;

/// A warning at the first character of each string that no font of this machine has.
pub fn letters_without_font(bytes: &[u8]) -> Vec<Issue> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Vec::new();
    };
    let is_plain = text.is_ascii() || text.chars().all(|it| it.is_ascii() || is_embedded(it));
    if is_plain && !text.contains("\\u{") {
        return Vec::new();
    }
    let strings = Scanner::new(text, 0).filter(|token| token.kind == RonTokenKind::Text);
    let issues = strings.filter_map(|token| {
        let string = text.get(token.span.clone())?;
        let issue = issue(string)?;
        Some((token.span.start, issue))
    });
    let placed = issues.map(|(start, mut issue)| {
        issue.span = start + issue.span.start..start + issue.span.end;
        issue
    });
    placed.take(MOST_STRINGS).collect()
}

/// The issue of one string as it is written, at its bytes.
fn issue(string: &str) -> Option<Issue> {
    let (shown, starts) = unescaped(string);
    let missing = missing(&shown);
    let first = *missing.first()?;
    let (start, end) = match starts {
        None => (first.at, first.at + first.letter.len_utf8()),
        Some(starts) => {
            let nth = shown.get(..first.at)?.chars().count();
            (*starts.get(nth)?, *starts.get(nth + 1)?)
        }
    };
    let help = if let Some(script) = script_of(first.letter) {
        phrase!("check-no-font-help", script = script.replace('_', " "))
    } else {
        phrase!("check-no-font-help-any")
    };
    let issue = Issue::warning("no-font", words(missing), start..end);
    Some(issue.with_loss(|| label!("check-box")).with_help(help))
}

fn words(missing: Vec<Missing>) -> Phrase {
    Phrase::new(move || {
        let named = missing.iter().take(MOST_NAMED);
        let mut names: Vec<String> =
            named.map(|one| format!("U+{:04X}", u32::from(one.letter))).collect();
        if missing.len() > MOST_NAMED {
            names.push("…".to_owned());
        }
        message!("check-no-font", count = missing.len(), characters = list(&names))
    })
}

/// The string with its numbers of characters as characters, and the bytes at which each character
/// of it is written; `None` for a string that has no such numbers.
fn unescaped(string: &str) -> (Cow<'_, str>, Option<Vec<usize>>) {
    if !string.contains("\\u{") || !string.starts_with('"') {
        return (Cow::Borrowed(string), None);
    }
    let (mut shown, mut starts) = (String::with_capacity(string.len()), Vec::new());
    let mut rest = string;
    while let Some(letter) = rest.chars().next() {
        starts.push(string.len() - rest.len());
        let (letter, length) = number(rest).unwrap_or((letter, letter.len_utf8()));
        shown.push(letter);
        // The other sign of an escape is passed with its stroke, so that two strokes are one sign.
        let is_escape = letter == '\\';
        rest = rest.get(length..).unwrap_or_default();
        if is_escape && let Some(second) = rest.chars().next().filter(char::is_ascii) {
            starts.push(string.len() - rest.len());
            shown.push(second);
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    starts.push(string.len());
    (Cow::Owned(shown), Some(starts))
}

/// The character whose number a text begins with, as in `\u{10380}`, and the bytes of that.
fn number(text: &str) -> Option<(char, usize)> {
    let (digits, _) = text.strip_prefix("\\u{")?.split_once('}')?;
    let letter = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    Some((letter, "\\u{}".len() + digits.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: &str) -> Vec<(String, &str)> {
        let issues = letters_without_font(file.as_bytes());
        issues.iter().map(|issue| (issue.message(), &file[issue.span.clone()])).collect()
    }

    #[test]
    fn a_string_with_characters_that_no_font_has_is_told_once_with_its_place() {
        let file =
            "// \u{F0003}\nPlace(names: {\"en\": \"Niš \u{F0001}\u{F0002}\u{F0001}\"}, x: \"š\")";
        let message = "no font for these 2 characters: U+F0001 and U+F0002; a box stands for each";
        assert_eq!(told(file), [(message.to_owned(), "\u{F0001}")]);
    }

    #[test]
    fn a_character_by_its_number_is_looked_at_like_any_other() {
        let file = r#"title: "a\\u{F0001} \"\u{F0001}""#;
        let message = "no font for this character: U+F0001; a box stands for each";
        assert_eq!(told(file), [(message.to_owned(), r"\u{F0001}")]);
    }

    #[test]
    fn names_of_the_shipped_dataset_are_drawn_on_every_machine() {
        assert_eq!(letters_without_font(crate::dataset::SHIPPED.as_bytes()), []);
    }

    #[test]
    fn advice_names_a_font_where_the_script_has_a_name() {
        let help = |letter: char| issue(&format!("\"{letter}\"")).and_then(|it| it.help_text());
        let any = "install a font that has it, or write it otherwise";
        assert_eq!(help('\u{F0001}').as_deref(), Some(any));
        assert_eq!(help('š'), None);
    }
}
