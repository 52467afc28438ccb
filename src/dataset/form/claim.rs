//! Claims as a file writes them.

use serde::Deserialize;

use super::{Figure, Text};
use crate::model::{Aspect, Stance};

/// `Claim(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim<'t> {
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    pub(crate) claimant: Text<'t>,
    #[serde(default)]
    pub(crate) with: Vec<Text<'t>>,
    pub(crate) through: Option<Text<'t>>,
    pub(crate) stance: Stance,
    pub(crate) statement: Text<'t>,
    #[serde(default)]
    pub(crate) about: Vec<Aspect>,
    #[serde(default, borrow)]
    pub(crate) figures: Vec<Figure<'t>>,
    pub(crate) happened: Option<Text<'t>>,
    pub(crate) said: Option<Text<'t>>,
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    pub(crate) credibility: Option<i64>,
    #[serde(default, borrow)]
    pub(crate) disputes: Vec<Dispute<'t>>,
    pub(crate) note: Option<Text<'t>>,
}

/// `Dispute(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dispute<'t> {
    #[serde(borrow)]
    pub(crate) claim: Text<'t>,
    pub(crate) aspect: Aspect,
    pub(crate) question: Text<'t>,
}
