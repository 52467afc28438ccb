//! Reader of addresses and lines.

use super::part::ViewPart;
use super::value::unescaped;
use super::{ADDRESS_START, MOST_BYTES, SharedView, ViewFault, is_view_address};

/// Digits of a SHA-256.
const HASH_DIGITS: usize = 64;
/// The longest title of a dataset that is kept, in bytes.
const MOST_TITLE: usize = 400;

impl SharedView {
    /// The view of an address, or of the part of one behind the `?`. What stands around it where
    /// people write addresses, white space and `<` `>`, is left out.
    pub fn read(text: &str) -> Result<Self, ViewFault> {
        if text.len() > MOST_BYTES {
            return Err(ViewFault::TooLong);
        }
        let text = text.trim().trim_start_matches('<').trim_end_matches('>');
        let query = if is_view_address(text) {
            let start = text.get(..ADDRESS_START.len());
            let is_view = start.is_some_and(|start| start.eq_ignore_ascii_case(ADDRESS_START));
            text.get(ADDRESS_START.len()..).filter(|_| is_view).ok_or(ViewFault::NoView)?
        } else if text.contains('=') {
            text
        } else {
            return Err(ViewFault::NoView);
        };
        let mut view = Self::default();
        let mut seen: Vec<String> = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let unknown = || ViewFault::UnknownPart(key.to_owned());
            let key = unescaped(key).ok_or_else(unknown)?;
            if seen.contains(&key) {
                return Err(ViewFault::Twice(key));
            }
            let unread = unescaped(value);
            view.take(&key, value, unread)?;
            seen.push(key);
        }
        Ok(view)
    }

    /// Takes one part in; `value` is its text without escapes, if it is one.
    fn take(&mut self, key: &str, raw: &str, value: Option<String>) -> Result<(), ViewFault> {
        let bad = |part, expected| ViewFault::BadValue { part, value: raw.to_owned(), expected };
        match key {
            "dataset" => {
                let is_hash = |text: &String| {
                    text.len() == HASH_DIGITS && text.bytes().all(|it| it.is_ascii_hexdigit())
                };
                let hash = value.filter(is_hash).ok_or_else(|| bad("dataset", "SHA-256"))?;
                let mark = self.dataset.get_or_insert_default();
                mark.sha256 = hash.to_ascii_lowercase().into();
            }
            "title" => {
                let title = value.filter(|title| title.len() <= MOST_TITLE);
                let title = title.ok_or_else(|| bad("title", "…"))?;
                self.dataset.get_or_insert_default().title = title.into();
            }
            _ => {
                let unknown = || ViewFault::UnknownPart(key.to_owned());
                let read = match value {
                    Some(value) => ViewPart::read(key, &value),
                    // Reading what has broken escapes says what is expected.
                    None => ViewPart::read(key, "%")
                        .map(|read| read.and_then(|part| Err(bad(part.key(), "%20")))),
                };
                self.parts.push(read.ok_or_else(unknown)??);
            }
        }
        Ok(())
    }
}
