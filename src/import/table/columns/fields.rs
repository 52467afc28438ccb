//! Fields of records that are made of cells: values that stand where the cell does.

use std::ops::Range;

use crate::import::node::{Node, NodeField, Value};

/// The tag of names in no known language.
const NO_LANGUAGE: &str = "und";

/// A field of a record whose value stands at those bytes.
pub(super) fn field(name: &str, at: &Range<usize>, value: Node) -> NodeField {
    NodeField::new(name, at.clone(), value)
}

pub(super) fn text(value: &str, at: &Range<usize>) -> Node {
    Node::text(value, at.clone())
}

pub(super) fn number(value: f64, at: &Range<usize>) -> Node {
    Node { value: Value::Number(value.to_string()), span: at.clone() }
}

pub(super) fn name_of(name: &str, at: &Range<usize>) -> Node {
    Node::object(vec![field(NO_LANGUAGE, at, text(name, at))], at.clone())
}
