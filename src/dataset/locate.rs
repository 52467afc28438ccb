//! From a field of a record to the bytes in which it is written.

use std::ops::Range;

use super::outline::{Node, outline};

/// The way from a record to one of its parts, as a chain on the stack: it costs nothing until
/// something is wrong.
#[derive(Clone, Copy, Debug)]
pub(super) enum Path<'p> {
    /// The record itself.
    Record,
    /// A field of what the path leads to.
    Field(&'p Self, &'p str),
    /// An element of what the path leads to.
    Item(&'p Self, usize),
    /// The element whose field has that text.
    With(&'p Self, &'p str, &'p str),
}

impl<'p> Path<'p> {
    /// The path to a field.
    pub(super) const fn field(&'p self, name: &'p str) -> Self {
        Self::Field(self, name)
    }

    /// The path to an element of a list.
    pub(super) const fn item(&'p self, nth: usize) -> Self {
        Self::Item(self, nth)
    }

    /// The path to the first element whose field `name` is the string `text`.
    pub(super) const fn with(&'p self, name: &'p str, text: &'p str) -> Self {
        Self::With(self, name, text)
    }
}

/// The bytes of `record` in which the part stands; those of the nearest part around it that is
/// written, where it is not.
pub(super) fn locate(record: &str, path: &Path<'_>) -> Range<usize> {
    locate_in(record, &outline(record), path)
}

/// The same, where the parts of `record` are known already.
pub(super) fn locate_in(record: &str, tree: &Node, path: &Path<'_>) -> Range<usize> {
    let (node, _) = find(record, tree, path);
    // A part with parts of its own is shown by the line that it starts on.
    if node.entries.is_empty() { node.span.clone() } else { node.head.clone() }
}

/// The bytes within `record` of a stretch of the string that the path leads to: `inner` counts
/// the bytes of the string's own text. It is the whole string where escapes make that unsure.
pub(super) fn locate_within(
    record: &str,
    tree: &Node,
    path: &Path<'_>,
    inner: Range<usize>,
) -> Range<usize> {
    let span = locate_in(record, tree, path);
    let literal = record.get(span.clone()).unwrap_or_default();
    let plain = literal.len() >= 2 && literal.starts_with('"') && !literal.contains('\\');
    let start = span.start + 1 + inner.start;
    let end = span.start + 1 + inner.end;
    if plain && start <= end && end < span.end && record.is_char_boundary(start) {
        // An empty stretch points at the character behind it, or at the closing quote.
        let next = record.get(start..).and_then(|rest| rest.chars().next());
        start..end.max(start + next.map_or(1, char::len_utf8))
    } else {
        span
    }
}

/// The node that a path leads to, and whether it goes the whole way.
fn find<'n>(text: &str, root: &'n Node, path: &Path<'_>) -> (&'n Node, bool) {
    let (parent, whole) = match path {
        Path::Record => return (root, true),
        Path::Field(parent, _) | Path::Item(parent, _) | Path::With(parent, ..) => {
            find(text, root, parent)
        }
    };
    let word = |span: Option<Range<usize>>| span.and_then(|span| text.get(span));
    let child = match path {
        _ if !whole => None,
        Path::Record => Some(parent),
        Path::Field(_, name) => parent
            .entries
            .iter()
            .find(|entry| word(entry.key.clone()).is_some_and(|key| unquoted(key) == *name))
            .map(|entry| &entry.value),
        Path::Item(_, nth) => parent.entries.get(*nth).map(|entry| &entry.value),
        Path::With(_, name, sought) => {
            parent.entries.iter().map(|entry| &entry.value).find(|element| {
                element.entries.iter().any(|entry| {
                    word(entry.key.clone()) == Some(name)
                        && word(Some(entry.value.span.clone()))
                            .is_some_and(|value| unquoted(value) == *sought)
                })
            })
        }
    };
    child.map_or((parent, false), |child| (child, true))
}

/// The text of a string without escapes; anything else as it stands.
pub(super) fn unquoted(literal: &str) -> &str {
    let inner = literal.trim_start_matches('r').trim_matches('#');
    inner.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(literal)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = r#"Event(id: "e", names: {"en": "E"}, claims: [
        Claim(id: "a", said: "2023"), Claim(id: "b", said: "202x"),
    ])"#;

    #[test]
    fn a_path_leads_to_the_value_of_a_field() {
        let claims = Path::Record.field("claims");
        let second = claims.item(1);
        assert_eq!(&RECORD[locate(RECORD, &second.field("said"))], "\"202x\"");
        let named = claims.with("id", "b");
        assert_eq!(&RECORD[locate(RECORD, &named.field("said"))], "\"202x\"");
        assert_eq!(&RECORD[locate(RECORD, &Path::Record.field("names").field("en"))], "\"E\"");
    }

    #[test]
    fn a_path_to_what_is_not_written_leads_to_what_is_around_it() {
        let claims = Path::Record.field("claims");
        assert_eq!(&RECORD[locate(RECORD, &claims.item(1).field("with"))], "Claim");
    }

    #[test]
    fn a_stretch_of_a_string_is_found_in_it() {
        let claims = Path::Record.field("claims");
        let second = claims.item(1);
        let said = second.field("said");
        assert_eq!(&RECORD[locate_within(RECORD, &outline(RECORD), &said, 3..4)], "x");
        assert_eq!(&RECORD[locate_within(RECORD, &outline(RECORD), &said, 4..4)], "\"");
        assert_eq!(&RECORD[locate_within(RECORD, &outline(RECORD), &said, 9..12)], "\"202x\"");
    }
}
