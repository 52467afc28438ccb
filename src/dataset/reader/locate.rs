//! Positions in RON text, for the checks of records.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use memchr::memmem;
use rayon::prelude::*;

use super::outline::{RonNode, outline};
use super::split::FileLayout;
use crate::dataset::check::{FieldPath, RecordFile, RecordLocator};
use crate::dataset::diagnostics::LineIndex;
use crate::dataset::record_list::RecordList;

/// The parts of one value of RON text. Its outline is made when the first position is asked for.
#[derive(Debug)]
pub(super) struct RonLocator<'t> {
    text: &'t str,
    /// The byte of the file at which `text` starts.
    offset: usize,
    outline: OnceCell<RonNode>,
}

impl<'t> RonLocator<'t> {
    /// The parts of `text`, which starts at byte `offset` of the file.
    pub(super) const fn new(text: &'t str, offset: usize) -> Self {
        Self { text, offset, outline: OnceCell::new() }
    }

    fn slice(&self, span: &Range<usize>) -> &'t str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// The bytes within `text` of a part; of the nearest part around it where it is not written.
    fn locate_in_text(&self, part: &FieldPath<'_>) -> Range<usize> {
        let (node, _) = self.find(part);
        // The name of a struct marks it better than all of its lines.
        if node.entries.is_empty() { node.span.clone() } else { node.head.clone() }
    }

    /// The node at a path, and whether it is at its end and not before.
    fn find(&self, path: &FieldPath<'_>) -> (&RonNode, bool) {
        let (parent, found) = match path {
            FieldPath::Record => {
                return (self.outline.get_or_init(|| outline(self.text)), true);
            }
            FieldPath::Field(parent, _)
            | FieldPath::Item(parent, _)
            | FieldPath::With(parent, ..) => self.find(parent),
        };
        let child = match path {
            _ if !found => None,
            FieldPath::Record => Some(parent),
            FieldPath::Field(_, name) => self.child(parent, name),
            FieldPath::Item(_, nth) => parent.entries.get(*nth).map(|entry| &entry.value),
            FieldPath::With(_, name, sought) => {
                parent.entries.iter().map(|entry| &entry.value).find(|element| {
                    let field = self.child(element, name);
                    field.is_some_and(|value| unquoted(self.slice(&value.span)) == *sought)
                })
            }
        };
        child.map_or((parent, false), |child| (child, true))
    }

    /// The value of a field or map entry.
    fn child<'n>(&self, node: &'n RonNode, name: &str) -> Option<&'n RonNode> {
        let named = node
            .entries
            .iter()
            .find(|entry| entry.key.as_ref().is_some_and(|key| unquoted(self.slice(key)) == name));
        named.map(|entry| &entry.value)
    }

    fn in_file(&self, span: &Range<usize>) -> Range<usize> {
        self.offset + span.start..self.offset + span.end
    }
}

impl RecordLocator for RonLocator<'_> {
    fn locate(&self, part: &FieldPath<'_>) -> Range<usize> {
        self.in_file(&self.locate_in_text(part))
    }

    /// The whole string where escapes make the position of the section unsure.
    fn locate_within(&self, part: &FieldPath<'_>, section: Range<usize>) -> Range<usize> {
        let span = self.locate_in_text(part);
        let literal = self.slice(&span);
        let plain = literal.len() >= 2 && literal.starts_with('"') && !literal.contains('\\');
        let start = span.start + 1 + section.start;
        let end = span.start + 1 + section.end;
        let fits = start <= end && end < span.end && self.text.is_char_boundary(start);
        if !plain || !fits {
            return self.in_file(&span);
        }
        // An empty section points at the character after it, or at the closing quote.
        let next = self.text.get(start..).and_then(|rest| rest.chars().next());
        self.in_file(&(start..end.max(start + next.map_or(1, char::len_utf8))))
    }

    fn texts_in(&self, list: &FieldPath<'_>, field: &str) -> Vec<(&str, Range<usize>)> {
        let (list, found) = self.find(list);
        let elements = list.entries.iter().filter(|_| found).map(|entry| &entry.value);
        elements
            .filter_map(|element| self.child(element, field))
            .map(|value| (self.slice(&value.span), self.in_file(&value.span)))
            .filter(|(literal, _)| literal.ends_with('"'))
            .map(|(literal, span)| (unquoted(literal), span))
            .collect()
    }
}

/// A RON file that was cut into records.
#[derive(Debug)]
pub(super) struct RonFile<'t> {
    pub(super) text: &'t str,
    pub(super) layout: &'t FileLayout,
    lines: LineIndex<'t>,
}

impl<'t> RonFile<'t> {
    /// The file of that text, with the records at the places in `layout`.
    pub(super) const fn new(text: &'t str, layout: &'t FileLayout) -> Self {
        Self { text, layout, lines: LineIndex::new(text) }
    }

    fn ron_locator(&self, record: &Range<usize>) -> RonLocator<'t> {
        RonLocator::new(self.text.get(record.clone()).unwrap_or_default(), record.start)
    }
}

impl RecordFile for RonFile<'_> {
    fn locator(&self, record: &Range<usize>) -> Box<dyn RecordLocator + '_> {
        Box::new(self.ron_locator(record))
    }

    fn line_of(&self, byte: usize) -> usize {
        self.lines.line_of(byte)
    }

    fn id_of(&self, record: &Range<usize>) -> Option<&str> {
        let id = self.ron_locator(record).locate(&FieldPath::Record.field("id"));
        self.text.get(id).filter(|id| id.starts_with('"')).map(unquoted)
    }

    fn claim_ids(&self) -> HashSet<&str> {
        let events = self.layout.records(RecordList::Events);
        let events = events.chain(self.layout.lost_records(RecordList::Events));
        let events: Vec<_> = events.collect();
        let text = self.text;
        events.par_iter().flat_map_iter(|event| claim_ids_in(text, event)).collect()
    }
}

/// The identifiers of the claims of the event at `span`.
fn claim_ids_in<'t>(text: &'t str, span: &Range<usize>) -> Vec<&'t str> {
    let event = text.get(span.clone()).unwrap_or_default();
    // Most events of a large file have no claims, and need no outline.
    if memmem::find(event.as_bytes(), b"claims").is_none() {
        return Vec::new();
    }
    let locator = RonLocator::new(event, span.start);
    let ids = locator.texts_in(&FieldPath::Record.field("claims"), "id");
    ids.into_iter().filter_map(|(_, span)| text.get(span).map(unquoted)).collect()
}

/// The text of a string literal without escapes; any other text unchanged.
fn unquoted(literal: &str) -> &str {
    let inner = literal.trim_start_matches('r').trim_matches('#');
    inner.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(literal)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = r#"Event(id: "e", names: {"en": "E"}, claims: [
        Claim(id: "a", said: "2023"), Claim(id: "b", said: "202x"),
    ])"#;

    fn locator() -> RonLocator<'static> {
        RonLocator::new(RECORD, 0)
    }

    #[test]
    fn a_path_leads_to_the_value_of_a_field() {
        let claims = FieldPath::Record.field("claims");
        let second = claims.item(1);
        assert_eq!(&RECORD[locator().locate(&second.field("said"))], "\"202x\"");
        let named = claims.with("id", "b");
        assert_eq!(&RECORD[locator().locate(&named.field("said"))], "\"202x\"");
        let name = FieldPath::Record.field("names");
        assert_eq!(&RECORD[locator().locate(&name.field("en"))], "\"E\"");
    }

    #[test]
    fn a_path_to_a_missing_part_leads_to_the_part_around_it() {
        let claims = FieldPath::Record.field("claims");
        assert_eq!(&RECORD[locator().locate(&claims.item(1).field("with"))], "Claim");
    }

    #[test]
    fn a_section_of_a_string_is_found_in_it() {
        let claims = FieldPath::Record.field("claims");
        let second = claims.item(1);
        let said = second.field("said");
        assert_eq!(&RECORD[locator().locate_within(&said, 3..4)], "x");
        assert_eq!(&RECORD[locator().locate_within(&said, 4..4)], "\"");
        assert_eq!(&RECORD[locator().locate_within(&said, 9..12)], "\"202x\"");
    }

    #[test]
    fn positions_count_from_the_start_of_the_file() {
        let locator = RonLocator::new(RECORD, 1_000);
        assert_eq!(locator.locate(&FieldPath::Record.field("id")), 1_010..1_013);
        let ids = locator.texts_in(&FieldPath::Record.field("claims"), "id");
        let ids: Vec<_> = ids.into_iter().map(|(id, span)| (id, span.start)).collect();
        assert_eq!(ids, [("a", 1_063), ("b", 1_093)]);
    }
}
