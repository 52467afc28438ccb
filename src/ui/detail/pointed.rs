//! Which claim the pointer is on: its row and its line in the charts answer together.

use egui::{Id, Ui};

use crate::model::ClaimId;

/// The claim under the pointer in the last frame and in this one, and the one to bring in sight.
#[derive(Debug, Default)]
pub(super) struct Pointed {
    before: Option<ClaimId>,
    now: Option<ClaimId>,
    wanted: Option<ClaimId>,
    asked: bool,
    /// The claim that another view points at.
    told: Option<ClaimId>,
}

/// What the toolkit keeps from frame to frame.
type Kept = (Option<ClaimId>, Option<ClaimId>, Option<ClaimId>);

impl Pointed {
    /// What the last frame left. `told` is the claim that another view points at: it is brought in
    /// sight once.
    pub(super) fn load(ui: &Ui, told: Option<&ClaimId>) -> Self {
        let kept: Option<Kept> = ui.data(|data| data.get_temp(key()));
        let (before, wanted, told_before) = kept.unwrap_or_default();
        let news = told.filter(|told| told_before.as_ref() != Some(*told)).cloned();
        Self { before, wanted: news.or(wanted), told: told.cloned(), ..Self::default() }
    }

    /// Leaves word for the next frame, and asks for one where it will look different.
    pub(super) fn store(self, ui: &Ui) {
        let wanted = self.wanted.filter(|_| self.asked);
        if self.now != self.before || wanted.is_some() {
            ui.ctx().request_repaint();
        }
        ui.data_mut(|data| data.insert_temp::<Kept>(key(), (self.now, wanted, self.told)));
    }

    /// The pointer is on that claim.
    pub(super) fn point_at(&mut self, claim: &ClaimId) {
        self.now = Some(claim.clone());
    }

    /// Whether the claim is shown as pointed at.
    pub(super) fn is_lit(&self, claim: &ClaimId) -> bool {
        self.before.as_ref() == Some(claim) || self.told.as_ref() == Some(claim)
    }

    /// Asks for the claim's row to be brought in sight.
    pub(super) fn want(&mut self, claim: &ClaimId) {
        (self.wanted, self.asked) = (Some(claim.clone()), true);
    }

    /// Whether the claim's row is to be brought in sight; says so once.
    pub(super) fn take_wanted(&mut self, claim: &ClaimId) -> bool {
        let wanted = self.wanted.as_ref() == Some(claim);
        if wanted {
            (self.wanted, self.asked) = (None, false);
        }
        wanted
    }
}

fn key() -> Id {
    Id::unique("claim under the pointer")
}
