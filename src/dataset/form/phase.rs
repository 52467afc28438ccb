//! Phases as a file writes them.

use serde::Deserialize;

use super::Text;

/// `Phase(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phase<'t> {
    /// The identifier, which no other phase has.
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    /// What it is called.
    pub(crate) name: Text<'t>,
    /// From when to when, as EDTF.
    pub(crate) when: Text<'t>,
}
