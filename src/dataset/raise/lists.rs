//! Reading the records of a list, on as many threads as there are.

use std::borrow::Borrow as _;
use std::ops::Range;
use std::thread;

use super::super::issue::Issue;
use super::super::lines::Lines;
use super::super::locate::{Path, locate, unquoted};
use super::super::read::{mended, parse};
use super::super::split::Layout;
use super::Raise;
use super::known::{Ids, Known};
use super::record::{Record, loss};
use crate::model::Event;

/// Fewer records than this are not worth a second thread.
const WORTH_A_THREAD: usize = 2_000;

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
    known: &Known,
    issues: &mut Vec<Issue>,
) -> Batch<R> {
    let written: Vec<&Range<usize>> = layout.records(R::LIST).collect();
    let Part { records, spans, left_out, issues: found } = read_all::<R>(text, &written, known);
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

/// What one thread has read.
struct Part<R> {
    /// The records that are kept.
    records: Vec<R>,
    /// Where each of them stands.
    spans: Vec<Range<usize>>,
    /// Where the records stand that are left out.
    left_out: Vec<Range<usize>>,
    issues: Vec<Issue>,
}

impl<R> Part<R> {
    fn append(&mut self, mut other: Self) {
        self.records.append(&mut other.records);
        self.spans.append(&mut other.spans);
        self.left_out.append(&mut other.left_out);
        self.issues.append(&mut other.issues);
    }
}

fn read_all<R: Raise>(text: &str, spans: &[&Range<usize>], known: &Known) -> Part<R> {
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let size = spans.len().div_ceil(threads).max(WORTH_A_THREAD);
    let (here, elsewhere) = spans.split_at(size.min(spans.len()));
    thread::scope(|scope| {
        let threads: Vec<_> = elsewhere
            .chunks(size)
            .map(|chunk| (chunk, scope.spawn(|| read_part(text, chunk, chunk.len(), known))))
            .collect();
        let mut all = read_part(text, here, spans.len(), known);
        for (chunk, thread) in threads {
            // A thread that did not come to its end is made up for by reading here.
            let part = thread.join();
            all.append(part.unwrap_or_else(|_| read_part(text, chunk, chunk.len(), known)));
        }
        all
    })
}

/// Reads some records, leaving room for `room` of them.
fn read_part<R: Raise>(text: &str, spans: &[&Range<usize>], room: usize, known: &Known) -> Part<R> {
    let mut part = Part {
        records: Vec::with_capacity(room),
        spans: Vec::with_capacity(room),
        left_out: Vec::new(),
        issues: Vec::new(),
    };
    for span in spans.iter().copied() {
        match read_one(text, span, known, &mut part.issues) {
            Some(record) => {
                part.records.push(record);
                part.spans.push(span.clone());
            }
            None => part.left_out.push(span.clone()),
        }
    }
    part
}

fn read_one<R: Raise>(
    text: &str,
    span: &Range<usize>,
    known: &Known,
    issues: &mut Vec<Issue>,
) -> Option<R> {
    let slice = text.get(span.clone())?;
    let loss = loss(R::LIST);
    if let Ok(form) = parse::<R::Form<'_>>(slice) {
        return raise_one(form, slice, span.start, known, issues);
    }
    let fails = |text: &str| parse::<R::Form<'_>>(text).err();
    let mended = mended(slice, span, loss, fails, issues)?;
    let form = parse::<R::Form<'_>>(&mended).ok()?;
    raise_one(form, &mended, span.start, known, issues)
}

fn raise_one<R: Raise>(
    form: R::Form<'_>,
    text: &str,
    offset: usize,
    known: &Known,
    issues: &mut Vec<Issue>,
) -> Option<R> {
    let mut record = Record::new(known, Some(R::LIST), text, offset);
    let raised = R::raise(form, &mut record);
    issues.extend(record.into_issues());
    raised
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
