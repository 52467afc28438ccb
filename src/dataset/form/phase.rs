//! Phases as a file writes them.

use serde::Deserialize;

use super::Text;

/// `Phase(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phase<'t> {
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    pub(crate) name: Text<'t>,
    pub(crate) when: Text<'t>,
}
