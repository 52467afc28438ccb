//! Placement of names that are never dropped: all directions, more distances, and over lines.

use super::candidates::SIDES;
use super::label::LabelRequest;
use super::placer::Over;
use super::{LabelPlacer, PlacedLabel};

impl LabelPlacer<'_> {
    /// Like [`LabelPlacer::place_one_of`], for a name that is never dropped: where no usual place has
    /// room, all directions and more distances are tried.
    pub(super) fn place_in_any_direction(&mut self, forms: &[LabelRequest]) -> Option<PlacedLabel> {
        if let Some(placed) = self.place_one_of(forms) {
            return Some(placed);
        }
        if self.is_moving() {
            return None;
        }
        let forms = || forms.iter().enumerate();
        forms()
            .find_map(|(nth, form)| self.try_sides(form, nth, None, Over::Nothing))
            .or_else(|| forms().find_map(|(nth, form)| self.try_far(form, nth, Over::Nothing)))
    }

    /// Places a label beside its point, or with a leader, where it covers neither name nor mark; lines,
    /// bands and what has no name it may cover. Where a leader would cross something it does without.
    /// `form` is the index of the request among its forms.
    pub(super) fn place_over_lines(
        &mut self,
        request: &LabelRequest,
        form: usize,
    ) -> Option<PlacedLabel> {
        let near = |placer: &mut Self| {
            let mut distances = request.farther_in_small_steps();
            distances.find_map(|farther| placer.try_sides(&farther, form, None, Over::Lines))
        };
        self.try_sides(request, form, None, Over::Lines)
            .or_else(|| self.try_far(request, form, Over::Lines))
            .or_else(|| near(self))
    }

    fn try_far(&mut self, request: &LabelRequest, form: usize, over: Over) -> Option<PlacedLabel> {
        let mut distances = request.farther_in_small_steps();
        distances.find_map(|farther| self.try_sides(&farther, form, Some(request.clear), over))
    }

    fn try_sides(
        &mut self,
        request: &LabelRequest,
        form: usize,
        led: Option<f64>,
        over: Over,
    ) -> Option<PlacedLabel> {
        (0..SIDES.len()).find_map(|side| self.set_over(request, (side, form), led, over))
    }
}
