//! Claims as a file writes them.

use serde::Deserialize;

use super::{Figure, Text};
use crate::model::{Aspect, Stance};

/// `Claim(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim<'t> {
    /// The identifier by which disputes refer to it: no other claim of the file has it.
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    /// Identifier of the actor who says it.
    pub(crate) claimant: Text<'t>,
    /// Identifiers of actors who say it too, where several speak with one voice.
    #[serde(default)]
    pub(crate) with: Vec<Text<'t>>,
    /// Identifier of the actor who relayed the words, where they are known only so.
    pub(crate) through: Option<Text<'t>>,
    /// How the speaker stands to the statement.
    pub(crate) stance: Stance,
    /// What is said, in the dataset's words.
    pub(crate) statement: Text<'t>,
    /// Which sides of the event it is about.
    #[serde(default)]
    pub(crate) about: Vec<Aspect>,
    /// Numbers in it.
    #[serde(default, borrow)]
    pub(crate) figures: Vec<Figure<'t>>,
    /// The time that the speaker gives for the event or a part of it, as EDTF.
    pub(crate) happened: Option<Text<'t>>,
    /// When it was said, as EDTF; left out where that is not known, or it is a standing position.
    pub(crate) said: Option<Text<'t>>,
    /// Identifiers of the sources that carry it.
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    /// How credible it is: the number of the Admiralty code, from 1, confirmed by other sources, to
    /// 5, improbable; 6 cannot be judged. Left out, it is ungraded.
    pub(crate) credibility: Option<i64>,
    /// The claims that it contradicts. Written at one of the two, a dispute holds for both.
    #[serde(default, borrow)]
    pub(crate) disputes: Vec<Dispute<'t>>,
    /// Anything that a reader should know.
    pub(crate) note: Option<Text<'t>>,
}

/// `Dispute(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dispute<'t> {
    /// Identifier of the other claim, of this or another event.
    #[serde(borrow)]
    pub(crate) claim: Text<'t>,
    /// What the two differ about: one of the words of “about”.
    pub(crate) aspect: Aspect,
    /// The question that they answer differently.
    pub(crate) question: Text<'t>,
}
