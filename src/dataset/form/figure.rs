//! Figures as a file writes them.

use serde::Deserialize;

use super::Text;

/// `Figure(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figure<'t> {
    pub(crate) quantity: Quantity,
    #[serde(borrow)]
    pub(crate) unit: Text<'t>,
    pub(crate) measures: Option<Text<'t>>,
    pub(crate) as_of: Option<Text<'t>>,
    pub(crate) note: Option<Text<'t>>,
}

/// `About(30)`, `Range(8, 12)` and their like.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) enum Quantity {
    Exact(f64),
    About(f64),
    Range(f64, f64),
    AtLeast(f64),
    AtMost(f64),
}
