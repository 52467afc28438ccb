//! Letters that no font draws: a warning for each string that has some.
//!
//! Unlike every other problem of a file this one is of the machine that reads it, so whoever wants
//! to know asks for it: the window does, and `ibar check --fonts`.

use std::borrow::Cow;
use std::iter::Peekable;
use std::ops::Range;

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
    let mut rest = issues.iter_mut().peekable();
    let mut records = EventRecords { text, tokens: Scanner::new(text, 0).peekable(), depth: 0 };
    while rest.peek().is_some()
        && let Some((span, id)) = records.next()
    {
        while let Some(issue) = rest.next_if(|issue| issue.span.start < span.end) {
            issue.event = id.clone().filter(|_| span.contains(&issue.span.start));
        }
    }
}

/// The records of events of a file, in order: their bytes, and their ids as they are written.
struct EventRecords<'t> {
    text: &'t str,
    tokens: Peekable<Scanner<'t>>,
    /// How many brackets are open. Records of events are within two: that of the dataset, and that of
    /// their list.
    depth: usize,
}

impl EventRecords<'_> {
    /// The depth of fields of the dataset, and of those of an event.
    const DATASET: usize = 1;
    const EVENT: usize = 3;

    /// Whether the next tokens are that field; they are passed if so.
    fn passes_field(&mut self, name: &RonToken, field: &str) -> bool {
        let is_it = name.kind == RonTokenKind::Name && self.word(name) == field;
        is_it && self.tokens.next_if(|next| next.kind == RonTokenKind::Colon).is_some()
    }

    fn word(&self, token: &RonToken) -> &str {
        self.text.get(token.span.clone()).unwrap_or_default()
    }

    /// The next token, with the brackets that are open after it.
    fn step(&mut self) -> Option<RonToken> {
        let token = self.tokens.next()?;
        match token.kind {
            RonTokenKind::Open(_) => self.depth += 1,
            RonTokenKind::Close(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        Some(token)
    }

    /// Passes the value of a field, up to the comma after it or the bracket that closes around it.
    fn pass_value(&mut self) -> Option<()> {
        let opened = self.depth;
        loop {
            let next = self.tokens.peek()?.kind;
            if self.depth < opened || (self.depth == opened && next == RonTokenKind::Comma) {
                return Some(());
            }
            self.step()?;
        }
    }

    /// The rest of the record that began there.
    fn record(&mut self, start: usize) -> Option<(Range<usize>, Option<EventId>)> {
        let mut id = None;
        loop {
            let token = self.step()?;
            if self.depth < Self::EVENT {
                return Some((start..token.span.end, id));
            }
            if self.depth == Self::EVENT && self.passes_field(&token, "id") {
                let text = self.tokens.next_if(|next| next.kind == RonTokenKind::Text);
                id = text.map(|text| EventId::from(self.word(&text).trim_matches('"')));
            }
        }
    }
}

impl Iterator for EventRecords<'_> {
    type Item = (Range<usize>, Option<EventId>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let token = self.step()?;
            if self.depth == Self::EVENT && matches!(token.kind, RonTokenKind::Open(_)) {
                return self.record(token.span.start);
            }
            // Any other field of the dataset is passed.
            if self.depth == Self::DATASET
                && token.kind == RonTokenKind::Name
                && !self.passes_field(&token, "events")
            {
                self.pass_value()?;
            }
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
