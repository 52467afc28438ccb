//! Forces as a file writes them.

use serde::Deserialize;

use super::{Names, Quantity, Text, Where};
use crate::model::{ForceKind, PresenceRole, StrengthKind};

/// `Force(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Force<'t> {
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    pub(crate) names: Names<'t>,
    #[serde(default)]
    pub(crate) kind: ForceKind,
    pub(crate) actor: Option<Text<'t>>,
    #[serde(default, borrow)]
    pub(crate) presence: Vec<Presence<'t>>,
    #[serde(default, borrow)]
    pub(crate) strength: Vec<Strength<'t>>,
    pub(crate) note: Option<Text<'t>>,
}

/// `Presence(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Presence<'t> {
    #[serde(borrow)]
    pub(crate) r#where: Where<'t>,
    pub(crate) when: Text<'t>,
    #[serde(default)]
    pub(crate) role: PresenceRole,
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    pub(crate) note: Option<Text<'t>>,
}

/// `Strength(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Strength<'t> {
    #[serde(borrow)]
    pub(crate) as_of: Text<'t>,
    pub(crate) quantity: Option<Quantity>,
    #[serde(default)]
    pub(crate) kind: StrengthKind,
    pub(crate) claimant: Text<'t>,
    pub(crate) said: Option<Text<'t>>,
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    pub(crate) note: Option<Text<'t>>,
}
