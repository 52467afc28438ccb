//! Stories as a file writes them.

use serde::Deserialize;

use super::Text;

/// `Story(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Story<'t> {
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    pub(crate) title: Text<'t>,
    #[serde(default, borrow)]
    pub(crate) steps: Vec<Step<'t>>,
}

/// `Step(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step<'t> {
    #[serde(borrow)]
    pub(crate) caption: Text<'t>,
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    pub(crate) at: Option<Text<'t>>,
    pub(crate) select: Option<Text<'t>>,
}
