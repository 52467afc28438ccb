//! Positions of records and of their parts in the file that they were read from.
//!
//! Checks name a part of a record by its [`FieldPath`] and ask the reader's [`RecordLocator`] where
//! it is written. All positions are bytes of the file; line, column and the offending text follow
//! from them (see [`excerpts`](crate::dataset::excerpts)). A reader of a format that is not text
//! gives positions in the text that it converted the file to.

use std::collections::HashSet;
use std::ops::Range;

/// The path from a record to one of its parts, as a chain on the stack: it costs nothing until
/// something is wrong.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FieldPath<'p> {
    /// The record itself.
    Record,
    /// A field of the part at the path.
    Field(&'p Self, &'p str),
    /// An element of the list at the path, counted from zero.
    Item(&'p Self, usize),
    /// The first element of the list at the path whose field `.1` has the text `.2`.
    With(&'p Self, &'p str, &'p str),
}

impl<'p> FieldPath<'p> {
    /// The path to a field.
    pub(crate) const fn field(&'p self, name: &'p str) -> Self {
        Self::Field(self, name)
    }

    /// The path to an element of a list, counted from zero.
    pub(crate) const fn item(&'p self, nth: usize) -> Self {
        Self::Item(self, nth)
    }

    /// The path to the first element whose field `name` has the text `text`.
    pub(crate) const fn with(&'p self, name: &'p str, text: &'p str) -> Self {
        Self::With(self, name, text)
    }
}

/// The positions of one record's parts, as its reader knows them.
pub(crate) trait RecordLocator {
    /// The bytes of the file in which a part is written; where it is not written, those of the
    /// nearest part around it.
    fn locate(&self, part: &FieldPath<'_>) -> Range<usize>;

    /// The bytes of the file that hold a section of the text at `part`. `section` counts bytes of
    /// the text without quotes and escapes.
    ///
    /// The whole text unless the reader knows better.
    fn locate_within(&self, part: &FieldPath<'_>, section: Range<usize>) -> Range<usize> {
        let _ = section;
        self.locate(part)
    }

    /// The text of a field in each element of the list at `list`, with its position, as far as the
    /// elements have that field.
    ///
    /// None by default, for readers of records without lists of records in them.
    fn texts_in(&self, list: &FieldPath<'_>, field: &str) -> Vec<(&str, Range<usize>)> {
        let _ = (list, field);
        Vec::new()
    }
}

/// A file whose records are checked, as the checks that compare records with each other see it.
pub(crate) trait RecordFile: Sync {
    /// The positions of the parts of the record at those bytes.
    fn locator(&self, record: &Range<usize>) -> Box<dyn RecordLocator + '_>;

    /// The line of a byte, counted from one.
    fn line_of(&self, byte: usize) -> usize;

    /// The identifier of a record that could not be read; `None` where it cannot be made out.
    fn id_of(&self, record: &Range<usize>) -> Option<&str>;

    /// The identifiers of all claims in the file, also in records that could not be read: a dispute
    /// with one of them is not reported, because the claim was.
    ///
    /// None by default, for files without claims that others refer to.
    fn claim_ids(&self) -> HashSet<&str> {
        HashSet::new()
    }
}
