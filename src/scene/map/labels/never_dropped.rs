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

/// A spot for a name that is never dropped.
#[derive(Clone, Debug)]
pub(super) struct NameSpot {
    request: LabelRequest,
    /// Index of the request among the forms of the name.
    form: usize,
    side: usize,
    /// The distance between point and leader; `None` for a spot without one.
    led: Option<f64>,
}

impl NameSpot {
    /// Whether it is for a form in smaller type than the first.
    pub(super) fn is_smaller_than(&self, forms: &[LabelRequest]) -> bool {
        let size = |request: &LabelRequest| request.lines.first().map(|line| line.size);
        size(&self.request) < forms.first().and_then(size)
    }

    /// Every spot for a name of those forms, the best first: in all directions beside its point, then
    /// with a leader; the other way round where nothing shows the point.
    pub(super) fn all_of(forms: &[LabelRequest], is_hidden: bool) -> impl Iterator<Item = Self> {
        let sides = |request: LabelRequest, form: usize, led: Option<f64>| {
            (0..SIDES.len()).map(move |side| Self { request: request.clone(), form, side, led })
        };
        let forms = || forms.iter().enumerate();
        let beside = forms().flat_map(move |(form, it)| sides(it.clone(), form, None));
        let led = forms().flat_map(move |(form, it)| {
            let clear = it.clear;
            it.farther_in_small_steps().flat_map(move |far| sides(far, form, Some(clear)))
        });
        let (first, last): (Vec<Self>, Vec<Self>) = if is_hidden {
            (led.collect(), beside.collect())
        } else {
            (beside.collect(), led.collect())
        };
        first.into_iter().chain(last)
    }
}

impl LabelPlacer<'_> {
    /// Whether nothing is in a spot, so that it is worth a try.
    pub(super) fn is_open_for(&self, spot: &NameSpot) -> bool {
        let rect = spot.request.on_side(spot.side);
        self.obstacles.is_free(rect) && self.territory.allows(spot.request.ground, rect)
    }

    /// Sets a name in a spot, unless its leader would cross something.
    pub(super) fn set_in_spot(&mut self, spot: &NameSpot) -> Option<PlacedLabel> {
        self.set_over(&spot.request, (spot.side, spot.form), spot.led, Over::Nothing)
    }

    /// Places the first form of a name for which there is room with a leader, as for a point that
    /// nothing on the map shows.
    pub(super) fn place_led(&mut self, forms: &[LabelRequest]) -> Option<PlacedLabel> {
        match self.retain(forms) {
            Retained::Placed(placed) => return Some(placed),
            Retained::Hidden => return None,
            Retained::Unplaced => {}
        }
        if self.is_moving() {
            return None;
        }
        let mut forms = forms.iter().enumerate();
        forms.find_map(|(nth, form)| self.try_far(form, nth, Over::Nothing))
    }

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
