//! Values of a file with the bytes in which they are written.

use std::ops::Range;

use crate::model::EventKind;

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) value: Value,
    pub(super) span: Range<usize>,
}

/// A value as JSON has them.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    /// A number, as it is written: reading it costs no digit.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<NodeField>),
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NodeField {
    pub(super) name: String,
    /// The bytes of its name.
    pub(super) span: Range<usize>,
    pub(super) value: Node,
}

impl Node {
    /// A text at those bytes.
    pub(super) fn text(text: impl Into<String>, span: Range<usize>) -> Self {
        Self { value: Value::Text(text.into()), span }
    }

    /// An object of those fields, at those bytes.
    pub(super) const fn object(fields: Vec<NodeField>, span: Range<usize>) -> Self {
        Self { value: Value::Object(fields), span }
    }

    /// The fields of an object; none of another value.
    pub(super) fn fields(&self) -> &[NodeField] {
        match &self.value {
            Value::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The elements of a list; none of another value.
    pub(super) fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The value of a field of an object, if it has one of that name.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        self.fields().iter().find(|field| field.name == name).map(|field| &field.value)
    }

    /// The text, if it is one.
    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The same value with every part at those bytes.
    pub(super) fn moved_to(self, span: &Range<usize>) -> Self {
        let value = match self.value {
            Value::List(items) => {
                Value::List(items.into_iter().map(|item| item.moved_to(span)).collect())
            }
            Value::Object(fields) => {
                let moved = |field: NodeField| NodeField {
                    span: span.clone(),
                    value: field.value.moved_to(span),
                    name: field.name,
                };
                Value::Object(fields.into_iter().map(moved).collect())
            }
            value => value,
        };
        Self { value, span: span.clone() }
    }
}

impl Node {
    /// The same value of the field `kind`, as the form of a kind reads it: words that are built in
    /// stand as they are, and others in quotes.
    pub(super) fn as_kind(&self) -> Self {
        let is_word = |text: &str| EventKind::built_in(text).is_some();
        match &self.value {
            Value::Text(text) if !is_word(text) => {
                Self { value: Value::Text(quoted(text)), span: self.span.clone() }
            }
            _ => self.clone(),
        }
    }
}

/// The text as a string in RON.
fn quoted(text: &str) -> String {
    let escaped = text.chars().flat_map(|letter| match letter {
        '"' | '\\' => vec!['\\', letter],
        _ => vec![letter],
    });
    std::iter::once('"').chain(escaped).chain(std::iter::once('"')).collect()
}

impl NodeField {
    /// A field whose name is written at those bytes.
    pub(super) fn new(name: impl Into<String>, span: Range<usize>, value: Node) -> Self {
        Self { name: name.into(), span, value }
    }
}
