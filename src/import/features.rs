//! Collections of features as Ibar writes them: GeoJSON and Linked Places with the records in them.

use super::assemble::{ReadRecords, assemble};
use super::json::parse;
use super::node::{Node, NodeField};
use crate::dataset::Issue;
use crate::dataset::record_list::RecordList;
use crate::model::Dataset;
use crate::phrase;

/// Properties that follow from the others, and are not read.
const DERIVED: [&str; 10] = [
    "name",
    "start",
    "end",
    "date",
    "place",
    "kind_name",
    "grade",
    "disputed",
    "claim_count",
    "publishers",
];

/// Reads a collection; `None` where it holds no records of Ibar's.
pub(super) fn read(text: &str, title: &str, issues: &mut Vec<Issue>) -> Option<Dataset> {
    let root = match parse(text) {
        Ok(root) => root,
        Err(error) => {
            issues.push(error.issue(error.at.clone()));
            return None;
        }
    };
    let is_collection = root.field("type").and_then(Node::as_text) == Some("FeatureCollection");
    let (Some(header), true) = (root.field("ibar"), is_collection) else {
        let what = phrase!("import-no-records", member = "ibar");
        let help = phrase!("import-no-records.help");
        issues.push(Issue::error("no-records", what, first_of(&root)).with_help(help));
        return None;
    };
    let mut lists: Vec<(RecordList, Vec<Node>)> = Vec::new();
    for list in RecordList::ALL {
        if let Some(records) = header.field(list.field()) {
            lists.push((list, records.items().to_vec()));
        }
    }
    let features = root.field("features").map(Node::items).unwrap_or_default();
    let events = features.iter().filter_map(event).collect();
    lists.push((RecordList::Events, events));
    let parts = ReadRecords { header: Some(header.clone()), lists };
    Some(assemble(&parts, text, title, issues))
}

/// The first line of the file, for what concerns all of it.
fn first_of(root: &Node) -> std::ops::Range<usize> {
    root.span.start..(root.span.start + 1).min(root.span.end)
}

/// The record in the properties of a feature.
fn event(feature: &Node) -> Option<Node> {
    let properties = feature.field("properties")?;
    let has_titles = properties.field("titles").is_some();
    let is_own = |field: &&NodeField| {
        let is_string_of_format = has_titles && field.name == "title";
        !DERIVED.contains(&field.name.as_str()) && !is_string_of_format
    };
    let renamed = |field: &NodeField| {
        let name = if field.name == "titles" { "title" } else { field.name.as_str() };
        let value = if name == "kind" { field.value.as_kind() } else { field.value.clone() };
        NodeField::new(name, field.span.clone(), value)
    };
    let fields = properties.fields().iter().filter(is_own).map(renamed).collect();
    Some(Node::object(fields, properties.span.clone()))
}
