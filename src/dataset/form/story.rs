//! Stories as a file writes them.

use serde::Deserialize;

use super::Text;

/// `Story(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Story<'t> {
    /// The identifier, which no other story has.
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    /// What it is called.
    pub(crate) title: Text<'t>,
    /// Its steps in order.
    #[serde(default, borrow)]
    pub(crate) steps: Vec<Step<'t>>,
}

/// `Step(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step<'t> {
    /// What is said.
    #[serde(borrow)]
    pub(crate) caption: Text<'t>,
    /// Identifiers of the sources that carry it.
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    /// Where the playhead stands, as EDTF; left out, it stays where it is.
    pub(crate) at: Option<Text<'t>>,
    /// Identifier of the event that is selected; left out, nothing is.
    pub(crate) select: Option<Text<'t>>,
}
