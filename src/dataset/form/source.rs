//! Sources as a file writes them.

use serde::Deserialize;

use super::Text;
use crate::model::{Reliability, SourceKind, StateControl};

/// `Source(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source<'t> {
    /// The identifier by which the rest of the file refers to it.
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    /// Who published it.
    pub(crate) publisher: Text<'t>,
    /// What it is called.
    pub(crate) title: Text<'t>,
    /// When it was published, as EDTF; left out where it bears no date.
    pub(crate) date: Option<Text<'t>>,
    /// Where it can be read: a web address.
    pub(crate) address: Option<Text<'t>>,
    /// What sort of publisher it is; left out where nobody has looked.
    pub(crate) kind: Option<SourceKind>,
    /// BCP 47 tag of its language.
    pub(crate) language: Option<Text<'t>>,
    /// Whether it reports what it saw or decided itself; left out where nobody has looked.
    pub(crate) first_hand: Option<bool>,
    /// Whether a state controls what the publisher says.
    #[serde(default)]
    pub(crate) state_controlled: StateControl,
    /// Whose report it relays, where it is a copy; commas part several.
    pub(crate) relays: Option<Text<'t>>,
    /// How reliable it is: the letter of the Admiralty code. Left out, it is ungraded.
    pub(crate) reliability: Option<Reliability>,
    /// Anything that a reader should know.
    pub(crate) note: Option<Text<'t>>,
}
