//! Outline of one value: the tree of its parts, as spans.
//!
//! It is the one tree that positions, recovery and comparisons of claims work on. It is built only
//! for records in which something is wrong; [`split`](super::split) cuts a file into records by
//! their brackets alone.

use std::ops::Range;

use super::scan::{RonToken, RonTokenKind, Scanner};

/// A value and the parts in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::dataset) struct RonNode {
    /// The bytes that it covers, the name before its bracket included.
    pub(in crate::dataset) span: Range<usize>,
    /// Its fields, elements or map entries; none for a value without brackets.
    pub(in crate::dataset) entries: Vec<RonEntry>,
    /// The name before its bracket, or the bracket itself where it has none.
    pub(in crate::dataset) head: Range<usize>,
}

/// A field, element or map entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::dataset) struct RonEntry {
    /// The field's name or the map's key; `None` for an element.
    pub(in crate::dataset) key: Option<Range<usize>>,
    /// The value.
    pub(in crate::dataset) value: RonNode,
}

impl RonEntry {
    /// Key and value together.
    pub(super) fn span(&self) -> Range<usize> {
        self.key.as_ref().map_or(self.value.span.start, |key| key.start)..self.value.span.end
    }
}

/// A node whose closing bracket has not been reached.
struct OpenNode {
    start: usize,
    head: Range<usize>,
    entries: Vec<RonEntry>,
    key: Option<Range<usize>>,
    value: Option<RonNode>,
}

impl OpenNode {
    fn new(start: usize, head: Range<usize>) -> Self {
        Self { start, head, entries: Vec::new(), key: None, value: None }
    }

    fn end_entry(&mut self) {
        let key = self.key.take();
        if let Some(value) = self.value.take() {
            self.entries.push(RonEntry { key, value });
        } else if let Some(key) = key {
            let end = key.end;
            let value = RonNode { span: end..end, entries: Vec::new(), head: end..end };
            self.entries.push(RonEntry { key: Some(key), value });
        }
    }

    fn end(mut self, end: usize) -> RonNode {
        self.end_entry();
        RonNode { span: self.start..end, entries: self.entries, head: self.head }
    }
}

/// The deepest nesting of brackets that gets nodes of its own; twice as deep as the splitter
/// accepts.
const MAX_DEPTH: usize = 128;

/// The outline of the value in `text`. It never fails: parts whose brackets do not match are put
/// where they seem to belong.
pub(in crate::dataset) fn outline(text: &str) -> RonNode {
    let mut open = vec![OpenNode::new(0, 0..0)];
    for RonToken { kind, span } in Scanner::new(text, 0) {
        let depth = open.len();
        let Some(frame) = open.last_mut() else { break };
        match kind {
            RonTokenKind::Open(_) if depth > MAX_DEPTH => break,
            RonTokenKind::Open(_) => {
                // A name directly before a bracket belongs to it.
                let name = frame.value.take().map(|node| node.span);
                let head = name.unwrap_or_else(|| span.clone());
                open.push(OpenNode::new(head.start, head));
            }
            RonTokenKind::Close(_) => {
                if let Some(frame) = open.pop() {
                    let node = frame.end(span.end);
                    match open.last_mut() {
                        Some(parent) => parent.value = Some(node),
                        None => return node,
                    }
                }
            }
            RonTokenKind::Comma => frame.end_entry(),
            RonTokenKind::Colon => frame.key = frame.value.take().map(|node| node.span),
            _ => {
                let head = span.clone();
                let new = RonNode { span: head.clone(), entries: Vec::new(), head };
                frame.value.get_or_insert(new).span.end = span.end;
            }
        }
    }
    let mut inner: Option<RonNode> = None;
    while let Some(mut frame) = open.pop() {
        if inner.is_some() {
            frame.value = inner.take();
        }
        inner = Some(frame.end(text.len()));
    }
    // The outermost node is the text around the value.
    let around = inner.unwrap_or(RonNode { span: 0..text.len(), entries: Vec::new(), head: 0..0 });
    let first = around.entries.first().map(|entry| entry.value.clone());
    first.unwrap_or(around)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, node: &RonNode) -> String {
        let entries: Vec<_> = node
            .entries
            .iter()
            .map(|entry| {
                let key = entry.key.clone().map(|key| format!("{} = ", &text[key]));
                format!("{}{}", key.unwrap_or_default(), shown(text, &entry.value))
            })
            .collect();
        if entries.is_empty() {
            text[node.span.clone()].to_owned()
        } else {
            format!("<{}>", entries.join("; "))
        }
    }

    #[test]
    fn fields_elements_and_map_entries_are_found() {
        let text =
            r#"Actor(id: "a", names: {"en": "A, B"}, at: (lat: 1, lon: -2), with: [x, Y(3),],)"#;
        assert_eq!(
            shown(text, &outline(text)),
            r#"<id = "a"; names = <"en" = "A, B">; at = <lat = 1; lon = -2>; with = <x; <3>>>"#
        );
    }

    #[test]
    fn brackets_within_brackets_beyond_the_limit_become_one_part() {
        let text = "(".repeat(100_000);
        let mut depth = 0;
        let mut node = &outline(&text);
        while let Some(entry) = node.entries.first() {
            node = &entry.value;
            depth += 1;
        }
        assert_eq!((depth, node.span.end), (MAX_DEPTH - 1, text.len()));
    }

    #[test]
    fn a_text_that_breaks_off_has_the_parts_before_the_end() {
        let text = r#"Actor(id: "a", names: {"en": "A"#;
        assert_eq!(shown(text, &outline(text)), r#"<id = "a"; names = <"en" = "A>>"#);
    }
}
