//! Records that the events of a table refer to, and the header of its dataset.

use std::collections::HashSet;

use super::fields::{field, name_of, text};
use super::gather::GatheredNames;
use super::ids::slug;
use super::plan::TablePlan;
use super::{ForeignTable, by_name};
use crate::dataset::Issue;
use crate::dataset::record_list::RecordList;
use crate::import::assemble::ReadRecords;
use crate::import::node::{Node, Value};
use crate::import::reading::Recipe;
use crate::time::Zone;

/// An id for the file itself among those that are taken.
pub(super) fn own_id<'n>(publisher: &str, taken: impl Iterator<Item = &'n str>) -> String {
    let taken: HashSet<&str> = taken.collect();
    let own = slug(publisher, "file");
    if !taken.contains(own.as_str()) {
        return own;
    }
    (2..=taken.len() + 2)
        .map(|nth| format!("{own}_{nth}"))
        .find(|id| !taken.contains(id.as_str()))
        .unwrap_or(own)
}

/// The records that events refer to.
pub(super) fn records(
    table: &ForeignTable<'_>,
    plan: &TablePlan,
    names: &GatheredNames,
    (claimant, file_source): (&str, &str),
    publisher: &str,
    issues: &mut Vec<Issue>,
) -> ReadRecords {
    let start = &(0..0);
    let mut actors: Vec<Node> = Vec::with_capacity(names.actors.list.len() + 1);
    let own = vec![
        field("id", start, text(claimant, start)),
        field("names", start, name_of(publisher, start)),
    ];
    actors.push(Node::object(own, start.clone()));
    for actor in &names.actors.list {
        let name = actor.parts.first().map_or("", String::as_str);
        let own = vec![
            field("id", &actor.at, text(&actor.id, &actor.at)),
            field("names", &actor.at, name_of(name, &actor.at)),
        ];
        actors.push(Node::object(own, actor.at.clone()));
    }
    let mut sources: Vec<Node> = Vec::with_capacity(names.sources.list.len() + 1);
    let own = vec![
        field("id", start, text(file_source, start)),
        field("publisher", start, text(publisher, start)),
        field("title", start, text(table.title, start)),
    ];
    sources.push(Node::object(own, start.clone()));
    for source in &names.sources.list {
        let at = &source.at;
        let part = |nth: usize| source.parts.get(nth).map_or("", String::as_str);
        let (publisher, title, address) = (part(0), part(1), part(2));
        let site = site_of(address);
        let publisher = [publisher, title, site].into_iter().find(|it| !it.is_empty());
        let title = [title, address].into_iter().find(|it| !it.is_empty()).or(publisher);
        let mut own = vec![
            field("id", at, text(&source.id, at)),
            field("publisher", at, text(publisher.unwrap_or(table.title), at)),
            field("title", at, text(title.unwrap_or(table.title), at)),
        ];
        if !address.is_empty() {
            own.push(field("address", at, text(address, at)));
        }
        sources.push(Node::object(own, at.clone()));
    }
    let places = by_name::places(plan, names, issues);
    let header = header(plan, names, table.recipe);
    let lists = vec![
        (RecordList::Actors, actors),
        (RecordList::Sources, sources),
        (RecordList::Places, places),
    ];
    ReadRecords { header: Some(header), lists }
}

/// The name of the site in a web address.
fn site_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let site = rest.split(['/', '?', '#']).next().unwrap_or_default();
    site.strip_prefix("www.").unwrap_or(site)
}

/// The header: the zone, and the kinds and tags with the names that the table has for them.
fn header(plan: &TablePlan, names: &GatheredNames, recipe: &Recipe) -> Node {
    let at = &(0..0);
    let mut fields = Vec::new();
    if let Some(zone) = recipe.zone.as_deref().filter(|name| Zone::named(name).is_ok()) {
        fields.push(field("time_zone", at, text(zone, at)));
    }
    let declared = |(id, name): &(String, String)| {
        let own = vec![field("id", at, text(id, at)), field("names", at, text(name, at))];
        Node::object(own, at.clone())
    };
    let list = |records: &[(String, String)]| Node {
        value: Value::List(records.iter().map(declared).collect()),
        span: at.clone(),
    };
    if plan.kind.is_some() && !names.own_kinds.is_empty() {
        fields.push(field("kinds", at, list(&names.own_kinds)));
    }
    if !names.own_tags.is_empty() {
        fields.push(field("tags", at, list(&names.own_tags)));
    }
    Node::object(fields, at.clone())
}
