//! What is wrong with a file, and where.

use std::fmt;
use std::ops::Range;

use crate::model::EventId;

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Whether something was lost over it.
    pub severity: Severity,
    /// What sort of mistake it is, in kebab case; it stays the same between versions.
    pub code: &'static str,
    /// What is wrong, and what became of it, in a phrase.
    pub message: String,
    /// How to mend it; `None` where that is plain from the message.
    pub help: Option<String>,
    /// The bytes of the file at which it is seen.
    pub span: Range<usize>,
    /// The event in whose record it is; `None` elsewhere, and where that event was left out.
    pub event: Option<EventId>,
}

/// How much an [`Issue`] weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Everything was kept, but somebody should look.
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

    /// The same issue with a word on how to mend it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl Severity {
    /// The word that reports and lists use.
    pub const fn label(self) -> &'static str {
        match self {
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
