//! Placement of names that are never dropped, and of figures, which say whose they are: all
//! directions, more distances, and over lines.

use super::candidates::SIDES;
use super::label::LabelRequest;
use super::placer::{Over, Retained};
use super::{LabelPlacer, PlacedLabel};

/// The forms of the label of a figure, the longest first. All begin with the same text.
#[derive(Clone, Debug, Default)]
pub(super) struct SourcedForms {
    /// Those that say whose figure it is.
    pub(super) sourced: Vec<LabelRequest>,
    /// Those that do not, for where there is no room for any of the others.
    pub(super) bare: Vec<LabelRequest>,
    /// Whether all directions are tried for those that say it, which takes time.
    pub(super) is_thorough: bool,
}

impl LabelPlacer<'_> {
    /// Places the first form of the label of a figure for which there is room: of those that say whose
    /// it is beside the point, then with a leader, then in any direction and over lines; of the others only
    /// then.
    pub(super) fn place_with_source(&mut self, forms: &SourcedForms) -> Option<PlacedLabel> {
        let all: Vec<LabelRequest> = forms.sourced.iter().chain(&forms.bare).cloned().collect();
        match self.retain(&all) {
            Retained::Placed(placed) => return Some(placed),
            Retained::Hidden => return None,
            Retained::Unplaced => {}
        }
        let count = forms.sourced.len();
        let all = || all.iter().enumerate();
        let sourced = || all().take(count);
        let bare = || all().skip(count);
        let usual = |placer: &mut Self| {
            sourced()
                .find_map(|(nth, form)| placer.place_beside(form, nth))
                .or_else(|| sourced().find_map(|(nth, form)| placer.place_farther(form, nth)))
        };
        let any = |placer: &mut Self| {
            let sides = |placer: &mut Self, (nth, form): (usize, &LabelRequest)| {
                placer.try_sides(form, nth, None, Over::Nothing)
            };
            sourced()
                .find_map(|form| sides(placer, form))
                .or_else(|| sourced().find_map(|(nth, it)| placer.try_far(it, nth, Over::Nothing)))
        };
        let over_lines = |placer: &mut Self| {
            sourced().find_map(|(nth, form)| placer.place_over_lines(form, nth))
        };
        let last = |placer: &mut Self| any(placer).or_else(|| over_lines(placer));
        usual(self)
            .or_else(|| if !forms.is_thorough || self.is_moving() { None } else { last(self) })
            .or_else(|| bare().find_map(|(nth, form)| self.place_beside(form, nth)))
            .or_else(|| bare().find_map(|(nth, form)| self.place_farther(form, nth)))
    }

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
