//! Reading the records of a list on several threads.
//!
//! What comes of it is the same as on one thread, to the order of the issues and the help that
//! they give: every record has its own slot, and what the threads find is put together in the
//! order of the file.

use std::cell::Cell;
use std::iter::{Enumerate, Zip};
use std::ops::Range;
use std::slice::{Chunks, ChunksMut};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::super::crew::Crew;
use super::super::issue::Issue;
use super::super::list::List;
use super::super::progress::Progress;
use super::super::read::{mended, parse};
use super::Raise;
use super::known::{Known, MOST_SUGGESTIONS};
use super::record::{Record, UNKNOWN_ID, loss};

/// What every reader of records is given.
#[derive(Clone, Copy, Debug)]
pub(super) struct Desk<'d> {
    /// What records may refer to.
    pub(super) known: &'d Known,
    /// Where to tell how far it is.
    pub(super) progress: &'d Progress,
    /// Who reads.
    pub(super) crew: Crew,
}

/// What came of the records of a list.
#[derive(Debug)]
pub(super) struct Part<R> {
    /// The records that are kept.
    pub(super) records: Vec<R>,
    /// Where each of them stands.
    pub(super) spans: Vec<Range<usize>>,
    /// Where the records stand that are left out.
    pub(super) left_out: Vec<Range<usize>>,
    /// What is wrong with any of them.
    pub(super) issues: Vec<Issue>,
}

/// A number of neighbours in a list, and the slots for what they become.
type Stretch<'s, R> = (&'s [&'s Range<usize>], &'s mut [Option<R>]);

/// All stretches of a list, one after the other.
type Stretches<'s, R> = Zip<Chunks<'s, &'s Range<usize>>, ChunksMut<'s, Option<R>>>;

/// The stretches that nobody has taken yet.
struct Rest<'s, R>(Mutex<Enumerate<Stretches<'s, R>>>);

/// What was found in a stretch.
#[derive(Debug)]
struct Finding {
    /// The number of the stretch.
    nth: usize,
    /// How many suggestions its records asked for.
    asked: usize,
    issues: Vec<Issue>,
}

/// Reads every record of a list. Where it is called off, some are missing.
pub(super) fn read_all<R: Raise>(text: &str, spans: &[&Range<usize>], desk: Desk<'_>) -> Part<R> {
    let mut slots: Vec<Option<R>> = Vec::with_capacity(spans.len());
    slots.resize_with(spans.len(), || None);
    let size = desk.crew.stretch();
    let rest = Rest(Mutex::new(spans.chunks(size).zip(slots.chunks_mut(size)).enumerate()));
    let found = Mutex::new(Vec::new());
    thread::scope(|scope| {
        let others: Vec<_> = (0..desk.crew.others_for(spans.len()))
            .map_while(|_| {
                let work = || read_stretches(text, &rest, desk, &found);
                // Where the system has no more threads to give, these do it.
                thread::Builder::new().spawn_scoped(scope, work).ok()
            })
            .collect();
        read_stretches(text, &rest, desk, &found);
        drop(others);
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by_key(|finding| finding.nth);
    let mut issues: Vec<Issue> = found.into_iter().flat_map(|finding| finding.issues).collect();
    limit_suggestions(&mut issues);
    let mut kept = Vec::with_capacity(spans.len());
    let mut left_out = Vec::new();
    for (slot, span) in slots.iter().zip(spans.iter().copied()) {
        let list = if slot.is_some() { &mut kept } else { &mut left_out };
        list.push(span.clone());
    }
    Part { records: kept_in_place(slots), spans: kept, left_out, issues }
}

/// What is in the slots, in the room that they take: a million events have no room beside them.
#[expect(clippy::filter_map_identity, reason = "flattened, they would be moved to another place")]
fn kept_in_place<R>(slots: Vec<Option<R>>) -> Vec<R> {
    slots.into_iter().filter_map(|slot| slot).collect()
}

impl<'s, R> Rest<'s, R> {
    fn take(&self) -> Option<(usize, Stretch<'s, R>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).next()
    }
}

/// Reads stretches until there are none left.
fn read_stretches<R: Raise>(
    text: &str,
    rest: &Rest<'_, R>,
    desk: Desk<'_>,
    found: &Mutex<Vec<Finding>>,
) {
    let findings = || found.lock().unwrap_or_else(PoisonError::into_inner);
    while !desk.progress.is_cancelled()
        && let Some((nth, (spans, slots))) = rest.take()
    {
        // What was asked for before, as far as it is known: it can only be more.
        let before = findings().iter().filter(|it| it.nth < nth).map(|it| it.asked).sum();
        let asked = Cell::new(before);
        let mut issues = Vec::new();
        for (slot, span) in slots.iter_mut().zip(spans.iter().copied()) {
            *slot = read_one(text, span, (desk.known, &asked), &mut issues);
        }
        if R::LIST == List::Events {
            desk.progress.count_events(spans.len());
        }
        desk.progress.advance(spans.iter().map(|span| span.len()).sum());
        if !issues.is_empty() {
            findings().push(Finding { nth, asked: asked.get() - before, issues });
        }
    }
}

/// Takes the help away that goes beyond the most of a list. Threads that do not know what the
/// others were asked give some too much.
fn limit_suggestions(issues: &mut [Issue]) {
    let unknown = issues.iter_mut().filter(|issue| issue.code == UNKNOWN_ID);
    for issue in unknown.skip(MOST_SUGGESTIONS) {
        issue.help = None;
    }
}

fn read_one<R: Raise>(
    text: &str,
    span: &Range<usize>,
    with: (&Known, &Cell<usize>),
    issues: &mut Vec<Issue>,
) -> Option<R> {
    let slice = text.get(span.clone())?;
    let loss = loss(R::LIST);
    if let Ok(form) = parse::<R::Form<'_>>(slice) {
        return raise_one(form, slice, span.start, with, issues);
    }
    let fails = |text: &str| parse::<R::Form<'_>>(text).err();
    let mended = mended(slice, span, loss, fails, issues)?;
    let form = parse::<R::Form<'_>>(&mended).ok()?;
    raise_one(form, &mended, span.start, with, issues)
}

fn raise_one<R: Raise>(
    form: R::Form<'_>,
    text: &str,
    offset: usize,
    (known, asked): (&Known, &Cell<usize>),
    issues: &mut Vec<Issue>,
) -> Option<R> {
    let mut record = Record::new(known, Some(R::LIST), text, offset).asking(asked);
    let raised = R::raise(form, &mut record);
    issues.extend(record.into_issues());
    raised
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_stays_where_it_is() {
        let slots: Vec<Option<Box<str>>> = vec![Some("a".into()), None, Some("b".into())];
        let place = slots.as_ptr().addr();
        let kept = kept_in_place(slots);
        assert_eq!(kept, ["a".into(), "b".into()]);
        assert_eq!(kept.as_ptr().addr(), place);
    }
}
