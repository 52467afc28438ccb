//! Claims on an event, and the disputes between them.

use serde::Deserialize;

use super::figure::FigureForm;
use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, LEFT_OUT};
use crate::dataset::diagnostics::Loss;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{ActorId, Aspect, Claim, ClaimId, Credibility, Dispute, SourceId, Stance, When};
use crate::{label, phrase};

/// `Claim(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Claim", deny_unknown_fields)]
pub(crate) struct ClaimForm<'t> {
    #[serde(borrow)]
    pub(crate) id: FormStr<'t>,
    pub(crate) claimant: FormStr<'t>,
    #[serde(default)]
    pub(crate) with: Vec<FormStr<'t>>,
    pub(crate) through: Option<FormStr<'t>>,
    pub(crate) stance: Stance,
    pub(crate) statement: WordsForm<'t>,
    #[serde(default)]
    pub(crate) about: Vec<Aspect>,
    #[serde(default, borrow)]
    pub(crate) figures: Vec<FigureForm<'t>>,
    pub(crate) happened: Option<FormStr<'t>>,
    pub(crate) said: Option<FormStr<'t>>,
    #[serde(default)]
    pub(crate) sources: Vec<FormStr<'t>>,
    pub(crate) credibility: Option<i64>,
    #[serde(default, borrow)]
    pub(crate) disputes: Vec<DisputeForm<'t>>,
    pub(crate) note: Option<WordsForm<'t>>,
}

/// `Dispute(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Dispute", deny_unknown_fields)]
pub(crate) struct DisputeForm<'t> {
    #[serde(borrow)]
    pub(crate) claim: FormStr<'t>,
    pub(crate) aspect: Aspect,
    pub(crate) question: WordsForm<'t>,
}

impl CheckContext<'_> {
    /// A claim. That the disputed claims exist is checked when all claims are read.
    pub(super) fn claim(&mut self, form: &ClaimForm<'_>, at: &FieldPath<'_>) -> Option<Claim> {
        const LOSS: Loss = || label!("check-claim-left-out");
        let id: Option<ClaimId> = self.id(&form.id, &at.field("id"), LOSS);
        let claimant = self.actor(&form.claimant, &at.field("claimant"), LOSS);
        let with = self.actors(&form.with, &at.field("with"));
        let through = form.through.as_ref().and_then(|through| {
            self.actor(through, &at.field("through"), || label!("check-claim-kept"))
        });
        let statement = self.words(&form.statement, &at.field("statement"), LOSS);
        let figures = self.each(&form.figures, &at.field("figures"), CheckContext::figure);
        let loss: Loss = || label!("check-claim-kept");
        let happened =
            self.optional_event_date(form.happened.as_deref(), &at.field("happened"), loss);
        let loss: Loss = || label!("check-claim-kept-undated");
        let said = self.optional_date(form.said.as_deref(), &at.field("said"), loss);
        let sources = self.sources(&form.sources, &at.field("sources"));
        let credibility = self.credibility(form.credibility, &at.field("credibility"));
        let disputes = self.each(&form.disputes, &at.field("disputes"), |context, dispute, at| {
            context.dispute(&form.id, dispute, at)
        });
        Some(Claim {
            id: id?,
            claimant: claimant?,
            with,
            through,
            stance: form.stance,
            statement: statement?,
            about: form.about.iter().copied().collect(),
            figures: figures.into(),
            happened: happened.map(Box::new),
            said,
            sources,
            credibility,
            disputes,
            note: self.optional_words(form.note.as_ref(), &at.field("note")).into(),
        })
    }

    /// A dispute of the claim `disputing`.
    fn dispute(
        &mut self,
        disputing: &FormStr<'_>,
        form: &DisputeForm<'_>,
        at: &FieldPath<'_>,
    ) -> Option<Dispute> {
        const LOSS: Loss = || label!("check-dispute-left-out");
        if form.claim == *disputing {
            let what = phrase!("check-disputes-itself", id = &**disputing);
            self.error("self-dispute", &at.field("claim"), what, LOSS);
            return None;
        }
        let question = self.words(&form.question, &at.field("question"), LOSS)?;
        Some(Dispute { claim: ClaimId::from(&*form.claim), aspect: form.aspect, question })
    }

    /// A credibility, 1 to 6 of the Admiralty code. `None` where there is none, or another number.
    pub(super) fn credibility(
        &mut self,
        number: Option<i64>,
        at: &FieldPath<'_>,
    ) -> Option<Credibility> {
        let number = number?;
        let credibility = u8::try_from(number).ok().and_then(|n| Credibility::try_from(n).ok());
        if credibility.is_none() {
            let found = number.to_string();
            let what = phrase!("check-number-range", from = "1", to = "6", found = found);
            self.error("out-of-range", at, what, LEFT_OUT);
        }
        credibility
    }
}

impl From<&Claim> for RonValue {
    fn from(claim: &Claim) -> Self {
        RonStruct::tall("Claim")
            .text("id", claim.id.as_str())
            .text("claimant", claim.claimant.as_str())
            .texts("with", claim.with.iter().map(ActorId::as_str))
            .optional_text("through", claim.through.as_ref().map(ActorId::as_str))
            .field("stance", Self::word(claim.stance))
            .translated("statement", &claim.statement)
            .words("about", &claim.about)
            .list("figures", &claim.figures)
            .optional_text("happened", claim.happened.as_deref().map(When::text))
            .optional_text("said", claim.said.as_ref().map(When::text))
            .texts("sources", claim.sources.iter().map(SourceId::as_str))
            .optional("credibility", claim.credibility.map(|own| Self::number(own.get().into())))
            .list("disputes", &claim.disputes)
            .optional_translated("note", claim.note.text())
            .into()
    }
}

impl From<&Dispute> for RonValue {
    fn from(dispute: &Dispute) -> Self {
        RonStruct::new("Dispute")
            .text("claim", dispute.claim.as_str())
            .field("aspect", Self::word(dispute.aspect))
            .translated("question", &dispute.question)
            .into()
    }
}
