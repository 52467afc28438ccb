//! Reading the records of a list, on as many threads as there are.

use std::borrow::Borrow as _;
use std::ops::Range;
use std::thread;

use super::super::issue::Issue;
use super::super::locate::{Path, locate, unquoted};
use super::super::read::{mended, parse};
use super::super::report::line_of;
use super::super::split::Layout;
use super::Raise;
use super::known::{Ids, Known};
use super::record::{Record, loss};

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
    let spans: Vec<Range<usize>> = layout.records(R::LIST).cloned().collect();
    let parts = read_all::<R>(text, &spans, known);
    let mut ids: Ids<R::Id> = Ids::default();
    ids.reserve(spans.len());
    for (_, span) in layout.lost.iter().filter(|(list, _)| *list == R::LIST) {
        keep_left_out(text, span, &mut ids);
    }
    let mut batch = Batch { records: Vec::with_capacity(spans.len()), spans: Vec::new(), ids };
    for part in parts {
        issues.extend(part.issues);
        for (record, span) in part.records.into_iter().zip(spans_of(&part.spans)) {
            let Some(record) = record else {
                keep_left_out(text, &span, &mut batch.ids);
                continue;
            };
            match batch.ids.insert(record.id().clone(), span.start) {
                None => {
                    batch.records.push(record);
                    batch.spans.push(span);
                }
                Some(first) => issues.push(duplicate::<R>(text, &record, &span, first)),
            }
        }
    }
    batch
}

/// What one thread has read.
struct Part<R> {
    /// A record for each span; `None` where it has to be left out.
    records: Vec<Option<R>>,
    spans: Vec<Range<usize>>,
    issues: Vec<Issue>,
}

fn spans_of(spans: &[Range<usize>]) -> impl Iterator<Item = Range<usize>> {
    spans.iter().cloned()
}

fn read_all<R: Raise>(text: &str, spans: &[Range<usize>], known: &Known) -> Vec<Part<R>> {
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let size = spans.len().div_ceil(threads).max(WORTH_A_THREAD);
    if spans.len() <= size {
        return vec![read_part(text, spans, known)];
    }
    thread::scope(|scope| {
        let chunks = spans.chunks(size);
        let threads: Vec<_> =
            chunks.map(|chunk| (chunk, scope.spawn(|| read_part(text, chunk, known)))).collect();
        threads
            .into_iter()
            // A thread that did not come to its end is made up for by reading here.
            .map(|(chunk, thread)| thread.join().unwrap_or_else(|_| read_part(text, chunk, known)))
            .collect()
    })
}

fn read_part<R: Raise>(text: &str, spans: &[Range<usize>], known: &Known) -> Part<R> {
    let mut issues = Vec::new();
    let records = spans.iter().map(|span| read_one(text, span, known, &mut issues)).collect();
    Part { records, spans: spans.to_vec(), issues }
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

fn duplicate<R: Raise>(text: &str, record: &R, span: &Range<usize>, first: usize) -> Issue {
    let slice = text.get(span.clone()).unwrap_or_default();
    let id = locate(slice, &Path::Record.field("id"));
    let noun = R::LIST.noun();
    let name: &str = record.id().borrow();
    let message = format!("a second {noun} named “{name}”; this {noun} is left out");
    Issue::error("duplicate-id", message, span.start + id.start..span.start + id.end)
        .with_help(format!("the first is on line {}; rename one of them", line_of(text, first)))
}
