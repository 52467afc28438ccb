//! A list of checked records in which each identifier occurs once.

use std::borrow::Borrow as _;
use std::ops::Range;

use super::locator::{FieldPath, RecordFile};
use super::record::Record;
use super::scope::IdSet;
use crate::dataset::diagnostics::Issue;
use crate::model::Event;
use crate::phrase;

/// The records of a list after each was checked by itself.
#[derive(Debug)]
pub(crate) struct CheckedRecords<R> {
    /// The records that passed, in file order.
    pub(crate) records: Vec<R>,
    /// The bytes of the file that hold each of them.
    pub(crate) spans: Vec<Range<usize>>,
    /// The bytes of the records that were left out.
    pub(crate) left_out: Vec<Range<usize>>,
}

/// The records of a list, each with an identifier of its own.
#[derive(Debug)]
pub(crate) struct CheckedList<R: Record> {
    /// The records in file order.
    pub(crate) records: Vec<R>,
    /// The bytes of the file that hold each of them.
    pub(crate) spans: Vec<Range<usize>>,
    /// Their identifiers, and those of the records that were left out.
    pub(crate) ids: IdSet<R::Id>,
}

impl<R> FromIterator<(Option<R>, Range<usize>)> for CheckedRecords<R> {
    /// Collects the outcome of each check with the bytes of the record.
    fn from_iter<I: IntoIterator<Item = (Option<R>, Range<usize>)>>(checked: I) -> Self {
        let mut records = Self { records: Vec::new(), spans: Vec::new(), left_out: Vec::new() };
        for (record, span) in checked {
            match record {
                Some(record) => {
                    records.records.push(record);
                    records.spans.push(span);
                }
                None => records.left_out.push(span),
            }
        }
        records
    }
}

impl<R: Record> CheckedList<R> {
    /// Keeps the first of the records with one identifier and reports the others.
    pub(crate) fn new(
        candidates: CheckedRecords<R>,
        file: &dyn RecordFile,
        issues: &mut Vec<Issue>,
    ) -> Self {
        let CheckedRecords { records, spans, left_out } = candidates;
        let mut ids = IdSet::default();
        ids.reserve(records.len());
        for span in &left_out {
            if let Some(id) = file.id_of(span) {
                ids.insert_left_out(R::Id::from(id));
            }
        }
        let mut list = Self { records, spans, ids };
        list.leave_out_duplicates(file, issues);
        list
    }

    fn leave_out_duplicates(&mut self, file: &dyn RecordFile, issues: &mut Vec<Issue>) {
        let mut duplicates = Vec::new();
        for (nth, (record, span)) in self.records.iter().zip(&self.spans).enumerate() {
            if let Some(first) = self.ids.insert(record.id().clone(), span.start) {
                issues.push(duplicate(file, record, span, first));
                duplicates.push(nth);
            }
        }
        // Most lists have no duplicates, and moving a million events costs.
        if !duplicates.is_empty() {
            remove_positions(&mut self.records, &duplicates);
            remove_positions(&mut self.spans, &duplicates);
        }
    }
}

impl CheckedList<Event> {
    /// Notes on every issue inside the record of an event that was kept which event that is.
    pub(crate) fn assign_issues(&self, issues: &mut [Issue]) {
        for issue in issues {
            let nth = self.spans.partition_point(|span| span.end <= issue.span.start);
            let record = self.spans.get(nth).zip(self.records.get(nth));
            let around = record.filter(|(span, _)| span.contains(&issue.span.start));
            issue.event = around.map(|(_, event)| event.id.clone());
        }
    }
}

/// Removes the elements at those positions, which ascend.
fn remove_positions<T>(list: &mut Vec<T>, positions: &[usize]) {
    let mut positions = positions.iter().copied().peekable();
    let mut nth = 0;
    list.retain(|_| {
        let kept = positions.next_if_eq(&nth).is_none();
        nth += 1;
        kept
    });
}

/// The issue of a record whose identifier the record at byte `first` has.
fn duplicate<R: Record>(
    file: &dyn RecordFile,
    record: &R,
    span: &Range<usize>,
    first: usize,
) -> Issue {
    let name: &str = record.id().borrow();
    let what = phrase!("check-duplicate-id", record = R::LIST.noun(), id = name);
    let span = file.locator(span).locate(&FieldPath::Record.field("id"));
    let line = file.line_of(first).to_string();
    Issue::error("duplicate-id", what, span)
        .with_loss(R::LIST.loss())
        .with_help(phrase!("check-duplicate-id-help", line = line))
}
