//! The parts of one record as a tree of spans, made only where something is wrong with it.

use std::ops::Range;

use super::scan::{Scanner, Token, TokenKind};

/// A value and the parts in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// The bytes that it covers, the name before its bracket included.
    pub(super) span: Range<usize>,
    /// Its fields, elements or map entries; none where it has no brackets.
    pub(super) entries: Vec<Entry>,
    /// The name before its bracket, or the bracket itself where it has none.
    pub(super) head: Range<usize>,
}

/// A field, element or map entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The field's name or the map's key; `None` for an element.
    pub(super) key: Option<Range<usize>>,
    /// The value.
    pub(super) value: Node,
}

impl Entry {
    /// Key and value together.
    pub(super) fn span(&self) -> Range<usize> {
        self.key.as_ref().map_or(self.value.span.start, |key| key.start)..self.value.span.end
    }
}

/// A bracket that is open while the tree grows.
struct Frame {
    start: usize,
    head: Range<usize>,
    entries: Vec<Entry>,
    key: Option<Range<usize>>,
    value: Option<Node>,
}

impl Frame {
    fn new(start: usize, head: Range<usize>) -> Self {
        Self { start, head, entries: Vec::new(), key: None, value: None }
    }

    fn end_entry(&mut self) {
        let key = self.key.take();
        if let Some(value) = self.value.take() {
            self.entries.push(Entry { key, value });
        } else if let Some(key) = key {
            let end = key.end;
            let value = Node { span: end..end, entries: Vec::new(), head: end..end };
            self.entries.push(Entry { key: Some(key), value });
        }
    }

    fn end(mut self, end: usize) -> Node {
        self.end_entry();
        Node { span: self.start..end, entries: self.entries, head: self.head }
    }
}

/// Brackets that are open within more than this many others are not told apart.
const MAX_DEPTH: usize = 128;

/// The tree of the value that `text` holds. What does not fit together is put where it seems to
/// belong: this never fails.
pub(super) fn outline(text: &str) -> Node {
    let mut open = vec![Frame::new(0, 0..0)];
    for Token { kind, span } in Scanner::new(text, 0) {
        let depth = open.len();
        let Some(frame) = open.last_mut() else { break };
        match kind {
            TokenKind::Open(_) if depth > MAX_DEPTH => break,
            TokenKind::Open(_) => {
                // A name directly before a bracket belongs to it.
                let name = frame.value.take().map(|node| node.span);
                let head = name.unwrap_or_else(|| span.clone());
                open.push(Frame::new(head.start, head));
            }
            TokenKind::Close(_) => {
                if let Some(frame) = open.pop() {
                    let node = frame.end(span.end);
                    match open.last_mut() {
                        Some(parent) => parent.value = Some(node),
                        None => return node,
                    }
                }
            }
            TokenKind::Comma => frame.end_entry(),
            TokenKind::Colon => frame.key = frame.value.take().map(|node| node.span),
            _ => {
                let head = span.clone();
                let new = Node { span: head.clone(), entries: Vec::new(), head };
                frame.value.get_or_insert(new).span.end = span.end;
            }
        }
    }
    let mut inner: Option<Node> = None;
    while let Some(mut frame) = open.pop() {
        if inner.is_some() {
            frame.value = inner.take();
        }
        inner = Some(frame.end(text.len()));
    }
    // The outermost frame stands for the text around the value.
    let around = inner.unwrap_or(Node { span: 0..text.len(), entries: Vec::new(), head: 0..0 });
    let first = around.entries.first().map(|entry| entry.value.clone());
    first.unwrap_or(around)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, node: &Node) -> String {
        let entries: Vec<_> = node
            .entries
            .iter()
            .map(|entry| {
                let key = entry.key.clone().map(|key| format!("{} = ", &text[key]));
                format!("{}{}", key.unwrap_or_default(), told(text, &entry.value))
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
            told(text, &outline(text)),
            r#"<id = "a"; names = <"en" = "A, B">; at = <lat = 1; lon = -2>; with = <x; <3>>>"#
        );
    }

    #[test]
    fn a_hundred_thousand_brackets_are_no_danger() {
        assert!(outline(&"(".repeat(100_000)).span.len() <= 100_000);
    }

    #[test]
    fn a_text_that_breaks_off_still_has_the_parts_it_has() {
        let text = r#"Actor(id: "a", names: {"en": "A"#;
        assert_eq!(told(text, &outline(text)), r#"<id = "a"; names = <"en" = "A>>"#);
    }
}
