//! Revision: what a later file of the same records has changed.

use crate::message;

/// A later state of a file, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaterReading {
    /// The name of the file, for the screen.
    pub file: String,
    /// What it changed.
    pub revision: Revision,
    /// Whether its records have identifiers of their own. Others are matched by their titles.
    pub has_ids: bool,
}

impl LaterReading {
    /// What came, in a sentence.
    pub fn summary(&self) -> String {
        let (file, what) = (&*self.file, self.revision.summary());
        if self.has_ids {
            message!("import-updated", file = file, what = what)
        } else {
            message!("import-updated.by-titles", file = file, what = what)
        }
    }
}

/// The numbers of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revision {
    /// Events that both files have alike.
    pub unchanged: usize,
    /// Events of which the later file says something else.
    pub changed: usize,
    /// Events that only the later file has.
    pub added: usize,
    /// Events that the later file no longer has.
    pub deleted: usize,
}

impl Revision {
    /// The numbers in a line: "12 new, 3 changed, 1 deleted, 1,182 unchanged".
    pub fn summary(&self) -> String {
        message!(
            "import-revision",
            added = self.added,
            changed = self.changed,
            deleted = self.deleted,
            unchanged = self.unchanged
        )
    }
}
