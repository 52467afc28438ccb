//! Records in JSON of any maker: a list of objects, by itself or in a member of an object, as the
//! services of ACLED, UCDP and others give them.

use super::builder::TableBuilder;
use super::told::FileIssues;
use super::values::plain_text;
use crate::import::node::{Node, Value};
use crate::import::table::Table;
use crate::phrase;

/// How deep in other objects the list may be.
const MOST_DEPTH: usize = 3;

/// The list of records in a value: the longest of those that hold nothing but objects. `None` where
/// there is none.
pub(super) fn list(root: &Node) -> Option<&[Node]> {
    longest(root, MOST_DEPTH)
}

fn longest(node: &Node, depth: usize) -> Option<&[Node]> {
    let items = node.items();
    let is_record =
        |item: &Node| matches!(&item.value, Value::Object(fields) if !fields.is_empty());
    if !items.is_empty() && items.iter().all(is_record) {
        return Some(items);
    }
    let depth = depth.checked_sub(1)?;
    let inside = node.fields().iter().filter_map(|field| longest(&field.value, depth));
    inside.max_by_key(|list| list.len())
}

/// Reads the records: a member is a column, and a member of an object within is one, too.
pub(super) fn read(root: &Node, text: &str, issues: &mut FileIssues) -> Table {
    let mut table = TableBuilder::default();
    if let Some(title) = ["title", "name"].iter().find_map(|name| root.field(name)?.as_text()) {
        table.title(title);
    }
    for record in list(root).unwrap_or_default() {
        members(record, "", text, &mut table);
        if !table.end_row(record.span.clone()) {
            let what = phrase!("formats-too-many-cells");
            issues.error("too-many-cells", what, record.span.clone());
            break;
        }
    }
    table.into_table()
}

fn members(object: &Node, before: &str, text: &str, table: &mut TableBuilder) {
    for field in object.fields() {
        let name =
            if before.is_empty() { field.name.clone() } else { format!("{before}.{}", field.name) };
        // An object of one level is told apart; what is deeper stays as it is written.
        if before.is_empty() && !field.value.fields().is_empty() {
            members(&field.value, &name, text, table);
            continue;
        }
        let column = table.property(&name, field.span.clone());
        table.text(column, &plain_text(&field.value, text), &field.value.span);
    }
}
