//! Parallel reading of the records of a list.
//!
//! The result does not depend on the number of threads: every record has a slot of its own, and
//! issues are put together in file order.

use std::ops::Range;

use rayon::prelude::*;

use super::control::control_characters;
use super::locate::{RonFile, RonLocator};
use super::parse::{parse, recovered};
use super::progress::{Progress, RECORDS_PER_UPDATE};
use crate::dataset::check::Record;
use crate::dataset::check::{CheckContext, CheckedRecords, Findings, Scope, SharedValues};
use crate::dataset::diagnostics::Issue;
use crate::dataset::record_list::RecordList;
use crate::dataset::records::take_control_characters;

/// Reads and checks every record of a list. After `progress` is cancelled some are missing.
pub(super) fn read_records<R: Record>(
    file: &RonFile<'_>,
    scope: &Scope,
    progress: &Progress,
    issues: &mut Vec<Issue>,
) -> CheckedRecords<R> {
    let spans: Vec<&Range<usize>> = file.layout.records(R::LIST).collect();
    let mut slots: Vec<Option<R>> = Vec::new();
    slots.resize_with(spans.len(), || None);
    let text = file.text;
    let values = SharedValues::new();
    let chunks = slots.par_chunks_mut(RECORDS_PER_UPDATE).zip(spans.par_chunks(RECORDS_PER_UPDATE));
    let found: Vec<Findings> = chunks
        .map(|(slots, spans)| read_chunk(text, spans, slots, (scope, progress, &values)))
        .filter(|findings| !findings.is_empty())
        .collect();
    let mut findings = Findings::default();
    for later in found {
        findings.append(later);
    }
    issues.extend(findings.into_issues(scope));

    let mut kept = Vec::with_capacity(spans.len());
    let mut left_out: Vec<_> = file.layout.lost_records(R::LIST).cloned().collect();
    for (slot, span) in slots.iter().zip(spans) {
        let list = if slot.is_some() { &mut kept } else { &mut left_out };
        list.push(span.clone());
    }
    CheckedRecords { records: filled(slots), spans: kept, left_out }
}

/// The contents of the slots, without a second allocation: a million events have no room twice.
#[expect(clippy::filter_map_identity, reason = "`flatten` would collect into a new allocation")]
fn filled<R>(slots: Vec<Option<R>>) -> Vec<R> {
    slots.into_iter().filter_map(|slot| slot).collect()
}

/// Reads neighbouring records into their slots.
fn read_chunk<R: Record>(
    text: &str,
    spans: &[&Range<usize>],
    slots: &mut [Option<R>],
    (scope, progress, values): (&Scope, &Progress, &SharedValues),
) -> Findings {
    let mut findings = Findings::default();
    if progress.is_cancelled() {
        return findings;
    }
    for (slot, span) in slots.iter_mut().zip(spans) {
        *slot = read_record(text, span, scope, &mut findings);
    }
    R::share(slots.iter_mut().flatten(), values);
    if R::LIST == RecordList::Events {
        progress.count_events(spans.len());
    }
    progress.advance(spans.iter().map(|span| span.len()).sum());
    findings
}

fn read_record<R: Record>(
    text: &str,
    span: &Range<usize>,
    scope: &Scope,
    findings: &mut Findings,
) -> Option<R> {
    let record = text.get(span.clone())?;
    if let Ok(form) = parse::<R::Form<'_>>(record) {
        return check_record(form, record, span.start, scope, findings);
    }
    let error_in = |text: &str| parse::<R::Form<'_>>(text).err();
    let (recovered, issues) = recovered(record, span.start, R::LIST.loss(), &error_in);
    findings.extend(issues);
    let recovered = recovered?;
    let form = parse::<R::Form<'_>>(&recovered).ok()?;
    check_record(form, &recovered, span.start, scope, findings)
}

fn check_record<R: Record>(
    form: R::Form<'_>,
    text: &str,
    offset: usize,
    scope: &Scope,
    findings: &mut Findings,
) -> Option<R> {
    let locator = RonLocator::new(text, offset);
    let mut context = CheckContext::new(scope, Some(R::LIST), &locator);
    let record = R::check(form, &mut context);
    findings.append(context.into_findings());
    if take_control_characters() {
        findings.extend(control_characters(text, offset));
    }
    record
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_stay_in_the_allocation_of_their_slots() {
        let slots: Vec<Option<Box<str>>> = vec![Some("a".into()), None, Some("b".into())];
        let place = slots.as_ptr().addr();
        let kept = filled(slots);
        assert_eq!(kept, ["a".into(), "b".into()]);
        assert_eq!(kept.as_ptr().addr(), place);
    }
}
