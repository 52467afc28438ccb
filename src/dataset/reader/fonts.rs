//! Letters that no font draws: a warning for each string that has some.
//!
//! Unlike every other problem of a file this one is of the machine that reads it, so whoever wants
//! to know asks for it: the window does, and `ibar check --fonts`.

use std::borrow::Cow;

use super::scan::{RonToken, RonTokenKind, Scanner};
use crate::dataset::Issue;
use crate::model::EventId;
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
    let mut issues: Vec<Issue> = placed.take(MOST_STRINGS).collect();
    assign_events(text, &mut issues);
    issues
}

/// Notes on the issues inside records of events which events those are. The issues are in the order of
/// the text, which is read once, up to the end of the record of the last.
fn assign_events(text: &str, issues: &mut [Issue]) {
    let Some(last) = issues.last().map(|issue| issue.span.start) else { return };
    let word = |token: &RonToken| text.get(token.span.clone()).unwrap_or_default();
    let mut tokens = Scanner::new(text, 0).peekable();
    // How many brackets are open; how many were when the list of events began, and where its present
    // record begins, with the id of that.
    let (mut depth, mut list): (usize, Option<usize>) = (0, None);
    let mut record: Option<(usize, Option<EventId>)> = None;
    while let Some(token) = tokens.next() {
        match token.kind {
            RonTokenKind::Open(_) => {
                depth += 1;
                if list == Some(depth - 1) {
                    record = Some((token.span.start, None));
                }
            }
            RonTokenKind::Close(_) => {
                depth = depth.saturating_sub(1);
                if list.is_some_and(|list| depth == list) {
                    let (from, id) = record.take().unwrap_or_default();
                    let within =
                        |issue: &&mut Issue| (from..token.span.end).contains(&issue.span.start);
                    for issue in issues.iter_mut().filter(within) {
                        issue.event.clone_from(&id);
                    }
                    if token.span.end > last {
                        return;
                    }
                } else if list.is_some_and(|list| depth < list) {
                    list = None;
                }
            }
            RonTokenKind::Name => {
                let is_field = tokens.peek().is_some_and(|next| next.kind == RonTokenKind::Colon);
                if is_field && depth == 1 && word(&token) == "events" {
                    list = Some(2);
                } else if is_field && list == Some(depth.saturating_sub(1)) && word(&token) == "id"
                {
                    tokens.next();
                    let id = tokens.next_if(|next| next.kind == RonTokenKind::Text);
                    if let Some((record, id)) = record.as_mut().zip(id) {
                        record.1 = Some(EventId::from(word(&id).trim_matches('"')));
                    }
                }
            }
            _ => {}
        }
    }
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
    fn a_character_in_the_record_of_an_event_leads_to_that_event() {
        let file = "#![enable(implicit_some)]\nDataset(title: \"\u{F0001}\", places: [Place(id: \"p\", \
                    names: {\"en\": \"\u{F0001}\"})], events: [Event(id: \"one\", title: \"plain\"), \
                    Event(title: \"\u{F0001}\", claims: [Claim(id: \"c\", statement: \"\u{F0001}\")], \
                    id: \"two\")], sources: [Source(id: \"s\", title: \"\u{F0001}\")])";
        let issues = letters_without_font(file.as_bytes());
        let events: Vec<&str> =
            issues.iter().map(|it| it.event.as_ref().map_or("none", |id| id.as_str())).collect();
        assert_eq!(events, ["none", "none", "two", "two", "none"]);
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
