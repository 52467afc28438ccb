//! Issues: mistakes in a file and what is not shown of it, with their positions.

use std::fmt;
use std::ops::Range;

use crate::model::EventId;

/// One mistake in a file, or one part of it that is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Whether a part of the file was lost.
    pub severity: Severity,
    /// The kind of mistake, in kebab case; stable between versions of Ibar.
    pub code: &'static str,
    /// What is wrong and what is lost, in a phrase.
    pub message: String,
    /// Advice; `None` where the message says enough.
    pub help: Option<String>,
    /// The bytes of the file that show it.
    pub span: Range<usize>,
    /// The event in whose record it is; `None` outside of events, and where the event was left out.
    pub event: Option<EventId>,
}

/// The weight of an [`Issue`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is wrong; something that was kept is not shown, or not in every language.
    Note,
    /// Everything was kept; the author should look at it.
    Warning,
    /// A record, or a part of one, was left out.
    Error,
}

impl Issue {
    /// An error at those bytes.
    pub fn error(code: &'static str, message: impl Into<String>, span: Range<usize>) -> Self {
        let message = message.into();
        Self { severity: Severity::Error, code, message, help: None, span, event: None }
    }

    /// A warning at those bytes.
    pub fn warning(code: &'static str, message: impl Into<String>, span: Range<usize>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message, span) }
    }

    /// A note at those bytes.
    pub fn note(code: &'static str, message: impl Into<String>, span: Range<usize>) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, message, span) }
    }

    /// Whether the author has something to correct: it is no mere note.
    pub fn is_problem(&self) -> bool {
        self.severity > Severity::Note
    }

    /// The same issue with advice.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl Severity {
    /// The word in reports and lists.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}
