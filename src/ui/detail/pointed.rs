//! Claim under the pointer: its row and its mark in the charts light up together.

use egui::{Id, Ui};

use crate::model::ClaimId;

/// The claim under the pointer in the last frame and in this one, and the claim to scroll to.
///
/// Charts are drawn above the rows of claims: a chart learns only in the next frame which row is
/// under the pointer.
#[derive(Debug, Default)]
pub(super) struct PointedClaim {
    /// Under the pointer in the last frame; lit in this one.
    before: Option<ClaimId>,
    /// Under the pointer in this frame.
    now: Option<ClaimId>,
    /// Scrolled to when its row is drawn.
    scroll_to: Option<ClaimId>,
    /// Whether `scroll_to` was set in this frame, after its row may have been drawn.
    is_new: bool,
    /// The claim that another view points at.
    external: Option<ClaimId>,
}

/// Part that lasts from frame to frame: `now`, `scroll_to` and `external`.
type Remembered = (Option<ClaimId>, Option<ClaimId>, Option<ClaimId>);

impl PointedClaim {
    /// Loads the state of the last frame. `external` is the claim that another view points at; the
    /// panel scrolls to it once.
    pub(super) fn load(ui: &Ui, external: Option<&ClaimId>) -> Self {
        let remembered: Option<Remembered> = ui.data(|data| data.get_temp(key()));
        let (before, scroll_to, last) = remembered.unwrap_or_default();
        let new = external.filter(|claim| last.as_ref() != Some(*claim)).cloned();
        Self {
            before,
            scroll_to: new.or(scroll_to),
            external: external.cloned(),
            ..Self::default()
        }
    }

    /// Stores the state for the next frame, and requests that frame if it will look different.
    pub(super) fn store(self, ui: &Ui) {
        let scroll_to = self.scroll_to.filter(|_| self.is_new);
        if self.now != self.before || scroll_to.is_some() {
            ui.ctx().request_repaint();
        }
        let remembered = (self.now, scroll_to, self.external);
        ui.data_mut(|data| data.insert_temp::<Remembered>(key(), remembered));
    }

    /// Records that the pointer is on the claim.
    pub(super) fn point_at(&mut self, claim: &ClaimId) {
        self.now = Some(claim.clone());
    }

    /// Whether the claim is lit.
    pub(super) fn is_lit(&self, claim: &ClaimId) -> bool {
        self.before.as_ref() == Some(claim) || self.external.as_ref() == Some(claim)
    }

    /// Asks for the row of the claim to be scrolled into view.
    pub(super) fn scroll_to(&mut self, claim: &ClaimId) {
        (self.scroll_to, self.is_new) = (Some(claim.clone()), true);
    }

    /// Whether the row of the claim is waited for, to be scrolled into view.
    pub(super) fn is_wanted(&self, claim: &ClaimId) -> bool {
        self.scroll_to.as_ref() == Some(claim)
    }

    /// Whether the row of the claim is to be scrolled into view; true once per request.
    pub(super) fn take_scroll_to(&mut self, claim: &ClaimId) -> bool {
        let wanted = self.scroll_to.as_ref() == Some(claim);
        if wanted {
            (self.scroll_to, self.is_new) = (None, false);
        }
        wanted
    }
}

fn key() -> Id {
    Id::unique("claim under the pointer")
}
