//! Resumption of the splitting after a mistake.

use memchr::{memchr, memmem};

use super::super::scan::{RonToken, RonTokenKind, Scanner, is_name_byte};
use crate::dataset::record_list::RecordList;

/// The place at which splitting resumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Resume {
    /// At a record of the same list.
    Record(usize),
    /// At another field of the dataset.
    Field(usize),
    /// At the bracket that closes the list.
    ListEnd(usize),
    /// Nowhere: no record or field begins in the rest.
    Nowhere,
}

impl Resume {
    /// The first place after byte `start` that looks like the beginning of a record of `list`,
    /// or the first line before that which looks like the beginning of a list of the dataset.
    ///
    /// Brackets and quotes are ignored: after a mistake they may be unbalanced.
    pub(super) fn after(text: &str, start: usize, list: Option<RecordList>) -> Self {
        let record = list.and_then(|list| record_after(text, start, list));
        let limit = record.unwrap_or(text.len());
        let field = lines_after(text, start)
            .take_while(|line| *line < limit)
            .find(|line| begins_list(text, *line));
        match (field, record) {
            (Some(field), _) => Self::Field(field),
            (None, Some(record)) => Self::Record(record),
            (None, None) => Self::Nowhere,
        }
    }
}

/// The start of the first record of a list after byte `start`, by its first tokens.
fn record_after(text: &str, start: usize, list: RecordList) -> Option<usize> {
    let from = start + 1;
    let rest = text.as_bytes().get(from..)?;
    memmem::find_iter(rest, list.record().as_bytes()).map(|at| from + at).find(|at| {
        let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before));
        before.is_none_or(|byte| !is_name_byte(*byte)) && begins_record(text, *at, list)
    })
}

/// The start of each line after the one of byte `start`, after its white space.
pub(super) fn lines_after(text: &str, start: usize) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..)?;
        at += memchr(b'\n', rest)? + 1;
        let line = bytes.get(at..)?;
        at += line.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
        Some(at)
    })
}

/// Whether a record of the list begins at byte `at`: its name, a bracket, a field and a colon.
pub(super) fn begins_record(text: &str, at: usize, list: RecordList) -> bool {
    let named = text.get(at..).is_some_and(|rest| rest.starts_with(list.record()));
    named && {
        let mut kinds = Scanner::new(text, at).map(|token| token.kind);
        kinds.next() == Some(RonTokenKind::Name)
            && kinds.next() == Some(RonTokenKind::Open(b'('))
            && kinds.next() == Some(RonTokenKind::Name)
            && kinds.next() == Some(RonTokenKind::Colon)
    }
}

/// Whether a list of the dataset begins at byte `at`: its field, a bracket, and a record or the
/// closing bracket.
pub(super) fn begins_list(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let Some(list) = RecordList::ALL.into_iter().find(|list| rest.starts_with(list.field())) else {
        return false;
    };
    let mut tokens = Scanner::new(text, at);
    let name = tokens.next().map(|token| token.span.len());
    let colon = tokens.next().map(|token| token.kind);
    let open = tokens.next().map(|token| token.kind);
    let shape = (name, colon, open);
    if shape
        != (Some(list.field().len()), Some(RonTokenKind::Colon), Some(RonTokenKind::Open(b'[')))
    {
        return false;
    }
    match tokens.next() {
        Some(RonToken { kind: RonTokenKind::Close(b']'), .. }) => true,
        Some(RonToken { kind: RonTokenKind::Name, span }) => {
            text.get(span).is_some_and(|name| name == list.record())
        }
        _ => false,
    }
}

/// The start of the record of the list whose opening bracket is at byte `open`, if it is one.
pub(super) fn record_start(text: &str, list: RecordList, open: usize) -> Option<usize> {
    let before = text.get(..open)?.trim_end();
    let start = before.strip_suffix(list.record())?.len();
    let own_word = before.as_bytes().get(..start)?.last().is_none_or(|byte| !is_name_byte(*byte));
    (own_word && text.as_bytes().get(open) == Some(&b'(')).then_some(start)
}
