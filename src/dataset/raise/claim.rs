//! Claims and disputes.

use super::super::form;
use super::super::locate::Path;
use super::record::{Record, remark};
use crate::model::{Claim, ClaimId, Credibility, Dispute};

impl Record<'_> {
    /// The claims of an event; bad ones are left out.
    pub(super) fn claims(&mut self, claims: &[form::Claim<'_>], at: &Path<'_>) -> Vec<Claim> {
        let mut kept = Vec::with_capacity(claims.len());
        for (nth, claim) in claims.iter().enumerate() {
            kept.extend(self.claim(claim, &at.item(nth)));
        }
        kept
    }

    fn claim(&mut self, claim: &form::Claim<'_>, at: &Path<'_>) -> Option<Claim> {
        const LOSS: &str = "this claim is left out";
        let known = self.known;
        let id: Option<ClaimId> = self.id(&claim.id, &at.field("id"), LOSS);
        let claimant =
            self.reference(&known.actors, "actor", &claim.claimant, &at.field("claimant"), LOSS);
        let with = self.actors(&claim.with, &at.field("with"));
        let through = claim.through.as_ref().and_then(|through| {
            let loss = "the claim is kept without it";
            self.reference(&known.actors, "actor", through, &at.field("through"), loss)
        });
        let statement = self.text(&claim.statement, &at.field("statement"), LOSS);
        let figures = self.figures(&claim.figures, &at.field("figures"));
        let happened = self.optional_date(
            claim.happened.as_ref(),
            &at.field("happened"),
            "the claim is kept without it",
        );
        let said = self.optional_date(
            claim.said.as_ref(),
            &at.field("said"),
            "the claim is kept without a date",
        );
        let sources = self.sources(&claim.sources, &at.field("sources"));
        let credibility = self.credibility(claim.credibility, &at.field("credibility"));
        let disputes = self.disputes(claim, &at.field("disputes"));
        Some(Claim {
            id: id?,
            claimant: claimant?,
            with,
            through,
            stance: claim.stance,
            statement: statement?,
            about: claim.about.clone(),
            figures,
            happened,
            said,
            sources,
            credibility,
            disputes,
            note: remark(claim.note.as_ref()),
        })
    }

    /// A number of the Admiralty code; another one is told and left out.
    pub(super) fn credibility(
        &mut self,
        number: Option<i64>,
        at: &Path<'_>,
    ) -> Option<Credibility> {
        let number = number?;
        let credibility = u8::try_from(number).ok().and_then(|n| Credibility::try_from(n).ok());
        if credibility.is_none() {
            let message = format!("expected a number from 1 to 6, found {number}; it is left out");
            self.error("out-of-range", at, message);
        }
        credibility
    }

    /// The disputes of a claim. Whether the other claims exist is told when all are read.
    fn disputes(&mut self, claim: &form::Claim<'_>, at: &Path<'_>) -> Vec<Dispute> {
        const LOSS: &str = "this dispute is left out";
        let mut kept = Vec::with_capacity(claim.disputes.len());
        for (nth, dispute) in claim.disputes.iter().enumerate() {
            let here = at.item(nth);
            if *dispute.claim == *claim.id {
                let message = format!("“{}” disputes itself; {LOSS}", &*claim.id);
                self.error("self-dispute", &here.field("claim"), message);
                continue;
            }
            let question = self.text(&dispute.question, &here.field("question"), LOSS);
            kept.extend(question.map(|question| Dispute {
                claim: ClaimId::from(&*dispute.claim),
                aspect: dispute.aspect,
                question,
            }));
        }
        kept
    }
}
