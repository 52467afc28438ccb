//! Values of JSON as the texts of cells.

use crate::import::node::{Node, Value};

/// The text of a value: of a list of plain values, with semicolons between them; of any other, as it
/// is written. Empty for nothing.
pub(super) fn plain_text(node: &Node, text: &str) -> String {
    match &node.value {
        Value::Null => String::new(),
        Value::Bool(is) => is.to_string(),
        Value::Number(digits) => digits.clone(),
        Value::Text(text) => text.trim().to_owned(),
        Value::List(items) if items.iter().all(is_scalar) => {
            let items = items.iter().map(|item| plain_text(item, text));
            items.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("; ")
        }
        Value::Object(fields) if fields.is_empty() => String::new(),
        Value::List(_) | Value::Object(_) => {
            let written = text.get(node.span.clone()).unwrap_or_default();
            written.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    }
}

const fn is_scalar(node: &Node) -> bool {
    !matches!(node.value, Value::List(_) | Value::Object(_))
}

/// The text of a field that is one or a number; `None` where it is missing or empty.
pub(super) fn scalar(node: &Node, field: &str) -> Option<String> {
    let value = node.field(field)?;
    let text = match &value.value {
        Value::Text(text) => text.trim().to_owned(),
        Value::Number(digits) => digits.clone(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The number of a value that is one, or a text that holds one, with a point or a comma.
pub(super) fn number(node: &Node) -> Option<f64> {
    let text = match &node.value {
        Value::Number(digits) => digits.clone(),
        Value::Text(text) => text.trim().replace(',', "."),
        _ => return None,
    };
    text.parse().ok().filter(|number: &f64| number.is_finite())
}
