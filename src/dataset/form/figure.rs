//! Figures as a file writes them.

use serde::Deserialize;

use super::Text;

/// `Figure(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figure<'t> {
    /// How much, and how exactly.
    pub(crate) quantity: Quantity,
    /// What is counted.
    #[serde(borrow)]
    pub(crate) unit: Text<'t>,
    /// Key of what is measured: figures with the same key are compared.
    pub(crate) measures: Option<Text<'t>>,
    /// The time for which the figure holds, as EDTF; left out where the speaker named none.
    pub(crate) as_of: Option<Text<'t>>,
    /// The speaker's qualification in words.
    pub(crate) note: Option<Text<'t>>,
}

/// `About(30)`, `Range(8, 12)` and their like.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) enum Quantity {
    /// That number.
    Exact(f64),
    /// About that number.
    About(f64),
    /// From the first to the second.
    Range(f64, f64),
    /// That number or more.
    AtLeast(f64),
    /// That number or fewer.
    AtMost(f64),
}
