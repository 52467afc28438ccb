//! Forces as a file writes them.

use serde::Deserialize;

use super::{Names, Quantity, Text, Where};
use crate::model::{ForceKind, PresenceRole, StrengthKind};

/// `Force(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Force<'t> {
    /// The identifier, which no other force has.
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    /// Its names by language, under BCP 47 tags; one at least.
    pub(crate) names: Names<'t>,
    /// How it is drawn.
    #[serde(default)]
    pub(crate) kind: ForceKind,
    /// Identifier of the actor who commands it.
    pub(crate) actor: Option<Text<'t>>,
    /// Where it stands, and from when to when.
    #[serde(default, borrow)]
    pub(crate) presence: Vec<Presence<'t>>,
    /// How strong it is, by whom.
    #[serde(default, borrow)]
    pub(crate) strength: Vec<Strength<'t>>,
    /// Anything that a reader should know.
    pub(crate) note: Option<Text<'t>>,
}

/// `Presence(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Presence<'t> {
    /// Where; written as for an event.
    #[serde(borrow)]
    pub(crate) r#where: Where<'t>,
    /// From when to when, as EDTF; “..” is an end that has not come.
    pub(crate) when: Text<'t>,
    /// What the location is to the force.
    #[serde(default)]
    pub(crate) role: PresenceRole,
    /// Identifiers of the sources that carry it.
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    /// Anything that a reader should know.
    pub(crate) note: Option<Text<'t>>,
}

/// `Strength(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Strength<'t> {
    /// The time for which the figure holds, as EDTF.
    #[serde(borrow)]
    pub(crate) as_of: Text<'t>,
    /// How many, written as in a claim; left out where the speaker gave words and no number.
    pub(crate) quantity: Option<Quantity>,
    /// What the figure is.
    #[serde(default)]
    pub(crate) kind: StrengthKind,
    /// Identifier of the actor who says it.
    pub(crate) claimant: Text<'t>,
    /// When it was said, as EDTF; left out where that is not known.
    pub(crate) said: Option<Text<'t>>,
    /// Identifiers of the sources that carry it.
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    /// The speaker's qualification in words.
    pub(crate) note: Option<Text<'t>>,
}
