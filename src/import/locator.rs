//! Places of the parts of a record that was read from [`Node`]s.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::node::Node;
use crate::dataset::check::{FieldPath, RecordFile, RecordLocator};
use crate::dataset::line_of;

/// The parts of one record.
pub(super) struct NodeLocator<'n> {
    pub(super) text: &'n str,
    pub(super) record: &'n Node,
}

impl<'n> NodeLocator<'n> {
    /// The part, or the nearest one around it that is written.
    fn nearest(&self, part: &FieldPath<'_>) -> (&'n Node, bool) {
        match part {
            FieldPath::Record => (self.record, true),
            FieldPath::Field(of, name) => self.inside(of, |node| within(node).field(name)),
            FieldPath::Item(of, nth) => self.inside(of, |node| node.items().get(*nth)),
            FieldPath::With(of, name, text) => self.inside(of, |node| {
                let has =
                    |item: &&Node| within(item).field(name).and_then(Node::as_text) == Some(*text);
                node.items().iter().find(has)
            }),
        }
    }

    fn inside(
        &self,
        of: &FieldPath<'_>,
        find: impl Fn(&'n Node) -> Option<&'n Node>,
    ) -> (&'n Node, bool) {
        match self.nearest(of) {
            (node, true) => find(node).map_or((node, false), |part| (part, true)),
            outer => outer,
        }
    }
}

/// The contents of a variant, which stand in an object with one field; any other node itself.
fn within(node: &Node) -> &Node {
    match node.fields() {
        [only] if !only.value.fields().is_empty() => &only.value,
        _ => node,
    }
}

impl RecordLocator for NodeLocator<'_> {
    fn locate(&self, part: &FieldPath<'_>) -> Range<usize> {
        self.nearest(part).0.span.clone()
    }

    fn locate_within(&self, part: &FieldPath<'_>, section: Range<usize>) -> Range<usize> {
        let (node, _) = self.nearest(part);
        let written = self.text.get(node.span.clone()).unwrap_or_default();
        let inner = written.trim_matches('"');
        if node.as_text() != Some(inner) {
            return node.span.clone();
        }
        let start = node.span.start + written.find(inner).unwrap_or_default();
        start + section.start..start + section.end
    }

    fn texts_in(&self, list: &FieldPath<'_>, field: &str) -> Vec<(&str, Range<usize>)> {
        let (node, found) = self.nearest(list);
        if !found {
            return Vec::new();
        }
        let texts = node.items().iter().filter_map(|item| {
            let value = within(item).field(field)?;
            Some((value.as_text()?, value.span.clone()))
        });
        texts.collect()
    }
}

/// The records of a file, by the bytes at which they begin.
pub(super) struct NodeFile<'n> {
    text: &'n str,
    records: HashMap<usize, &'n Node>,
}

impl<'n> NodeFile<'n> {
    pub(super) fn new(text: &'n str, records: impl Iterator<Item = &'n Node>) -> Self {
        Self { text, records: records.map(|record| (record.span.start, record)).collect() }
    }

    fn record(&self, span: &Range<usize>) -> Option<&'n Node> {
        self.records.get(&span.start).copied()
    }
}

/// A place in a file without a record there.
struct Nowhere(Range<usize>);

impl RecordLocator for Nowhere {
    fn locate(&self, _part: &FieldPath<'_>) -> Range<usize> {
        self.0.clone()
    }
}

impl RecordFile for NodeFile<'_> {
    fn locator(&self, record: &Range<usize>) -> Box<dyn RecordLocator + '_> {
        match self.record(record) {
            Some(record) => Box::new(NodeLocator { text: self.text, record }),
            None => Box::new(Nowhere(record.clone())),
        }
    }

    fn line_of(&self, byte: usize) -> usize {
        line_of(self.text.as_bytes(), byte)
    }

    fn id_of(&self, record: &Range<usize>) -> Option<&str> {
        self.record(record)?.field("id")?.as_text()
    }

    fn claim_ids(&self) -> HashSet<&str> {
        let claims = self.records.values().filter_map(|record| record.field("claims"));
        let ids = claims.flat_map(Node::items).filter_map(|claim| claim.field("id")?.as_text());
        ids.collect()
    }
}
