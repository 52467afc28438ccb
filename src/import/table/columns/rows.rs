//! Rows of a table as events: read and checked by several threads, each row with its tally.

use std::collections::HashMap;
use std::hash::BuildHasher as _;
use std::ops::Range;

use hashbrown::{DefaultHashBuilder, HashTable};
use rayon::prelude::*;

use super::event::{CellFate, RowContext, RowLocator, event};
use super::faults::{refused, unread};
use crate::dataset::check::{
    CheckContext, CheckedList, Findings, IdSet, MANY, Record as _, Scope, SharedValues,
    all_distinct,
};
use crate::dataset::record_list::RecordList;
use crate::dataset::records::take_control_characters;
use crate::dataset::{Issue, Progress};
use crate::import::reading::Tally;
use crate::import::table::{ForeignRows, SeenCell};
use crate::model::{Event, EventId};
use crate::phrase;

/// The rows that a thread reads at a time.
const CHUNK: usize = 512;
/// The rows that all threads together read at a time. What a row that is refused takes is free again
/// after so many.
const BATCH: usize = 128 * CHUNK;
/// The refused rows that are told one by one: more of them are counted.
const MOST_REFUSED: usize = 100_000;
/// The most warnings of cells in a column that cannot be read, and of rows with too many cells, in as
/// many rows as a thread reads.
const MOST_WARNINGS: usize = 20;

/// What was counted in rows.
#[derive(Clone, Debug, Default)]
pub(super) struct RowCounts {
    pub(super) tally: Tally,
    pub(super) filled: Vec<usize>,
    pub(super) unread: Vec<usize>,
}

impl RowCounts {
    pub(super) fn new(columns: usize) -> Self {
        Self { tally: Tally::default(), filled: vec![0; columns], unread: vec![0; columns] }
    }

    fn add(&mut self, other: &Self) {
        self.tally.add(&other.tally);
        for (own, other) in self.filled.iter_mut().zip(&other.filled) {
            *own += other;
        }
        for (own, other) in self.unread.iter_mut().zip(&other.unread) {
            *own += other;
        }
    }
}

/// What a thread found in neighbouring rows.
struct ChunkFound {
    spans: Vec<Range<usize>>,
    findings: Findings,
    refused: Vec<Issue>,
    counts: RowCounts,
}

/// Reads and checks all rows.
pub(super) fn events(
    rows: &dyn ForeignRows,
    context: &RowContext<'_>,
    scope: &Scope,
    progress: &Progress,
    issues: &mut Vec<Issue>,
) -> (CheckedList<Event>, RowCounts) {
    let mut counts = RowCounts::new(context.plan.columns.len());
    let mut findings = Findings::default();
    // With room for all rows at once: a list that grows is moved, and held twice while it is.
    let (mut records, mut spans) =
        (Vec::with_capacity(rows.count()), Vec::with_capacity(rows.count()));
    let shared = SharedValues::new();
    let mut slots: Vec<Option<Event>> = Vec::new();
    let (mut told, mut untold) = (0, 0..0);
    for first in (0..rows.count()).step_by(BATCH) {
        slots.resize_with(BATCH.min(rows.count() - first), || None);
        let found: Vec<ChunkFound> = slots
            .par_chunks_mut(CHUNK)
            .enumerate()
            .map(|(chunk, slots)| {
                read_chunk(rows, (first + chunk * CHUNK, slots), context, scope, &shared, progress)
            })
            .collect();
        for chunk in found {
            counts.add(&chunk.counts);
            findings.append(chunk.findings);
            spans.extend(chunk.spans);
            for issue in chunk.refused {
                if told < MOST_REFUSED {
                    findings.push(issue);
                } else if untold.is_empty() {
                    untold = issue.span;
                }
                told += 1;
            }
        }
        records.extend(slots.drain(..).flatten());
    }
    if told > MOST_REFUSED {
        let what = phrase!("import-refused-more", count = told - MOST_REFUSED);
        findings.push(Issue::error("refused-rows", what, untold));
    }
    issues.extend(findings.into_issues(scope));
    unique_ids(&mut records, &spans, context.plan.id.is_some(), issues);
    // Nothing in a table refers to an event, and so nobody asks for their ids.
    (CheckedList { records, spans, ids: IdSet::default() }, counts)
}

/// Gives each event an id of its own.
fn unique_ids(
    events: &mut [Event],
    spans: &[Range<usize>],
    are_the_files: bool,
    issues: &mut Vec<Issue>,
) {
    if events.len() > MANY && all_distinct(events.par_iter().map(|event| &event.id)) {
        return;
    }
    let mut taken = TakenIds::for_events(events.len());
    let mut next: HashMap<String, usize> = HashMap::new();
    for nth in 0..events.len() {
        let Some(id) = events.get(nth).map(|event| event.id.clone()) else { break };
        if taken.take(&id, nth, events) {
            continue;
        }
        let base = id.as_str().to_owned();
        let number = next.entry(base.clone()).or_insert(1);
        let id = loop {
            *number += 1;
            let id = EventId::from(format!("{base}_{number}"));
            if taken.take(&id, nth, events) {
                break id;
            }
        };
        if are_the_files {
            let what = phrase!("import-second-id", id = base.as_str(), own = id.as_str());
            let span = spans.get(nth).cloned().unwrap_or_default();
            issues.push(Issue::warning("second-id", what, span));
        }
        if let Some(event) = events.get_mut(nth) {
            for claim in &mut event.claims {
                claim.id = format!("{}_claim", id.as_str()).into();
            }
            event.id = id;
        }
    }
}

/// The ids that earlier events have, as the positions of those: ids are compared in the events.
struct TakenIds {
    positions: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl TakenIds {
    fn for_events(count: usize) -> Self {
        let hasher = DefaultHashBuilder::default();
        Self { positions: HashTable::with_capacity(count), hasher }
    }

    /// Takes an id for the event at a position, which has it from now on; whether it was free.
    fn take(&mut self, id: &EventId, nth: usize, events: &[Event]) -> bool {
        let id_at = |at: u32| Some(&events.get(usize::try_from(at).ok()?)?.id);
        let hash = self.hasher.hash_one(id);
        if self.positions.find(hash, |other| id_at(*other) == Some(id)).is_some() {
            return false;
        }
        if let Ok(nth) = u32::try_from(nth) {
            let hash_of = |other: &u32| id_at(*other).map_or(0, |id| self.hasher.hash_one(id));
            self.positions.insert_unique(hash, nth, hash_of);
        }
        true
    }
}

fn read_chunk(
    rows: &dyn ForeignRows,
    (first, slots): (usize, &mut [Option<Event>]),
    context: &RowContext<'_>,
    scope: &Scope,
    shared: &SharedValues,
    progress: &Progress,
) -> ChunkFound {
    let columns = context.plan.columns.len();
    let mut found = ChunkFound {
        spans: Vec::with_capacity(slots.len()),
        findings: Findings::default(),
        refused: Vec::new(),
        counts: RowCounts::new(columns),
    };
    if progress.is_cancelled() {
        return found;
    }
    let (mut warned, mut long) = (vec![0_usize; columns], 0);
    let mut fates = Vec::new();
    let mut key = String::new();
    rows.bring(first..first + slots.len(), &mut |rows| {
        let mut cells: Vec<SeenCell<'_>> = Vec::with_capacity(columns);
        for (nth, slot) in slots.iter_mut().enumerate() {
            let span = rows.read(first + nth, &mut cells);
            *slot = read_row(
                (&cells, span.clone()),
                first + nth,
                (context, scope),
                (&mut fates, &mut key),
                (&mut found, &mut warned, &mut long),
            );
            if slot.is_some() {
                found.spans.push(span);
            }
        }
    });
    shared.share(slots.iter_mut().flatten());
    progress.count_events(slots.len());
    progress.advance(slots.len());
    found
}

fn read_row(
    (cells, span): (&[SeenCell<'_>], Range<usize>),
    nth: usize,
    (context, scope): (&RowContext<'_>, &Scope),
    (fates, key): (&mut Vec<CellFate>, &mut String),
    (found, warned, long): (&mut ChunkFound, &mut [usize], &mut usize),
) -> Option<Event> {
    let row = event(cells, context, nth, fates, key);
    let locator = RowLocator { cells, plan: context.plan, row: span.clone() };
    let counts = &mut found.counts;
    counts.tally.records += 1;
    let filled = fates.iter().filter(|fate| **fate != CellFate::Empty).count();
    counts.tally.cells += filled;
    for (own, fate) in counts.filled.iter_mut().zip(&*fates) {
        *own += usize::from(*fate != CellFate::Empty);
    }
    if row.is_nowhere {
        counts.tally.refused += 1;
        counts.tally.refused_cells += filled;
        found.refused.push(refused(cells, fates, context.plan, span));
        return None;
    }
    let mut check = CheckContext::new(scope, Some(RecordList::Events), &locator);
    let event = Event::check(row.form, &mut check);
    found.findings.append(check.into_findings());
    take_control_characters();
    let counts = &mut found.counts;
    if event.is_none() {
        counts.tally.refused += 1;
        counts.tally.refused_cells += filled;
        return None;
    }
    counts.tally.events += 1;
    for (column, fate) in fates.iter().enumerate() {
        match fate {
            CellFate::Empty => {}
            CellFate::Carried => counts.tally.carried += 1,
            CellFate::LeftAlone => counts.tally.left_alone += 1,
            CellFate::Noted => counts.tally.noted += 1,
            CellFate::Unread => {
                counts.tally.noted += 1;
                if let Some(own) = counts.unread.get_mut(column) {
                    *own += 1;
                }
                if let (Some(warned), Some(cell)) = (warned.get_mut(column), cells.get(column)) {
                    *warned += 1;
                    if *warned <= MOST_WARNINGS {
                        found.findings.push(unread(context.plan, column, cell));
                    }
                }
            }
        }
    }
    if let Some(more) = cells.get(context.plan.columns.len()).filter(|cell| !cell.is_empty()) {
        let columns = context.plan.columns.len();
        *long += 1;
        if *long > MOST_WARNINGS {
            return event;
        }
        let what = phrase!("import-long-row", cells = cells.len(), columns = columns);
        let help = phrase!("import-long-row.help");
        let issue = Issue::warning("long-row", what, more.span.clone());
        found.findings.push(issue.with_help(help));
    }
    event
}
