//! Issues of a foreign file, of which those about the file as a whole are told once.

use std::ops::Range;

use crate::dataset::Issue;
use crate::text::Phrase;

/// The issues of a file so far.
#[derive(Debug, Default)]
pub(super) struct FileIssues {
    /// The issues.
    pub(super) list: Vec<Issue>,
    /// Records that are not read, beyond the most of a file.
    pub(super) unread: usize,
}

impl FileIssues {
    /// An error, after which nothing of the file is read.
    pub(super) fn error(&mut self, code: &'static str, what: Phrase, at: Range<usize>) {
        self.list.push(Issue::error(code, what, at));
    }

    /// A warning that is given at the first place only.
    pub(super) fn warn_once(
        &mut self,
        code: &'static str,
        what: Phrase,
        help: Option<Phrase>,
        at: Range<usize>,
    ) {
        self.once(Issue { help, ..Issue::warning(code, what, at) });
    }

    /// A note that is given at the first place only.
    pub(super) fn note_once(&mut self, code: &'static str, what: Phrase, at: Range<usize>) {
        self.once(Issue::note(code, what, at));
    }

    fn once(&mut self, issue: Issue) {
        if !self.list.iter().any(|known| known.code == issue.code) {
            self.list.push(issue);
        }
    }
}

/// The start of a text as an issue shows it.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
