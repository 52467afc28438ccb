//! Faults of a view that was passed on.

use super::MOST_BYTES;
use crate::{label, message};

/// Why a text is not a view that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewFault {
    /// It is longer than any view.
    TooLong,
    /// It does not begin as an address of a view does.
    NoView,
    /// It has a part that this program does not know.
    UnknownPart(String),
    /// It says something twice.
    Twice(String),
    /// A part has no such value.
    BadValue {
        /// The part.
        part: &'static str,
        /// The value.
        value: String,
        /// What is expected, in the form of the text.
        expected: &'static str,
    },
}

/// The most characters of a value that are shown.
const MOST_SHOWN: usize = 60;

impl ViewFault {
    /// What is wrong and what was expected, without a full stop.
    pub fn words(&self) -> String {
        let shown = |text: &str| {
            let cut: String = text.chars().take(MOST_SHOWN).collect();
            let cut = if cut.len() < text.len() { cut + "…" } else { cut };
            crate::text::visible_line(&cut).into_owned()
        };
        match self {
            Self::TooLong => message!("shared-too-long", most = MOST_BYTES),
            Self::NoView => label!("shared-no-view").to_owned(),
            Self::UnknownPart(part) => message!("shared-unknown-part", part = &shown(part)),
            Self::Twice(part) => message!("shared-twice", part = &shown(part)),
            Self::BadValue { part, value, expected } => message!(
                "shared-bad-value",
                part = *part,
                value = &shown(value),
                expected = *expected
            ),
        }
    }
}
