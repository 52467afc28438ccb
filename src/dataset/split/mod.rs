//! Cutting a file into its fields and records, before anything in them is understood.
//!
//! A record whose brackets or strings do not close is cut off where the next one visibly begins,
//! so that it costs itself and nothing else.

mod fields;
mod records;
mod resume;
mod values;

use std::ops::Range;

use self::resume::Resume;
use super::issue::Issue;
use super::list::List;
use super::progress::Progress;
use super::scan::{Scanner, Token};

/// How deep brackets may stand within each other.
const MAX_DEPTH: usize = 64;

/// How often a string or comment may run to the end of the file before the splitter gives up:
/// each time costs a pass over the rest of the file.
const MAX_RUNAWAYS: usize = 32;

/// The fields at the top that are no lists of records, in the order of the form.
pub(super) const HEADER: [&str; 8] =
    ["ibar", "title", "summary", "time_zone", "languages", "credits", "grading", "opening"];

/// Whether a dataset has a field of that name.
fn is_field(name: &str) -> bool {
    HEADER.contains(&name) || List::from_field(name).is_some()
}

/// Where the parts of a file stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// The fields that are no lists, each once: name and value.
    pub(super) header: Vec<(&'static str, Range<usize>)>,
    /// The lists with their records, in file order.
    pub(super) lists: Vec<(List, Vec<Range<usize>>)>,
    /// Records that could not be cut out whole.
    pub(super) lost: Vec<(List, Range<usize>)>,
    /// The name of the dataset and its opening bracket, for issues about all of it.
    pub(super) name: Range<usize>,
    /// Whether the closing bracket of the dataset was reached.
    pub(super) whole: bool,
}

impl Layout {
    /// The records of a list in file order.
    pub(super) fn records(&self, list: List) -> impl Iterator<Item = &Range<usize>> {
        self.lists.iter().filter(move |(which, _)| *which == list).flat_map(|(_, ranges)| ranges)
    }

    /// The value of a field that is no list.
    pub(super) fn header(&self, field: &str) -> Option<&Range<usize>> {
        self.header.iter().find(|(name, _)| *name == field).map(|(_, range)| range)
    }
}

/// Cuts up a file; `None` where it is no dataset at all, which the last issue then says.
///
/// Where `progress` is called off, it is cut up to there.
pub(super) fn split(text: &str, progress: &Progress, issues: &mut Vec<Issue>) -> Option<Layout> {
    let mut splitter = Splitter {
        text,
        scanner: Scanner::new(text, 0),
        stack: Vec::with_capacity(MAX_DEPTH),
        layout: Layout::default(),
        runaways: 0,
        progress,
        issues,
    };
    splitter.skip_attributes();
    let open = splitter.dataset_name()?;
    splitter.split_fields(open);
    Some(splitter.layout)
}

/// The state of cutting up one file.
struct Splitter<'t, 'i> {
    text: &'t str,
    scanner: Scanner<'t>,
    /// The brackets that are open within the value at hand.
    stack: Vec<Token>,
    layout: Layout,
    runaways: usize,
    progress: &'i Progress,
    issues: &'i mut Vec<Issue>,
}

/// How the passing of a value ended.
enum Passed {
    /// It ends here.
    Whole(usize),
    /// Its brackets or strings do not close; the mistake, and where to go on.
    Broken(Issue, Resume),
}

/// How the passing of a list ended.
#[derive(Clone, Copy)]
enum ListEnd {
    /// At its closing bracket.
    Closed,
    /// At another field: nothing closes it, which has been told.
    Open,
    /// Nothing can be told from the rest of the file.
    OfFile,
}

impl<'t> Splitter<'t, '_> {
    fn slice(&self, span: &Range<usize>) -> &'t str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Puts the cursor where reading can go on after a mistake. Whether there is such a place.
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

/// A missing comma before what stands there.
fn missing_comma(span: Range<usize>) -> Issue {
    let message = "expected a comma before this; nothing is left out";
    Issue::error("missing-comma", message, span)
}
