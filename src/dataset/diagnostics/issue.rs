//! Issues: mistakes in a file and what is not shown of it, with their positions.

use std::fmt;
use std::ops::Range;

use crate::model::EventId;
use crate::text::Phrase;
use crate::{label, message};

/// The words for what a mistake costs, as a clause: "this event is left out".
pub(crate) type Loss = fn() -> &'static str;

/// One mistake in a file, or one part of it that is not shown.
///
/// Its words are in the language of whoever reads them, and not of the thread that found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Whether a part of the file was lost.
    pub severity: Severity,
    /// The kind of mistake, in kebab case; stable between versions of Ibar.
    pub code: &'static str,
    /// What is wrong.
    pub what: Phrase,
    /// What is lost by it, as a clause; `None` where nothing is, or `what` says it.
    pub loss: Option<Phrase>,
    /// Advice; `None` where the message says enough.
    pub help: Option<Phrase>,
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
    pub fn error(code: &'static str, what: Phrase, span: Range<usize>) -> Self {
        let severity = Severity::Error;
        Self { severity, code, what, loss: None, help: None, span, event: None }
    }

    /// A warning at those bytes.
    pub fn warning(code: &'static str, what: Phrase, span: Range<usize>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, what, span) }
    }

    /// A note at those bytes.
    pub fn note(code: &'static str, what: Phrase, span: Range<usize>) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, what, span) }
    }

    /// Whether the author has something to correct: it is no mere note.
    pub fn is_problem(&self) -> bool {
        self.severity > Severity::Note
    }

    /// What is wrong and what is lost, in a phrase.
    pub fn message(&self) -> String {
        match &self.loss {
            Some(loss) => {
                let (what, loss) = (self.what.to_string(), loss.to_string());
                message!("check-what-and-loss", what = what, loss = loss)
            }
            None => self.what.to_string(),
        }
    }

    /// Advice in words; `None` where the message says enough.
    pub fn help_text(&self) -> Option<String> {
        self.help.as_ref().map(Phrase::to_string)
    }

    /// The same issue with advice.
    #[must_use]
    pub fn with_help(self, help: Phrase) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The same issue with what it costs.
    #[must_use]
    pub(crate) fn with_loss(self, loss: Loss) -> Self {
        Self { loss: Some(Phrase::new(loss)), ..self }
    }
}

impl Severity {
    /// The word as programs read it, the same in every language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The word in reports and lists.
    pub fn label(self) -> &'static str {
        match self {
            Self::Note => label!("check-note"),
            Self::Warning => label!("check-warning"),
            Self::Error => label!("check-error"),
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}
