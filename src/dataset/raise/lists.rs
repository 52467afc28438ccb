//! The records of a list, each identifier once.

use std::borrow::Borrow as _;
use std::ops::Range;

use super::super::issue::Issue;
use super::super::lines::Lines;
use super::super::locate::{Path, locate, unquoted};
use super::super::split::Layout;
use super::Raise;
use super::known::Ids;
use super::share::{Desk, Part, read_all};
use crate::model::Event;

/// The records of a list that could be kept.
#[derive(Debug)]
pub(super) struct Batch<R: Raise> {
    /// The records in file order.
    pub(super) records: Vec<R>,
    /// Where each of them stands in the file.
    pub(super) spans: Vec<Range<usize>>,
    /// What names them.
    pub(super) ids: Ids<R::Id>,
}

/// Reads a list. Of records with the same identifier the first is kept.
pub(super) fn read_list<R: Raise>(
    text: &str,
    layout: &Layout,
    desk: Desk<'_>,
    issues: &mut Vec<Issue>,
) -> Batch<R> {
    let written: Vec<&Range<usize>> = layout.records(R::LIST).collect();
    let Part { records, spans, left_out, issues: found } = read_all::<R>(text, &written, desk);
    issues.extend(found);
    let mut ids: Ids<R::Id> = Ids::default();
    ids.reserve(records.len());
    let lost = layout.lost.iter().filter(|(list, _)| *list == R::LIST).map(|(_, span)| span);
    for span in lost.chain(&left_out) {
        keep_left_out(text, span, &mut ids);
    }
    let mut batch = Batch { records, spans, ids };
    batch.leave_out_duplicates(text, issues);
    batch
}

impl Batch<Event> {
    /// Notes on every issue in the record of an event that was kept which event that is.
    pub(super) fn claim_issues(&self, issues: &mut [Issue]) {
        for issue in issues {
            let nth = self.spans.partition_point(|span| span.end <= issue.span.start);
            let record = self.spans.get(nth).zip(self.records.get(nth));
            let around = record.filter(|(span, _)| span.contains(&issue.span.start));
            issue.event = around.map(|(_, event)| event.id.clone());
        }
    }
}

impl<R: Raise> Batch<R> {
    fn leave_out_duplicates(&mut self, text: &str, issues: &mut Vec<Issue>) {
        let mut duplicates = Vec::new();
        let lines = Lines::new(text);
        for (nth, (record, span)) in self.records.iter().zip(&self.spans).enumerate() {
            if let Some(first) = self.ids.insert(record.id().clone(), span.start) {
                issues.push(duplicate::<R>(text, &lines, record, span, first));
                duplicates.push(nth);
            }
        }
        // Without duplicates, as nearly always, nothing is moved.
        if !duplicates.is_empty() {
            leave_out(&mut self.records, &duplicates);
            leave_out(&mut self.spans, &duplicates);
        }
    }
}

/// Takes the elements at those positions out of a list; the positions rise.
fn leave_out<T>(list: &mut Vec<T>, positions: &[usize]) {
    let mut positions = positions.iter().copied().peekable();
    let mut nth = 0;
    list.retain(|_| {
        let kept = positions.next_if_eq(&nth).is_none();
        nth += 1;
        kept
    });
}

/// Notes the identifier of a record that is left out, if it can be made out.
fn keep_left_out<I>(text: &str, span: &Range<usize>, ids: &mut Ids<I>)
where
    I: Clone + Eq + std::hash::Hash + std::borrow::Borrow<str> + for<'a> From<&'a str>,
{
    let record = text.get(span.clone()).unwrap_or_default();
    let id = record.get(locate(record, &Path::Record.field("id"))).unwrap_or_default();
    if id.starts_with('"') {
        ids.insert_left_out(I::from(unquoted(id)));
    }
}

fn duplicate<R: Raise>(
    text: &str,
    lines: &Lines<'_>,
    record: &R,
    span: &Range<usize>,
    first: usize,
) -> Issue {
    let slice = text.get(span.clone()).unwrap_or_default();
    let id = locate(slice, &Path::Record.field("id"));
    let noun = R::LIST.noun();
    let name: &str = record.id().borrow();
    let message = format!("a second {noun} named “{name}”; this {noun} is left out");
    Issue::error("duplicate-id", message, span.start + id.start..span.start + id.end)
        .with_help(format!("the first is on line {}; rename one of them", lines.line_of(first)))
}
