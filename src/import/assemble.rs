//! A dataset from records that were read as [`Node`]s, through the same checks as one in RON.

use std::ops::Range;

use serde::Deserialize as _;

use super::header::Header;
use super::locator::{NodeFile, NodeLocator};
use super::node::{Node, Value};
use crate::dataset::check::sentences;
use crate::dataset::check::{
    CheckContext, CheckedList, CheckedRecords, Findings, Record, Scope, cross_references, plausible,
};
use crate::dataset::record_list::RecordList;
use crate::dataset::records::take_control_characters;
use crate::dataset::vocabulary;
use crate::dataset::{Issue, Progress};
use crate::model::{Dataset, Event, Records};
use crate::phrase;

/// The records of a file.
#[derive(Default)]
pub(super) struct ReadRecords {
    /// The header; `None` where the file has none.
    pub(super) header: Option<Node>,
    /// The records of each list.
    pub(super) lists: Vec<(RecordList, Vec<Node>)>,
}

impl ReadRecords {
    fn list(&self, list: RecordList) -> &[Node] {
        let found = self.lists.iter().find(|(own, _)| *own == list);
        found.map_or(&[], |(_, records)| records)
    }
}

/// The dataset, those records first that others refer to.
pub(super) fn assemble(
    parts: &ReadRecords,
    text: &str,
    title: &str,
    issues: &mut Vec<Issue>,
) -> Dataset {
    let file = &NodeFile::new(text, parts.lists.iter().flat_map(|(_, records)| records));
    let mut reader = Reader { parts, text, file };
    let events = |scope: &Scope, issues: &mut Vec<Issue>| reader.list(scope, issues);
    assemble_events(parts, text, title, issues, events, &Progress::default()).unwrap_or_default()
}

/// The dataset of records and of events that `events` reads. `None` if `progress` is cancelled.
pub(super) fn assemble_events(
    parts: &ReadRecords,
    text: &str,
    title: &str,
    issues: &mut Vec<Issue>,
    events: impl FnOnce(&Scope, &mut Vec<Issue>) -> CheckedList<Event>,
    progress: &Progress,
) -> Option<Dataset> {
    let file = &NodeFile::new(text, parts.lists.iter().flat_map(|(_, records)| records));
    let header = Header::read(parts.header.as_ref(), text, issues);
    let mut scope = Scope::new(header.zone(issues));
    scope.calendar = header.calendar();
    scope.day_parts = header.day_parts(&scope, issues);
    (scope.kinds, scope.tags) = header.vocabulary(&scope, issues);
    let mut reader = Reader { parts, text, file };
    let sources = reader.list(&scope, issues);
    scope.sources = sources.ids;
    let places = reader.list(&scope, issues);
    scope.places = places.ids;
    let mut actors = reader.list(&scope, issues);
    cross_references::check_part_of(&mut actors, file, issues);
    scope.actors = actors.ids;
    let mut events = events(&scope, issues);
    if progress.is_cancelled() {
        return None;
    }
    vocabulary::settle(&mut scope, &mut events, file, issues);
    cross_references::check_claims(&mut events, file, issues);
    let forces = reader.list(&scope, issues);
    let phases = reader.list(&scope, issues);
    let mut stories = reader.list(&scope, issues);
    cross_references::check_selections(&mut stories, &events.ids, file, issues);
    sentences::check_claims(&mut stories, &events.records, file, issues);
    let of_places = (places.records.as_slice(), places.spans.as_slice());
    let of_events = (events.records.as_slice(), events.spans.as_slice());
    let now = plausible::now();
    let (at_places, at_dates) = rayon::join(
        || {
            let mut found = Vec::new();
            cross_references::check_swapped_points(of_places, of_events, file, &mut found);
            plausible::check_null_island(of_places.0, of_places.1, file, &mut found);
            found
        },
        || {
            let mut found = Vec::new();
            plausible::check_dates(of_events.0, of_events.1, now, &scope.zone, file, &mut found);
            found
        },
    );
    issues.extend(at_places.into_iter().chain(at_dates));
    let meta = header.meta(&scope, &events.ids, title, issues);
    events.assign_issues(issues);
    // The indexes of the dataset take the memory of what only the checks needed.
    let CheckedList { records: events, spans, ids } = events;
    drop((spans, ids));
    Some(Dataset::from(Records {
        meta,
        places: places.records,
        actors: actors.records,
        sources: sources.records,
        events,
        forces: forces.records,
        phases: phases.records,
        stories: stories.records,
    }))
}

struct Reader<'r> {
    parts: &'r ReadRecords,
    text: &'r str,
    file: &'r NodeFile<'r>,
}

impl Reader<'_> {
    fn list<R: Record>(&mut self, scope: &Scope, issues: &mut Vec<Issue>) -> CheckedList<R> {
        let mut findings = Findings::default();
        let records: CheckedRecords<R> = self
            .parts
            .list(R::LIST)
            .iter()
            .map(|node| (self.record(node, scope, &mut findings), node.span.clone()))
            .collect();
        issues.extend(findings.into_issues(scope));
        CheckedList::new(records, self.file, issues)
    }

    fn record<R: Record>(&self, node: &Node, scope: &Scope, findings: &mut Findings) -> Option<R> {
        // What no form has is left out, and said; the rest is read without it.
        let mut without = node.clone();
        let form = loop {
            let Err(error) = R::Form::deserialize(&without) else {
                break R::Form::deserialize(&without).ok();
            };
            let unknown = error.at.clone().filter(|_| error.is_unknown_field);
            if let Some(at) = unknown.filter(|at| remove_field(&mut without, at)) {
                let name = self.text.get(at.clone()).unwrap_or_default().trim_matches('"');
                let what = phrase!("import-unknown-field", field = name);
                let help = phrase!("import-unknown-field.help");
                let issue = Issue::warning("unknown-field", what, at).with_help(help);
                findings.extend([issue]);
                continue;
            }
            findings.extend([error.issue(node.span.clone()).with_loss(R::LIST.loss())]);
            break None;
        };
        let locator = NodeLocator { text: self.text, record: node };
        let mut context = CheckContext::new(scope, Some(R::LIST), &locator);
        let record = R::check(form?, &mut context);
        findings.append(context.into_findings());
        // They stand as symbols in the record, where everybody sees them.
        take_control_characters();
        record
    }
}

/// Removes the field whose name is at those bytes, wherever it is; whether there was one.
fn remove_field(node: &mut Node, at: &Range<usize>) -> bool {
    match &mut node.value {
        Value::Object(fields) => {
            let before = fields.len();
            fields.retain(|field| field.span != *at);
            fields.len() < before
                || fields.iter_mut().any(|field| remove_field(&mut field.value, at))
        }
        Value::List(items) => items.iter_mut().any(|item| remove_field(item, at)),
        _ => false,
    }
}
