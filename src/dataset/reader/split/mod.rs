//! Splitter of a file into fields and records, by brackets, strings and comments alone.
//!
//! A record whose brackets or strings do not close ends where the next record visibly begins, so
//! that it costs itself and no other. No outline of the file is made: a tree of a million events
//! would take more memory than the events.

mod fields;
mod lists;
mod resume;
mod values;

use std::ops::Range;

use self::resume::Resume;
use super::losses::NOTHING_LEFT_OUT;
use super::progress::Progress;
use super::scan::{RonToken, Scanner};
use crate::dataset::diagnostics::Issue;
use crate::dataset::record_list::RecordList;
use crate::dataset::records::HEADER_FIELDS;
use crate::phrase;

/// The deepest nesting of brackets in a record. The form needs six; serde recurses for each.
const MAX_DEPTH: usize = 64;

/// How many strings and comments may run to the end of the file before the splitter gives up. Each
/// costs a pass over the rest of the file.
const MAX_RUNAWAYS: usize = 32;

/// Whether a dataset has a field of that name.
fn is_field(name: &str) -> bool {
    HEADER_FIELDS.contains(&name) || RecordList::from_field(name).is_some()
}

/// The positions of a file's parts, in bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct FileLayout {
    /// The fields of the header, each once: name and value.
    pub(super) header: Vec<(&'static str, Range<usize>)>,
    /// The lists with their records, in file order.
    pub(super) lists: Vec<(RecordList, Vec<Range<usize>>)>,
    /// Records that could not be cut out whole, in file order.
    pub(super) lost: Vec<(RecordList, Range<usize>)>,
    /// The name of the dataset, or its bracket where it has no name: the place of issues about the
    /// whole file.
    pub(super) name: Range<usize>,
    /// Whether the closing bracket of the dataset was reached.
    pub(super) complete: bool,
}

impl FileLayout {
    /// The records of a list in file order.
    pub(super) fn records(&self, list: RecordList) -> impl Iterator<Item = &Range<usize>> {
        self.lists.iter().filter(move |(which, _)| *which == list).flat_map(|(_, ranges)| ranges)
    }

    /// The records of a list that could not be cut out whole.
    pub(super) fn lost_records(&self, list: RecordList) -> impl Iterator<Item = &Range<usize>> {
        self.lost.iter().filter(move |(which, _)| *which == list).map(|(_, range)| range)
    }

    /// The value of a field of the header.
    pub(super) fn header(&self, field: &str) -> Option<&Range<usize>> {
        self.header.iter().find(|(name, _)| *name == field).map(|(_, range)| range)
    }
}

/// The layout of a file; `None` where it is no dataset at all, which the last issue then says.
///
/// After `progress` is cancelled, the layout ends early.
pub(super) fn split(
    text: &str,
    progress: &Progress,
    issues: &mut Vec<Issue>,
) -> Option<FileLayout> {
    let mut splitter = Splitter {
        text,
        scanner: Scanner::new(text, 0),
        stack: Vec::with_capacity(MAX_DEPTH),
        layout: FileLayout::default(),
        runaways: 0,
        progress,
        issues,
    };
    splitter.skip_attributes();
    let open = splitter.dataset_name()?;
    splitter.split_fields(open);
    Some(splitter.layout)
}

/// State of the splitting of one file.
struct Splitter<'t, 'i> {
    text: &'t str,
    scanner: Scanner<'t>,
    /// The open brackets of the current value.
    stack: Vec<RonToken>,
    layout: FileLayout,
    /// How many strings and comments ran to the end of the file.
    runaways: usize,
    progress: &'i Progress,
    issues: &'i mut Vec<Issue>,
}

/// The end of a value.
enum Passed {
    /// At this byte.
    Whole(usize),
    /// Unknown, because its brackets or strings do not close: the issue, and where to resume.
    Broken(Issue, Resume),
}

/// The end of a list.
#[derive(Clone, Copy)]
enum ListEnd {
    /// At its closing bracket.
    Closed,
    /// At another field, because it is never closed; that is reported already.
    Open,
    /// Unknown: the rest of the file is not read.
    OfFile,
}

impl<'t> Splitter<'t, '_> {
    fn slice(&self, span: &Range<usize>) -> &'t str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Moves the cursor to where splitting resumes after a mistake; `false` if it does not.
    fn go_on(&mut self, resume: Resume) -> bool {
        match resume {
            Resume::Record(at) | Resume::Field(at) | Resume::ListEnd(at) => {
                self.scanner.go_to(at);
                true
            }
            Resume::Nowhere => {
                self.scanner.go_to(self.text.len());
                false
            }
        }
    }
}

/// The issue of a missing comma before the token at `span`.
fn missing_comma(span: Range<usize>) -> Issue {
    let what = phrase!("reading-missing-comma");
    Issue::error("missing-comma", what, span).with_loss(NOTHING_LEFT_OUT)
}
